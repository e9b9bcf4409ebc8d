"""The standfirst once more, as a paragraph of the body."""

from collections.abc import Iterator
from dataclasses import replace

from articles.detection.copies.keeping import removal
from articles.detection.echo import Echo
from articles.detection.findings import Finding, Severity, Suggestion
from articles.detection.page.furniture import SlotLines, is_no_label, standfirst_lines
from articles.detection.reading import Reading
from articles.text.document import Block
from articles.text.folding import fold, level
from articles.text.similarity import alike
from articles.text.words import words

QUOTATION_MARKS = ('"', "'")
"""The marks to which every sort of quotation mark is levelled."""


class StandfirstEcho(Echo):
    """A paragraph of the body repeats the standfirst."""

    id = "standfirst-echo"
    severity = Severity.ERROR
    slot = "standfirst"
    finds = (
        "The standfirst again as a paragraph, in the same words and no others; if that is the lede, either of the "
        "two may stay."
    )
    milder = "A warning that prefers nothing where it stands in quotation marks."
    never_flags = (
        "A standfirst under six words and 25 letters; a paragraph that opens with the standfirst and goes on, or "
        "that says whose words a quoted standfirst is."
    )
    alarms = 0.3

    def lines(self, reading: Reading) -> SlotLines | None:
        return reading.once(standfirst_lines)

    def is_a_label(self, reading: Reading, line: Block) -> bool:
        return not reading.wording(line).once(is_no_label)

    def check(self, reading: Reading) -> Iterator[Finding]:
        lede = next(iter(reading.arrived.paragraphs), None)
        standfirst = reading.document.standfirst
        for finding in super().check(reading):
            copy = reading.document.block(finding.spans[0].block)
            if _names_the_speaker(reading.shown(copy), reading.shown(standfirst)):
                continue
            if lede and standfirst.text and finding.spans[0].block == lede.id:
                # A story needs its lede and can do without a standfirst: only a person can choose.
                empty = Suggestion("Empty the standfirst", (removal(standfirst),), keeps=finding.spans[:1])
                yield replace(finding, suggestions=(*finding.suggestions, empty), preferred=False, safe=False)
            else:
                yield finding


def _names_the_speaker(paragraph: str, standfirst: str) -> bool:
    """Is the standfirst a quotation that the paragraph quotes whole, with words of its own besides?"""
    quotation = level(standfirst)
    if quotation[:1] not in QUOTATION_MARKS or quotation[-1:] not in QUOTATION_MARKS:
        return False
    quoted, told = words(fold(standfirst)), words(fold(paragraph))
    return sum(run for _, _, run in alike(quoted, told)) == len(quoted) < len(told)
