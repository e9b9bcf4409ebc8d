"""A headline in the body while its own place is empty."""

from collections.abc import Iterator

from articles.detection.copies.keeping import removal
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.page.furniture import headline_lines
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.words.signs import without_heading_mark
from articles.text.document import Block, Document
from articles.text.edits import Edit

LONG = 8
"""A line of so many words does not stand inside a paragraph by chance."""


class UnplacedHeadline(Rule):
    """The headline stands in the body and its own place is empty."""

    id = "unplaced-headline"
    severity = Severity.WARNING
    finds = (
        "A headline left in the text of a story that has none: a line like one that opens the text, or stands "
        "near its top more than once."
    )
    never_flags = "Any line while the story has a headline; a line further down; a line that ends in a full stop."

    def check(self, reading: Reading) -> Iterator[Finding]:
        lines = reading.once(headline_lines)
        if lines is None or reading.document.headline.text:
            return
        line = next(filter(None, map(reading.still, lines.blocks)), None)
        if line is None:
            return
        # It is a warning by how the story arrived; the message has to be true of the text as it stands.
        again = lines.repeated or _stands_inside(reading, lines.blocks[0], reading.arrived)
        stand = sum(1 for each in lines.blocks if reading.still(each))
        if stand > 1 or _stands_inside(reading, line, reading.document):
            why = "it stands in the story more than once"
        else:
            why = "it came in more than once" if again else "it opens the story"
        yield self.finding(
            f"This line reads like the headline: {why}, and the story has none.",
            spans=[Span.whole(line)],
            suggestions=[
                Suggestion("Use as headline", (Edit("headline", 0, "", without_heading_mark(line.text)), removal(line)))
            ],
            severity=Severity.WARNING if again else Severity.NOTICE,
        )


def _stands_inside(reading: Reading, line: Block, story: Document) -> bool:
    """Does a paragraph of this story say the words of a long line among others?"""
    said = without_heading_mark(reading.folded(line)).rstrip(".")
    if reading.length(line) < LONG:
        return False
    # A copy of the line says it and no more: pasted with others, it goes with them.
    others = (without_heading_mark(reading.folded(each)).rstrip(".") for each in story.paragraphs)
    return any(said in other and said != other for other in others)
