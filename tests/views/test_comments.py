"""Comments on the pages: where they stand, what their forms change, where the focus lands and what it all costs."""

import re
import uuid

import pytest
from django.db import connection

from articles.actions import commenting, moving, review, signing
from articles.actions.editing import edit_block, restore
from articles.models import Comment, Membership
from tests.factories import CREW, FERRY, VERSIONS, comment, make_article, published, taken
from tests.views.asking import PANEL, queries

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def say(client, url, words, *, panel=True, **more):
    form = {"words": words, "token": uuid.uuid4(), **more}
    return client.post(url, form, headers=PANEL if panel else {})


def focused(page):
    """The id of the one thing that holds the focus."""
    [tag] = [tag for tag in re.findall(r"<[^>]*>", page) if re.search(r"\sautofocus\b", tag)]
    return re.search(r'\bid="([^"]*)"', tag)[1]


def told(answer):
    return re.search(r'data-say="([^"]*)"', answer.text)[1]


def ids(page):
    return re.findall(r'\sid="([^"]*)"', page)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/review/{story}/comment/", "story"),
        ("/review/{story}/block/p1/comment/", "b-p1"),
        ("/finding/{finding}/comment/", "f{finding}"),
    ],
)
@pytest.mark.parametrize("headers", [{}, PANEL], ids=["page", "panel"])
def test_form_opens_where_it_belongs_and_holds_the_focus(at_desk, article, finding, slot, path, name, headers):
    names = {"story": article.pk, "finding": finding.pk}

    page = at_desk.get(path.format(**names), headers=headers).text

    assert focused(page) == f"comment-{name.format(**names)}"
    assert re.findall(r'class="handle">(@\w+)', page) == ["@edda", "@rosa", "@sam"]
    assert len(ids(page)) == len(set(ids(page)))


def test_name_of_nobody_is_said_to_tell_nobody(at_desk, article, slot):
    answer = say(at_desk, f"/review/{article.pk}/comment/", "Ask @sam, @nobody and @else.")

    assert Comment.objects.count() == 1
    assert told(answer) == "Comment added. sam is told. Nobody here is called @nobody or @else; the comment stands."


def test_plain_form_says_that_a_name_tells_nobody(at_desk, article):
    sent = {"words": "Ask @nobody.", "token": uuid.uuid4(), "back": "story"}

    page = at_desk.post(f"/review/{article.pk}/comment/", sent, follow=True)

    assert "Nobody here is called @nobody; the comment stands." in page.text
    assert [str(message) for message in page.context["messages"]] == [
        "Nobody here is called @nobody; the comment stands."
    ]


def test_comment_stands_under_its_finding_and_is_landed_on(at_desk, finding, slot):
    answer = say(at_desk, f"/finding/{finding.pk}/comment/", "Keep the first, @sam.")

    said = Comment.objects.get()
    assert (answer.status_code, focused(answer.text)) == (200, f"c-{said.pk}")
    assert told(answer) == "Comment added. sam is told."
    assert "Keep the first, <b>@sam</b>." in answer.text.split('id="cards"')[1]


def test_comment_stands_under_its_block(at_desk, article):
    answer = say(at_desk, f"/review/{article.pk}/block/p1/comment/", "Which ferry?")

    said = Comment.objects.get()
    line = answer.text.split('id="b-p1"')[1].split('id="b-p2"')[0]
    assert focused(answer.text) == f"c-{said.pk}"
    assert "Which ferry?" in line
    assert told(answer) == "Comment added."


def test_plain_form_leads_to_the_comment(at_desk, article, finding):
    said = say(at_desk, f"/finding/{finding.pk}/comment/", "Keep the first.", panel=False)

    there = f"/review/{article.pk}/?f={finding.pk}&c={Comment.objects.get().pk}"
    assert (said.status_code, said["Location"]) == (303, there)
    assert focused(at_desk.get(there).text) == f"c-{Comment.objects.get().pk}"


def test_comment_is_text(at_desk, article):
    answer = say(at_desk, f"/review/{article.pk}/comment/", "<script>alert(1)</script> & \u202e@edda")

    sign = '<span class="token" dir="ltr">right-to-left override</span>'
    assert f"&lt;script&gt;alert(1)&lt;/script&gt; &amp; {sign}<b>@edda</b>" in answer.text
    assert "<script>alert" not in answer.text


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("x" * 2_001, "The comment has 2,001 characters; it may have 2,000. Shorten it."),
        (" ", "The comment is empty. Write what you want to say."),
    ],
)
@pytest.mark.parametrize("back", ["", "story"])
def test_what_was_typed_stays_with_the_reason_it_was_refused(at_desk, article, words, sentence, back):
    answer = say(at_desk, f"/review/{article.pk}/block/p1/comment/", words, panel=not back, back=back)

    assert answer.status_code == 422
    assert focused(answer.text) == "comment-b-p1"
    assert f">{words}</textarea>" in answer.text
    assert f"<li>{sentence}</li>" in answer.text
    assert 'aria-describedby="error-b-p1 whom" aria-invalid="true"' in answer.text
    assert Comment.objects.count() == 0


@pytest.mark.parametrize("sent", [{}, {"words": "Hm."}, {"token": str(uuid.uuid4())}, {"words": "Hm.", "token": "x"}])
def test_form_that_did_not_arrive_whole_writes_nothing(at_desk, article, sent):
    answer = at_desk.post(f"/review/{article.pk}/comment/", sent)

    assert answer.status_code == 422
    assert "The form did not arrive whole, so nothing was saved. Send it again." in answer.text
    assert Comment.objects.count() == 0


def test_double_click_writes_once_and_lands_on_the_same(at_desk, article):
    form = {"words": "Which ferry?", "token": uuid.uuid4()}

    first, second = (at_desk.post(f"/review/{article.pk}/comment/", form, headers=PANEL) for _ in range(2))

    assert Comment.objects.count() == 1
    assert focused(first.text) == focused(second.text)


def test_words_typed_after_the_login_ended_come_back(client, article):
    answer = say(client, f"/review/{article.pk}/comment/", "Which <ferry>?", panel=False)

    assert answer.status_code == 401
    assert "Which &lt;ferry&gt;?</textarea>" in answer.text


def test_resolved_comment_is_folded_away_and_comes_back(at_desk, article, colleague):
    said = comment(article, "Which ferry?", by=colleague, block="p1")

    resolved = at_desk.post(f"/comment/{said.pk}/resolve/", headers=PANEL)
    later = at_desk.get(f"/review/{article.pk}/")
    linked = at_desk.get(said.get_absolute_url())
    opened = at_desk.post(f"/comment/{said.pk}/reopen/", headers=PANEL)

    assert (focused(resolved.text), told(resolved)) == (f"c-{said.pk}", "Comment resolved.")
    assert '<details id="resolved-b-p1" open>' in resolved.text
    assert "Resolved by edda" in resolved.text
    assert '<details id="resolved-b-p1">' in later.text
    assert '<details id="resolved-b-p1" open>' in linked.text
    assert (focused(opened.text), told(opened)) == (f"c-{said.pk}", "Comment opened again.")
    assert "Resolved by" not in opened.text


def test_unselected_card_says_how_much_is_said(at_desk, article, finding, editor, colleague):
    comment(article, "One.", by=editor, finding=finding)
    comment(article, "Two.", by=editor, finding=finding)
    commenting.resolve(comment(article, "Three.", by=editor, finding=finding), by=colleague)
    review.reject(finding, by=editor)

    page = at_desk.get(f"/review/{article.pk}/").text

    assert "line 4 · 2 comments</span>" in page
    assert "One." not in page


def test_comment_on_a_finding_that_is_gone_is_not_lost(at_desk, article, finding, editor):
    said = comment(article, "Keep the first.", by=editor, finding=finding)
    edit_block(article, "p4", "Something else altogether.", base=1, by=editor)

    page = at_desk.get(said.get_absolute_url()).text

    assert "On a finding that is gone: " in page
    assert focused(page) == f"c-{said.pk}"


def test_comment_that_is_not_there_takes_no_focus(at_desk, article, finding):
    for asked in ("?c=999999", "?c=x", f"?c={'9' * 30}"):
        assert focused(at_desk.get(f"/review/{article.pk}/{asked}").text) == f"h-{finding.pk}"


def test_clean_view_shows_no_comment_in_the_text(at_desk, article, editor):
    comment(article, "Which ferry?", by=editor, block="p1")

    assert "Which ferry?" not in at_desk.get(f"/review/{article.pk}/?view=clean").text


def test_reporter_comments_on_a_story_at_the_desk(client, reporter, article, finding):
    client.force_login(reporter)

    page = client.get(f"/review/{article.pk}/").text
    answer = say(client, f"/finding/{finding.pk}/comment/", "They said it twice.")

    assert 'id="talk-on-p1"' in page
    assert 'id="edit-p1"' not in page
    assert (answer.status_code, Comment.objects.get().by) == (200, reporter)


def test_open_comments_are_a_note_on_the_way_to_readers_and_no_stop(client, article, editor, slot):
    said = comment(article, "Which ferry?", by=editor)
    commenting.resolve(comment(article, "Done.", by=editor), by=editor)
    client.force_login(slot)

    page = client.get(f"/story/{article.pk}/publish/").text

    note, _ = re.findall(r'<span class="muted">Note</span>(.*?)</li>', page)
    assert note == f'<span>edda: <a href="{said.get_absolute_url()}" dir="auto">Which ferry?</a></span>'


def test_what_holds_is_told_with_the_comments_that_are_open(client, desk, reporter, editor, slot):
    article = make_article(desk, reporter, [FERRY, CREW])
    moving.move(taken(article, editor), "hand_on", by=editor)
    signing.sign(article, revision=1, by=slot)
    client.force_login(slot)
    heads = []

    for words in ("Which ferry?", "Which crew?"):
        heads.append(head_of(client, article))
        comment(article, words, by=editor)
    heads.append(head_of(client, article))
    client.post(f"/story/{article.pk}/publish/", {"revision": 1})

    article.refresh_from_db()
    assert heads == [
        "Ready to publish",
        "Ready to publish, but 1 comment is open",
        "Ready to publish, but 2 comments are open",
    ]
    assert article.is_live


def head_of(client, article):
    """What the page before publication says above its list."""
    return re.search(r'<h2 tabindex="-1" autofocus>(.*?)</h2>', client.get(f"/story/{article.pk}/publish/").text)[1]


def test_open_comment_is_told_beside_the_sign_off_and_the_way_to_readers(client, desk, reporter, editor, slot):
    article = make_article(desk, reporter, [FERRY, CREW])
    said = comment(taken(article, editor), "Which ferry?", by=editor)
    commenting.resolve(comment(article, "Done.", by=editor), by=editor)
    client.force_login(slot)

    in_review = open_beside_the_steps(client, article)
    moving.move(article, "hand_on", by=editor)
    to_be_signed = open_beside_the_steps(client, article)
    signing.sign(article, revision=1, by=slot)
    signed = open_beside_the_steps(client, article)
    commenting.resolve(said, by=slot)

    told_so = [(said.get_absolute_url(), "1 comment is open")]
    assert (in_review, to_be_signed, signed) == ([], told_so, told_so)
    assert open_beside_the_steps(client, article) == []


def open_beside_the_steps(client, article):
    """What the review screen says of open comments beside the steps, and where that leads."""
    page = client.get(f"/review/{article.pk}/").text
    return re.findall(r'id="open-comments"><a href="([^"]*)">([^<]*)</a>', page)


# The story's own page


def test_reporter_reads_what_the_desk_decided_and_why(client, reporter, article, finding, editor):
    review.reject(finding, by=editor, reason="quotation")
    client.force_login(reporter)

    page = client.get(f"/story/{article.pk}/").text

    section = page.split('id="decided"')[1].split("</section>")[0]
    assert "Rejected by edda: quotation" in section
    assert "<strong>This paragraph stands twice" in section


def test_words_that_were_taken_out_are_told_with_their_place(client, reporter, article, finding, editor):
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    client.force_login(reporter)

    section = client.get(f"/story/{article.pk}/").text.split('id="decided"')[1].split("</section>")[0]

    assert "Accepted by edda" in section
    assert '<span class="label" dir="ltr">Line 4</span>' in section
    assert '<del><span class="hidden" dir="ltr">deleted: </span>Two of the crew' in section


def test_words_that_moved_up_are_told_as_moved(client, reporter, desk, editor):
    article = make_article(desk, reporter, VERSIONS)
    finding = article.findings.get()
    offer = next(offer for offer in finding.offers() if offer.suggestion.moved)
    review.accept(finding, key=offer.key, by=editor)
    client.force_login(reporter)

    section = client.get(f"/story/{article.pk}/").text.split('id="decided"')[1].split("</section>")[0]

    assert "<p>Line 3 was put in the place of line 1.</p>" in section
    assert re.findall(r'<span class="label" dir="ltr">(Line \d)</span>', section) == ["Line 1"]


def test_what_was_undone_is_not_told_as_decided(client, reporter, article, finding, editor):
    review.undo(review.reject(finding, by=editor, reason="quotation"), by=editor)
    client.force_login(reporter)

    section = client.get(f"/story/{article.pk}/").text.split('id="decided"')[1].split("</section>")[0]

    assert "quotation" not in section
    assert "Nothing yet. 1 finding waits for the desk." in section


def decided(client, article):
    """What the story's page says of the decisions, without its tags."""
    section = client.get(f"/story/{article.pk}/").text.split('id="decided"')[1].split("</section>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", section).split())


def test_what_was_decided_before_an_earlier_revision_was_restored_is_told(client, reporter, article, finding, editor):
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    client.force_login(reporter)
    before = decided(client, article)
    restore(article, 1, base=2, by=editor)

    after = decided(client, article)

    assert ("went back to revision" in before, "Open again" in before) == (False, False)
    assert "edda went back to revision 1, in revision 3 ." in after
    assert "Accepted by edda" in after
    assert "Open again: its words stand in the story once more." in after
    assert "Nothing yet" not in after


def test_restored_revision_is_told_where_all_that_was_decided_holds(client, reporter, article, finding, editor):
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    edit_block(article, "p1", "Nobody minded.", base=2, by=editor)
    restore(article, 2, base=3, by=editor)
    client.force_login(reporter)

    after = decided(client, article)

    assert "edda went back to revision 2, in revision 4 ." in after
    assert "Open again" not in after


def test_words_that_a_restore_took_out_after_their_decision_was_taken_back_are_told(
    client, reporter, article, finding, editor
):
    review.undo(review.accept(finding, key=finding.offers()[0].key, by=editor), by=editor)
    restore(article, 2, base=3, by=editor)
    client.force_login(reporter)

    after = decided(client, article)

    assert re.split(r"\d\d:\d\d [A-Z]+ ", after)[-1] == f"Line 4 deleted: {CREW} No decision stands."


def test_comments_are_answered_on_the_storys_page(client, reporter, article, finding, editor):
    comment(article, "Who says so?", by=editor, finding=finding)
    client.force_login(reporter)
    page = client.get(f"/story/{article.pk}/").text

    answer = say(client, f"/finding/{finding.pk}/comment/", "The harbour office, @edda.", panel=False, back="story")

    there = f"/story/{article.pk}/?c={Comment.objects.last().pk}"
    assert "Who says so?" in page
    assert len(ids(page)) == len(set(ids(page)))
    assert (answer.status_code, answer["Location"]) == (303, there)
    assert focused(client.get(there).text) == f"c-{Comment.objects.last().pk}"


def test_whom_one_may_name_stands_once_on_the_storys_page(at_desk, article, finding, editor, slot):
    comment(article, "Who says so?", by=editor, finding=finding)
    comment(article, "Which ferry?", by=editor, block="p1")

    page = at_desk.get(f"/story/{article.pk}/").text

    assert re.findall(r'<textarea[^>]* aria-describedby="([^"]*)"', page) == ["whom"] * 3
    assert re.findall(r'class="handle">(@\w+)', page.split('id="whom"')[1]) == ["@edda", "@rosa", "@sam"]
    assert page.count('class="handle"') == 3


def test_comment_is_resolved_on_the_storys_page(client, reporter, article, editor):
    said = comment(article, "Who says so?", by=editor, block="p1")
    client.force_login(reporter)

    answer = client.post(f"/comment/{said.pk}/resolve/", {"back": "story"})

    assert answer["Location"] == f"/story/{article.pk}/?c={said.pk}"
    assert "Resolved by rosa" in client.get(answer["Location"]).text


@pytest.mark.parametrize("headers", [{}, PANEL], ids=["page", "panel"])
@pytest.mark.parametrize("back", ["", "story"])
def test_whoever_loses_the_desk_meanwhile_resolves_nothing_and_reads_nothing(at_desk, article, editor, back, headers):
    said = comment(article, "Who says so?", by=editor)

    def lose_the_desk(execute, sql, *more):
        found = execute(sql, *more)
        if 'FROM "articles_comment"' in sql:
            Membership.objects.filter(user=editor).delete()
        return found

    with connection.execute_wrapper(lose_the_desk):
        answer = at_desk.post(f"/comment/{said.pk}/resolve/", {"back": back}, headers=headers)

    assert answer.status_code == 403
    assert "You may not read this story, so you cannot talk about it. Ask the World desk." in answer.text
    assert "Who says so?" not in answer.text
    assert Comment.objects.open().get() == said


def test_published_story_shows_its_comments_to_no_reader(client, article, editor, slot):
    comment(article, "Which ferry?", by=editor, block="p1")
    published(article, editor, slot)

    assert "Which ferry?" not in client.get(article.get_public_url()).text


# What it costs


def counts(act, article, finding, editor, colleague):
    """How often the database is asked with one comment on each thing, and with thirty, half of them resolved."""
    found = []
    for number in (1, 29):
        for about in ({}, {"finding": finding}, {"block": "p1"}):
            for _ in range(number):
                said = comment(article, "@dana @edda Which ferry?", by=editor, **about)
                if number > 1 and said.pk % 2:
                    commenting.resolve(said, by=colleague)
        act()  # what is asked once a process
        found.append(queries(act))
    return found


@pytest.mark.parametrize(("path", "expected"), [("/review/{}/", 9), ("/story/{}/", 10), ("/story/{}/publish/", 9)])
def test_page_asks_as_often_for_thirty_comments_as_for_one(
    at_desk, article, finding, editor, colleague, path, expected
):
    asked = counts(lambda: at_desk.get(path.format(article.pk)), article, finding, editor, colleague)

    assert asked == [expected, expected]


def test_comment_asks_as_often_after_thirty_as_after_one(at_desk, article, finding, editor, colleague):
    url = f"/review/{article.pk}/comment/"

    asked = counts(lambda: say(at_desk, url, "@dana Which?"), article, finding, editor, colleague)

    assert asked == [14, 14]


def test_decision_asks_as_often_with_thirty_comments_as_with_one(at_desk, article, finding, editor, colleague):
    def reject_and_undo():
        decision = review.reject(finding, by=colleague)
        return at_desk.post(f"/decision/{decision.pk}/undo/", headers=PANEL)

    asked = counts(reject_and_undo, article, finding, editor, colleague)

    assert asked[0] == asked[1]


def test_comment_on_a_copy_that_went_stands_where_its_words_stand_until_that_is_undone(
    at_desk, article, finding, editor
):
    comment(article, "Is this so?", by=editor, block="p4")
    decision = review.accept(finding, key=finding.offers()[0].key, by=editor)
    pages = [at_desk.get(f"/review/{article.pk}/").text, at_desk.get(f"/story/{article.pk}/").text]
    review.undo(decision, by=editor)
    pages.append(at_desk.get(f"/review/{article.pk}/").text)

    assert [re.findall(r'id="talk-b-(\w+)"', page) for page in pages] == [["p2"], ["p2"], ["p4"]]
    followed = "Said of line 4, whose words stand here now."
    assert [page.count(followed) for page in pages] == [1, 1, 0]


def test_comment_on_words_that_stand_nowhere_says_that_they_were_taken_out(at_desk, article, editor):
    comment(article, "Is this so?", by=editor, block="p1")
    edit_block(article, "p1", "", base=1, by=editor)

    assert "Line 1, taken out" in at_desk.get(f"/story/{article.pk}/").text
