"""Where two copies depart from each other: words of one that stand otherwise in the other, and what that changes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from articles.detection.comparison.facts import Word, is_a_month_or_weekday
from articles.detection.comparison.opposing import oppose
from articles.text.similarity import is_exchange, is_slip, looks_like, tokens
from articles.text.spellings import one_word

RUN = 4
"""Fewer words in a row prove nothing: any two paragraphs share "the end of the"."""

SHORTEST_EXCHANGED, SHORTEST_MISSPELT = 4, 6
"""The month or the weekday in which letters changed places has so many, one with another letter more: "Marco"."""


@dataclass(frozen=True)
class Departure:
    """Words of the first copy that stand otherwise in the second; either may be none.

    `immaterial`: they tell of nothing that happened, as a credit, or merely stand in another place.
    """

    first: tuple[Word, ...]
    second: tuple[Word, ...]
    immaterial: bool = False

    @cached_property
    def contradicts(self) -> bool:
        """Does it change a figure, a name, a time, a denial, a doubt or the words of a quotation, or say the opposite?

        A stretch of words that only one copy has is an addition; the same fact told in another way is none changed.
        """
        if min(len(self.first), len(self.second)) == 0 and max(len(self.first), len(self.second)) >= RUN:
            return False
        if self.immaterial or self.spelt_otherwise:
            return False
        return (
            (sorted(told(self.first)) != sorted(told(self.second)) and not self.slip)
            or self._misquotes
            or any(oppose(word.key, other.key) for word in self.first for other in self.second)
        )

    @property
    def _misquotes(self) -> bool:
        quoted = any(word.quoted for word in (*self.first, *self.second))
        return quoted and keys(self.first) != keys(self.second)

    def turned(self) -> "Departure":
        """The same seen from the other copy."""
        return Departure(self.second, self.first, self.immaterial)

    @property
    def merely_moved(self) -> bool:
        """Are these the same words, which stand in another place in the second copy?"""
        return self.immaterial and keys(self.first) == keys(self.second)

    @cached_property
    def slip(self) -> bool:
        """Is it the same word or words with a slipped finger, or a word wrongly parted or joined?"""
        return not self.immaterial and (self._word_by_word(is_slip) or bool(self.misspelt_date))

    @cached_property
    def misspelt_date(self) -> str:
        """The word of one copy that is the month or the weekday of the other one with a slip; nothing where none is.

        A month is no other word by chance, as a name may be: "Septmber 12".
        """
        if not any(" " in word.key or is_a_month_or_weekday(word.key) for word in (*self.first, *self.second)):
            return ""  # as of most: neither a date nor a name of one stands here
        sides = [tokens(" ".join(word.said for word in side).casefold()) for side in (self.first, self.second)]
        if len(sides[0]) != len(sides[1]):
            return ""
        differing = [pair for pair in zip(*sides, strict=True) if pair[0] != pair[1]]
        if len(differing) != 1:
            return ""
        pair = sorted(differing[0], key=is_a_month_or_weekday)
        known = [is_a_month_or_weekday(word) for word in pair]
        return pair[0] if known == [False, True] and _is_misspelt(*pair) else ""

    @property
    def looks_like_a_slip(self) -> bool:
        """Could it be one at a glance? That makes copies of two paragraphs, but tells nothing of what they say."""
        return self._word_by_word(looks_like)

    @cached_property
    def spelt_otherwise(self) -> bool:
        """Is it the same words with fewer accents, vowel signs or the like?"""
        return len(self.first) == len(self.second) and all(
            (word.key == other.key or word.said.isupper() != other.said.isupper()) and one_word(word.said, other.said)
            for word, other in zip(self.first, self.second, strict=True)
        )

    def _word_by_word(self, same: Callable[[str, str], bool]) -> bool:
        if self.spelt_otherwise:
            return True
        told = [word for word in (*self.first, *self.second) if word.fact and not word.hedges]
        first, second = keys(self.first), keys(self.second)
        if "".join(first) == "".join(second):
            # Where no letter is a capital, any word carries a fact: a space alone changes none but inside a figure.
            sides = self.first, self.second
            return not told or (first != second and all(map(_stays_one, told)) and not any(map(_parts_a_figure, sides)))
        return not told and len(first) == len(second) and all(map(same, first, second))


def _stays_one(word: Word) -> bool:
    """Does a word say the same with a space inside it, in a script that has no capitals?"""
    figure = word.fact == word.key and any(map(str.isnumeric, word.key))
    return figure or (word.may_be_a_name and not word.said[:1].isupper())


def _parts_a_figure(words: Sequence[Word]) -> bool:
    return any(one.said[-1].isnumeric() and other.said[0].isnumeric() for one, other in pairwise(words))


def _is_misspelt(word: str, name: str) -> bool:
    """Is a word the name of a month or weekday with a slip inside it? Of a short one only an exchange tells."""
    exchanged, size = is_exchange(word, name), min(len(word), len(name))
    if size < (SHORTEST_EXCHANGED if exchanged else SHORTEST_MISSPELT):
        return False
    return word[0] == name[0] and (exchanged or is_slip(word, name, long_enough=0))


def told(words: Iterable[Word]) -> list[str]:
    """The facts that words carry."""
    return [word.fact for word in words if word.fact]


def keys(words: Iterable[Word]) -> list[str]:
    """What words say."""
    return [word.key for word in words]
