"""Which words carry a fact: change one of them, and two copies of a paragraph tell different stories.

A figure is read for what it says: "1,000" and "a thousand", "5 pm" and "17:00", "$2m" and "2 million dollars" are one
fact told in two ways. Where a list knows nothing, the shape of a word decides: a figure, a capital, or a script without
capitals, in which any word may be a name. What none of these knows, a number word of a language that is missing, is
another word, and of copies with other words none is preferred either.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import islice, takewhile
from typing import NamedTuple
from unicodedata import decimal

from articles.detection.words import hedges, vocabulary
from articles.detection.words.ideographs import IDEOGRAPHS_THAT_COUNT, ideographs_say
from articles.detection.words.languages import LANGUAGES
from articles.text.similarity import fold, placed_tokens
from articles.text.spellings import with_its_tone_first

LONGEST_FIGURE = 30
"""A figure of more digits is a code, read sign by sign."""

LONGEST_SPELT = 12
"""Number words in a row make one figure up to so many."""

LONGEST_JOINED = 40
"""A longer word, in letters, is no number."""

LONGEST_SHORT_MONTH = 3
"""The short form of a month may be another word: "mar" is the sea."""

_PERCENT = frozenset(("%", "percent", "prozent", "procent", "prosent", "процент", "процента", "процентов", "відсотків"))
_PERCENT_IN_TWO = frozenset(map(fold, ("per cent", "pour cent", "por ciento", "por cento", "per cento", "τοις εκατό")))
_PER = frozenset(said.partition(" ")[0] for said in _PERCENT_IN_TWO)
_NO_MONTHS = frozenset(("may", "march"))
"""Months have a capital in English; without one these are other words."""
_HALF_DAYS = {"am": 0, "a.m": 0, "pm": 720, "p.m": 720}

_GROUPED = re.compile(r"\d{1,3}(?:([.,'])\d{3})(?:\1\d{3})*")
_PLAIN = re.compile(r"(\d+)(?:[.,](\d+))?")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?([ap]\.?m)?")
_WITH_UNIT = re.compile(r"(\d[\d.,':]*)([^\W\d_]+(?:\.[^\W\d_]+)*)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERED = re.compile(r"(\d+)(?:st|nd|rd|th)")
_ENDS_IN_NOT = ("n't", "гүй")
"""English and Mongolian say no at the end of a word: "хүлээгээгүй"."""
_OPENS_QUOTE = re.compile(r"(?<![^\s(\[-])'(?=\w)")
_CLOSES_QUOTE = re.compile(r"(?<=\S)'(?!\w)")
_WITHOUT_CAPITALS = re.compile("[\u10d0-\u10ff\u1c90-\u1cbf]")
"""Georgian: Unicode knows capitals of it that nobody writes at the front of a name."""
_BEFORE = " '\"([-"
_STOPS = ".!?…:;።।。！？؟"


def _by_first(groups: str) -> dict[str, str]:
    lines = [line.split() for line in fold(groups.strip().replace("\n", "|")).split("|")]
    return {word: line[0] for line in lines for word in line}


def _by_value(groups: str) -> dict[str, int]:
    return {word: int(value) for word, value in _by_first(groups).items() if not word.isdecimal()}


_VALUES = _by_value(vocabulary.SPELT)
_SCALES = _by_value(vocabulary.SCALES)
_ORDINALS = _by_value(vocabulary.ORDINALS)
_MONTHS = _by_first(vocabulary.MONTHS)
_WHOLE_MONTHS = frozenset(month for month in _MONTHS if len(month) > LONGEST_SHORT_MONTH)
_UNITS = {**_by_first(vocabulary.UNITS), **_by_first(vocabulary.CURRENCIES)}
_VAGUE = frozenset(vocabulary.OTHER_NUMBERS.split())
"""Millions are no million."""
_CURRENCIES = frozenset(_by_first(vocabulary.CURRENCIES).values())
_SIGNS_OF_A_FIGURE = _CURRENCIES | IDEOGRAPHS_THAT_COUNT | {"-"}
_BEHIND_A_FIGURE = IDEOGRAPHS_THAT_COUNT.union(
    ("-", "and", "of", "de", "uhr"),
    *(_VALUES, _SCALES, _ORDINALS, _MONTHS, _UNITS, _PERCENT, _PER, _HALF_DAYS),
)
"""Words and signs that a figure may go on with, as digits are."""
_NEGATIONS = frozenset(("not", *fold(vocabulary.NEGATIONS).split()))
_WEEKDAYS = frozenset(fold(vocabulary.WEEKDAYS).split())
_TIMES = _WEEKDAYS.union(fold(vocabulary.TIMES).split())
_HEDGES = frozenset(fold(hedges.HEDGES).split())
_DOUBT = "~maybe"
_ROUGHLY = {
    word.replace("_", " "): f"~{sort}"
    for sort, _, words in (line.partition(":") for line in fold(hedges.ROUGHLY.strip().replace("\n", "|")).split("|"))
    for word in words.split()
}
_ENDS_ROUGHLY = frozenset(said.rpartition(" ")[2] for said in _ROUGHLY)
_TELLING = frozenset(
    word
    for words in (vocabulary.OTHER_NUMBERS, vocabulary.NEGATIONS, hedges.HEDGES)
    for word in fold(words).split()
    # A single letter scales a figure and is no word that tells.
).union(
    _TIMES,
    _VALUES,
    _ORDINALS,
    _WHOLE_MONTHS,
    *({word for word in known if len(word) > 1} for known in (_SCALES, _UNITS)),
)
_JOINED = re.compile(
    "|".join(
        rf"(?:{'|'.join(pieces)})(?:(?:{ties.replace('/', '|')})?(?:{'|'.join(pieces)})){{1,8}}"
        for ties, *pieces in (
            language.replace("|", "").split() for language in vocabulary.JOINED.casefold().split("\n\n")
        )
    )
)
"""Number words that are written as one word: "zweihundert", "duecento"."""
_COMMON = frozenset().union(
    # "Dan" and "Cho" are common words of Malay and of Vietnamese, and names elsewhere; "US" and "WHO" are names.
    *(language.common | language.never_double for language in LANGUAGES if not language.doubles),
    *(language.doubtful for language in LANGUAGES if not language.doubles and language.code != "en"),
)
"""At the start of a sentence these have a capital and are no names."""


class Word(NamedTuple):
    """A word of a text, or several that make one figure.

    `key` is the same for whatever says the same, `said` the word as it stands, `fact` the fact it carries, if any;
    `quoted`: it stands inside quotation marks.
    """

    key: str
    said: str
    fact: str = ""
    quoted: bool = False

    @property
    def is_figure(self) -> bool:
        """Does it say a number, in digits or in words, and no year?"""
        return bool(self.fact) and any(map(str.isnumeric, self.key)) and not _YEAR.fullmatch(self.key)

    @property
    def denies(self) -> bool:
        """Does it say no?"""
        return self.fact in _NEGATIONS

    @property
    def is_a_time(self) -> bool:
        """Is it a day, a month, a date or a time of day?"""
        return self.key[0] == "@" or self.key.split()[-1] in _TIMES

    @property
    def hedges(self) -> bool:
        """Does it say that something is perhaps so, or a figure not exact?"""
        return self.fact[:1] == "~"

    @property
    def is_name(self) -> bool:
        """Has it a capital, and is it no figure and no word of time or number?"""
        return self.fact == self.key and self.said[:1].isupper() and self.key not in _TELLING

    @property
    def may_be_a_name(self) -> bool:
        """Has it a capital, or no letter that could be one, and is it no figure and no word that is known to tell?"""
        if self.fact != self.key or self.key in _TELLING or any(map(str.isnumeric, self.key)):
            return False
        return not next((sign for sign in self.said if sign.isalpha()), "a").islower()


class _Shape(NamedTuple):
    """What a word is wherever it stands, and what changes where it opens a sentence.

    There a `weak` one carries no fact after all; `figure`: it may open one. `goes_on`: one before it may go on with it.
    """

    word: Word
    weak: bool
    figure: bool
    figure_at_an_opening: bool
    goes_on: bool
    asks: bool
    """Does it matter where the word stands?"""


def is_a_month_or_weekday(word: str) -> bool:
    """Does a word, without its case, name a month or a day of the week?"""
    return word in _WHOLE_MONTHS or word in _WEEKDAYS


def read(text: str) -> tuple[Word, ...]:
    """The words of a levelled text, its figures read."""
    tokens, starts = placed_tokens(text)
    shapes = list(map(_shape, tokens))
    words = [shape.word for shape in shapes]
    known = [word.key for word in words]
    if "'" in text:
        quoted = _quoted(text, starts)
        words = [Word(*word[:3], quoted=True) if inside else word for word, inside in zip(words, quoted, strict=True)]
    found: list[Word] = []
    done = 0
    for at in [at for at, shape in enumerate(shapes) if shape.asks]:
        if at < done:
            continue
        shape, start = shapes[at], starts[at]
        figure = None
        if shape.figure or (shape.figure_at_an_opening and _opens_a_sentence(text, start)):
            goes_on = at + 1 < len(shapes) and shapes[at + 1].goes_on
            figure = _figure(known, at) if goes_on else _figure_alone(known[at])
        if figure:
            key, size = figure
            last = at + size - 1
            found += words[done:at]
            _make_rough(found)
            found.append(Word(key, text[start : starts[last] + len(tokens[last])], key, words[at].quoted))
            done = at + size
        elif shape.weak and _opens_a_sentence(text, start):
            words[at] = words[at]._replace(fact="")
    return (*found, *words[done:])


def _make_rough(words: list[Word]) -> None:
    """Let what says before a figure that it is not exact carry a fact, in its first word: "about 40", "près de 40"."""
    for last in (words[-2:], words[-1:]) if words and words[-1].key in _ENDS_ROUGHLY else ():
        if roughly := _ROUGHLY.get(" ".join([word.key for word in last])):
            words[-len(last)] = last[0]._replace(fact=roughly)
            return


@lru_cache(maxsize=50_000)
def _shape(word: str) -> _Shape:
    known = word.casefold() if word.isascii() else with_its_tone_first(word.casefold())
    figure = word[0].isdecimal() or word in _SIGNS_OF_A_FIGURE or known in _MONTHS or known in _ORDINALS
    spelt = known in _VALUES or known in _SCALES or known.partition("-")[0] in _VALUES
    # A number word with a capital is a name, unless it opens a sentence.
    fact = _fact(word, known)
    weak = bool(fact) and known in _COMMON and known not in _TELLING
    return _Shape(
        Word(known, word, fact),
        weak=weak,
        figure=figure or (spelt and word[0].islower()),
        figure_at_an_opening=spelt,
        goes_on=known[0].isdecimal() or known in _BEHIND_A_FIGURE or known.partition("-")[0] in _VALUES,
        asks=weak or figure or spelt,
    )


def _fact(word: str, known: str) -> str:
    """The fact in a word that is no figure: a number, a time, a negation, a name, any in a script without capitals."""
    if known.endswith(_ENDS_IN_NOT) or known == "cannot":
        return "not"
    if known in _HEDGES:
        return _DOUBT
    if known in _TELLING and word not in _NO_MONTHS:
        return known
    if any(map(str.isnumeric, word)) or not any(map(str.isalpha, word)) or _is_made_of_facts(known):
        return known
    first = next(sign for sign in word if sign.isalpha())
    if (not first.islower() and not first.isupper()) or _WITHOUT_CAPITALS.match(first):
        return known
    return known if any(map(str.isupper, word)) else ""


def _is_made_of_facts(known: str) -> bool:
    """Is one of the words that hyphens tie together a number or a month, or is all of it made of number words?

    "Two-year" and "mi-mars"; "one-off" and "one-sided" count nothing.
    """
    if "-" in known:
        return any(_VALUES.get(part, 1) != 1 or part in _WHOLE_MONTHS for part in known.split("-"))
    return len(known) <= LONGEST_JOINED and _JOINED.fullmatch(known) is not None


def _opens_a_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(_BEFORE)
    return not before.strip() or before[-1] in _STOPS


def _quoted(text: str, starts: Sequence[int]) -> list[bool]:
    """Which of the words that open at these places stand between quotation marks."""
    edges = sorted(
        [(match.start(), True) for match in _OPENS_QUOTE.finditer(text)]
        + [(match.start(), False) for match in _CLOSES_QUOTE.finditer(text)]
    )
    closings = sum(1 for _, opens in edges if not opens)
    found, inside, at = [], False, 0
    for start in starts:
        while at < len(edges) and edges[at][0] < start:
            opens = edges[at][1]
            closings -= not opens
            # A mark that nothing closes is an apostrophe: ’twas.
            inside = opens and closings > 0
            at += 1
        found.append(inside)
    return found


@lru_cache(maxsize=10_000)
def _figure_alone(word: str) -> tuple[str, int] | None:
    """What the figure says that is this word and no more, as most are."""
    return _figure((word,), 0)


def _figure(known: Sequence[str], at: int) -> tuple[str, int] | None:
    """What the figure says that opens here, and how many words it takes."""
    if known[at] == "-":
        after = _figure(known, at + 1) if at + 1 < len(known) and known[at + 1] != "-" else None
        return after and (f"-{after[0]}", after[1] + 1)
    if known[at] in IDEOGRAPHS_THAT_COUNT:
        written = "".join(takewhile(IDEOGRAPHS_THAT_COUNT.__contains__, islice(known, at, at + LONGEST_FIGURE)))
        return (ideographs_say(written) or written, len(written)) if len(written) > 1 else None
    return _date(known, at) or _ordinal(known[at]) or _time(known, at) or _amount(known, at)


def _date(known: Sequence[str], at: int) -> tuple[str, int] | None:
    """A day and its month, whichever comes first."""
    if known[at] in _MONTHS:
        day = _day(known[at + 1]) if at + 1 < len(known) else 0
        return (f"{day} {_MONTHS[known[at]]}", 2) if day else None
    day = _day(known[at])
    if not day:
        return None
    size = 2 if at + 1 < len(known) and known[at + 1] in ("of", "de") else 1
    month = _MONTHS.get(_at(known, at + size))
    return (f"{day} {month}", size + 1) if month else None


def _day(word: str) -> int:
    """Which day of a month this is, or 0."""
    numbered = _numbered(word)
    digits = numbered[1] if numbered else word
    if digits.isdecimal() and len(digits) <= 2:
        return int(digits) if int(digits) <= 31 else 0
    return _ORDINALS.get(word) or _VALUES.get(word, 0)


def _numbered(word: str) -> re.Match[str] | None:
    return _NUMBERED.fullmatch(word) if word[0].isdecimal() and not word.isdecimal() else None


def _ordinal(word: str) -> tuple[str, int] | None:
    numbered = _numbered(word)
    value = numbered[1] if numbered else _ORDINALS.get(word)
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
    if unit in _SCALES:
        return value * _SCALES[unit], size, ""
    if unit:
        return (value, size, _UNITS[unit]) if unit in _UNITS else None
    if at + size < len(known) and known[at + size] in _SCALES:
        return value * _SCALES[known[at + size]], size + 1, ""
    return value, size, ""


@lru_cache(maxsize=10_000)
def _value(digits: str) -> Fraction | int | None:
    """What digits say; a separator before three of them parts thousands, any other a fraction."""
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
    """What number words say from here on, and how many there are."""
    total, current, size = 0, 0, 0
    while at + size < len(known) and size < LONGEST_SPELT:
        word = known[at + size]
        value = _two_words(word) if "-" in word else _VALUES.get(word)
        if value is not None:
            if size and not _joins(total, current, value):
                break
            current += value
        elif word in _SCALES and len(word) > 1 and (size or word not in _VAGUE):
            scale = _SCALES[word]
            if scale == 100:
                current = max(1, current) * 100
            else:
                total, current = total + max(1, current) * scale, 0
        elif not (word == "and" and (total or current >= 100) and _VALUES.get(_at(known, at + size + 1)) is not None):
            break
        size += 1
    return (total + current, size) if size else None


def _joins(total: int, current: int, value: int) -> bool:
    """Does a number word add to those before it: "hundred five", "twenty two", "thousand six"?"""
    if not current:
        return total > 0
    return (current % 100 == 0 and value < 100) or (current % 100 >= 20 and current % 10 == 0 and 0 < value < 10)


def _two_words(word: str) -> int | None:
    """Twenty-two."""
    tens, _, ones = word.partition("-")
    if _VALUES.get(tens, 0) >= 20 and 0 < _VALUES.get(ones, 0) < 10:
        return _VALUES[tens] + _VALUES[ones]
    return None


def _unit(known: Sequence[str], at: int) -> tuple[str, int]:
    """Percent, money or a measure that stands here, and in how many words."""
    word = _at(known, at)
    if word in _PERCENT:
        return "%", 1
    following = _at(known, at + 1)
    if word in _PER and f"{word} {following}" in _PERCENT_IN_TWO:
        return "%", 2
    before_a_figure = not word.isalpha() and following[:1].isdecimal()
    return (_UNITS[word], 1) if word in _UNITS and not before_a_figure else ("", 0)


def _at(known: Sequence[str], at: int) -> str:
    return known[at] if at < len(known) else ""
