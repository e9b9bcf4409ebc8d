"""Words that were typed and not sent, in a real browser: nothing throws them away unasked, and nothing asks in vain."""

import re

import pytest
from playwright.sync_api import expect

from articles.models import Article, Decision
from tests.browser.keyboard import quiet, selected
from tests.browser.steps import open_review, press
from tests.factories import FARES
from tests.stories import PASTE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


class Questions(list):
    """What a page asks before it throws something away: it is told to stay until `leave` is set."""

    def __init__(self, page):
        super().__init__()
        self.leave = False
        page.on("dialog", self.answer)

    def answer(self, dialog):
        self.append(dialog.type)
        if self.leave:
            dialog.accept()
        else:
            dialog.dismiss()


@pytest.fixture(autouse=True)
def often(settings):
    """A page that asks for news asks nobody else anything."""
    settings.POLLS = {"presence": "400ms", "queue": "400ms"}


def write(page, field, words):
    """Type into a field, which is known by its id from then on: other cards may have one of that name."""
    field.press_sequentially(words)
    return page.locator(f"#{field.get_attribute('id')}")


def write_line(page):
    page.locator("#edit-p1").click()
    return write(page, page.get_by_label("Line 1"), "More: ")


def write_comment(page):
    page.locator(".card.selected").get_by_role("link", name="Comment").click()
    return write(page, page.get_by_label("Comment: A"), "Is this")


def write_other_words(page):
    page.keyboard.press("e")
    return write(page, page.get_by_label("The headline"), "More: ")


def write_reason(page):
    page.get_by_text("Say why").click()
    return write(page, page.get_by_label("In your words"), "She says")


def test_question_says_that_to_go_on_discards_what_was_typed(review):
    page, asked = review(), []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    write_reason(page)

    page.get_by_role("link", name=re.compile("two paragraphs")).click()
    quiet(page)

    assert asked == ["Discard what you typed? It has not been saved."]


WRITING = [write_line, write_comment, write_other_words, write_reason]


@pytest.mark.parametrize("writes", WRITING)
def test_another_finding_is_opened_only_when_one_says_so(review, writes):
    page = review()
    questions = Questions(page)
    field = writes(page)
    typed = field.input_value()
    elsewhere = page.get_by_role("link", name=re.compile("two paragraphs"))

    elsewhere.click()
    quiet(page)
    expect(field).to_have_value(typed)
    assert questions == ["confirm"]
    questions.leave = True
    elsewhere.click()

    selected(page, "D")
    expect(field).to_have_count(0)
    assert questions == ["confirm", "confirm"]


@pytest.mark.parametrize("writes", [write_line, write_comment])
def test_nothing_else_is_decided_over_what_is_being_written(review, writes):
    page = review()
    questions = Questions(page)
    field = writes(page)
    typed = field.input_value()

    page.get_by_role("button", name="Accept:").click()
    quiet(page)

    expect(field).to_have_value(typed)
    assert (questions, Decision.objects.count()) == (["confirm"], 0)


def test_the_page_is_left_only_when_one_says_so(review):
    page = review()
    questions = Questions(page)
    field = write_line(page)
    typed = field.input_value()

    page.get_by_role("link", name="Queue").click()
    quiet(page)
    expect(field).to_have_value(typed)
    questions.leave = True
    page.get_by_role("link", name="Queue").click()

    expect(page).to_have_url(re.compile("/$"))
    assert questions == ["beforeunload", "beforeunload"]


@pytest.mark.parametrize(
    ("writes", "send"),
    [
        (write_line, "Save"),
        (write_comment, "Add comment"),
        (write_other_words, "Accept in these words"),
        (write_reason, "Reject for this reason"),
    ],
)
def test_what_is_sent_is_not_asked_about(review, writes, send):
    page = review()
    questions = Questions(page)
    field = writes(page)

    press(page, send)
    expect(field).to_have_count(0)
    page.get_by_role("link", name="Queue").click()

    expect(page).to_have_url(re.compile("/$"))
    assert questions == []


def test_what_was_only_opened_is_not_asked_about(review):
    page = review()
    questions = Questions(page)

    page.locator("#edit-p1").click()
    expect(page.get_by_label("Line 1")).to_be_focused()
    quiet(page)
    page.get_by_role("link", name=re.compile("two paragraphs")).click()
    selected(page, "D")
    page.get_by_text("Say why").click()
    page.get_by_label("quotation").check()
    page.get_by_role("link", name="Queue").click()

    expect(page).to_have_url(re.compile("/$"))
    assert questions == []


def test_a_reason_stays_while_the_copies_are_compared(newsroom):
    newsroom.receive("\n".join([*PASTE, PASTE[-1].replace("tea", "coffee")]))
    versions = Article.objects.get().findings.open().last()
    page = newsroom.browse("edda")
    page.goto(f"/review/{versions.article_id}/?f={versions.pk}")
    questions = Questions(page)
    write_reason(page)

    page.get_by_role("link", name="Compare", exact=True).click()
    expect(page.locator("#sides-head")).to_be_focused()

    expect(page.get_by_label("In your words")).to_have_value("She says")
    assert questions == []


def test_what_a_colleague_was_faster_than_is_still_asked_about(newsroom, review):
    newsroom.expect_answer(409)
    page, colleague = review(), newsroom.browse("dana")
    questions = Questions(page)
    write_line(page)
    colleague.goto(page.url)
    colleague.locator("#edit-p1").click()
    colleague.get_by_label("Line 1").fill("Theirs.")
    press(colleague, "Save")
    expect(colleague.locator("#b-p1 .prose")).to_have_text("Theirs.")

    press(page, "Save")
    field = page.get_by_label("What you typed")
    expect(field).to_have_value(re.compile("More: $"))
    page.get_by_role("link", name=re.compile("two paragraphs")).click()
    quiet(page)

    expect(field).to_have_value(re.compile("More: $"))
    assert questions == ["confirm"]


def test_a_note_that_went_with_a_story_is_not_asked_about(newsroom):
    newsroom.receive()
    page = newsroom.browse("sam")
    open_review(page)
    questions = Questions(page)
    page.locator("#aside summary").click()
    page.get_by_label("Why?").press_sequentially("Say who said it.")

    press(page, "Hold")
    expect(page.locator("#said")).to_contain_text("Say who said it.")
    page.get_by_role("link", name="Queue").click()

    expect(page).to_have_url(re.compile("/$"))
    assert questions == []


@pytest.mark.parametrize(
    ("address", "label", "send"),
    [("/submit/", "Text", "See how we read it"), ("/review/{}/write/", "Body", "Save as a new revision")],
)
def test_a_page_of_words_is_left_only_when_one_says_so_or_sends_them(newsroom, address, label, send):
    newsroom.receive()
    page = newsroom.browse("edda")
    address = address.format(Article.objects.get().pk)
    page.goto(address)
    questions = Questions(page)
    page.get_by_label(label, exact=True).press_sequentially("More: ")

    page.get_by_role("link", name="Queue").click()
    quiet(page)
    expect(page).to_have_url(re.compile(f"{address}$"))
    expect(page.get_by_label(label, exact=True)).to_have_value(re.compile("More: "))
    press(page, send)

    expect(page).not_to_have_url(re.compile(f"{address}$"))
    assert questions == ["beforeunload"]


@pytest.mark.parametrize(("key", "form"), [("e", "#reword"), ("c", ".saying"), ("", "#editor")])
def test_escape_closes_what_was_only_opened_and_asks_about_what_was_typed(review, key, form):
    page = review()
    questions = Questions(page)
    for words in ("", "More"):
        if key:
            page.keyboard.press(key)
        else:
            page.locator("#edit-p1").click()
        expect(page.locator(f"{form} textarea")).to_be_focused()
        page.keyboard.type(words)
        page.keyboard.press("Escape")
        quiet(page)
        if not words and key:
            selected(page, "A")
        elif not words:
            expect(page.locator("#edit-p1")).to_be_focused()

    expect(page.locator(f"{form} textarea")).to_be_focused()
    assert questions == ["confirm"]
    questions.leave = True
    page.keyboard.press("Escape")
    expect(page.locator(form)).to_have_count(0)
    expect(page.locator(".card.selected h2" if key else "#edit-p1")).to_be_focused()


@pytest.mark.parametrize("way", ["Escape", "Cancel", "without scripts"])
def test_who_leaves_a_line_as_it_was_stays_at_it(newsroom, way):
    newsroom.receive("\n".join([*PASTE, *(f"{FARES} Route {number}." for number in range(40))]))
    page = newsroom.browse("edda", scripts=way != "without scripts")
    page.goto(f"/review/{Article.objects.get().pk}/")
    page.locator("#edit-p30").click()
    expect(page.locator("#block-text")).to_be_focused()
    before = page.locator("#b-p30").bounding_box()["y"]

    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        page.get_by_role("link", name="Cancel").click()

    expect(page.locator("#editor")).to_have_count(0)
    expect(page.locator("#edit-p30")).to_be_focused()
    expect(page.locator("#edit-p30")).to_be_in_viewport()
    if way != "without scripts":
        assert abs(page.locator("#b-p30").bounding_box()["y"] - before) < 40
        expect(page).to_have_url(re.compile(r"/review/\d+/(\?f=\d+)?$"))


def test_escape_leaves_the_whole_story_where_nothing_was_typed(newsroom):
    newsroom.receive()
    page = newsroom.browse("edda")
    page.goto(f"/review/{Article.objects.get().pk}/write/")
    page.get_by_label("Body").focus()

    page.keyboard.press("Escape")

    expect(page.locator(".card.selected h2")).to_be_focused()


def test_a_refusal_is_where_one_reads_on(newsroom):
    newsroom.expect_answer(409)
    newsroom.expect_answer(422)
    newsroom.receive()
    page, colleague = newsroom.browse("edda"), newsroom.browse("dana")
    page.goto("/submit/")
    page.get_by_label("Text").fill(" ")
    press(page, "See how we read it")
    expect(page.get_by_role("heading", name="Nothing was submitted yet")).to_be_focused()

    for each in (page, colleague):
        each.goto(f"/review/{Article.objects.get().pk}/write/")
    for each, words in ((colleague, "Theirs."), (page, "Mine.")):
        each.get_by_label("Body").fill(words)
        press(each, "Save as a new revision")

    expect(page.get_by_role("heading", name="Not saved: paragraphs were moved or added")).to_be_focused()
