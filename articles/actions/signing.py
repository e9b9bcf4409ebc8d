"""The second read: somebody else's word that this revision may be published."""

from django.db import transaction

from articles.actions.limits import clean_reason
from articles.actions.locking import lock, need_right
from articles.actions.moving import advance, need_head
from articles.actions.refusals import GateClosed, NotAllowed, Reason
from articles.actions.scanning import decisions_of
from articles.actions.whereabouts import note_sign_off, readings
from articles.models import SignOff, can
from articles.workflow import Right, Stage

NOT_ANOTHER = "A second read is somebody else's: you wrote this story, or you alone read it."


def sign(article, *, revision, by, waiver=""):
    """Sign off a revision, by its number; a slot may waive the second read with a reason, which is logged.

    Raises Stale when the head is another revision, GateClosed while findings are open or when the reader is the author
    or the only person who read it, NotAllowed. A repeat by the same person for the same reason
    writes nothing.
    """
    waiver = clean_reason(waiver)
    with transaction.atomic():
        article = lock(article.pk, by=by)
        need_right(by, Right.SIGN, article, "sign off")
        need_head(article, revision)
        if article.stage == Stage.READY:
            last = article.signoffs.last()
            if last and (last.revision_id, last.by_id, last.waiver) == (article.head_id, by.pk, waiver):
                last.article = article
                return last
        if waiver and not can(by, Right.LEAD, article):
            raise NotAllowed("Only a slot may waive the second read.")
        if not waiver and not is_second_reader(article, by):
            raise GateClosed([Reason(f"{NOT_ANOTHER} {what_instead(article, by)}")])
        advance(article, "sign", by=by, note=waiver)
        signed = SignOff.objects.create(
            article=article, revision=article.head, text_hash=article.head.text_hash, by=by, waiver=waiver
        )
        note_sign_off(article, signed)
        return signed


def what_instead(article, user):
    """What somebody does who may not sign a story off as its second reader, in one sentence."""
    waive = "waive the second read with a reason"
    instead = waive if can(user, Right.LEAD, article) else f"a slot to {waive}"
    return f"Ask a colleague at the desk to sign it off, or {instead}."


def is_second_reader(article, user):
    """Whether this person brings fresh eyes: neither the author nor the only one whose edits and decisions stand.

    Where there was nothing to decide, the first read was theirs who sent it on.
    """
    if article.author_id == user.pk:
        return False
    decided = {decision.by_id for decision in decisions_of(article)}
    if decided - {article.author_id, user.pk}:
        return True
    known = readings(article)
    worked = (decided | known.wrote) - {article.author_id} or {known.sent_on}
    return worked != {user.pk}
