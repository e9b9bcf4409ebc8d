"""What a migration writes into rows of the log that were there before it."""

import pytest
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from articles.models import RulesetVersion
from articles.models.sealing import seal
from articles.workflow import Role
from tests.factories import make_user
from tests.house import LENGTH, REPEATS, settle, with_limit

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def migrate():
    """Bring the tables to a migration, without what Django does once all have run; at the end, to the last one."""

    def bring(name):
        MigrationExecutor(connection).migrate([("articles", name)])

    yield bring
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
    seal()


def test_versions_from_before_know_when_each_rule_was_changed(desk, other_desk, slot, migrate):
    """As the desks' actions would have written it; and they are sealed before anybody else can write to them."""
    settle(other_desk, make_user("stan", other_desk, Role.SLOT), informing=["doubled-word"])
    with with_limit():
        settle(desk, slot, off=[REPEATS], limits={LENGTH.name: 12})
        settle(desk, slot, off=["doubled-word"], informing=[REPEATS], limits={LENGTH.name: 14})
        settle(desk, slot, informing=[REPEATS])
    written = list(RulesetVersion.objects.order_by("pk").values_list("changed", flat=True))

    migrate("0008_words")
    migrate("0009_when_rules_changed")

    assert [sorted(changed) for changed in written] == [
        ["doubled-word"], [REPEATS, LENGTH.name], ["doubled-word", REPEATS, LENGTH.name],
        ["doubled-word", REPEATS, LENGTH.name],
    ]  # fmt: skip
    assert list(RulesetVersion.objects.order_by("pk").values_list("changed", flat=True)) == written
    with pytest.raises(DatabaseError, match="append-only"):
        RulesetVersion.objects.update(changed={})
