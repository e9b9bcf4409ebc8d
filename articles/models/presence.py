"""Who has a story before the eyes."""

from django.conf import settings
from django.db import models

from articles.models.articles import Article


class Presence(models.Model):
    """When somebody last looked at a story: a trace that fades, and no part of the log."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="presences")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="presences")
    seen_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["article", "user"], name="one_presence_a_reader")]

    def __str__(self):
        return f"{self.user} at story {self.article_id}"
