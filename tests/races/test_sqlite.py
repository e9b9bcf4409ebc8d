"""The control of SQLite's IMMEDIATE: the default, DEFERRED, refuses who reads before writing, however long it may wait.

PostgreSQL has no such modes, so this file is for SQLite alone.
"""

import threading

import pytest
from django.db import OperationalError, connection, transaction

from articles.models import Article
from tests.races.together import together

pytestmark = [
    pytest.mark.races,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL locks rows"),
]


def read_then_write(article, mode, after_reading):
    def run():
        connection.ensure_connection()
        connection.transaction_mode = mode
        with transaction.atomic():
            seen = Article.objects.get(pk=article.pk)
            after_reading()
            Article.objects.filter(pk=article.pk).update(urgency=seen.urgency - 1)

    return run


def test_deferred_transaction_is_refused_although_it_may_wait(article):
    both_have_read = threading.Barrier(2)

    outcomes = together(*[read_then_write(article, "DEFERRED", lambda: both_have_read.wait(timeout=30))] * 2)

    assert connection.settings_dict["OPTIONS"]["timeout"] == 20
    (refused,) = [outcome.problem for outcome in outcomes if outcome.problem]
    assert isinstance(refused, OperationalError)
    assert "locked" in str(refused)
    article.refresh_from_db()
    assert article.urgency == 4


def test_our_transactions_wait_for_their_turn(article):
    ours = connection.settings_dict["OPTIONS"]["transaction_mode"]

    outcomes = together(*[read_then_write(article, ours, lambda: None)] * 4)

    assert [outcome.problem for outcome in outcomes] == [None] * 4
    article.refresh_from_db()
    assert article.urgency == 1
