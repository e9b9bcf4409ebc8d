"""Words without what they came dressed in: tags, character references, letters read or typed as others, marks round it.

A paragraph of fewer words may be a pull quote or the row of a list, and its marks say so.
"""

import html
import re

from articles.text.counting import parting
from articles.text.similarity import length

PARAGRAPH = 15
"""From so many words on, marks round a paragraph make nothing else of it."""

_SETTING = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|figure|figcaption|section|article)"
    r"(?:\s+[\w:-]{1,40}=(?:\"[^\"<>]{0,300}\"|'[^'<>]{0,300}'|[^\s\"'<>]{1,300})){0,9}\s?/?>",
    re.IGNORECASE,
)
"""Tags that only set words; others say something, as an image does and an address in brackets."""

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[Xx][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_OPENING = re.compile(r"\s*[•>*+–—-]\s+")
_READ_ON = "[\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]"
_MISREAD = re.compile(f"Ã{_READ_ON}|Â[\u00a0-\u00bf]|â[€‚„\u0080]{_READ_ON}")
_MISREAD_LETTER = re.compile(f"[ÎÏÐÑ×ØÙ]{_READ_ON}")
_MISREAD_WORD = re.compile(f"(?:{_MISREAD_LETTER.pattern}){{3}}")
_PERSIAN = re.compile("[پٹچڈڑژکگہیے]")
"""Letters of Persian, Urdu and others that Arabic has not."""
_ARABIC_KEYS = str.maketrans("يكۀ", "یکه")
_EZAFE = re.compile(r"ه\u200cی(?!\w)")
"""“خانه‌ی” is “خانهٔ”."""
_EMPHASIS = ("***", "**", "*")


def undressed(shown: str) -> str:
    """What a browser would show of the words of a block, and without a sign before or round all of them."""
    text = _SETTING.sub(parting, shown) if "<" in shown else shown
    if "&" in text:
        text = _REFERENCE.sub(lambda reference: html.unescape(reference[0]), text)
    return _unmarked(_on_its_own_keys(reread(text)))


def _on_its_own_keys(text: str) -> str:
    """The text with the Persian letters that look like the Arabic ones it was typed with."""
    if ("ي" in text or "ك" in text) and _PERSIAN.search(text):
        text = text.translate(_ARABIC_KEYS)
    return _EZAFE.sub("هٔ", text) if "ه\u200cی" in text else text


def reread(text: str) -> str:
    """The text with what is UTF-8 and was read as Windows-1252 read aright: "bibliothÃ¨que", "donâ€™t"."""
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
    """The sign a text opens with as the row of a list does, if any."""
    opening = _OPENING.match(shown)
    return opening[0].strip() if opening else ""


def _unmarked(text: str) -> str:
    if text[:1].isalnum():
        return text
    opening = _OPENING.match(text)
    said = text[opening.end() if opening else 0 :].strip()
    around = next((sign for sign in _EMPHASIS if said.startswith(sign) and said.endswith(sign)), "")
    inside = said[len(around) : len(said) - len(around)]
    if around and "*" not in inside and inside == inside.strip():
        said = inside
    return said if (opening or said is inside) and length(said) >= PARAGRAPH else text
