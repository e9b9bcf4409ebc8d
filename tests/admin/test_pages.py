"""Is the admin complete for whoever keeps the newsroom? Its pages, what they cost, and the log in words."""

import html
import re

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions import editing, intake, moving
from articles.detection.rules.near_duplicate import LIKE
from articles.models import Article, Decision, Desk, Move, Original, RulesetVersion, Scan
from articles.workflow import Role
from tests.admin.asking import PAGES, address, desk_form, make_published
from tests.factories import CREW, FARES, FERRY, make_article, make_desk, make_user
from tests.house import settle

pytestmark = pytest.mark.database


def assert_says_nothing_inline(page):
    """Our policy would silence it, and the page would be broken."""
    assert re.findall(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", page) == []
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=[\"']|javascript:", page) == []


@pytest.mark.parametrize("model", PAGES)
def test_pages_are_there_and_keep_the_policy(client, admin, published, model):
    row = model.objects.order_by("pk").first()

    for page in (address(model), address(model, row.pk, "change")):
        answer = client.get(page)

        assert answer.status_code == 200
        assert_says_nothing_inline(answer.text)


@pytest.mark.parametrize("model", PAGES)
def test_lists_can_be_searched(client, admin, published, model):
    answer = client.get(address(model), {"q": "ferry"})

    assert answer.status_code == 200


def test_lists_ask_as_often_for_thirty_rows_as_for_one(client, admin, desk, reporter, editor, slot):
    def queries(model):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            answer = client.get(address(model))
        assert answer.status_code == 200
        return len(asked)

    def counts(stories):
        while (number := Article.objects.count()) < stories:
            other = make_desk(f"Desk{number}")
            people = [make_user(f"{role}{number}", other, role) for role in Role]
            make_published(other, *people, slug=f"s{number}")
        return {model: queries(model) for model in PAGES}

    counts(1)  # what is asked once a process
    at_one, at_three, at_thirty = counts(1), counts(3), counts(30)

    assert at_three == at_one
    assert at_thirty == at_one


def test_story_page_asks_as_often_however_long_the_log(client, admin, article, editor):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            client.get(address(Article, article.pk, "change"))
        return len(asked)

    moving.move(article, "take", by=editor)
    queries()
    before = queries()
    for number in range(10):
        article.refresh_from_db()
        editing.edit_block(article, "p1", f"The ferry was {number} hours late.", base=number + 1, by=editor)

    assert article.revisions.count() == 11
    assert queries() == before


def test_history_of_a_story_tells_what_happened_to_it_and_what_was_described_here(client, admin, published):
    page = client.get(address(Article, published.pk, "history"))
    LogEntry.objects.log_actions(admin.pk, [published], CHANGE, [{"changed": {"fields": ["Slug"]}}])
    described = client.get(address(Article, published.pk, "history")).text

    rows = re.findall(r"<tr><th scope=\"row\">.*?</th><td>(.*?)</td><td>(.*?)</td>", page.text)
    assert page.status_code == 200
    assert rows[:2] == [("sam", "Published revision 2"), ("sam", "Signed off revision 2")]
    assert [what for _, what in rows].count("Accepted, revision 2") == 1
    assert f'href="/story/{published.pk}/history/"' in page.text
    assert "doesn’t have a change history" not in page.text
    assert ("Changed Slug." in page.text, "Changed Slug." in described) == (False, True)


def test_parts_of_a_storys_history_have_headings_of_one_level(client, admin, published):
    LogEntry.objects.log_actions(admin.pk, [published], CHANGE, [{"changed": {"fields": ["Slug"]}}])

    page = client.get(address(Article, published.pk, "history")).text

    assert re.findall(r"<h[2-6](?! id=.pagination)[^>]*>([^<]*)", page) == [
        "What happened to the story",
        "What was described in the admin",
    ]
    assert 'class="module" id="story-history"' in page
    assert 'class="module" id="admin-history"' in page


@pytest.mark.parametrize("way", ["change", "history"])
def test_page_says_in_which_zone_its_times_are(client, lead, desk, published, way):
    Desk.objects.filter(pk=desk.pk).update(time_zone="Asia/Tokyo")

    page = client.get(address(Article, published.pk, way)).text

    assert re.findall('id="clock">(.*?)<', page) == ["Times are those of Asia/Tokyo."]


def test_story_page_shows_its_text_as_text(client, admin, desk, reporter):
    article = make_article(desk, reporter, ["<script>alert(1)</script> was written on the <b>ferry</b>."], slug="<i>")

    page = client.get(address(Article, article.pk, "change")).text

    assert "&lt;script&gt;alert(1)&lt;/script&gt; was written on the &lt;b&gt;ferry&lt;/b&gt;." in page
    assert "alert(1)</script>" not in page


def shown_of(client, row, field):
    """What the page of a row shows of a field, without tags, a line each."""
    page = client.get(address(type(row), row.pk, "change")).text
    told = re.search(rf'field-{field}.*?<div class="readonly">(.*?)</div>', page, re.DOTALL)[1]
    lines = re.sub(r"</p>", "\n", told).split("\n")
    return [html.unescape(re.sub(r"<[^>]+>", "", line)).strip() for line in lines if line.strip()]


@pytest.mark.parametrize(
    ("block", "text", "told"),
    [
        ("p1", FERRY.replace("forty", "**fifty**"), ["Line 1: “forty” became “fifty”."]),
        ("p3", "", [f"Line 3: “{FARES}” was taken out."]),
        ("p4", f"{CREW}\nNobody minded.", ["New line 5: “Nobody minded.” was put in.", "New line 5 was added."]),
        ("standfirst", "Late again.", ["The standfirst: “Late again.” was put in."]),
    ],
)
def test_revision_says_in_words_what_it_changed(client, admin, article, editor, block, text, told):
    first = article.head
    moving.move(article, "take", by=editor)

    revision = editing.edit_block(article, block, text, base=1, by=editor)

    assert shown_of(client, revision, "changed") == told
    assert shown_of(client, first, "changed") == ["-"]


def test_texts_are_shown_behind_the_names_of_their_places(client, admin, article):
    finding = article.findings.get()

    assert shown_of(client, article.head, "text")[:2] == ["The headline Ferry late again", f"Line 1 {FERRY}"]
    assert shown_of(client, finding, "words") == [f"Line 4 {CREW}"]
    assert shown_of(client, finding, "copies") == [f"Line 2 {CREW}"]


def test_log_says_in_words_what_ran_went_and_was_settled(client, admin, published, desk, slot):
    scan, move = Scan.objects.first(), Move.objects.filter(name="hand_on").get()
    original, version = Original.objects.get(), RulesetVersion.objects.get()
    own = settle(desk, slot, informing=["doubled-word"], limits={LIKE.name: 95.0}, reason="Less noise.", base=1)

    assert shown_of(client, scan, "ran")[0].startswith("unplaced-headline, unplaced-standfirst, headline-echo, ")
    assert shown_of(client, scan, "unfinished") == ["none"]
    assert shown_of(client, move, "did") == ["Sent it to second read"]
    assert shown_of(client, original, "filled_in") == ["Headline Ferry late again"]
    assert shown_of(client, version, "are_off") == ["doubled-word"]
    assert shown_of(client, version, "own_limits") == ["none"]
    assert shown_of(client, own, "only_inform") == ["doubled-word"]
    assert shown_of(client, own, "own_limits") == [f"{LIKE.says} 95"]


def test_story_page_leads_to_its_rows(client, admin, published):
    other = make_article(published.desk, published.author, headline="Another story")
    page = client.get(address(Article, published.pk, "change")).text
    links = [link.replace("&amp;", "&") for link in re.findall(r'href="(/admin/articles/decision/\?[^"]*)"', page)]

    answer = client.get(links[0])

    assert len(links) == 1
    assert Decision.objects.exclude(finding__article=published).count() == 0
    assert "3 decisions" in answer.text
    assert other.findings.count() == 1


def test_log_of_the_admin_itself_is_shown_and_closed(client, admin, desk):
    client.post(address(Desk, desk.pk, "change"), desk_form(desk, name="Abroad"))
    entry = LogEntry.objects.get()

    assert "Changed Name." in client.get(address(LogEntry)).text
    assert client.post(address(LogEntry, entry.pk, "delete"), {"post": "yes"}).status_code == 403


def test_original_is_handed_out_as_a_file(client, admin, reporter):
    original = intake.receive(b"<script>alert(1)</script>\xff", fields={}, by=reporter)

    answer = client.get(f"/admin/articles/original/{original.pk}/bytes/")

    assert answer.content == b"<script>alert(1)</script>\xff"
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == f'attachment; filename="original-{original.pk}.txt"'


def test_tables_of_the_lockout_are_not_listed(client, admin):
    page = client.get("/admin/")

    assert {app["app_label"] for app in page.context["app_list"]} == {"admin", "articles", "auth"}
