"""Stories, what they said at each revision, and how they arrived."""

import hashlib
import json
import uuid
from functools import cached_property

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils import timezone

from articles.models.desks import Desk, known_roles
from articles.models.prepared import Prepared
from articles.text.document import Document
from articles.text.edits import Change, Conflict, Edit, replay
from articles.workflow import RIGHTS, Right, Stage, Status

STAFF_ROLES = [role for role, held in RIGHTS.items() if Right.EDIT in held]


PUBLIC = models.Q(status=Status.PUBLISHED, live__isnull=False)
AS_PUBLISHED = models.Q(stage=Stage.READY) & models.Q(live=models.F("head"))
IN_WORK = ~models.Q(stage=Stage.SPIKED) & ~AS_PUBLISHED

LISTED = (
    "slug", "url_slug", "urgency", "stage", "status", "headline", "opening", "words", "moved_at", "first_published_at",
)  # fmt: skip
"""What a list of stories tells of each."""

NAMES = ("username", "first_name", "last_name")


def person_at(path):
    """Whoever stands at this path of a row, as `person_from` reads them: so that no join of their own is needed."""
    return JSONObject(pk=f"{path}__pk", **{name: f"{path}__{name}" for name in NAMES})


def person_from(row):
    """Somebody by name, from a row of `person_at`; None where nobody stands there."""
    return get_user_model()(**row) if row and row["pk"] else None


class ArticleQuerySet(models.QuerySet):
    def visible_to(self, user):
        """What this person may read: the stories of their desks, a reporter's own; staff with all rights read all.

        Whoever asks for a page is known with what they are on each desk: by the numbers of desks an index that begins
        with the desk counts and orders the longest list.
        """
        if not user.is_authenticated or not user.is_active:
            return self.none()
        if user.is_superuser:
            return self
        own = models.Q(author=user)
        held = known_roles(user)
        if held is None:
            return self.of_member(user)
        read = [desk for desk, role in held.items() if role in STAFF_ROLES]
        here = self.filter(desk__in=list(held))
        return here if len(read) == len(held) else here.filter(own | models.Q(desk__in=read))

    def of_member(self, user):
        """What this person may read as a member of desks, asked of the database alone."""
        own = models.Q(author=user)
        return self.filter(own | models.Q(desk__memberships__role__in=STAFF_ROLES), desk__memberships__user=user)

    def public(self):
        """What readers can see."""
        return self.filter(PUBLIC)

    def waiting(self):
        """What waits for a reader."""
        return self.filter(stage__in=(Stage.SUBMITTED, Stage.IN_REVIEW))

    def after(self, article):
        """What comes after this story in the order of lists, the nearest first."""
        later = models.Q(moved_at__gt=article.moved_at) | models.Q(moved_at=article.moved_at, pk__gt=article.pk)
        return self.filter(models.Q(urgency__gt=article.urgency) | models.Q(later, urgency=article.urgency))

    def before(self, article):
        """What comes before this story in the order of lists, the nearest first."""
        earlier = models.Q(moved_at__lt=article.moved_at) | models.Q(moved_at=article.moved_at, pk__lt=article.pk)
        return self.filter(models.Q(urgency__lt=article.urgency) | models.Q(earlier, urgency=article.urgency)).reverse()

    def in_work(self):
        """What somebody has still to do something about."""
        return self.filter(IN_WORK)

    def counted(self):
        """How many stories each stage of each desk has, how many readers see, and as they stand: one query's rows.

        By desk because the index is: what comes in its order is counted without sorting.
        """
        counts = {"all": models.Count("*"), "live_now": models.Count("pk", filter=PUBLIC)}
        counts |= {"as_published": models.Count("pk", filter=AS_PUBLISHED)}
        return self.order_by().values("desk", "stage").annotate(**counts)

    def with_head(self):
        return self.select_related("desk", "head__author", "author", "claimed_by")

    def for_a_list(self):
        """With the names a list shows, and without what it does not."""
        people = [f"{who}__{name}" for who in ("author", "claimed_by") for name in NAMES]
        return self.select_related("desk", "author", "claimed_by").only(*LISTED, "desk__name", "desk__slug", *people)


class Article(models.Model):
    """One piece of copy through all its revisions."""

    desk = models.ForeignKey(Desk, models.PROTECT, related_name="articles")
    slug = models.CharField(max_length=80, blank=True, help_text="The desk's working name for the story.")
    url_slug = models.CharField(max_length=80, blank=True, help_text="Its place in the address; fixed once published.")
    language = models.CharField(max_length=12, default="en")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="articles")
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="claimed_articles"
    )
    urgency = models.PositiveSmallIntegerField(
        default=5, validators=[MinValueValidator(1), MaxValueValidator(8)], help_text="1 most to 8 least."
    )
    note = models.TextField(max_length=2000, blank=True, help_text="What the reporter tells the desk.")
    stage = models.CharField(max_length=20, choices=Stage, default=Stage.DRAFT)
    status = models.CharField(max_length=20, choices=Status, default=Status.UNPUBLISHED)
    headline = models.CharField(max_length=1000, blank=True, help_text="Copied from the head revision, for lists.")
    opening = models.CharField(max_length=80, blank=True, help_text="How its text begins.")
    words = models.PositiveIntegerField(default=0)
    arrived_words = models.PositiveIntegerField(default=0, help_text="How long it was when it came in.")
    head = models.ForeignKey("Revision", models.PROTECT, null=True, blank=True, related_name="+")
    live = models.ForeignKey("Revision", models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    moved_at = models.DateTimeField(default=timezone.now, help_text="When it came to its stage.")
    first_published_at = models.DateTimeField(null=True, blank=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["urgency", "moved_at", "pk"]
        # Each holds all that the queue asks for, so that no row is read to be counted, or to be passed over.
        indexes = [
            models.Index(fields=["desk", "stage", "status", "live", "head", "author"], name="queue_counts"),
            models.Index(
                fields=["desk", "urgency", "moved_at", "id", "stage", "status", "live", "head", "author"],
                name="queue_order",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["desk", "url_slug"], condition=~models.Q(url_slug=""), name="one_story_an_address"
            ),
            models.CheckConstraint(condition=models.Q(urgency__range=(1, 8)), name="urgency_from_1_to_8"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("articles:story", args=[self.pk])

    @property
    def name(self):
        """What people call the story: its headline, else its slug, else how it begins, else its number."""
        return self.headline or self.slug or self.opening or f"Story {self.pk}"

    def get_stage_display(self):
        """Its stage as a label; what Django would put here goes through all choices at every call."""
        return Stage(self.stage).label

    @property
    def is_live(self):
        """Whether readers see it as it stands now."""
        return self.live_id is not None and self.live_id == self.head_id

    @property
    def whereabouts(self):
        """Its stage inside a sentence: the story is in second read."""
        return Stage(self.stage).said

    @property
    def document(self):
        return self.head.document

    def get_public_url(self):
        """Where readers find it, or "" before its first publication."""
        if not self.url_slug or not self.first_published_at:
            return ""
        return self.public_url(self.first_published_at, self.url_slug)

    def public_url(self, at, url_slug):
        """Where readers find it if it was first published at this moment, under this name."""
        return reverse("articles:public", args=[self.desk.slug, at.year, url_slug])


class Visible:
    """Rows of stories by their number, as `visible_to` gives them: two questions, each put into SQL once."""

    def __init__(self, rows):
        self._any = Prepared(lambda row: rows(Article.objects.all()).filter(pk=row))
        self._of_member = Prepared(lambda row, user: rows(Article.objects.of_member(user)).filter(pk=row))

    def get(self, user, pk):
        """The row of this number, or None where there is none that this person may see."""
        if not user.is_authenticated or not user.is_active:
            return None
        return self._any.first(pk) if user.is_superuser else self._of_member.first(pk, user.pk)


visible_story = Visible(lambda stories: stories.with_head())
"""A story with its head and the people it names."""


def readers_of(article):
    """The people who may read a story: `visible_to` asked from the other side."""
    return readers(article.desk_id, article.author_id)


def readers(desk, author):
    """The people who may read what this author wrote for this desk, both by their numbers."""
    people = get_user_model().objects.filter(is_active=True)
    here = models.Q(memberships__desk=desk)
    staff = here & models.Q(memberships__role__in=STAFF_ROLES)
    author = here & models.Q(pk=author)
    return people.filter(staff | author | models.Q(is_superuser=True)).distinct().order_by("username")


ARRIVED = models.Q(arrival=True, undone_by=None)


class RevisionQuerySet(models.QuerySet):
    def by_hand(self):
        """What somebody wrote: not how the story came in, nor what a decision or its undoing made of it."""
        return self.filter(number__gt=1, decisions=None)

    def standing(self):
        """What nobody has taken back, and takes nothing back itself."""
        return self.filter(undoes=None, undone_by=None)

    def arrivals(self):
        """The story as it came in and each time that it was written anew, but for what was taken back."""
        return self.filter(ARRIVED)


class Revision(models.Model):
    """What a story said, and what changed since the revision before; never altered, never deleted."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    blocks = models.JSONField()
    changes = models.JSONField()
    arrival = models.BooleanField(help_text="The story as it came in, or as it was written anew.")
    text_hash = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, help_text="Seals this revision and, through it, all before.")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="revisions")
    note = models.CharField(max_length=300, blank=True)
    undoes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="undone_by",
        help_text="The edit by hand that this one takes back.",
    )  # fmt: skip
    at = models.DateTimeField(default=timezone.now)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["article_id", "number"]
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="one_revision_a_number")]

    def __str__(self):
        return f"Revision {self.number}"

    @cached_property
    def document(self):
        return Document.from_rows(self.blocks)

    @property
    def change(self):
        order = self.changes["order"]
        return Change(
            edits=tuple(Edit(*row) for row in self.changes["edits"]),
            order=None if order is None else tuple(order),
            kinds=tuple((block, kind) for block, kind in self.changes["kinds"]),
        )

    def seal(self, before):
        """The digest of this revision on top of the one before ("" for the first)."""
        said = [self.number, self.blocks, self.changes, self.arrival]
        content = [before, *said, self.author_id, self.note, self.at.isoformat()]
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def replays(revisions):
    """Whether all revisions of a story, in their order, come one from the other and bear their seals."""
    document, seal = None, ""
    for revision in revisions:
        says = revision.document
        if document is not None and not _gives(document, revision.change, says):
            return False
        if (revision.text_hash, revision.digest) != (says.digest, revision.seal(seal)):
            return False
        document, seal = says, revision.digest
    return document is not None


def _gives(document, change, after):
    """Whether a change leads from one document to the other; one that was altered may fit nowhere."""
    try:
        return replay(document, change) == after
    except (Conflict, KeyError, ValueError):
        return False


class OriginalQuerySet(models.QuerySet):
    def visible_to(self, user):
        """What this person handed in."""
        return self.filter(by=user)

    def left_behind(self):
        """The last of these, if it was not given to a desk."""
        latest = self.order_by("-at", "-pk").first()
        return latest if latest is not None and latest.article_id is None else None


class Original(models.Model):
    """What somebody handed in, byte for byte, before anything was read from it."""

    token = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    data = models.BinaryField()
    fields = models.JSONField(default=dict, help_text="What was filled in beside the text.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="originals")
    at = models.DateTimeField(default=timezone.now)
    article = models.OneToOneField(Article, models.PROTECT, null=True, blank=True, related_name="original")

    objects = OriginalQuerySet.as_manager()

    class Meta:
        ordering = ["-at"]

    def __str__(self):
        return f"{len(self.data):,} bytes from {self.by}"
