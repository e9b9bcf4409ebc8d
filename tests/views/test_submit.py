"""From a paste to a story at the desk, with nothing changed on the way and nothing submitted unseen."""

import html
import re
from urllib.parse import quote_from_bytes
from zoneinfo import ZoneInfo

import pytest

from articles.detection.rules import RULES
from articles.models import Article, Membership, Original, Scan
from articles.workflow import Role
from tests.factories import CREW, FERRY, GOLDEN, make_article, make_desk, make_user

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def paste(client, desk, reporter):
    """Paste a text as the reporter."""
    client.force_login(reporter)
    return lambda text, **fields: client.post("/submit/", {"text": text, "desk": desk.pk, "urgency": 5, **fields})


@pytest.fixture
def send(client, desk, reporter):
    """Send bytes as a browser's form does."""
    client.force_login(reporter)

    def post(data):
        body = f"desk={desk.pk}&urgency=5&text={quote_from_bytes(data)}"
        return client.post("/submit/", body, content_type="application/x-www-form-urlencoded")

    return post


def left(client):
    """What the form says was not submitted yet, and where it leads."""
    return re.findall(r'<p class="notice" id="left">.*?<bdi>(.*?)</bdi> <a href="(.*?)">', client.get("/submit/").text)


def test_what_was_not_submitted_is_offered_again_until_a_story_is(client, paste, editor):
    assert left(client) == []
    paste(f"{CREW}\n{FERRY}")
    there = paste(f"{FERRY}\n{CREW}")["Location"]
    begins = f"“{FERRY} {CREW}"

    [(said, leads)] = left(client)
    assert (begins.startswith(said.rstrip(" …”")), leads) == (True, there)
    client.force_login(editor)
    assert left(client) == []
    client.force_login(Original.objects.first().by)
    client.post(there)
    assert left(client) == []


def test_what_was_not_submitted_is_offered_again_with_the_cut_that_was_chosen(client, paste):
    there = paste(f"{FERRY}\n{CREW}")["Location"]
    client.get(f"{there}?split=blank")
    [(_, chosen)] = left(client)
    client.get(f"{there}?split=lines")
    [(_, changed)] = left(client)

    another = paste(f"{CREW}\n{FERRY}")["Location"]

    assert (chosen, changed) == (f"{there}?split=blank", f"{there}?split=lines")
    assert [leads for _, leads in left(client)] == [another]


def test_a_paste_is_kept_and_shown_before_anything_is_submitted(client, paste, reporter):
    answer = paste(f"{FERRY}\r\n\r\n{CREW}\n", headline="Ferry late")

    original = Original.objects.get()
    page = client.get(answer["Location"])
    assert answer["Location"] == f"/submit/{original.token}/"
    assert bytes(original.data) == f"{FERRY}\r\n\r\n{CREW}\n".encode()
    assert (original.by, original.fields["headline"]) == (reporter, "Ferry late")
    assert FERRY in page.text
    assert "Submit to World" in page.text
    assert not Article.objects.exists()


def test_the_other_cut_is_offered(client, paste):
    answer = paste(f"{FERRY}\n{CREW}")

    page = client.get(answer["Location"])
    other = client.get(f"{answer['Location']}?split=blank")

    assert page.context["story"].split == "lines"
    assert 'href="?split=blank"' in page.text
    assert 'href="?split=lines"' in other.text


def test_a_text_can_be_changed_before_it_is_submitted(client, paste):
    page = paste(f"\n{FERRY}\n{CREW}", headline="Ferry late", urgency=2)["Location"]
    token = Original.objects.get().token

    form = client.get(f"/submit/?of={token}").context["form"]

    assert f'href="/submit/?of={token}"' in client.get(page).text
    assert {name: form[name].value() for name in ("text", "headline", "urgency")} == {
        "text": f"\n{FERRY}\n{CREW}",
        "headline": "Ferry late",
        "urgency": 2,
    }
    assert client.get("/submit/?of=nonsense").context["form"]["text"].value() is None


def test_how_paragraphs_end_is_kept_by_whoever_changes_the_text(client, paste, desk):
    there = paste(f"{FERRY}\n{CREW}")["Location"]
    chosen = re.search(r'href="(\?split=blank)"', client.get(there).text)[1]
    page = client.get(f"{there}{chosen}")

    change = html.unescape(re.search(r'href="([^"]*)">Change it</a>', page.text)[1])
    again = client.post(change, {"text": f"{FERRY}\n{CREW}\n\n{CREW}", "desk": desk.pk, "urgency": 5}, follow=True)

    assert page.context["story"].split == again.context["story"].split == "blank"
    assert len(again.context["lines"]) == 2


def test_submitting_gives_the_story_to_the_desk(client, paste, desk, reporter):
    page = paste(f"{FERRY}\n{CREW}", headline="Ferry late", slug="FERRY", urgency=2, note="Call me.")["Location"]

    answer = client.post(page)

    article = Article.objects.get()
    assert answer["Location"] == f"/story/{article.pk}/"
    assert (article.stage, article.desk, article.author) == ("submitted", desk, reporter)
    assert (article.headline, article.slug, article.urgency, article.note) == ("Ferry late", "FERRY", 2, "Call me.")


def test_submitting_twice_makes_one_story(client, paste):
    page = paste(FERRY)["Location"]

    client.post(page)
    client.post(page)

    assert Article.objects.count() == 1


def test_an_empty_paste_is_refused_with_what_was_filled_in(client, paste):
    answer = paste("", headline="Ferry late")

    assert answer.status_code == 422
    assert 'value="Ferry late"' in answer.text
    assert not Original.objects.exists()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"headline": "long " * 61}, "Headline: It has 304 characters; the limit is 300."),
        ({"urgency": 9}, "Urgency: Choose a number from 1 to 8."),
        ({"desk": 0}, "Desk: You do not belong to that desk. Choose one of yours."),
    ],
)
def test_a_field_that_does_not_do_is_refused_in_our_words(paste, fields, said):
    answer = paste(FERRY, **fields)

    assert answer.status_code == 422
    assert said in answer.text


def test_a_story_without_findings_says_what_the_rules_did(client, paste, editor):
    page = paste(f"{FERRY}\n{CREW}", headline="Ferry late")["Location"]

    said = client.get(page).text
    story = client.post(page)["Location"]
    client.force_login(editor)

    assert "The rules found nothing." in said
    review = client.get(story.replace("story", "review")).text
    assert "The rules found nothing</h2>" in review
    ran = Scan.objects.get().at.astimezone(ZoneInfo("Europe/London"))
    assert f"{len(RULES)} rules looked at revision 1, on {ran:%-d %b, %H:%M} " in review


def test_a_desk_of_others_is_refused(client, paste, other_desk):
    assert paste(FERRY, desk=other_desk.pk).status_code == 422
    assert not Original.objects.exists()


def test_somebody_elses_paste_is_missing(client, paste, desk):
    page = paste(FERRY)["Location"]
    client.force_login(make_user("rival", desk, "reporter"))

    assert client.get(page).status_code == 404
    assert client.post(page).status_code == 404
    assert client.get("/submit/", {"of": page.split("/")[2]}).status_code == 404


@pytest.fixture
def of_two_desks(client, desk, other_desk, reporter):
    """The reporter, who writes for either desk."""
    Membership.objects.create(desk=other_desk, user=reporter, role=Role.REPORTER)
    client.force_login(reporter)
    return reporter


def test_only_desk_is_chosen_already(client, desk, other_desk, reporter):
    client.force_login(reporter)

    assert desks_offered(client.get("/submit/")) == [(str(desk.pk), True)]


def test_desk_of_the_last_story_is_chosen_already(client, desk, other_desk, of_two_desks):
    names = [str(each.pk) for each in sorted((desk, other_desk), key=str)]
    offered = []

    for last, other in ((desk, other_desk), (other_desk, desk)):
        make_article(last, of_two_desks)
        make_article(other, make_user(f"somebody else of {other}", other))
        offered.append(desks_offered(client.get("/submit/")))

    assert offered == [[("", False), *((name, name == str(last.pk)) for name in names)] for last in (desk, other_desk)]


def test_desk_that_nobody_can_know_is_asked_for(client, of_two_desks):
    page = client.get("/submit/")

    answer = client.post("/submit/", {"text": FERRY, "desk": "", "urgency": 5})

    assert [chosen for _, chosen in desks_offered(page)] == [True, False, False]
    assert re.search(r'<select name="desk"[^>]*\brequired\b', page.text)
    assert answer.status_code == 422
    assert "Desk: Choose the desk that gets the story." in answer.text
    assert not Original.objects.exists()


def test_desk_that_one_has_left_is_not_chosen(client, other_desk, of_two_desks):
    make_article(other_desk, of_two_desks)
    other_desk.memberships.all().delete()
    make_desk("Arts").memberships.create(user=of_two_desks, role=Role.REPORTER)

    assert [chosen for _, chosen in desks_offered(client.get("/submit/"))] == [True, False, False]


def desks_offered(page):
    """The desks to choose from, by their numbers, each with whether it is chosen already."""
    select = page.text.split('<select name="desk"')[1].split("</select>")[0]
    options = re.findall(r'<option value="(\d*)"( selected)?>', select)
    return [(number, bool(chosen)) for number, chosen in options]


def test_somebody_without_a_desk_is_told_so(client, db):
    client.force_login(make_user("newcomer"))

    assert "You belong to no desk yet" in client.get("/submit/").text


def test_markup_in_a_paste_stays_text(client, paste):
    page = paste("<script>alert(1)</script> & <b>bold</b> *starred*")["Location"]

    text = client.get(page).text
    [line] = re.findall(r'<p class="prose" dir="auto">(.*?)</p>', text)

    assert "<script>alert" not in text
    assert re.sub("<span.*?</span>|</?mark.*?>", "", line) == (
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;bold&lt;/b&gt; *starred*"
    )


def test_what_the_rules_found_is_marked_where_it_stands(client, paste):
    page = client.get(paste("\n".join(GOLDEN))["Location"]).text

    marked = re.findall(r'<mark class="letter-0"><span class="hidden" dir="ltr">A: </span>([^<]+)</mark>', page)
    assert marked == [CREW, CREW]
    assert page.count('<span class="badge letter-0">A</span>') == 3


STRANGE = {
    "nothing but NUL": b"Ferry\x00 late.\nCrew short.",
    "control characters": b"Ferry \x07late\x1b.\nCrew short.",
    "lone surrogates": b"Ferry \xed\xa0\x80 late.\nCrew short.",
    "another encoding": "Café à la carte.\nCrème brûlée.".encode("cp1252"),
    "UTF-16": "Ferry late.\nCrew short.".encode("utf-16"),
    "bidi controls": "Ferry \u202elate\u202c.\nCrew short.".encode(),
    "noncharacters": "Ferry \ufdd0 late \uffff.\nCrew short.".encode(),
    "one long paragraph": b"word " * 100_000,
    "hostile stars": b"*a**b***" * 2_000,
}


@pytest.mark.parametrize("data", STRANGE.values(), ids=STRANGE.keys())
def test_strange_bytes_are_kept_and_read(client, send, data):
    answer = send(data)

    original = Original.objects.get()
    assert bytes(original.data) == data
    assert client.get(answer["Location"]).status_code == 200
    story = client.post(answer["Location"])["Location"]
    assert client.get(story).status_code == 200
    assert client.get(story.replace("story", "review")).status_code == 200


@pytest.mark.parametrize(
    ("data", "status", "said"),
    [
        (b"", 422, "Text: There is none yet. Paste the words of the story."),
        (b" \n\t \n", 422, "There is no text in it"),
        (b"%PDF-1.7 and so on", 422, "looks like a PDF"),
        (b"word " * 400_000, 413, "more than 1 MB"),
        (b"word\n" * 20_000, 413, "20,000 paragraphs"),
    ],
)
def test_what_cannot_be_a_story_is_refused_in_words(send, data, status, said):
    answer = send(data)

    assert answer.status_code == status
    assert said in answer.text
    assert not Original.objects.exists()


def test_a_cut_that_makes_too_much_of_it_is_refused_in_words(client, send):
    lines = "a line that goes on and goes on in small letters\n" * 6_000
    page = send(lines.encode())["Location"]

    answer = client.get(f"{page}?split=lines")

    assert answer.status_code == 413
    assert "6,000 paragraphs" in answer.text


def test_what_could_not_stay_beside_the_text_is_named(client, paste):
    page = client.get(paste(FERRY, headline="Ferry\x07 late", note="Call\x07 me.")["Location"])

    assert "Beside the text, 2 control characters were taken out" in page.text


def test_a_finding_leads_to_its_line_and_says_where_the_copy_is(client, paste):
    page = client.get(paste(f"{FERRY}\n{CREW}\n{FERRY}", headline="Ferry late")["Location"]).text

    [told] = re.findall(r'<li><a href="#b-.*?</li>', page)
    assert re.findall(r'href="([^"]+)"', told) == ["#b-p3", "#b-p1"]
    assert "Stays: " in told
    assert 'id="b-p1"' in page


def test_the_storys_page_has_the_byline_that_readers_see_and_says_who_submitted_it(client, paste):
    page = paste(f"{FERRY}\n{CREW}", headline="Ferry late", byline="By *Anna* Torvald", dateline="Skerrin")["Location"]

    story = client.get(client.post(page)["Location"]).text

    assert '<p class="sig"><span>By *Anna* Torvald</span>, <span>Skerrin</span></p>' in story
    assert "<li>submitted by rosa" in story.lower()
