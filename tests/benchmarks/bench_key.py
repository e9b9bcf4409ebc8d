"""From the key to the next card: what an editor waits for, in Chromium on loopback."""

import statistics
import sys

import pytest
from django.contrib.auth import get_user_model
from django.template import Template
from playwright.sync_api import expect

from tests.benchmarks.stopwatch import story
from tests.browser.conftest import chromium, newsroom
from tests.browser.steps import visit_review
from tests.factories import make_article, taken

__all__ = ["chromium", "newsroom"]

pytestmark = pytest.mark.django_db(transaction=True)

WATCH = """
window.waits = [];
let began;
addEventListener("keydown", () => { began = performance.now(); }, true);
addEventListener("focusin", (event) => {
  if (event.target.matches(".card.selected h2")) waits.push(performance.now() - began);
});
"""


@pytest.fixture(autouse=True)
def as_a_server_renders(monkeypatch):
    monkeypatch.setattr(Template, "_render", lambda template, context: template.nodelist.render(context))


@pytest.mark.parametrize(("blocks", "findings"), [(40, 10), (400, 60)])
def test_accepting_by_key(newsroom, blocks, findings):
    rosa, edda = (get_user_model().objects.get(username=name) for name in ("rosa", "edda"))
    article = taken(make_article(newsroom.desk, rosa, story(blocks, findings)), edda)
    page = newsroom.browse("edda")
    visit_review(page, f"/review/{article.pk}/")
    page.evaluate(WATCH)
    total = article.findings.open().count()
    for decided in range(1, min(20, total - 1) + 1):
        page.keyboard.press("a")
        expect(page.locator("#progress")).to_have_text(f"{decided} of {total} decided")
        expect(page.locator(".card.selected h2")).to_be_focused()
    waits = page.evaluate("waits")
    row = f"key to next card, {blocks} blocks, {total} findings"
    median, last = statistics.median(waits), statistics.quantiles(waits, n=20)[-1]
    sys.stdout.write(f"{row:58} median {median:8.2f} ms   p95 {last:8.2f} ms\n")
