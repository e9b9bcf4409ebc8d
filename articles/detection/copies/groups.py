"""Which paragraphs are copies of each other, and so one decision: runs of them, equal or nearly, and all their copies.

What stands twice together was pasted together: a copy goes with its run, its short lines too, though one paragraph in
the middle was edited, put in or left out. Lines that another rule speaks of already are passed over, so that a repeated
headline in the middle does not cut a run in two.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import chain, dropwhile, groupby, pairwise

from articles.detection.comparison.departures import Departure
from articles.detection.comparison.differences import Difference
from articles.detection.copies.keeping import in_the_earlier_place, keep_one, nothing_is_lost
from articles.detection.copies.likeness import Standing, likeness, told_as_runs
from articles.detection.copies.meant import Meant, meant
from articles.detection.copies.redivided import RUNS
from articles.detection.copies.repeats import SHORTEST, counts, repeats, said
from articles.detection.copies.slips import Elsewhere, slips_in
from articles.detection.findings import Kind, Severity, Suggestion
from articles.detection.page.furniture import glued_dateline
from articles.detection.reading import Reading
from articles.detection.words.signs import ends_in_a_stop
from articles.text.document import FURNITURE, Block
from articles.text.dressing import undressed
from articles.text.markup import plain
from articles.text.spellings import fullness

STEPS = ((1, 1), (2, 2), (1, 2), (2, 1))
"""How far on in the run, and in its copy, its next paragraph may stand: a gap of one is allowed in either."""

FEWEST_TOLD = 2
"""So many paragraphs make a version of a story, or of a part of it."""

MOST_VERSIONS = 50
"""At so many places one is looked for: each look may read all that stands below."""

GRAVEST_FIRST = (Kind.CONFLICT, Kind.REWORDED, Kind.TYPO, Kind.TYPOGRAPHY, Kind.IDENTICAL)

type Pair = tuple[int, int]
"""Where a line stands first, and where again."""

type Copies = list[tuple[int, ...]]
"""Where the lines of a run stand, in each of its copies."""


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
    opens: bool = False
    """Does the first copy open the story, and something else stand below it?"""
    meant: Meant = Meant.NO
    slips: tuple[int, ...] = ()
    """In how many words each copy slipped, where the rest of the story tells."""
    movable: bool = False
    """Can the later copy stand in the place of the earlier one?"""
    fuller: bool = False
    """Do the same stand in a version that says all this and more, right below this one?"""

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

    @cached_property
    def undecided(self) -> bool:
        """Can only an editor say which copy is right?"""
        return any(found.undecided for copy in self.differences for found in copy if found)

    @cached_property
    def changes(self) -> tuple[Departure, ...]:
        """How they differ, facts first."""
        found = (each.changes for copy in self.differences for each in copy if each)
        return tuple(sorted(dict.fromkeys(chain.from_iterable(found)), key=lambda change: not change.contradicts))

    @property
    def told(self) -> tuple[Departure, ...]:
        """The same, of two copies as the one that stays says it first."""
        turned = self.best and len(self.copies) == 2
        return tuple(change.turned() for change in self.changes) if turned else self.changes

    @cached_property
    def best(self) -> int:
        """The copy that an editor would keep: in the fuller version, without tags, slips and marks, and the first."""
        if self.fuller:
            return 1
        spelt = any(change.spelt_otherwise for change in self.changes) and not self.undecided

        def faults(place: int) -> tuple[int, int, int]:
            copy = self.copies[place]
            slips = self.slips[place] if self.slips and not self.undecided else 0
            return sum(map(_is_dressed, copy)), slips, -sum(fullness(plain(each.text)) for each in copy) if spelt else 0

        return min(range(len(self.copies)), key=faults)

    @property
    def staying(self) -> tuple[Block, ...]:
        """The best copy."""
        return self.copies[self.best]

    @property
    def going(self) -> Iterator[Block]:
        """All the others."""
        return chain.from_iterable(copy for place, copy in enumerate(self.copies) if place != self.best)

    @property
    def preferred(self) -> bool:
        """Would an editor take the others out unread? Where they differ in slips and stops at most."""
        if self.meant is Meant.LIKELY:
            return False
        if self.fuller:
            return True
        if self.opens and self.best and not self.in_place:
            return False  # no lede is taken from its place unread, though it be the worse copy
        slips = [change for change in self.changes if change.slip and not change.spelt_otherwise]
        if self.best and not all(change.misspelt_date for change in slips):
            return False  # the earlier word may be the right one: "martial law", and "marital" is a word elsewhere
        return self.exact or (self.all_there_are and not self.undecided)

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Keep the first copy, or another one where that would settle it too, there or in the earlier place."""
        found = keep_one(self.copies, self.best)
        if not self.all_there_are:
            return found[:1]
        if not self.in_place:
            return found
        in_place = in_the_earlier_place(*self.copies)
        return (in_place, *found) if self.best else (*found, in_place)

    @property
    def in_place(self) -> bool:
        """Would the story gain if the later copy stood in the earlier place?"""
        gains = not self.exact or bool(self.best)
        return self.movable and self.all_there_are and gains and not self.fuller


def _is_dressed(block: Block) -> bool:
    shown = plain(block.text)
    return undressed(shown) != shown


def groups(reading: Reading) -> tuple[Group, ...]:
    """Every paragraph that stands again, alone or in a run, with all its copies."""
    lines = _lines(reading)
    words = [said(reading, block) for block in lines]
    like = reading.once(likeness)
    equal = [[(first + step, again + step) for step in range(size)] for first, again, size in repeats(reading, words)]
    if not equal and not like.copies:
        return ()
    place = {block.id: at for at, block in enumerate(lines)}
    near = {(place[edge.earlier.id], place[edge.later.id]): edge.difference for edge in like.copies}
    told = {(words[first], words[again]): difference for (first, again), difference in near.items()}
    story = _Story(reading, lines, words, told, Counter(words), reading.once(Standing), like.elsewhere)
    found: list[Group] = []
    ranks = [reading.document.places[block.id] for block in lines]

    # Equal copies go whatever becomes of the others, and what is undecided waits for an editor: so a run of both is one
    # decision only where that settles all of it, and who decides first and who decides last end alike.
    loose = {at for at, block in enumerate(lines) if not counts(reading, block)}
    join: Callable[[list[list[Pair]]], list[list[Pair]]] = partial(_joined, ranks=ranks, loose=loose)
    if RUNS in reading.ruleset.off:
        equal, join = [[pair] for pair in chain.from_iterable(equal)], list
    slips = [[pair] for pair, difference in near.items() if not difference.undecided]
    apart = [[pair] for pair, difference in near.items() if difference.undecided]
    settling: list[list[Pair]] = []
    for copies, runs in story.copied(join([*equal, *slips])):
        if story.differ(copies) and (group := story.group(copies)).all_there_are:
            found.append(group)
            continue
        for same, part in chain.from_iterable(_parted(run, words) for run in runs):
            (settling if same else apart).append(part)
    left = chain(story.copied(settling), story.copied(join(apart)))
    found += (story.group(copies) for copies, _ in left)
    return tuple(replace(group, fuller=_is_told_more_fully(reading, group)) for group in found)


def _is_told_more_fully(reading: Reading, group: Group) -> bool:
    """Do both copies say the same, the later one in a version right below that says all of the earlier one and more?"""
    if len(group.copies) > 2 or not group.exact or not group.all_there_are:
        return False
    shortest = reading.limit(SHORTEST)
    earlier, later = ({line.id for line in copy if reading.length(line) >= shortest} for copy in group.copies)
    return any(earlier <= old and later <= new for old, new in reading.once(_told_again_more_fully))


def _told_again_more_fully(reading: Reading) -> tuple[tuple[Set[str], Set[str]], ...]:
    """The paragraphs of each version of the story as it arrived that the one right below says too, among others.

    An old version above the new one, into which something was put: what is new has its place there and nowhere else.
    """
    shortest = reading.limit(SHORTEST)
    heads = {reading.folded(reading.arrived.block(slot)) for slot in FURNITURE}
    long_ones = (block for block in reading.arrived.paragraphs if reading.length(block) >= shortest)
    lines = [block for block in long_ones if reading.folded(block) not in heads]
    words = [reading.folded(block) for block in lines]
    found: list[tuple[Set[str], Set[str]]] = []
    stood: dict[str, int] = {}
    done = tried = 0
    for again, line in enumerate(words):
        first = stood.setdefault(line, again)
        if first < done or again - first < FEWEST_TOLD:
            continue
        tried += 1
        if tried > MOST_VERSIONS:
            break
        if (end := _end_of(words, first, again)) is None:
            continue
        done = end
        if end - again > again - first:
            versions = lines[first:again], lines[again:end]
            found.append(({block.id for block in versions[0]}, {block.id for block in versions[1]}))
    return tuple(found)


def _end_of(words: Sequence[str], first: int, again: int) -> int | None:
    """Where all that stands between two places ends that comes again in its order from the second on.

    None where something of it does not, or more than as much again comes between.
    """
    at = again
    for line in words[first:again]:
        while at < len(words) and words[at] != line:
            at += 1
        at += 1
        if at > min(len(words), again + 2 * (again - first)):
            return None
    return at


@dataclass(frozen=True, slots=True)
class _Story:
    """The lines of a story, by their places: what each says, and how those differ of which it is `told`."""

    reading: Reading
    blocks: Sequence[Block]
    words: Sequence[str]
    told: Mapping[tuple[str, str], Difference]
    often: Counter[str]
    standing: Standing
    elsewhere: Elsewhere

    def are_told(self, first: int, again: int) -> bool:
        """Is it known how these two differ, if they do?"""
        return self.words[first] == self.words[again] or (self.words[first], self.words[again]) in self.told

    def differ(self, copies: Copies) -> bool:
        """Does any of these copies say other words than the first?"""
        said = [[self.words[at] for at in copy] for copy in copies]
        return any(words != said[0] for words in said)

    def copied(self, runs: Iterable[list[Pair]]) -> Iterator[tuple[Copies, list[list[Pair]]]]:
        """Where each run and all its copies stand, if they count, and the runs that say so."""
        for copies, parts in _with_their_copies(runs, self.are_told):
            self.reading.check_time()
            trimmed = self._trimmed(copies)
            if any(counts(self.reading, self.blocks[at]) for at in trimmed[0]):
                yield trimmed, parts

    def _trimmed(self, run: Copies) -> Copies:
        """A run without the short lines at its ends that stand elsewhere too: those are no part of what was pasted."""
        shortest = self.reading.limit(SHORTEST)
        start, end = 0, len(run[0])

        def loose(column: int) -> bool:
            block = self.blocks[run[0][column]]
            return self.reading.length(block) < shortest and self.often[self.reading.folded(block)] > len(run)

        while start < end and loose(start):
            start += 1
        while start < end and loose(end - 1):
            end -= 1
        return [copy[start:end] for copy in run]

    def group(self, run: Copies) -> Group:
        """A run and its copies, with what is to be known of them."""
        copies = tuple(tuple(self.blocks[at] for at in copy) for copy in run)
        differences = tuple(
            tuple(
                self.told.get((self.words[first], self.words[again])) for first, again in zip(run[0], copy, strict=True)
            )
            for copy in run[1:]
        )
        unbroken = all(again - at == 1 for copy in run for at, again in pairwise(copy))
        alone = all(map(self.standing.alone, zip(*copies, strict=True)))
        apart = run[1][0] - run[0][-1] > 1
        opens = copies[0][0] == self.reading.document.paragraphs[0] and apart
        changes = [change for copy in differences for each in copy if each for change in each.changes]
        purpose = meant(self.reading, copies)
        return Group(
            copies,
            differences,
            alone,
            unbroken,
            opens,
            purpose,
            slips_in(self.reading, self.elsewhere, copies, changes),
            alone and apart and unbroken and not purpose and _is_movable(self.reading, copies),
        )


def _lines(reading: Reading) -> list[Block]:
    """The paragraphs of which no other finding speaks."""
    told = reading.once(told_as_runs)
    standing = (block for block in reading.document.paragraphs if block.id not in told)
    return [block for block in standing if not reading.claimed_whole(block, Severity.ERROR)]


def _joined(stretches: list[list[Pair]], ranks: Sequence[int], loose: Container[int]) -> list[list[Pair]]:
    """The longest runs of stretches of which each opens where the one before ends, in the run and in its copy.

    A run that would meet its own copy begins below the `loose` lines at its top, which nobody would tell of alone.
    """
    runs: list[list[Pair]] = []
    ends: dict[Pair, list[Pair]] = {}
    for stretch in sorted(stretches, key=lambda stretch: (stretch[0][1], stretch[0][0])):
        first, again = stretch[0]
        last = stretch[-1][0]
        for step, copy_step in STEPS:
            run = ends.get((ranks[first] - step, ranks[again] - copy_step), [])
            if clear := _clear_of(last, run, loose):
                del ends[ranks[run[-1][0]], ranks[run[-1][1]]]
                run[:] = clear
                break
        else:
            run = []
            runs.append(run)
        run += stretch
        ends[ranks[run[-1][0]], ranks[run[-1][1]]] = run
    return runs


def _clear_of(last: int, run: Sequence[Pair], loose: Container[int]) -> list[Pair]:
    """What is left of a run that goes on to this line without meeting its own copy, its loose top left out; or none."""
    clear = list(dropwhile(lambda pair: pair[0] in loose and pair[1] <= last, run))
    return clear if clear and last < clear[0][1] else []


def _parted(run: Sequence[Pair], words: Sequence[str]) -> Iterator[tuple[bool, list[Pair]]]:
    """The stretches of a run whose lines are equal in both places, and those whose lines are nearly."""
    return ((same, list(part)) for same, part in groupby(run, lambda pair: words[pair[0]] == words[pair[1]]))


def _with_their_copies(
    runs: Iterable[list[Pair]], are_told: Callable[[int, int], bool]
) -> Iterator[tuple[Copies, list[list[Pair]]]]:
    """Where each run and all its copies stand, and the runs that say so.

    What is a copy of a copy is one of the first as well, where it is known how the two differ.
    """
    copies: dict[tuple[int, ...], Copies] = {}
    members: dict[tuple[int, ...], list[list[Pair]]] = defaultdict(list)
    taken: dict[tuple[int, ...], set[int]] = {}
    owner: dict[tuple[int, ...], tuple[int, ...]] = {}
    for run in runs:
        first = tuple(pair[0] for pair in run)
        again = tuple(pair[1] for pair in run)
        head = owner.get(first, first)
        if all(map(are_told, head, again)):
            first = head
        copies.setdefault(first, [first])
        if taken.setdefault(first, set(first)).isdisjoint(again):
            owner[again] = first
            copies[first].append(again)
            members[first].append(run)
            taken[first].update(again)
    return ((sorted(known), members[first]) for first, known in copies.items() if len(known) > 1)


def _is_movable(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Can the later copy stand where the earlier one does?"""
    if len(copies) > 2 or any(one.kind != other.kind for one, other in zip(*copies, strict=True)):
        return False
    return stands_free(reading, copies[1][0], [*copies[0], *copies[1][1:]])


def stands_free(reading: Reading, block: Block, others: Iterable[Block]) -> bool:
    """Did no line announce this one when the story arrived, and do neither it nor the others open in a dateline?"""
    body, at = reading.arrived.body, reading.arrived.places.get(block.id, 0)
    if at and not ends_in_a_stop(reading.shown(body[at - 1])):
        return False
    return not any(glued_dateline(reading, each) for each in (block, *others))
