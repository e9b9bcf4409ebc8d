"""A new revision for every change of text, and nobody's work lost."""

import pytest
from django.db import transaction

from articles.actions import review
from articles.actions.editing import brought_together, edit_block, restore, revise, rewrite
from articles.actions.locking import lock
from articles.actions.refusals import (
    CarriedOver,
    GateClosed,
    LastCopy,
    NotAllowed,
    Overtaken,
    Rearranged,
    Stale,
    TooLong,
)
from articles.actions.scanning import arrived
from articles.models import Article
from articles.text.align import Line
from articles.text.edits import Change, Conflict, Edit
from tests.factories import CREW, FARES, FERRY, make_article, standing, taken
from tests.invariants import assert_trustworthy

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def lines(*texts):
    return [Line("paragraph", text) for text in texts]


def test_edit_makes_a_revision(article, editor):
    edit_block(article, "p1", "The ferry was on time.", base=1, by=editor)

    assert standing(article) == ["The ferry was on time.", CREW, FARES, CREW]
    assert_trustworthy(article)


def test_edit_that_changes_nothing_writes_nothing(article, editor):
    edit_block(article, "p1", FERRY, base=1, by=editor)

    assert article.revisions.count() == 1


def test_two_editors_in_one_paragraph_keep_both_changes(article, editor, colleague):
    edit_block(article, "p1", FERRY.replace("Tuesday", "Wednesday"), base=1, by=editor)
    edit_block(article, "p1", FERRY.replace("forty", "fifty"), base=1, by=colleague)

    assert standing(article)[0] == FERRY.replace("Tuesday", "Wednesday").replace("forty", "fifty")
    assert_trustworthy(article)


def test_two_editors_on_the_same_words_conflict(article, editor, colleague):
    edit_block(article, "p1", FERRY.replace("Tuesday", "Wednesday"), base=1, by=editor)

    with pytest.raises(Conflict):
        edit_block(article, "p1", FERRY.replace("Tuesday", "Thursday"), base=1, by=colleague)
    assert standing(article)[0] == FERRY.replace("Tuesday", "Wednesday")


def test_headline_is_copied_for_lists(article, editor):
    edit_block(article, "headline", "Ferry *very* late", base=1, by=editor)

    article.refresh_from_db()
    assert article.headline == "Ferry very late"


def test_rewrite_splits_merges_moves_and_adds(article, editor):
    first, second = FERRY.split(", and ")
    rewrite(article, {}, lines(FARES, first, second, f"{CREW} {CREW}", "New."), base=1, by=editor)

    assert standing(article) == [FARES, first, second, f"{CREW} {CREW}", "New."]
    assert_trustworthy(article)


def test_rewrite_keeps_what_a_colleague_did_meanwhile(article, editor, colleague):
    edit_block(article, "p1", "The ferry was on time.", base=1, by=colleague)

    rewrite(article, {}, lines(FERRY, CREW, FARES, CREW, "New."), base=1, by=editor)

    assert standing(article) == ["The ferry was on time.", CREW, FARES, CREW, "New."]
    assert_trustworthy(article)


def test_paragraph_that_a_colleague_put_in_the_same_place_is_saved_once(article, editor, colleague):
    with_it = lines(FERRY, "New.", CREW, FARES, CREW)
    rewrite(article, {}, with_it, base=1, by=colleague)

    saved = rewrite(article, {}, with_it, base=1, by=editor)

    assert standing(article) == [FERRY, "New.", CREW, FARES, CREW]
    assert (saved.number, saved.author) == (2, colleague)
    assert_trustworthy(article)


@pytest.mark.parametrize(
    ("theirs", "mine", "stand"),
    [
        ("New.", "New.", ["New."]),
        ("New.\nNewer.", "New.", ["New.", "Newer."]),
        ("New.", "Newer.", ["New.", "Newer."]),
        ("New.", "New.\nNewer.", ["New.", "Newer."]),
    ],
)
def test_line_that_a_colleague_put_behind_the_same_block_is_saved_once(article, editor, colleague, theirs, mine, stand):
    edit_block(article, "p1", f"{FERRY}\n{theirs}", base=1, by=colleague)

    edit_block(article, "p1", f"{FERRY}\n{mine}", base=1, by=editor)

    assert standing(article) == [FERRY, *stand, CREW, FARES, CREW]
    assert_trustworthy(article)


def test_rewrite_conflicts_where_a_colleague_changed_the_same_words(article, editor, colleague):
    edit_block(article, "p1", "The ferry was on time.", base=1, by=colleague)

    with pytest.raises(Conflict):
        rewrite(article, {}, lines("The ferry sank.", CREW, FARES, CREW), base=1, by=editor)


def test_two_rewrites_that_move_paragraphs_do_not_mix(article, editor, colleague):
    rewrite(article, {}, lines(FARES, FERRY, CREW, CREW), base=1, by=colleague)

    with pytest.raises(Rearranged) as refused:
        rewrite(article, {}, lines(CREW, FARES, FERRY, CREW), base=1, by=editor)

    assert (refused.value.moved, refused.value.added) == (("p3",), ())


def test_rewrite_that_joins_what_a_colleague_took_out_is_refused(article, editor, colleague):
    edit_block(article, "p3", "", base=1, by=colleague)

    with pytest.raises(Conflict):
        rewrite(article, {}, lines(FERRY, f"{CREW} {FARES}", CREW), base=1, by=editor)

    assert standing(article) == [FERRY, CREW, CREW]


def test_rewrite_that_carries_what_a_colleague_carried_elsewhere_is_refused(article, editor, colleague):
    first, second = FERRY.split(", and ")
    rewrite(article, {}, lines(first, CREW, FARES, CREW, second), base=1, by=colleague)

    with pytest.raises(CarriedOver) as refused:
        rewrite(article, {}, lines(CREW, FARES, CREW, first, second), base=1, by=editor)

    assert refused.value.blocks == ("p1",)
    assert standing(article) == [first, CREW, FARES, CREW, second]


def test_what_comes_after_the_head_that_was_read_is_brought_together_with_nothing(article, editor, colleague):
    edit_block(article, "p1", FERRY.replace("The", "One"), base=1, by=colleague)
    read = Article.objects.get(pk=article.pk)
    assert read.head.number == 2
    edit_block(article, "p1", f"At last: {FERRY.replace('The', 'One')}", base=2, by=colleague)

    merged = brought_together(read, {}, lines(FERRY.replace("forty", "fifty"), CREW, FARES, CREW), base=1)

    assert merged.document.block("p1").text == FERRY.replace("The", "One").replace("forty", "fifty")


def test_text_written_anew_is_a_new_arrival(article, editor):
    rewrite(article, {}, lines("All of it is new.", "And so is this."), base=1, by=editor)

    article.refresh_from_db()
    assert article.head.arrival
    assert_trustworthy(article)


def test_edit_of_an_unknown_paragraph_or_revision_is_refused(article, editor):
    with pytest.raises(Stale):
        edit_block(article, "p99", "x", base=1, by=editor)
    with pytest.raises(Stale):
        edit_block(article, "p1", "x", base=99, by=editor)


def test_reporter_may_not_edit_while_the_desk_has_the_story(article, reporter):
    with pytest.raises(NotAllowed):
        edit_block(article, "p1", "x", base=1, by=reporter)


def test_line_break_splits_a_paragraph(article, editor):
    first, second = FERRY.split(", and ")

    edit_block(article, "p1", f"{first}.\n\n{second}", base=1, by=editor)

    assert standing(article) == [f"{first}.", second, CREW, FARES, CREW]
    assert [block.id for block in article.head.document.paragraphs] == ["p1", "n5", "p2", "p3", "p4"]
    assert_trustworthy(article)


def test_line_break_in_a_headline_is_a_space(article, editor):
    edit_block(article, "headline", "Ferry\nlate", base=1, by=editor)

    article.refresh_from_db()
    assert article.headline == "Ferry late"


def test_story_without_headline_goes_by_how_it_begins(desk, reporter):
    by_words = make_article(desk, reporter, [FERRY], headline="")
    by_signs = make_article(desk, reporter, ["渡し船" * 40], headline="")

    assert by_words.name == "The ferry to Skerrin was late again on Tuesday, and …"
    assert (len(by_signs.name), by_signs.name[-1]) == (70, "…")


def test_hand_edit_may_not_take_the_copy_a_colleagues_fix_kept_meanwhile(article, editor, colleague):
    """The editor opened the paragraph while its twin stood; the colleague then removed the twin."""
    finding = article.findings.get()
    review.accept(finding, key=finding.offers()[0].key, by=colleague)

    with pytest.raises(LastCopy):
        edit_block(article, "p2", "", base=1, by=editor)
    assert CREW in standing(article)


def test_story_may_not_be_emptied_by_a_rewrite(article, editor):
    with pytest.raises(GateClosed, match="spike it"):
        rewrite(article, {}, (), base=1, by=editor)
    assert article.revisions.count() == 1


@pytest.mark.parametrize(
    ("block", "text", "sentence"),
    [
        ("p1", "\n".join(["line"] * 5_001), "5,004 paragraphs; it may have 5,000"),
        ("p1", "x" * 1_000_001, "more than 1,000,000 characters"),
        ("headline", "x" * 301, "The headline would have 301 characters; it may have 300"),
        ("standfirst", "x" * 1_001, "The standfirst would have 1,001 characters; it may have 1,000"),
    ],
)
def test_edit_beyond_what_a_story_may_hold_is_refused_in_words(article, editor, block, text, sentence):
    with pytest.raises(TooLong, match=sentence):
        edit_block(article, block, text, base=1, by=editor)
    assert article.revisions.count() == 1


def test_moving_a_comma_in_the_whole_story_keeps_what_is_known_of_the_paste(article, editor):
    rewrite(article, {}, lines(FERRY.replace(", and", " and"), CREW, FARES, CREW), base=1, by=editor)

    article.refresh_from_db()
    assert article.head.number == 2
    assert not article.head.arrival
    assert arrived(article) == article.revisions.get(number=1).document


@pytest.mark.parametrize(("kept", "anew"), [(3, False), (2, False), (1, True), (0, True)])
def test_rewrite_is_a_new_arrival_once_fewer_than_half_are_left(desk, reporter, editor, kept, anew):
    once = [FERRY, CREW, FARES, "A fourth boat is to be hired from the yard at Oland until the spring, at a price."]
    article = make_article(desk, reporter, once)

    rewrite(article, {}, lines(*once[:kept], "All else was written again."), base=1, by=editor)

    article.refresh_from_db()
    assert article.head.arrival is anew


def test_second_revision_of_one_number_is_refused(article, editor, colleague):
    """Behind the lock stands the database: who comes with a head that is old by now is told, and writes nothing."""
    taken(article, editor)
    with transaction.atomic():
        late = lock(article.pk, by=colleague)
    edit_block(article, "p1", "The ferry was on time.", base=1, by=editor)

    with pytest.raises(Stale), transaction.atomic():
        revise(late, Change((Edit("p3", 0, "Fares", "Prices"),)), by=colleague, note="Late")

    assert article.revisions.count() == 2
    assert_trustworthy(article)


@pytest.mark.parametrize(
    "save",
    [
        lambda article, by: edit_block(article, "p1", "The ferry was on time.", base=1, by=by),
        lambda article, by: edit_block(article, "p1", "", base=1, by=by),
        lambda article, by: edit_block(article, "p1", f"Late again: {FERRY}", base=1, by=by),
        lambda article, by: edit_block(article, "p1", f"{FERRY}\n\nNobody minded.", base=1, by=by),
        lambda article, by: rewrite(article, {}, lines(FARES, FERRY, CREW, CREW, "New."), base=1, by=by),
    ],
    ids=["change", "remove", "insert", "split", "rewrite"],
)
def test_form_sent_twice_is_saved_once_and_answers_alike(article, editor, save):
    first = save(article, editor)
    again = save(article, editor)

    assert again == first
    assert [revision.number for revision in article.revisions.all()] == [1, 2]
    assert_trustworthy(article)


def test_line_that_is_typed_back_behind_another_one_is_the_one_that_was_removed(article, editor, colleague):
    finding = article.findings.get()
    decision = review.accept(finding, key=finding.offers()[0].key, by=colleague)

    saved = edit_block(article, "p3", f"{FARES}\n{CREW}\nNew.", base=2, by=editor)

    assert [block.id for block in saved.document.paragraphs] == ["p1", "p2", "p3", "p4", "n5"]
    with pytest.raises(Overtaken):
        review.undo(decision, by=editor)
    assert standing(article) == [FERRY, CREW, FARES, CREW, "New."]
    assert_trustworthy(article)


def test_same_words_from_a_colleague_are_saved_once(article, editor, colleague):
    edit_block(article, "p1", "The ferry was on time.", base=1, by=editor)

    saved = edit_block(article, "p1", "The ferry was on time.", base=1, by=colleague)

    assert (saved.number, saved.author) == (2, editor)
    assert standing(article)[0] == "The ferry was on time."


def test_split_of_one_and_edit_of_the_other_are_both_saved(article, editor, colleague):
    first, second = FERRY.split(", and ")
    edit_block(article, "p1", f"{first}.\n{second}", base=1, by=colleague)

    edit_block(article, "p1", FERRY.replace("forty", "fifty"), base=1, by=editor)

    assert standing(article) == [f"{first}.", second.replace("forty", "fifty"), CREW, FARES, CREW]
    assert_trustworthy(article)


def test_two_who_change_one_word_in_two_ways_do_not_make_a_third_one(article, editor, colleague):
    edit_block(article, "p1", FERRY.replace("room", "rooms"), base=1, by=colleague)

    with pytest.raises(Conflict):
        edit_block(article, "p1", FERRY.replace("room", "groom"), base=1, by=editor)


@pytest.mark.parametrize(
    "save",
    [
        lambda article, by: edit_block(article, "p1", FERRY.replace("forty", "fifty"), base=1, by=by),
        lambda article, by: edit_block(article, "p1", f"Late again: {FERRY}\nNew.", base=1, by=by),
        lambda article, by: rewrite(
            article, {}, lines("New.", FERRY.replace("The", "Our"), CREW, FARES, CREW), base=1, by=by
        ),
    ],
    ids=["change", "split", "rewrite"],
)
def test_form_sent_twice_is_saved_once_over_what_a_colleague_made_meanwhile(article, editor, colleague, save):
    edit_block(article, "p1", FERRY.replace("Tuesday", "Monday"), base=1, by=colleague)
    edit_block(article, "p3", FARES.replace("tenth", "fifth"), base=2, by=colleague)

    first = save(article, editor)
    again = save(article, editor)

    assert (again, first.number) == (first, 4)
    assert_trustworthy(article)


def test_earlier_revision_is_restored_on_top(article, editor):
    edit_block(article, "p1", "The ferry was on time.", base=1, by=editor)
    rewrite(article, {}, lines(CREW, "The ferry was on time.", "Another paragraph."), base=2, by=editor)

    revision = restore(article, 1, base=3, by=editor)

    assert (revision.number, revision.note) == (4, "Restored revision 1")
    assert standing(article) == [FERRY, CREW, FARES, CREW]
    assert [block.id for block in revision.document.paragraphs] == ["p1", "p2", "p3", "p4"]
    assert_trustworthy(article)


def test_restored_words_bring_their_findings_back(article, editor):
    finding = article.findings.get()
    review.accept(finding, key=finding.offers()[0].key, by=editor)

    restore(article, 1, base=2, by=editor)

    assert [each.message for each in article.findings.open()] == [finding.message]
    assert_trustworthy(article)


def test_decisions_that_stood_on_a_text_stand_again_when_it_is_restored(desk, reporter, editor, colleague):
    article = make_article(desk, reporter, [FERRY, CREW, FARES.replace("the line", "the the line"), CREW])
    copy, doubled = sorted(article.findings.open(), key=lambda finding: finding.rule == "doubled-word")
    review.reject(doubled, by=colleague)
    decision = review.accept(copy, key=copy.offers()[0].key, by=editor)
    restore(article, 1, base=2, by=editor)
    assert statuses(copy, doubled) == ["open", "rejected"]

    restore(article, 2, base=3, by=colleague)

    assert statuses(copy, doubled) == ["accepted", "rejected"]
    assert_trustworthy(article)
    review.undo(decision, by=colleague)
    assert statuses(copy, doubled) == ["open", "rejected"]
    assert standing(article)[3] == CREW
    assert_trustworthy(article)


def test_decision_is_not_said_to_stand_again_on_a_text_that_it_never_stood_on(article, editor, colleague):
    finding = article.findings.get()
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    restore(article, 1, base=2, by=editor)

    edit_block(article, finding.related[0]["block"], "Nobody was on the quay.", base=3, by=colleague)

    assert statuses(finding) == ["gone"]
    assert_trustworthy(article)


def test_decision_that_was_taken_back_stays_taken_back_when_its_text_is_restored(article, editor):
    finding = article.findings.get()
    review.undo(review.accept(finding, key=finding.offers()[0].key, by=editor), by=editor)

    restore(article, 2, base=3, by=editor)

    assert statuses(finding) == ["gone"]
    assert_trustworthy(article)


def test_fixes_of_one_line_are_undone_in_any_order_after_their_text_was_restored(desk, reporter, editor):
    slips = (
        "The the ferry was late on Tuesday night, so that forty passengers and and their dogs spent the night "
        "in the waiting room, and nobody on the quay was told of of it."
    )
    article = make_article(desk, reporter, [slips])
    first, second, third = (
        review.accept(finding, key=finding.offers()[0].key, by=editor)
        for finding in sorted(article.findings.open(), key=lambda finding: finding.places()[0].start)
    )
    restore(article, 1, base=4, by=editor)
    restore(article, 4, base=5, by=editor)

    for decision in (second, first, third):
        review.undo(decision, by=editor)

    assert standing(article) == [slips]
    assert_trustworthy(article)


def statuses(*findings):
    """What became of each finding."""
    for finding in findings:
        finding.refresh_from_db()
    return [finding.status for finding in findings]


def test_restoring_what_stands_writes_nothing(article, editor):
    assert restore(article, 1, base=1, by=editor) == article.head
    assert article.revisions.count() == 1


def test_story_that_has_changed_since_is_not_restored(article, editor, colleague):
    edit_block(article, "p1", "The ferry was on time.", base=1, by=editor)
    edit_block(article, "p1", "The ferry was early.", base=2, by=colleague)

    with pytest.raises(Stale, match="Compare again"):
        restore(article, 1, base=2, by=editor)

    assert standing(article)[0] == "The ferry was early."


def test_stranger_restores_nothing(article, editor, reporter):
    edit_block(article, "p1", "The ferry was on time.", base=1, by=editor)

    with pytest.raises(NotAllowed):
        restore(article, 1, base=2, by=reporter)
