"""A comment sent four times at once is there once, and told once."""

import uuid

import pytest

from articles.actions import commenting
from articles.models import Comment, Notification
from tests.factories import comment
from tests.races.together import together

pytestmark = [pytest.mark.database, pytest.mark.races, pytest.mark.django_db(transaction=True)]


def test_comment_sent_four_times_at_once_is_one(article, editor, slot):
    token = uuid.uuid4()

    def say():
        return commenting.comment(article, "Is this so, @sam?", by=editor, token=token)

    outcomes = together(*[say] * 4)

    assert [outcome.problem for outcome in outcomes] == [None] * 4
    assert {outcome.value for outcome in outcomes} == {Comment.objects.get()}
    assert Notification.objects.filter(user=slot).count() == 1


def test_comment_resolved_by_two_at_once_is_resolved_by_one(article, editor, colleague, slot):
    said = comment(article, "Is this so?", by=editor)

    def resolve(by):
        commenting.resolve(said, by=by)
        return Comment.objects.get().resolved_by

    outcomes = together(lambda: resolve(colleague), lambda: resolve(slot))

    assert {outcome.value for outcome in outcomes} == {Comment.objects.get().resolved_by}
