"""A standfirst in the body while its own place is empty."""

from collections.abc import Iterator

from articles.detection.copies.keeping import removal
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.page.furniture import line_above_the_byline, line_below_the_headline, standfirst_lines
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.text.edits import Edit


class UnplacedStandfirst(Rule):
    """The standfirst stands in the body and its own place is empty."""

    id = "unplaced-standfirst"
    severity = Severity.WARNING
    finds = (
        "One or two sentences between the headline and a byline, as a notice where only the headline’s place is filled "
        "or they may be the headline; one sentence that sums the story up, directly under a headline that had to be "
        "found in the body; or a line without a stop between a headline in the body and a paragraph, as a notice where "
        "that stands there once."
    )
    never_flags = (
        "A second paragraph that ends in a stop and has no byline below it, however short, where the headline came in "
        "its own place or opened the text; what stands again in the text; subheads, labels, quotations, list rows."
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        if reading.document.standfirst.text:
            return
        lines, by = reading.once(standfirst_lines), reading.once(line_above_the_byline)
        below = by or reading.once(line_below_the_headline)
        likely, sure = (lines.blocks, True) if lines else ((below[0],), below[1]) if below else ((), False)
        line = next(filter(None, map(reading.still, likely)), None)
        if line is None:
            return
        where = "between the headline and the byline" if by else "under the headline in the body"
        yield self.finding(
            f"This line reads like the standfirst: it stood {where}, and the story has none.",
            spans=[Span.whole(line)],
            suggestions=[Suggestion("Use as standfirst", (Edit("standfirst", 0, "", line.text), removal(line)))],
            severity=Severity.WARNING if sure else Severity.NOTICE,
            preferred=sure,
        )
