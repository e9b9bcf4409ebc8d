"""Two people's changes to one story brought together: what one of them left alone is as the other one made it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from articles.text.align import fresh_ids, with_the_dropped
from articles.text.comparison import rearranged
from articles.text.document import FURNITURE, Block, Document
from articles.text.edits import Change, Conflict, Edit, between, rebase, replay


@dataclass(frozen=True, slots=True)
class Clash:
    """A block in which two people changed the same words: as both found it, and what either made of it."""

    was: Block
    mine: Block
    theirs: Block


@dataclass(frozen=True, slots=True)
class Merge:
    """A story with the changes of both; where they clash it says mine, until somebody has chosen.

    `apart`: each of them put the paragraphs in an order of their own, of which it has mine, or wrote others in place of
    the same ones, of which it has all.
    """

    document: Document
    clashes: tuple[Clash, ...]
    apart: bool


def merge(base: Document, change: Change, theirs: Document, later: Sequence[Iterable[Edit]]) -> Merge:
    """My change of `base` and what became of it since, `theirs`, brought together block by block.

    `later` are the edits of each revision between the two: words that they left alone in a block that both changed stay
    as either made them.
    """
    mine = _beside(theirs, base, replay(base, change))
    order, apart = _order(base, mine, theirs)
    made: dict[str, list[list[Edit]]] = defaultdict(list)
    for edits in later:
        for name, group in groupby(sorted(edits), key=attrgetter("block")):
            made[name].append(list(group))
    blocks: list[Block] = []
    clashes: list[Clash] = []
    for name in (*FURNITURE, *order):
        if not base.has(name):
            blocks.append((mine if mine.has(name) else theirs).block(name))
            continue
        was, my, their = base.block(name), mine.block(name), theirs.block(name)
        both = _both(was, my, their, made[name])
        if both is None:
            clashes.append(Clash(was, my, their))
        blocks.append(both or my)
    return Merge(Document(tuple(blocks)), tuple(clashes), apart)


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


def _beside(theirs: Document, base: Document, mine: Document) -> Document:
    """My story, with ids for its new blocks that no new block of theirs has."""
    new = [block.id for block in mine.body if not base.has(block.id)]
    names = dict(zip(new, fresh_ids(theirs, len(new)), strict=True))
    return Document(tuple(replace(block, id=names.get(block.id, block.id)) for block in mine))


def _order(base: Document, mine: Document, theirs: Document) -> tuple[tuple[str, ...], bool]:
    """The order of the one who moved something, the other's new blocks behind what they follow; are they apart?"""
    (moved, added), (moved_since, added_since) = rearranged(base, mine), rearranged(base, theirs)
    first, second = (theirs, mine) if moved_since and not moved else (mine, theirs)
    order = [block.id for block in first.body]
    known, kept = {block.id for block in second.body}, set(order)
    agree = [block for block in order if block in known] == [block.id for block in second.body if block.id in kept]
    replaced = any(not (mine.block(block.id).text or theirs.block(block.id).text) for block in base.paragraphs)
    apart = bool(moved and moved_since and not agree) or bool(added and added_since and replaced)
    return with_the_dropped(second, order), apart
