"""How two copies of a paragraph differ. The words are read and not a score: none tells a slip from a changed fact.

At a likeness of 90 in a hundred nearly every changed figure, name and negation still passes for a copy.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.detection.facts import is_fact, oppose
from articles.detection.findings import Kind
from articles.text.similarity import alike, is_slip, ratio, tokens

LONGEST = 20_000
"""Longer paragraphs, in characters, are not compared word by word."""

LIKE = 85.0
"""From this likeness of letters on, 0 to 100, two paragraphs are copies."""

LIKE_IN_WORDS = 80.0
"""Or from this likeness of words on, slips forgiven, ..."""

LIKE_AT_LEAST = 75.0
"""... if their letters are as alike as this."""

RUN = 4
"""Fewer words in a row prove nothing: any two paragraphs share "the end of the"."""

SHORTEST_HELD = 8
"""A paragraph of fewer words inside another one is a phrase."""

HELD = 0.8
"""So much of a paragraph must stand in another one in runs."""

LONGER = 1.2
"""A paragraph that holds another one is so much longer; else the two are one paragraph, written twice."""


@dataclass(frozen=True, slots=True)
class Departure:
    """Words of the first copy that stand otherwise in the second; either may be none."""

    first: tuple[str, ...]
    second: tuple[str, ...]

    @property
    def contradicts(self) -> bool:
        """Does it change a figure, a name, a time or a negation, or say the opposite?

        A stretch of words that only one copy has is an addition.
        """
        if min(len(self.first), len(self.second)) == 0 and max(len(self.first), len(self.second)) >= RUN:
            return False
        return _facts(self.first) != _facts(self.second) or any(
            oppose(word, other) for word in self.first for other in self.second
        )

    def turned(self) -> "Departure":
        """The same seen from the other copy."""
        return Departure(self.second, self.first)

    @property
    def slip(self) -> bool:
        """Is it the same word or words with a slipped finger, or a word wrongly parted or joined?"""
        first, second = ([word.casefold() for word in words] for words in (self.first, self.second))
        if "".join(first) == "".join(second):
            return True
        return len(first) == len(second) and all(map(is_slip, first, second))


@dataclass(frozen=True, slots=True)
class Difference:
    """What two copies of a paragraph have not in common, what matters most first."""

    kind: Kind
    changes: tuple[Departure, ...] = ()
    shorter_first: bool = True
    """Does the first copy have fewer words? Of a contained one, `changes` are what it alone says."""


def difference(first: str, second: str) -> Difference | None:
    """How two levelled paragraphs differ, or None if they are no copies of each other."""
    if max(len(first), len(second)) > LONGEST:
        return None
    words, others = tokens(first), tokens(second)
    if len(words) > len(others):
        turned = _difference(second, first, others, words)
        return turned and Difference(turned.kind, tuple(map(Departure.turned, turned.changes)), shorter_first=False)
    return _difference(first, second, words, others)


def _difference(short: str, long: str, words: Sequence[str], others: Sequence[str]) -> Difference | None:
    """How a paragraph differs from one that has as many words or more."""
    folded, folded_others = ([word.casefold() for word in each] for each in (words, others))
    says_more = len(others) - len(words) >= RUN
    if says_more and f" {' '.join(folded)} " in f" {' '.join(folded_others)} ":
        return Difference(Kind.CONTAINED) if len(words) >= SHORTEST_HELD else None
    same = alike(folded, folded_others)
    changes = tuple(_changes(words, others, same))
    if says_more and (len(others) >= LONGER * len(words) or len(long) >= LONGER * len(short)):
        in_runs = sum(size for _, _, size in same if size >= RUN)
        if len(words) < SHORTEST_HELD or in_runs < HELD * len(words):
            return None
        return _contained(changes)
    slips = sum(len(change.first) for change in changes if change.slip)
    likeness = 200 * (sum(size for _, _, size in same) + slips) / max(1, len(words) + len(others))
    letters = ratio(short.casefold(), long.casefold(), at_least=LIKE_AT_LEAST)
    if letters >= LIKE or (letters and likeness >= LIKE_IN_WORDS):
        return _near(words, others, changes)
    return None


def _contained(changes: tuple[Departure, ...]) -> Difference:
    """The longer paragraph may say more; where the shorter one says something else, the two contradict each other."""
    own = tuple(change for change in changes if change.first)
    contradictions = tuple(change for change in own if change.second and change.contradicts)
    denials = tuple(change for change in changes if not change.first and change.contradicts)
    if contradictions or denials:
        return Difference(Kind.CONFLICT, (*contradictions, *denials))
    return Difference(Kind.CONTAINED, own)


def _near(words: Sequence[str], others: Sequence[str], changes: tuple[Departure, ...]) -> Difference:
    """Which kind of near copies these are."""
    contradictions = tuple(change for change in changes if change.contradicts)
    if contradictions:
        rest = tuple(change for change in changes if change not in contradictions)
        kind = Kind.PATTERN if _is_mould(words, others, contradictions) else Kind.CONFLICT
        return Difference(kind, contradictions + rest)
    if not changes:
        return Difference(Kind.TYPOGRAPHY)
    if all(not change.first for change in changes) and any(len(change.second) >= RUN for change in changes):
        return Difference(Kind.CONTAINED)
    return Difference(Kind.TYPO if all(change.slip for change in changes) else Kind.REWORDED, changes)


def _is_mould(words: Sequence[str], others: Sequence[str], contradictions: Sequence[Departure]) -> bool:
    """Do most facts of a line differ? Then it is a row of results or prices, with other values."""
    changed = sum(1 for change in contradictions if _facts(change.first) and _facts(change.second))
    return changed > 1 and 2 * sum((_facts(words) - _facts(others)).values()) > _facts(words).total()


def _changes(words: Sequence[str], others: Sequence[str], same: Sequence[tuple[int, int, int]]) -> Iterator[Departure]:
    """What stands between the words that two paragraphs have in common."""
    ends = [(0, 0, 0), *same, (len(words), len(others), 0)]
    for (at, place, size), (next_at, next_place, _) in pairwise(ends):
        first, second = tuple(words[at + size : next_at]), tuple(others[place + size : next_place])
        if first or second:
            yield Departure(first, second)


def _facts(words: Sequence[str]) -> Counter[str]:
    return Counter(word.casefold() for word in words if is_fact(word))
