"""Telling people what they did not see happen."""

from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator

from articles.actions.whereabouts import readings
from articles.models import Notification, leads_of, readers_of


def tell_the_slots(desk, words, link):
    """Tell every slot of a desk, or whoever has all rights where it has none."""
    tell(leads_of(desk.pk).values_list("pk", flat=True), words, link=link)


def tell_the_author(article, words, *, by):
    """Tell the author of a story what somebody else did with it; nobody, where they have left the desk."""
    if article.author_id != by.pk:
        reads = readers_of(article).filter(pk=article.author_id).values_list("pk", flat=True)
        tell(reads, words, link=article.get_absolute_url())


def tell_the_signer(article, words, *, by):
    """Tell who signed a story off last what somebody else did with it; nobody, where they have left the desk."""
    known = readings(article)
    if known.signer_reads and known.sign_off.by_id != by.pk:
        tell([known.sign_off.by_id], words, link=article.get_absolute_url())


def tell(people, *sentences, link):
    """Tell each of these people, by their numbers, each of these sentences once."""
    told = [Truncator(words).chars(500) for words in sentences]
    Notification.objects.bulk_create(
        Notification(user_id=user, words=words, link=link) for user in people for words in told
    )


def mark_read(notifications, *, by):
    """Note that this person has read these, of those that were told to them; a repeat changes nothing."""
    with transaction.atomic():
        Notification.objects.visible_to(by).unread().filter(pk__in=notifications).update(read_at=timezone.now())
