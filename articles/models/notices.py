"""What the newsroom tells somebody who was not looking."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.prepared import Prepared


class NotificationQuerySet(models.QuerySet):
    def unread(self):
        return self.filter(read_at=None)

    def visible_to(self, user):
        """What was told to this person."""
        return self.filter(user=user)


class Notification(models.Model):
    """A sentence for one person, and where to look."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notifications")
    words = models.CharField(max_length=500)
    link = models.CharField(max_length=200)
    at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["user"], condition=models.Q(read_at=None), name="unread_notifications"),
        ]

    def __str__(self):
        return self.words


@Prepared
def unread_of(user):
    """How many notices a person has not read; no row where there are none."""
    unread = Notification.objects.filter(user=user).unread().order_by()
    return unread.values("user").annotate(number=models.Count("pk")).values_list("number", flat=True)
