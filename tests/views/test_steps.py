"""From stage to stage on the review screen: who is offered which step, what is said of it, and which story is next."""

import re
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from articles.actions import moving, review, signing
from articles.actions.editing import edit_block
from tests.factories import CREW, FERRY, make_article, make_user, taken
from tests.stories import PASTE
from tests.views.asking import PANEL, REJECTION, key

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def test_moves_are_buttons_for_those_who_may(at_desk, client, article, slot):
    assert 'id="do-take"' in at_desk.get(f"/review/{article.pk}/").text
    assert 'id="do-hold"' not in at_desk.get(f"/review/{article.pk}/").text
    client.force_login(slot)
    assert 'id="do-hold"' in client.get(f"/review/{article.pk}/").text


def test_an_open_finding_stops_the_second_read_with_a_link(at_desk, article, finding, editor):
    taken(article, editor)

    answer = at_desk.post(f"/story/{article.pk}/move/hand_on/", {"revision": 1}, headers=PANEL)

    assert answer.status_code == 422
    assert f'href="/review/{article.pk}/?f={finding.pk}"' in answer.text


def test_sending_back_asks_why(at_desk, article):
    silent = at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": " "}, headers=PANEL)
    told = at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "Who is the source?"}, headers=PANEL)

    assert (silent.status_code, told.status_code) == (422, 200)
    article.refresh_from_db()
    assert article.stage == "returned"


def test_each_reason_that_is_asked_for_names_what_it_is_the_reason_of(client, article, finding, editor, slot):
    review.reject(finding, by=editor)
    moving.move(article, "hand_on", by=editor)
    client.force_login(slot)

    labels = re.findall('<label for="(note|waiver)">(.*?)</label>', client.get(f"/review/{article.pk}/").text)

    assert labels == [
        ("note", "Send back, hold or spike: why?"),
        ("waiver", "Sign off without a second reader, because"),
    ]


def turn(page):
    """Whose turn a page says it is, and its button to submit the story, with its class."""
    said = re.findall('<p class="waits" id="turn">(.*?)</p>', page)
    return said, re.findall(r'<button id="do-submit"( class="main")?[^>]*>(.*?)</button>', page)


def test_story_with_its_reporter_says_so_and_is_submitted_by_the_desk_only_for_them(
    client, article, finding, editor, reporter, slot
):
    review.reject(finding, by=editor)
    moving.move(article, "send_back", by=editor, note="Who is the source?")
    pages = {}
    for user in (editor, reporter):
        client.force_login(user)
        pages[user] = client.get(f"/review/{article.pk}/").text
    moving.move(article, "spike", by=slot, note="Enough.")
    moving.move(article, "revive", by=slot, note="Not yet.")
    client.force_login(editor)

    revived = client.get(f"/review/{article.pk}/").text

    theirs = "It is rosa’s turn to edit this story and submit it"
    assert turn(pages[editor]) == ([f"{theirs} again."], [("", "Submit again for rosa")])
    assert turn(pages[reporter]) == ([], [(' class="main"', "Submit again")])
    assert turn(revived) == ([f"{theirs}."], [("", "Submit for rosa")])
    assert ["Next: submit" in page for page in (*pages.values(), revived)] == [False, True, False]


def test_returned_story_is_edited_and_submitted_again_from_its_page_by_its_reporter(client, article, editor, reporter):
    moving.move(taken(article, editor), "send_back", by=editor, note="Who is the source?")
    pages = []
    for person in (editor, reporter):
        client.force_login(person)
        pages.append(client.get(f"/story/{article.pk}/").text)

    client.post(f"/story/{article.pk}/move/submit/", {"revision": 1})

    assert ["Submit again" in page for page in pages] == [False, True]
    assert [f'href="/review/{article.pk}/write/"' in page for page in pages] == [False, True]
    article.refresh_from_db()
    assert article.stage == "submitted"


def test_a_note_is_told_with_who_sent_it_and_how(at_desk, client, article, reporter):
    at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "Who is the source?"})
    client.force_login(reporter)

    page = client.get(f"/review/{article.pk}/").text

    assert "<strong>edda sent it back:</strong> Who is the source?" in page
    assert str(article.moves.last()) == "edda sent it back"


def test_reason_that_speaks_of_a_restored_revision_is_told_as_any_other(at_desk, client, article, reporter):
    at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "Restored revision 1 is the better one."})
    client.force_login(reporter)

    page = client.get(f"/review/{article.pk}/").text

    assert "<strong>edda sent it back:</strong> Restored revision 1 is the better one." in page


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


def test_reason_of_a_story_that_was_opened_again_is_told_once(at_desk, client, article, finding, editor, slot):
    rejection = review.reject(finding, by=editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=1, by=slot)
    review.undo(rejection, by=editor)

    page = at_desk.get(f"/review/{article.pk}/?f={finding.pk}").text

    reason = "edda opened it again:</strong> Took a rejection back"
    assert (page.count("Took a rejection back"), page.count(reason)) == (1, 1)


def test_story_that_goes_on_keeps_no_reason_at_its_top(at_desk, client, article, reporter):
    at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "Who is the source?"})
    client.force_login(reporter)
    client.post(f"/story/{article.pk}/move/submit/", {"revision": 1})

    assert 'id="reason"' not in client.get(f"/story/{article.pk}/").text


def test_last_decision_on_a_story_that_was_sent_back_comes_to_its_end(at_desk, client, article, finding, reporter):
    at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "Who is the source?"})
    client.force_login(reporter)

    answer = client.post(f"/finding/{finding.pk}/reject/", REJECTION, headers=PANEL).text

    assert re.findall(r"<[^>]* autofocus", answer) == ['<h2 id="finished" tabindex="-1" autofocus']


def test_the_stage_is_said_as_a_sentence_says_it(at_desk, desk, reporter):
    article = make_article(desk, reporter, [FERRY, CREW])
    at_desk.post(f"/story/{article.pk}/move/take/")

    answer = at_desk.post(f"/story/{article.pk}/move/hand_on/", {"revision": 1}, headers=PANEL)
    gate = at_desk.get(f"/story/{article.pk}/publish/")

    assert "The story is in second read now." in answer.text
    assert "It is in second read; it has to be signed off first." in gate.text


def test_a_move_that_is_not_in_the_table_is_refused(at_desk, article):
    assert at_desk.post(f"/story/{article.pk}/move/teleport/").status_code == 403
    assert at_desk.post(f"/story/{article.pk}/move/publish/").status_code == 403


def test_signing_takes_a_second_reader(at_desk, client, article, finding, editor, slot):
    review.accept(finding, key=key(finding), by=editor)
    at_desk.post(f"/story/{article.pk}/move/hand_on/", {"revision": 2})
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
    at_desk.post(f"/story/{article.pk}/move/hand_on/", {"revision": 2})
    path = f"/review/{article.pk}/"

    own = at_desk.get(path).text
    client.force_login(colleague)
    other = client.get(path).text

    assert ("Waiting for a second read by somebody else." in own, 'id="do-sign"' in own) == (True, False)
    assert ("Waiting for a second read by somebody else." in other, 'id="do-sign"' in other) == (False, True)


def test_who_may_not_sign_is_told_beforehand_what_they_can_do_instead(at_desk, client, desk, reporter, editor, slot):
    stories = [taken(make_article(desk, author, [FERRY]), editor) for author in (reporter, slot)]
    told = []
    for story, reader in zip(stories, (editor, slot), strict=True):
        moving.move(story, "hand_on", by=editor)
        client.force_login(reader)
        page = client.get(f"/review/{story.pk}/").text
        refusal = client.post(f"/story/{story.pk}/sign/", {"revision": 1}, headers=PANEL).text
        told.append((waits(page), told_in(refusal)))

    ask = "Waiting for a second read by somebody else. Ask a colleague at the desk to sign it off, or"
    waive = "waive the second read with a reason."
    assert [page for page, _ in told] == [f"{ask} a slot to {waive}", f"{ask} {waive}"]
    assert all(refusal.endswith(page.partition("else. ")[2]) for page, refusal in told)


def waits(page):
    """What somebody is told who has to wait for another reader."""
    return re.search('<p class="waits">(.*?)</p>', page)[1]


def told_in(refusal):
    """The last sentences of a refusal."""
    return re.search("<li>(.*?)</li>", refusal.partition('id="problem"')[2])[1]


def test_who_signs_own_words_is_told_that_perhaps_nobody_else_has_read_them(
    client, article, finding, editor, colleague
):
    review.accept(finding, key=key(finding), by=editor)
    moving.move(article, "hand_on", by=editor)
    path = f"/review/{article.pk}/"
    client.force_login(colleague)
    before = own_words(client.get(path).text)
    edit_block(article, "p1", "Another beginning.", base=2, by=colleague)

    after = own_words(client.get(path).text)
    client.force_login(editor)
    others = own_words(client.get(path).text)

    words = "You changed the words last, in revision 3; nobody else may have read them since."
    assert (before, after) == ((["do-sign"], []), (["do-sign own-words"], [words]))
    assert others == (["do-sign"], [])


def own_words(page):
    """The button that signs, with the id of what describes it, and what is said of one's own words beside it."""
    buttons = re.findall(r'<button[^>]* id="(do-sign)"[^>]*?(?: aria-describedby="([^"]*)")?>', page)
    return [" ".join(filter(None, each)) for each in buttons], re.findall('<p[^>]* id="own-words">(.*?)</p>', page)


@pytest.mark.parametrize(("severity", "main"), [("error", []), ("warning", []), ("notice", ["do-sign"])])
def test_way_forward_is_no_main_button_while_findings_block_it(at_desk, article, finding, colleague, severity, main):
    decision = review.accept(finding, key=key(finding), by=colleague)
    moving.move(article, "hand_on", by=colleague)
    before = main_buttons(at_desk.get(f"/review/{article.pk}/").text)
    review.undo(decision, by=colleague)
    article.findings.update(severity=severity)

    after = at_desk.get(f"/review/{article.pk}/").text

    assert (before, main_buttons(after)) == (["do-sign"], main)
    assert 'id="do-sign" data-to="step"' in after


def main_buttons(page):
    """The ids of the main buttons beside the story's name."""
    steps = page.partition('id="steps"')[2].partition('<div class="desk">')[0]
    buttons = re.findall(r"<(?:button|a)[^>]*>", steps)
    return [re.search('id="([^"]*)"', each)[1] for each in buttons if re.search(r'class="[^"]*\bmain\b', each)]


def test_who_may_not_decide_is_not_sent_to_the_next(at_desk, client, desk, article, finding, reporter):
    make_article(desk, reporter, headline="Another that waits")
    at_desk.post(f"/story/{article.pk}/move/send_back/", {"note": "Who is the source?"})
    client.force_login(reporter)

    before = client.get(f"/story/{article.pk}/").text
    answer = client.post(f"/story/{article.pk}/move/submit/", {"revision": 1}, headers=PANEL)
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
    assert "No other story is waiting." in answer.text


def test_going_on_costs_the_same_however_many_wait(at_desk, desk, reporter, article, django_assert_num_queries):
    make_article(desk, reporter)
    with CaptureQueriesContext(connection) as few:
        at_desk.get(f"/review/{article.pk}/next/")
    for _ in range(29):
        make_article(desk, reporter)

    with django_assert_num_queries(len(few)):
        at_desk.get(f"/review/{article.pk}/next/")


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
    assert "You typed: <bdi>“Who says so?”</bdi>" in answer.text


def test_a_waiver_without_its_revision_stays_in_its_field(client, slot, desk):
    story = make_article(desk, slot, [FERRY, CREW])
    moving.move(taken(story, slot), "hand_on", by=slot)
    client.force_login(slot)

    answer = client.post(f"/story/{story.pk}/sign/", {"waiver": "Night shift"}, headers=PANEL)

    assert answer.status_code == 409
    assert 'name="waiver" value="Night shift"' in answer.text


def test_second_reader_gets_a_decided_card_within_the_queries_of_a_page(
    client, article, finding, editor, slot, django_assert_max_num_queries
):
    review.accept(finding, key=key(finding), by=editor)
    moving.move(article, "hand_on", by=editor)
    for stage in ("second_read", "ready"):
        client.force_login(slot)
        client.get("/")  # the session's first request
        with django_assert_max_num_queries(12):
            page = client.get(f"/review/{article.pk}/?f={finding.pk}")
        assert page.context["article"].stage == stage
        if stage == "second_read":
            signing.sign(article, revision=2, by=slot)


def no_headline(page):
    """What is told of a headline that is missing, and the buttons that are described by it."""
    told = re.findall(r'<p class="waits" id="no-headline">(.*?)</p>', page)
    return [strip_tags(each) for each in told], re.findall(r'id="(do-\w+)"[^>]*aria-describedby="no-headline ?"', page)


NO_HEADLINE = "The story has no headline yet; it cannot be signed off without one."


def test_story_without_a_headline_goes_on_with_a_word(at_desk, client, desk, reporter, editor, colleague):
    story = taken(make_article(desk, reporter, [FERRY], headline=""), editor)
    path = f"/review/{story.pk}/"
    before = at_desk.get(path).text
    sent = at_desk.post(f"/story/{story.pk}/move/hand_on/", {"revision": 1}, headers=PANEL).text
    client.force_login(colleague)
    other = client.get(path).text
    edit_block(story, "headline", "Ferry late again", base=1, by=colleague)

    told = f"{NO_HEADLINE} Write it"
    assert f'data-say="The story is in second read now. {NO_HEADLINE}"' in sent
    assert [no_headline(page) for page in (before, sent, other)] == [
        ([told], ["do-hand_on"]),
        ([told], []),
        ([told], ["do-sign"]),
    ]
    assert no_headline(client.get(path).text) == ([], [])


def test_headline_that_a_finding_offers_is_not_missed_before_it_is_decided(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, PASTE, headline=""), editor)
    told = [no_headline(at_desk.get(f"/review/{story.pk}/").text)]
    for finding in story.findings.open():
        review.reject(finding, by=editor)

    told.append(no_headline(at_desk.get(f"/review/{story.pk}/").text))

    assert told == [([], []), ([f"{NO_HEADLINE} Write it"], ["do-hand_on"])]


SEND_ON = {"hand_on": "in_review", "submit": "returned"}


@pytest.mark.parametrize("step", SEND_ON)
def test_story_is_not_sent_on_in_words_that_the_page_does_not_show(client, desk, reporter, editor, colleague, step):
    story = taken(make_article(desk, reporter, [FERRY]), editor)
    person = editor
    if step == "submit":
        moving.move(story, "send_back", by=editor, note="Who is the source?")
        person = reporter
    client.force_login(person)
    shown = client.get(f"/review/{story.pk}/").text
    [form] = re.findall(f'<form[^>]*id="step-{step}">.*?</form>', shown, re.DOTALL)
    edit_block(story, "p1", "Late again.", base=1, by=person if step == "submit" else colleague)

    first = client.post(f"/story/{story.pk}/move/{step}/", {"revision": "1"}, headers=PANEL)
    unsaid = client.post(f"/story/{story.pk}/move/{step}/", headers=PANEL)
    story.refresh_from_db()
    stayed = story.stage
    again = client.post(f"/story/{story.pk}/move/{step}/", {"revision": "2"}, headers=PANEL)

    assert re.findall(r'name="revision" value="(\d+)"', form) == ["1"]
    told = [re.search(r"<p>(.*?) The latest revision is 2", answer.text)[1] for answer in (first, unsaid)]
    assert told == [
        "You read revision 1, but it is 2 by now. Read what changed first.",
        "The page did not say which revision you read. Read it and send it on again.",
    ]
    assert (first.status_code, unsaid.status_code, stayed, again.status_code) == (409, 409, SEND_ON[step], 200)


def test_reporters_own_page_names_the_revision_that_is_submitted_again(client, article, editor, reporter):
    moving.move(taken(article, editor), "send_back", by=editor, note="Who is the source?")
    client.force_login(reporter)

    page = client.get(f"/story/{article.pk}/").text

    [form] = re.findall(r'<form[^>]*action="[^"]*/move/submit/">.*?</form>', page)
    assert re.findall(r'name="revision" value="(\d+)"', form) == ["1"]
