"""Where two copies depart from each other: the words that one has in place of the other's, and what that changes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from articles.detection.comparison.facts import Word, is_a_month_or_weekday
from articles.detection.comparison.opposing import oppose
from articles.text.similarity import SharedRun, is_exchange, is_slip, looks_like
from articles.text.spellings import one_word
from articles.text.words import tokens

SHORTEST_RUN = 4
"""Fewer words in a row prove nothing: any two paragraphs may share "the end of"."""

SHORTEST_EXCHANGED_DATE, SHORTEST_MISSPELT_DATE = 4, 6
"""A month or weekday with two letters exchanged has so many letters or more, one with another letter more: "Marco"."""


@dataclass(frozen=True)
class Departure:
    """Words of the first copy, and what the second one has in their place; either may be none.

    `immaterial`: they tell of nothing that happened, as a credit does, or merely stand in another place.
    """

    first: tuple[Word, ...]
    second: tuple[Word, ...]
    immaterial: bool = False

    @cached_property
    def contradicts(self) -> bool:
        """Is a figure, a name, a time, a denial, a doubt or a quotation changed, or the opposite said?

        A stretch of words that only one copy has is an addition; a fact told in another way is not changed.
        """
        if min(len(self.first), len(self.second)) == 0 and max(len(self.first), len(self.second)) >= SHORTEST_RUN:
            return False
        if self.immaterial or self.spelt_otherwise:
            return False
        return (
            (sorted(facts_in(self.first)) != sorted(facts_in(self.second)) and not self.slip)
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
        """Are these the same words but for a slip of the finger or a space too many or too few?"""
        return not self.immaterial and (self._word_by_word(is_slip) or bool(self.misspelt_date))

    @cached_property
    def misspelt_date(self) -> str:
        """The word of one copy that misspells the month or weekday of the other: "Septmber 12"; "" where none does.

        A name may differ by a letter from another name, but a month is no other word by chance.
        """
        if not any(" " in word.key or is_a_month_or_weekday(word.key) for word in (*self.first, *self.second)):
            return ""  # as in most departures: neither a date nor the name of a month or day
        sides = [tokens(" ".join(word.said for word in side).casefold()) for side in (self.first, self.second)]
        if len(sides[0]) != len(sides[1]):
            return ""
        differing = [pair for pair in zip(*sides, strict=True) if pair[0] != pair[1]]
        if len(differing) != 1:
            return ""
        pair = sorted(differing[0], key=is_a_month_or_weekday)
        known = [is_a_month_or_weekday(word) for word in pair]
        return pair[0] if known == [False, True] and _is_a_misspelt_date(*pair) else ""

    @property
    def looks_like_a_slip(self) -> bool:
        """Might it be a slip at a glance? Enough to call two paragraphs copies, not to say that they mean the same."""
        return self._word_by_word(looks_like)

    @cached_property
    def spelt_otherwise(self) -> bool:
        """Are these the same words with fewer accents, vowel signs or the like?"""
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
            # In a script without capitals any word carries a fact; a space changes none, unless it parts a figure.
            sides = self.first, self.second
            return not told or (first != second and all(map(_stays_one, told)) and not any(map(_parts_a_figure, sides)))
        return not told and len(first) == len(second) and all(map(same, first, second))


def departures(words: Sequence[Word], others: Sequence[Word], same: Sequence[SharedRun]) -> Iterator[Departure]:
    """Where two texts that share these runs of words depart from each other, from one end to the other."""
    return departures_between(words, others, [(0, 0, 0), *same, (len(words), len(others), 0)])


def departures_between(words: Sequence[Word], others: Sequence[Word], same: Sequence[SharedRun]) -> Iterator[Departure]:
    """What stands between the runs that two texts share, and which words in these say the same in another way."""
    for number, (at, place, size) in enumerate(same):
        here, there = words[at : at + size], others[place : place + size]
        for first, second in zip(here, there, strict=True) if here != there else ():
            if first.said != second.said and not _is_set_otherwise(first.said, second.said):
                yield Departure((first,), (second,))
        if number + 1 < len(same):
            next_at, next_place, _ = same[number + 1]
            between, beside = tuple(words[at + size : next_at]), tuple(others[place + size : next_place])
            if between or beside:
                yield Departure(between, beside)


def _is_set_otherwise(word: str, other: str) -> bool:
    """Is one word the other one in capitals?"""
    if word.casefold() == other.casefold():
        return True
    return word.isupper() != other.isupper() and one_word(word, other)


def _stays_one(word: Word) -> bool:
    """Does a word say the same with a space inside it: a figure, or any word in a script without capitals?"""
    figure = word.fact == word.key and any(map(str.isnumeric, word.key))
    return figure or (word.may_be_a_name and not word.said[:1].isupper())


def _parts_a_figure(words: Sequence[Word]) -> bool:
    return any(one.said[-1].isnumeric() and other.said[0].isnumeric() for one, other in pairwise(words))


def _is_a_misspelt_date(word: str, name: str) -> bool:
    """Is a word the name of a month or weekday with a slip? In a short one only two letters exchanged are a slip."""
    exchanged, size = is_exchange(word, name), min(len(word), len(name))
    if size < (SHORTEST_EXCHANGED_DATE if exchanged else SHORTEST_MISSPELT_DATE):
        return False
    return word[0] == name[0] and (exchanged or is_slip(word, name, long_enough=0))


def facts_in(words: Iterable[Word]) -> list[str]:
    """The facts that these words carry."""
    return [word.fact for word in words if word.fact]


def keys(words: Iterable[Word]) -> list[str]:
    """The keys of these words: what they say, however it is written."""
    return [word.key for word in words]
