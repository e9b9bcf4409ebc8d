"""What was to be filled in and was not, what breaks off, and quotations that are not closed."""

import re
from collections.abc import Iterator, Mapping, Sequence

from articles.detection.copies.repeats import SURELY_PROSE
from articles.detection.findings import Finding, Severity, Span
from articles.detection.page.notices import leads_elsewhere
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.wording import Wording
from articles.detection.words.gaps import (
    Range,
    apart,
    gaps_for_a_number_in,
    gaps_in,
    gaps_to_come_in,
    is_dummy,
    may_hold_gaps,
    tells_of_genes,
)
from articles.detection.words.signs import ends_in_a_stop, is_row
from articles.text.document import Block

ENDED = 0.8
"""Where this share of the paragraphs end in a stop, one that does not breaks off."""

BESIDE = 24
"""So many characters on either side tell one gap from another."""

_CLOSERS = {"„": "“”", "“": "”", "«": "»", "「": "」", "『": "』"}
"""What may close a quotation, by the mark that opened it: „ is closed by “ in German and by ” elsewhere."""
_STRAIGHT = re.compile(r'(?<!\d)(?<![א-ת](?="[א-ת]))"')
"""A mark that opens and closes: one alone lacks its other half, unless it means inches or stands in a Hebrew word."""
_POINTING = re.compile("[«»]")
_MARKS = frozenset("".join(_CLOSERS) + "".join(_CLOSERS.values()) + '"')
_MARK = re.compile(f"[{''.join(_CLOSERS)}{''.join(_CLOSERS.values())}]")
_ANY_MARK = re.compile(f"[{''.join(_MARKS)}]")
_SIGNED = re.compile(
    r"[^\W\d_][.!?…][”’»“\"']?(?:[\d⁰¹²³⁴-⁹]{1,2}| ?[/|(–—-] ?[^\W\d_]{2,4}\)?)$|[.。][^.。]{0,20}[)）]\d{6,8}$"
)
"""What may stand behind the last stop: the figure of a footnote, the writer's initials, who edited it and when."""
_OPEN_ENDS = (",", "-", "–", "—", "(", "“", "«", "„")


class Placeholder(Rule):
    """Something was to be filled in, or the text breaks off."""

    id = "placeholder"
    severity = Severity.WARNING
    finds = (
        "What was still to be filled in: “TK”, “XXXX”, “XX people”, in English “XX loaves”, “[INSERT QUOTE]”, “(à "
        "compléter)”, “FOTO FOLGT”, “【待补】”, lorem ipsum, dummy heads, “{{ name }}”."
    )
    milder = "A notice for a text that breaks off and for a quotation that is not closed."
    never_flags = (
        "Names such as TK Maxx, Roman figures, “XX chromosomes”, “[sic]” and what an editor put into a quotation; "
        "what readers are to fill in or check; code between backticks."
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        for block in reading.document:
            reading.check_time()
            if reading.wording(block).once(_is_dummy):
                yield self.finding(
                    "This line was to be replaced.", spans=[Span.whole(block)], preferred=False, around="dummy"
                )
            elif reading.wording(block).once(_may_hold_gaps):
                yield from self._gaps(reading, block)
        if unclosed := list(_unclosed(reading)):
            one = len(unclosed) == 1
            yield self.finding(
                f"{'This paragraph opens a quotation and does' if one else 'These paragraphs open quotations and do'} "
                "not close it: is a mark missing?",
                spans=map(Span.whole, unclosed),
                severity=Severity.NOTICE,
                preferred=False,
            )
        for block in _broken_off(reading):
            yield self.finding(
                "This paragraph breaks off without a stop: is its end missing?",
                spans=[Span.whole(block)],
                severity=Severity.NOTICE,
                preferred=False,
            )

    def _gaps(self, reading: Reading, block: Block) -> Iterator[Finding]:
        shown = reading.visible(block)
        found = reading.wording(block).once(_gaps_in)
        if ("TK" in shown or "???" in shown) and _is_english(reading):
            found = [*found, *gaps_to_come_in(shown)]
        if "XX" in shown and _is_english(reading) and not reading.once(_tells_of_genes):
            found = [*found, *gaps_for_a_number_in(shown)]
        if found:
            gaps = apart(found)
            words = ", ".join(dict.fromkeys(f"“{shown[start:end][:40]}”" for start, end in gaps))
            yield self.finding(
                f"Something is still to be filled in: {words}.",
                spans=[Span.of(block, start, end) for start, end in gaps],
                preferred=False,
                around=" … ".join(shown[max(0, start - BESIDE) : end + BESIDE] for start, end in gaps),
            )


def _is_english(reading: Reading) -> bool:
    return reading.language is not None and reading.language.code == "en"


def _tells_of_genes(reading: Reading) -> bool:
    return any(tells_of_genes(reading.shown(block)) for block in reading.document)


def _is_dummy(wording: Wording) -> bool:
    return is_dummy(wording.folded)


def _may_hold_gaps(wording: Wording) -> bool:
    """Does a text hold any sign of a gap, and no code?"""
    return "`" not in wording.text and may_hold_gaps(wording.shown, wording.folded)


def _gaps_in(wording: Wording) -> list[Range]:
    return gaps_in(wording.visible)


def _broken_off(reading: Reading) -> Iterator[Block]:
    """Long paragraphs that do not end in a stop, where nearly all the others do."""
    prose = [
        block
        for block in reading.document.paragraphs
        if block.kind == "paragraph" and reading.length(block) >= SURELY_PROSE and not is_row(block.text)
        if not reading.wording(block).once(leads_elsewhere)
    ]
    broken = [block for block in prose if not reading.wording(block).once(_ends_in_a_stop)]
    if len(prose) < 3 or len(prose) - len(broken) < ENDED * len(prose):
        return
    for block in broken:
        ending = reading.shown(block).rstrip()
        if not _SIGNED.search(ending) and (ending.endswith(_OPEN_ENDS) or ending[-1:].isalnum()):
            yield block


def _ends_in_a_stop(wording: Wording) -> bool:
    return ends_in_a_stop(wording.shown)


def _unclosed(reading: Reading) -> Iterator[Block]:
    """Paragraphs in which a quotation is opened and not closed, unless the next one goes on with it.

    A quotation over several paragraphs opens each of them and is closed in the last.
    """
    body = reading.document.paragraphs
    shown = [reading.shown(block) if _is_marked(block.text) else "" for block in body]
    closers = _CLOSERS | ({"“": ""} if any("„" in text for text in shown) else {})
    if any("«" in text for text in shown) and _point_in(shown):
        closers |= {"»": "«", "«": ""}
    for at, block in enumerate(body):
        if shown[at] and _stays_open(shown[at], closers):
            following = shown[at + 1].lstrip() if at + 1 < len(body) else ""
            if following[:1] not in _MARKS and not reading.wording(block).once(leads_elsewhere):
                yield block


def _point_in(texts: Sequence[str]) -> bool:
    """Do quotations open with the mark that points at their words, as in German, Danish and Slovene: »so«?"""
    return all(match[0] == "»" for match in map(_POINTING.search, texts) if match)


def _is_marked(text: str) -> bool:
    """Does a text hold any quotation mark?"""
    return '"' in text or (not text.isascii() and bool(_ANY_MARK.search(text)))


def _stays_open(text: str, closers: Mapping[str, str]) -> bool:
    """Is the last quotation of a text still open at its end?

    The same opening mark again, before it was closed, goes on with a quotation over paragraphs that were run together.
    """
    waiting: list[str] = []
    for match in _MARK.finditer(text):
        sign = match[0]
        if waiting and sign in waiting[-1]:
            waiting.pop()
        elif closers.get(sign) and closers[sign] not in waiting:
            waiting.append(closers[sign])
    # Behind a figure it may close a quotation: then it is none of inches.
    return bool(waiting) or (len(_STRAIGHT.findall(text)) == text.count('"') == 1)
