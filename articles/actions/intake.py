"""Bringing a story in: keep what was handed over, show how it is read, then give it to the desk."""

from dataclasses import replace

from django.db import transaction

from articles.actions.editing import COPIED, new_revision, write_revisions
from articles.actions.moving import advance
from articles.actions.refusals import NotAllowed
from articles.actions.scanning import PATIENCE, read, reconcile
from articles.formats import plain
from articles.models import Article, Original, house_rules, rights
from articles.models.desks import ask_anew
from articles.text.document import FURNITURE
from articles.text.edits import Change
from articles.workflow import Right


def receive(data, *, fields, by):
    """Keep what somebody hands in, byte for byte, with what was filled in beside it."""
    return Original.objects.create(data=data, fields=fields, by=by)


def story(original, split=None):
    """The story as we read it: the text cut at line breaks (`lines`), at blank lines (`blank`) or as it looks best.

    Raises TooLarge or Unreadable with a sentence for the person who handed it in.
    """
    told = plain.read(bytes(original.data), split)
    return replace(told, **{slot: original.fields.get(slot) or getattr(told, slot) for slot in FURNITURE})


def submit(original, *, desk, by, split=None):
    """Give a story to a desk: its first revision, read by the rules. Submitting twice gives the same article."""
    _need_member(by, desk)
    document = story(original, split).document()
    house = house_rules(desk.pk)
    report = read(document, document, ruleset=house.ruleset, seconds=PATIENCE)
    with transaction.atomic():
        original = Original.objects.select_for_update(no_key=True, of=("self",)).get(pk=original.pk)
        if original.by_id != by.pk:
            raise NotAllowed("Somebody else handed this text in.")
        ask_anew(by)  # who waited for the lock may have left the desk meanwhile
        _need_member(by, original.article.desk if original.article_id else desk)
        if original.article_id:
            return original.article
        fields = original.fields
        article = Article.objects.create(
            desk=desk,
            author=by,
            slug=fields.get("slug", ""),
            urgency=fields.get("urgency") or 5,
            language=fields.get("language") or "en",
            note=fields.get("note", ""),
        )
        first = new_revision(article, document, Change(), before=None, by=by, note="Submitted", arrival=True)
        write_revisions(article, [first])
        reconcile(article, report, house)
        advance(article, "submit", by=by, also=COPIED)
        original.article = article
        original.save(update_fields=["article"])
    return article


def _need_member(user, desk):
    """Refuse unless this person writes for the desk."""
    if Right.WRITE not in rights(user, desk.pk):
        raise NotAllowed(f"You do not belong to the {desk} desk. Choose one of yours.")
