"""What is worth knowing of one text, read once: a decision changes one paragraph, and all others are scanned again."""

from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import Any

from articles.detection.comparison.pairs import Gram, grams_of
from articles.detection.comparison.passages import Passage
from articles.text.dressing import undressed
from articles.text.folding import fold, level_of
from articles.text.markup import BLANK, visible
from articles.text.sentences import unglued
from articles.text.spellings import plainest
from articles.text.words import length_of, terms

MOST_KEPT = 2_000
LONGEST_KEPT = 2_000
"""So many texts of at most so many characters are kept from one scan to the next: about 20 MB of usual paragraphs."""


class Wording:
    """What is worth knowing of a text, whatever story it stands in; most of it is worked out when it is asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.visible = visible(text)
        """The source with its markup blanked out, so that all positions stay."""
        self.shown = self.visible.replace(BLANK, "")
        """The words that it shows."""
        self.said = undressed(self.shown)
        """The same without tags, character references and the marks round a whole paragraph."""
        self.folded = fold(self.said)
        """These words, without their typesetting."""
        self.length = length_of(self.shown, self.folded)
        """How many words it shows."""
        self._answers: dict[Callable[[Wording], Any], Any] = {}

    def once[Answer](self, question: "Callable[[Wording], Answer]") -> Answer:
        """What this function says of the text, whatever story it stands in; it is asked only once for all scans."""
        if question not in self._answers:
            self._answers[question] = question(self)
        answer: Answer = self._answers[question]
        return answer

    @cached_property
    def terms(self) -> list[str]:
        """The words it shows, folded and without any sign."""
        return terms(self.folded)

    @cached_property
    def grams(self) -> list[Gram]:
        """The hashes of its words in a row, by which it is found again."""
        return grams_of(self.terms if self.plainest == self.folded else terms(self.plainest))

    @cached_property
    def plainest(self) -> str:
        """Its words without the signs that people in haste leave out."""
        return plainest(self.folded)

    @cached_property
    def passage(self) -> Passage:
        """Its words, levelled, with its figures read."""
        return Passage.of(unglued(level_of(self.said, self.folded)))


class Wordings(dict[str, Wording]):
    """How the texts of one story are worded."""

    def __missing__(self, text: str) -> Wording:
        found = self[text] = remembered(text) if len(text) <= LONGEST_KEPT else Wording(text)
        return found


remembered = lru_cache(MOST_KEPT)(Wording)
