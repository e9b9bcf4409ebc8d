"""A finding that somebody mended by editing, without a decision, says by which edit: it does not go without a word."""

import pytest

from articles.actions import review, scanning, undoing
from articles.actions.editing import edit_block, restore
from tests.factories import CREW, FARES, FERRY, make_article, taken
from tests.house import settle

pytestmark = [pytest.mark.database, pytest.mark.django_db]

SLIP = "It was the the cold."


@pytest.fixture
def doubled(desk, reporter, editor):
    """A story with a doubled word in its first line."""
    return taken(make_article(desk, reporter, [f"{FERRY} {SLIP}", CREW, FARES]), editor)


def edited(article, block, text, by):
    article.refresh_from_db()
    return edit_block(article, block, text, base=article.head.number, by=by)


def gone(article):
    """The findings of a story, each with whether it is told as gone by hand, and in which revision."""
    found = article.findings.select_related("gone_in").order_by("pk")
    return [(each.rule, each.is_gone_by_hand and each.gone_in.number) for each in found]


def test_finding_that_an_edit_mended_says_which_edit(doubled, editor):
    edited(doubled, "p1", FERRY, editor)

    assert gone(doubled) == [("doubled-word", 2)]


def test_finding_that_an_edit_left_open_does_not(doubled, editor):
    edited(doubled, "p1", f"{FERRY.replace('forty', 'fifty')} {SLIP}", editor)

    assert gone(doubled) == [("doubled-word", False)]


def test_finding_that_is_told_again_in_other_words_is_not_gone(article, editor):
    """Of two equal paragraphs one is changed a little: the copy is a near one now, and still there."""
    edited(article, "p4", CREW.replace("short statement", "statement"), editor)

    before, after = article.findings.order_by("pk")
    assert (before.status, before.is_gone_by_hand, after.status) == ("gone", False, "open")


def test_finding_of_another_kind_that_comes_at_once_does_not_stand_for_it(doubled, editor):
    edited(doubled, "p1", f"{FERRY} It was TK degrees.", editor)

    assert gone(doubled) == [("doubled-word", 2), ("placeholder", False)]


def test_finding_that_another_decision_took_along_is_not_gone_by_hand(desk, reporter, editor):
    """The doubled word stands in a copy: who takes that out has decided about the copy."""
    copy = CREW.replace("the early", "the the early")
    article = taken(make_article(desk, reporter, [CREW, FERRY, FARES, copy]), editor)
    copies = article.findings.get(rule="near-duplicate")
    review.accept(copies, key=copies.offers()[0].key, by=editor)

    assert gone(article) == [("near-duplicate", False), ("doubled-word", False)]
    assert [each.status for each in article.findings.order_by("pk")] == ["accepted", "gone"]


def test_finding_that_new_rules_let_go_is_not_gone_by_hand(doubled, desk, slot, editor):
    settle(desk, slot, off=["doubled-word"])
    scanning.rescan(doubled, by=editor)

    assert gone(doubled) == [("doubled-word", False)]


def test_rejected_finding_whose_words_were_edited_is_not_told(doubled, editor):
    review.reject(doubled.findings.get(), by=editor)
    edited(doubled, "p1", FERRY, editor)

    assert gone(doubled) == [("doubled-word", False)]


def test_finding_that_comes_back_and_is_decided_is_not_told_when_it_goes_again(doubled, editor):
    edit = edited(doubled, "p1", FERRY, editor)
    undoing.undo_edit(edit, by=editor)
    review.reject(doubled.findings.get(), by=editor)
    edited(doubled, "p1", FERRY, editor)

    assert gone(doubled) == [("doubled-word", False)]


def test_finding_that_an_edit_brought_is_not_told_once_that_is_taken_back(article, editor):
    edit = edited(article, "p1", f"{FERRY} {SLIP}", editor)
    undoing.undo_edit(edit, by=editor)

    assert gone(article) == [("duplicate-paragraph", False), ("doubled-word", False)]


def test_restore_that_mends_a_finding_says_so(article, editor):
    edited(article, "p1", f"{FERRY} {SLIP}", editor)
    article.refresh_from_db()
    restore(article, 1, base=2, by=editor)

    assert gone(article) == [("duplicate-paragraph", False), ("doubled-word", 3)]
