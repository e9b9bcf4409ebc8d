"""Desks, who belongs to them, and what they may do there."""

import zoneinfo

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, Q, StringAgg, Subquery, Value
from django.db.models.functions import Cast, Concat, JSONObject
from django.urls import reverse
from django.utils import timezone

from articles.models.prepared import Prepared
from articles.workflow import DESK_STAGES, RIGHTS, WRITER_STAGES, Right, Role


def is_time_zone(name):
    """Refuse a name that the time zone database does not know."""
    if name not in zoneinfo.available_timezones():
        raise ValidationError(f"“{name}” is no time zone. Use a name such as Europe/London.")


class DeskQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The desks this person belongs to."""
        return self.filter(memberships__user=user)

    def usual_of(self, user):
        """The only one of these desks, or the one that got this person's last story; None where nobody can know."""
        if len(self) == 1:
            return self[0]
        return self.filter(articles__author=user).order_by("-articles__pk").first()


class Desk(models.Model):
    """A team that owns copy."""

    name = models.CharField(max_length=60, unique=True)
    slug = models.SlugField(max_length=60, unique=True, help_text="The first part of its stories' addresses.")
    time_zone = models.CharField(max_length=60, default="Europe/London", validators=[is_time_zone])

    objects = DeskQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name

    def today(self):
        """Which day it is where the desk is."""
        return day_at(self.time_zone)

    def get_rules_url(self):
        return reverse("articles:rules", args=[self.slug])

    def get_boilerplate_url(self):
        return reverse("articles:boilerplate", args=[self.slug])


class Membership(models.Model):
    """What somebody is on a desk."""

    desk = models.ForeignKey(Desk, models.PROTECT, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role)

    class Meta:
        ordering = ["desk__name", "user__username"]
        constraints = [models.UniqueConstraint(fields=["desk", "user"], name="one_role_a_desk")]

    def __str__(self):
        return f"{self.user}, {self.get_role_display().lower()} on {self.desk}"


def name_of(user):
    """Somebody's name as colleagues know it."""
    return user.get_full_name() or user.get_username()


def leads_of(desk_id):
    """Who settles what holds on a desk: its slots, or whoever has all rights where it has none."""
    slots = Membership.objects.filter(desk=desk_id, role=Role.SLOT, user__is_active=True)
    are_slots = Q(pk__in=slots.values("user")) | Q(is_superuser=True) & ~Exists(slots)
    return get_user_model().objects.filter(are_slots, is_active=True).order_by("username")


def account(pk):
    """The account of this number with its preferences, what it is on each desk, and where its clock stands, or None.

    The clock is that of the desk, or the first of the desks, that it belongs to. One query gives all, a row a desk.
    """
    rows = _account(pk)
    if not rows:
        return None
    rows[0].desk_roles = {row.desk: row.role for row in rows if row.desk is not None}
    return rows[0]


@Prepared
def _account(user):
    joined = {"desk": F("memberships__desk"), "role": F("memberships__role")}
    joined["time_zone"] = F("memberships__desk__time_zone")
    found = get_user_model().objects.filter(pk=user).select_related("preferences").annotate(**joined)
    return found.order_by("memberships__desk__name")


def time_zone_of(user):
    """Where this person's clock stands, read along with the account; without a desk where the newsroom's does."""
    return zone_of(user.time_zone or settings.TIME_ZONE)


def day_at(time_zone):
    """Which day it is in the time zone of this name."""
    return timezone.localdate(timezone=zone_of(time_zone))


def zone_of(name):
    """The time zone of this name; the newsroom's where this machine knows none, as with an older database of them."""
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return zoneinfo.ZoneInfo(settings.TIME_ZONE)


def rights(user, desk_id):
    """What this person may do on a desk."""
    if not user.is_authenticated or not user.is_active:
        return frozenset()
    return RIGHTS.get(roles(user).get(desk_id), frozenset())


def roles(user):
    """What this person is on each desk: read with the account, else asked once, and remembered on the user."""
    if known_roles(user) is None:
        user.desk_roles = dict(Membership.objects.filter(user=user).order_by().values_list("desk_id", "role"))
    return user.desk_roles


def known_roles(user):
    """What is remembered of it, or None."""
    return getattr(user, "desk_roles", None)


def ask_anew(user):
    """Ask once more whether this person's account is active, whether it has all rights, and what it is on each desk."""
    rows = _rights_of(user.pk)
    user.is_active, user.is_superuser = rows[0][:2] if rows else (False, False)
    user.desk_roles = {desk: role for *_, desk, role in rows if desk is not None}


def with_rights(rows, user):
    """Rows, each with what `ask_anew` would ask about this person, by number, for `remember_rights` to read."""
    each = Concat(Cast("desk", models.TextField()), Value(" "), "role", output_field=models.TextField())
    held = Membership.objects.filter(user=user).order_by().values("user").annotate(all=StringAgg(each, Value("\n")))
    person = get_user_model().objects.filter(pk=user)
    may = JSONObject(is_active="is_active", is_superuser="is_superuser", roles=Subquery(held.values("all")))
    return rows.annotate(rights=Subquery(person.values(row=may)))


def remember_rights(user, row):
    """Remember on the user what a row of `with_rights` says."""
    may = row.rights or {}
    user.is_active, user.is_superuser = bool(may.get("is_active")), bool(may.get("is_superuser"))
    held = (line.split(" ") for line in (may.get("roles") or "").splitlines())
    user.desk_roles = {int(desk): role for desk, role in held}


@Prepared
def _rights_of(user):
    held = ("is_active", "is_superuser", "memberships__desk", "memberships__role")
    return get_user_model().objects.filter(pk=user).values_list(*held)


def desks_read_by(user):
    """The desks on which this person sees all there is: as copy editor or slot, and every desk with all rights."""
    if not user.is_authenticated or not user.is_active:
        return Desk.objects.none()
    if user.is_superuser:
        return Desk.objects.all()
    readers = [role for role, held in RIGHTS.items() if Right.EDIT in held]
    return Desk.objects.filter(memberships__in=Membership.objects.filter(user=user, role__in=readers))


def reads_a_desk(user):
    """Whether there is a desk on which this person sees all there is."""
    return user.is_superuser or any(Right.EDIT in rights(user, desk_id) for desk_id in roles(user))


def can_lead(user, desk):
    """Whether this person settles what holds on the desk: its slot, or whoever has all rights."""
    return (user.is_active and user.is_superuser) or Right.LEAD in rights(user, desk.pk)


def can(user, right, article):
    """Whether this person has the right over the article; `write` reaches a reporter's own stories only."""
    held = rights(user, article.desk_id)
    if right == Right.WRITE and Right.EDIT not in held:
        return right in held and article.author_id == user.pk
    return right in held


def can_change(user, article):
    """Whether this person may change the text now: the desk while it has the story, the reporter before and after."""
    if article.stage in DESK_STAGES:
        return can(user, Right.EDIT, article)
    return article.stage in WRITER_STAGES and article.author_id == user.pk and can(user, Right.WRITE, article)
