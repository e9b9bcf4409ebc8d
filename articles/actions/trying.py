"""What would other rules have said? A desk's own stories, read with today's and with the proposed ones."""

from collections import Counter
from dataclasses import dataclass, field
from itertools import batched
from time import monotonic

from articles.actions.desks import proposed_rules
from articles.actions.locking import need_lead
from articles.actions.scanning import read
from articles.detection.findings import Finding, Severity
from articles.detection.rules import RULES
from articles.detection.ruleset import Ruleset
from articles.models import Article, Revision, house_rules

MOST_STORIES = 1_000
PATIENCE = 20.0
"""Seconds a trial may take: somebody waits for the page."""

PATIENCE_FOR_ONE = 1.0
"""Seconds for one story, so that a hostile one does not use up all."""

MOST_SHOWN = 30
AT_ONCE = 50
"""Stories read from the database together: their texts are not all held at once."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A finding of which two rulesets say different things: what it was and would be, None where it is none."""

    article: Article
    was: Finding | None
    would_be: Finding | None

    @property
    def finding(self):
        """The finding as it would be, or else as it was."""
        return self.would_be or self.was

    @property
    def words(self):
        """The words that would go, or that another copy repeats."""
        return self.finding.spans[0].quote


@dataclass(frozen=True, slots=True)
class Row:
    """How many findings of a rule there were and would be, and how many of them stop a story."""

    rule: str
    was: int
    would_be: int
    stopped: int
    would_stop: int


@dataclass(slots=True)
class Trial:
    """How many stories were read, what the rules in force raised in them and what the proposed ones would raise.

    `new`, `gone` and `changed` are the findings in which the two differ, the last in no more than their severity. `was`
    and `would_be` count all findings by rule, `stopped` and `would_stop` those that stop a story. `wanted` are the
    stories that might have been read, `unread` those whose reading did not finish.
    """

    today: Ruleset
    ruleset: Ruleset
    wanted: int
    stories: int = 0
    unread: int = 0
    new: list[Difference] = field(default_factory=list)
    gone: list[Difference] = field(default_factory=list)
    changed: list[Difference] = field(default_factory=list)
    was: Counter[str] = field(default_factory=Counter)
    would_be: Counter[str] = field(default_factory=Counter)
    stopped: Counter[str] = field(default_factory=Counter)
    would_stop: Counter[str] = field(default_factory=Counter)

    @property
    def out_of_time(self):
        """Whether the time was over before the stories were."""
        return self.stories + self.unread < self.wanted

    def raised(self):
        """How many findings stopped a story and would stop one, each in all and in a thousand stories."""
        sums = [each.total() for each in (self.stopped, self.would_stop)]
        return [(number, round(number * 1_000 / max(self.stories, 1))) for number in sums]

    def by_rule(self):
        """Each rule that found or would find something, in the order of the rules."""
        return [
            Row(rule.id, *(each[rule.id] for each in (self.was, self.would_be, self.stopped, self.would_stop)))
            for rule in RULES
            if self.was[rule.id] or self.would_be[rule.id]
        ]

    def examples(self):
        """What is new, gone or of a different severity: how many, and the first of them."""
        sorts = (("new", self.new), ("gone", self.gone), ("changed", self.changed))
        return [(name, len(found), found[:MOST_SHOWN]) for name, found in sorts]


def try_rules(desk, *, off, informing, limits, by, seconds=PATIENCE, most=MOST_STORIES):
    """Read a desk's latest stories as they stand, with the rules in force and with these; nothing is written.

    Raises GateClosed for what is no rule or no fit limit, NotAllowed.
    """
    deadline = monotonic() + seconds
    need_lead(by, desk)
    proposed = proposed_rules(off=off, informing=informing, limits=limits)
    today = house_rules(desk.pk).ruleset
    proposed = Ruleset(proposed.off, proposed.informing, proposed.limits, today.boilerplate)
    latest = Article.objects.filter(desk=desk, head__isnull=False).order_by("-pk").values_list("pk", flat=True)[:most]
    numbers = list(latest)
    trial = Trial(today, proposed, len(numbers))
    for some in batched(numbers, AT_ONCE, strict=False):
        for article, arrival in _stories(some):
            left = deadline - monotonic()
            if left <= 0:
                return trial
            _compare(trial, article, arrival, (today, proposed), min(left, PATIENCE_FOR_ONE))
    return trial


def _stories(numbers):
    """Stories with their heads, each beside the text it arrived with."""
    arrived = Revision.objects.filter(article__in=numbers, arrival=True).order_by("number")
    arrivals = {revision.article_id: revision for revision in arrived}
    for article in Article.objects.filter(pk__in=numbers).select_related("head").order_by("-pk"):
        yield article, arrivals[article.pk].document


def _compare(trial, article, arrival, rulesets, seconds):
    """Read one story twice and note what differs."""
    document = article.document
    before, after = (read(document, arrival, ruleset=ruleset, seconds=seconds) for ruleset in rulesets)
    if before.failed or after.failed:
        trial.unread += 1
        return
    trial.stories += 1
    was, would_be = ({finding.fingerprint: finding for finding in report.findings} for report in (before, after))
    _count(was, trial.was, trial.stopped)
    _count(would_be, trial.would_be, trial.would_stop)
    trial.new += [Difference(article, None, would_be[each]) for each in would_be if each not in was]
    trial.gone += [Difference(article, was[each], None) for each in was if each not in would_be]
    both = [Difference(article, was[each], would_be[each]) for each in was if each in would_be]
    trial.changed += [each for each in both if each.was.severity != each.would_be.severity]


def _count(findings, found, stopping):
    """Add up findings by rule, and those of them that stop a story."""
    found.update(finding.rule for finding in findings.values())
    stopping.update(finding.rule for finding in findings.values() if finding.severity != Severity.NOTICE)
