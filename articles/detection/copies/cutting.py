"""How are the sentences that a longer paragraph shares with others taken out of it, so that the rest is whole?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.detection.copies.pieces import Piece, Place, pieces_in, without
from articles.detection.findings import Span
from articles.detection.page.furniture import glued_dateline
from articles.detection.reading import Reading
from articles.detection.wording import Wording
from articles.text.document import Block
from articles.text.edits import Edit
from articles.text.sentences import glued


@dataclass(frozen=True, slots=True)
class Cut:
    """The words of a paragraph that also stand in others, and the edits that take them out with their space."""

    spans: tuple[Span, ...]
    edits: tuple[Edit, ...]
    glued: bool = False
    """Does one of them touch its neighbour with no space between, as where it was pasted in?"""


def cut(reading: Reading, long: Block, parts: Sequence[Block]) -> Cut | None:
    """Take these paragraphs out of a longer one; None if they are not whole sentences of it, or all of them.

    None as well if a dateline opens it, which has to be taken off first: it is known by the words behind it.
    """
    pieces = reading.wording(long).once(pieces_in)
    runs = [_found(pieces, reading.wording(part).once(pieces_in)) for part in parts]
    going = sorted(run for run in runs if run)
    if len(going) < len(parts) or glued_dateline(reading, long):
        return None
    if any(after[0] < before[1] for before, after in pairwise(going)):
        return None
    gone = _joined(going)
    left = _between(gone, len(pieces))
    if not left or not all(_is_whole(pieces[start:end]) for start, end in (*gone, *left)):
        return None
    places = [Place(long, pieces, start, end - start) for start, end in gone]
    edits = [without(reading, place) for place in places]
    spans = tuple(place.span for place in places)
    if not all(edits):
        return None
    joins = {place for run in gone for place in run if 0 < place < len(pieces)}
    seams = is_glued_at(reading.wording(long), [pieces[place].start for place in joins])
    return Cut(spans, tuple(edit for edit in edits if edit), seams)


def is_glued_at(wording: Wording, places: Iterable[int]) -> bool:
    """Does a sentence begin at one of these places right behind the stop of the one before?"""
    return not wording.once(_glued).isdisjoint(places)


def _glued(wording: Wording) -> frozenset[int]:
    return frozenset(glued(wording.visible))


def _found(pieces: Sequence[Piece], sought: Sequence[Piece]) -> tuple[int, int] | None:
    """The range of the pieces that say what is sought; None if none do, or several."""
    keys, wanted = [piece.key for piece in pieces], [piece.key for piece in sought]
    size = len(wanted)
    places = [at for at in range(len(keys) - size + 1) if keys[at : at + size] == wanted]
    return (places[0], places[0] + size) if len(places) == 1 else None


def _joined(runs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same ranges, neighbours joined into one: edits that touch cannot both be made."""
    joined: list[tuple[int, int]] = []
    for start, end in runs:
        if joined and joined[-1][1] == start:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def _between(runs: Sequence[tuple[int, int]], size: int) -> list[tuple[int, int]]:
    """The ranges left before, between and after these."""
    ends = [0, *(end for _, end in runs)]
    starts = [*(start for start, _ in runs), size]
    return [(end, start) for end, start in zip(ends, starts, strict=True) if end < start]


def _is_whole(pieces: Sequence[Piece]) -> bool:
    """Do these end in a stop, every quotation in them closed?"""
    return pieces[-1].ended and sum(piece.marks for piece in pieces) % 2 == 0
