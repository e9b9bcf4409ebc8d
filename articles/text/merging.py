"""Two people's changes to one story brought together: what one of them left alone is as the other one made it."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from operator import attrgetter

from articles.text.align import fresh_ids, with_the_dropped
from articles.text.comparison import rearranged
from articles.text.document import FURNITURE, Block, Document
from articles.text.edits import Change, Conflict, Edit, between, rebase, replay
from articles.text.rewording import triples

CARRIED = 0.5
"""So many of the words that came to stand in a block, or went from another, tell that they were carried over."""

MOST_PLACES = 8
"""So many blocks from which the same words went are told apart."""


type Link = tuple[str, str]
"""A block from which words went, and the one that they came to."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Blocks in which two people changed the same words, and what either made of them.

    It is one block, or all those in a row between which one of the two carried its words over, as who split or joined
    paragraphs: else a choice between two versions would leave a part of one beside the other. `was`: those of them that
    both found, as they did.
    """

    blocks: tuple[str, ...]
    was: tuple[Block, ...]
    mine: tuple[Block, ...]
    theirs: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """A story with the changes of both; where they clash it says mine, until somebody has chosen.

    `apart`: each of them put the paragraphs in an order of their own, of which it has mine, or wrote others in place of
    the same ones, of which it has all. `carried`: the blocks of which one of them took words into another block, while
    the other changed them; it has all of it as well.
    """

    document: Document
    clashes: tuple[Clash, ...]
    apart: bool
    carried: tuple[str, ...]


def merge(base: Document, change: Change, theirs: Document, later: Sequence[Iterable[Edit]]) -> Merge:
    """My change of `base` and what became of it since, `theirs`, brought together block by block.

    `later` are the edits of each revision between the two: words that they left alone in a block that both changed stay
    as either made them. A new block that both put in the same place with the same words is one.
    """
    mine = _with_theirs(_beside(theirs, base, replay(base, change)), base, theirs)
    order, apart = _order(base, mine, theirs)
    made: dict[str, list[list[Edit]]] = defaultdict(list)
    for edits in later:
        for name, group in groupby(sorted(edits), key=attrgetter("block")):
            made[name].append(list(group))
    blocks: list[Block] = []
    clashing: list[str] = []
    for name in (*FURNITURE, *order):
        if not base.has(name):
            blocks.append((mine if mine.has(name) else theirs).block(name))
            continue
        was, my, their = base.block(name), mine.block(name), theirs.block(name)
        both = _both(was, my, their, made[name])
        if both is None:
            clashing.append(name)
        blocks.append(both or my)
    document, links = Document(tuple(blocks)), (_carried(base, mine), _carried(base, theirs))
    clashes = tuple(_clashes(clashing, document, base, mine, theirs, links[0] | links[1]))
    carried = _carried_and_changed(base, mine, theirs, links)
    settled = {name for clash in clashes if len(clash.blocks) > 1 for name in clash.blocks}
    return Merge(document, clashes, apart, tuple(name for name in carried if name not in settled))


def _clashes(
    clashing: Sequence[str], merged: Document, base: Document, mine: Document, theirs: Document, links: set[Link]
) -> Iterator[Clash]:
    """What is to be chosen between: each block that clashes, with the others in a row that share its words."""
    seen: set[str] = set()
    neighbours: dict[str, set[str]] = defaultdict(set)
    for one, other in links:
        neighbours[one].add(other)
        neighbours[other].add(one)
    places = [{block.id: at for at, block in enumerate(made)} for made in (merged, base, mine, theirs)]
    for name in clashing:
        if name in seen:
            continue
        names = _linked(name, neighbours)
        if len(names) > 1 and not (_in_a_row(names, mine) and _in_a_row(names, theirs)):
            names = {name}
        seen |= names
        found = [
            _in_order(names, made, place) for made, place in zip((merged, base, mine, theirs), places, strict=True)
        ]
        blocks, was, *versions = found
        said = (tuple(block for block in version if block.text) for version in versions)
        yield Clash(tuple(block.id for block in blocks), was, *said)


def _in_order(names: set[str], made: Document, place: dict[str, int]) -> tuple[Block, ...]:
    """Those of these blocks that a version has, as they stand in it."""
    return tuple(made.block(name) for name in sorted(names & place.keys(), key=place.__getitem__))


def _in_a_row(names: set[str], made: Document) -> bool:
    """Whether those of these blocks that say something stand side by side."""
    standing = [block.id in names for block in made if block.text]
    return sum(1 for each, _ in groupby(standing) if each) <= 1


def _linked(name: str, neighbours: dict[str, set[str]]) -> set[str]:
    """The block with all those between which words were carried over, from one to the next."""
    found, more = {name}, {name}
    while more := {each for one in more for each in neighbours.get(one, ())} - found:
        found |= more
    return found


def _both(was: Block, mine: Block, theirs: Block, later: Sequence[Iterable[Edit]]) -> Block | None:
    """The block with the changes of both, or None where they meet; `later` are the edits made of it since."""
    if was in (mine, theirs) or mine == theirs:
        return theirs if mine == was else mine
    if was.kind not in (mine.kind, theirs.kind) and mine.kind != theirs.kind:
        return None
    edits = between(was.id, was.text, mine.text)
    try:
        for others in later:
            edits = rebase(edits, others)
    except Conflict:
        return None
    text = theirs.text
    for edit in edits:
        text = text[: edit.start] + edit.new + text[edit.end :]
    return Block(was.id, theirs.kind if mine.kind == was.kind else mine.kind, text)


def _carried_and_changed(
    base: Document, mine: Document, theirs: Document, links: tuple[set[Link], set[Link]]
) -> tuple[str, ...]:
    """The blocks that one of the two split, joined or took words out of for another, and the other changed as well."""
    changed = [{block.id for block in base if made.block(block.id).text != block.text} for made in (mine, theirs)]
    both = ({*chain(*links[0])} & changed[1]) | ({*chain(*links[1])} & changed[0])
    return tuple(block.id for block in base if block.id in both)


def _carried(base: Document, made: Document) -> set[Link]:
    """Between which blocks words were carried over: from which they went, and in which they stand now."""
    went: dict[tuple[str, ...], list[str]] = defaultdict(list)
    sizes: Counter[str] = Counter()
    for block in base.body:
        for edit in between(block.id, block.text, made.block(block.id).text):
            gone = triples(edit.old)
            sizes[block.id] = len(gone)
            for triple in gone:
                if len(went[triple]) < MOST_PLACES:
                    went[triple].append(block.id)
    found: set[Link] = set()
    for block in made.body:
        was = base.block(block.id).text if base.has(block.id) else ""
        came = {triple for edit in between(block.id, was, block.text) for triple in triples(edit.new)}
        shared = Counter(place for triple in came for place in went.get(triple, ()) if place != block.id)
        for place, count in shared.items():
            if count >= CARRIED * min(len(came), sizes[place]):
                found.add((place, block.id))
    return found


def _beside(theirs: Document, base: Document, mine: Document) -> Document:
    """My story, with ids for its new blocks that no new block of theirs has."""
    new = [block.id for block in mine.body if not base.has(block.id)]
    names = dict(zip(new, fresh_ids(theirs, len(new)), strict=True))
    return Document(tuple(replace(block, id=names.get(block.id, block.id)) for block in mine))


def _with_theirs(mine: Document, base: Document, theirs: Document) -> Document:
    """My story, each new block that says what one of theirs says behind the same block under the id of that one."""
    standing: dict[tuple[str, str, str], deque[str]] = defaultdict(deque)
    for before, block in _new(theirs, base):
        standing[before, block.kind, block.text].append(block.id)
    names = {
        block.id: ids.popleft()
        for before, block in _new(mine, base)
        if (ids := standing.get((before, block.kind, block.text)))
    }
    return Document(tuple(replace(block, id=names.get(block.id, block.id)) for block in mine))


def _new(made: Document, base: Document) -> Iterator[tuple[str, Block]]:
    """The new blocks that say something, each behind the block of the base that it follows."""
    before = ""
    for block in made.body:
        if base.has(block.id):
            before = block.id
        elif block.text:
            yield before, block


def _order(base: Document, mine: Document, theirs: Document) -> tuple[tuple[str, ...], bool]:
    """The order of the one who moved something, the other's new blocks behind what they follow; are they apart?"""
    (moved, added), (moved_since, added_since) = rearranged(base, mine), rearranged(base, theirs)
    first, second = (theirs, mine) if moved_since and not moved else (mine, theirs)
    order = [block.id for block in first.body]
    known, kept = {block.id for block in second.body}, set(order)
    both = {*added} & {*added_since}
    agree = [block for block in order if block in known] == [block.id for block in second.body if block.id in kept]
    replaced = any(not (mine.block(block.id).text or theirs.block(block.id).text) for block in base.paragraphs)
    apart = bool(moved and moved_since and not agree) or bool({*added} - both and {*added_since} - both and replaced)
    return with_the_dropped(second, order), apart
