"""What one was told is counted, listed and read."""

import re
from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from articles.actions import desks, moving, notifying
from articles.models import Comment, Desk, Move, Notification, Revision, RulesetVersion, Scan, house_rules, leads_of
from articles.models.sealing import seal, unseal
from articles.workflow import Role
from tests.factories import FERRY, comment, make_article, make_desk, make_user
from tests.views.pages import PAGE

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def read_all(client, page=""):
    """Press the button of a page of the list, and give the numbers that it named."""
    shown = re.search(r'name="shown" value="([\d,]+)"', client.get(f"/notices/{page}").text)[1]
    client.post("/notices/", {"shown": shown})
    return shown


def test_what_one_was_told_is_counted_listed_and_read(lead, desk, slot):
    notifying.tell_the_slots(desk, "Look at <b>.", desk.get_rules_url())
    notifying.tell_the_slots(desk, "And at this.", desk.get_boilerplate_url())
    counted = lead.get("/").text
    page = lead.get("/notices/").text

    opened = lead.post(f"/notices/{Notification.objects.last().pk}/")
    one_left = slot.notifications.unread().count()
    read_all(lead)

    assert 'Notices <span class="open">2</span>' in counted
    assert "Look at &lt;b&gt;." in page
    assert (opened["Location"], one_left) == (PAGE, 1)
    assert not slot.notifications.unread().exists()
    assert '<span class="open">' not in lead.get("/").text.split("<main")[0]


@pytest.mark.parametrize("house", [True, False])
def test_slots_who_are_there_are_told_or_else_who_has_all_rights(desk, slot, house):
    """By the name of the desk alone, and by what is read with its rules."""
    staff, gone = User.objects.create_superuser("ada"), make_user("gus", desk, Role.SLOT)
    User.objects.filter(pk=gone.pk).update(is_active=False)
    told = []
    for there in (True, False):
        User.objects.filter(pk=slot.pk).update(is_active=there)
        told.append(list(house_rules(desk.pk).leads if house else leads_of(desk.pk).values_list("pk", flat=True)))

    assert told == [[slot.pk], [staff.pk]]


def test_reading_twice_changes_nothing(lead, desk, slot):
    notifying.tell_the_slots(desk, "Look.", desk.get_rules_url())
    shown = read_all(lead)
    first = slot.notifications.get().read_at
    lead.post("/notices/", {"shown": shown})

    assert slot.notifications.get().read_at == first


def test_what_was_told_after_the_list_was_made_stays_unread(lead, desk, slot):
    notifying.tell_the_slots(desk, "Look.", desk.get_rules_url())
    shown = lead.get("/notices/").context["shown"]
    notifying.tell_the_slots(desk, "And at this.", desk.get_rules_url())

    lead.post("/notices/", {"shown": shown})

    assert [told.words for told in slot.notifications.unread()] == ["And at this."]


def test_what_took_its_number_before_and_was_told_later_stays_unread(lead, slot):
    first, second = (Notification(pk=pk, user=slot, words=f"Notice {pk}.", link="/") for pk in (1, 2))
    second.save(force_insert=True)
    shown = lead.get("/notices/").context["shown"]
    first.save(force_insert=True)

    lead.post("/notices/", {"shown": shown})

    assert list(slot.notifications.unread()) == [first]


def test_button_of_a_page_marks_what_it_shows(lead, desk, slot):
    for _ in range(51):
        notifying.tell_the_slots(desk, "Look.", desk.get_rules_url())

    read_all(lead, "?page=2")

    assert slot.notifications.unread().count() == 50
    assert 'id="read-all"' not in lead.get("/notices/?page=2").text
    read_all(lead)
    assert not slot.notifications.unread().exists()


def test_numbers_of_somebody_elses_notices_mark_nothing(lead, editor):
    theirs = Notification.objects.create(user=editor, words="Look.", link="/")

    lead.post("/notices/", {"shown": str(theirs.pk)})

    assert list(editor.notifications.unread()) == [theirs]


@pytest.mark.parametrize("form", [{}, {"shown": ""}, {"shown": "x"}, {"shown": "1,"}, {"shown": "9" * 40}])
def test_list_that_does_not_say_what_it_showed_marks_nothing(lead, desk, slot, form):
    notifying.tell_the_slots(desk, "Look.", desk.get_rules_url())

    answer = lead.post("/notices/", form)

    assert answer.status_code == 422
    assert "The form did not arrive whole, so nothing was saved. Send it again." in answer.text
    assert slot.notifications.unread().count() == 1


AT = datetime(2026, 3, 1, 2, 30, tzinfo=UTC)
"""A moment that falls on another day on the other side of the ocean."""


def test_one_account_has_one_clock_whatever_desk_a_story_is_on(lead, desk, slot, article, editor):
    Desk.objects.update(time_zone="Asia/Tokyo")
    home = make_desk("City", time_zone="America/New_York")
    home.memberships.create(user=slot, role=Role.SLOT)
    comment(article, "Look at this, @sam.", by=editor)
    desks.change_rules(desk, off=["doubled-word"], informing=[], limits={}, reason="A new one.", base=0, by=slot)
    unseal()
    for log in (Move, Revision, Scan, Comment, Notification, RulesetVersion):
        log.objects.update(at=AT)
    seal()

    pages = [f"/story/{article.pk}/", f"/story/{article.pk}/history/", f"/review/{article.pk}/", "/notices/"]
    told = {page: set(re.findall(r"\d{2}:\d{2}(?::\d{2})? [A-Z]+", lead.get(page).text)) for page in pages}
    told["rules"] = set(re.findall(r"\d{2}:\d{2} [A-Z]+", lead.get(desk.get_rules_url()).text))

    assert told == {page: {"21:30 EST"} for page in told} | {pages[1]: {"21:30:00 EST"}}
    assert timezone.get_current_timezone_name() == "UTC"


def test_notices_are_told_by_the_clock_of_the_desk(lead, desk, slot):
    Desk.objects.update(time_zone="America/New_York")
    notifying.tell_the_slots(desk, "Look.", desk.get_rules_url())
    Notification.objects.update(at=AT)
    page = lead.get("/notices/").text
    desk.memberships.all().delete()
    without_desk = lead.get("/notices/").text

    assert ">28 Feb 2026, 21:30 EST</time>" in page
    assert ">1 Mar 2026, 02:30 UTC</time>" in without_desk


def test_desk_in_a_time_zone_that_nobody_knows_tells_the_time_of_the_newsroom(lead, desk, slot, article):
    Desk.objects.update(time_zone="Mars/Base")
    notifying.tell_the_slots(desk, "Look.", desk.get_rules_url())
    Notification.objects.update(at=AT)

    assert ">1 Mar 2026, 02:30 UTC</time>" in lead.get("/notices/").text
    assert lead.get("/metrics/?desk=world").status_code == 200


@pytest.mark.parametrize(("told", "says"), [(1, "Mark it as read"), (2, "Mark these 2 as read")])
def test_button_says_how_many_it_marks(lead, desk, slot, told, says):
    for _ in range(told):
        notifying.tell_the_slots(desk, "Look.", desk.get_rules_url())

    assert f'id="read-all">{says}</button>' in lead.get("/notices/").text


def test_story_with_a_quotation_for_its_headline_is_named_in_marks_of_another_kind(desk, reporter, editor):
    story = make_article(desk, reporter, [FERRY], headline="“Late again,” say passengers")

    moving.move(story, "send_back", by=editor, note="Who says so?")

    told = "edda sent ‘“Late again,” say passengers’ back: Who says so?"
    assert [each.words for each in reporter.notifications.all()] == [told]
