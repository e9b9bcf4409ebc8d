"""The page of a desk's rules: what it says, what it changes, and what it and its neighbours cost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.actions import desks, notifying
from articles.detection.rules import RULES
from articles.detection.rules.near_duplicate import NearDuplicate
from articles.models import RulesetVersion
from articles.workflow import Role
from tests.factories import CREW, FARES, FERRY, make_user
from tests.house import LENGTH, REPEATS, choices, decide, decide_many, repeating, settle, with_limit
from tests.views.pages import BOILERPLATE, PAGE, sent_as_shown, words

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def test_page_shows_every_rule_with_its_record(lead, desk, reporter, editor):
    decide_many(desk, reporter, editor, accepted=3, rejected=1)
    decide(repeating(desk, reporter, 90), "reject", editor, "intended")

    page = lead.get(PAGE)

    assert page.status_code == 200
    for rule in RULES:
        assert f"<code>{rule.id}</code>" in page.text
    assert "60 % 23 % to 88 %" in words(page)
    assert "intended 1" in words(page)
    assert "Nobody has changed a rule on this desk." in words(page)


def test_rule_is_switched_off_with_a_reason(lead, desk, slot):
    answer = lead.post(PAGE, choices(doubled_word="off", near_duplicate="informing"), follow=True)

    version = RulesetVersion.objects.get()
    assert (version.off, version.informing, version.by) == (["doubled-word"], ["near-duplicate"], slot)
    assert "Version 1 is in force." in answer.text
    assert "They cry wolf." in answer.text
    assert "Off: doubled-word. Only informing: near-duplicate." in words(answer)
    assert sent_as_shown(answer)["rule-doubled-word"] == "off"


def test_form_as_it_is_shown_changes_nothing(lead, desk, slot):
    settle(desk, slot, off=["doubled-word"])

    answer = lead.post(PAGE, sent_as_shown(lead.get(PAGE)) | {"note": "Once more."}, follow=True)

    assert "Nothing was changed" in answer.text
    assert RulesetVersion.objects.count() == 1


def test_limit_is_set_and_shown(lead, desk):
    with with_limit():
        first = lead.get(PAGE)
        lead.post(PAGE, sent_as_shown(first) | {f"limit-{LENGTH.name}": "12", "note": "Short lines repeat here."})
        second = lead.get(PAGE)

        assert sent_as_shown(first)[f"limit-{LENGTH.name}"] == "8"
        assert sent_as_shown(second)[f"limit-{LENGTH.name}"] == "12"
        assert "8 unless told; from 3 to 40." in words(second)
        assert "Words of the shortest repeat: 12." in words(second)
    assert RulesetVersion.objects.get().limits == {LENGTH.name: 12}


def test_limit_that_two_rules_share_is_asked_for_once(lead, desk, monkeypatch):
    monkeypatch.setattr(NearDuplicate, "limits", (LENGTH,))
    with with_limit():
        page = lead.get(PAGE)

    assert page.text.count(f'name="limit-{LENGTH.name}"') == 1


@pytest.mark.parametrize(
    ("value", "sentence"),
    [("99", "may be anything from 3 to 40, not 99."), ("many", "that is no number."), ("nan", "no number")],
)
def test_limit_out_of_its_bounds_is_refused_and_the_form_kept(lead, desk, value, sentence):
    with with_limit():
        form = choices(doubled_word="off", note="Because.") | {f"limit-{LENGTH.name}": value}

        answer = lead.post(PAGE, form)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert sent_as_shown(answer)["rule-doubled-word"] == "off"
    assert sent_as_shown(answer)["note"] == "Because."
    assert not RulesetVersion.objects.exists()


def test_reason_is_asked_for(lead, desk):
    answer = lead.post(PAGE, choices(doubled_word="off", note=" "))

    assert answer.status_code == 422
    assert "Say why, so that the next slot knows" in answer.text


def test_what_was_chosen_is_kept_when_a_colleague_was_faster(lead, desk):
    settle(desk, make_user("stan", desk, Role.SLOT), off=["doubled-word"])

    stale = lead.post(PAGE, choices(near_duplicate="off", note="Mine <b>."))
    again = lead.post(PAGE, sent_as_shown(stale))

    assert stale.status_code == 409
    assert "stan changed the rules meanwhile" in words(stale)
    assert 'value="Mine &lt;b&gt;."' in stale.text
    assert again.status_code == 302
    assert [version.off for version in RulesetVersion.objects.order_by("number")] == [
        ["doubled-word"],
        ["near-duplicate"],
    ]


def test_form_that_did_not_arrive_whole_saves_nothing(lead, desk):
    form = choices(doubled_word="off")
    del form["rule-near-duplicate"]

    answer = lead.post(PAGE, form)

    assert answer.status_code == 422
    assert not RulesetVersion.objects.exists()


def test_who_only_reads_gets_no_form(client, desk, editor):
    client.force_login(editor)

    page = client.get(PAGE)

    assert page.status_code == 200
    assert "<select" not in page.text
    assert "Put in force" not in page.text
    assert client.post(PAGE, choices(doubled_word="off")).status_code == 403
    assert not RulesetVersion.objects.exists()


def test_version_that_nobody_made_says_so(lead, desk):
    desks.demote(desk, REPEATS, since=timezone.now(), reason="Accepted 1 of 30.")

    page = words(lead.get(PAGE))

    assert "Version 1 by its own record" in page
    assert "Accepted 1 of 30." in page


def test_one_desk_is_shown_at_once_and_several_together(client, desk, other_desk, slot, django_user_model):
    client.force_login(slot)
    one = client.get("/rules/")
    client.force_login(django_user_model.objects.create_superuser("ada"))
    several = client.get("/rules/")

    assert one["Location"] == PAGE
    assert f'href="{PAGE}"' in several.text
    assert 'href="/desks/sport/rules/"' in several.text


@pytest.mark.parametrize(("who", "sees"), [("slot", True), ("editor", True), ("reporter", False)])
def test_rules_are_linked_for_those_who_may_see_them(client, request, desk, who, sees):
    client.force_login(request.getfixturevalue(who))

    assert ('href="/rules/"' in client.get("/").text) == sees


def test_pages_ask_as_often_for_thirty_rows_as_for_one(lead, desk, slot, editor, reporter):
    def grow(number):
        for each in range(number, number + 10):
            row = desks.propose_boilerplate(desk, f"{CREW} {each}", by=editor)
            desks.propose_boilerplate(desk, f"{FARES} {each}", by=editor)
            desks.withdraw_boilerplate(desks.propose_boilerplate(desk, f"{FERRY} {each}", by=editor), by=slot)
            desks.approve_boilerplate(row, by=slot)
            settle(desk, slot, off=[["doubled-word"], []][each % 2], reason=str(each))
            notifying.tell_the_slots(desk, "Look.", desk.get_rules_url())
        decide_many(desk, reporter, editor, accepted=5, rejected=5, first=number)

    def asked():
        found = {}
        for page in (PAGE, BOILERPLATE, "/notices/"):
            with CaptureQueriesContext(connection) as queries:
                assert lead.get(page).status_code == 200
            found[page] = len(queries)
        return found

    lead.get("/")
    grow(0)
    at_ten = asked()
    grow(10)
    grow(20)

    assert asked() == at_ten
    assert max(at_ten.values()) <= 12
