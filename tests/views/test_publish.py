"""The gate, the button and the page that readers get."""

import re
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from django.utils.html import strip_tags

from articles.actions import moving, review, signing
from articles.actions.editing import edit_block
from articles.models import Article
from tests.factories import CREW, FERRY, make_article, make_user, taken
from tests.house import EVERY_RULE, settle

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def clean(desk, reporter):
    """A story with nothing to decide."""
    return make_article(desk, reporter, [FERRY, CREW])


@pytest.fixture
def ready(clean, editor, slot):
    """A story that was read twice and signed."""
    taken(clean, editor)
    moving.move(clean, "hand_on", by=editor)
    signing.sign(clean, revision=1, by=slot)
    clean.refresh_from_db()
    return clean


def test_last_look_says_that_who_signed_changed_the_words_last(client, clean, editor, slot, ready):
    client.force_login(slot)
    read_by_two = client.get(f"/story/{ready.pk}/publish/").text
    edit_block(ready, "p1", "The ferry was late.", base=1, by=editor)
    edit_block(ready, "p1", "The ferry was very late.", base=2, by=slot)
    signing.sign(ready, revision=3, by=slot)

    own_words = client.get(f"/story/{ready.pk}/publish/").text

    note = "changed the words last; perhaps nobody else has read revision"
    assert (note in read_by_two, f"{note} 3" in own_words) == (False, True)


def publish(client, article, revision=1):
    return client.post(f"/story/{article.pk}/publish/", {"revision": revision})


def test_the_gate_names_every_reason_with_a_link(client, slot, desk, reporter):
    article = make_article(desk, reporter, headline="")
    finding = article.findings.first()
    client.force_login(slot)

    page = client.get(f"/story/{article.pk}/publish/").text

    assert f'href="/review/{article.pk}/?f={finding.pk}"' in page
    assert f'href="/review/{article.pk}/block/headline/">The story has no headline' in page
    assert "It is submitted; it has to be signed off first." in page
    assert "Publish revision" not in page


@pytest.mark.parametrize("stage", ["second_read", "ready"])
def test_missing_sign_off_is_told_once(client, slot, clean, editor, stage):
    moving.move(taken(clean, editor), "hand_on", by=editor)
    Article.objects.filter(pk=clean.pk).update(stage=stage)
    client.force_login(slot)

    page = client.get(f"/story/{clean.pk}/publish/").text

    first = {"second_read": "It is in second read; it has to be signed off first."}
    told = first.get(stage, "Nobody has signed off this revision. It needs a second read.")
    assert re.findall(r'<span class="stop">To do</span><span><a [^>]*>(.*?)</a>', page) == [told]
    assert ("What stands in the way" in page, "Ready to publish" in page) == (True, False)


def test_the_server_holds_the_gate_whatever_the_page_said(client, slot, clean):
    client.force_login(slot)

    answer = publish(client, clean)

    assert answer.status_code == 409
    clean.refresh_from_db()
    assert clean.status == "unpublished"


def test_the_slot_publishes_and_readers_get_the_page(client, slot, ready):
    client.force_login(slot)

    receipt = publish(client, ready)
    client.logout()
    ready.refresh_from_db()
    page = client.get(ready.get_public_url())

    assert receipt["Location"] == f"/story/{ready.pk}/"
    assert page.status_code == 200
    assert FERRY in page.text
    assert page["Cache-Control"] == "public, max-age=60"


def test_the_story_says_what_readers_see(client, slot, editor, ready):
    client.force_login(slot)
    publish(client, ready)

    published = client.get(f"/story/{ready.pk}/").text
    edit_block(ready, "p1", "The ferry was early.", base=1, by=editor)
    edited = client.get(f"/story/{ready.pk}/").text

    assert "<strong>Published</strong>, revision 1</li>" in published
    assert "<strong>Second read</strong>, revision 2</li>" in edited
    assert "readers see revision 1" in edited


def given(page):
    """What a page gives its reader: the words of the headline, then the standfirst and the paragraphs as printed."""
    part = page[page.index('<article class="reader"') :]
    headline = re.findall(r"<h([13])\b[^>]*>(.*?)</h\1>", part)
    return [words for _, words in headline] + re.findall(
        r'<p class="standfirst".*?</p>|<div class="prose">.*?</div>', part, re.DOTALL
    )


def address(page):
    """The whole address where a page says that the story will stand, with what stands before and behind it."""
    found = re.search(r'<p id="address">(.*?)</p>', page)
    return strip_tags(found[1]) if found else ""


ONCE = "Address once published: {} (made of the headline; it stays when that is changed later)"


def test_last_look_shows_what_readers_get_and_where(client, slot, editor, desk, reporter):
    story = taken(
        make_article(
            desk, reporter, [FERRY, CREW], headline="Ferry *late* again", standfirst="Forty *slept* in the hall."
        ),
        editor,
    )
    moving.move(story, "hand_on", by=editor)
    signing.sign(story, revision=1, by=slot)
    client.force_login(slot)
    before = client.get(f"/story/{story.pk}/publish/").text

    publish(client, story)

    story.refresh_from_db()
    public = story.get_public_url()
    assert len(given(before)) == 3
    assert given(before) == given(client.get(public).text)
    assert re.findall(r"<h1>(.*?)</h1>", before) == ["Before publication"]
    assert re.findall(r"Revision 1, (\d+) words in (\d+) paragraphs", before) == [(str(story.words), "2")]
    assert address(before) == ONCE.format(f"http://testserver{public}")
    assert address(client.get(f"/story/{story.pk}/publish/").text) == ""


def test_last_look_shows_the_address_that_is_left(client, slot, clean, ready, desk, reporter):
    client.force_login(slot)
    story = make_article(desk, reporter, [FERRY], headline="Ferry late again!")
    free = address(client.get(f"/story/{story.pk}/publish/").text)

    publish(client, ready)

    url = f"http://testserver/world/{timezone.now().year}/ferry-late-again"
    left = address(client.get(f"/story/{story.pk}/publish/").text)
    assert [free, left] == [ONCE.format(f"{url}/"), ONCE.format(f"{url}-2/")]


def test_last_look_at_a_story_without_a_headline_shows_no_address(client, slot, desk, reporter):
    client.force_login(slot)
    told = []
    for headline in ("Ferry late again", ""):
        story = make_article(desk, reporter, [FERRY], headline=headline)
        told.append(address(client.get(f"/story/{story.pk}/publish/").text) != "")

    assert told == [True, False]


def test_last_look_at_a_new_version_leads_to_what_changes_for_readers(client, slot, editor, ready):
    client.force_login(slot)
    publish(client, ready)
    edit_block(ready, "headline", "Ferry early for once", base=1, by=editor)
    ready.refresh_from_db()

    page = client.get(f"/story/{ready.pk}/publish/").text

    [way] = re.findall(r'Readers see revision 1: <a href="(.*?)">what changes for them</a>', page)
    assert client.get(way.replace("&amp;", "&")).status_code == 200
    assert address(page) == f"Address as before: http://testserver{ready.get_public_url()}"
    assert ready.get_public_url().endswith("/ferry-late-again/")


def test_an_editor_does_not_publish(client, editor, ready):
    client.force_login(editor)

    assert publish(client, ready).status_code == 403
    assert "The slot of the World desk publishes it" in client.get(f"/story/{ready.pk}/publish/").text


def test_a_revision_nobody_read_is_refused(client, slot, ready):
    client.force_login(slot)

    assert publish(client, ready, revision=7).status_code == 409
    unsaid = client.post(f"/story/{ready.pk}/publish/", {})
    assert unsaid.status_code == 409
    assert "The page did not say which revision you read. Read it and publish again." in unsaid.text


def test_editing_a_live_story_leaves_the_page_as_it_was(client, slot, editor, ready):
    client.force_login(slot)
    publish(client, ready)
    ready.refresh_from_db()

    edit_block(ready, "p1", "Unread words.", base=1, by=editor)

    page = client.get(ready.get_public_url()).text
    assert FERRY in page
    assert "Unread words" not in page


def test_times_are_the_desks_own(client, slot, editor, ready):
    client.force_login(slot)
    ready.desk.time_zone = "Asia/Tokyo"
    ready.desk.save()
    publish(client, ready)
    edit_block(ready, "p1", "A new opening.", base=1, by=editor)
    before = client.get(Article.objects.get(pk=ready.pk).get_public_url()).text
    signing.sign(ready, revision=2, by=slot)
    publish(client, ready, revision=2)

    first, update = ready.publications.all()
    page = client.get(Article.objects.get(pk=ready.pk).get_public_url()).text
    tokyo = ZoneInfo("Asia/Tokyo")
    assert f"{first.at.astimezone(tokyo):%H:%M} JST</time>" in before
    assert "updated" not in before
    assert f'updated <time datetime="{update.at.astimezone(tokyo).isoformat()}">' in page
    assert f"{update.at.astimezone(tokyo):%H:%M:%S} JST" in client.get(f"/story/{ready.pk}/history/").text


def test_nothing_unpublished_has_a_public_page(client, ready, slot):
    client.force_login(slot)

    assert client.get(f"/{ready.desk.slug}/2026/ferry-late-again/").status_code == 404


def test_the_story_page_is_for_those_who_may_read_it(client, reporter, other_desk, clean):
    client.force_login(reporter)
    own = client.get(f"/story/{clean.pk}/")
    history = client.get(f"/story/{clean.pk}/history/")
    client.force_login(make_user("otto", other_desk, "slot"))

    assert (own.status_code, history.status_code) == (200, 200)
    for page in ("", "history/", "publish/"):
        assert client.get(f"/story/{clean.pk}/{page}").status_code == 404


def test_a_reporter_sees_the_decisions_and_their_reasons(client, reporter, editor, article):
    review.reject(article.findings.get(), by=editor, reason="quotation")
    client.force_login(reporter)

    page = client.get(f"/story/{article.pk}/").text

    assert "Reason: quotation" in page


def test_notices_that_nobody_decided_are_told_and_stop_nothing(client, slot, desk, reporter, editor):
    settle(desk, slot, informing=EVERY_RULE)
    story = taken(make_article(desk, reporter), editor)
    moving.move(story, "hand_on", by=editor)
    signing.sign(story, revision=1, by=slot)
    client.force_login(slot)
    path = f"/story/{story.pk}/publish/"
    before = client.get(path).text
    review.reject(story.findings.get(), by=editor)

    after = client.get(path).text

    told = "1 notice not decided"
    assert [(told in page, "Ready to publish" in page, 'id="publish"' in page) for page in (before, after)] == [
        (True, True, True),
        (False, True, True),
    ]


def gate(page):
    """What the last look says of each condition, with the word before it."""
    rows = re.search(r'<ul class="gate">(.*?)</ul>', page, re.DOTALL)[1]
    return [" ".join(strip_tags(row).split()) for row in re.findall(r"<li.*?</li>", rows, re.DOTALL)]


def test_last_look_says_what_is_done_and_what_is_to_do(client, slot, clean, ready):
    client.force_login(slot)
    before = gate(client.get(f"/story/{ready.pk}/publish/").text)
    moving.move(ready, "reopen", by=slot)

    after = gate(client.get(f"/story/{ready.pk}/publish/").text)

    lacking = "NoteIt has no standfirst, no byline, no dateline"
    assert before == [lacking, "DoneIt has a headline", "DoneRevision 1 signed off by sam"]
    assert after == [
        "To doIt is in second read; it has to be signed off first.",
        lacking,
        "DoneIt has a headline",
    ]


LINES = {"standfirst": "Forty slept.", "byline": "Rosa Lima", "dateline": "Skerrin"}


@pytest.mark.parametrize("left_out", [["standfirst", "byline", "dateline"], ["byline", "dateline"], ["byline"], []])
def test_last_look_names_what_is_left_out_and_publishes_without(client, slot, editor, desk, reporter, left_out):
    lines = {each: words for each, words in LINES.items() if each not in left_out}
    story = taken(make_article(desk, reporter, [FERRY, CREW], **lines), editor)
    moving.move(story, "hand_on", by=editor)
    signing.sign(story, revision=1, by=slot)
    client.force_login(slot)

    page = client.get(f"/story/{story.pk}/publish/").text

    said = [row for row in gate(page) if row.startswith("Note")]
    assert said == ([f"NoteIt has no {', no '.join(left_out)}"] if left_out else [])
    assert ("Ready to publish" in page, 'id="publish"' in page) == (True, True)
