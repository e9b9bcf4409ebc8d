"""A version pasted onto another is told by its marks; a round-up and copies named already are left alone."""

import pytest

from articles.detection.engine import detect
from articles.detection.findings import Severity
from articles.detection.rules.two_tops import TwoTops
from articles.text.document import Document
from articles.text.edits import apply
from tests.detection.helpers import assert_clean, assert_cured, findings, texts
from tests.detection.samples import CREW, FARES, FERRY, SCHOOL, SHOP

RULE = TwoTops()
TOP = f"SKERRIN (AP) — {FERRY}"
NEWER = (
    "SKERRIN (AP) — The ferry to Skerrin was two hours late on Tuesday after its engine failed twice, the harbour "
    "office said."
)
OTHER = (
    "SKERRIN (AP) — A whale that swam into the sound last month has found its way out, a fisherman has told the paper."
)


def told(document):
    return [(finding.severity.value, finding.preferred, finding.safe) for finding in findings(RULE, document)]


def assert_offers(before, *afters):
    """The one finding offers these stories, each without it."""
    document = Document.of(before)
    [finding] = findings(RULE, document)
    assert_cured(RULE, document, document, finding)
    assert [texts(apply(document, each.edits)) for each in finding.suggestions] == [list(after) for after in afters]


def test_dateline_that_comes_again_is_a_second_top():
    before = [TOP, CREW, FARES, NEWER, SCHOOL, SHOP]

    assert told(Document.of(before)) == [("warning", False, False)]
    assert_offers(before, [NEWER, SCHOOL, SHOP], [TOP, CREW, FARES])


def test_dateline_of_the_slot_that_comes_again_is_one_too():
    assert told(Document.of([FERRY, CREW, FARES, NEWER, SCHOOL, SHOP], dateline="SKERRIN (AP)")) == [
        ("warning", False, False)
    ]


@pytest.mark.parametrize("second", [NEWER.replace("SKERRIN", "TORMOUTH"), OTHER])
def test_other_place_or_other_matter_is_a_notice(second):
    assert told(Document.of([TOP, CREW, FARES, second, SCHOOL, SHOP])) == [("notice", False, False)]


def test_three_tops_are_cut_one_by_one():
    third = NEWER.replace("two hours", "three hours")
    document = Document.of([TOP, CREW, NEWER, FARES, third, SHOP])

    found = findings(RULE, document)

    assert [texts(apply(document, finding.suggestions[1].edits)) for finding in found] == [
        [TOP, CREW, third, SHOP],
        [TOP, CREW, NEWER, FARES],
    ]


def test_copy_of_the_lede_is_no_second_top():
    document = Document.of([TOP, CREW, FARES, TOP, SCHOOL, SHOP])

    assert [finding.rule for finding in detect(document, document).findings] == [
        "furniture-left",
        "duplicate-paragraph",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "(Adds quotes, background)", "(Updates with comment from the harbour office)", "UPDATES with quotes, details",
        "RECASTS lede, ADDS byline", "1st Ld-Writethru", "AP-Skerrin-Ferry, 2nd Ld-Writethru, a0123",
        "EDS: Adds byline.",
        "Eds: Updates with quotes from the mayor. With AP photos.", "UPDATE 2-Skerrin ferry late again",
        "(Meldung durchgehend aktualisiert)", "(Neu: Zitate)", "(Actualisé avec citations)",
        "(Actualiza con más datos)",
        "(Aggiunge dettagli)", "(Atualiza com declarações)", "(Voegt toe: reacties)", "(добавлены подробности)",
        "（更新）",
    ],
)  # fmt: skip
def test_note_of_the_wire_marks_a_version(line):
    before = [FERRY, CREW, line, FARES, SCHOOL]

    assert told(Document.of(before)) == [("warning", False, False)]
    assert_offers(before, [FERRY, CREW, FARES, SCHOOL], [FARES, SCHOOL], [FERRY, CREW])
    assert_offers([line, FERRY, CREW], [FERRY, CREW])


def test_note_of_the_wire_is_not_taken_for_the_headline():
    document = Document.of(["(Adds quotes, background)", f"{FERRY} {CREW}", FARES])

    assert [finding.rule for finding in detect(document, document).findings] == ["two-tops"]


def test_correction_within_the_story_is_a_notice():
    line = "CORRECTION: The ferry was an hour late"

    assert told(Document.of([FERRY, line, CREW, FARES, SCHOOL])) == [("notice", False, False)]
    assert_clean(RULE, [FERRY, CREW, FARES, line])


@pytest.mark.parametrize("mark", ["-30-", "###", "ENDS", "(ENDS)", "- Ende -"])
def test_text_below_the_end_is_a_second_top(mark):
    newer = NEWER.removeprefix("SKERRIN (AP) — ")
    before = [FERRY, CREW, FARES, mark, newer, SCHOOL, SHOP]

    assert told(Document.of(before)) == [("warning", False, False)]
    assert_offers(before, [newer, SCHOOL, SHOP], [FERRY, CREW, FARES, mark])


def test_text_below_the_end_is_found_once_the_mark_is_gone():
    newer = NEWER.removeprefix("SKERRIN (AP) — ")
    arrived = Document.of([FERRY, CREW, FARES, "-30-", newer, SCHOOL, SHOP])
    edited = apply(
        arrived,
        [
            edit
            for each in detect(arrived, arrived).findings
            if each.rule == "paste-residue"
            for edit in each.suggestions[0].edits
        ],
    )

    assert [finding.severity for finding in findings(RULE, edited, arrived)] == [Severity.WARNING]


def test_other_text_below_the_end_is_a_notice():
    assert told(
        Document.of(
            [
                FERRY,
                CREW,
                FARES,
                "###",
                SCHOOL,
                SHOP,
                "The mayor wants an inquiry into all of it, and so do both of the unions on the quay.",
            ]
        )
    ) == [("notice", False, False)]


def test_lede_told_again_with_what_followed_is_a_notice():
    again = [
        "The ferry to Skerrin, late again, was an hour behind on Tuesday, passengers read in a note of the harbour.",
        "The early train from the capital was missed by two of the crew; on the quay nobody may run the engine.",
        "From March on fares go up by a tenth, announced the operator, and the winter timetable has its end.",
    ]

    assert told(Document.of([FERRY, CREW, FARES, SCHOOL, *again])) == [("notice", False, False)]


def test_same_place_and_three_words_in_ten_are_the_same_story():
    """Of ten longer words, and of eleven, the lede has three: the place, the ferry, the harbour."""
    rammed = "SKERRIN (AP) — A ferry rammed the northern pier in fog, and the harbour master closed both lanes."

    assert told(Document.of([TOP, CREW, FARES, rammed, SCHOOL, SHOP])) == [("warning", False, False)]
    assert told(Document.of([TOP, CREW, FARES, rammed.replace("in fog", "today"), SCHOOL, SHOP])) == [
        ("notice", False, False)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "(Adds to the costs, one islander says.) But it is worth it.", "The update adds a second boat",
        "Updates on the ferry are read out at noon", "He adds (with a smile) that nobody minds", "ADDS",
        "Editors: Jane Doe, John Roe", "Notes to editors", "Correction: an earlier text named another boat",
        "Ends of rope lay on the quay", "The ENDS",
    ],
)  # fmt: skip
def test_what_is_copy_is_left_alone(line):
    assert_clean(RULE, [FERRY, CREW, FARES, line, SCHOOL, SHOP, FERRY])


def test_end_at_the_end_is_left_alone():
    assert_clean(RULE, [FERRY, CREW, FARES, SCHOOL, "-30-", "Jane Doe is a reporter in Tormouth."])


def test_round_up_is_left_alone():
    assert_clean(
        RULE,
        [
            TOP,
            OTHER.replace("SKERRIN", "TORMOUTH"),
            f"VIENNA (AP) — {SHOP}",
            f"LIMA (AP) — {SCHOOL}",
            f"OSLO (AP) — {FARES}",
        ],
    )
    assert_clean(RULE, [TOP, CREW, OTHER.replace("SKERRIN", "TORMOUTH"), FARES])


def test_paragraphs_of_one_mould_are_no_second_top():
    places = ["Skerrin", "Oland", "Marrow", "Tamsin", "Harrow", "Brindle"]
    closing = "The {} at {} will close for {} weeks while the roof is mended, and nobody there was told what follows."

    assert_clean(RULE, [closing.format("library", place, number) for number, place in enumerate(places, start=2)])


def test_place_before_a_colon_that_comes_again_is_a_second_top():
    newer = NEWER.replace("SKERRIN (AP) — ", "SKERRIN: ")
    before = [f"SKERRIN: {FERRY}", CREW, FARES, newer, SCHOOL, SHOP]

    assert told(Document.of(before)) == [("warning", False, False)]
    assert_offers(before, [newer, SCHOOL, SHOP], [f"SKERRIN: {FERRY}", CREW, FARES])


def test_speaker_of_a_transcript_and_a_place_of_another_story_are_no_second_top():
    assert_clean(RULE, [f"SKERRIN: {FERRY}", CREW, f"SKERRIN: {SHOP}", SCHOOL])
    assert_clean(RULE, [f"SKERRIN: {FERRY}", CREW, f"SKERRIN: {SHOP}", f"SKERRIN: {FERRY} {SCHOOL}"])
