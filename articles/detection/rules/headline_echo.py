"""The headline once more, as a line of the body."""

from collections.abc import Iterator

from articles.detection.copies import removal
from articles.detection.echo import Echo
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.furniture import Lines, headline_lines
from articles.detection.reading import Reading
from articles.text.document import Block

SHORTEST = 3
"""A headline of fewer words is a label."""

SHORTEST_ON_A_SITE = 4
"""Fewer words before the name of a site may be a label."""

LONGEST_SITE = 6
"""The name of a site has so many words, the sign before it included."""


class HeadlineEcho(Echo):
    """A line of the body repeats the headline."""

    id = "headline-echo"
    severity = Severity.ERROR
    slot = "headline"
    finds = "A line of the body that says the headline, slips of the pen or the name of a site allowed."
    never_flags = "A headline of one or two words, which may be a label; a sentence that opens with it or quotes it."

    def lines(self, reading: Reading) -> Lines | None:
        return reading.once(headline_lines)

    def is_a_label(self, reading: Reading, line: Block) -> bool:
        return reading.length(line) < SHORTEST

    def check(self, reading: Reading) -> Iterator[Finding]:
        yield from super().check(reading)
        headline = reading.document.headline
        if reading.length(headline) < SHORTEST_ON_A_SITE:
            return
        said = f"{reading.folded(headline)} "
        for block in reading.document.paragraphs:
            rest = reading.folded(block).removeprefix(said)
            if rest.startswith(("| ", "- ")) and len(rest.split()) <= LONGEST_SITE and reading.folded(block) != rest:
                yield self._with_a_site(headline, block)

    def _with_a_site(self, headline: Block, block: Block) -> Finding:
        kept = (Span.whole(headline),)
        return self.finding(
            "This line repeats the headline, with the name of a site.",
            spans=[Span.whole(block)],
            related=kept,
            suggestions=[Suggestion("Remove from the body", (removal(block),), keeps=kept)],
            severity=Severity.WARNING,
        )
