"""Which fixes the last-copy guard holds to: those whose words are still out."""

import pytest

from articles.actions import review
from articles.actions.editing import restore
from articles.actions.refusals import LastCopy
from articles.detection.copies import removal
from articles.detection.findings import Span, Suggestion
from articles.text.edits import Edit
from tests.factories import CREW, FARES, FERRY, make_article, make_finding, standing, taken

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def accept(finding, by, which=0):
    finding.refresh_from_db()
    return review.accept(finding, key=finding.offers()[which].key, by=by)


def plant(article, *edits, keeps=()):
    """A finding of a rule that takes words out, as a repeat of what it keeps or for another reason."""
    return make_finding(article, Suggestion("Take it out", edits, keeps), fingerprint=f"{article.head.number} {edits}")


@pytest.mark.parametrize("rejected", [False, True])
def test_copy_that_was_put_back_is_relied_on_by_no_fix_whatever_is_said_of_it_now(desk, reporter, editor, rejected):
    article = taken(make_article(desk, reporter, [FERRY, CREW, FARES, CREW]), editor)
    finding = article.findings.get()
    accept(finding, editor)
    article.refresh_from_db()
    restore(article, 1, base=2, by=editor)
    if rejected:
        finding.refresh_from_db()
        review.reject(finding, by=editor)
    article.refresh_from_db()
    both = plant(article, *(removal(article.head.document.block(line)) for line in ("p2", "p4")))

    accept(both, editor)

    assert standing(article) == [FERRY, FARES]


def test_sentence_that_moved_up_to_where_its_copy_stood_was_not_put_back(desk, reporter, editor):
    article = taken(make_article(desk, reporter, [f"{FERRY} {FERRY} {CREW}", FARES]), editor)
    first = Edit("p1", 0, f"{FERRY} ", "")
    accept(plant(article, first, keeps=(Span("p1", len(first.old), len(first.old) + len(FERRY), FERRY),)), editor)
    article.refresh_from_db()
    last = plant(article, first)

    with pytest.raises(LastCopy):
        accept(last, editor)

    assert standing(article) == [f"{FERRY} {CREW}", FARES]
