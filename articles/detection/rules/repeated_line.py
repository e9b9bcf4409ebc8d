"""A short line directly below itself, and a list or a table pasted twice."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from articles.detection.copies.keeping import keep_one, nothing_is_lost, removal
from articles.detection.copies.repeats import counts, repeats
from articles.detection.findings import Finding, Kind, Severity, Span, Suggestion
from articles.detection.page.furniture import is_image
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.wording import Wording
from articles.detection.words.signs import ends_in_a_stop, is_row
from articles.text.document import Block

FEWEST_ROWS = 3
"""So many rows that stand again together are a list; fewer may be alike by chance."""

FEWEST_WORDS = 2
"""A single word below itself may be a sign or a sound."""

_CELLS = re.compile(r"\S\s*[|\t]\s*\S")
_MEASURE = re.compile(r"\s*(?!\d{1,2}[:.h]\d\d\b|\d{1,3}[.)-]\s)[\d½¼¾⅓⅔][^:<>{}=;`]*$")
_LABEL_OR_SPEECH = re.compile(r"[\"'“”„‟«»‘’‚‹›「『]|^\s*[-‐-―]|^[^\W\d_][\w .]{0,24}:\s")


class RepeatedLine(Rule):
    """A short line stands directly below itself, or rows of a list or table stand twice."""

    id = "repeated-line"
    severity = Severity.WARNING
    finds = (
        "A short line or subhead of two words or more directly below itself, between paragraphs; three rows or "
        "more of a list, a table or ingredients that stand again together."
    )
    milder = "Rows prefer nothing."
    never_flags = "Lines of a song, speech, labels, numbered steps; a short line that stands again further down."

    def check(self, reading: Reading) -> Iterator[Finding]:
        lines = reading.document.paragraphs
        words = [reading.folded(line) for line in lines]
        if len(set(words)) == len(words):
            return
        yield from (self._below(lines[at], lines[at + 1]) for at in _below_themselves(reading, lines, words))
        for first, again in _lists(reading, lines, words):
            yield self._list([lines[at] for at in first], [lines[at] for at in again])

    def _below(self, line: Block, again: Block) -> Finding:
        return self.finding(
            "This line stands directly below itself.",
            spans=[Span.whole(again)],
            related=[Span.whole(line)],
            suggestions=[Suggestion("Remove the second one", (removal(again),), keeps=(Span.whole(line),))],
            preferred=nothing_is_lost(again, line),
            kind=_kind([line], [again]),
        )

    def _list(self, rows: Sequence[Block], again: Sequence[Block]) -> Finding:
        return self.finding(
            f"These {len(rows)} rows stand twice.",
            spans=map(Span.whole, again),
            related=map(Span.whole, rows),
            suggestions=keep_one([rows, again]),
            preferred=False,
            kind=_kind(rows, again),
        )


def _kind(lines: Sequence[Block], again: Sequence[Block]) -> Kind:
    same = all(nothing_is_lost(going, staying) for going, staying in zip(again, lines, strict=True))
    return Kind.IDENTICAL if same else Kind.TYPOGRAPHY


def _below_themselves(reading: Reading, lines: Sequence[Block], words: Sequence[str]) -> Iterator[int]:
    for at in range(len(lines) - 1):
        same = words[at] == words[at + 1] and lines[at].kind == lines[at + 1].kind
        if not same or not _is_line(reading, lines[at]):
            continue
        reading.check_time()
        beside = [lines[place] for place in (at - 1, at + 2) if 0 <= place < len(lines)]
        # Among short lines it is a song; three times running it is one anywhere.
        if beside and all(counts(reading, line) for line in beside):
            yield at


def _is_line(reading: Reading, line: Block) -> bool:
    return (
        line.kind in ("paragraph", "subhead")
        and not counts(reading, line)
        and reading.wording(line).once(_says_something)
    )


def _says_something(wording: Wording) -> bool:
    """Does a line hold words, and is it no row, image, label or speech?"""
    shown = wording.shown
    if wording.length < FEWEST_WORDS or not any(map(str.isalpha, shown)) or is_row(shown):
        return False
    return not wording.once(is_image) and not _LABEL_OR_SPEECH.search(shown)


def _lists(
    reading: Reading, lines: Sequence[Block], words: Sequence[str]
) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """The rows of each list or table that stands again: their places first, and those of the copy."""
    often = Counter(words)
    rows_again = (line for line, said in zip(lines, words, strict=True) if often[said] > 1 and _is_row(reading, line))
    if len(list(islice(rows_again, FEWEST_ROWS))) < FEWEST_ROWS:
        return
    for first, again, size in repeats(reading, words):
        rows = [step for step in range(size) if _is_row(reading, lines[first + step])]
        if len(rows) < FEWEST_ROWS or rows[-1] - rows[0] >= len(rows):
            continue
        rows = _with_lines_beside(reading, lines[first : first + size], rows)
        copies = [first + step for step in rows], [again + step for step in rows]
        if len({words[at] for at in copies[0]}) < FEWEST_ROWS:
            continue
        if not _is_told(reading, [lines[at] for copy in copies for at in copy]):
            yield copies


def _is_row(reading: Reading, line: Block) -> bool:
    wording = reading.wording(line)
    if counts(reading, line) or not any(map(str.isalpha, wording.shown)):
        return False
    opens_as_one = line.kind == "list_item" or is_row(wording.shown) or wording.once(_measures)
    return wording.once(_has_cells) or (opens_as_one and not wording.once(_is_spoken))


def _with_lines_beside(reading: Reading, run: Sequence[Block], rows: Sequence[int]) -> list[int]:
    """The rows of a list with the short lines right above and below that stand again with them, as “Serves four”."""

    def is_beside(step: int) -> bool:
        shown = reading.shown(run[step])
        return not counts(reading, run[step]) and not ends_in_a_stop(shown)

    above = takewhile(is_beside, range(rows[0] - 1, -1, -1))
    below = takewhile(is_beside, range(rows[-1] + 1, len(run)))
    return sorted((*above, *rows, *below))


def _measures(wording: Wording) -> bool:
    """Does a line open with an amount, as an ingredient does? Times, steps and code do not count."""
    return bool(_MEASURE.match(wording.shown))


def _has_cells(wording: Wording) -> bool:
    return bool(_CELLS.search(wording.shown))


def _is_spoken(wording: Wording) -> bool:
    return ends_in_a_stop(wording.shown) or bool(_LABEL_OR_SPEECH.search(wording.shown.lstrip(" -–—•*")))


def _is_told(reading: Reading, lines: Sequence[Block]) -> bool:
    return any(reading.claimed_whole(line, Severity.WARNING) for line in lines)
