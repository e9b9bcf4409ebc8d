"""The queue shows what its reader may see, in the order of need, whatever is in the address."""

import html
import re
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.actions import moving, publishing, signing
from articles.actions.editing import edit_block
from articles.models import Article, Membership
from articles.views import queue
from articles.workflow import Role
from tests.factories import CREW, FERRY, make_article, make_user, published, taken

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


def test_row_tells_of_its_story_as_it_stands_whatever_was_printed_before(client, editor, article):
    client.force_login(editor)
    long_ago = timezone.now() - timedelta(hours=3)
    told = []

    for fields in ({"words": 4321}, {"words": 5432}, {"words": 4321}, {"moved_at": long_ago}):
        Article.objects.filter(pk=article.pk).update(**fields)
        row = client.get("/").text.partition("<tbody>")[2].partition("</tbody>")[0]
        told.append([" ".join(re.sub("<[^>]+>", " ", cell).split()) for cell in row.split("</td>")[-7:-1]])

    started = ["1", "4,321", "World", "Submitted", "nobody", "0 min"]
    assert told == [started, [*started[:1], "5,432", *started[2:]], started, [*started[:-1], "3 h"]]


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


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("mill+bridge", ["Bridge at the old mill closed"]),
        ("rosa+bridge", ["Bridge at the old mill closed"]),
        ("%20", ["Bridge at the old mill closed", "Mill race"]),
        ("bridge+race", []),
        ("+".join(["mill"] * 400), []),
    ],
)
def test_all_words_are_looked_for_in_any_order_and_in_the_name_of_the_author(
    client, editor, desk, reporter, asked, found
):
    make_article(desk, reporter, headline="Bridge at the old mill closed")
    make_article(desk, make_user("otto", desk, "reporter"), headline="Mill race")
    client.force_login(editor)

    assert sorted(story.headline for story in client.get(f"/?q={asked}").context["page"]) == found


def test_filters_narrow_the_list(client, editor, desk, other_desk, reporter, article):
    other = make_user("otto", other_desk, "reporter")
    make_article(other_desk, other, headline="Cup final")
    make_article(desk, reporter, headline="Bridge closed", slug="BRIDGE")
    client.force_login(editor)

    assert [story.headline for story in client.get("/?q=bridge").context["page"]] == ["Bridge closed"]
    assert [story.headline for story in client.get("/?mine=1").context["page"]] == []
    assert [story.headline for story in client.get(f"/?desk={other_desk.slug}").context["page"]] == []


@pytest.mark.parametrize(
    "asked",
    [
        "{pk}",
        "#{pk}",
        "/story/{pk}/",
        "https://desk.example/review/{pk}/?f=3",
        "/story/{pk}",
        "/review/{pk}/block/p1/",
        "https://desk.example/world/2026/quay-by-night/",
        "/world/2026/quay-by-night",
    ],
)
def test_story_is_found_by_its_number_and_its_addresses(
    client, editor, desk, reporter, article, asked, django_assert_num_queries
):
    found = make_article(desk, reporter, [CREW], headline="Quay at noon")
    Article.objects.filter(pk=found.pk).update(url_slug="quay-by-night")
    client.force_login(editor)
    client.get("/")  # the session's first request

    with django_assert_num_queries(6):
        page = client.get("/", {"q": asked.format(pk=found.pk)}).context["page"]

    assert [row.headline for row in page] == ["Quay at noon"]


@pytest.mark.parametrize("asked", ["0", "9" * 40, "/story/", "/story/x/", "/world/2026/", "//", "#", "٣"])
def test_what_only_looks_like_a_number_finds_nothing(client, editor, article, asked):
    client.force_login(editor)

    assert list(client.get("/", {"q": asked}).context["page"]) == []


def test_number_of_another_desks_story_finds_nothing(client, editor, other_desk):
    elsewhere = make_article(other_desk, make_user("otto", other_desk))
    client.force_login(editor)

    assert list(client.get("/", {"q": str(elsewhere.pk)}).context["page"]) == []


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

    assert [story.url for story in answer.context["page"]] == [f"/review/{article.pk}/"]


@pytest.fixture
def one_and_thirty(desk, reporter, editor):
    """A way to have one story in the queue, and then thirty, some of them with an editor."""

    def fill():
        make_article(desk, reporter, headline="One")
        yield 1
        for number in range(29):
            article = make_article(desk, reporter, headline=f"Story {number}")
            if number % 2:
                taken(article, editor)
        yield 30

    return fill


def test_queries_do_not_grow_with_the_list(client, editor, one_and_thirty, django_assert_num_queries):
    client.force_login(editor)

    for count in one_and_thirty():
        with django_assert_num_queries(6):
            answer = client.get("/")
        assert len(answer.context["page"]) == count


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
    assert [(tab.label, tab.count) for tab in answer.context["tabs"]] == [("In progress", 0), ("Published", 1)]


def test_who_has_all_rights_and_no_desk_may_choose_any_desk(
    client, desk, other_desk, article, django_user_model, django_assert_num_queries
):
    make_article(other_desk, make_user("otto", other_desk), headline="Cup final")
    client.force_login(django_user_model.objects.create_superuser("ada"))
    client.get("/")  # the session's first request

    with django_assert_num_queries(7):
        page = client.get("/?desk=sport")

    options = re.findall(r'<option value="(\w*)"( selected)?>(.*?)</option>', page.text)
    assert options == [("", "", "all"), ("sport", " selected", "Sport"), ("world", "", "World")]
    assert [story.headline for story in page.context["page"]] == ["Cup final"]


@pytest.fixture
def everywhere(desk, reporter, editor, slot):
    """Stories about a ferry: published, published and in work again, spiked, and just come in."""
    for headline in ("Ferry out there", "Ferry in work again"):
        article = make_article(desk, reporter, [FERRY, CREW], headline=headline)
        published(taken(article, editor), editor, slot)
    edit_block(article, "p1", "The ferry was on time.", base=1, by=editor)
    moving.move(make_article(desk, reporter, [CREW], headline="Ferry no more"), "spike", by=slot, note="Old.")
    make_article(desk, reporter, [CREW], headline="Ferry to come")


@pytest.mark.parametrize(
    ("asked", "listed", "told"),
    [
        ("q=ferry", 2, [("published", "1 in “Published”"), ("spiked", "1 in “Spiked”")]),
        ("q=out+there", 0, [("published", "1 in “Published”")]),
        ("q=to+come", 1, []),
        ("", 2, []),
        (
            "q=ferry&stage=spiked",
            1,
            [
                ("submitted", "1 in “Submitted”"),
                ("second_read", "1 in “Second read”"),
                ("published", "2 in “Published”"),
            ],
        ),
    ],
)
def test_what_a_search_finds_under_other_tabs_is_told_with_a_way_there(
    client, editor, everywhere, asked, listed, told, django_assert_num_queries
):
    client.force_login(editor)
    client.get("/")  # the session's first request

    with django_assert_num_queries(6 if listed else 4):
        answer = client.get(f"/?{asked}")

    note = answer.text.partition('id="elsewhere">')[2].partition("</p>")[0]
    links = re.findall(r'href="\?stage=(\w+)&amp;q=[\w+]+">(.*?)</a>', note)
    assert (len(answer.context["page"].object_list), links) == (listed, told)


def test_search_names_what_it_reads_and_what_it_did_not_find(client, editor, article):
    """Bodies are not searched, so an empty answer does not say that a story was never run."""
    client.force_login(editor)

    by_words_of_the_body = client.get("/?q=forty+passengers").text
    by_filter = client.get("/?stage=held").text

    label, said = (re.search(r, by_words_of_the_body)[1] for r in (r'for="q">([^<]*)<', r'class="empty">([^<]*) <'))
    assert label == "Headline, author, number or address"
    assert said == "No headline, author, number or address matches."
    assert re.search(r'class="empty">([^<]*) <', by_filter)[1] == "No story matches."


def test_counts_and_order_hold_across_desks(client, editor, desk, other_desk, reporter):
    Membership.objects.create(desk=other_desk, user=editor, role=Role.EDITOR)
    other = make_user("otto", other_desk, Role.REPORTER)
    make_article(desk, reporter, headline="Third", urgency=5)
    make_article(other_desk, other, headline="Second", urgency=4)
    taken(make_article(other_desk, other, headline="First", urgency=1), editor)
    client.force_login(editor)

    answer = client.get("/")

    assert [story.headline for story in answer.context["page"]] == ["First", "Second", "Third"]
    assert [(tab.name, tab.count) for tab in answer.context["tabs"]] == [("", 3), ("submitted", 2), ("in_review", 1)]


def poll(client, page, shown=""):
    """Ask for news as the page would."""
    address = html.unescape(page.text.split('hx-get="')[1].split('"')[0])
    return client.get(f"{address}&shown={shown}", headers={"HX-Request": "true"})


def offer(answer):
    """The link that an answer offers, and its words."""
    return re.search(r'href="([^"]*)">([^<]*)</a>', answer.text).groups()


def test_queue_without_news_is_told_nothing(client, editor, article):
    client.force_login(editor)

    answer = poll(client, client.get("/"))

    assert (answer.status_code, answer.content) == (204, b"")


def test_what_came_since_is_offered_and_the_same_is_told_once(client, editor, desk, reporter, article):
    client.force_login(editor)
    page = client.get("/")
    for name in ("One", "Two"):
        make_article(desk, reporter, headline=name)

    first = poll(client, page)
    again = poll(client, page, shown="2")
    make_article(desk, reporter, headline="Three")
    more = poll(client, page, shown="2")

    assert offer(first) == ("/", "2 new, show")
    assert again.status_code == 204
    assert offer(more) == ("/", "3 new, show")


def test_page_that_is_shown_anew_has_no_news(client, editor, desk, reporter, article):
    client.force_login(editor)
    client.get("/")
    make_article(desk, reporter, headline="New")

    assert poll(client, client.get("/")).status_code == 204


def test_news_keep_to_the_filters_and_come_back_to_them(client, editor, desk, reporter, article):
    client.force_login(editor)
    page = client.get("/?stage=submitted&q=bridge")
    make_article(desk, reporter, headline="Another ferry")
    make_article(desk, reporter, headline="Bridge closed")
    taken(make_article(desk, reporter, headline="Bridge open"), editor)

    answer = poll(client, page)

    assert offer(answer) == ("/?stage=submitted&amp;q=bridge", "1 new, show")


def test_story_that_moves_on_is_news_to_its_new_stage_alone(client, editor, article):
    client.force_login(editor)
    pages = [client.get(address) for address in ("/", "/?stage=in_review", "/?stage=submitted")]
    taken(article, editor)

    answers = [poll(client, page) for page in pages]

    assert [answer.status_code for answer in answers] == [204, 200, 204]
    assert offer(answers[1]) == ("/?stage=in_review", "1 new, show")


def test_news_of_another_desk_are_none(client, editor, other_desk):
    client.force_login(editor)
    page = client.get("/")
    make_article(other_desk, make_user("otto", other_desk, Role.REPORTER), headline="Cup final")

    assert poll(client, page).status_code == 204


def test_who_is_logged_out_gets_no_news_and_the_page_stays(client, editor):
    client.force_login(editor)
    page = client.get("/")
    client.logout()

    answer = poll(client, page)

    assert (answer.status_code, "HX-Redirect" in answer) == (401, False)


def test_news_ask_as_often_for_thirty_stories_as_for_one(client, editor, one_and_thirty, django_assert_num_queries):
    client.force_login(editor)
    page = client.get("/")

    for count in one_and_thirty():
        with django_assert_num_queries(3):
            assert offer(poll(client, page))[1] == f"{count} new, show"


def test_many_words_are_told_as_the_metrics_tell_them(client, article, editor):
    Article.objects.update(words=45_060, arrived_words=45_061)
    client.force_login(editor)

    assert '<td class="right wide">45,060</td>' in client.get("/").text
    assert "45,061 → 45,060 words" in client.get(f"/review/{article.pk}/").text
