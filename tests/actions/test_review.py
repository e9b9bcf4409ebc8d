"""Accept, reject and undo: one decision, one revision, any order, any editor."""

import pytest
from django.db import transaction

from articles.actions import gate, moving, review, signing
from articles.actions.editing import edit_block, restore, revise
from articles.actions.locking import lock
from articles.actions.refusals import LastCopy, NotAllowed, Overtaken, Stale, TooLong
from articles.actions.scanning import rescan
from articles.detection.findings import Suggestion
from articles.models import Decision, Finding
from articles.models.scorecard import found_since, records, scorecard
from articles.text.edits import Change, Edit
from tests.factories import CREW, FARES, FERRY, GOLDEN, make_article, make_finding, make_user, standing, taken
from tests.house import EVERY_RULE, settle
from tests.invariants import assert_log_replays_to_head, assert_trustworthy

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def finding(article):
    return article.findings.get()


def accept(finding, by, which=0):
    finding.refresh_from_db()
    return review.accept(finding, key=finding.offers()[which].key, by=by)


def test_accepting_makes_one_revision_and_settles_the_finding(article, finding, editor):
    accept(finding, editor)

    assert standing(article) == [FERRY, CREW, FARES]
    assert article.head.number == 2
    finding.refresh_from_db()
    assert finding.status == Finding.Status.ACCEPTED
    assert_trustworthy(article)


def test_first_decision_takes_a_waiting_story(article, finding, editor):
    accept(finding, editor)

    article.refresh_from_db()
    assert (article.stage, article.claimed_by) == ("in_review", editor)
    assert [move.name for move in article.moves.all()] == ["submit", "take"]
    assert article.moves.last().at <= article.head.at  # the log tells the move before what it was made for


def test_editor_chooses_which_copy_stays(article, finding, editor):
    accept(finding, editor, which=1)

    assert standing(article) == [FERRY, FARES, CREW]


@pytest.mark.parametrize(
    ("settled", "expected"),
    [
        ({}, ("open", "error")),
        ({"off": EVERY_RULE}, ("gone", "error")),
        ({"informing": EVERY_RULE}, ("open", "notice")),
    ],
)
def test_rejection_taken_back_leaves_the_finding_as_the_rules_of_today_have_it(
    desk, article, finding, editor, slot, settled, expected
):
    rejection = review.reject(finding, by=editor)
    if settled:
        settle(desk, slot, **settled)

    review.undo(rejection, by=editor)

    finding.refresh_from_db()
    assert (finding.status, finding.severity) == expected


def test_rejection_taken_back_at_a_text_that_an_acceptance_made_leaves_it_accepted(article, finding, editor):
    first = standing(article)
    acceptance = accept(finding, editor)
    restore(article, 1, base=2, by=editor)
    rejection = review.reject(finding, by=editor)
    restore(article, 2, base=3, by=editor)

    review.undo(rejection, by=editor)

    finding.refresh_from_db()
    assert finding.status == "accepted"
    review.undo(acceptance, by=editor)
    assert standing(article) == first


def test_same_click_twice_writes_once(article, finding, editor):
    key = finding.offers()[0].key

    first = review.accept(finding, key=key, by=editor)
    again = review.accept(finding, key=key, by=editor)

    assert again == first
    assert (article.revisions.count(), Decision.objects.count()) == (2, 1)


def test_second_editor_learns_who_was_faster(article, finding, editor, colleague):
    key = finding.offers()[0].key
    review.accept(finding, key=key, by=editor)

    with pytest.raises(Stale, match="edda has accepted this already"):
        review.accept(finding, key=key, by=colleague)
    with pytest.raises(Stale, match="edda has accepted this already"):
        review.reject(finding, by=colleague)


@pytest.mark.parametrize(
    "other",
    [{"reason": "quotation"}, {"reason": ""}, {"reason": "intended", "scope": Decision.Scope.STORY}],
)
def test_same_rejection_twice_writes_once_and_another_one_is_told_of_the_first(article, finding, editor, other):
    first = review.reject(finding, by=editor, reason="intended")

    again = review.reject(finding, by=editor, reason=" intended ")
    with pytest.raises(Stale, match="You have rejected this already"):
        review.reject(finding, by=editor, **other)

    assert again == first
    assert [(each.reason, each.scope) for each in Decision.objects.all()] == [("intended", Decision.Scope.HERE)]


def test_other_suggestion_than_the_one_accepted_is_told_of_the_first(article, finding, editor):
    first, other = (offer.key for offer in finding.offers())
    review.accept(finding, key=first, by=editor)

    with pytest.raises(Stale, match="You have accepted this already"):
        review.accept(finding, key=other, by=editor)

    assert standing(article) == [FERRY, CREW, FARES]


def test_old_key_is_no_consent_to_a_new_suggestion(article, finding, editor):
    key = finding.offers()[0].key
    undone = review.undo(review.reject(finding, by=editor), by=editor)

    with pytest.raises(Stale, match="suggestion has changed"):
        review.accept(finding, key=key, by=editor)
    assert undone.verdict == "undone"
    assert standing(article) == GOLDEN


def test_rejection_holds_until_its_words_change(article, finding, editor):
    review.reject(finding, by=editor, reason="intended")

    edit_block(article, "p1", FERRY + " Nobody minded.", base=1, by=editor)
    article.refresh_from_db()
    rescan(article, by=editor)
    finding.refresh_from_db()
    held = finding.status
    edit_block(article, "p4", CREW + " It happens.", base=2, by=editor)
    edit_block(article, "p2", CREW + " It happens.", base=2, by=editor)

    assert held == Finding.Status.REJECTED
    equal = article.findings.filter(rule="duplicate-paragraph")
    assert [each.status for each in equal] == [Finding.Status.GONE, Finding.Status.OPEN]
    assert_trustworthy(article)


def test_rejected_words_that_come_back_are_rejected_still(article, finding, editor):
    review.reject(finding, by=editor)
    edit_block(article, "p4", "Something else.", base=1, by=editor)
    gone = Finding.objects.get(pk=finding.pk).status

    edit_block(article, "p4", CREW, base=2, by=editor)

    assert (gone, Finding.objects.get(pk=finding.pk).status) == (Finding.Status.GONE, Finding.Status.REJECTED)
    assert_trustworthy(article)


def test_rejection_goes_along_with_a_line_that_a_fix_puts_into_its_slot(desk, reporter, editor, colleague):
    line = "Talks on the the Skerrin ferry"
    article = taken(make_article(desk, reporter, [line, FERRY, CREW, FARES], headline=""), editor)
    review.reject(article.findings.get(rule="doubled-word"), by=colleague, reason="intended")
    slot = article.findings.get(rule="unplaced-headline")

    moved = review.accept(slot, key=slot.offers()[0].key, by=editor)
    there = [(each.status, each.places()[0].block) for each in article.findings.filter(rule="doubled-word")]
    review.undo(moved, by=editor)
    back = [(each.status, each.places()[0].block) for each in article.findings.filter(rule="doubled-word")]

    assert there == [("rejected", "headline")]
    assert back == [("rejected", "p1")]
    assert [(each.by, each.reason) for each in Decision.objects.filter(verdict="rejected")] == [(colleague, "intended")]
    assert_trustworthy(article)


SLIP = FERRY.replace("the waiting", "the the waiting")


def move_line(article, line, to, *, by, leaving=""):
    """Put a line elsewhere as it is, in one revision, and leave nothing or other words behind."""
    with transaction.atomic():
        article = lock(article.pk, by=by)
        document = article.head.document
        known = [block.id for block in document.body]
        order = tuple(known if to in known else [*known, to])
        text = document.block(line).text
        edits = (Edit(line, 0, text, leaving), Edit(to, 0, "", text))
        return revise(article, Change(edits, order, ((to, "paragraph"),)), by=by, note="Moved a line")


def test_rejection_of_a_line_that_is_moved_twice_counts_once(desk, reporter, editor):
    article = taken(make_article(desk, reporter, [CREW, SLIP, FARES]), editor)
    made = review.reject(article.findings.get(), by=editor)

    move_line(article, "p2", "n5", by=editor)
    move_line(article, "n5", "n6", by=editor)

    since = {"doubled-word": article.created_at}
    assert records(desk, since)["doubled-word"].rejected == scorecard([desk], since)[0].rejected == 1
    assert found_since(desk, since) == {"doubled-word": 1}
    there = article.findings.get()
    assert (there.pk, there.status, there.places()[0].block) == (made.finding_id, Finding.Status.REJECTED, "n6")
    assert_trustworthy(article)


@pytest.mark.parametrize("scope", Decision.Scope)
def test_undone_rejection_of_a_line_that_was_moved_stays_undone_wherever_it_goes(
    desk, reporter, editor, colleague, scope
):
    article = taken(make_article(desk, reporter, [CREW, SLIP, FARES]), editor)
    made = review.reject(article.findings.get(), by=editor, scope=scope)
    move_line(article, "p2", "n5", by=editor)

    review.undo(made, by=colleague)
    move_line(article, "n5", "p2", by=editor)

    assert [(each.status, each.places()[0].block) for each in article.findings.all()] == [("open", "p2")]
    assert_trustworthy(article)


def test_rejection_stays_behind_with_a_line_that_was_not_emptied(desk, reporter, editor):
    article = taken(make_article(desk, reporter, [CREW, SLIP, FARES]), editor)
    review.reject(article.findings.get(), by=editor)

    move_line(article, "p2", "n5", by=editor, leaving="Other words stand here now.")

    assert [each.status for each in article.findings.all()] == [Finding.Status.GONE, Finding.Status.OPEN]


def test_rejecting_a_slip_says_nothing_of_the_same_slip_elsewhere(desk, reporter, editor):
    slip = FERRY.replace("the night", "the the night")
    article = make_article(desk, reporter, [slip, CREW])
    review.reject(article.findings.get(), by=editor)

    edit_block(article, "p1", FERRY.replace("the waiting", "the the waiting"), base=1, by=editor)

    assert [finding.status for finding in article.findings.all()] == [Finding.Status.GONE, Finding.Status.OPEN]


def test_a_word_of_any_length_may_stand_twice(desk, reporter):
    word = "a" * 600

    article = make_article(desk, reporter, [f"He cried {word} {word} and fell silent, the harbour office said today."])

    assert [len(finding.message) < 100 for finding in article.findings.all()] == [True]


def test_reason_that_is_too_long_is_refused_in_words(article, finding, editor):
    with pytest.raises(TooLong, match="301 characters; it may have 300"):
        review.reject(finding, by=editor, reason="x" * 301)
    assert Decision.objects.count() == 0


def test_undoing_a_rejection_opens_a_signed_story_again(article, finding, editor, slot):
    decision = review.reject(finding, by=editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=1, by=slot)

    review.undo(decision, by=editor)

    article.refresh_from_db()
    assert (article.stage, gate.signed(article)) == ("second_read", None)


def test_undo_gives_the_words_back_and_opens_the_finding(article, finding, editor, colleague):
    decision = accept(finding, editor)

    review.undo(decision, by=colleague)

    assert standing(article) == GOLDEN
    finding.refresh_from_db()
    assert finding.is_open
    assert_trustworthy(article)


def test_undo_reaches_through_later_work_elsewhere(article, finding, editor, colleague):
    decision = accept(finding, editor)
    edit_block(article, "p1", "The ferry was on time.", base=2, by=colleague)

    review.undo(decision, by=editor)

    assert standing(article) == ["The ferry was on time.", CREW, FARES, CREW]
    assert_trustworthy(article)


def test_undo_refuses_when_the_words_were_changed_again(article, finding, editor, colleague):
    decision = accept(finding, editor)
    edit_block(article, "p4", "Something new.", base=2, by=colleague)

    with pytest.raises(Overtaken) as refusal:
        review.undo(decision, by=editor)
    assert (refusal.value.block, refusal.value.revision.number, refusal.value.others) == ("p4", 3, ())
    assert standing(article) == [FERRY, CREW, FARES, "Something new."]


def test_undo_works_again_once_the_words_are_put_back(article, finding, editor, colleague):
    decision = accept(finding, editor)
    edit_block(article, "p4", "Something new.", base=2, by=colleague)
    edit_block(article, "p4", "", base=3, by=editor)

    review.undo(decision, by=editor)

    assert standing(article) == [FERRY, CREW, FARES, CREW]
    assert_trustworthy(article)


def test_undo_twice_writes_once_and_a_colleague_is_told(article, finding, editor, colleague):
    decision = accept(finding, editor)

    first = review.undo(decision, by=editor)

    assert review.undo(decision, by=editor) == first
    with pytest.raises(Stale, match="edda has undone"):
        review.undo(decision, by=colleague)
    assert Decision.objects.count() == 2


def test_finding_can_be_accepted_again_after_undo(article, finding, editor):
    review.undo(accept(finding, editor), by=editor)

    accept(finding, editor)

    assert standing(article) == [FERRY, CREW, FARES]
    assert_trustworthy(article)


def planted(article, block, edit=None):
    """A finding as a rule might offer it that knows nothing of the other copies: take this block out, or so."""
    article.refresh_from_db()
    text = article.head.document.block(block).text
    fix = Suggestion("Mend it", (edit or Edit(block, 0, text, ""),))
    return make_finding(article, fix, fingerprint=f"planted in {block}")


def test_version_that_differs_may_be_given_up(desk, reporter, editor):
    other = FERRY.replace("Tuesday", "Sunday").replace("night in the waiting", "day in the board")
    article = make_article(desk, reporter, [FERRY, CREW, other])
    finding = article.findings.get()

    accept(finding, editor)

    assert (finding.rule, standing(article)) == ("near-duplicate", [FERRY, CREW])


def test_no_fix_removes_the_last_copy_of_what_another_took_out(article, finding, editor):
    accept(finding, editor)
    article.refresh_from_db()
    greedy = planted(article, "p2")

    with pytest.raises(LastCopy, match="then stand nowhere"):
        accept(greedy, editor)
    assert standing(article) == [FERRY, CREW, FARES]


def test_copy_in_the_earlier_place_is_the_last_one_and_undo_gives_both_back(desk, reporter, editor, colleague):
    later = FERRY.replace("forty", "fifty")
    article = taken(make_article(desk, reporter, [FERRY, CREW, later, FARES]), editor)
    decision = accept(article.findings.get(), editor, which=2)
    put = standing(article)
    greedy = planted(article, "p1")

    with pytest.raises(LastCopy, match="then stand nowhere"):
        accept(greedy, colleague)
    review.undo(decision, by=colleague)

    assert (put, standing(article)) == ([later, CREW, FARES], [FERRY, CREW, later, FARES])
    assert_trustworthy(article)


ACCENTED = "Les élèves de l'école de l'île ont été renvoyés chez eux mardi, où la direction leur a donné à lire."
SPARELY = "Les eleves de l'ecole de l'ile ont ete renvoyes chez eux mardi, ou la direction leur a donne a lire."


@pytest.mark.parametrize(
    "paragraphs",
    [
        [FERRY, ACCENTED, CREW, SPARELY],
        [FERRY, CREW, FARES, f"{CREW} {FARES} The road over the pass is closed by snow until Friday."],
    ],
    ids=["accents", "two in one"],
)
def test_no_edit_of_an_old_page_removes_the_last_copy_of_what_a_fix_took_out(
    desk, reporter, editor, colleague, paragraphs
):
    article = make_article(desk, reporter, paragraphs)
    accept(article.findings.get(rule="near-duplicate"), colleague)

    with pytest.raises(LastCopy):
        edit_block(article, "p2", "", base=1, by=editor)


def test_without_an_earlier_fix_the_same_words_may_go(article, finding, editor):
    greedy = planted(article, "p1")

    accept(greedy, editor)

    assert standing(article) == [CREW, FARES, CREW]


def test_writer_may_remove_the_last_copy_by_hand(article, finding, editor):
    accept(finding, editor)

    edit_block(article, "p2", "", base=2, by=editor)

    assert standing(article) == [FERRY, FARES]
    assert_trustworthy(article)


def test_reporter_may_not_decide_while_the_desk_has_the_story(article, finding, reporter, other_desk):
    stranger = make_user("otto", other_desk, "editor")

    for user in (reporter, stranger):
        with pytest.raises(NotAllowed):
            accept(finding, user)
    assert article.revisions.count() == 1


def test_deciding_in_ready_drops_the_sign_off(article, finding, editor, slot):
    decision = accept(finding, editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=2, by=slot)

    review.undo(decision, by=editor)

    article.refresh_from_db()
    assert article.stage == "second_read"
    assert article.signoffs.filter(revision=article.head).count() == 0
    assert_trustworthy(article)


def test_taken_story_is_not_taken_again(article, finding, editor, colleague):
    taken(article, editor)

    accept(finding, colleague)

    article.refresh_from_db()
    assert article.claimed_by == editor


def test_undo_does_not_take_the_last_copy_another_fix_relies_on(article, finding, editor, colleague):
    """One fix copies a paragraph to the front, two take the others out: the first cannot be undone alone."""
    copied = accept(planted(article, "p1", Edit("p1", 0, "", f"{CREW} ")), editor)
    last = accept(finding, editor)
    greedy = accept(planted(article, "p2", Edit("p2", 0, CREW, "")), editor)

    with pytest.raises(LastCopy, match=f"Undo “{last.suggestion['title']}” first, or keep this copy"):
        review.undo(copied, by=colleague)
    assert standing(article) == [f"{CREW} {FERRY}", FARES]
    review.undo(last, by=colleague)
    review.undo(copied, by=colleague)

    assert standing(article) == [FERRY, FARES, CREW]
    assert greedy in Decision.objects.standing()
    assert_log_replays_to_head(article)


def test_rejecting_takes_a_waiting_story(article, finding, editor):
    review.reject(finding, by=editor)

    article.refresh_from_db()
    assert (article.stage, article.claimed_by) == ("in_review", editor)


def test_undoing_a_rejection_takes_a_waiting_story(article, finding, editor, colleague):
    rejected = review.reject(finding, by=editor)
    moving.move(article, "send_back", by=editor, note="Who is the source?")
    moving.move(article, "submit", by=article.author)

    review.undo(rejected, by=colleague)

    article.refresh_from_db()
    assert (article.stage, article.claimed_by) == ("in_review", colleague)


def test_undoing_a_rejection_of_words_that_are_gone_opens_nothing(article, finding, editor):
    rejected = review.reject(finding, by=editor)
    edit_block(article, "p4", "Something else.", base=1, by=editor)

    review.undo(rejected, by=editor)

    assert Finding.objects.get(pk=finding.pk).status == Finding.Status.GONE
    assert_trustworthy(article)


def test_undo_is_taken_back_by_deciding_again(article, finding, editor, colleague):
    undone = review.undo(accept(finding, editor), by=editor)

    with pytest.raises(Stale):
        review.undo(undone, by=colleague)


def test_rejecting_twice_writes_once_and_a_colleague_is_told(article, finding, editor, colleague):
    first = review.reject(finding, by=editor, reason="intended")

    assert review.reject(finding, by=editor, reason="intended") == first
    with pytest.raises(Stale, match="edda has rejected this already"):
        review.reject(finding, by=colleague)
    with pytest.raises(Stale, match="edda has rejected this already"):
        accept(finding, colleague)
    assert Decision.objects.get().reason == "intended"
