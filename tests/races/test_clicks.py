"""A double click through the real door: two posts at once to two processes of the web server have one effect."""

import http.client
import urllib.parse

import pytest
from django.test import Client
from django.urls import reverse

from articles.actions import intake
from articles.models import Article, Decision, Publication, SignOff
from tests.factories import CREW, FARES, FERRY, GOLDEN, standing
from tests.invariants import assert_trustworthy
from tests.races.together import together
from tests.serving import serving

pytestmark = [pytest.mark.database, pytest.mark.races, pytest.mark.django_db(transaction=True)]

TOKEN = "a" * 32


@pytest.fixture
def port(transactional_db):
    with serving() as port:
        yield port


def session_of(user):
    client = Client()
    client.force_login(user)
    return client.cookies["session"].value


def double_click(port, user, route, *args, **form):
    """Post the same form twice at once as a browser would, and give both answers."""
    cookies = f"session={session_of(user)}; csrf={TOKEN}"
    body = urllib.parse.urlencode(form | {"csrfmiddlewaretoken": TOKEN})
    headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}

    def click():
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            connection.request("POST", reverse(f"articles:{route}", args=args), body, headers)
            answer = connection.getresponse()
            return answer.status, answer.getheader("Location", "").partition("?")[0]
        finally:
            connection.close()

    return [outcome.value or outcome.problem for outcome in together(click, click)]


def test_a_story_clicked_twice_all_the_way_happens_once(port, desk, reporter, editor, slot):
    original = intake.receive("\n".join(GOLDEN).encode(), fields={"headline": "Ferry", "desk": desk.pk}, by=reporter)

    handed_in = double_click(port, reporter, "readback", original.token)
    article = Article.objects.get()
    finding = article.findings.get()
    review = (303, reverse("articles:review", args=[article.pk]))
    accepted = double_click(port, editor, "accept", finding.pk, key=finding.offers()[0].key)
    undone = double_click(port, editor, "undo", Decision.objects.get().pk)
    rejected = double_click(port, editor, "reject", finding.pk, reason="intended", words="", scope="here")
    edited = double_click(port, editor, "block", article.pk, "p4", base="3", over_words="1", text="")
    handed_on = double_click(port, editor, "move", article.pk, "hand_on", revision="4")
    signed = double_click(port, slot, "sign", article.pk, revision="4")
    published = double_click(port, slot, "publish", article.pk, revision="4")

    ways = [reverse(f"articles:{page}", args=[article.pk]) for page in ("story", "review")]
    assert [(status, way in ways) for status, way in handed_in] == [(302, True)] * 2
    assert [accepted, undone, rejected, edited, handed_on, signed] == [[review] * 2] * 6
    assert published == [(302, reverse("articles:story", args=[article.pk]))] * 2
    assert [decision.verdict for decision in Decision.objects.all()] == ["accepted", "undone", "rejected"]
    assert [move.name for move in article.moves.all()] == ["submit", "take", "hand_on", "sign", "publish"]
    assert (article.revisions.count(), SignOff.objects.count(), Publication.objects.count()) == (4, 1, 1)
    assert standing(article) == [FERRY, CREW, FARES]
    assert_trustworthy(article)
