"""What only stands in another place of its sentence changes no fact; who did what to whom, and when, does."""

import pytest

from articles.detection.comparison.differences import difference
from articles.detection.comparison.telling import against
from articles.detection.findings import Kind
from articles.text.folding import level

REST = "that the ferry would not sail before the end of March, whatever the weather might be by then."


def told(first, second):
    found = difference(level(first), level(second))
    return found.kind, against(found.changes)


@pytest.mark.parametrize(
    ("first", "second", "phrase"),
    [
        (f"On Tuesday the harbour office said {REST}", f"The harbour office said on Tuesday {REST}", "On Tuesday"),
        (f"The harbour office said yesterday {REST}", f"Yesterday the harbour office said {REST}", "Yesterday"),
        (f"Skerrin on 3 March was told {REST}", f"On 3 March Skerrin was told {REST}", "On 3 March"),
        (f"In Tormouth the council heard {REST}", f"The council heard in Tormouth {REST}", "In Tormouth"),
        (f"On Tuesday Orrin told reporters {REST}", f"Orrin told reporters on Tuesday {REST}", "On Tuesday"),
        (
            f"On Tuesday the head of the harbour office said {REST}",
            f"The head of the harbour office said on Tuesday {REST}",
            "On Tuesday",
        ),
    ],
)
def test_time_or_place_that_opens_the_sentence_in_one_copy_only_moved(first, second, phrase):
    for one, two in ((first, second), (second, first)):
        assert told(one, two) == (Kind.REWORDED, f"“{phrase}” in another place")


def test_verb_may_change_its_place_with_the_phrase():
    first = "Am Dienstag sagte das Hafenamt, dass die Fähre nach Skerrin bis Ende März nicht mehr fahren wird."
    second = first.replace("Am Dienstag sagte das Hafenamt", "Das Hafenamt sagte am Dienstag")

    assert told(first, second) == (Kind.REWORDED, "“Am Dienstag” in another place")


def test_fact_beside_a_phrase_that_moved_leads():
    first, second = f"On Tuesday the office said {REST}", f"The office said on Tuesday {REST}".replace("March", "May")

    assert told(first, second) == (Kind.CONFLICT, "“March” against “May”; “On Tuesday” in another place")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"Dana Orrin told Mia Calder {REST}", f"Mia Calder told Dana Orrin {REST}"),
        (f"Harbour beat Rovers and said {REST}", f"Rovers beat Harbour and said {REST}"),
        (f"On Tuesday the office said {REST}", f"The office said {REST[:-1]} on Tuesday."),
        (f"In 14 days the harbour office said {REST}", f"The harbour office said in 14 days {REST}"),
        (f"Not all of the crew said {REST}", f"All of the crew said not {REST}"),
        (f"In March the man from Wick said {REST}", f"The man from Wick in Tarn said {REST}"),
        (f"On Tuesday Orrin left. Calder said {REST}", f"Orrin left. On Tuesday Calder said {REST}"),
    ],
    ids=["people", "teams", "far", "figure", "denial", "another", "another sentence"],
)
def test_what_changes_roles_or_goes_farther_is_a_conflict(first, second):
    assert told(first, second)[0] is Kind.CONFLICT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "On Monday the union said the crews would strike, and the harbour office had no answer to that.",
            "The union said the crews would strike on Monday, and the harbour office had no answer to that.",
        ),
        (
            "On Monday unions say crews strike, and the harbour office had no answer at all to any of that.",
            "Unions say crews strike on Monday, and the harbour office had no answer at all to any of that.",
        ),
        (
            "Am Montag sagte die Gewerkschaft, die Crews würden streiken, und das Hafenamt hatte darauf keine Antwort.",
            "Die Gewerkschaft sagte, die Crews würden am Montag streiken, und das Hafenamt hatte darauf keine Antwort.",
        ),
        (
            "In Tormouth the mayor met the man who was shot as he came from the ferry, and thanked the crew for it.",
            "The mayor met the man who was shot in Tormouth as he came from the ferry, and thanked the crew for it.",
        ),
        (
            "In Tormouth the mayor met the man shot as he came from the ferry, and thanked all the crew for it.",
            "The mayor met the man shot in Tormouth as he came from the ferry, and thanked all the crew for it.",
        ),
        (
            "In Tormouth the mayor told reporters that the plant would close, and that nobody had known of it.",
            "The mayor told reporters that the plant in Tormouth would close, and that nobody had known of it.",
        ),
        (
            "En Tormouth el alcalde dijo que la planta iba a cerrar este verano y que nadie sabía nada de ello.",
            "El alcalde dijo que la planta en Tormouth iba a cerrar este verano y que nadie sabía nada de ello.",
        ),
        (
            "On Monday, with the crews away, the office shut the quay to all boats and sent the passengers home.",
            "With the crews away, on Monday the office shut the quay to all boats and sent the passengers home.",
        ),
        (
            "On Monday Orrin said “we sail” to all who had come to the quay at noon to hear of the new boat.",
            "Orrin said “we sail on Monday” to all who had come to the quay at noon to hear of the new boat.",
        ),
    ],
    ids=["said", "say", "German", "who", "shot", "that", "Spanish", "comma", "quotation"],
)
def test_time_or_place_that_moved_into_another_clause_is_a_changed_fact(first, second):
    for one, two in ((first, second), (second, first)):
        assert told(one, two)[0] is Kind.CONFLICT


def test_words_without_a_fact_that_changed_places_are_told_once():
    found = told(f"“It was late,” Anna Calder said, {REST}", f"“It was late,” said Anna Calder, {REST}")

    assert found == (Kind.REWORDED, "“said” in another place")


def test_phrase_that_passes_a_clause_of_few_words_may_be_of_that_clause():
    first, second = f"On Tuesday those who met heard {REST}", f"Those who met on Tuesday heard {REST}"

    assert told(first, second)[0] is Kind.CONFLICT
