"""How does the desk do? What came in and went out, how long it took, what waits, and what the rules were worth."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import median

from django.db.models import Case, Count, Exists, F, IntegerField, JSONField, Min, OuterRef, Q, When
from django.utils import timezone

from articles.models.articles import Article, Revision
from articles.models.scorecard import Score, scorecard, wilson
from articles.text.document import Document
from articles.workflow import Stage

LONGEST = 364
"""Days that the metrics look back at most."""

QUARTER = 91
"""Days that they look back unless told otherwise: thirteen weeks."""

LENGTHS = ((14, 1), (98, 7), (LONGEST, 28))
"""So many days are cut into periods of so many days: never more than fourteen of them."""

AGES = (timedelta(hours=4), timedelta(days=1), timedelta(days=3))
"""Where what waits begins to be counted as older."""

ACCEPTED_FLOOR = 0.8
"""A rule of which less is accepted is marked: its false alarms cost more trust than its findings earn."""

ENOUGH = 10
"""Fewer decisions are never enough to be sure: Wilson's interval is too narrow for so few."""

OTHER, NONE = "in other words", "none given"
"""What is said where the reason of a rejection is none of those offered, and where there is none."""


@dataclass(slots=True)
class Period:
    """Some days in a row: what came in, and what readers were given for the first time."""

    begins: datetime
    ends: datetime
    arrived: int = 0
    times: list[timedelta] = field(default_factory=list)
    words_before: int = 0
    words_after: int = 0

    @property
    def days(self):
        return (self.ends - self.begins).days

    @property
    def published(self):
        return len(self.times)

    @property
    def median(self):
        """How long the story in the middle took from its submission to its readers, or None."""
        return median(self.times) if self.times else None

    @property
    def p95(self):
        """How long 95 of 100 stories took at most, or None."""
        return sorted(self.times)[-(-95 * len(self.times) // 100) - 1] if self.times else None

    @property
    def words_removed(self):
        """How many words fewer readers have of the stories than came in; below 0 where they have grown."""
        return self.words_before - self.words_after

    @property
    def share_removed(self):
        return self.words_removed / self.words_before if self.words_before else None


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is at one stage now: `ages` counts it by how long it has been there, the youngest first."""

    stage: Stage
    ages: tuple[int, ...]
    oldest: timedelta

    @property
    def count(self):
        return sum(self.ages)


@dataclass(frozen=True, slots=True)
class Metrics:
    """How some desks did in some days: `read` counts the stories that the rules read in them."""

    scores: list[Score]
    read: int
    periods: list[Period]
    waiting: list[Waiting]

    @property
    def all(self):
        """All periods as one."""
        return Period(
            self.periods[0].begins,
            self.periods[-1].ends,
            sum(period.arrived for period in self.periods),
            [time for period in self.periods for time in period.times],
            sum(period.words_before for period in self.periods),
            sum(period.words_after for period in self.periods),
        )

    @property
    def record(self):
        """All rules as one."""
        sums = {name: sum(getattr(score, name) for score in self.scores) for name in SUMMED}
        return Score("", **sums, reasons=sum((score.reasons for score in self.scores), Counter()))

    @property
    def waits(self):
        """How many stories somebody has still to do something about."""
        return sum(each.count for each in self.waiting)

    @property
    def oldest(self):
        """How long the one that has waited longest is where it is, or None."""
        return max((each.oldest for each in self.waiting), default=None)

    def in_hundred(self, score):
        """Findings in 100 stories that the rules read, or None where they read none."""
        return 100 * score.found / self.read if self.read else None


SUMMED = ("found", "open", "gone", "accepted", "rejected", "undone")
"""What of a score can be added up."""


def metrics(desks, rules, *, days):
    """How these desks did in their last days, by these rules; six queries."""
    now = timezone.now()
    since = now - timedelta(days=days)
    read = Exists(Revision.objects.filter(article=OuterRef("pk"), at__gte=since))
    return Metrics(
        scores=scorecard(desks, rules, days=days),
        read=Article.objects.filter(read, desk__in=desks).count(),
        periods=counted(desks, periods(days, now)),
        waiting=waiting(desks, now),
    )


def periods(days, now):
    """The last days cut into days, weeks or four weeks that end now; the first may be shorter than the others."""
    length = next(length for most, length in LENGTHS if days <= most)
    since, step = now - timedelta(days=days), timedelta(days=length)
    ends = [now - number * step for number in reversed(range(-(-days // length)))]
    return [Period(max(end - step, since), end) for end in ends]


def counted(desks, periods):
    """The periods with what came in and went out in each; two queries.

    How long a story is its row says of its head; what readers have is counted where somebody has edited it since.
    """
    stories = Article.objects.filter(desk__in=desks).order_by()
    came = stories.filter(created_at__gte=periods[0].begins).values(at=_number_of(periods, "created_at"))
    for number, arrived in came.annotate(stories=Count("pk")).values_list("at", "stories"):
        periods[number].arrived = arrived
    out = stories.filter(first_published_at__gte=periods[0].begins).annotate(
        at=_number_of(periods, "first_published_at"),
        shown=Case(When(~Q(live=F("head")), then="live__blocks"), output_field=JSONField()),
    )
    columns = ("at", "created_at", "first_published_at", "arrived_words", "words", "shown")
    for number, created, published, before, words, shown in out.values_list(*columns).iterator():
        period = periods[number]
        period.times.append(published - created)
        period.words_before += before
        period.words_after += Document.from_rows(shown).words if shown else words
    return periods


def _number_of(periods, field):
    """In which of the periods a moment lies, said by the database, so that no row need be read to be counted."""
    until = [When(**{f"{field}__lte": period.ends}, then=number) for number, period in enumerate(periods[:-1])]
    return Case(*until, default=len(periods) - 1, output_field=IntegerField())


def waiting(desks, now):
    """What is at each stage of these desks and how long it has been there, in the order of the stages."""
    borders = [None, *(now - age for age in AGES), None]
    counts = {f"age{number}": _between(borders[number + 1], borders[number]) for number in range(len(AGES) + 1)}
    rows = Article.objects.in_work().filter(desk__in=desks).order_by().values("stage")
    found = {row["stage"]: row for row in rows.annotate(since=Min("moved_at"), **counts)}
    return [
        Waiting(stage, tuple(found[stage][name] for name in counts), now - found[stage]["since"])
        for stage in Stage
        if stage in found
    ]


def _between(after, until):
    """How many came to their stage after one moment and not after the other."""
    within = Q(moved_at__gt=after) if after else Q()
    return Count("pk", filter=within & Q(moved_at__lte=until) if until else within)


def is_under_floor(score):
    """Whether less of what a rule finds is accepted than it should be."""
    return score.decided > 0 and score.acceptance < ACCEPTED_FLOOR


def is_surely_under_floor(score):
    """Whether that holds with 95 % confidence."""
    return score.decided >= ENOUGH and wilson(score.accepted, score.decided)[1] < ACCEPTED_FLOOR


def reasons(score, words):
    """Why findings were rejected: by these words, whatever was added to them, by others, or for no reason given."""
    said = Counter()
    for reason, number in score.reasons.items():
        word = reason.partition(":")[0]
        said[word if word in words else OTHER] += number
    said[NONE] = score.rejected - said.total()
    return [(word, number) for word, number in said.most_common() if number]
