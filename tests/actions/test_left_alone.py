"""What somebody left as it is, no fix takes away unread, though the finding that said it is another one by now."""

import pytest

from articles.actions import at_once, review, scanning
from articles.actions.editing import edit_block
from articles.actions.keeping import words_taken
from articles.models import Decision
from tests.factories import CREW, FARES, FERRY, make_article, taken

pytestmark = [pytest.mark.database, pytest.mark.django_db]

BETWEEN = [
    "Dogs go free on Sundays, says the harbour master.",
    "The next bus to the mainland leaves at noon from behind the church.",
    "Whoever wants to go along should bring a coat and something to eat.",
]
STORY = [FERRY, CREW, FARES, FERRY, *BETWEEN, CREW]
"""Lines 4 and 8 repeat 1 and 2; with the lines between them gone, both are one run."""


def safe(article):
    findings = scanning.findings_of(article)
    return [finding.message for finding, _ in at_once.safe_fixes(article.document, findings, (), words_taken(article))]


def joined(article, by):
    """Take out what stands between the lines."""
    for base, block in enumerate(["p5", "p6", "p7"], start=1):
        edit_block(article, block, "", base=base, by=by)


@pytest.fixture
def article(desk, reporter, editor):
    return taken(make_article(desk, reporter, STORY), editor)


def test_run_that_takes_in_a_line_that_was_left_alone_prefers_nothing(client, article, editor):
    alone, _ = article.findings.order_by("pk")
    review.reject(alone, by=editor, reason="intended")

    joined(article, editor)

    [run] = article.findings.open()
    assert ([span.block for span in run.places()], run.safe, run.preferred) == (["p4", "p8"], False, False)
    article.refresh_from_db()
    assert (safe(article), scanning.clean_proof(article, accepting=True).document) == ([], article.document)
    client.force_login(editor)
    assert (
        "Left as it was before, so no fix is preferred: line 4, “This paragraph stands twice, word for word”. "
        "Rejected by edda: intended." in client.get(f"/review/{article.pk}/").text
    )


def test_run_of_lines_that_nobody_left_alone_prefers_its_fix(article, editor):
    """The control, and the rejection taken back."""
    alone, _ = article.findings.order_by("pk")
    rejection = review.reject(alone, by=editor)
    joined(article, editor)
    review.undo(rejection, by=editor)

    [run] = article.findings.open()
    assert (run.safe, run.preferred) == (True, True)


def test_copies_that_are_left_of_more_that_were_left_alone_prefer_nothing(desk, reporter, editor):
    article = taken(make_article(desk, reporter, [FERRY, CREW, FERRY, FARES, FERRY]), editor)
    review.reject(article.findings.get(), by=editor, scope=Decision.Scope.HERE)

    edit_block(article, "p5", "Dogs go free on Sundays.", base=1, by=editor)

    [copies] = article.findings.open()
    assert ([span.block for span in copies.places()], copies.safe, copies.preferred) == (["p3"], False, False)
