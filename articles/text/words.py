"""What are the words of a text, where do they stand, and how many are there, in any script?"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, islice, pairwise

from articles.text.folding import OTHER_SPACES, evenly_spaced, fold, only_case_differs
from articles.text.scripts import BRAHMIC, COMBINING, IDEOGRAPHS, SYLLABLE, UNPARTED

_WORD = re.compile(r"\w+(?:['.,-]\w+)*")
_UNPARTED_LETTER = re.compile(f"[{UNPARTED}]")
_PARTED_WRONGLY = re.compile(f"(?<=[{UNPARTED}]) (?=[{UNPARTED}])")
_SIGNS_PART = bytes(sign if chr(sign).isalnum() else ord(" ") for sign in range(128)).ljust(256)
_PART = rf"(?:(?![{UNPARTED}])[\w{COMBINING}])"
_TERM = re.compile(rf"[{UNPARTED}]|{_PART}+")
_WORD_WITH_SIGNS = re.compile(rf"[\w{COMBINING}]+(?:['.,-]\w+)*")
_NO_PART = re.compile(rf"[^\w{COMBINING}]+")
_TOKEN = re.compile(
    rf"[{UNPARTED}]|{_PART}++(?:['.,:/-]{_PART}++)*+|[$%‰°<>=±×÷+€£¥¢₦₩₪₫₱₴₹₺₽฿#]|(?<!\S)-(?=\d)",
)
_ASCII_TOKEN = re.compile(r"\w++(?:['.,:/-]\w++)*+|[$%<>=+#]|(?<!\S)-(?=\d)", re.ASCII)
"""The same for a text in ASCII, in half the time."""

_SIGNS_ROUND = " '.…。．｡।۔։።?!？！؟:;,*_#()[]-"
_SIGNS_BEFORE = f'{_SIGNS_ROUND}"`{OTHER_SPACES.decode()}'
_WHOLE_WORD = re.compile(rf"([{UNPARTED}]|{_PART}(?:[^\s{UNPARTED}]*{_PART})?|[^\s])")
_BEHIND_A_WORD = ".,;:!?'\")"
"""Signs that are no part of the word before them."""

_PLACED_TOKEN = re.compile(f"({_TOKEN.pattern})")
_PLACED_ASCII_TOKEN = re.compile(f"({_ASCII_TOKEN.pattern})", re.ASCII)


def tokens(text: str) -> list[str]:
    """The words of a folded or levelled text and the signs that change a figure; letters where no space parts words."""
    return (_ASCII_TOKEN if text.isascii() else _TOKEN).findall(text)


def placed_tokens(text: str) -> tuple[list[str], list[int]]:
    """The same, and the place where each begins."""
    pattern = _PLACED_ASCII_TOKEN if text.isascii() else _PLACED_TOKEN
    parted = text.isascii() or not _UNPARTED_LETTER.search(text)
    found: list[str] = []
    starts: list[int] = []
    at = 0
    for part in text.split(" "):
        word = part.rstrip(_BEHIND_A_WORD)
        if parted and word.isalnum():  # as most are: a pattern takes three times as long
            found.append(word)
            starts.append(at)
        else:
            parts = pattern.split(part)
            found += parts[1::2]
            starts += islice(accumulate(map(len, parts), initial=at), 1, len(parts), 2)
        at += len(part) + 1
    return found, starts


def words_and_gaps(text: str) -> list[str]:
    """The words of a text with what parts them: a gap, a word, a gap and so on, and a gap at the end.

    A word is all that stands between two spaces but the signs round it, each of which is a word too; in scripts that
    part no words, each letter is one.
    """
    return _WHOLE_WORD.split(text)


def joined(words: Iterable[str]) -> str:
    """Words as one text, without spaces in scripts that part no words."""
    text = " ".join(words)
    return text if text.isascii() else _PARTED_WRONGLY.sub("", text)


def terms(folded: str) -> list[str]:
    """The words of a folded text without any sign; letters in scripts that part no words."""
    if folded.isascii():
        return folded.encode().translate(_SIGNS_PART).decode().split()
    if not _UNPARTED_LETTER.search(folded):
        return _NO_PART.sub(" ", folded).split()
    return _TERM.findall(folded)


def end_of(text: str, said: str) -> int:
    """Where the words end with which a text opens, if they say this, signs and typesetting aside; else 0."""
    count, folded = _to_be_said(said)
    if text.isascii() and text.lstrip(_SIGNS_BEFORE)[:1].lower() != folded[:1]:  # as of most
        return 0
    places = [match.end() for match in islice(_TERM.finditer(text), count)]
    end = places[-1] if places and len(places) == count else 0
    return end if end and fold(text[:end]).strip(_SIGNS_ROUND) == folded else 0


@lru_cache(maxsize=16)
def _to_be_said(said: str) -> tuple[int, str]:
    """How many terms it takes to say this, and how it reads folded; asked of the same few words for every paragraph."""
    return len(_TERM.findall(said)), fold(said).strip(_SIGNS_ROUND)


def letters(text: str) -> int:
    """How many letters a text has; a letter that stands for a syllable counts as two."""
    return sum(map(str.isalpha, text)) + (0 if text.isascii() else len(SYLLABLE.findall(text)))


def words(folded: str) -> list[str]:
    """The words of a folded text without the punctuation round them."""
    return (_WORD if folded.isascii() else _WORD_WITH_SIGNS).findall(folded)


def stems(text: str) -> set[str]:
    """What a text is about: the first letters of its longer words, and its pairs of ideographs."""
    folded = fold(text)
    return pairs_of_ideographs(folded) | {
        word[:6] for word in _WORD.findall(IDEOGRAPHS.sub(" ", folded)) if len(word) > 3
    }


def pairs_of_ideographs(text: str) -> set[str]:
    """Every two ideographs or kana in a row: what a text is about where no space parts words."""
    return {pair for run in IDEOGRAPHS.findall(text) for pair in map("".join, pairwise(run))}


def length(text: str) -> int:
    """How many words a text has; in scripts that part no words, two ideographs or four letters count as one."""
    if text.isascii():
        spaced = evenly_spaced(text)
        return spaced.count(" ") + 1 if spaced else 0
    return len(text.split()) + sum(map(len, IDEOGRAPHS.findall(text))) // 2 + len(BRAHMIC.findall(text)) // 4


def length_of(text: str, folded: str) -> int:
    """The same; it is quicker where the folded form of the text is known."""
    return folded.count(" ") + 1 if folded and only_case_differs(text, folded) else length(text)
