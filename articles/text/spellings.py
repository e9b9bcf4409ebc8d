"""Is this one word, spelt more or less fully: with or without accents and vowel signs, with "ü" or "ue", "ё" or "е"?

People in haste, and many machines, leave out signs that readers supply. A sign that is there may tell one word from
another, but a text that has none of its sort does not contradict it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from unicodedata import normalize

FEWEST_ACCENTED = 2
"""So many words must have accents in one text and none in the other: "Müller" alone may not be "Muller"."""

_POINTS = re.compile(
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u0652\u0654\u0656-\u065f\u0670]+"
)
_ACCENTED = re.compile("[\u00c0-\u024f\u0370-\u03ff\u1e00-\u1fff]+")
_ACCENTS = re.compile("[\u0300-\u036f]+")
_NUKTA = re.compile("(?<=[कखगजफ])\u093c")
_HALF_NASAL = re.compile("(?:ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ]))")
_TONE_BEHIND = re.compile("^([^\\Waeiouy]{0,3}(?:o(?=[àáảãạèéẻẽẹ])|(?<!q)u(?=[ỳýỷỹỵ])))(.)$")
_NO_ACCENTS = str.maketrans(
    {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ı": "i", "œ": "oe", "æ": "ae"}
)
_NO_HAMZA = str.maketrans("أإآ", "ااا")
_YO = str.maketrans("ёЁ", "еЕ")
_NO_HAMZA_NO_YO = _NO_HAMZA | _YO
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


def without_points(text: str) -> str:
    """The text without the vowel signs of Arabic and Hebrew."""
    return _POINTS.sub("", text)


def without_accents(text: str) -> str:
    """The text without the accents of Latin and Greek letters."""
    plain = _ACCENTED.sub(lambda letters: _ACCENTS.sub("", normalize("NFD", letters[0])), text)
    return _ACCENTS.sub("", plain).translate(_NO_ACCENTS)


def without_hamza(text: str) -> str:
    """The text with bare alifs, as Arabic is typed in haste."""
    return text.translate(_NO_HAMZA)


def without_nukta(text: str) -> str:
    """The text without the dots of the letters that Hindi took from Urdu, and with a dot for a nasal consonant."""
    return _HALF_NASAL.sub("\u0902", _NUKTA.sub("", text))


def without_yo(text: str) -> str:
    """The text with "е" for "ё"."""
    return text.translate(_YO)


def without_umlauts(text: str) -> str:
    """The text with "ue" for "ü" and the like."""
    return text.translate(_UMLAUTS)


@dataclass(frozen=True, slots=True)
class Sparing:
    """A way to spell with fewer signs, and in how many words it must show before a text is taken to be spelt so."""

    spelt: Callable[[str], str]
    fewest: int = 1


SPARING = (
    Sparing(without_points),
    Sparing(without_yo),
    Sparing(without_accents, FEWEST_ACCENTED),
    Sparing(without_umlauts, FEWEST_ACCENTED),
    Sparing(without_hamza, FEWEST_ACCENTED),
    Sparing(without_nukta),
)
"""The ways to spell with fewer signs; of two that show in as many words, the first."""


def plainest(text: str) -> str:
    """The text as it is found again however sparingly it is spelt."""
    return text if text.isascii() else without_accents(without_points(text)).translate(_NO_HAMZA_NO_YO)


def sparing(first: Sequence[str], second: Sequence[str]) -> Callable[[str], str] | None:
    """The way in which one of two texts, given as their words, spells the other's more sparingly, or None.

    A text all in capitals is often set without accents, and casefolding does not know Turkish: there all accents go.
    """
    if all(map(str.isascii, first)) and all(map(str.isascii, second)):
        return None
    if _is_capitals(first) != _is_capitals(second):
        return without_accents
    ways = [(shared, way) for way in SPARING if (shared := _shared(way, first, second)) >= way.fewest]
    return max(ways, key=lambda found: found[0])[1].spelt if ways else None


def one_word(word: str, other: str) -> bool:
    """Are these two words the same but for such signs and for case?"""
    if word.isascii() and other.isascii():
        return word.casefold() == other.casefold()
    return any(way.spelt(word).casefold() == way.spelt(other).casefold() for way in SPARING) or (
        without_accents(word).casefold() == without_accents(other.casefold()).casefold()
    )


def with_its_tone_first(word: str) -> str:
    """A Vietnamese word with its tone mark on the first of two vowels: "hòa" for "hoà"."""
    return _TONE_BEHIND.sub(_toned, word) if _TONE_BEHIND.search(word) else word


def _toned(vowels: re.Match[str]) -> str:
    second = normalize("NFD", vowels[2])
    return normalize("NFC", f"{vowels[1]}{second[1:]}{second[0]}")


def is_small(letter: str) -> bool:
    """Is this a small letter of a script in which names open with a capital? In Georgian nobody writes capitals."""
    return letter.islower() and not "\u10d0" <= letter <= "\u10ff"


def has_no_capital(letter: str) -> bool:
    """Is this a letter of a script in which no name opens with a capital?"""
    return letter.isalpha() and not letter.isupper() and not is_small(letter)


def fullness(text: str) -> int:
    """How many letters of a text bear a sign that might have been left out."""
    return 0 if text.isascii() else sum(plainest(letter) != letter for letter in text)


def _shared(way: Sparing, first: Sequence[str], second: Sequence[str]) -> int:
    """How many words one text spells this way and the other does not; 0 if both bear such signs, or neither does."""
    plain, other_plain = ([way.spelt(word) for word in words] for words in (first, second))
    if (plain == list(first)) == (other_plain == list(second)):
        return 0
    sparse, full, spelt = (first, second, other_plain) if plain == list(first) else (second, first, plain)
    known = set(sparse)
    return sum(one != other and one in known for one, other in zip(spelt, full, strict=True))


def _is_capitals(words: Sequence[str]) -> bool:
    return "".join(words).isupper()
