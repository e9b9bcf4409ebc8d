"""The headline once more, as a line of the body or at the front of one of its paragraphs."""

import re
from collections.abc import Iterator

from articles.detection.copies import removal
from articles.detection.echo import Echo
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.furniture import Lines, echoes, ends_in_a_stop, headline_lines
from articles.detection.reading import Reading
from articles.text.document import Block
from articles.text.edits import Edit
from articles.text.similarity import fold, pairs_of_ideographs, terms

SHORTEST_GLUED = 4
"""Fewer words may open a sentence as well as head a story."""

LONGEST_SITE = 6
"""The name of a site has so many words, the sign before it included."""

LEDE = 200
"""In so many characters a lede tells its headline again."""

FRONT = 5
TOLD_AGAIN = 0.5
PAIRS_TOLD_AGAIN = 0.3
"""So many of the headline's words, or of its pairs of ideographs, every second of which is a part of two words."""


class HeadlineEcho(Echo):
    """A line of the body repeats the headline."""

    id = "headline-echo"
    severity = Severity.ERROR
    slot = "headline"
    shortest = 3
    finds = (
        "A line of the body that says the headline, slips of the pen allowed, or a paragraph it was glued to; in a "
        "script without capitals one that tells it again."
    )
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
        gap = "" if pairs_of_ideographs(said[-2:]) else " "
        longer = [block for block in reading.document.paragraphs if reading.folded(block).startswith(f"{said}{gap}")]
        alone = {block.id for block in echoes(reading, headline, tuple(longer))}
        for block in longer:
            rest = reading.folded(block)[len(said) :].lstrip()
            if block.id in alone or not rest:
                continue
            if rest.startswith(("| ", "- ")) and len(rest.split()) <= LONGEST_SITE:
                yield self._with_a_site(headline, block)
            elif (end := _end_of(block.text, said, reading.shown(headline))) and _begins_anew(
                reading, said, block, end
            ):
                yield self._glued(headline, block, end)

    def _with_a_site(self, headline: Block, block: Block) -> Finding:
        kept = (Span.whole(headline),)
        return self.finding(
            "This line repeats the headline, with the name of a site.",
            spans=[Span.whole(block)],
            related=kept,
            suggestions=[Suggestion("Remove from the body", (removal(block),), keeps=kept)],
            severity=Severity.WARNING,
        )

    def _glued(self, headline: Block, block: Block, end: int) -> Finding:
        """The headline at the front of a paragraph that goes on as a sentence of its own does."""
        goes_on = len(block.text) - len(block.text[end:].lstrip())
        kept = (Span.whole(headline),)
        return self.finding(
            "This paragraph opens with the headline, which was glued to it.",
            spans=[Span.of(block, 0, end)],
            related=kept,
            suggestions=[Suggestion("Take the headline off", (Edit(block.id, 0, block.text[:goes_on], ""),), kept)],
            severity=Severity.WARNING,
        )


def _end_of(text: str, said: str, shown: str) -> int:
    """Where the first words of a plain text end that say the headline, however often in a row; 0 where they do not."""
    words = re.compile(rf"\s*+(?:\S++\s++){{{len(said.split()) - 1}}}\S++")
    end = 0
    while (match := words.match(text, end)) and fold(match[0]) == said:
        end = match.end()
    while pairs_of_ideographs(said[-2:]) and text.startswith(shown, end):
        end += len(shown)
    return end


def _begins_anew(reading: Reading, said: str, block: Block, end: int) -> bool:
    """Does a paragraph begin behind the headline: with a capital or a figure, or, in a script without, all over again?

    A space parts nothing that is set in ideographs; elsewhere a lede is known by telling the headline again.
    """
    rest = block.text[end:]
    opening = rest.lstrip()[:1]
    parted = rest[:1].isspace()
    if parted and (opening.isupper() or opening.isdigit()):
        return True
    if not opening.isalpha() or opening.lower() != opening.upper() or not ends_in_a_stop(reading.shown(block)):
        return False
    lede = fold(rest[:LEDE])
    if pairs := pairs_of_ideographs(said):
        return parted or sum(pair in lede for pair in pairs) >= PAIRS_TOLD_AGAIN * len(pairs)
    topics = {f" {term[:FRONT]}" for term in terms(said) if len(term) > 2}
    lede = f" {' '.join(terms(lede))}"
    return len(topics) > 1 and sum(topic in lede for topic in topics) >= TOLD_AGAIN * len(topics)
