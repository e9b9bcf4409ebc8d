"""What `scan` tells people of one story: where, what, which words differ, what would cure it."""

import io
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from django.core.management.color import color_style, no_style

from articles.detection.copies.beside import beside, words_of
from articles.detection.findings import Finding, Kind, Severity, Span
from articles.detection.proof import is_preferred, is_safe, proof
from articles.formats import plain
from articles.formats.story import LONGEST, TooLarge, Unreadable
from articles.management.columns import columns, marked, width_of
from articles.text.markup import plain as plain_words
from articles.text.quoting import in_quotes
from articles.text.rewording import rewording

SHOWN = 70
"""So many characters of the words in question are printed."""

MOST_DIFFERENCES = 3
"""So many pairs of copies are compared word by word."""

DIFFERING = (Kind.TYPO, Kind.REWORDED, Kind.CONFLICT, Kind.CONTAINED)
INDENT = "    "
STYLES = {"error": "ERROR", "warning": "WARNING", "notice": "HTTP_NOT_MODIFIED"}

_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Look:
    """How wide the terminal is, and whether it shows colours."""

    width: int
    colours: bool

    def paint(self, sort: str, words: str) -> str:
        """Words in the colour of a Django style, if there are colours."""
        style = color_style(force_color=True) if self.colours else no_style()
        return str(getattr(style, sort)(words))

    def wrap(self, words: str, indent: str = INDENT) -> str:
        """Words on lines of the terminal's width; what no space parts stays whole."""
        return textwrap.fill(
            words, self.width, initial_indent=indent, subsequent_indent=indent, break_long_words=False,
            break_on_hyphens=False,
        )  # fmt: skip


@dataclass(slots=True)
class Told:
    """What is to be printed of a story, and what the summary adds up."""

    lines: list[str] = field(default_factory=list)
    problem: str = ""
    words: int = 0
    surplus: int = 0
    findings: Counter[tuple[str, str]] = field(default_factory=Counter)
    safe: int = 0
    unfinished: int = 0

    @property
    def alarming(self) -> bool:
        """Is there what an editor has to decide, or what nobody could read to the end? A notice asks for nothing."""
        return self.unfinished > 0 or any(severity != Severity.NOTICE for _, severity in self.findings)

    def take_in(self, other: "Told") -> None:
        """Add up what was found in another story."""
        self.findings += other.findings
        self.words, self.surplus = self.words + other.words, self.surplus + other.surplus
        self.safe, self.unfinished = self.safe + other.safe, self.unfinished + other.unfinished


def tell(file: str, split: str | None, seconds: float, look: Look) -> Told:
    """Read a file, scan its story and say what was found."""
    try:
        with opened(file) as stream:
            story = plain.read_any_length(stream.read(LONGEST + 1), split)
    except (OSError, TooLarge, Unreadable) as problem:
        return Told(problem=f"{file}: {getattr(problem, 'strerror', None) or problem}")
    arrived = story.document()
    cured = proof(arrived, is_preferred, seconds=seconds)
    report, words = cured.report, arrived.words
    told = Told(words=words, surplus=words - cured.document.words, unfinished=len(report.failed))
    told.lines += [f"{file}: {note}" for note in story.notes]
    for finding in report.findings:
        told.findings[finding.rule, finding.severity.value] += 1
        told.safe += is_safe(finding)
        told.lines += _finding(file, finding, look)
    told.lines += [f"{file}: Likely cause: {cause.sentence}" for cause in report.causes]
    told.lines += [f"{file}: The rule {rule} did not finish; there may be more." for rule in report.failed]
    count = len(report.findings)
    told.lines.append(f"{file}: {('Nothing found', '1 finding')[count] if count < 2 else f'{count} findings'}.")
    return told


def summary(all_told: Told, files: int, unreadable: int, look: Look) -> Iterator[str]:
    """What all files together have, and what accepting would do to them."""
    several = f"{files} files" if files != 1 else "1 file"
    yield f"{several} read{f', {unreadable} unreadable' if unreadable else ''}, {all_told.words:,} words."
    severities: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    for (rule, severity), count in all_told.findings.items():
        severities[severity] += count
        rules[rule] += count
    if not rules:
        yield look.paint("SUCCESS", "Nothing found.")
        return
    counts = [f"{severities[each]} {each}{'s' * (severities[each] != 1)}" for each in STYLES if severities[each]]
    yield f"{', '.join(counts)}: {', '.join(f'{rule} {count}' for rule, count in rules.most_common())}."
    yield (
        f"Accepting what is preferred would take {all_told.surplus:,} word{'s' * (all_told.surplus != 1)} out; "
        f"{all_told.safe or 'none'} of the findings {'is' if all_told.safe == 1 else 'are'} safe to accept unread."
    )


def _finding(file: str, finding: Finding, look: Look) -> Iterator[str]:
    severity = look.paint(STYLES[finding.severity.value], finding.severity.value)
    yield f"{file}:{lines_of(finding.spans)}: {severity}: {finding.message} [{finding.rule}]"
    of_two = finding.kind is Kind.PATTERN and len(finding.spans) == 1  # of a whole table it would be too much
    differing = list(_differences(finding, look)) if finding.kind in DIFFERING or of_two else []
    if not differing:
        yield f"{INDENT}{shown(finding.spans[0].quote)}"
    for told in differing[:MOST_DIFFERENCES]:
        yield from told
    if finding.related:
        yield f"{INDENT}{'Stays' if finding.preferred else 'Compared with'}: {lines_of(finding.related)}."
    for number, suggestion in enumerate(finding.suggestions):
        how = "Would do" if not number and finding.preferred else "Or" if number else "Could do"
        safe = ", which is safe" if not number and finding.safe else ""
        yield f"{INDENT}{how}: {suggestion.title}{safe}."


def _differences(finding: Finding, look: Look) -> Iterator[list[str]]:
    """Each copy beside the one that stays, where they can be told apart: in columns where there is room for two."""
    width = width_of(look.width - len(INDENT))
    for sides in beside(finding.related, finding.spans):
        stretches = rewording(*map(words_of, sides))
        if all(stretch.same for stretch in stretches):
            continue
        if width:
            heads = tuple(_place(side) for side in sides)
            yield [f"{INDENT}{line}" for line in columns(heads, stretches, width, look.paint)]
        else:
            yield [look.wrap(marked(stretches, look.paint))]


def _place(spans: Sequence[Span]) -> str:
    """Where words stand, as the head of a column."""
    lines = lines_of(spans)
    if not lines[0].isdigit():
        return lines.capitalize()
    return f"Line {lines}" if lines.isdigit() else f"Lines {lines}"


@contextmanager
def opened(file: str) -> Iterator[BinaryIO]:
    """The bytes of a file, or of standard input for a dash."""
    if file != "-":
        with Path(file).open("rb") as stream:
            yield stream
        return
    try:
        # A stream of its own: Python flushes its own one at its end, and cannot while another thread reads it.
        stream = open(sys.stdin.fileno(), "rb", closefd=False)  # noqa: SIM115 - no path, and never closed
    except io.UnsupportedOperation:
        stream = sys.stdin.buffer
    yield stream


def lines_of(spans: Sequence[Span]) -> str:
    """Which lines of the source these words stand in: 2, or 9-10, or 4, 6; the name of a slot where it has no line."""
    stretches: list[list[int | str]] = []
    for block in dict.fromkeys(span.block for span in spans):
        line = int(block[1:]) if block[1:].isdigit() else block
        last = stretches[-1][-1] if stretches else None
        if isinstance(line, int) and isinstance(last, int) and last == line - 1:
            stretches[-1] = [stretches[-1][0], line]
        else:
            stretches.append([line])
    return ", ".join("-".join(map(str, stretch)) for stretch in stretches)


def shown(quote: str) -> str:
    """The words in question, on one line and in the order in which they stand."""
    words = _TURNS.sub("", plain_words(quote)).strip()
    return in_quotes(words if len(words) <= SHOWN else f"{words[: SHOWN - 1].rstrip()}…")
