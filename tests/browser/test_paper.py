"""What is printed is what can be read on paper: no button, no total in the middle, no head without its words."""

import pytest
from playwright.sync_api import expect

from articles.models import Article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

CONTROLS = "button, .button, .tools a, .filters, .helptext, input:not([type=hidden]), textarea, #comments, #talk-head"
"""What asks for something, and the heads under which nobody has said anything."""


def shown(page, selector):
    return [each.inner_text() for each in page.locator(selector).all() if each.is_visible()]


def test_nothing_to_press_is_printed(newsroom):
    newsroom.receive()
    page = newsroom.browse("sam", width=700)
    page.emulate_media(media="print")
    pk = Article.objects.get().pk

    found = {}
    for address in ("/", f"/review/{pk}/", f"/review/{pk}/proof/", f"/story/{pk}/", "/metrics/", "/notices/"):
        page.goto(address)
        found[address] = shown(page, CONTROLS)

    assert {address: controls for address, controls in found.items() if controls} == {}


def test_total_stands_once_and_no_head_alone(measured):
    page = measured.browse("sam", width=700)
    page.goto("/metrics/")
    page.emulate_media(media="print")

    expect(page.locator("#stories tfoot")).to_have_css("display", "table-row-group")
    expect(page.locator("#stories .row")).to_have_css("break-after", "avoid")
    expect(page.locator("#stories svg[role=img]")).to_have_css("break-inside", "avoid")


def test_proof_has_its_two_columns_however_narrow_the_paper(newsroom):
    newsroom.receive()
    page = newsroom.browse("sam", width=700)
    page.goto(f"/review/{Article.objects.get().pk}/proof/")
    page.emulate_media(media="print")

    before, after = (side.bounding_box() for side in page.locator(".pair:not(.heads)").first.locator(".side").all())

    assert (before["y"], before["x"] < after["x"]) == (after["y"], True)
    expect(page.locator(".pair.heads")).to_be_visible()
    expect(page.locator(".side .label").first).to_have_css("break-after", "avoid")
