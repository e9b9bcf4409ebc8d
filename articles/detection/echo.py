"""What do the rules about a headline and a standfirst that stand again in the body have in common?"""

from abc import abstractmethod
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from typing import ClassVar

from articles.detection.comparison.differences import Difference, difference_of_versions
from articles.detection.comparison.passages import Passage
from articles.detection.comparison.telling import against, shown
from articles.detection.copies.keeping import keep_one, nothing_is_lost, removal, times
from articles.detection.copies.repeats import counts
from articles.detection.findings import Finding, Kind, Severity, Span, Suggestion
from articles.detection.page.furniture import SlotLines, echoes, reads_like_a_headline
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.words.signs import (
    ends_in_a_stop,
    is_numbered,
    is_row,
    is_set_in_quotes,
    opens_a_quotation,
    without_heading_mark,
)
from articles.text.document import Block
from articles.text.edits import Edit
from articles.text.folding import level

_COLONS = (":", "：")
_SPEECH = ("–", "—", "―")

SHORTEST_INTRODUCTION = 4
LONGEST_INTRODUCTION = 20
LONGEST_ON_A_SIGN = 8
"""What introduces a sign or a note has so many words and a colon, and the sign at most so many words.

Fewer words with a colon are the label of a form: "Headline:", "By Jane Doe:".
"""


class Echo(Rule):
    """The words of one slot stand in the body as well.

    While the slot is empty, the line that is offered for it counts as the slot: so each copy is asked about once,
    whichever is decided first.
    """

    slot: ClassVar[str]
    may_be_on_a_sign: ClassVar[bool] = False
    """Is it so short that a sign or a note may say the same?"""
    may_open_the_story: ClassVar[bool] = False
    """Does a lede often say it in more words?"""

    @abstractmethod
    def lines(self, reading: Reading) -> SlotLines | None:
        """The lines of the story as it arrived that stand for the empty slot."""

    @abstractmethod
    def is_a_label(self, reading: Reading, line: Block) -> bool:
        """Is this line so short that it may be a label, which may come again?"""

    def check(self, reading: Reading) -> Iterator[Finding]:
        slot = reading.document.block(self.slot)
        lines = self.lines(reading)
        stood = [block for block in map(reading.still, lines.blocks) if block] if lines else []
        kept = slot if slot.text else next(iter(stood), None) if lines and lines.repeated else None
        if kept is None or self.is_a_label(reading, kept):
            return
        found = [block for block in echoes(reading, kept, reading.document.paragraphs) if block.id != kept.id]
        on_signs = [block for block in found if self.may_be_on_a_sign and _is_read_on_a_sign(reading, kept, block)]
        quoted = [block for block in found if _is_set_in_quotes(reading, kept, block)]
        if len(on_signs) + len(quoted) == len(found):  # else it was pasted, and perhaps below a colon, too
            quoted += on_signs
        exact: list[Block] = []
        others: dict[str, list[Block]] = defaultdict(list)
        for block in found:
            if block in quoted:
                continue
            (exact if nothing_is_lost(block, kept) else others[reading.folded(block)]).append(block)
        if exact:
            yield self._repeats(kept, exact, among=found, safe=not on_signs)
        for copies in others.values():
            if self.may_open_the_story and all(_is_told_in_the_lede(reading, kept, copy, found) for copy in copies):
                continue
            yield self._resembles(reading, kept, copies, among=found)
        for block in quoted:
            yield self._quotes(kept, block, among=found)
        if slot.text and lines and lines.repeated:
            told = {block.id for block in found}
            yield from self._left_of(lines, [block for block in stood if block.id not in told])

    def _repeats(self, kept: Block, copies: list[Block], *, among: list[Block], safe: bool) -> Finding:
        often = "" if len(copies) == 1 else f" {times(len(copies))}"
        message = f"This line repeats the {self.slot}{often}, word for word."
        return self.finding(
            message,
            spans=map(Span.whole, copies),
            related=[Span.whole(kept)],
            suggestions=self._suggestions(kept, copies, among),
            safe=safe,
        )

    def _quotes(self, kept: Block, line: Block, *, among: list[Block]) -> Finding:
        """A line that the story may quote, so that readers would miss it."""
        return self.finding(
            f"This line says the {self.slot}: does the story quote it?",
            spans=[Span.whole(line)],
            related=[Span.whole(kept)],
            suggestions=self._suggestions(kept, [line], among),
            severity=Severity.WARNING,
            preferred=False,
        )

    def _resembles(self, reading: Reading, kept: Block, copies: list[Block], *, among: list[Block]) -> Finding:
        found = _versions(reading, kept, copies[0])
        return self.finding(
            self._message(found),
            spans=map(Span.whole, copies),
            related=[Span.whole(kept)],
            suggestions=self._suggestions(kept, copies, among),
            severity=Severity.ERROR if found.kind in (Kind.TYPOGRAPHY, Kind.CONFLICT) else Severity.WARNING,
            # Only a reader sees which of the two has the slip: it may be the headline.
            preferred=found.kind is Kind.TYPOGRAPHY,
            kind=found.kind,
            changes=shown(found.changes),
        )

    def _message(self, found: Difference) -> str:
        """How a line differs from the slot, with figures, names and the like first."""
        differing = against(found.changes, f"the {self.slot}", "this line")
        match found.kind:
            case Kind.CONFLICT:
                return f"The {self.slot} and this line differ: {differing}."
            case Kind.REWORDED:
                return f"This line repeats the {self.slot} in other words: {differing}."
            case Kind.TYPO:
                return f"This line repeats the {self.slot}, but for a slip: {differing}."
            case _:
                return f"This line repeats the {self.slot}, set differently."

    def _left_of(self, lines: SlotLines, standing: list[Block]) -> Iterator[Finding]:
        """The lines that are left of those that stood for an empty slot; the first is a finding of its own."""
        opening = lines.blocks[0].id
        for first in (True, False):
            if group := [block for block in standing if (block.id == opening) is first]:
                yield self._left_over(group, f"This line reads like a {self.slot}")

    def _left_over(self, copies: list[Block], as_it_arrived: str) -> Finding:
        """Lines that said the slot when the story arrived, or stood for it, now that it says something else."""
        return self.finding(
            f"{as_it_arrived}; the story has another one now.",
            spans=map(Span.whole, copies),
            suggestions=[Suggestion("Remove the line", tuple(map(removal, copies)))],
            severity=Severity.WARNING,
        )

    def _suggestions(self, kept: Block, copies: Sequence[Block], among: Sequence[Block]) -> tuple[Suggestion, ...]:
        """Remove the copies; or let one take the place of what is kept, if that settles it too."""
        if kept.id != self.slot:
            offers = keep_one([[kept], *([copy] for copy in copies)])
            return offers if len(copies) == len(among) else offers[:1]
        remove = Suggestion("Remove from the body", tuple(map(removal, copies)), keeps=(Span.whole(kept),))
        if len(among) > 1 or nothing_is_lost(copies[0], kept) or without_heading_mark(copies[0].text) == kept.text:
            return (remove,)
        edits = (Edit(kept.id, 0, kept.text, without_heading_mark(copies[0].text)), removal(copies[0]))
        return (remove, Suggestion(f"Use this wording as the {self.slot}", edits))


def pasted_with(reading: Reading, slot: Block, told: Container[str]) -> list[list[Block]]:
    """The lines that repeated a slot when the story arrived, as they stand now, those that say the same together.

    Left out are lines `told` already and those that may be meant: a sentence, a quotation, what is read on a sign.
    """
    same: dict[str, list[Block]] = defaultdict(list)
    for line in echoes(reading, slot, reading.arrived.paragraphs):
        block = reading.still(line)
        if block is None or block.id in told or not reads_like_a_headline(without_heading_mark(reading.shown(block))):
            continue
        if not (_is_set_in_quotes(reading, slot, block) or _is_read_on_a_sign(reading, slot, block)):
            same["" if nothing_is_lost(block, slot) else reading.folded(block)].append(block)
    return list(same.values())


def _versions(reading: Reading, kept: Block, line: Block) -> Difference:
    """How a line differs from what is kept."""
    return difference_of_versions(
        *(Passage.of(level(without_heading_mark(reading.shown(each)))) for each in (kept, line))
    )


def _is_told_in_the_lede(reading: Reading, kept: Block, line: Block, copies: Sequence[Block]) -> bool:
    """Is this line a lede: a sentence with a stop, above all other copy, that says in more words what is kept?"""
    if not ends_in_a_stop(reading.shown(line)) or ends_in_a_stop(reading.shown(kept)):
        return False
    above = reading.arrived.body[: reading.arrived.places.get(line.id, 0)]
    told = {block.id for block in copies}
    if any(counts(reading, block) and block.id not in told for block in above):
        return False
    found = _versions(reading, kept, line)
    return found.kind is Kind.REWORDED and len(reading.terms(line)) > len(reading.terms(kept))


def _is_set_in_quotes(reading: Reading, kept: Block, line: Block) -> bool:
    """Does the line set the same words in quotation marks, with copy above it? Above the story nothing is quoted."""
    if not is_set_in_quotes(reading.shown(line)) or opens_a_quotation(reading.shown(kept)):
        return False
    above = reading.arrived.body[: reading.arrived.places.get(line.id, 0)]
    if not any(counts(reading, block) for block in above):
        return False
    return _versions(reading, kept, line).kind is Kind.TYPOGRAPHY


def _is_announced(shown: str) -> bool:
    """Is this a quotation or the row of a list, which a colon announces? A long dash may open what somebody says."""
    return opens_a_quotation(shown) or is_numbered(shown) or (is_row(shown) and not shown.startswith(_SPEECH))


def _is_read_on_a_sign(reading: Reading, kept: Block, line: Block) -> bool:
    """Did the same few words stand below a colon when the story arrived, as what is read on a sign does?

    If a quotation or rows follow, the colon announced those.
    """
    body, at = reading.arrived.body, reading.arrived.places.get(line.id, 0)
    if not at or not reading.shown(body[at - 1]).rstrip().endswith(_COLONS):
        return False
    if not SHORTEST_INTRODUCTION <= reading.length(body[at - 1]) <= LONGEST_INTRODUCTION:
        return False
    if reading.length(line) > LONGEST_ON_A_SIGN:
        return False
    below = body[at + 1] if at + 1 < len(body) else None
    follows = below is None or (counts(reading, below) and not _is_announced(reading.shown(below)))
    return follows and _versions(reading, kept, line).kind is Kind.TYPOGRAPHY
