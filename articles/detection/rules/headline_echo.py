"""The headline once more, as a line of the body or at the front of one of its paragraphs."""

import re
from collections.abc import Iterator

from articles.detection.copies import removal
from articles.detection.echo import Echo
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.furniture import Lines, echoes, headline_lines
from articles.detection.reading import Reading
from articles.text.document import Block
from articles.text.edits import Edit
from articles.text.similarity import fold

SHORTEST_GLUED = 4
"""Fewer words may open a sentence as well as head a story."""

LONGEST_SITE = 6
"""The name of a site has so many words, the sign before it included."""


class HeadlineEcho(Echo):
    """A line of the body repeats the headline."""

    id = "headline-echo"
    severity = Severity.ERROR
    slot = "headline"
    shortest = 3
    finds = "A line of the body that says the headline, slips of the pen allowed, or a paragraph it was glued to."
    never_flags = "A headline of one or two words, which may be a label; a sentence that opens with it or quotes it."
    alarms = 0.3

    def lines(self, reading: Reading) -> Lines | None:
        return reading.once(headline_lines)

    def check(self, reading: Reading) -> Iterator[Finding]:
        yield from super().check(reading)
        headline = reading.document.headline
        if reading.length(headline) < SHORTEST_GLUED:
            return
        said = reading.folded(headline)
        longer = [block for block in reading.document.paragraphs if reading.folded(block).startswith(f"{said} ")]
        alone = {block.id for block in echoes(reading, headline, tuple(longer))}
        for block in longer:
            rest = reading.folded(block)[len(said) + 1 :]
            if block.id in alone:
                continue
            if rest.startswith(("| ", "- ")) and len(rest.split()) <= LONGEST_SITE:
                yield self._with_a_site(headline, block)
            elif end := _end_of(block.text, said, reading.length(headline)):
                yield from self._glued(headline, block, end)

    def _with_a_site(self, headline: Block, block: Block) -> Finding:
        kept = (Span.whole(headline),)
        return self.finding(
            "This line repeats the headline, with the name of a site.",
            spans=[Span.whole(block)],
            related=kept,
            suggestions=[Suggestion("Remove from the body", (removal(block),), keeps=kept)],
            severity=Severity.WARNING,
        )

    def _glued(self, headline: Block, block: Block, end: int) -> Iterator[Finding]:
        """The headline at the front of a paragraph that goes on as a sentence of its own does."""
        goes_on = len(block.text) - len(block.text[end:].lstrip())
        opening = block.text[goes_on : goes_on + 1]
        if not (opening.isupper() or opening.isdigit()):
            return
        kept = (Span.whole(headline),)
        yield self.finding(
            "This paragraph opens with the headline, which was glued to it.",
            spans=[Span.of(block, 0, end)],
            related=kept,
            suggestions=[Suggestion("Take the headline off", (Edit(block.id, 0, block.text[:goes_on], ""),), kept)],
            severity=Severity.WARNING,
        )


def _end_of(text: str, said: str, size: int) -> int:
    """Where the first words of a plain text end that say this, however often in a row; 0 where they do not."""
    words = re.compile(rf"\s*+(?:\S++\s++){{{size - 1}}}\S++")
    end = 0
    while (match := words.match(text, end)) and fold(match[0]) == said:
        end = match.end()
    return end
