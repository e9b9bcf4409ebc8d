"""What tests of the pages share: everybody with a browser, and stories to ask for."""

import pytest
from django.test import Client

from articles.actions import at_once, desks, moving, review, signing
from articles.actions.editing import edit_block
from articles.workflow import Role
from tests.factories import CREW, FARES, FERRY, VERSIONS, comment, make_article, make_user, taken
from tests.stories import PASTE, REPORT


@pytest.fixture
def at_desk(client, editor):
    """The browser of the editor."""
    client.force_login(editor)
    return client


@pytest.fixture
def finding(article):
    return article.findings.get()


@pytest.fixture
def golden(desk, reporter, editor):
    """A bad paste without a headline, taken by the editor."""
    return taken(make_article(desk, reporter, PASTE, headline=""), editor)


@pytest.fixture
def versions(desk, reporter, editor):
    """A story that says two things of one event."""
    return taken(make_article(desk, reporter, VERSIONS), editor)


@pytest.fixture
def users(desk, other_desk, reporter, editor, slot, django_user_model):
    return {
        "author": reporter,
        "reporter": make_user("rolf", desk, Role.REPORTER),
        "editor": editor,
        "slot": slot,
        "slot elsewhere": make_user("otto", other_desk, Role.SLOT),
        "administrator": django_user_model.objects.create_superuser("ada"),
    }


@pytest.fixture
def clients(users):
    """A browser for everybody, logged in, and one for nobody."""
    found = {"nobody": Client()}
    for who, user in users.items():
        found[who] = Client()
        found[who].force_login(user)
    return found


@pytest.fixture
def stories(desk, reporter, colleague):
    """One with every sort of finding and decision, one fit to print and signed, one decided at once and edited."""
    faulty = make_article(desk, reporter, PASTE, headline="")
    first, *_, last = faulty.findings.open()
    review.accept(first, key=first.offers()[0].key, by=colleague)
    review.reject(last, by=colleague)
    clean = taken(make_article(desk, reporter, [FERRY, CREW, FARES]), colleague)
    moving.move(clean, "hand_on", by=make_user("dora", desk, Role.EDITOR))
    signing.sign(clean, revision=1, by=colleague)
    comment(faulty, "Who says so?", by=colleague)
    together = make_article(desk, reporter, [FERRY, CREW, FARES, CREW, REPORT, FERRY])
    at_once.accept_safe(
        together, key=at_once.key_of(each.offers()[0].key for each in together.findings.open()), by=colleague
    )
    edit_block(together, "p3", "Dogs go free.", base=1, by=colleague)
    return {"faulty": faulty, "clean": clean, "at once": together}


@pytest.fixture
def proposal(desk, editor):
    return desks.propose_boilerplate(desk, CREW, by=editor)


@pytest.fixture
def lead(client, desk, slot):
    """The browser of the slot."""
    client.force_login(slot)
    return client
