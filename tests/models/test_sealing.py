"""What the log holds cannot be altered, not even by hand in the database."""

from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.core.management.sql import emit_post_migrate_signal
from django.db import DatabaseError, connection, migrations, models, transaction
from django.db.migrations.state import ProjectState

from articles.models import Comment, Decision, Move, Publication, RejectedWords, Revision, RulesetVersion, SignOff
from articles.models.sealing import seal, unseal
from tests.factories import comment, make_article, published
from tests.house import decide, settle

pytestmark = [pytest.mark.database, pytest.mark.django_db]

LOG = [Revision, Decision, Move, SignOff, Publication, RulesetVersion, RejectedWords, Comment]


@pytest.mark.parametrize("model", LOG)
def test_every_append_only_table_has_its_seals(model):
    names = {"sqlite": {"_no_update", "_no_delete"}, "postgresql": {"_sealed", "_sealed_whole"}}[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            if connection.vendor == "sqlite"
            else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        )
        found = {name for (name,) in cursor.fetchall()}

    assert {model._meta.db_table + name for name in names} <= found


def update(model):
    model.objects.update(at=datetime(2000, 1, 1, tzinfo=UTC))


def delete(model):
    model.objects.all()._raw_delete("default")


def truncate(model):
    connection.check_constraints()  # PostgreSQL empties no table that has checks still to come
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {model._meta.db_table} CASCADE")


DEEDS = [update, delete, *([truncate] if connection.vendor == "postgresql" else [])]  # SQLite has no TRUNCATE


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("model", LOG)
def test_log_is_neither_updated_nor_deleted_nor_emptied(article, editor, slot, model, deed):
    published(article, editor, slot)
    decide(make_article(article.desk, article.author), "reject", editor)
    settle(article.desk, slot, off=["doubled-word"])
    comment(article, "Is this so, @sam?", by=editor)
    before = list(model.objects.values())

    with pytest.raises(DatabaseError, match=f"{model._meta.db_table} is append-only"), transaction.atomic():
        deed(model)

    assert before != []
    assert list(model.objects.values()) == before


@pytest.mark.parametrize("deed", DEEDS[1:])
def test_who_was_named_is_never_taken_back(article, editor, slot, deed):
    comment(article, "Is this so, @sam?", by=editor)

    with pytest.raises(DatabaseError, match="articles_comment_mentions is append-only"), transaction.atomic():
        deed(Comment.mentions.through)

    assert Comment.mentions.through.objects.get().user == slot


def test_of_a_comment_only_its_being_resolved_may_change(article, editor, slot):
    said = comment(article, "Is this so?", by=editor)
    settled = {"resolved_by": slot, "resolved_at": datetime(2026, 1, 1, tzinfo=UTC)}
    names = [field.name for field in Comment._meta.concrete_fields if field.name not in settled]

    Comment.objects.update(**settled)
    for name in names:
        with pytest.raises(DatabaseError, match="articles_comment is append-only"), transaction.atomic():
            Comment.objects.update(**{name: getattr(said, name)})

    assert names == ["id", "article", "finding", "block", "words", "key", "by", "at"]
    assert Comment.objects.get().resolved_by == slot


@pytest.mark.django_db(transaction=True)
def test_altering_a_sealed_table_works_and_seals_it_again(article):
    """On SQLite altering a table makes it anew, which a trigger would stop or would not survive."""
    before = ProjectState.from_apps(apps)
    after = before.clone()
    add = migrations.AddField("move", "extra", models.IntegerField(default=0))
    add.state_forwards("articles", after)
    remove = migrations.RemoveField("move", "extra")

    with connection.schema_editor() as editor:
        add.database_forwards("articles", editor, before, after)
    with connection.schema_editor() as editor:
        remove.database_forwards("articles", editor, after, before)
    emit_post_migrate_signal(verbosity=0, interactive=False, db="default")  # as `migrate` does when it is done

    for deed in (update, delete):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            deed(Move)


@pytest.mark.django_db(transaction=True)
def test_without_the_seal_the_row_could_be_altered(article):
    unseal()

    Move.objects.filter(article=article).update(note="altered")

    assert Move.objects.get(article=article).note == "altered"
    seal()
