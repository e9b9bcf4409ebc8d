"""Which paragraphs are copies of each other and so one decision: single ones or runs, equal or nearly, and all copies.

What stands twice together was pasted together: a copy goes with its run, short lines too, even if one paragraph in the
middle was edited, added or left out. Lines that a finding names already are passed over, so that a repeated headline in
the middle does not cut a run in two.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import chain, pairwise

from articles.detection.comparison.departures import Departure
from articles.detection.comparison.differences import Difference
from articles.detection.copies.fuller import fuller_versions
from articles.detection.copies.keeping import in_the_earlier_place, keep_one, nothing_is_lost
from articles.detection.copies.likeness import Standing, likeness, told_as_runs
from articles.detection.copies.meant import Meant, meant
from articles.detection.copies.redivided import RULE_OF_RUNS
from articles.detection.copies.repeats import SHORTEST_PARAGRAPH, counts, repeats, said
from articles.detection.copies.runs import Copies, Run, joined, parted, with_their_copies
from articles.detection.copies.slips import Elsewhere, slips_in
from articles.detection.findings import Kind, Severity, Suggestion
from articles.detection.page.furniture import glued_dateline
from articles.detection.reading import Reading
from articles.detection.words.signs import ends_in_a_stop
from articles.text.document import Block
from articles.text.dressing import undressed
from articles.text.markup import plain
from articles.text.spellings import fullness

GRAVEST_FIRST = (Kind.CONFLICT, Kind.REWORDED, Kind.TYPO, Kind.TYPOGRAPHY, Kind.IDENTICAL)
"""What copies may be to each other, the gravest first."""


@dataclass(frozen=True)
class Group:
    """Paragraphs in a row and their copies; the first of `copies` is the one that stands first.

    `differences` say how each line of each later copy differs from that of the first one, None where it does not.
    `all_there_are`: no other line equals or resembles one of these; else a copy would be left.
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
    """In how many words each copy is misspelt, as far as the rest of the story tells; empty if it tells nothing."""
    movable: bool = False
    """Can the later copy stand in the place of the earlier one?"""
    fuller: bool = False
    """Is the later copy part of a fuller version that stands right below the version of the earlier one?"""

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
        """Is no paragraph of them repeated word for word, and no fact changed?"""
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
        """The same; of two copies, what the one that stays says comes first."""
        turned = self.best and len(self.copies) == 2
        return tuple(change.turned() for change in self.changes) if turned else self.changes

    @cached_property
    def best(self) -> int:
        """The place of the copy that an editor would keep: that of a fuller version, else the cleanest, else the first.

        The cleanest has the fewest tags and marks, then the fewest slips, then the most accents.
        """
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
        """Would an editor take the others out unread? Only if they differ in slips and typesetting at most."""
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
        """Keep the best copy, or another one if that settles it too, where it stands or in the earlier place."""
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
    ranks = [reading.document.places[block.id] for block in lines]
    loose = {at for at, block in enumerate(lines) if not counts(reading, block)}
    join: Callable[[list[Run]], list[Run]] = partial(joined, ranks=ranks, loose=loose)
    if RULE_OF_RUNS in reading.ruleset.off:
        equal, join = [[pair] for pair in chain.from_iterable(equal)], list
    slips = [[pair] for pair, difference in near.items() if not difference.undecided]
    apart = [[pair] for pair, difference in near.items() if difference.undecided]
    found = _each_one_decision(story, [*equal, *slips], apart, join)
    return tuple(replace(group, fuller=_is_told_more_fully(reading, group)) for group in found)


def _each_one_decision(
    story: "_Story",
    settling: list[Run],
    apart: list[Run],
    join: Callable[[list[Run]], list[Run]],
) -> list[Group]:
    """The groups of stretches that differ in slips at most (`settling`), and of those that only an editor can decide.

    Equal copies go whatever becomes of the others, and what is undecided waits for an editor. So equal and nearly equal
    lines are one decision only if that settles all of them; then the story ends alike whatever is decided first.
    """
    found: list[Group] = []
    left: list[Run] = []
    for copies, runs in story.copied(join(settling)):
        if story.differ(copies) and (group := story.group(copies)).all_there_are:
            found.append(group)
            continue
        for same, part in chain.from_iterable(parted(run, story.words) for run in runs):
            (left if same else apart).append(part)
    found += (story.group(copies) for copies, _ in chain(story.copied(left), story.copied(join(apart))))
    return found


def _is_told_more_fully(reading: Reading, group: Group) -> bool:
    """Are these two equal copies, the later one in a fuller version right below the version of the earlier one?"""
    if len(group.copies) > 2 or not group.exact or not group.all_there_are:
        return False
    shortest = reading.limit(SHORTEST_PARAGRAPH)
    earlier, later = ({line.id for line in copy if reading.length(line) >= shortest} for copy in group.copies)
    return any(earlier <= old and later <= new for old, new in reading.once(fuller_versions))


@dataclass(frozen=True, slots=True)
class _Story:
    """The lines of a story by their places: what each says (`words`), how often, and how copies differ (`told`)."""

    reading: Reading
    blocks: Sequence[Block]
    words: Sequence[str]
    told: Mapping[tuple[str, str], Difference]
    often: Counter[str]
    standing: Standing
    elsewhere: Elsewhere

    def are_told(self, first: int, again: int) -> bool:
        """Are these two equal, or is it known how they differ?"""
        return self.words[first] == self.words[again] or (self.words[first], self.words[again]) in self.told

    def differ(self, copies: Copies) -> bool:
        """Does any of these copies say something else than the first?"""
        said = [[self.words[at] for at in copy] for copy in copies]
        return any(words != said[0] for words in said)

    def copied(self, runs: Iterable[Run]) -> Iterator[tuple[Copies, list[Run]]]:
        """Where each run that counts and all its copies stand, and the runs that say so."""
        for copies, parts in with_their_copies(runs, self.are_told):
            self.reading.check_time()
            trimmed = self._trimmed(copies)
            if any(counts(self.reading, self.blocks[at]) for at in trimmed[0]):
                yield trimmed, parts

    def _trimmed(self, run: Copies) -> Copies:
        """A run without short lines at its ends that stand elsewhere too: they were not pasted with it."""
        shortest = self.reading.limit(SHORTEST_PARAGRAPH)
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
        """A run and its copies with all that is to be known of them."""
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
    """The paragraphs that no other finding names."""
    told = reading.once(told_as_runs)
    standing = (block for block in reading.document.paragraphs if block.id not in told)
    return [block for block in standing if not reading.claimed_whole(block, Severity.ERROR)]


def _is_movable(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Can the later copy stand in the place of the earlier one?"""
    if len(copies) > 2 or any(one.kind != other.kind for one, other in zip(*copies, strict=True)):
        return False
    return stands_free(reading, copies[1][0], [*copies[0], *copies[1][1:]])


def stands_free(reading: Reading, block: Block, others: Iterable[Block]) -> bool:
    """Did no line announce this block when the story arrived, and does no dateline open it or one of the others?"""
    body, at = reading.arrived.body, reading.arrived.places.get(block.id, 0)
    if at and not ends_in_a_stop(reading.shown(body[at - 1])):
        return False
    return not any(glued_dateline(reading, each) for each in (block, *others))
