"""A desk settles its rules in a real browser: without scripts, on a phone, and with nothing that axe finds wrong."""

import re

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from articles.models import RulesetVersion
from articles.models.desks import Desk
from tests.browser.looking import faults
from tests.house import EVERY_RULE, LENGTH, demote, settle, with_limit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = ["/desks/world/rules/", "/desks/world/boilerplate/", "/notices/", "/rules/"]


def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(busy):
    Desk.objects.create(name="Sport", slug="sport").memberships.create(
        user=get_user_model().objects.get(username="sam"), role="slot"
    )
    page = busy.browse("sam")
    found = {}
    with with_limit():
        for address in [*PAGES, "/metrics/"]:
            page.goto(address)
            found[address] = faults(page)
        page.goto(PAGES[0])
        page.get_by_label("duplicate-paragraph on this desk").select_option("informs only")
        page.get_by_role("button", name="Try on our archive").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Tried on 4 stories")
        found["trial"] = faults(page)
        page.goto(PAGES[0])
        world = Desk.objects.get(slug="world")
        settle(world, get_user_model().objects.get(username="sam"), off=["doubled-word"], limits={LENGTH.name: 12})
        demote(world, "repeated-run")
        busy.expect_answer(409)
        page.get_by_label("doubled-word on this desk").select_option("informs only")
        page.get_by_label(LENGTH.says).fill("14")
        page.get_by_role("button", name="Put in force").click()
        expect(page.get_by_role("heading", name="Not put in force")).to_be_focused()
        found["both changed"] = faults(page)

    assert {name: problems for name, problems in found.items() if problems} == {}


@pytest.mark.parametrize("scripts", [True, False])
def test_rules_are_tried_and_put_in_force(busy, scripts):
    page = busy.browse("sam", scripts=scripts)
    page.goto("/")
    page.get_by_role("link", name="Rules").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("World")

    for rule in EVERY_RULE:
        page.get_by_label(f"{rule} on this desk").select_option("off")
    page.get_by_role("button", name="Try on our archive").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tried on 4 stories")
    page.get_by_label("Why").fill("Our readers asked for it.")
    page.get_by_role("button", name="Put in force").click()

    expect(page.get_by_text("Version 2 is in force.")).to_be_visible()
    assert RulesetVersion.objects.first().off == sorted(EVERY_RULE)


@pytest.mark.parametrize("scripts", [True, False])
def test_enter_in_the_reason_goes_back_to_the_version_that_was_chosen_and_to_no_other(busy, scripts):
    page = busy.browse("sam", scripts=scripts)
    world, sam = Desk.objects.get(slug="world"), get_user_model().objects.get(username="sam")
    for rule in ("doubled-word", "near-duplicate", "doubled-phrase"):
        settle(world, sam, off=[rule])
    before = RulesetVersion.objects.count()
    page.goto(PAGES[0])
    page.get_by_label("Why go back").fill("They chant.")
    page.get_by_label("Why go back").press("Enter")
    unchosen = RulesetVersion.objects.count()

    page.get_by_label("Go back to version 2").check()
    page.get_by_label("Why go back").press("Enter")

    expect(page.get_by_text("is in force. Stories are read by it")).to_be_visible()
    assert unchosen == before
    assert RulesetVersion.objects.first().reason == "Back to version 2: They chant."


def test_what_was_set_and_not_sent_is_thrown_away_by_no_other_press_unasked(busy):
    page = busy.browse("sam")
    world, sam = Desk.objects.get(slug="world"), get_user_model().objects.get(username="sam")
    settle(world, sam, off=["doubled-word"])
    before = RulesetVersion.objects.count()
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.goto(PAGES[0])

    page.get_by_label("near-duplicate on this desk").select_option("informs only")
    page.get_by_label("Go back to the standard rules").check()
    page.get_by_role("button", name="Go back to the version chosen").click()

    expect(page.get_by_label("near-duplicate on this desk")).to_have_value("informing")
    assert (asked, RulesetVersion.objects.count()) == (["beforeunload"], before)
    page.get_by_label("near-duplicate on this desk").select_option("in force")
    page.get_by_role("button", name="Go back to the version chosen").click()
    expect(page.get_by_text("is in force. Stories are read by it")).to_be_visible()
    assert asked == ["beforeunload"]


def test_boilerplate_is_approved_by_keyboard_from_the_notice(busy):
    page = busy.browse("sam")
    page.goto("/")
    page.get_by_role("link", name=re.compile("Notices")).click()
    page.get_by_role("button", name="Open and mark as read").last.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Boilerplate")

    page.get_by_role("button", name=re.compile("Approve Two of the crew")).press("Enter")

    expect(page.get_by_text("The rules only notice it from now on.")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("Withdraw Two of the crew"))).to_be_visible()


@pytest.mark.parametrize("name", ["edda", "sam"])
def test_rules_fit_the_narrowest_phone_with_and_without_what_settles_them(busy, name):
    page = busy.browse(name, width=320)
    for address in ("/desks/world/rules/", "/rules/"):
        page.goto(address)
        wider = page.evaluate(
            """[...document.querySelectorAll("main *:not(.hidden)")]
            .filter((each) => each.getBoundingClientRect().right > innerWidth)
            .map((each) => `${each.tagName} ${each.className}: ${each.textContent.trim().slice(0, 40)}`)"""
        )
        assert (address, wider) == (address, [])
