"""What is safe is accepted at once and undone at once; what somebody has to read is never among it."""

import uuid

import pytest
from django.db import transaction

from articles.actions import at_once, review
from articles.actions.commenting import spoken_of
from articles.actions.editing import edit_block
from articles.actions.locking import lock
from articles.actions.refusals import NotAllowed, Overtaken, Stale
from articles.detection.findings import Suggestion
from articles.models import Decision
from articles.models.findings import as_row
from articles.text.edits import Conflict, Edit
from tests.factories import CREW, FARES, FERRY, comment, make_article, make_finding, standing, taken
from tests.invariants import assert_trustworthy
from tests.stories import HEADLINE, LEDE, PASTE, REPORT, REST, STANDFIRST

pytestmark = [pytest.mark.database, pytest.mark.django_db]

VERSIONS = [FERRY, CREW, FERRY.replace("forty", "fifty"), FARES]


@pytest.fixture
def golden(desk, reporter, editor):
    return taken(make_article(desk, reporter, PASTE, headline=""), editor)


def safe(article):
    return at_once.safe_fixes(article.head.document, list(article.findings.all()))


def key(article):
    return at_once.key_of(offer.key for _, offer in safe(article))


def test_safe_are_the_exact_copies_and_nothing_that_has_to_be_read(golden):
    assert [finding.rule for finding, _ in safe(golden)] == ["headline-echo", "repeated-run"]


def test_copies_that_differ_are_never_safe(desk, reporter):
    article = make_article(desk, reporter, VERSIONS)

    assert article.findings.open().count() == 1
    assert safe(article) == []


def test_a_copy_that_another_finding_speaks_of_is_not_safe(desk, reporter):
    doubled = CREW.replace("the early", "the the early")
    article = make_article(desk, reporter, [FERRY, doubled, FARES, doubled])

    rules = [finding.rule for finding in article.findings.open()]

    assert sorted(rules) == ["doubled-word", "duplicate-paragraph"]
    assert "duplicate-paragraph" not in [finding.rule for finding, _ in safe(article)]


def test_all_that_is_safe_is_accepted_in_one_go_and_one_revision_each(golden, editor):
    made = at_once.accept_safe(golden, key=key(golden), by=editor)

    assert standing(golden) == [LEDE, HEADLINE, STANDFIRST, *REST]
    assert [decision.revision.number for decision in made] == [2, 3]
    assert len({decision.together for decision in made}) == 1
    assert golden.findings.open().count() == 2
    assert_trustworthy(golden)


def test_one_undo_takes_all_of_it_back(golden, editor, colleague):
    before = golden.head.document
    made = at_once.accept_safe(golden, key=key(golden), by=editor)

    at_once.undo_together(golden, made[0].together, by=colleague)

    golden.refresh_from_db()
    assert golden.head.document == before
    assert golden.findings.open().count() == 4
    assert_trustworthy(golden)


def test_each_of_them_can_be_undone_by_itself_and_the_rest_at_once(golden, editor):
    made = at_once.accept_safe(golden, key=key(golden), by=editor)
    review.undo(made[0], by=editor)

    undone = at_once.undo_together(golden, made[0].together, by=editor)

    assert [decision.undoes for decision in undone] == [made[1]]
    assert golden.findings.open().count() == 4
    assert_trustworthy(golden)


@pytest.mark.parametrize("sent", ["", "nonsense", at_once.key_of([])])
def test_other_key_than_the_one_that_was_shown_changes_nothing(golden, editor, sent):
    with pytest.raises(Stale, match="has changed since the page was shown"):
        at_once.accept_safe(golden, key=sent, by=editor)

    assert Decision.objects.count() == 0


def test_a_decision_of_a_colleague_in_between_asks_to_look_again(golden, editor, colleague):
    shown = key(golden)
    review.reject(golden.findings.get(rule="repeated-run"), by=colleague)

    with pytest.raises(Stale, match="has changed since the page was shown"):
        at_once.accept_safe(golden, key=shown, by=editor)

    assert golden.revisions.count() == 1


def test_the_same_form_twice_writes_once(golden, editor, colleague):
    shown = key(golden)
    first = at_once.accept_safe(golden, key=shown, by=editor)

    again = at_once.accept_safe(golden, key=shown, by=editor)

    assert again == first
    assert golden.revisions.count() == 3
    with pytest.raises(Stale):
        at_once.accept_safe(golden, key=shown, by=colleague)


def test_undoing_all_twice_writes_once_and_a_colleague_is_told(golden, editor, colleague):
    together = at_once.accept_safe(golden, key=key(golden), by=editor)[0].together
    first = at_once.undo_together(golden, together, by=editor)

    again = at_once.undo_together(golden, together, by=editor)

    assert {decision.pk for decision in again} == {decision.pk for decision in first}
    with pytest.raises(Stale, match="undone already, the last of it by edda"):
        at_once.undo_together(golden, together, by=colleague)


def test_who_undid_a_part_is_told_that_a_colleague_undid_the_rest(golden, editor, colleague):
    first, *_ = at_once.accept_safe(golden, key=key(golden), by=editor)
    review.undo(first, by=editor)
    at_once.undo_together(golden, first.together, by=colleague)

    with pytest.raises(Stale, match="undone already, the last of it by"):
        at_once.undo_together(golden, first.together, by=editor)


def test_a_comment_on_a_copy_that_went_keeps_the_other_from_going_unread(desk, reporter, editor):
    def safe_fixes(said):
        return at_once.safe_fixes(article.document, list(article.findings.all()), said)

    article = taken(make_article(desk, reporter, [FERRY, CREW, FARES, CREW, REPORT, CREW]), editor)
    comment(article, "Is this so?", by=editor, block="p6")
    finding = article.findings.get()
    review.accept(finding, key=finding.offers()[0].key, by=editor)

    assert standing(article) == [FERRY, CREW, FARES, REPORT]
    said = spoken_of(article)
    assert said == {(None, "p2")}

    edit_block(article, "p5", CREW, base=article.head.number, by=editor)
    article.refresh_from_db()
    planted = article.findings.open().get()
    other = planted.offers()[1].suggestion
    assert {edit.block for edit in other.edits} == {"p2"}
    planted.suggestions = [as_row(other)]
    planted.save()
    assert [finding for finding, _ in safe_fixes(frozenset())] == [planted]
    assert safe_fixes(said) == []


def test_nothing_safe_is_said_so(desk, reporter, editor):
    article = taken(make_article(desk, reporter, [FERRY, CREW]), editor)

    with pytest.raises(Stale, match="nothing left that is safe"):
        at_once.accept_safe(article, key=at_once.key_of([]), by=editor)


def test_undoing_all_is_all_or_none(golden, editor, colleague):
    made = at_once.accept_safe(golden, key=key(golden), by=editor)
    edit_block(golden, "p4", "Something else stands here now.", base=3, by=colleague)

    with pytest.raises((Overtaken, Conflict)):
        at_once.undo_together(golden, made[0].together, by=editor)

    assert Decision.objects.filter(verdict="undone").count() == 0
    assert_trustworthy(golden)


def test_fixes_of_one_line_are_undone_together_though_it_was_edited_since(desk, reporter, editor):
    article = taken(make_article(desk, reporter, ["One two three four five six.", CREW]), editor)
    edits = [Edit("p1", 0, "One", "Number one"), Edit("p1", 8, "three", "3")]
    fixes = [Suggestion(edit.new, (edit,)) for edit in (edits[1], edits[0])]
    planted = [make_finding(article, fix, fingerprint=str(number)) for number, fix in enumerate(fixes)]
    together = uuid.uuid4()
    with transaction.atomic():
        locked = lock(article.pk, by=editor)
        known = [review.under_lock(finding.pk, locked) for finding in planted]
        made = [
            review.carry_out(locked, finding, fix, key="", by=editor, together=together)
            for finding, fix in zip(known, fixes, strict=True)
        ]
        review.write(locked, made, by=editor)
    assert standing(article)[0] == "Number one two 3 four five six."
    edit_block(article, "p1", "Number one two 3 four five, six.", base=3, by=editor)

    at_once.undo_together(article, together, by=editor)

    assert standing(article)[0] == "One two three four five, six."
    assert_trustworthy(article)


def test_who_may_not_decide_may_not_decide_at_once(golden, editor, reporter):
    with pytest.raises(NotAllowed):
        at_once.accept_safe(golden, key=key(golden), by=reporter)
    made = at_once.accept_safe(golden, key=key(golden), by=editor)
    with pytest.raises(NotAllowed):
        at_once.undo_together(golden, made[0].together, by=reporter)

    assert Decision.objects.count() == len(made)
