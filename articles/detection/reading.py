"""What all rules share while one story is read: each text is folded once, and one clock stops them all."""

from collections.abc import Callable
from functools import cached_property
from time import monotonic
from typing import Any

from articles.detection.findings import Finding, Severity, Span
from articles.detection.ruleset import STANDARD, Limit, Ruleset
from articles.text.document import Block, Document
from articles.text.markup import BLANK, visible
from articles.text.similarity import fold, length, near, terms


class OutOfTime(Exception):
    """The scan has used up its seconds."""


class Reading:
    """A story as it stands and as it arrived, with what is worth knowing of its texts."""

    def __init__(
        self, document: Document, arrived: Document, *, ruleset: Ruleset = STANDARD, seconds: float = 10.0
    ) -> None:
        self.document = document
        self.arrived = arrived
        self.ruleset = ruleset
        self.deadline = monotonic() + seconds
        self._visible: dict[str, str] = {}
        self._folded: dict[str, str] = {}
        self._lengths: dict[str, int] = {}
        self._terms: dict[str, list[str]] = {}
        self._answers: dict[Callable[[Reading], Any], Any] = {}
        self._claims: dict[Span, int] = {}

    @property
    def late(self) -> bool:
        """Is the time over?"""
        return monotonic() > self.deadline

    def check_time(self) -> None:
        """Called in every loop over a story's text. Raises OutOfTime."""
        if self.late:
            raise OutOfTime

    def once[Answer](self, question: "Callable[[Reading], Answer]") -> Answer:
        """What this function says of the reading, asked only once however many rules want to know."""
        if question not in self._answers:
            self._answers[question] = question(self)
        answer: Answer = self._answers[question]
        return answer

    def limit(self, limit: Limit) -> float:
        """A threshold, as the desk has it."""
        return self.ruleset.limit(limit)

    def visible(self, block: Block) -> str:
        """The source of a block with its markup blanked out: the same positions."""
        if block.text not in self._visible:
            self._visible[block.text] = visible(block.text)
        return self._visible[block.text]

    def shown(self, block: Block) -> str:
        """The words a block shows."""
        return self.visible(block).replace(BLANK, "")

    def folded(self, block: Block) -> str:
        """The words a block shows, without their typesetting."""
        if block.text not in self._folded:
            self._folded[block.text] = fold(self.shown(block))
        return self._folded[block.text]

    def length(self, block: Block) -> int:
        """How many words a block shows."""
        if block.text not in self._lengths:
            self._lengths[block.text] = length(self.shown(block))
        return self._lengths[block.text]

    def terms(self, block: Block) -> list[str]:
        """The words a block shows, folded and without any sign."""
        if block.text not in self._terms:
            self._terms[block.text] = terms(self.folded(block))
        return self._terms[block.text]

    @cached_property
    def now(self) -> dict[str, Block]:
        """The blocks as they stand, by id."""
        return {block.id: block for block in self.document}

    def still(self, block: Block) -> Block | None:
        """This block of the story as it arrived as it stands now, or None if it says something else by now.

        A slip that was mended in it does not make it another line.
        """
        standing = self.now.get(block.id)
        return standing if standing and near(self.folded(standing), self.folded(block)) else None

    def is_boilerplate(self, block: Block) -> bool:
        """Does the desk repeat the words of this block on purpose?"""
        return bool(self.ruleset.boilerplate) and self.folded(block) in self.ruleset.boilerplate

    def claim(self, finding: Finding) -> None:
        """Let no later rule that matters no more speak of the words of this finding."""
        for span in finding.spans:
            self._claims[span] = max(finding.severity.weight, self._claims.get(span, 0))

    def claimed(self, span: Span, severity: Severity) -> bool:
        """Does an earlier finding that matters as much speak of exactly these words?"""
        return self._claims.get(span, 0) >= severity.weight
