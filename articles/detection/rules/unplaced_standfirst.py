"""A standfirst in the body while its own place is empty."""

from collections.abc import Iterator

from articles.detection.copies import removal
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.furniture import standfirst_lines
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.text.edits import Edit


class UnplacedStandfirst(Rule):
    """The standfirst stands in the body and its own place is empty."""

    id = "unplaced-standfirst"
    severity = Severity.WARNING
    finds = "One sentence that sums the story up, directly under a headline that had to be found in the body."
    never_flags = "A second paragraph, however short, where the headline came in its own place or opened the text."

    def check(self, reading: Reading) -> Iterator[Finding]:
        lines = reading.once(standfirst_lines)
        if lines is None or reading.document.standfirst.text:
            return
        line = next(filter(None, map(reading.still, lines.blocks)), None)
        if line is None:
            return
        yield self.finding(
            "This line reads like the standfirst: it stood under the headline in the body, and the story has none.",
            spans=[Span.whole(line)],
            suggestions=[Suggestion("Use as standfirst", (Edit("standfirst", 0, "", line.text), removal(line)))],
        )
