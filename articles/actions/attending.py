"""Who else reads this story now, and has it been changed, decided on or moved meanwhile?

Reading claims nothing, keeps nobody out and leaves nothing in the log: the trace is overwritten and fades.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import FilteredRelation, OuterRef, Q, Subquery, Sum
from django.utils import timezone

from articles.models import Article, Decision, Finding, Move, Presence
from articles.models.publishing import last_move_from, with_last_move

READING = timedelta(seconds=45)
"""Three polls: so long somebody counts as reading after the last sign of it."""

KEPT = timedelta(days=1)

PERSON = ("pk", "username", "first_name", "last_name")


@dataclass(frozen=True, slots=True)
class Attendance:
    """How far a story is, who made its latest revision, what was decided on it, its last step and who else reads it.

    `decisions` counts them, those taken back and the taking back too; `verdict` is the latest one, by `decider`.
    `article` knows what tells whether somebody may change its text.
    """

    revision: int
    author: object
    decisions: int
    verdict: str
    decider: object
    move: Move | None
    article: Article
    others: tuple


def attend(article_id, *, by):
    """Note that this person reads a story now, and give how it stands; None if there is none that they may read."""
    now = timezone.now()
    found = _standing(article_id, by=by, since=now - READING)
    if not found:
        return None
    with transaction.atomic():
        # First what is stale, so that nobody holds a row of their own while waiting for another's.
        Presence.objects.filter(seen_at__lt=now - KEPT).delete()
        Presence.objects.bulk_create(
            [Presence(article_id=article_id, user=by, seen_at=now)],
            update_conflicts=True,
            unique_fields=["article", "user"],
            update_fields=["seen_at"],
        )
    *standing, _ = found[0]
    others = tuple(reader for *_, reader in found if reader.pk not in (None, by.pk))
    return Attendance(*standing, others)


def _standing(article_id, *, by, since):
    """The latest revision, decision and move, by whom each was made, and a reader of that time: a row for each reader.

    All of it is one query.
    """
    author = [f"head__author__{name}" for name in PERSON]
    reader = [f"present__user__{name}" for name in PERSON]
    made = Decision.objects.filter(finding__article=OuterRef("pk")).order_by("-pk")
    decided = Finding.objects.filter(article=OuterRef("pk")).order_by().values("article")
    decider = {f"decider_{name}": Subquery(made.values(f"by__{name}")[:1]) for name in PERSON}
    told = ("last_move", "stage", "desk", "author", "head__number", "decisions", "verdict")
    articles = Article.objects.visible_to(by).filter(pk=article_id)
    rows = (
        with_last_move(articles, article_id)
        .annotate(
            present=FilteredRelation("presences", condition=Q(presences__seen_at__gte=since)),
            decisions=Subquery(decided.annotate(often=Sum("decided")).values("often")),
            verdict=Subquery(made.values("verdict")[:1]),
            **decider,
        )
        .order_by("present__pk")
        .values_list(*told, *author, *decider, *reader, named=True)
    )
    return [_told(row) for row in rows]


def _told(row):
    """What a row of `_standing` says, in the order of `Attendance`, with its one reader."""
    move, _ = last_move_from(row)
    _, stage, desk, written_by, number, decisions, verdict, *people = row
    article = Article(stage=stage, desk_id=desk, author_id=written_by)
    author, decider, reader = (_person(people[at : at + len(PERSON)]) for at in range(0, len(people), len(PERSON)))
    return number, author, decisions or 0, verdict or "", decider, move, article, reader


def _person(values):
    """Somebody by name, without a query of their own; nobody where the values are empty."""
    return get_user_model()(**dict(zip(PERSON, values, strict=True)))
