"""Where a story has been, who signed it off and what readers were given."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q, StringAgg, Subquery, Value
from django.db.models.functions import Cast, Coalesce, JSONObject
from django.utils import timezone

from articles.models.articles import STAFF_ROLES, Article, Revision, person_at, person_from, readers
from articles.models.by_hand import with_hand_edits
from articles.models.desks import Membership
from articles.models.findings import Decision
from articles.models.prepared import Prepared
from articles.workflow import TRANSITIONS, Stage, Status


class Move(models.Model):
    """A step of a story through the desk; never altered."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="moves")
    name = models.CharField(max_length=20)
    stage = models.CharField(max_length=20, choices=Stage, help_text="Where it went.")
    status = models.CharField(max_length=20, choices=Status)
    note = models.TextField(max_length=2000, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="moves")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.by} {self.done}"

    @property
    def done(self):
        """What was done, as a sentence goes on after a name: sent it back."""
        return TRANSITIONS[self.name].done


class SignOff(models.Model):
    """Somebody's word that one revision, and no other, may be published; never altered."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="signoffs")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="signoffs")
    text_hash = models.CharField(max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="signoffs")
    waiver = models.CharField(max_length=300, blank=True, help_text="Why the second read was waived.")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.revision} signed off by {self.by}"


class Publication(models.Model):
    """A revision given to readers; never altered."""

    class Kind(models.TextChoices):
        FIRST = "first", "Published"
        UPDATE = "update", "Updated"

    article = models.ForeignKey(Article, models.PROTECT, related_name="publications")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="publications")
    kind = models.CharField(max_length=20, choices=Kind)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="publications")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["article", "revision"], name="one_publication_a_revision")]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.revision}"


def with_last_move(rows, article):
    """Rows, each with the last step of a story, who made it and who has the story, for `last_move_from` to read."""
    last = _steps_back(article)
    told = {name: name for name in ("pk", "name", "stage", "status", "note", "source")}
    said = JSONObject(**told, by=person_at("by"), holder=person_at("article__claimed_by"))
    return rows.annotate(last_move=Subquery(last.values(row=said)[:1]))


def last_move_from(row):
    """The last step of a story and who has the story, each of them None where there is none."""
    said = dict(row.last_move or {"by": None, "holder": None})
    by, holder = person_from(said.pop("by")), person_from(said.pop("holder"))
    if by is None:
        return None, holder
    source = said.pop("source")
    move = Move(**said, by=by, at=None)
    move.source = source
    return move, holder


def _steps_back(article):
    """The steps of a story, the last one first, each with the stage that it left as its `source`, if there was one."""
    before = Move.objects.filter(article=OuterRef("article"), pk__lt=OuterRef("pk")).order_by("-pk")
    return Move.objects.filter(article=article).annotate(source=Subquery(before.values("stage")[:1])).order_by("-pk")


@dataclass(frozen=True, slots=True)
class Readings:
    """Who has read a story, beside those whose decisions stand: by hand or not at all; and who signed it off last.

    `wrote`: who changed its text by hand, `sent_on`: who sent it to its second read last, `worked`: who took it,
    changed its text by hand or decided anything since it was last submitted or published and may read it still, by
    their numbers; `taker`: who took it last since then, if they may edit it still. `signer_reads`: whether who signed
    it off may read it still. `sent_back`: the last time that it was sent back since.
    """

    wrote: frozenset[int]
    sent_on: int | None
    worked: frozenset[int]
    taker: object | None
    sign_off: SignOff | None
    signer_reads: bool
    sent_back: Move | None

    @classmethod
    def of(cls, row):
        """Read them from a row of `with_readings`."""
        wrote, worked = (frozenset(map(int, (people or "").split())) for people in (row.wrote, row.worked))
        taker = person_from(row.taken["by"]) if row.taken and row.taken["edits"] else None
        back = row.sent_back and Move(note=row.sent_back["note"], by=person_from(row.sent_back["by"]), at=None)
        if row.sign_off is None:
            return cls(wrote, row.sent_on, worked, taker, None, False, back)
        said = dict(row.sign_off)
        reads, by = bool(said.pop("reads")), person_from(said.pop("by"))
        revision = Revision(pk=said.pop("revision"), number=said.pop("number"))
        return cls(wrote, row.sent_on, worked, taker, SignOff(**said, by=by, revision=revision, at=None), reads, back)


def with_readings(rows, article, desk, author):
    """Rows, each with who has read a story of this desk and author, all by their numbers, for `Readings` to read."""
    by_hand = Revision.objects.by_hand().filter(article=article).order_by().values("article")
    sent_on = Move.objects.filter(article=article, name="hand_on").order_by("-pk")
    signed = SignOff.objects.filter(article=article).order_by("-pk")
    said = JSONObject(
        text_hash="text_hash",
        waiver="waiver",
        by=person_at("by"),
        revision="revision",
        number="revision__number",
        reads=Exists(readers(desk, author).filter(pk=OuterRef("by"))),
    )
    back = Move.objects.filter(article=article, stage=Stage.RETURNED, at__gte=_last(signed)).order_by("-pk")
    rounds = Move.objects.filter(article=article, name__in=("submit", "publish")).order_by("-pk")
    since = {"at__gte": _last(rounds)}
    taken = Move.objects.filter(article=article, name="take", **since).order_by("-pk")
    edits = Membership.objects.filter(desk=desk, user=OuterRef("by"), user__is_active=True, role__in=STAFF_ROLES)
    return rows.annotate(
        wrote=Subquery(_all_of("author", by_hand)),
        worked=Subquery(_all_of("pk", _workers(article, since, readers(desk, author)).order_by().values("is_active"))),
        taken=Subquery(taken.values(row=JSONObject(by=person_at("by"), edits=Exists(edits)))[:1]),
        sent_on=Subquery(sent_on.values("by")[:1]),
        sign_off=Subquery(signed.values(row=said)[:1]),
        sent_back=Subquery(back.values(row=JSONObject(note="note", by=person_at("by")))[:1]),
    )


def _workers(article, since, people):
    """Of these people those who took a story, wrote in it or decided on it since a moment."""
    took = Move.objects.filter(article=article, name="take", **since)
    wrote = Revision.objects.by_hand().filter(article=article, **since)
    decided = Decision.objects.filter(finding__article=article, **since)
    found = Q(pk__in=took.order_by().values("by")) | Q(pk__in=wrote.order_by().values("author"))
    return people.filter(found | Q(pk__in=decided.order_by().values("by")))


def _last(steps):
    """When the first of these was done; before all time where there are none."""
    return Coalesce(Subquery(steps.values("at")[:1]), Value(datetime.min.replace(tzinfo=UTC)))


def _all_of(who, grouped):
    """The numbers of these people in the rows of a group, with a space between them."""
    numbers = StringAgg(Cast(who, models.TextField()), Value(" "))
    return grouped.annotate(numbers=numbers).values("numbers")


@Prepared
def whereabouts_of(article, desk, author, *user):
    """A story with who has read it and its last step; with the last edits by hand of a user, where one is named."""
    story = Article.objects.filter(pk=article).only("pk")
    rows = with_last_move(with_readings(story, article, desk, author), article)
    return with_hand_edits(rows, article, *user) if user else rows
