"""The metrics in a real browser: with nothing that axe finds wrong, on a phone, in forced colours, without scripts."""

import pytest
from playwright.sync_api import expect

from tests.browser.looking import faults, looks

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FIGURES = 8

WIDER = """[...document.querySelectorAll(".figures > section")].filter(
    section => [...section.children].some(each => each.offsetWidth > section.offsetWidth)
).map(section => section.id)"""
"""The figures of which something is wider than its column."""


def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(measured):
    page = measured.browse("sam")

    page.goto("/metrics/")

    assert page.locator(".figures svg[role=img]").count() == FIGURES
    assert faults(page) == {}
    assert {look: page.evaluate(WIDER) for look in looks(page)} == {look: [] for look in looks(page)}


def test_page_that_refuses_says_so_and_keeps_what_was_typed(measured):
    page = measured.browse("sam", scripts=False)
    page.goto("/metrics/")
    measured.expect_answer(422)

    page.get_by_role("textbox", name="Days").fill("many")
    page.get_by_role("button", name="Show").click()

    expect(page.locator(".notice")).to_contain_text("Choose from 1 to 364 days.")
    expect(page.get_by_role("textbox", name="Days")).to_have_value("many")


def test_number_leads_to_what_it_counts(measured):
    page = measured.browse("edda", width=390)
    page.goto("/metrics/")

    page.locator("#acceptance").get_by_role("link", name="duplicate-paragraph").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("World")
    expect(page.locator("#duplicate-paragraph")).to_be_in_viewport()

    page.goto("/metrics/")
    page.locator("#waiting").get_by_role("link", name="Submitted").click()
    expect(page.locator(".tabs [aria-current]")).to_have_text("Submitted 6")
