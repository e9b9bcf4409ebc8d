"""What a story is made of: blocks of inline markdown, each with an id that outlives every change."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from articles.text.counting import count_words
from articles.text.markup import escape, plain

FURNITURE = ("headline", "standfirst", "byline", "dateline")
"""The slots every story has, in this order, before its body. Each block's id is its kind."""

MOST_COUNTED = 2_000
"""For so many texts it is remembered how many words they have."""

BODY_KINDS = ("paragraph", "subhead", "quote", "list_item")
"""The kinds of block that a body holds."""


@dataclass(frozen=True, slots=True)
class Block:
    """One headline, standfirst, paragraph … of a story; its text is inline markdown, and empty once it is removed."""

    id: str
    kind: str
    text: str


@dataclass(frozen=True)  # no slots: some properties are asked for often and cached
class Document:
    """A story at one moment: the four furniture slots, then the body in reading order."""

    blocks: tuple[Block, ...]

    def __post_init__(self) -> None:
        if tuple(block.id for block in self.blocks[: len(FURNITURE)]) != FURNITURE:
            raise ValueError("A document opens with its headline, standfirst, byline and dateline.")
        if len({block.id for block in self.blocks}) != len(self.blocks):
            raise ValueError("Two blocks of one document share an id.")

    @classmethod
    def of(
        cls,
        paragraphs: Iterable[str],
        *,
        headline: str = "",
        standfirst: str = "",
        byline: str = "",
        dateline: str = "",
    ) -> "Document":
        """Make a document of plain texts; the ids of the paragraphs are p1, p2 and so on."""
        furniture = zip(FURNITURE, (headline, standfirst, byline, dateline), strict=True)
        slots = [Block(kind, kind, escape(text)) for kind, text in furniture]
        body = [Block(f"p{number}", "paragraph", escape(text)) for number, text in enumerate(paragraphs, start=1)]
        return cls((*slots, *body))

    @classmethod
    def from_rows(cls, rows: Iterable[Iterable[str]]) -> "Document":
        """Read back what `rows` wrote."""
        return cls(tuple(Block(*row) for row in rows))

    def rows(self) -> list[list[str]]:
        """The blocks as lists that JSON can hold: id, kind, text."""
        return [[block.id, block.kind, block.text] for block in self.blocks]

    def __iter__(self) -> Iterator[Block]:
        return iter(self.blocks)

    @property
    def headline(self) -> Block:
        return self.blocks[0]

    @property
    def standfirst(self) -> Block:
        return self.blocks[1]

    @property
    def byline(self) -> Block:
        return self.blocks[2]

    @property
    def dateline(self) -> Block:
        return self.blocks[3]

    @property
    def body(self) -> tuple[Block, ...]:
        """Every block after the furniture, removed ones too."""
        return self.blocks[len(FURNITURE) :]

    @cached_property
    def paragraphs(self) -> tuple[Block, ...]:
        """The blocks of the body that still hold text, of whatever kind."""
        return tuple(block for block in self.body if block.text)

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each block of the body stands, by its id; removed ones count, so that no decision moves a block."""
        return {block.id: place for place, block in enumerate(self.body)}

    @cached_property
    def _by_id(self) -> dict[str, Block]:
        return {block.id: block for block in self.blocks}

    def has(self, block: str) -> bool:
        return block in self._by_id

    def block(self, block: str) -> Block:
        """The block of this id, or KeyError."""
        return self._by_id[block]

    @property
    def words(self) -> int:
        """How many words the story has; furniture counts."""
        return sum(_words_of(block.text) for block in self.blocks)

    @property
    def digest(self) -> str:
        """The SHA-256 of every id, kind and text, in order: equal digests mean equal stories."""
        return hashlib.sha256(json.dumps(self.rows(), ensure_ascii=True).encode()).hexdigest()


@lru_cache(MOST_COUNTED)
def _words_of(text: str) -> int:
    """How many words a block shows; for most blocks that was asked at the revision before."""
    return count_words(plain(text))
