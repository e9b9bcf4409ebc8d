"""A text without what it came dressed in: tags, character references, misread or mistyped letters, marks round it."""

import html
import re

from articles.text.counting import parting
from articles.text.words import length

PARAGRAPH = 15
"""Marks round so many words change nothing; round fewer they may make them a pull quote or the row of a list."""

_SETTING = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|figure|figcaption|section|article)"
    r"(?:\s+[\w:-]{1,40}=(?:\"[^\"<>]{0,300}\"|'[^'<>]{0,300}'|[^\s\"'<>]{1,300})){0,9}\s?/?>",
    re.IGNORECASE,
)
"""Tags that only set words; others say something, as an image or an address in pointed brackets does."""

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[Xx][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_OPENING = re.compile(r"\s*[•>*+–—-]\s+")
_READ_ON = "[\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]"
_MISREAD = re.compile(f"Ã{_READ_ON}|Â[\u00a0-\u00bf]|â[€‚„\u0080]{_READ_ON}")
_MISREAD_LETTER = re.compile(f"[ÎÏÐÑ×ØÙ]{_READ_ON}")
_MISREAD_WORD = re.compile(f"(?:{_MISREAD_LETTER.pattern}){{3}}")
_PERSIAN = re.compile("[پٹچڈڑژکگہیے]")
"""Letters of Persian, Urdu and others that Arabic does not have."""
_ARABIC_KEYS = str.maketrans("يكۀ", "یکه")
_EZAFE = re.compile(r"ه\u200cی(?!\w)")
"""The ending that ties a Persian word to the next, spelt out: “خانه‌ی” is “خانهٔ”."""
_EMPHASIS = ("***", "**", "*")


def undressed(shown: str) -> str:
    """What a browser would show of a block's words, without a mark before or round all of them."""
    text = _SETTING.sub(parting, shown) if "<" in shown else shown
    if "&" in text:
        text = _REFERENCE.sub(lambda reference: html.unescape(reference[0]), text)
    return _unmarked(_on_its_own_keys(reread(text)))


def _on_its_own_keys(text: str) -> str:
    """A Persian or Urdu text with its own letters in place of the Arabic ones like them that it was typed with."""
    if ("ي" in text or "ك" in text) and _PERSIAN.search(text):
        text = text.translate(_ARABIC_KEYS)
    return _EZAFE.sub("هٔ", text) if "ه\u200cی" in text else text


def reread(text: str) -> str:
    """The text with UTF-8 that was read as Windows-1252 read rightly: "bibliothÃ¨que", "donâ€™t"."""
    if text.isascii():
        return text
    if _MISREAD_WORD.search(text):
        text = _MISREAD_LETTER.sub(_aright, text)
    return _MISREAD.sub(_aright, text)


def _aright(misread: re.Match[str]) -> str:
    data = b"".join(sign.encode("latin-1" if ord(sign) < 256 else "cp1252") for sign in misread[0])
    try:
        return data.decode()
    except UnicodeDecodeError:
        return misread[0]


def mark_of(shown: str) -> str:
    """The sign with which a text opens as the row of a list does; "" if none."""
    opening = _OPENING.match(shown)
    return opening[0].strip() if opening else ""


def _unmarked(text: str) -> str:
    """A paragraph without the sign it opens with and the stars round it; a shorter text as it is."""
    if text[:1].isalnum():
        return text
    opening = _OPENING.match(text)
    said = text[opening.end() if opening else 0 :].strip()
    around = next((sign for sign in _EMPHASIS if said.startswith(sign) and said.endswith(sign)), "")
    inside = said[len(around) : len(said) - len(around)]
    if around and "*" not in inside and inside == inside.strip():
        said = inside
    return said if (opening or said is inside) and length(said) >= PARAGRAPH else text
