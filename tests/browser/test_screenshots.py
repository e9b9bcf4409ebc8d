"""Pictures of the main pages, to be looked at; the README shows one of them."""

import re
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from articles.models import Article
from tests.browser.looking import THEMES
from tests.browser.steps import accept, open_review
from tests.browser.test_accessibility import publish
from tests.conftest import ROOT
from tests.factories import make_article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FOLDER = ROOT / "var" / "screenshots"


def shoot_both(page, name, *, whole=True):
    """Keep what the page shows, light and dark."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        path = Path(FOLDER, f"{name}-{theme}.png")
        page.screenshot(path=path, full_page=whole)
        assert path.stat().st_size > 5_000


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_screenshots_are_made_of_every_main_page(newsroom, django_user_model, width):
    newsroom.receive()
    article = Article.objects.get()
    page = newsroom.browse("edda", width=width)

    def shoot(name, *, whole=True):
        shoot_both(page, f"{name}-{width}", whole=whole)

    page.goto("/")
    shoot("queue")
    page.goto("/submit/")
    shoot("submit")
    page.goto("/preferences/")
    shoot("preferences")
    open_review(page)
    shoot("review", whole=False)
    page.get_by_role("button", name="Keys").click()
    shoot("keys", whole=False)
    page.keyboard.press("Escape")
    for decided in range(1, 4):
        accept(page)
        expect(page.locator("#progress")).to_have_text(f"{decided} of 4 decided")
    shoot("review-decided")
    publish(article, *(django_user_model.objects.get(username=name) for name in ("edda", "sam")))
    page.goto(f"/story/{article.pk}/history/")
    shoot("history")
    page.goto(f"/story/{article.pk}/compare/")
    shoot("compare")
    page.goto(f"/story/{article.pk}/publish/")
    shoot("publish")
    page.goto(article.get_public_url())
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Harbour Master"))
    shoot("public")


VERSIONS = [
    "The ferry to Skerrin was an hour late again on Tuesday, the harbour office said in a note to 40 passengers.",
    "Advertisement",
    "Two of the crew had missed the early train, and nobody else on the quay may run the engine in such weather.",
    "Fares will go up by a tenth in March, the operator has announced, and the winter timetable ends then.",
    "The ferry to Skerrin was two hours late again on Tuesday, the harbour office said in a note to 45 passengers.",
    "Two of the crew had missed the early train, and nobody else on the quay may start the engine in such weather.",
    "Read more",
]


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_screenshots_are_made_of_the_rules_and_of_two_versions(busy, width):
    people = get_user_model().objects
    article = make_article(busy.desk, people.get(username="rosa"), VERSIONS, headline="Skerrin ferry late again")
    pages = {
        "desk-rules": "/desks/world/rules/",
        "boilerplate": "/desks/world/boilerplate/",
        "notices": "/notices/",
        "rules": "/rules/",
        "versions": f"/review/{article.pk}/?f={article.findings.get(rule='repeated-run').pk}",
    }
    page = busy.browse("sam", width=width)

    for name, address in pages.items():
        page.goto(address)
        shoot_both(page, f"{name}-{width}")


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_screenshots_are_made_of_the_metrics(measured, width):
    page = measured.browse("sam", width=width)

    page.goto("/metrics/")

    shoot_both(page, f"metrics-{width}")
