"""What a desk has settled about the rules: versions with a reason, and the words it repeats on purpose."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q, StringAgg, Subquery, Value
from django.db.models.functions import Cast, Concat, ExtractDay, ExtractMonth, ExtractYear
from django.utils import timezone

from articles.detection.ruleset import STANDARD, Ruleset
from articles.models.desks import Desk, desks_read_by, leads_of
from articles.models.findings import Decision
from articles.models.prepared import Prepared
from articles.text.folding import fold


def digest_of(words):
    """By what the same words are known again, however they are typeset."""
    return hashlib.sha256(fold(words).encode()).hexdigest()


class RulesetVersionQuerySet(models.QuerySet):
    def latest_of(self, desk_id):
        """The version in force on a desk, or nothing where the rules are as they come."""
        return self.filter(desk=desk_id).order_by("-number")[:1]

    def visible_to(self, user):
        return self.filter(desk__in=desks_read_by(user))


class RulesetVersion(models.Model):
    """What a desk settled about the rules, and why; never altered: whoever changes it writes the next one."""

    desk = models.ForeignKey(Desk, models.PROTECT, related_name="rulesets")
    number = models.PositiveIntegerField()
    off = models.JSONField(default=list, help_text="The rules that do not run.")
    informing = models.JSONField(default=list, help_text="The rules whose findings are notices.")
    limits = models.JSONField(default=dict, help_text="The limits that differ from the standard.")
    changed = models.JSONField(default=dict, help_text="When each rule and limit was last settled otherwise.")
    reason = models.CharField(max_length=300)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="rulesets",
        help_text="Nobody: a rule was demoted by its own record.",
    )  # fmt: skip
    at = models.DateTimeField(default=timezone.now)

    objects = RulesetVersionQuerySet.as_manager()

    class Meta:
        ordering = ["desk", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["desk", "number"], name="one_ruleset_a_number"),
            models.CheckConstraint(condition=~Q(reason=""), name="ruleset_says_why"),
        ]

    def __str__(self):
        return f"Version {self.number} of {self.desk}"

    @property
    def settled(self):
        """Its rules and limits, apart from who settled them."""
        return Ruleset(frozenset(self.off), frozenset(self.informing), self.limits)


class RejectedWordsQuerySet(models.QuerySet):
    def standing(self):
        """Those of rejections that nobody has undone."""
        return self.filter(decision__undone_by__isnull=True)

    def visible_to(self, user):
        return self.filter(desk__in=desks_read_by(user))


class RejectedWords(models.Model):
    """A whole paragraph that a rejection left standing, so that the same words are known again in other stories."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="rejected_words")
    desk = models.ForeignKey(Desk, models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)

    objects = RejectedWordsQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["desk", "digest"], name="rejected_words_again")]
        constraints = [models.UniqueConstraint(fields=["decision", "digest"], name="words_once_a_decision")]

    def __str__(self):
        return f"Words of decision {self.decision_id}"


WAITS = "waiting for approval"
"""How far boilerplate has got that nobody has approved or declined."""


class BoilerplateQuerySet(models.QuerySet):
    def proposed(self):
        """What waits for approval."""
        return self.filter(approved_at=None, withdrawn_at=None)

    def taken_back(self):
        """What was learned from rejections of which too few stand any more: nobody has said a word about it."""
        return self.filter(withdrawn_at__isnull=False, withdrawn_by=None)

    def approved(self):
        """What somebody approved and nobody took back, whether or not its time is over."""
        return self.filter(approved_at__isnull=False, withdrawn_at=None)

    def in_force(self, desk):
        """What the rules of a desk leave alone today, the last day included, as the day is there."""
        return self.approved().filter(desk=desk, expires_on__gte=desk.today())

    def over(self, desk):
        """What of a desk has expired, was withdrawn, declined or taken back."""
        expired = Q(withdrawn_at=None, expires_on__lt=desk.today())
        return self.filter(Q(withdrawn_at__isnull=False) | expired, desk=desk)

    def visible_to(self, user):
        return self.filter(desk__in=desks_read_by(user))


class Boilerplate(models.Model):
    """Words that a desk repeats on purpose: proposed, approved until a day, expired or withdrawn; never deleted."""

    desk = models.ForeignKey(Desk, models.PROTECT, related_name="boilerplate")
    words = models.TextField(help_text="As the reader sees them.")
    folded = models.TextField(help_text="The same without their typesetting: what the rules compare.")
    digest = models.CharField(max_length=64)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Nobody: learned from rejections.",
    )  # fmt: skip
    proposed_at = models.DateTimeField(default=timezone.now)
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    expires_on = models.DateField(null=True, blank=True, help_text="The last day on which it holds.")
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = BoilerplateQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name_plural = "boilerplate"
        constraints = [
            models.UniqueConstraint(
                fields=["desk", "digest"], condition=Q(withdrawn_at=None), name="one_boilerplate_of_the_same_words"
            ),
            models.CheckConstraint(
                condition=Q(approved_at=None, expires_on=None) | Q(approved_at__isnull=False, expires_on__isnull=False),
                name="approved_boilerplate_expires",
            ),
        ]

    def __str__(self):
        return self.words if len(self.words) <= 80 else f"{self.words[:79]}…"

    @property
    def state(self):
        """How far it has got, in words."""
        if self.withdrawn_at and not self.withdrawn_by_id:
            return "taken back"
        if self.withdrawn_at:
            return "withdrawn" if self.approved_at else "declined"
        if not self.approved_at:
            return WAITS
        return "approved" if self.expires_on >= self.desk.today() else "expired"


@dataclass(frozen=True, slots=True)
class HouseRules:
    """What holds on a desk now: the version in force, none and 0 where the rules are as they come.

    `changed`: when each rule and limit was last settled otherwise, by its name; `leads`: who settles it, by number.
    """

    version: int | None = None
    number: int = 0
    ruleset: Ruleset = STANDARD
    changed: Mapping[str, str] = field(default_factory=dict)
    leads: tuple[int, ...] = ()

    @classmethod
    def of(cls, row, today):
        """Read them from a row of `with_house_rules`, as they hold today where the desk is."""
        approved = (line.split(" ", 1) for line in (row.house_boilerplate or "").splitlines())
        words = frozenset(folded for last_day, folded in approved if int(last_day) >= _as_number(today))
        leads = tuple(int(number) for number in (row.house_leads or "").split())
        if row.house_version is None:
            return cls(ruleset=Ruleset(boilerplate=words) if words else STANDARD, leads=leads)
        ruleset = Ruleset(frozenset(row.house_off), frozenset(row.house_informing), row.house_limits, words)
        return cls(row.house_version, row.house_number, ruleset, row.house_changed, leads)

    def changed_at(self, *names):
        """When the last of these rules and limits was settled otherwise, or None where none ever was."""
        moments = [datetime.fromisoformat(self.changed[name]) for name in names if name in self.changed]
        return max(moments, default=None)


def _as_number(day):
    return day.year * 10_000 + day.month * 100 + day.day


AS_THEY_COME = HouseRules()
"""A desk that has settled nothing."""


def with_house_rules(rows, desk_id):
    """Rows, each with all that a desk has settled about the rules, so that nothing more need be asked.

    What it repeats on purpose is a line each, behind the last day on which it holds, as a number: how a database writes
    a date as text is a setting of its own.
    """
    latest = RulesetVersion.objects.latest_of(desk_id)
    words = Boilerplate.objects.approved().filter(desk=desk_id).order_by().values("desk")
    day = ExtractYear("expires_on") * 10_000 + ExtractMonth("expires_on") * 100 + ExtractDay("expires_on")
    line = Concat(Cast(day, models.TextField()), Value(" "), "folded", output_field=models.TextField())
    leads = (
        leads_of(desk_id)
        .order_by()
        .values("is_active")
        .annotate(all=StringAgg(Cast("pk", models.TextField()), Value(" ")))
    )
    return rows.annotate(
        house_version=Subquery(latest.values("pk")),
        house_number=Subquery(latest.values("number")),
        house_changed=Subquery(latest.values("changed")),
        house_leads=Subquery(leads.values("all")),
        house_off=Subquery(latest.values("off")),
        house_informing=Subquery(latest.values("informing")),
        house_limits=Subquery(latest.values("limits")),
        house_boilerplate=Subquery(words.annotate(all=StringAgg(line, Value("\n"))).values("all")),
    )


def house_rules(desk_id):
    """What holds on a desk now."""
    desk = _desk_with_house_rules.first(desk_id)
    return HouseRules.of(desk, desk.today())


_desk_with_house_rules = Prepared(lambda desk: with_house_rules(Desk.objects.filter(pk=desk), desk))


def rejected_in(boilerplate):
    """Boilerplate, each with in how many stories of its desk its words have been rejected."""
    standing = RejectedWords.objects.standing().filter(desk=OuterRef("desk"), digest=OuterRef("digest"))
    stories = models.Count("decision__finding__article", distinct=True)
    counted = standing.order_by().values("digest").annotate(number=stories)
    return boilerplate.annotate(stories=Subquery(counted.values("number")))
