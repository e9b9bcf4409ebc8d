"""Do the settings for several writers hold on the database that is really there?"""

import os
import threading

import pytest
from django.contrib.auth import get_user_model
from django.db import connection, connections, transaction

pytestmark = pytest.mark.database


@pytest.mark.django_db
def test_tests_run_on_the_database_that_was_asked_for():
    asked = "postgresql" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "sqlite"

    assert connection.vendor == asked


@pytest.mark.django_db(transaction=True)
def test_writers_wait_for_their_turn():
    def write(number):
        try:
            for step in range(10):
                with transaction.atomic():
                    get_user_model().objects.count()  # read first: a deferred transaction would now be refused
                    get_user_model().objects.create(username=f"{number}-{step}")
        finally:
            connections.close_all()

    writers = [threading.Thread(target=write, args=(number,)) for number in range(6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert get_user_model().objects.count() == 60
