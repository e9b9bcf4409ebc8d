"""A key whose button is not on the screen says in one sentence what to do instead."""

import html
import json
import re

import pytest

from articles.actions import preferring, review
from articles.keys import KEYS
from articles.models import Finding
from articles.views.keys import ABOUT_A_CARD
from tests.factories import CREW, DISPUTED, FARES, FERRY, make_article, standing, taken
from tests.stories import REST
from tests.views.asking import PANEL

pytestmark = [pytest.mark.database, pytest.mark.django_db]

ALWAYS = {"across", "result", "previous-story", "next-story", "keys"}
"""Buttons that are on every screen."""


def screen(client, address):
    """What the page would say of each key, and the controls that are on it."""
    page = client.get(address, headers=PANEL).text
    told = json.loads(html.unescape(re.search(r'data-unanswered="([^"]*)"', page)[1]))
    return told, {each for names in re.findall(r' data-(?:do|to)="([^"]*)"', page) for each in names.split()}


@pytest.fixture
def doubled(desk, reporter, editor):
    """A story with a doubled word: one finding, one fix, no copies."""
    return taken(make_article(desk, reporter, [f"{CREW} It was the the cold.", FARES, FERRY]), editor)


@pytest.mark.parametrize("stage", ["open", "decided", "clean"])
def test_every_key_has_its_button_or_a_sentence(at_desk, doubled, editor, stage):
    if stage == "decided":
        review.reject(doubled.findings.get(), by=editor)
    if stage == "clean":
        Finding.objects.update(status=Finding.Status.GONE)

    told, there = screen(at_desk, f"/review/{doubled.pk}/")

    assert {key.action for key in KEYS} - there - set(told) == set()
    assert there >= ALWAYS


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        ("other", "A has no other copy that could stay. Choose Edit or Reject on its card."),
        ("compare", "A has no copies to compare. Read its words in the text."),
        ("later", "A is the only one left open. Decide it."),
        ("keep-1", "Compare two copies first."),
    ],
)
def test_card_that_offers_nothing_for_a_key_says_what_it_has(at_desk, doubled, action, sentence):
    told, there = screen(at_desk, f"/review/{doubled.pk}/")

    assert action not in there
    assert told[action] == sentence


@pytest.mark.parametrize("view", ["", "&view=compare"])
def test_key_for_another_copy_names_the_finding_that_is_to_be_decided_first(at_desk, desk, reporter, editor, view):
    story = taken(make_article(desk, reporter, [*DISPUTED, REST[0], REST[0]]), editor)
    run, other, _ = story.findings.order_by("pk")
    waiting, _ = screen(at_desk, f"/review/{story.pk}/?f={run.pk}{view}")
    review.reject(other, by=editor)
    settled, _ = screen(at_desk, f"/review/{story.pk}/?f={run.pk}{view}")

    so = "Only one copy can be kept, because B speaks of these lines too."
    assert waiting["other"] == f"{so} Decide B first to keep another."
    assert settled["other"] == f"{so} Edit the text by hand to keep another."


def test_finding_without_a_fix_names_the_ways_that_are_left(at_desk, doubled):
    Finding.objects.update(suggestions=[])

    told, there = screen(at_desk, f"/review/{doubled.pk}/")

    assert "accept" not in there
    assert told["accept"] == "A offers no fix. Choose Edit or Reject on its card."


def said(client, address):
    """What the status line says once the panel was asked for."""
    return html.unescape(re.search(r'data-say="([^"]*)"', client.get(address, headers=PANEL).text)[1])


@pytest.mark.parametrize("action", ["accept", "edit", "keep-1", "compare"])
def test_decided_finding_asks_and_says_how_it_is_decided_again(at_desk, doubled, editor, action):
    finding = doubled.findings.get()
    review.reject(finding, by=editor)

    told, _ = screen(at_desk, f"/review/{doubled.pk}/?f={finding.pk}")

    assert told[action] == f"/review/{doubled.pk}/?f={finding.pk}&pressed={action}"
    assert said(at_desk, told[action]) == "A is decided. Undo that on its card to decide again."


@pytest.mark.parametrize("asked", ["?f={}", ""])
@pytest.mark.parametrize("action", ABOUT_A_CARD)
def test_key_on_a_page_that_takes_a_finding_for_decided_says_that_it_is_open_again(
    at_desk, doubled, editor, colleague, asked, action
):
    finding = doubled.findings.get()
    rejection = review.reject(finding, by=colleague)
    told, _ = screen(at_desk, f"/review/{doubled.pk}/{asked.format(finding.pk)}")
    review.undo(rejection, by=colleague)

    _, there = screen(at_desk, told[action])

    assert said(at_desk, told[action]) == "A is open again: “the” stands twice running."
    assert "accept" in there


def test_key_that_asks_in_vain_where_all_is_decided_says_so(at_desk, doubled, editor):
    review.reject(doubled.findings.get(), by=editor)

    told, _ = screen(at_desk, f"/review/{doubled.pk}/")

    assert said(at_desk, told["accept"]) == "Every finding is decided. Open one to undo it."


def test_who_may_not_decide_is_told_so(client, reporter, doubled):
    client.force_login(reporter)

    told, there = screen(client, f"/review/{doubled.pk}/")

    assert "accept" not in there
    assert told["accept"] == (
        "This story is in review; you may not change its text now. Ask somebody on the World desk."
    )
    assert standing(doubled)[0].endswith("the the cold.")


def test_who_has_switched_the_keys_off_is_told_nothing(at_desk, doubled, editor):
    preferring.prefer(theme="system", key_mode="off", chosen={}, by=editor)

    assert "data-unanswered" not in at_desk.get(f"/review/{doubled.pk}/").text
