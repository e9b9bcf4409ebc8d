"""How well does each rule do on a desk? Counted from findings and from what people said to them."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import sqrt

from django.db.models import Count, Q
from django.utils import timezone

from articles.detection.findings import Severity
from articles.models.findings import Decision, Finding

WINDOW = 90
"""Days a scorecard looks back unless told otherwise."""

SURE = 1.96
"""Standard deviations round the middle of an interval that holds in 95 of 100 cases."""


SORTS = ("finding__rule", "verdict", "reason")
"""By what decisions are counted together."""

STANDS = Q(undone_by=None)

JUDGEMENTS = {
    "alone": Count("pk", filter=STANDS & (Q(verdict=Decision.Verdict.ACCEPTED) | Q(together=None))),
    "wide": Count("together", distinct=True, filter=STANDS & Q(verdict=Decision.Verdict.REJECTED)),
    "undone": Count("pk", filter=~STANDS),
}
"""How decisions of one sort are counted: those that stand each by itself, those in a whole story, those undone."""


def wilson(hits, tries):
    """The 95 % interval of a share by Wilson, which holds for few tries too: from 0 to 1 where nothing was tried."""
    if not tries:
        return 0.0, 1.0
    share, square = hits / tries, SURE**2 / tries
    middle = (share + square / 2) / (1 + square)
    reach = SURE * sqrt(share * (1 - share) / tries + square / tries / 4) / (1 + square)
    return max(middle - reach, 0.0), min(middle + reach, 1.0)


@dataclass(slots=True)
class Score:
    """What became of one rule's findings: `found`, `open` and `gone` of those first seen in the window.

    `accepted`, `rejected` and `undone` count what people decided in it; of the first two what still stands. `since` is
    the moment from which all of it counts, where each rule has one of its own.
    """

    rule: str
    found: int = 0
    open: int = 0
    gone: int = 0
    accepted: int = 0
    rejected: int = 0
    undone: int = 0
    reasons: Counter = field(default_factory=Counter)
    since: datetime | None = None

    @property
    def decided(self):
        return self.accepted + self.rejected

    @property
    def acceptance(self):
        """The share of decisions that accept, or None where nothing was decided."""
        return self.accepted / self.decided if self.decided else None

    @property
    def interval(self):
        return wilson(self.accepted, self.decided)

    @property
    def top_reasons(self):
        """What people said most often when they rejected."""
        return self.reasons.most_common(3)

    def count(self, verdict, alone, wide, undone, *, reason=""):
        """Add so many decisions of one sort, as `JUDGEMENTS` counts them."""
        standing = alone + wide
        self.undone += undone
        if verdict == Decision.Verdict.ACCEPTED:
            self.accepted += standing
        else:
            self.rejected += standing
            if reason and standing:
                self.reasons[reason] += standing


def scorecard(desks, rules, *, days=WINDOW):
    """A score for each of these rules over these desks' last days, in the order of the rules; two queries.

    One rejection in the whole story counts once, whatever it rejected.
    """
    since = timezone.now() - timedelta(days=days)
    scores = {rule: Score(rule) for rule in rules}
    found = Finding.objects.filter(article__desk__in=desks, first_seen__at__gte=since).order_by()
    undecided = Q(status=Finding.Status.GONE, decided=0)
    counts = found.values("rule").annotate(
        all=Count("pk"), still=Count("pk", filter=Q(status=Finding.Status.OPEN)), lost=Count("pk", filter=undecided)
    )
    for rule, *numbers in counts.values_list("rule", "all", "still", "lost"):
        if rule in scores:
            scores[rule].found, scores[rule].open, scores[rule].gone = numbers
    said = Decision.objects.filter(finding__article__desk__in=desks, at__gte=since, undoes=None).order_by()
    sorts = said.values(*SORTS).annotate(**JUDGEMENTS)
    for rule, verdict, reason, *numbers in sorts.values_list(*SORTS, *JUDGEMENTS):
        if rule in scores:
            scores[rule].count(verdict, *numbers, reason=reason)
    return list(scores.values())


def records(desk, since):
    """The record by which a desk judges each rule, from a moment of its own on; one query.

    What was found is told by `found_since`.
    """
    scores = {rule: Score(rule, since=moment) for rule, moment in since.items()}
    for rule, *said in judgements(desk, since):
        scores[rule].count(*said)
    return scores


def judgements(desk, since):
    """What was decided on a desk about each rule, from a moment of its own on, for `Score.count`; a row a verdict.

    Notices are left out: nobody had to decide about them. One rejection in the whole story counts once, whatever it
    rejected.
    """
    decided = Decision.objects.filter(_since(since, "finding__rule", "at"), finding__article__desk=desk, undoes=None)
    stop = decided.exclude(finding__severity=Severity.NOTICE).order_by().values("finding__rule", "verdict")
    return stop.annotate(**JUDGEMENTS).values_list("finding__rule", "verdict", *JUDGEMENTS)


def found_since(desk, since):
    """How many findings that stop a story each rule had on a desk, from a moment of its own on; one query."""
    found = Finding.objects.filter(_since(since, "rule", "first_seen__at"), article__desk=desk)
    stop = found.exclude(severity=Severity.NOTICE).order_by().values("rule")
    return Counter(dict(stop.annotate(number=Count("pk")).values_list("rule", "number")))


def _since(since, rule, at):
    """What belongs to one of these rules and came after its moment; rules of one moment are asked for together."""
    moments = {}
    for name, moment in since.items():
        moments.setdefault(moment, []).append(name)
    either = Q(pk__in=[])
    for moment, names in moments.items():
        either |= Q(**{f"{rule}__in": names, f"{at}__gte": moment})
    return either
