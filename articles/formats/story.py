"""The parts of a story in transit."""

from dataclasses import dataclass

from articles.text.document import Document


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
        """The story as blocks."""
        return Document.of(
            [part.text for part in self.parts],
            headline=self.headline,
            standfirst=self.standfirst,
            byline=self.byline,
            dateline=self.dateline,
        )
