"""Deciding one finding after the other: with a reason, later, and in a whole story."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions import desks, moving, review, signing
from articles.detection.findings import Span, Suggestion
from articles.models import Decision
from articles.models.findings import as_row
from articles.text.edits import Edit
from tests.factories import CREW, DISPUTED, FARES, FERRY, VERSIONS, make_article, make_finding, taken
from tests.views.asking import PANEL, REJECTION, typed

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def first(article):
    return article.findings.open().first()


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({}, ""),
        ({"reason": "quotation"}, "quotation"),
        ({"words": "The mayor says it twice."}, "The mayor says it twice."),
        ({"reason": "quotation", "words": "The mayor says it twice."}, "quotation: The mayor says it twice."),
    ],
)
def test_a_reason_is_a_word_or_words_or_both(at_desk, article, sent, kept):
    at_desk.post(f"/finding/{first(article).pk}/reject/", REJECTION | sent)

    assert Decision.objects.get().reason == kept


@pytest.mark.parametrize("words", ["", "  "])
@pytest.mark.parametrize("scope", ["here", "story"])
def test_the_button_for_a_reason_asks_for_one_and_keeps_its_form_open(at_desk, article, words, scope):
    sent = REJECTION | {"words": words, "scope": scope, "why": "1"}

    answer = at_desk.post(f"/finding/{first(article).pk}/reject/", sent)

    assert answer.status_code == 422
    assert "Choose a reason or say why in your own words; or reject without one." in answer.text
    assert f'<details id="why-{first(article).pk}" open>' in answer.text
    assert f'<a href="#words-{first(article).pk}">Choose a reason' in answer.text
    assert re.findall(r"<(\w+) [^>]*autofocus", answer.text) == ["input"]
    assert ('value="story" checked' in answer.text) == (scope == "story")
    assert Decision.objects.count() == 0


@pytest.mark.parametrize("given", [{"reason": "quotation"}, {"words": "She says it twice."}])
def test_the_button_for_a_reason_takes_a_word_or_words(at_desk, article, given):
    at_desk.post(f"/finding/{first(article).pk}/reject/", REJECTION | given | {"why": "1"})

    assert [Decision.objects.get().reason] == list(given.values())


def test_reasons_have_a_button_below_them(at_desk, article):
    finding = first(article)

    page = at_desk.get(f"/review/{article.pk}/").text

    form = page[page.index('<form class="reject"') :]
    form = form[: form.index("</form>")]
    assert re.findall(r'id="(reject-[^"]*|words-[^"]*)"|name="(scope)"', form) == [
        ("", "scope"),
        (f"reject-{finding.pk}", ""),
        (f"words-{finding.pk}", ""),
        ("", "scope"),
        (f"reject-why-{finding.pk}", ""),
    ]


def test_the_key_for_a_reason_stands_beside_the_others(at_desk, article):
    page = at_desk.get(f"/review/{article.pk}/").text

    keys = re.findall(r'data-do="(reject|why|later|edit)"[^>]*>([^<]*) <kbd aria-hidden="true">(.)</kbd>', page)
    assert keys == [("reject", "Reject", "r"), ("why", "Say why", "w"), ("edit", "Edit", "e")]
    assert "<dt><kbd>w</kbd></dt><dd>open the reasons for a rejection</dd>" in page


def test_a_reason_that_is_too_long_stays_in_its_field(at_desk, article):
    words = "x" * 301

    answer = at_desk.post(
        f"/finding/{first(article).pk}/reject/", REJECTION | {"words": words, "scope": "story"}, headers=PANEL
    )

    assert answer.status_code == 422
    assert f'value="{words}"' in answer.text
    assert 'value="story" checked' in answer.text
    assert Decision.objects.count() == 0


def test_rejected_in_the_story_is_told_and_undone_at_once(at_desk, desk, reporter, editor):
    slips = [line.replace("the ", "the the ", 1) for line in (FERRY, FARES)]
    article = taken(make_article(desk, reporter, [slips[0], CREW, slips[1]]), editor)

    answer = at_desk.post(f"/finding/{first(article).pk}/reject/", REJECTION | {"scope": "story"}, headers=PANEL)

    assert "2 of 2 decided" in answer.text
    assert "Rejected in this story." in answer.text
    assert "Undo all 2" in answer.text
    assert answer.text.count(">Rejected in the whole story by edda<") == 2


def test_card_says_which_copy_went(at_desk, golden, editor):
    for _ in range(4):
        finding = first(golden)
        review.accept(finding, key=finding.offers()[0].key, by=editor)

    page = at_desk.get(f"/review/{golden.pk}/").text

    assert [said.partition(": ")[2] for said in re.findall(r'<span class="verdict">([^<]*)</span>', page)] == [
        "made line 2 the headline",
        "kept the headline, removed line 4",
        "made line 5 the standfirst",
        "kept lines 7–8, removed lines 9–10",
    ]


def test_later_leads_to_the_next_and_writes_nothing(at_desk, golden):
    one, two, *_ = golden.findings.open()

    page = at_desk.get(f"/review/{golden.pk}/?f={one.pk}").text

    there = f"/review/{golden.pk}/?f={two.pk}"
    left = f"{there}&amp;left=A"
    way = f'id="later-{one.pk}" data-do="later" href="{left}" hx-get="{left}" hx-push-url="{there}"'
    assert way in page
    assert (
        'data-say="A is left for later. 0 of 4 decided. Next: B,' in at_desk.get(f"{there}&left=A", headers=PANEL).text
    )


@pytest.mark.parametrize("left", ["a", "", "ABCD", "<b>", "A B"])
def test_what_is_no_letter_was_not_left(at_desk, golden, left):
    answer = at_desk.get(f"/review/{golden.pk}/", {"left": left}, headers=PANEL)

    assert 'data-say=""' in answer.text


def controls(page, finding):
    """The buttons and links of a card that a key may press, each with what it does."""
    card = page[page.index(f'id="f-{finding.pk}"') :].partition("</li>")[0]
    found = re.findall(r'<(?:a|button)[^>]* id="([\w-]+)"[^>]*? data-do="([^"]+)"', card)
    return {name.replace(f"-{finding.pk}", "", 1): does for name, does in found}


def test_no_key_chooses_between_copies_whose_facts_differ(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, VERSIONS), editor)

    found = controls(at_desk.get(f"/review/{story.pk}/").text, story.findings.get())

    assert {name: does for name, does in found.items() if "accept" in does or "other" in does} == {
        "compare": "compare accept other"
    }


def test_no_key_takes_the_one_way_out_where_facts_differ(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, DISPUTED), editor)

    found = controls(at_desk.get(f"/review/{story.pk}/").text, story.findings.get(rule="repeated-run"))

    assert {name: does for name, does in found.items() if "accept" in does or "other" in does} == {
        "compare": "compare accept other"
    }


def hints(page, finding):
    """The offers on the card of a finding: the key sent, what the button says, and the keys on it."""
    found = re.findall(rf'name="key" value="([^"]+)">\s*<button id="accept-{finding.pk}-\d"[^>]*>(.*?)</button>', page)
    return [(key, says.partition(" <kbd")[0], re.findall(r"<kbd[^>]*>(.*?)</kbd>", says)) for key, says in found]


def test_card_of_copies_that_differ_shows_the_keys_that_keep_each_side_by_side(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, VERSIONS), editor)
    finding, here = story.findings.get(), f"/review/{story.pk}/"
    compared = at_desk.get(f"{here}?f={finding.pk}&view=compare").text
    kept = dict(re.findall(r'name="key" value="([^"]+)">\s*<button id="keep-(\d)"', compared))

    apart, beside = hints(at_desk.get(here).text, finding), hints(compared, finding)

    assert [(says, keys) for _, says, keys in apart] == [
        ("Remove the later copy", ["o", "1"]),
        ("Remove the earlier copy", ["o", "2"]),
        ("Put the later copy in the earlier place", ["o", "3"]),
    ]
    assert [(says, keys) for _, says, keys in beside] == [(says, keys[1:]) for _, says, keys in apart]
    assert {key: keys[-1] for key, _, keys in apart} == kept


def test_keys_go_to_the_buttons_of_fixes_of_which_none_is_preferred(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, [FERRY, CREW]), editor)
    finding = make_finding(
        story, Suggestion("Leave out what it was", (Edit("p1", 0, "The ", ""),)), fingerprint="planted"
    )
    finding.suggestions *= 3
    finding.spans, finding.preferred = [as_row(Span("p1", 0, 3, "The"))], False
    finding.save()

    page = at_desk.get(f"/review/{story.pk}/").text

    assert [keys for *_, keys in hints(page, finding)] == [["a"], ["x"], []]
    assert re.findall(rf'id="accept-{finding.pk}-(\d)"(?: data-to="(\w+)")?', page) == [
        ("1", "accept"),
        ("2", "other"),
        ("3", ""),
    ]


def test_keys_take_what_is_preferred_or_the_other_copy(at_desk, article):
    page = at_desk.get(f"/review/{article.pk}/").text
    found = controls(page, article.findings.get())

    assert (found["accept"], found["accept-2"], found["compare"]) == ("accept", "other", "compare")
    assert 'Remove the earlier copy <kbd aria-hidden="true">x</kbd>' in page


def test_the_one_way_a_rule_offers_has_the_key_though_it_is_not_preferred(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, [FERRY.replace("the ", "the the ", 1), CREW]), editor)
    story.findings.update(preferred=False)

    assert controls(at_desk.get(f"/review/{story.pk}/").text, story.findings.get())["accept-1"] == "accept"


def test_card_says_that_the_desk_lets_its_rule_inform_only(at_desk, desk, reporter, editor, slot):
    rules = {"off": [], "informing": ["doubled-word"], "limits": {}, "reason": "They chant here.", "base": 0}
    slips = [FERRY.replace("the ", "the the ", 1), CREW, FARES, FARES]
    before = taken(make_article(desk, reporter, slips), editor)
    assert "only informs" not in at_desk.get(f"/review/{before.pk}/").text
    desks.change_rules(desk, **rules, by=slot)
    after = taken(make_article(desk, reporter, slips), editor)

    pages = {each.rule: at_desk.get(f"/review/{after.pk}/?f={each.pk}").text for each in after.findings.all()}

    told = {rule: "On this desk the rule only informs." in page for rule, page in pages.items()}
    assert told == {"doubled-word": True, "duplicate-paragraph": False}


def test_the_last_open_finding_cannot_wait_for_another(at_desk, article):
    assert 'id="later-' not in at_desk.get(f"/review/{article.pk}/").text


def test_a_reason_typed_for_a_finding_a_colleague_has_decided_is_kept(at_desk, golden, colleague):
    finding = first(golden)
    review.accept(finding, key=finding.offers()[0].key, by=colleague)

    answer = at_desk.post(
        f"/finding/{finding.pk}/reject/", REJECTION | {"words": "The mayor says it twice."}, headers=PANEL
    )

    assert answer.status_code == 409
    assert "You typed: <bdi>“The mayor says it twice.”</bdi>" in answer.text


def test_another_reason_sent_after_the_first_is_refused_and_kept(at_desk, article):
    finding = article.findings.get()
    at_desk.post(f"/finding/{finding.pk}/reject/", REJECTION | {"words": "The harbour says it twice."})

    again = at_desk.post(f"/finding/{finding.pk}/reject/", REJECTION | {"words": "The harbour says it twice."})
    other = at_desk.post(f"/finding/{finding.pk}/reject/", REJECTION | {"words": "A refrain of theirs."})

    assert (again.status_code, other.status_code) == (303, 409)
    assert "You have rejected this already." in other.text
    assert "You typed: <bdi>“A refrain of theirs.”</bdi>" in other.text
    assert finding.decisions.get().reason == "The harbour says it twice."


def test_an_edit_beside_comes_back_to_the_selected_finding(at_desk, golden):
    run = golden.findings.get(rule="repeated-run")
    form = at_desk.get(f"/review/{golden.pk}/block/p1/?f={run.pk}", headers=PANEL).text

    answer = at_desk.post(f"/review/{golden.pk}/block/p1/", typed("Another.", f=run.pk), headers=PANEL)

    assert f'<input type="hidden" name="f" value="{run.pk}">' in form
    assert answer["HX-Replace-Url"] == f"/review/{golden.pk}/?f={run.pk}"


def test_a_plain_form_says_what_was_done(at_desk, article):
    finding = first(article)

    page = at_desk.post(f"/finding/{finding.pk}/reject/", REJECTION, follow=True)

    assert [str(message) for message in page.context["messages"]] == ["Rejected."]


@pytest.mark.parametrize("asked", ["9" * 19, "9" * 5_000])
def test_a_number_of_no_finding_selects_the_first(at_desk, article, asked):
    assert at_desk.get(f"/review/{article.pk}/", {"f": asked}).status_code == 200


def test_a_rejection_in_the_story_asks_as_often_for_twenty_findings_as_for_two(at_desk, desk, reporter, editor):
    counted = []
    for number in (2, 20):
        lines = [f"{FERRY} Day {each}. Nobody on the the quay knew." for each in range(number)]
        article = taken(make_article(desk, reporter, [*lines, CREW, FARES, CREW]), editor)
        finding = article.findings.filter(rule="doubled-word").first()
        with CaptureQueriesContext(connection) as queries:
            at_desk.post(f"/finding/{finding.pk}/reject/", REJECTION | {"scope": "story"}, headers=PANEL)
        counted.append((article.findings.open().filter(rule="doubled-word").count(), len(queries)))

    assert counted[0] == counted[1]
    assert counted[0][0] == 0


def test_key_undoes_the_selected_card_whoever_decided_it_and_else_the_last_decision(at_desk, golden, editor, colleague):
    theirs, first, last = golden.findings.all()[:3]
    by_colleague, _, mine = (
        review.reject(each, by=by) for each, by in ((theirs, colleague), (first, editor), (last, editor))
    )

    def by_key(selected):
        """The decision that the key takes back, with this finding selected."""
        page = at_desk.get(f"/review/{golden.pk}/?f={selected.pk}").text
        undone = re.findall(r'action="/decision/(\d+)/undo/"[^>]*>(?:(?!</form>).)*data-do="undo"', page, re.DOTALL)
        return [int(number) for number in undone]

    still_open = golden.findings.open().first()
    assert (by_key(theirs), by_key(still_open)) == ([by_colleague.pk], [mine.pk])


def undone_by_key(page):
    """Which links and buttons the key for undoing presses, by their ids."""
    return re.findall(r'<(?:a|button)[^>]*id="([^"]+)"[^>]*data-do="[^"]*undo', page)


def test_key_for_undoing_only_leads_to_the_last_decision_of_a_signed_story(at_desk, article, finding, editor, slot):
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    moving.move(article, "hand_on", by=editor)
    unsigned = at_desk.get(f"/review/{article.pk}/").text
    signing.sign(article, revision=2, by=slot)

    signed = at_desk.get(f"/review/{article.pk}/").text
    selected = at_desk.get(f"/review/{article.pk}/?f={finding.pk}").text

    cost = "Undo, takes back the sign-off"
    assert (undone_by_key(unsigned), cost in unsigned) == ([f"undo-{finding.pk}"], False)
    assert (undone_by_key(signed), cost in signed) == ([f"open-{finding.pk}"], True)
    assert undone_by_key(selected) == [f"undo-{finding.pk}"]


def test_key_for_undoing_takes_nothing_back_at_once_of_a_signed_story(at_desk, desk, reporter, editor, slot):
    slips = [line.replace("the ", "the the ", 1) for line in (FERRY, FARES)]
    article = taken(make_article(desk, reporter, [slips[0], CREW, slips[1]]), editor)
    review.reject(first(article), by=editor, scope=Decision.Scope.STORY)
    moving.move(article, "hand_on", by=editor)
    unsigned = at_desk.get(f"/review/{article.pk}/").text
    signing.sign(article, revision=1, by=slot)

    signed = at_desk.get(f"/review/{article.pk}/").text

    assert undone_by_key(unsigned) == ["undo-together"]
    assert undone_by_key(signed) == [f"open-{Decision.objects.last().finding_id}"]
    assert "Undo all 2, takes back the sign-off" in signed
