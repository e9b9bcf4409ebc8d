"""The ways to decide a finding: with a reason, in words of one's own, later, side by side, and several at once."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions import review
from articles.actions.editing import restore
from articles.models import Decision
from tests.factories import CREW, FARES, FERRY, comment, make_article, standing, taken
from tests.stories import HEADLINE, LEDE, PASTE, REST, STANDFIRST

pytestmark = [pytest.mark.database, pytest.mark.django_db]

PANEL = {"HX-Request": "true", "HX-Request-Type": "partial"}
BETTER = "Two of the crew had missed the early train, the harbour office said."
VERSIONS = [FERRY, CREW, FERRY.replace("forty", "fifty"), FARES]


@pytest.fixture
def at_desk(client, editor):
    """The browser of the editor."""
    client.force_login(editor)
    return client


@pytest.fixture
def golden(desk, reporter, editor):
    return taken(make_article(desk, reporter, PASTE, headline=""), editor)


@pytest.fixture
def versions(desk, reporter, editor):
    """A story that says two things of one event."""
    return taken(make_article(desk, reporter, VERSIONS), editor)


def text_of(page):
    """What stands on a page, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def first(article):
    return article.findings.open().first()


# A reason


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({}, ""),
        ({"reason": "quotation"}, "quotation"),
        ({"words": "The mayor says it twice."}, "The mayor says it twice."),
        ({"reason": "quotation", "words": "The mayor says it twice."}, "quotation: The mayor says it twice."),
        ({"reason": "no such reason"}, ""),
    ],
)
def test_a_reason_is_a_word_or_words_or_both(at_desk, article, sent, kept):
    at_desk.post(f"/finding/{first(article).pk}/reject/", sent)

    assert Decision.objects.get().reason == kept


def test_a_reason_that_is_too_long_stays_in_its_field(at_desk, article):
    words = "x" * 301

    answer = at_desk.post(f"/finding/{first(article).pk}/reject/", {"words": words, "scope": "story"}, headers=PANEL)

    assert answer.status_code == 422
    assert f'value="{words}"' in answer.text
    assert 'value="story" checked' in answer.text
    assert Decision.objects.count() == 0


def test_rejected_in_the_story_is_told_and_undone_at_once(at_desk, desk, reporter, editor):
    slips = [line.replace("the ", "the the ", 1) for line in (FERRY, FARES)]
    article = taken(make_article(desk, reporter, [slips[0], CREW, slips[1]]), editor)

    answer = at_desk.post(f"/finding/{first(article).pk}/reject/", {"scope": "story"}, headers=PANEL)

    assert "2 of 2 decided" in answer.text
    assert "Rejected in this story." in answer.text
    assert "Undo all 2" in answer.text


# Later


def test_later_leads_to_the_next_and_writes_nothing(at_desk, golden):
    one, two, *_ = golden.findings.open()

    page = at_desk.get(f"/review/{golden.pk}/?f={one.pk}").text

    assert f'id="later-{one.pk}" data-do="later" href="/review/{golden.pk}/?f={two.pk}"' in page


def test_the_last_open_finding_cannot_wait_for_another(at_desk, article):
    assert 'id="later-' not in at_desk.get(f"/review/{article.pk}/").text


# In other words


def test_the_words_to_keep_are_offered_for_change(at_desk, article):
    page = at_desk.get(f"/finding/{first(article).pk}/reword/", headers=PANEL).text

    assert re.findall(r'<textarea[^>]*name="(text[^"]+)"[^>]*>([^<]*)<', page) == [("text-p2", CREW)]
    assert page.count("autofocus") == 1


def test_the_other_suggestion_can_be_reworded_instead(at_desk, article):
    finding = first(article)
    page = at_desk.get(f"/finding/{finding.pk}/reword/").text
    [other] = re.findall(r'id="instead-1" href="([^"]+)"', page)

    page = at_desk.get(other).text

    assert re.findall(r'<textarea[^>]*name="(text[^"]+)"', page) == ["text-p4"]


def test_accepting_in_other_words_leads_on(at_desk, article):
    finding = first(article)

    answer = at_desk.post(
        f"/finding/{finding.pk}/reword/", {"key": finding.offers()[0].key, "text-p2": BETTER}, headers=PANEL
    )

    assert answer.status_code == 200
    assert "Accepted: Remove the later copy, reworded." in answer.text
    assert standing(article) == [FERRY, BETTER, FARES]


def test_refused_words_are_kept_as_they_were_typed(at_desk, article):
    finding = first(article)
    sent = {"key": finding.offers()[0].key, "text-p2": "One line.\nAnother."}

    answer = at_desk.post(f"/finding/{finding.pk}/reword/", sent, headers=PANEL)

    assert answer.status_code == 422
    assert "has several lines" in answer.text
    assert "One line.\nAnother.</textarea>" in answer.text
    assert answer.text.count("autofocus") == 1


def test_words_for_a_suggestion_that_has_changed_are_kept(at_desk, article):
    answer = at_desk.post(
        f"/finding/{first(article).pk}/reword/", {"key": "nonsense", "text-p2": BETTER}, headers=PANEL
    )

    assert answer.status_code == 409
    assert f"{BETTER}</textarea>" in answer.text


def test_words_for_a_finding_a_colleague_has_decided_are_refused_with_its_name(at_desk, article, colleague):
    finding = first(article)
    key = finding.offers()[0].key
    review.reject(finding, by=colleague)

    answer = at_desk.post(f"/finding/{finding.pk}/reword/", {"key": key, "text-p2": BETTER}, headers=PANEL)

    assert answer.status_code == 409
    assert "dana has rejected this already" in answer.text
    assert f'You typed: <q dir="auto">{BETTER}</q>' in answer.text


def test_a_reason_typed_for_a_finding_a_colleague_has_decided_is_kept(at_desk, golden, colleague):
    finding = first(golden)
    review.accept(finding, key=finding.offers()[0].key, by=colleague)

    answer = at_desk.post(f"/finding/{finding.pk}/reject/", {"words": "The mayor says it twice."}, headers=PANEL)

    assert answer.status_code == 409
    assert 'You typed: <q dir="auto">The mayor says it twice.</q>' in answer.text


def test_a_finding_that_is_decided_has_no_words_to_change(at_desk, article, editor):
    finding = first(article)
    review.reject(finding, by=editor)

    answer = at_desk.get(f"/finding/{finding.pk}/reword/")

    assert answer["Location"] == f"/review/{article.pk}/?f={finding.pk}"


# Side by side


def test_copies_stand_side_by_side_where_they_part(at_desk, versions):
    page = at_desk.get(f"/review/{versions.pk}/?f={first(versions).pk}&view=compare").text

    assert "% alike, 1 change." in page
    assert re.findall(r'data-change="1"[^>]*><span class="hidden">only here: </span>([^<]+)<', page) == [
        "forty",
        "fifty",
    ]
    assert page.count("autofocus") == 1
    assert 'id="sides-head" tabindex="-1" autofocus' in page


def test_facts_that_differ_lead(at_desk, versions):
    page = at_desk.get(f"/review/{versions.pk}/?f={first(versions).pk}&view=compare").text

    table = page[page.index('<table class="table apart">') : page.index("</table>")]
    assert re.findall(r'<td dir="auto">([^<]*)</td>', table) == ["forty", "fifty"]
    assert page.index('<table class="table apart">') < page.index('<div class="pair">')


def test_identical_copies_say_so(at_desk, golden):
    run = golden.findings.get(rule="repeated-run")

    page = at_desk.get(f"/review/{golden.pk}/?f={run.pk}&view=compare").text

    words = sum(len(text.split()) for text in REST[1:])
    assert f"Identical, word for word: {words} words." in page
    assert "data-change" not in page
    assert text_of(page).index("Line 7, stays") < text_of(page).index("Line 9, to be removed")


@pytest.mark.parametrize("view", ["compare", "clean", "nonsense", "\x00"])
def test_a_view_of_nothing_is_the_screen_as_it_is(at_desk, desk, reporter, view):
    article = make_article(desk, reporter, [FERRY, CREW])

    page = at_desk.get(f"/review/{article.pk}/", {"view": view})

    assert page.status_code == 200
    assert 'id="sides"' not in page.text


def test_marks_can_be_hidden(at_desk, golden):
    page = at_desk.get(f"/review/{golden.pk}/?view=clean").text
    text = page[page.index('id="text"') : page.index('id="findings"')]

    assert "to be removed" not in text
    assert "Show marks" in text
    assert HEADLINE in text


# Several at once


def test_what_is_safe_is_shown_before_it_is_done(at_desk, golden):
    page = at_desk.get(f"/review/{golden.pk}/safe/", headers=PANEL).text
    box = page[page.index('<section class="safe"') : page.index("</section>", page.index('<section class="safe"'))]

    assert "Accept 2 safe fixes? B Remove the later copy, line 4" in text_of(box)
    assert f"{golden.words} → 190 words. Not included: A , C ." in text_of(box)
    assert page.count("autofocus") == 1


def shown_keys(client, article):
    page = client.get(f"/review/{article.pk}/safe/").text
    return re.search(r'name="keys" value="([^"]*)"', page)[1]


def test_accepting_all_leads_to_what_is_left(at_desk, golden):
    answer = at_desk.post(f"/review/{golden.pk}/safe/", {"keys": shown_keys(at_desk, golden)}, headers=PANEL)

    assert "2 of 4 decided" in answer.text
    assert "2 safe fixes accepted. 2 of 4 decided. Next: A, This line reads like the headline." in answer.text
    assert "Undo all 2" in answer.text
    assert standing(golden) == [LEDE, HEADLINE, STANDFIRST, *REST]


def test_a_colleague_in_between_gives_a_new_preview(at_desk, golden, colleague):
    keys = shown_keys(at_desk, golden)
    review.reject(golden.findings.get(rule="repeated-run"), by=colleague)

    answer = at_desk.post(f"/review/{golden.pk}/safe/", {"keys": keys}, headers=PANEL)

    assert answer.status_code == 409
    assert "What is safe has changed since the page was shown." in answer.text
    assert "Accept 1 safe fix?" in text_of(answer.text)
    assert golden.revisions.count() == 1


def test_one_undo_gives_all_back(at_desk, golden):
    before = golden.head.document
    panel = at_desk.post(f"/review/{golden.pk}/safe/", {"keys": shown_keys(at_desk, golden)}, headers=PANEL).text
    [undo] = set(re.findall(rf'hx-post="(/review/{golden.pk}/undo/[^"]+)"', panel))

    answer = at_desk.post(undo, headers=PANEL)

    assert "0 of 4 decided" in answer.text
    golden.refresh_from_db()
    assert golden.head.document == before


def test_nothing_safe_is_not_offered(at_desk, versions):
    page = at_desk.get(f"/review/{versions.pk}/").text

    assert "safe fix" not in page.split("</main>")[0]


# The proof


def test_clean_proof_shows_the_story_with_every_proposed_fix(at_desk, golden):
    page = text_of(at_desk.get(f"/review/{golden.pk}/proof/").text)

    assert f"Every proposed fix would make it {golden.words} → 190 words" in page
    assert "The rules read it and found nothing." in page
    assert f"The headline · was line 2 inserted: {HEADLINE}" in page
    assert golden.revisions.count() == 1


def test_clean_proof_of_what_was_decided_says_what_is_left(at_desk, golden, editor):
    finding = first(golden)
    review.accept(finding, key=finding.offers()[0].key, by=editor)

    page = text_of(at_desk.get(f"/review/{golden.pk}/proof/?only=decided").text)

    assert "The rules read it and found: Line 4" in page


def test_what_was_rejected_is_not_fixed_in_the_proof(at_desk, golden, editor):
    review.reject(golden.findings.get(rule="repeated-run"), by=editor)

    page = text_of(at_desk.get(f"/review/{golden.pk}/proof/").text)

    assert "Line 9 · taken out" not in page
    assert "The rules read it and found nothing." in page


# What is true again


def test_a_fix_that_was_taken_back_by_hand_counts_as_open(at_desk, golden, editor, reporter, client):
    at_desk.post(f"/review/{golden.pk}/safe/", {"keys": shown_keys(at_desk, golden)})
    restore(golden, 1, base=3, by=editor)

    page = at_desk.get(f"/review/{golden.pk}/").text
    client.force_login(reporter)

    assert "0 of 4 decided" in page
    assert "Undo all" not in page
    assert "Accepted by" not in client.get(f"/story/{golden.pk}/").text


def test_a_paragraph_somebody_speaks_of_is_not_safe(at_desk, golden, colleague):
    comment(golden, "Do not remove, legal wants it.", by=colleague, block="p9")

    page = at_desk.get(f"/review/{golden.pk}/safe/").text

    assert "Accept 1 safe fix?" in text_of(page)
    at_desk.post(f"/review/{golden.pk}/safe/", {"keys": shown_keys(at_desk, golden)})
    assert standing(golden)[-2:] == REST[1:]


def test_what_was_typed_for_an_offer_whose_key_has_changed_is_in_its_field(at_desk, article, colleague):
    finding = first(article)
    key = finding.offers()[1].key
    review.undo(review.reject(finding, by=colleague), by=colleague)

    answer = at_desk.post(f"/finding/{finding.pk}/reword/", {"key": key, "text-p4": BETTER}, headers=PANEL)

    assert answer.status_code == 409
    assert re.findall(r'<textarea[^>]*name="(text[^"]+)"[^>]*>([^<]*)<', answer.text) == [("text-p4", BETTER)]


def test_what_was_typed_outlives_the_login(client, article):
    answer = client.post(f"/finding/{first(article).pk}/reword/", {"key": "x", "text-p2": BETTER})

    assert answer.status_code == 401
    assert BETTER in answer.text


def test_an_edit_beside_comes_back_to_the_selected_finding(at_desk, golden):
    run = golden.findings.get(rule="repeated-run")
    form = at_desk.get(f"/review/{golden.pk}/block/p1/?f={run.pk}", headers=PANEL).text

    answer = at_desk.post(f"/review/{golden.pk}/block/p1/", {"base": 1, "text": "Another.", "f": run.pk}, headers=PANEL)

    assert f'<input type="hidden" name="f" value="{run.pk}">' in form
    assert answer["HX-Replace-Url"] == f"/review/{golden.pk}/?f={run.pk}"


def test_a_plain_form_says_what_was_done(at_desk, article):
    finding = first(article)

    page = at_desk.post(f"/finding/{finding.pk}/reject/", {}, follow=True)

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
            at_desk.post(f"/finding/{finding.pk}/reject/", {"scope": "story"}, headers=PANEL)
        counted.append((article.findings.open().filter(rule="doubled-word").count(), len(queries)))

    assert counted[0] == counted[1]
    assert counted[0][0] == 0
