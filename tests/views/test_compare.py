"""Two revisions beside each other, and the way back to the earlier one."""

import re

import pytest
from django.utils.html import strip_tags

from articles.actions import signing
from articles.actions.editing import edit_block, rewrite
from articles.text.align import Line
from tests.factories import CREW, FARES, FERRY, make_article, standing, taken

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def edited(desk, reporter, editor):
    """A story of three revisions."""
    article = taken(make_article(desk, reporter, [FERRY, CREW, FARES, "One.", "Two.", "Three."]), editor)
    edit_block(article, "p1", FERRY.replace("forty", "fifty"), base=1, by=editor)
    edit_block(article, "headline", "Another headline", base=2, by=editor)
    return article


def test_first_and_last_revision_are_compared_unless_asked(at_desk, edited):
    page = at_desk.get(f"/story/{edited.pk}/compare/")

    assert "From revision 1 to 3" in page.text
    assert re.findall(r"<del>.*?</span>(.*?)</del>", page.text)[-1] == "forty "
    assert re.findall(r"<ins>.*?</span>(.*?)</ins>", page.text)[-1] == "fifty "
    assert "5 parts are the same" in page.text
    assert "Restore revision 1" in page.text


def test_any_two_are_compared_whichever_comes_first(at_desk, edited):
    page = at_desk.get(f"/story/{edited.pk}/compare/?older=3&newer=2")

    assert "From revision 2 to 3" in page.text
    assert "fifty" not in "".join(re.findall(r"<(?:del|ins)>(.*?)</(?:del|ins)>", page.text))


@pytest.mark.parametrize("asked", ["?older=1", "?older=1&newer=9", "?older=x&newer=2", "?older=-1&newer=2"])
def test_revisions_that_never_were_are_not_found(at_desk, edited, asked):
    assert at_desk.get(f"/story/{edited.pk}/compare/{asked}").status_code == 404


def test_moved_added_and_removed_paragraphs_are_named(at_desk, edited, editor):
    kept = [CREW, "New here.", FARES, FERRY.replace("forty", "fifty"), "One.", "Three."]
    rewrite(edited, {"headline": "Another headline"}, [Line("paragraph", text) for text in kept], base=3, by=editor)

    page = at_desk.get(f"/story/{edited.pk}/compare/?older=3&newer=4")

    labels = [" ".join(label.split()) for label in re.findall(r'<span class="label">([^<]*)</span>', page.text)]
    assert [label.partition(" · ")[2] for label in labels if "·" in label] == ["added", "moved", "taken out"]


def test_what_stayed_as_it_was_becomes_no_markup(at_desk, desk, reporter, editor):
    article = taken(make_article(desk, reporter, [FERRY, 'He wrote <b onclick="go()">now</b> & left.', CREW]), editor)
    edit_block(article, "p1", CREW.replace("Two", "Three"), base=1, by=editor)

    page = at_desk.get(f"/story/{article.pk}/compare/")

    said = "He wrote &lt;b onclick=&quot;go()&quot;&gt;now&lt;/b&gt; &amp; left."
    assert f'<span class="label">Line 2</span><p class="prose" dir="auto">{said}</p>' in page.text


@pytest.mark.parametrize("newer", [2, 5])
def test_what_a_restore_does_to_the_story_is_said_beside_its_button(at_desk, edited, editor, newer):
    kept = [CREW, "New here.", FARES, FERRY.replace("forty", "fifty"), "One.", "Three."]
    rewrite(edited, {"headline": "Another headline"}, [Line("paragraph", text) for text in kept], base=3, by=editor)
    edit_block(edited, "standfirst", "Nobody minded.", base=4, by=editor)

    back = [would(at_desk, edited, older, newer) for older in (1, 2)]
    edit_block(edited, "standfirst", "", base=5, by=editor)

    same = "The standfirst and new line 7 go, line 5 comes back"
    assert back == [f"{same}, the headline and line 1 change.", f"{same}, the headline changes, line 1 moves."]
    assert would(at_desk, edited, 4, 6) == "The story reads so already."


def would(client, article, older, newer):
    """What the page of two revisions says that restoring the older one does."""
    page = client.get(f"/story/{article.pk}/compare/?older={older}&newer={newer}").text
    return re.findall(r'<span class="help">(.*?) As a new revision', page)[0]


def test_earlier_revision_is_restored(at_desk, edited):
    answer = at_desk.post(f"/story/{edited.pk}/restore/", {"revision": "1", "base": "3"}, follow=True)

    assert "The story reads as revision 1 did, in a new revision." in answer.text
    assert standing(edited)[0] == FERRY
    edited.refresh_from_db()
    assert (edited.head.number, edited.headline) == (4, "Ferry late again")


def test_restoring_twice_by_a_double_click_is_answered_alike(at_desk, edited):
    asked = {"revision": "1", "base": "3"}

    answers = [at_desk.post(f"/story/{edited.pk}/restore/", asked, follow=True) for _ in range(2)]

    assert [[str(said) for said in answer.context["messages"]] for answer in answers] == [
        ["The story reads as revision 1 did, in a new revision."]
    ] * 2


def test_restoring_what_stands_says_that_nothing_was_changed(at_desk, edited):
    at_desk.post(f"/story/{edited.pk}/restore/", {"revision": "1", "base": "3"}, follow=True)

    answer = at_desk.post(f"/story/{edited.pk}/restore/", {"revision": "1", "base": "4"}, follow=True)

    assert [str(said) for said in answer.context["messages"]] == [
        "The story reads as revision 1 did already, so nothing was changed."
    ]
    assert edited.revisions.count() == 4


def test_signed_story_that_was_restored_and_brought_back_is_told_in_one_way(at_desk, edited, editor, slot):
    at_desk.post(f"/story/{edited.pk}/move/hand_on/", {"revision": 3})
    signing.sign(edited, revision=3, by=slot)
    told = []
    for revision, base in (("1", "3"), ("3", "4")):
        form = {"revision": revision, "base": base}
        page = at_desk.post(f"/story/{edited.pk}/restore/", form, follow=True).text
        banner = page.partition('id="said">')[2].partition("</div>")[0]
        told.append([" ".join(strip_tags(each).split()) for each in re.findall("<p.*?</p>", banner)])

    fallen = "sam’s sign-off on revision 3 no longer holds"
    assert told == [
        [f"{fallen}. Read what changed.", "edda opened it again: Restored revision 1"],
        [f"{fallen}, though the story reads as it did then. It needs a second read again."],
    ]


def test_restoring_over_a_colleague_is_refused_in_a_sentence(at_desk, edited):
    answer = at_desk.post(f"/story/{edited.pk}/restore/", {"revision": "1", "base": "2"})

    assert answer.status_code == 409
    assert "Somebody has changed the story since. Compare again" in answer.text


def test_reader_compares_and_restores_nothing(client, edited, reporter):
    client.force_login(reporter)

    page = client.get(f"/story/{edited.pk}/compare/")

    assert page.status_code == 200
    assert "Restore revision" not in page.text
    assert client.post(f"/story/{edited.pk}/restore/", {"revision": "1", "base": "3"}).status_code == 403


def test_comparison_takes_as_many_queries_whatever_the_number_of_revisions(
    at_desk, edited, editor, django_assert_num_queries
):
    page = f"/story/{edited.pk}/compare/?older=1&newer=3"
    at_desk.get(page)
    with django_assert_num_queries(6):
        at_desk.get(page)
    for number in range(3, 33):
        edit_block(edited, "p2", f"{CREW} {number}", base=number, by=editor)

    with django_assert_num_queries(6):
        at_desk.get(page)
