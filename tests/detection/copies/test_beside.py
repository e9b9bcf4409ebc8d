"""Which copies are read beside each other: one with one, and the parts of a split or merged paragraph together."""

from articles.detection.copies.beside import beside, words_of
from articles.detection.findings import Span
from tests.detection.samples import CREW, FARES, FERRY


def span(block, text):
    return Span(block, 0, len(text), text)


def paired(staying, going):
    """Which blocks are read beside which."""
    return [tuple([each.block for each in side] for side in pair) for pair in beside(staying, going)]


def test_each_paragraph_of_a_run_is_beside_its_own_copies():
    first, *copies = [[span(f"p{number}", FERRY), span(f"p{number + 1}", CREW)] for number in (1, 4, 7)]

    assert paired(first, [each for copy in copies for each in copy]) == [
        (["p1"], ["p4"]),
        (["p1"], ["p7"]),
        (["p2"], ["p5"]),
        (["p2"], ["p8"]),
    ]


def test_parts_of_a_paragraph_that_was_split_are_beside_all_of_it():
    whole, parts = [span("p1", f"{FERRY} {CREW}")], [span("p2", FERRY), span("p3", CREW)]

    assert paired(whole, parts) == [(["p1"], ["p2", "p3"])]
    assert words_of(tuple(parts)) == words_of(tuple(whole)) == f"{FERRY} {CREW}"


def test_paragraph_that_was_merged_is_beside_all_its_parts():
    parts = [span("p1", FERRY), span("p2", CREW), span("p3", FARES)]

    assert paired(parts, [span("p5", f"{FERRY} {CREW} {FARES}")]) == [(["p1", "p2", "p3"], ["p5"])]


def test_paragraphs_of_a_run_that_is_divided_in_other_places_are_read_together():
    staying = [span("p1", f"{FERRY} {CREW}"), span("p2", FARES)]
    going = [span("p4", FERRY), span("p5", f"{CREW} {FARES}")]

    assert paired(staying, going) == [(["p1", "p2"], ["p4", "p5"])]


def test_several_copies_of_one_paragraph_are_no_parts_of_it():
    assert paired([span("p1", FERRY)], [span("p2", FERRY), span("p3", f"{FERRY} Quite so.")]) == [
        (["p1"], ["p2"]),
        (["p1"], ["p3"]),
    ]


def test_each_of_several_copies_that_stay_is_beside_the_one_that_was_changed():
    staying, going = [span("p1", FERRY), span("p4", FERRY)], [span("p3", FERRY.replace("late", "early"))]

    assert paired(staying, going) == [(["p1"], ["p3"]), (["p4"], ["p3"])]


def test_what_nobody_could_pair_is_beside_nothing():
    two, three = [span("p1", FERRY), span("p2", CREW)], [span(f"p{number}", FARES) for number in (3, 4, 5)]

    assert (paired(two, three), paired([], three), paired(two, [])) == ([], [], [])
