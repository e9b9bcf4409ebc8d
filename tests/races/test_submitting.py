"""One text handed in twice at the same moment is one story."""

import pytest

from articles.actions import intake
from articles.models import Article
from tests.factories import FERRY
from tests.invariants import assert_trustworthy
from tests.races.together import together

pytestmark = [pytest.mark.database, pytest.mark.races, pytest.mark.django_db(transaction=True)]

ROUNDS = 6


def test_one_text_submitted_twice_is_one_story(desk, reporter):
    for number in range(1, ROUNDS + 1):
        original = intake.receive(FERRY.encode(), fields={}, by=reporter)

        outcomes = together(*[lambda original=original: intake.submit(original, desk=desk, by=reporter)] * 3)

        original.refresh_from_db()
        assert [outcome.problem for outcome in outcomes] == [None] * 3
        assert {outcome.value for outcome in outcomes} == {original.article}
        assert Article.objects.count() == number
        assert_trustworthy(original.article)
