"""The standfirst once more, as a paragraph of the body."""

from collections.abc import Iterator
from dataclasses import replace

from articles.detection.copies import removal
from articles.detection.echo import Echo
from articles.detection.findings import Finding, Severity, Suggestion
from articles.detection.furniture import Lines, standfirst_lines
from articles.detection.reading import Reading


class StandfirstEcho(Echo):
    """A paragraph of the body repeats the standfirst."""

    id = "standfirst-echo"
    severity = Severity.ERROR
    slot = "standfirst"
    shortest = 6
    finds = "A paragraph with the words of the standfirst and no others; if it is the lede, either of the two may stay."
    never_flags = "A standfirst under six words; a paragraph that opens with the standfirst and goes on."
    alarms = 0.7

    def lines(self, reading: Reading) -> Lines | None:
        return reading.once(standfirst_lines)

    def check(self, reading: Reading) -> Iterator[Finding]:
        lede = next(iter(reading.arrived.paragraphs), None)
        standfirst = reading.document.standfirst
        for finding in super().check(reading):
            if lede and standfirst.text and finding.spans[0].block == lede.id:
                # A story needs its lede and can do without a standfirst: only a person can choose.
                empty = Suggestion("Empty the standfirst instead", (removal(standfirst),), keeps=finding.spans[:1])
                yield replace(finding, suggestions=(*finding.suggestions, empty), preferred=False, safe=False)
            else:
                yield finding
