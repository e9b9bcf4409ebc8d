"""Accepting a finding in words of ones own: what is offered for change, and what is kept when it is refused."""

import re

import pytest

from articles.actions import review
from tests.factories import CREW, FARES, FERRY, make_article, standing
from tests.views.asking import PANEL

pytestmark = [pytest.mark.database, pytest.mark.django_db]

BETTER = "Two of the crew had missed the early train, the harbour office said."


def first(article):
    return article.findings.open().first()


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
        f"/finding/{finding.pk}/reword/",
        {"key": finding.offers()[0].key, "over_words": 0, "text-p2": BETTER},
        headers=PANEL,
    )

    assert answer.status_code == 200
    assert "Changed line 2, removed line 4." in answer.text
    assert standing(article) == [FERRY, BETTER, FARES]


def test_card_says_that_it_was_reworded_and_which_copy_went(at_desk, article, editor):
    finding = first(article)
    review.accept(finding, key=finding.offers()[0].key, by=editor, texts={"p2": BETTER})

    page = at_desk.get(f"/review/{article.pk}/").text
    story = at_desk.get(f"/story/{article.pk}/").text

    assert ">Accepted in other words by edda: changed line 2, removed line 4<" in page
    assert "<p>Accepted in other words by edda <time" in story


def test_refused_words_are_kept_as_they_were_typed(at_desk, article):
    finding = first(article)
    sent = {"key": finding.offers()[0].key, "over_words": 0, "text-p2": "One line.\nAnother."}

    answer = at_desk.post(f"/finding/{finding.pk}/reword/", sent, headers=PANEL)

    assert answer.status_code == 422
    assert "has several lines" in answer.text
    assert "One line.\nAnother.</textarea>" in answer.text
    assert answer.text.count("autofocus") == 1


def test_words_for_a_suggestion_that_has_changed_are_kept(at_desk, article):
    answer = at_desk.post(
        f"/finding/{first(article).pk}/reword/", {"key": "nonsense", "over_words": 0, "text-p2": BETTER}, headers=PANEL
    )

    assert answer.status_code == 409
    assert f"{BETTER}</textarea>" in answer.text


def test_words_for_a_finding_a_colleague_has_decided_are_refused_with_its_name(at_desk, article, colleague):
    finding = first(article)
    key = finding.offers()[0].key
    review.reject(finding, by=colleague)

    answer = at_desk.post(
        f"/finding/{finding.pk}/reword/", {"key": key, "over_words": 0, "text-p2": BETTER}, headers=PANEL
    )

    assert answer.status_code == 409
    assert "dana has rejected this already" in answer.text
    assert f"You typed: <bdi>“{BETTER}”</bdi>" in answer.text


def test_other_words_sent_after_the_first_are_refused_and_kept(at_desk, article):
    finding = first(article)
    form = {"key": finding.offers()[0].key, "over_words": 0, "text-p2": BETTER}
    at_desk.post(f"/finding/{finding.pk}/reword/", form)

    again = at_desk.post(f"/finding/{finding.pk}/reword/", form)
    other = at_desk.post(f"/finding/{finding.pk}/reword/", form | {"text-p2": "Two of the crew were late."})

    assert (again.status_code, other.status_code) == (303, 409)
    assert "You have accepted this already. Undo that first to decide again." in other.text
    assert "You typed: <bdi>“Two of the crew were late.”</bdi>" in other.text
    assert standing(article) == [FERRY, BETTER, FARES]


def test_a_finding_that_is_decided_has_no_words_to_change(at_desk, article, editor):
    finding = first(article)
    review.reject(finding, by=editor)

    answer = at_desk.get(f"/finding/{finding.pk}/reword/")

    assert answer["Location"] == f"/review/{article.pk}/?f={finding.pk}"


def test_what_was_typed_for_an_offer_whose_key_has_changed_is_in_its_field(at_desk, article, colleague):
    finding = first(article)
    key = finding.offers()[1].key
    review.undo(review.reject(finding, by=colleague), by=colleague)

    answer = at_desk.post(
        f"/finding/{finding.pk}/reword/", {"key": key, "over_words": 0, "text-p4": BETTER}, headers=PANEL
    )

    assert answer.status_code == 409
    assert re.findall(r'<textarea[^>]*name="(text[^"]+)"[^>]*>([^<]*)<', answer.text) == [("text-p4", BETTER)]


def test_what_was_typed_outlives_the_login(client, article):
    answer = client.post(f"/finding/{first(article).pk}/reword/", {"key": "x", "over_words": 0, "text-p2": BETTER})

    assert answer.status_code == 401
    assert BETTER in answer.text


def test_signs_of_a_plain_text_stay_signs_in_other_words(at_desk, desk, reporter):
    crew = CREW.replace("Two of the crew", "**Two** of the crew")
    article = make_article(desk, reporter, [FERRY, crew, FARES, crew])
    finding = article.findings.get(rule="duplicate-paragraph")
    page = at_desk.get(f"/finding/{finding.pk}/reword/").text
    [(name, box)] = re.findall(r'<textarea[^>]*name="(text[^"]+)"[^>]*>([^<]*)<', page)

    assert box == crew
    at_desk.post(
        f"/finding/{finding.pk}/reword/",
        {"key": finding.offers()[0].key, "over_words": 1, name: crew.replace("early", "first")},
    )
    assert standing(article)[1] == crew.replace("early", "first").replace("**", r"\*\*")


@pytest.mark.parametrize(
    ("words", "other", "told"),
    [
        ("crew", "crews", ("crew", "crews")),
        ("early train", "earlier trains", ("early train", "earlier trains")),
        ("Two", "Ten", ("Two", "Ten")),
    ],
)
def test_the_reporter_reads_what_was_reworded_in_whole_words(
    at_desk, article, editor, words, other, told, django_assert_max_num_queries
):
    finding = first(article)
    review.accept(finding, key=finding.offers()[0].key, by=editor, texts={"p2": CREW.replace(words, other)})

    with django_assert_max_num_queries(12):
        [verdict] = at_desk.get(f"/story/{article.pk}/").context["verdicts"]

    assert [(place, edit.old, edit.new) for place, edit in verdict.changed] == [
        ("Line 2", *told),
        ("Line 4", CREW, ""),
    ]
