"""Several paragraphs in a row, pasted again further down."""

from collections.abc import Iterator
from itertools import chain

from articles.detection.copies import nothing_is_lost, times
from articles.detection.findings import Finding, Kind, Severity, Span
from articles.detection.reading import Reading
from articles.detection.repeats import repeats
from articles.detection.rule import Rule

NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}


class RepeatedRun(Rule):
    """Several paragraphs in a row stand more than once, and are one decision."""

    id = "repeated-run"
    severity = Severity.ERROR
    finds = "Two or more paragraphs in a row that stand again together, the same but for quotes, dashes, spaces, case."
    never_flags = "Runs of nothing but lines under eight words, list rows, subheads and pull quotes."

    def check(self, reading: Reading) -> Iterator[Finding]:
        for repeat in reading.once(repeats):
            if repeat.size > 1:
                first, *others = repeat.copies
                same = all(nothing_is_lost(*pair) for copy in others for pair in zip(copy, first, strict=True))
                how = "word for word" if same else "the same words, set differently"
                number = NUMBERS.get(repeat.size, str(repeat.size))
                yield self.finding(
                    f"These {number} paragraphs stand {times(len(repeat.copies))}, {how}.",
                    spans=map(Span.whole, chain.from_iterable(others)),
                    related=map(Span.whole, first),
                    suggestions=repeat.suggestions(),
                    safe=same,
                    kind=Kind.IDENTICAL if same else Kind.TYPOGRAPHY,
                )
