"""The one lock every action on a story takes first, so that no two can wait for each other."""

from django.db.models import Q

from articles.actions.refusals import NotAllowed
from articles.models import Article, Desk, HouseRules, Revision, can, can_change, can_lead, rights
from articles.models.desks import ask_anew
from articles.models.findings import with_causes
from articles.models.prepared import Prepared
from articles.models.rules import with_house_rules
from articles.workflow import Right

_locked = Prepared(
    lambda article: (
        Article.objects.select_related("desk", "author")
        .select_for_update(no_key=True, of=("self",))
        .filter(pk=article)
        .order_by()
    )
)
_read_under_lock = Prepared(
    lambda article, head, desk: with_causes(
        with_house_rules(Revision.objects.filter(Q(arrival=True) | Q(pk=head), article=article), desk)
    )
)


def lock(article_id):
    """The article as it is now, and nobody else may change it before our transaction ends.

    PostgreSQL locks the row. SQLite has locked its one writer already: its transactions begin IMMEDIATE. Joined is only
    what never changes: of the rest PostgreSQL would give what it read before it waited. The `arrival` is the last
    revision that counts as one, which a scan compares the head with and whose causes it keeps; the `house` is what its
    desk has settled.
    """
    article = _locked.first(article_id)
    if article is None:
        raise Article.DoesNotExist
    if article.head_id:
        revisions = _read_under_lock(article.pk, article.head_id, article.desk_id)
        for revision in revisions:
            revision.article = article
        article.head = revisions[-1]
        article.house = HouseRules.of(article.head, article.desk.today())
        article.arrival = [revision for revision in revisions if revision.arrival][-1]
    article.asked_anew = set()
    article.since = {}
    return article


def lock_desk(desk_id):
    """The desk as it is now, and nobody else may settle anything there before our transaction ends.

    Taken after the article's lock by whoever takes both.
    """
    desk = Desk.objects.select_for_update(no_key=True).get(pk=desk_id)
    desk.asked_anew = set()
    return desk


def know_anew(user, locked):
    """Ask once under each lock what this person may do: whoever waited for it may have left the desk meanwhile.

    Where nothing is locked, what was asked for the page will do: under the lock it is asked again.
    """
    asked = getattr(locked, "asked_anew", None)
    if asked is not None and user.pk not in asked:
        ask_anew(user)
        asked.add(user.pk)


def need_lead(user, desk):
    """Refuse unless this person settles what holds on the desk."""
    know_anew(user, desk)
    if not can_lead(user, desk):
        raise NotAllowed(f"Only a slot of the {desk} desk settles that. Ask one.")


def need_editor(user, desk):
    """Refuse unless this person edits copy on the desk, or settles what holds there."""
    know_anew(user, desk)
    if Right.EDIT not in rights(user, desk.pk) and not can_lead(user, desk):
        raise NotAllowed(f"Only the {desk} desk's editors propose its boilerplate. Ask one.")


def need_right(user, right, article, deed):
    """Refuse unless this person has the right on the article's desk."""
    know_anew(user, article)
    if not can(user, right, article):
        raise NotAllowed(f"You may not {deed} stories of the {article.desk} desk. Ask its slot.")


def need_change(user, article):
    """Refuse unless this person may change the story's text at its stage."""
    know_anew(user, article)
    if not can_change(user, article):
        raise NotAllowed(
            f"This story is {article.whereabouts}; you may not change its text now. "
            f"Ask somebody on the {article.desk} desk."
        )
