"""The copies of a finding side by side, the text without marks, and the whole story beside its clean proof."""

import re

import pytest

from articles.actions import review
from tests.factories import CREW, FARES, FERRY, make_article, taken
from tests.stories import HEADLINE, PASTE, REST

pytestmark = [pytest.mark.database, pytest.mark.django_db]

BETTER = "Two of the crew had missed the early train, the harbour office said."
VERSIONS = [FERRY, CREW, FERRY.replace("forty", "fifty"), FARES]


@pytest.fixture
def golden(desk, reporter, editor):
    return taken(make_article(desk, reporter, PASTE, headline=""), editor)


@pytest.fixture
def versions(desk, reporter, editor):
    """A story that says two things of one event."""
    return taken(make_article(desk, reporter, VERSIONS), editor)


def text_of(page):
    """What stands on a page, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def first(article):
    return article.findings.open().first()


def test_copies_stand_side_by_side_where_they_part(at_desk, versions):
    page = at_desk.get(f"/review/{versions.pk}/?f={first(versions).pk}&view=compare").text

    assert "% alike, 1 change." in page
    assert re.findall(r'data-change="1"[^>]*><span class="hidden" dir="ltr">only here: </span>([^<]+)<', page) == [
        "forty",
        "fifty",
    ]
    assert page.count("autofocus") == 1
    assert 'id="sides-head" tabindex="-1" autofocus' in page


def test_facts_that_differ_lead(at_desk, versions):
    page = at_desk.get(f"/review/{versions.pk}/?f={first(versions).pk}&view=compare").text

    table = page[page.index('<table class="table apart">') : page.index("</table>")]
    assert re.findall(r'<td dir="auto">([^<]*)</td>', table) == ["forty", "fifty"]
    assert page.index('<table class="table apart">') < page.index('<div class="pair">')


def test_identical_copies_say_so(at_desk, golden):
    run = golden.findings.get(rule="repeated-run")

    page = at_desk.get(f"/review/{golden.pk}/?f={run.pk}&view=compare").text

    words = sum(len(text.split()) for text in REST[1:])
    assert f"Identical, word for word: {words} words." in page
    assert "data-change" not in page
    assert text_of(page).index("Line 7, stays") < text_of(page).index("Line 9, to be removed")


@pytest.mark.parametrize("view", ["compare", "clean", "nonsense", "\x00"])
def test_a_view_of_nothing_is_the_screen_as_it_is(at_desk, desk, reporter, view):
    article = make_article(desk, reporter, [FERRY, CREW])

    page = at_desk.get(f"/review/{article.pk}/", {"view": view})

    assert page.status_code == 200
    assert 'id="sides"' not in page.text


def test_marks_can_be_hidden(at_desk, golden):
    page = at_desk.get(f"/review/{golden.pk}/?view=clean").text
    text = page[page.index('id="text"') : page.index('id="findings"')]

    assert "to be removed" not in text
    assert "Show marks" in text
    assert HEADLINE in text


def test_clean_proof_shows_the_story_with_every_proposed_fix(at_desk, golden):
    page = text_of(at_desk.get(f"/review/{golden.pk}/proof/").text)

    assert f"Every proposed fix would make it {golden.words} → 190 words" in page
    assert "The rules read it and found nothing." in page
    assert f"The headline · was line 2 inserted: {HEADLINE}" in page
    assert golden.revisions.count() == 1


def test_clean_proof_of_what_was_decided_says_what_is_left(at_desk, golden, editor):
    finding = first(golden)
    review.accept(finding, key=finding.offers()[0].key, by=editor)

    page = text_of(at_desk.get(f"/review/{golden.pk}/proof/?only=decided").text)

    assert "The rules read it and found: Line 4" in page


def test_what_was_rejected_is_not_fixed_in_the_proof(at_desk, golden, editor):
    review.reject(golden.findings.get(rule="repeated-run"), by=editor)

    page = text_of(at_desk.get(f"/review/{golden.pk}/proof/").text)

    assert "Line 9 · taken out" not in page
    assert "The rules read it and found nothing." in page
