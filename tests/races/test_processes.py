"""Two processes, as two servers would be, decide the same story."""

import os
import subprocess
import sys

import pytest
from django.db import connection

from articles.models import Decision
from tests.conftest import ROOT
from tests.invariants import assert_trustworthy
from tests.races.conftest import REPEATS

pytestmark = [pytest.mark.database, pytest.mark.races, pytest.mark.django_db(transaction=True)]


def address():
    """The test database as DATABASE_URL names it."""
    known = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{known['NAME']}"
    return f"postgresql://{known['USER']}@{known['HOST']}:{known['PORT']}/{known['NAME']}"


def test_two_processes_on_one_article_lose_nothing(repeated, editor, colleague):
    surroundings = os.environ | {"DATABASE_URL": address(), "DJANGO_SETTINGS_MODULE": "newsroom.settings"}

    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.races.decide", str(repeated.pk), user.username],
            cwd=ROOT,
            env=surroundings,
            stdout=subprocess.PIPE,
            text=True,
        )
        for user in (editor, colleague)
    ]
    counts = [int(process.communicate(timeout=60)[0]) for process in running]

    assert [process.returncode for process in running] == [0, 0]
    assert sum(counts) == Decision.objects.count() == REPEATS
    assert_trustworthy(repeated)
