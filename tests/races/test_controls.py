"""The controls: what each mechanism keeps from happening, shown on the naive form that lacks it.

Each naive form does what a desk without a lock would do: look, and then write. The barrier stands between the two,
where another thread may come in at any time; were these stories still whole, the tests beside it would prove nothing.
"""

import threading

import pytest

from articles.actions import intake
from articles.models import Article, Decision, Finding, Move, Original
from articles.workflow import Stage
from tests.factories import FERRY
from tests.races.together import together

pytestmark = [pytest.mark.database, pytest.mark.races, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def both_have_looked():
    return threading.Barrier(2)


def assert_nobody_was_told(outcomes):
    assert [outcome.problem for outcome in outcomes] == [None, None]


def naive_decision(finding, verdict, by, both_have_looked):
    """Decide what is open, as it was seen to be."""

    def run():
        seen = Finding.objects.get(pk=finding.pk)
        both_have_looked.wait(timeout=30)
        if seen.is_open:
            Finding.objects.filter(pk=finding.pk).update(status=verdict)
            Decision.objects.create(finding=finding, verdict=verdict, by=by)

    return run


def test_without_the_lock_a_double_click_decides_twice(article, editor, both_have_looked):
    click = naive_decision(article.findings.get(), "accepted", editor, both_have_looked)

    assert_nobody_was_told(together(click, click))

    assert [decision.verdict for decision in Decision.objects.all()] == ["accepted", "accepted"]


def test_without_the_lock_accept_and_reject_both_win(article, editor, colleague, both_have_looked):
    finding = article.findings.get()

    assert_nobody_was_told(
        together(
            naive_decision(finding, "accepted", editor, both_have_looked),
            naive_decision(finding, "rejected", colleague, both_have_looked),
        )
    )

    assert sorted(decision.verdict for decision in Decision.objects.standing()) == ["accepted", "rejected"]


def test_without_the_lock_two_editors_take_one_story(article, editor, colleague, both_have_looked):
    def take(user):
        def run():
            seen = Article.objects.get(pk=article.pk)
            both_have_looked.wait(timeout=30)
            if seen.stage == Stage.SUBMITTED:
                Article.objects.filter(pk=article.pk).update(stage=Stage.IN_REVIEW, claimed_by=user)
                Move.objects.create(article=article, name="take", stage="in_review", status="unpublished", by=user)

        return run

    assert_nobody_was_told(together(take(editor), take(colleague)))

    assert {move.by for move in article.moves.filter(name="take")} == {editor, colleague}


def test_without_the_lock_one_text_becomes_two_stories(desk, reporter, both_have_looked):
    original = intake.receive(FERRY.encode(), fields={}, by=reporter)

    def submit():
        seen = Original.objects.get(pk=original.pk)
        both_have_looked.wait(timeout=30)
        if seen.article_id is None:
            article = Article.objects.create(desk=desk, author=reporter)
            Original.objects.filter(pk=original.pk).update(article=article)

    assert_nobody_was_told(together(submit, submit))

    assert Article.objects.count() == 2
