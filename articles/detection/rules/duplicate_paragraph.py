"""One paragraph, pasted again further down."""

from collections.abc import Iterator

from articles.detection.copies.groups import groups
from articles.detection.copies.keeping import times
from articles.detection.copies.meant import Meant
from articles.detection.copies.repeats import SHORTEST_PARAGRAPH
from articles.detection.findings import Finding, Kind, Severity, Span
from articles.detection.reading import Reading
from articles.detection.rule import Rule


class DuplicateParagraph(Rule):
    """The same paragraph stands more than once."""

    id = "duplicate-paragraph"
    severity = Severity.ERROR
    finds = (
        "A paragraph, by default of eight words or more, that stands again, the same but for quotation marks, "
        "dashes, spaces, capitals, tags and marks that enclose it."
    )
    milder = (
        "A warning that prefers nothing for a refrain, a line of a transcript, a row below two labels, what "
        "answers two questions and what an interview asks twice. What is short or may be meant is never safe."
    )
    never_flags = "Short lines, labels, list rows, subheads and pull quotes; copies that differ in a word or a figure."

    limits = (SHORTEST_PARAGRAPH,)

    def check(self, reading: Reading) -> Iterator[Finding]:
        for group in reading.once(groups):
            if group.size == 1 and group.exact:
                same = group.kind is Kind.IDENTICAL
                how = "word for word" if same else "the same words, set differently"
                meant = ": is that meant?" if group.meant else "."
                yield self.finding(
                    f"This paragraph stands {times(len(group.copies))}, {how}{meant}",
                    spans=map(Span.whole, group.going),
                    related=map(Span.whole, group.staying),
                    suggestions=group.suggestions(),
                    safe=same and not group.meant and not group.fuller,
                    severity=Severity.WARNING if group.meant is Meant.LIKELY else None,
                    preferred=group.preferred,
                    kind=group.kind,
                )
