"""What was done to a story, and what it was before anything was done to it."""

import re

import pytest

from articles.actions import editing, intake, moving, publishing, review, signing, undoing
from articles.models import Decision, Original, Revision
from articles.models.sealing import seal, unseal
from articles.text.align import Line
from articles.text.document import Document
from tests.factories import CREW, FARES, FERRY, make_article, make_user, standing

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def accepted(article, editor):
    """The story's one finding, accepted."""
    finding = article.findings.get()
    return review.accept(finding, key=finding.offers()[0].key, by=editor)


def test_a_decision_and_its_revision_are_one_event(client, article, accepted, editor):
    client.force_login(editor)
    review.undo(accepted, by=editor)
    editing.edit_block(article, "p1", "The ferry was early.", base=3, by=editor)

    page = client.get(f"/story/{article.pk}/history/")

    assert [event["title"] for event in page.context["events"]] == [
        "Revision 4",
        "Undone, revision 3",
        "Accepted, revision 2",
        "Took it",
        "Submitted it",
        "Revision 1",
    ]
    assert page.text.count(f'<del><span class="hidden" dir="ltr">deleted: </span>{CREW}</del>') == 1
    assert page.text.count(f'<ins><span class="hidden" dir="ltr">inserted: </span>{CREW}</ins>') == 1


def test_rejection_in_the_whole_story_is_called_so(client, desk, reporter, editor):
    slip = "the the waiting"
    paragraphs = [FERRY.replace("the waiting", slip), FARES, CREW.replace("the harbour", "the the harbour")]
    article = make_article(desk, reporter, paragraphs)
    first = article.findings.order_by("pk").first()
    review.reject(first, by=editor, scope=Decision.Scope.STORY)
    review.undo(first.decisions.get(), by=editor)
    client.force_login(editor)

    events = client.get(f"/story/{article.pk}/history/").context["events"]

    assert [event["title"] for event in events if event["kind"] == "decision"] == [
        "Undone",
        *["Rejected in the whole story"] * 2,
    ]


def ways(page):
    """What each revision of the history leads to."""
    entries = re.findall(r'id="r(\d+)">(.*?)</li>', page, flags=re.DOTALL)
    return [(number, re.findall(r'<a href="([^"]*)">([^<]*)</a>', entry)) for number, entry in entries]


def undoable(page):
    """The revisions that the history offers to undo, with where their buttons lead and what they say."""
    entries = re.findall(r'id="r(\d+)">(.*?)</li>', page, flags=re.DOTALL)
    found = [(number, re.search(r'action="([^"]*)".*?<button[^>]*>(.*?)</button>', entry)) for number, entry in entries]
    return {number: (form[1], re.sub("<[^>]+>", "", form[2])) for number, form in found if form}


def test_each_edit_by_hand_is_undone_from_the_history(client, article, accepted, editor, colleague, reporter):
    """Not how the story came in, nor a decision, an undo or what was undone already."""
    theirs = editing.edit_block(article, "p1", "The ferry was early.", base=2, by=colleague)
    mine = editing.edit_block(article, "p3", "Dogs go free.", base=3, by=editor)
    undoing.undo_edit(editing.edit_block(article, "p3", "Cats too.", base=4, by=editor), by=editor)
    client.force_login(editor)
    history = f"/story/{article.pk}/history/"

    shown = undoable(client.get(history).text)
    answer = client.post(shown["3"][0])
    after = undoable(client.get(history).text)
    client.force_login(reporter)

    three, four = (f"/revision/{edit.pk}/undo/" for edit in (theirs, mine))
    assert shown == {"3": (three, "Undo revision 3"), "4": (four, "Undo revision 4")}
    assert (answer.status_code, standing(article)) == (303, [FERRY, CREW, "Dogs go free."])
    assert after == {"4": (four, "Undo revision 4")}
    assert undoable(client.get(history).text) == {}


def test_history_says_that_an_undo_takes_the_sign_off_back(client, article, accepted, editor, slot):
    editing.edit_block(article, "p1", "The ferry was early.", base=2, by=editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=3, by=slot)
    client.force_login(editor)

    shown = undoable(client.get(f"/story/{article.pk}/history/").text)

    assert [says for _, says in shown.values()] == ["Undo revision 3, takes back the sign-off"]


def test_each_revision_leads_to_the_one_before_and_back_to_itself(client, article, accepted, editor):
    client.force_login(editor)
    editing.edit_block(article, "p1", "The ferry was early.", base=2, by=editor)

    page = client.get(f"/story/{article.pk}/history/").text

    compare = f"/story/{article.pk}/compare/"
    assert ways(page) == [
        ("3", [(f"{compare}?older=2&amp;newer=3", "Compare with revision 2")]),
        (
            "2",
            [
                (f"{compare}?older=1&amp;newer=2", "Compare with revision 1"),
                (f"{compare}?older=2&amp;newer=3#restore", "Restore revision 2…"),
            ],
        ),
        ("1", [(f"{compare}?older=1&amp;newer=3#restore", "Restore revision 1…")]),
    ]
    assert "Restore revision 2</button>" in client.get(f"{compare}?older=2&newer=3").text
    assert "Edited line 1" in page


def test_who_may_not_change_the_story_is_offered_no_restoring(client, article, accepted, reporter):
    client.force_login(reporter)

    page = client.get(f"/story/{article.pk}/history/").text

    assert ways(page) == [
        ("2", [(f"/story/{article.pk}/compare/?older=1&amp;newer=2", "Compare with revision 1")]),
        ("1", []),
    ]


def shown(client, article):
    """The words that the latest revision took out and put in, as the history shows them."""
    page = client.get(f"/story/{article.pk}/history/").text
    latest = page[page.index('<p class="edit"') :].partition("</li>")[0]
    return re.findall(r'<(del|ins)><span class="hidden" dir="ltr">[^<]*</span>([^<]*)<', latest)


def test_changed_figure_is_shown_whole(client, article, editor):
    client.force_login(editor)
    was = [FERRY, "The market closes on December 14.", CREW]
    editing.rewrite(article, {}, [Line("paragraph", text) for text in was], base=1, by=editor)
    now = [FERRY, "The market closes on December 15, at noon.", CREW]
    editing.rewrite(article, {}, [Line("paragraph", text) for text in now], base=2, by=editor)

    assert [(edit.old, edit.new) for edit in article.revisions.get(number=3).change.edits] == [("4", "5, at noon")]
    assert shown(client, article) == [("del", "14"), ("ins", "15, at noon")]


def moved(client, article):
    """What the history says of lines that were moved or added, the latest revision first."""
    events = client.get(f"/story/{article.pk}/history/").context["events"]
    return [event["moved"] for event in events if event["kind"] == "revision"]


def test_lines_that_were_moved_or_added_are_named(client, article, editor):
    client.force_login(editor)
    texts = [FARES, FERRY, CREW, CREW], [FARES, CREW, "New.", "Newer."], [FARES, CREW, "New."]
    for base, words in enumerate(texts, start=1):
        editing.rewrite(article, {}, [Line("paragraph", text) for text in words], base=base, by=editor)
    editing.edit_block(article, "p3", "The fares went up.\nA lot.", base=4, by=editor)

    told = "New line 7 was added.", None, "New lines 5–6 were added.", "Line 3 was moved.", None
    assert moved(client, article) == [*told]
    assert "<br>New lines 5–6 were added." in client.get(f"/story/{article.pk}/history/").text


def test_lines_that_were_moved_are_named_behind_a_broken_seal(client, article, editor):
    client.force_login(editor)
    texts = [FARES, FERRY, CREW, CREW], [FARES, CREW, "New.", "Newer."]
    for base, words in enumerate(texts, start=1):
        editing.rewrite(article, {}, [Line("paragraph", text) for text in words], base=base, by=editor)
    before = moved(client, article)
    unseal()
    Revision.objects.filter(article=article, number=1).update(note="Another note")
    seal()

    assert moved(client, article) == before == ["New lines 5–6 were added.", "Line 3 was moved.", None]
    assert foot(client, article).startswith("3 revisions, 0 decisions. The changes do not give the story as it is")


def foot(client, article):
    page = client.get(f"/story/{article.pk}/history/").text
    return " ".join(page[page.index('id="replay">') + len('id="replay">') :].partition("</p>")[0].split())


def test_the_foot_says_that_the_log_gives_the_story(client, article, accepted, editor):
    client.force_login(editor)
    review.undo(accepted, by=editor)

    assert foot(client, article) == (
        "3 revisions, 2 decisions. Replayed from the first revision, the changes give the story as it is; "
        "every seal holds."
    )


@pytest.mark.parametrize(
    "altered",
    [
        {"note": "Another note"},
        {"text_hash": "0" * 64},
        {"changes": {"edits": [], "order": None, "kinds": []}},
        {"changes": {"edits": [["p1", 0, "Other words", ""]], "order": None, "kinds": []}},
        {"changes": {"edits": [["p99", 0, "", "x"]], "order": None, "kinds": []}},
        {"changes": {"edits": [], "order": ["p1"], "kinds": []}},
        {"changes": {"edits": [], "order": ["p1", "p2", "p3", "p4", "n9"], "kinds": []}},
        {"blocks": Document.of(["The ferry was early."], headline="Ferry").rows()},
    ],
)
def test_the_foot_says_that_a_row_was_altered(client, article, accepted, editor, altered):
    client.force_login(editor)
    unseal()
    Revision.objects.filter(article=article, number=2).update(**altered)
    seal()

    assert foot(client, article).startswith("2 revisions, 1 decision. The changes do not give the story as it is")


def test_the_original_is_a_file_for_those_who_may_read_the_story(client, article, reporter, editor):
    for reader in (reporter, editor):
        client.force_login(reader)
        page = client.get(f"/story/{article.pk}/history/").text
        answer = client.get(f"/story/{article.pk}/original/")

        assert f'href="/story/{article.pk}/original/"' in page
        assert answer.content == bytes(Original.objects.get().data)
        assert answer["Content-Type"] == "text/plain"
        assert answer["Content-Disposition"] == f'attachment; filename="story-{article.pk}-original.txt"'
        assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert answer["X-Content-Type-Options"] == "nosniff"


def test_an_original_that_is_a_page_is_still_a_file(client, desk, editor):
    page = b"<script>alert(1)</script> was what the wire sent."
    article = intake.submit(intake.receive(page, fields={}, by=editor), desk=desk, by=editor)
    client.force_login(editor)

    answer = client.get(f"/story/{article.pk}/original/")

    assert (answer.content, answer["Content-Type"]) == (page, "text/plain")


def test_the_original_of_another_desks_story_is_missing(client, article, desk, other_desk):
    for stranger in (make_user("otto", other_desk, "slot"), make_user("rival", desk, "reporter")):
        client.force_login(stranger)

        assert client.get(f"/story/{article.pk}/original/").status_code == 404


def told(client, article):
    """What the history says happened, the latest first: each title with its note."""
    return [(event["title"], event["note"]) for event in client.get(f"/story/{article.pk}/history/").context["events"]]


def test_undoing_names_the_decision_and_whose_it_was(client, article, accepted, editor, colleague):
    review.undo(accepted, by=colleague)
    review.undo(review.reject(accepted.finding, by=editor, reason="quotation"), by=colleague)
    client.force_login(editor)

    said = "This paragraph stands twice, word for word."
    assert told(client, article)[:4] == [
        ("Undone", f"{said} Took back the rejection by edda."),
        ("Rejected", f"{said} Reason: quotation"),
        ("Undone, revision 3", f"{said} Took back the acceptance by edda in revision 2."),
        ("Accepted, revision 2", f"{said} Kept line 2."),
    ]


def test_sign_offs_publications_and_reopenings_name_their_revision(client, article, accepted, editor, slot):
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=2, by=slot)
    publishing.publish(article, revision=2, by=slot)
    editing.edit_block(article, "p1", "The ferry was early.", base=2, by=editor)
    signing.sign(article, revision=3, by=slot, waiver="Only one line.")
    moving.move(article, "reopen", by=editor)
    client.force_login(editor)

    assert told(client, article)[:-4] == [
        ("Opened it again", "The sign-off on revision 3 no longer holds."),
        ("Signed off revision 3", "Without a second reader: Only one line."),
        ("Revision 3", "Edited line 1"),
        ("Opened it again", "Edited line 1. The sign-off on revision 2 no longer holds."),
        ("Published revision 2", ""),
        ("Signed off revision 2", ""),
        ("Sent it to second read", ""),
    ]


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        ("", ""),
        ("Read it again", "Read it again. "),
        ("Read it again.", "Read it again. "),
        ("Is it so?", "Is it so? "),
        ("Stop!", "Stop! "),
        ("Wait...", "Wait... "),
        ("Wait…", "Wait… "),
    ],
)
def test_note_of_a_reopening_ends_as_it_was_written(client, article, accepted, editor, slot, note, sentence):
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=2, by=slot)
    moving.move(article, "reopen", by=editor, note=note)
    client.force_login(editor)

    told_first = told(client, article)[0]

    assert told_first == ("Opened it again", f"{sentence}The sign-off on revision 2 no longer holds.")


LEFT_READY = [("send_back", "Sent it back", "spike"), ("hold", "Held it", "release"), ("spike", "Spiked it", "revive")]


@pytest.mark.parametrize(("name", "title", "then"), LEFT_READY)
def test_whatever_ends_a_sign_off_says_so_and_nothing_after_it(
    client, article, accepted, editor, slot, name, title, then
):
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=2, by=slot)
    moving.move(article, name, by=slot, note="The minister denies it")
    client.force_login(editor)
    reason = re.findall(r'id="reason"><strong>.*?</strong> (.*?)</p>', client.get(f"/story/{article.pk}/").text)

    moving.move(article, then, by=slot, note="He does not.")

    assert reason == ["The minister denies it"]
    (_, after), left = told(client, article)[:2]
    assert after == "He does not."
    assert left == (title, "The minister denies it. The sign-off on revision 2 no longer holds.")


def test_changes_are_told_in_the_order_of_the_story(client, desk, reporter, editor):
    lines = [f"Ferry {number * 7919} left the quay of Skerrin before anybody had come." for number in range(1, 6)]
    article = make_article(desk, reporter, [*lines, *lines])
    review.undo(review.accept(article.findings.get(), key=article.findings.get().offers()[0].key, by=editor), by=editor)
    client.force_login(editor)

    event = next(iter(client.get(f"/story/{article.pk}/history/").context["events"]))

    assert [place for place, _ in event["edits"]] == ["Line 6", "Line 7", "Line 8", "Line 9", "Line 10"]
