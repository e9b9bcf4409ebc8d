"""Sending a story from stage to stage: the only writer of stage and status."""

from django.db import transaction
from django.utils import timezone

from articles.actions import gate
from articles.actions.limits import clean_note
from articles.actions.locking import lock, need_right
from articles.actions.notifying import tell_of_the_way_back, tell_who_sent_it_back
from articles.actions.refusals import GateClosed, NotAllowed, Reason, Stale
from articles.actions.whereabouts import last_move, note_sent_on, readings
from articles.models import Article, Move, can, name_of
from articles.text.quoting import in_quotes
from articles.workflow import OFF_THE_DESK, TRANSITIONS, Stage, Status

TOOK_BACK = "Took a rejection back"
"""Why a story was opened again of which no word has changed."""


def moves_for(user, article):
    """The moves of the table that this person may make by hand now, whether or not the copy is clean."""
    return [
        move
        for move in TRANSITIONS.values()
        if article.stage in move.sources
        and can(user, move.right, article)
        and not (move.only_unpublished and article.status != Status.UNPUBLISHED)
    ]


def move(article, name, *, by, note="", moved=None, revision=None):
    """Make a move of the table. Raises NotAllowed, Stale or GateClosed; a repeat by the same person does nothing.

    `moved`: the last move that its page knew, by its number; `revision` the number of the one that was read, which a
    step that vouches for it names.
    """
    transition = TRANSITIONS.get(name)
    if transition is None or transition.by_action:
        raise NotAllowed("There is no such move. Use the buttons of the story's page.")
    with transaction.atomic():
        article = lock(article.pk, by=by, moved=moved)
        _need_right_to(transition, article, by=by)
        if _made_already(article, transition, by, clean_note(note)):
            article.taken_back = gate.fallen(article, last_move(article))
            return article
        if transition.vouches and revision is not None:
            need_head(article, revision)
        advance(article, name, by=by, note=note)
    return article


def need_head(article, revision):
    """Refuse to vouch for a locked article whose head is another revision than the one of this number. Raises Stale."""
    if article.head.number != revision:
        raise Stale(f"You read revision {revision}, but it is {article.head.number} by now. Read what changed first.")


def advance(article, name, *, by, note="", status=None, also=(), at=None):
    """Make a move of a locked article, now or `at` another moment. Raises NotAllowed, Stale or GateClosed.

    `also`: the fields of the article that have changed before, to be written along.
    """
    transition = TRANSITIONS[name]
    _need_right_to(transition, article, by=by)
    if article.stage not in transition.sources:
        raise Stale(
            f"The story is {article.whereabouts} by now, so “{transition.label}” is not possible. "
            "Reload the page to see where it stands."
        )
    _need_known_sign_off(transition, article, by=by)
    if transition.only_unpublished and article.status != Status.UNPUBLISHED:
        raise Stale(f"The story is published, so “{transition.label}” is not possible.")
    note = clean_note(note)
    if transition.needs_note and not note:
        raise GateClosed([Reason("Say why, so that the next person knows: the note is empty.", block="note")])
    blocked = gate.reasons(article, name)
    if blocked:
        raise GateClosed(blocked)
    source, before = article.stage, last_move(article) if article.stage == Stage.RETURNED else None
    article.claimed_by = _whose(article, transition, by=by)
    waits = transition.otherwise and article.claimed_by is None
    at = at or timezone.now()
    target = transition.otherwise if waits else transition.target
    _step(article, target, status or article.status, at=at, also=("claimed_by", *also))
    said = {"name": name, "stage": article.stage, "status": article.status, "note": note}
    article.last_move = Move.objects.create(article=article, **said, by=by, at=at)
    article.last_move.source = source
    if name == "hand_on":
        note_sent_on(article, by=by)
    if fell := gate.fallen(article, article.last_move):
        article.taken_back = fell
    did, why = f"{name_of(by)} {transition.done_to(in_quotes(article.name))}", f": {note}" if note else "."
    if name != "submit" and (fell or {source, article.stage} & OFF_THE_DESK):
        tell_of_the_way_back(article, did, why, fell=fell, by=by)
    elif name == "submit" and before and before.stage == Stage.RETURNED:
        tell_who_sent_it_back(article, before.by_id, f"{did} again, which you had sent back{why}", by=by)


def _whose(article, transition, *, by):
    """Who has a story after this move: who takes it, or took it before it was laid aside and may still read it."""
    if transition.name == "take":
        return by
    return readings(article).taker if transition.otherwise else None


def take_if_waiting(article, *, by, **more):
    """A first decision or edit on a waiting story takes it: nobody has to ask for what they are doing. Says whether."""
    if article.stage == Stage.SUBMITTED:
        advance(article, "take", by=by, **more)
        return True
    return False


def reopen_if_signed(article, *, by, note, **more):
    """A change of text drops the sign-off: what was signed is not what stands there now. Says whether."""
    if article.stage == Stage.READY:
        advance(article, "reopen", by=by, note=note, **more)
        return True
    return False


def _need_known_sign_off(transition, article, *, by):
    """Refuse to take back what was signed off or published after the page was shown from which somebody acts."""
    if article.stage != Stage.READY or transition.target == Stage.READY:
        return
    known = article.moved_when_read
    if known is None or last_move(article).pk <= known:
        return
    came = list(article.moves.filter(pk__gt=known).select_related("by"))
    at = max((at for at, each in enumerate(came) if each.name == "sign"), default=0)
    signed = readings(article).sign_off
    whose = "your" if signed.by == by else f"{name_of(signed.by)}’s"
    number = signed.revision.number
    readers = f", while readers go on seeing revision {number}" if article.live_id == signed.revision_id else ""
    raise Stale(
        f"{_done_by(came[at:], by)} since this page was shown. What you sent would take back {whose} sign-off on "
        f"revision {number}: the story would need a second read again{readers}. Read it as it is now, and press again "
        "if you still want to."
    )


def _done_by(moves, user):
    """Who made these moves, as this person is told: Sam has signed this story off and published it."""
    what, deeds = "this story", {}
    for each in moves:
        who = "You have" if each.by == user else f"{name_of(each.by)} has"
        deeds[who] = [*deeds.get(who, ()), TRANSITIONS[each.name].done_to(what)]
        what = "it"
    return " and ".join(f"{who} {' and '.join(done)}" for who, done in deeds.items())


def tell_again(article, made, *, by):
    """Let the answer to what this person sent twice tell once more of the sign-off that fell by it, if one did.

    `made`: the revision that it made, None for a rejection taken back.
    """
    note, signed = (made.note, made.number - 1) if made else (TOOK_BACK, article.head.number)
    move = last_move(article)
    fell = gate.fallen(article, move)
    if fell and (move.by_id, move.note, fell.revision.number) == (by.pk, clean_note(note), signed):
        article.taken_back = fell


def _step(article, stage, status, *, at, also):
    """Change stage and status if both are as read; the row count decides, whatever the lock did."""
    seen = Article.objects.filter(pk=article.pk, stage=article.stage, status=article.status)
    others = {name: getattr(article, name) for name in also}
    if not seen.update(stage=stage, status=status, moved_at=at, **others):
        raise Stale("Somebody moved the story at the same moment. Read where it is now.")
    article.stage, article.status = stage, status


def _need_right_to(transition, article, *, by):
    need_right(by, transition.right, article, transition.label.lower())


def _made_already(article, transition, by, note):
    last = last_move(article)
    return (
        last is not None
        and (last.name, last.by_id, last.stage, last.note) == (transition.name, by.pk, article.stage, note)
        and article.stage not in transition.sources
    )
