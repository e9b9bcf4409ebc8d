"""One paragraph, pasted again in another version."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from articles.detection.copies import keep_one, removal, times
from articles.detection.differences import Departure, Difference
from articles.detection.facts import Word
from articles.detection.findings import Change, Finding, Kind, Severity, Span, Suggestion
from articles.detection.likeness import Copies, Held, likeness
from articles.detection.reading import Reading
from articles.detection.rule import Rule

MOST_TOLD = 3
"""So many differences are named in the message."""

LONGEST_TOLD = 40
"""A longer stretch of words is cut in the message."""

WEIGHTS = (Kind.CONFLICT, Kind.REWORDED, Kind.TYPO, Kind.TYPOGRAPHY)
"""Of several copies the gravest difference counts."""


class NearDuplicate(Rule):
    """A paragraph stands again, nearly the same; where a fact differs, an editor has to know which is right."""

    id = "near-duplicate"
    severity = Severity.WARNING
    finds = "A paragraph that stands again with other words or inside a longer one; as an error where a fact differs."
    never_flags = "Lines of one mould with other values: tables, results, prices; short lines, rows and pull quotes."

    def check(self, reading: Reading) -> Iterator[Finding]:
        found = reading.once(likeness)
        told: list[tuple[Copies | Held, Finding]] = []
        told += [(copies, self._copies(copies)) for copies in found.copies]
        told += [(held, self._held(held)) for held in found.held]
        for group, finding in told:
            if found.stands_alone(group):
                yield finding
            else:
                # Which of these goes depends on the others: to let go the first would leave its like, and no order of
                # decisions may change how the story ends.
                yield replace(finding, suggestions=finding.suggestions[:1], preferred=False)

    def _copies(self, copies: Copies) -> Finding:
        others = [block for block, _ in copies.others]
        kind = min((difference.kind for _, difference in copies.others), key=WEIGHTS.index)
        gravest = next(difference for _, difference in copies.others if difference.kind is kind)
        return self.finding(
            _message(kind, gravest, len(others) + 1),
            spans=map(Span.whole, others),
            related=[Span.whole(copies.first)],
            suggestions=keep_one([[copies.first], *([other] for other in others)]),
            severity=Severity.ERROR if kind is Kind.CONFLICT else None,
            preferred=copies.one_is_enough,
            kind=kind,
            changes=_changes(gravest),
        )

    def _held(self, held: Held) -> Finding:
        parts = [block for block, _ in held.parts]
        own = [words for _, difference in held.parts for words in _own_words(difference)]
        one = len(parts) == 1
        subject = "This paragraph stands" if one else f"These {len(parts)} paragraphs stand"
        why = f"only here {_listed(own)}" if own else f"nothing would be lost without {'it' if one else 'them'}"
        stays, parted = (Span.whole(held.within),), tuple(map(Span.whole, parts))
        return self.finding(
            f"{subject} again inside a longer one: {why}.",
            spans=parted,
            related=stays,
            suggestions=[
                Suggestion("Remove the shorter text", tuple(map(removal, parts)), keeps=stays),
                Suggestion("Remove the longer text instead", (removal(held.within),), keeps=parted),
            ],
            preferred=held.one_is_enough,
            kind=Kind.CONTAINED,
            changes=[change for _, difference in held.parts for change in _changes(difference)],
        )


def _changes(difference: Difference) -> list[Change]:
    """How the copies differ, in words, as a card shows it."""
    return [Change(_words(each.first), _words(each.second), each.contradicts) for each in difference.changes]


def _own_words(difference: Difference) -> list[str]:
    """What a contained paragraph says that the longer one does not."""
    return [_quoted(each.first if difference.shorter_first else each.second) for each in difference.changes]


def _message(kind: Kind, difference: Difference, count: int) -> str:
    """What is wrong, then what differs: figures, names and the like lead."""
    changes = _listed(map(_against, difference.changes))
    match kind:
        case Kind.CONFLICT:
            return f"The copies differ: {changes}."
        case Kind.REWORDED:
            return f"This paragraph stands {times(count)} in other words: {changes}."
        case Kind.TYPO:
            return f"This paragraph stands {times(count)}, but for a slip: {changes}."
        case _:
            return f"This paragraph stands {times(count)}, with other commas or stops: the words are the same."


def _against(change: Departure) -> str:
    if not change.second:
        return f"{_quoted(change.first)} only in the earlier one"
    if not change.first:
        return f"{_quoted(change.second)} only in the later one"
    return f"{_quoted(change.first)} against {_quoted(change.second)}"


def _words(words: Iterable[Word]) -> str:
    return " ".join(word.said for word in words)


def _quoted(words: Iterable[Word]) -> str:
    told = _words(words)
    return f"“{told}”" if len(told) <= LONGEST_TOLD else f"“{told[: LONGEST_TOLD - 1].rstrip()}…”"


def _listed(told: Iterable[str]) -> str:
    first = list(islice(told, MOST_TOLD + 1))
    return "; ".join(first[:MOST_TOLD]) + ("; and more" if len(first) > MOST_TOLD else "")
