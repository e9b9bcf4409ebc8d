"""Who reads a story is known for as long as they do, to whoever may read it, and leaves nothing behind."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.actions import attending, review
from articles.models import Article, Presence
from tests.factories import make_article, make_user

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def others(attendance):
    return [person.username for person in attendance.others]


def age(user, **span):
    """Let so much time pass since the last sign of somebody."""
    Presence.objects.filter(user=user).update(seen_at=timezone.now() - timedelta(**span))


def test_first_reader_is_alone_and_the_second_sees_the_first(article, editor, colleague):
    alone = attending.attend(article.pk, by=colleague)
    second = attending.attend(article.pk, by=editor)

    assert others(alone) == []
    assert others(second) == ["dana"]


def test_nobody_is_another_reader_of_their_own(article, editor):
    attending.attend(article.pk, by=editor)

    assert others(attending.attend(article.pk, by=editor)) == []


def test_reader_of_another_story_is_not_seen_here(desk, reporter, article, editor, colleague):
    attending.attend(make_article(desk, reporter, headline="Another").pk, by=colleague)

    assert others(attending.attend(article.pk, by=editor)) == []


@pytest.mark.parametrize(("seconds", "seen"), [(40, ["dana"]), (50, [])])
def test_reader_is_gone_after_three_polls(article, editor, colleague, seconds, seen):
    attending.attend(article.pk, by=colleague)
    age(colleague, seconds=seconds)

    assert others(attending.attend(article.pk, by=editor)) == seen


def test_the_latest_revision_is_told_with_its_author(article, editor, colleague):
    finding = article.findings.get()
    review.accept(finding, key=finding.offers()[0].key, by=colleague)

    found = attending.attend(article.pk, by=editor)

    assert (found.revision, found.author.username) == (2, "dana")


def test_looking_again_keeps_one_row(article, editor):
    attending.attend(article.pk, by=editor)
    age(editor, minutes=5)

    attending.attend(article.pk, by=editor)

    row = Presence.objects.get()
    assert (row.article, row.user) == (article, editor)
    assert timezone.now() - row.seen_at < timedelta(seconds=30)


@pytest.mark.parametrize(("hours", "left"), [(23, ["dana", "edda"]), (25, ["edda"])])
def test_trace_of_yesterday_is_swept_away_by_whoever_comes(desk, reporter, article, editor, colleague, hours, left):
    attending.attend(make_article(desk, reporter, headline="Another").pk, by=colleague)
    age(colleague, hours=hours)

    attending.attend(article.pk, by=editor)

    assert sorted(row.user.username for row in Presence.objects.select_related("user")) == left


def test_own_trace_of_yesterday_is_no_hindrance(article, editor):
    attending.attend(article.pk, by=editor)
    age(editor, hours=25)

    attending.attend(article.pk, by=editor)

    assert Presence.objects.count() == 1


def test_who_may_not_read_leaves_no_trace(article, desk, other_desk):
    strangers = [make_user("rolf", desk), make_user("otto", other_desk, "slot")]

    found = [attending.attend(article.pk, by=stranger) for stranger in strangers]

    assert found == [None, None]
    assert Presence.objects.count() == 0


def test_reading_is_no_deed(article, editor):
    before = [Article.objects.values().get(), article.revisions.count(), article.moves.count()]

    attending.attend(article.pk, by=editor)

    assert [Article.objects.values().get(), article.revisions.count(), article.moves.count()] == before
