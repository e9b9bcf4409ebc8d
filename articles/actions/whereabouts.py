"""Where does a story stand? Its last step, who read, wrote and signed it: asked once, by the lock if any."""

from dataclasses import replace

from articles.models.by_hand import PUT_BACK, HandEdit, hand_edits_from, hand_edits_of
from articles.models.publishing import Readings, last_move_from, whereabouts_of


def last_move(article):
    """The last step of a story, with who made it, or None."""
    if not hasattr(article, "last_move"):
        _read(article)
    return article.last_move


def readings(article):
    """Who has read a story, and who signed it off last."""
    if not hasattr(article, "readings"):
        _read(article)
    return article.readings


def hand_edits(article, user):
    """What this person changed by hand in a story and nobody has taken back: the last two edits, the last one first.

    Who asks for this before all else has asked for all of it at once.
    """
    known = getattr(article, "known_hand_edits", {})
    if user.pk not in known:
        article.known_hand_edits = known | {user.pk: hand_edits_from(_read(article, user.pk))}
    return article.known_hand_edits[user.pk]


def hand_edit_before(article, user, number):
    """The last edit by hand that this person can take back, of those made before the revision of this number, or None.

    Which are known begins with the last one: only behind all of them there may be more.
    """
    known = hand_edits(article, user)
    found = next((edit for edit in known if edit.number < number), None)
    if found or not known:
        return found
    edit = hand_edits_of(article, user).filter(number__lt=number).defer("blocks", "changes").first()
    return edit and HandEdit.of(edit)


def _read(article, *user):
    """Read what is not known yet: a page wants all of it. Gives the row, which tells of the edits of a user too."""
    row = whereabouts_of.first(article.pk, article.desk_id, article.author_id, *user)
    if not hasattr(article, "last_move"):
        article.last_move, _ = last_move_from(row)
    if not hasattr(article, "readings"):
        article.readings = Readings.of(row)
    return row


def note_hand(article, *, by):
    """Keep what is known of who has read a locked article true after this person has changed its text by hand."""
    if hasattr(article, "readings"):
        article.readings = replace(article.readings, wrote=article.readings.wrote | {by.pk})
    head, mine = article.head, hand_edits(article, by)
    others = tuple(edit for edit in mine if edit.pk != head.undoes_id)
    is_none = head.undoes_id or head.note.startswith(PUT_BACK)
    article.known_hand_edits[by.pk] = others if is_none else (HandEdit.of(head), *others)


def note_sent_on(article, *, by):
    """Keep what is known of who has read a locked article true after this person has sent it to its second read."""
    article.readings = replace(readings(article), sent_on=by.pk)


def note_sign_off(article, signed):
    """Keep what is known of who has read a locked article true after somebody has signed it off."""
    article.readings = replace(readings(article), sign_off=signed, signer_reads=True, sent_back=None)
