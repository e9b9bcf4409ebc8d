"""How the sentences that a longer paragraph shares with others are taken out of it, so that what is left is whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.detection.findings import Span
from articles.detection.furniture import ends_in_a_stop, glued_dateline
from articles.detection.reading import Reading
from articles.detection.wording import Wording
from articles.text.document import Block
from articles.text.edits import Edit
from articles.text.markup import BLANK, widen
from articles.text.sentences import pieces_of
from articles.text.similarity import fold

_QUOTES = frozenset('"“”„‟«»「」『』')


@dataclass(frozen=True, slots=True)
class Cut:
    """The words of a paragraph that stand in others too, and the edits that take them out with their space."""

    spans: tuple[Span, ...]
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    key: str
    ended: bool
    marks: int


def cut(reading: Reading, long: Block, parts: Sequence[Block]) -> Cut | None:
    """Take these paragraphs out of a longer one; None where they are no whole sentences of it or leave none.

    A dateline that opens it goes first: it is known by the words that follow it.
    """
    pieces = reading.wording(long).once(_pieces)
    runs = [_found(pieces, reading.wording(part).once(_pieces)) for part in parts]
    going = sorted(run for run in runs if run)
    if len(going) < len(parts) or glued_dateline(reading, long):
        return None
    if any(after[0] < before[1] for before, after in pairwise(going)):
        return None
    gone = _joined(going)
    left = _between(gone, len(pieces))
    if not left or not all(_is_whole(pieces[start:end]) for start, end in (*gone, *left)):
        return None
    edits = [_edit(reading, long, pieces, run) for run in gone]
    spans = tuple(Span.of(long, pieces[start].start, pieces[end - 1].end) for start, end in gone)
    return Cut(spans, tuple(edit for edit in edits if edit)) if all(edits) else None


def _pieces(wording: Wording) -> list[_Piece]:
    """The sentences of a text, or parts of one that end in a stop."""
    found = []
    for start, end in pieces_of(wording.visible):
        words = wording.visible[start:end].replace(BLANK, "")
        found.append(_Piece(start, end, fold(words), ends_in_a_stop(words), sum(map(words.count, _QUOTES))))
    return found


def _found(pieces: Sequence[_Piece], sought: Sequence[_Piece]) -> tuple[int, int] | None:
    """The first and the last but one of the pieces that say what others say; None where none do, or several."""
    keys, wanted = [piece.key for piece in pieces], [piece.key for piece in sought]
    size = len(wanted)
    places = [at for at in range(len(keys) - size + 1) if keys[at : at + size] == wanted]
    return (places[0], places[0] + size) if len(places) == 1 else None


def _joined(runs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same runs, those that meet taken together: edits that touch cannot both be made."""
    joined: list[tuple[int, int]] = []
    for start, end in runs:
        if joined and joined[-1][1] == start:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def _between(runs: Sequence[tuple[int, int]], size: int) -> list[tuple[int, int]]:
    """What is left between these runs, before and after them."""
    ends = [0, *(end for _, end in runs)]
    starts = [*(start for start, _ in runs), size]
    return [(end, start) for end, start in zip(ends, starts, strict=True) if end < start]


def _is_whole(pieces: Sequence[_Piece]) -> bool:
    """Do these end in a stop, every quotation in them closed?"""
    return pieces[-1].ended and sum(piece.marks for piece in pieces) % 2 == 0


def _edit(reading: Reading, block: Block, pieces: Sequence[_Piece], run: tuple[int, int]) -> Edit | None:
    """The edit that takes a run out with the space beside it, or None where markup stands in the way."""
    start, end = run
    first, last = pieces[start].start, pieces[end - 1].end
    if start:
        first = pieces[start - 1].end
    else:
        last = pieces[end].start
    shown = reading.visible(block)
    wide = widen(block.text, first, last)
    if shown[slice(*wide)].replace(BLANK, "") != shown[first:last].replace(BLANK, ""):
        return None
    return Edit(block.id, wide[0], block.text[slice(*wide)], "")
