"""A story whose desk has changed its rules, and a paste that such rules read."""

import pytest

from articles.actions import desks, scanning
from tests.factories import CREW, FARES, FERRY
from tests.house import EVERY_RULE, settle

pytestmark = [pytest.mark.database, pytest.mark.django_db]


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
