"""Taking back what somebody changed by hand: the old words come back, and all that was changed beside them stays."""

from django.db import transaction

from articles.actions.editing import revise, since
from articles.actions.keeping import need_a_copy
from articles.actions.locking import lock, need_change
from articles.actions.moving import tell_again
from articles.actions.refusals import Stale
from articles.actions.review import given_back
from articles.models import name_of
from articles.text.align import with_the_dropped
from articles.text.comparison import rearranged
from articles.text.edits import Change, replay
from articles.text.quoting import in_quotes

NOT_BY_HAND = "Only what somebody changed by hand is taken back so. A decision is undone on its card."


def undo_edit(edit, *, by, moved=None):
    """Take a revision made by hand back, whoever made it and whatever was changed since; gives the new revision.

    Raises Overtaken when the words it changed were changed again, LastCopy when an earlier fix relies on what would go,
    Stale when it is undone already or its paragraphs were moved since, NotAllowed. A repeat by the same person writes
    nothing.
    """
    with transaction.atomic():
        article = lock(edit.article_id, by=by, moved=moved)
        need_change(by, article)
        if edit.number == 1 or edit.decisions.exists():
            raise Stale(NOT_BY_HAND)
        before, made, *later = since(article, edit.number - 1)
        made.document = replay(before.document, made.change)
        if made.undoes_id:
            raise Stale("An undo is taken back by editing again, or by restoring an earlier revision.")
        undone = next((each for each in later if each.undoes_id == made.pk), None)
        if undone:
            return _undone_already(article, undone, by)
        change = _undoing(article, before.document, made, later)
        if made.arrival:
            article.arrival = [each for each in article.arrivals if each != made][-1]
        note = f"Took back {in_quotes(made.note)} in revision {made.number}"
        return revise(article, change, by=by, note=note, undoes=made)


def _undone_already(article, undone, by):
    """The revision that took an edit back already, if it is this person's. Raises Stale."""
    if undone.author_id != by.pk:
        raise Stale(f"{name_of(undone.author)} has undone this edit already.")
    tell_again(article, undone, by=by)
    return undone


def _undoing(article, before, made, later):
    """The change that takes an edit back, as it applies to the head. Raises Overtaken, Stale or LastCopy."""
    now = article.head.document
    edits = given_back(article, made, later)
    change = Change(edits, _order_before(before, made, now, later), _kinds_before(before, made, now, later))
    need_a_copy(article, now, replay(now, change))
    return change


def _order_before(before, made, now, later):
    """The order in which an edit found the blocks, where it moved some; new ones stay behind what they follow."""
    moved, _ = rearranged(before, made.document)
    if not moved:
        return None
    if [block.id for block in now.body if made.document.has(block.id)] != [block.id for block in made.document.body]:
        raise _moved_again(later)
    return with_the_dropped(now, [block.id for block in before.body])


def _kinds_before(before, made, now, later):
    """The kinds that an edit gave other ones to."""
    kinds = [(block, kind) for block, kind in made.change.kinds if before.has(block)]
    if any(now.block(block).kind != kind for block, kind in kinds):
        raise _moved_again(later)
    return tuple((block, before.block(block).kind) for block, _ in kinds)


def _moved_again(later):
    """What is said where the blocks that an edit put in order were put in another one since."""
    last = [each for each in later if each.change.order is not None or each.change.kinds][-1]
    return Stale(
        f"Its paragraphs were put in another order since, in revision {last.number} by {name_of(last.author)}. "
        "Put them back by hand, or restore an earlier revision."
    )
