"""What stands in the way of a move, asked of every door that leads on."""

import pytest

from articles.actions import gate, moving, publishing, review, signing
from articles.actions.editing import edit_block
from articles.actions.refusals import GateClosed
from articles.models import Finding, Scan
from articles.workflow import Stage
from tests.factories import CREW, FARES, FERRY, make_article, taken

pytestmark = [pytest.mark.database, pytest.mark.django_db]

DOORS = {
    "hand_on": lambda article, by: moving.move(article, "hand_on", by=by),
    "sign": lambda article, by: signing.sign(article, revision=article.head.number, by=by),
    "publish": lambda article, by: publishing.publish(article, revision=article.head.number, by=by),
}
STANDS_AT = {"hand_on": Stage.IN_REVIEW, "sign": Stage.SECOND_READ, "publish": Stage.READY}


@pytest.fixture
def signed(desk, reporter, editor, slot):
    """A story without a fault whose head somebody has signed."""
    article = taken(make_article(desk, reporter, [FERRY, CREW, FARES]), editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=1, by=slot)
    article.refresh_from_db()
    return article


def before(door, article):
    """The story as it stands when somebody comes to this door."""
    type(article).objects.filter(pk=article.pk).update(stage=STANDS_AT[door])
    article.refresh_from_db()
    return article


def found(article, severity):
    return Finding.objects.create(
        article=article,
        fingerprint=severity,
        rule="duplicate-paragraph",
        severity=severity,
        message="Planted.",
        spans=[],
        first_seen=article.head,
    )


@pytest.mark.parametrize("severity", ["error", "warning"])
@pytest.mark.parametrize("door", DOORS)
def test_open_error_or_warning_shuts_every_door(signed, slot, door, severity):
    article = before(door, signed)
    finding = found(article, severity)

    with pytest.raises(GateClosed) as problem:
        DOORS[door](article, slot)

    assert [reason.finding for reason in problem.value.reasons] == [finding.pk]
    article.refresh_from_db()
    assert (article.stage, article.status) == (STANDS_AT[door], "unpublished")


@pytest.mark.parametrize("door", DOORS)
def test_open_notice_shuts_no_door(signed, slot, door):
    article = before(door, signed)
    found(article, "notice")
    moves = article.moves.count()

    DOORS[door](article, slot)

    assert article.moves.count() == moves + 1


@pytest.mark.parametrize("status", ["accepted", "rejected", "gone"])
@pytest.mark.parametrize("door", DOORS)
def test_settled_error_shuts_no_door(signed, slot, door, status):
    article = before(door, signed)
    found(article, "error")
    Finding.objects.update(status=status)
    moves = article.moves.count()

    DOORS[door](article, slot)

    assert article.moves.count() == moves + 1


@pytest.mark.parametrize("scan", ["none", "unfinished"])
@pytest.mark.parametrize("door", DOORS)
def test_text_the_rules_have_not_read_passes_no_door(signed, slot, door, scan):
    article = before(door, signed)
    if scan == "none":
        Scan.objects.filter(revision=article.head).delete()
    else:
        Scan.objects.create(revision=article.head, rules=["doubled-word"], failed=["doubled-word"])

    with pytest.raises(GateClosed, match="Run them again"):
        DOORS[door](article, slot)
    article.refresh_from_db()
    assert (article.stage, article.status) == (STANDS_AT[door], "unpublished")


def test_signature_is_for_a_revision_not_for_its_words(signed, editor):
    """A text changed and changed back was in two hands since: it is read again."""
    edit_block(signed, "p1", "The ferry was on time.", base=1, by=editor)
    edit_block(signed, "p1", FERRY, base=2, by=editor)
    signed = before("publish", signed)

    assert signed.head.document == signed.revisions.get(number=1).document
    assert gate.signed(signed) is None
    assert "Nobody has signed off this revision. It needs a second read." in [
        reason.text for reason in gate.reasons(signed, "publish")
    ]


def handed_on(article, by):
    return moving.move(article, "hand_on", by=by)


def accept(article, by):
    finding = article.findings.open().get()
    return review.accept(finding, key=finding.offers()[0].key, by=by)


def test_work_that_was_undone_makes_nobody_a_second_pair_of_hands(article, editor, colleague):
    """All that stands is one editor's: what a colleague did and took back does not make that editor a second reader."""
    review.undo(accept(article, colleague), by=colleague)
    accept(article, editor)
    handed_on(article, editor)

    with pytest.raises(GateClosed, match="somebody else"):
        signing.sign(article, revision=4, by=editor)


def test_rejection_alone_makes_its_editor_the_only_one_who_worked(article, editor, colleague):
    review.reject(article.findings.get(), by=editor)
    handed_on(article, editor)

    with pytest.raises(GateClosed, match="somebody else"):
        signing.sign(article, revision=1, by=editor)
    signing.sign(article, revision=1, by=colleague)

    assert article.signoffs.get().by == colleague


def test_hand_edit_alone_makes_its_editor_the_only_one_who_worked(desk, reporter, editor, colleague):
    article = make_article(desk, reporter, [FERRY, CREW])
    edit_block(article, "p1", "The ferry was on time.", base=1, by=editor)
    handed_on(article, editor)

    with pytest.raises(GateClosed, match="somebody else"):
        signing.sign(article, revision=2, by=editor)
    signing.sign(article, revision=2, by=colleague)

    assert article.signoffs.get().by == colleague


def test_who_sent_a_story_on_that_had_nothing_to_decide_has_read_it_alone(desk, reporter, editor, colleague):
    article = make_article(desk, reporter, [FERRY, CREW])
    moving.move(article, "take", by=editor)
    handed_on(article, editor)

    with pytest.raises(GateClosed, match="Ask a colleague at the desk to sign it off"):
        signing.sign(article, revision=1, by=editor)
    signing.sign(article, revision=1, by=colleague)

    assert article.signoffs.get().by == colleague


def test_one_of_two_who_worked_may_sign(article, editor, colleague):
    accept(article, colleague)
    edit_block(article, "p1", "The ferry was on time.", base=2, by=editor)
    handed_on(article, editor)

    signing.sign(article, revision=3, by=editor)

    assert article.signoffs.get().by == editor
