"""What the log holds cannot be altered, not even by hand in the database."""

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, migrations, models, transaction
from django.db.migrations.state import ProjectState

from articles.models import Decision, Move, Publication, Revision, SignOff
from articles.models.sealing import seal, unseal

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.mark.parametrize("model", [Revision, Decision, Move, SignOff, Publication])
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


@pytest.mark.parametrize("deed", ["update", "delete"])
def test_log_row_is_neither_updated_nor_deleted(article, deed):
    move = Move.objects.filter(article=article)

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        move.update(note="never happened") if deed == "update" else move._raw_delete("default")

    assert move.get().note == ""


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
    seal()

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Move.objects.update(note="never happened")


@pytest.mark.django_db(transaction=True)
def test_without_the_seal_the_row_could_be_altered(article):
    unseal()

    Move.objects.filter(article=article).update(note="altered")

    assert Move.objects.get(article=article).note == "altered"
    seal()
