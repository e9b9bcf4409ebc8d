"""The key and the button for undoing take back what somebody did last: a decision, or an edit by hand."""

import html
import re

import pytest

from articles.actions import moving, review, signing
from articles.actions.editing import edit_block, restore
from articles.models import Decision
from tests.factories import CREW, FARES, FERRY, make_article, standing, taken
from tests.views.asking import PANEL, REJECTION, typed
from tests.views.test_deciding import undone_by_key

pytestmark = [pytest.mark.database, pytest.mark.django_db]

LATER = FERRY.replace("forty", "fifty")


def page(client, article, asked=""):
    return client.get(f"/review/{article.pk}/{asked}").text


def offer(text):
    """What the screen says of the last edit by hand, where the button for it leads, and what it says."""
    form = re.search(r'<form class="atonce"[^>]*action="(/revision/\d+/undo/)".*?</form>', text, re.DOTALL)
    if not form:
        return None
    said = re.search(r'id="edited">(.*?)<', form[0])[1]
    button = re.search(r"<button.*?>(.*?)</button>", form[0])[1]
    return said, form[1], re.sub(r"<kbd.*?</kbd>|<[^>]+>", "", button).strip()


def say(answer):
    """What a screen reader hears."""
    return html.unescape(re.search(r'data-say="([^"]*)"', answer.text)[1])


def test_edit_by_hand_is_undone_by_its_button_and_by_the_key(at_desk, article, editor):
    saved = at_desk.post(f"/review/{article.pk}/block/p1/", typed(LATER), headers=PANEL).text
    edit = article.revisions.get(number=2)

    undone = at_desk.post(f"/revision/{edit.pk}/undo/", headers=PANEL)

    there = f"/revision/{edit.pk}/undo/"
    assert (offer(saved), undone_by_key(saved)) == (("You edited line 1.", there, "Undo"), ["undo-edit"])
    assert (offer(undone.text), undone_by_key(undone.text)) == (None, [])
    assert standing(article)[0] == FERRY
    assert 'id="edit-p1"' in undone.text


def test_edit_by_hand_is_undone_without_javascript(at_desk, article, finding, editor):
    edit = edit_block(article, "p4", "Dogs go free.", base=1, by=editor)

    answer = at_desk.post(f"/revision/{edit.pk}/undo/")
    shown = at_desk.get(answer["Location"]).text

    assert (answer.status_code, answer["Location"]) == (303, f"/review/{article.pk}/?f={finding.pk}")
    assert '<p class="notice success" role="status">Undone in line 4.</p>' in shown
    assert standing(article) == [FERRY, CREW, FARES, CREW]
    again = at_desk.get(f"/revision/{edit.pk}/undo/")
    assert (again.status_code, again["Location"]) == (302, f"/review/{article.pk}/")


def test_undo_of_an_edit_comes_to_the_finding_that_it_had_mended(at_desk, article, finding, editor):
    edit = edit_block(article, "p4", "Dogs go free.", base=1, by=editor)

    undone = at_desk.post(f"/revision/{edit.pk}/undo/", headers=PANEL)

    assert say(undone) == (
        "Undone in line 4. 0 of 1 decided. A is open there: This paragraph stands twice, word for word."
    )


def test_undo_of_an_edit_in_a_line_without_a_finding_tells_what_is_next(at_desk, article, finding, editor):
    edit = edit_block(article, "p1", LATER, base=1, by=editor)

    undone = at_desk.post(f"/revision/{edit.pk}/undo/", {"f": finding.pk}, headers=PANEL)

    assert say(undone) == "Undone in line 1. 0 of 1 decided. Next: A, This paragraph stands twice, word for word."


def test_key_undoes_the_last_act_whichever_it_was(at_desk, golden, editor):
    """An edit, a rejection, an edit: three presses take them back from the last to the first."""
    first, second, *_ = golden.findings.order_by("pk")
    body = next(block.id for block in golden.document.paragraphs[::-1])
    words = golden.document.block(body).text
    edited = edit_block(golden, body, f"{words} And so on.", base=1, by=editor)
    rejection = review.reject(first, by=editor)
    again = edit_block(golden, body, f"{words} And so on, and on.", base=2, by=editor)

    pressed = []
    for _ in range(4):
        text = page(at_desk, golden, f"?f={second.pk}")
        pressed.append(undone_by_key(text))
        if pressed[-1]:
            button = re.escape(pressed[-1][0])
            [way] = re.findall(rf'action="([^"]+)"[^>]*>(?:(?!</form>).)*id="{button}"', text, re.DOTALL)
            at_desk.post(way, headers=PANEL)

    assert pressed == [["undo-edit"], [f"undo-{first.pk}"], ["undo-edit"], []]
    assert [each.undone_by.number for each in (again, edited)] == [4, 5]
    assert Decision.objects.filter(undoes=rejection).count() == 1
    assert standing(golden)[-1] == words


def test_selected_decided_card_keeps_the_key(at_desk, article, finding, editor):
    review.reject(finding, by=editor)
    edit_block(article, "p1", LATER, base=1, by=editor)

    assert undone_by_key(page(at_desk, article, f"?f={finding.pk}")) == [f"undo-{finding.pk}"]
    assert undone_by_key(page(at_desk, article)) == ["undo-edit"]


def test_decision_of_a_colleague_keeps_the_key_only_where_its_card_was_gone_to(at_desk, article, finding, colleague):
    """Selected while it was open, it was selected for something else: one's own edit goes first, or nothing."""
    decision = review.reject(finding, by=colleague)
    there = f"/review/{article.pk}/?f={finding.pk}"
    gone_to = PANEL | {"HX-Source": f"a#open-{finding.pk}"}

    shown = undone_by_key(at_desk.get(f"/review/{article.pk}/", {"f": finding.pk}, headers=PANEL).text)
    saved = at_desk.post(f"/review/{article.pk}/block/p1/", typed(LATER) | {"f": finding.pk}, headers=PANEL).text
    loaded, gone = undone_by_key(at_desk.get(there).text), undone_by_key(at_desk.get(there, headers=gone_to).text)

    assert f'action="/decision/{decision.pk}/undo/"' in saved
    assert (shown, undone_by_key(saved), loaded, gone) == ([], ["undo-edit"], ["undo-edit"], [f"undo-{finding.pk}"])


def test_refused_undo_of_a_colleagues_decision_keeps_the_key(at_desk, article, finding, editor, colleague):
    decision = review.accept(finding, key=finding.offers()[0].key, by=colleague)
    edit_block(article, "p4", "Dogs go free.", base=2, by=editor)

    refused = at_desk.post(f"/decision/{decision.pk}/undo/", headers=PANEL)

    assert (refused.status_code, undone_by_key(refused.text)) == (409, [f"undo-{finding.pk}"])


def test_rejection_that_a_scan_adds_to_an_older_one_is_not_what_was_done_last(at_desk, desk, reporter, editor):
    slip = "It was the the cold."
    article = taken(make_article(desk, reporter, [f"{FERRY} {slip}", CREW, FARES]), editor)
    review.reject(article.findings.get(), by=editor, scope=Decision.Scope.STORY)
    edit_block(article, "p2", f"{CREW} {slip}", base=1, by=editor)

    shown = page(at_desk, article)

    assert [each.verdict for each in Decision.objects.all()] == ["rejected", "rejected"]
    assert undone_by_key(shown) == ["undo-edit"]


def test_edit_of_a_colleague_is_not_offered(at_desk, article, colleague):
    edit_block(article, "p1", LATER, base=1, by=colleague)

    shown = page(at_desk, article)

    assert (offer(shown), undone_by_key(shown)) == (None, [])


def test_edit_is_offered_to_nobody_who_may_not_change_the_story(client, article, editor, reporter):
    moving.move(article, "send_back", by=editor, note="Who says so?")
    edit_block(article, "p1", LATER, base=1, by=reporter)
    client.force_login(reporter)
    writing = offer(page(client, article))
    moving.move(article, "submit", by=reporter)

    assert (writing is not None, offer(page(client, article))) == (True, None)


def test_restore_is_offered_as_one(at_desk, article, editor):
    edit_block(article, "p1", LATER, base=1, by=editor)
    article.refresh_from_db()
    back = restore(article, 1, base=2, by=editor)

    assert offer(page(at_desk, article)) == ("You restored revision 1.", f"/revision/{back.pk}/undo/", "Undo")


def test_refused_undo_says_why_and_what_to_do(at_desk, article, editor, colleague):
    edit = edit_block(article, "p1", LATER, base=1, by=editor)
    edit_block(article, "p1", FERRY.replace("forty", "sixty"), base=2, by=colleague)

    answer = at_desk.post(f"/revision/{edit.pk}/undo/", headers=PANEL)

    problem = re.search(r'id="problem".*?</div>', answer.text, re.DOTALL)[0]
    told = " ".join(re.sub(r"<[^>]+>", " ", problem.partition(">")[2]).split())
    assert answer.status_code == 409
    assert told == (
        "Not undone: these words have changed Line 1 was changed since, in revision 3 , by dana. Put it back first."
    )
    assert f'href="/review/{article.pk}/block/p1/?back=2' in problem
    assert standing(article)[0] == FERRY.replace("forty", "sixty")


def test_edit_that_cannot_go_is_stepped_past(at_desk, article, editor, colleague):
    """The last of three cannot go: the key goes on to the ones before it, and a page opened anew begins at the last."""
    first, second, last = (
        edit_block(article, block, text, base=base, by=editor)
        for base, (block, text) in enumerate([("p3", "Dogs go free."), ("p4", "Cats too."), ("p1", LATER)], 1)
    )
    edit_block(article, "p1", FERRY.replace("forty", "sixty"), base=4, by=colleague)
    ways = [f"/revision/{edit.pk}/undo/" for edit in (last, second, first)]

    answers = [at_desk.post(way, headers=PANEL) for way in ways]

    offered = [offer(answer.text) for answer in answers]
    assert [answer.status_code for answer in answers] == [409, 200, 200]
    assert offered == [("You edited line 4.", ways[1], "Undo"), ("You edited line 3.", ways[2], "Undo"), None]
    assert [undone_by_key(answer.text) for answer in answers] == [["undo-edit"], ["undo-edit"], []]
    assert standing(article) == [FERRY.replace("forty", "sixty"), CREW, FARES, CREW]
    assert offer(page(at_desk, article)) == ("You edited line 1.", ways[0], "Undo")


def test_refused_undo_of_a_colleagues_edit_leaves_the_offer_of_ones_own(at_desk, article, editor, colleague):
    theirs = edit_block(article, "p1", LATER, base=1, by=colleague)
    mine = edit_block(article, "p1", FERRY.replace("forty", "sixty"), base=2, by=editor)

    refused = at_desk.post(f"/revision/{theirs.pk}/undo/")

    assert (refused.status_code, offer(refused.text)[1]) == (409, f"/revision/{mine.pk}/undo/")


def test_words_put_back_lead_on_to_the_undo_that_they_were_put_back_for(at_desk, article, editor, colleague):
    edit = edit_block(article, "p1", LATER, base=1, by=editor)
    edit_block(article, "p1", FERRY.replace("forty", "sixty"), base=2, by=colleague)
    there = f"/revision/{edit.pk}/undo/"
    refused = at_desk.post(there, headers=PANEL).text
    way = html.unescape(re.search(r'<a href="([^"]*)">Put it back</a>', refused)[1])
    form = re.search(r'<form class="editor".*?</form>', at_desk.get(way, headers=PANEL).text, re.DOTALL)[0]
    fields = dict(re.findall(r'name="(\w+)" value="(\d+)"', form))
    words = html.unescape(re.search(r"<textarea.*?>(.*?)</textarea>", form)[1])

    saved = at_desk.post(way, fields | {"text": words}, headers=PANEL).text
    opened_anew = page(at_desk, article)
    undone = at_desk.post(there, headers=PANEL)

    known = {name: fields[name] for name in ("f", "moved")}
    assert (words, fields) == (LATER, known | {"base": "3", "over_words": "0", "back": "2"})
    assert (offer(saved), undone_by_key(saved)) == (("You edited line 1.", there, "Undo"), ["undo-edit"])
    assert offer(opened_anew) == ("You edited line 1.", there, "Undo")
    assert (undone.status_code, standing(article)[0]) == (200, FERRY)
    assert (offer(undone.text), undone_by_key(undone.text)) == (None, [])


def test_on_a_signed_story_the_key_only_leads_to_the_button(at_desk, desk, reporter, editor, slot):
    article = taken(make_article(desk, reporter, [FERRY, CREW, FARES]), editor)
    edit = edit_block(article, "p1", LATER, base=1, by=editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=2, by=slot)

    signed = page(at_desk, article)
    undone = at_desk.post(f"/revision/{edit.pk}/undo/", headers=PANEL)

    assert offer(signed)[2] == "Undo, takes back the sign-off"
    assert (undone_by_key(signed), 'data-to="undo"' in signed) == ([], True)
    assert say(undone) == "Undone in line 1. sam’s sign-off on revision 2 no longer holds."


def test_button_beside_the_selected_card_undoes_the_same_edit(at_desk, golden, editor):
    body = golden.document.paragraphs[-1]
    edit = edit_block(golden, body.id, f"{body.text} And so on.", base=1, by=editor)

    shown = page(at_desk, golden)
    rejected = at_desk.post(f"/finding/{golden.findings.first().pk}/reject/", REJECTION, headers=PANEL).text

    ways = re.findall(r'action="(/revision/\d+/undo/)"', shown)
    assert ways == [f"/revision/{edit.pk}/undo/"] * 2
    assert ("undo-edit-above" in shown, "undo-edit-above" in rejected) == (True, False)


def test_history_and_reporter_are_told_of_an_edit_that_was_taken_back(client, at_desk, article, editor, reporter):
    kept = edit_block(article, "p3", FARES.replace("tenth", "fifth"), base=1, by=editor)
    edit = edit_block(article, "p1", LATER, base=2, by=editor)
    at_desk.post(f"/revision/{edit.pk}/undo/")

    history = at_desk.get(f"/story/{article.pk}/history/").text
    client.force_login(reporter)
    told = client.get(f"/story/{article.pk}/").text

    assert "Took back “Edited line 1” in revision 3" in html.unescape(history)
    assert re.findall(r'<li class="event" id="r-(\d+)">', told) == [str(kept.number)]


def test_restore_that_was_taken_back_is_not_told_to_the_reporter(client, at_desk, article, editor, reporter):
    edit_block(article, "p1", LATER, base=1, by=editor)
    article.refresh_from_db()
    back = restore(article, 1, base=2, by=editor)
    client.force_login(reporter)
    before = client.get(f"/story/{article.pk}/").text
    client.force_login(editor)
    client.post(f"/revision/{back.pk}/undo/")
    client.force_login(reporter)

    after = client.get(f"/story/{article.pk}/").text

    assert ['id="gone-back"' in each for each in (before, after)] == [True, False]
    assert [re.findall(r'<li class="event" id="r-(\d+)">', each) for each in (before, after)] == [[], ["2"]]
