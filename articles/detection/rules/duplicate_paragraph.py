"""One paragraph, pasted again further down."""

from collections.abc import Iterator

from articles.detection.copies import nothing_is_lost, times
from articles.detection.findings import Finding, Kind, Severity, Span
from articles.detection.reading import Reading
from articles.detection.repeats import repeats
from articles.detection.rule import Rule


class DuplicateParagraph(Rule):
    """The same paragraph stands more than once."""

    id = "duplicate-paragraph"
    severity = Severity.ERROR
    finds = "A paragraph of eight words or more that stands again, the same but for quotes, dashes, spaces and case."
    never_flags = "Short lines, labels, list rows, subheads and pull quotes; copies that differ in a word or a figure."

    def check(self, reading: Reading) -> Iterator[Finding]:
        for repeat in reading.once(repeats):
            if repeat.size == 1:
                first, *others = (copy[0] for copy in repeat.copies)
                same = all(nothing_is_lost(copy, first) for copy in others)
                how = "word for word" if same else "the same words, set differently"
                yield self.finding(
                    f"This paragraph stands {times(len(repeat.copies))}, {how}.",
                    spans=map(Span.whole, others),
                    related=[Span.whole(first)],
                    suggestions=repeat.suggestions(),
                    safe=same,
                    kind=Kind.IDENTICAL if same else Kind.TYPOGRAPHY,
                )
