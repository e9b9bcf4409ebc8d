"""Which paragraphs are nearly the same, and which stand inside longer ones?

Only those that share words in a row (`overlaps`) are compared word by word.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from articles.detection.comparison.departures import Departure
from articles.detection.comparison.differences import HELD, LIKE, Difference, compare
from articles.detection.comparison.pairs import Pairs, pairs_of
from articles.detection.comparison.passages import SURELY_NO_ROW
from articles.detection.copies.entries import are_entries, are_rows, differs_in_several_facts, tells_of_another
from articles.detection.copies.pieces import pieces_in
from articles.detection.copies.redivided import Redivided, redivided
from articles.detection.copies.repeats import OPENING, counts, opening_alike, said
from articles.detection.copies.slips import Elsewhere, but_for_a_slip
from articles.detection.findings import Kind, Severity
from articles.detection.page.furniture import is_image
from articles.detection.page.notices import leads_elsewhere
from articles.detection.reading import Reading
from articles.text.document import Block
from articles.text.kept import Kept
from articles.text.similarity import looks_like, near

BUT_FOR_SLIPS = (Kind.TYPOGRAPHY, Kind.TYPO, Kind.REWORDED)
"""Copies that say the same, though perhaps in other words."""

MOST_STORIES = 16
"""For so many stories it is remembered from one scan to the next which paragraphs share words."""

_PAIRS: Kept[tuple[str, ...], Pairs] = Kept(MOST_STORIES)
"""What texts have in common, by these texts: a fix that takes out an equal copy leaves them as they were."""

LONG_ROW = 20
"""A row of so many words that differs in only one fact may be a paragraph that was pasted again and again."""

BESIDE = 2
"""So near stands a row of the same list."""

FEWEST_ROWS = 3
"""So many paragraphs of one mould are rows and no accident."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Two paragraphs that resemble each other, and how they differ."""

    earlier: Block
    later: Block
    difference: Difference

    @property
    def pair(self) -> tuple[Block, Block]:
        return self.earlier, self.later

    @property
    def blocks(self) -> frozenset[str]:
        return frozenset((self.earlier.id, self.later.id))

    @property
    def short(self) -> Block:
        """The one with fewer words."""
        return self.earlier if self.difference.shorter_first else self.later

    @property
    def long(self) -> Block:
        return self.later if self.difference.shorter_first else self.earlier


@dataclass(frozen=True, slots=True)
class Likeness:
    """How the paragraphs of a story resemble each other; of several that say the same, the first stands for all.

    `copies` are near copies, each of the first of its like, `inside` paragraphs that stand inside longer ones, `rows`
    lines of one mould with other values, and `entries` are probably of one mould as well. `elsewhere` tells which
    spellings the rest of the story uses.
    """

    copies: tuple[Edge, ...]
    inside: tuple[Edge, ...]
    rows: tuple[Edge, ...]
    entries: tuple[Edge, ...]
    elsewhere: Elsewhere


@dataclass(frozen=True, slots=True)
class Overlaps:
    """What the paragraphs of a story have in common; places are those in `equals`, paragraphs that say the same."""

    equals: tuple[tuple[Block, ...], ...]
    pairs: Pairs

    def likely_among(self, blocks: Sequence[Block]) -> list[tuple[int, int]]:
        """The pairs of these blocks that are worth comparing, by their places in the order of the story."""
        places = {block.id: place for place, block in enumerate(blocks)}

        def asked(place: int) -> int | None:
            return next((places[block.id] for block in self.equals[place] if block.id in places), None)

        found = [(asked(earlier), asked(later)) for earlier, later in self.pairs.likely]
        return [(min(one, two), max(one, two)) for one, two in found if one is not None and two is not None]

    @property
    def sharing(self) -> frozenset[str]:
        """The ids of the blocks in which as much as a sentence stands that another one has, or they have twice."""
        return frozenset(block.id for place in self.pairs.sharing for block in self.equals[place])


def overlaps(reading: Reading) -> Overlaps:
    """What the paragraphs that count have in common, whatever findings name them already."""
    equals: dict[str, list[Block]] = defaultdict(list)
    for block in reading.document.paragraphs:
        if counts(reading, block):
            equals[said(reading, block)].append(block)
    # An image may say what its caption says, and a link has the headline of another story: neither is compared.
    wordings = [reading.wording(equal[0]) for equal in equals.values()]
    texts = tuple(each.text for each in wordings)
    pairs = _PAIRS.get(texts)
    if pairs is None:
        grams = (() if each.once(is_image) or each.once(leads_elsewhere) else each.grams for each in wordings)
        pairs = pairs_of(grams, reading.check_time)
        _PAIRS.put(texts, pairs)
    return Overlaps(tuple(map(tuple, equals.values())), pairs)


def resembling(reading: Reading) -> dict[str, set[str]]:
    """Which blocks share words with which, by id; of those that say the same, the first. Not all are near copies."""
    shared = reading.once(overlaps)
    found: dict[str, set[str]] = defaultdict(set)
    for pair in shared.pairs.likely:
        earlier, later = (shared.equals[place][0].id for place in pair)
        found[earlier].add(later)
        found[later].add(earlier)
    return found


class Standing:
    """Which paragraphs that count say the same or resemble each other, whatever findings name them already."""

    def __init__(self, reading: Reading) -> None:
        found = reading.once(overlaps)
        self._equals = {block.id: equal for equal in found.equals for block in equal}
        self._resembling = reading.once(resembling)

    def alone(self, blocks: Iterable[Block]) -> bool:
        """Is no other paragraph equal to one of these or like it?"""
        group = {block.id for block in blocks}
        equals = {equal[0].id: equal for block in group if (equal := self._equals.get(block))}
        return all(
            group.issuperset(block.id for block in equal) and self._resembling.get(first, frozenset()) <= group
            for first, equal in equals.items()
        )


def runs_apart(reading: Reading) -> tuple[Redivided, ...]:
    """The runs that stand again divided in other places, if no other paragraph resembles a part of them."""
    return tuple(run for run in reading.once(redivided) if reading.once(Standing).alone((*run.earlier, *run.later)))


def told_as_runs(reading: Reading) -> frozenset[str]:
    """The ids of the later paragraphs of those runs, none of which is reported by itself."""
    return frozenset(block.id for run in reading.once(runs_apart) for block in run.later)


def likeness(reading: Reading) -> Likeness:
    """Compare the paragraphs that no stronger finding names."""
    shared = reading.once(overlaps)
    blocks = [block for block in reading.document.paragraphs if shared.pairs.likely and _is_asked(reading, block)]
    pairs = shared.likely_among(blocks)
    if not pairs:
        return Likeness((), (), (), (), Elsewhere(reading, ()))
    rows, inside, copies = _sorted_out(reading, _edges(reading, blocks, pairs))
    moulded = frozenset().union(*map(_blocks, _tied(rows)))
    in_rows, in_copies = _blocks(rows), _blocks(copies)
    elsewhere = Elsewhere(reading, (edge.difference for edge in copies))
    versions: list[Edge] = []
    entries: list[Edge] = []
    for edge in copies:
        if edge.blocks & moulded and differs_in_several_facts(edge.difference):
            rows.append(edge)
        elif _is_entry(reading, edge, in_rows, in_copies):
            entries.append(edge)
        else:
            told = but_for_a_slip(reading, elsewhere, *edge.pair, edge.difference)
            versions.append(replace(edge, difference=told) if told is not edge.difference else edge)
    listed = _blocks([*rows, *entries])
    entries += [edge for edge in versions if _stands_in_a_list(reading, edge, listed)]
    versions = [edge for edge in versions if edge not in entries]
    held: list[Edge] = []
    for edge in inside:
        (entries if _is_another_row(reading, edge) else held).append(edge)
    return Likeness(tuple(versions), tuple(held), tuple(rows), tuple(entries), elsewhere)


def _sorted_out(reading: Reading, edges: Iterable[Edge]) -> tuple[list[Edge], list[Edge], list[Edge]]:
    """The rows of one mould, the paragraphs inside longer ones, and the near copies."""
    alike: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        alike[edge.earlier.id].append(edge)
    rows: list[Edge] = []
    inside: list[Edge] = []
    copies: list[Edge] = []
    for same in alike.values():
        mould = _is_mould(reading.length(same[0].earlier), same)
        for edge in same:
            conflict = edge.difference.kind is Kind.CONFLICT
            if edge.difference.kind is Kind.PATTERN or (
                conflict and (mould or are_rows(reading, *edge.pair, edge.difference))
            ):
                rows.append(edge)
            else:
                (inside if edge.difference.inside else copies).append(edge)
    return rows, inside, copies


def _is_entry(reading: Reading, edge: Edge, in_rows: frozenset[str], in_copies: frozenset[str]) -> bool:
    """Are these two entries of one list and no versions of one, though they are nearly the same?"""
    return (
        _is_another_row(reading, edge)
        or are_entries(reading, *edge.pair, edge.difference, several=bool(edge.blocks & in_rows))
        or _is_of_a_litany(reading, edge, in_copies)
    )


def moulds(reading: Reading) -> Iterator[tuple[Edge, ...]]:
    """The long paragraphs of one mould and the entries of a list; short paragraphs of one mould are a table."""
    found = reading.once(likeness)
    entries = _blocks(found.entries)
    told = [edge for edge in found.rows if edge.blocks & entries or _may_be_a_paragraph(reading, edge)]
    for mould in _together([*told, *found.entries]):
        blocks = _blocks(mould)
        if len(blocks) >= FEWEST_ROWS or blocks & entries:
            yield mould


def _may_be_a_paragraph(reading: Reading, row: Edge) -> bool:
    """Is a row too long for a table, or long enough to be a copy in which one fact was changed?"""
    words, difference = reading.length(row.short), row.difference
    one_differs = difference.kind is Kind.CONFLICT and not differs_in_several_facts(difference)
    return words >= SURELY_NO_ROW or (words >= LONG_ROW and one_differs)


def _tied(edges: Sequence[Edge]) -> Iterator[tuple[Edge, ...]]:
    """The edges that tie together enough blocks for a mould, one mould at a time."""
    return (mould for mould in _together(edges) if len(_blocks(mould)) >= FEWEST_ROWS)


def _together(edges: Sequence[Edge]) -> Iterator[tuple[Edge, ...]]:
    """The edges in groups that have blocks in common."""
    heads: dict[str, str] = {}

    def head(block: str) -> str:
        while heads.setdefault(block, block) != block:
            heads[block] = heads[heads[block]]
            block = heads[block]
        return block

    for edge in edges:
        heads[head(edge.later.id)] = head(edge.earlier.id)
    found: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        found[head(edge.earlier.id)].append(edge)
    return map(tuple, found.values())


def _blocks(edges: Iterable[Edge]) -> frozenset[str]:
    return frozenset().union(*(edge.blocks for edge in edges))


def _edges(reading: Reading, blocks: Sequence[Block], pairs: Sequence[tuple[int, int]]) -> Iterator[Edge]:
    """Those pairs that are copies in some way; a near copy is paired with the first of its like alone.

    A paragraph that differs from the first in a fact may have near copies of its own that say the same: else a slip in
    one row of a table would be told of another row. So may one that is no copy of the first.
    """
    following: set[int] = set()
    disputed: set[int] = set()
    told: set[int] = set()
    passed_over: list[tuple[int, int]] = []
    for earlier, later in pairs:
        again = earlier in disputed and near(reading.folded(blocks[earlier]), reading.folded(blocks[later]))
        if later in following:
            continue
        if earlier in following and not again:
            passed_over.append((earlier, later))
            continue
        found = _compared(reading, blocks[earlier], blocks[later])
        if found is None or (again and found.kind not in BUT_FOR_SLIPS):
            continue
        if not found.inside and not _tell_of_two(reading, blocks[earlier], blocks[later], found):
            following.add(later)
            if found.kind is Kind.CONFLICT:
                disputed.add(later)
        told.update((earlier, later))
        yield Edge(blocks[earlier], blocks[later], found)
    for earlier, later in passed_over:
        if later not in told and (found := _compared(reading, blocks[earlier], blocks[later])):
            told.add(later)
            yield Edge(blocks[earlier], blocks[later], found)


def _tell_of_two(reading: Reading, earlier: Block, later: Block, found: Difference) -> bool:
    """Does the later one tell of something else, so that there may be versions of it too?"""
    if found.kind is not Kind.CONFLICT:
        return found.kind is Kind.PATTERN
    return are_entries(reading, earlier, later, found, several=False)


def _compared(reading: Reading, earlier: Block, later: Block) -> Difference | None:
    reading.check_time()
    like, held = reading.limit(LIKE), reading.limit(HELD)
    return compare(reading.passage(earlier), reading.passage(later), like=like, held=held)


def _is_asked(reading: Reading, block: Block) -> bool:
    """Does a block count, and does no finding name it that matters as much?"""
    if block.id in reading.once(told_as_runs):
        return False
    return counts(reading, block) and not reading.claimed_whole(block, Severity.WARNING)


def _is_another_row(reading: Reading, edge: Edge) -> bool:
    """Is this one of several short lines that are alike but open with different words, even if a long one holds it?

    A copy that was changed opens as it did, but perhaps for a word put before it or the number of a list.
    """
    if edge.difference.kind is not Kind.CONFLICT or not _is_short(reading, edge.short):
        return False
    (first, *after_first), (second, *after_second) = map(reading.terms, edge.pair)
    if looks_like(first, second) or not (first.isalpha() and second.isalpha()):
        return False
    if [first] == after_second[:1] or [second] == after_first[:1]:
        return False
    like = (reading.now[block] for block in reading.once(resembling).get(edge.short.id, ()))
    return len({first, second, *(reading.terms(row)[0] for row in like if _is_short(reading, row))}) >= FEWEST_ROWS


def _stands_in_a_list(reading: Reading, edge: Edge, listed: frozenset[str]) -> bool:
    """Are these short lines right below each other that differ in several facts, and is a row of a list beside them?

    As in a court list, where one person took meat on two days: a line pasted there again differs in one.
    """
    places, body = reading.document.places, reading.document.body
    first, second = places[edge.earlier.id], places[edge.later.id]
    if second - first != 1 or not differs_in_several_facts(edge.difference) or not _is_short(reading, edge.long):
        return False
    beside = (*body[max(0, first - BESIDE) : first], *body[second + 1 : second + 1 + BESIDE])
    return any(block.id in listed for block in beside)


def _is_of_a_litany(reading: Reading, edge: Edge, copies: frozenset[str]) -> bool:
    """Do both tell of different things between a first and a last sentence that a third paragraph has too?

    The third must not be a near copy itself: a paragraph may have been pasted three times.
    """
    if not all(map(tells_of_another, edge.difference.changes)) or edge.difference.kind is Kind.TYPOGRAPHY:
        return False
    frame = _frame(reading, edge.earlier)
    if frame is None or frame != _frame(reading, edge.later):
        return False
    alike = (blocks for blocks in reading.once(opening_alike) if edge.earlier in blocks)
    return any(_frame(reading, block) == frame for block in chain.from_iterable(alike) if block.id not in copies)


def _frame(reading: Reading, block: Block) -> tuple[str, ...] | None:
    """The first words of a paragraph of several sentences, and its last sentence; None where there is only one."""
    opening, pieces = reading.terms(block)[:OPENING], reading.wording(block).once(pieces_in)
    return (*opening, pieces[-1].key) if len(opening) == OPENING and len(pieces) > 1 else None


def _is_short(reading: Reading, block: Block) -> bool:
    return reading.length(block) < SURELY_NO_ROW


def _is_mould(words: int, edges: Sequence[Edge]) -> bool:
    """Are these lines of one mould, as in a table: one line in which the same word is another one each time?

    In a long line with one difference that has to be something else each time, and not just another figure.
    """
    changes = [edge.difference.changes for edge in edges if edge.difference.kind is Kind.CONFLICT]
    differing = [[change for change in each if change.contradicts] for each in changes]
    values = {tuple(change.second for change in each) for each in differing}
    if len(values) < FEWEST_ROWS - 1:
        return False
    several = len(values) >= FEWEST_ROWS or any(len(each) > 1 for each in differing)
    if (words < SURELY_NO_ROW or several) and _have_one_place(differing):
        return True
    return _have_one_place([[change for change in each if tells_of_another(change)] for each in changes])


def _have_one_place(differing: Sequence[Sequence[Departure]]) -> bool:
    """Is there a word of the first line that is another one in each of the others?"""
    return bool(set.intersection(*({word for change in changes for word in change.first} for changes in differing)))
