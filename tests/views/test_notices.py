"""What one was told is counted, listed and read."""

import pytest

from articles.actions import notifying
from articles.models import Notification
from tests.views.pages import PAGE

pytestmark = [pytest.mark.database, pytest.mark.django_db]


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
