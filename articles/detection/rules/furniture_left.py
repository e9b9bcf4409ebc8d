"""Byline, dateline, picture credit, section label or time of publication, left in the body."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from articles.detection.copies.keeping import nothing_is_lost, removal, times
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.page.furniture import PARAGRAPH_WORDS, TOP, glued_dateline, page_lines, slot_says
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.words.page_lines import DATELINE_GLUED, Dateline, PageLine, Sort
from articles.text.document import Block
from articles.text.edits import Edit
from articles.text.folding import fold
from articles.text.markup import BLANK
from articles.text.words import length, terms

LONGEST_NAME = 10
"""A line of more words is no name without a cue."""

_DASHES = " -–—.:："
_BEHIND_A_PLACE = re.compile(r"( ?\([^()\n]{2,30}\))?(?: ?(?:--|[–—])|\. ?-|(?<=\)) -)\s+")


@dataclass(frozen=True, slots=True)
class Left:
    """A line of the page that stands in the body, and whether it stood at the top or the bottom on arrival."""

    block: Block
    line: PageLine
    top: bool
    bottom: bool

    @property
    def at_an_edge(self) -> bool:
        return self.top or self.bottom

    @property
    def edge(self) -> str:
        return "end" if self.bottom else "top"

    @property
    def sure(self) -> bool:
        return self.line.sure and self.at_an_edge


class FurnitureLeft(Rule):
    """A line that belongs round the story was left in it."""

    id = "furniture-left"
    severity = Severity.WARNING
    finds = (
        "Bylines, datelines, picture credits, section labels, times of publication, and who edited it or where it "
        "comes from (“责任编辑：…”, “Quelle: dpa”), left in the body, in many languages."
    )
    milder = "A notice for what may belong there, such as a caption."
    never_flags = "Sign-offs; what an author does, told in a sentence."
    alarms = 0.7

    def check(self, reading: Reading) -> Iterator[Finding]:
        lines = list(_standing(reading))
        for sort in (Sort.BYLINE, Sort.DATELINE):
            yield from self._slot(reading, sort, [left for left in lines if left.line.sort is sort])
        yield from self._glued(reading, [left for left in lines if left.line.sort is Sort.DATELINE])
        others = (Sort.CREDIT, Sort.CAPTION, Sort.LABEL, Sort.TIME, Sort.DESK)
        yield from self._others(reading, [left for left in lines if left.line.sort in others])

    def _slot(self, reading: Reading, sort: Sort, lines: Sequence[Left]) -> Iterator[Finding]:
        """The lines that a slot is for: offered for it while it is empty, and its repeats once it is filled."""
        slot = reading.document.block(sort)
        if slot.text:
            lines = [*lines, *_bare(reading, slot, lines)]
            for copies in _alike(lines):
                yield self._beside(reading, slot, copies)
            return
        groups = list(_alike(lines))
        offered = next((copies for copies in groups if any(left.sure for left in copies)), None)
        for copies in groups:
            first = copies[0]
            use = Suggestion(f"Use as {sort}", (Edit(slot.id, 0, "", _for_the_slot(first)), *_removals(copies)))
            if copies is offered:
                where = f"stands {times(len(copies))}" if len(copies) > 1 else f"stands at the {first.edge}"
                yield self.finding(
                    f"This line is the {sort}: it {where}, and the story has none in its place.",
                    spans=_spans(copies),
                    suggestions=[use],
                )
            elif first.line.sure or first.top:
                remove = _remove(copies)
                yield self.finding(
                    f"This line reads like a {sort}: does it belong in the body?",
                    spans=_spans(copies),
                    suggestions=[remove] if offered else [use, remove],
                    severity=Severity.NOTICE,
                    preferred=False,
                )

    def _beside(self, reading: Reading, slot: Block, copies: Sequence[Left]) -> Finding:
        """Lines that say what a filled slot says, or something else that it could say."""
        said, all_of_it = _core(reading.folded(slot)), _core(reading.folded(copies[0].block))
        theirs = _core(copies[0].line.says) if slot.kind == Sort.BYLINE else all_of_it
        says_more = _core(slot_says(reading, slot)) in all_of_it
        use = Edit(slot.id, 0, slot.text, _for_the_slot(copies[0]))
        instead = Suggestion(f"Use this wording as the {slot.kind}", (use, *_removals(copies)))
        if theirs in said:
            return self.finding(
                f"This line repeats the {slot.kind}.",
                spans=_spans(copies),
                related=[Span.whole(slot)],
                suggestions=[_remove(copies, slot)],
                safe=all(nothing_is_lost(left.block, slot) for left in copies),
            )
        return self.finding(
            f"This line says the {slot.kind} and more."
            if says_more
            else f"This line reads like a {slot.kind}, and the story has another one.",
            spans=_spans(copies),
            related=[Span.whole(slot)],
            suggestions=[_remove(copies), instead],
            severity=Severity.WARNING if says_more and any(left.sure for left in copies) else Severity.NOTICE,
            preferred=False,
        )

    def _glued(self, reading: Reading, lines: Sequence[Left]) -> Iterator[Finding]:
        """The dateline that the first paragraph with one opens with."""
        slot = reading.document.dateline
        found = reading.once(_opening_dateline)
        if found is None or (not slot.text and any(left.sure for left in lines)):
            return
        block, opening = found
        span = Span.of(block, 0, opening.end)
        off = Edit(block.id, 0, block.text[: opening.goes_on], "")
        if not slot.text:
            yield self.finding(
                "This paragraph opens with the dateline, which has a place of its own.",
                spans=[span],
                suggestions=[Suggestion("Use as dateline", (Edit(slot.id, 0, "", span.quote), off))],
                severity=Severity.NOTICE,
                preferred=False,
            )
            return
        same = opening.place == slot_says(reading, slot)
        nothing_lost = _core(fold(span.quote)) in _core(reading.folded(slot))
        alone = _is_lede(reading, block) and not _comes_again(reading, block, opening.place)
        yield self.finding(
            "This paragraph opens with the dateline, which readers see above it already."
            if same
            else "This paragraph opens with a dateline, and the story has another one.",
            spans=[span],
            related=[Span.whole(slot)],
            suggestions=[Suggestion("Take the dateline off", (off,), (Span.whole(slot),) if nothing_lost else ())],
            severity=Severity.WARNING if same else Severity.NOTICE,
            preferred=nothing_lost and alone,
        )

    def _others(self, reading: Reading, lines: Sequence[Left]) -> Iterator[Finding]:
        labels = reading.once(_opening_labels)
        for copies in _alike(lines):
            first = copies[0]
            severity = _severity(copies, labels)
            if severity is None:
                continue
            is_one = f"This line is a {first.line.sort}: no part of the text."
            may_be = f"This line reads like a {first.line.sort}: does it belong in the text?"
            yield self.finding(
                is_one if severity is Severity.WARNING else may_be,
                spans=_spans(copies),
                suggestions=[_remove(copies)],
                severity=severity,
                preferred=False,
            )


def _standing(reading: Reading) -> Iterator[Left]:
    """The lines of the page in the story as it arrived that still stand, in its order.

    If a copy of a line stood at an edge, all its copies count as there: else to remove that one would change what is
    said of the others.
    """
    lines = reading.once(page_lines)
    if not lines:
        return
    top, bottom = ({_says(lines[block]) for block in edge if block in lines} for edge in reading.once(_edges))
    for block in reading.arrived.paragraphs:
        if block.id in lines and (standing := reading.still(block)):
            line = lines[block.id]
            yield Left(standing, line, _says(line) in top, _says(line) in bottom)


def _says(line: PageLine) -> tuple[Sort, str]:
    return line.sort, line.says


def _edges(reading: Reading) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of the first lines of the story as it arrived, and of the lines with no copy below them."""
    body, lines = reading.arrived.paragraphs, reading.once(page_lines)
    bottom: list[str] = []
    for block in reversed(body):
        if block.id not in lines and bottom:
            break
        bottom.append(block.id)
        if block.id not in lines:
            break
    return frozenset(block.id for block in body[:TOP]), frozenset(bottom)


def _opening_labels(reading: Reading) -> frozenset[str]:
    """What the section labels above the story say."""
    lines = reading.once(page_lines)
    found = []
    for block in reading.arrived.paragraphs:
        if block.id not in lines:
            break
        if lines[block.id].sort is Sort.LABEL:
            found.append(lines[block.id].says)
    return frozenset(found)


def _opening_dateline(reading: Reading) -> tuple[Block, Dateline] | None:
    """The first paragraph near the top that opens with a dateline and goes on, as it stands now, and that dateline."""
    for block in reading.arrived.paragraphs[:TOP]:
        standing = reading.still(block)
        if standing and (opening := _dateline_of(reading, standing)):
            return standing, opening
    return None


def _dateline_of(reading: Reading, block: Block) -> Dateline | None:
    """The dateline that a paragraph opens with, known by itself or because the slot says the same."""
    return glued_dateline(reading, block) or _as_in_the_slot(reading, block)


def _as_in_the_slot(reading: Reading, block: Block) -> Dateline | None:
    """The dateline of a paragraph that opens with the words of the slot, in whatever case or script, and a dash."""
    slot, shown = reading.document.dateline, reading.visible(block)
    place = reading.shown(slot).partition("(")[0].strip(_DASHES)
    if not place or block.kind != "paragraph" or shown[: len(place)].casefold() != place.casefold():
        return None
    behind = _BEHIND_A_PLACE.match(shown, len(place))
    if behind is None or BLANK in shown[: behind.end()] or shown[behind.end() :][:1].islower():
        return None
    if length(shown[behind.end() :]) < DATELINE_GLUED:
        return None
    end = behind.end(1) if behind[1] else len(place)
    return Dateline(slot_says(reading, slot), end, behind.end(), "")


def _is_lede(reading: Reading, block: Block) -> bool:
    """Does no paragraph stand above? If one does, one of the two may be a copy that has to go first."""
    above = takewhile(lambda each: each.id != block.id, reading.document.paragraphs)
    return not any(reading.length(each) in PARAGRAPH_WORDS for each in above)


def _comes_again(reading: Reading, block: Block, place: str) -> bool:
    openings = (_dateline_of(reading, each) for each in reading.document.paragraphs if each.id != block.id)
    return any(opening is not None and opening.place == place for opening in openings)


def _bare(reading: Reading, slot: Block, lines: Sequence[Left]) -> Iterator[Left]:
    """Lines that say what a slot says without a cue, at an edge of the story or below its headline or standfirst."""
    said = {reading.folded(slot), slot_says(reading, slot)}
    known = {left.block.id for left in lines}
    top, bottom = reading.once(_edges)
    arrived = reading.arrived
    heads = {reading.folded(head) for head in (arrived.headline, arrived.standfirst) if head.text}
    below = {block.id for above, block in pairwise(arrived.paragraphs) if reading.folded(above) in heads}
    for block in arrived.paragraphs:
        beside = block.id in top or block.id in bottom or block.id in below
        if beside and block.id not in known and reading.folded(block) in said and reading.length(block) <= LONGEST_NAME:
            standing = reading.still(block)
            if standing:
                line = PageLine(Sort(slot.kind), sure=True, says=slot_says(reading, slot))
                yield Left(standing, line, block.id in top, block.id in bottom)


def _alike(lines: Sequence[Left]) -> Iterator[list[Left]]:
    groups: dict[tuple[Sort, str], list[Left]] = defaultdict(list)
    for left in lines:
        groups[_says(left.line)].append(left)
    yield from groups.values()


def _severity(copies: Sequence[Left], labels: frozenset[str]) -> Severity | None:
    """How sure it is that a line is no part of the text; None if it may well be."""
    line = copies[0].line
    edge = any(left.at_an_edge for left in copies)
    if line.sort is Sort.LABEL:
        return Severity.WARNING if line.says in labels else None
    if line.sort is Sort.TIME:
        if not line.sure:
            return Severity.NOTICE if any(left.top for left in copies) else None
        return Severity.WARNING if edge else Severity.NOTICE
    if line.sort is Sort.DESK and all(left.bottom for left in copies):
        return Severity.NOTICE  # it may sign the story off
    if line.sure:
        return Severity.WARNING if edge or len(copies) > 1 else Severity.NOTICE
    return None if line.sort is Sort.CREDIT and all(left.bottom for left in copies) else Severity.NOTICE


def _core(folded: str) -> str:
    """Words between spaces, without any sign, so that they can be looked for in others."""
    return f" {' '.join(terms(folded))} "


def _for_the_slot(left: Left) -> str:
    """What the slot would say: the line as it stands, without the dash of a dateline."""
    text = left.block.text
    return text.rstrip(_DASHES) if left.line.sort is Sort.DATELINE and not text.endswith("*") else text


def _remove(copies: Sequence[Left], slot: Block | None = None) -> Suggestion:
    title = "Remove the line" if len(copies) == 1 else "Remove the lines"
    return Suggestion(title, _removals(copies), keeps=(Span.whole(slot),) if slot else ())


def _removals(copies: Sequence[Left]) -> tuple[Edit, ...]:
    return tuple(removal(left.block) for left in copies)


def _spans(copies: Sequence[Left]) -> list[Span]:
    return [Span.whole(left.block) for left in copies]
