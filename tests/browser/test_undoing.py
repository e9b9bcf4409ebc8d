"""An edit by hand is taken back in a real browser as a decision is: by the key, by its button, without JavaScript."""

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from articles.actions.review import reject
from articles.models import Article, Finding
from tests.browser.keyboard import quiet
from tests.browser.steps import open_review, press
from tests.stories import PASTE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def said(block="p1"):
    return Article.objects.get().head.document.block(block).text


def edit_line_1(page, words):
    """Change the first line in place and save it."""
    page.locator("#edit-p1").click()
    page.get_by_label("Line 1").fill(words)
    page.get_by_label("Line 1").press("Control+Enter")
    expect(page.locator("#editor")).to_have_count(0)
    quiet(page)


def test_key_takes_back_an_edit_and_the_decision_before_it(review):
    page = review()
    page.keyboard.press("r")
    expect(page.locator("#progress")).to_have_text("1 of 4 decided")
    edit_line_1(page, "Something else.")
    edited = said()

    page.keyboard.press("u")
    expect(page.locator("#status")).to_contain_text("Undone in line 1.")
    expect(page.locator("#edit-p1")).to_be_focused()
    back = said()
    page.keyboard.press("u")

    expect(page.locator("#progress")).to_have_text("0 of 4 decided")
    assert (edited, back) == ("Something else.", PASTE[0])


def test_key_takes_back_a_colleagues_decision_only_once_its_card_was_gone_to(review):
    page = review()
    first = Finding.objects.order_by("pk").first()
    reject(first, by=get_user_model().objects.get(username="dana"))
    edit_line_1(page, "Something else.")

    page.keyboard.press("u")
    expect(page.locator("#status")).to_contain_text("Undone in line 1.")
    quiet(page)
    standing = Finding.objects.get(pk=first.pk).status
    page.keyboard.press("j")
    quiet(page)
    page.keyboard.press("Shift+K")
    expect(page.locator(f"#h-{first.pk}")).to_be_focused()
    quiet(page)
    page.keyboard.press("u")

    expect(page.locator("#status")).to_contain_text("A is open again")
    assert (said(), standing) == (PASTE[0], "rejected")


@pytest.mark.parametrize(("scripts", "width"), [(True, 1440), (False, 1440), (True, 390), (False, 390)])
def test_edit_is_taken_back_with_its_button(newsroom, scripts, width):
    newsroom.receive()
    page = newsroom.browse("edda", scripts=scripts, width=width, height=844)
    open_review(page)
    page.locator("#edit-p1").click()
    page.get_by_label("Line 1").fill("Something else.")
    press(page, "Save")
    shown = page.locator("#undo-edit-above" if width == 390 else "#undo-edit")

    shown.click()

    expect(page.locator("#b-p1 .prose")).to_have_text(PASTE[0])
    expect(page.locator("#undo-edit")).to_have_count(0)
    assert said() == PASTE[0]
