"""What the desk says about a story beside its text: its working name, how much it matters, a note, its language."""

from django.db import transaction

from articles.actions.locking import lock, need_right
from articles.workflow import Right


def describe(article, *, slug, urgency, language, note, by):
    """Write down what the desk calls a story and how urgent it is; text and address stay. Raises NotAllowed."""
    with transaction.atomic():
        article = lock(article.pk)
        need_right(by, Right.EDIT, article, "describe")
        article.slug, article.urgency, article.language, article.note = slug, urgency, language, note
        article.save(update_fields=["slug", "urgency", "language", "note"])
    return article
