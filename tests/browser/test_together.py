"""Two people write in one story at the same time."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import person
from tests.browser.steps import press
from tests.factories import CREW, FARES, FERRY, make_article, standing, taken

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
