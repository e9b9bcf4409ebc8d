"""What would other rules have said? A desk's own stories, read with today's and with the proposed ones."""

from collections import Counter
from dataclasses import dataclass, field
from itertools import batched
from time import monotonic

from articles.actions.desks import proposed_rules
from articles.actions.locking import need_lead
from articles.actions.scanning import read
from articles.detection.findings import Finding, Severity
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
    """A finding that one of two rulesets raises and the other does not."""

    article: Article
    finding: Finding

    @property
    def words(self):
        """The words that would go, or that another copy repeats."""
        return self.finding.spans[0].quote


@dataclass(slots=True)
class Trial:
    """How many stories were read, and what the proposed rules would have raised `more` and `fewer`.

    What is no more than a notice is not raised. `wanted` are the stories that might have been read, `unread` those
    whose reading did not finish.
    """

    ruleset: Ruleset
    wanted: int
    stories: int = 0
    unread: int = 0
    more: list[Difference] = field(default_factory=list)
    fewer: list[Difference] = field(default_factory=list)

    @property
    def stopped(self):
        """Whether the time was over before the stories were."""
        return self.stories + self.unread < self.wanted

    def in_a_thousand(self):
        """How many findings more and fewer that is in a thousand stories."""
        return [round(len(found) * 1_000 / max(self.stories, 1)) for found in (self.more, self.fewer)]

    def by_rule(self):
        """Each rule that differs with how many findings it would raise more and fewer, the most first."""
        more, fewer = (Counter(each.finding.rule for each in found) for found in (self.more, self.fewer))
        return sorted(((rule, more[rule], fewer[rule]) for rule in more | fewer), key=lambda row: -row[1] - row[2])

    def examples(self):
        """What would be raised more and what fewer: how many, and the first of them."""
        return [(name, len(found), found[:MOST_SHOWN]) for name, found in (("more", self.more), ("fewer", self.fewer))]


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
    trial = Trial(proposed, len(numbers))
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
    raised_before, raised_after = _raised(before), _raised(after)
    trial.more += [Difference(article, raised_after[each]) for each in raised_after if each not in raised_before]
    trial.fewer += [Difference(article, raised_before[each]) for each in raised_before if each not in raised_after]


def _raised(report):
    """The findings of a report that stop a story, by who they are."""
    return {finding.fingerprint: finding for finding in report.findings if finding.severity != Severity.NOTICE}
