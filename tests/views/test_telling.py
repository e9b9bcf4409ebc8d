"""What an editor is told of what was done: as it is done, on the card and in the history."""

import re
from html import unescape

import pytest

from articles.actions import editing, review
from articles.models import Finding
from tests.factories import CREW, FARES, FERRY, make_article, taken
from tests.stories import PASTE, REPORT
from tests.views.asking import PANEL, typed

pytestmark = [pytest.mark.database, pytest.mark.django_db]

SLIP = FERRY.replace("the ", "the the ", 1)


def announced(answer):
    """What a screen reader hears of an answer."""
    return unescape(re.search(r'data-say="([^"]*)"', answer.text)[1])


def verdicts(page):
    """What the cards of decided findings say was done."""
    return [unescape(each) for each in re.findall(r'<span class="verdict">([^<]*)</span>', page)]


def accept(client, finding, at=0, **more):
    finding = Finding.objects.get(pk=finding.pk)  # as it is offered now
    return client.post(f"/finding/{finding.pk}/accept/", {"key": finding.offers()[at].key}, **more)


def undo(client, finding):
    return client.post(f"/decision/{finding.decisions.get().pk}/undo/", headers=PANEL)


def edit(client, article, finding, block, text):
    """Change a line by hand beside the finding that is selected."""
    form = typed(text, base=article.revisions.count(), f=finding.pk)
    return client.post(f"/review/{article.pk}/block/{block}/", form, headers=PANEL)


@pytest.mark.parametrize(("at", "told"), [(0, "Kept line 1, removed line 3."), (1, "Kept line 3, removed line 1.")])
def test_which_version_stays_and_which_goes_is_said(at_desk, versions, at, told):
    finding = versions.findings.get()

    answer = accept(at_desk, finding, at, headers=PANEL)
    page = at_desk.get(f"/review/{versions.pk}/").text
    [event, *_] = at_desk.get(f"/story/{versions.pk}/history/").context["events"]

    assert announced(answer) == f"{told} 1 of 1 decided."
    assert verdicts(page) == [f"Accepted by edda: {told[0].lower()}{told[1:-1]}"]
    assert event["note"] == f"{finding.message} {told.partition(',')[0]}."


def test_a_plain_form_says_the_same(at_desk, versions):
    page = accept(at_desk, versions.findings.get(), 1, follow=True)

    assert [str(message) for message in page.context["messages"]] == ["Kept line 3, removed line 1."]


def test_what_became_of_each_line_is_said(at_desk, golden):
    told = [announced(accept(at_desk, finding, headers=PANEL)) for finding in golden.findings.order_by("pk")]

    assert [sentence.partition(". ")[0] for sentence in told] == [
        "Made line 2 the headline",
        "Kept the headline, removed line 4",
        "Made line 5 the standfirst",
        "Kept lines 7–8, removed lines 9–10",
    ]


@pytest.mark.parametrize(
    ("rule", "lines"),
    [
        ("doubled-word", [CREW, SLIP]),
        ("repeated-sentence", [REPORT, f"{FERRY} {CREW}", f"{FARES} {CREW} Nobody minded."]),
    ],
)
def test_a_line_that_lost_some_of_its_words_is_not_said_to_be_gone(at_desk, desk, reporter, editor, rule, lines):
    story = taken(make_article(desk, reporter, lines), editor)

    answer = accept(at_desk, story.findings.get(rule=rule), headers=PANEL)

    assert announced(answer) == f"Took the words out of line {len(lines)}. 1 of 1 decided."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "kept line 2, removed line 4"),
        (CREW.replace("Two", "Three"), "took the words out of line 4, which a later edit put back"),
        ("Nobody minded.", "took the words out of line 4"),
    ],
)
def test_words_that_a_later_edit_put_back_are_not_said_to_be_gone(at_desk, article, editor, text, told):
    finding = article.findings.get()
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    editing.edit_block(article, "p4", text, base=2, by=editor)

    assert verdicts(at_desk.get(f"/review/{article.pk}/").text)[0] == f"Accepted by edda: {told}"


@pytest.fixture
def nested(desk, reporter, editor):
    """A story of which one finding took a word out of a line, and the next one the line."""
    story = taken(make_article(desk, reporter, [FERRY, CREW, FARES, SLIP]), editor)
    word = story.findings.get(rule="doubled-word")
    review.accept(word, key=word.offers()[0].key, by=editor)
    copy = story.findings.open().get()
    review.accept(copy, key=copy.offers()[0].key, by=editor)
    return story


def test_what_a_decision_did_is_told_alike_after_another_one_took_the_line(at_desk, nested):
    told = verdicts(at_desk.get(f"/review/{nested.pk}/").text)

    assert sorted(told) == [
        "Accepted by edda: kept line 1, removed line 4",
        "Accepted by edda: took the words out of line 4",
    ]


def test_a_line_deleted_by_hand_after_a_decision_took_a_word_from_it_was_not_taken_out_by_that(
    at_desk, desk, reporter, editor
):
    story = taken(make_article(desk, reporter, [FERRY, FARES, SLIP]), editor)
    word = story.findings.get(rule="doubled-word")
    review.accept(word, key=word.offers()[0].key, by=editor)
    editing.edit_block(story, "p3", "", base=2, by=editor)

    page = at_desk.get(f"/review/{story.pk}/").text

    assert verdicts(page) == ["Accepted by edda: took the words out of line 3"]
    assert "was taken out" not in page
    assert "Lines taken out, joined or moved by hand" in page


def test_refused_undo_names_the_decision_that_stands_in_its_way(at_desk, nested):
    word = nested.findings.get(rule="doubled-word")

    answer = undo(at_desk, word)

    assert answer.status_code == 409
    copy = nested.findings.exclude(pk=word.pk).get(status=Finding.Status.ACCEPTED)
    way = f'Undo <a href="/review/{nested.pk}/?f={copy.pk}">“{copy.decisions.get().suggestion["title"]}”</a> first'
    assert way in answer.text


def test_a_line_that_is_not_all_kept_is_not_said_to_be_kept(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, [REPORT, f"{CREW} {FARES} {CREW}"]), editor)
    accept(at_desk, story.findings.get())

    [event, *_] = at_desk.get(f"/story/{story.pk}/history/").context["events"]

    assert event["note"] == story.findings.get().message


def test_next_is_the_finding_that_comes_next(at_desk, golden):
    one, two, *_ = golden.findings.order_by("pk")

    answer = accept(at_desk, one, headers=PANEL)

    assert announced(answer) == f"Made line 2 the headline. 1 of 4 decided. Next: B, {title(two)}."


def title(finding):
    """What is wrong, as a card is headed."""
    return Finding.objects.get(pk=finding.pk).message.partition(": ")[0].rstrip(".")


@pytest.mark.parametrize("at", [0, 3])
def test_what_is_undone_is_open_again_and_not_the_next(at_desk, golden, editor, at):
    finding = golden.findings.order_by("pk")[at]
    review.accept(finding, key=finding.offers()[0].key, by=editor)

    assert announced(undo(at_desk, finding)) == f"Undone. 0 of 4 decided. {'ABCD'[at]} is open again: {title(finding)}."


def test_what_is_undone_and_true_no_more_leads_to_the_next(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, [SLIP, CREW, FARES, CREW]), editor)
    slip, copies = story.findings.order_by("pk")
    review.reject(copies, by=editor)
    editing.edit_block(story, "p4", "Nobody said why.", base=1, by=editor)

    assert announced(undo(at_desk, copies)) == f"Undone. 0 of 1 decided. Next: A, {title(slip)}."


def test_what_is_undone_together_is_open_again(at_desk, golden):
    key = at_desk.get(f"/review/{golden.pk}/safe/").context["safe_key"]
    at_desk.post(f"/review/{golden.pk}/safe/", {"key": key})
    together = golden.findings.order_by("pk")[1].decisions.get().together

    answer = at_desk.post(f"/review/{golden.pk}/undo/{together}/", headers=PANEL)

    assert announced(answer).startswith("Undone, all 2. 0 of 4 decided. B is open again: ")


def test_an_edit_that_settles_nothing_says_that_the_finding_is_still_open(at_desk, golden):
    run = golden.findings.get(rule="repeated-run")

    elsewhere = edit(at_desk, golden, run, "p1", f"{PASTE[0]} Nobody said why.")
    settled = edit(at_desk, golden, run, "p9", "")

    assert announced(elsewhere) == f"Saved. 0 of 4 decided. D is still open: {title(run)}."
    assert announced(settled).startswith("Saved. 0 of 4 decided. ")


def test_words_of_a_title_are_no_places_to_fill(at_desk, golden):
    second = golden.findings.order_by("pk")[1]
    Finding.objects.filter(pk=second.pk).update(message="This line says {0} and {letter}.")

    answer = at_desk.get(f"/review/{golden.pk}/?f={second.pk}&left=A", headers=PANEL)

    assert announced(answer).endswith("Next: B, This line says {0} and {letter}.")


UNTYPED = "You had not typed anything yet, so nothing is lost."


@pytest.mark.parametrize("verdict", ["accepted", "rejected"])
def test_words_for_a_finding_that_a_colleague_has_just_settled_say_who_did_what(at_desk, golden, colleague, verdict):
    run = golden.findings.get(rule="repeated-run")
    decide(run, verdict, by=colleague)

    answer = at_desk.get(f"/finding/{run.pk}/reword/", headers=PANEL)

    told = f"dana has {verdict} this already. Undo that first to decide again. {UNTYPED} 1 of 4 decided."
    assert (answer.status_code, announced(answer)) == (200, told)
    assert ('id="reword"' in answer.text, f"{verdict.capitalize()} by dana" in answer.text) == (False, True)


def test_words_for_a_settled_finding_say_so_without_scripts(at_desk, golden, colleague):
    run = golden.findings.get(rule="repeated-run")
    decide(run, "rejected", by=colleague)

    page = at_desk.get(f"/finding/{run.pk}/reword/", follow=True)

    assert page.redirect_chain == [(f"/review/{golden.pk}/?f={run.pk}", 302)]
    assert [str(said) for said in page.context["messages"]] == [
        f"dana has rejected this already. Undo that first to decide again. {UNTYPED}"
    ]


def test_words_for_a_finding_that_is_gone_say_so(at_desk, golden, colleague):
    run = golden.findings.get(rule="repeated-run")
    for number, line in enumerate(("p9", "p10"), start=1):
        editing.edit_block(golden, line, "", base=number, by=colleague)

    answer = at_desk.get(f"/finding/{run.pk}/reword/", headers=PANEL)

    gone = "This finding is gone: its words have changed. Read the story as it is now."
    assert announced(answer).startswith(f"{gone} {UNTYPED} 0 of 3 decided. Next: A, ")


def test_line_opened_for_a_finding_that_a_colleague_has_just_settled_says_so(
    at_desk, desk, reporter, editor, colleague
):
    story = taken(make_article(desk, reporter, [SLIP, CREW, FARES]), editor)
    slip = story.findings.get()
    [there] = re.findall(r'data-do="edit" href="([^"]+)"', at_desk.get(f"/review/{story.pk}/").text)
    before = announced(at_desk.get(unescape(there), headers=PANEL))
    decide(slip, "accepted", by=colleague)

    answer = at_desk.get(unescape(there), headers=PANEL)

    assert before == ""
    assert announced(answer).startswith(f"dana has accepted this already. Undo that first to decide again. {UNTYPED}")
    assert 'id="block-text"' in answer.text


def test_without_the_script_the_opened_line_says_so_too_and_once(at_desk, desk, reporter, editor, colleague):
    story = taken(make_article(desk, reporter, [SLIP, CREW, FARES]), editor)
    [there] = re.findall(r'data-do="edit" href="([^"]+)"', at_desk.get(f"/review/{story.pk}/").text)
    before = at_desk.get(unescape(there))
    decide(story.findings.get(), "accepted", by=colleague)

    page = at_desk.get(unescape(there))

    assert notices(before) == []
    assert notices(page) == [f"dana has accepted this already. Undo that first to decide again. {UNTYPED}"]
    assert announced(page) == ""
    assert 'id="block-text"' in page.text


def test_finding_that_a_colleague_has_settled_is_not_left_for_later(at_desk, golden, colleague):
    first, second, *_ = golden.findings.order_by("pk")
    decide(first, "rejected", by=colleague)

    answer = at_desk.get(f"/review/{golden.pk}/?f={second.pk}&left=A", headers=PANEL)

    told = "A: dana has rejected this already. Undo that first to decide again. 1 of 4 decided."
    assert announced(answer) == f"{told} Next: B, {title(second)}."


def notices(page):
    """What a page says above all else, for everybody to see."""
    return [unescape(words) for words in re.findall(r'<p class="notice info" role="status">(.*?)</p>', page.text)]


def decide(finding, verdict, *, by):
    """Settle a finding as a colleague does it elsewhere."""
    if verdict == "rejected":
        review.reject(finding, by=by)
    else:
        review.accept(finding, key=finding.offers()[0].key, by=by)
