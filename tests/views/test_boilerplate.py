"""The page of a desk's boilerplate: words are proposed or learned, approved until a day, and withdrawn."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.actions import desks, review
from articles.models import Boilerplate
from articles.workflow import Role
from tests.factories import CREW, FARES, FERRY, make_article, make_user
from tests.house import approve, decide, repeating
from tests.views.pages import BOILERPLATE, forms_of, words

pytestmark = [pytest.mark.database, pytest.mark.django_db]


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


def test_card_of_a_finding_on_boilerplate_says_so(lead, desk, slot, reporter):
    told = []
    for settle in (lambda: None, lambda: approve(desk, slot)):
        settle()
        article = make_article(desk, reporter, [FERRY, CREW, FARES, CREW])
        page = lead.get(f"/review/{article.pk}/").text
        told.append(re.findall(r'id="h-\d+".*? \d+ words · (\w+)</span>.*?<p class="why">(.*?)</p>', page, re.DOTALL))

    assert told == [[("error", "Line 2 stays.")], [("notice", "On this desk&#x27;s list of boilerplate.")]]


@pytest.mark.parametrize("day", ["", "never", "2020-01-01", "2999-01-01"])
def test_day_that_does_not_do_is_refused(lead, desk, slot, day):
    row = desks.propose_boilerplate(desk, CREW, by=slot)

    answer = lead.post(f"/boilerplate/{row.pk}/approve/", {"expires_on": day})

    assert answer.status_code == 422
    assert "Nothing was changed" in answer.text
    assert Boilerplate.objects.get().state == "waiting for approval"


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

    sentences = [
        "Proposed. The words wait for approval by sam.",
        "These words are in force already.",
        "These words have expired. sam may approve them again, below.",
    ]
    assert [sentence in page for sentence, page in zip(sentences, asked, strict=True)] == [True] * 3
    assert Boilerplate.objects.count() == 1


def test_list_says_who_may_approve_what_waits(lead, desk, editor):
    desks.propose_boilerplate(desk, CREW, by=editor)
    one = words(lead.get(BOILERPLATE))
    for name in ("ines", "stan"):
        make_user(name, desk, Role.SLOT)
    three = words(lead.get(BOILERPLATE))

    assert "Waiting for approval Until sam approves them" in one
    assert "Until ines, sam or stan approves them" in three


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
