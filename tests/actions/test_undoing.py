"""An edit by hand is taken back alone: the old words and what was said of them come back, and nobody's work is lost."""

import pytest
from django.db import IntegrityError, transaction

from articles.actions import moving, review, signing, undoing
from articles.actions.editing import edit_block, restore, rewrite
from articles.actions.locking import lock
from articles.actions.refusals import LastCopy, NotAllowed, Overtaken, Stale
from articles.actions.whereabouts import hand_edits
from articles.models import Article
from articles.models.by_hand import HandEdit
from articles.text.align import Line
from articles.text.document import FURNITURE
from tests.factories import CREW, FARES, FERRY, make_article, standing, taken
from tests.invariants import assert_trustworthy
from tests.stories import PASTE

pytestmark = [pytest.mark.database, pytest.mark.django_db]

LATER = FERRY.replace("forty", "fifty")
SAME = [FERRY, CREW, FARES, CREW]
DOUBLED = CREW.replace("the early", "the the early")


def edited(article, block, text, by):
    """A block edited on the page as it stands; gives the revision."""
    article.refresh_from_db()
    return edit_block(article, block, text, base=article.head.number, by=by)


def accepted(finding, by):
    finding.refresh_from_db()
    return review.accept(finding, key=finding.offers()[0].key, by=by)


def whole(article, *texts, by, headline="Ferry late again"):
    """The whole story written anew on its page as it stands; gives the revision."""
    article.refresh_from_db()
    furniture = dict.fromkeys(FURNITURE, "") | {"headline": headline}
    made = [each if isinstance(each, Line) else Line("paragraph", each) for each in texts]
    return rewrite(article, furniture, made, base=article.head.number, by=by)


def offered(article, user):
    """The numbers of the edits by hand that this person may take back, as a page that is opened anew knows them."""
    return [edit.number for edit in hand_edits(Article.objects.get(pk=article.pk), user)]


def test_edit_taken_back_gives_the_old_words_back(article, editor):
    edit = edited(article, "p1", LATER, editor)

    undone = undoing.undo_edit(edit, by=editor)

    assert standing(article) == SAME
    assert (undone.number, undone.note, undone.undoes_id) == (3, "Took back “Edited line 1” in revision 2", edit.pk)
    assert_trustworthy(article)


def test_what_others_changed_since_stays(article, editor, colleague):
    edit = edited(article, "p1", LATER, editor)
    edited(article, "p3", FARES.replace("tenth", "fifth"), colleague)
    edited(article, "p1", LATER.replace("Tuesday", "Friday"), colleague)

    undoing.undo_edit(edit, by=editor)

    assert standing(article) == [FERRY.replace("Tuesday", "Friday"), CREW, FARES.replace("tenth", "fifth"), CREW]
    assert_trustworthy(article)


def test_edit_of_words_that_a_colleague_changed_since_is_not_taken_back(article, editor, colleague):
    edit = edited(article, "p1", LATER, editor)
    edited(article, "p1", FERRY.replace("forty", "sixty"), colleague)

    with pytest.raises(Overtaken) as refused:
        undoing.undo_edit(edit, by=editor)

    assert str(refused.value) == (
        "What it changed was changed again in revision 3. Put that back first, or edit it by hand."
    )
    assert (refused.value.block, refused.value.revision.author) == ("p1", colleague)
    assert standing(article)[0] == FERRY.replace("forty", "sixty")


def test_edit_is_taken_back_once_a_colleague_has_put_the_words_back(article, editor, colleague):
    edit = edited(article, "p1", LATER, editor)
    edited(article, "p1", FERRY.replace("forty", "sixty"), colleague)
    edited(article, "p1", LATER, colleague)

    undoing.undo_edit(edit, by=editor)

    assert standing(article) == SAME


def test_words_put_back_for_the_sake_of_an_edit_are_not_what_is_taken_back_next(article, editor, colleague):
    edit = edited(article, "p1", LATER, editor)
    edited(article, "p1", FERRY.replace("forty", "sixty"), colleague)

    back = edit_block(article, "p1", LATER, base=3, by=editor, back=2)

    known = [each.number for each in hand_edits(back.article, editor)]
    assert (back.note, known, offered(article, editor)) == ("Put back line 1", [2], [2])
    undoing.undo_edit(edit, by=editor)
    assert (standing(article), offered(article, editor)) == (SAME, [])
    assert_trustworthy(article)


@pytest.mark.parametrize(
    ("words", "back"), [(LATER, None), (LATER, 9), ("Dogs go free.", 2), (f"{LATER}\nDogs go free.", 2)]
)
def test_other_words_than_those_to_be_put_back_are_an_edit(article, editor, colleague, words, back):
    edited(article, "p1", LATER, editor)
    edited(article, "p1", FERRY.replace("forty", "sixty"), colleague)

    saved = edit_block(article, "p1", words, base=3, by=editor, back=back)

    known = [each.number for each in hand_edits(saved.article, editor)]
    assert (saved.note, known, offered(article, editor)) == ("Edited line 1", [4, 2], [4, 2])


def test_decision_that_changed_the_edited_words_is_to_be_undone_first(article, editor):
    edit = edited(article, "p2", DOUBLED, editor)
    decision = accepted(article.findings.get(rule="doubled-word"), editor)

    with pytest.raises(Overtaken) as refused:
        undoing.undo_edit(edit, by=editor)

    title = decision.suggestion["title"]
    assert str(refused.value) == (
        f"What it changed was changed again in revision 3. Undo “{title}” first, or edit it by hand."
    )
    review.undo(decision, by=editor)
    undoing.undo_edit(edit, by=editor)
    assert standing(article) == SAME


def test_finding_that_the_edit_mended_is_open_again(article, editor):
    finding = article.findings.get()
    edit = edited(article, "p4", "Dogs go free.", editor)
    finding.refresh_from_db()
    mended = finding.status

    undoing.undo_edit(edit, by=editor)

    finding.refresh_from_db()
    assert (mended, finding.status) == ("gone", "open")
    assert article.findings.count() == 1
    assert_trustworthy(article)


def test_rejection_of_words_that_were_edited_holds_again(article, editor):
    finding = article.findings.get()
    review.reject(finding, by=editor, reason="intended")
    edit = edited(article, "p4", "Dogs go free.", editor)
    finding.refresh_from_db()
    between = finding.status

    undoing.undo_edit(edit, by=editor)

    finding.refresh_from_db()
    assert (between, finding.status, finding.decided) == ("gone", "rejected", 1)
    assert_trustworthy(article)


def test_acceptance_stands_through_an_edit_and_its_undoing(article, editor):
    decision = accepted(article.findings.get(), editor)
    edit = edited(article, "p4", CREW, editor)  # the line that was taken out, put back by hand
    between = article.findings.get().status

    undoing.undo_edit(edit, by=editor)

    assert (between, article.findings.get().status) == ("open", "accepted")
    review.undo(decision, by=editor)
    assert standing(article) == SAME
    assert_trustworthy(article)


def test_decision_made_since_is_undone_alone(article, editor):
    edit = edited(article, "p1", LATER, editor)
    decision = accepted(article.findings.get(), editor)
    undoing.undo_edit(edit, by=editor)
    without = standing(article)

    review.undo(decision, by=editor)

    assert (without, standing(article)) == ([FERRY, *SAME[1:3]], SAME)
    assert_trustworthy(article)


def test_last_copy_that_a_fix_relies_on_is_not_taken_away(desk, reporter, editor, colleague):
    article = taken(make_article(desk, reporter, [FERRY, CREW, FARES]), editor)
    edit = edited(article, "p1", f"{FERRY}\n{CREW}", editor)
    finding = article.findings.get()
    other = next(offer for offer in finding.offers() if offer.suggestion.edits[0].block == "p2")
    review.accept(finding, key=other.key, by=colleague)

    with pytest.raises(LastCopy):
        undoing.undo_edit(edit, by=editor)

    assert standing(article) == [FERRY, CREW, FARES]


def test_split_is_taken_back_with_its_new_paragraph(article, editor, colleague):
    edit = edited(article, "p1", FERRY.replace(" again", " again.\nThat was"), editor)
    edited(article, "p3", FARES.replace("tenth", "fifth"), colleague)
    split = standing(article)

    undoing.undo_edit(edit, by=editor)

    assert (len(split), standing(article)) == (5, [FERRY, CREW, FARES.replace("tenth", "fifth"), CREW])
    assert_trustworthy(article)


def test_whole_rewrite_is_taken_back_in_its_order_and_with_its_kinds(desk, reporter, editor, colleague):
    article = taken(make_article(desk, reporter, [FERRY, CREW, FARES]), editor)
    edit = whole(article, Line("heading", FARES), FERRY, "Dogs go free.", CREW, by=editor, headline="Late")
    edited(article, "p1", LATER, colleague)

    undoing.undo_edit(edit, by=editor)

    assert standing(article) == [LATER, CREW, FARES]
    assert {block.kind for block in article.document.paragraphs} == {"paragraph"}
    assert article.headline == "Ferry late again"
    assert_trustworthy(article)


def test_paragraphs_that_a_colleague_moved_since_are_not_put_in_order_unasked(desk, reporter, editor, colleague):
    article = taken(make_article(desk, reporter, [FERRY, CREW, FARES]), editor)
    edit = whole(article, CREW, FERRY, FARES, by=editor)
    whole(article, FARES, CREW, FERRY, by=colleague)

    with pytest.raises(Stale) as refused:
        undoing.undo_edit(edit, by=editor)

    assert str(refused.value) == (
        "Its paragraphs were put in another order since, in revision 3 by dana. "
        "Put them back by hand, or restore an earlier revision."
    )


def test_another_text_pasted_over_the_story_is_taken_back_with_all_that_was_found_in_it(desk, reporter, editor):
    article = taken(make_article(desk, reporter, PASTE, headline=""), editor)
    found = dict(article.findings.values_list("fingerprint", "status"))
    edit = whole(article, FERRY, CREW, by=editor)

    undoing.undo_edit(edit, by=editor)

    assert (edit.arrival, dict(article.findings.values_list("fingerprint", "status"))) == (True, found)
    assert_trustworthy(article)


def test_restore_is_taken_back(article, editor):
    edited(article, "p1", LATER, editor)
    article.refresh_from_db()
    back = restore(article, 1, base=2, by=editor)

    undone = undoing.undo_edit(back, by=editor)

    assert (standing(article)[0], undone.note) == (LATER, "Took back “Restored revision 1” in revision 3")


def test_undo_sent_twice_writes_nothing(article, editor):
    edit = edited(article, "p1", LATER, editor)

    first, second = (undoing.undo_edit(edit, by=editor) for _ in range(2))

    assert (first, article.revisions.count()) == (second, 3)


def test_edit_that_a_colleague_has_taken_back_is_not_taken_back_again(article, editor, colleague):
    edit = edited(article, "p1", LATER, editor)
    undoing.undo_edit(edit, by=colleague)

    with pytest.raises(Stale, match="dana has undone this edit already"):
        undoing.undo_edit(edit, by=editor)


def test_saving_the_same_edit_once_more_makes_it_again(article, editor):
    edit = edited(article, "p1", LATER, editor)
    undoing.undo_edit(edit, by=editor)
    article.refresh_from_db()

    edit_block(article, "p1", LATER, base=1, by=editor)

    assert (standing(article)[0], article.head.number) == (LATER, 4)


def test_only_what_was_changed_by_hand_is_taken_back_so(article, editor):
    decision = accepted(article.findings.get(), editor)
    undone = review.undo(decision, by=editor)
    edit = edited(article, "p1", LATER, editor)
    back = undoing.undo_edit(edit, by=editor)

    refused = []
    for revision in (article.revisions.get(number=1), decision.revision, undone.revision, back):
        with pytest.raises(Stale) as problem:
            undoing.undo_edit(revision, by=editor)
        refused.append(str(problem.value))

    assert refused == [undoing.NOT_BY_HAND] * 3 + [
        "An undo is taken back by editing again, or by restoring an earlier revision."
    ]
    assert article.revisions.count() == 5


def test_database_takes_an_edit_back_only_once(article, editor):
    edit = edited(article, "p1", LATER, editor)
    undoing.undo_edit(edit, by=editor)
    again = article.revisions.get(number=3)
    again.pk, again.number = None, 4

    with pytest.raises(IntegrityError), transaction.atomic():
        again.save(force_insert=True)


def test_who_may_not_change_the_story_takes_nothing_back(article, editor, reporter):
    edit = edited(article, "p1", LATER, editor)

    with pytest.raises(NotAllowed):
        undoing.undo_edit(edit, by=reporter)


def test_sign_off_falls_by_an_undo(desk, reporter, editor, slot):
    article = taken(make_article(desk, reporter, [FERRY, CREW, FARES]), editor)
    edit = edited(article, "p1", LATER, editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=2, by=slot)

    first, second = (undoing.undo_edit(edit, by=editor).article for _ in range(2))

    assert (first.stage, first.taken_back.by, second.taken_back.by) == ("second_read", slot, slot)
    assert_trustworthy(article)


def test_what_can_be_taken_back_is_ones_own_the_last_first(article, editor, colleague):
    edited(article, "p2", DOUBLED, editor)
    edited(article, "p3", "Dogs go free.", colleague)
    accepted(article.findings.get(rule="doubled-word"), editor)
    last = edited(article, "p1", LATER, editor)

    before = offered(article, editor), offered(article, colleague)
    undoing.undo_edit(last, by=editor)

    assert (before, offered(article, editor)) == (([5, 2], [3]), [2])


def test_lock_knows_what_can_be_taken_back_as_a_page_does(article, editor):
    for words in ("fifty", "sixty", "seventy"):
        edited(article, "p1", FERRY.replace("forty", words), editor)
    last = article.revisions.get(number=4)
    undone = undoing.undo_edit(last, by=editor)

    with transaction.atomic():
        locked = lock(article.pk, by=editor)

    second = article.revisions.get(number=3)
    known = HandEdit(second.pk, 3, "Edited line 1", second.at)
    assert hand_edits(undone.article, editor)[0] == hand_edits(locked, editor)[0] == known
    assert hand_edits(Article.objects.get(pk=article.pk), editor) == hand_edits(locked, editor)
