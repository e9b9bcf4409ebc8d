"""Pictures of the main pages, to be looked at; the README shows one of them."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from articles.models import Article
from tests.browser.steps import accept, open_review, submit
from tests.browser.test_accessibility import publish
from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FOLDER = ROOT / "var" / "screenshots"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_screenshots_are_made_of_every_main_page(newsroom, django_user_model, theme, width):
    FOLDER.mkdir(parents=True, exist_ok=True)
    submit(newsroom.browse("rosa"))
    article = Article.objects.get()
    page = newsroom.browse("edda", width=width, theme=theme)

    def shoot(name, *, whole=True):
        path = Path(FOLDER, f"{name}-{width}-{theme}.png")
        page.screenshot(path=path, full_page=whole)
        assert path.stat().st_size > 5_000

    shoot("queue")
    page.goto("/submit/")
    shoot("submit")
    open_review(page)
    shoot("review", whole=False)
    for decided in range(1, 4):
        accept(page)
        expect(page.locator("#progress")).to_have_text(f"{decided} of 4 decided")
    shoot("review-decided")
    publish(article, *(django_user_model.objects.get(username=name) for name in ("edda", "sam")))
    page.goto(f"/story/{article.pk}/history/")
    shoot("history")
    page.goto(f"/story/{article.pk}/publish/")
    shoot("publish")
    page.goto(article.get_public_url())
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Harbour Master"))
    shoot("public")
