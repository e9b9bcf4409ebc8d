"""Which paragraphs are copies of each other, and so one decision: runs of them, equal or nearly, and all their copies.

What stands twice together was pasted together: a copy goes with its run, its short lines too, though one paragraph in
the middle was edited, put in or left out. Lines that another rule speaks of already are passed over, so that a repeated
headline in the middle does not cut a run in two.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise, product

from articles.detection.copies import keep_one, nothing_is_lost
from articles.detection.differences import Departure, Difference, Passage
from articles.detection.findings import Kind, Severity, Span, Suggestion
from articles.detection.likeness import Edge, Likeness, likeness
from articles.detection.pairs import MOST_PLACES
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

type Pair = tuple[int, int]
"""Where a line stands first, and where again."""


@dataclass(frozen=True)
class Group:
    """Consecutive paragraphs and their copies; the first of `copies` is the one that stands first.

    `differences` are how each line of each later copy differs from the first one, None where it does not.
    `all_there_are`: no line of it stands anywhere else, or resembles one that does; else a copy would be left.
    """

    copies: tuple[tuple[Block, ...], ...]
    differences: tuple[tuple[Difference | None, ...], ...]
    all_there_are: bool
    contested: bool
    """Is one of them a near copy of something, or was pasted together with one?"""

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
                    kinds.add(Kind.CONFLICT if found.kind is Kind.PATTERN else found.kind)
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
        if not self.contested:
            return True
        return not self.exact and self.all_there_are and self.kind not in (Kind.CONFLICT, Kind.REWORDED)

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
    stretches = [
        [(first + step, again + step) for step in range(size)] for first, again, size in repeats(reading, words)
    ]
    if not stretches and not like.copies and not like.inside and not like.rows:
        return Groups((), (), (), frozenset())
    place = {block.id: at for at, block in enumerate(lines)}
    rows = {(place[edge.earlier.id], place[edge.later.id]): edge for edge in like.rows}
    near = {(place[edge.earlier.id], place[edge.later.id]): edge for edge in like.copies} | rows
    told = {(words[first], words[again]): edge.difference for (first, again), edge in near.items()}
    standing = _Standing(reading, like)
    joined = _joined([*stretches, *([pair] for pair in near)], [standing.rank[block.id] for block in lines], lines)
    often = Counter(words)
    found = []
    used: set[Pair] = set()
    for run in _with_their_copies(_without_rows(joined, rows)):
        reading.check_time()
        trimmed = _trimmed(reading, run, lines, often)
        if any(counts(reading, lines[at]) for at in trimmed[0]):
            used.update((first, again) for copy in trimmed[1:] for first, again in zip(trimmed[0], copy, strict=True))
            found.append(_group(trimmed, lines, words, told, often, standing))
    spoken_of = {block.id for group in found if not group.exact for block in group.blocks}
    held = tuple(_held(reading, [edge for edge in like.inside if edge.blocks.isdisjoint(spoken_of)], standing))
    moulds = tuple(_moulds(edge for pair, edge in rows.items() if pair not in used))
    return Groups(tuple(found), held, moulds, standing.equal)


class _Standing:
    """Which texts stand where in a story, and which resemble each other.

    What was taken out counts where it stood: else to take one copy out would make a run of others, and the order of
    decisions would change how the story ends.
    """

    def __init__(self, reading: Reading, like: Likeness) -> None:
        self.reading = reading
        self.like = like
        self.rank = {block.id: at for at, block in enumerate(reading.document.body)}
        self.places: dict[str, set[str]] = defaultdict(set)
        self.first: dict[str, str] = {}
        for block in reading.document.paragraphs:
            if counts(reading, block):
                self.places[reading.folded(block)].add(block.id)
                self.first.setdefault(reading.folded(block), block.id)

    @property
    def equal(self) -> frozenset[str]:
        return frozenset(chain.from_iterable(blocks for blocks in self.places.values() if len(blocks) > 1))

    def alone(self, blocks: Iterable[Block]) -> bool:
        """Is no other paragraph equal to one of these or like it?"""
        group = {block.id: self.reading.folded(block) for block in blocks}
        return all(
            self.places.get(text, set()) <= group.keys()
            and self.like.resembling.get(self.first.get(text, ""), set()) <= group.keys()
            for text in set(group.values())
        )

    @cached_property
    def contested(self) -> frozenset[str]:
        """Texts that are near copies of others, and those that were pasted again together with one."""
        said = [self._said(block) for block in self.reading.document.body]
        ranks: dict[str, list[int]] = defaultdict(list)
        for rank, words in enumerate(said):
            ranks[words].append(rank)
        left: list[Pair] = []
        for edge in self.like.copies:
            places, others = (ranks[self.reading.folded(block)][:MOST_PLACES] for block in (edge.earlier, edge.later))
            left += product(places, others)
        seen = set(left)
        while left:
            self.reading.check_time()
            first, again = left.pop()
            for step, copy_step in (*STEPS, *((-step, -copy_step) for step, copy_step in STEPS)):
                at, place = first + step, again + copy_step
                if not (0 <= at < len(said) and 0 <= place < len(said)) or (at, place) in seen:
                    continue
                if said[at] == said[place] and said[at]:
                    seen.add((at, place))
                    left.append((at, place))
        return frozenset(said[at] for pair in seen for at in pair)

    def _said(self, block: Block) -> str:
        """What a block says, or said before it was taken out."""
        if block.text or not self.reading.arrived.has(block.id):
            return self.reading.folded(block)
        return self.reading.folded(self.reading.arrived.block(block.id))


def _joined(stretches: list[list[Pair]], ranks: Sequence[int], lines: Sequence[Block]) -> list[list[Pair]]:
    """The longest runs of stretches of which each opens where the one before ends, in the run and in its copy."""
    runs: list[list[Pair]] = []
    ends: dict[Pair, list[Pair]] = {}
    for stretch in sorted(stretches, key=lambda stretch: (stretch[0][1], stretch[0][0])):
        first, again = stretch[0]
        for step, copy_step in STEPS:
            run = ends.get((ranks[first] - step, ranks[again] - copy_step))
            if run and first < run[0][1] and stretch[-1][0] < run[0][1]:
                del ends[ranks[run[-1][0]], ranks[run[-1][1]]]
                break
        else:
            run = []
            runs.append(run)
        run += stretch
        ends[ranks[run[-1][0]], ranks[run[-1][1]]] = run
    return runs


def _without_rows(chains: Iterable[list[Pair]], rows: Mapping[Pair, Edge]) -> Iterator[list[Pair]]:
    """The runs without rows of a table, which differ in a value each time: one amid true copies is a changed copy."""
    for run in chains:
        tables = [at for at, pair in enumerate(run) if pair in rows]
        if tables and (2 * len(tables) > len(run) or tables[0] == 0 or tables[-1] == len(run) - 1):
            ends = [-1, *tables, len(run)]
            yield from (run[start + 1 : end] for start, end in pairwise(ends) if end - start > 1)
        else:
            yield run


def _with_their_copies(chains: Iterable[list[Pair]]) -> Iterator[list[tuple[int, ...]]]:
    """Each run with all its copies: where their lines stand."""
    copies: dict[tuple[int, ...], list[tuple[int, ...]]] = {}
    taken: dict[tuple[int, ...], set[int]] = {}
    owner: dict[tuple[int, ...], tuple[int, ...]] = {}
    for run in chains:
        first = tuple(pair[0] for pair in run)
        again = tuple(pair[1] for pair in run)
        first = owner.get(first, first)
        copies.setdefault(first, [first])
        if taken.setdefault(first, set(first)).isdisjoint(again):
            owner[again] = first
            copies[first].append(again)
            taken[first].update(again)
    return (sorted(known) for known in copies.values() if len(known) > 1)


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
    often: Counter[str],
    standing: _Standing,
) -> Group:
    copies = tuple(tuple(lines[at] for at in copy) for copy in run)
    differences = tuple(
        tuple(told.get((words[first], words[again])) for first, again in zip(run[0], copy, strict=True))
        for copy in run[1:]
    )
    if all(found is None for copy in differences for found in copy):
        within = Counter(words[at] for at in run[0])
        contested = bool(standing.like.copies) and not standing.contested.isdisjoint(within)
        return Group(copies, differences, all(often[line] == len(run) * within[line] for line in within), contested)
    return Group(copies, differences, standing.alone(chain.from_iterable(copies)), True)


def _held(reading: Reading, edges: Iterable[Edge], standing: _Standing) -> Iterator[Held]:
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
        yield Held(long, tuple(found), covered / len(words), later, alone)


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


def _moulds(edges: Iterable[Edge]) -> Iterator[tuple[Edge, ...]]:
    """The lines of one mould, as their resemblances tie them together."""
    heads: dict[str, str] = {}

    def head(block: str) -> str:
        while heads.setdefault(block, block) != block:
            heads[block] = heads[heads[block]]
            block = heads[block]
        return block

    tied = list(edges)
    for edge in tied:
        heads[head(edge.later.id)] = head(edge.earlier.id)
    moulds: dict[str, list[Edge]] = defaultdict(list)
    for edge in tied:
        moulds[head(edge.earlier.id)].append(edge)
    for mould in moulds.values():
        if len(frozenset().union(*(edge.blocks for edge in mould))) >= FEWEST_ROWS:
            yield tuple(mould)
