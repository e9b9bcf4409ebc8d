"""Which paragraphs stand again inside longer ones: quoted out of them, split off them, or merged into them."""

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
"""Words that make up less of a longer paragraph are quoted out of it."""


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
    cut: Cut | None = None
    """How what stands in the longer one again is taken out of it, where a shorter one stands above it."""
    movable: bool = False
    """Do the shorter ones stand above it in a row, and can it stand there?"""
    meant: bool = False
    """Does each answer a question of its own?"""
    pulled: bool = False
    """Is one a quotation pulled out of the longer one?"""
    run_together: bool = False
    """Do they stand right below it in a row, and were they run together in it without a space?"""

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
        return self.covered < EXCERPT and not self.conflict and not self.pasted_in

    @property
    def pasted_in(self) -> bool:
        """Does no space part it from what stands beside it in the longer one?"""
        return self.cut is not None and self.cut.glued

    @property
    def whole(self) -> bool:
        """Is this one text, split in one place or merged in the other?"""
        return self.covered >= 1 and not self.conflict

    @property
    def preferred(self) -> bool:
        """Does the longer one say all that they say, and is it no excerpt?

        What stands earlier stays in its place, above all the lede: of the longer one only those sentences go. What no
        space parts from its neighbours was pasted there: it goes though it be the earlier copy.
        """
        if not self.all_there_are or self.excerpt or self.conflict or self.meant or self.pulled:
            return False
        return bool(self.cut) or ((self.whole or self.parts_later) and all(each.slip for each in self.own))


def contained(reading: Reading) -> tuple[Held, ...]:
    """Each paragraph that holds others, with them; those that are near copies of another one are left to that."""
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
    """The same; of what stands in two of them something is left whichever goes."""
    often = Counter(block.id for held in found for block in held.blocks)
    for held in found:
        alone = all(often[block.id] == 1 for block in held.blocks)
        yield held if alone else replace(held, all_there_are=False)


def _wrapped(reading: Reading) -> Iterator[tuple[Block, list[Block]]]:
    """Each paragraph that stands again as lines in a row, cut wherever they were full, with those lines."""
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
    """The lines from this one on that make up the longer paragraph, all of it and no more; none where they do not."""
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
    """Do these stand in a row above the longer one, with something between, and does nothing tie it to its place?"""
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
        covered = 0
        for block, difference in found:
            own = (change for change in difference.changes if not change.slip)
            lost = sum(len(change.first if difference.shorter_first else change.second) for change in own)
            covered += len(reading.passage(block).words) - lost
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


def _are_run_together(reading: Reading, long: Block, parts: Sequence[Block]) -> bool:
    """Do these stand right below the longer one in a row, and does one of them begin in it behind a stop, no space?"""
    place, text = reading.document.places, reading.visible(long)
    if [place[part.id] - place[long.id] for part in parts] != list(range(1, len(parts) + 1)):
        return False
    ends = accumulate(len("".join(reading.visible(part).split())) for part in parts[:-1])
    return is_glued_at(reading.wording(long), _behind(text, set(ends)))


def _behind(text: str, counts: Set[int]) -> Iterator[int]:
    """The places in a text that stand behind so many signs, spaces not counted."""
    signs = (at for at, sign in enumerate(text) if not sign.isspace())
    return (at for count, at in enumerate(signs) if count in counts)


def _but_for_neighbours(reading: Reading, edge: Edge) -> Difference:
    """The difference without what stands beside the longer paragraph: the copy was only parted in another place."""
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
    """Lines too short to count that stand beside a part and in the longer paragraph too: they were parted from it.

    A subhead that says again what its paragraph says is none.
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
