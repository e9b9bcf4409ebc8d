"""What every test stands on: where the shared folder is, and which tests need it."""

import os
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import hypothesis
import pytest
from django.utils import timezone

from articles.models.scorecard import WINDOW
from articles.models.sealing import unseal
from articles.workflow import Role
from tests import factories

# A shared machine is slow at times, which is no failure; and what fails elsewhere has to fail again at home.
hypothesis.settings.register_profile("newsroom", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.register_profile("stress", deadline=None, max_examples=5_000, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "newsroom"))

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def pytest_collection_modifyitems(items):
    """Skip what needs the shared folder where there is none."""
    if SHARED.is_dir():
        return
    for item in items:
        if "shared" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="needs the shared folder beside this repository"))


@pytest.fixture
def shared():
    """The folder with the given article and the evaluation."""
    return SHARED


@pytest.fixture(autouse=True)
def unsealed_for_the_flush(request):
    """Take the seals off before a transactional test's tables are emptied; the flush sets them again."""
    marker = request.node.get_closest_marker("django_db")
    flushed = {"transactional_db", "live_server"} & set(request.fixturenames)
    if not flushed and not (marker and marker.kwargs.get("transaction")):
        yield
        return
    request.getfixturevalue("transactional_db")
    yield
    unseal()


@pytest.fixture
def desk(db):
    return factories.make_desk()


@pytest.fixture(params=[12, 23], ids=["at-noon", "before-midnight"])
def first_day(request, monkeypatch):
    """The first of the days by which a rule is judged, by the desk's clock, at two times of the day in UTC.

    Before midnight it is another day there for half of the year. Whoever logs in has to come after it. It is tomorrow:
    rows are written by the clock of the machine, and what is done here comes after them at every hour.
    """
    now = (timezone.now() + timedelta(days=1)).replace(hour=request.param, minute=30)
    monkeypatch.setattr(timezone, "now", lambda: now)
    return timezone.localdate(now - timedelta(days=WINDOW), ZoneInfo("Europe/London"))


@pytest.fixture
def other_desk(db):
    return factories.make_desk("Sport")


@pytest.fixture
def reporter(desk):
    return factories.make_user("rosa", desk, Role.REPORTER)


@pytest.fixture
def editor(desk):
    return factories.make_user("edda", desk, Role.EDITOR)


@pytest.fixture
def colleague(desk):
    return factories.make_user("dana", desk, Role.EDITOR)


@pytest.fixture
def slot(desk):
    return factories.make_user("sam", desk, Role.SLOT)


@pytest.fixture
def article(desk, reporter):
    """A story just submitted whose second paragraph stands twice."""
    return factories.make_article(desk, reporter)
