"""Writing by hand: a field that was lost is not one that was emptied, and what was typed is not lost with it."""

import re

import pytest
from django.test import Client
from django.utils.html import escape

from articles.actions import moving, review
from articles.actions.editing import edit_block
from tests.factories import CREW, FARES, FERRY, make_article, published, standing, taken
from tests.views.asking import PANEL

pytestmark = [pytest.mark.database, pytest.mark.django_db]

MINE = "Mine, typed <b>slowly</b>."
WHOLE = {"base": 1, "headline": "Ferry late again", "standfirst": "", "byline": "", "dateline": "", "body": CREW}


def block(article):
    return f"/review/{article.pk}/block/p1/"


def write(article):
    return f"/review/{article.pk}/write/"


@pytest.mark.parametrize("lost", ["base", "text"])
def test_a_block_keeps_its_text_when_a_field_is_lost(at_desk, article, lost):
    form = {"base": 1, "text": MINE}
    del form[lost]

    answer = at_desk.post(block(article), form)

    assert answer.status_code == 422
    assert "The form did not arrive whole" in answer.text
    assert standing(article) == [FERRY, CREW, FARES, CREW]


@pytest.mark.parametrize("lost", list(WHOLE))
def test_a_story_keeps_its_text_when_a_field_is_lost(at_desk, article, lost):
    answer = at_desk.post(write(article), {name: value for name, value in WHOLE.items() if name != lost})
    article.refresh_from_db()

    assert answer.status_code == 422
    assert "The form did not arrive whole" in answer.text
    assert article.head.number == 1


def test_a_lost_field_is_offered_as_it_stands(at_desk, article):
    answer = at_desk.post(write(article), {"base": 1, "headline": "Mine"})

    form = answer.context["form"]
    assert form["headline"].value() == "Mine"
    assert form["body"].value().split() == " ".join([FERRY, CREW, FARES, CREW]).split()


def test_line_that_was_taken_out_offers_its_last_words(at_desk, article, colleague):
    edit_block(article, "p1", MINE, base=1, by=colleague)
    edit_block(article, "p1", "", base=2, by=colleague)
    edit_block(article, "p2", "Another.", base=3, by=colleague)

    page = at_desk.get(block(article)).text
    at_desk.post(block(article), {"base": 4, "text": MINE})

    assert f'autofocus aria-describedby="block-last block-help">{escape(MINE)}</textarea>' in page
    assert "Taken out in revision 3 by dana. These were its last words: save to put them back." in page
    assert standing(article)[0] == MINE
    assert "Taken out in revision" not in at_desk.get(block(article)).text


def test_copy_that_a_decision_took_out_offers_its_words_too(at_desk, article, editor):
    finding = article.findings.get()
    review.accept(finding, key=finding.offers()[0].key, by=editor)

    assert f"{CREW}</textarea>" in at_desk.get(f"/review/{article.pk}/block/p4/").text


def test_empty_piece_of_furniture_offers_nothing(at_desk, article, editor):
    edit_block(article, "headline", "", base=1, by=editor)

    assert "></textarea>" in at_desk.get(f"/review/{article.pk}/block/headline/").text


def test_an_empty_field_empties_its_block(at_desk, article):
    answer = at_desk.post(block(article), {"base": 1, "text": ""})

    assert answer.status_code == 303
    assert standing(article) == [CREW, FARES, CREW]


def test_what_could_not_stay_is_named_for_every_field(at_desk, article):
    form = WHOLE | {"headline": "Ferry\x07 late", "byline": "By\x07 Rosa", "body": f"{CREW}\x07"}

    answer = at_desk.post(write(article), form, follow=True)

    assert "3 control characters were taken out" in answer.text


@pytest.mark.parametrize("address", ["/", "/submit/", "/review/{pk}/", "/review/{pk}/write/", "/review/{pk}/block/p1/"])
def test_words_are_typed_in_whichever_direction_they_read(client, article, slot, address):
    client.force_login(slot)

    fields = re.findall(r"<(?:textarea|input)[^>]*>", client.get(address.format(pk=article.pk)).text)

    typed = [each for each in fields if not re.search('type="(?:hidden|radio|checkbox|number|date)"', each)]
    assert [each for each in typed if 'dir="auto"' not in each] == []
    assert typed


def test_what_was_typed_comes_back_when_the_story_has_moved_on(at_desk, article, slot):
    moving.move(article, "hold", by=slot, note="Wait.")

    one = at_desk.post(block(article), {"base": 1, "text": MINE})
    whole = at_desk.post(write(article), WHOLE | {"body": MINE})

    for answer in (one, whole):
        assert answer.status_code == 403
        assert "Mine, typed &lt;b&gt;slowly&lt;/b&gt;.</textarea>" in answer.text


def test_what_was_typed_comes_back_when_the_login_has_ended(client, article):
    answer = client.post(block(article), {"base": 1, "text": MINE})
    panel = client.post(block(article), {"base": 1, "text": MINE}, headers=PANEL)

    assert answer.status_code == 401
    assert "Your login has ended" in answer.text
    assert "Mine, typed &lt;b&gt;slowly&lt;/b&gt;.</textarea>" in answer.text
    assert 'href="/accounts/login/?next=/"' in answer.text
    assert (panel.status_code, panel["Content-Type"]) == (401, "text/plain; charset=utf-8")  # never swapped in
    assert standing(article) == [FERRY, CREW, FARES, CREW]


def test_what_was_typed_comes_back_when_the_forms_token_is_old(article, editor):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(editor)

    answer = browser.post(block(article), {"base": 1, "text": MINE})

    assert answer.status_code == 403
    assert "This form is too old" in answer.text
    assert "Mine, typed &lt;b&gt;slowly&lt;/b&gt;.</textarea>" in answer.text


def test_a_decision_without_a_login_leads_to_the_login(client, article):
    answer = client.post(f"/finding/{article.findings.get().pk}/reject/", {"reason": "quotation"})

    assert (answer.status_code, answer["Location"]) == (302, "/accounts/login/?next=/")


def test_a_headline_too_long_is_no_race(at_desk, article):
    answer = at_desk.post(write(article), WHOLE | {"headline": "x" * 301})

    assert answer.status_code == 422
    assert "The headline would have 301 characters; it may have 300. Shorten it." in answer.text
    assert ">Not yet</h2>" in answer.text
    assert "The latest revision" not in answer.text


STARRED = "**The ferry** was late for 2 * 3 hours, they said."


@pytest.fixture
def starred(desk, reporter):
    """A plain text with signs that the desk's own hand would set words with."""
    return make_article(desk, reporter, [STARRED, CREW])


def test_signs_of_a_plain_text_read_alike_on_every_page(at_desk, starred, editor, slot):
    taken(starred, editor)
    review.reject(starred.findings.get(), by=editor)  # else the marks would be taken off
    starred = published(starred, editor, slot)
    review_page, story = f"/review/{starred.pk}/", f"/story/{starred.pk}/"

    box = re.search(r'<textarea[^>]* id="block-text"[^>]*>(.*?)</textarea>', at_desk.get(block(starred)).text)
    assert box[1] == STARRED
    for page in (review_page, f"{review_page}proof/", story, starred.get_public_url()):
        assert STARRED in at_desk.get(page).text


def test_signs_stay_signs_when_the_words_beside_them_are_changed(at_desk, starred):
    form = {"base": 1, "over_words": 1, "text": STARRED.replace("hours", "*long* hours")}

    at_desk.post(block(starred), form)

    assert standing(starred) == [r"\*\*The ferry\*\* was late for 2 \* 3 *long* hours, they said.", CREW]


def test_what_is_only_looked_at_in_the_box_is_not_changed(at_desk, starred):
    at_desk.post(block(starred), {"base": 1, "over_words": 1, "text": STARRED})

    starred.refresh_from_db()
    assert starred.head.number == 1


def test_a_form_without_a_word_on_it_is_read_as_source(at_desk, starred):
    at_desk.post(block(starred), {"base": 1, "text": "**The ferry** was late."})

    assert standing(starred) == ["**The ferry** was late.", CREW]


def whole(client, article):
    """The whole-story form as it is offered."""
    form = client.get(write(article)).context["form"]
    return {field.name: field.value() or "" for field in form} | {"over_words": 1}


SET = ["**The ferry** was late for 2 * 3 hours, they said.", "- It *sank*, they [said](https://skerrin.example)."]


@pytest.fixture
def dressed(at_desk, starred, editor):
    """A story with signs that set nothing, and with words that are set."""
    edit_block(starred, "p2", SET[1], base=1, by=editor)
    edit_block(starred, "headline", r"Ferry \*very\* late", base=2, by=editor)
    starred.refresh_from_db()
    return starred


def test_whole_story_is_edited_as_it_is_read(at_desk, dressed):
    form = whole(at_desk, dressed)

    assert form["headline"] == "Ferry *very* late"
    assert form["body"].split("\n\n") == SET


def test_whole_story_that_is_only_looked_at_is_not_changed(at_desk, dressed):
    before = dressed.head

    at_desk.post(write(dressed), whole(at_desk, dressed))

    dressed.refresh_from_db()
    assert dressed.head == before


def test_signs_emphasis_and_links_stay_when_words_beside_them_are_changed(at_desk, dressed):
    form = whole(at_desk, dressed)

    at_desk.post(write(dressed), form | {"body": form["body"].replace("hours", "days").replace("It", "They say it")})

    assert standing(dressed) == [
        r"\*\*The ferry\*\* was late for 2 \* 3 days, they said.",
        "- They say it *sank*, they [said](https://skerrin.example).",
    ]
    assert dressed.head.document.paragraphs[1].kind == "paragraph"
