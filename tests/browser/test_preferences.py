"""Keys and colours as somebody prefers them, in a real browser."""

import re
import string

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from articles.actions import preferring
from tests.browser.keyboard import asked, decided, press_all, selected, send
from tests.browser.steps import open_review

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LETTERS = [*string.ascii_lowercase, *string.ascii_uppercase]
INK_ON_PAPER = {"light": ("rgb(26, 26, 26)", "rgb(255, 255, 255)"), "dark": ("rgb(232, 232, 232)", "rgb(22, 24, 29)")}


def test_switched_off_no_key_does_anything(review):
    page = review(key_mode="off")
    requests = asked(page)

    press_all(page, [*LETTERS, "?", *(f"Alt+Shift+{letter}" for letter in "arxe")])

    assert requests == []
    page.locator("#open-keymap").click()
    expect(page.get_by_role("dialog")).to_contain_text("You have switched the keys off.")


def test_with_alt_and_shift_one_letter_alone_does_nothing(review):
    page = review(key_mode="alt-shift")
    requests = asked(page)
    press_all(page, [*LETTERS, "?"])
    assert requests == []

    page.keyboard.press("Alt+Shift+J")
    selected(page, "B")
    page.keyboard.press("Alt+Shift+A")
    decided(page, 1)
    page.keyboard.press("Alt+Shift+Q")

    expect(page.get_by_role("dialog")).to_contain_text("Hold Alt and Shift")


def test_with_alt_and_shift_a_letter_is_told_by_its_place_where_it_becomes_another_sign(review):
    """As on a Mac, where the two make an “Å” of the “A”."""
    page = review(key_mode="alt-shift")

    send(page, key="Å", code="KeyA", altKey=True, shiftKey=True)

    decided(page, 1)


@pytest.mark.parametrize("width", [390, 320])
def test_keys_fit_on_a_phone(review, width):
    page = review(width=width)
    page.locator("#open-keymap").click()
    dialog = page.get_by_role("dialog")
    assert dialog.evaluate("each => each.scrollWidth <= each.clientWidth")
    dialog.get_by_role("link", name="Choose other keys").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Preferences")

    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_key_of_ones_own_is_set_on_the_page_and_works(review):
    page = review()
    page.locator("summary").filter(has_text="edda").click()
    page.get_by_role("link", name="Preferences").click()
    page.get_by_label("accept the suggestion").fill("é")
    page.get_by_role("button", name="Keep these").click()
    expect(page.get_by_text("Your preferences are saved.")).to_be_visible()
    open_review(page)
    expect(page.get_by_role("button", name="Accept:")).to_have_text(re.compile(r"é$"))
    expect(page.locator(".card.selected h2")).to_be_focused()
    requests = asked(page)

    press_all(page, "a")
    assert requests == []
    send(page, key="é", code="KeyE")

    decided(page, 1)


def test_without_javascript_preferences_are_set_and_the_button_leads_to_the_keys(newsroom):
    newsroom.receive()
    page = newsroom.browse("edda", scripts=False)
    open_review(page)
    page.locator("#open-keymap").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Preferences")

    newsroom.expect_answer(422)
    page.get_by_label("Dark").check()
    page.get_by_label("reject the finding").fill("a")
    page.get_by_role("button", name="Keep these").click()
    expect(page.locator(".notice.problem")).to_contain_text("“a” would accept the suggestion and reject the finding.")
    page.get_by_label("reject the finding").fill("y")
    page.get_by_role("button", name="Keep these").click()

    expect(page.get_by_text("Your preferences are saved.")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def colours(page):
    """The words and what is behind them, as the browser paints them."""
    script = "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))"
    return tuple(page.evaluate(script))


@pytest.mark.parametrize("theme", ["system", "light", "dark"])
def test_colours_are_the_chosen_ones_whatever_the_device_has(newsroom, theme):
    editor = get_user_model().objects.get(username="edda")
    preferring.prefer(theme=theme, key_mode="single", chosen={}, by=editor)
    page = newsroom.browse("edda")
    page.goto("/")

    found = {}
    for device in ("light", "dark"):
        page.emulate_media(color_scheme=device)
        found[device] = colours(page)
    page.emulate_media(media="print", color_scheme="light")
    found["print"] = colours(page)

    seen = {"light": "light", "dark": "dark"} if theme == "system" else dict.fromkeys(("light", "dark"), theme)
    assert found == {device: INK_ON_PAPER[palette] for device, palette in (seen | {"print": "light"}).items()}
