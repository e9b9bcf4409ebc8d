"""From the key to the next card: what an editor waits for, in Chromium on loopback."""

import statistics
import sys
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from tests.benchmarks.stopwatch import story
from tests.browser.conftest import Desk, chromium
from tests.browser.steps import visit_review
from tests.factories import make_article, taken
from tests.serving import serving

__all__ = ["chromium"]

pytestmark = pytest.mark.django_db(transaction=True)

PRESSES = 50

WATCH = """
window.waits = [];
let began, landed = () => {};
const seen = (then) => requestAnimationFrame(() => setTimeout(then)); // nobody presses before the card is on the screen
window.until = (count) => new Promise((done) => { (landed = () => waits.length < count || seen(done))(); });
addEventListener("keydown", () => { began = performance.now(); }, true);
addEventListener("focusin", (event) => {
  if (event.target.matches(".card.selected h2")) landed(waits.push(performance.now() - began));
});
"""


@pytest.fixture
def page(chromium, desk, reporter, editor):
    """The editor's browser, before a server of its own: one in this process would wait for who presses the keys."""
    with serving() as port:
        room = Desk(chromium, SimpleNamespace(url=f"http://127.0.0.1:{port}"))
        yield room.browse("edda")
        room.close()


@pytest.mark.parametrize(("blocks", "findings"), [(40, 10), (400, 60)])
def test_accepting_by_key(page, desk, reporter, editor, blocks, findings):
    article = taken(make_article(desk, reporter, story(blocks, findings)), editor)
    visit_review(page, f"/review/{article.pk}/")
    page.evaluate(WATCH)
    total = article.findings.open().count()
    presses = min(PRESSES, total - 1)
    for decided in range(1, presses + 1):
        page.keyboard.press("a")
        page.evaluate("until", decided)  # asked once: to look again and again would take the page's time
    expect(page.locator("#progress")).to_have_text(f"{presses} of {total} decided")
    waits = page.evaluate("waits")[1:]  # the first is a rehearsal
    row = f"key to next card, {blocks} blocks, {total} findings"
    median, last = statistics.median(waits), statistics.quantiles(waits, n=20)[-1]
    sys.stdout.write(f"{row:58} median {median:8.2f} ms   p95 {last:8.2f} ms\n")
