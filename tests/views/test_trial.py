"""Rules are tried before they are in force: what a trial shows, and the way on from it."""

import pytest

from articles.actions import trying
from articles.models import RulesetVersion
from tests.factories import FARES, FERRY, make_article
from tests.house import EVERY_RULE, LENGTH, choices, repeating, with_limit
from tests.views.pages import PAGE, forms_of, sent_as_shown, words

pytestmark = [pytest.mark.database, pytest.mark.django_db]

TRIAL = f"{PAGE}trial/"


def test_trial_shows_what_would_differ_and_puts_it_in_force(lead, desk, slot, reporter):
    story = repeating(desk, reporter, 1)
    make_article(desk, reporter, [FERRY, FARES], headline="Clean story")
    off = choices(**{rule.replace("-", "_"): "off" for rule in EVERY_RULE}, note="")

    page = lead.post(TRIAL, off)

    assert page.status_code == 200
    assert "Tried on 2 stories" in words(page)
    assert "1 by the rules in force, 0 by these; in 1,000 stories 500 → 0." in words(page)
    assert "0 would be new, 1 gone, 0 of a different severity. Here they are." in words(page)
    assert "duplicate-paragraph: in force → off" in words(page)
    assert "duplicate-paragraph in force → off 1 → 0 1 → 0" in words(page)
    assert f'href="/review/{story.pk}/"' in page.text
    assert "Two of the crew had missed" in words(page)
    assert "Clean story" not in page.text
    assert not RulesetVersion.objects.exists()

    lead.post(PAGE, sent_as_shown(page) | {"note": "As tried."})

    assert RulesetVersion.objects.get().off == sorted(EVERY_RULE)


def test_trial_says_what_would_be_of_another_severity(lead, desk, reporter):
    story = repeating(desk, reporter, 1)

    page = lead.post(TRIAL, choices(duplicate_paragraph="informing"))

    assert "0 would be new, 0 gone, 1 of a different severity. Here they are." in words(page)
    assert "duplicate-paragraph in force → informs only 1 → 1 1 → 0" in words(page)
    assert "Of a different severity Story 1 duplicate-paragraph error → notice" in words(page)
    assert f'href="/review/{story.pk}/"' in page.text


def test_trial_of_the_rules_in_force_says_so(lead, desk, article):
    page = lead.post(TRIAL, choices())

    assert "These are the rules in force: there is nothing to compare." in words(page)


def test_what_was_tried_can_be_changed(lead, desk):
    page = lead.post(TRIAL, choices(doubled_word="off", note="Perhaps.") | {"change": "1"})

    assert (sent_as_shown(page)["rule-doubled-word"], sent_as_shown(page)["note"]) == ("off", "Perhaps.")
    assert forms_of(page)["settle"] == PAGE


def test_trial_says_of_how_many_findings_it_shows_the_first(lead, desk, slot, reporter, monkeypatch):
    monkeypatch.setattr(trying, "MOST_SHOWN", 2)
    for number in range(3):
        repeating(desk, reporter, number)

    page = lead.post(TRIAL, choices(**{rule.replace("-", "_"): "off" for rule in EVERY_RULE}))

    assert ">3 in all; the first 2 are shown.<" in page.text


def test_trial_that_is_refused_is_mended_where_rules_are_settled(lead, desk):
    with with_limit():
        page = lead.post(TRIAL, choices() | {f"limit-{LENGTH.name}": "99"})

    assert (page.status_code, forms_of(page)["settle"]) == (422, PAGE)


def test_address_of_a_trial_leads_to_the_rules(lead, desk):
    assert lead.get(TRIAL)["Location"] == PAGE
