"""One sentence, said twice in a story, and not the same both times."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.detection.comparison.departures import SHORTEST_RUN, Departure
from articles.detection.comparison.differences import Difference, compare
from articles.detection.comparison.pairs import grams_of, pairs_of
from articles.detection.comparison.passages import Passage
from articles.detection.comparison.rows import tell_of_others
from articles.detection.comparison.telling import against, shown
from articles.detection.copies.contained import Held, contained
from articles.detection.copies.groups import Group, groups
from articles.detection.copies.keeping import times
from articles.detection.copies.likeness import likeness, overlaps
from articles.detection.copies.pieces import Piece, Place, is_quoted, pieces_in, without
from articles.detection.findings import Finding, Kind, Severity, Suggestion
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.ruleset import Limit
from articles.detection.words.signs import is_numbered
from articles.text.folding import level
from articles.text.sentences import unglued
from articles.text.similarity import looks_like
from articles.text.words import terms

SHORTEST = Limit("shortest-changed-sentence", 15, 9, 40, "Shortest sentence that counts as changed, in words")
"""Shorter sentences that differ in a word are often two of one mould."""

LONGEST = 1_000
"""What has more characters is no single sentence."""

MOST_CHANGED = 2
"""A sentence that was pasted twice was changed in at most so many places; sentences of one mould differ in more."""

LONGEST_CHANGE = 3
"""At most so many words were changed in one place; more make another sentence."""


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence where it stands, with its words read."""

    place: Place
    passage: Passage
    copies: list[Place]
    """Where it stands again word for word."""

    @property
    def places(self) -> list[Place]:
        """Everywhere it stands."""
        return [self.place, *self.copies]

    @property
    def piece(self) -> Piece:
        return self.place.run[0]


class ChangedSentence(Rule):
    """A sentence stands twice, and once with another figure, name or negation, or with a slip."""

    id = "changed-sentence"
    severity = Severity.WARNING
    finds = (
        "A sentence, by default of 15 words or more, that stands again with one figure, name, date, negation "
        "or doubt (“alleged”) changed, “may” against “must”, or with a slip of the pen."
    )
    milder = "It prefers nothing: somebody has to say which is right."
    never_flags = (
        "Quotations; sentences of one mould that open with another name or day or stand three times; other words "
        "for the same; paragraphs that another finding names."
    )
    limits = (SHORTEST,)

    def check(self, reading: Reading) -> Iterator[Finding]:
        for first, again, found in _pairs(reading):
            differ = against(found.changes)
            count = times(len(first.places) + len(again.places))
            yield self.finding(
                f"This sentence stands {count}, and the copies differ: {differ}."
                if found.kind is Kind.CONFLICT
                else f"This sentence stands {count}, but for a slip: {differ}.",
                spans=[place.span for place in again.places],
                related=[place.span for place in first.places],
                suggestions=[*_removal(reading, again, first, "later"), *_removal(reading, first, again, "earlier")],
                preferred=False,
                kind=found.kind,
                changes=shown(found.changes),
                around=again.place.same_before,
            )


def _removal(reading: Reading, going: Said, staying: Said, which: str) -> Iterator[Suggestion]:
    """Take one of the two out wherever it stands: a copy of it that was left would contradict the other one."""
    fixes = [without(reading, place) for place in going.places]
    if all(fixes) and len({place.block.id for place in going.places}) == len(fixes):
        title = f"Remove the {which} one{' and its copies' if going.copies else ''}"
        yield Suggestion(title, tuple(filter(None, fixes)), keeps=tuple(place.span for place in staying.places))


def _pairs(reading: Reading) -> Iterator[tuple[Said, Said, Difference]]:
    """Every two sentences of which one is the other with a change, if no third one is like them."""
    said = list(_sentences(reading))
    likely = pairs_of((grams_of(terms(each.piece.key)) for each in said), reading.check_time).likely
    found = []
    for one, two in likely:
        reading.check_time()
        first, again = said[one], said[two]
        difference = compare(first.passage, again.passage)
        if difference and _is_one_sentence(difference):
            found.append((first, again, difference))
    often = Counter(id(each) for first, again, _ in found for each in (first, again))
    for first, again, difference in found:
        if often[id(first)] == often[id(again)] == 1 and _changed(first, again, difference):
            yield first, again, difference


def _sentences(reading: Reading) -> Iterator[Said]:
    """The long sentences that no other finding names; a sentence that stands again is read once, with its copies."""
    sharing = reading.once(overlaps).sharing
    blocks = [block for block in reading.document.paragraphs if block.id in sharing]
    if not blocks:
        return
    copies: list[Group | Held] = [*reading.once(groups), *reading.once(contained)]
    told = {block.id for each in copies for block in each.blocks}
    like = reading.once(likeness)
    told.update(*(edge.blocks for edge in (*like.rows, *like.entries)))
    shortest = reading.limit(SHORTEST)
    seen: dict[str, list[Place]] = {}
    for block in blocks:
        if block.id in told or reading.claimed_whole(block, Severity.WARNING) or is_numbered(block.text):
            continue
        pieces = reading.wording(block).once(pieces_in)
        for number, piece in enumerate(pieces):
            if piece.words < shortest or piece.end - piece.start > LONGEST:
                continue
            place = Place(block, pieces, number, 1)
            if piece.key in seen:
                seen[piece.key].append(place)
                continue
            seen[piece.key] = []
            text = level(reading.visible(block)[piece.start : piece.end])
            yield Said(place, Passage.of(unglued(text)), seen[piece.key])


def _is_one_sentence(found: Difference) -> bool:
    """Do they differ so little, in whatever it is, that one was made of the other?"""
    return not found.inside and all(
        max(len(change.first), len(change.second)) <= LONGEST_CHANGE for change in found.changes
    )


def _changed(first: Said, again: Said, found: Difference) -> bool:
    """Was the sentence pasted, and then one thing in it changed?"""
    if found.kind not in (Kind.CONFLICT, Kind.TYPO) or len(found.changes) > MOST_CHANGED:
        return False
    if is_quoted((first.place, again.place)) or tell_of_others(first.passage, again.passage):
        return False
    contradictions = [change for change in found.changes if change.contradicts]
    return len(contradictions) < MOST_CHANGED and not any(
        _tells_of_another(change, first, again) for change in contradictions
    )


def _tells_of_another(change: Departure, first: Said, again: Said) -> bool:
    """Does a sentence open with what differs, such as another name or day, as those of one mould do?"""
    opens = _opens_with(first, change.first) or _opens_with(again, change.second)
    pairs = list(zip(change.first, change.second, strict=False))
    slip = bool(pairs) and any(looks_like(one.key, two.key) for one, two in pairs if not one.is_figure)
    denied = any(word.denies for word in (*change.first, *change.second))
    return opens and bool(change.first) and bool(change.second) and not slip and not denied


def _opens_with(said: Said, words: Sequence[object]) -> bool:
    return any(word is known for known in said.passage.words[:SHORTEST_RUN] for word in words)
