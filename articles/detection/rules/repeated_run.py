"""Several paragraphs in a row, pasted again further down."""

from collections.abc import Iterator

from articles.detection.comparison.differences import LIKE
from articles.detection.comparison.telling import against, shown
from articles.detection.copies.groups import Group, groups
from articles.detection.copies.keeping import keep_one, times
from articles.detection.copies.likeness import runs_apart
from articles.detection.copies.meant import Meant, meant
from articles.detection.copies.redivided import Redivided
from articles.detection.copies.repeats import SHORTEST_PARAGRAPH
from articles.detection.findings import Finding, Kind, Severity, Span
from articles.detection.reading import Reading
from articles.detection.rule import Rule

NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}
"""Numbers that a message writes as words."""


class RepeatedRun(Rule):
    """Several paragraphs in a row stand more than once, and are one decision."""

    id = "repeated-run"
    severity = Severity.ERROR
    finds = (
        "Two or more paragraphs in a row that stand again together, the same but for typesetting or a slip, even "
        "if one in between was put in, left out or changed, or if they are divided in other places."
    )
    milder = (
        "A warning that prefers nothing for a few lines of a transcript, what answers two questions and what "
        "stands below “[Chorus]”. A paragraph that differs in a fact or in wording is a finding of its own and "
        "prefers nothing; several of them in a row are a run of their own, led by what differs. What opens with a "
        "label is never safe."
    )
    never_flags = "Runs of nothing but short lines, list rows, subheads and pull quotes."
    limits = (SHORTEST_PARAGRAPH, LIKE)

    def check(self, reading: Reading) -> Iterator[Finding]:
        yield from (self._divided(reading, run) for run in reading.once(runs_apart))
        for group in reading.once(groups):
            if group.size > 1:
                yield self.finding(
                    _message(group),
                    spans=map(Span.whole, group.going),
                    related=map(Span.whole, group.staying),
                    suggestions=group.suggestions(),
                    safe=group.kind is Kind.IDENTICAL and group.unbroken and not group.meant and not group.fuller,
                    severity=Severity.WARNING
                    if group.merely_alike or (group.exact and group.meant is Meant.LIKELY)
                    else None,
                    preferred=group.preferred,
                    kind=group.kind,
                    changes=shown(group.told),
                )

    def _divided(self, reading: Reading, run: Redivided) -> Finding:
        copies = (run.earlier, run.later)
        number, again = (NUMBERS.get(len(copy), str(len(copy))) for copy in copies)
        how = "divided in other places" if number == again else f"as {again}"
        purpose = meant(reading, copies)
        asks = ": is that meant?" if purpose else "."
        return self.finding(
            f"These {number} paragraphs stand twice, the same words, the second time {how}{asks}",
            spans=map(Span.whole, run.later),
            related=map(Span.whole, run.earlier),
            suggestions=keep_one(copies),
            severity=Severity.WARNING if purpose is Meant.LIKELY else None,
            preferred=purpose is not Meant.LIKELY,
            kind=Kind.TYPOGRAPHY,
        )


def _message(group: Group) -> str:
    """What is wrong; if the copies differ in a fact, that comes first."""
    number = NUMBERS.get(group.size, str(group.size))
    if group.kind is Kind.CONFLICT:
        return f"The copies of these {number} paragraphs differ: {against(group.changes)}."
    stand = f"These {number} paragraphs stand {times(len(group.copies))}"
    between = "" if group.unbroken else ", with others between them"
    if group.fuller:
        between = ", in the later version among others"
    match group.kind:
        case Kind.IDENTICAL:
            return f"{stand}, word for word{between}{': is that meant?' if group.meant else '.'}"
        case Kind.REWORDED:
            return f"{stand}, in other words: {against(group.changes)}."
        case Kind.TYPO:
            return f"{stand}, but for a slip: {against(group.changes)}."
        case _:
            return f"{stand}, the same words, set differently{between}."
