"""The page of a desk's rules: what it says, what it changes, and what it and its neighbours cost."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.actions import desks, notifying, review
from articles.detection.rules import RULES
from articles.detection.rules.near_duplicate import NearDuplicate
from articles.models import Revision, RulesetVersion
from articles.models.sealing import seal, unseal
from articles.workflow import Role
from tests.factories import CREW, FARES, FERRY, make_user
from tests.house import LENGTH, REPEATS, choices, decide, decide_many, demote, repeating, settle, with_limit
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


@pytest.mark.parametrize("page", [PAGE, "/rules/"])
def test_page_says_of_each_rule_what_it_finds_where_it_is_milder_and_what_it_leaves_alone(admin_client, desk, page):
    shown = words(admin_client.get(page))

    for rule in RULES:
        said = f"{rule.id} {rule.finds} Where it is milder, and what it leaves alone : {rule.id} Milder. {rule.milder}"
        if not rule.milder:
            said = f"{rule.id} {rule.finds} What it leaves alone : {rule.id}"
        assert f"{said} Never flags. {rule.never_flags}" in shown


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
        assert "Standard: 8; a whole number from 3 to 40." in words(second)
        assert "Words of the shortest repeat: 12." in words(second)
    assert RulesetVersion.objects.get().limits == {LENGTH.name: 12}


def test_limit_that_two_rules_share_is_asked_for_once(lead, desk, monkeypatch):
    monkeypatch.setattr(NearDuplicate, "limits", (LENGTH,))
    with with_limit():
        page = lead.get(PAGE)

    assert page.text.count(f'name="limit-{LENGTH.name}"') == 1
    assert f"{LENGTH.says}: as set at duplicate-paragraph" in words(page)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("99", "“Words of the shortest repeat” cannot be 99. Give it a whole number from 3 to 40."),
        ("8.5", "“Words of the shortest repeat” cannot be 8.5. Give it a whole number from 3 to 40."),
        ("many", "“Words of the shortest repeat” is no number yet. Give it a whole number from 3 to 40."),
        ("nan", "“Words of the shortest repeat” is no number yet. Give it a whole number from 3 to 40."),
    ],
)
def test_limit_out_of_its_bounds_is_refused_and_the_form_kept(lead, desk, value, sentence):
    with with_limit():
        form = choices(doubled_word="off", note="Because.") | {f"limit-{LENGTH.name}": value}

        answer = lead.post(PAGE, form)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert 'id="rules" data-words="unsaved">' in answer.text
    assert sent_as_shown(answer)["rule-doubled-word"] == "off"
    assert sent_as_shown(answer)["note"] == "Because."
    assert f'value="{value}"' in answer.text
    assert not RulesetVersion.objects.exists()


LIMIT = "“Words of the shortest repeat” cannot be 99. Give it a whole number from 3 to 40."
WHY = "Say why, so that the next slot knows: the reason is empty."


@pytest.mark.parametrize(
    ("note", "more", "said"),
    [
        (" ", {}, [WHY, LIMIT]),
        ("Because.", {}, [LIMIT]),
        ("x" * 301, {}, ["It has 301 characters; the limit is 300.", LIMIT]),
        (" ", {"base": ""}, ["The form did not arrive whole, so nothing was saved. Send it again.", LIMIT]),
    ],
)
def test_reason_and_limit_that_both_fail_are_refused_at_once(lead, desk, note, more, said):
    with with_limit():
        answer = lead.post(PAGE, choices(note=note) | {f"limit-{LENGTH.name}": "99"} | more)
        tried = lead.post(f"{PAGE}trial/", choices(note="") | {f"limit-{LENGTH.name}": "99"})

    assert (answer.status_code, problems(answer)) == (422, said)
    assert (tried.status_code, problems(tried)) == (422, [LIMIT])


def problems(page):
    """What a page that was refused says was wrong, in its order."""
    notice = re.search(r'<div class="notice problem" role="alert">(.*?)</div>', page.text, re.DOTALL)[1]
    return re.findall("<li>(.*?)</li>", notice)


def test_reason_is_asked_for(lead, desk):
    answer = lead.post(PAGE, choices(doubled_word="off", note=" "))

    assert answer.status_code == 422
    assert "Say why, so that the next slot knows" in answer.text


def test_what_i_changed_is_carried_over_into_what_a_colleague_put_in_force(lead, desk):
    settle(desk, make_user("stan", desk, Role.SLOT), off=["doubled-word"])

    stale = lead.post(PAGE, choices(near_duplicate="off", note="Mine <b>."))
    again = lead.post(PAGE, sent_as_shown(stale))

    assert stale.status_code == 409
    assert "stan changed the rules meanwhile. Read them as they are now" in words(stale)
    assert "Changed meanwhile: doubled-word, from “in force” to “off”." in words(stale)
    assert "Your change: near-duplicate, from “in force” to “off”." in words(stale)
    assert 'value="Mine &lt;b&gt;."' in stale.text
    assert again.status_code == 302
    assert [version.off for version in RulesetVersion.objects.order_by("number")] == [
        ["doubled-word"],
        ["doubled-word", "near-duplicate"],
    ]


def test_what_a_colleague_put_back_meanwhile_is_not_taken_for_mine(lead, desk):
    stan = make_user("stan", desk, Role.SLOT)
    settle(desk, stan, off=["doubled-word"])
    mine = sent_as_shown(lead.get(PAGE)) | {"rule-near-duplicate": "off", "note": "Mine."}
    settle(desk, stan, reason="Back.")

    lead.post(PAGE, sent_as_shown(lead.post(PAGE, mine)))

    assert RulesetVersion.objects.first().off == ["near-duplicate"]


def test_value_that_both_changed_is_asked_about(lead, desk):
    with with_limit():
        mine = sent_as_shown(lead.get(PAGE)) | {"rule-doubled-word": "off", "note": "Mine."}
        mine[f"limit-{LENGTH.name}"] = "12"
        stan = make_user("stan", desk, Role.SLOT)
        settle(desk, stan, limits={LENGTH.name: 14}, informing=["doubled-word"])

        asked = lead.post(PAGE, mine)
        unanswered = lead.post(PAGE, sent_as_shown(asked))
        answered = sent_as_shown(unanswered) | {f"limit-{LENGTH.name}": "12", "rule-doubled-word": "informing"}
        lead.post(PAGE, answered)

    assert (asked.status_code, unanswered.status_code) == (409, 422)
    for page in (asked, unanswered):
        assert "12, as I set it 14, as it is now" in words(page)
        assert "off, as I set it informs only, as it is now" in words(page)
        assert (sent_as_shown(page)[f"limit-{LENGTH.name}"], sent_as_shown(page)["note"]) == ("", "Mine.")
    assert "Set by both changes: doubled-word on this desk , Words of the shortest repeat ." in words(asked)
    assert "doubled-word on this desk: two values were set at once. Choose the one that holds." in words(unanswered)
    version = RulesetVersion.objects.first()
    assert (version.number, version.informing, version.limits) == (2, ["doubled-word"], {LENGTH.name: 12})


@pytest.mark.parametrize("both", ["99 12", "12", "12 many", "<b> 12"])
def test_values_that_nobody_could_have_set_are_not_asked_about(lead, desk, both):
    with with_limit():
        page = lead.post(PAGE, choices() | {f"both-limit-{LENGTH.name}": both, "base": "x"})

    assert "as I set it" not in page.text


def test_same_change_made_by_two_people_is_in_force_already(lead, desk):
    settle(desk, make_user("stan", desk, Role.SLOT), off=["doubled-word"])

    answer = lead.post(PAGE, choices(doubled_word="off"), follow=True)

    assert "Nothing was changed: these rules are in force already." in answer.text
    assert RulesetVersion.objects.count() == 1


def test_form_in_which_nothing_was_changed_takes_back_nothing_of_a_colleague(lead, desk):
    settle(desk, make_user("stan", desk, Role.SLOT), off=["doubled-word"])

    answer = lead.post(PAGE, choices(), follow=True)

    assert "Nothing was changed: these rules are in force already." in answer.text
    assert RulesetVersion.objects.get().off == ["doubled-word"]


def test_earlier_version_is_put_in_force_once_more_by_one_press(lead, desk, slot):
    settle(desk, slot, off=["doubled-word"], reason="They cry wolf.")
    settle(desk, slot, informing=["near-duplicate"], reason="Better.")
    base = sent_as_shown(lead.get(PAGE))["base"]

    page = lead.post(f"{PAGE}back/", {"base": base, "number": "1", "note": ""}, follow=True)
    twice = lead.post(f"{PAGE}back/", {"base": base, "number": "1", "note": ""}, follow=True)
    lead.post(f"{PAGE}back/", {"base": "3", "number": "0", "note": ""})
    lead.post(f"{PAGE}back/", {"base": "4", "number": "3", "note": ""})

    versions = RulesetVersion.objects.all()
    assert [(each.number, each.off, each.informing, each.reason) for each in versions] == [
        (5, ["doubled-word"], [], "Back to version 3: They cry wolf."),
        (4, [], [], "Back to the standard rules."),
        (3, ["doubled-word"], [], "Back to version 1: They cry wolf."),
        (2, [], ["near-duplicate"], "Better."),
        (1, ["doubled-word"], [], "They cry wolf."),
    ]
    assert "Version 3 is in force." in page.text
    assert "Version 3 is in force." in twice.text
    assert 'type="radio" name="number" value="2" required>' in page.text
    assert 'name="number" value="3"' not in page.text


def test_version_to_go_back_to_is_chosen_so_that_enter_in_the_reason_presses_no_other(lead, desk, slot):
    settle(desk, slot, off=["doubled-word"])
    settle(desk, slot, off=["near-duplicate"])
    shown = lead.get(PAGE).text.split("<h2>Versions</h2>")[1]

    refused = lead.post(f"{PAGE}back/", {"base": "1", "number": "0", "note": ""}).text

    assert re.findall(r"<button[^>]*>", shown) == ['<button id="go-back">']
    assert ("checked" in shown, re.findall(r'value="(\d)" required checked', refused)) == (False, ["0"])


def test_standard_rules_are_offered_only_while_others_are_in_force(lead, desk, slot):
    settle(desk, slot, off=["doubled-word"])
    others = lead.get(PAGE).text
    settle(desk, slot, reason="Back.")

    standard = lead.get(PAGE).text

    offer = "Go back to the standard rules"
    assert [offer in page for page in (others, standard)] == [True, False]
    assert re.findall(r"Go back to version (\d)", standard) == ["1"]


def test_own_change_on_another_page_is_told_as_ones_own(lead, desk, slot):
    settle(desk, slot, off=["doubled-word"])

    stale = lead.post(PAGE, choices(near_duplicate="off", note="Mine."))

    told = words(stale).split("Not put in force")[1].split("Demoted")[0]
    assert told.startswith(
        " You changed the rules meanwhile. Read them as they are now, then send yours again. "
        "What you changed is carried over into them below. "
        "Changed meanwhile: doubled-word, from “in force” to “off”. "
        "Your change: near-duplicate, from “in force” to “off”. "
    )


def test_reason_for_going_back_stands_behind_the_version(lead, desk, slot):
    settle(desk, slot, off=["doubled-word"])
    settle(desk, slot)

    lead.post(f"{PAGE}back/", {"base": "2", "number": "1", "note": "It does."})
    lead.post(f"{PAGE}back/", {"base": "3", "number": "0", "note": "It does not."})

    assert [version.reason for version in RulesetVersion.objects.all()][:2] == [
        "Back to the standard rules: It does not.",
        "Back to version 1: It does.",
    ]


@pytest.mark.parametrize(
    ("sent", "status", "sentence"),
    [
        ({"base": "2", "number": "9"}, 409, "There is no version 9 of these rules. Choose one of those below."),
        ({"base": "2", "number": "x"}, 422, "Choose one of the versions below."),
        ({"number": "1"}, 422, "The form did not arrive whole, so nothing was saved. Send it again."),
        ({"base": "1", "number": "0"}, 409, "You changed the rules meanwhile. Read them as they are now"),
    ],
)
def test_going_back_that_is_refused_keeps_its_reason(lead, desk, slot, sent, status, sentence):
    settle(desk, slot, off=["doubled-word"])
    settle(desk, slot, off=["near-duplicate"])

    page = lead.post(f"{PAGE}back/", {"note": "Mine <b>.", **sent})

    assert page.status_code == status
    assert sentence in words(page)
    assert "This field is required" not in words(page)
    assert 'value="Mine &lt;b&gt;."' in page.text
    assert sent_as_shown(page)["note"] == ""
    assert RulesetVersion.objects.count() == 2


def test_demoted_rule_shows_the_record_it_was_judged_by_and_is_raised_with_a_reason(lead, desk, slot):
    record = "Accepted 1 of 30 since 3 May 2026: 31 found, 29 rejected, 2 undone."
    demote(desk, REPEATS, record)
    raising = {"base": "1", "rule": REPEATS, "note": ""}

    page = lead.get(PAGE)
    refused = lead.post(f"{PAGE}raise/", raising)
    raised = lead.post(f"{PAGE}raise/", raising | {"note": "Two reporters have learned."}, follow=True)

    assert f"{REPEATS} has only informed since" in words(page)
    assert record in words(page).split("Versions")[0]
    assert (refused.status_code, "Say why, so that the next slot knows" in words(refused)) == (422, True)
    assert "Demoted on their own record" not in words(raised)
    version = RulesetVersion.objects.first()
    assert (version.number, version.informing, version.by) == (2, [], slot)
    assert version.reason == "Two reporters have learned."


def test_demoted_rule_can_be_raised_though_a_slot_has_set_its_limit_since(lead, desk, slot):
    demote(desk, REPEATS)

    with with_limit():
        settle(desk, slot, informing=[REPEATS], limits={LENGTH.name: 12})
        page = lead.get(PAGE)

    assert f'id="raise-{REPEATS}"' in page.text
    assert "Accepted 1 of 30." in words(page).split("Versions")[0]


def test_page_shows_the_latest_twenty_versions_however_many_there_are(lead, desk, slot):
    for number in range(60):
        settle(desk, slot, off=[["doubled-word"], []][number % 2], reason=f"Reason {number}.")

    page = lead.get(PAGE)

    assert page.text.count('type="radio"') == 19
    assert [f"Reason {number}." in page.text for number in (59, 40, 39)] == [True, True, False]


def test_rule_that_a_slot_lets_only_inform_is_not_called_demoted(lead, desk, slot):
    settle(desk, slot, informing=[REPEATS])

    assert "Demoted on their own record" not in words(lead.get(PAGE))


@pytest.mark.parametrize("address", ["back/", "raise/"])
def test_rules_are_changed_by_one_press_only_by_a_slot(client, desk, slot, editor, address):
    demote(desk, REPEATS)
    client.force_login(editor)

    page = client.get(PAGE)
    answer = client.post(PAGE + address, {"base": "1", "number": "0", "rule": REPEATS, "note": "Because."})

    assert (answer.status_code, RulesetVersion.objects.count()) == (403, 1)
    assert ("<button" in page.text.split("<main")[1], client.get(PAGE + address)["Location"]) == (False, PAGE)


def test_rule_shows_the_record_by_which_it_is_judged(first_day, lead, desk, slot, reporter, editor):
    decide_many(desk, reporter, editor, accepted=2, rejected=1)
    review.undo(decide(repeating(desk, reporter, 90), "reject", editor), by=editor)
    counted = "4 found, 2 accepted, 1 rejected, 1 undone; 21 % to 94 % ."

    before = words(lead.get(PAGE)).replace("\N{NO-BREAK SPACE}", " ")
    settle(desk, slot, off=[REPEATS])
    settle(desk, slot)
    after = words(lead.get(PAGE))

    assert f"Judged by 3 decisions since {first_day:%-d %b %Y}: {counted}" in before
    assert not re.search(r"Judged by \d", after)


def test_what_a_rule_found_is_told_for_the_days_that_are_named(first_day, lead, desk, reporter, editor):
    decide_many(desk, reporter, editor, accepted=1)
    unseal()
    Revision.objects.update(at=timezone.now() - timedelta(days=60))
    seal()

    pages = [lead.get(f"{PAGE}?days={days}") for days in (30, 365)]

    found = [re.search(rf'id="{REPEATS}".*?found </span>(\d+)<', page.text, re.DOTALL)[1] for page in pages]
    assert found == ["0", "1"]
    for page, days in zip(pages, ("30 days", "365 days"), strict=True):
        assert (
            f"Found, open and gone (without a decision) count what the rules first found in the last {days};"
            in words(page)
        )
        assert f"Judged by 1 decision since {first_day:%-d %b %Y}: 1 found" in words(page)


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
    demote(desk, REPEATS)

    page = words(lead.get(PAGE))

    assert "Version 1 on its record" in page
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


@pytest.mark.parametrize("page", [PAGE, "/rules/"])
def test_columns_are_called_on_a_phone_as_in_the_head_of_the_table(admin_client, desk, page):
    shown = admin_client.get(page).text

    heads = re.findall(r'<th scope="col" class="right">(.*?)</th>', shown)
    on_a_phone = re.findall(r'<span class="slim">(.*?) </span>', shown)[: len(heads)]
    assert [head.lower() for head in heads] == on_a_phone
