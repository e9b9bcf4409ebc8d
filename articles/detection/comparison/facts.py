"""Which words carry a fact: change one of them, and two copies of a paragraph tell different stories.

A figure is read for what it says (`figures`). Where no list knows a word, its shape decides: digits, a capital, or a
script without capitals, in which any word may be a name. A number word of a language that the lists lack counts as any
other word; copies that differ in one are still left to an editor.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from articles.detection.comparison.figures import (
    BEHIND_A_FIGURE,
    MONTHS,
    ORDINALS,
    SCALES,
    SIGNS_OF_A_FIGURE,
    UNITS,
    VALUES,
    WHOLE_MONTHS,
    figure_alone,
    figure_at,
)
from articles.detection.words import hedges, vocabulary
from articles.detection.words.languages import LANGUAGES
from articles.text.folding import fold
from articles.text.spellings import with_its_tone_first
from articles.text.words import placed_tokens

LONGEST_JOINED = 40
"""A word of more letters is no number."""

_NO_MONTHS = frozenset(("may", "march"))
"""English writes its months with a capital; without one these two are other words."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_ENDS_IN_NOT = ("n't", "гүй")
"""How a word that says no ends in English and in Mongolian: "хүлээгээгүй"."""
_OPENS_QUOTE = re.compile(r"(?<![^\s(\[-])'(?=\w)")
_CLOSES_QUOTE = re.compile(r"(?<=\S)'(?!\w)")
_WITHOUT_CAPITALS = re.compile("[\u10d0-\u10ff\u1c90-\u1cbf]")
"""Georgian: Unicode has capitals for it, but nobody opens a name with one."""
_BEFORE = " '\"([-"
_STOPS = ".!?…:;።।。！？؟"


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
    VALUES,
    ORDINALS,
    WHOLE_MONTHS,
    *({word for word in known if len(word) > 1} for known in (SCALES, UNITS)),
)
_JOINED = re.compile(
    "|".join(
        rf"(?:{'|'.join(pieces)})(?:(?:{ties.replace('/', '|')})?(?:{'|'.join(pieces)})){{1,8}}"
        for ties, *pieces in (
            language.replace("|", "").split() for language in vocabulary.JOINED.casefold().split("\n\n")
        )
    )
)
"""Number words written as one word: "zweihundert", "duecento"."""
_COMMON = frozenset().union(
    # "Dan" and "Cho" are common words of Malay and of Vietnamese, and names elsewhere; "US" and "WHO" are names.
    *(language.common | language.never_double for language in LANGUAGES if not language.doubles),
    *(language.doubtful for language in LANGUAGES if not language.doubles and language.code != "en"),
)
"""Words that are no names where they open a sentence, though they have a capital there."""


class Word(NamedTuple):
    """A word of a text, or several that make one figure.

    `key` is the same for whatever says the same, `said` is the word as it stands, `fact` is the fact it carries, if
    any; one that opens with "~" makes a fact less sure. `quoted`: it stands inside quotation marks.
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
        """Does it say that something may not be so, or that a figure is not exact?"""
        return self.fact[:1] == "~"

    @property
    def is_name(self) -> bool:
        """Does it have a capital, and is it neither a figure nor a word for a time or a number?"""
        return self.fact == self.key and self.said[:1].isupper() and self.key not in _TELLING

    @property
    def may_be_a_name(self) -> bool:
        """Might it be a name: no figure, no word known to carry a fact, and a capital or a script without any?"""
        if self.fact != self.key or self.key in _TELLING or any(map(str.isnumeric, self.key)):
            return False
        return not next((sign for sign in self.said if sign.isalpha()), "a").islower()


class _Shape(NamedTuple):
    """What a word is wherever it stands, and what changes where it opens a sentence.

    `weak`: it carries no fact there after all. `figure`: a figure may open with it; `figure_at_an_opening`: one may
    there, capital or not. `goes_on`: a figure before it may go on with it. `asks`: it matters where the word stands.
    """

    word: Word
    weak: bool
    figure: bool
    figure_at_an_opening: bool
    goes_on: bool
    asks: bool


def is_a_month_or_weekday(word: str) -> bool:
    """Does a word, without its case, name a month or a day of the week?"""
    return word in WHOLE_MONTHS or word in _WEEKDAYS


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
            figure = figure_at(known, at) if goes_on else figure_alone(known[at])
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
    """Give a fact to the words before a figure that say it is not exact: "about 40", "près de 40"."""
    for last in (words[-2:], words[-1:]) if words and words[-1].key in _ENDS_ROUGHLY else ():
        if roughly := _ROUGHLY.get(" ".join([word.key for word in last])):
            words[-len(last)] = last[0]._replace(fact=roughly)
            return


@lru_cache(maxsize=50_000)
def _shape(word: str) -> _Shape:
    known = word.casefold() if word.isascii() else with_its_tone_first(word.casefold())
    figure = word[0].isdecimal() or word in SIGNS_OF_A_FIGURE or known in MONTHS or known in ORDINALS
    spelt = known in VALUES or known in SCALES or known.partition("-")[0] in VALUES
    # A number word with a capital is a name, unless it opens a sentence.
    fact = _fact(word, known)
    weak = bool(fact) and known in _COMMON and known not in _TELLING
    return _Shape(
        Word(known, word, fact),
        weak=weak,
        figure=figure or (spelt and word[0].islower()),
        figure_at_an_opening=spelt,
        goes_on=known[0].isdecimal() or known in BEHIND_A_FIGURE or known.partition("-")[0] in VALUES,
        asks=weak or figure or spelt,
    )


def _fact(word: str, known: str) -> str:
    """The fact that a word carries: a number, a time, a negation or a name; in a script without capitals any word."""
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
    """Is a part of a hyphenated word a number or a month, or is the whole word made of number words?

    "Two-year" and "mi-mars" are; "one-off" and "one-sided" count nothing.
    """
    if "-" in known:
        return any(VALUES.get(part, 1) != 1 or part in WHOLE_MONTHS for part in known.split("-"))
    return len(known) <= LONGEST_JOINED and _JOINED.fullmatch(known) is not None


def _opens_a_sentence(text: str, start: int) -> bool:
    """Does the word that begins here open a sentence or stand behind a colon?"""
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
            # A mark that nothing closes is an apostrophe, as in ’twas.
            inside = opens and closings > 0
            at += 1
        found.append(inside)
    return found
