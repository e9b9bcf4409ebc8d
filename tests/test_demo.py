"""Is the demo newsroom whole, made by the actions people use, and closed to everybody else?"""

from collections import Counter
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from articles.actions import review
from articles.models import Article, Comment, Decision, Desk, Finding, Membership, Move, Publication, Revision, Scan
from articles.workflow import Role, Stage, Status
from tests.invariants import assert_trustworthy

pytestmark = pytest.mark.database

EVERYTHING = (
    get_user_model(),
    Article,
    Comment,
    Decision,
    Desk,
    Finding,
    Membership,
    Move,
    Publication,
    Revision,
    Scan,
)


def make_demo():
    call_command("demo", stdout=StringIO())


@pytest.fixture
def demo(db, settings):
    settings.DEMO = True
    make_demo()


@pytest.mark.django_db
def test_demo_is_refused_outside_the_demo(settings):
    settings.DEMO = False

    with pytest.raises(CommandError, match="NEWSROOM_DEMO=1 only"):
        make_demo()

    assert not get_user_model().objects.exists()
    assert not Desk.objects.exists()


def test_demo_leaves_a_newsroom_with_desks_alone(desk, settings):
    settings.DEMO = True

    make_demo()

    assert list(Desk.objects.all()) == [desk]
    assert not get_user_model().objects.exists()


def test_second_demo_changes_nothing(demo):
    before = [list(model.objects.order_by("pk").values()) for model in EVERYTHING]

    make_demo()

    assert [list(model.objects.order_by("pk").values()) for model in EVERYTHING] == before


def test_demo_that_breaks_leaves_nothing_behind(db, settings, monkeypatch):
    settings.DEMO = True
    monkeypatch.setattr("articles.management.commands.demo.leave_the_desk", lambda people: people.nobody)

    with pytest.raises(AttributeError):
        make_demo()

    assert not Desk.objects.exists()
    assert not Article.objects.exists()


def test_demo_has_three_desks_in_three_time_zones(demo):
    assert dict(Desk.objects.values_list("name", "time_zone")) == {
        "World": "Europe/London",
        "City": "America/New_York",
        "Science": "Asia/Tokyo",
    }


def test_demo_accounts_have_their_roles_on_every_desk(demo):
    roles = Membership.objects.filter(user__username__in=["reporter", "editor", "slot", "admin"])

    assert Counter(roles.values_list("user__username", "role")) == {
        ("reporter", Role.REPORTER): 3,
        ("editor", Role.EDITOR): 3,
        ("slot", Role.SLOT): 3,
    }
    assert list(get_user_model().objects.filter(is_superuser=True).values_list("username", "is_staff")) == [
        ("admin", True)
    ]


def test_only_the_four_demo_accounts_have_a_password(demo):
    people = get_user_model().objects.order_by("username")

    assert [person.username for person in people if person.check_password("demo")] == [
        "admin",
        "editor",
        "reporter",
        "slot",
    ]
    assert [person.username for person in people if not person.has_usable_password()] == ["hana", "joel", "mira"]


def test_demo_has_stories_at_every_stage(demo):
    assert Counter(Article.objects.values_list("stage", "status")) == {
        (Stage.DRAFT, Status.UNPUBLISHED): 1,
        (Stage.SUBMITTED, Status.UNPUBLISHED): 3,
        (Stage.IN_REVIEW, Status.UNPUBLISHED): 1,
        (Stage.SECOND_READ, Status.UNPUBLISHED): 1,
        (Stage.SECOND_READ, Status.PUBLISHED): 1,
        (Stage.READY, Status.UNPUBLISHED): 1,
        (Stage.READY, Status.PUBLISHED): 2,
        (Stage.RETURNED, Status.UNPUBLISHED): 1,
        (Stage.HELD, Status.UNPUBLISHED): 1,
        (Stage.SPIKED, Status.UNPUBLISHED): 1,
    }


def test_demo_publications(demo):
    assert Counter(Publication.objects.values_list("article__slug", flat=True)) == {
        "last-rye": 1,
        "velm-archive": 3,
        "bees-shift-work": 2,
    }


def test_demo_logs_are_true(demo):
    for article in Article.objects.all():
        assert_trustworthy(article)


def test_demo_decisions(demo):
    assert list(Decision.objects.values_list("finding__article__slug", "finding__rule", "verdict", "by__username")) == [
        ("moss-freezer", "standfirst-echo", "accepted", "editor"),
        ("moss-freezer", "doubled-word", "rejected", "hana"),
        ("moss-freezer", "doubled-word", "undone", "editor"),
        ("night-train", "repeated-run", "accepted", "editor"),
        ("night-train", "doubled-word", "accepted", "editor"),
        ("crows-grammar", "duplicate-paragraph", "rejected", "hana"),
    ]


def test_demo_comments(demo):
    comments = Comment.objects.values_list(
        "article__slug", "by__username", "mentions__username", "resolved_by__username"
    )

    assert list(comments.order_by("pk")) == [
        ("moss-freezer", "hana", "editor", None),
        ("crows-grammar", "hana", "slot", "slot"),
        ("parking-piano", "joel", "reporter", None),
    ]


def test_demo_findings_that_wait_for_somebody(demo):
    assert Counter(Finding.objects.open().values_list("article__slug", "rule")) == {
        ("aldersay-lighthouse", "unplaced-headline"): 1,
        ("aldersay-lighthouse", "headline-echo"): 1,
        ("aldersay-lighthouse", "unplaced-standfirst"): 1,
        ("aldersay-lighthouse", "repeated-run"): 1,
        ("cable-car", "headline-echo"): 1,
        ("cable-car", "doubled-word"): 1,
        ("market-clock", "near-duplicate"): 1,
        ("moss-freezer", "duplicate-paragraph"): 1,
        ("moss-freezer", "doubled-word"): 1,
        ("parking-piano", "unplaced-headline"): 1,
        ("parking-piano", "duplicate-paragraph"): 1,
        ("port-sugar", "duplicate-paragraph"): 1,
    }


def test_two_versions_of_a_paragraph_whose_facts_differ_wait_for_somebody_to_choose(demo):
    finding = Finding.objects.open().get(article__slug="market-clock")

    assert (finding.severity, finding.preferred, len(finding.offers())) == ("error", False, 3)
    assert [(change["first"], change["second"]) for change in finding.changes if change["fact"]] == [
        ("19", "23"),
        ("8,400", "9,100"),
    ]


def test_story_of_the_given_shape_waits_on_top_of_the_queue(demo):
    first = Article.objects.filter(stage=Stage.SUBMITTED).first()

    assert first.slug == "aldersay-lighthouse"
    assert first.author.username == "reporter"
    assert bytes(first.original.data).decode().count("\n") == 9


def test_accepting_all_of_that_story_leaves_clean_copy(demo):
    article = Article.objects.get(slug="aldersay-lighthouse")
    editor = get_user_model().objects.get(username="editor")
    lede, headline, _, _, standfirst, *body = bytes(article.original.data).decode().split("\n")

    while finding := article.findings.open().first():
        review.accept(finding, key=finding.offers()[0].key, by=editor)
    article.refresh_from_db()

    assert article.document.headline.text == headline
    assert article.document.standfirst.text == standfirst
    assert [block.text for block in article.document.paragraphs] == [lede, *body[:3]]
    assert Decision.objects.filter(finding__article=article).count() == 4
