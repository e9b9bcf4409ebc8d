"""One paragraph, pasted again in another version."""

from collections.abc import Iterator, Sequence
from itertools import chain

from articles.detection.comparison.departures import Departure
from articles.detection.comparison.differences import HELD, LIKE
from articles.detection.comparison.pulling import is_pulled_out_of
from articles.detection.comparison.telling import against, alone, shown
from articles.detection.copies.contained import Held, contained
from articles.detection.copies.entries import values_changed
from articles.detection.copies.groups import Group, groups
from articles.detection.copies.keeping import keep_one, removal, times, whole_in_the_earlier_place
from articles.detection.copies.likeness import Edge, Standing, moulds
from articles.detection.copies.meant import Meant
from articles.detection.copies.repeats import SHORTEST_PARAGRAPH
from articles.detection.findings import Finding, Kind, Severity, Span, Suggestion
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.words.signs import reads_like_a_pull_quote

SHORT_ANSWER = 25
"""An answer of so many words or more that has another value is a copy that was changed."""

_SET_BY_ITSELF = "This stands twice, once as a quotation set by itself: is that meant?"


class NearDuplicate(Rule):
    """A paragraph stands again, nearly the same; where a fact differs, an editor has to know which is right."""

    id = "near-duplicate"
    severity = Severity.WARNING
    finds = (
        "A paragraph that stands again in other words, inside a longer one, split or merged; an error where a "
        "fact differs. What stands earlier stays in its place: the later copy goes, or its sentences out of a "
        "longer one, or what was run together without a space."
    )
    milder = (
        "A notice where it is quoted out of the longer one or set by itself as a pull quote, answers another "
        "question, is of one mould with others, or comes again in a live ticker at another time."
    )
    never_flags = (
        "Short lines of one mould with other values: tables, results, prices; entries of a live ticker that "
        "differ in a fact besides their time; rows and images."
    )
    alarms = 2.7
    limits = (SHORTEST_PARAGRAPH, LIKE, HELD)

    def check(self, reading: Reading) -> Iterator[Finding]:
        yield from (
            self._copies(reading, group) for group in reading.once(groups) if group.size == 1 and not group.exact
        )
        yield from map(self._held, reading.once(contained))
        yield from (self._mould(reading, mould) for mould in moulds(reading))

    def _copies(self, reading: Reading, group: Group) -> Finding:
        if _is_set_by_itself(reading, group):
            return self._pulled(group)
        if group.kind is Kind.CONFLICT and group.meant is Meant.LIKELY and _is_an_answer(reading, group):
            return self._values(group)
        return self.finding(
            _message(group),
            spans=map(Span.whole, group.going),
            related=map(Span.whole, group.staying),
            suggestions=group.suggestions(),
            severity=Severity.ERROR if group.kind is Kind.CONFLICT else None,
            preferred=group.preferred,
            kind=group.kind,
            changes=shown(group.told),
        )

    def _pulled(self, group: Group) -> Finding:
        return self.finding(
            _SET_BY_ITSELF,
            spans=map(Span.whole, group.going),
            related=map(Span.whole, group.staying),
            suggestions=group.suggestions(),
            severity=Severity.NOTICE,
            preferred=False,
            kind=Kind.REWORDED,
            changes=shown(group.told),
        )

    def _values(self, group: Group) -> Finding:
        """What may be said twice on purpose is surely meant if it says something else."""
        return self.finding(
            f"This stands {times(len(group.copies))} with other values, {against(group.changes)}: is that meant?",
            spans=map(Span.whole, group.going),
            related=map(Span.whole, group.staying),
            suggestions=group.suggestions(),
            severity=Severity.NOTICE,
            preferred=False,
            kind=Kind.PATTERN,
            changes=shown(group.told),
        )

    def _held(self, held: Held) -> Finding:
        parts = [block for block, _ in held.parts]
        stays, parted = [Span.whole(held.within)], [Span.whole(part) for part in parts]
        without_parts = Suggestion("Remove the shorter text", tuple(map(removal, parts)), keeps=tuple(stays))
        without_whole = Suggestion("Remove the longer text", (removal(held.within),), keeps=tuple(parted))
        spans, related, suggestions = parted, stays, [without_parts, without_whole]
        changes = tuple(map(Departure.turned, held.own))
        if held.whole and (not held.parts_later or held.run_together):
            spans, related, suggestions = stays, parted, [without_whole, without_parts]
            changes = held.own
        elif held.cut:
            again = Suggestion("Remove what stands again from the longer text", held.cut.edits, keeps=tuple(parted))
            spans, related, suggestions = list(held.cut.spans), parted, [again, without_parts, without_whole]
        if held.movable:
            suggestions.append(whole_in_the_earlier_place(parts, held.within))
        aside = held.excerpt or held.pulled
        severity = Severity.ERROR if held.conflict else Severity.NOTICE if aside else Severity.WARNING
        return self.finding(
            _held_message(held),
            spans=spans,
            related=related,
            suggestions=suggestions if held.all_there_are else suggestions[:1],
            severity=severity,
            preferred=held.preferred,
            kind=Kind.CONFLICT if held.conflict else Kind.CONTAINED,
            changes=shown(changes),
        )

    def _mould(self, reading: Reading, mould: Sequence[Edge]) -> Finding:
        blocks = dict.fromkeys(chain.from_iterable((edge.earlier, edge.later) for edge in mould))
        first, *others = blocks
        offers = keep_one([[first], others]) if len(others) == 1 else ()
        return self.finding(
            f"These {len(blocks)} paragraphs are of one mould: the same words with other values.",
            spans=map(Span.whole, others),
            related=[Span.whole(first)],
            suggestions=offers if reading.once(Standing).alone(blocks) else offers[:1],
            severity=Severity.NOTICE,
            preferred=False,
            kind=Kind.PATTERN,
            changes=shown(mould[0].difference.changes),
        )


def _is_an_answer(reading: Reading, group: Group) -> bool:
    """Is this short, with another value, and no pull quote? If not, a fact was changed, or a letter."""
    shown = [reading.shown(block) for block in group.blocks]
    short = reading.length(group.copies[0][0]) < SHORT_ANSWER
    return short and values_changed(group.changes) > 0 and not any(map(reads_like_a_pull_quote, shown))


def _is_set_by_itself(reading: Reading, group: Group) -> bool:
    """Is one of two copies a pull quote that the other has in a sentence, or with the stop that it lacks?"""
    if len(group.copies) > 2:
        return False
    one, other = (reading.passage(copy[0]) for copy in group.copies)
    pulled = sum(reads_like_a_pull_quote(reading.shown(copy[0])) for copy in group.copies) == 1
    return is_pulled_out_of(one, other) or is_pulled_out_of(other, one) or (pulled and group.kind is Kind.TYPOGRAPHY)


def _message(group: Group) -> str:
    """What is wrong, and then what differs, with figures, names and the like first."""
    count = times(len(group.copies))
    match group.kind:
        case Kind.CONFLICT:
            return f"The copies differ: {against(group.changes)}."
        case Kind.REWORDED if not group.changes:
            return f"This paragraph stands {count}, the same words in another order."
        case Kind.REWORDED:
            return f"This paragraph stands {count} in other words: {against(group.changes)}."
        case Kind.TYPO:
            return f"This paragraph stands {count}, but for a slip: {against(group.changes)}."
        case _:
            return f"This paragraph stands {count}, set differently: the words are the same."


def _held_message(held: Held) -> str:
    """How the parts and the whole are related, and what would be lost."""
    if held.conflict:
        changes = held.own if held.parts[0][1].shorter_first else [change.turned() for change in held.own]
        return f"The copies differ: {against(changes)}."
    one = len(held.parts) == 1
    if one and held.pulled:
        return _SET_BY_ITSELF
    if held.run_together:
        return f"This paragraph runs together the next {len(held.parts)}: nothing would be lost without it."
    if held.whole and not one:
        how = "split into" if held.parts_later else "merged from"
        return f"This paragraph stands twice, once {how} {len(held.parts)}: nothing would be lost without either."
    subject = "This paragraph stands" if one else f"These {len(held.parts)} paragraphs stand"
    own = [change for change in held.own if not change.immaterial]
    only = f"only here {alone(own)}" if own else f"nothing would be lost without {'it' if one else 'them'}"
    return f"{subject} again inside a longer one: {only}."
