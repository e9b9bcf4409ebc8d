"""One sentence, said twice in a story."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from articles.detection.contained import Held, contained
from articles.detection.copies import times
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.furniture import ends_in_a_stop, is_numbered
from articles.detection.groups import Group, groups
from articles.detection.likeness import Standing, overlaps
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.ruleset import Limit
from articles.detection.wording import Wording
from articles.text.document import Block
from articles.text.edits import Edit
from articles.text.markup import BLANK, widen
from articles.text.sentences import STOPS, pieces_of
from articles.text.similarity import fold, length

SHORTEST = Limit("shortest-sentence", 9, 6, 40, "Shortest sentence that counts as repeated, in words")
"""A shorter sentence may well be said twice."""

MOST_TIMES = Limit("sentence-times", 3, 2, 20, "Most times that a sentence stands before it is a refrain")
"""What is said more often is a refrain."""

MOST_STARTS = 8
"""So many earlier places are tried for one sentence."""

_QUOTES = frozenset('"“”„‟«»「」『』')


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or a part of one that ends in a stop.

    `ended`: it does end in one, as the last of a paragraph may not. `marks`: how many quotation marks it holds.
    `inside`: a quotation that opened before it has not been closed.
    """

    start: int
    end: int
    key: str
    words: int
    ended: bool
    marks: int
    inside: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Pieces in a row of one paragraph, from number `first` on."""

    block: Block
    pieces: Sequence[Piece]
    first: int
    size: int

    @property
    def run(self) -> Sequence[Piece]:
        return self.pieces[self.first : self.first + self.size]

    @property
    def span(self) -> Span:
        return Span.of(self.block, self.run[0].start, self.run[-1].end)

    @property
    def same_before(self) -> str:
        """How often the same stands before it in its own paragraph, which tells it from those; nothing for never."""
        key = self.run[0].key
        count = sum(piece.key == key for piece in self.pieces[: self.first])
        return str(count) if count else ""

    @property
    def with_space(self) -> tuple[int, int]:
        """Its range with the space before it, or after it where it opens the paragraph."""
        after = self.first + self.size
        if self.first:
            return self.pieces[self.first - 1].end, self.run[-1].end
        return self.run[0].start, self.pieces[after].start if after < len(self.pieces) else self.run[-1].end


class RepeatedSentence(Rule):
    """The same sentence stands twice, in one paragraph or in two."""

    id = "repeated-sentence"
    severity = Severity.WARNING
    finds = "A sentence of nine words or more, or several in a row, that stands again, in one paragraph or another."
    never_flags = (
        "What the first paragraph says or a quotation, but for twice in one paragraph; refrains, steps, and paragraphs "
        "that a finding names."
    )

    limits = (SHORTEST, MOST_TIMES)

    def check(self, reading: Reading) -> Iterator[Finding]:
        found = list(_repeated(reading))
        copies: list[Group | Held] = [*reading.once(groups), *reading.once(contained)] if found else []
        disputed = {block.id for each in copies for block in each.blocks}
        settled = len(found) == 1 and not any(each.preferred for each in copies)
        for places in found:
            first, *others = places
            # What a sentence leaves behind may be a copy of something else: so paragraphs are settled first and of
            # several sentences a person chooses, and no order of decisions changes how the story ends.
            blocks = {place.block.id: place.block for place in (first, *others)}
            alone = settled and disputed.isdisjoint(blocks) and reading.once(Standing).alone(blocks.values())
            going = list(_joined(others))
            fixes = [fix for place in going if (fix := _fix(reading, place))]
            mendable = len(fixes) == len(going)
            later = "the later one" if len(others) == 1 else "the later ones"
            yield self.finding(
                f"{'This sentence stands' if first.size == 1 else 'These words stand'} {times(len(others) + 1)}.",
                spans=[place.span for place in others],
                related=[first.span],
                suggestions=[Suggestion(f"Remove {later}", tuple(fixes), keeps=(first.span,))] if mendable else [],
                preferred=mendable and alone and not _is_quoted(places),  # a speaker may say it twice
                around=" ".join(before for place in others if (before := place.same_before)),
            )


def _repeated(reading: Reading) -> Iterator[list[Place]]:
    """Each sentence that stands more than once: where first, and where again."""
    starts: dict[str, list[tuple[Block, list[Piece], int]]] = defaultdict(list)
    groups: dict[tuple[str, int, int], list[Place]] = {}
    opening = next(iter(reading.arrived.paragraphs), None)
    sharing = reading.once(overlaps).sharing
    shortest, most = reading.limit(SHORTEST), reading.limit(MOST_TIMES)
    for block in reading.document.paragraphs:
        if block.id not in sharing or reading.claimed_whole(block, Severity.WARNING):
            continue
        reading.check_time()
        pieces = reading.wording(block).once(_pieces)
        at = 0
        while at < len(pieces):
            again = [
                (_shared(earlier, start, pieces, at, own=first is block), -order)
                for order, (first, earlier, start) in enumerate(starts[pieces[at].key])
            ]
            size, order = max(again, default=(0, 0))
            if size and sum(piece.words for piece in pieces[at : at + size]) >= shortest:
                first, earlier, start = starts[pieces[at].key][-order]
                place = Place(first, earlier, start, size)
                groups.setdefault((first.id, start, size), [place]).append(Place(block, pieces, at, size))
            else:
                size = 1
            for number in range(at, at + size):
                if len(starts[pieces[number].key]) < MOST_STARTS:
                    starts[pieces[number].key].append((block, pieces, number))
            at += size
    for places in groups.values():
        opens = any(opening is not None and place.block.id == opening.id for place in places)
        steps = all(is_numbered(place.block.text) for place in places)
        if len(places) > most or steps or not all(map(_counts, places)):
            continue
        if opens or _is_quoted(places):
            yield from _within_paragraphs(places)
        else:
            yield places


def _is_quoted(places: Sequence[Place]) -> bool:
    """Does a quotation stand in any of these, or all of them in one?

    Copy that leaves a quotation open is common: only what seems quoted in every place is.
    """
    return any(piece.marks for place in places for piece in place.run) or all(place.run[0].inside for place in places)


def _within_paragraphs(places: Sequence[Place]) -> Iterator[list[Place]]:
    """Those that stand in one paragraph: a summary and a quotation may be said again elsewhere, and not beside it."""
    for _, found in groupby(places, lambda place: place.block.id):
        together = list(found)
        if len(together) > 1:
            yield together


def _pieces(wording: Wording) -> list[Piece]:
    """The pieces of a text."""
    text = wording.visible
    found = []
    marks = 0
    for start, end in pieces_of(text):
        words = text[start:end].replace(BLANK, "")
        own = sum(map(words.count, _QUOTES))
        # Every second mark closes, whichever way it is turned: „German“, »Danish«, « French ».
        found.append(Piece(start, end, fold(words), length(words), ends_in_a_stop(words), own, marks % 2 == 1))
        marks += own
    return found


def _shared(earlier: Sequence[Piece], start: int, pieces: Sequence[Piece], at: int, *, own: bool) -> int:
    """How many pieces in a row stand here again; those of its `own` paragraph end before it."""
    most = min(len(earlier) - start, len(pieces) - at, at - start if own else len(pieces))
    return next((size for size in range(most) if earlier[start + size].key != pieces[at + size].key), most)


def _counts(place: Place) -> bool:
    """Is this ended by a stop, not the whole paragraph, and is every quotation in it closed?"""
    return place.run[-1].ended and place.size < len(place.pieces) and sum(piece.marks for piece in place.run) % 2 == 0


def _joined(places: Sequence[Place]) -> Iterator[Place]:
    """The same pieces, those in a row taken together: edits that touch cannot both be made."""
    joined: list[Place] = []
    for place in places:
        last = joined[-1] if joined else None
        if last and last.block.id == place.block.id and last.first + last.size == place.first:
            joined[-1] = replace(last, size=last.size + place.size)
        else:
            joined.append(place)
    yield from joined


def _fix(reading: Reading, place: Place) -> Edit | None:
    """The edit that takes a sentence out with its space, or None where markup stands in the way."""
    text, shown = place.block.text, reading.visible(place.block)
    start, end = place.with_space
    wide = widen(text, start, end)
    if shown[slice(*wide)].replace(BLANK, "") != shown[start:end].replace(BLANK, ""):
        return None
    return Edit(place.block.id, wide[0], text[slice(*wide)], _space_left(shown, start, end))


def _space_left(shown: str, start: int, end: int) -> str:
    """The space that stays where something goes: none, unless the next sentence stood right behind its stop."""
    between = shown[:start].replace(BLANK, "")[-1:], shown[end:].replace(BLANK, "")[:1]
    parted = not all(between) or any(map(str.isspace, between)) or between[0] not in STOPS
    return "" if parted else " "
