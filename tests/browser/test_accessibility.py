"""axe finds nothing on the main pages, light and dark, wide and narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from articles.actions import moving, publishing, review, signing
from articles.models import Article
from tests.browser.steps import submit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page):
    """What axe says is wrong, in a line each."""
    answer = Axe().run(page, options={"runOnly": {"type": "tag", "values": STANDARDS}})
    return [
        f"{violation['id']}: {node['html'][:160]}"
        for violation in answer.response["violations"]
        for node in violation["nodes"]
    ]


def publish(article, editor, slot):
    """Take a story all the way to its readers."""
    for finding in article.findings.open():
        finding.refresh_from_db()
        review.accept(finding, key=finding.offers()[0].key, by=editor)
    article.refresh_from_db()
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=article.head.number, by=slot)
    publishing.publish(article, revision=article.head.number, by=slot)
    article.refresh_from_db()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_on_the_main_pages(newsroom, django_user_model, theme, width):
    submit(newsroom.browse("rosa"))
    page = newsroom.browse("sam", width=width, theme=theme)
    article = Article.objects.get()
    addresses = [
        "/",
        "/submit/",
        "/preferences/",
        f"/review/{article.pk}/",
        f"/story/{article.pk}/",
        f"/story/{article.pk}/publish/",
    ]
    found = {}
    for address in addresses:
        page.goto(address)
        found[address] = violations(page)
    publish(article, *(django_user_model.objects.get(username=name) for name in ("edda", "sam")))
    page.goto(f"/story/{article.pk}/compare/")
    found["compare"] = violations(page)
    page.goto(article.get_public_url())
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    found["public"] = violations(page)

    assert {address: problems for address, problems in found.items() if problems} == {}
