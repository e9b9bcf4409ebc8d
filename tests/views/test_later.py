"""Findings that somebody left for later: marked for that person, and last in line."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.views.asking import PANEL, REJECTION, queries
from tests.views.test_asked import MOST_OF_A_PAGE

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def leave(browser, article, letter, headers=None):
    """Press “Later” on a finding, or follow its link."""
    page = browser.get(at(article, letter)).text
    there = re.search(r'data-do="later" href="([^"]*)"', page)[1].replace("&amp;", "&")
    return browser.get(there, headers=headers or {})


def at(article, letter):
    """The page of a story with the finding of this letter selected."""
    return f"/review/{article.pk}/?f={article.findings.order_by('pk')['ABCD'.index(letter)].pk}"


def cards(page):
    """Each card by its letter."""
    found = re.findall(r'<li id="f-\d+".*?(?=<li id="f-|</ol>)', page.text, flags=re.DOTALL)
    return {re.search(r'class="badge" aria-hidden="true">(\w)<', card)[1]: card for card in found}


def marked(page):
    return [letter for letter, card in cards(page).items() if "· left for later" in card]


def selected(page):
    return next(letter for letter, card in cards(page).items() if 'class="card letter-' in card and " selected" in card)


def to(page, action):
    """The finding to which a key leads."""
    found = (letter for letter, card in cards(page).items() for does in re.findall('data-do="([^"]*)"', card)
             if action in does.split())  # fmt: skip
    return next(found, None)


def walk(browser, article, letter, action):
    """The findings that one comes to with a key, until one is where one began."""
    found = [letter]
    while (letter := to(browser.get(at(article, letter)), action)) != found[0]:
        found.append(letter)
    return "".join(found)


@pytest.mark.parametrize("headers", [{}, PANEL])
def test_what_was_left_for_later_is_marked_after_a_reload_for_that_person_alone(at_desk, golden, colleague, headers):
    elsewhere = Client()
    elsewhere.force_login(colleague)
    before = marked(at_desk.get(at(golden, "C")))

    answer = leave(at_desk, golden, "A", headers)

    assert (selected(answer), marked(answer)) == ("B", ["A"])
    assert (before, marked(at_desk.get(at(golden, "C")))) == ([], ["A"])
    assert marked(at_desk.get(at(golden, "A"))) == ["A"]
    assert marked(elsewhere.get(at(golden, "C"))) == []


def test_what_was_left_for_later_comes_last(at_desk, golden):
    before = [walk(at_desk, golden, "A", action) for action in ("next", "previous", "next-any")]
    leave(at_desk, golden, "A")
    leave(at_desk, golden, "C")

    after = [walk(at_desk, golden, "A", action) for action in ("next", "previous", "next-any")]

    assert before == ["ABCD", "ADCB", "ABCD"]
    assert after == ["ACBD", "ADBC", "ABCD"]
    assert selected(at_desk.get(f"/review/{golden.pk}/")) == "B"


def test_a_decision_leads_to_what_was_not_left_first(at_desk, golden):
    leave(at_desk, golden, "A")
    leave(at_desk, golden, "C")

    led = []
    for letter in ("B", "D", "A"):
        finding = golden.findings.order_by("pk")["ABCD".index(letter)]
        led.append(selected(at_desk.post(f"/finding/{finding.pk}/reject/", REJECTION, headers=PANEL)))

    assert led == ["D", "A", "C"]
    assert marked(at_desk.get(f"/review/{golden.pk}/")) == ["C"]


def test_later_leads_through_all_of_them_once_all_were_left(at_desk, golden):
    led = [selected(leave(at_desk, golden, letter)) for letter in "ACDBA"]

    assert led == ["B", "D", "B", "C", "B"]


def test_a_log_out_forgets_what_was_left(at_desk, golden, editor):
    leave(at_desk, golden, "A")

    at_desk.logout()
    at_desk.force_login(editor)

    assert marked(at_desk.get(f"/review/{golden.pk}/")) == []


def test_to_leave_a_finding_is_written_once(at_desk, golden):
    asked = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as made:
            at_desk.get(f"/review/{golden.pk}/?left=A", headers=PANEL)
        asked.append([query["sql"].split()[0] for query in made if "django_session" in query["sql"]])

    assert asked == [["SELECT", "UPDATE"], ["SELECT"]]


@pytest.mark.parametrize("left", ["", "&left=A"])
def test_a_page_asks_within_its_bound_when_a_finding_is_left(at_desk, golden, left):
    assert queries(lambda: at_desk.get(f"{at(golden, 'B')}{left}")) <= MOST_OF_A_PAGE
