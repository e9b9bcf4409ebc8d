"""Telling people what they did not see happen."""

from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator

from articles.actions.whereabouts import readings
from articles.models import Notification, leads_of, readers_of


def tell_the_slots(desk, words, link):
    """Tell every slot of a desk, or whoever has all rights where it has none."""
    tell(leads_of(desk), words, link)


def tell_the_author(article, words, *, by):
    """Tell the author of a story what somebody else did with it; nobody, where they have left the desk."""
    if article.author_id != by.pk:
        tell(readers_of(article).filter(pk=article.author_id), words, article.get_absolute_url())


def tell_the_signer(article, words, *, by):
    """Tell who signed a story off last what somebody else did with it; nobody, where they have left the desk."""
    known = readings(article)
    if known.signer_reads and known.sign_off.by_id != by.pk:
        tell([known.sign_off.by], words, article.get_absolute_url())


def tell(people, words, link):
    """Tell each of these people once."""
    words = Truncator(words).chars(500)
    Notification.objects.bulk_create([Notification(user=user, words=words, link=link) for user in people])


def mark_read(notifications, *, by):
    """Note that this person has read these, of those that were told to them; a repeat changes nothing."""
    with transaction.atomic():
        Notification.objects.visible_to(by).unread().filter(pk__in=notifications).update(read_at=timezone.now())
