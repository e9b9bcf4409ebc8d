"""Who gets what from which address: every route of the URLconf by everybody, at every stage, with every method.

The tables are in ways.py; a route that is not in them fails the test. What somebody may not see is in test_unseen.py.
"""

import pytest
from django.urls import URLResolver, get_resolver, reverse

from articles.workflow import Stage
from tests.views.asking import ask, at, desk_target, rows, target, verdict
from tests.views.ways import APART, CHOICES, DESK_WAYS, METHODS, ONE_A_ROUTE, SEES_NOT, WAYS

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def routes(resolver=None, before="", space=""):
    """Every route of the newsroom but the Django admin's own, which tests/admin/ walks."""
    for pattern in (resolver or get_resolver()).url_patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            if pattern.namespace != "admin":
                yield from routes(pattern, path, f"{pattern.namespace}:" if pattern.namespace else space)
        else:
            yield space + pattern.name if pattern.name else f"/{path}"


def test_every_route_is_in_the_tables():
    assert sorted(routes()) == sorted({f"articles:{way.route}" for way in WAYS + DESK_WAYS} | set(APART))


@pytest.mark.parametrize("stage", Stage)
def test_everybody_gets_what_the_tables_say(clients, stories, stage):
    at(stories, stage)

    wrong = []
    for way in WAYS:
        url, form = target(way, stories)
        for who, client in clients.items():
            expected = "login" if who == "nobody" else 404 if who in SEES_NOT else way.expected(who, stage)
            got = verdict(ask(client, way.method, url, form))
            if got != expected:
                wrong.append((way.method, url, who, got, expected))

    assert wrong == []


def test_asking_changes_nothing(clients, stories):
    """No address writes on any method but POST, whoever asks."""
    before = rows()

    for way in ONE_A_ROUTE:
        url, form = target(way, stories)
        for who in ("slot", "author"):
            for method in set(METHODS) - {"post"}:
                assert getattr(clients[who], method)(url, form).status_code < 500

    assert rows() == before


def test_method_a_page_does_not_have_is_refused(clients, stories):
    taken_by = {}
    for way in ONE_A_ROUTE:
        url, _ = target(way, stories)
        refused = {method for method in METHODS if ask(clients["slot"], method, url).status_code == 405}
        taken_by[way.route] = set(METHODS) - refused

    pages = ["story", "history", "compare", "proof", "original", "review", "publish", "write", "block"]
    pages += ["following", "preceding"]
    forms = ["publish", "write", "block", "restore", "rescan", "accept", "reject", "undo", "move", "sign"]
    forms += ["reword", "safe", "undo_together", "undo_edit"]
    forms += ["comment", "comment_block", "comment_finding", "resolve", "reopen"]
    assert taken_by == {
        route: {"get", "head", "post"} if route in forms else {"get", "head"} for route in {*pages, *forms}
    } | {"presence": {"post"}}


def test_closed_account_is_nobody(clients, users, stories):
    users["slot"].is_active = False
    users["slot"].save()

    for way in WAYS:
        url, form = target(way, stories)
        assert verdict(ask(clients["slot"], way.method, url, form)) == "login"


def test_everybody_gets_of_a_desks_rules_what_the_tables_say(clients, desk, proposal):
    wrong = []
    for way in DESK_WAYS:
        url, form, _ = desk_target(way, desk, proposal)
        for who, client in clients.items():
            expected = "login" if who == "nobody" else way.expected(who)
            got = verdict(ask(client, way.method, url, form))
            if got != expected:
                wrong.append((way.method, url, who, got, expected))

    assert wrong == []


def test_asking_for_rules_changes_nothing(clients, desk, proposal):
    before = rows()

    for way in DESK_WAYS:
        url, form, _ = desk_target(way, desk, proposal)
        for method in set(METHODS) - {"post"}:
            assert getattr(clients["slot"], method)(url, form).status_code < 500
    assert clients["slot"].post(reverse("articles:trial", args=[desk.slug]), CHOICES).status_code == 200

    assert rows() == before
