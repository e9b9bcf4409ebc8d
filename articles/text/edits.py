"""How does a text change? By edits that name the words they replace, so that none is ever applied to other words."""

import os.path
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from articles.text.document import FURNITURE, Block, Document
from articles.text.markup import plain
from articles.text.quoting import in_quotes


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """In this block, from this code point on, these old words become these new ones."""

    block: str
    start: int
    old: str
    new: str

    @property
    def end(self) -> int:
        """Where the old words end."""
        return self.start + len(self.old)

    @property
    def growth(self) -> int:
        return len(self.new) - len(self.old)


@dataclass(frozen=True, slots=True)
class Change:
    """What turns one revision into the next: edits and, after a rewrite, the new order and kinds of the blocks.

    `order` has the id of every block of the body, new ones too; `kinds` has the kind of each block that is new or
    changed its kind.
    """

    edits: tuple[Edit, ...] = ()
    order: tuple[str, ...] | None = None
    kinds: tuple[tuple[str, str], ...] = ()


class Conflict(Exception):
    """The words that an edit would replace do not stand there any more; str() tells an editor so."""

    def __init__(self, block: str, words: str) -> None:
        self.block = block
        shown = plain(words)
        self.words = shown if len(shown) <= 60 else f"{shown[:59]}…"
        if self.words:
            said = in_quotes(self.words)
            super().__init__(f"{said} no longer stands where it did. Read the passage as it is now and decide again.")
        else:
            super().__init__("Somebody has changed this passage since. Read it as it is now and decide again.")


def apply(document: Document, edits: Iterable[Edit]) -> Document:
    """The document with every edit made; all edits refer to `document` as given. Raises Conflict."""
    by_block = {block: list(group) for block, group in groupby(sorted(edits), key=lambda edit: edit.block)}
    for block, group in by_block.items():
        if not document.has(block):
            raise Conflict(block, group[0].old)
        for first, second in pairwise(group):
            if second.start <= first.end:
                raise Conflict(block, second.old)
    return Document(
        tuple(
            replace(block, text=_edited(block, by_block[block.id])) if block.id in by_block else block
            for block in document.blocks
        )
    )


def _edited(block: Block, edits: list[Edit]) -> str:
    kept, at = [], 0
    for edit in edits:
        if not 0 <= edit.start <= len(block.text) or block.text[edit.start : edit.end] != edit.old:
            raise Conflict(block.id, edit.old)
        kept += [block.text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*kept, block.text[at:]])


def between(block: str, old: str, new: str) -> tuple[Edit, ...]:
    """The one edit that turns a block's old text into the new one, as short as it can be; none where they are equal."""
    if old == new:
        return ()
    start = len(os.path.commonprefix((old, new)))
    rest = min(len(old), len(new)) - start
    tail = len(os.path.commonprefix((old[::-1][:rest], new[::-1][:rest])))
    return (Edit(block, start, old[start : len(old) - tail], new[start : len(new) - tail]),)


def invert(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that take these back; they refer to the document after these."""
    inverse, block, growth = [], None, 0
    for edit in sorted(edits):
        if edit.block != block:
            block, growth = edit.block, 0
        inverse.append(Edit(edit.block, edit.start + growth, edit.new, edit.old))
        growth += edit.growth
    return tuple(inverse)


def rebase(edits: Iterable[Edit], over: Iterable[Edit]) -> tuple[Edit, ...]:
    """Edits that were made beside `over`, moved so that they apply after it. Raises Conflict where the two meet.

    Edits that merely touch conflict as well: else to undo the first would not restore what the second one found.
    """
    done = sorted(over)
    moved = []
    for edit in edits:
        growth = 0
        for other in done:
            if other.block != edit.block:
                continue
            if other.end < edit.start:
                growth += other.growth
            elif other.start <= edit.end:
                raise Conflict(edit.block, edit.old)
        moved.append(replace(edit, start=edit.start + growth))
    return tuple(moved)


def replay(document: Document, change: Change) -> Document:
    """The document with a whole change made: blocks added, put in order and given their kinds, then edited."""
    kinds = dict(change.kinds)
    blocks = {block.id: replace(block, kind=kinds.get(block.id, block.kind)) for block in document.blocks}
    order = change.order if change.order is not None else tuple(block.id for block in document.body)
    named = set(order)
    missing = [block.id for block in document.body if block.id not in named]
    if missing:
        raise ValueError(f"A change of order forgets the blocks {', '.join(missing)}.")
    body = [blocks.get(block) or Block(block, kinds[block], "") for block in order]
    return apply(Document((*(blocks[slot] for slot in FURNITURE), *body)), change.edits)
