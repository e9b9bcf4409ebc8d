"""What people say to each other about a story, beside its text."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from articles.models.articles import Article
from articles.models.findings import Finding
from articles.models.prepared import Prepared


class CommentQuerySet(models.QuerySet):
    def open(self):
        """What nobody has resolved."""
        return self.filter(resolved_at=None)

    def visible_to(self, user):
        return self.filter(article__in=Article.objects.visible_to(user))

    def with_people(self):
        """Each with who wrote it, who resolved it, and whom it names: one query, a row for each name."""
        return self.select_related("by", "resolved_by").annotate(name=F("mentions__username"))


class Comment(models.Model):
    """What somebody said about a finding, a block or the whole story; only whether it is resolved ever changes."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="comments")
    finding = models.ForeignKey(Finding, models.PROTECT, null=True, blank=True, related_name="comments")
    block = models.CharField(max_length=40, blank=True, help_text="Its id; neither block nor finding: the story.")
    words = models.TextField(max_length=2000)
    mentions = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+", help_text="Whom it names with an @.")
    key = models.CharField(max_length=64, help_text="Of the form it came from and what that said, so that it is once.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="comments")
    at = models.DateTimeField(default=timezone.now)
    resolved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    resolved_at = models.DateTimeField(null=True, blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["by", "key"], name="one_comment_a_form"),
            models.CheckConstraint(condition=Q(finding=None) | Q(block=""), name="comment_is_about_one_thing"),
            models.CheckConstraint(condition=~Q(words=""), name="comment_says_something"),
            models.CheckConstraint(
                condition=Q(resolved_by=None, resolved_at=None)
                | Q(resolved_by__isnull=False, resolved_at__isnull=False),
                name="resolved_by_somebody",
            ),
        ]

    def __str__(self):
        return self.words

    def get_absolute_url(self):
        asked = {"f": self.finding_id} if self.finding_id else {}
        return reverse("articles:review", args=[self.article_id], query=asked | {"c": self.pk})

    @property
    def is_open(self):
        return self.resolved_at is None


comments_on = Prepared(lambda article: Comment.objects.filter(article=article).with_people())
"""The comments on a story `with_people`."""
