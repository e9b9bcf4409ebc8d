"""The keys while copies stand side by side, in a real browser: which of them keeps which copy."""

import pytest
from playwright.sync_api import expect

from articles.actions import preferring
from articles.models import Decision, Finding
from articles.views.places import place
from tests.browser.conftest import person
from tests.browser.keyboard import asked, press_all, selected, send
from tests.browser.steps import visit_review
from tests.browser.test_screenshots import VERSIONS
from tests.factories import CREW, FARES, FERRY, make_article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def compared(newsroom):
    """Opens the comparison of two versions as an editor with these preferences, its heading in focus."""
    article = make_article(newsroom.desk, person("rosa"), VERSIONS, headline="Skerrin ferry late again")
    finding = article.findings.get(rule="repeated-run")

    def opened(*, key_mode="single", chosen=(), scripts=True):
        preferring.prefer(theme="system", key_mode=key_mode, chosen=dict(chosen), by=person("edda"))
        page = newsroom.browse("edda", scripts=scripts)
        visit_review(page, f"/review/{article.pk}/?f={finding.pk}&view=compare")
        expect(page.locator("#sides-head")).to_be_focused()
        return page

    opened.finding = finding
    return opened


def kept(page, finding):
    """The lines of the copies that were kept, once the comparison is closed by a decision."""
    expect(page.locator("#sides")).to_have_count(0)
    decision = Decision.objects.get()
    assert decision.finding == finding
    return [span["block"] for span in decision.suggestion["keeps"]]


def test_a_third_copy_is_kept_by_the_keys_on_its_button(newsroom):
    body = [CREW, FERRY, CREW, FARES, CREW]
    article = make_article(newsroom.desk, person("rosa"), body, headline="Skerrin ferry late again")
    page = newsroom.browse("edda")
    visit_review(page, f"/review/{article.pk}/")
    button = page.get_by_role("button", name="Keep the third copy, remove the others")
    keys = button.locator("kbd").all_text_contents()

    page.keyboard.press(keys[0])
    expect(page.locator("#sides-head")).to_be_focused()
    page.keyboard.press(keys[1])

    assert kept(page, article.findings.get()) == ["p5"]


@pytest.mark.parametrize("way", ["o", "Escape"])
def test_copies_are_compared_and_left_by_key(compared, way):
    page = compared()
    page.keyboard.press("o")
    expect(page.locator(".card.selected h2")).to_be_focused()

    page.keyboard.press("o")
    expect(page.locator("#sides-head")).to_be_focused()
    page.keyboard.press("n")
    expect(page.locator(".side [data-change]").first).to_be_focused()
    page.keyboard.press("p")
    last = page.locator(".side [data-change]").last.get_attribute("data-change")
    expect(page.locator(f'.side [data-change="{last}"]').first).to_be_focused()
    page.keyboard.press(way)

    expect(page.locator("#sides")).to_have_count(0)
    expect(page.locator(".card.selected h2")).to_be_focused()


@pytest.mark.parametrize(
    ("how", "press", "blocks"),
    [
        ({}, "1", ["p1", "p3"]),
        ({}, "2", ["p5", "p6"]),
        ({"chosen": {"keep-2": "z"}}, "z", ["p5", "p6"]),
    ],
)
def test_copy_is_kept_by_its_figure(compared, how, press, blocks):
    page = compared(**how)

    page.keyboard.press(press)

    assert kept(page, compared.finding) == blocks
    expect(page.get_by_role("status")).to_contain_text(f"Kept {place(blocks)}, removed lines ")


def test_with_alt_and_shift_a_figure_is_told_by_its_place(compared):
    page = compared(key_mode="alt-shift")

    send(page, key="@", code="Digit2", altKey=True, shiftKey=True)

    assert kept(page, compared.finding) == ["p5", "p6"]


@pytest.mark.parametrize(
    ("how", "presses"),
    [
        ({}, ["3", "5", "Control+1", "Meta+1", "Alt+1", "Alt+Shift+1", "Shift+Digit1"]),
        ({"key_mode": "alt-shift"}, ["1", "Alt+1", "Shift+Digit1"]),
        ({"key_mode": "off"}, ["1", "2", "a", "x", "Alt+Shift+1"]),
        ({"chosen": {"keep-2": "z"}}, ["2"]),
    ],
)
def test_no_other_key_keeps_a_copy(compared, how, presses):
    page = compared(**how)
    requests = asked(page)

    press_all(page, presses)
    send(page, key="1", code="Digit1", isComposing=True)
    send(page, key="1", code="Digit1", keyCode=229)
    send(page, key="1", code="Digit1", repeat=True)

    assert requests == []
    expect(page.locator("#sides-head")).to_be_focused()


def test_in_a_field_a_figure_is_a_figure(compared):
    page = compared()
    page.get_by_role("link", name="Comment").first.click()
    page.get_by_role("textbox", name="Comment").wait_for()
    requests = asked(page)

    press_all(page, ["1", "2"])

    assert requests == []
    assert page.evaluate("document.activeElement.value") == "12"


@pytest.mark.parametrize(("key", "blocks"), [("a", ["p1", "p3"]), ("x", ["p5", "p6"])])
def test_where_nothing_is_preferred_a_key_leads_to_a_copy_and_enter_keeps_it(compared, key, blocks):
    page = compared()
    requests = asked(page)

    press_all(page, [key, key])
    expect(page.get_by_role("button", name=f"Keep {place(blocks)}")).to_be_focused()
    assert requests == []
    page.keyboard.press("Enter")

    assert kept(page, compared.finding) == blocks


def test_card_decides_while_its_copies_are_compared(review):
    page = review()
    page.keyboard.press("k")
    selected(page, "D")
    page.keyboard.press("o")
    expect(page.locator("#sides-head")).to_be_focused()

    page.keyboard.press("x")

    assert kept(page, Finding.objects.get(rule="repeated-run")) == ["p9", "p10"]


@pytest.mark.parametrize("scripts", [True, False])
def test_version_is_kept_from_the_comparison_by_keyboard(compared, scripts):
    page = compared(scripts=scripts)

    keep = page.locator(".sides form button").last
    for _ in range(30):
        if keep.evaluate("button => button === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert kept(page, compared.finding) == ["p5", "p6"]
    assert compared.finding.article.revisions.last().document.block("p1").text == ""
