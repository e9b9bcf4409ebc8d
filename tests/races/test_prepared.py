"""Many ask one question at once, each for another story: each gets the rows of its own."""

import sys

import pytest

from articles.models.findings import findings_in
from tests.factories import make_article
from tests.races.together import together

pytestmark = [pytest.mark.database, pytest.mark.races, pytest.mark.django_db(transaction=True)]

TIMES = 50


@pytest.fixture(autouse=True)
def in_turn():
    """Threads that take turns so often that what they share is torn."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


def test_each_of_many_who_ask_at_once_is_answered_for_their_own_story(desk, reporter):
    stories = [make_article(desk, reporter) for _ in range(4)]

    outcomes = together(
        *[lambda pk=story.pk: {row.article_id for _ in range(TIMES) for row in findings_in(pk)} for story in stories]
    )

    assert [outcome.value for outcome in outcomes] == [{story.pk} for story in stories]
