"""Which paragraphs are copies of each other, and so one decision: runs of them, equal or nearly, and all their copies.

What stands twice together was pasted together: a copy goes with its run, its short lines too, though one paragraph in
the middle was edited, put in or left out. Lines that another rule speaks of already are passed over, so that a repeated
headline in the middle does not cut a run in two.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby, pairwise

from articles.detection.copies import keep_one, nothing_is_lost
from articles.detection.differences import Departure, Difference, Passage
from articles.detection.findings import Kind, Severity, Span, Suggestion
from articles.detection.likeness import SURELY_NO_ROW, Edge, likeness, overlaps
from articles.detection.reading import Reading
from articles.detection.repeats import SHORTEST, counts, repeats
from articles.text.document import Block
from articles.text.similarity import level

STEPS = ((1, 1), (2, 2), (1, 2), (2, 1))
"""How far on in the run, and in its copy, its next paragraph may stand: a gap of one is allowed in either."""

EXCERPT = 0.4
"""Words that make up less of a longer paragraph are quoted out of it."""

FEWEST_ROWS = 3
"""So many lines of one mould are a table."""

GRAVEST_FIRST = (Kind.CONFLICT, Kind.REWORDED, Kind.TYPO, Kind.TYPOGRAPHY, Kind.IDENTICAL)

UNDECIDED = (Kind.CONFLICT, Kind.REWORDED)
"""Which of such copies is right only an editor can say."""

type Pair = tuple[int, int]
"""Where a line stands first, and where again."""


@dataclass(frozen=True)
class Group:
    """Consecutive paragraphs and their copies; the first of `copies` is the one that stands first.

    `differences` are how each line of each later copy differs from the first one, None where it does not.
    `all_there_are`: nothing else is equal to a line of it or resembles one; else a copy would be left.
    """

    copies: tuple[tuple[Block, ...], ...]
    differences: tuple[tuple[Difference | None, ...], ...]
    all_there_are: bool
    unbroken: bool
    """Does nothing else stand between the paragraphs of a copy?"""

    @property
    def size(self) -> int:
        """How many paragraphs one copy has."""
        return len(self.copies[0])

    @property
    def blocks(self) -> Iterator[Block]:
        return chain.from_iterable(self.copies)

    @property
    def exact(self) -> bool:
        """Do the copies say the same words?"""
        return all(found is None for copy in self.differences for found in copy)

    @property
    def merely_alike(self) -> bool:
        """Is no paragraph among them repeated word for word, and no fact changed?"""
        return self.kind is not Kind.CONFLICT and all(found is not None for copy in self.differences for found in copy)

    @cached_property
    def kind(self) -> Kind:
        """What the gravest difference makes of them."""
        kinds = set()
        for copy, differences in zip(self.copies[1:], self.differences, strict=True):
            for staying, going, found in zip(self.copies[0], copy, differences, strict=True):
                if found:
                    kinds.add(found.kind)
                else:
                    kinds.add(Kind.IDENTICAL if nothing_is_lost(going, staying) else Kind.TYPOGRAPHY)
        return min(kinds, key=GRAVEST_FIRST.index)

    @property
    def changes(self) -> tuple[Departure, ...]:
        """How they differ, facts first."""
        found = (each.changes for copy in self.differences for each in copy if each)
        return tuple(sorted(dict.fromkeys(chain.from_iterable(found)), key=lambda change: not change.contradicts))

    @property
    def preferred(self) -> bool:
        """Would an editor take the others out unread? Where they differ in slips and stops at most."""
        return self.exact or (self.all_there_are and self.kind not in UNDECIDED)

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Keep the first copy, or another one where that would settle it too."""
        return keep_one(self.copies) if self.all_there_are else keep_one(self.copies)[:1]


@dataclass(frozen=True)
class Held:
    """Paragraphs that stand again inside a longer one, each with what it alone says.

    `covered` is their share of the longer one, `all_there_are` as of a group.
    """

    within: Block
    parts: tuple[tuple[Block, Difference], ...]
    covered: float
    parts_later: bool
    all_there_are: bool

    @property
    def blocks(self) -> Iterator[Block]:
        return chain((self.within,), (block for block, _ in self.parts))

    @property
    def own(self) -> tuple[Departure, ...]:
        """What they say and the longer one does not, facts first."""
        found = dict.fromkeys(
            change if difference.shorter_first else change.turned()
            for _, difference in self.parts
            for change in difference.changes
        )
        return tuple(sorted(found, key=lambda change: not change.contradicts))

    @property
    def conflict(self) -> bool:
        return any(found.kind is Kind.CONFLICT for _, found in self.parts)

    @property
    def excerpt(self) -> bool:
        """Is this a sentence quoted out of a paragraph, as a pull quote or a standfirst is?"""
        return self.covered < EXCERPT and not self.conflict

    @property
    def whole(self) -> bool:
        """Is this one text, split in one place or merged in the other?"""
        return self.covered >= 1 and not self.conflict

    @property
    def preferred(self) -> bool:
        """Does the longer one say all that they say, and is it no excerpt?"""
        return self.all_there_are and not self.excerpt and not self.conflict and all(each.slip for each in self.own)


@dataclass(frozen=True, slots=True)
class Groups:
    """All paragraphs of a story that belong together, and the lines of one mould."""

    groups: tuple[Group, ...]
    held: tuple[Held, ...]
    moulds: tuple[tuple[Edge, ...], ...]
    equal: frozenset[str]
    """Blocks that say what another one says, word for word."""

    @property
    def disputed(self) -> frozenset[str]:
        """Blocks that are near copies, or stand one inside the other."""
        near: list[Group | Held] = [*(group for group in self.groups if not group.exact), *self.held]
        return frozenset(block.id for group in near for block in group.blocks)

    @property
    def settled(self) -> bool:
        """Is there no paragraph left that an editor would take out as a copy?"""
        found: list[Group | Held] = [*self.groups, *self.held]
        return not self.equal and not any(group.preferred for group in found)


def groups(reading: Reading) -> Groups:
    """Every paragraph that stands again, alone or in a run, with all its copies."""
    lines = [block for block in reading.document.paragraphs if not reading.claimed(Span.whole(block), Severity.ERROR)]
    words = [reading.folded(block) for block in lines]
    like = reading.once(likeness)
    equal = [[(first + step, again + step) for step in range(size)] for first, again, size in repeats(reading, words)]
    moulds = tuple(_moulds(reading, like.rows))
    if not equal and not like.copies and not like.inside:
        return Groups((), (), moulds, frozenset())
    place = {block.id: at for at, block in enumerate(lines)}
    near = {(place[edge.earlier.id], place[edge.later.id]): edge.difference for edge in like.copies}
    told = {(words[first], words[again]): difference for (first, again), difference in near.items()}
    standing = _Standing(reading)
    often = Counter(words)
    found: list[Group] = []
    rank = {block.id: at for at, block in enumerate(reading.document.body)}
    # What was taken out counts where it stood: else to take one copy out would make a run of others.
    ranks = [rank[block.id] for block in lines]

    def grouped(runs: Iterable[list[Pair]]) -> Iterator[tuple[Group, list[list[Pair]]]]:
        for copies, parts in _with_their_copies(runs):
            reading.check_time()
            trimmed = _trimmed(reading, copies, lines, often)
            if any(counts(reading, lines[at]) for at in trimmed[0]):
                yield _group(trimmed, lines, words, told, standing), parts

    # Equal copies go whatever becomes of the others, and what is undecided waits for an editor: so a run of both is one
    # decision only where that settles all of it, and who decides first and who decides last end alike.
    slips = [[pair] for pair, difference in near.items() if difference.kind not in UNDECIDED]
    apart = [[pair] for pair, difference in near.items() if difference.kind in UNDECIDED]
    settling: list[list[Pair]] = []
    for group, runs in grouped(_joined([*equal, *slips], ranks)):
        if group.all_there_are and not group.exact:
            found.append(group)
            continue
        for same, part in chain.from_iterable(_parted(run, words) for run in runs):
            (settling if same else apart).append(part)
    found += [group for group, _ in grouped(settling)]
    found += [group for group, _ in grouped(_joined(apart, ranks))]
    spoken_of = {block.id for group in found if not group.exact for block in group.blocks}
    inside = [edge for edge in like.inside if edge.short.id not in spoken_of]
    held = tuple(_held(reading, inside, spoken_of, standing))
    return Groups(tuple(found), held, moulds, standing.equal)


class _Standing:
    """Which paragraphs that count say the same, and which resemble each other, whatever other rules say of them."""

    def __init__(self, reading: Reading) -> None:
        found = reading.once(overlaps)
        self._equals = {block.id: equal for equal in found.equals for block in equal}
        self._resembling = found.resembling

    @property
    def equal(self) -> frozenset[str]:
        """The ids of those that say what another one says, word for word."""
        return frozenset(block for block, equal in self._equals.items() if len(equal) > 1)

    def alone(self, blocks: Iterable[Block]) -> bool:
        """Is no other paragraph equal to one of these or like it?"""
        group = {block.id for block in blocks}
        equals = {equal[0].id: equal for block in group if (equal := self._equals.get(block))}
        return all(
            group.issuperset(block.id for block in equal) and self._resembling.get(first, frozenset()) <= group
            for first, equal in equals.items()
        )


def _joined(stretches: list[list[Pair]], ranks: Sequence[int]) -> list[list[Pair]]:
    """The longest runs of stretches of which each opens where the one before ends, in the run and in its copy."""
    runs: list[list[Pair]] = []
    ends: dict[Pair, list[Pair]] = {}
    for stretch in sorted(stretches, key=lambda stretch: (stretch[0][1], stretch[0][0])):
        first, again = stretch[0]
        for step, copy_step in STEPS:
            run = ends.get((ranks[first] - step, ranks[again] - copy_step))
            if run and stretch[-1][0] < run[0][1]:
                del ends[ranks[run[-1][0]], ranks[run[-1][1]]]
                break
        else:
            run = []
            runs.append(run)
        run += stretch
        ends[ranks[run[-1][0]], ranks[run[-1][1]]] = run
    return runs


def _parted(run: Sequence[Pair], words: Sequence[str]) -> Iterator[tuple[bool, list[Pair]]]:
    """The stretches of a run whose lines are equal in both places, and those whose lines are nearly."""
    return ((same, list(part)) for same, part in groupby(run, lambda pair: words[pair[0]] == words[pair[1]]))


def _with_their_copies(runs: Iterable[list[Pair]]) -> Iterator[tuple[list[tuple[int, ...]], list[list[Pair]]]]:
    """Where each run and all its copies stand, and the runs that say so."""
    copies: dict[tuple[int, ...], list[tuple[int, ...]]] = {}
    members: dict[tuple[int, ...], list[list[Pair]]] = defaultdict(list)
    taken: dict[tuple[int, ...], set[int]] = {}
    owner: dict[tuple[int, ...], tuple[int, ...]] = {}
    for run in runs:
        first = tuple(pair[0] for pair in run)
        again = tuple(pair[1] for pair in run)
        first = owner.get(first, first)
        copies.setdefault(first, [first])
        if taken.setdefault(first, set(first)).isdisjoint(again):
            owner[again] = first
            copies[first].append(again)
            members[first].append(run)
            taken[first].update(again)
    return ((sorted(known), members[first]) for first, known in copies.items() if len(known) > 1)


def _trimmed(
    reading: Reading, run: list[tuple[int, ...]], lines: Sequence[Block], often: Counter[str]
) -> list[tuple[int, ...]]:
    """A run without the short lines at its ends that stand elsewhere too: those are no part of what was pasted."""
    shortest = reading.limit(SHORTEST)
    start, end = 0, len(run[0])

    def loose(column: int) -> bool:
        block = lines[run[0][column]]
        return reading.length(block) < shortest and often[reading.folded(block)] > len(run)

    while start < end and loose(start):
        start += 1
    while start < end and loose(end - 1):
        end -= 1
    return [copy[start:end] for copy in run]


def _group(
    run: Sequence[tuple[int, ...]],
    lines: Sequence[Block],
    words: Sequence[str],
    told: Mapping[tuple[str, str], Difference],
    standing: _Standing,
) -> Group:
    copies = tuple(tuple(lines[at] for at in copy) for copy in run)
    differences = tuple(
        tuple(told.get((words[first], words[again])) for first, again in zip(run[0], copy, strict=True))
        for copy in run[1:]
    )
    unbroken = all(again - at == 1 for copy in run for at, again in pairwise(copy))
    return Group(copies, differences, all(map(standing.alone, zip(*copies, strict=True))), unbroken)


def _held(reading: Reading, edges: Iterable[Edge], spoken_of: Set[str], standing: _Standing) -> Iterator[Held]:
    """Each paragraph that holds others, with them."""
    parts: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        parts[edge.long.id].append(edge)
    place = {block.id: at for at, block in enumerate(reading.document.paragraphs)}
    for within in parts.values():
        long = within[0].long
        words = Passage.of(level(reading.shown(long))).keys
        found = [(edge.short, edge.difference) for edge in within]
        found += _short_neighbours(reading, long, words, [edge.short for edge in within], standing)
        found.sort(key=lambda part: place[part[0].id])
        covered = 0
        for block, difference in found:
            own = (change for change in difference.changes if not change.slip)
            lost = sum(len(change.first if difference.shorter_first else change.second) for change in own)
            covered += len(Passage.of(level(reading.shown(block))).words) - lost
        later = all(place[block.id] > place[long.id] for block, _ in found)
        alone = standing.alone((long, *(block for block, _ in found)))
        yield Held(long, tuple(found), covered / len(words), later, alone and long.id not in spoken_of)


def _short_neighbours(
    reading: Reading, long: Block, words: Sequence[str], parts: Sequence[Block], standing: _Standing
) -> Iterator[tuple[Block, Difference]]:
    """Lines too short to count that stand beside a part and in the longer paragraph too: they were parted from it."""
    paragraphs = reading.document.paragraphs
    place = {block.id: at for at, block in enumerate(paragraphs)}
    said = f" {' '.join(words)} "
    near = {place[part.id] + step for part in parts for step in (-1, 1)}
    for at in sorted(near):
        block = paragraphs[at] if 0 <= at < len(paragraphs) else long
        if block.kind != "paragraph" or block in parts or block is long or counts(reading, block):
            continue
        keys = Passage.of(level(reading.shown(block))).keys
        if keys and f" {' '.join(keys)} " in said:
            yield block, Difference(Kind.CONTAINED, inside=True)


def _moulds(reading: Reading, rows: Iterable[Edge]) -> Iterator[tuple[Edge, ...]]:
    """The long paragraphs of one mould, as their resemblances tie them together; short ones are a table."""
    heads: dict[str, str] = {}

    def head(block: str) -> str:
        while heads.setdefault(block, block) != block:
            heads[block] = heads[heads[block]]
            block = heads[block]
        return block

    tied = [edge for edge in rows if reading.length(edge.short) >= SURELY_NO_ROW]
    for edge in tied:
        heads[head(edge.later.id)] = head(edge.earlier.id)
    moulds: dict[str, list[Edge]] = defaultdict(list)
    for edge in tied:
        moulds[head(edge.earlier.id)].append(edge)
    for mould in moulds.values():
        if len(frozenset().union(*(edge.blocks for edge in mould))) >= FEWEST_ROWS:
            yield tuple(mould)
