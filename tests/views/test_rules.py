"""The pages of a desk's own rules: what they say, what they change, and what they cost."""

import csv
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.actions import desks, notifying, review, scanning
from articles.detection.rules import RULES
from articles.detection.rules.near_duplicate import NearDuplicate
from articles.models import Boilerplate, Notification, RulesetVersion
from articles.views.spreadsheets import cell
from articles.workflow import Role
from tests.factories import CREW, FARES, FERRY, make_article, make_user
from tests.house import EVERY_RULE, LENGTH, REPEATS, choices, decide, decide_many, repeating, settle, with_limit

pytestmark = [pytest.mark.database, pytest.mark.django_db]

PAGE = "/desks/world/rules/"
TRIAL = f"{PAGE}trial/"
BOILERPLATE = "/desks/world/boilerplate/"


@pytest.fixture
def lead(client, desk, slot):
    """The browser of the slot."""
    client.force_login(slot)
    return client


def words(answer):
    """What a page says, without its markup."""
    return " ".join(re.sub(r"<[^>]*>", " ", answer.text.split("<main")[1]).split())


def sent_as_shown(answer):
    """What the form of the page would send if nobody touched it."""
    form = answer.context["form"]
    return {field.html_name: "" if field.value() is None else field.value() for field in form}


def forms_of(page):
    """Where each form of a page is sent, by the last button of it."""
    forms = re.findall(r'<form method="post" action="([^"]*)"(.*?)</form>', page.text, flags=re.DOTALL)
    return {
        re.findall(r'<button[^>]* id="([\w-]+)"', inside)[-1]: action for action, inside in forms if "id=" in inside
    }


# The page


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


# Trying


def test_trial_shows_what_would_differ_and_puts_it_in_force(lead, desk, slot, reporter):
    story = repeating(desk, reporter, 1)
    make_article(desk, reporter, [FERRY, FARES], headline="Clean story")
    off = choices(**{rule.replace("-", "_"): "off" for rule in EVERY_RULE}, note="")

    page = lead.post(TRIAL, off)

    assert page.status_code == 200
    assert "Tried on 2 stories" in words(page)
    assert "0 more and 1 fewer findings that stop a story: 0 more and 500 fewer in 1,000 stories." in words(page)
    assert f'href="/review/{story.pk}/"' in page.text
    assert "Two of the crew had missed" in words(page)
    assert "Clean story" not in page.text
    assert not RulesetVersion.objects.exists()

    lead.post(PAGE, sent_as_shown(page) | {"note": "As tried."})

    assert RulesetVersion.objects.get().off == sorted(EVERY_RULE)


def test_trial_of_the_rules_in_force_says_so(lead, desk, article):
    page = lead.post(TRIAL, choices())

    assert "These are the rules in force: there is nothing to compare." in words(page)


def test_what_was_tried_can_be_changed(lead, desk):
    page = lead.post(TRIAL, choices(doubled_word="off", note="Perhaps.") | {"change": "1"})

    assert (sent_as_shown(page)["rule-doubled-word"], sent_as_shown(page)["note"]) == ("off", "Perhaps.")
    assert forms_of(page)["settle"] == PAGE


def test_trial_that_is_refused_is_mended_where_rules_are_settled(lead, desk):
    with with_limit():
        page = lead.post(TRIAL, choices() | {f"limit-{LENGTH.name}": "99"})

    assert (page.status_code, forms_of(page)["settle"]) == (422, PAGE)


def test_address_of_a_trial_leads_to_the_rules(lead, desk):
    assert lead.get(TRIAL)["Location"] == PAGE


# Files


def rows(answer):
    return list(csv.DictReader(answer.text.splitlines()))


def test_scorecard_is_a_file_that_no_spreadsheet_calculates(lead, desk, reporter, editor):
    decide(repeating(desk, reporter, 1), "reject", editor, "=1+1")
    decide_many(desk, reporter, editor, accepted=1)

    answer = lead.get(f"{PAGE}scorecard.csv")

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="rules-world.csv"'
    [row] = [row for row in rows(answer) if row["rule"] == REPEATS]
    assert (row["found"], row["accepted"], row["rejected"], row["acceptance"]) == ("2", "1", "1", "0.500")
    assert row["reasons"] == "'=1+1 1"


@pytest.mark.parametrize("first", "=+-@\t\r")
def test_cell_that_begins_a_formula_is_text(first):
    assert cell(f"{first}1") == f"'{first}1"
    assert cell(f"1{first}") == f"1{first}"


def test_window_is_in_the_address(lead, desk, article):
    assert "Last 30 days" in lead.get(PAGE).text
    assert lead.get(f"{PAGE}?days=30").context["days"] == 30
    assert [lead.get(f"{PAGE}?days={days}").context["days"] for days in ("0", "x", "99999", "")] == [90] * 4


# All desks


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


# Boilerplate


def test_boilerplate_is_proposed_approved_and_withdrawn(client, desk, editor, slot):
    client.force_login(editor)
    client.post(BOILERPLATE, {"text": f" {CREW}\r\n"})
    seen_by_editor = client.get(BOILERPLATE)
    client.force_login(slot)
    row = Boilerplate.objects.get()
    day = timezone.now().date() + timedelta(days=30)

    approved = client.post(f"/boilerplate/{row.pk}/approve/", {"expires_on": day.isoformat()}, follow=True)
    withdrawn = client.post(f"/boilerplate/{row.pk}/withdraw/", follow=True)

    assert (row.words, row.proposed_by) == (CREW, editor)
    assert "Approve" not in seen_by_editor.text
    assert f"Approved by sam, holds until {day:%-d %b %Y}." in words(approved)
    assert "Withdrawn by sam" in words(withdrawn)


@pytest.mark.parametrize("day", ["", "never", "2020-01-01", "2999-01-01"])
def test_day_that_does_not_do_is_refused(lead, desk, slot, day):
    row = desks.propose_boilerplate(desk, CREW, by=slot)

    answer = lead.post(f"/boilerplate/{row.pk}/approve/", {"expires_on": day})

    assert answer.status_code == 422
    assert "Nothing was changed" in answer.text
    assert Boilerplate.objects.get().state == "proposed"


def test_colleague_who_settled_it_first_is_named(lead, desk, slot):
    row = desks.propose_boilerplate(desk, CREW, by=slot)
    desks.withdraw_boilerplate(row, by=make_user("stan", desk, Role.SLOT))

    answer = lead.post(f"/boilerplate/{row.pk}/approve/", {"expires_on": timezone.now().date().isoformat()})

    assert answer.status_code == 409
    assert "stan settled this already: it is declined." in answer.text
    assert forms_of(answer)["propose"] == BOILERPLATE


def test_words_proposed_again_are_said_to_be_there(lead, desk, slot):
    row = desks.propose_boilerplate(desk, CREW, by=slot)
    asked = [lead.post(BOILERPLATE, {"text": CREW}, follow=True).text]
    desks.approve_boilerplate(row, by=slot)
    asked.append(lead.post(BOILERPLATE, {"text": CREW}, follow=True).text)
    Boilerplate.objects.update(expires_on=timezone.now().date() - timedelta(days=1))
    asked.append(lead.post(BOILERPLATE, {"text": CREW}, follow=True).text)

    sentences = ["A slot approves it.", "These words are in force already.", "These words have expired."]
    assert [sentence in page for sentence, page in zip(sentences, asked, strict=True)] == [True] * 3
    assert Boilerplate.objects.count() == 1


@pytest.mark.parametrize("text", ["", " ", "x" * 2_001])
def test_words_that_do_not_do_are_refused_and_kept(lead, desk, text):
    answer = lead.post(BOILERPLATE, {"text": text})

    assert answer.status_code == 422
    assert text.strip() in answer.text
    assert not Boilerplate.objects.exists()


def test_words_are_shown_as_words(lead, desk, slot):
    desks.propose_boilerplate(desk, "<script>alert(1)</script> & sons", by=slot)

    page = lead.get(BOILERPLATE).text

    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; sons" in page
    assert "<script>alert" not in page


def test_learned_words_say_in_how_many_stories_they_were_rejected(lead, desk, reporter, editor):
    rejected = [decide(repeating(desk, reporter, number), "reject", editor) for number in range(4)]
    review.undo(rejected.pop(), by=editor)

    page = lead.get(BOILERPLATE)

    assert "Learned from rejections" in words(page)
    assert "rejected in 3 stories: Story 2 , Story 1 , Story 0" in words(page)
    for decision in rejected:
        finding = decision.finding
        assert f'href="/review/{finding.article_id}/?f={finding.pk}"' in page.text


# Notices


def test_what_one_was_told_is_counted_listed_and_read(lead, desk, slot):
    notifying.tell_the_slots(desk, "Look at <b>.", desk.get_rules_url())
    notifying.tell_the_slots(desk, "And at this.", desk.get_boilerplate_url())
    counted = lead.get("/").text
    page = lead.get("/notices/").text

    opened = lead.post(f"/notices/{Notification.objects.last().pk}/")
    one_left = slot.notifications.unread().count()
    lead.post("/notices/")

    assert 'Notices <span class="open">2</span>' in counted
    assert "Look at &lt;b&gt;." in page
    assert (opened["Location"], one_left) == (PAGE, 1)
    assert not slot.notifications.unread().exists()
    assert '<span class="open">' not in lead.get("/").text.split("<main")[0]


def test_reading_twice_changes_nothing(lead, desk, slot):
    notifying.tell_the_slots(desk, "Look.", desk.get_rules_url())
    lead.post("/notices/")
    first = slot.notifications.get().read_at
    lead.post("/notices/")

    assert slot.notifications.get().read_at == first


# The story under other rules


def test_review_offers_to_read_again_by_the_new_rules(client, desk, slot, editor, article):
    client.force_login(editor)
    before = client.get(f"/review/{article.pk}/").text
    settle(desk, slot, off=EVERY_RULE)
    offered = client.get(f"/review/{article.pk}/").text

    client.post(f"/review/{article.pk}/rescan/")
    after = client.get(f"/review/{article.pk}/").text

    assert [("other-rules" in page) for page in (before, offered, after)] == [False, True, False]
    assert "The desk's rules have changed since they read revision 1." in offered
    assert article.findings.open().count() == 0


def test_approved_boilerplate_is_offered_to_the_stories_that_wait(client, desk, slot, editor, article):
    desks.approve_boilerplate(desks.propose_boilerplate(desk, CREW, by=slot), by=slot)
    client.force_login(editor)

    offered = client.get(f"/review/{article.pk}/").text
    scanning.rescan(article, by=editor)

    assert "other-rules" in offered
    assert article.findings.get().severity == "notice"


def test_reading_of_a_paste_is_by_the_rules_of_its_desk(client, desk, slot, reporter):
    settle(desk, slot, off=EVERY_RULE)
    client.force_login(reporter)
    form = {"text": "\n".join([FERRY, CREW, FARES, CREW]), "headline": "Ferry late", "desk": desk.pk, "urgency": "5"}

    page = client.post("/submit/", form, follow=True)

    assert "The rules found nothing." in page.text


# What it costs


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
