"""Two people write in one story at the same time."""

import pytest
from playwright.sync_api import expect

from articles.actions import moving
from articles.actions.editing import edit_block
from tests.browser.conftest import person
from tests.browser.keyboard import quiet
from tests.browser.steps import accept, press
from tests.factories import CREW, FARES, FERRY, GOLDEN, make_article, standing, taken

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MONDAY, FRIDAY = FERRY.replace("Tuesday", "Monday"), FERRY.replace("Tuesday", "Friday")


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize(("which", "stays"), [("Mine", MONDAY), ("Theirs", FRIDAY)])
def test_words_that_two_changed_are_chosen_and_all_others_stay(newsroom, which, stays, scripts):
    newsroom.expect_answer(409)
    article = taken(make_article(newsroom.desk, person("rosa"), [FERRY, CREW, FARES]), person("edda"))
    mine, theirs = newsroom.browse("edda", width=390, scripts=scripts), newsroom.browse("dana")
    for page in (mine, theirs):
        page.goto(f"/review/{article.pk}/write/")
    theirs.get_by_label("Body").fill("\n".join([FRIDAY, CREW, "Fares fall."]))
    press(theirs, "Save as a new revision")
    expect(theirs.get_by_role("region", name="Review")).to_be_visible()
    mine.get_by_label("Body").fill("\n".join([MONDAY, CREW, FARES, "Mine is new."]))

    press(mine, "Save as a new revision")
    expect(mine.get_by_role("heading", name="Not saved: these words have changed")).to_be_visible()
    mine.get_by_role("link", name="line 1").click()
    press(mine, "Save as a new revision")  # the browser asks for the choice
    expect(mine.get_by_role("group", name="Both of you changed line 1")).to_be_visible()
    mine.get_by_role("radio", name=which).check()
    press(mine, "Save as a new revision")

    expect(mine.get_by_role("region", name="Review")).to_be_visible()
    assert standing(article) == [stays, CREW, "Fares fall.", "Mine is new."]


def test_own_version_of_a_line_that_two_changed_is_in_view_on_a_low_screen(newsroom):
    newsroom.expect_answer(409)
    article = taken(make_article(newsroom.desk, person("rosa"), [FERRY, CREW, FARES] * 2), person("edda"))
    mine = newsroom.browse("edda", height=850)
    mine.goto(f"/review/{article.pk}/block/p3/")
    edit_block(article, "p3", "Fares fall.", base=1, by=person("dana"))
    mine.get_by_label("Line 3").fill("Fares rise.")

    press(mine, "Save")

    own = mine.get_by_label("What you typed")
    expect(own).to_have_value("Fares rise.")
    expect(own).to_be_focused()
    expect(own).to_be_in_viewport(ratio=0.99)
    expect(mine.get_by_role("button", name="Save mine")).to_be_in_viewport(ratio=0.99)


def test_what_was_said_of_a_revision_goes_with_it(newsroom):
    article = taken(make_article(newsroom.desk, person("rosa"), GOLDEN), person("edda"))
    edit_block(article, "p1", "Nobody minded.", base=1, by=person("edda"))
    page = newsroom.browse("edda")
    page.goto(f"/story/{article.pk}/compare/")
    press(page, "Restore revision 1")
    said = page.get_by_text("The story reads as revision 1 did, in a new revision.")

    page.get_by_role("link", name="Hide marks").click()
    expect(page.get_by_role("link", name="Show marks")).to_be_visible()
    expect(said).to_be_visible()
    page.get_by_role("link", name="Show marks").click()
    expect(page.get_by_role("link", name="Hide marks")).to_be_visible()
    accept(page)

    expect(page.locator("#progress")).to_have_text("1 of 1 decided")
    expect(said).to_have_count(0)


@pytest.mark.parametrize("then", ["Submit again", "j", "s", "c"])
def test_what_was_said_goes_when_something_else_is_done_or_said(newsroom, then):
    """The message of a form that was answered by another page; a look at another finding is neither."""
    slips = [f"{line} It was the the cold." for line in (FERRY, CREW)]
    article = taken(make_article(newsroom.desk, person("rosa"), [*slips, FARES]), person("edda"))
    moving.move(article, "send_back", by=person("edda"), note="Who says so?")
    page = newsroom.browse("rosa")
    page.goto(f"/review/{article.pk}/write/")
    page.get_by_label("Headline").fill("Ferry late")
    press(page, "Save as a new revision")
    said = page.get_by_text("Saved as a new revision.")
    expect(said).to_be_visible()
    first = page.locator("#cards .card a").first
    first.click()
    expect(page.locator(".card.selected h2")).to_be_focused()
    expect(said).to_have_count(1)

    if then == "Submit again":
        press(page, then)
    else:
        page.keyboard.press(then)
    quiet(page)

    expect(said).to_have_count({"Submit again": 0, "s": 0}.get(then, 1))
    heard = {"Submit again": "The story is submitted now.", "s": "A is left for later."}.get(then, "")
    expect(page.locator("#status")).to_contain_text(heard)
