"""One sentence, said twice in a story."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, chain, groupby, islice, pairwise, product

from articles.detection.comparison.differences import difference_of_versions
from articles.detection.comparison.passages import Passage
from articles.detection.comparison.telling import against
from articles.detection.copies.contained import Held, contained
from articles.detection.copies.dialogue import are_listed
from articles.detection.copies.entries import labelled
from articles.detection.copies.groups import Group, groups
from articles.detection.copies.keeping import times
from articles.detection.copies.likeness import Standing, overlaps
from articles.detection.copies.pieces import Piece, Place, in_a_row, is_quoted, pieces_in, without
from articles.detection.findings import Finding, Severity, Suggestion
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.ruleset import Limit
from articles.detection.wording import Wording
from articles.detection.words.signs import is_numbered
from articles.text.document import Block
from articles.text.edits import Edit
from articles.text.folding import level
from articles.text.similarity import near

SHORTEST = Limit("shortest-sentence", 9, 6, 40, "Shortest sentence that counts as repeated, in words")
"""A shorter sentence may well be said twice."""

MOST_TIMES = Limit("sentence-times", 3, 2, 20, "Most times that a sentence stands before it is a refrain")
"""A sentence that stands more often is a refrain."""

MOST_STARTS = 8
"""At most so many earlier places are tried for one sentence."""

FEWEST_LEFT = 4
"""If fewer words would be left of a paragraph, these are the label or the time of what was taken out."""

MOST_BESIDE = 20
"""Beside a sentence that two paragraphs share, at most so many others of each are compared."""

FEWEST_ENTRIES = 3
"""So many paragraphs that end in the same sentence are entries of a list."""

RUNNING = 6
"""A sentence of so many words is hardly ever said twice running, but by a speaker."""

SURELY_PASTED = 20
"""A first paragraph sums the story up, but so many of its words hardly ever stand again word for word."""


class RepeatedSentence(Rule):
    """The same sentence stands twice, in one paragraph or in two."""

    id = "repeated-sentence"
    severity = Severity.WARNING
    finds = (
        "A sentence, by default of nine words or more, or several in a row, that stands again, in the same paragraph "
        "or another."
    )
    milder = (
        "A notice for 20 words or more of the first paragraph that stand again further down, where three "
        "paragraphs end in it, where each place opens with a time, a number or a label of its own, as the days "
        "of a journey do, and for six words or more that stand twice running."
    )
    never_flags = (
        "Fewer words of the first paragraph, unless one beside them was changed; a quotation, unless it stands "
        "twice in one paragraph; refrains, steps, and paragraphs that another finding names."
    )

    limits = (SHORTEST, MOST_TIMES)

    def check(self, reading: Reading) -> Iterator[Finding]:
        found = list(_repeated(reading))
        copies: list[Group | Held] = [*reading.once(groups), *reading.once(contained)] if found else []
        disputed = {block.id for each in copies for block in each.blocks}
        settled = len(found) == 1 and not any(each.preferred for each in copies)
        for places in found:
            reading.check_time()
            # What a sentence leaves behind may be a copy of something else: so paragraphs are settled first and of
            # several sentences a person chooses, and no order of decisions changes how the story ends.
            blocks = {place.block.id: place.block for place in places}
            alone = settled and disputed.isdisjoint(blocks) and reading.once(Standing).alone(blocks.values())
            yield self._stands_again(reading, places, found, alone=alone)

    def _stands_again(
        self, reading: Reading, places: Sequence[Place], found: Sequence[Sequence[Place]], *, alone: bool
    ) -> Finding:
        """One of the sentences found; it is `alone` if no other finding depends on it, nor it on another."""
        first, *others = places
        opening = next((block.id for block in reading.arrived.paragraphs), None)
        fixes = _fixes(reading, places)
        nearly = next(filter(None, (_how_it_reads(reading, first, other) for other in others)), "")
        summed_up = first.block.id == opening and any(place.block.id != opening for place in others)
        listed = _is_of_several_entries(reading, places) or _is_short(first, reading.limit(SHORTEST))
        later = "the later one" if len(others) == 1 else "the later ones"
        return self.finding(
            f"{'This sentence stands' if first.size == 1 else 'These words stand'} {times(len(others) + 1)}"
            f"{', first in the opening paragraph' if summed_up else ''}"
            f"{': is that meant?' if summed_up or listed else '.'}"
            f"{f' One beside it nearly does: {nearly}.' if nearly else ''}"
            f"{' Take out the longer repeat in this paragraph first.' if _waits(reading, places, found) else ''}",
            spans=[place.span for place in others],
            related=[first.span],
            suggestions=[Suggestion(f"Remove {later}", tuple(fixes), keeps=(first.span,))] if fixes else [],
            # Entries of a list tell different things in one mould: so they nearly say the same beside it.
            severity=Severity.NOTICE if listed or (summed_up and not nearly) else None,
            # A speaker may say it twice; and where one beside it was changed, a person looks which is right.
            preferred=bool(fixes) and alone and not (summed_up or listed or nearly or is_quoted(places)),
            around=" ".join(before for place in others if (before := place.same_before)),
        )


def _repeated(reading: Reading) -> Iterator[list[Place]]:
    """Each sentence, or several in a row, that stands more than once and may not be meant: where first, where again."""
    opening = next((block.id for block in reading.arrived.paragraphs), None)
    shortest, most = reading.limit(SHORTEST), reading.limit(MOST_TIMES)
    for places in _standing_again(reading):
        steps = all(is_numbered(place.block.text) for place in places)
        if _times_apart(places) > most or steps or not all(map(_counts, places)):
            continue
        quoted = is_quoted(places)
        if quoted and _is_short(places[0], shortest):
            continue
        if quoted or any(place.block.id == opening for place in places):
            yield from _within_paragraphs(places)
            yield from _out_of_the_opening(places)
        else:
            yield places


def _standing_again(reading: Reading) -> Iterable[list[Place]]:
    """The longest stretches of sentences that stand more than once, whatever they say: where first, where again.

    Short ones count only right behind each other.
    """
    starts: dict[str, list[tuple[Block, list[Piece], int]]] = defaultdict(list)
    found: dict[tuple[str, int, int], list[Place]] = {}
    sharing, shortest = reading.once(overlaps).sharing, reading.limit(SHORTEST)
    for block in reading.document.paragraphs:
        if block.id not in sharing or reading.claimed_whole(block, Severity.WARNING):
            continue
        reading.check_time()
        pieces = reading.wording(block).once(pieces_in)
        at = 0
        while at < len(pieces):
            again = [
                (_shared(earlier, start, pieces, at, own=first is block), -order)
                for order, (first, earlier, start) in enumerate(starts[pieces[at].key])
            ]
            size, order = max(again, default=(0, 0))
            place = Place(block, pieces, at, size)
            told = size > 0 and not _is_short(place, min(RUNNING, shortest))
            if told:
                first, earlier, start = starts[pieces[at].key][-order]
                places = found.setdefault((first.id, start, size), [Place(first, earlier, start, size)])
                if told := _follows(place, places[-1]) or not _is_short(place, shortest):
                    places.append(place)
            size = size if told else 1
            for number in range(at, at + size):
                if len(starts[pieces[number].key]) < MOST_STARTS:
                    starts[pieces[number].key].append((block, pieces, number))
            at += size
    return [places for places in found.values() if len(places) > 1]


def _follows(place: Place, before: Place) -> bool:
    return place.block is before.block and before.first + before.size == place.first


def _is_short(place: Place, shortest: float) -> bool:
    """Has it so few words that it is told only where it stands twice running?"""
    return sum(piece.words for piece in place.run) < shortest


def _times_apart(places: Sequence[Place]) -> int:
    """How often they stand, those right behind each other counted once, as no refrain stands so."""
    behind = sum(_follows(two, one) for one, two in pairwise(places))
    return len(places) - behind


def _within_paragraphs(places: Sequence[Place]) -> Iterator[list[Place]]:
    """The places that share a paragraph: a summary or a quotation may stand again elsewhere, but not beside itself."""
    for _, found in groupby(places, lambda place: place.block.id):
        together = list(found)
        if len(together) > 1:
            yield together


def _out_of_the_opening(places: Sequence[Place]) -> Iterator[list[Place]]:
    """One place in each paragraph, if what they say is long, or a sentence beside it was changed, and no quotation.

    It stands in the first paragraph, which may have been written out of the other one.
    """
    apart = list({place.block.id: place for place in reversed(places)}.values())[::-1]
    if len(apart) < 2 or is_quoted(places):
        return
    long = sum(piece.words for piece in apart[0].run) >= SURELY_PASTED
    if long or any(_nearly_said(apart[0], other) for other in apart[1:]):
        yield apart


def _shared(earlier: Sequence[Piece], start: int, pieces: Sequence[Piece], at: int, *, own: bool) -> int:
    """How many pieces in a row stand here again; if it is its `own` paragraph, the earlier ones end before these."""
    most = min(len(earlier) - start, len(pieces) - at, at - start if own else len(pieces))
    size = 0
    while size < most and earlier[start + size].key == pieces[at + size].key:
        size += 1
    return size


def _counts(place: Place) -> bool:
    """Does this end in a stop, is it not the whole paragraph, and is every quotation in it closed?"""
    return place.run[-1].ended and place.size < len(place.pieces) and sum(piece.marks for piece in place.run) % 2 == 0


def _nearly_said(first: Place, other: Place) -> tuple[Piece, Piece] | None:
    """Two sentences, one of each paragraph, beside the one they share, that differ in a slip or a figure."""
    if first.block.id == other.block.id:
        return None
    beside = (
        [piece for piece in place.pieces[:MOST_BESIDE] if piece not in place.run and piece.words >= FEWEST_LEFT]
        for place in (first, other)
    )
    pairs = ((one, two) for one, two in product(*beside) if one.key != two.key)
    return next(((one, two) for one, two in pairs if _is_nearly(one.key, two.key)), None)


def _is_nearly(sentence: str, other: str) -> bool:
    """Are two sentences the same but for a slip, or for a figure, which may be a large part of a short one?"""
    if near(sentence, other):
        return True
    terms, others = sentence.split(), other.split()
    differing = [pair for pair in zip(terms, others, strict=False) if pair[0] != pair[1]]
    return len(terms) == len(others) and len(differing) == 1 and all(any(map(str.isdecimal, x)) for x in differing[0])


def _how_it_reads(reading: Reading, first: Place, other: Place) -> str:
    """How two such sentences differ, in words; "" where there are none."""
    nearly = _nearly_said(first, other)
    if not nearly:
        return ""
    said = (
        reading.visible(place.block)[piece.start : piece.end]
        for place, piece in zip((first, other), nearly, strict=True)
    )
    return against(difference_of_versions(*(Passage.of(level(text)) for text in said)).changes)


def _is_of_several_entries(reading: Reading, places: Sequence[Place]) -> bool:
    """Does each paragraph open with a label of its own, such as a day or a town, or do three or more end in this?"""
    blocks = {place.block.id: place.block for place in places}
    if len(blocks) < 2:
        return False
    if len(blocks) >= FEWEST_ENTRIES and all(place.first + place.size == len(place.pieces) for place in places):
        return True
    labels = {reading.wording(block).once(labelled) for block in blocks.values()}
    if "" not in labels and len(labels) == len(blocks):
        return True
    return are_listed(reading, list(blocks.values()))


def _leaves_something(place: Place) -> bool:
    """Is more than a label left of the paragraph without this?"""
    left = chain(islice(place.pieces, place.first), islice(place.pieces, place.first + place.size, None))
    return any(words >= FEWEST_LEFT for words in accumulate(piece.words for piece in left))


def _fixes(reading: Reading, places: Sequence[Place]) -> list[Edit]:
    """The edits that leave only the first of these places; none if one of them cannot be made, or not yet."""
    first, *others = places
    going = list(_joined(others))
    if not all(map(_leaves_something, going)) or not _are_all_there_are(reading, places):
        return []
    fixes = [fix for place in going if (fix := without(reading, place)) and not _reaches_into(fix, first)]
    return fixes if len(fixes) == len(going) else []


def _are_all_there_are(reading: Reading, places: Sequence[Place]) -> bool:
    """Do these paragraphs have the words nowhere else? Else another finding names them and has to be decided first."""
    often = Counter(place.block for place in places)
    said = places[0].said
    return all(reading.wording(block).once(_sentences).count(said) == count for block, count in often.items())


def _waits(reading: Reading, places: Sequence[Place], found: Sequence[Sequence[Place]]) -> bool:
    """Does only a longer repeat that holds these words and can be taken out keep these from being taken out?"""
    if not all(map(_leaves_something, _joined(places[1:]))) or _are_all_there_are(reading, places):
        return False
    said, size = places[0].said, places[0].size
    blocks = {place.block.id for place in places}
    return any(
        size < longer[0].size
        and not blocks.isdisjoint(place.block.id for place in longer)
        and said in longer[0].said
        and _fixes(reading, longer)
        for longer in found
    )


def _sentences(wording: Wording) -> str:
    return in_a_row(wording.once(pieces_in))


def _reaches_into(fix: Edit, first: Place) -> bool:
    """Would an edit take along a mark of the words that stay, as where no space stands between the two?"""
    return fix.block == first.block.id and fix.start < first.span.end


def _joined(places: Sequence[Place]) -> Iterator[Place]:
    """The same places, neighbours joined into one: edits that touch cannot both be made."""
    joined: list[Place] = []
    for place in places:
        last = joined[-1] if joined else None
        if last and last.block.id == place.block.id and last.first + last.size == place.first:
            joined[-1] = replace(last, size=last.size + place.size)
        else:
            joined.append(place)
    yield from joined
