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
        "A standfirst left in the text: a sentence or two between the headline and a byline, or one that sums the "
        "story up right below a headline found in the text."
    )
    milder = (
        "A notice where only the headline’s place is filled, where the lines may be the headline, or for a line "
        "without a full stop that stands once, between a headline found in the text and a paragraph."
    )
    never_flags = (
        "A second paragraph that ends in a full stop and has no byline below it, however short, where the "
        "headline came in its own place or opened the text; what stands again in the text; subheads, labels, "
        "quotations, list rows."
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
