"""Telling people what they did not see happen."""

from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator

from articles.actions.whereabouts import readings
from articles.models import Notification, leads_of, readers_of
from articles.workflow import OFF_THE_DESK


def tell_the_slots(desk, words, link):
    """Tell every slot of a desk, or whoever has all rights where it has none."""
    tell(leads_of(desk.pk).values_list("pk", flat=True), words, link=link)


def tell_the_author(article, words, *, by):
    """Tell the author of a story what somebody else did with it; nobody, where they have left the desk."""
    if article.author_id != by.pk and _author_reads(article):
        tell([article.author_id], words, link=article.get_absolute_url())


def tell_of_the_way_back(article, did, why, *, fell, by):
    """Tell whom it concerns that somebody else opened a story again, sent it back, laid it aside or took it up again.

    These are who signed it off, if that `fell` by it; its author, once it has left the desk or comes back there; who
    worked on it; and who has it again. Each of them is told once.
    """
    known, move = readings(article), article.last_move
    told = dict.fromkeys(known.worked, f"{did}, which you had worked on{why}")
    if {move.source, move.stage} & OFF_THE_DESK and article.author_id != by.pk and _author_reads(article):
        told[article.author_id] = f"{did}{why}"
    if fell and known.signer_reads:
        told[fell.by_id] = f"{did}, which you had signed off{why}"
    if article.claimed_by_id:
        told[article.claimed_by_id] = f"{did}, which is with you again{why}"
    told.pop(by.pk, None)
    _write(told.items(), article.get_absolute_url())


def tell_who_sent_it_back(article, who, words, *, by):
    """Tell whoever sent a story back, by number, that somebody else submitted it again, if they may read it still."""
    if who != by.pk and readers_of(article).filter(pk=who).exists():
        tell([who], words, link=article.get_absolute_url())


def _author_reads(article):
    return readers_of(article).filter(pk=article.author_id).exists()


def tell(people, *sentences, link):
    """Tell each of these people, by their numbers, each of these sentences once."""
    _write([(user, words) for user in people for words in sentences], link)


def _write(told, link):
    Notification.objects.bulk_create(
        Notification(user_id=user, words=Truncator(words).chars(500), link=link) for user, words in told
    )


def mark_read(notifications, *, by):
    """Note that this person has read these, of those that were told to them; a repeat changes nothing."""
    with transaction.atomic():
        Notification.objects.visible_to(by).unread().filter(pk__in=notifications).update(read_at=timezone.now())
