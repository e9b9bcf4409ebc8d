"""Where do the sentences of a paragraph stand, and how is one taken out?"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from articles.detection.findings import Span
from articles.detection.reading import Reading
from articles.detection.wording import Wording
from articles.detection.words.signs import ends_in_a_stop, marks_in
from articles.text.document import Block
from articles.text.edits import Edit
from articles.text.folding import fold
from articles.text.markup import BLANK, widen
from articles.text.sentences import STOPS, pieces_of
from articles.text.words import length_of


class Piece(NamedTuple):
    """A sentence, or a part of one that ends in a stop.

    `key` is the same for whatever says the same, `shown` is what a reader sees. `marks`: how many quotation marks it
    holds. `inside`: it opens inside a quotation.
    """

    start: int
    end: int
    key: str
    shown: str
    marks: int
    inside: bool

    @property
    def words(self) -> int:
        """How many words it shows."""
        return length_of(self.shown, self.key)

    @property
    def ended(self) -> bool:
        """Does it end in a stop? The last one of a paragraph may not."""
        return ends_in_a_stop(self.shown)


@dataclass(frozen=True)  # no slots: what it says is asked for often and cached
class Place:
    """Pieces in a row of one paragraph, from number `first` on."""

    block: Block
    pieces: Sequence[Piece]
    first: int
    size: int

    @property
    def run(self) -> Sequence[Piece]:
        return self.pieces[self.first : self.first + self.size]

    @cached_property
    def said(self) -> str:
        """What it says, as `in_a_row` has it, so that it can be looked for in what others say."""
        return in_a_row(self.run)

    @property
    def span(self) -> Span:
        return Span.of(self.block, self.run[0].start, self.run[-1].end)

    @property
    def same_before(self) -> str:
        """How often the same stands before it in its paragraph, which tells it from those; "" for never."""
        key = self.run[0].key
        count = sum(piece.key == key for piece in self.pieces[: self.first])
        return str(count) if count else ""

    @property
    def with_space(self) -> tuple[int, int]:
        """Its range with the space before it, or behind it if it opens the paragraph."""
        after = self.first + self.size
        if self.first:
            return self.pieces[self.first - 1].end, self.run[-1].end
        return self.run[0].start, self.pieces[after].start if after < len(self.pieces) else self.run[-1].end


def pieces_in(wording: Wording) -> list[Piece]:
    """The pieces of a text."""
    text = wording.visible
    found = []
    marks = 0
    for start, end in pieces_of(text):
        shown = text[start:end].replace(BLANK, "")
        own = marks_in(shown)
        # Every second mark closes, whichever way it is turned: „German“, »Danish«, « French ».
        found.append(Piece(start, end, fold(shown), shown, own, marks % 2 == 1))
        marks += own
    return found


def in_a_row(run: Sequence[Piece]) -> str:
    """Pieces as one text, each between signs that no folded text holds: only whole pieces are found in another."""
    return f"\n{'\r\n'.join([piece.key for piece in run])}\r"


def is_quoted(places: Sequence[Place]) -> bool:
    """Does a quotation stand in any of these, or do all of them stand inside one?

    Copy often leaves a quotation open: so what seems to stand inside one is quoted only if it seems so everywhere.
    """
    return any(piece.marks for place in places for piece in place.run) or all(place.run[0].inside for place in places)


def without(reading: Reading, place: Place) -> Edit | None:
    """The edit that takes a sentence out with its space, or None if markup stands in the way."""
    text, shown = place.block.text, reading.visible(place.block)
    start, end = place.with_space
    wide = widen(text, start, end)
    if shown[slice(*wide)].replace(BLANK, "") != shown[start:end].replace(BLANK, ""):
        return None
    return Edit(place.block.id, wide[0], text[slice(*wide)], _space_left(shown, start, end))


def _space_left(shown: str, start: int, end: int) -> str:
    """The space to leave where words are taken out: none, unless a stop and the next sentence would meet."""
    between = shown[:start].replace(BLANK, "")[-1:], shown[end:].replace(BLANK, "")[:1]
    parted = not all(between) or any(map(str.isspace, between)) or between[0] not in STOPS
    return "" if parted else " "
