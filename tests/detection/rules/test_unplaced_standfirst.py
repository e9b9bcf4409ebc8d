"""A standfirst under a headline in the body is offered for its empty place; a second paragraph is not."""

import pytest

from articles.detection.findings import Severity
from articles.detection.rules.unplaced_standfirst import UnplacedStandfirst
from articles.text.document import Document
from articles.text.edits import Edit, apply
from tests.detection.helpers import assert_clean, assert_cured, assert_fixes, findings
from tests.detection.samples import CREW, FARES, FERRY, GIVEN, HEADLINE, SCHOOL, SHOP, STANDFIRST

RULE = UnplacedStandfirst()


def test_line_under_a_headline_in_the_body_moves_up():
    assert_fixes(
        RULE,
        before=list(GIVEN),
        after=[line for line in GIVEN if line != STANDFIRST],
        then={"standfirst": STANDFIRST},
    )


def test_byline_under_a_headline_in_the_body_is_left_alone():
    by = "By our correspondent on the island"

    assert_clean(RULE, [FERRY, CREW, HEADLINE, by, FARES, SCHOOL], headline=HEADLINE, byline=by)


def test_second_paragraph_is_left_alone():
    assert_clean(RULE, [FERRY, STANDFIRST, CREW, FARES])


def test_line_under_a_headline_that_opens_the_text_is_left_alone():
    assert_clean(RULE, [HEADLINE, HEADLINE, STANDFIRST, FERRY, CREW])


def test_line_under_a_headline_that_stands_once_is_left_alone():
    assert_clean(RULE, [FERRY, HEADLINE, STANDFIRST, CREW, FARES])


def test_paragraph_with_news_is_left_alone():
    assert_clean(RULE, [FERRY, HEADLINE, HEADLINE, SCHOOL, CREW, FARES])


def test_two_sentences_are_left_alone():
    assert_clean(RULE, [FERRY, HEADLINE, HEADLINE, "The ferry is late again. The crew is late too.", CREW, FARES])


def test_paragraph_that_stands_elsewhere_too_is_left_alone():
    assert_clean(RULE, [*GIVEN, STANDFIRST])


def test_paragraph_that_stands_elsewhere_too_but_for_a_slip_is_left_alone():
    assert_clean(RULE, [*GIVEN, STANDFIRST.replace("admits a", "admits a a")])


def test_quotation_that_the_story_gives_with_its_speaker_moves_up():
    quoted = (
        "“The ferry to Skerrin has been late for a week, and no one in the harbour office has told the islanders why.”"
    )
    spoken = quoted.replace("a week, and", "a week,” she said, “and")

    assert_fixes(
        RULE,
        before=[FERRY, HEADLINE, HEADLINE, quoted, f"{CREW} {FARES}", spoken, f"{SCHOOL} {SHOP}"],
        after=[FERRY, HEADLINE, HEADLINE, f"{CREW} {FARES}", spoken, f"{SCHOOL} {SHOP}"],
        then={"standfirst": quoted},
    )


def test_lede_with_its_dateline_is_left_alone():
    assert_clean(RULE, [FERRY, HEADLINE, f"SKERRIN (AP) — {FERRY}", FERRY, CREW, HEADLINE])


def test_story_with_a_standfirst_is_left_alone():
    assert_clean(RULE, list(GIVEN), standfirst="The harbour office has no spare crew for the island boat.")


def test_offer_lasts_when_the_headline_has_gone_up():
    arrived = Document.of(GIVEN)
    up = apply(arrived, [Edit("headline", 0, "", HEADLINE), Edit("p2", 0, HEADLINE, ""), Edit("p3", 0, HEADLINE, "")])

    assert [finding.spans[0].block for finding in findings(RULE, up, arrived)] == ["p4"]


def test_standfirst_says_so_much_more_again_than_it_is_long():
    """Of one that is half as long as a paragraph two words in five come again, not three in eight."""

    def offered(line):
        document = Document.of([FERRY, HEADLINE, HEADLINE, line, CREW, SHOP, FARES.replace("then.", "then too.")])
        return [finding.spans[0].quote for finding in findings(RULE, document)]

    assert offered(line := "Bread and milk run low as thick mist hides us.") == [line]
    assert offered("Bread, milk and boat fail as thick mist hides land.") == []


BARE = STANDFIRST.rstrip(".")
BELOW = [CREW, FARES, SCHOOL]


@pytest.mark.parametrize(
    "line",
    [BARE, "Bewohnerinnen beklagen Lärmbelästigungen", "上百名居民等候新船已有六年时间", "ነዋሪዎች ለሰባት ዓመታት ጠብቀዋል"],
)
def test_line_without_a_stop_under_a_headline_in_the_body_moves_up_in_any_script(line):
    assert_fixes(
        RULE,
        before=[FERRY, HEADLINE, HEADLINE, line, *BELOW],
        after=[FERRY, HEADLINE, HEADLINE, *BELOW],
        then={"standfirst": line},
    )


def test_line_without_a_stop_is_for_a_person_to_choose_where_it_may_be_a_caption_or_a_subhead():
    opening, between = [HEADLINE, BARE, FERRY, *BELOW], [FERRY, HEADLINE, BARE, *BELOW]
    further_down = [FERRY, SHOP, HEADLINE, HEADLINE, BARE, *BELOW]
    for before, headline in ((opening, ""), (opening, HEADLINE), (between, HEADLINE), (further_down, HEADLINE)):
        story = Document.of(before, headline=headline)
        [finding] = findings(RULE, story)
        assert (finding.spans[0].quote, finding.severity, finding.preferred) == (BARE, Severity.NOTICE, False)
        assert_cured(RULE, story, story, finding)


@pytest.mark.parametrize(
    "line",
    [
        "What happens next",
        "“The ferry was late again and nobody told us”",
        "- The ferry, the crew and the fares in spring",
        "Read more about the ferry and its crew:",
        "The crew of the ferry called it “a night that nobody forgets",
    ],
)
def test_subhead_quotation_and_row_under_a_headline_are_left_alone(line):
    assert_clean(RULE, [FERRY, HEADLINE, HEADLINE, line, *BELOW])


def test_line_without_a_stop_is_left_alone_where_the_paragraphs_have_none_or_it_stands_again():
    bare = [line.rstrip(".") for line in BELOW]

    assert_clean(RULE, [FERRY, HEADLINE, HEADLINE, BARE, *bare])
    assert_clean(RULE, [FERRY, HEADLINE, HEADLINE, BARE, *BELOW, BARE])
    assert_clean(RULE, [FERRY, HEADLINE, HEADLINE, BARE, *BELOW[:1]])
    assert_clean(RULE, [FERRY, BARE, *BELOW])
