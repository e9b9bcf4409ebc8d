"""A scan settles what the rules found with what is known, and writes no more than it has to."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions import review, scanning
from articles.actions.editing import edit_block
from articles.actions.refusals import NotAllowed, Stale
from articles.detection.engine import Report
from articles.models import Article, Finding, Scan
from tests.factories import CREW, FARES, FERRY, make_article, taken
from tests.invariants import assert_trustworthy

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def sentences(count):
    """Paragraphs that have nothing in common."""
    return [
        f"Boat {n} of the {n * 7} at quay {n * 3} left for port {n * 11} with {n + 2} people aboard."
        for n in range(count)
    ]


def repeating(count):
    """A story in which so many paragraphs stand twice, each repeat apart from the others."""
    once = sentences(2 * count)
    return [
        *once,
        *(
            text
            for pair in zip(sentences(4 * count)[2 * count :], once[count - 1 :: -1], strict=False)
            for text in pair
        ),
    ]


def test_scan_that_finds_nothing_new_changes_no_finding(article, editor):
    before = list(article.findings.values())

    with CaptureQueriesContext(connection) as queries:
        scanning.rescan(article, by=editor)

    assert list(article.findings.values()) == before
    assert [query["sql"] for query in queries if 'UPDATE "articles_finding"' in query["sql"]] == []


@pytest.mark.parametrize("findings", [1, 3, 30])
def test_decision_takes_as_many_queries_whatever_the_number_of_findings(desk, reporter, editor, findings):
    article = taken(make_article(desk, reporter, repeating(findings)), editor)
    finding = article.findings.open().first()
    assert article.findings.open().count() == findings

    with CaptureQueriesContext(connection) as queries:
        review.accept(finding, key=finding.offers()[0].key, by=editor)

    assert len(queries) <= 15


def test_finding_goes_when_its_words_go_and_comes_back_with_them(article, editor):
    finding = article.findings.get()

    edit_block(article, "p4", "Something else.", base=1, by=editor)
    gone = Finding.objects.get(pk=finding.pk).status
    edit_block(article, "p4", CREW, base=2, by=editor)

    assert gone == Finding.Status.GONE
    assert Finding.objects.get(pk=finding.pk).status == Finding.Status.OPEN
    assert_trustworthy(article)


def test_rule_that_did_not_finish_closes_nothing(article):
    scanning.reconcile(article, Report((), failed=("duplicate-paragraph",)))

    assert article.findings.get().is_open
    assert Scan.objects.first().failed == ["duplicate-paragraph"]


def test_rule_that_finished_closes_what_it_no_longer_finds(article):
    scanning.reconcile(article, Report(()))

    assert article.findings.get().status == Finding.Status.GONE


def test_only_those_who_may_change_the_text_run_the_rules_again(article, reporter):
    with pytest.raises(NotAllowed):
        scanning.rescan(article, by=reporter)


def test_clean_story_has_a_scan_and_no_finding(desk, reporter):
    article = make_article(desk, reporter, [FERRY, CREW, FARES])

    assert article.findings.count() == 0
    assert [scan.failed for scan in Scan.objects.filter(revision=article.head)] == [[]]


def test_accepted_finding_opens_again_when_its_words_come_back(article, editor):
    finding = article.findings.get()
    review.accept(finding, key=finding.offers()[0].key, by=editor)

    edit_block(article, "p4", CREW, base=2, by=editor)

    assert Finding.objects.get(pk=finding.pk).status == Finding.Status.OPEN
    assert_trustworthy(article)


def test_rules_that_read_an_old_text_settle_nothing(article, editor):
    page_of_before = Article.objects.select_related("head").get(pk=article.pk)
    edit_block(article, "p4", "Something else.", base=1, by=editor)
    scans = Scan.objects.count()

    with pytest.raises(Stale):
        scanning.rescan(page_of_before, by=editor)

    assert (article.findings.open().count(), Scan.objects.count()) == (0, scans)
    assert_trustworthy(article)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board moved 84,000 people to the island last year, said its head, and lost money on them.", "open"),
        (
            "The board moved 8,400 people to the island last year, said its head, and lost much money on them.",
            "rejected",
        ),
    ],
    ids=["another figure", "another word"],
)
def test_rejected_copies_are_asked_about_again_only_where_they_differ_in_another_fact(
    desk, reporter, editor, text, expected
):
    kept = "The board moved 8,400 people to the island last year, said its head, and lost money on them."
    other = "The board moved 9,100 people to the island last year, said its head, and lost much money on them."
    article = taken(make_article(desk, reporter, [kept, CREW, other]), editor)
    finding = article.findings.get()
    review.reject(finding, by=editor)

    edit_block(article, "p1", text, base=1, by=editor)

    finding.refresh_from_db()
    assert finding.status == expected
    assert_trustworthy(article)


def test_rejected_copy_that_comes_back_to_another_fact_is_asked_about_again(desk, reporter, editor):
    kept = "The board moved 8,400 people to the island last year, said its head, and lost money on them."
    copy = kept.replace("8,400", "9,100")
    article = taken(make_article(desk, reporter, [kept, CREW, copy]), editor)
    finding = article.findings.get()
    review.reject(finding, by=editor)
    statuses = []

    for number, (block, text) in enumerate(
        [("p3", ""), ("p3", copy), ("p3", ""), ("p1", kept.replace("8,400", "84,000")), ("p3", copy)], start=1
    ):
        edit_block(article, block, text, base=number, by=editor)
        finding.refresh_from_db()
        statuses.append(finding.status)

    assert statuses == ["gone", "rejected", "gone", "gone", "open"]


KEPT = "The board moved 8,400 people to the island last year, said its head, and lost money on them."
COPY = KEPT.replace("8,400", "9,100")


@pytest.mark.parametrize(
    ("back", "expected"),
    [(KEPT.replace("8,400", "84,000"), "open"), (COPY.replace("lost money", "lost much money"), "rejected")],
    ids=["the other fact", "no fact"],
)
def test_copy_asked_about_again_is_still_asked_about_when_it_comes_back(desk, reporter, editor, back, expected):
    """Nobody has rejected the fact that it came to; with no fact to differ in, the rejection holds."""
    article = taken(make_article(desk, reporter, [KEPT, CREW, COPY]), editor)
    finding = article.findings.get()
    review.reject(finding, by=editor)
    statuses = []

    for block, text in [
        ("p1", KEPT.replace("8,400", "84,000")),
        ("p3", ""),
        ("p1", back),
        ("p3", COPY),
    ]:
        edit_block(article, block, text, base=article.revisions.count(), by=editor)
        finding.refresh_from_db()
        statuses.append(finding.status)

    assert statuses == ["open", "gone", "gone", expected]
    assert_trustworthy(article)


def test_copy_of_which_the_later_rejection_was_taken_back_is_asked_about_when_it_comes_back(desk, reporter, editor):
    article = taken(make_article(desk, reporter, [KEPT, CREW, COPY]), editor)
    finding = article.findings.get()
    review.reject(finding, by=editor)
    edit_block(article, "p1", KEPT.replace("8,400", "84,000"), base=1, by=editor)
    review.undo(review.reject(finding, by=editor), by=editor)

    edit_block(article, "p3", "", base=2, by=editor)
    edit_block(article, "p3", COPY, base=3, by=editor)

    finding.refresh_from_db()
    assert finding.status == "open"
    assert_trustworthy(article)


def test_version_chosen_of_another_fact_than_was_rejected_is_asked_about_again_once_that_is_undone(
    desk, reporter, editor
):
    article = taken(make_article(desk, reporter, [KEPT, CREW, COPY]), editor)
    finding = article.findings.get()
    review.reject(finding, by=editor)
    edit_block(article, "p1", KEPT.replace("8,400", "84,000"), base=1, by=editor)
    finding.refresh_from_db()

    review.undo(review.accept(finding, key=finding.offers()[0].key, by=editor), by=editor)

    finding.refresh_from_db()
    assert (finding.status, finding.changes[0]["second"]) == ("open", "9,100")
    assert_trustworthy(article)


def test_rejection_made_again_of_other_facts_and_the_first_are_taken_back_each_by_itself(desk, reporter, editor):
    kept = "The board moved 8,400 people to the island last year, said its head, and lost money on them."
    article = taken(make_article(desk, reporter, [kept, CREW, kept.replace("8,400", "9,100")]), editor)
    finding = article.findings.get()
    first = review.reject(finding, by=editor)
    edit_block(article, "p1", kept.replace("8,400", "84,000"), base=1, by=editor)
    finding.refresh_from_db()
    second = review.reject(finding, by=editor)

    statuses = []
    for decision in (first, second):
        review.undo(decision, by=editor)
        finding.refresh_from_db()
        statuses.append(finding.status)

    assert statuses == ["rejected", "open"]
    assert_trustworthy(article)
