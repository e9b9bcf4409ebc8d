"""What somebody may not see answers exactly like what does not exist, at every address, with every method."""

import re

import pytest
from django.urls import reverse

from articles.workflow import Stage
from tests.factories import CREW, FERRY, make_article, make_user
from tests.stories import PASTE
from tests.views.asking import PANEL, at, desk_target, rows, said, target
from tests.views.ways import DESK_WAYS, METHODS, ONE_A_ROUTE, SEES_NOT, WAYS

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def every_request():
    """Each way as it is meant, and each route once with every other method."""
    yield from ((way, way.method) for way in WAYS)
    yield from ((way, method) for way in ONE_A_ROUTE for method in METHODS)


@pytest.mark.parametrize("headers", [{}, PANEL], ids=["page", "panel"])
def test_unseen_is_missing(clients, stories, headers):
    at(stories, Stage.IN_REVIEW)
    before = rows()

    told_apart = []
    for way, method in every_request():
        url, form = target(way, stories)
        missing = re.sub(r"\d+", "999999", url, count=1)
        for who in SEES_NOT:
            there, nowhere = (getattr(clients[who], method)(each, form, headers=headers) for each in (url, missing))
            if said(there) != said(nowhere) or there.status_code not in (404, 405):
                told_apart.append((who, method, url, there.status_code, nowhere.status_code))

    assert told_apart == []
    assert rows() == before


def test_comparison_tells_a_refusal_from_a_missing_story(clients, stories):
    """The control: to those who see the story, a refusal does not look like a missing one."""
    there = clients["author"].post(reverse("articles:move", args=[stories["clean"].pk, "spike"]))
    nowhere = clients["author"].post(reverse("articles:move", args=[999999, "spike"]))

    assert (there.status_code, nowhere.status_code) == (403, 404)
    assert said(there) != said(nowhere)


def test_unseen_rules_are_missing(clients, desk, proposal):
    before = rows()

    told_apart = []
    for way in DESK_WAYS:
        url, form, missing = desk_target(way, desk, proposal)
        for who in ("reporter", "author", "slot elsewhere"):
            for method in METHODS:
                there, nowhere = (getattr(clients[who], method)(each, form) for each in (url, missing))
                if said(there) != said(nowhere) or there.status_code not in (404, 405):
                    told_apart.append((who, method, url, there.status_code, nowhere.status_code))

    assert told_apart == []
    assert rows() == before


def test_own_address_with_the_ids_of_another_desk_reaches_nothing_there(clients, users, stories, other_desk):
    """The story in the address is judged, and nothing that the form or the query names leads elsewhere."""
    own = make_article(other_desk, make_user("olga", other_desk), [CREW, FERRY, CREW])
    foreign = stories["faulty"].findings.open().first()
    finding = own.findings.get()
    client = clients["slot elsewhere"]
    before = rows()

    page = client.get(reverse("articles:review", args=[own.pk]), {"f": foreign.pk})
    panel = client.post(reverse("articles:accept", args=[finding.pk]), {"key": foreign.offers()[0].key})

    assert (page.status_code, panel.status_code) == (200, 409)
    assert foreign.message not in page.text
    assert PASTE[0][:40] not in page.text + panel.text
    assert rows() == before
