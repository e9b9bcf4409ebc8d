"""The panel: what a refusal is called, what is offered next, and what an answer costs."""

import re

import pytest
from django.utils.html import strip_tags

from articles.actions import moving, review, signing
from articles.actions.editing import edit_block, restore
from articles.actions.next_steps import may_waive, next_steps
from articles.actions.preferring import prefer
from articles.models import name_of
from articles.text.document import FURNITURE
from articles.views.writing import changed_meanwhile
from tests.factories import FARES, GOLDEN, comment, make_article, standing, taken
from tests.stories import PASTE
from tests.views.asking import PANEL, queries, typed

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def accept(client, finding, **headers):
    return client.post(f"/finding/{finding.pk}/accept/", {"key": finding.offers()[0].key}, headers=headers)


def heading(answer):
    return answer.text.split('id="problem-head"')[1].split(">")[1].split("<")[0]


def test_a_decision_undone_already_is_not_called_a_change_of_text(at_desk, article, editor, colleague):
    decision = review.reject(article.findings.get(), by=editor)
    review.undo(decision, by=colleague)

    answer = at_desk.post(f"/decision/{decision.pk}/undo/", headers=PANEL)

    assert (answer.status_code, heading(answer)) == (409, "Nothing was changed")


def test_words_that_changed_are_called_so(at_desk, article):
    at_desk.post(f"/review/{article.pk}/block/p1/", typed("Theirs."))

    answer = at_desk.post(f"/review/{article.pk}/block/p1/", typed("Mine."), headers=PANEL)

    assert (answer.status_code, heading(answer)) == (409, "Not saved: these words have changed")


@pytest.mark.parametrize(("block", "where"), [("p1", "Line 1"), ("headline", "The headline")])
@pytest.mark.parametrize("mine", [False, True])
def test_a_late_edit_says_who_changed_the_line_and_what_to_do(at_desk, article, editor, colleague, block, where, mine):
    edit_block(article, block, "Theirs.", base=1, by=editor if mine else colleague)

    answer = at_desk.post(f"/review/{article.pk}/block/{block}/", typed("Mine."), headers=PANEL)

    told = " ".join(strip_tags(answer.text.split('id="problem-head"')[1].split("</div>")[0]).split())
    assert told.endswith(
        f"{where} was changed by {'you' if mine else name_of(colleague)} since you opened it. Both versions are below: "
        "put together what is to stand, then save. What changed"
    )
    assert f'<a href="/story/{article.pk}/history/#r2">What changed</a>' in answer.text
    assert "decide again" not in answer.text


def test_a_late_edit_names_nobody_where_nobody_is_known(editor):
    assert changed_meanwhile("p10", None, editor).startswith("Line 10 was changed since you opened it. Both versions")


def test_an_undo_that_comes_too_late_says_what_to_put_back(at_desk, desk, reporter, editor):
    article = make_article(desk, reporter, PASTE, headline="")
    finding = article.findings.get(rule="unplaced-headline")
    decision = review.accept(finding, key=finding.offers()[0].key, by=editor)
    edit_block(article, "headline", "Another headline", base=2, by=editor)

    answer = at_desk.post(f"/decision/{decision.pk}/undo/", headers=PANEL)
    told = " ".join(strip_tags(answer.text.split('id="problem"')[1].split("</div>")[0]).split())

    assert (answer.status_code, heading(answer)) == (409, "Not undone: these words have changed")
    assert told.endswith(
        "The headline was changed since, in revision 3, by you. Put it back first, or edit line 2 by hand."
    )
    back = f"review/{{}}/block/headline/?back=2&amp;f={finding.pk}"
    for place in ("story/{}/history/#r3", back, "review/{}/block/p2/"):
        assert f'<a href="/{place.format(article.pk)}">' in answer.text
    assert 'id="r3"' in at_desk.get(f"/story/{article.pk}/history/").text


def test_a_decided_card_says_beforehand_why_it_cannot_be_undone(
    at_desk, article, finding, editor, django_assert_max_num_queries
):
    decision = review.accept(finding, key=finding.offers()[0].key, by=editor)
    edit_block(article, "p4", "Another end.", base=2, by=editor)
    with django_assert_max_num_queries(12):
        page = at_desk.get(f"/review/{article.pk}/?f={finding.pk}").text
    refusal = at_desk.post(f"/decision/{decision.pk}/undo/", headers=PANEL)
    edit_block(article, "p4", "", base=3, by=editor)

    told = "what it changed was changed again in revision 3. Put that back first, or edit it by hand."
    assert told_of(page, finding) == [f"It cannot be undone as it stands: {told}"]
    assert refusal.status_code == 409
    assert told_of(at_desk.get(f"/review/{article.pk}/?f={finding.pk}").text, finding) == []


def test_second_readers_are_told_beforehand_why_a_decision_cannot_be_undone(
    client, article, finding, editor, slot, django_assert_max_num_queries
):
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    edit_block(article, "p4", "Another end.", base=2, by=editor)
    moving.move(article, "hand_on", by=editor)
    told = {}
    for stage in ("second_read", "ready"):
        for reader in (editor, slot):
            client.force_login(reader)
            client.get("/")  # the session's first request
            with django_assert_max_num_queries(12):
                page = client.get(f"/review/{article.pk}/?f={finding.pk}")
            told[page.context["article"].stage, reader.username] = told_of(page.text, finding)
        if stage == "second_read":
            signing.sign(article, revision=3, by=slot)

    obstacle = (
        "It cannot be undone as it stands: what it changed was changed again in revision 3. "
        "Put that back first, or edit it by hand."
    )
    readers = [(stage, name) for stage in ("second_read", "ready") for name in ("edda", "sam")]
    assert told == {reader: [obstacle] for reader in readers}


def test_page_that_tells_whose_sign_off_has_fallen_tells_what_stands_in_the_way_of_an_undo(
    client, article, finding, editor, slot, django_assert_max_num_queries
):
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=2, by=slot)
    edit_block(article, "p4", "Another end.", base=2, by=editor)
    client.force_login(editor)
    client.get("/")  # the session's first request

    with django_assert_max_num_queries(12):
        page = client.get(f"/review/{article.pk}/?f={finding.pk}").text

    told = "what it changed was changed again in revision 3. Put that back first, or edit it by hand."
    assert ('id="fallen"' in page, told_of(page, finding)) == (True, [f"It cannot be undone as it stands: {told}"])


def test_undo_is_described_by_what_stands_in_its_way_and_by_nothing_else(at_desk, article, finding, editor):
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    path = f"/review/{article.pk}/?f={finding.pk}"
    before = [described(at_desk.get(f"{path}{view}").text, finding) for view in ("", "&view=compare")]
    edit_block(article, "p4", "Another end.", base=2, by=editor)

    after = [described(at_desk.get(f"{path}{view}").text, finding) for view in ("", "&view=compare")]

    on_card, above = f"undo-{finding.pk}", f"undo-{finding.pk}-above"
    assert before == [{on_card: ""}, {on_card: "", above: ""}]
    obstacle = f"obstacle-{finding.pk}"
    assert after == [{on_card: obstacle}, {on_card: obstacle, above: obstacle}]


def described(page, finding):
    """Which buttons undo a finding's decision, each with the id of what describes it."""
    buttons = re.findall(rf'<button[^>]* id="(undo-{finding.pk}[^"]*)"([^>]*)>', page)
    return {name: "".join(re.findall('aria-describedby="([^"]*)"', more)) for name, more in buttons}


def test_who_may_not_decide_is_not_told_what_stands_in_the_way_of_an_undo(
    at_desk, client, article, finding, editor, reporter
):
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    edit_block(article, "p4", "Another end.", base=2, by=editor)
    path = f"/review/{article.pk}/?f={finding.pk}"
    at_the_desk = at_desk.get(path).text
    client.force_login(reporter)

    assert (len(told_of(at_the_desk, finding)), told_of(client.get(path).text, finding)) == (1, [])


@pytest.mark.parametrize(("mode", "hint"), [("single", ["u"]), ("alt-shift", []), ("off", [])])
def test_undo_shows_its_key_where_a_key_by_itself_presses_it(at_desk, golden, editor, mode, hint):
    first, second, *_ = golden.findings.all()
    for finding in (first, second):
        review.reject(finding, by=editor)
    prefer(theme="system", key_mode=mode, chosen={}, by=editor)

    page = at_desk.get(f"/review/{golden.pk}/?f={first.pk}").text

    buttons = re.findall(r'<button[^>]* id="(undo-[\d\w-]+)"[^>]*>(.*?)</button>', page)
    assert {name: re.findall("<kbd[^>]*>(.*?)</kbd>", words) for name, words in buttons} == {
        f"undo-{first.pk}": hint,
        f"undo-{second.pk}": [],
    }


def told_of(page, finding):
    """Why the card of a decided finding says that it cannot be undone."""
    return re.findall(rf'<p class="why" id="obstacle-{finding.pk}">(.*?)</p>', page)


def test_decisions_are_shown_and_undone_on_the_way_back_from_a_restored_revision(at_desk, article, finding, editor):
    decision = review.accept(finding, key=finding.offers()[0].key, by=editor)
    restore(article, 1, base=2, by=editor)
    restore(article, 2, base=3, by=editor)

    page = at_desk.get(f"/review/{article.pk}/").text
    at_desk.post(f"/decision/{decision.pk}/undo/", headers=PANEL)

    assert "1 of 1 decided" in page
    assert f'action="/decision/{decision.pk}/undo/"' in page
    assert standing(article) == GOLDEN


def test_a_gate_that_is_shut_says_not_yet(at_desk, article, editor):
    taken(article, editor)

    answer = at_desk.post(f"/story/{article.pk}/move/hand_on/", {"revision": 1}, headers=PANEL)

    assert (answer.status_code, heading(answer)) == (422, "Not yet")


def test_a_note_longer_than_a_note_may_be_is_refused_in_words(at_desk, article):
    answer = at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "x" * 2_001}, headers=PANEL)

    assert answer.status_code == 422
    assert "The note has 2,001 characters; it may have 2,000." in answer.text
    assert article.moves.count() == 1


def test_the_way_forward_comes_first_and_only_a_slot_waives(article, editor, slot):
    taken(article, editor)
    review.reject(article.findings.get(), by=editor)
    moving.move(article, "hand_on", by=editor)
    article.refresh_from_db()

    assert [step.name for step in next_steps(slot, article)] == ["sign", "send_back", "hold", "spike"]
    assert (may_waive(slot, article), may_waive(editor, article)) == (True, False)


def make_story(desk, reporter, findings):
    """A story, taken, with so many findings: each of its lines stands again, in the other order, so no run is made."""
    lines = [f"Ferry {number * 7919} left with all its crew aboard, and nobody waved." for number in range(findings)]
    article = make_article(desk, reporter, [*lines, FARES, *reversed(lines)], headline=f"Story of {findings}")
    assert article.findings.count() == findings
    return article


@pytest.fixture
def stories(at_desk, desk, reporter, editor):
    made = [make_story(desk, reporter, findings) for findings in (1, 3, 30)]
    for article in made:
        taken(article, editor)
    at_desk.get("/")  # what is asked once a process
    return made


def test_a_page_asks_as_often_for_thirty_findings_as_for_one(at_desk, stories):
    asked = [queries(lambda article=article: at_desk.get(f"/review/{article.pk}/")) for article in stories]

    assert asked == [9, 9, 9]


def test_a_decision_asks_as_often_for_thirty_findings_as_for_the_last_one(at_desk, stories):
    findings = [article.findings.first() for article in stories]

    asked = [queries(lambda finding=finding: accept(at_desk, finding, **PANEL)) for finding in findings]

    assert asked == [12, 12, 12]


@pytest.mark.parametrize("later", [1, 3, 30])
@pytest.mark.parametrize("author", ["slot", "editor"])
@pytest.mark.parametrize(("block", "most"), [("p3", 11), ("p4", 12)], ids=["apart", "settling a finding"])
def test_a_late_edit_asks_as_often_however_many_revisions_came_since(
    request, at_desk, article, editor, block, most, author, later
):
    form = typed("Dogs go free.\nNew.")
    for number in range(later):
        edit_block(article, "p1", f"Ferry {number}.", base=1 + number, by=request.getfixturevalue(author))
    at_desk.get("/")  # what is asked once a process

    asked = queries(lambda: at_desk.post(f"/review/{article.pk}/block/{block}/", form, headers=PANEL))

    assert (asked, article.revisions.count()) == (most, later + 2)


def test_a_plain_form_builds_no_panel(at_desk, stories):
    findings = [article.findings.first() for article in stories]

    asked = [queries(lambda finding=finding: accept(at_desk, finding)) for finding in findings]

    assert asked == [11, 11, 11]


def lines_of(page):
    return re.findall(r'<div id="b-(\w+)"', page.split('id="findings"')[0])


def test_line_that_was_emptied_by_hand_is_shown_when_it_is_saved_and_then_no_more(at_desk, article, finding):
    saved = at_desk.post(f"/review/{article.pk}/block/p1/", typed(""), headers=PANEL).text
    later = at_desk.get(f"/review/{article.pk}/").text
    again = at_desk.get(f"/review/{article.pk}/block/p1/").text

    assert "Line 1 was taken out." in saved
    assert lines_of(later) == [*FURNITURE, "p2", "p3", "p4"]
    assert lines_of(again) == [*FURNITURE, "p1", "p2", "p3", "p4"]


def test_line_that_a_decision_took_out_is_shown_until_that_is_undone(at_desk, article, finding, editor):
    decision = review.accept(finding, key=finding.offers()[0].key, by=editor)

    page = at_desk.get(f"/review/{article.pk}/").text

    assert "Line 4 was taken out, <a" in page
    review.undo(decision, by=editor)
    edit_block(article, "p4", "", base=3, by=editor)
    assert lines_of(at_desk.get(f"/review/{article.pk}/").text) == [*FURNITURE, "p1", "p2", "p3"]


def test_lines_that_a_restored_revision_did_not_have_are_not_shown(at_desk, article, editor):
    edit_block(article, "p1", f"{FARES}\nMore.\nAnd more.", base=1, by=editor)
    restore(article, 1, base=2, by=editor)

    assert lines_of(at_desk.get(f"/review/{article.pk}/").text) == [*FURNITURE, "p1", "p2", "p3", "p4"]


def test_line_of_an_undone_decision_that_a_restore_takes_out_again_is_said_to_be_taken_out(
    at_desk, article, finding, editor
):
    review.undo(review.accept(finding, key=finding.offers()[0].key, by=editor), by=editor)
    restore(article, 2, base=3, by=editor)
    edit_block(article, "p1", "Nobody minded.", base=4, by=editor)

    page = at_desk.get(f"/review/{article.pk}/").text

    assert lines_of(page) == [*FURNITURE, "p1", "p2", "p3", "p4"]
    assert re.findall(r"Line \d was taken out.*?\.", page) == ["Line 4 was taken out by the restore of revision 2."]


def test_line_that_the_head_took_out_again_is_told_without_asking_for_more(at_desk, article, finding, editor):
    review.undo(review.accept(finding, key=finding.offers()[0].key, by=editor), by=editor)
    restore(article, 2, base=3, by=editor)
    told = queries(lambda: at_desk.get(f"/review/{article.pk}/"))
    restore(article, 3, base=4, by=editor)
    untold = queries(lambda: at_desk.get(f"/review/{article.pk}/"))

    assert told == untold


def test_line_of_an_undone_decision_that_is_taken_out_by_hand_after_a_restore_is_not_shown(
    at_desk, article, finding, editor
):
    review.undo(review.accept(finding, key=finding.offers()[0].key, by=editor), by=editor)
    restore(article, 2, base=3, by=editor)
    edit_block(article, "p4", "Nobody minded.", base=4, by=editor)
    edit_block(article, "p4", "", base=5, by=editor)

    assert lines_of(at_desk.get(f"/review/{article.pk}/").text) == [*FURNITURE, "p1", "p2", "p3"]


def test_line_that_somebody_spoke_of_is_shown_though_it_was_taken_out(at_desk, article, editor):
    comment(article, "Why?", by=editor, block="p1")
    edit_block(article, "p1", "", base=1, by=editor)

    page = at_desk.get(f"/review/{article.pk}/").text

    assert "Line 1 was taken out." in page
    assert "Why?" in page


def test_a_line_that_became_the_headline_is_not_said_to_be_taken_out(at_desk, desk, reporter):
    article = make_article(desk, reporter, PASTE, headline="")
    finding = article.findings.get(rule="unplaced-headline")

    panel = accept(at_desk, finding, **PANEL).text

    assert f'Line 2 became the headline, <a href="#f-{finding.pk}">A</a>.' in panel
    assert "taken out" not in panel
