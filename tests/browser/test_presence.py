"""Two editors at one story: they see each other, and a page that is cut off says so and loses nothing."""

import re

import pytest
from playwright.sync_api import expect

from articles.actions import moving
from articles.models import Article
from tests.browser.conftest import person
from tests.browser.keyboard import quiet
from tests.browser.looking import violations
from tests.browser.steps import accept, log_in, open_review, press, submit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def often(settings):
    """Nobody waits a quarter of a minute for a test."""
    settings.POLLS = {"presence": "400ms", "queue": "400ms"}


@pytest.fixture
def desks(newsroom):
    """The pages of two editors, both at the same story."""
    newsroom.receive()
    pages = newsroom.browse("dana"), newsroom.browse("edda")
    for page in pages:
        open_review(page)
    return pages


def hear_nothing(page):
    """Assert that neither region for messages says anything."""
    assert [page.locator(region).text_content() for region in ("#alert", "#status")] == ["", ""]


def test_editors_see_each_other_and_whose_revision_came(desks):
    dana, edda = desks
    expect(edda.locator("#reading")).to_have_text("dana is reading")
    expect(dana.locator("#reading")).to_have_text("edda is reading")
    edda.get_by_text("Say why").click()
    edda.get_by_label("intended").check()
    edda.locator("#aside summary").click()
    edda.get_by_label("Why?").fill("Half a sen")

    accept(dana)

    expect(edda.locator("#newer")).to_have_text("dana took this story. Revision 2 by dana. Show it or what changed")
    expect(edda.get_by_label("intended")).to_be_checked()
    expect(edda.get_by_label("Why?")).to_have_value("Half a sen")
    expect(edda.get_by_label("Why?")).to_be_focused()
    expect(edda.locator("#progress")).to_have_text("0 of 4 decided")
    hear_nothing(edda)
    assert violations(edda) == []


def test_move_is_told_in_the_live_region_and_shown_by_one_press(newsroom, desks):
    dana, edda = desks
    edda.locator("#aside summary").click()
    edda.get_by_label("Why?").fill("Half a sen")

    moving.move(Article.objects.get(), "hold", by=person("sam"), note="Wait for the verdict.")

    expect(edda.locator("#presence[aria-live=polite] #newer")).to_have_text("sam held this story. Reload to go on")
    expect(edda.get_by_label("Why?")).to_have_value("Half a sen")
    expect(edda.get_by_label("Why?")).to_be_focused()
    hear_nothing(edda)
    assert violations(edda) == []
    dana.get_by_role("link", name="Reload to go on").click()
    expect(dana.locator("#reason")).to_have_text("sam held it: Wait for the verdict.")
    expect(dana.locator("#newer")).to_have_count(0)


def test_move_takes_nothing_that_is_being_written(desks):
    _, edda = desks
    edda.locator("#edit-p1").click()
    edda.locator("#block-text").fill("What I typed.")

    moving.move(Article.objects.get(), "take", by=person("dana"))

    expect(edda.locator("#newer")).to_contain_text("dana took this story.")
    expect(edda.get_by_text("What you are writing stays here until you save or cancel it.")).to_be_visible()
    expect(edda.locator("#show")).to_be_hidden()
    expect(edda.locator("#block-text")).to_have_value("What I typed.")
    expect(edda.locator("#block-text")).to_be_focused()
    edda.locator("#editor").get_by_role("button", name="Save").click()
    expect(edda.locator("#b-p1 .prose")).to_have_text("What I typed.")
    expect(edda.locator("#newer")).to_have_count(0)
    expect(edda.locator("#stays")).to_be_hidden()


def test_who_writes_in_a_story_that_is_held_reads_why_it_cannot_be_saved_and_keeps_the_words(newsroom, desks):
    newsroom.expect_answer(403)
    _, edda = desks
    edda.locator("#edit-p1").click()
    edda.locator("#block-text").fill("What I typed.")

    moving.move(Article.objects.get(), "hold", by=person("sam"), note="Wait for the verdict.")

    expect(edda.locator("#shut")).to_be_visible()
    expect(edda.locator("#shut")).to_have_text("What you are writing can't be saved now: copy it.")
    expect(edda.locator("#stays")).to_be_hidden()
    edda.locator("#editor").get_by_role("button", name="Save").click()
    expect(edda.locator("#alert")).to_contain_text("sam held this story: Wait for the verdict. To change its text")
    expect(edda.locator("#alert")).to_contain_text("What you typed can't be saved now: copy it.")
    expect(edda.locator("#block-text")).to_have_value("What I typed.")


def test_colleague_elsewhere_is_no_hindrance(desks):
    dana, edda = desks
    accept(dana)
    expect(edda.locator("#newer")).to_be_visible()

    edda.get_by_role("link", name=re.compile("two paragraphs")).click()
    expect(edda.locator(".card.selected h2")).to_contain_text("two paragraphs")
    accept(edda)

    expect(edda.locator("#progress")).to_have_text("2 of 4 decided")
    expect(edda.locator("#newer")).to_have_count(0)
    expect(dana.locator("#newer")).to_contain_text("Revision 3 by edda.")


def test_new_revision_is_shown_on_request_and_what_changed_beside_it(desks):
    dana, edda = desks
    accept(dana)

    edda.get_by_role("link", name="Show it").click()
    expect(edda.locator(".facts")).to_contain_text("revision 2")
    expect(edda.locator("#newer")).to_have_count(0)

    accept(dana)
    edda.get_by_role("link", name="what changed").click()
    expect(edda).to_have_url(re.compile(r"/compare/\?older=2&newer=3$"))


def test_undone_rejection_is_told_and_the_next_key_brings_its_card_up_to_date(newsroom, desks):
    dana, edda = desks
    dana.keyboard.press("r")
    expect(edda.locator("#newer")).to_have_text("dana took this story. A finding was rejected by dana. Show it")
    edda.get_by_role("link", name="Show it").click()
    expect(edda.locator(".card.selected .verdict")).to_have_text("Rejected by dana")
    expect(edda.locator("#newer")).to_have_count(0)

    dana.keyboard.press("u")
    expect(dana.locator("#progress")).to_have_text("0 of 4 decided")
    expect(edda.locator("#newer")).to_have_text("A decision was undone by dana. Show it")
    edda.keyboard.press("a")

    expect(edda.locator("#status")).to_contain_text("is open again: ")
    expect(edda.locator("#newer")).to_have_count(0)
    expect(edda.locator(".card.selected h2")).to_be_focused()
    assert violations(edda) == []
    edda.keyboard.press("a")
    expect(edda.locator("#progress")).to_have_text("1 of 4 decided")


def test_news_that_was_asked_for_before_a_decision_of_ones_own_is_not_told(newsroom, settings):
    settings.POLLS = {"presence": "3600s", "queue": "3600s"}
    newsroom.receive()
    edda = newsroom.browse("edda")
    with edda.expect_response("**/presence/"):  # the one poll of a page that opens
        open_review(edda)
    waiting = []
    edda.route("**/presence/", lambda route: waiting.append(route))
    with edda.expect_request("**/presence/"):
        edda.evaluate("window.dispatchEvent(new Event('focus'))")
    accept(edda)
    expect(edda.locator("#progress")).to_have_text("1 of 4 decided")

    with edda.expect_response("**/presence/"):
        waiting[0].continue_()
    quiet(edda)

    expect(edda.locator("#newer")).to_have_count(0)


def test_link_of_the_news_keeps_the_focus_while_polls_go_on(desks):
    dana, edda = desks
    accept(dana)
    edda.get_by_role("link", name="Show it").focus()

    accept(dana)

    expect(edda.locator("#newer")).to_contain_text("Revision 3 by dana.")
    expect(edda.get_by_role("link", name="Show it")).to_be_focused()


def test_page_that_is_cut_off_says_so_and_keeps_its_card(newsroom, desks):
    _, edda = desks
    for words in ("ERR_INTERNET_DISCONNECTED", "Failed to fetch"):
        newsroom.expect_answer(words)
    expect(edda.locator("#reading")).to_have_text("dana is reading")

    edda.context.set_offline(True)
    expect(edda.locator("#offline")).to_have_text("No connection: what you decide is not saved until it is back.")
    hear_nothing(edda)
    accept(edda)
    expect(edda.locator("#alert")).to_have_text("Not saved: no answer came. The page is as it was; try again.")
    edda.locator(".card:not(.selected) h2 a").first.click()
    expect(edda.locator("#alert")).to_have_text("Not shown: no answer came. The page is as it was; try again.")
    expect(edda.locator("#progress")).to_have_text("0 of 4 decided")
    assert violations(edda) == []

    edda.context.set_offline(False)
    expect(edda.locator("#offline")).to_be_hidden()
    accept(edda)
    expect(edda.locator("#progress")).to_have_text("1 of 4 decided")
    assert Article.objects.get().head.number == 2


def test_log_out_elsewhere_loses_nothing_and_a_new_login_goes_on_here(newsroom, desks):
    _, edda = desks
    for status in (401, 403):
        newsroom.expect_answer(status)
    edda.locator("#edit-p1").click()
    edda.locator("#block-text").fill("What I typed.")
    elsewhere = edda.context.new_page()
    elsewhere.goto("/")
    elsewhere.locator(".account summary").click()
    press(elsewhere, "Log out")

    expect(edda.locator("#logged-out")).to_contain_text("You have been logged out. Log in again")
    expect(edda.locator("#block-text")).to_have_value("What I typed.")
    expect(edda.locator("#block-text")).to_be_focused()
    hear_nothing(edda)
    assert violations(edda) == []

    with edda.context.expect_page() as opened:
        edda.get_by_role("link", name="Log in again").click()
    log_in(opened.value, "edda")
    expect(edda.locator("#logged-out")).to_be_hidden()
    expect(edda.locator("#reading")).to_have_text("dana is reading")
    edda.locator("#editor").get_by_role("button", name="Save").click()
    expect(edda.locator("#b-p1 .prose")).to_have_text("What I typed.")


def log_in_elsewhere(page):
    """Log out and in again in another tab."""
    elsewhere = page.context.new_page()
    elsewhere.goto("/")
    elsewhere.locator(".account summary").click()
    press(elsewhere, "Log out")
    elsewhere.goto("/accounts/login/")
    log_in(elsewhere, "edda")
    expect(elsewhere).to_have_url(re.compile("/$"))


@pytest.fixture
def writing(newsroom, settings):
    """A page with a typed line, which asks for no news."""
    settings.POLLS = {"presence": "3600s", "queue": "3600s"}
    for status in (401, 403):
        newsroom.expect_answer(status)
    newsroom.receive()
    page = newsroom.browse("edda")
    with page.expect_response("**/presence/"):  # the one poll of a page that opens
        open_review(page)
    page.locator("#edit-p1").click()
    page.locator("#block-text").fill("What I typed.")
    return page


@pytest.fixture
def older(writing):
    """A page whose editor has logged out and in again in another tab, which it has not heard of."""
    log_in_elsewhere(writing)
    return writing


def test_coming_back_from_a_new_login_is_enough_to_save(older):
    with older.expect_response("**/presence/"):
        older.evaluate("window.dispatchEvent(new Event('focus'))")  # a page without a window of its own never loses it
    quiet(older)
    older.locator("#editor").get_by_role("button", name="Save").click()

    expect(older.locator("#b-p1 .prose")).to_have_text("What I typed.")
    expect(older.locator("#alert")).to_be_empty()


def test_a_page_that_has_not_heard_of_a_new_login_saves_at_the_first_press(older):
    older.locator("#editor").get_by_role("button", name="Save").click()

    expect(older.locator("#b-p1 .prose")).to_have_text("What I typed.")
    expect(older.locator("#alert")).to_be_empty()


def test_a_page_of_somebody_else_than_who_logged_in_saves_at_the_second_press(newsroom, older):
    newsroom.log_in(older, "dana")
    save = older.locator("#editor").get_by_role("button", name="Save")

    save.click()
    expect(older.locator("#alert")).to_contain_text("hat you typed is still here: send it once more.")
    expect(older.locator("#block-text")).to_have_value("What I typed.")
    save.click()

    expect(older.locator("#b-p1 .prose")).to_have_text("What I typed.")


@pytest.mark.parametrize("lost", ["session", "csrf"])
def test_what_was_refused_without_a_login_is_saved_by_one_press_after_it(writing, lost):
    for name in {"session", lost}:
        writing.context.clear_cookies(name=name)
    save = writing.locator("#editor").get_by_role("button", name="Save")

    save.click()
    expect(writing.locator("#alert")).to_contain_text(
        "You are not logged in any more, so nothing was saved. What you typed is still here: "
        "log in in another tab, then send it once more."
    )
    assert violations(writing) == []
    with writing.context.expect_page() as opened:
        writing.locator("#alert").get_by_role("link", name="Log in again").click()
    log_in(opened.value, "edda")
    expect(opened.value.get_by_role("region", name="Review")).to_be_visible()
    save.click()

    expect(writing.locator("#b-p1 .prose")).to_have_text("What I typed.")


@pytest.mark.parametrize("scripts", [True, False])
def test_whole_story_older_than_the_login_is_sent_again_by_one_press(newsroom, scripts):
    newsroom.expect_answer(403)
    article = newsroom.receive()
    edda = newsroom.browse("edda", scripts=scripts, width=390)
    edda.goto(f"/review/{article.pk}/write/")
    edda.locator("#id_body").fill("What I typed.\n\nTom & Jerry.")
    log_in_elsewhere(edda)

    press(edda, "Save as a new revision")
    expect(edda.get_by_role("heading", name="This form is too old")).to_be_focused()
    expect(edda.get_by_label("Body")).to_have_value("What I typed.\n\nTom & Jerry.")
    assert not scripts or violations(edda) == []
    press(edda, "Send again as edda")

    expect(edda.get_by_text("Saved as a new revision.")).to_be_visible()
    expect(edda.locator(".manuscript .body .prose")).to_contain_text(["What I typed.", "Tom & Jerry."])


def test_polls_move_nothing_under_the_pointer(newsroom):
    newsroom.receive()
    edda = newsroom.browse("edda")
    open_review(edda)
    button = edda.get_by_role("button", name="Accept:")
    before = button.bounding_box()

    open_review(newsroom.browse("dana"))
    expect(edda.locator("#reading")).to_have_text("dana is reading")

    assert button.bounding_box() == before


def test_queue_offers_what_is_new_and_shows_it_on_request(newsroom):
    rosa = newsroom.browse("rosa")
    submit(rosa)
    edda = newsroom.browse("edda")
    edda.goto("/")
    row = edda.locator("table.stories tbody tr")
    before = row.bounding_box()

    submit(rosa, "Another thing.\nIt is short.")
    submit(rosa, "A third thing.\nIt is short too.")

    expect(edda.locator("#news")).to_have_text("2 new, show")
    expect(row).to_have_count(1)
    assert row.bounding_box() == before
    assert violations(edda) == []
    edda.get_by_role("link", name="2 new, show").click()
    expect(row).to_have_count(3)
    expect(edda.locator("#news")).to_have_text("")
