"""The one lock every action takes first, so that no two can wait for each other."""

from articles.actions.refusals import NotAllowed
from articles.models import Article, can, can_change


def lock(article_id):
    """The article as it is now, and nobody else may change it before our transaction ends.

    PostgreSQL locks the row. SQLite has locked its one writer already: its transactions begin IMMEDIATE.
    """
    article = Article.objects.select_for_update(no_key=True, of=("self",)).get(pk=article_id)
    if article.head_id:
        article.head.article = article
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
