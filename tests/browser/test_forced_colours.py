"""In forced colours only what is marked looks marked, only where one is looks so, and what is done can be seen."""

import pytest

from tests.browser.steps import open_review

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SEEN = """selector => [...document.querySelectorAll(selector)].filter(each => {
  const { borderInlineStartColor: start, borderBlockEndColor: end } = getComputedStyle(each);
  return [start, end].some(edge => edge !== getComputedStyle(document.body).backgroundColor);
}).length"""
"""How many of these have an edge that can be told from the ground."""


@pytest.fixture
def page(newsroom):
    newsroom.receive()
    page = newsroom.browse("edda")
    page.emulate_media(forced_colors="active")
    open_review(page)
    return page


def test_only_marked_lines_have_an_edge(page):
    marked = page.locator(".line .body.marked").count()

    assert page.evaluate(SEEN, ".line .body:not(.marked)") == 0
    assert page.evaluate(SEEN, ".line .body.marked") == marked > 0


def test_only_the_current_page_is_underlined(page):
    page.goto("/")
    page.mouse.move(0, 0)

    assert page.evaluate(SEEN, ".masthead nav a, .tabs a") == 2
    assert page.evaluate(SEEN, ".masthead nav a[aria-current], .tabs a[aria-current]") == 2


def test_bar_shows_how_much_is_decided(page):
    bar = page.locator("progress")
    box = bar.bounding_box()
    inside = {"x": box["x"] + 10, "y": box["y"] + 2, "width": 10, "height": box["height"] - 4}
    nothing = page.screenshot(clip=inside)

    bar.evaluate("bar => { bar.value = 1; }")

    assert page.screenshot(clip=inside) != nothing
