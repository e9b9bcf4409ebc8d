"""How two copies of a paragraph differ. The words are read and not a score: none tells a slip from a changed fact.

At a likeness of 90 in a hundred nearly every changed figure, name and negation still passes for a copy.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from articles.detection.facts import Word, read
from articles.detection.findings import Kind
from articles.detection.opposing import oppose
from articles.detection.ruleset import Limit, exact
from articles.text.dressing import PARAGRAPH
from articles.text.similarity import alike, is_slip, likeness, looks_like
from articles.text.spellings import one_word, sparing

LONGEST = 20_000
"""Longer paragraphs, in characters, are not compared word by word."""

SLIPS_FORGIVEN = 5.0
"""By so much less may words be alike than letters have to be, those forgiven that look like each other, ..."""

LIKE = Limit(
    "likeness",
    85,
    75,
    99,
    f"Likeness of near copies by their letters, in per cent; by their words {exact(SLIPS_FORGIVEN)} less will do",
    whole=False,
)
"""From this likeness of letters on, 0 to 100, two paragraphs are copies."""

LIKE_AT_LEAST = 75.0
"""... if the letters are as alike as this."""

RUN = 4
"""Fewer words in a row prove nothing: any two paragraphs share "the end of the"."""

SHORTEST_HELD = 8
"""A paragraph of fewer words inside another one is a phrase."""

HELD = Limit(
    "contained-share", 80, 50, 100, "Share of a paragraph that stands inside a longer one, in per cent", whole=False
)
"""So much of a paragraph must stand in another one in runs."""

FEWEST_REORDERED = 15
"""So many words and more, all of them the same, are one paragraph in whatever order they stand."""

SURELY_NO_ROW = 30
"""A row of a table, a brief or a forecast has fewer words; what is as long is a paragraph."""

SHORTEST_MISSPELT = 5
"""A shorter name with another letter is another name: "Ann", "Ana"; "Group A", "Group B"."""

LONGER = 1.2
"""A paragraph that holds another one is so much longer; else the two are one paragraph, written twice."""

_NUMBER = re.compile(r"\(?\d{1,2}[.)] +(?=\D)")
_TIME = re.compile(r"\d{1,2}(?:[:.h]| h )\d{2}(?: ?uhr| ?[ap]\.?m\.?)? ?[-:|/.] +", re.IGNORECASE)
_NO_DIGIT = re.compile(r"\D+")
_NO_LETTER = re.compile(r"[\W\d_]+")
_LABEL = re.compile(r"[^\W_a-z]\w*(?: [^\W_a-z]\w*){0,2}:(?=\s)")


@dataclass(frozen=True)
class Departure:
    """Words of the first copy that stand otherwise in the second; either may be none."""

    first: tuple[Word, ...]
    second: tuple[Word, ...]

    @cached_property
    def contradicts(self) -> bool:
        """Does it change a figure, a name, a time, a negation or the words of a quotation, or say the opposite?

        A stretch of words that only one copy has is an addition; the same fact told in another way is none changed.
        """
        if min(len(self.first), len(self.second)) == 0 and max(len(self.first), len(self.second)) >= RUN:
            return False
        if self.spelt_otherwise:
            return False
        return (
            sorted(_told(self.first)) != sorted(_told(self.second))
            or self._misquotes
            or any(oppose(word.key, other.key) for word in self.first for other in self.second)
        )

    @property
    def _misquotes(self) -> bool:
        quoted = any(word.quoted for word in (*self.first, *self.second))
        return quoted and _keys(self.first) != _keys(self.second)

    def turned(self) -> "Departure":
        """The same seen from the other copy."""
        return Departure(self.second, self.first)

    @cached_property
    def slip(self) -> bool:
        """Is it the same word or words with a slipped finger, or a word wrongly parted or joined?"""
        return self._word_by_word(is_slip)

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
        if any(word.fact for word in (*self.first, *self.second)):
            return False
        first, second = _keys(self.first), _keys(self.second)
        if "".join(first) == "".join(second):
            return True
        return len(first) == len(second) and all(map(same, first, second))


@dataclass(frozen=True, slots=True)
class Difference:
    """What two copies of a paragraph have not in common, what matters most first.

    `inside`: the one that has fewer words stands inside the other, and `changes` are what it alone says, or says
    otherwise. `shorter_first`: that is the first. `doubtful`: what reads like a slip may be another name.
    """

    kind: Kind
    changes: tuple[Departure, ...] = ()
    shorter_first: bool = True
    inside: bool = False
    doubtful: bool = False

    @property
    def undecided(self) -> bool:
        """Can only an editor say which copy is right?"""
        return self.doubtful or self.kind in (Kind.CONFLICT, Kind.REWORDED)


@dataclass(frozen=True, slots=True)
class Passage:
    """A levelled paragraph, its words read."""

    text: str
    words: tuple[Word, ...]
    keys: list[str]

    @classmethod
    def of(cls, text: str) -> "Passage":
        words = read(text) if len(text) <= LONGEST else ()
        return cls(text, words, [word.key for word in words])

    def without(self, front: str) -> "Passage":
        """The same without what it opens with."""
        return Passage.of(self.text.removeprefix(front)) if front else self

    def spelt(self, spelling: Callable[[str], str]) -> "Passage":
        """The same, spelt more sparingly; the words as they stand are still known."""
        words = tuple(
            word._replace(key=spelling(spelling(word.key).casefold()), fact=spelling(spelling(word.fact).casefold()))
            for word in self.words
        )
        return Passage(spelling(self.text), words, [word.key for word in words])


def difference(first: str, second: str) -> Difference | None:
    """How two levelled paragraphs differ, or None if they are no copies of each other."""
    return compare(Passage.of(first), Passage.of(second))


def compare(
    first: Passage, second: Passage, *, like: float = LIKE.default, held: float = HELD.default
) -> Difference | None:
    """How two paragraphs differ, or None if they are no copies of each other."""
    if max(len(first.text), len(second.text)) > LONGEST:
        return None
    first, second = _spelt_alike(first, second)
    fronts = _fronts(first, second)
    first, second = (each.without(front) for each, front in zip((first, second), fronts, strict=True))
    if len(first.words) > len(second.words):
        found = _compare(second, first, like, held)
        found = found and replace(found, changes=tuple(map(Departure.turned, found.changes)), shorter_first=False)
    else:
        found = _compare(first, second, like, held)
    time = Departure(*(read(front) if _TIME.match(front) else () for front in fronts))
    if found and (time.first or time.second) and found.kind in (Kind.TYPOGRAPHY, Kind.TYPO):
        return replace(found, kind=Kind.REWORDED, changes=(time, *found.changes))
    return found


def _fronts(first: Passage, second: Passage) -> tuple[str, str]:
    """The number of a list or the time of a ticker that one of two paragraphs opens with, and the other does not."""
    matches = [_NUMBER.match(each.text) or _TIME.match(each.text) for each in (first, second)]
    if bool(matches[0]) == bool(matches[1]) or min(len(first.words), len(second.words)) <= PARAGRAPH:
        return "", ""
    return (matches[0][0] if matches[0] else "", matches[1][0] if matches[1] else "")


def _spelt_alike(first: Passage, second: Passage) -> tuple[Passage, Passage]:
    """Both as sparingly as one of them is spelt, which leaves out accents, vowel signs or the like."""
    spelling = None
    if not (first.text.isascii() and second.text.isascii()):
        spelling = sparing([word.said for word in first.words], [word.said for word in second.words])
    return (first.spelt(spelling), second.spelt(spelling)) if spelling else (first, second)


def _compare(short: Passage, long: Passage, like: float, held: float) -> Difference | None:
    """How a paragraph differs from one that has as many words or more."""
    size, other_size = len(short.words), len(long.words)
    says_more = other_size - size >= RUN
    if says_more and f" {' '.join(short.keys)} " in f" {' '.join(long.keys)} ":
        return Difference(Kind.CONTAINED, inside=True) if size >= SHORTEST_HELD else None
    same = alike(short.keys, long.keys)
    changes = tuple(_changes(short.words, long.words, same))
    if says_more and (other_size >= LONGER * size or len(long.text) >= LONGER * len(short.text)):
        in_runs = sum(run for _, _, run in same if run >= RUN)
        if size < SHORTEST_HELD or 100 * in_runs < held * size:
            return None
        return _contained(short.words, long.words, same)
    slips = sum(len(change.first) for change in changes if change.looks_like_a_slip)
    by_words = 200 * (sum(run for _, _, run in same) + slips) / max(1, size + other_size)
    letters = likeness(short.text, long.text, at_least=min(LIKE_AT_LEAST, like))
    if letters >= like or (letters and by_words >= like - SLIPS_FORGIVEN):
        return _near(short, long, changes)
    if size >= FEWEST_REORDERED and sorted(short.keys) == sorted(long.keys):
        return Difference(Kind.REWORDED)
    return None


def _contained(words: Sequence[Word], others: Sequence[Word], same: Sequence[tuple[int, int, int]]) -> Difference:
    """The longer paragraph may say more; where the shorter one says something else, the two contradict each other."""
    runs = [number for number, (_, _, size) in enumerate(same) if size >= RUN]
    core = _stretched(same[runs[0] : runs[-1] + 1], words, others)
    changes = list(_between(words, others, core))
    contradictions = [change for change in changes if change.contradicts]
    own = [change for change in changes if change.first and change not in contradictions]
    for change in _at_the_edges(words, others, core):
        # Beyond its edges the longer paragraph speaks of something else: there only a fact denies a fact.
        denied = _facts(change.first) and _facts(change.second) and change.contradicts
        (contradictions if denied else own).append(change if denied or change.slip else Departure(change.first, ()))
    if contradictions:
        return Difference(Kind.CONFLICT, (*contradictions, *own), inside=True)
    return Difference(Kind.CONTAINED, tuple(own), inside=True)


def _stretched(
    same: Sequence[tuple[int, int, int]], words: Sequence[Word], others: Sequence[Word]
) -> list[tuple[int, int, int]]:
    """The same stretches, the first and the last of them as long as they can be."""
    stretched = list(same)
    at, place, size = stretched[0]
    while at and place and words[at - 1].key == others[place - 1].key:
        at, place, size = at - 1, place - 1, size + 1
    stretched[0] = at, place, size
    at, place, size = stretched[-1]
    while at + size < len(words) and place + size < len(others) and words[at + size].key == others[place + size].key:
        size += 1
    stretched[-1] = at, place, size
    return stretched


def _at_the_edges(
    words: Sequence[Word], others: Sequence[Word], same: Sequence[tuple[int, int, int]]
) -> Iterator[Departure]:
    """What the shorter paragraph says before and after all they share, beside as many words of the longer one."""
    (at, place, _), (last, last_place, size) = same[0], same[-1]
    if at:
        yield Departure(tuple(words[:at]), tuple(others[max(0, place - at) : place]))
    if left := len(words) - last - size:
        yield Departure(tuple(words[last + size :]), tuple(others[last_place + size : last_place + size + left]))


def tell_of_others(first: Passage, second: Passage) -> bool:
    """Are these short lines of which each opens with a label or a name of its own, as briefs and forecasts do?

    What is told anew of one thing keeps its name.
    """
    if max(len(first.words), len(second.words)) >= SURELY_NO_ROW:
        return False
    label, other_label = _LABEL.match(first.text), _LABEL.match(second.text)
    return bool(label and other_label and label[0] != other_label[0]) or _open_with_other_names(first, second)


def _open_with_other_names(first: Passage, second: Passage) -> bool:
    """Do another name and another fact stand in each before they say the same?"""
    changes = [change for change in leading(first, second) if change.contradicts]
    # The first word has a capital whatever it is.
    openings = (*first.words[:1], *second.words[:1])
    return len(changes) > 1 and any(names_another(change, openings) for change in changes)


def leading(first: Passage, second: Passage) -> list[Departure]:
    """How two paragraphs differ before they say the same."""
    same = alike(first.keys, second.keys)
    until = next((number for number, (_, _, size) in enumerate(same) if size >= RUN), len(same))
    return list(_between(first.words, second.words, [(0, 0, 0), *same[: until + 1]]))


def names_another(change: Departure, openings: Sequence[Word]) -> bool:
    """Do other names stand here, none of them a slip of one of the others, and none one of these openings?"""
    names, others = (
        [word.key for word in words if word.is_name and word not in openings] for words in (change.first, change.second)
    )
    return bool(names and others) and not any(looks_like(name, other) for name in names for other in others)


def versions(first: Passage, second: Passage) -> Difference:
    """How two versions of one line differ, whatever else might be made of them: a row of a mould, a part of the other.

    The same words with other signs between them are no difference here.
    """
    first, second = _spelt_alike(first, second)
    return _told_apart(tuple(_changes(first.words, second.words, alike(first.keys, second.keys))))


def _told_apart(changes: tuple[Departure, ...]) -> Difference:
    """Which kind of near copies differ like this."""
    contradictions = tuple(change for change in changes if change.contradicts)
    if contradictions:
        return Difference(Kind.CONFLICT, (*contradictions, *(change for change in changes if not change.contradicts)))
    if not changes:
        return Difference(Kind.TYPOGRAPHY)
    return Difference(Kind.TYPO if all(change.slip for change in changes) else Kind.REWORDED, changes)


def _near(short: Passage, long: Passage, changes: tuple[Departure, ...]) -> Difference:
    """Which kind of near copies these are, rows of a mould and a paragraph with an addition among them."""
    found = _told_apart(changes)
    if found.kind is Kind.CONFLICT:
        contradictions = [change for change in changes if change.contradicts]
        return replace(found, kind=Kind.PATTERN) if _is_mould(short.words, long.words, contradictions) else found
    if all(not change.first for change in changes) and any(len(change.second) >= RUN for change in changes):
        return Difference(Kind.CONTAINED, inside=True)
    return found


def _is_mould(words: Sequence[Word], others: Sequence[Word], contradictions: Sequence[Departure]) -> bool:
    """Do most facts of a line differ, and what it tells of? Then it is a row of results or prices, with other values.

    Where figures alone differ, and no year, the same thing is told anew.
    """
    others_named = [change for change in contradictions if not _is_misspelt(change)]
    changed = sum(1 for change in others_named if _facts(change.first) and _facts(change.second))
    if all(word.is_figure for change in contradictions for word in (*change.first, *change.second)):
        return False
    return changed > 1 and 2 * sum((_facts(words) - _facts(others)).values()) > _facts(words).total()


def _is_misspelt(change: Departure) -> bool:
    """Is it one name, or the unit of one figure, written with a slip? The next row of a table has another one."""
    said, other = ("".join(word.said for word in words).casefold() for words in (change.first, change.second))
    digits, others = _NO_DIGIT.sub("", said), _NO_DIGIT.sub("", other)
    if digits != others or not (digits or [len(change.first), len(change.second)] == [1, 1]):
        return False
    name, another = _NO_LETTER.sub("", said), _NO_LETTER.sub("", other)
    return min(len(name), len(another)) >= SHORTEST_MISSPELT and looks_like(name, another)


def _changes(
    words: Sequence[Word], others: Sequence[Word], same: Sequence[tuple[int, int, int]]
) -> Iterator[Departure]:
    """What differs from one end to the other."""
    return _between(words, others, [(0, 0, 0), *same, (len(words), len(others), 0)])


def _between(
    words: Sequence[Word], others: Sequence[Word], same: Sequence[tuple[int, int, int]]
) -> Iterator[Departure]:
    """What stands between the words that two paragraphs have in common, and what is told in another way there."""
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
    """Is one of them the other one in capitals?"""
    if word.casefold() == other.casefold():
        return True
    return word.isupper() != other.isupper() and one_word(word, other)


def _facts(words: Iterable[Word]) -> Counter[str]:
    return Counter(_told(words))


def _told(words: Iterable[Word]) -> list[str]:
    return [word.fact for word in words if word.fact]


def _keys(words: Iterable[Word]) -> list[str]:
    return [word.key for word in words]
