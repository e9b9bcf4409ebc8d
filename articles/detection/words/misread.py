"""Which letters were read in the wrong encoding, and what was meant by them?

UTF-8 read as the code page of Windows makes two or three letters of one: “Ã©” of é, “â€™” of an apostrophe. Written
back as bytes they say what was meant. Some of these letters stand side by side in good copy too, such as a capital
before a quotation mark: they count only where nobody writes a capital, or beside others that are surely misread.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MOST_ROUNDS = 3
"""A text may have been read wrongly so many times over."""

FEWEST_OF_A_SCRIPT = 2
"""So many letters of another script in a row are misread; a single one may be two signs that are right as such."""


@dataclass(frozen=True, slots=True)
class Misread:
    """Letters from `start` to `end` that were read wrongly, and what was meant: None if that is lost."""

    start: int
    end: int
    meant: str | None


def _read_as(page: str) -> dict[int, str]:
    """What each byte from 0x80 on becomes in a code page; bytes that it leaves free stay as they are."""
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
    rf"(?:[ÃÄÅ](?<![ÄÅ](?=\xad)){_NEXT}){{2,}}"
    rf"|[ÃÄÅ](?:{_PLAIN}|(?<={_SMALL}.){_NEXT}|(?<!Ä(?=…))(?<![ÄÅ](?=\xad)){_NEXT}(?={_SMALL}))"
    r"|(?<![A-ZÀ-ÖØ-Þ]{2})Ã[¹²³·°ºª]"
)
_SIGN = rf"Â(?:[¡-ª¬®-º¼-¿]|\xad(?![^\W\d_]))|â€(?:{_NEXT})?|â[‚„†ˆ‰]{_NEXT}|ðŸ{_NEXT}{_NEXT}"
_OTHER_SCRIPT = rf"(?:[Î-Û]{_NEXT}|(?!ï¿½)[à-ï]{_NEXT}{_NEXT}){{{FEWEST_OF_A_SCRIPT},}}"
_MARK_OF_ORDER = "ï»¿"
_AT_AN_END = r"(?=[\s.,;:!?…)»”]|$)"
_A_AT_THE_END = rf"(?<={_SMALL})Ã {_AT_AN_END}"
_SURE = f"{_SIGN}|{_LATIN}|{_OTHER_SCRIPT}|{_MARK_OF_ORDER}|{_A_AT_THE_END}"

_BEHIND_NO_LETTER = "(?<![A-Za-zÀ-ÖØ-Þ])"
_ALONE = (
    rf"{_BEHIND_NO_LETTER}Ã[\xa0 ](?:{_AT_AN_END}|(?=(?:s|quel[ea]s?|quilo)\b(?!['’])))"
    rf"|(?<![A-ZÀ-ÖØ-Þ])Â[\xa0 «»]"
    rf"|(?!ï¿½)[à-ï]{_PLAIN}{_PLAIN}"
)
_A_BEFORE_ITS_SPACE = rf"{_BEHIND_NO_LETTER}Ã(?=[\xa0 ])"
_LETTER_OF_VIETNAMESE = rf"á[¸¹º»]{_NEXT}|Æ[°¡]|Ã(?:\xa0| {_AT_AN_END})"

_LOST = rf"(?:ï¿½|\N{{REPLACEMENT CHARACTER}})+|(?<={_SMALL})(?:[ÃÄÅ](?={_SMALL})|Ã(?= [^\W\d_]))"
_LOST_OF_VIETNAMESE = rf"{_LOST}|á[¸¹º»](?!{_NEXT})"

_MISREAD = re.compile(rf"(?P<lost>{_LOST})|(?:{_SURE})+")
_BESIDE_OTHERS = re.compile(rf"(?P<lost>{_LOST})|(?:{_SURE}|{_ALONE})+|{_A_BEFORE_ITS_SPACE}")
_IN_VIETNAMESE = re.compile(
    rf"(?P<lost>{_LOST_OF_VIETNAMESE})|(?:{_SURE}|{_LETTER_OF_VIETNAMESE}|{_ALONE})+|{_A_BEFORE_ITS_SPACE}"
)
_LEFT_OF_VIETNAMESE = re.compile(rf"(?P<lost>{_LOST_OF_VIETNAMESE})")
_IS_VIETNAMESE = re.compile(rf"á[¸¹º»](?:{_PLAIN}|{_NEXT}(?={_SMALL}))|Æ[°¡]|Ä‘")
_WRITTEN_IN_VIETNAMESE = re.compile("^(?!.*«).*[ạ-ỹơưƠƯ]", re.DOTALL)
_MISREAD_CYRILLIC = re.compile(rf"(?:[РС]{_NEXT_OF_CYRILLIC}){{3,}}")
_SUSPECT = re.compile(
    rf"[ÂÃÄÅâðà-ïÎ-ÛРС\ufffd](?:(?<=\ufffd)|{_NEXT}|{_NEXT_OF_CYRILLIC}|(?<=Ã) |(?<=[ÃÄÅ])(?<={_SMALL}.){_SMALL})"
)
"""A pattern that is found in every such text, and in few others."""

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
    yield from _western(text)
    for match in _MISREAD_CYRILLIC.finditer(text):
        if meant := _written_back(match[0], _CYRILLIC_BYTE):
            yield Misread(*match.span(), _printed(meant))


def _western(text: str) -> Iterator[Misread]:
    """What was read as Western letters: beside one that is sure, those that good copy might have count as well.

    The last byte of “à” reads as a space, which many programs replace: what follows tells whether it was a real one.
    """
    found = list(_read_wrongly(text, _MISREAD))
    if any(each.meant is not None for each in found):
        found = list(_read_wrongly(text, _IN_VIETNAMESE if _IS_VIETNAMESE.search(text) else _BESIDE_OTHERS))
    elif _WRITTEN_IN_VIETNAMESE.search(text):
        found = list(_read_wrongly(text, _LEFT_OF_VIETNAMESE))
    yield from found


def _read_wrongly(text: str, pattern: re.Pattern[str]) -> Iterator[Misread]:
    for match in pattern.finditer(text):
        if match["lost"]:
            yield Misread(*match.span(), None)
        elif match[0] == "Ã":
            yield Misread(*match.span(), "à")
        elif (meant := _as_meant(match[0])) and not _is_quoted(text, match):
            yield Misread(*match.span(), _printed(meant))


def _may_hold_some(text: str) -> bool:
    """Might a text hold some: a letter that opens misread ones, before one that ends them? This is quick."""
    if text.isascii() or (text.encode("latin-1", "ignore").isascii() and not any(map(text.__contains__, "РС\ufffd"))):
        return False
    return _SUSPECT.search(text) is not None


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    """Do the letters stand alone between quotation marks, as where a story speaks of them?"""
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    return bool(before and after) and before in _QUOTES and after in _QUOTES


def _as_meant(letters: str) -> str:
    """What was meant, however often it was read wrongly; "" if that cannot be told."""
    meant = ""
    for _ in range(MOST_ROUNDS):
        again = _written_back(letters, _BYTE)
        if not again or again == letters:
            break
        meant = letters = again
    return meant


def _printed(meant: str) -> str:
    """What was meant, as a block may hold it: with plain spaces only and without signs that nobody sees."""
    return "".join(sign if sign.isprintable() else " " * sign.isspace() for sign in meant)


def _written_back(letters: str, bytes_of: dict[str, int]) -> str:
    """The letters as the bytes they were, read as UTF-8; a closing quotation mark may have lost its last byte."""
    whole = re.sub(f"â€(?!{_NEXT})", "â€\x9d", letters)
    whole = re.sub("([ÃÂ]) ", "\\1\xa0", whole)
    try:
        return bytes(bytes_of[letter] for letter in whole).decode()
    except (KeyError, UnicodeDecodeError):
        return ""
