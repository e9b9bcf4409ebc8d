"""Accepting a suggestion in one's own words."""

import pytest

from articles.actions import review
from articles.actions.refusals import GateClosed, Stale
from articles.models import Decision, Finding
from tests.factories import CREW, FARES, FERRY, make_article, standing, taken
from tests.invariants import assert_trustworthy
from tests.stories import HEADLINE, LEDE, PASTE

pytestmark = [pytest.mark.database, pytest.mark.django_db]

BETTER = "Two of the crew had missed the early train, the harbour office said."


@pytest.fixture
def finding(article):
    return article.findings.get()


def accept(finding, texts, by, which=0):
    finding.refresh_from_db()
    return review.accept(finding, key=finding.offers()[which].key, texts=texts, by=by)


def test_the_copy_that_stays_says_what_was_typed_and_the_other_goes(article, finding, editor):
    decision = accept(finding, {"p2": BETTER}, editor)

    assert standing(article) == [FERRY, BETTER, FARES]
    assert article.revisions.count() == 2
    assert decision.suggestion["title"] == "Remove the later copy, reworded"
    finding.refresh_from_db()
    assert finding.status == Finding.Status.ACCEPTED
    assert_trustworthy(article)


def test_the_headline_is_filled_with_what_was_typed(desk, reporter, editor):
    article = taken(make_article(desk, reporter, PASTE, headline=""), editor)

    accept(article.findings.get(rule="unplaced-headline"), {"headline": "Talks on ferry cuts"}, editor)

    assert standing(article)[:2] == [LEDE, HEADLINE]
    assert article.headline == "Talks on ferry cuts"
    assert article.head.document.block("p2").text == ""
    assert_trustworthy(article)


def test_undo_gives_both_copies_back_as_they_were(article, finding, editor, colleague):
    decision = accept(finding, {"p2": BETTER}, editor)

    review.undo(decision, by=colleague)

    assert standing(article) == [FERRY, CREW, FARES, CREW]
    assert_trustworthy(article)


def test_words_as_they_are_make_the_suggestion_as_it_is(article, finding, editor):
    accept(finding, {"p2": CREW}, editor)

    assert standing(article) == [FERRY, CREW, FARES]


@pytest.mark.parametrize(
    ("typed", "told"),
    [("", "is empty"), (" \n ", "is empty"), ("One.\nTwo.", "has several lines"), ("\x00", "is empty")],
)
def test_what_is_no_paragraph_is_refused_in_words(article, finding, editor, typed, told):
    with pytest.raises(GateClosed, match=told):
        accept(finding, {"p2": typed}, editor)

    assert standing(article) == [FERRY, CREW, FARES, CREW]
    assert Decision.objects.count() == 0


@pytest.mark.parametrize("block", ["p1", "p4", "p99", "headline"])
def test_a_block_that_was_not_offered_is_not_touched(article, finding, editor, block):
    with pytest.raises(Stale, match="suggestion has changed"):
        accept(finding, {block: "Something else."}, editor)

    assert standing(article) == [FERRY, CREW, FARES, CREW]


@pytest.mark.parametrize("more", ["", " Quite so."])
def test_words_that_cure_nothing_are_refused_and_nothing_is_changed(desk, reporter, editor, more):
    twice = f"{CREW} {FARES} {CREW}"
    article = taken(make_article(desk, reporter, [FERRY, twice]), editor)
    finding = article.findings.get()

    with pytest.raises(GateClosed, match="would still be there"):
        accept(finding, {"p2": twice + more}, editor)

    assert standing(article) == [FERRY, twice]
    assert Decision.objects.count() == 0
    assert_trustworthy(article)


def test_words_of_ones_own_may_replace_the_last_copy_as_an_edit_by_hand_may(desk, reporter, editor):
    article = taken(make_article(desk, reporter, PASTE, headline=""), editor)
    accept(article.findings.get(rule="headline-echo"), None, editor)

    accept(article.findings.get(rule="unplaced-headline"), {"headline": "Talks on ferry cuts"}, editor)

    article.refresh_from_db()
    assert article.headline == "Talks on ferry cuts"
    assert HEADLINE not in standing(article)
    assert_trustworthy(article)


@pytest.mark.parametrize("over_words", [False, True])
def test_same_words_twice_write_once(article, finding, editor, over_words):
    key = finding.offers()[0].key
    said = {"key": key, "by": editor, "texts": {"p2": BETTER}, "over_words": over_words}
    first = review.accept(finding, **said)

    assert review.accept(finding, **said) == first
    assert (article.revisions.count(), Decision.objects.count()) == (2, 1)


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (None, {"p2": BETTER}),
        ({"p2": BETTER}, None),
        ({"p2": BETTER}, {"p2": f"{BETTER} So much for that."}),
        ({"p2": BETTER}, {"p2": ""}),
        ({"p2": BETTER}, {"p1": BETTER}),
    ],
)
def test_other_words_than_those_accepted_are_told_of_the_first(article, finding, editor, first, other):
    key = finding.offers()[0].key
    review.accept(finding, key=key, by=editor, texts=first)
    stood = standing(article)

    with pytest.raises(Stale, match="You have accepted this already"):
        review.accept(finding, key=key, by=editor, texts=other)

    assert standing(article) == stood
    assert Decision.objects.count() == 1
