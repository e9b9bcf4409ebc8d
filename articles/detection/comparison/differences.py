"""How two copies of a paragraph differ. The words are read and not a score: none tells a slip from a changed fact.

At a likeness of 90 in a hundred nearly every changed figure, name and negation still passes for a copy.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from articles.detection.comparison.credits import agency_at_the_end, dateline_at_the_front, picture_credit_at_the_end
from articles.detection.comparison.departures import RUN, Departure, keys, told
from articles.detection.comparison.facts import Word, read
from articles.detection.comparison.moves import moved
from articles.detection.findings import Kind
from articles.detection.ruleset import Limit, exact
from articles.text.dressing import PARAGRAPH
from articles.text.similarity import SIGNS, alike, likeness, looks_like
from articles.text.spellings import one_word, sparing

LONGEST = 20_000
"""Longer paragraphs, in characters, are not compared word by word."""

LIKE_AT_LEAST = 75.0
"""Below this likeness of letters no likeness of words makes copies."""

SLIPS_FORGIVEN = 5.0
"""By so much less may words be alike than letters have to be, those forgiven that look like each other."""

LIKE = Limit(
    "likeness",
    85,
    75,
    99,
    f"How many of 100 letters must be the same in near copies; of 100 words, {exact(SLIPS_FORGIVEN)} fewer will do",
    whole=False,
)
"""From this likeness of letters on, 0 to 100, two paragraphs are copies."""

SHORTEST_HELD = 8
"""A paragraph of fewer words inside another one is a phrase."""

HELD = Limit(
    "contained-share", 80, 50, 100, "Share of a paragraph that stands inside a longer one, in per cent", whole=False
)
"""So much of a paragraph must stand in another one in runs."""

FEWEST_REORDERED = 15
"""So many words and more, nearly all of them the same, are one paragraph in whatever order they stand."""

REORDERED = 90
"""So many of 100 words they have in common then, or more where the desk wants letters to be more alike."""

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
_LABEL = re.compile(rf"[^\W_a-z][\w{SIGNS}]*(?: [^\W_a-z][\w{SIGNS}]*){{0,2}} ?:(?=\s)")


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
    datelines = dateline_at_the_front(first.text), dateline_at_the_front(second.text)
    if bool(datelines[0]) == bool(datelines[1]):
        return _as_they_open(first, second, like, held)
    first, second = (each.without(front) for each, front in zip((first, second), datelines, strict=True))
    found = _as_they_open(first, second, like, held)
    return found and _but_for_a_dateline(found, *map(read, datelines))


def _but_for_a_dateline(found: Difference, first: tuple[Word, ...], second: tuple[Word, ...]) -> Difference:
    """The same of two copies of which one opens with a dateline: it tells of nothing that happened.

    The same words without it are a part of those with it.
    """
    if found.inside and (found.shorter_first if second else not found.shorter_first):
        return found
    if found.kind is Kind.TYPOGRAPHY:
        return Difference(Kind.CONTAINED, shorter_first=not first, inside=True)
    kind = Kind.REWORDED if found.kind is Kind.TYPO else found.kind
    return replace(found, kind=kind, changes=(*found.changes, Departure(first, second, immaterial=True)))


def _as_they_open(first: Passage, second: Passage, like: float, held: float) -> Difference | None:
    """How two paragraphs differ, but for the number or the time that one of them opens with."""
    first, second = _spelt_alike(first, second)
    fronts = _fronts(first, second)
    first, second = (each.without(front) for each, front in zip((first, second), fronts, strict=True))
    if len(first.words) > len(second.words):
        found = _compare(second, first, like, held)
        found = found and replace(found, changes=tuple(map(Departure.turned, found.changes)), shorter_first=False)
    else:
        found = _compare(first, second, like, held)
    one, two = (read(front) if _TIME.match(front) else () for front in fronts)
    time = Departure(one, two)
    if found and (time.first or time.second) and found.kind in (Kind.TYPOGRAPHY, Kind.TYPO):
        return replace(found, kind=Kind.REWORDED, changes=(time, *found.changes))
    if found and found.kind is Kind.CONFLICT and not found.inside and (ends := _credits(first, second)):
        return replace(_but_for_credits(first, second, ends), shorter_first=found.shorter_first)
    return found


def _credits(first: Passage, second: Passage) -> tuple[str, str] | None:
    """The agencies that they end in, or the credit of a picture that one of them has; of two people one is wrong."""
    agencies = agency_at_the_end(first.text), agency_at_the_end(second.text)
    if agencies[0] != agencies[1]:
        return agencies
    pictures = picture_credit_at_the_end(first.text), picture_credit_at_the_end(second.text)
    return pictures if bool(pictures[0]) != bool(pictures[1]) else None


def _but_for_credits(first: Passage, second: Passage, ends: tuple[str, str]) -> Difference:
    """How two copies differ that end in other credits."""
    found = versions(
        *(Passage.of(each.text.removesuffix(end)) for each, end in zip((first, second), ends, strict=True))
    )
    credit = Departure(read(ends[0]), read(ends[1]), immaterial=True)
    kind = Kind.CONFLICT if found.kind is Kind.CONFLICT else Kind.REWORDED
    return Difference(kind, tuple(sorted((*found.changes, credit), key=lambda change: not change.contradicts)))


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
    if says_more and (other_size >= LONGER * size or len(long.text) >= LONGER * len(short.text)):
        in_runs = sum(run for _, _, run in same if run >= RUN)
        if size < SHORTEST_HELD or 100 * in_runs < held * size:
            return None
        return _contained(short.words, long.words, same)
    changes = tuple(_changes(short.words, long.words, same))
    letters = likeness(short.text, long.text, at_least=min(LIKE_AT_LEAST, like))
    if letters >= like or (letters and _by_words(short, long, same, changes) >= like - SLIPS_FORGIVEN):
        return _near(short, long, changes)
    return _reordered_copy(short, long, max(REORDERED, like)) if size >= FEWEST_REORDERED else None


def _reordered_copy(short: Passage, long: Passage, like: float) -> Difference | None:
    """How they differ if so many of 100 words are the same, in whatever order: who said it first or last."""
    words, others = Counter(short.keys), Counter(long.keys)
    if 200 * (words & others).total() < like * (len(short.words) + len(long.words)):
        return None
    # What stands in whose place nobody knows: a fact is likely told instead of a fact.
    lost, gained = (
        sorted((word for word in passage.words if word.key in own), key=lambda word: not word.fact)
        for passage, own in ((short, words - others), (long, others - words))
    )
    pairs = zip_longest(lost, gained)
    found = _told_apart(tuple(Departure((one,) if one else (), (other,) if other else ()) for one, other in pairs))
    return found if found.kind is Kind.CONFLICT else replace(found, kind=Kind.REWORDED)


def _by_words(
    short: Passage, long: Passage, same: Sequence[tuple[int, int, int]], changes: Sequence[Departure]
) -> float:
    """How alike two paragraphs are by their words, 0 to 100; a word that looks like the other one is the same."""
    slips = sum(len(change.first) for change in changes if change.looks_like_a_slip)
    return 200 * (sum(run for _, _, run in same) + slips) / max(1, len(short.words) + len(long.words))


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
    if all(change.slip for change in changes):
        return Difference(Kind.TYPO, changes)
    return Difference(Kind.REWORDED, tuple(_reordered(changes)))


def _reordered(changes: Iterable[Departure]) -> Iterator[Departure]:
    """The same; what is gone from one place and stands in another is told once."""
    changes = list(changes)
    added = {tuple(keys(change.second)): change for change in changes if not change.first}
    pairs = {tuple(keys(change.first)): change for change in changes if not change.second}
    for change in changes:
        said = tuple(keys(change.first or change.second))
        if said not in added or said not in pairs or (change.first and change.second):
            yield change
        elif change is pairs[said]:
            yield Departure(change.first, added[said].second, immaterial=True)
        elif change is not added[said]:
            yield change


def _near(short: Passage, long: Passage, changes: tuple[Departure, ...]) -> Difference:
    """Which kind of near copies these are, rows of a mould and a paragraph with an addition among them."""
    found = _told_apart(changes)
    if found.kind is Kind.CONFLICT and _may_have_moved(changes):
        found = _but_for_moves(short, long) or found
    if found.kind is Kind.CONFLICT:
        contradictions = [change for change in found.changes if change.contradicts]
        return replace(found, kind=Kind.PATTERN) if _is_mould(short.words, long.words, contradictions) else found
    if all(not change.first for change in changes) and any(len(change.second) >= RUN for change in changes):
        return Difference(Kind.CONTAINED, inside=True)
    return found


def _may_have_moved(changes: Sequence[Departure]) -> bool:
    """Do words stand in one copy alone that stand in the other one alone, too?"""
    lost = {word.key for change in changes if not change.second for word in change.first}
    return any(word.key in lost for change in changes if not change.first for word in change.second)


def _but_for_moves(short: Passage, long: Passage) -> Difference | None:
    """How two copies differ, but for words that only stand elsewhere in the same sentence; None where none do."""
    others, phrases = moved(short.text, short.words, long.text, long.words)
    if not phrases:
        return None
    found = _told_apart(tuple(_changes(short.words, others, alike(short.keys, keys(others)))))
    elsewhere = (Departure(phrase, phrase, immaterial=True) for phrase in phrases)
    kind = Kind.CONFLICT if found.kind is Kind.CONFLICT else Kind.REWORDED
    return Difference(kind, tuple(sorted((*found.changes, *elsewhere), key=lambda change: not change.contradicts)))


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
    return Counter(told(words))
