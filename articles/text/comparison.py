"""How does one version of a story differ from another, block by block: what was changed, added, removed, moved?"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from articles.text.document import Document
from articles.text.markup import plain
from articles.text.rewording import Stretch, rewording


@dataclass(frozen=True, slots=True)
class Row:
    """A block of either version; `stretches` are its words in the older and in the newer one.

    `moved`: among the blocks that both versions have it stands in another order. `twin`: the id of the block to which
    all its words went, or from which they came.
    """

    block: str
    kind: str
    stretches: tuple[Stretch, ...]
    moved: bool = False
    twin: str = ""

    @property
    def same(self) -> bool:
        """Does it say what it said, where it said it?"""
        return not self.moved and all(stretch.same for stretch in self.stretches)

    @property
    def before(self) -> str:
        """The words of the older version."""
        return "".join(stretch.old for stretch in self.stretches)

    @property
    def text(self) -> str:
        """The words of the newer version."""
        return "".join(stretch.new for stretch in self.stretches)

    @property
    def added(self) -> bool:
        return all(not stretch.old for stretch in self.stretches)

    @property
    def removed(self) -> bool:
        return all(not stretch.new for stretch in self.stretches)


def comparison(old: Document, new: Document) -> tuple[Row, ...]:
    """Each block that says something in either version, in the order of the newer one.

    No block is ever deleted, so the newer version has all that the older one has. The words are compared as a reader
    sees them; if only the markup differs, the sources are.
    """
    moved = _moved(old, new)
    before = {block.id: block.text for block in old}
    rows = []
    for block in new:
        text = before.get(block.id, "")
        if not text and not block.text:
            continue
        if text == block.text:
            words = plain(text)
            stretches: tuple[Stretch, ...] = (Stretch(words, words, same=True),)
        elif plain(text) == plain(block.text):
            stretches = rewording(text, block.text)
        else:
            stretches = rewording(plain(text), plain(block.text))
        rows.append(Row(block.id, block.kind, stretches, block.id in moved))
    return tuple(_with_twins(rows))


def rearranged(old: Document, new: Document) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The blocks of the newer version that stand in another order, and those that the older one did not have."""
    moved, known = _moved(old, new), {block.id for block in old}
    standing = [block.id for block in new.body if block.text]
    return tuple(each for each in standing if each in moved), tuple(each for each in standing if each not in known)


def _with_twins(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows; those removed as a whole and added elsewhere name each other as twins."""
    gone = {row.stretches[0].old: row.block for row in reversed(rows) if row.removed}
    come = {row.stretches[0].new: row.block for row in reversed(rows) if row.added}
    for row in rows:
        if row.removed and gone[row.stretches[0].old] == row.block:
            yield replace(row, twin=come.get(row.stretches[0].old, ""))
        elif row.added and come[row.stretches[0].new] == row.block:
            yield replace(row, twin=gone.get(row.stretches[0].new, ""))
        else:
            yield row


def _moved(old: Document, new: Document) -> frozenset[str]:
    """The fewest blocks whose moves explain how the order of the blocks that both versions have differs."""
    places = {block.id: at for at, block in enumerate(old.body) if block.text}
    kept = [block.id for block in new.body if block.text and block.id in places]
    stayed = set(_longest_rising([places[block] for block in kept]))
    return frozenset(block for at, block in enumerate(kept) if at not in stayed)


def _longest_rising(numbers: Sequence[int]) -> Iterator[int]:
    """The places of a longest rising subsequence, from its end on, by patience sorting."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        place = bisect_left(tails, number)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [number]
        ends[place : place + 1] = [at]
    at = ends[-1] if ends else -1
    while at >= 0:
        yield at
        at = before[at]
