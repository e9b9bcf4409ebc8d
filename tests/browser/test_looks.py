"""Lines and cards that a page shows already are not sent again; what stands there is what a fresh page would say."""

import pytest
from playwright.sync_api import expect

from tests.browser.keyboard import is_by_itself
from tests.browser.steps import open_review

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

CLEANED = """(root) => {
  const text = root.querySelector(".desk").cloneNode(true);
  text.querySelector("#lane").replaceChildren();
  for (const token of text.querySelectorAll("[name=csrfmiddlewaretoken]")) token.remove();
  for (const each of [text, ...text.querySelectorAll("*")]) {
    const passing = [...each.attributes].filter(({ name }) => /^data-htmx|^data-look$|^autofocus$/.test(name));
    for (const { name } of passing) each.removeAttribute(name);
  }
  return [...text.querySelectorAll(".line, .card")].map((part) => part.outerHTML.replace(/\\s+/g, " "));
}"""

SHOWN = f"({CLEANED})(document)"

FRESH = f"""async () => ({CLEANED})(
  new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html"))"""


def same(page):
    """The lines and cards that stand there, which are those of a fresh page."""
    shown = page.evaluate(SHOWN)
    assert shown == page.evaluate(FRESH)
    return shown


def pressed(page, key):
    """What the server answers to a key, once the page has taken it in."""
    with page.expect_response(lambda answer: not is_by_itself(answer)) as found:
        page.keyboard.press(key)
    expect(page.locator("#review")).not_to_have_attribute("aria-busy", "true")
    expect(page.locator("#review :focus")).to_have_count(1)
    return found.value.text()


def test_text_is_what_a_fresh_page_says_whatever_was_left_out_of_the_answers(newsroom):
    newsroom.receive()
    page = newsroom.browse("edda")
    open_review(page)

    for key in ["j", "a", "a", "u", "k", "r", "h", "h", "a", "u", "a", "a"]:
        answer = pressed(page, key)
        assert "data-same" in answer
        assert len(same(page)) >= len(page.locator("[data-same]").all()) == 0


def test_what_came_with_an_answer_is_answered_in_place_again(newsroom):
    newsroom.receive()
    page = newsroom.browse("edda")
    open_review(page)
    page.evaluate("window.stays = true")

    for key in ["j", "a", "r", "u"]:
        pressed(page, key)
    other = page.locator(".card:not(.selected) a").last
    there = other.get_attribute("href")
    other.click()
    expect(page.locator(".card.selected")).to_have_attribute("id", there.partition("?")[2].replace("f=", "f-"))

    assert page.evaluate("window.stays")


def test_words_a_colleague_changed_meanwhile_come_with_the_next_key(newsroom):
    newsroom.receive()
    page, other = newsroom.browse("edda"), newsroom.browse("dana")
    open_review(page)
    open_review(other)
    other.locator("#edit-p6").click()
    other.locator("#block-text").fill("Nobody waved.")
    other.get_by_role("button", name="Save").click()
    expect(other.locator("#b-p6 .prose")).to_have_text("Nobody waved.")

    pressed(page, "j")

    expect(page.locator("#b-p6 .prose")).to_have_text("Nobody waved.")
    same(page)


def test_story_with_more_lines_than_a_header_tells_of_is_the_same(newsroom):
    newsroom.receive("\n\n".join(f"Boat {number} left the quay." for number in range(900)))
    page = newsroom.browse("edda")
    open_review(page, "Boat 0")
    page.locator("#edit-p3").click()
    page.locator("#block-text").fill("No boat left.")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#b-p3 .prose")).to_have_text("No boat left.")

    assert len(same(page)) == 904
