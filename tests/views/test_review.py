"""The review screen: what it marks, what its forms change, and how it answers with and without htmx."""

import re

import pytest

from articles.actions import review
from tests.factories import CREW, FARES, FERRY, make_article, make_user, standing
from tests.views.asking import PANEL, REJECTION, key, typed

pytestmark = [pytest.mark.database, pytest.mark.django_db]


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


@pytest.mark.parametrize(("verdict", "words"), [("reject", "83 words."), ("accept", "83 → 63 words.")])
def test_end_tells_the_words_that_are_left_and_what_there_were_where_some_went(
    at_desk, article, finding, editor, verdict, words
):
    if verdict == "reject":
        review.reject(finding, by=editor)
    else:
        review.accept(finding, key=key(finding), by=editor)

    end = at_desk.get(f"/review/{article.pk}/").text.partition('id="finish"')[2]

    assert re.search('<p class="number">(.*? words[.])', end)[1] == words


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


def test_a_decided_story_that_is_opened_starts_at_its_top(at_desk, article, finding, editor):
    review.reject(finding, by=editor)

    opened = at_desk.get(f"/review/{article.pk}/").text
    answered = at_desk.get(f"/review/{article.pk}/", headers=PANEL).text

    focused = [re.findall(r'id="([\w-]+)"[^>]* autofocus', text) for text in (opened, answered)]
    assert focused == [["story"], ["finished"]]


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
    assert "Not saved. It reads now, since revision 2 by edda" in answer.text
    theirs = answer.text.partition('id="block-theirs">')[2].partition("</div>")[0]
    assert "".join(re.findall(r'<mark class="differs"><span.*?</span>(.*?)</mark>(.*?)</p>', theirs)[0]) == "Theirs."
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


def test_an_added_paragraph_is_named(at_desk, article):
    answer = at_desk.post(
        f"/review/{article.pk}/block/p1/",
        typed(f"{FERRY}\nNobody minded."),
        headers=PANEL,
    )

    assert '<span class="margin" aria-hidden="true">new</span>' in answer.text
    assert '>Edit<span class="hidden"> new line 5</span></a>' in answer.text


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
