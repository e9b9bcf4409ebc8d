"""A headline in the body is offered for its empty place, and nothing is that only looks like one."""

import pytest

from articles.detection.engine import detect
from articles.detection.findings import Severity
from articles.detection.rules.unplaced_headline import UnplacedHeadline
from articles.text.document import Document
from articles.text.edits import Edit, apply
from tests.detection.helpers import assert_clean, assert_fixes, findings
from tests.detection.samples import CREW, FARES, FERRY, HEADLINE, SCHOOL, STANDFIRST

RULE = UnplacedHeadline()


def test_line_that_opens_the_story_moves_up():
    assert_fixes(RULE, before=[HEADLINE, FERRY, CREW], after=[FERRY, CREW], then={"headline": HEADLINE})


def test_line_below_an_image_opens_the_story():
    image = "![The ferry at the quay of Skerrin](images/ferry.jpg)"

    assert_fixes(RULE, before=[image, HEADLINE, FERRY], after=[image, FERRY], then={"headline": HEADLINE})
    assert_clean(RULE, [image, FERRY, CREW])


def test_line_that_only_opens_the_story_is_a_notice():
    [finding] = findings(RULE, Document.of([HEADLINE, FERRY, CREW]))

    assert finding.severity == Severity.NOTICE


def test_line_that_stands_twice_below_the_lede_moves_up():
    assert_fixes(
        RULE,
        before=[FERRY, HEADLINE, HEADLINE, CREW],
        after=[FERRY, HEADLINE, CREW],
        then={"headline": HEADLINE},
    )


@pytest.mark.parametrize("line", ["Join our strike, say nurses at three hospitals", "Watch: Storm takes the quay"])
def test_line_that_reads_like_a_link_is_the_headline_where_no_other_is(line):
    story = Document.of([line, FERRY, CREW])

    [finding] = detect(story, story).findings

    assert (finding.rule, finding.spans[0].quote) == (RULE.id, line)


def test_line_that_reads_like_a_link_above_another_headline_is_none():
    story = Document.of(["Watch: Storm takes the quay", HEADLINE, FERRY, CREW])

    found = detect(story, story).findings

    assert [(finding.rule, finding.spans[0].block) for finding in found] == [("paste-residue", "p1"), (RULE.id, "p2")]


@pytest.mark.parametrize("question", ["Why is the ferry late?", "Ποιος θα πληρώσει το πλοίο;"])
def test_question_may_be_a_headline(question):
    [finding] = findings(RULE, Document.of([question, FERRY, CREW]))

    assert finding.spans[0].block == "p1"


def test_story_with_a_headline_is_left_alone():
    assert_clean(RULE, [HEADLINE, FERRY, HEADLINE, CREW], headline="Fares to rise in March")


def test_single_line_below_the_lede_is_left_alone():
    assert_clean(RULE, [FERRY, HEADLINE, CREW])


def test_lede_is_left_alone():
    assert_clean(RULE, [FERRY, CREW, FARES])
    assert_clean(RULE, ["Will the ferry to the island of Skerrin be on time on Tuesday, or late again?", CREW, FARES])


def test_row_of_a_list_is_left_alone():
    assert_clean(RULE, ["- bread, milk and lamp oil", FERRY, "- bread, milk and lamp oil"])


def test_line_pasted_with_its_paragraph_is_a_run_and_no_headline():
    assert_clean(RULE, [FERRY, HEADLINE, CREW, SCHOOL, HEADLINE, CREW])


def test_label_far_down_is_left_alone():
    assert_clean(RULE, [FERRY, CREW, FARES, SCHOOL, FERRY, "More on this story", CREW, "More on this story"])


def test_offer_lasts_while_its_evidence_goes():
    arrived = Document.of([FERRY, HEADLINE, HEADLINE, CREW])
    [offer] = findings(RULE, arrived)

    document = apply(arrived, [Edit("p3", 0, HEADLINE, "")])

    [after] = findings(RULE, document, arrived)
    assert after.fingerprint == offer.fingerprint


AGAIN = "This line reads like the headline: it stands in the story more than once, and the story has none."
CAME = "This line reads like the headline: it came in more than once, and the story has none."


@pytest.mark.parametrize(
    ("came", "edit"),
    [
        ([FERRY, HEADLINE, HEADLINE, CREW], Edit("p3", 0, HEADLINE, "")),
        ([HEADLINE, f"{HEADLINE}. {FERRY}", CREW], Edit("p2", 0, f"{HEADLINE}. ", "")),
        ([FERRY, HEADLINE, CREW, HEADLINE], Edit("p2", 0, HEADLINE, "")),
    ],
)
def test_copy_that_is_gone_is_no_longer_said_to_stand_there(came, edit):
    arrived = Document.of(came)
    [before] = findings(RULE, arrived)
    [after] = findings(RULE, apply(arrived, [edit]), arrived)

    assert (before.message, after.message) == (AGAIN, CAME)
    assert (before.severity, after.severity) == (Severity.WARNING, Severity.WARNING)


def test_copy_that_stands_beside_one_that_is_gone_is_still_said_to():
    arrived = Document.of([FERRY, HEADLINE, HEADLINE, CREW, HEADLINE])
    [before] = findings(RULE, arrived)
    [after] = findings(RULE, apply(arrived, [Edit("p3", 0, HEADLINE, "")]), arrived)

    assert (before.message, after.message) == (AGAIN, AGAIN)


def test_mended_slip_does_not_end_the_offer():
    arrived = Document.of([FERRY, f"{HEADLINE}s", f"{HEADLINE}s", CREW])
    document = apply(arrived, [Edit("p2", len(HEADLINE), "s", "")])

    [offer] = findings(RULE, document, arrived)

    assert offer.suggestions[0].edits[0].new == HEADLINE


def test_no_other_rule_speaks_of_the_line():
    arrived = Document.of([FERRY, HEADLINE, CREW, HEADLINE])

    assert [finding.rule for finding in detect(arrived, arrived).findings] == ["unplaced-headline", "headline-echo"]


def test_heading_in_markdown_moves_up_without_its_mark():
    assert_fixes(RULE, before=[f"# {HEADLINE}", FERRY, CREW], after=[FERRY, CREW], then={"headline": HEADLINE})


def test_line_that_opens_the_story_and_stands_inside_a_paragraph_too_is_a_warning():
    short = "Skerrin ferry late"
    for before, severity in (
        ([HEADLINE, f"{HEADLINE}. {FERRY}", CREW], Severity.WARNING),
        ([short, f"{short} again. {FERRY}", CREW], Severity.NOTICE),
        ([HEADLINE, FERRY, CREW], Severity.NOTICE),
    ):
        [finding] = findings(RULE, Document.of(before))
        assert finding.severity is severity


def test_line_that_says_the_standfirst_is_left_alone():
    assert_clean(RULE, [STANDFIRST[:-1], FERRY, CREW], standfirst=STANDFIRST)


def test_line_that_opens_the_story_and_was_pasted_again_with_what_follows_is_asked_about():
    long = "Skerrin ferry is late once again as its crew has missed the only early train"

    [finding] = findings(RULE, Document.of([long, FERRY, CREW, long, FERRY, FARES]))

    assert (finding.severity, finding.message) == (
        Severity.NOTICE,
        "This line reads like the headline: it opens the story, and the story has none.",
    )
