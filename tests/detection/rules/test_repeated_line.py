"""A short line below itself goes, a list pasted twice is told; songs and speech are left alone."""

import pytest

from articles.detection.engine import detect
from articles.detection.findings import Kind, Severity
from articles.detection.rules.repeated_line import RepeatedLine
from articles.text.document import Document
from articles.text.edits import apply
from tests.detection.helpers import assert_clean, assert_cured, assert_fixes, findings, texts
from tests.detection.samples import CREW, FARES, FERRY, IMAGE, SHOP

RULE = RepeatedLine()
LIST = ["- Night tariff withdrawn", "- Review from February", "- Accounts to be published"]
TABLE = ["Ward | Yes | No", "North | 412 | 96", "South | 377 | 120"]


@pytest.mark.parametrize(
    "line", ["She declined to comment.", "A bitter winter", "Она отказалась отвечать.", "她没有回答问题。"]
)
def test_line_directly_below_itself_goes(line):
    assert_fixes(RULE, before=[FERRY, line, line, CREW], after=[FERRY, line, CREW])


def test_line_below_itself_in_other_letters_is_set_otherwise_and_for_a_person_to_choose():
    [finding] = findings(RULE, Document.of([FERRY, "A bitter winter", "A BITTER WINTER", CREW]))

    assert (finding.kind, finding.preferred) == (Kind.TYPOGRAPHY, False)


def test_line_that_repeats_the_headline_is_told_once():
    story = Document.of(
        [FERRY, "A bitter winter at sea", "A bitter winter at sea", CREW], headline="A bitter winter at sea"
    )

    assert [finding.rule for finding in detect(story, story).findings] == ["headline-echo"]


def rules_that_find(body, headline):
    """Which rules find something in a story under this headline."""
    story = Document.of(body, headline=headline)
    return [finding.rule for finding in detect(story, story).findings]


def test_line_that_says_the_headline_with_a_slip_is_told_once():
    line = "A bitter wniter at sea for all"

    assert rules_that_find([FERRY, line, line, CREW], "A bitter winter at sea for all") == ["headline-echo"]


def test_line_of_which_a_notice_speaks_is_told_all_the_same():
    line = "At sea a bitter winter for all"

    found = rules_that_find([FERRY, line, line, CREW], "A bitter winter for all at sea")

    assert found == ["headline-echo", "headline-echo", "repeated-line"]


def test_list_of_which_one_row_says_the_headline_is_told_once():
    rows = [row.removeprefix("- ") for row in LIST]
    table = [f"| {row} | 3 |" for row in rows[1:]]

    body = [FERRY, LIST[0], *table, "- Nobody left", CREW, LIST[0], *table, "- Nobody left", FARES]

    assert rules_that_find(body, "Another day at the harbour") == ["repeated-line"]
    assert rules_that_find(body, rows[0]) == ["headline-echo"]
    assert rules_that_find(body, rows[0].replace("withdrawn", "withdrwan")) == ["headline-echo"]


def test_it_goes_from_the_top_and_from_the_end():
    assert_fixes(RULE, before=["A bitter winter", "A bitter winter", CREW], after=["A bitter winter", CREW])
    assert_fixes(RULE, before=[CREW, "She said no.", "She said no."], after=[CREW, "She said no."])


@pytest.mark.parametrize("rows", [LIST, TABLE])
def test_list_that_stands_twice_is_told_and_nothing_is_preferred(rows):
    story = Document.of([FERRY, *rows, CREW, *rows, FARES])

    [finding] = findings(RULE, story)

    assert finding.message == "These 3 rows stand twice."
    assert (finding.severity, finding.safe, finding.preferred) == (Severity.WARNING, False, False)
    assert_cured(RULE, story, story, finding)
    assert [texts(apply(story, each.edits)) for each in finding.suggestions] == [
        [FERRY, *rows, CREW, FARES],
        [FERRY, CREW, *rows, FARES],
    ]


@pytest.mark.parametrize(
    "body",
    [
        [FERRY, "She said no.", CREW, "She said no.", FARES],
        [FERRY, "Row, row your boat", "Row, row your boat", "Gently down the stream", CREW],
        [FERRY, "All aboard now", "All aboard now", "All aboard now", CREW],
        [FERRY, "“I do not know.”", "“I do not know.”", CREW],
        [FERRY, "– I do not know.", "– I do not know.", CREW],
        [FERRY, "Q: And then?", "Q: And then?", CREW],
        [FERRY, "Boom!", "Boom!", CREW],
        [FERRY, "* * *", "* * *", CREW],
        [FERRY, IMAGE, IMAGE, CREW],
        [FERRY, *LIST[:2], CREW, *LIST[:2], FARES],
        [FERRY, "1. Beat the eggs", "2. Add the salt", "3. Stir it well", CREW,
         "1. Beat the eggs", "2. Add the salt", "3. Stir it well", FARES],
        [FERRY, "– I go.", "– You stay.", "– We see.", CREW, "– I go.", "– You stay.", "– We see.", SHOP],
        [FERRY, "- Yes", "- Yes", "- Yes", CREW, "- Yes", "- Yes", "- Yes", SHOP],
    ],
    ids=["further down", "song", "three times", "quoted", "speech", "label", "one word", "sign", "image", "two rows",
         "steps", "dialogue", "one row"],
)  # fmt: skip
def test_what_may_be_meant_is_left_alone(body):
    assert_clean(RULE, body)


def test_ingredients_pasted_twice_are_told_with_the_short_lines_round_them():
    rows = ["Serves four", "2 tbsp butter", "150g pearl barley", "1.5 litres stock", "½ lemon", "A handful of parsley"]

    [finding] = findings(RULE, Document.of([FERRY, *rows, *rows, CREW]))

    assert (finding.message, finding.preferred) == ("These 6 rows stand twice.", False)
    assert [span.block for span in finding.spans] == [f"p{number}" for number in range(8, 14)]
    assert_clean(RULE, [FERRY, *rows, CREW, "150g pearl barley", "1.5 litres stock", FARES])


@pytest.mark.parametrize(
    "rows",
    [
        ["20:00 The news", "20:15 The weather", "20:20 A film from Skerrin"],
        ["1. Melt the butter", "2. Add the barley", "3. Pour in the stock"],
        ["1 <html>", "2 <head>", "3 <title>Skerrin</title>"],
        ["9 was the vote: yes", "10 was the vote: no", "11 was the vote: yes"],
    ],
)
def test_times_steps_and_answers_that_stand_again_are_no_ingredients(rows):
    assert_clean(RULE, [FERRY, *rows, CREW, *rows, FARES])
