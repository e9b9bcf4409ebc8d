"""The standfirst goes from the body, unless the lede would go with it."""

import pytest

from articles.detection.findings import Severity
from articles.detection.rules.standfirst_echo import StandfirstEcho
from articles.text.document import Document
from articles.text.edits import Edit, apply
from tests.detection.helpers import assert_clean, assert_cured, assert_fixes, findings, texts
from tests.detection.samples import CREW, FERRY, GIVEN, HEADLINE, STANDFIRST

RULE = StandfirstEcho()


def test_echo_goes():
    assert_fixes(RULE, before=[FERRY, STANDFIRST, CREW], after=[FERRY, CREW], furniture={"standfirst": STANDFIRST})


def test_lede_that_is_the_standfirst_is_for_a_person_to_choose():
    story = Document.of([STANDFIRST, FERRY, CREW], standfirst=STANDFIRST)

    [finding] = findings(RULE, story)

    assert (finding.preferred, finding.safe) == (False, False)
    assert_cured(RULE, story, story, finding)
    emptied = apply(story, finding.suggestions[1].edits)
    assert (emptied.standfirst.text, texts(emptied)) == ("", [STANDFIRST, FERRY, CREW])


def test_first_paragraph_stays_a_matter_of_choice_whatever_goes_before_it():
    arrived = Document.of([HEADLINE, STANDFIRST, FERRY], headline=HEADLINE, standfirst=STANDFIRST)
    without_echo = apply(arrived, [Edit("p1", 0, HEADLINE, "")])

    assert [finding.preferred for finding in findings(RULE, arrived)] == [True]
    assert [finding.preferred for finding in findings(RULE, without_echo, arrived)] == [True]


def test_copy_repeats_the_line_that_is_offered_as_standfirst():
    arrived = Document.of([*GIVEN[:4], GIVEN[2], STANDFIRST, *GIVEN[4:]])

    [finding] = findings(RULE, arrived)

    assert ([span.block for span in finding.spans], [span.block for span in finding.related]) == (["p6"], ["p4"])


def test_paragraph_that_goes_on_is_left_alone():
    assert_clean(RULE, [FERRY, f"{STANDFIRST} It did so last year as well.", CREW], standfirst=STANDFIRST)


def test_short_standfirst_is_left_alone():
    assert_clean(RULE, [FERRY, "Island news in brief.", CREW], standfirst="Island news in brief.")


@pytest.mark.parametrize(
    "standfirst", ["Restorasyon tam dokuz yıl sürdü", "ነዋሪዎች ለሰባት ዓመታት ጠብቀዋል", "Schiffsbesatzungen verpassen Frühzüge"]
)
def test_standfirst_of_few_long_words_goes(standfirst):
    assert_fixes(RULE, before=[FERRY, standfirst, CREW], after=[FERRY, CREW], furniture={"standfirst": standfirst})


def test_label_of_five_short_words_is_left_alone():
    line = "Everything you need to know"

    assert_clean(RULE, [FERRY, line, CREW], standfirst=line)


QUOTED = (
    "“We have counted the boats in this harbour every winter since the bridge to the mainland was given up, and every "
    "winter there has been one boat less on the quay and one more for sale.”"
)
TOLD = QUOTED.replace("given up, and", "given up,” Calder said, “and")


def test_quoted_standfirst_is_left_alone_where_the_body_names_the_speaker():
    assert_clean(RULE, [FERRY, TOLD, CREW], standfirst=QUOTED)
    assert_clean(RULE, [FERRY, TOLD.replace("“", "„").replace("”", "“")], standfirst=QUOTED)


@pytest.mark.parametrize("again", [QUOTED, TOLD.replace("winter", "summer", 1), TOLD.replace(" to the mainland", "")])
def test_quoted_standfirst_is_found_where_nobody_is_named_or_the_words_differ(again):
    [finding] = findings(RULE, Document.of([FERRY, again, CREW], standfirst=QUOTED))

    assert [span.block for span in finding.spans] == ["p2"]


def test_paragraph_with_the_words_of_a_standfirst_that_is_no_quotation_is_found():
    [finding] = findings(RULE, Document.of([FERRY, TOLD, CREW], standfirst=QUOTED.strip("“”")))

    assert [span.block for span in finding.spans] == ["p2"]


def test_standfirst_in_quotation_marks_prefers_nothing_and_below_a_colon_goes():
    [finding] = findings(RULE, Document.of([FERRY, f"“{STANDFIRST}”", CREW], standfirst=STANDFIRST))

    assert (finding.severity, finding.preferred) == (Severity.WARNING, False)
    before = [FERRY, "It says:", "Two crew missed the train to the quay.", CREW]
    assert_fixes(RULE, before=before, after=[*before[:2], CREW], furniture={"standfirst": before[2]})


def test_lede_that_says_a_standfirst_without_a_stop_in_one_word_more_is_for_a_person_to_choose():
    standfirst = (
        "Two of the crew of the Harbury ferry missed the morning train to the coast and kept forty passengers waiting"
    )
    lede = f"{standfirst.replace('forty', 'all forty')}."
    story = Document.of([lede, FERRY, CREW], standfirst=standfirst)

    [finding] = findings(RULE, story)

    assert finding.message == "This line repeats the standfirst in other words: “all” only in this line."
    assert (finding.severity, finding.preferred, len(finding.suggestions)) == (Severity.WARNING, False, 3)
    assert_cured(RULE, story, story, finding)
