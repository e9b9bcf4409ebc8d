"""The one lock every action on a story takes first, so that no two can wait for each other."""

from django.db.models import F, Q
from django.utils import timezone
from django.utils.text import Truncator

from articles.actions.refusals import NotAllowed
from articles.actions.whereabouts import last_move
from articles.models import Article, Desk, HouseRules, Revision, can, can_change, can_lead, name_of, rights
from articles.models.articles import ARRIVED
from articles.models.by_hand import hand_edits_from, with_hand_edits
from articles.models.desks import ask_anew, remember_rights, with_rights
from articles.models.findings import scan_from, with_scans
from articles.models.prepared import Prepared
from articles.models.publishing import Readings, last_move_from, with_last_move, with_readings
from articles.models.rules import with_house_rules
from articles.workflow import DESK_STAGES, TRANSITIONS, WRITER_STAGES, Right, Stage

WAY_BACK = {Stage.HELD: "release", Stage.SPIKED: "revive"}
"""What a slot does with a story whose text nobody may change."""

LONGEST_WHY = 200
"""Characters of a reason that are told where somebody may not write."""

ENDS = (".", "?", "!", "…")
"""What ends a sentence, so that it needs no full stop."""

_articles = Article.objects.select_related("desk", "author").order_by()

_locked = Prepared(lambda article: _articles.select_for_update(no_key=True, of=("self",)).filter(pk=article))

_locked_with_desk = Prepared(
    lambda article: _articles.select_for_update(no_key=True, of=("self", "desk")).filter(pk=article)
)


@Prepared
def _read_under_lock(article, head, desk, user, author):
    """The head and the arrivals of a story, each with all else that its lock tells of it: one query."""
    revisions = Revision.objects.filter(ARRIVED | Q(pk=head), article=article)
    revisions = revisions.annotate(clock=F("article__desk__time_zone"))
    told = with_last_move(with_scans(with_house_rules(revisions, desk)), article)
    return with_hand_edits(with_readings(with_rights(told, user), article, desk, author), article, user)


def lock(article_id, *, by, moved=None):
    """The article as it is now, and nobody else may change it before our transaction ends.

    PostgreSQL locks the row. SQLite has locked its one writer already: its transactions begin IMMEDIATE. What changes
    is not taken from its joins, of which PostgreSQL gives what it read before it waited: all of that, the clock of the
    desk too, is read in one more query. What this person may do there is known anew by it: whoever waited may have left
    the desk meanwhile. The `arrival` is the last revision that counts as one, which a scan compares the head with and
    whose causes it keeps; the `house` is what its desk has settled, `readings` tells who has read it,
    `known_hand_edits` what this person wrote last.
    `taken_back` is the sign-off that falls by what is done under the lock. `moved` is the last move that the page knew
    from which somebody acts, by its number: a sign-off that came later does not fall unasked (`moving.advance`).
    """
    return _as_it_is_now(_locked.first(article_id), by, moved)


def lock_with_desk(article_id, *, by, moved=None):
    """The same, and nobody else may settle anything on its desk either, as after `lock_desk`."""
    return _as_it_is_now(_locked_with_desk.first(article_id), by, moved)


def _as_it_is_now(article, by, moved):
    """A locked article, with what is to be known of it."""
    if article is None:
        raise Article.DoesNotExist
    article.asked_anew, article.since, article.added_revisions, article.locked_at = set(), {}, [], timezone.now()
    article.taken_back, article.moved_when_read = None, moved
    if article.head_id:
        _tell(article, _read_under_lock(article.pk, article.head_id, article.desk_id, by.pk, article.author_id), by)
    return article


def _tell(article, revisions, by):
    """Let a locked article and this person know what was read under its lock."""
    for revision in revisions:
        revision.article = article
    article.head = head = revisions[-1]
    article.arrivals = [revision for revision in revisions if revision.arrival]
    article.arrival = article.arrivals[-1]
    article.desk.time_zone = head.clock
    article.house = HouseRules.of(head, article.desk.today())
    article.last_scan = scan_from(head)
    article.last_move, holder = last_move_from(head)
    if holder:
        article.claimed_by = holder
    article.readings = Readings.of(head)
    article.known_hand_edits = {by.pk: hand_edits_from(head)}
    remember_rights(by, head)
    article.asked_anew.add(by.pk)


def lock_desk(desk_id):
    """The desk as it is now, and nobody else may settle anything there before our transaction ends.

    Whoever needs a story too locks both at once.
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
        raise NotAllowed(closed(user, article))


def closed(user, article):
    """Why this person may not change the story's text now, and what to do: who is on its desk has an old page."""
    if article.stage in DESK_STAGES:
        return (
            f"This story is {article.whereabouts}; you may not change its text now. "
            f"Ask somebody on the {article.desk} desk."
        )
    said = _moved_aside(user, article)
    if not can(user, Right.EDIT, article):
        return f"{said} You may not change its text now. Ask somebody on the {article.desk} desk."
    if article.stage in WRITER_STAGES:
        return f"{said} Once it is submitted, the desk may change its text."
    if can(user, Right.LEAD, article):
        return f"{said} To change its text, {WAY_BACK[article.stage]} it first."
    return f"{said} To change its text, ask the slot of the {article.desk} desk to {WAY_BACK[article.stage]} it first."


def _moved_aside(user, article):
    """Who took the story off the desk and why, in a sentence; of one that was never moved, where it is."""
    move = last_move(article)
    if move is None:
        return f"This story is {article.whereabouts}."
    did = f"{'You' if move.by == user else name_of(move.by)} {TRANSITIONS[move.name].done_to('this story')}"
    why = Truncator(" ".join(move.note.split())).chars(LONGEST_WHY)
    return f"{did}: {why}".rstrip(": ") + ("" if why.endswith(ENDS) else ".")
