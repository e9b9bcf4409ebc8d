"""Who opens a line to edit it goes on behind its last word, and an answer leaves the caret where it was put."""

import pytest
from playwright.sync_api import expect

from articles.actions.editing import edit_block
from tests.browser.conftest import person
from tests.browser.keyboard import quiet
from tests.browser.steps import open_review
from tests.stories import HEADLINE, PASTE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def caret(page):
    """Where the caret stands in the field that has the focus, from its beginning and from its end."""
    return page.evaluate(
        "(({selectionStart, selectionEnd, value}) => [selectionStart, value.length - selectionEnd])"
        "(document.activeElement)"
    )


@pytest.mark.parametrize("way", ["link", "address"])
def test_line_is_edited_from_its_end(newsroom, way):
    article = newsroom.receive()
    page = newsroom.browse("edda")
    open_review(page)
    if way == "link":
        page.locator("#edit-p1").click()
    else:
        page.goto(f"/review/{article.pk}/block/p1/")
        page.wait_for_load_state()
    expect(page.get_by_label("Line 1")).to_be_focused()
    quiet(page)

    stood = caret(page)
    page.keyboard.type(" More.")

    expect(page.get_by_label("Line 1")).to_have_value(f"{PASTE[0]} More.")
    assert stood == [len(PASTE[0]), 0]


def test_suggestion_is_reworded_from_its_end(review):
    page = review()
    page.keyboard.press("e")
    expect(page.get_by_label("The headline")).to_be_focused()
    quiet(page)

    assert caret(page) == [len(HEADLINE), 0]


def test_caret_that_was_put_elsewhere_stays_through_a_refusal(newsroom):
    newsroom.expect_answer(409)
    article = newsroom.receive()
    page = newsroom.browse("edda")
    open_review(page)
    page.locator("#edit-p1").click()
    expect(page.get_by_label("Line 1")).to_be_focused()
    page.keyboard.press("Home")
    for key in ("ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp", "Home", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    page.keyboard.type("x")
    edit_block(article, "p1", "Something else.", base=1, by=person("dana"))

    page.keyboard.press("Control+Enter")
    expect(page.get_by_label("What you typed")).to_be_focused()
    quiet(page)

    assert caret(page)[0] == 3


def test_click_puts_the_caret_where_it_is_made(newsroom):
    newsroom.receive()
    page = newsroom.browse("edda")
    open_review(page)
    page.locator("#edit-p1").click()
    field = page.get_by_label("Line 1")
    expect(field).to_be_focused()
    page.locator("#block-cancel").focus()
    page.evaluate("document.getElementById('block-text').setSelectionRange(0, 0)")
    page.locator("#block-cancel").focus()

    field.click(position={"x": 40, "y": 20})

    assert 0 < caret(page)[0] < 20
