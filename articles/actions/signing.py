"""The second read: somebody else's word that this revision may be published."""

from django.db import transaction
from django.db.models import Subquery

from articles.actions.limits import clean_reason
from articles.actions.locking import lock, need_right
from articles.actions.moving import advance
from articles.actions.refusals import GateClosed, NotAllowed, Reason, Stale
from articles.actions.scanning import decisions_of
from articles.models import Decision, SignOff, can
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
        article = lock(article.pk)
        need_right(by, Right.SIGN, article, "sign off")
        if article.head.number != revision:
            raise Stale(f"You read revision {revision}, it is {article.head.number} by now. Read what changed first.")
        last = article.signoffs.last()
        said = (article.head_id, by.pk, waiver)
        if article.stage == Stage.READY and last and (last.revision_id, last.by_id, last.waiver) == said:
            return last
        if waiver and not can(by, Right.LEAD, article):
            raise NotAllowed("Only a slot may waive the second read.")
        if not waiver and not is_second_reader(article, by):
            raise GateClosed([Reason(f"{NOT_ANOTHER} {what_instead(article, by)}")])
        advance(article, "sign", by=by, note=waiver)
        return SignOff.objects.create(
            article=article, revision=article.head, text_hash=article.head.text_hash, by=by, waiver=waiver
        )


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
    undone = Decision.objects.filter(finding__article=article, undone_by__isnull=False, revision__isnull=False)
    handed_on = article.moves.filter(name="hand_on").order_by("-pk").values("by_id")[:1]
    standing = (
        article.revisions.exclude(pk__in=undone.values("revision_id"))
        .exclude(decisions__verdict=Decision.Verdict.UNDONE)
        .values_list("author_id", Subquery(handed_on))
    )
    wrote, sent = zip(*standing, strict=True)  # the first revision always stands
    worked = {*decided, *wrote} - {article.author_id}
    return (worked or {sent[0]}) != {user.pk}
