"""Which paragraphs stand again inside longer ones: quoted out of them, split off them or merged into them?"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import accumulate, chain, islice

from articles.detection.comparison.departures import SHORTEST_RUN, Departure, keys
from articles.detection.comparison.differences import Difference
from articles.detection.comparison.pulling import is_pulled_out_of
from articles.detection.copies.cutting import Cut, cut, is_glued_at
from articles.detection.copies.groups import groups, stands_free
from articles.detection.copies.likeness import Edge, Standing, likeness
from articles.detection.copies.meant import answers_another
from articles.detection.copies.repeats import MOST_STARTS, SURELY_PROSE, counts, opening_alike
from articles.detection.findings import Kind
from articles.detection.reading import Reading
from articles.detection.words.signs import reads_like_a_pull_quote
from articles.text.document import Block

EXCERPT = 0.4
"""A smaller share of a longer paragraph's words is quoted out of it."""


@dataclass(frozen=True)
class Held:
    """Paragraphs (`parts`) that stand again inside a longer one, each with how it differs from that.

    `covered` is their share of the longer one's words. `parts_later`: all stand below it. `all_there_are`: no other
    block equals or resembles one of these.
    """

    within: Block
    parts: tuple[tuple[Block, Difference], ...]
    covered: float
    parts_later: bool
    all_there_are: bool
    cut: Cut | None = None
    """How the repeated words are taken out of the longer one, if a part stands above it or they were pasted into it."""
    movable: bool = False
    """Do the shorter ones stand above it in a row, and can it take their place?"""
    meant: bool = False
    """Does each answer a question of its own?"""
    pulled: bool = False
    """Is one of them a pull quote from the longer one?"""
    run_together: bool = False
    """Do they stand right below it in a row, run together in it without a space?"""

    @property
    def blocks(self) -> Iterator[Block]:
        return chain((self.within,), (block for block, _ in self.parts))

    @property
    def own(self) -> tuple[Departure, ...]:
        """What they say that the longer one does not, facts first."""
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
        """Are these a small part of the longer one, quoted out of it as a pull quote or a standfirst is?"""
        return self.covered < EXCERPT and not self.conflict and not self.pasted_in

    @property
    def pasted_in(self) -> bool:
        """Do the words in the longer one touch their neighbours without a space?"""
        return self.cut is not None and self.cut.glued

    @property
    def whole(self) -> bool:
        """Is this one text, split in one place or merged in the other?"""
        return self.covered >= 1 and not self.conflict

    @property
    def preferred(self) -> bool:
        """Does the longer one say all that they say, and is it no excerpt, so that an editor would do what comes first?

        What stands earlier stays in its place, above all the lede: of a later, longer one only those sentences go.
        Words that touch their neighbours without a space were pasted in, and go even if they stand earlier.
        """
        if not self.all_there_are or self.excerpt or self.conflict or self.meant or self.pulled:
            return False
        return bool(self.cut) or ((self.whole or self.parts_later) and all(each.slip for each in self.own))


def contained(reading: Reading) -> tuple[Held, ...]:
    """Each paragraph that holds others, with these; near copies of each other are left to `groups`."""
    inside = reading.once(likeness).inside
    wrapped = list(_wrapped(reading))
    if not inside and not wrapped:
        return ()
    standing = reading.once(Standing)
    spoken_of = {block.id for group in reading.once(groups) if not group.exact for block in group.blocks}
    whole = [_whole(reading, long, lines, standing) for long, lines in wrapped if long.id not in spoken_of]
    parts = {block.id for held in whole for block, _ in held.parts}
    left = [edge for edge in inside if edge.short.id not in spoken_of | parts]
    return tuple(_told_apart([*whole, *_held(reading, left, spoken_of, standing)]))


def _told_apart(found: Sequence[Held]) -> Iterator[Held]:
    """The same, but a paragraph that stands in several of them is not all there is: one would be left."""
    often = Counter(block.id for held in found for block in held.blocks)
    for held in found:
        alone = all(often[block.id] == 1 for block in held.blocks)
        yield held if alone else replace(held, all_there_are=False)


def _wrapped(reading: Reading) -> Iterator[tuple[Block, list[Block]]]:
    """Each paragraph that stands again as lines in a row, wrapped wherever they were full, with those lines."""
    for blocks in reading.once(opening_alike):
        reading.check_time()
        long = next((each for each in blocks if counts(reading, each) and reading.length(each) >= SURELY_PROSE), None)
        likely = (block for block in blocks if long and _opens(reading, block, long))
        for line in islice(likely, MOST_STARTS):
            if long and (lines := _lines_of(reading, long, line)):
                yield long, lines


def _opens(reading: Reading, line: Block, long: Block) -> bool:
    """Does a paragraph begin with all that this line says, and go on?"""
    terms, others = reading.terms(line), reading.terms(long)
    return len(terms) < len(others) and others[: len(terms)] == terms


def _lines_of(reading: Reading, long: Block, first: Block) -> list[Block]:
    """The lines from this one on that make up exactly the longer paragraph; none if they do not."""
    body = reading.document.body
    sought, done, lines = reading.terms(long), 0, []
    for at in range(reading.document.places[first.id], len(body)):
        reading.check_time()
        block, terms = body[at], reading.terms(body[at])
        if not terms or block.kind != "paragraph" or block.id == long.id or sought[done : done + len(terms)] != terms:
            return []
        done += len(terms)
        lines.append(block)
        if done == len(sought):
            return lines
    return []


def _whole(reading: Reading, long: Block, lines: Sequence[Block], standing: Standing) -> Held:
    places = reading.document.places
    parts = tuple((line, Difference(Kind.CONTAINED, inside=True)) for line in lines)
    later = places[lines[0].id] > places[long.id]
    alone = standing.alone((long, *lines))
    movable = not later and alone and _is_movable(reading, lines, long)
    together = later and _are_run_together(reading, long, lines)
    return Held(long, parts, 1, later, alone, movable=movable, run_together=together)


def _is_movable(reading: Reading, parts: Sequence[Block], long: Block) -> bool:
    """Do these stand in a row above the longer one, with something between, and does nothing tie that to its place?"""
    places = reading.document.places
    stand = [places[block.id] for block in (*parts, long)]
    in_a_row = stand[-2] - stand[0] == len(parts) - 1
    kinds = {block.kind for block in (*parts, long)}
    return in_a_row and stand[-1] - stand[-2] > 1 and len(kinds) == 1 and stands_free(reading, long, parts)


def _held(reading: Reading, edges: Iterable[Edge], spoken_of: Set[str], standing: Standing) -> Iterator[Held]:
    """Each paragraph that holds others, with them."""
    parts: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        parts[edge.long.id].append(edge)
    place = reading.document.places
    for within in parts.values():
        long = within[0].long
        words = reading.passage(long).keys
        found = [(edge.short, _but_for_neighbours(reading, edge)) for edge in within]
        found += _short_neighbours(reading, long, words, [edge.short for edge in within])
        found.sort(key=lambda part: place[part[0].id])
        covered = sum(_shared_words(reading, block, difference) for block, difference in found)
        later = all(place[block.id] > place[long.id] for block, _ in found)
        alone = standing.alone((long, *(block for block, _ in found)))
        parted = [block for block, _ in found]
        held = Held(long, tuple(found), covered / len(words), later, alone and long.id not in spoken_of)
        taken = None if held.whole or held.conflict else cut(reading, long, parted)
        taken = taken if taken and (taken.glued or not (later or held.excerpt)) else None
        meant = any(answers_another(reading, part, long) for part in parted)
        pulled = any(_is_pulled(reading, part, long) for part in parted)
        aside = later or meant or pulled or held.excerpt
        together = held.whole and later and _are_run_together(reading, long, parted)
        movable = held.all_there_are and not aside and _is_movable(reading, parted, long)
        yield replace(held, cut=taken, meant=meant, pulled=pulled, movable=movable, run_together=together)


def _shared_words(reading: Reading, part: Block, difference: Difference) -> int:
    """How many words of a part stand in the longer one too; those with a slip count."""
    own = (change for change in difference.changes if not change.slip)
    lost = sum(len(change.first if difference.shorter_first else change.second) for change in own)
    return len(reading.passage(part).words) - lost


def _are_run_together(reading: Reading, long: Block, parts: Sequence[Block]) -> bool:
    """Do these stand in a row right below the longer one, and does one begin in it right behind a stop, unspaced?"""
    place, text = reading.document.places, reading.visible(long)
    if [place[part.id] - place[long.id] for part in parts] != list(range(1, len(parts) + 1)):
        return False
    ends = accumulate(len("".join(reading.visible(part).split())) for part in parts[:-1])
    return is_glued_at(reading.wording(long), _behind(text, set(ends)))


def _behind(text: str, counts: Set[int]) -> Iterator[int]:
    """The places in a text behind so many characters, spaces not counted."""
    signs = (at for at, sign in enumerate(text) if not sign.isspace())
    return (at for count, at in enumerate(signs) if count in counts)


def _but_for_neighbours(reading: Reading, edge: Edge) -> Difference:
    """The difference without what the neighbours of the longer one say: the copy was only divided in another place."""
    difference = edge.difference
    if difference.kind is not Kind.CONFLICT:
        return difference
    if is_pulled_out_of(reading.passage(edge.short), reading.passage(edge.long)):
        return replace(difference, kind=Kind.CONTAINED, changes=())
    body, at = reading.document.body, reading.document.places[edge.long.id]
    beside = [body[place] for place in (at - 1, at + 1) if 0 <= place < len(body) and body[place] is not edge.short]
    said = [f" {' '.join(reading.passage(block).keys)} " for block in beside]

    def parted(change: Departure) -> Departure:
        own = change.first if difference.shorter_first else change.second
        if len(own) < SHORTEST_RUN or not any(f" {' '.join(keys(own))} " in words for words in said):
            return change
        return Departure(own, (), immaterial=True) if difference.shorter_first else Departure((), own, immaterial=True)

    changes = tuple(map(parted, difference.changes))
    kind = Kind.CONFLICT if any(change.contradicts for change in changes) else Kind.CONTAINED
    return replace(difference, kind=kind, changes=changes)


def _is_pulled(reading: Reading, part: Block, long: Block) -> bool:
    return reads_like_a_pull_quote(reading.shown(part)) or is_pulled_out_of(
        reading.passage(part), reading.passage(long)
    )


def _short_neighbours(
    reading: Reading, long: Block, words: Sequence[str], parts: Sequence[Block]
) -> Iterator[tuple[Block, Difference]]:
    """Lines too short to count that stand beside a part and also in the longer paragraph, from which they were split.

    A subhead that repeats words of its paragraph is no such line.
    """
    body, place = reading.document.body, reading.document.places
    said = f" {' '.join(words)} "
    told = [f" {' '.join(reading.passage(part).keys)} " for part in parts]
    near = {place[part.id] + step for part in parts for step in (-1, 1)}
    for at in sorted(near):
        block = body[at] if 0 <= at < len(body) else long
        if not block.text or block.kind != "paragraph" or block in parts or block is long or counts(reading, block):
            continue
        line = f" {' '.join(reading.passage(block).keys)} "
        if line.strip() and said.count(line) > sum(part.count(line) for part in told):
            yield block, Difference(Kind.CONTAINED, inside=True)
