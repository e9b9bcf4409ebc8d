"""Who may change a story's text at which stage: every deed by everybody at every stage, as data."""

import pytest
from django.db import transaction

from articles.actions import editing, intake, review, scanning
from articles.actions.describing import describe
from articles.actions.refusals import NotAllowed
from articles.models import Article, Finding, Membership
from articles.text.align import Line
from articles.workflow import Role, Stage
from tests.factories import make_article, make_desk, make_user
from tests.stories import LEDE, PASTE

pytestmark = [pytest.mark.database, pytest.mark.django_db]

THE_DESK = {"editor", "slot"}
WHO_MAY = {
    Stage.DRAFT: {"author"},
    Stage.SUBMITTED: THE_DESK,
    Stage.IN_REVIEW: THE_DESK,
    Stage.SECOND_READ: THE_DESK,
    Stage.READY: THE_DESK,
    Stage.RETURNED: {"author"},
    Stage.HELD: set(),
    Stage.SPIKED: set(),
}
DEEDS = ["accept", "reject", "undo an acceptance", "undo a rejection", "edit a block", "rewrite", "rescan"]


@pytest.fixture
def people(desk, other_desk, reporter, editor, slot, django_user_model):
    """One of everybody: on the desk, beside it, and somebody who has left it."""
    gone = make_user("gus", desk, Role.SLOT)
    django_user_model.objects.filter(pk=gone.pk).update(is_active=False)
    gone.refresh_from_db()
    return {
        "author": reporter,
        "reporter": make_user("rolf", desk, Role.REPORTER),
        "editor": editor,
        "slot": slot,
        "slot of another desk": make_user("otto", other_desk, Role.SLOT),
        "administrator without a desk": django_user_model.objects.create_superuser("ada"),
        "slot who has left": gone,
    }


@pytest.fixture
def decided(desk, reporter, colleague):
    """A story with an acceptance, a rejection and two open findings."""
    article = make_article(desk, reporter, PASTE, headline="")
    first, *_, last = article.findings.open()
    accepted = review.accept(first, key=first.offers()[0].key, by=colleague)
    rejected = review.reject(last, by=colleague)
    return article, accepted, rejected


def do(deed, decided, by):
    """Do it in earnest, and take it back, so that the next person finds the same story."""
    article, accepted, rejected = decided
    article = Article.objects.get(pk=article.pk)
    finding = Finding.objects.filter(article=article).open().first()
    calls = {
        "accept": lambda: review.accept(finding, key=finding.offers()[0].key, by=by),
        "reject": lambda: review.reject(finding, by=by),
        "undo an acceptance": lambda: review.undo(accepted, by=by),
        "undo a rejection": lambda: review.undo(rejected, by=by),
        "edit a block": lambda: editing.edit_block(article, "p1", "Nothing else.", base=article.head.number, by=by),
        "rewrite": lambda: editing.rewrite(article, {}, [Line("paragraph", LEDE)], base=article.head.number, by=by),
        "rescan": lambda: scanning.rescan(article, by=by),
    }
    with transaction.atomic():
        try:
            calls[deed]()
        except NotAllowed:
            return False
        finally:
            transaction.set_rollback(True)
    return True


@pytest.mark.parametrize("stage", Stage)
def test_text_is_changed_by_those_whose_turn_it_is(people, decided, stage):
    Article.objects.filter(pk=decided[0].pk).update(stage=stage)

    allowed = {deed: {who for who, user in people.items() if do(deed, decided, user)} for deed in DEEDS}

    assert allowed == dict.fromkeys(DEEDS, WHO_MAY[stage])


def test_copy_editor_may_not_edit_a_colleagues_draft(desk, editor, colleague):
    """A copy editor may write too, but only what is their own."""
    article = make_article(desk, colleague)
    Article.objects.filter(pk=article.pk).update(stage=Stage.DRAFT)

    with pytest.raises(NotAllowed):
        editing.edit_block(article, "p1", "Mine.", base=1, by=editor)
    editing.edit_block(article, "p1", "Mine.", base=1, by=colleague)

    assert article.revisions.count() == 2


def test_desk_alone_says_how_urgent_a_story_is(people, article):
    def described(by):
        try:
            describe(
                article, slug="", urgency=1, language="en", seen={"slug": "", "urgency": 5, "language": "en"}, by=by
            )
        except NotAllowed:
            return False
        return True

    assert {who for who, user in people.items() if described(user)} == THE_DESK


def test_text_is_submitted_to_a_desk_of_ones_own(people, desk):
    def submitted(by):
        try:
            intake.submit(intake.receive(b"The ferry was late.", fields={}, by=by), desk=desk, by=by)
        except NotAllowed:
            return False
        return True

    assert {who for who, user in people.items() if submitted(user)} == {"author", "reporter", "editor", "slot"}


def test_text_is_submitted_by_whoever_handed_it_in(people, desk, reporter):
    original = intake.receive(b"The ferry was late.", fields={}, by=reporter)

    for who in ("reporter", "editor", "slot"):
        with pytest.raises(NotAllowed):
            intake.submit(original, desk=desk, by=people[who])
    assert Article.objects.count() == 0
    assert intake.submit(original, desk=desk, by=reporter).author == reporter


def test_submitting_twice_gives_the_same_story(desk, reporter):
    original = intake.receive(b"The ferry was late.", fields={}, by=reporter)

    first = intake.submit(original, desk=desk, by=reporter)
    again = intake.submit(original, desk=desk, by=reporter)

    assert again == first
    assert (Article.objects.count(), first.moves.count(), first.revisions.count()) == (1, 1, 1)


def test_whoever_has_left_the_desk_is_not_given_the_story_again(desk, reporter):
    other = make_desk("Sport")
    Membership.objects.create(desk=other, user=reporter, role=Role.REPORTER)
    original = intake.receive(b"The ferry was late.", fields={}, by=reporter)
    intake.submit(original, desk=desk, by=reporter)
    Membership.objects.filter(desk=desk, user=reporter).delete()

    for named in (desk, other):
        with pytest.raises(NotAllowed, match="You do not belong to the World desk"):
            intake.submit(original, desk=named, by=reporter)
