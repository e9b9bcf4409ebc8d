"""How are the metrics told? Each as a sentence, a chart, and the numbers of it as a table that is a file too."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from articles.forms import REASONS
from articles.models.desks import zone_of
from articles.models.metrics import ACCEPTED_FLOOR, AGES, is_surely_under_floor, is_under_floor, reasons
from articles.views import charts

NOTHING = "–"
"""What stands where there is no number."""

FIXED = "\N{NO-BREAK SPACE}"
"""Between a number and its unit."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A number as a file has it and as a person reads it, perhaps with a remark or an alarm, or leading somewhere."""

    value: object
    words: str
    link: str = ""
    remark: str = ""
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the metrics: what it says, its chart (None where nothing is to be drawn) and its table.

    `heads` are the columns by the name a person reads and the one a file has; `foot` adds the rows up.
    """

    name: str
    title: str
    says: str
    chart: object
    heads: tuple[tuple[str, str], ...]
    rows: list[list[Cell]]
    nothing: str
    foot: tuple[Cell, ...] = ()

    @property
    def columns(self):
        """The heads of its file."""
        return [*(column for _, column in self.heads), "remark"]

    @property
    def cells(self):
        """The rows of its file: what is only remarked on the page has a column of its own."""
        return [[*(cell.value for cell in row), row[0].remark] for row in self.rows]


@dataclass(frozen=True, slots=True)
class Tile:
    """A number that stands at the head of the page, and where there is more of it."""

    label: str
    words: str
    remark: str
    link: str


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose metrics they are: all the desks somebody reads, or one of them, and of how many days."""

    desk: object
    days: int

    @property
    def slugs(self):
        return [self.desk.slug] if self.desk else []

    @property
    def query(self):
        return urlencode({"desk": self.desk.slug, "days": self.days} if self.desk else {"days": self.days})

    def rule(self, name):
        """Where the record of a rule stands, for as many days."""
        page = self.desk.get_rules_url() if self.desk else reverse("articles:all_rules")
        return f"{page}?days={self.days}#{name}"

    def queue(self, stage=""):
        """The list of what waits, or of what waits at one stage."""
        wanted = {"stage": str(stage), "desk": self.desk.slug if self.desk else ""}
        return f"{reverse('articles:queue')}?{urlencode({name: value for name, value in wanted.items() if value})}"

    def day(self, at):
        """The day of a moment, where the desk is."""
        return timezone.localtime(at, zone_of(self.desk.time_zone) if self.desk else None).date()


def tiles(metrics, scope):
    """What one wants to know first."""
    all_days, record = metrics.all, metrics.record
    low, high = (share(each).words for each in record.interval)
    sure = f"of {record.decided:,} decided; likely {low} to {high}" if record.decided else "nothing decided"
    made = record.decided + record.undone
    return [
        Tile("Stories in", f"{all_days.arrived:,}", f"{all_days.published:,} published", "#stories"),
        Tile(
            "Time to publication",
            lasted(all_days.median).words,
            f"for half of them; 95 of 100 within {lasted(all_days.p95).words}"
            if all_days.published
            else "nothing published",
            "#times",
        ),
        Tile(
            "Findings in 100 stories",
            rate(metrics.in_hundred(record)).words,
            f"{record.found:,} found in {metrics.read:,}" if metrics.read else "no story read",
            "#findings",
        ),
        Tile("Findings accepted", share(record.acceptance).words, sure, "#acceptance"),
        Tile("Decisions undone", f"{record.undone:,}", f"of {made:,} made" if made else "nothing decided", "#undone"),
        Tile(
            "Words removed",
            f"{all_days.words_removed:,}",
            f"{share(all_days.share_removed).words} of the words handed in"
            if all_days.words_before
            else "nothing published",
            "#words",
        ),
        Tile(
            "In progress now",
            f"{metrics.waits:,}",
            f"the oldest for {lasted(metrics.oldest).words}" if metrics.waits else "nothing waits",
            scope.queue(),
        ),
    ]


def stories(metrics, scope):
    """What came in and went out."""
    days, said = in_time(metrics, scope, lambda period: (period.arrived, period.published))
    return Figure(
        "stories",
        "Stories in and published",
        "The stories that were handed in, and those that were published for the first time.",
        charts.columns(("in", "published"), days, said, words=short),
        (until(metrics), ("In", "in"), ("Published", "published")),
        [[day(period, metrics, scope), *map(number, row)] for period, row in zip(metrics.periods, said, strict=True)],
        "No story came in or was published in this period.",
        foot=(text("All"), number(metrics.all.arrived), number(metrics.all.published)),
    )


def times(metrics, scope):
    """How long it took."""
    days, said = in_time(metrics, scope, lambda period: (period.median, period.p95))
    in_hours = [tuple(time and hours(time) for time in row) for row in said]
    return Figure(
        "times",
        "Time to publication",
        "How long stories took from submission until they were published for the first time: half of them no longer "
        "than the first figure, 95 of 100 no longer than the second.",
        charts.columns(
            ("half of them", "95 of 100"), days, in_hours, words=lambda value: f"{round(value, 1):,g}{FIXED}h"
        ),
        (
            until(metrics), ("Published", "published"),
            ("Half within", "median hours"), ("95 of 100 within", "95 in 100 hours"),
        ),
        [
            [day(period, metrics, scope), number(period.published), *map(lasted, row)]
            for period, row in zip(metrics.periods, said, strict=True)
        ],
        "No story was published for the first time in this period.",
        foot=(
            text("All"), number(metrics.all.published), lasted(metrics.all.median), lasted(metrics.all.p95),
        ),
    )  # fmt: skip


def findings(metrics, scope):
    """How much the rules find."""
    scores = sorted(metrics.scores, key=lambda score: -score.found)
    return Figure(
        "findings",
        "Findings in 100 stories",
        f"What the rules found in the {metrics.read:,} stories that they read in this period. A finding counts once, "
        "on the day on which it was first found.",
        charts.bars(
            [(score.rule, score.found, rate(metrics.in_hundred(score)).words) for score in scores if score.found]
        ),
        (("Rule", "rule"), ("Found", "found"), ("In 100 stories", "in 100 stories")),
        [[rule(score, scope), number(score.found), rate(metrics.in_hundred(score))] for score in scores],
        "The rules found nothing in this period.",
        foot=(text("All"), number(metrics.record.found), rate(metrics.in_hundred(metrics.record))),
    )


def acceptance(metrics, scope):
    """How much of it people accept."""
    scores = sorted((score for score in metrics.scores if score.decided), key=lambda score: score.acceptance)
    floor = share(ACCEPTED_FLOOR).words
    drawn = [
        (score.rule, score.acceptance, score.interval, share(score.acceptance).words, is_surely_under_floor(score))
        for score in scores
    ]
    return Figure(
        "acceptance",
        "Findings accepted",
        "Of the decisions of this period that nobody has undone, the share that accepted what a rule had found. Few "
        "decisions say little: the line reaches over all shares that are likely, and in 95 of 100 cases holds the true "
        f"one. A rule under {floor} is marked: editors learn to reject it unread.",
        charts.intervals(drawn, floor=ACCEPTED_FLOOR, floor_says=floor),
        (
            ("Rule", "rule"), ("Decided", "decided"), ("Accepted", "accepted"), ("Share accepted", "acceptance"),
            ("At least", "at least"), ("At most", "at most"),
        ),
        [[judged(score, scope), *record(score)] for score in scores],
        "Nothing was decided in this period.",
        foot=(text("All"), *record(metrics.record)),
    )  # fmt: skip


def rejections(metrics, scope):
    """Why people reject."""
    said = reasons(metrics.record, REASONS)
    rejected = metrics.record.rejected
    return Figure(
        "rejections",
        "Why findings were rejected",
        "The reasons that editors gave for the rejections of this period that nobody has undone.",
        charts.bars([(reason, count, f"{count:,}") for reason, count in said]),
        (("Reason", "reason"), ("Rejected", "rejected"), ("Share of all", "share")),
        [[text(reason), number(count), share(count / rejected)] for reason, count in said],
        "Nothing was rejected in this period.",
        foot=(text("All"), number(rejected), share(1)),
    )


def undone(metrics, scope):
    """What people took back."""
    scores = [score for score in metrics.scores if score.decided or score.undone]
    scores.sort(key=lambda score: -score.undone)
    return Figure(
        "undone",
        "Decisions undone",
        "The decisions made in this period that somebody has taken back since.",
        charts.bars([(score.rule, score.undone, f"{score.undone:,}") for score in scores if score.undone]),
        (("Rule", "rule"), ("Made", "made"), ("Undone", "undone"), ("Share undone", "share")),
        [[rule(score, scope), *taken_back(score)] for score in scores if score.undone],
        "No decision of this period was undone.",
        foot=(text("All rules"), *taken_back(metrics.record)),
    )


def words(metrics, scope):
    """How much shorter stories became."""
    days, said = in_time(metrics, scope, lambda period: (period.words_before, period.words_after))
    return Figure(
        "words",
        "Words removed",
        "How many words the stories that were published for the first time had when they were handed in, and how many "
        "are left for the reader.",
        charts.columns(("handed in", "left for the reader"), days, said, words=short),
        (until(metrics), ("Handed in", "came"), ("Removed", "removed"), ("Share removed", "share")),
        [[day(period, metrics, scope), *shortened(period)] for period in metrics.periods],
        "No story was published for the first time in this period.",
        foot=(text("All"), *shortened(metrics.all)),
    )


def waiting(metrics, scope):
    """What waits, and how long it has."""
    counts = [sum(each.ages[at] for each in metrics.waiting) for at in range(len(AGES) + 1)]
    names = ages()
    return Figure(
        "waiting",
        "How long stories wait",
        "The stories in progress now, by how long each has been at its stage.",
        charts.bars([(name, count, f"{count:,}") for name, count in zip(names, counts, strict=True)]),
        (("Stage", "stage"), *((name, name) for name in names), ("All", "all"), ("Oldest", "oldest hours")),
        [
            [text(each.stage.label, link=scope.queue(each.stage)), *ages_of(each.ages), lasted(each.oldest)]
            for each in metrics.waiting
        ],
        "Nothing is in progress.",
        foot=(text("All", link=scope.queue()), *ages_of(counts), lasted(metrics.oldest)),
    )


def ages():
    """The ages by which what waits is counted, as a person says them."""
    said = [lasted(age).words for age in AGES]
    between = [f"{after} to {before}" for after, before in pairwise(said)]
    return [f"under {said[0]}", *between, f"over {said[-1]}"]


def ages_of(counts):
    return [*map(number, counts), number(sum(counts))]


def record(score):
    """What was decided and accepted, the share and its interval."""
    return [number(score.decided), number(score.accepted), *map(share, (score.acceptance, *score.interval))]


def mark(score):
    """What is said of a rule of which too little is accepted."""
    if not is_under_floor(score):
        return ""
    return f"under {share(ACCEPTED_FLOOR).words}" + ("" if is_surely_under_floor(score) else ", too few to be sure")


def taken_back(score):
    """How many decisions were made, how many of them undone, and the share."""
    made = score.decided + score.undone
    return [number(made), number(score.undone), share(score.undone / made if made else None)]


def shortened(period):
    """The words that came, those removed, and the share."""
    return [number(period.words_before), number(period.words_removed), share(period.share_removed)]


def in_time(metrics, scope, values):
    """The days on which the periods end, in short, and the values of each."""
    days = [f"{scope.day(period.ends):%-d %b}" for period in metrics.periods]
    return days, [values(period) for period in metrics.periods]


def until(metrics):
    """The head over the days on which periods end."""
    days = metrics.periods[-1].days
    return ("Day to" if days == 1 else f"{days} days to"), "to"


def day(period, metrics, scope):
    """The day on which a period ends, and how long it was where it is shorter than the others."""
    ends, whole = scope.day(period.ends), metrics.periods[-1].days
    remark = "" if period.days == whole else f"{period.days} day{'' if period.days == 1 else 's'} only"
    return Cell(ends.isoformat(), f"{ends:%-d %b}", remark=remark)


def judged(score, scope):
    """A rule with what is said of it where too little is accepted, an alarm once that is sure."""
    return rule(score, scope, remark=mark(score), alarm=is_surely_under_floor(score))


def rule(score, scope, *, remark="", alarm=False):
    return Cell(score.rule, score.rule, scope.rule(score.rule), remark, alarm)


def text(words, *, link=""):
    return Cell(words, words, link)


def number(value):
    return Cell(value, f"{value:,}")


def short(value):
    """A number as the scale of a chart has room for it: 40, 4,000, 20k, 2m."""
    for unit, name in ((1_000_000, "m"), (1_000, "k")):
        if value >= max(unit, 10_000):
            return f"{round(value / unit, 1):g}{name}"
    return f"{value:,}"


def rate(value):
    """So many in 100."""
    return Cell("", NOTHING) if value is None else Cell(round(value, 1), f"{value:.1f}")


def share(value):
    """A share from 0 to 1."""
    return Cell("", NOTHING) if value is None else Cell(round(value, 3), f"{value * 100:.0f}{FIXED}%")


def hours(time):
    return time / timedelta(hours=1)


def lasted(time):
    """How long something took, as short as a column wants it: 12 min, 3 h, 5 d; a file has hours."""
    if time is None:
        return Cell("", NOTHING)
    for unit, name, least in ((timedelta(days=1), "d", 2), (timedelta(hours=1), "h", 1)):
        if time >= least * unit:
            return Cell(round(hours(time), 2), f"{time // unit}{FIXED}{name}")
    return Cell(round(hours(time), 2), f"{max(time, timedelta(0)) // timedelta(minutes=1)}{FIXED}min")


FIGURES = {
    "stories": stories,
    "times": times,
    "findings": findings,
    "acceptance": acceptance,
    "rejections": rejections,
    "undone": undone,
    "words": words,
    "waiting": waiting,
}
"""All figures by the name of their file, in the order of the page."""
