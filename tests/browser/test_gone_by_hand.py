"""A finding that an edit mended does not leave the screen without a word, with and without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.browser.steps import open_review, press
from tests.stories import PASTE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SLIP = "It was the the cold."


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-javascript"])
def test_mended_finding_is_told_beside_the_progress(newsroom, scripts):
    newsroom.receive("\n".join([f"{PASTE[0]} {SLIP}", *PASTE[1:]]))
    page = newsroom.browse("edda", scripts=scripts)
    open_review(page)
    expect(page.locator("#progress")).to_have_text("0 of 5 decided")
    page.locator("#edit-p1").click()
    page.get_by_label("Line 1").fill(PASTE[0])
    press(page, "Save")

    expect(page.locator("#progress")).to_have_text("0 of 4 decided")
    gone = page.get_by_text("1 gone by hand")
    gone.click()

    expect(page.locator("#gone li")).to_contain_text("edda, revision 2")
    expect(page.locator("#status" if scripts else "main > .notice")).to_contain_text("Saved. A is gone.")
