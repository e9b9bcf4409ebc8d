"""Where a story has been, who signed it off and what readers were given."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.articles import Article, Revision
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


last_moves = Prepared(lambda article: Move.objects.filter(article=article).select_related("by").order_by("-pk")[:1])
"""The last step of a story, with who made it, if there is one."""
