"""What do all rules share while one story is read? Each text is folded once, and one clock stops them all."""

from collections.abc import Callable
from functools import cached_property
from itertools import chain, islice
from time import monotonic
from typing import Any

from articles.detection.comparison.passages import Passage
from articles.detection.findings import Finding, Kind, Severity, Span
from articles.detection.ruleset import STANDARD, Limit, Ruleset
from articles.detection.wording import Wording, Wordings
from articles.detection.words.languages import Language, language_of
from articles.text.document import Block, Document
from articles.text.similarity import near
from articles.text.words import words

SAMPLE = 1_000
"""So many words tell a story's language: for 3,517 articles in 29 languages, the same as three times as many."""


def opening_words(wording: Wording) -> list[str]:
    """The first words of a text, as many as tell its language."""
    return words(wording.folded[: 10 * SAMPLE])[:SAMPLE]


class OutOfTime(Exception):
    """The scan has used up its seconds."""


class Reading:
    """A story as it stands and as it arrived, with what is worth knowing of its texts.

    What is kept in it must not refer back to it: else all of it would stay until garbage is collected.
    """

    def __init__(
        self, document: Document, arrived: Document, *, ruleset: Ruleset = STANDARD, seconds: float = 10.0
    ) -> None:
        self.document = document
        self.arrived = arrived
        self.ruleset = ruleset
        self.deadline = monotonic() + seconds
        self._wordings = Wordings()
        self._answers: dict[Callable[[Reading], Any], Any] = {}
        self._claims: dict[Span, int] = {}
        self._claimed_blocks: dict[str, int] = {}

    @property
    def late(self) -> bool:
        """Is the time used up?"""
        return monotonic() > self.deadline

    def check_time(self) -> None:
        """Called in every loop over a story's text. Raises OutOfTime."""
        if monotonic() > self.deadline:
            raise OutOfTime

    def once[Answer](self, question: "Callable[[Reading], Answer]") -> Answer:
        """What this function says of the reading; it is asked only once, however many rules want to know."""
        if question not in self._answers:
            self._answers[question] = question(self)
        answer: Answer = self._answers[question]
        return answer

    def limit(self, limit: Limit) -> float:
        """The threshold that this desk has set, or the default."""
        return self.ruleset.limit(limit)

    def wording(self, block: Block) -> Wording:
        """How a block is worded, markup looked through."""
        return self._wordings[block.text]

    def visible(self, block: Block) -> str:
        """The source of a block with its markup blanked out: the same positions."""
        return self._wordings[block.text].visible

    def shown(self, block: Block) -> str:
        """The words a block shows."""
        return self._wordings[block.text].shown

    def folded(self, block: Block) -> str:
        """The words a block shows, without their typesetting."""
        return self._wordings[block.text].folded

    def length(self, block: Block) -> int:
        """How many words a block shows."""
        return self._wordings[block.text].length

    def terms(self, block: Block) -> list[str]:
        """The words a block shows, folded and without any sign."""
        return self._wordings[block.text].terms

    def passage(self, block: Block) -> Passage:
        """The words of a block, levelled, with its figures read."""
        return self._wordings[block.text].passage

    @cached_property
    def language(self) -> Language | None:
        """The language of the story by its first words, or None if they do not tell."""
        said = chain.from_iterable(self.wording(block).once(opening_words) for block in self.document)
        return language_of(islice(said, SAMPLE))

    @cached_property
    def now(self) -> dict[str, Block]:
        """The blocks as they stand, by id."""
        return {block.id: block for block in self.document}

    def still(self, block: Block) -> Block | None:
        """A block of the story as it arrived as it stands now, or None if it says something else by now.

        A slip that was corrected in it does not make it another line.
        """
        standing = self.now.get(block.id)
        return standing if standing and near(self.folded(standing), self.folded(block)) else None

    def is_boilerplate(self, block: Block) -> bool:
        """Does the desk repeat the words of this block on purpose?"""
        return bool(self.ruleset.boilerplate) and self.folded(block) in self.ruleset.boilerplate

    def claim(self, finding: Finding) -> None:
        """Hide the words of this finding from later ones that matter no more than it does.

        A preferred warning hides them from errors too, else what is done first would decide how the story ends. A
        conflict hides nothing from errors, as it waits for an editor: what stands twice word for word goes in any case.
        """
        weight = finding.severity.weight
        if finding.preferred and finding.severity is Severity.WARNING:
            weight = Severity.ERROR.weight
        elif finding.kind is Kind.CONFLICT:
            weight = Severity.WARNING.weight
        for span in finding.spans:
            self._claims[span] = max(weight, self._claims.get(span, 0))
            if span.is_whole(self.now[span.block]):
                self._claimed_blocks[span.block] = self._claims[span]

    def claimed(self, span: Span, severity: Severity) -> bool:
        """Does an earlier finding that matters as much name exactly these words?"""
        return self._claims.get(span, 0) >= severity.weight

    def claimed_whole(self, block: Block, severity: Severity) -> bool:
        """Does an earlier finding that matters as much name exactly this block?"""
        weight = self._claimed_blocks.get(block.id)
        return weight is not None and weight >= severity.weight
