"""The review screen: what it shows, what its forms change, and how it answers with and without htmx."""

import re
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions import moving, review, signing
from articles.actions.editing import edit_block
from articles.actions.review import editable
from articles.detection.findings import Span
from articles.text.rewording import abridged
from articles.views.cards import BESIDE, side_by_side
from articles.views.places import excerpt
from tests.factories import CREW, FARES, FERRY, make_article, make_user, standing, taken
from tests.stories import PASTE
from tests.views.asking import PANEL, REJECTION, typed

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def finding(article):
    return article.findings.get()


def key(finding, which=0):
    finding.refresh_from_db()
    return finding.offers()[which].key


def test_both_copies_are_marked_and_linked(at_desk, article, finding):
    page = at_desk.get(f"/review/{article.pk}/").text

    assert 'aria-label="A, copy 1 of 2, line 2, stays"' in page
    assert 'aria-label="A, copy 2 of 2, line 4, to be removed"' in page
    assert '<a href="#b-p2" dir="ltr">same as line 2</a>' in page
    assert '<a href="#b-p4" dir="ltr">same as line 4</a>' in page
    assert "0 of 1 decided" in page


def test_marks_that_are_no_copies_are_read_as_what_can_be_done(at_desk, desk, reporter):
    article = make_article(desk, reporter, ["## What it is", FERRY, f"<b>{CREW}</b>", "## What it costs", FARES])

    page = at_desk.get(f"/review/{article.pk}/").text

    said = re.findall(r'<span class="hidden" dir="ltr">([AB]\d*,[^<]*) </span>', page)
    assert said == ["A1, take them off:", "B1, take it off:", "B2, take it off:", "A2, take them off:"]


def test_lines_that_go_without_a_copy_are_no_copies_of_each_other(at_desk, desk, reporter):
    article = make_article(desk, reporter, [FERRY, "Advertisement", "Share this article", CREW, FARES])

    page = at_desk.get(f"/review/{article.pk}/").text

    assert 'aria-label="A, place 1 of 2, line 2, remove the lines"' in page
    assert 'aria-label="A, place 2 of 2, line 3, remove the lines"' in page
    assert '<a href="#b-p3" dir="ltr">also line 3</a>' in page


def test_the_selected_finding_holds_the_only_focus(at_desk, article, finding):
    page = at_desk.get(f"/review/{article.pk}/?f={finding.pk}").text

    assert page.count("autofocus") == 1
    assert f'<h2 id="h-{finding.pk}" tabindex="-1" autofocus>' in page


def test_ids_are_unique(at_desk, article):
    page = at_desk.get(f"/review/{article.pk}/").text
    ids = [part.split('"')[0] for part in page.split(' id="')[1:]]

    assert len(ids) == len(set(ids))


def test_htmx_gets_the_panel_alone(at_desk, article):
    panel = at_desk.get(f"/review/{article.pk}/", headers=PANEL).text.strip()

    assert panel.startswith('<section id="review"')
    assert panel.endswith("</section>")
    assert panel.count("<section") == 1


def test_accepting_with_a_plain_form_leads_to_the_next(at_desk, article, finding):
    answer = at_desk.post(f"/finding/{finding.pk}/accept/", {"key": key(finding)})

    assert (answer.status_code, answer["Location"]) == (303, f"/review/{article.pk}/")
    assert standing(article) == [FERRY, CREW, FARES]


def test_accepting_with_htmx_answers_with_the_panel(at_desk, article, finding):
    answer = at_desk.post(f"/finding/{finding.pk}/accept/", {"key": key(finding)}, headers=PANEL)

    assert answer.status_code == 200
    assert answer["HX-Replace-Url"] == f"/review/{article.pk}/"
    assert "1 of 1 decided" in answer.text
    assert "Accepted by edda" in answer.text
    assert 'id="finished" tabindex="-1" autofocus' in answer.text


def test_the_other_copy_can_stay(at_desk, article, finding):
    at_desk.post(f"/finding/{finding.pk}/accept/", {"key": key(finding, which=1)})

    assert standing(article) == [FERRY, FARES, CREW]


def test_rejecting_keeps_the_reason(at_desk, article, finding):
    answer = at_desk.post(f"/finding/{finding.pk}/reject/", REJECTION | {"reason": "quotation"}, headers=PANEL)

    assert "Rejected by edda: quotation" in answer.text
    assert standing(article) == [FERRY, CREW, FARES, CREW]


def test_undo_comes_back_to_its_card(at_desk, article, finding, editor):
    decision = review.accept(finding, key=key(finding), by=editor)

    answer = at_desk.post(f"/decision/{decision.pk}/undo/", headers=PANEL)

    assert standing(article) == [FERRY, CREW, FARES, CREW]
    assert "0 of 1 decided" in answer.text
    assert f'<h2 id="h-{finding.pk}" tabindex="-1" autofocus>' in answer.text


def test_a_colleague_who_was_faster_is_named(at_desk, finding, colleague):
    old = key(finding)
    review.reject(finding, by=colleague)

    answer = at_desk.post(f"/finding/{finding.pk}/accept/", {"key": old}, headers=PANEL)

    assert answer.status_code == 409
    assert "dana has rejected this already" in answer.text
    assert answer.text.count("autofocus") == 1


@pytest.mark.parametrize(("sent", "status"), [({}, 422), ({"key": "nonsense"}, 409), ({"key": "\x00"}, 422)])
def test_a_key_nobody_was_shown_changes_nothing(at_desk, article, finding, sent, status):
    answer = at_desk.post(f"/finding/{finding.pk}/accept/", sent)

    assert answer.status_code == status
    assert finding.decisions.count() == 0


def test_another_desks_finding_is_missing(client, other_desk, finding):
    client.force_login(make_user("otto", other_desk, "slot"))

    for path in (f"/review/{finding.article_id}/", f"/finding/{finding.pk}/accept/", f"/finding/{finding.pk}/reject/"):
        answer = client.get(path) if "review" in path else client.post(path, {"key": key(finding)})
        assert answer.status_code == 404
    assert finding.decisions.count() == 0


def test_a_reporter_reads_but_does_not_decide_at_the_desk(client, reporter, article, finding):
    client.force_login(reporter)

    page = client.get(f"/review/{article.pk}/").text
    answer = client.post(f"/finding/{finding.pk}/accept/", {"key": key(finding)}, headers=PANEL)

    assert "Accept" not in page.split('id="keys"')[0]
    assert answer.status_code == 403
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert finding.decisions.count() == 0


def test_a_block_is_edited_where_it_stands(at_desk, article):
    form = at_desk.get(f"/review/{article.pk}/block/p1/", headers=PANEL).text
    answer = at_desk.post(f"/review/{article.pk}/block/p1/", typed("The ferry was early."), headers=PANEL)

    assert '<textarea class="copy" id="block-text" name="text"' in form
    assert answer.status_code == 200
    assert standing(article)[0] == "The ferry was early."


def test_what_was_typed_is_kept_when_a_colleague_was_faster(at_desk, client, article, colleague):
    path = f"/review/{article.pk}/block/p1/"
    at_desk.post(path, typed("Theirs."))

    answer = at_desk.post(path, typed("Mine <b>."), headers=PANEL)
    again = at_desk.post(path, typed("Mine <b>.", base=2), headers=PANEL)

    assert answer.status_code == 409
    assert "Mine &lt;b&gt;.</textarea>" in answer.text
    assert "It reads now, since revision 2 by edda" in answer.text
    assert '<p class="prose theirs" dir="auto">Theirs.</p>' in answer.text
    was = '<summary>When you opened it, it read</summary><p class="prose theirs" dir="auto">'
    assert f"{was}{FERRY}</p>" in answer.text
    assert again.status_code == 200
    assert standing(article)[0] == "Mine <b>."


def test_a_reporter_cannot_open_the_editors_at_the_desk(client, reporter, article):
    client.force_login(reporter)

    assert client.get(f"/review/{article.pk}/block/p1/").status_code == 403
    assert client.get(f"/review/{article.pk}/write/").status_code == 403


@pytest.mark.parametrize("block", ["p99", "headline2", "%00"])
def test_a_block_that_is_not_there_is_missing(at_desk, article, block):
    assert at_desk.get(f"/review/{article.pk}/block/{block}/").status_code == 404


def test_the_whole_story_is_split_merged_and_moved(at_desk, article):
    form = {"base": 1, "over_words": 0, "headline": "Ferry late", "standfirst": "", "byline": "", "dateline": ""}
    body = f"{FARES}\r\n\r\n## Crew\r\n\r\n{CREW} {FERRY}"

    answer = at_desk.post(f"/review/{article.pk}/write/", form | {"body": body})

    assert answer["Location"] == f"/review/{article.pk}/"
    assert standing(article) == [FARES, "Crew", f"{CREW} {FERRY}"]
    assert article.headline == "Ferry late"


def test_a_whole_story_somebody_changed_first_keeps_the_text(at_desk, article):
    path = f"/review/{article.pk}/write/"
    form = {"base": 1, "over_words": 0, "headline": "Ferry late again", "standfirst": "", "byline": "", "dateline": ""}
    at_desk.post(path, form | {"body": f"{CREW}\n\nTheirs came first, and it is a whole new line of the story."})

    answer = at_desk.post(path, form | {"body": f"Mine came second, and it is a whole new line as well.\n\n{CREW}"})

    assert answer.status_code == 409
    assert "Mine came second" in answer.text
    assert "Theirs came first" in answer.text
    said = re.sub("<[^>]*>", "", re.search('<div class="notice problem".*?<details>', answer.text, re.DOTALL)[0])
    assert " ".join(said.split()) == (
        "Not saved: paragraphs were moved or added New line 5 was added. The latest revision is 2, by edda. "
        "What they changed is in the form beside what you typed, in your order. "
        "Read it through, take out what should not stand there, and save again."
    )
    assert 'name="base" value="2"' in answer.text


def test_moves_are_buttons_for_those_who_may(at_desk, client, article, slot):
    assert 'id="do-take"' in at_desk.get(f"/review/{article.pk}/").text
    assert 'id="do-hold"' not in at_desk.get(f"/review/{article.pk}/").text
    client.force_login(slot)
    assert 'id="do-hold"' in client.get(f"/review/{article.pk}/").text


def test_an_open_finding_stops_the_second_read_with_a_link(at_desk, article, finding, editor):
    taken(article, editor)

    answer = at_desk.post(f"/story/{article.pk}/move/hand_on/", headers=PANEL)

    assert answer.status_code == 422
    assert f'href="/review/{article.pk}/?f={finding.pk}"' in answer.text


def test_sending_back_asks_why(at_desk, article):
    silent = at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": " "}, headers=PANEL)
    told = at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "Who is the source?"}, headers=PANEL)

    assert (silent.status_code, told.status_code) == (422, 200)
    article.refresh_from_db()
    assert article.stage == "returned"


def test_a_note_is_told_with_who_sent_it_and_how(at_desk, client, article, reporter):
    at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "Who is the source?"})
    client.force_login(reporter)

    page = client.get(f"/review/{article.pk}/").text

    assert "<strong>edda sent it back:</strong> Who is the source?" in page
    assert str(article.moves.last()) == "edda sent it back"


def test_story_that_was_sent_back_begins_with_the_reason(at_desk, client, article, finding, reporter):
    answer = at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "Who is\nthe source?"}, headers=PANEL)
    client.force_login(reporter)

    own = client.get(f"/story/{article.pk}/").text
    page = client.get(f"/review/{article.pk}/").text
    asked = client.get(f"/review/{article.pk}/?f={finding.pk}").text

    assert '<p id="reason"><strong>edda sent it back:</strong> Who is<br>the source?</p>' in own
    assert own.index('id="reason"') < own.index('class="reader"')
    for opened in (answer.text, page):
        assert re.findall(r"<[^>]* autofocus", opened) == ['<p id="reason" tabindex="-1" autofocus']
    assert re.findall(r"<[^>]* autofocus", asked) == [f'<h2 id="h-{finding.pk}" tabindex="-1" autofocus']


def test_selected_card_names_the_reason_and_leads_to_it(at_desk, client, article, finding, reporter):
    at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "Who is the <source>? " * 20})
    client.force_login(reporter)

    pages = [client.get(f"/review/{article.pk}/{query}").text for query in ("", f"?f={finding.pk}")]

    begins = re.escape("edda sent it back: Who is the &lt;source&gt;? Who")
    links = [re.findall(rf'<a id="whence" href="#reason">({begins}[^<]*)</a>', page) for page in pages]
    assert [len(found) for found in links] == [0, 1]
    assert links[1][0].endswith("…")


def test_story_that_goes_on_keeps_no_reason_at_its_top(at_desk, client, article, reporter):
    at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "Who is the source?"})
    client.force_login(reporter)
    client.post(f"/story/{article.pk}/move/submit/")

    assert 'id="reason"' not in client.get(f"/story/{article.pk}/").text


def test_last_decision_on_a_story_that_was_sent_back_comes_to_its_end(at_desk, client, article, finding, reporter):
    at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "Who is the source?"})
    client.force_login(reporter)

    answer = client.post(f"/finding/{finding.pk}/reject/", REJECTION, headers=PANEL).text

    assert re.findall(r"<[^>]* autofocus", answer) == ['<h2 id="finished" tabindex="-1" autofocus']


def test_the_stage_is_said_as_a_sentence_says_it(at_desk, desk, reporter):
    article = make_article(desk, reporter, [FERRY, CREW])
    at_desk.post(f"/story/{article.pk}/move/take/")

    answer = at_desk.post(f"/story/{article.pk}/move/hand_on/", headers=PANEL)
    gate = at_desk.get(f"/story/{article.pk}/publish/")

    assert "The story is in second read now." in answer.text
    assert "It is in second read; it has to be signed off first." in gate.text


def test_an_added_paragraph_is_named(at_desk, article):
    answer = at_desk.post(
        f"/review/{article.pk}/block/p1/",
        typed(f"{FERRY}\nNobody minded."),
        headers=PANEL,
    )

    assert '<span class="margin" aria-hidden="true">new</span>' in answer.text
    assert '>Edit<span class="hidden"> new line 5</span></a>' in answer.text


def test_a_move_that_is_not_in_the_table_is_refused(at_desk, article):
    assert at_desk.post(f"/story/{article.pk}/move/teleport/").status_code == 403
    assert at_desk.post(f"/story/{article.pk}/move/publish/").status_code == 403


def test_signing_takes_a_second_reader(at_desk, client, article, finding, editor, slot):
    review.accept(finding, key=key(finding), by=editor)
    at_desk.post(f"/story/{article.pk}/move/hand_on/")
    own = at_desk.post(f"/story/{article.pk}/sign/", {"revision": 2}, headers=PANEL)
    client.force_login(slot)
    old = client.post(f"/story/{article.pk}/sign/", {"revision": 1}, headers=PANEL)
    signed = client.post(f"/story/{article.pk}/sign/", {"revision": 2}, headers=PANEL)

    assert (own.status_code, old.status_code, signed.status_code) == (422, 409, 200)
    assert "signed off by sam" in signed.text


def test_an_edit_after_the_sign_off_says_whose_word_no_longer_holds(at_desk, article, finding, editor, slot):
    review.accept(finding, key=key(finding), by=editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=2, by=slot)
    before = at_desk.get(f"/review/{article.pk}/").text
    edit_block(article, "p1", "Another beginning.", base=2, by=editor)

    page = at_desk.get(f"/review/{article.pk}/").text

    assert "no longer holds" not in before
    assert "sam’s sign-off on revision 2 no longer holds." in page
    assert f'href="/story/{article.pk}/compare/?older=2&amp;newer=3">Read what changed</a>' in page


def test_who_alone_decided_is_offered_no_sign_off(at_desk, client, article, finding, editor, colleague):
    review.accept(finding, key=key(finding), by=editor)
    at_desk.post(f"/story/{article.pk}/move/hand_on/")
    path = f"/review/{article.pk}/"

    own = at_desk.get(path).text
    client.force_login(colleague)
    other = client.get(path).text

    assert ("Waits for a second read by somebody else." in own, 'id="do-sign"' in own) == (True, False)
    assert ("Waits for a second read by somebody else." in other, 'id="do-sign"' in other) == (False, True)


def test_who_may_not_decide_is_not_sent_to_the_next(at_desk, client, desk, article, finding, reporter):
    make_article(desk, reporter, headline="Another that waits")
    at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "Who is the source?"})
    client.force_login(reporter)

    before = client.get(f"/story/{article.pk}/").text
    answer = client.post(f"/story/{article.pk}/move/submit/", headers=PANEL)
    after = client.get(f"/story/{article.pk}/").text

    assert 'data-say="The story is submitted now. 0 of 1 decided."' in answer.text
    assert "Review 1 finding</a>" in before
    assert "See 1 finding</a>" in after


def test_decided_story_leads_on_those_who_may_read_on(at_desk, client, desk, reporter):
    done = make_article(desk, reporter, [FERRY, CREW], headline="Nothing to decide")
    waits = make_article(desk, reporter, headline="Another that waits")
    way = f'<a id="following" href="/review/{done.pk}/next/">Next story</a>'

    assert way in at_desk.get(f"/review/{done.pk}/").text
    assert where(at_desk.get(f"/review/{done.pk}/next/")) == waits.pk
    client.force_login(reporter)
    assert 'id="following"' not in client.get(f"/review/{done.pk}/").text


def where(answer):
    """The story to which an answer leads."""
    return int(re.fullmatch(r"/review/(\d+)/", answer["Location"])[1])


def test_stories_that_wait_follow_each_other_round_and_round(at_desk, desk, other_desk, reporter, colleague):
    """In the order of the queue, those of one's own desks alone, and no story that is past the first read."""
    fifth, third, first = (make_article(desk, reporter, urgency=urgency) for urgency in (5, 3, 1))
    later = make_article(desk, reporter, urgency=5)
    make_article(other_desk, make_user("olga", other_desk), urgency=4)
    moving.move(taken(make_article(desk, reporter, [FERRY, CREW], urgency=2), colleague), "hand_on", by=colleague)
    order = [first, third, fifth, later]

    onwards = {story.pk: where(at_desk.get(f"/review/{story.pk}/next/")) for story in order}
    back = {story.pk: where(at_desk.get(f"/review/{story.pk}/previous/")) for story in order}

    assert onwards == {here.pk: there.pk for here, there in pairwise([*order, first])}
    assert back == {here.pk: there.pk for there, here in pairwise([later, *order])}


def test_from_a_story_that_no_longer_waits_one_goes_on_to_what_does(at_desk, desk, reporter, colleague):
    urgent, other = (make_article(desk, reporter, urgency=urgency) for urgency in (1, 8))
    read = taken(make_article(desk, reporter, [FERRY, CREW], urgency=4), colleague)
    moving.move(read, "hand_on", by=colleague)

    assert where(at_desk.get(f"/review/{read.pk}/next/")) == other.pk
    assert where(at_desk.get(f"/review/{read.pk}/previous/")) == urgent.pk


@pytest.mark.parametrize("way", ["next", "previous"])
def test_where_no_other_story_waits_one_stays(at_desk, article, way):
    answer = at_desk.get(f"/review/{article.pk}/{way}/", follow=True)

    assert answer.redirect_chain == [(f"/review/{article.pk}/", 302)]
    assert "No other story waits." in answer.text


def test_going_on_costs_the_same_however_many_wait(at_desk, desk, reporter, article, django_assert_num_queries):
    make_article(desk, reporter)
    with CaptureQueriesContext(connection) as few:
        at_desk.get(f"/review/{article.pk}/next/")
    for _ in range(29):
        make_article(desk, reporter)

    with django_assert_num_queries(len(few)):
        at_desk.get(f"/review/{article.pk}/next/")


def test_the_address_of_a_form_leads_to_its_story_and_changes_nothing(at_desk, article, finding, editor):
    decision = review.reject(finding, by=editor)
    story, card = f"/review/{article.pk}/", f"/review/{article.pk}/?f={finding.pk}"
    leads = {
        f"/finding/{finding.pk}/accept/": card,
        f"/finding/{finding.pk}/reject/": card,
        f"/decision/{decision.pk}/undo/": card,
        f"/story/{article.pk}/move/hold/": story,
        f"/story/{article.pk}/sign/": story,
        f"/review/{article.pk}/rescan/": story,
    }

    assert {path: at_desk.get(path)["Location"] for path in leads} == leads
    assert finding.decisions.get() == decision
    assert [move.name for move in article.moves.all()] == ["submit", "take"]


def test_a_move_without_its_note_is_asked_for_it_where_it_was_made(at_desk, article):
    answer = at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": " "}, headers=PANEL)

    assert answer.status_code == 422
    assert '<details id="aside" open>' in answer.text
    assert '<a href="#note">Say why' in answer.text
    assert (answer.text.count("autofocus"), answer.text.count("required autofocus></textarea>")) == (1, 1)


def test_a_note_that_is_too_long_stays_in_its_field(at_desk, article):
    note = "Who says so? " * 200

    answer = at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": note}, headers=PANEL)

    assert answer.status_code == 422
    assert '<details id="aside" open>' in answer.text
    assert f"required>{note}</textarea>" in answer.text


def test_a_note_for_a_story_that_a_colleague_has_moved_is_shown(at_desk, article, colleague):
    moving.move(article, "send_back", by=colleague, note="Not yet.")

    answer = at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "Who says so?"}, headers=PANEL)

    assert answer.status_code == 409
    assert 'You typed: <q dir="auto">Who says so?</q>' in answer.text


def test_a_waiver_without_its_revision_stays_in_its_field(client, slot, desk):
    story = make_article(desk, slot, [FERRY, CREW])
    moving.move(taken(story, slot), "hand_on", by=slot)
    client.force_login(slot)

    answer = client.post(f"/story/{story.pk}/sign/", {"waiver": "Night shift"}, headers=PANEL)

    assert answer.status_code == 409
    assert 'name="waiver" value="Night shift"' in answer.text


def test_a_card_quotes_the_ends_of_a_long_run(at_desk, desk, reporter):
    lines = [f"Line number {number} of a report that somebody has pasted twice in full." for number in range(1, 21)]
    article = make_article(desk, reporter, [*lines, *lines])

    page = at_desk.get(f"/review/{article.pk}/").text
    words = page.split('<div class="words">')[1].split("</div>")[0]

    assert re.findall(r'<p dir="auto">(.*?)</p>', words) == [lines[0], lines[1], "… and 17 more", lines[19]]


def test_versions_that_differ_stand_side_by_side_and_none_is_said_to_go(client, desk, reporter, editor):
    drifted = FERRY.replace("forty", "fifty")
    article = make_article(desk, reporter, [FERRY, CREW, drifted])
    client.force_login(editor)

    page = client.get(f"/review/{article.pk}/")

    [card] = page.context["cards"]
    assert [(effect.label, effect.texts) for effect in card.effects] == [
        ("Line 1 reads", (FERRY,)),
        ("Line 3 reads", (drifted,)),
    ]
    assert card.stays == ""
    assert '<a href="#b-p3" dir="ltr">see line 3</a>' in page.text
    assert re.findall('<mark class="differs">([^<]*)</mark>', page.text) == ["forty", "fifty"]


def test_versions_of_a_run_are_shown_line_by_line_where_they_part(at_desk, desk, reporter):
    lines = [FERRY, CREW, FARES, FERRY.replace("forty", "fifty"), CREW.replace("Two", "Three")]
    article = make_article(desk, reporter, lines)

    [card] = at_desk.get(f"/review/{article.pk}/").context["cards"]

    assert [effect.label for effect in card.effects] == ["Line 1 reads", "Line 4 reads", "Line 2 reads", "Line 5 reads"]
    assert [[words for words, differs in effect.pieces if differs] for effect in card.effects] == [
        ["forty"], ["fifty"], ["Two"], ["Three"],
    ]  # fmt: skip


def test_what_versions_share_is_left_out_far_from_where_they_part(at_desk, desk, reporter):
    long = f"{FERRY} {CREW} {FARES}"
    article = make_article(desk, reporter, [long, "Nobody minded.", long.replace("capital", "mainland")])

    first, second = at_desk.get(f"/review/{article.pk}/").context["cards"][0].effects

    [before, differing, after] = [words for words, _ in second.pieces]
    assert (before[:2], len(before) <= BESIDE + 2, differing, after[-2:]) == ("… ", True, "mainland", " …")
    assert first.pieces[1] == ("capital", True)


def test_badge_beside_the_text_says_of_which_rule_it_is(at_desk, golden):
    page = at_desk.get(f"/review/{golden.pk}/").text

    badges = re.findall(r'<a class="badge [^>]*>([^<]+)<span class="hidden">([^<]+)</span></a>', page)
    assert badges[:3] == [("A", ", unplaced headline"), ("B1", ", headline echo"), ("B2", ", headline echo")]
    assert ("D2", ", repeated run") in badges
    assert "Finding " not in page


def test_likely_cause_is_named_while_its_findings_are_open(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, [FERRY, CREW, FARES, CREW, FARES]), editor)
    finding = story.findings.get()

    page = at_desk.get(f"/review/{story.pk}/").text

    cause = f'<a href="/review/{story.pk}/?f={finding.pk}" aria-label="A, repeated run">A</a>'
    assert f"Likely cause: The whole story was pasted twice. {cause}" in page

    review.accept(finding, key=key(finding), by=editor)

    assert "Likely cause" not in at_desk.get(f"/review/{story.pk}/").text


def test_what_was_rejected_is_explained_by_no_cause(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, PASTE, headline=""), editor)
    first, second = (story.findings.get(rule=rule) for rule in ("unplaced-headline", "unplaced-standfirst"))

    def explained():
        page = at_desk.get(f"/review/{story.pk}/").text
        return re.findall(r'aria-label="(\w), ', page.partition('id="causes"')[2].partition("</li>")[0])

    before = explained()
    review.reject(second, by=editor)

    assert (first.pk < second.pk, before, explained()) == (True, ["A", "B", "C"], ["A", "B"])


def told_causes(client, story):
    """Each likely cause on the page, and the letters of what it explains."""
    rows = re.findall(r"<li>Likely cause: (.*?)</li>", client.get(f"/review/{story.pk}/").text)
    return [(row.partition(" <a")[0], re.findall(r'aria-label="(\w), ', row)) for row in rows]


def test_cause_stays_what_it_was_while_its_findings_are_decided(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, PASTE, headline=""), editor)
    named = [
        ("Page furniture was pasted mid-copy.", ["A", "B", "C"]),
        ("The end of the story was pasted again.", ["D"]),
    ]
    before = told_causes(at_desk, story)
    for rule in ("unplaced-headline", "headline-echo"):
        review.accept(story.findings.get(rule=rule), key=key(story.findings.get(rule=rule)), by=editor)

    assert (before, told_causes(at_desk, story)) == (named, named)


def test_what_was_pasted_later_has_a_cause_of_its_own(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, [FERRY, CREW, FARES, "", "By Rosa Marlow"]), editor)
    again = FERRY.replace("forty", "fifty") + "\n" + FARES.replace("tenth", "fifth")

    edit_block(story, "p5", again, base=1, by=editor)

    assert told_causes(at_desk, story) == [("Two versions of the story were put together.", ["B"])]


def test_card_says_how_a_line_would_read_without_its_html(at_desk, desk, reporter, editor):
    article = make_article(desk, reporter, [f"<p>{CREW}</p>", f"Harbour &amp; quay &mdash; all: <b>{FERRY}</b>"])

    cards = at_desk.get(f"/review/{article.pk}/").context["cards"]

    assert [card.words for card in cards] == [0, 2]
    read = [[(effect.label, effect.texts) for effect in card.effects] for card in cards]
    assert read == [
        [("Would go from line 1", ("<p>", "</p>"))],
        [("Line 2 would read", (f"Harbour & quay — all: {FERRY}",))],
    ]
    assert [words for words, differs in cards[1].effects[0].pieces if differs] == ["quay —"]

    review.accept(cards[1].finding, key=key(cards[1].finding), by=editor)

    assert "Accepted by edda: changed line 2<" in at_desk.get(f"/review/{article.pk}/").text


@pytest.fixture
def stale(desk, reporter, editor):
    """A story with a finding whose rule did not finish after its words were changed."""
    article = taken(make_article(desk, reporter, [FERRY, CREW, FERRY]), editor)
    edit_block(article, "p3", "Dogs go free.", base=1, by=editor)
    article.findings.update(status="open")
    article.refresh_from_db()
    return article


def test_finding_whose_words_have_changed_says_so_and_offers_nothing(at_desk, stale):
    finding = stale.findings.get()
    address = f"/review/{stale.pk}/?f={finding.pk}"

    page = at_desk.get(address)
    plain, compared, safe = page.text, at_desk.get(f"{address}&view=compare"), at_desk.get(f"/review/{stale.pk}/safe/")

    assert [(card.stale, card.effects, card.offers) for card in page.context["cards"]] == [(True, (), ())]
    assert (
        "Its words have changed since the rules found it, so no fix is offered. "
        "Run the rules again; until then edit by hand, or reject it."
    ) in plain
    assert ("Accept" in plain, f'id="reject-{finding.pk}"' in plain, "to be removed" in plain) == (False, True, False)
    assert (compared.context["sides"], safe.context["safe"]) == (None, [])


def test_finding_whose_words_have_changed_is_refused_in_any_way(at_desk, stale):
    finding = stale.findings.get()
    offered = finding.offers()[0].key
    fields = editable(finding.offers()[0].suggestion)
    texts = {"key": offered, "over_words": 1} | {f"text-{block}": f"Mine, for {block}." for block in fields}

    opened = at_desk.get(f"/finding/{finding.pk}/reword/")
    accepted = at_desk.post(f"/finding/{finding.pk}/accept/", {"key": offered}, headers=PANEL)
    reworded = at_desk.post(f"/finding/{finding.pk}/reword/", texts, headers=PANEL)
    at_once = at_desk.post(f"/review/{stale.pk}/safe/", {"key": offered}, headers=PANEL)
    rejected = at_desk.post(f"/finding/{finding.pk}/reject/", REJECTION, headers=PANEL)

    answers = (opened, accepted, reworded, at_once, rejected)
    assert [answer.status_code for answer in answers] == [200, 409, 409, 409, 200]
    assert [f'You typed: <q dir="auto">Mine, for {block}.</q>' in reworded.text for block in fields] == [True]
    assert stale.revisions.count() == 2


def test_long_line_is_told_by_what_would_change_in_it(at_desk, desk, reporter):
    article = make_article(desk, reporter, [" ".join(f"At quay {number} &mdash; {FERRY}" for number in range(9))])

    answer = at_desk.get(f"/review/{article.pk}/?f={article.findings.get(rule='paste-residue').pk}")

    [effect] = next(card.effects for card in answer.context["cards"] if card.selected)
    assert [words for words, differs in effect.pieces if differs] == [f"{number} —" for number in range(3)]
    assert (effect.more, max(len(words) for words, _ in effect.pieces) < 3 * BESIDE) == (6, True)
    assert " … and 6 more changes</span></p>" in answer.text


def test_versions_that_part_often_are_told_by_the_first_places():
    first, second = (" ".join(f"Boat {number} came at {number + more}." for number in range(9)) for more in (20, 50))

    effects = side_by_side([Span("p1", 0, len(first), first)], [Span("p2", 0, len(second), second)])

    assert [[words for words, differs in effect.pieces if differs] for effect in effects] == [
        [str(number + more) for number in range(6)] for more in (20, 50)
    ]


def test_long_words_of_one_version_are_told_by_their_ends():
    middle = "and nobody minded " * 60

    copies = [Span("p1", 0, 19, "The ferry was late."), Span("p2", 0, 1099, f"The ferry {middle}was late.")]

    _, longer = side_by_side(copies[:1], copies[1:])

    [words] = [words for words, differs in longer.pieces if differs]
    assert words == abridged(middle.rstrip(), 100)
    assert len(words) < 210


@pytest.mark.parametrize("text", ["港" * 5_000, f"{'x' * 1_000_000}"])
def test_passage_without_spaces_is_quoted_by_its_beginning(text):
    assert excerpt(text) == f"{text[:280]} …"
