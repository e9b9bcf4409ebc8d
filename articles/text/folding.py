"""What is left of a text without its typesetting, so that it can be compared?

`spelling` is the text as a reader sees it, `level` looks through quotes, dashes and ellipses, `fold` through case too.
Digits are never touched: a changed figure is a changed fact.
"""

import re
from typing import Literal
from unicodedata import combining, normalize

from articles.text.scripts import IDEOGRAPH, IDEOGRAPHS

type Form = Literal["NFC", "NFKC"]
LONGEST_WORD = 256
"""A word of so many characters or more is normalised in pieces: the cost of a row of combining marks is quadratic."""

FEWEST_SPACES = 5
"""Fewer spaces than this part words, even in Chinese: "记者 王 丽"."""

FEWEST_DOTS = 3
"""So many dots make an ellipsis."""

QUICKLY_READ = 80
"""Up to so many characters are asked one by one; in a longer text it is quicker to look for all at once."""

_LONG_WORD = re.compile(rf"(\S{{{LONGEST_WORD},}})")
_UNSEEN_SIGNS = (
    "\u00ad\u034f\u061c\u0640\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufdd0\ufe00-\ufe0f\ufeff"
)
_UNSEEN = re.compile(f"[{_UNSEEN_SIGNS}]+")
# Superscripts, fractions, circled and other dressed numbers: NFKC would read 10² as 102.
_DRESSED = (
    "\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u2189\u2460-\u24ff\u2776-\u2793\u3192-\u3195\u3220-\u3229"
    "\u3248-\u324f\u3251-\u325f\u3280-\u3289\u32b1-\u32bf\U0001f100-\U0001f10c"
)
_DRESSED_NUMBER = re.compile(f"([{_DRESSED}]+)")
_HYPHENS = "‐‑−⁻﹣"
_HYPHEN = re.compile(f"[{_HYPHENS}]")
_JOINED_CHILLU = "\u0d4d\u200d"
_CHILLUS = {"ണ": "ൺ", "ന": "ൻ", "ര": "ർ", "ല": "ൽ", "ള": "ൾ"}
_CHILLU = re.compile(f"([{''.join(_CHILLUS)}]){_JOINED_CHILLU}")
"""Five letters of Malayalam that end a syllable, as written before Unicode had them.

Without the sign that joins them they would be other letters: "അവൻ" is he, "അവന്" is to him.
"""

_ODD = re.compile(f"[{_UNSEEN_SIGNS}{_DRESSED}{_HYPHENS}]")
_QUOTES = re.compile("[\"'`´ʹʺʻʼʽˈˊˋ״׳‘’‚‛“”„‟‹›«»′″‴‵‶❛❜❝❞「」『』〝〞〟]+")
_DASHES = "‒–—―⸺⸻"
# Each way opens with one sign, so that nothing else in a text is looked at.
_DASH = re.compile("|".join((*(rf"{sign}[-{_DASHES} ]*" for sign in (f" (?:[{_DASHES}]|--)", "--", *_DASHES)), " -+ ")))
_RANGE = re.compile(r"(?<=\d) - (?=\d)")
_ELLIPSIS = re.compile(r" ?\.(?: ?\.){2,}")
_SPACED_OUT = re.compile(f"(?<={IDEOGRAPH}) (?={IDEOGRAPH}|[,.;:!?。、])|(?<=[,.;:!?。、]) (?={IDEOGRAPH})")
"""A space where most Chinese and Japanese texts have none."""

OTHER_SPACES = b"\t\n\v\f\r\x1c\x1d\x1e\x1f"
"""What counts as space in ASCII besides the plain space."""


def spelling(text: str) -> str:
    """The text with its characters composed (NFC) and every stretch of space made one: what a reader sees."""
    return evenly_spaced(_normalised("NFC", text))


def fold(text: str) -> str:
    """The text without its typesetting: one sort of quote, dash, ellipsis and space, no case, nothing unseen."""
    return _one_sort_of_signs(_one_sort_of_letters(text).casefold())


def level(text: str) -> str:
    """The text without its typesetting, in the case it is set in: names stay names."""
    return _one_sort_of_signs(_one_sort_of_letters(text))


# In most texts most of what follows has nothing to do. To look for a sign takes a tenth of the time of replacing it,
# and to look for one character a tenth of that for two.


def _one_sort_of_letters(text: str) -> str:
    """The text in its NFKC form, without unseen signs, with one sort of hyphen; dressed numbers stay as they are."""
    if text.isascii():
        return text
    if not _ODD.search(text):
        return _normalised("NFKC", text)
    if _JOINED_CHILLU in text:
        text = _CHILLU.sub(lambda match: _CHILLUS[match[1]], text)
    parts = _DRESSED_NUMBER.split(_UNSEEN.sub("", text))
    text = "".join(part if number % 2 else _normalised("NFKC", part) for number, part in enumerate(parts))
    return _HYPHEN.sub("-", text)


def evenly_spaced(text: str) -> str:
    """The text with one plain space for every stretch of space, and none at its ends."""
    return text.strip(" ") if "  " not in text and _has_plain_spaces(text) else " ".join(text.split())


def _has_plain_spaces(text: str) -> bool:
    if len(text) > QUICKLY_READ and text.isascii():
        return len(text.encode().translate(None, OTHER_SPACES)) == len(text)
    return text.isprintable()  # of all spaces only the plain one is printable


def _one_sort_of_signs(text: str) -> str:
    """The text with one sort of space, quotation mark, dash and ellipsis."""
    text = evenly_spaced(text)
    ascii_alone = text.isascii()
    if not ascii_alone or "'" in text or '"' in text or "`" in text:
        text = _QUOTES.sub("'", text)
    if ("-" in text and ("--" in text or " -" in text)) or (not ascii_alone and any(map(text.__contains__, _DASHES))):
        text = _RANGE.sub("-", _DASH.sub(" - ", text))
    if text.count(".") >= FEWEST_DOTS and (".." in text or ". ." in text):
        text = _ELLIPSIS.sub("...", text)
    if not ascii_alone and text.count(" ") >= FEWEST_SPACES and _is_spaced_out(text):
        text = _SPACED_OUT.sub("", text)
    return text.strip()


def _is_spaced_out(text: str) -> bool:
    """Does a space stand between most ideographs? A single space parts a name from what is said of it."""
    ideographs = sum(map(len, IDEOGRAPHS.findall(text)))
    return ideographs > 0 and 2 * len(_SPACED_OUT.findall(text)) >= ideographs


def level_of(text: str, folded: str) -> str:
    """The text levelled; it is quicker where its folded form is known."""
    return text if only_case_differs(text, folded) else level(text)


def only_case_differs(text: str, folded: str) -> bool:
    """Does folding change nothing in a text but case? Then a single space stands between any two words."""
    return text.isascii() and folded == text.lower()


def _normalised(form: Form, text: str) -> str:
    if text.isascii():
        return text
    if max(map(len, text.split()), default=0) < LONGEST_WORD:
        return normalize(form, text)
    parts = _LONG_WORD.split(text)
    return "".join(_in_pieces(form, part) if number % 2 else normalize(form, part) for number, part in enumerate(parts))


def _in_pieces(form: Form, word: str) -> str:
    pieces, start = [], 0
    while start < len(word):
        end = start + LONGEST_WORD
        while end < len(word) and end > start + LONGEST_WORD // 2 and combining(word[end]):
            end -= 1
        pieces.append(normalize(form, word[start:end]))
        start = end
    return "".join(pieces)
