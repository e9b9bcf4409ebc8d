"""A new version of a story that was pasted onto the old one."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from articles.detection.copies.keeping import removal
from articles.detection.copies.retelling import FEWEST_PARAGRAPHS, MOST_TOPS, PROSE_WORDS, is_sure, retold, shared_part
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.page.furniture import TOP, glued_dateline, page_lines, slot_says
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.words.page_lines import Dateline, PageLine, Sort
from articles.detection.words.signs import ends_in_a_stop
from articles.text.document import Block
from articles.text.edits import Edit
from articles.text.words import stems

SAME_STORY = 0.3
"""Two first paragraphs tell one story if this share of the shorter one's words is in both."""

_PLACE = re.compile(r"[A-Z][A-Z.'-]{2,}(?: [A-Z.'-]+){0,3}(?: ?\([A-Z][^():]{2,30}\))?: (?=\S)")
"""A place and a colon before what was told there. It may be a speaker, but few of those say the same twice."""

_END_MARKS = frozenset(
    {"-30-", "- 30 -", "###", "-ends-", "- ends -", "(ends)", "ends", "(end)", "(ende)", "- ende -", "(fin)", "- fin -"}
)


@dataclass(frozen=True, slots=True)
class Top:
    """A paragraph that opens with a dateline, with its place among the paragraphs."""

    place: int
    block: Block
    opening: Dateline

    @property
    def span(self) -> Span:
        return Span.of(self.block, 0, self.opening.end)


class TwoTops(Rule):
    """The story begins twice: a new version stands beside the old one."""

    id = "two-tops"
    severity = Severity.WARNING
    finds = (
        "A new version pasted on top of the old one: notes of the wire such as “(Adds quotes)”, a dateline that "
        "comes again, what begins below the end of a story, a lede told again with what followed it."
    )
    milder = "A notice for “Correction:”. Between two versions of a story no copy is preferred."
    never_flags = "Round-ups with a dateline each; paragraphs that are named as copies already."

    def check(self, reading: Reading) -> Iterator[Finding]:
        yield from self._notes(reading)
        yield from self._datelines(reading)
        yield from self._places(reading)
        yield from self._below_the_end(reading)
        yield from self._retold(reading)

    def _notes(self, reading: Reading) -> Iterator[Finding]:
        """What the wire tells desks of a version: at the top it was left over, further down a version begins there."""
        lines = reading.once(page_lines)
        notes = [block for block in reading.arrived.paragraphs if block.id in lines and _is_note(lines[block.id])]
        versions = 0
        for block in filter(None, map(reading.still, notes)):
            reading.check_time()
            sure = lines[block.id].sure
            above, below = _prose_beside(reading, block)
            between = bool(above and below)
            if not sure and not (between and below >= FEWEST_PARAGRAPHS):
                continue
            suggestions = [Suggestion("Remove the line", (removal(block),))]
            if sure and between and versions < MOST_TOPS:
                versions += 1
                suggestions += _cuts(reading, block, line_goes=True)
            yield self.finding(
                "This line says that a new version of the story begins here: is the old one still there?"
                if sure and between
                else "This line is a note to the desk: no part of the story.",
                spans=[Span.whole(block)],
                suggestions=suggestions,
                severity=Severity.WARNING if sure else Severity.NOTICE,
                preferred=False,
            )

    def _datelines(self, reading: Reading) -> Iterator[Finding]:
        """Paragraphs further down that open with a dateline, in a story that has one at its top or in its slot."""
        tops = list(islice(_tops(reading), MOST_TOPS + 1))
        if not tops or len(tops) > MOST_TOPS:
            return
        slot = reading.document.dateline
        if tops[0].place < TOP // 2:
            first, place, *others = tops[0].block, tops[0].opening.place, *tops[1:]
            related = tops[0].span
        elif slot.text:
            first, place, *others = reading.document.paragraphs[0], slot_says(reading, slot), *tops
            related = Span.whole(slot)
        else:
            return
        about = stems(reading.shown(first))
        for number, top in enumerate(others):
            if any(reading.claimed_whole(block, Severity.WARNING) for block in (first, top.block)):
                continue
            again = top.opening.place == place
            same_story = shared_part(about, stems(reading.shown(top.block))) >= SAME_STORY
            if not same_story and (not again or len(others) > 1):
                continue
            where = "with the same dateline" if again else "with another dateline"
            yield self.finding(
                f"The story seems to begin again here, {where}: was a new version pasted onto the old one?",
                spans=[top.span],
                related=[related],
                suggestions=_cuts(reading, top.block, until=others[number + 1].block if others[number + 1 :] else None),
                severity=Severity.WARNING if again and same_story else Severity.NOTICE,
                preferred=False,
            )

    def _places(self, reading: Reading) -> Iterator[Finding]:
        """The only other paragraph that opens with the place of the first one, as in “CHENNAI: Two men …”."""
        first, *others = reading.document.paragraphs or (None,)
        opening = _PLACE.match(reading.shown(first)) if first else None
        if not first or not opening:
            return
        again = [block for block in others if reading.shown(block).startswith(opening[0])]
        if len(again) != 1 or any(reading.claimed_whole(block, Severity.WARNING) for block in (first, again[0])):
            return
        if shared_part(stems(reading.shown(first)), stems(reading.shown(again[0]))) >= SAME_STORY:
            spans = [Span.of(block, 0, opening.end()) for block in (first, again[0])]
            yield self.finding(
                "The story seems to begin again here, with the same dateline: "
                "was a new version pasted onto the old one?",
                spans=spans[1:],
                related=spans[:1],
                suggestions=_cuts(reading, again[0]),
                preferred=False,
            )

    def _below_the_end(self, reading: Reading) -> Iterator[Finding]:
        """The first paragraph below a mark that ended the story as it arrived."""
        marks = [at for at, block in enumerate(reading.arrived.paragraphs) if _is_end_mark(reading, block)]
        for at in marks[:1]:
            below = [block for block in reading.arrived.paragraphs[at + 1 :] if _is_prose(reading, block)]
            above = [block for block in reading.arrived.paragraphs[:at] if _is_prose(reading, block)]
            standing = reading.still(below[0]) if below else None
            if standing is None or min(len(above), len(below)) < FEWEST_PARAGRAPHS:
                continue
            if not any(map(reading.still, above)) or reading.claimed(Span.whole(standing), Severity.WARNING):
                continue
            about = stems(reading.shown(below[0]))
            same_story = any(shared_part(stems(reading.shown(each)), about) >= SAME_STORY for each in above[:TOP])
            mark = reading.still(reading.arrived.paragraphs[at])
            yield self.finding(
                "The story had come to its end, and begins again here."
                if same_story
                else "The story had come to its end, and goes on here: does this belong to it?",
                spans=[Span.whole(standing)],
                related=[Span.whole(mark)] if mark else [],
                suggestions=_cuts(reading, standing),
                severity=Severity.WARNING if same_story else Severity.NOTICE,
                preferred=False,
                around="end",
            )

    def _retold(self, reading: Reading) -> Iterator[Finding]:
        """A paragraph that tells the lede again in other words, if what follows tells again what followed the lede."""
        for told in reading.once(retold):
            start = told.again[0]
            if reading.claimed_whole(start, Severity.NOTICE):
                continue
            sure = is_sure(reading, told)
            question = "was a new version pasted onto the old one?" if sure else "two versions?"
            yield self.finding(
                f"This paragraph tells the first one again, and the next ones what followed it: {question}",
                spans=[Span.whole(start)],
                related=[Span.whole(told.lede)],
                suggestions=_cuts(reading, start),
                severity=Severity.WARNING if sure else Severity.NOTICE,
                preferred=False,
            )
            return


def _tops(reading: Reading) -> Iterator[Top]:
    for place, block in enumerate(reading.document.paragraphs):
        reading.check_time()
        if opening := glued_dateline(reading, block):
            yield Top(place, block, opening)


def _is_prose(reading: Reading, block: Block) -> bool:
    return reading.length(block) >= PROSE_WORDS and ends_in_a_stop(reading.shown(block))


def _prose_beside(reading: Reading, line: Block) -> tuple[int, int]:
    """How many paragraphs of prose stand above a line, and how many below."""
    places, prose = reading.once(_prose_places)
    above = bisect_left(prose, places[line.id])
    return above, len(prose) - above


def _prose_places(reading: Reading) -> tuple[dict[str, int], list[int]]:
    body = reading.document.paragraphs
    places = {block.id: place for place, block in enumerate(body)}
    return places, [place for place, block in enumerate(body) if _is_prose(reading, block)]


def _is_note(line: PageLine) -> bool:
    return line.sort is Sort.NOTE


def _is_end_mark(reading: Reading, block: Block) -> bool:
    return len(block.text) <= 12 and reading.folded(block) in _END_MARKS


def _cuts(reading: Reading, start: Block, *, until: Block | None = None, line_goes: bool = False) -> list[Suggestion]:
    """The two ways to a single version: to cut what stands above, or what begins here."""
    body = reading.document.paragraphs
    at = body.index(start)
    end = body.index(until) if until else len(body)
    above: tuple[Edit, ...] = tuple(map(removal, body[: at + line_goes]))
    below = tuple(map(removal, body[at:end]))
    return [
        Suggestion("Keep this version, cut what stands above", above),
        Suggestion("Keep what stands above, cut this version", below),
    ]
