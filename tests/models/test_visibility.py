"""Who sees what: a story nobody may see is as good as missing, and so is all that hangs on it."""

from operator import attrgetter

import pytest
from django.contrib.auth import get_user_model

from articles.actions import intake, review
from articles.models import Article, Decision, Desk, Finding, Membership, Original
from articles.models.articles import visible_story
from articles.models.desks import account, roles
from articles.models.findings import visible_decision, visible_finding
from articles.workflow import Role
from tests.factories import make_article, make_user

pytestmark = [pytest.mark.database, pytest.mark.django_db]


id_of = attrgetter("pk")


@pytest.fixture
def stories(desk, other_desk, reporter, editor):
    """A story on each of two desks, each with a decision."""
    own = make_article(desk, reporter)
    elsewhere = make_article(other_desk, make_user("olga", other_desk))
    review.reject(own.findings.get(), by=editor)
    review.reject(elsewhere.findings.get(), by=make_user("emil", other_desk, Role.EDITOR))
    return own, elsewhere


def seen(user):
    """The stories somebody sees, with the roles read with the account or not, and whose findings and decisions.

    All of them in a list as by their numbers.
    """
    asking, user = account(user.pk), get_user_model().objects.get(pk=user.pk)
    stories = set(Article.objects.visible_to(user))
    assert sorted(Article.objects.visible_to(asking), key=id_of) == sorted(stories, key=id_of)
    for model, visible in ((Article, visible_story), (Finding, visible_finding), (Decision, visible_decision)):
        by_number = {row for row in model.objects.all() if visible.get(asking, row.pk) == row}
        assert by_number == set(model.objects.visible_to(user))
    return (
        stories,
        {finding.article for finding in Finding.objects.visible_to(user)},
        {decision.finding.article for decision in Decision.objects.visible_to(user)},
    )


@pytest.mark.parametrize("role", [Role.EDITOR, Role.SLOT])
def test_desk_sees_its_own_stories(stories, desk, role):
    own, _ = stories

    assert seen(make_user("mona", desk, role)) == ({own},) * 3


def test_reporter_sees_own_stories_only(stories, desk, reporter):
    own, _ = stories

    assert seen(reporter) == ({own},) * 3
    assert seen(make_user("rolf", desk, Role.REPORTER)) == (set(),) * 3


def test_member_of_two_desks_sees_each_as_what_they_are_there(stories, other_desk, desk, reporter):
    own, elsewhere = stories
    Membership.objects.create(desk=other_desk, user=reporter, role=Role.REPORTER)

    assert seen(reporter) == ({own},) * 3

    Membership.objects.filter(desk=other_desk, user=reporter).update(role=Role.EDITOR)

    assert seen(reporter) == ({own, elsewhere},) * 3


def test_author_who_has_left_the_desk_sees_nothing_there(stories, reporter):
    reporter.memberships.all().delete()

    assert seen(reporter) == (set(),) * 3


def test_administrator_sees_everything(stories, django_user_model):
    assert seen(django_user_model.objects.create_superuser("ada")) == (set(stories),) * 3


@pytest.mark.parametrize("who", ["slot", "administrator"])
def test_closed_account_sees_nothing(stories, slot, django_user_model, who):
    user = slot if who == "slot" else django_user_model.objects.create_superuser("ada")
    user.is_active = False
    user.save()

    assert seen(user) == (set(),) * 3


def test_original_is_its_senders_alone(reporter, editor, slot):
    original = intake.receive(b"The ferry was late.", fields={}, by=reporter)

    assert [list(Original.objects.visible_to(user)) for user in (reporter, editor, slot)] == [[original], [], []]


def test_desk_is_offered_to_its_members(desk, other_desk, reporter):
    assert list(Desk.objects.visible_to(reporter)) == [desk]


def test_account_is_read_with_its_roles_and_the_clock_of_its_first_desk_at_once(
    desk, other_desk, editor, django_assert_num_queries
):
    other_desk.time_zone = "Asia/Tokyo"
    other_desk.save()
    Membership.objects.create(desk=other_desk, user=editor, role=Role.SLOT)

    with django_assert_num_queries(1):
        asking = account(editor.pk)
        known = roles(asking), asking.time_zone

    assert known == ({desk.pk: Role.EDITOR, other_desk.pk: Role.SLOT}, "Asia/Tokyo")


def test_account_without_a_desk_is_read_as_well_and_none_where_there_is_none():
    alone = make_user("nadia")

    assert (roles(account(alone.pk)), account(alone.pk).time_zone, account(alone.pk + 1)) == ({}, None, None)
