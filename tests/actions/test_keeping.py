"""Which fixes the last-copy guard holds to: those whose words are still out."""

import pytest

from articles.actions import review
from articles.actions.editing import restore
from articles.actions.refusals import LastCopy
from articles.detection.copies.keeping import removal
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


def test_version_that_came_last_can_be_kept_once_the_copies_of_the_other_are_one(desk, reporter, editor):
    """Whoever chooses it has both before the eyes, and gives the other one up; undone, all stand as they came."""
    later = FERRY.replace("Tuesday", "Sunday").replace("night in the waiting", "day in the board")
    came = [FERRY, CREW, FERRY, FARES, later]
    article = taken(make_article(desk, reporter, came), editor)
    copies, versions = article.findings.order_by("pk")
    made = [accept(copies, editor)]
    versions.refresh_from_db()
    which = next(at for at, offer in enumerate(versions.offers()) if offer.title == "Remove the earlier copy")

    made.append(accept(versions, editor, which))

    article.refresh_from_db()
    assert (versions.kind, standing(article)) == ("conflict", [CREW, FARES, later])
    for decision in reversed(made):
        review.undo(decision, by=editor)
    article.refresh_from_db()
    assert standing(article) == came


def test_sentence_that_stands_in_a_version_is_not_given_up_with_it(desk, reporter, editor):
    """It was taken out because it stands there, and no choice between versions says that it may go."""
    was, now = (f"The ferry carried {number} people across the sound on the first weekend." for number in (4200, 4900))
    article = taken(make_article(desk, reporter, [f"{was} {CREW}", FERRY, CREW, FARES, f"{now} Dogs go free."]), editor)
    gone = Edit("p3", 0, CREW, "")
    at = len(was) + 1
    accept(plant(article, gone, keeps=(Span("p1", at, at + len(CREW), CREW),)), editor)
    article.refresh_from_db()
    earlier, later = (article.head.document.block(line) for line in ("p1", "p5"))
    choice = Suggestion("Remove the earlier copy", (removal(earlier),), (Span.whole(later),))
    versions = make_finding(article, choice, fingerprint="versions", kind="conflict")

    with pytest.raises(LastCopy):
        accept(versions, editor)

    assert standing(article) == [f"{was} {CREW}", FERRY, FARES, f"{now} Dogs go free."]
