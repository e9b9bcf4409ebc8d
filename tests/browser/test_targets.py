"""Can everything be reached: never hidden where the focus is, and never too small to be pressed?"""

import pytest

from tests.browser.conftest import person
from tests.factories import comment, make_article
from tests.stories import PASTE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MOST_STOPS = 150

HIDDEN = """() => {
  const at = document.activeElement;
  if (at === document.body) return null;
  const { left, right, top, bottom } = at.getBoundingClientRect();
  const points = [[(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2], [right - 2, bottom - 2]];
  const seen = points.some(([x, y]) => at.contains(document.elementFromPoint(x, y)));
  return seen ? "" : `${at.id} ${at.textContent.trim().slice(0, 30)}`;
}"""

SMALL = """([least, main]) => [...document.querySelectorAll("a, button, summary, input, select, textarea")]
  .filter((each) => {
    const { width, height } = each.getBoundingClientRect();
    if (!width || each.closest(".hidden, .skip, label, [type=hidden]")) return false;
    if (each.matches(".main")) return height < main;
    return getComputedStyle(each).display !== "inline" && Math.min(width, height) < least;
  }).map((each) => `${each.id} ${each.textContent.trim().slice(0, 30)}`)"""
"""What is too small: a link within a sentence and what is pressed by its label may be as small as they are."""


@pytest.fixture
def story(newsroom):
    article = make_article(newsroom.desk, person("rosa"), PASTE, headline="")
    comment(article, "Is this so?", by=person("dana"), finding=article.findings.first())
    comment(article, "Says who?", by=person("dana"), block="p6")
    return article


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844), (320, 640)])
def test_where_the_focus_is_can_be_seen(newsroom, story, width, height):
    page = newsroom.browse("sam", width=width, height=height)
    page.goto(f"/review/{story.pk}/")
    page.evaluate("() => { const first = document.querySelector('.skip'); first.focus(); first.blur(); }")

    stops = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(HIDDEN))
        if stops[-1] is None:
            break

    assert [stop for stop in stops if stop] == []
    assert (len(stops) > 40, stops[-1]) == (True, None)


@pytest.mark.parametrize(("width", "sizes"), [(1440, [24, 40]), (390, [24, 48])])
def test_everything_to_press_is_large_enough(newsroom, story, width, sizes):
    page, small = newsroom.browse("sam", width=width), {}
    addresses = ["/", "/submit/", "/metrics/", "/preferences/", "/notices/", "/rules/", f"/story/{story.pk}/"]
    addresses += [
        f"/review/{story.pk}/{more}" for more in ("", "?view=compare", "block/p1/", "safe/", "write/", "proof/")
    ]

    for address in addresses:
        page.goto(address)
        small[address] = page.evaluate(SMALL, sizes)

    assert {address: found for address, found in small.items() if found} == {}
