"""The headline once more, as a line of the body."""

from collections import Counter
from collections.abc import Iterator
from itertools import filterfalse

from articles.detection.copies.keeping import removal
from articles.detection.echo import Echo, pasted_with
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.page.furniture import SlotLines, headline_lines
from articles.detection.reading import Reading
from articles.detection.wording import Wording
from articles.detection.words.signs import ends_in_a_stop
from articles.text.document import Block

SHORTEST = 3
"""A headline of fewer words is a label."""

SHORTEST_ON_A_SITE = 4
"""Fewer words before the name of a site may be a label."""

FEWEST_REARRANGED = 5
"""A line of fewer words in another order, or with others among them, is a label or a subhead."""

MOST_ADDED = 2
"""A line with more words added or missing says something else than the headline."""

SITE = " | "
"""What parts a headline from the name of a site."""

LONGEST_SITE = 6
"""The name of a site has at most so many words, the sign before it included."""


class HeadlineEcho(Echo):
    """A line of the body repeats the headline."""

    id = "headline-echo"
    severity = Severity.ERROR
    slot = "headline"
    may_be_on_a_sign = True
    may_open_the_story = True
    finds = "The headline again as a line of the body, slips of the pen and the name of a site allowed."
    milder = (
        "A warning for the headline that the story came with, once it has another. A warning that prefers nothing "
        "where the story may quote it: in quotation marks, or short and below a colon. A notice for the same "
        "words in another order, or with one or two more or fewer."
    )
    never_flags = (
        "A headline of one or two words, which may be a label; a sentence that opens with it or quotes it; a lede "
        "that says it in more words."
    )

    def lines(self, reading: Reading) -> SlotLines | None:
        return reading.once(headline_lines)

    def is_a_label(self, reading: Reading, line: Block) -> bool:
        return reading.length(line) < SHORTEST

    def check(self, reading: Reading) -> Iterator[Finding]:
        spoken_of: set[str] = set()
        for finding in super().check(reading):
            spoken_of.update(span.block for span in finding.spans)
            yield finding
        headline, was = reading.document.headline, reading.arrived.headline
        if headline.text not in ("", was.text) and not self.is_a_label(reading, was):
            for copies in pasted_with(reading, was, told=spoken_of):
                spoken_of.update(block.id for block in copies)
                yield self._left_over(copies, "This line was the headline when the story arrived")
        for block in reading.document.paragraphs:
            if block.id not in spoken_of and _says_it_otherwise(reading, headline, block):
                yield self._rearranged(headline, block)
        if reading.length(headline) < SHORTEST_ON_A_SITE:
            return
        said = f"{reading.folded(headline)} "
        for block in reading.document.paragraphs:
            rest = reading.folded(block).removeprefix(said)
            if rest.startswith(("| ", "- ")) and len(rest.split()) <= LONGEST_SITE and reading.folded(block) != rest:
                yield self._with_a_site(headline, block)

    def _rearranged(self, headline: Block, block: Block) -> Finding:
        return self.finding(
            "This line has the words of the headline, in another order or with others among them.",
            spans=[Span.whole(block)],
            related=[Span.whole(headline)],
            suggestions=self._suggestions(headline, [block], [block]),
            severity=Severity.NOTICE,
            preferred=False,
        )

    def _with_a_site(self, headline: Block, block: Block) -> Finding:
        kept = (Span.whole(headline),)
        return self.finding(
            "This line repeats the headline, with the name of a site.",
            spans=[Span.whole(block)],
            related=kept,
            suggestions=[Suggestion("Remove from the body", (removal(block),), keeps=kept)],
            severity=Severity.WARNING,
        )


def _says_it_otherwise(reading: Reading, headline: Block, block: Block) -> bool:
    """Is this a line with the words of the headline in another order, or with at most a few more or fewer?"""
    size = min(reading.length(block), reading.length(headline))
    if size < FEWEST_REARRANGED or abs(reading.length(block) - reading.length(headline)) > MOST_ADDED:
        return False
    said, line = (reading.wording(each).once(_counted) for each in (headline, block))
    alike = (said <= line or line <= said) and abs(said.total() - line.total()) <= MOST_ADDED
    return alike and SITE not in reading.folded(block) and not ends_in_a_stop(reading.shown(block))


def _counted(wording: Wording) -> Counter[str]:
    return Counter(filterfalse(_is_a_letter, wording.terms))


def _is_a_letter(term: str) -> bool:
    """Is this a single letter, as behind an apostrophe, and no word?"""
    return len(term) == 1 and term.isascii() and term.isalpha()
