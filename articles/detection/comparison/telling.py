"""How is the difference between two copies told in words?"""

from collections.abc import Iterable
from itertools import islice

from articles.detection.comparison.departures import Departure
from articles.detection.comparison.facts import Word
from articles.detection.findings import Change
from articles.text.words import joined

MOST_TOLD = 3
"""A message names at most so many differences."""

LONGEST_TOLD = 40
"""A message cuts words that have more characters."""

MOST_CHANGES = 100
"""A card shows at most so many differences."""


def shown(changes: Iterable[Departure]) -> list[Change]:
    """Differences as a card shows them."""
    return [
        Change(_words(change.first), _words(change.second), change.contradicts)
        for change in islice(changes, MOST_CHANGES)
    ]


def against(changes: Iterable[Departure], first: str = "the earlier one", second: str = "the later one") -> str:
    """What one copy has in place of the other's words, the copies called by these names."""
    return _listed(_against(change, first, second) for change in changes)


def alone(changes: Iterable[Departure]) -> str:
    """The words that only the first copy has."""
    return _listed(_quoted(change.first) for change in changes)


def _against(change: Departure, first: str, second: str) -> str:
    if change.merely_moved:
        return f"{_quoted(change.first)} in another place"
    if not change.second:
        return f"{_quoted(change.first)} only in {first}"
    if not change.first:
        return f"{_quoted(change.second)} only in {second}"
    return f"{_quoted(change.first)} against {_quoted(change.second)}"


def _words(words: Iterable[Word]) -> str:
    return joined([word.said for word in words])


def _quoted(words: Iterable[Word]) -> str:
    told = _words(words)
    return f"“{told}”" if len(told) <= LONGEST_TOLD else f"“{told[: LONGEST_TOLD - 1].rstrip()}…”"


def _listed(told: Iterable[str]) -> str:
    first = list(islice(told, MOST_TOLD + 1))
    return "; ".join(first[:MOST_TOLD]) + ("; and more" if len(first) > MOST_TOLD else "")
