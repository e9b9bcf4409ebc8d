"""What did somebody change in a story by hand last, so that it can be taken back?"""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Subquery
from django.db.models.functions import JSONObject

from articles.models.articles import Revision, Visible

PUT_BACK = "Put back "
"""How the note of a revision begins that put the words of a block back, so that an earlier edit can be undone."""


@dataclass(frozen=True, slots=True)
class HandEdit:
    """A revision that somebody wrote, by its key and number, as its note calls it."""

    pk: int
    number: int
    note: str
    at: datetime

    @classmethod
    def of(cls, revision):
        return cls(revision.pk, revision.number, revision.note, revision.at)


def hand_edits_of(article, user):
    """What this person changed by hand in a story and nobody has taken back, the last edit first.

    What was put back is none of it: to take that back would lead away from the edit for whose sake it was done.
    """
    mine = Revision.objects.by_hand().standing().filter(article=article, author=user).order_by("-number")
    return mine.exclude(note__startswith=PUT_BACK)


def with_hand_edits(rows, article, user):
    """Rows, each with the last two edits by hand of this person that stand in a story, for `hand_edits_from` to read.

    Two: who takes the last one back is offered the one before.
    """
    said = hand_edits_of(article, user).values(row=JSONObject(pk="pk", number="number", note="note", at="at"))
    return rows.annotate(hand_edit=Subquery(said[:1]), hand_edit_before=Subquery(said[1:2]))


def hand_edits_from(row):
    """The last edits by hand that a row of `with_hand_edits` tells of, the last one first."""
    told = [said for said in (row.hand_edit, row.hand_edit_before) if said]
    return tuple(HandEdit(**said | {"at": _moment(said["at"])}) for said in told)


def _moment(said):
    """A moment as JSON has it: SQLite leaves out that it is in UTC."""
    at = datetime.fromisoformat(said)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


visible_hand_edit = Visible(
    lambda stories: Revision.objects.by_hand().filter(article__in=stories).only("article", "author", "number", "undoes")
)
"""What somebody wrote in a story, without its words."""
