"""The page of the metrics: what it says, to whom, and as a file, and what it costs."""

import csv
import re
from datetime import timedelta
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.actions import review
from articles.models import Article, Finding
from articles.views.charts import PLOT_BOTTOM, PLOT_TOP
from articles.views.figures import FIGURES
from tests.factories import CREW, FARES, FERRY, make_article, make_user, published, taken
from tests.house import REPEATS, decide, decide_many, quarter, repeating

pytestmark = [pytest.mark.database, pytest.mark.django_db]

PAGE = "/metrics/"
PLOT = PLOT_BOTTOM - PLOT_TOP


@pytest.fixture
def lead(client, desk, slot):
    """The browser of the slot."""
    client.force_login(slot)
    return client


def words(html):
    """What a piece of a page says, without its markup."""
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def section(answer, name):
    """The part of the page that is about one figure."""
    return re.search(rf'<section id="{name}".*?</section>', answer.text, flags=re.DOTALL)[0]


def table(answer, name):
    """The rows of a figure's table as a person reads them, its head and foot among them."""
    rows = re.findall(r"<tr>(.*?)</tr>", section(answer, name), flags=re.DOTALL)
    return [
        [words(cell).replace("\N{NO-BREAK SPACE}", " ") for cell in re.findall(r"<t[hd].*?</t[hd]>", row)]
        for row in rows
    ]


def tiles(answer):
    found = re.findall(r"<dt>(.*?)</dt><dd[^>]*>(.*?)</dd><dd[^>]*>(.*?)</dd>", answer.text)
    return {words(label): (number, remark) for label, number, remark in found}


def number(words):
    """A number as a scale or a table has it."""
    return int(words.replace(",", "").replace("k", "000"))


def file(client, name, query=""):
    """The rows of a figure's file."""
    return list(csv.DictReader(client.get(f"/metrics/{name}.csv{query}").text.splitlines()))


# What it says


def test_tiles_say_what_one_wants_to_know_first(lead, desk, reporter, editor, slot):
    decide(repeating(desk, reporter, 1), "reject", editor)
    review.undo(decide(repeating(desk, reporter, 2), "reject", editor), by=editor)
    article = published(taken(repeating(desk, reporter, 3), editor), editor, slot)
    now = timezone.now()
    Article.objects.filter(pk=article.pk).update(created_at=now - timedelta(hours=5), first_published_at=now)

    found = tiles(lead.get(PAGE))

    came, went = len(f"Story 3 3. {FERRY} {CREW} {FARES} {CREW}".split()), len(CREW.split())
    assert {name: [each.replace("\N{NO-BREAK SPACE}", " ") for each in row] for name, row in found.items()} == {
        "Stories in": ["3", "1 published"],
        "Time to publication": ["5 h", "for half of them; 95 of 100 within 5 h"],
        "Findings in 100 stories": ["100.0", "3 found in 3"],
        "Findings accepted": ["50 %", "of 2 decided; likely 9 % to 91 %"],
        "Decisions undone": ["1", "of 3 made"],
        "Words removed": [str(went), f"{100 * went / came:.0f} % of the words handed in"],
        "In progress now": ["2", "the oldest for 0 min"],
    }


def test_rule_is_judged_by_its_record(lead, desk, reporter, editor):
    decide_many(desk, reporter, editor, accepted=1, rejected=3)
    decide(make_article(desk, reporter, [f"The the quay. {FERRY}"]), "accept", editor)

    page = lead.get(PAGE)

    assert table(page, "acceptance") == [
        ["Rule", "Decided", "Accepted", "Share accepted", "At least", "At most"],
        [f"{REPEATS} under 80 %, too few to be sure", "4", "1", "25 %", "5 %", "70 %"],
        ["doubled-word", "1", "1", "100 %", "21 %", "100 %"],
        ["All", "5", "2", "40 %", "12 %", "77 %"],
    ]
    assert f'href="/desks/world/rules/?days=91#{REPEATS}"' in section(page, "acceptance")
    assert f'id="{REPEATS}"' in lead.get("/desks/world/rules/?days=91").text


def test_mark_says_nothing_of_few_decisions_once_they_are_enough(lead, desk, reporter, editor):
    decide_many(desk, reporter, editor, accepted=2, rejected=8)

    assert table(lead.get(PAGE), "acceptance")[1][0] == f"{REPEATS} under 80 %"


def test_share_is_an_alarm_only_once_enough_was_decided_to_be_sure(lead, desk, reporter, editor):
    decide_many(desk, reporter, editor, accepted=1, rejected=3)
    few = section(lead.get(PAGE), "acceptance")
    decide_many(desk, reporter, editor, accepted=2, rejected=8)
    many = section(lead.get(PAGE), "acceptance")

    alarms = ['class="remark alarm"', 'class="value marked"', f"Certainly under 80\N{NO-BREAK SPACE}%: {REPEATS}."]
    assert [[alarm in page for alarm in alarms] for page in (few, many)] == [[False] * 3, [True] * 3]


def test_findings_are_said_for_every_rule(lead, desk, reporter, editor):
    repeating(desk, reporter, 1)
    make_article(desk, reporter, [FERRY, FARES])

    head, first, second, *_, foot = table(lead.get(PAGE), "findings")

    assert (head, first, foot) == (["Rule", "Found", "In 100 stories"], [REPEATS, "1", "50.0"], ["All", "1", "50.0"])
    assert second[1:] == ["0", "0.0"]


def test_reasons_are_told_by_the_word_chosen(lead, desk, reporter, editor):
    for number, reason in enumerate(["intended", "intended: it rhymes", "<b>Ask</b> her.", ""]):
        decide(repeating(desk, reporter, number), "reject", editor, reason)

    assert table(lead.get(PAGE), "rejections") == [
        ["Reason", "Rejected", "Share of all"],
        ["intended", "2", "50 %"],
        ["in other words", "1", "25 %"],
        ["none given", "1", "25 %"],
        ["All", "4", "100 %"],
    ]


def test_undone_decisions_are_told_by_rule(lead, desk, reporter, editor):
    decide(repeating(desk, reporter, 1), "reject", editor)
    review.undo(decide(repeating(desk, reporter, 2), "reject", editor), by=editor)
    decide(make_article(desk, reporter, [f"The the quay. {FERRY}"]), "accept", editor)

    assert table(lead.get(PAGE), "undone") == [
        ["Rule", "Made", "Undone", "Share undone"],
        [REPEATS, "2", "1", "50 %"],
        ["All rules", "3", "1", "33 %"],
    ]


def test_what_waits_leads_to_the_queue_with_as_many(lead, desk, reporter, editor):
    repeating(desk, reporter, 1)
    repeating(desk, reporter, 2)
    Article.objects.update(moved_at=timezone.now() - timedelta(hours=30))
    taken(repeating(desk, reporter, 3), editor)

    page = lead.get(PAGE)
    links = re.findall(r'href="(/\?[^"]*)"', section(page, "waiting"))

    assert table(page, "waiting") == [
        ["Stage", "under 4 h", "4 h to 24 h", "24 h to 3 d", "over 3 d", "All", "Oldest"],
        ["Submitted", "0", "0", "2", "0", "2", "30 h"],
        ["In review", "1", "0", "0", "0", "1", "0 min"],
        ["All", "1", "0", "2", "0", "3", "30 h"],
    ]
    counts = [lead.get(link.replace("&amp;", "&")).context["page"].paginator.count for link in links]
    assert counts == [2, 1, 3]


def test_periods_are_told_by_the_day_on_which_they_end(lead, desk, reporter):
    repeating(desk, reporter, 1)
    today = f"{timezone.localtime(timezone.now(), ZoneInfo(desk.time_zone)):%-d %b}"

    week, odd = table(lead.get(f"{PAGE}?days=7"), "stories"), table(lead.get(f"{PAGE}?days=15"), "stories")

    assert (week[0][0], len(week)) == ("Day to", 9)
    assert week[-2:] == [[today, "1", "0"], ["All", "1", "0"]]
    assert (odd[0][0], odd[1][0].endswith("1 day only"), odd[2][0].endswith("only")) == ("7 days to", True, False)


def test_one_day_is_called_the_last_day(lead, desk):
    assert "<li>the last day</li>" in lead.get(f"{PAGE}?days=1").text
    assert "<li>the last 2 days</li>" in lead.get(f"{PAGE}?days=2").text


def test_every_chart_has_a_title_a_description_and_its_table(lead, desk, reporter, editor, slot):
    quarter(desk, reporter, editor, slot)

    page = lead.get(PAGE)

    for name in FIGURES:
        part = section(page, name)
        [svg] = re.findall(r'<svg class="chart" width="100%".*?</svg>', part, flags=re.DOTALL)
        title, says = list(ElementTree.fromstring(svg))[:2]
        assert (title.tag, says.tag, bool(title.text), bool(says.text)) == ("title", "desc", True, True)
        assert f'role="img" aria-labelledby="{title.get("id")} {says.get("id")}"' in svg
        assert part.count("<table") == part.count("<caption") == 1
    assert " style=" not in page.text


def chart(page, name):
    """What is drawn of a figure."""
    drawing = re.search(r'<svg class="chart" width="100%".*?</svg>', section(page, name), flags=re.DOTALL)
    return ElementTree.fromstring(drawing[0])


def drawn(page, name):
    """What a chart says at the ends of its rows: a label and a value each."""
    groups = chart(page, name).iter("g")
    rows = [[text.text.replace("\N{NO-BREAK SPACE}", " ") for text in group.iter("text")] for group in groups]
    return sorted(map(tuple, rows))


def test_every_row_of_a_chart_says_what_its_table_says(lead, desk, reporter, editor, slot):
    quarter(desk, reporter, editor, slot)

    page = lead.get(PAGE)

    for name, column in (("findings", 2), ("acceptance", 3), ("rejections", 1), ("undone", 2)):
        rows = [(row[0].partition(" under ")[0], row[column]) for row in table(page, name)[1:-1]]
        assert drawn(page, name) == sorted(row for row in rows if row[1] != "0.0")
    head, *_, foot = table(page, "waiting")
    assert drawn(page, "waiting") == sorted(zip(head[1:-2], foot[1:-2], strict=True))


@pytest.mark.parametrize("name", ["stories", "words"])
def test_every_column_of_a_chart_is_as_high_as_its_table_says(lead, desk, reporter, editor, slot, name):
    quarter(desk, reporter, editor, slot)

    page = lead.get(PAGE)
    svg = chart(page, name)
    top = number([text.text for text in svg.iter("text")][1])
    heights = [float(each.get("height")) for each in svg.iter("rect")]

    rows = [[number(cell) for cell in row[1:3]] for row in table(page, name)[1:-1]]
    if name == "words":
        rows = [[came, came - removed] for came, removed in rows]
    values = [value for row in rows for value in row]
    assert max(values) > 0
    assert [round(height / PLOT * top) for height in heights] == pytest.approx(values, abs=top / PLOT)


def test_empty_newsroom_says_so(lead, desk, django_user_model):
    empty = lead.get(PAGE)
    lead.force_login(django_user_model.objects.create_superuser("ada"))
    desk.memberships.all().delete()
    desk.delete()
    without_desks = lead.get(PAGE)

    for page in (empty, without_desks):
        assert page.status_code == 200
        assert "No story came in or was published in this period." in page.text
        assert "Nothing is in progress." in page.text
        assert (page.text.count("<table"), page.text.count('role="img"')) == (0, 0)
        assert tiles(page) == {
            "Stories in": ("0", "0 published"),
            "Time to publication": ("–", "nothing published"),
            "Findings in 100 stories": ("–", "no story read"),
            "Findings accepted": ("–", "nothing decided"),
            "Decisions undone": ("0", "nothing decided"),
            "Words removed": ("0", "nothing published"),
            "In progress now": ("0", "nothing waits"),
        }


# Filters


def test_desks_are_those_one_reads(client, desk, other_desk, editor):
    other_desk.memberships.create(user=editor, role="reporter")
    client.force_login(editor)
    one = client.get(PAGE)
    other_desk.memberships.update(role="slot")
    several = client.get(PAGE)

    assert ('<select name="desk"' in one.text, "World" in words(one.text.split("<main")[1])) == (False, True)
    assert re.findall(r'<option value="(\w*)"', several.text) == ["", "sport", "world"]


def test_desk_and_days_narrow_the_numbers(client, desk, other_desk, reporter, slot):
    other_desk.memberships.create(user=slot, role="slot")
    olga = make_user("olga", other_desk)
    for number in range(3):
        repeating(other_desk, olga, number)
    old = repeating(desk, reporter, 3)
    Article.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=30))
    client.force_login(slot)

    asked = ("", "?desk=world", "?desk=sport", "?desk=&days=28", "?desk=world&days=28")
    found = {query: tiles(client.get(PAGE + query))["Stories in"][0] for query in asked}

    assert list(found.values()) == ["4", "1", "3", "3", "0"]
    assert 'href="?desk=world&amp;days=28"' in client.get(f"{PAGE}?desk=world").text
    assert 'href="/metrics/stories.csv?desk=world&amp;days=7"' in client.get(f"{PAGE}?desk=world&days=7").text


@pytest.mark.parametrize("days", ["0", "-1", "365", "x", "", "1.5", "9" * 40])
def test_days_that_do_not_do_are_refused_with_a_sentence(lead, desk, article, days):
    page = lead.get(PAGE, {"days": days})

    assert page.status_code == 422
    assert "Choose from 1 to 364 days." in page.text
    assert f'name="days" value="{days}"' in page.text or not days
    assert "<section" not in page.text


def test_desk_that_one_does_not_read_is_refused_with_a_sentence(lead, other_desk):
    for address in (PAGE, "/metrics/stories.csv"):
        page = lead.get(f"{address}?desk=sport")

        assert page.status_code == 422
        assert "You have no desk of that name. Choose one of yours." in page.text


@pytest.mark.parametrize(("who", "status"), [("slot", 200), ("editor", 200), ("reporter", 403)])
def test_metrics_are_for_those_who_read_a_desk(client, request, desk, who, status):
    client.force_login(request.getfixturevalue(who))

    assert ('href="/metrics/"' in client.get("/").text) == (status == 200)
    assert client.get(PAGE).status_code == client.get("/metrics/words.csv").status_code == status


# Files


def test_file_has_the_numbers_of_the_table(lead, desk, reporter, editor):
    decide_many(desk, reporter, editor, accepted=1, rejected=3)

    answer = lead.get("/metrics/acceptance.csv?days=28")

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="metrics-acceptance-world.csv"'
    assert list(csv.DictReader(answer.text.splitlines())) == [
        {
            "rule": REPEATS, "decided": "4", "accepted": "1", "acceptance": "0.25", "at least": "0.046",
            "at most": "0.699", "remark": "under 80\N{NO-BREAK SPACE}%, too few to be sure",
        }
    ]  # fmt: skip


def test_file_has_hours_days_and_numbers_below_nothing(lead, desk, reporter, editor, slot):
    article = published(taken(make_article(desk, reporter), editor), editor, slot)
    now = timezone.now()
    times = {"created_at": now - timedelta(minutes=90), "first_published_at": now}
    Article.objects.filter(pk=article.pk).update(arrived_words=10, words=15, **times)
    today = f"{timezone.localtime(now, ZoneInfo(desk.time_zone)):%Y-%m-%d}"

    assert file(lead, "times", "?days=1") == [
        {"to": today, "published": "1", "median hours": "1.5", "95 in 100 hours": "1.5", "remark": ""}
    ]
    assert file(lead, "words", "?days=1") == [
        {"to": today, "came": "10", "removed": "-5", "share": "-0.5", "remark": ""}
    ]


def test_no_cell_of_a_file_is_a_formula(lead, desk, reporter, editor, slot):
    quarter(desk, reporter, editor, slot)
    decide(repeating(desk, reporter, 90), "reject", editor, "=1+1")

    for name in FIGURES:
        cells = [cell for row in csv.reader(lead.get(f"/metrics/{name}.csv").text.splitlines()) for cell in row]
        assert len(cells) > 5
        assert [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r"))] == []
    assert "in other words" in {row["reason"] for row in file(lead, "rejections")}


def test_file_of_no_figure_is_missing(lead, desk):
    assert lead.get("/metrics/nonsense.csv").status_code == 404


# What it costs


def test_page_asks_as_often_for_thirty_stories_as_for_one(lead, desk, reporter, editor, slot):
    def asked(address):
        with CaptureQueriesContext(connection) as queries:
            assert lead.get(address).status_code == 200
        return len(queries)

    addresses = [PAGE, f"{PAGE}?desk=world&days=7", "/metrics/findings.csv"]
    decide(repeating(desk, reporter, 100), "accept", editor)
    lead.get(PAGE)
    at_one = [asked(address) for address in addresses]
    quarter(desk, reporter, editor, slot)
    decide_many(desk, reporter, editor, accepted=2, rejected=1, first=200)

    assert Article.objects.count() > 30 - 1
    assert Finding.objects.count() > 30
    assert [asked(address) for address in addresses] == at_one
    assert max(at_one) <= 12
