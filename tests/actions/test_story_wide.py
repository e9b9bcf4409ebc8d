"""A rejection in the whole story: it speaks for the same words wherever they stand, now and later."""

import pytest

from articles.actions import review
from articles.actions.editing import edit_block
from articles.models import Decision, Finding
from tests.factories import CREW, FARES, FERRY, make_article, taken
from tests.invariants import assert_trustworthy

pytestmark = [pytest.mark.database, pytest.mark.django_db]

SLIP = FERRY.replace("the waiting", "the the waiting")
TWICE = [SLIP, FARES, CREW.replace("the harbour", "the the harbour")]


def wide(article):
    """A finding whose words stand at two places of the story."""
    return article.findings.open().first()


def test_rejected_in_the_story_are_all_findings_of_the_same_words(desk, reporter, editor):
    article = taken(make_article(desk, reporter, TWICE), editor)

    review.reject(wide(article), by=editor, reason="intended", scope=Decision.Scope.STORY)

    found = list(article.findings.all())
    assert [finding.status for finding in found] == [Finding.Status.REJECTED] * 2
    decisions = list(Decision.objects.order_by("pk"))
    assert [decision.reason for decision in decisions] == ["intended"] * 2
    assert [decision.scope for decision in decisions] == ["story", "here"]
    assert len({decision.together for decision in decisions}) == 1
    assert_trustworthy(article)


def test_rejected_here_says_nothing_of_the_same_words_elsewhere(desk, reporter, editor):
    article = taken(make_article(desk, reporter, TWICE), editor)

    review.reject(wide(article), by=editor)

    assert [finding.status for finding in article.findings.all()] == [Finding.Status.REJECTED, Finding.Status.OPEN]


def test_rejected_in_the_story_holds_for_what_is_found_later(desk, reporter, editor, colleague):
    article = taken(make_article(desk, reporter, [SLIP, FARES, CREW]), editor)
    review.reject(wide(article), by=editor, reason="quotation", scope=Decision.Scope.STORY)

    edit_block(article, "p3", TWICE[2], base=1, by=colleague)

    assert [finding.status for finding in article.findings.all()] == [Finding.Status.REJECTED] * 2
    assert [decision.by for decision in Decision.objects.all()] == [editor, editor]
    assert_trustworthy(article)


@pytest.mark.parametrize(("passengers", "status"), [("forty", Finding.Status.REJECTED), ("sixty", Finding.Status.OPEN)])
def test_rejected_in_the_story_holds_for_the_facts_that_were_shown(desk, reporter, editor, passengers, status):
    again = FERRY.replace("forty", "fifty")
    article = taken(make_article(desk, reporter, [FERRY, FARES, again, CREW]), editor)
    review.reject(wide(article), by=editor, scope=Decision.Scope.STORY)
    edit_block(article, "p3", "Nobody slept.", base=1, by=editor)
    edit_block(article, "p1", FERRY.replace("forty", passengers), base=2, by=editor)

    edit_block(article, "p4", again, base=article.revisions.count(), by=editor)

    assert [(each.kind, each.status) for each in article.findings.order_by("pk")] == [
        ("conflict", Finding.Status.GONE),
        ("conflict", status),
    ]
    assert_trustworthy(article)


def test_undoing_one_rejection_of_a_story_leaves_the_others(desk, reporter, editor):
    article = taken(make_article(desk, reporter, TWICE), editor)
    review.reject(wide(article), by=editor, scope=Decision.Scope.STORY)

    review.undo(Decision.objects.order_by("pk").last(), by=editor)

    assert [finding.status for finding in article.findings.all()] == [Finding.Status.REJECTED, Finding.Status.OPEN]
    assert_trustworthy(article)


def test_what_was_taken_out_of_a_rejection_in_the_story_stays_open_when_it_comes_back(desk, reporter, editor):
    article = taken(make_article(desk, reporter, TWICE), editor)
    review.reject(wide(article), by=editor, scope=Decision.Scope.STORY)
    review.undo(Decision.objects.order_by("pk").last(), by=editor)

    edit_block(article, "p3", CREW, base=1, by=editor)
    edit_block(article, "p3", TWICE[2], base=2, by=editor)

    assert [finding.status for finding in article.findings.all()] == [Finding.Status.REJECTED, Finding.Status.OPEN]
    assert_trustworthy(article)


def test_an_undone_rejection_holds_for_nothing_found_later(desk, reporter, editor):
    article = taken(make_article(desk, reporter, [SLIP, FARES, CREW]), editor)
    review.undo(review.reject(wide(article), by=editor, scope=Decision.Scope.STORY), by=editor)

    edit_block(article, "p3", TWICE[2], base=1, by=editor)

    assert [finding.status for finding in article.findings.all()] == [Finding.Status.OPEN] * 2


def test_rejected_in_the_story_holds_for_what_comes_back(desk, reporter, editor):
    article = taken(make_article(desk, reporter, TWICE), editor)
    edit_block(article, "p3", CREW, base=1, by=editor)
    review.reject(wide(article), by=editor, scope=Decision.Scope.STORY)

    edit_block(article, "p3", TWICE[2], base=2, by=editor)

    assert [finding.status for finding in article.findings.all()] == [Finding.Status.REJECTED] * 2
    assert_trustworthy(article)
