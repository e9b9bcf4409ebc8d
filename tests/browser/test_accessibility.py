"""axe finds nothing on the main pages, light and dark, in any width."""

import pytest
from playwright.sync_api import expect

from articles.actions import moving, publishing, review, signing
from articles.models import Article
from tests.browser.looking import faults

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def sign_off(article, editor, slot):
    """Take a story as far as the last look before readers see it."""
    for finding in article.findings.open():
        finding.refresh_from_db()
        review.accept(finding, key=finding.offers()[0].key, by=editor)
    article.refresh_from_db()
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=article.head.number, by=slot)
    article.refresh_from_db()


def publish(article, editor, slot):
    """Take a story all the way to its readers."""
    sign_off(article, editor, slot)
    publishing.publish(article, revision=article.head.number, by=slot)
    article.refresh_from_db()


def test_axe_finds_nothing_on_the_main_pages(newsroom, django_user_model):
    newsroom.receive()
    page = newsroom.browse("sam")
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
        found[address] = faults(page)
    publish(article, *(django_user_model.objects.get(username=name) for name in ("edda", "sam")))
    page.goto(f"/story/{article.pk}/compare/")
    found["compare"] = faults(page)
    page.goto(article.get_public_url())
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    found["public"] = faults(page)

    assert {address: problems for address, problems in found.items() if problems} == {}
