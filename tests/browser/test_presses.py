"""Presses of keys in a real browser: where they count, and where they must not."""

import string

import pytest
from playwright.sync_api import expect

from articles.models import Decision, Finding
from tests.browser.conftest import person
from tests.browser.keyboard import asked, decided, press_all, press_one, quiet, selected, send
from tests.browser.steps import visit_review
from tests.factories import CREW, FERRY, make_article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LETTERS = [*string.ascii_lowercase, *string.ascii_uppercase]


def test_with_the_focus_outside_the_screen_no_key_does_anything(review):
    page = review()
    page.evaluate("document.activeElement.blur()")
    requests = asked(page)

    press_all(page, [*LETTERS, "[", "]", "?", "/", "Escape"])

    assert requests == []
    assert page.evaluate("document.activeElement === document.body")
    expect(page.locator("#keymap")).to_be_hidden()


@pytest.mark.parametrize("field", ["radio", "textarea", "input"])
def test_in_a_field_letters_are_letters(review, newsroom, field):
    page = review()
    if field == "radio":
        page.locator(".card.selected summary").click()
        page.locator(".card.selected input[type=radio]").first.focus()
    elif field == "textarea":
        page.locator("#aside summary").click()
        page.get_by_label("Why?").focus()
    else:
        script = "document.querySelector('#findings').insertAdjacentHTML('afterbegin', '<input id=typed>')"
        page.evaluate(script)
        page.locator("#typed").focus()
    requests = asked(page)

    press_all(page, [*LETTERS, "?"])

    assert requests == []
    expect(page.locator("#keymap")).to_be_hidden()
    if field != "radio":
        assert page.evaluate("document.activeElement.value") == "".join(LETTERS) + "?"


def test_while_an_input_method_composes_keys_are_its_own(review):
    page = review()

    send(page, key="a", code="KeyA", isComposing=True)
    send(page, key="a", code="KeyA", keyCode=229)
    decided(page, 0)
    send(page, key="a", code="KeyA")

    decided(page, 1)


@pytest.mark.parametrize("modifier", ["Control", "Meta", "Alt", "Alt+Shift"])
def test_together_with_another_key_nothing_is_done(review, modifier):
    page = review()
    requests = asked(page)

    press_all(page, [f"{modifier}+{key}" for key in ("x", "e", "a")])

    assert requests == []
    decided(page, 0)


def test_held_key_decides_once(review):
    page = review()

    page.keyboard.down("a")
    decided(page, 1)
    for _ in range(20):
        page.keyboard.down("a")  # from the second time on it repeats
    quiet(page)

    decided(page, 1)
    page.keyboard.up("a")
    page.keyboard.press("a")
    decided(page, 2)
    assert Decision.objects.count() == 2


def test_held_key_walks_one_step(review):
    page = review()

    page.keyboard.down("j")
    selected(page, "B")
    for _ in range(3):
        page.keyboard.down("j")
    quiet(page)

    selected(page, "B")


def test_every_step_of_a_quick_walk_is_taken(review):
    page = review()
    page.route("**/review/*f=*", lambda route: (page.wait_for_timeout(100), route.continue_()))

    for _ in range(3):
        page.keyboard.press("j")
    selected(page, "D")
    for key in "kkj":
        page.keyboard.press(key)

    selected(page, "C")


def test_walk_that_was_cut_off_does_not_go_on_by_itself(review, newsroom):
    for words in ("ERR_INTERNET_DISCONNECTED", "Failed to fetch"):
        newsroom.expect_answer(words)
    page = review()
    page.context.set_offline(True)
    for _ in range(3):
        page.keyboard.press("j")
    expect(page.locator("#alert")).to_contain_text("Not shown: no answer came.")
    page.context.set_offline(False)

    page.keyboard.press("j")

    selected(page, "B")


def test_while_something_is_saved_no_other_key_decides(review):
    page = review()
    waiting = []
    page.route("**/finding/*/accept/", lambda route: waiting.append(route))
    requests = asked(page)

    page.keyboard.press("a")
    expect(page.locator("#review[aria-busy=true]")).to_have_count(1)
    press_all(page, "rxae]")

    finding = Finding.objects.open().first()
    assert requests == [f"POST {page.url.split('/review')[0]}/finding/{finding.pk}/accept/"]
    waiting[0].continue_()
    decided(page, 1)


def test_caps_lock_is_no_shift(review):
    page = review()

    page.locator(".card.selected h2").evaluate(
        "heading => heading.dispatchEvent(new KeyboardEvent('keydown', {key: 'A', shiftKey: false, bubbles: true}))"
    )

    decided(page, 1)


@pytest.mark.parametrize("held", ["ctrlKey", "altKey"])
def test_a_sign_may_take_another_key_to_make(review, held):
    page = review()
    there = {"key": "]", "altKey": True, "ctrlKey": held == "ctrlKey", "bubbles": True}
    if held == "ctrlKey":
        there["modifierAltGraph"] = True

    page.locator(".card.selected h2").evaluate(
        "(heading, press) => heading.dispatchEvent(new KeyboardEvent('keydown', press))", there
    )

    expect(page.get_by_text("No other story is waiting.")).to_be_visible()


def test_key_whose_button_is_not_there_says_what_to_do_instead(newsroom):
    """The versions prefer nothing, nothing is safe, nothing was decided, and there is one finding."""
    versions = [FERRY, CREW, FERRY.replace("forty", "fifty")]
    article = make_article(newsroom.desk, person("rosa"), versions, headline="Skerrin ferry late again")
    page = newsroom.browse("edda")
    visit_review(page, f"/review/{article.pk}/")
    requests = asked(page)

    for key, sentence in [
        ("A", "Nothing is safe to accept unread. Decide the findings one by one."),
        ("s", "A is the only one left open. Decide it."),
        (
            "u",
            "Nothing of yours is left to undo here. To undo a colleague’s decision, press Undo on its card.",
        ),
        ("1", "Compare two copies first."),
        ("n", "Compare two copies first."),
        ("j", "No other finding is open."),
    ]:
        press_one(page, key)
        expect(page.get_by_role("status")).to_have_text(sentence)

    assert requests == []
    selected(page, "A")


def test_key_says_nothing_where_it_does_something_or_stands_for_nothing(review):
    page = review()
    page.evaluate(
        """() => {
          window.said = [];
          const status = document.getElementById("status");
          new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
        }"""
    )

    press_all(page, ["y", "t", "t", "j"])
    selected(page, "B")

    assert page.evaluate("said.filter(Boolean)") == []
