"""The parts of a story in transit, between the bytes it came in and the blocks it becomes."""

from dataclasses import dataclass

from articles.text.document import FURNITURE, Block, Document
from articles.text.markup import escape

LONGEST = 1_000_000
"""So many bytes may a story have; the longest newspaper story has about a tenth."""

MOST_BLOCKS = 5_000
"""So many paragraphs may a story have."""

LONGEST_HEADLINE = 300
"""So many characters may a headline have."""


class TooLarge(Exception):
    """There is more than a story may have; str() says what to do."""


class Unreadable(Exception):
    """There is no text in it, or none that we can read; str() says what to do."""


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a story as plain text, and where it stood in the source."""

    number: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """A story before it is an article: plain texts, and notes on how it was read."""

    parts: tuple[Part, ...]
    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    dateline: str = ""
    notes: tuple[str, ...] = ()
    split: str = "lines"

    def document(self) -> Document:
        """The story as blocks; each block of the body is called by the line it came from."""
        texts = (self.headline, self.standfirst, self.byline, self.dateline)
        slots = [Block(kind, kind, escape(text)) for kind, text in zip(FURNITURE, texts, strict=True)]
        body = [Block(f"p{part.number}", part.kind, escape(part.text)) for part in self.parts]
        return Document((*slots, *body))
