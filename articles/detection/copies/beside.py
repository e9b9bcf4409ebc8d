"""Which copies of a finding are shown beside each other, on the page and in `scan`?

A copy that was split or merged is shown beside all of its parts.
"""

from collections.abc import Iterable, Sequence

from articles.detection.findings import Span
from articles.text.document import Document
from articles.text.folding import fold
from articles.text.markup import plain

type Side = tuple[Span, ...]


def beside(staying: Sequence[Span], going: Sequence[Span]) -> list[tuple[Side, Side]]:
    """Each copy that goes with the one that stays beside it; nothing if that cannot be told."""
    if not staying or not going:
        return []
    if are_parts(staying, going):
        return [(tuple(staying), tuple(going))]
    if len(going) == 1:
        return [((first,), (going[0],)) for first in staying]
    if len(going) % len(staying):
        return []
    return [((first,), (copy,)) for at, first in enumerate(staying) for copy in going[at :: len(staying)]]


def in_story_order(copies: Iterable[Side], document: Document) -> list[Side]:
    """Copies in the order of the story, whichever of them stays."""
    return sorted(copies, key=lambda copy: (document.places.get(copy[0].block, -1), copy[0].start))


def copies_of(staying: Sequence[Span], going: Sequence[Span]) -> list[Side]:
    """The copy that stays and each of the others; all parts of a longer text are one copy."""
    held = len(staying) == 1 < len(going) and sum(len(span.quote) for span in going) <= len(staying[0].quote)
    if held or are_parts(staying, going) or len(going) % len(staying):
        return [tuple(staying), tuple(going)]
    size = len(staying)
    return [tuple(spans[at : at + size]) for spans in (staying, going) for at in range(0, len(spans), size)]


def are_parts(staying: Sequence[Span], going: Sequence[Span]) -> bool:
    """Is one side the parts of the other, or are both one text divided in different places?

    Parts are about as long as the whole together; copies of one paragraph are about as long each by itself.
    """
    if min(len(staying), len(going)) > 1:
        return _are_one_text(staying, going)
    few, many = sorted((staying, going), key=len)
    if len(few) != 1 or len(many) == 1:
        return False
    whole, lengths = len(few[0].quote), [len(span.quote) for span in many]
    return abs(sum(lengths) - whole) < abs(max(lengths) - whole)


def _are_one_text(staying: Sequence[Span], going: Sequence[Span]) -> bool:
    """Do both sides say the same as a whole, spaces aside, but not part by part?"""
    said = [[fold(plain(span.quote)) for span in side] for side in (staying, going)]
    return said[0] != said[1] and "".join(" ".join(said[0]).split()) == "".join(" ".join(said[1]).split())


def words_of(side: Side) -> str:
    """The words of a copy as a reader sees them, its parts in a row."""
    return " ".join(plain(span.quote).strip() for span in side) if len(side) > 1 else plain(side[0].quote)
