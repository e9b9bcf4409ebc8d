"""The keys of the review screen in a real browser: where they work, and where they must not."""

import string

import pytest
from playwright.sync_api import expect

from articles.actions import moving, preferring, signing
from articles.keys import KEYS, KeyMode, printed
from articles.models import Decision, Finding
from articles.views.places import place
from tests.browser.conftest import person
from tests.browser.keyboard import asked, decided, press_all, press_one, quiet, selected, send
from tests.browser.looking import violations
from tests.browser.steps import visit_review
from tests.browser.test_screenshots import VERSIONS
from tests.factories import CREW, FERRY, make_article, taken

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LETTERS = [*string.ascii_lowercase, *string.ascii_uppercase]


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
        ({"chosen": {"keep-2": "w"}}, "w", ["p5", "p6"]),
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
        ({"chosen": {"keep-2": "w"}}, ["2"]),
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


def test_marks_are_hidden_and_shown_by_key(review):
    page = review()

    page.keyboard.press("h")
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

    expect(page.get_by_text("No other story waits.")).to_be_visible()
    expect(page.locator(".card.selected h2")).to_be_focused()


def test_the_clean_proof_is_left_by_key_for_the_finding_one_came_from(review):
    page = review()
    page.keyboard.press("j")
    selected(page, "B")

    page.keyboard.press("v")
    page.get_by_role("link", name="As decided so far").click()
    expect(page.get_by_role("heading", name="As it is now")).to_be_visible()
    page.keyboard.press("Escape")

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
    expect(page.get_by_role("heading", name="Everything holds")).to_be_focused()
    page.keyboard.press("Enter")
    quiet(page)
    expect(page.get_by_role("heading", name="Everything holds")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#do-publish")).to_be_visible()
    for key in ("Shift+P", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_role("heading", name="Everything holds")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_text("is what readers see")).to_be_visible()


def test_focus_is_never_lost(review):
    page = review()

    for key in "jkJKshhxuxrjajueA":
        press_one(page, key)
        expect(page.locator("#review[aria-busy=true]")).to_have_count(0)
        expect(page.locator("#review :focus")).to_have_count(1)


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
    expect(dialog.locator("dt")).to_have_text(
        ["y" if key.action == "accept" else printed(KeyMode.SINGLE, key.single) for key in KEYS] + ["Ctrl+Enter", "Esc"]
    )
    requests = asked(page)
    press_all(page, ["y", "r", "j", "u"])
    assert requests == []
    assert violations(page) == []
    page.keyboard.press("Escape")

    expect(dialog).to_be_hidden()
    expect(before).to_be_focused()


def test_list_is_closed_by_its_button(review):
    page = review()
    page.keyboard.press("?")

    page.get_by_role("dialog").get_by_role("button", name="Close").click()

    expect(page.locator("#keymap")).to_be_hidden()
    selected(page, "A")


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

    expect(page.get_by_text("No other story waits.")).to_be_visible()


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
        ("u", "You have decided nothing here that is left to undo. Others’ decisions are undone on their cards."),
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
