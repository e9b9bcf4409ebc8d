"""Which letters were read in the wrong encoding, and what was meant by them.

UTF-8 that is read as the code page of Windows makes two or three letters of one: “Ã©” for é, “â€™” for an apostrophe.
Written back as bytes they say what was meant. Some of these letters stand beside each other in good copy, too, as a
capital does before a quotation mark: those count only where nobody writes a capital.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MOST_ROUNDS = 3
"""So many times over a text may have been read wrongly."""

FEWEST_OF_A_SCRIPT = 2
"""So many letters of another script in a row are read wrongly; one may be two signs of its own."""


@dataclass(frozen=True, slots=True)
class Misread:
    """Letters that were read wrongly, from `start` to `end`, and what was meant: None where that is lost."""

    start: int
    end: int
    meant: str | None


def _read_as(page: str) -> dict[int, str]:
    """What each byte from 0x80 on becomes in a code page; those that it leaves free stay what they are."""
    return {byte: bytes([byte]).decode(page, "ignore") or chr(byte) for byte in range(0x80, 0x100)}


_WESTERN, _CYRILLIC = _read_as("cp1252"), _read_as("cp1251")


def _letters(page: dict[int, str], first: int, last: int) -> str:
    return "".join(map(re.escape, (page[byte] for byte in range(first, last + 1))))


_BYTE = {sign: byte for byte, sign in _WESTERN.items()} | {chr(byte): byte for byte in range(0x80, 0x100)}
_CYRILLIC_BYTE = {sign: byte for byte, sign in _CYRILLIC.items()}

_NEXT = f"[\x80-\xbf{_letters(_WESTERN, 0x80, 0xBF)}]"
_SET_BEHIND_CAPITALS = "“”‘’„‚‹›«»–—…•™® \xa0\xad¹²³·°ºª"
_NEXT_OF_CYRILLIC = f"[{_letters(_CYRILLIC, 0x80, 0xBF)}]"
_PLAIN = f"(?![{_SET_BEHIND_CAPITALS}]){_NEXT}"
_SMALL = "[a-zß-öø-ÿ]"
_LATIN = (
    rf"(?:[ÃÄÅ](?!\xad){_NEXT}){{2,}}"
    rf"|[ÃÄÅ](?:{_PLAIN}|(?<={_SMALL}.){_NEXT}|(?<!Ä(?=…))(?<![ÄÅ](?=\xad)){_NEXT}(?={_SMALL}))"
)
_SIGN = rf"Â(?:[¡-ª¬®-º¼-¿]|\xad(?![^\W\d_]))|â€(?:{_NEXT})?|â[‚„†ˆ‰]{_NEXT}|ðŸ{_NEXT}{_NEXT}"
_OTHER_SCRIPT = rf"(?:[Î-Û]{_NEXT}|[à-ï]{_NEXT}{_NEXT}){{{FEWEST_OF_A_SCRIPT},}}"
_MISREAD = re.compile(rf"(?:{_SIGN}|{_LATIN}|{_OTHER_SCRIPT})+")
_MISREAD_CYRILLIC = re.compile(rf"(?:[РС]{_NEXT_OF_CYRILLIC}){{3,}}")
_SUSPECT = re.compile(rf"[ÂÃÄÅâðà-ïÎ-ÛРС\ufffd](?:(?<=\ufffd)|{_NEXT}|{_NEXT_OF_CYRILLIC})")
"""What one look finds in every such text, and in few others."""

_LOST = re.compile("\N{REPLACEMENT CHARACTER}+")

_SPEAKS_OF_IT = re.compile(
    r"utf-?8|unicode|latin-?1|mojibake|encoding|zeichensatz|zeichencod|zeichenkod|encodage"
    r"|codificaci|codifica |codifiche|codificação|kodowani|кодировк|кодуванн"
    r"|文字化け|文字コード|乱码|亂碼|编码|編碼|인코딩",
    re.IGNORECASE,
)
_QUOTES = "\"'“”„«»‘’"


def misread(text: str) -> Iterator[Misread]:
    """The letters of a text that were read wrongly, unless it speaks of such letters."""
    if not _may_hold_some(text) or "`" in text or _SPEAKS_OF_IT.search(text):
        return
    for match in _MISREAD.finditer(text):
        if (meant := _as_meant(match[0])) and not _is_quoted(text, match):
            yield Misread(*match.span(), _printed(meant))
    for match in _MISREAD_CYRILLIC.finditer(text):
        if meant := _written_back(match[0], _CYRILLIC_BYTE):
            yield Misread(*match.span(), _printed(meant))
    for match in _LOST.finditer(text):
        yield Misread(*match.span(), None)


def _may_hold_some(text: str) -> bool:
    """Does a capital with an accent or one of two Cyrillic ones stand before what such letters end in?"""
    if text.isascii() or (text.encode("latin-1", "ignore").isascii() and not any(map(text.__contains__, "РС\ufffd"))):
        return False
    return _SUSPECT.search(text) is not None


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    """Does it stand alone between quotation marks, as a letter of which a story speaks?"""
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    return bool(before and after) and before in _QUOTES and after in _QUOTES


def _as_meant(letters: str) -> str:
    """What was meant, read wrongly however often; nothing where it does not say."""
    meant = ""
    for _ in range(MOST_ROUNDS):
        again = _written_back(letters, _BYTE)
        if not again or again == letters:
            break
        meant = letters = again
    return meant


def _printed(meant: str) -> str:
    """What is meant as a block may hold it: spaces of whatever width are one space, and what nobody sees is nothing."""
    return "".join(sign if sign.isprintable() else " " * sign.isspace() for sign in meant)


def _written_back(letters: str, bytes_of: dict[str, int]) -> str:
    """The letters as the bytes they were, read as UTF-8; what closes a quotation has lost its last byte."""
    whole = re.sub(f"â€(?!{_NEXT})", "â€\x9d", letters)
    try:
        return bytes(bytes_of[letter] for letter in whole).decode()
    except (KeyError, UnicodeDecodeError):
        return ""
