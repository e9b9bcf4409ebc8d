"""What the rules found in a story, and what people said to it."""

from dataclasses import dataclass, fields, is_dataclass
from functools import cache

from django.conf import settings
from django.db import models
from django.db.models import Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from articles.detection.findings import Severity, Span, Suggestion
from articles.models.articles import Article, Revision, Visible
from articles.models.prepared import Prepared
from articles.text.edits import Edit
from articles.text.folding import fold
from articles.text.markup import plain


class Scan(models.Model):
    """One run of the rules over one revision."""

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="scans")
    rules = models.JSONField(help_text="The rules that ran.")
    failed = models.JSONField(default=list, help_text="The rules that did not finish.")
    causes = models.JSONField(default=list, help_text="What probably happened, and which findings it explains.")
    seconds = models.FloatField(default=0)
    ruleset = models.ForeignKey(
        "RulesetVersion", models.PROTECT, null=True, blank=True, related_name="scans",
        help_text="What the desk had settled; none: the rules as they come.",
    )  # fmt: skip
    settled = models.CharField(max_length=64, blank=True, help_text="Digest of all of it, boilerplate too.")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"Scan of revision {self.revision_id}"


SCANNED = ("at", "rules", "failed", "causes", "settled")
"""What is told of a scan that was read along with its revision."""


def with_scans(revisions):
    """Revisions, each with what its last scan says, for `scan_from` to read."""
    scans = Scan.objects.filter(revision=models.OuterRef("pk"))
    said = {f"scan_{name}": Subquery(scans.values(name)[:1]) for name in SCANNED}
    return revisions.annotate(**said)


def scan_from(revision):
    """The last scan of a revision of `with_scans`, or None where it was never read."""
    said = {name: getattr(revision, f"scan_{name}") for name in SCANNED}
    return None if said["rules"] is None else Scan(revision=revision, **said)


def with_open_findings(articles):
    """Articles, each with how many of its findings are open."""
    is_theirs = Finding.objects.open().filter(article=models.OuterRef("pk")).order_by()
    counted = is_theirs.values("article").annotate(count=models.Count("pk")).values("count")
    return articles.annotate(open_findings=Coalesce(Subquery(counted), 0))


def listed(numbers):
    """The stories of these numbers as a list shows them, in the order of need.

    Which ones, an index says by itself; asked for with everything else, the database reads and sorts every story.
    """
    numbers = list(numbers)
    return _listed(*numbers) if numbers else []


@Prepared
def _listed(*numbers):
    return with_open_findings(Article.objects.filter(pk__in=numbers).for_a_list())


class FindingQuerySet(models.QuerySet):
    def open(self):
        return self.filter(status=Finding.Status.OPEN)

    def blocking(self):
        """Open errors and warnings: what stands in the way of publication."""
        return self.open().exclude(severity=Severity.NOTICE)

    def shown(self):
        """What the review screen lists: everything but what no longer applies."""
        return self.exclude(status=Finding.Status.GONE)

    def visible_to(self, user):
        return self.filter(article__in=Article.objects.visible_to(user))


@dataclass(frozen=True, slots=True)
class Offer:
    """A suggestion as it is offered now, under the key that consents to exactly it."""

    key: str
    suggestion: Suggestion

    @property
    def title(self):
        return self.suggestion.title


class Finding(models.Model):
    """Something a rule found in a story; its words are in the article's own blocks."""

    class Status(models.TextChoices):
        OPEN = "open", "Open"
        ACCEPTED = "accepted", "Accepted"
        REJECTED = "rejected", "Rejected"
        GONE = "gone", "No longer there"

    article = models.ForeignKey(Article, models.PROTECT, related_name="findings")
    fingerprint = models.CharField(max_length=64)
    rule = models.CharField(max_length=60)
    severity = models.CharField(max_length=10, choices=[(each.value, each.value.title()) for each in Severity])
    message = models.TextField()
    kind = models.CharField(max_length=20, blank=True, help_text="What the copies are to each other.")
    changes = models.JSONField(default=list, help_text="How the copies differ, facts first.")
    safe = models.BooleanField(default=False)
    preferred = models.BooleanField(default=False, help_text="Its first suggestion is what an editor would do.")
    spans = models.JSONField()
    related = models.JSONField(default=list)
    suggestions = models.JSONField(default=list)
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN)
    decided = models.PositiveIntegerField(default=0, help_text="How many decisions it has had.")
    first_seen = models.ForeignKey(Revision, models.PROTECT, related_name="+")
    gone_in = models.ForeignKey(
        Revision, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="The edit by hand after which it stood no more.",
    )  # fmt: skip

    objects = FindingQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["article", "status"], name="findings_by_status")]
        constraints = [models.UniqueConstraint(fields=["article", "fingerprint"], name="one_row_a_finding")]

    def __str__(self):
        return self.message

    @property
    def blocks(self):
        """Whether it stands in the way of publication."""
        return self.is_open and self.severity != Severity.NOTICE

    @property
    def is_open(self):
        return self.status == self.Status.OPEN

    @property
    def is_gone_by_hand(self):
        """Whether somebody made an end of it by editing, without a decision."""
        return self.status == self.Status.GONE and self.gone_in_id is not None

    def places(self):
        """The words it is about."""
        return self._read("_places", self.spans)

    def related_places(self):
        """The copies that would stay."""
        return self._read("_related_places", self.related)

    def _read(self, name, rows):
        """The spans of these rows: read once, however often a page asks."""
        known = getattr(self, name, None)
        if known is None or known[0] is not rows:
            known = (rows, tuple(Span(**row) for row in rows))
            setattr(self, name, known)
        return known[1]

    @property
    def words(self):
        """By what the same finding is known elsewhere in the story: its rule and its words, however typeset."""
        return (self.rule, *(fold(plain(span.quote)) for span in self.places()))

    def fits(self, document):
        """Whether all the words it speaks of stand there still: a rule that did not finish leaves older findings."""
        spans = [*self.places(), *self.related_places()]
        edits = [edit for offer in self.offers() for edit in offer.suggestion.edits]
        kept = [span for offer in self.offers() for span in offer.suggestion.keeps]
        said = [(span.block, span.start, span.quote) for span in (*spans, *kept)]
        said += [(edit.block, edit.start, edit.old) for edit in edits]
        return all(
            document.has(block) and document.block(block).text.startswith(words, start) for block, start, words in said
        )

    def offers(self):
        """What can be accepted, the preferred one first: read once, however often a page asks."""
        known = getattr(self, "_offers", None)
        if known is None or known[0] != self.decided or known[1] is not self.suggestions:
            suggestions = map(suggestion_from, self.suggestions)
            offers = tuple(Offer(each.digest(self.decided), each) for each in suggestions)
            known = self._offers = (self.decided, self.suggestions, offers)
        return known[2]

    def offer(self, key):
        """The offer of this key, or None."""
        return next((offer for offer in self.offers() if offer.key == key), None)


def suggestion_from(row):
    """Read back a suggestion that `as_row` wrote."""
    return Suggestion(
        title=row["title"],
        edits=tuple(Edit(**edit) for edit in row["edits"]),
        keeps=tuple(Span(**span) for span in row["keeps"]),
    )


def as_row(value):
    """A span or a suggestion as JSON gives it back, so that a row read equals a row made."""
    if isinstance(value, tuple):
        return [as_row(each) for each in value]
    names = _names(type(value))
    return {name: as_row(getattr(value, name)) for name in names} if names else value


@cache
def _names(kind):
    """The fields of a dataclass, none of another type; a scan asks thousands of times."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


class DecisionQuerySet(models.QuerySet):
    def standing(self):
        """Acceptances and rejections that nobody has undone."""
        return self.exclude(verdict=Decision.Verdict.UNDONE).filter(undone_by__isnull=True)

    def visible_to(self, user):
        return self.filter(finding__article__in=Article.objects.visible_to(user))


class Decision(models.Model):
    """What somebody said to a finding; never altered: undoing it is a decision of its own."""

    class Verdict(models.TextChoices):
        ACCEPTED = "accepted", "Accepted"
        REJECTED = "rejected", "Rejected"
        UNDONE = "undone", "Undone"

    class Scope(models.TextChoices):
        HERE = "here", "here"
        STORY = "story", "in this story"

    finding = models.ForeignKey(Finding, models.PROTECT, related_name="decisions")
    verdict = models.CharField(max_length=10, choices=Verdict)
    key = models.CharField(max_length=64, blank=True, help_text="What exactly was accepted.")
    suggestion = models.JSONField(null=True, blank=True)
    taken = models.JSONField(default=list, help_text="The words this took out because they stand elsewhere too.")
    revision = models.ForeignKey(Revision, models.PROTECT, null=True, blank=True, related_name="decisions")
    undoes = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="undone_by")
    reason = models.CharField(max_length=300, blank=True)
    scope = models.CharField(
        max_length=10, choices=Scope, default=Scope.HERE, db_default=Scope.HERE,
        help_text="A rejection holds here, or wherever the same words are found again in the story.",
    )  # fmt: skip
    together = models.UUIDField(
        null=True, blank=True, db_index=True, help_text="Shared by decisions made at once, which are undone at once."
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="decisions")
    at = models.DateTimeField(default=timezone.now)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(verdict="undone", undoes__isnull=False) | ~Q(verdict="undone") & Q(undoes__isnull=True),
                name="undone_names_its_decision",
            )
        ]

    def __str__(self):
        return f"{self.get_verdict_display()} by {self.by}"

    @property
    def is_story_wide(self):
        """Whether it rejects the same words wherever they are found again in their story."""
        return self.verdict == self.Verdict.REJECTED and self.scope == self.Scope.STORY


visible_finding = Visible(lambda stories: Finding.objects.filter(article__in=stories))
visible_decision = Visible(
    lambda stories: Decision.objects.filter(finding__article__in=stories).select_related("finding")
)


@Prepared
def findings_in(article):
    """Every finding of a story, with what decision is `standing` on it and who made that: a row for each of these.

    One that went by hand comes with that revision and who wrote it, but for its words.
    """
    standing = Decision.objects.filter(finding__article=article).standing().order_by()
    joined = models.FilteredRelation("decisions", condition=Q(decisions__in=Subquery(standing.values("pk"))))
    found = Finding.objects.filter(article=article).annotate(standing=joined)
    found = found.select_related("standing__by", "gone_in__author").defer("gone_in__blocks", "gone_in__changes")
    return found.order_by("pk", "standing__pk")


last_scans = Prepared(lambda revision: Scan.objects.filter(revision=revision)[:1])
"""The last reading of a revision by the rules, if there is one."""
