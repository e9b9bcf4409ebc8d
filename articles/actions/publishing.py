"""Giving a story to readers: what was signed is what is published."""

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from articles.actions.locking import lock, need_right
from articles.actions.moving import advance
from articles.actions.refusals import Stale
from articles.models import Article, Publication
from articles.text.markup import plain
from articles.workflow import Right, Status

LONGEST_ADDRESS = 60
"""Characters of a headline that go into an address."""


def publish(article, *, revision, by):
    """Publish the head, which must be this revision number; again for a story that is live already.

    The address is fixed at the first publication. Raises Stale when the head is another revision, GateClosed with every
    reason, NotAllowed. Publishing a revision twice gives the same receipt and writes nothing.
    """
    with transaction.atomic():
        article = lock(article.pk)
        need_right(by, Right.PUBLISH, article, "publish")
        if article.head.number != revision:
            raise Stale(f"You read revision {revision}, it is {article.head.number} by now. Read what changed first.")
        receipt = article.publications.filter(revision_id=article.head_id).first()
        if receipt and article.live_id == article.head_id:
            return receipt
        first = article.first_published_at is None
        advance(article, "publish", by=by, status=Status.PUBLISHED)
        if first:
            article.first_published_at = timezone.now()
            article.url_slug = _address(article)
        article.live = article.head
        article.save(update_fields=["live", "first_published_at", "url_slug"])
        kind = Publication.Kind.FIRST if first else Publication.Kind.UPDATE
        return Publication.objects.create(article=article, revision=article.head, kind=kind, by=by)


def _address(article):
    """The last part of the story's address: from its headline, and unlike any other on the desk."""
    headline = plain(article.head.document.headline.text)
    words = slugify(headline)[:LONGEST_ADDRESS].strip("-") or slugify(article.slug) or "story"
    if Article.objects.filter(desk=article.desk_id, url_slug=words).exclude(pk=article.pk).exists():
        return f"{words}-{article.pk}"
    return words
