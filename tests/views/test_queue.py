"""The queue shows what its reader may see, in the order of need, whatever is in the address."""

import pytest

from articles.actions import moving, publishing, signing
from articles.views import queue
from tests.factories import CREW, FERRY, make_article, make_user, taken

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def test_the_queue_lists_what_waits_with_a_link(client, editor, article):
    client.force_login(editor)

    answer = client.get("/")

    assert answer.status_code == 200
    assert f'href="/review/{article.pk}/"' in answer.text
    assert [(tab.name, tab.count) for tab in answer.context["tabs"]] == [("", 1), ("submitted", 1)]


def test_the_most_urgent_stands_first(client, editor, desk, reporter):
    make_article(desk, reporter, headline="Later", urgency=6)
    make_article(desk, reporter, headline="Sooner", urgency=2)
    client.force_login(editor)

    answer = client.get("/")

    assert [story.headline for story in answer.context["page"]] == ["Sooner", "Later"]


def test_a_tab_shows_its_stage_only(client, editor, desk, reporter):
    make_article(desk, reporter, headline="Waiting")
    taken(make_article(desk, reporter, headline="Taken"), editor)
    client.force_login(editor)

    answer = client.get("/?stage=in_review")

    assert [story.headline for story in answer.context["page"]] == ["Taken"]
    assert [(tab.name, tab.count) for tab in answer.context["tabs"]] == [("", 2), ("submitted", 1), ("in_review", 1)]


@pytest.mark.parametrize("query", ["stage=nonsense", "page=-1", "page=x", "desk=nowhere", "q=%00", "stage=held"])
def test_a_strange_address_is_answered(client, editor, article, query):
    client.force_login(editor)

    assert client.get(f"/?{query}").status_code == 200


def test_filters_narrow_the_list(client, editor, desk, other_desk, reporter, article):
    other = make_user("otto", other_desk, "reporter")
    make_article(other_desk, other, headline="Cup final")
    make_article(desk, reporter, headline="Bridge closed", slug="BRIDGE")
    client.force_login(editor)

    assert [story.headline for story in client.get("/?q=bridge").context["page"]] == ["Bridge closed"]
    assert [story.headline for story in client.get("/?mine=1").context["page"]] == []
    assert [story.headline for story in client.get(f"/?desk={other_desk.slug}").context["page"]] == []


def test_another_desk_is_not_counted_either(client, editor, other_desk):
    make_article(other_desk, make_user("otto", other_desk, "reporter"), headline="Cup final")
    client.force_login(editor)

    answer = client.get("/")

    assert "Cup final" not in answer.text
    assert [(tab.name, tab.count) for tab in answer.context["tabs"]] == [("", 0)]


def test_a_reporter_sees_own_stories_only(client, desk, reporter, article):
    make_article(desk, make_user("rival", desk, "reporter"), headline="Scoop")
    client.force_login(reporter)

    answer = client.get("/")

    assert [story.pk for story in answer.context["page"]] == [article.pk]


def test_queries_do_not_grow_with_the_list(client, editor, desk, reporter, django_assert_num_queries):
    client.force_login(editor)
    make_article(desk, reporter, headline="One")
    with django_assert_num_queries(7):
        client.get("/")

    make_article(desk, reporter, headline="Two")
    taken(make_article(desk, reporter, headline="Three"), editor)

    with django_assert_num_queries(7):
        client.get("/")


def test_long_lists_have_pages_that_keep_the_filters(client, editor, desk, reporter, monkeypatch):
    monkeypatch.setattr(queue, "PAGE", 2)
    for number in range(5):
        make_article(desk, reporter, headline=f"Story {number}")
    client.force_login(editor)

    answer = client.get("/?q=story&page=2")

    assert len(answer.context["page"]) == 2
    assert 'href="?q=story&amp;page=3"' in answer.text


def test_what_is_live_has_its_own_tab(client, editor, slot, desk, reporter):
    article = make_article(desk, reporter, [FERRY, CREW], headline="Out there")
    taken(article, editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=1, by=slot)
    publishing.publish(article, revision=1, by=slot)
    client.force_login(editor)

    answer = client.get("/?stage=published")

    assert [story.headline for story in answer.context["page"]] == ["Out there"]
    assert [(tab.label, tab.count) for tab in answer.context["tabs"]] == [("In work", 0), ("Published", 1)]
