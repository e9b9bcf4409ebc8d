"""Are two paragraphs copies of each other, and how do they differ? The words decide, since no score tells facts apart.

At a likeness of 90 in 100, nearly every changed figure, name and negation still passes for a copy.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from articles.detection.comparison.credits import agency_at_the_end, dateline_at_the_front, picture_credit_at_the_end
from articles.detection.comparison.departures import (
    SHORTEST_RUN,
    Departure,
    departures,
    departures_between,
    facts_in,
    keys,
)
from articles.detection.comparison.facts import Word, read
from articles.detection.comparison.moves import moved
from articles.detection.comparison.passages import LONGEST, Passage
from articles.detection.findings import Kind
from articles.detection.ruleset import Limit, exact
from articles.text.dressing import PARAGRAPH
from articles.text.similarity import SharedRun, alike, likeness, looks_like
from articles.text.spellings import sparing

LIKE_AT_LEAST = 75.0
"""Below this likeness of letters, 0 to 100, two paragraphs are no copies, however alike their words are."""

SLIPS_FORGIVEN = 5.0
"""Words may be so much less alike than letters have to be; words that look like each other count as the same."""

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
"""Fewer words that stand inside another paragraph are a phrase."""

HELD = Limit(
    "contained-share", 80, 50, 100, "Share of a paragraph that stands inside a longer one, in per cent", whole=False
)
"""This share of a paragraph's words must stand in a longer one, in runs of several words."""

FEWEST_REORDERED = 15
"""Two paragraphs of so many words, nearly all of them the same, are one, in whatever order the words stand."""

REORDERED = 90
"""Of 100 words they then have so many in common, or more if the desk asks for more alike letters."""

SHORTEST_MISSPELT = 5
"""A shorter name with another letter is another name: "Ann" and "Ana", "Group A" and "Group B"."""

LONGER = 1.2
"""A paragraph that holds another one is so many times as long; else the two are one paragraph written twice."""

_NUMBER = re.compile(r"\(?\d{1,2}[.)] +(?=\D)")
_TIME = re.compile(r"\d{1,2}(?:[:.h]| h )\d{2}(?: ?uhr| ?[ap]\.?m\.?)? ?[-:|/.] +", re.IGNORECASE)
_NO_DIGIT = re.compile(r"\D+")
_NO_LETTER = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True)
class Difference:
    """How two copies of a paragraph differ, what matters most first.

    `inside`: the one with fewer words stands inside the other, and `changes` are what it alone says or says otherwise.
    `shorter_first`: the one with fewer words is the first. `doubtful`: what reads like a slip may be another name.
    """

    kind: Kind
    changes: tuple[Departure, ...] = ()
    shorter_first: bool = True
    inside: bool = False
    doubtful: bool = False

    @property
    def undecided(self) -> bool:
        """Can nobody but an editor say which copy is right?"""
        return self.doubtful or self.kind in (Kind.CONFLICT, Kind.REWORDED)


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
    """The agencies in which two copies end, if not the same, or the picture credit that only one of them has.

    Two different picture credits contradict each other: one of them is wrong.
    """
    agencies = agency_at_the_end(first.text), agency_at_the_end(second.text)
    if agencies[0] != agencies[1]:
        return agencies
    pictures = picture_credit_at_the_end(first.text), picture_credit_at_the_end(second.text)
    return pictures if bool(pictures[0]) != bool(pictures[1]) else None


def _but_for_credits(first: Passage, second: Passage, ends: tuple[str, str]) -> Difference:
    """How two copies differ that end in different credits."""
    found = difference_of_versions(
        *(Passage.of(each.text.removesuffix(end)) for each, end in zip((first, second), ends, strict=True))
    )
    credit = Departure(read(ends[0]), read(ends[1]), immaterial=True)
    kind = Kind.CONFLICT if found.kind is Kind.CONFLICT else Kind.REWORDED
    return Difference(kind, tuple(sorted((*found.changes, credit), key=lambda change: not change.contradicts)))


def _fronts(first: Passage, second: Passage) -> tuple[str, str]:
    """The number of a list or the time of a ticker with which only one of two paragraphs opens."""
    matches = [_NUMBER.match(each.text) or _TIME.match(each.text) for each in (first, second)]
    if bool(matches[0]) == bool(matches[1]) or min(len(first.words), len(second.words)) <= PARAGRAPH:
        return "", ""
    return (matches[0][0] if matches[0] else "", matches[1][0] if matches[1] else "")


def _spelt_alike(first: Passage, second: Passage) -> tuple[Passage, Passage]:
    """Both spelt as sparingly as one of them is that leaves out accents, vowel signs or the like."""
    spelling = None
    if not (first.text.isascii() and second.text.isascii()):
        spelling = sparing([word.said for word in first.words], [word.said for word in second.words])
    return (first.spelt(spelling), second.spelt(spelling)) if spelling else (first, second)


def _compare(short: Passage, long: Passage, like: float, held: float) -> Difference | None:
    """How a paragraph differs from one with as many words or more; None if they are no copies."""
    size, other_size = len(short.words), len(long.words)
    says_more = other_size - size >= SHORTEST_RUN
    if says_more and f" {' '.join(short.keys)} " in f" {' '.join(long.keys)} ":
        return Difference(Kind.CONTAINED, inside=True) if size >= SHORTEST_HELD else None
    same = alike(short.keys, long.keys)
    if says_more and (other_size >= LONGER * size or len(long.text) >= LONGER * len(short.text)):
        in_runs = sum(run for _, _, run in same if run >= SHORTEST_RUN)
        if size < SHORTEST_HELD or 100 * in_runs < held * size:
            return None
        return _contained(short.words, long.words, same)
    changes = tuple(departures(short.words, long.words, same))
    letters = likeness(short.text, long.text, at_least=min(LIKE_AT_LEAST, like))
    if letters >= like or (letters and _by_words(short, long, same, changes) >= like - SLIPS_FORGIVEN):
        return _near(short, long, changes)
    return _reordered_copy(short, long, max(REORDERED, like)) if size >= FEWEST_REORDERED else None


def _reordered_copy(short: Passage, long: Passage, like: float) -> Difference | None:
    """How they differ if `like` of 100 words are the same in whatever order, as where who said it was moved."""
    words, others = Counter(short.keys), Counter(long.keys)
    if 200 * (words & others).total() < like * (len(short.words) + len(long.words)):
        return None
    # Nobody knows which word stands in place of which: most likely a fact in place of a fact.
    lost, gained = (
        sorted((word for word in passage.words if word.key in own), key=lambda word: not word.fact)
        for passage, own in ((short, words - others), (long, others - words))
    )
    pairs = zip_longest(lost, gained)
    found = _difference_of(tuple(Departure((one,) if one else (), (other,) if other else ()) for one, other in pairs))
    return found if found.kind is Kind.CONFLICT else replace(found, kind=Kind.REWORDED)


def _by_words(short: Passage, long: Passage, same: Sequence[SharedRun], changes: Sequence[Departure]) -> float:
    """How alike two paragraphs are by their words, 0 to 100; words that look like each other count as the same."""
    slips = sum(len(change.first) for change in changes if change.looks_like_a_slip)
    return 200 * (sum(run for _, _, run in same) + slips) / max(1, len(short.words) + len(long.words))


def _contained(words: Sequence[Word], others: Sequence[Word], same: Sequence[SharedRun]) -> Difference:
    """How a paragraph differs from a longer one that holds it, which may say more but must not contradict it."""
    runs = [number for number, (_, _, size) in enumerate(same) if size >= SHORTEST_RUN]
    core = _stretched(same[runs[0] : runs[-1] + 1], words, others)
    changes = list(departures_between(words, others, core))
    contradictions = [change for change in changes if change.contradicts]
    own = [change for change in changes if change.first and change not in contradictions]
    for change in _at_the_edges(words, others, core):
        # Beyond what they share the longer one may speak of something else: only a fact there denies a fact.
        denied = _facts(change.first) and _facts(change.second) and change.contradicts
        (contradictions if denied else own).append(change if denied or change.slip else Departure(change.first, ()))
    if contradictions:
        return Difference(Kind.CONFLICT, (*contradictions, *own), inside=True)
    return Difference(Kind.CONTAINED, tuple(own), inside=True)


def _stretched(same: Sequence[SharedRun], words: Sequence[Word], others: Sequence[Word]) -> list[SharedRun]:
    """The same runs, the first and the last of them as long as can be."""
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


def _at_the_edges(words: Sequence[Word], others: Sequence[Word], same: Sequence[SharedRun]) -> Iterator[Departure]:
    """What the shorter paragraph says before and after what they share, against as many words of the longer one."""
    (at, place, _), (last, last_place, size) = same[0], same[-1]
    if at:
        yield Departure(tuple(words[:at]), tuple(others[max(0, place - at) : place]))
    if left := len(words) - last - size:
        yield Departure(tuple(words[last + size :]), tuple(others[last_place + size : last_place + size + left]))


def difference_of_versions(first: Passage, second: Passage) -> Difference:
    """How two lines differ that are known to be versions of one: never as rows of a mould, nor one inside the other.

    The same words with other signs between them do not differ here.
    """
    first, second = _spelt_alike(first, second)
    return _difference_of(tuple(departures(first.words, second.words, alike(first.keys, second.keys))))


def _difference_of(changes: tuple[Departure, ...]) -> Difference:
    """The difference that these changes make, its kind told by the gravest of them."""
    contradictions = tuple(change for change in changes if change.contradicts)
    if contradictions:
        return Difference(Kind.CONFLICT, (*contradictions, *(change for change in changes if not change.contradicts)))
    if not changes:
        return Difference(Kind.TYPOGRAPHY)
    if all(change.slip for change in changes):
        return Difference(Kind.TYPO, changes)
    return Difference(Kind.REWORDED, tuple(_reordered(changes)))


def _reordered(changes: Iterable[Departure]) -> Iterator[Departure]:
    """The same changes; words that went from one place and stand in another are one change."""
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
    """How near copies differ, which may turn out to be rows of one mould, or one paragraph with an addition."""
    found = _difference_of(changes)
    if found.kind is Kind.CONFLICT and _may_have_moved(changes):
        found = _but_for_moves(short, long) or found
    if found.kind is Kind.CONFLICT:
        contradictions = [change for change in found.changes if change.contradicts]
        return replace(found, kind=Kind.PATTERN) if _is_mould(short.words, long.words, contradictions) else found
    if all(not change.first for change in changes) and any(len(change.second) >= SHORTEST_RUN for change in changes):
        return Difference(Kind.CONTAINED, inside=True)
    return found


def _may_have_moved(changes: Sequence[Departure]) -> bool:
    """Does a word that only the first copy has in one place stand only in the second in another?"""
    lost = {word.key for change in changes if not change.second for word in change.first}
    return any(word.key in lost for change in changes if not change.first for word in change.second)


def _but_for_moves(short: Passage, long: Passage) -> Difference | None:
    """How two copies differ apart from phrases that only moved within their sentence; None if none did."""
    others, phrases = moved(short.text, short.words, long.text, long.words)
    if not phrases:
        return None
    found = _difference_of(tuple(departures(short.words, others, alike(short.keys, keys(others)))))
    elsewhere = (Departure(phrase, phrase, immaterial=True) for phrase in phrases)
    kind = Kind.CONFLICT if found.kind is Kind.CONFLICT else Kind.REWORDED
    return Difference(kind, tuple(sorted((*found.changes, *elsewhere), key=lambda change: not change.contradicts)))


def _is_mould(words: Sequence[Word], others: Sequence[Word], contradictions: Sequence[Departure]) -> bool:
    """Do most facts of a line differ, and what it tells of? Then these are rows of results or prices.

    If only figures differ, and no year, the same thing is told with new figures.
    """
    others_named = [change for change in contradictions if not _is_misspelt(change)]
    changed = sum(1 for change in others_named if _facts(change.first) and _facts(change.second))
    if all(word.is_figure for change in contradictions for word in (*change.first, *change.second)):
        return False
    return changed > 1 and 2 * sum((_facts(words) - _facts(others)).values()) > _facts(words).total()


def _is_misspelt(change: Departure) -> bool:
    """Is it one name, or the unit of one figure, with a slip? The next row of a table would have another one."""
    said, other = ("".join(word.said for word in words).casefold() for words in (change.first, change.second))
    digits, others = _NO_DIGIT.sub("", said), _NO_DIGIT.sub("", other)
    if digits != others or not (digits or [len(change.first), len(change.second)] == [1, 1]):
        return False
    name, another = _NO_LETTER.sub("", said), _NO_LETTER.sub("", other)
    return min(len(name), len(another)) >= SHORTEST_MISSPELT and looks_like(name, another)


def _facts(words: Iterable[Word]) -> Counter[str]:
    return Counter(facts_in(words))
