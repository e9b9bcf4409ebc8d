"""Who gets what where no single story is asked for: lists, what is handed in, what is told, what readers see."""

import pytest
from django.urls import reverse

from articles.actions import intake, notifying
from articles.models import Notification
from tests.factories import CREW, FERRY, make_article, make_user, published
from tests.views.asking import ask, said, verdict
from tests.views.ways import SEES, SEES_NOT

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def test_scorecard_of_all_desks_is_of_the_desks_one_reads(clients, stories, other_desk):
    make_article(other_desk, make_user("olga", other_desk), [CREW, FERRY, CREW])
    found = {}
    for who, client in clients.items():
        answer = ask(client, "get", reverse("articles:all_scores"))
        lines = answer.text.splitlines()[1:] if answer.status_code == 200 else []
        found[who] = sum(int(line.split(",")[1]) for line in lines)

    overview = {who: verdict(ask(client, "get", reverse("articles:all_rules"))) for who, client in clients.items()}
    own = sum(story.findings.count() for story in stories.values())
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


def test_metrics_are_of_the_desks_one_reads(clients, stories, other_desk):
    make_article(other_desk, make_user("olga", other_desk), [CREW, FERRY, CREW])
    sums, foreign = {}, {}
    for who, client in clients.items():
        answer = ask(client, "get", "/metrics/stories.csv")
        sums[who] = verdict(answer) if "csv" not in answer["Content-Type"] else sum(arrived(answer))
        foreign[who] = [verdict(ask(client, "get", f"/metrics/{name}?desk=sport")) for name in ("", "stories.csv")]

    pages = {who: verdict(ask(client, "get", "/metrics/")) for who, client in clients.items()}
    assert sums == {
        "nobody": "login", "author": 403, "reporter": 403, "editor": 3, "slot": 3, "slot elsewhere": 1,
        "administrator": 4,
    }  # fmt: skip
    assert pages == {who: 200 if isinstance(told, int) and told < 9 else told for who, told in sums.items()}
    assert foreign == {
        "nobody": ["login"] * 2, "author": [403] * 2, "reporter": [403] * 2, "editor": [422] * 2, "slot": [422] * 2,
        "slot elsewhere": [200] * 2, "administrator": [200] * 2,
    }  # fmt: skip


def arrived(answer):
    """The numbers of the second column of a file."""
    return [int(line.split(",")[1]) for line in answer.text.splitlines()[1:]]


def test_desk_that_one_does_not_read_has_no_metrics(clients, other_desk):
    """Whether there is such a desk is not said either."""
    there, nowhere = (clients["slot"].get(f"/metrics/?desk={slug}") for slug in (other_desk.slug, "nowhere"))

    assert said(there)[0] == 422
    assert said(there) == said(nowhere)


def test_news_counts_what_one_may_see(clients, stories):
    asked = {"since": "2020-01-01T00:00:00+00:00"}
    answers = {who: client.get(reverse("articles:news"), asked) for who, client in clients.items()}

    assert verdict(answers.pop("nobody")) == "login"
    assert {who for who, answer in answers.items() if "3 new" in answer.text} == SEES
    assert {answers[who].status_code for who in SEES_NOT} == {204}
