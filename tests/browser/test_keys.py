"""The keys of the review screen in a real browser: what each of them does."""

import pytest
from playwright.sync_api import expect

from articles.actions import moving, signing
from articles.keys import KEYS, KeyMode, printed
from articles.models import Decision
from tests.browser.conftest import person
from tests.browser.keyboard import asked, decided, press_all, press_one, quiet, selected
from tests.browser.looking import violations
from tests.browser.steps import visit_review
from tests.factories import CREW, FERRY, make_article, taken

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_keys_lead_through_findings_and_decide_them(review):
    page = review()

    for key, letter in [("j", "B"), ("j", "C"), ("k", "B"), ("k", "A"), ("k", "D"), ("j", "A")]:
        press_one(page, key)
        selected(page, letter)
    page.keyboard.press("r")
    decided(page, 1)
    selected(page, "B")
    for key, letter in [("k", "D"), ("j", "B"), ("K", "A"), ("J", "B")]:
        press_one(page, key)
        selected(page, letter)
    page.keyboard.press("a")
    decided(page, 2)
    page.keyboard.press("u")
    decided(page, 1)
    page.keyboard.press("e")

    expect(page.get_by_role("textbox", name="Line 2")).to_be_focused()


def test_a_reason_is_given_by_keys_alone(review):
    page = review()
    reasons = page.locator(".reject details")
    folded = []

    page.keyboard.press("w")
    expect(page.get_by_role("radio", name="intended")).to_be_focused()
    page.keyboard.press("Escape")
    selected(page, "A")
    folded.append(reasons.get_attribute("open"))
    page.keyboard.press("w")
    expect(page.get_by_role("radio", name="intended")).to_be_focused()
    for key in ("Space", "Tab"):
        page.keyboard.press(key)
    expect(page.get_by_label("In your words")).to_be_focused()
    folded.append(reasons.get_attribute("open"))
    page.keyboard.type("She says it twice.")
    page.keyboard.press("Enter")

    decided(page, 1)
    selected(page, "B")
    assert folded == [None, ""]
    assert Decision.objects.get().reason == "intended: She says it twice."


def test_every_finding_is_reached_when_all_are_decided(review):
    page = review()
    for number in range(1, 5):
        page.keyboard.press("r")
        decided(page, number)
    expect(page.locator("#finished")).to_be_focused()

    page.keyboard.press("j")
    quiet(page)
    expect(page.locator("#finished")).to_be_focused()
    press_one(page, "J")

    selected(page, "A")


def test_all_safe_fixes_are_looked_at_and_left_by_key(review):
    page = review()

    page.keyboard.press("Shift+A")
    expect(page.locator("#safe-head")).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.locator("#safe")).to_have_count(0)
    selected(page, "A")


def test_marks_are_hidden_and_shown_by_key(review):
    page = review()

    page.keyboard.press("h")
    expect(page.locator("#marks")).to_have_text("Show marks")
    for key, letter in ("a", "B"), ("j", "C"), ("u", "A"):
        page.keyboard.press(key)
        selected(page, letter)
    expect(page.locator("#marks")).to_have_text("Show marks")
    page.keyboard.press("h")

    expect(page.locator("#marks")).to_have_text("Hide marks")


def test_other_pages_are_opened_by_key(review):
    page = review()
    story = page.url

    page.keyboard.press("v")
    expect(page.get_by_role("heading", name="Clean proof")).to_be_focused()
    page.goto(story)
    expect(page.locator(".card.selected h2")).to_be_focused()
    page.keyboard.press("]")

    expect(page.get_by_text("No other story is waiting.")).to_be_visible()
    expect(page.locator(".card.selected h2")).to_be_focused()


@pytest.mark.parametrize("key", ["Escape", "v"])
def test_the_clean_proof_is_left_by_key_for_the_finding_one_came_from(review, key):
    page = review()
    page.keyboard.press("j")
    selected(page, "B")

    page.keyboard.press("v")
    page.get_by_role("link", name="As decided so far").click()
    expect(page.get_by_role("heading", name="As it is now")).to_be_visible()
    page.keyboard.press(key)

    selected(page, "B")


def test_the_page_of_publication_is_read_first_and_left_by_key(newsroom):
    rosa, edda, sam = map(person, ("rosa", "edda", "sam"))
    article = taken(make_article(newsroom.desk, rosa, [FERRY, CREW], headline="Skerrin ferry late"), edda)
    moving.move(article, "hand_on", by=edda)
    signing.sign(article, revision=1, by=sam)
    page = newsroom.browse("sam")
    visit_review(page, f"/review/{article.pk}/")

    for key in ("Shift+P", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_role("heading", name="Ready to publish")).to_be_focused()
    page.keyboard.press("Enter")
    quiet(page)
    expect(page.get_by_role("heading", name="Ready to publish")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#do-publish")).to_be_visible()
    for key in ("Shift+P", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_role("heading", name="Ready to publish")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_text("is what readers see")).to_be_visible()


def test_focus_is_never_lost(review):
    page = review()

    for key in "jkJKshhxuxrjajueA":
        press_one(page, key)
        expect(page.locator("#review[aria-busy=true]")).to_have_count(0)
        expect(page.locator("#review :focus")).to_have_count(1)


def test_next_step_gets_the_focus_and_is_not_taken(review):
    page = review()
    requests = asked(page)

    page.keyboard.press("Shift+P")
    quiet(page)

    expect(page.locator("#steps .main")).to_be_focused()
    assert requests == []


def test_across_leads_to_the_passage_and_back(review):
    page = review()

    page.keyboard.press("t")
    expect(page.locator(".line.selected .badge").first).to_be_focused()
    page.keyboard.press("t")
    selected(page, "A")
    page.locator("#across").click()
    expect(page.locator(".line.selected .badge").first).to_be_focused()
    page.keyboard.press("Escape")

    selected(page, "A")


def test_escape_closes_a_menu_first(review):
    page = review()
    page.locator("#aside summary").click()

    page.keyboard.press("Escape")
    expect(page.locator("#aside")).not_to_have_attribute("open", "")
    expect(page.locator("#aside summary")).to_be_focused()
    page.keyboard.press("Escape")

    selected(page, "A")


@pytest.mark.parametrize("way", ["key", "button"])
def test_all_keys_are_listed_and_the_focus_comes_back(review, way):
    page = review(chosen={"accept": "y"})
    before = page.locator(".card.selected h2" if way == "key" else "#open-keymap")

    if way == "key":
        page.keyboard.press("?")
    else:
        before.click()
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog.locator("dl:not(.marks) dt")).to_have_text(
        ["y" if key.action == "accept" else printed(KeyMode.SINGLE, key.single) for key in KEYS] + ["Ctrl+Enter", "Esc"]
    )
    requests = asked(page)
    press_all(page, ["y", "r", "j", "u"])
    assert requests == []
    assert violations(page) == []
    page.keyboard.press("Escape")

    expect(dialog).to_be_hidden()
    expect(before).to_be_focused()


@pytest.mark.parametrize(("width", "first", "strip"), [(390, "marks", False), (1440, "keys", True)])
def test_help_begins_with_what_can_be_used_on_the_screen(review, width, first, strip):
    page = review()
    page.set_viewport_size({"width": width, "height": 900})
    page.locator("#open-keymap").click()
    dialog = page.get_by_role("dialog", name="Keys")

    tops = {"marks": dialog.locator(".marks"), "keys": dialog.locator("dl:not(.marks)")}
    order = sorted(tops, key=lambda name: tops[name].bounding_box()["y"])

    assert (order[0], dialog.locator(".strip").is_visible(), page.locator(".map").is_visible()) == (first, strip, strip)


def test_list_is_closed_by_its_button(review):
    page = review()
    page.keyboard.press("?")

    page.get_by_role("dialog").get_by_role("button", name="Close").click()

    expect(page.locator("#keymap")).to_be_hidden()
    selected(page, "A")
