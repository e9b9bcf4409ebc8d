"""Everybody comes back to a story at the same moment, a day later: nobody waits for another's trace for ever."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.actions import attending
from articles.models import Presence
from articles.workflow import Role
from tests.factories import make_user
from tests.races.together import together

pytestmark = [pytest.mark.database, pytest.mark.races, pytest.mark.django_db(transaction=True)]

ROUNDS = 10


def test_readers_who_come_back_at_once_are_all_there(article, desk):
    readers = [make_user(f"reader-{number}", desk, Role.EDITOR) for number in range(6)]
    tabs = [*readers, *readers]
    for _ in range(ROUNDS):
        Presence.objects.update(seen_at=timezone.now() - timedelta(days=2))

        outcomes = together(*[lambda reader=reader: attending.attend(article.pk, by=reader) for reader in tabs])

        assert [outcome.problem for outcome in outcomes] == [None] * len(tabs)
        assert set(Presence.objects.values_list("user", flat=True)) == {reader.pk for reader in readers}
