"""The ways through a bad paste in a real browser: six keys, other words, side by side, at once, and on a phone."""

import re

import pytest
from playwright.sync_api import expect

from articles.models import Article, Decision
from tests.browser.conftest import person
from tests.browser.steps import open_review, press, visit_review
from tests.factories import VERSIONS, make_article
from tests.stories import HEADLINE, LEDE, REST, STANDFIRST

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def standing():
    return [block.text for block in Article.objects.get().head.document.paragraphs]


def press_keys(page, keys):
    """Press one key after the other, each once the page has answered the one before."""
    for key in keys:
        page.keyboard.press(key)
        expect(page.locator("#review")).not_to_have_attribute("aria-busy", "true")
        expect(page.locator("#review :focus")).to_have_count(1)


@pytest.fixture
def desk(newsroom):
    """The review screen of a bad paste, as an editor opens it."""
    newsroom.receive()
    page = newsroom.browse("edda")
    open_review(page)
    return page


SIX_KEYS = ["a", "a", "a", "a", "Shift+P", "Enter"]


def test_six_keys_take_a_bad_paste_to_the_second_read(desk):
    press_keys(desk, SIX_KEYS[:5])
    expect(desk.locator("#do-hand_on")).to_be_focused()
    desk.keyboard.press(SIX_KEYS[5])

    expect(desk.locator(".facts")).to_contain_text("Second read")
    assert (Article.objects.get().stage, standing()) == ("second_read", [LEDE, *REST])


@pytest.mark.shared
def test_six_keys_take_the_given_article_to_the_second_read(newsroom, shared):
    text = (shared / "seed" / "article.txt").read_text()
    newsroom.receive(text)
    desk = newsroom.browse("edda")
    open_review(desk, re.compile("^" + re.escape(text.split()[0])))

    press_keys(desk, SIX_KEYS[:5])
    desk.keyboard.press(SIX_KEYS[5])

    expect(desk.locator(".facts")).to_contain_text("Second read")
    assert Article.objects.get().findings.open().count() == 0


def test_later_goes_round_and_writes_nothing(desk):
    seen = []
    for _ in range(5):
        seen.append(desk.locator(".card.selected h2").inner_text())
        press_keys(desk, "s")

    assert len(set(seen)) == 4
    assert seen[4] == seen[0]
    assert Decision.objects.count() == 0


def test_copies_are_compared_and_stepped_through_without_the_mouse(newsroom):
    newsroom.receive("\n".join([LEDE, *REST, REST[0].replace("two", "three").replace("flour", "salt")]))
    desk = newsroom.browse("edda")
    open_review(desk)

    desk.keyboard.press("o")
    expect(desk.locator("#sides-head")).to_be_focused()
    expect(desk).to_have_url(re.compile("view=compare"))
    stops = []
    for _ in range(3):
        desk.keyboard.press("n")
        stops.append(desk.locator(":focus").get_attribute("data-change"))
    desk.keyboard.press("p")
    stops.append(desk.locator(":focus").get_attribute("data-change"))
    desk.keyboard.press("o")

    expect(desk.locator(".card.selected h2")).to_be_focused()
    expect(desk.locator("#sides")).to_have_count(0)
    assert stops == ["1", "2", "1", "2"]


def test_all_that_is_safe_is_looked_at_accepted_and_undone(desk):
    desk.keyboard.press("Shift+A")
    expect(desk.locator("#safe-head")).to_be_focused()
    expect(desk.locator("#safe")).to_contain_text("Not included; read these first: A (it moves into the headline); C (")
    press(desk, "Accept all 2")

    expect(desk.locator("#progress")).to_have_text("2 of 4 decided")
    expect(desk.locator(".card.selected h2")).to_be_focused()
    expect(desk.get_by_role("status")).to_contain_text("2 safe fixes accepted.")
    press(desk, "Undo all 2")

    expect(desk.locator("#progress")).to_have_text("0 of 4 decided")
    expect(desk.locator(".card.selected h2")).to_be_focused()


def test_a_suggestion_is_accepted_in_other_words(desk):
    desk.keyboard.press("e")
    expect(desk.get_by_label("The headline")).to_be_focused()
    desk.get_by_label("The headline", exact=True).fill("Talks on ferry cuts")
    press(desk, "Accept in these words")

    expect(desk.get_by_role("heading", level=1)).to_have_text("Talks on ferry cuts")
    expect(desk.locator(".card.selected h2")).to_be_focused()


def test_a_finding_is_rejected_with_a_word_and_a_sentence(desk):
    desk.get_by_text("Say why").click()
    desk.get_by_label("quotation").check()
    desk.get_by_label("In your words").fill("She says it twice.")
    press(desk, "Reject for this reason")

    expect(desk.get_by_text("Rejected by edda: quotation: She says it twice.")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_the_button_for_a_reason_asks_for_one_and_the_other_does_not(review, newsroom, scripts):
    page = review(scripts=scripts)
    newsroom.expect_answer(422)
    page.get_by_text("Say why").click()
    press(page, "Reject for this reason")

    expect(page.locator("#problem")).to_contain_text("Choose a reason or say why in your own words; or reject without")
    expect(page.get_by_role("button", name="Reject for this reason")).to_be_visible()
    press(page, re.compile("^Reject(?! for)"))

    expect(page.get_by_text("Rejected by edda")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_enter_among_the_reasons_rejects_with_one_or_asks_for_it(review, newsroom, scripts):
    page = review(scripts=scripts)
    newsroom.expect_answer(422)
    words = page.get_by_label("In your words")
    page.get_by_text("Say why").click()
    words.press("Enter")

    expect(page.locator("#wanted")).to_have_text("Choose a reason or say why in your own words; or reject without one.")
    expect(words).to_be_focused()
    assert Decision.objects.count() == 0
    page.keyboard.type("She says it twice.")
    page.keyboard.press("Enter")

    expect(page.get_by_text("Rejected by edda: She says it twice.")).to_be_visible()


def test_copies_of_the_selected_finding_are_joined_on_a_wide_screen(desk):
    desk.get_by_role("link", name=re.compile("two paragraphs")).click()
    expect(desk.locator(".card.selected h2")).to_contain_text("two paragraphs")
    path = desk.locator("#lane path")
    expect(path).to_have_count(1)
    ticks = path.get_attribute("d").count("M0 ")
    places = desk.locator(".map rect").count()
    desk.set_viewport_size({"width": 1024, "height": 800})

    expect(path).to_have_count(0)
    expect(desk.locator(".map")).to_be_hidden()
    assert (ticks, places) == (4, 7)


def test_copies_stand_above_the_buttons_that_are_used_less_on_a_phone(newsroom):
    article = make_article(newsroom.desk, person("rosa"), VERSIONS)
    phone = newsroom.browse("edda", width=390, height=844)
    visit_review(phone, f"/review/{article.pk}/")
    parts = phone.locator(".card.selected").locator("button, .words, .button").all()

    shown = sorted((part for part in parts if part.is_visible()), key=lambda part: part.bounding_box()["y"])

    assert [part.inner_text().split("\n")[0] for part in shown][:6] == [
        "Remove the later copy", "Remove the earlier copy", "Put the later copy in the earlier place",
        "LINE 1 READS", "LINE 3 READS", "Reject",
    ]  # fmt: skip


@pytest.mark.parametrize("keys", ["Control+Enter", "Meta+Enter"])
def test_a_line_is_saved_from_its_field(desk, keys):
    desk.locator("#edit-p1").click()
    save = desk.get_by_role("button", name="Save")
    expect(save).to_have_text("Save Ctrl+Enter")
    expect(save).to_have_attribute("aria-keyshortcuts", "Control+Enter")
    desk.get_by_label("Line 1").fill("The ferry was on time.")
    desk.keyboard.press(keys)

    expect(desk.locator("#editor")).to_have_count(0)
    assert standing()[0] == "The ferry was on time."


def test_other_words_and_comments_are_sent_from_their_fields(desk):
    desk.locator(".card.selected").get_by_role("link", name="Comment").click()
    desk.get_by_label("Comment: A").fill("Is it his word?")
    desk.keyboard.press("Control+Enter")
    expect(desk.locator(".spoken")).to_have_text("Is it his word?")
    desk.locator(".card.selected h2").focus()
    desk.keyboard.press("e")
    desk.get_by_label("The headline", exact=True).fill("Talks on ferry cuts")
    desk.keyboard.press("Control+Enter")

    expect(desk.get_by_role("heading", level=1)).to_have_text("Talks on ferry cuts")


@pytest.mark.parametrize("width", [1440, 390])
def test_after_the_last_decision_a_link_leads_to_the_next_step(newsroom, width):
    newsroom.receive()
    page = newsroom.browse("edda", width=width, height=844)
    open_review(page)
    for number in range(1, 5):
        press(page, "Accept:")
        expect(page.locator("#progress")).to_have_text(f"{number} of 4 decided")

    page.get_by_role("link", name="Next: send to second read").click()

    expect(page.get_by_role("button", name="Send to second read")).to_be_focused()
    expect(page.get_by_role("button", name="Send to second read")).to_be_in_viewport()


def test_on_a_phone_the_last_decision_is_undone_beside_the_next_finding(newsroom):
    newsroom.receive()
    phone = newsroom.browse("edda", width=390, height=844)
    open_review(phone)
    sheet = phone.locator(".card.selected")
    expect(sheet.get_by_role("button", name="Undo")).to_have_count(0)

    for way, said, undo in [
        (lambda: press(phone, "Accept:"), "Last decided: A", "Undo A"),
        (lambda: accept_safe(phone), "", "Undo all 2"),
    ]:
        way()
        expect(sheet.locator(".last")).to_contain_text(said)
        sheet.get_by_role("button", name=undo).click()
        expect(phone.locator("#progress")).to_have_text("0 of 4 decided")


def buttons(page):
    """What a thumb can press on the selected card, in its order."""
    shown = page.locator(".card.selected :is(button:not(.hidden), .button):visible")
    return [words.split("\n")[0] for words in shown.all_inner_texts()]


def test_on_a_phone_the_next_finding_keeps_its_buttons_after_several_were_accepted_at_once(newsroom):
    newsroom.receive()
    phone = newsroom.browse("edda", width=390, height=844)
    open_review(phone)
    before = buttons(phone)

    accept_safe(phone)
    expect(phone.locator("#progress")).to_have_text("2 of 4 decided")

    assert before[:2] == ["Accept: use as headline", "Reject"]
    assert buttons(phone) == [*before, "Undo all 2"]


def accept_safe(page):
    page.locator("#safe-open").click()
    page.locator("#safe-accept").click()


def test_the_finding_on_a_phone_can_be_folded(newsroom):
    newsroom.receive()
    phone = newsroom.browse("edda", width=390, height=844)
    open_review(phone)

    expect(phone.locator(".fold")).to_have_text("Fold", use_inner_text=True)
    phone.get_by_label("Fold").check()
    expect(phone.locator(".fold")).to_have_text("Unfold", use_inner_text=True)
    folded = phone.locator(".card.selected").bounding_box()["height"]
    expect(phone.get_by_role("button", name="Accept:")).to_be_hidden()
    phone.get_by_label("Fold").uncheck()

    expect(phone.get_by_role("button", name="Accept:")).to_be_visible()
    assert folded < 120


def test_marks_are_hidden_and_shown_again(desk):
    press_keys(desk, "h")
    expect(desk.locator("#text .badge")).to_have_count(0)
    press_keys(desk, "h")

    expect(desk.locator("#text .badge")).to_have_count(8)


def test_everything_is_done_without_javascript_too(newsroom):
    newsroom.receive()
    desk = newsroom.browse("edda", scripts=False)
    open_review(desk)

    desk.get_by_role("link", name=re.compile("two paragraphs")).click()
    desk.get_by_role("link", name="Compare").click()
    expect(desk.get_by_role("heading", name=re.compile("Identical, word for word"))).to_be_visible()
    desk.get_by_role("link", name=re.compile("^Accept 2 safe fixes")).click()
    press(desk, "Accept all 2")
    desk.locator(".card.selected").get_by_role("link", name="Edit").click()
    desk.get_by_label("The headline", exact=True).fill("Talks on ferry cuts")
    press(desk, "Accept in these words")
    expect(desk.locator("#progress")).to_have_text("3 of 4 decided")
    desk.get_by_role("link", name="Clean proof").click()

    expect(desk.get_by_text("The rules would find nothing then.")).to_be_visible()
    assert standing() == [LEDE, STANDFIRST, *REST]
    assert HEADLINE not in standing()
