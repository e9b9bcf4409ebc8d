"""What the desk says about a story beside its text: its working name, how much it matters, its language."""

from django.db import transaction

from articles.actions.locking import lock, need_right
from articles.workflow import Right


def describe(article, *, slug, urgency, language, by):
    """Write down what the desk calls a story and how urgent it is. Raises NotAllowed.

    Text and address stay, and so does the note: it is what the reporter said.
    """
    with transaction.atomic():
        article = lock(article.pk)
        need_right(by, Right.EDIT, article, "describe")
        article.slug, article.urgency, article.language = slug, urgency, language
        article.save(update_fields=["slug", "urgency", "language"])
    return article
