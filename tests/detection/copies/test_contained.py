"""A paragraph that stands again inside a longer one goes, or its sentences do; one quoted out of it stays."""

from textwrap import wrap

import pytest

from articles.detection.findings import Change, Kind, Severity
from articles.detection.rules.near_duplicate import NearDuplicate
from articles.text.document import Block, Document
from articles.text.edits import Edit, apply
from articles.text.markup import plain
from tests.detection.helpers import assert_clean, assert_cured, assert_fixes, findings, texts
from tests.detection.samples import CREW, FARES, FERRY, SCHOOL, SHOP

RULE = NearDuplicate()


def test_paragraph_inside_a_longer_one_above_it_goes():
    assert_fixes(RULE, before=[f"{SCHOOL} {FERRY}", CREW, FERRY], after=[f"{SCHOOL} {FERRY}", CREW])


@pytest.mark.parametrize(
    "longer",
    ["{again} {own}", "{own} {again}", "**{again}** {own}", "{own} *{again}*", "{own} {again} And nobody knows why."],
)
def test_paragraph_that_stands_again_inside_a_later_longer_one_goes_from_that_one(longer):
    before = [FERRY, CREW, f"{SHOP} {FARES}"]
    story = Document((*Document.of(before).blocks, Block("p4", "paragraph", longer.format(again=FERRY, own=SCHOOL))))
    own = longer.format(again="", own=SCHOOL).replace("*", "").replace("  ", " ").strip()

    [finding] = findings(RULE, story)

    assert [suggestion.title for suggestion in finding.suggestions] == [
        "Remove what stands again from the longer text",
        "Remove the shorter text",
        "Remove the longer text",
        "Put the longer text in the earlier place",
    ]
    assert ([plain(span.quote) for span in finding.spans], finding.preferred, finding.safe) == ([FERRY], True, False)
    assert texts(apply(story, finding.suggestions[0].edits)) == [*before, own]
    assert_cured(RULE, story, story, finding)


@pytest.mark.parametrize(
    "longer",
    [
        f"{SCHOOL} {FERRY.replace('harbour', 'habrour')}",
        f"{SCHOOL[:-1]}; {FERRY}",
        f"{FERRY} {SCHOOL[:-1]}",
        f"“{FERRY} {SCHOOL}”",
        f"{FERRY} {SCHOOL} {FERRY}",
    ],
    ids=["slip", "no sentence", "no stop", "one quotation", "twice"],
)
def test_earlier_paragraph_inside_a_longer_one_that_cannot_be_parted_prefers_nothing(longer):
    story = Document.of([FERRY, CREW, longer])

    found = findings(RULE, story)

    assert [(finding.preferred, finding.safe) for finding in found] == [(False, False)]
    assert_cured(RULE, story, story, found[0])


def test_dateline_that_opens_the_longer_paragraph_goes_first():
    [finding] = findings(RULE, Document.of([FERRY, CREW, f"TORMOUTH (AP) — {SCHOOL} {FERRY}"]))

    assert (finding.preferred, finding.suggestions[0].title) == (False, "Remove the shorter text")


def test_answer_that_stands_again_inside_the_answer_to_another_question_prefers_nothing():
    story = Document.of(["What happens next?", FERRY, "Who was to blame?", f"{FERRY} {CREW}", SHOP])

    [finding] = findings(RULE, story)

    assert (finding.severity, finding.preferred) == (Severity.WARNING, False)


def test_paragraphs_merged_into_one_stay_and_the_later_text_goes():
    before = [FERRY, CREW, FARES, f"{FERRY} {CREW}"]

    [finding] = findings(RULE, Document.of(before))

    assert finding.message == "This paragraph stands twice, once merged from 2: nothing would be lost without either."
    assert_fixes(RULE, before=before, after=before[:3])


@pytest.mark.parametrize("longer", [f"{SCHOOL}{FERRY}", f"{FERRY}{SCHOOL}", f"{SCHOOL}{FERRY}{SHOP} {FARES}"])
def test_paragraph_pasted_into_a_longer_one_without_a_space_goes_from_that_one(longer):
    own = " ".join(longer.replace(FERRY, " ").split())

    assert_fixes(RULE, before=[longer, CREW, FERRY], after=[own, CREW, FERRY])


def test_paragraphs_run_together_without_a_space_go_where_they_stand_apart_right_below():
    together = [f"{FERRY}{CREW}", FERRY, CREW, SCHOOL]

    [finding] = findings(RULE, Document.of(together))

    assert finding.message == "This paragraph runs together the next 2: nothing would be lost without it."
    assert_fixes(RULE, before=together, after=[FERRY, CREW, SCHOOL])
    assert_fixes(RULE, before=[f"{FERRY}{CREW}", FARES, FERRY, CREW], after=[f"{FERRY}{CREW}", FARES])
    assert_fixes(RULE, before=[f"{FERRY} {CREW}", FERRY, CREW, SCHOOL], after=[f"{FERRY} {CREW}", SCHOOL])


def test_paragraph_split_into_two_stays_and_the_later_text_goes():
    before = [f"{FERRY} {CREW}", FARES, FERRY, CREW, SCHOOL]

    [finding] = findings(RULE, Document.of(before))

    assert finding.message == "This paragraph stands twice, once split into 2: nothing would be lost without either."
    assert [span.block for span in finding.spans] == ["p3", "p4"]
    assert_fixes(RULE, before=before, after=[*before[:2], SCHOOL])


def test_short_part_of_a_split_paragraph_goes_with_the_others():
    before = [f"{FERRY} Nobody minded. {CREW}", FARES, FERRY, "Nobody minded.", CREW]
    assert_fixes(RULE, before=before, after=before[:2])


def test_quoted_subhead_above_its_paragraph_is_no_part_of_a_later_longer_one():
    subhead = "“Missed the early train”"

    assert_fixes(
        RULE, before=[FERRY, subhead, CREW, FARES, f"{CREW} {SHOP}"], after=[FERRY, subhead, CREW, FARES, SHOP]
    )


def test_parts_of_a_split_paragraph_may_have_slips():
    before = [f"{FERRY} {CREW}", FARES, FERRY.replace("harbour", "habrour"), CREW]
    assert_fixes(RULE, before=before, after=before[:2])


def test_split_paragraph_with_another_fact_prefers_nothing():
    [finding] = findings(RULE, Document.of([f"{FERRY} {CREW}", FARES, FERRY.replace("Tuesday", "Friday"), CREW]))

    assert finding.message == "The copies differ: “Tuesday” against “Friday”."
    assert finding.changes == (Change("Tuesday", "Friday", fact=True),)
    assert (finding.severity, finding.preferred, finding.kind) == (Severity.ERROR, False, Kind.CONFLICT)


def test_paragraphs_inside_a_longer_one_go_together():
    before = [FERRY, CREW, FARES, f"{FERRY} {CREW} {SCHOOL}"]

    [finding] = findings(RULE, Document.of(before))

    assert finding.message == "These 2 paragraphs stand again inside a longer one: nothing would be lost without them."
    assert_fixes(RULE, before=before, after=[*before[:3], SCHOOL])


def test_sentence_quoted_out_of_a_long_paragraph_is_a_notice():
    [finding] = findings(RULE, Document.of([FARES, f"{FARES} {CREW} {SCHOOL}", SHOP]))

    assert finding.message == "This paragraph stands again inside a longer one: nothing would be lost without it."
    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


def test_contained_paragraph_that_says_something_of_its_own_prefers_nothing():
    [finding] = findings(RULE, Document.of([FERRY, CREW, f"{SCHOOL} {FERRY.replace(' again', '')}"]))

    assert finding.message == ("This paragraph stands again inside a longer one: only here “again”.")
    assert (finding.severity, finding.preferred) == (Severity.WARNING, False)


def test_contained_paragraph_with_another_fact_is_an_error():
    [finding] = findings(RULE, Document.of([FERRY, CREW, f"{SCHOOL} {FERRY.replace('Tuesday', 'Sunday')}"]))

    assert finding.message == "The copies differ: “Tuesday” against “Sunday”."
    assert (finding.severity, finding.preferred) == (Severity.ERROR, False)


def test_short_paragraph_inside_a_longer_one_is_left_alone():
    assert_clean(RULE, ["It was late again.", FERRY, f"{CREW} It was late again."])


def test_paragraphs_merged_without_a_space_are_the_same_words():
    first = "תאגיד הנמל הודיע ביום שלישי כי הסירה לאי מאחרת שוב בשעה שלמה."
    second = "שניים מאנשי הצוות לא הגיעו לרכבת המוקדמת מן הבירה ואיש לא החליף אותם."

    [finding] = findings(RULE, Document.of([FERRY, first, second, CREW, f"{first}{second}"]))

    assert (finding.kind, finding.changes, finding.preferred) == (Kind.CONTAINED, (), True)


BOARD = "Chair Anna Calder said the charge of a crown a night would come back once the board had heard every skipper."


@pytest.mark.parametrize(("size", "found"), [(9, True), (8, False)])
def test_copy_that_broke_off_after_two_fifths_goes(size, found):
    # Nine of twenty-one words, and eight of them.
    broken_off = " ".join(BOARD.split()[:size])

    if found:
        assert_fixes(RULE, before=[FERRY, BOARD, CREW, broken_off], after=[FERRY, BOARD, CREW])
    else:
        assert_clean(RULE, [FERRY, BOARD, CREW, broken_off])


@pytest.mark.parametrize("line", [" ".join(BOARD.split()[1:12]), f"- {' '.join(BOARD.split()[:12])}"])
def test_line_without_a_stop_out_of_a_paragraph_is_a_caption_or_a_row(line):
    assert_clean(RULE, [FERRY, BOARD, CREW, line, FARES])


@pytest.mark.parametrize("width", [25, 40, 60])
def test_copy_with_hard_line_ends_goes_as_one(width):
    lines = wrap(BOARD, width)

    assert_fixes(RULE, before=[FERRY, BOARD, CREW, *lines, FARES], after=[FERRY, BOARD, CREW, FARES])
    [finding] = findings(RULE, Document.of([FERRY, *lines, CREW, BOARD]))
    assert finding.message == (
        f"This paragraph stands twice, once merged from {len(lines)}: nothing would be lost without either."
    )


def test_lines_that_are_not_all_of_a_paragraph_or_say_another_word_are_no_copy_of_it():
    lines = wrap(BOARD, 25)

    assert_clean(RULE, [FERRY, BOARD, CREW, *lines[:-1], FARES])
    assert_clean(RULE, [FERRY, BOARD, CREW, *lines[:1], SHOP, *lines[1:]])
    assert_clean(RULE, [FERRY, BOARD, CREW, *lines[:-1], "heard every sailor."])


def test_lines_of_a_paragraph_come_to_stand_in_a_row_by_no_decision():
    lines = wrap(BOARD, 25)
    arrived = Document.of([FERRY, BOARD, CREW, *lines[:1], SHOP, *lines[1:]])
    left = apply(arrived, [Edit("p5", 0, SHOP, "")])

    assert findings(RULE, left, arrived) == ()


def test_of_a_paragraph_that_stands_again_as_lines_twice_each_fix_leaves_one_and_none_is_preferred():
    lines = wrap(BOARD, 40)
    story = Document.of([FERRY, *lines, CREW, *lines, SHOP, BOARD])

    found = findings(RULE, story)

    assert [finding.preferred for finding in found] == [False] * len(found)
    for finding in found:
        assert_cured(RULE, story, story, finding)


def test_copy_that_was_parted_in_another_place_contradicts_nothing():
    opening = "Nobody minded it at all."
    body = [f"{FERRY} {opening}", FARES, SCHOOL, f"{FERRY} {CREW}", f"{opening} {SHOP}"]

    [finding] = findings(RULE, Document.of(body))

    assert finding.message == "This paragraph stands again inside a longer one: nothing would be lost without it."
    assert (finding.severity, finding.preferred, finding.kind) == (Severity.WARNING, False, Kind.CONTAINED)


@pytest.mark.parametrize(
    ("said", "beside"),
    [
        ("Nobody minded it at all.", ["Somebody minded it a lot."]),
        ("Nobody minded it at all.", [SHOP, "Nobody minded it at all."]),
        ("Nobody minded it.", ["Nobody minded it."]),
    ],
    ids=["other words", "farther on", "few words"],
)
def test_what_does_not_stand_beside_the_longer_paragraph_contradicts_it(said, beside):
    body = [f"{FERRY} {said}", FARES, SCHOOL, f"{FERRY} {CREW}", *beside]

    [finding] = findings(RULE, Document.of(body))

    assert (finding.severity, finding.kind) == (Severity.ERROR, Kind.CONFLICT)
