"""What a figure says, in digits or in words: "1,000" and "a thousand", "5 pm" and "17:00" say the same.

Words are given casefolded, as `facts` reads them, with the place of the one at which a figure may open. What a figure
says is a short text, the same however it is written: "3 may" for a date, "#3" for "third", "@1020" for a time of day
in minutes since midnight, "2000000 $" for money, "-5" below zero.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import islice, takewhile
from unicodedata import decimal

from articles.detection.words import vocabulary
from articles.detection.words.ideographs import IDEOGRAPHS_THAT_COUNT, ideographs_say
from articles.text.folding import fold

LONGEST_FIGURE = 30
"""A figure of more digits is a code and is read sign by sign."""

LONGEST_SPELT = 12
"""At most this many number words in a row make one figure."""

LONGEST_SHORT_MONTH = 3
"""A month shortened to this many letters may be another word: "mar" is Spanish for the sea."""

_PERCENT = frozenset(("%", "percent", "prozent", "procent", "prosent", "процент", "процента", "процентов", "відсотків"))
_PERCENT_IN_TWO = frozenset(map(fold, ("per cent", "pour cent", "por ciento", "por cento", "per cento", "τοις εκατό")))
_PER = frozenset(said.partition(" ")[0] for said in _PERCENT_IN_TWO)
_HALF_DAYS = {"am": 0, "a.m": 0, "pm": 720, "p.m": 720}

_GROUPED = re.compile(r"\d{1,3}(?:([.,'])\d{3})(?:\1\d{3})*")
_PLAIN = re.compile(r"(\d+)(?:[.,](\d+))?")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?([ap]\.?m)?")
_WITH_UNIT = re.compile(r"(\d[\d.,':]*)([^\W\d_]+(?:\.[^\W\d_]+)*)")
_NUMBERED = re.compile(r"(\d+)(?:st|nd|rd|th)")


def _by_first(groups: str) -> dict[str, str]:
    """Each word of a table with the first word of its group, which stands for all of them."""
    lines = [line.split() for line in fold(groups.strip().replace("\n", "|")).split("|")]
    return {word: line[0] for line in lines for word in line}


def _by_value(groups: str) -> dict[str, int]:
    """Each word of a table whose groups open with a number, with that number."""
    return {word: int(value) for word, value in _by_first(groups).items() if not word.isdecimal()}


VALUES = _by_value(vocabulary.SPELT)
"""What number words say."""

SCALES = _by_value(vocabulary.SCALES)
"""By what words for a hundred, a thousand and so on multiply."""

ORDINALS = _by_value(vocabulary.ORDINALS)
"""Which number an ordinal is."""

MONTHS = _by_first(vocabulary.MONTHS)
"""The English name of each month, by its name in any language."""

WHOLE_MONTHS = frozenset(month for month in MONTHS if len(month) > LONGEST_SHORT_MONTH)
"""The names of months that are nothing else."""

UNITS = {**_by_first(vocabulary.UNITS), **_by_first(vocabulary.CURRENCIES)}
"""The unit or currency that a word or sign names."""

_VAGUE = frozenset(vocabulary.OTHER_NUMBERS.split())
"""Words that scale a figure but say none alone: "millions" is not a million."""
_CURRENCIES = frozenset(_by_first(vocabulary.CURRENCIES).values())
SIGNS_OF_A_FIGURE = _CURRENCIES | IDEOGRAPHS_THAT_COUNT | {"-"}
"""Signs with which a figure may open, as it may with a digit."""

BEHIND_A_FIGURE = IDEOGRAPHS_THAT_COUNT.union(
    ("-", "and", "of", "de", "uhr"),
    *(VALUES, SCALES, ORDINALS, MONTHS, UNITS, _PERCENT, _PER, _HALF_DAYS),
)
"""Words and signs with which a figure may go on, as it may with digits."""


@lru_cache(maxsize=10_000)
def figure_alone(word: str) -> tuple[str, int] | None:
    """What a figure of one word says; most have no more. Each is worked out once."""
    return figure_at((word,), 0)


def figure_at(known: Sequence[str], at: int) -> tuple[str, int] | None:
    """What the figure that opens here says, and how many words it takes; None where none does."""
    if known[at] == "-":
        after = figure_at(known, at + 1) if at + 1 < len(known) and known[at + 1] != "-" else None
        return after and (f"-{after[0]}", after[1] + 1)
    if known[at] in IDEOGRAPHS_THAT_COUNT:
        written = "".join(takewhile(IDEOGRAPHS_THAT_COUNT.__contains__, islice(known, at, at + LONGEST_FIGURE)))
        return (ideographs_say(written) or written, len(written)) if len(written) > 1 else None
    return _date(known, at) or _ordinal(known[at]) or _time(known, at) or _amount(known, at)


def _date(known: Sequence[str], at: int) -> tuple[str, int] | None:
    """A day and its month, in either order."""
    if known[at] in MONTHS:
        day = _day(known[at + 1]) if at + 1 < len(known) else 0
        return (f"{day} {MONTHS[known[at]]}", 2) if day else None
    day = _day(known[at])
    if not day:
        return None
    size = 2 if at + 1 < len(known) and known[at + 1] in ("of", "de") else 1
    month = MONTHS.get(_at(known, at + size))
    return (f"{day} {month}", size + 1) if month else None


def _day(word: str) -> int:
    """Which day of the month a word names; 0 where it names none."""
    numbered = _numbered(word)
    digits = numbered[1] if numbered else word
    if digits.isdecimal() and len(digits) <= 2:
        return int(digits) if int(digits) <= 31 else 0
    return ORDINALS.get(word) or VALUES.get(word, 0)


def _numbered(word: str) -> re.Match[str] | None:
    return _NUMBERED.fullmatch(word) if word[0].isdecimal() and not word.isdecimal() else None


def _ordinal(word: str) -> tuple[str, int] | None:
    numbered = _numbered(word)
    value = numbered[1] if numbered else ORDINALS.get(word)
    return (f"#{value}", 1) if value else None


def _time(known: Sequence[str], at: int) -> tuple[str, int] | None:
    """A time of day, in minutes since midnight."""
    clock = _CLOCK.fullmatch(known[at]) if known[at][0].isdecimal() else None
    if not clock:
        return None
    hours, minutes, half = int(clock[1]), int(clock[2] or 0), clock[3]
    following = known[at + 1] if at + 1 < len(known) else ""
    size = 1 if half or following not in (*_HALF_DAYS, "uhr") else 2
    half = half or following
    if half in _HALF_DAYS and hours <= 12:
        return f"@{hours % 12 * 60 + minutes + _HALF_DAYS[half]}", size
    return (f"@{hours * 60 + minutes}", size) if half == "uhr" or ":" in known[at] else None


def _amount(known: Sequence[str], at: int) -> tuple[str, int] | None:
    """A number and what it counts, if that is money, a share or a measure."""
    currency = known[at] if known[at] in _CURRENCIES else ""
    number = _number(known, at + len(currency)) if at + len(currency) < len(known) else None
    if number is None:
        return None
    value, size, unit = number
    following = at + len(currency) + size
    if not unit:
        unit, more = _unit(known, following)
        if currency and unit:
            unit, more = "", 0
        following += more
    return f"{value!s} {currency or unit}".rstrip(), following - at


def _number(known: Sequence[str], at: int) -> tuple[Fraction | int, int, str] | None:
    """The number that opens here, how many words it takes, and the unit that is written on to it."""
    word = known[at]
    if not word[0].isdecimal():
        spelt = _spelt(known, at)
        return spelt and (*spelt, "")
    attached = None if word.isdecimal() else _WITH_UNIT.fullmatch(word)
    digits, unit = (attached[1], attached[2]) if attached else (word, "")
    size = 1
    if not attached and len(digits) <= 3 and digits.isdecimal() and digits[0] != "0":
        while len(digits) <= LONGEST_FIGURE and len(_at(known, at + size)) == 3 and known[at + size].isdecimal():
            digits += known[at + size]
            size += 1
    value = _value(digits)
    if value is None:
        return None
    if unit in SCALES:
        return value * SCALES[unit], size, ""
    if unit:
        return (value, size, UNITS[unit]) if unit in UNITS else None
    if at + size < len(known) and known[at + size] in SCALES:
        return value * SCALES[known[at + size]], size + 1, ""
    return value, size, ""


@lru_cache(maxsize=10_000)
def _value(digits: str) -> Fraction | int | None:
    """What digits say: a separator before three of them groups thousands, any other opens a fraction."""
    if len(digits) > LONGEST_FIGURE:
        return None
    digits = "".join(str(decimal(sign)) if sign.isdecimal() else sign for sign in digits)
    if _GROUPED.fullmatch(digits) and digits[0] != "0":
        return int("".join(filter(str.isdecimal, digits)))
    plain = _PLAIN.fullmatch(digits)
    if not plain or (len(plain[1]) > 1 and digits[0] == "0"):
        return None
    return Fraction(f"{plain[1]}.{plain[2]}") if plain[2] else int(plain[1])


def _spelt(known: Sequence[str], at: int) -> tuple[int, int] | None:
    """What the number words from here on say, and how many they are."""
    total, current, size = 0, 0, 0
    while at + size < len(known) and size < LONGEST_SPELT:
        word = known[at + size]
        value = _two_words(word) if "-" in word else VALUES.get(word)
        if value is not None:
            if size and not _joins(total, current, value):
                break
            current += value
        elif word in SCALES and len(word) > 1 and (size or word not in _VAGUE):
            scale = SCALES[word]
            if scale == 100:
                current = max(1, current) * 100
            else:
                total, current = total + max(1, current) * scale, 0
        elif not (word == "and" and (total or current >= 100) and VALUES.get(_at(known, at + size + 1)) is not None):
            break
        size += 1
    return (total + current, size) if size else None


def _joins(total: int, current: int, value: int) -> bool:
    """Does a number word add to those before it: "hundred five", "twenty two", "thousand six"?"""
    if not current:
        return total > 0
    return (current % 100 == 0 and value < 100) or (current % 100 >= 20 and current % 10 == 0 and 0 < value < 10)


def _two_words(word: str) -> int | None:
    """The value of two number words tied by a hyphen: "twenty-two"."""
    tens, _, ones = word.partition("-")
    if VALUES.get(tens, 0) >= 20 and 0 < VALUES.get(ones, 0) < 10:
        return VALUES[tens] + VALUES[ones]
    return None


def _unit(known: Sequence[str], at: int) -> tuple[str, int]:
    """The per cent, currency or measure that stands here, and how many words it takes."""
    word = _at(known, at)
    if word in _PERCENT:
        return "%", 1
    following = _at(known, at + 1)
    if word in _PER and f"{word} {following}" in _PERCENT_IN_TWO:
        return "%", 2
    before_a_figure = not word.isalpha() and following[:1].isdecimal()
    return (UNITS[word], 1) if word in UNITS and not before_a_figure else ("", 0)


def _at(known: Sequence[str], at: int) -> str:
    return known[at] if at < len(known) else ""
