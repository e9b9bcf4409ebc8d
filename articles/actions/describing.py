"""What the desk says about a story beside its text: its working name, how much it matters, its language."""

from django.db import transaction

from articles.actions.locking import lock, need_right
from articles.actions.refusals import Stale
from articles.workflow import Right


def describe(article, *, slug, urgency, language, seen, by):
    """Write down what the desk calls a story and how urgent it is.

    `seen`: what stood there when somebody began, by name; what they left as it was stays as it is now. Raises Stale
    where somebody else has changed meanwhile what they changed, NotAllowed. Text and address stay, and so does the
    note: it is what the reporter said.
    """
    wanted = {"slug": slug, "urgency": urgency, "language": language}
    changed = {name: value for name, value in wanted.items() if value != seen[name]}
    with transaction.atomic():
        article = lock(article.pk, by=by)
        need_right(by, Right.EDIT, article, "describe")
        if any(getattr(article, name) not in (seen[name], value) for name, value in changed.items()):
            raise Stale("The story’s details were changed since you opened it. Reload the page and enter yours again.")
        for name, value in changed.items():
            setattr(article, name, value)
        article.save(update_fields=list(changed))
    return article
