"""The one lock every action takes first, so that no two can wait for each other."""

from django.db.models import Q

from articles.actions.refusals import NotAllowed
from articles.models import Article, can, can_change


def lock(article_id):
    """The article as it is now, and nobody else may change it before our transaction ends.

    PostgreSQL locks the row. SQLite has locked its one writer already: its transactions begin IMMEDIATE. Joined is only
    what never changes: of the rest PostgreSQL would give what it read before it waited. The `arrival` is the last
    revision that counts as one, which a scan compares the head with.
    """
    articles = Article.objects.select_related("desk", "author").select_for_update(no_key=True, of=("self",))
    article = articles.get(pk=article_id)
    if article.head_id:
        revisions = list(article.revisions.filter(Q(arrival=True) | Q(pk=article.head_id)))
        article.head = revisions[-1]
        article.arrival = [revision for revision in revisions if revision.arrival][-1]
    return article


def need_right(user, right, article, deed):
    """Refuse unless this person has the right on the article's desk."""
    if not can(user, right, article):
        raise NotAllowed(f"You may not {deed} stories of the {article.desk} desk. Ask its slot.")


def need_change(user, article):
    """Refuse unless this person may change the story's text at its stage."""
    if not can_change(user, article):
        raise NotAllowed(
            f"This story is {article.whereabouts}; you may not change its text now. "
            f"Ask somebody on the {article.desk} desk."
        )
