"""Who gets what from which address: every route of the URLconf by everybody, at every stage, with every method.

The tables below are data; a route that is not in them fails the test. What somebody may not see answers exactly like
what does not exist.
"""

import re
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse
from django.utils import timezone

from articles.actions import desks, intake, moving, notifying, review, signing
from articles.models import (
    Article,
    Boilerplate,
    Decision,
    Finding,
    Move,
    Notification,
    Original,
    Presence,
    Publication,
    RejectedWords,
    Revision,
    RulesetVersion,
    Scan,
    SignOff,
)
from articles.workflow import Role, Stage
from tests.factories import CREW, FARES, FERRY, make_article, make_user, published, taken
from tests.house import choices
from tests.stories import PASTE

pytestmark = [pytest.mark.database, pytest.mark.django_db]

METHODS = ["get", "head", "post", "put", "patch", "delete", "options"]
EVERYWHERE = set(Stage)
AT_THE_DESK = {Stage.SUBMITTED, Stage.IN_REVIEW, Stage.SECOND_READ, Stage.READY}
WITH_THE_WRITER = {Stage.DRAFT, Stage.RETURNED}

SEES = {"author", "editor", "slot", "administrator"}
SEES_NOT = {"reporter", "slot elsewhere"}
THE_DESK = {"editor", "slot"}

MAY_MOVE = {
    "submit": (WITH_THE_WRITER, {"author", "editor", "slot"}),
    "take": ({Stage.SUBMITTED}, THE_DESK),
    "hand_on": ({Stage.IN_REVIEW}, THE_DESK),
    "reopen": ({Stage.READY}, THE_DESK),
    "send_back": (AT_THE_DESK, THE_DESK),
    "hold": (AT_THE_DESK, {"slot"}),
    "release": ({Stage.HELD}, {"slot"}),
    "spike": (EVERYWHERE - {Stage.SPIKED}, {"slot"}),
    "revive": ({Stage.SPIKED}, {"slot"}),
    "sign": (EVERYWHERE, set()),
    "publish": (EVERYWHERE, set()),
    "no-such-move": (EVERYWHERE, set()),
}
"""Each move with where it begins and who may make it; signing and publishing have addresses of their own."""


def may_read(who, stage):
    return 200


def may_look(who, stage):
    """Whoever may read is noted as reading, and there is no news to tell."""
    return 204


def may_change(who, stage):
    """The desk while it has the story, its author before and after; anybody else is refused, whatever the stage."""
    changes = {"author"} if stage in WITH_THE_WRITER else THE_DESK if stage in AT_THE_DESK else set()
    return 200 if who in changes else 403


def may_step(stages, people):
    """Those with the right, where the table has the step; elsewhere they are told where the story is."""

    def expected(who, stage):
        if who not in people:
            return 403
        return 200 if stage in stages else 409

    return expected


@dataclass(frozen=True)
class Way:
    """One way to ask for a route about a story: with which method, form and story, and what is expected."""

    route: str
    method: str
    expected: object
    story: str = "faulty"
    more: tuple = ()
    form: dict = field(default_factory=dict)


WHOLE = {"base": "2", "headline": "Ferry", "standfirst": "", "byline": "", "dateline": "", "body": "Only this is left."}

WAYS = [
    Way("story", "get", may_read),
    Way("history", "get", may_read),
    Way("original", "get", may_read),
    Way("compare", "get", may_read),
    Way("restore", "post", may_change, form={"revision": "1", "base": "2"}),
    Way("review", "get", may_read),
    Way("presence", "post", may_look),
    Way("publish", "get", may_read),
    Way("write", "get", may_change),
    Way("block", "get", may_change, more=("p1",)),
    Way("write", "post", may_change, form=WHOLE),
    Way("block", "post", may_change, more=("p1",), form={"base": "2", "text": "Something else."}),
    Way("rescan", "post", may_change),
    Way("accept", "post", may_change),
    Way("reject", "post", may_change),
    Way("undo", "post", may_change),
    *(
        Way("move", "post", may_step(*where), story="clean", more=(name,), form={"note": "Because."})
        for name, where in MAY_MOVE.items()
    ),
    Way("sign", "post", may_step({Stage.SECOND_READ}, THE_DESK), story="clean", form={"revision": "1"}),
    Way("publish", "post", may_step({Stage.READY}, {"slot"}), story="clean", form={"revision": "1"}),
]
READS_THE_DESK = {"editor", "slot", "administrator"}
LEADS_THE_DESK = {"slot", "administrator"}


def reads_rules(who, stage=None):
    """Who reads all of a desk; a reporter reads own stories, and no more of it is there."""
    return 200 if who in READS_THE_DESK else 404


def settles_rules(who, stage=None):
    return 200 if who in LEADS_THE_DESK else 403 if who in READS_THE_DESK else 404


CHOICES = choices(doubled_word="informing")

DESK_WAYS = [
    Way("rules", "get", reads_rules),
    Way("scores", "get", reads_rules),
    Way("boilerplate", "get", reads_rules),
    Way("rules", "post", settles_rules, form=CHOICES),
    Way("trial", "post", settles_rules, form=CHOICES),
    Way("boilerplate", "post", reads_rules, form={"text": "Words of the harbour office."}),
    Way("approve", "post", settles_rules),
    Way("withdraw", "post", settles_rules),
]
"""What is about a desk: its rules and its boilerplate."""

APART = {
    "articles:queue": "what is listed narrows by desk: below",
    "articles:news": "what is listed narrows by desk: below",
    "articles:submit": "for everybody, to desks of their own: below",
    "articles:readback": "for whoever handed the text in: below",
    "articles:public": "for readers: below",
    "articles:all_rules": "the desks that one reads: below",
    "articles:all_scores": "the desks that one reads: below",
    "articles:notices": "what one was told: below",
    "articles:notice": "what one was told: below",
    "login": "before anybody is anybody",
    "logout": "ends one's own session",
    "password_change": "changes one's own password",
    "password_change_done": "says that it was changed",
    "/admin/login/": "leads to our own login page",
    "/healthz": "says nothing",
}
"""Routes that are about no single story, and why."""


def routes(resolver=None, before="", space=""):
    """Every route of the newsroom but the Django admin's own, which tests/test_admin.py walks."""
    for pattern in (resolver or get_resolver()).url_patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            if pattern.namespace != "admin":
                yield from routes(pattern, path, f"{pattern.namespace}:" if pattern.namespace else space)
        else:
            yield space + pattern.name if pattern.name else f"/{path}"


def test_every_route_is_in_the_tables():
    assert sorted(routes()) == sorted({f"articles:{way.route}" for way in WAYS + DESK_WAYS} | set(APART))


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
    """One story with every sort of finding and decision, and one that is fit to print and signed."""
    faulty = make_article(desk, reporter, PASTE, headline="")
    first, *_, last = faulty.findings.open()
    review.accept(first, key=first.offers()[0].key, by=colleague)
    review.reject(last, by=colleague)
    clean = taken(make_article(desk, reporter, [FERRY, CREW, FARES]), colleague)
    moving.move(clean, "hand_on", by=colleague)
    signing.sign(clean, revision=1, by=colleague)
    return {"faulty": faulty, "clean": clean}


def at(stories, stage):
    Article.objects.filter(pk__in=[story.pk for story in stories.values()]).update(stage=stage)


def target(way, stories):
    """The address of a way, and the form that fits it."""
    article = stories[way.story]
    form = dict(way.form)
    pk = article.pk
    if way.route in ("accept", "reject"):
        finding = article.findings.open().first()
        pk, form["key"] = finding.pk, finding.offers()[0].key
    if way.route == "undo":
        pk = Decision.objects.filter(finding__article=article, verdict="accepted").get().pk
    return reverse(f"articles:{way.route}", args=[pk, *way.more]), form


def ask(client, method, url, form=None, **more):
    """Ask, and take back whatever the answer did."""
    with transaction.atomic():
        answer = getattr(client, method)(url, form or {}, **more)
        transaction.set_rollback(True)
    return answer


def verdict(answer):
    """The status; a redirect after a form means that it was done, or that nobody was there, as a 401 does."""
    if answer.status_code in (302, 303):
        return "login" if answer["Location"].startswith("/accounts/login/") else 200
    if answer.status_code == 401:
        return "login"
    return answer.status_code


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


LOG = [
    Article, Decision, Finding, Move, Original, Publication, Revision, Scan, SignOff,
    Boilerplate, Notification, Presence, RejectedWords, RulesetVersion,
]  # fmt: skip


def rows():
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in LOG}


def said(answer):
    """An answer without what differs from one request to the next."""
    text = answer.content.decode().replace(answer["X-Request-ID"], "")
    text = re.sub(r'(csrfmiddlewaretoken" value=")\w+|/\d+/', r"\1", text)
    headers = {name: value for name, value in answer.items() if name not in ("X-Request-ID", "Content-Length")}
    return answer.status_code, headers, text


PANEL = {"HX-Request": "true", "HX-Request-Type": "partial"}
ONE_A_ROUTE = list({way.route: way for way in WAYS}.values())


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

    pages = ["story", "history", "compare", "original", "review", "publish", "write", "block"]
    forms = ["publish", "write", "block", "restore", "rescan", "accept", "reject", "undo", "move", "sign"]
    assert taken_by == {
        route: {"get", "head", "post"} if route in forms else {"get", "head"} for route in {*pages, *forms}
    } | {"presence": {"post"}}


def test_closed_account_is_nobody(clients, users, stories):
    users["slot"].is_active = False
    users["slot"].save()

    for way in WAYS:
        url, form = target(way, stories)
        assert verdict(ask(clients["slot"], way.method, url, form)) == "login"


@pytest.fixture
def proposal(desk, editor):
    return desks.propose_boilerplate(desk, CREW, by=editor)


def desk_target(way, desk, proposal):
    """The address of a way about a desk, the form that fits it, and an address like it where nothing is."""
    if way.route in ("approve", "withdraw"):
        route = f"articles:{way.route}"
        form = {"expires_on": (timezone.now() + timedelta(days=9)).date().isoformat()}
        return reverse(route, args=[proposal.pk]), form, reverse(route, args=[999999])
    urls = [reverse(f"articles:{way.route}", args=[slug]) for slug in (desk.slug, "nowhere")]
    return urls[0], way.form, urls[1]


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


def test_asking_for_rules_changes_nothing(clients, desk, proposal):
    before = rows()

    for way in DESK_WAYS:
        url, form, _ = desk_target(way, desk, proposal)
        for method in set(METHODS) - {"post"}:
            assert getattr(clients["slot"], method)(url, form).status_code < 500
    assert clients["slot"].post(reverse("articles:trial", args=[desk.slug]), CHOICES).status_code == 200

    assert rows() == before


def test_scorecard_of_all_desks_is_of_the_desks_one_reads(clients, stories, other_desk):
    make_article(other_desk, make_user("olga", other_desk), [CREW, FERRY, CREW])
    found = {}
    for who, client in clients.items():
        answer = ask(client, "get", reverse("articles:all_scores"))
        lines = answer.text.splitlines()[1:] if answer.status_code == 200 else []
        found[who] = sum(int(line.split(",")[1]) for line in lines)

    overview = {who: verdict(ask(client, "get", reverse("articles:all_rules"))) for who, client in clients.items()}
    own = stories["faulty"].findings.count()
    assert found == {
        "nobody": 0, "author": 0, "reporter": 0, "editor": own, "slot": own, "slot elsewhere": 1,
        "administrator": own + 1,
    }  # fmt: skip
    assert overview == {
        "nobody": "login", "author": 403, "reporter": 403, "editor": 200, "slot": 200, "slot elsewhere": 200,
        "administrator": 200,
    }  # fmt: skip


def test_notice_is_for_whoever_was_told(clients, users, desk):
    notifying.tell_the_slots(desk, "Look at the rules.", desk.get_rules_url())
    url = reverse("articles:notice", args=[Notification.objects.get(user=users["slot"]).pk])
    nowhere = reverse("articles:notice", args=[999999])

    lists = {who: "Look at the rules." in ask(client, "get", "/notices/").text for who, client in clients.items()}
    got = {who: verdict(ask(client, "post", url)) for who, client in clients.items()}

    assert {who for who, sees in lists.items() if sees} == {"slot"}
    assert got == {"nobody": "login", "slot": 200, **dict.fromkeys(SEES | SEES_NOT - {"slot"}, 404)} | {"slot": 200}
    assert said(clients["slot elsewhere"].post(url)) == said(clients["slot elsewhere"].post(nowhere))
    assert Notification.objects.unread().count() == 1


def test_queue_lists_what_one_may_see(clients, stories):
    listed = {who: "Ferry late again" in client.get("/").text for who, client in clients.items()}

    assert {who for who, sees in listed.items() if sees} == SEES


def test_news_counts_what_one_may_see(clients, stories):
    asked = {"since": "2020-01-01T00:00:00+00:00"}
    answers = {who: client.get(reverse("articles:news"), asked) for who, client in clients.items()}

    assert verdict(answers.pop("nobody")) == "login"
    assert {who for who, answer in answers.items() if "2 new" in answer.text} == SEES
    assert {answers[who].status_code for who in SEES_NOT} == {204}


def test_text_handed_in_is_shown_to_whoever_handed_it_in(clients, users, desk):
    original = intake.receive(FERRY.encode(), fields={"desk": desk.pk}, by=users["author"])
    url = reverse("articles:readback", args=[original.token])
    nowhere = reverse("articles:readback", args=["00000000-0000-0000-0000-000000000000"])

    asked = [("get", url), ("get", f"/submit/?of={original.token}"), ("post", url)]
    got = {who: [verdict(ask(client, *each)) for each in asked] for who, client in clients.items()}

    assert got == {
        "nobody": ["login"] * 3,
        "author": [200] * 3,
        **{who: [404] * 3 for who in ("reporter", "editor", "slot", "slot elsewhere", "administrator")},
    }
    for method in ("get", "post"):
        assert said(getattr(clients["slot"], method)(url)) == said(getattr(clients["slot"], method)(nowhere))


def test_story_is_handed_to_desks_of_ones_own(clients, desk, other_desk):
    form = {"text": FERRY, "urgency": "5"}

    got = {
        who: [verdict(ask(client, "post", "/submit/", form | {"desk": to.pk})) for to in (desk, other_desk)]
        for who, client in clients.items()
    }

    assert got == {
        "nobody": ["login", "login"],
        **{who: [200, 422] for who in ("author", "reporter", "editor", "slot")},
        "slot elsewhere": [422, 200],
        "administrator": [422, 422],
    }


def test_readers_see_what_is_published_and_nothing_else(clients, desk, reporter, editor, slot):
    article = make_article(desk, reporter)
    address = f"/{desk.slug}/{article.created_at.year}/ferry-late-again/"
    before = {who: client.get(address).status_code for who, client in clients.items()}

    article = published(article, editor, slot)

    assert article.get_public_url() == address
    assert before == dict.fromkeys(clients, 404)
    assert {who: client.get(address).status_code for who, client in clients.items()} == dict.fromkeys(clients, 200)
    assert {ask(clients["slot"], method, address).status_code for method in ("post", "put", "delete")} == {405}


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
