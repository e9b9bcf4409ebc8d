"""How do two texts stand beside each other on a terminal? In columns, what differs marked, line beside line."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from articles.text.rewording import Stretch, abridged

GAP = " | "

NARROWEST = 24
"""Narrower columns, in cells of the terminal, are harder to read than one text."""

BESIDE = 30
"""So many characters of what two copies have in common are printed on either side of a difference."""

_WORD = re.compile(r"\S+\s*|\s+")
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

type Piece = tuple[str, str]
"""Words, and the Django style in which they are painted; none where both sides say them."""


def width_of(room: int) -> int:
    """How wide each of two columns is where there is so much room; 0 where that is too narrow."""
    width = (room - len(GAP)) // 2
    return width if width >= NARROWEST else 0


def columns(
    heads: tuple[str, str], stretches: Sequence[Stretch], width: int, paint: Callable[[str, str], str]
) -> Iterator[str]:
    """The lines of two columns under their heads: what both say stands on one line, what differs beside it.

    Marked is what only one says: [-in the first-] {+in the second+}.
    """
    yield f"{padded(heads[0], width)}{GAP}{heads[1]}"
    line: tuple[list[Piece], list[Piece]] = ([], [])
    for unit in _units(stretches, width):
        if any(line) and any(_cells([*side, *more]) > width for side, more in zip(line, unit, strict=True)):
            yield _printed(line, width, paint)
            line = ([], [])
        for side, more in zip(line, unit, strict=True):
            side += more
    if any(line):
        yield _printed(line, width, paint)


def marked(stretches: Sequence[Stretch], paint: Callable[[str, str], str]) -> str:
    """Two texts as one with what differs marked, for a terminal too narrow for columns."""
    told = []
    for stretch in _abridged(stretches):
        if stretch.same:
            told.append(max(stretch.old, stretch.new, key=len))
            continue
        old, new = stretch.old.strip(), stretch.new.strip()
        marks = [paint("ERROR", f"[-{old}-]")] if old else []
        marks += [paint("SUCCESS", f"{{+{new}+}}")] if new else []
        longer = stretch.new if new else stretch.old
        told.append(" ".join(marks) + longer[len(longer.rstrip()) :])
    return " ".join("".join(told).split())


def cells(text: str) -> int:
    """How many cells of a terminal a text takes: two for an ideograph, none for a sign on another letter."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.category(sign) in ("Mn", "Me", "Cf") else 1 + _is_wide(sign) for sign in text)


def padded(text: str, width: int) -> str:
    """A text with the spaces that fill its column."""
    return text + " " * (width - cells(text))


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in ("W", "F")


def _abridged(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """The stretches without what both say far from any difference, and without signs that turn the line round."""
    for number, stretch in enumerate(stretches):
        old, new = (_TURNS.sub("", words) for words in (stretch.old, stretch.new))
        if stretch.same:
            after, before = number > 0, number < len(stretches) - 1
            yield Stretch(*(abridged(words, BESIDE, after=after, before=before) for words in (old, new)), same=True)
        else:
            yield Stretch(abridged(old, BESIDE), abridged(new, BESIDE), same=False)


def _units(stretches: Sequence[Stretch], width: int) -> Iterator[tuple[list[Piece], list[Piece]]]:
    """What of the two texts stands on one line or on none: a word of each with the signs that are tied to it."""
    unit: tuple[list[Piece], list[Piece]] = ([], [])
    for stretch in _abridged(stretches):
        for pair in _words(stretch, width):
            full = any(_cells([*side, piece]) > width for side, piece in zip(unit, pair, strict=True))
            if any(unit) and (full or not any(map(_is_tied, unit, pair))):
                yield unit
                unit = ([], [])
            for side, piece in zip(unit, pair, strict=True):
                if piece[0]:
                    side.append(piece)
    if any(unit):
        yield unit


def _is_tied(side: Sequence[Piece], piece: Piece) -> bool:
    """Does a piece follow on what stands there with no space between?"""
    return bool(side and piece[0]) and not side[-1][0][-1:].isspace()


def _words(stretch: Stretch, width: int) -> Iterator[tuple[Piece, Piece]]:
    """A stretch word by word, marked where the two differ; a word too long for a line in pieces."""
    if stretch.same:
        both = zip_longest(_cut(stretch.old, width), _cut(stretch.new, width), fillvalue="")
        yield from (((first, ""), (second, "")) for first, second in both)
        return
    old, new = _between("[-", stretch.old, "-]"), _between("{+", stretch.new, "+}")
    for first, second in zip_longest(_cut(old, width), _cut(new, width), fillvalue=""):
        yield (first, "ERROR"), (second, "SUCCESS")


def _between(opens: str, text: str, closes: str) -> str:
    """Words between two marks; the space behind them stays behind."""
    words = text.strip()
    return f"{opens}{words}{closes}{text[len(text.rstrip()) :]}" if words else ""


def _cut(text: str, width: int) -> Iterator[str]:
    """The words of a text, each with the space behind it, none longer than a line."""
    for word in _WORD.findall(text):
        if cells(word.rstrip()) <= width:
            yield word
            continue
        piece = ""
        for sign in word:
            if piece and not sign.isspace() and cells(piece + sign) > width:
                yield piece
                piece = ""
            piece += sign
        yield piece


def _cells(pieces: Sequence[Piece]) -> int:
    return cells("".join(words for words, _ in pieces).rstrip())


def _printed(line: tuple[list[Piece], list[Piece]], width: int, paint: Callable[[str, str], str]) -> str:
    first, second = ("".join(paint(style, words) if style else words for words, style in _ended(side)) for side in line)
    return f"{first}{' ' * (width - _cells(line[0]))}{GAP}{second}".rstrip()


def _ended(side: Sequence[Piece]) -> list[Piece]:
    """The pieces of a line without the space behind the last."""
    return [*side[:-1], *((words.rstrip(), style) for words, style in side[-1:])]
