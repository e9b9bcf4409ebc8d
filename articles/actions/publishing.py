"""Giving a story to readers: what was signed is what is published."""

from itertools import count

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify

from articles.actions.locking import lock, need_right
from articles.actions.moving import advance, need_head
from articles.actions.notifying import tell_the_author
from articles.models import Article, Publication, name_of
from articles.text.markup import plain
from articles.text.quoting import in_quotes
from articles.workflow import Right, Status

LONGEST_ADDRESS = 60
"""Characters of a headline that go into an address."""


def publish(article, *, revision, by):
    """Publish the head, which must be this revision number; again for a story that is live already.

    The address is fixed at the first publication. Raises Stale when the head is another revision, GateClosed with every
    reason, NotAllowed. Publishing a revision twice gives the same receipt and writes nothing.
    """
    with transaction.atomic():
        article = lock(article.pk, by=by)
        need_right(by, Right.PUBLISH, article, "publish")
        need_head(article, revision)
        if article.live_id == article.head_id:
            return article.publications.get(revision=article.head_id)
        first = article.first_published_at is None
        article.live, article.first_published_at = article.head, article.first_published_at or timezone.now()
        advance(article, "publish", by=by, status=Status.PUBLISHED, also=("live", "first_published_at"))
        if first:
            _give_address(article)
        kind = Publication.Kind.FIRST if first else Publication.Kind.UPDATE
        what = "published" if first else "published a new version of"
        tell_the_author(article, f"{name_of(by)} {what} {in_quotes(article.name)}.", by=by)
        return Publication.objects.create(article=article, revision=article.head, kind=kind, by=by)


def address_of(article):
    """Where readers find a story, or where they would if it were published now; "" while it has no headline.

    A story of the same headline may be published before, so until then nothing is promised.
    """
    if article.url_slug or not article.head.document.headline.text.strip():
        return article.get_public_url()
    return article.public_url(timezone.now(), next(_free_places(article)))


def _give_address(article):
    """Give a story its address for good.

    Two stories of one headline may be published at once, and each locks only itself: whoever is second counts on.
    """
    for place in _free_places(article):
        article.url_slug = place
        try:
            with transaction.atomic():
                article.save(update_fields=["url_slug"])
        except IntegrityError:
            continue
        return


def _free_places(article):
    """What may stand for a story in its address, the best first: from its headline, like no other of the desk."""
    headline = plain(article.head.document.headline.text)
    words = _shortened(slugify(headline) or slugify(article.slug) or "story")
    alike = Article.objects.filter(desk=article.desk_id, url_slug__startswith=words).order_by()
    given = {*alike.exclude(url_slug="").values_list("url_slug", flat=True)}
    places = (words if number == 1 else f"{words}-{number}" for number in count(1))
    return (place for place in places if place not in given)


def _shortened(words):
    """As many whole words as an address holds; of a single one that is longer, its beginning."""
    if len(words) <= LONGEST_ADDRESS:
        return words
    return words[: LONGEST_ADDRESS + 1].rpartition("-")[0] or words[:LONGEST_ADDRESS]
