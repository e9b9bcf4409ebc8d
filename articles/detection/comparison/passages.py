"""What is compared: a levelled paragraph or sentence with its words read."""

from collections.abc import Callable
from dataclasses import dataclass

from articles.detection.comparison.facts import Word, read

LONGEST = 20_000
"""A paragraph of more characters is not compared word by word."""

SURELY_NO_ROW = 30
"""A row of a table, a brief or a forecast has fewer words; what has so many is a paragraph."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A levelled text with its words read, and their keys."""

    text: str
    words: tuple[Word, ...]
    keys: list[str]

    @classmethod
    def of(cls, text: str) -> "Passage":
        words = read(text) if len(text) <= LONGEST else ()
        return cls(text, words, [word.key for word in words])

    def without(self, front: str) -> "Passage":
        """The passage without the words it opens with."""
        return Passage.of(self.text.removeprefix(front)) if front else self

    def spelt(self, spelling: Callable[[str], str]) -> "Passage":
        """The passage spelt more sparingly; `said` keeps each word as it stands."""
        words = tuple(
            word._replace(key=spelling(spelling(word.key).casefold()), fact=spelling(spelling(word.fact).casefold()))
            for word in self.words
        )
        return Passage(spelling(self.text), words, [word.key for word in words])
