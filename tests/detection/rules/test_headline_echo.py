"""The headline goes from the body, however often it stands there."""

import pytest

from articles.detection.findings import Change, Kind, Severity
from articles.detection.rules.headline_echo import HeadlineEcho
from articles.text.document import Document
from articles.text.edits import Edit, apply
from tests.detection.helpers import assert_clean, assert_cured, assert_fixes, findings, texts
from tests.detection.samples import CREW, FERRY, HEADLINE

RULE = HeadlineEcho()


def test_echo_goes():
    assert_fixes(RULE, before=[FERRY, HEADLINE, CREW], after=[FERRY, CREW], furniture={"headline": HEADLINE})


def test_every_echo_goes_in_one_decision():
    story = Document.of([HEADLINE, FERRY, HEADLINE, CREW, HEADLINE], headline=HEADLINE)

    [finding] = findings(RULE, story)

    assert [span.block for span in finding.spans] == ["p1", "p3", "p5"]
    assert finding.safe
    assert texts(apply(story, finding.suggestions[0].edits)) == [FERRY, CREW]


def test_echo_in_other_type_goes_and_is_not_safe():
    loud = HEADLINE.upper() + "."
    [finding] = findings(RULE, Document.of([loud, FERRY], headline=HEADLINE))

    assert (finding.severity, finding.safe, finding.preferred) == (Severity.ERROR, False, True)
    assert_fixes(RULE, before=[loud, FERRY], after=[FERRY], furniture={"headline": HEADLINE})


def test_echo_with_another_word_prefers_nothing():
    other = HEADLINE.replace("Late", "Left")
    story = Document.of([other, FERRY], headline=HEADLINE)

    [finding] = findings(RULE, story)

    assert finding.message == "The headline and this line differ: “Late” against “Left”."
    assert (finding.kind, finding.changes) == (Kind.CONFLICT, (Change("Late", "Left", fact=True),))
    assert (finding.severity, finding.safe, finding.preferred) == (Severity.ERROR, False, False)
    instead = apply(story, finding.suggestions[1].edits)
    assert (instead.headline.text, texts(instead)) == (other, [FERRY])


SIGN = "The note on the door of the harbour office was short:"


@pytest.mark.parametrize(
    "lines",
    [(SIGN, HEADLINE, CREW), (SIGN, HEADLINE.upper()), (FERRY, f"“{HEADLINE}”", CREW), (FERRY, f"« {HEADLINE} ».")],
)
def test_headline_on_a_sign_or_in_quotation_marks_is_a_warning_that_prefers_nothing(lines):
    [finding] = findings(RULE, Document.of(lines, headline=HEADLINE))

    assert finding.message == "This line says the headline: does the story quote it?"
    assert (finding.severity, finding.preferred, finding.safe) == (Severity.WARNING, False, False)


@pytest.mark.parametrize("label", ["Headline:", "Überschrift:", "Titel：", "Also read:", "By Jane Doe:"])
def test_headline_below_a_label_goes(label):
    assert_fixes(
        RULE, before=[FERRY, label, HEADLINE, CREW], after=[FERRY, label, CREW], furniture={"headline": HEADLINE}
    )


def test_headline_in_quotation_marks_above_the_story_goes():
    assert_fixes(RULE, before=[f"“{HEADLINE}”", FERRY], after=[FERRY], furniture={"headline": HEADLINE})


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (f"{FERRY[:-1]} of Tuesday:", CREW),
        (SIGN, "“We are closed,” it said."),
        (SIGN, "• Closed"),
        (SIGN, f"1. {CREW}"),
        (SIGN, f"- {CREW}"),
        (FERRY, CREW),
    ],
)
def test_headline_below_a_paragraph_or_above_what_a_colon_announces_goes(above, below):
    assert_fixes(RULE, before=[above, HEADLINE, below], after=[above, below], furniture={"headline": HEADLINE})


def test_headline_on_a_sign_is_not_taken_out_unread_with_one_that_was_pasted():
    [finding] = findings(RULE, Document.of([HEADLINE, FERRY, SIGN, HEADLINE, CREW], headline=HEADLINE))

    assert ([span.block for span in finding.spans], finding.safe) == (["p1", "p4"], False)


def test_longer_headline_below_a_colon_goes():
    long = f"{HEADLINE} to Town"

    assert_fixes(RULE, before=[SIGN, long, CREW], after=[SIGN, CREW], furniture={"headline": long})


def test_headline_that_is_a_quotation_goes():
    quoted = f"“{HEADLINE}”"

    assert_fixes(RULE, before=[FERRY, quoted, CREW], after=[FERRY, CREW], furniture={"headline": quoted})


def test_headline_that_was_moved_below_a_colon_by_a_decision_goes():
    arrived = Document.of([SIGN, CREW, HEADLINE], headline=HEADLINE)

    [finding] = findings(RULE, apply(arrived, [Edit("p2", 0, CREW, "")]), arrived)

    assert finding.safe


PLAIN = "Council lodges 40 young people in the harbour hotel"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("40", "400", "The headline and this line differ: “40” against “400”."),
        ("40 young", "young", "The headline and this line differ: “40” only in the headline."),
        ("lodges", "puts", "This line repeats the headline in other words: “lodges” against “puts”."),
        ("the harbour", "the old harbour", "This line repeats the headline in other words: “old” only in this line."),
        ("harbour", "habrour", "This line repeats the headline, but for a slip: “harbour” against “habrour”."),
    ],
)
def test_what_differs_from_the_headline_leads_and_nothing_is_preferred(old, new, message):
    [finding] = findings(RULE, Document.of([FERRY, PLAIN.replace(old, new), CREW], headline=PLAIN))

    assert (finding.message, finding.preferred, finding.safe) == (message, False, False)


@pytest.mark.parametrize(("new", "stop", "count"), [("the old", ".", 0), ("the old", "", 1), ("the", ".", 1)])
def test_sentence_that_says_the_headline_in_more_words_is_left_alone(new, stop, count):
    line = f"{PLAIN.replace('the', new)}{stop}"

    assert len(findings(RULE, Document.of([line, FERRY, CREW], headline=PLAIN))) == count


def test_sentence_that_says_the_headline_in_more_words_further_down_prefers_nothing():
    line = "The ferry sinks off Harbury coast."
    headline = "Ferry sinks off Harbury coast"
    story = Document.of([FERRY, CREW, line], headline=headline)

    [finding] = findings(RULE, story)

    assert finding.message == "This line repeats the headline in other words: “The” only in this line."
    assert (finding.severity, finding.preferred, finding.safe) == (Severity.WARNING, False, False)
    assert_clean(RULE, [line, FERRY, CREW], headline=headline)


def test_lede_that_says_the_headline_in_more_words_stays_below_it():
    line = f"{PLAIN.replace('the', 'the old')}."

    assert_fixes(RULE, before=[PLAIN, line, CREW], after=[line, CREW], furniture={"headline": PLAIN})


def test_sentence_that_says_the_headline_with_another_fact_is_an_error():
    line = f"{PLAIN.replace('40', '400').replace('the', 'the old')}."

    [finding] = findings(RULE, Document.of([line, FERRY, CREW], headline=PLAIN))

    assert (finding.kind, finding.severity) == (Kind.CONFLICT, Severity.ERROR)


def test_other_money_is_another_headline():
    headline = "Harbour hotel sold for $40m to a council that has no money left"

    [finding] = findings(RULE, Document.of([FERRY, headline.replace("$", "€"), CREW], headline=headline))

    assert finding.message == "The headline and this line differ: “$40m” against “€40m”."
    assert (finding.kind, finding.severity, finding.preferred) == (Kind.CONFLICT, Severity.ERROR, False)


def test_copy_repeats_the_line_that_is_offered_as_headline():
    arrived = Document.of([FERRY, HEADLINE, CREW, HEADLINE])

    [finding] = findings(RULE, arrived)

    assert ([span.block for span in finding.spans], [span.block for span in finding.related]) == (["p4"], ["p2"])
    other = apply(arrived, finding.suggestions[1].edits)
    assert texts(other) == [FERRY, CREW, HEADLINE]
    assert findings(RULE, other, arrived) == ()


def test_line_left_over_from_the_old_headline_is_asked_about():
    arrived = Document.of([FERRY, HEADLINE, CREW, HEADLINE])
    [echo] = findings(RULE, arrived)
    retitled = apply(arrived, [Edit("headline", 0, "", "Island cut off"), Edit("p2", 0, HEADLINE, "")])

    [finding] = findings(RULE, retitled, arrived)

    assert finding.fingerprint == echo.fingerprint
    assert not finding.safe
    assert texts(apply(retitled, finding.suggestions[0].edits)) == [FERRY, CREW]


def test_line_that_may_be_the_headline_of_a_story_that_came_without_one_is_not_called_its_headline():
    arrived = Document.of([FERRY, HEADLINE, HEADLINE, CREW])
    titled = apply(arrived, [Edit("headline", 0, "", "Island cut off")])

    found = findings(RULE, titled, arrived)

    assert {finding.message for finding in found} == {"This line reads like a headline; the story has another one now."}
    edits = [edit for finding in found for edit in finding.suggestions[0].edits]
    assert texts(apply(titled, edits)) == [FERRY, CREW]


@pytest.mark.parametrize("line", [HEADLINE, f"# {HEADLINE}", HEADLINE.upper()], ids=["alike", "heading", "capitals"])
def test_line_that_repeated_the_headline_is_left_over_once_the_story_has_another(line):
    arrived = Document.of([FERRY, line, CREW, line], headline=HEADLINE)
    [echo] = findings(RULE, arrived)
    retitled = apply(arrived, [Edit("headline", 0, HEADLINE, "Island cut off")])

    [finding] = findings(RULE, retitled, arrived)

    assert finding.message == "This line was the headline when the story arrived; the story has another one now."
    assert (finding.fingerprint, finding.severity, finding.safe) == (echo.fingerprint, Severity.WARNING, False)
    assert texts(apply(retitled, finding.suggestions[0].edits)) == [FERRY, CREW]


def test_lines_left_over_from_the_old_headline_are_the_findings_that_they_were():
    """One of its very words, and one that is set differently."""
    arrived = Document.of([FERRY, HEADLINE, CREW, HEADLINE.upper()], headline=HEADLINE)
    retitled = apply(arrived, [Edit("headline", 0, HEADLINE, "Island cut off")])

    before, after = findings(RULE, arrived), findings(RULE, retitled, arrived)

    assert [[span.block for span in finding.spans] for finding in after] == [["p2"], ["p4"]]
    assert [finding.fingerprint for finding in after] == [finding.fingerprint for finding in before]
    assert {finding.message for finding in before}.isdisjoint(finding.message for finding in after)


def test_lines_of_the_old_headline_that_the_new_one_repeats_are_asked_about_once():
    """With its emphasis the old headline said both lines whole; without it only one of them."""
    set_apart = f"*{HEADLINE}*"
    plain_story = Document.of([FERRY, HEADLINE, CREW, HEADLINE], headline=HEADLINE)
    arrived = apply(plain_story, [Edit(block, 0, HEADLINE, set_apart) for block in ("headline", "p4")])
    retitled = apply(arrived, [Edit("headline", 0, set_apart, HEADLINE)])

    found = findings(RULE, retitled, arrived)

    assert [([span.block for span in finding.spans], finding.message) for finding in found] == [
        (["p2"], "This line repeats the headline, word for word."),
        (["p4"], "This line repeats the headline, set differently."),
    ]


SHORT = "Mind the gap between boat and quay"


@pytest.mark.parametrize(
    ("paragraphs", "headline", "other"),
    [
        ([FERRY, f"{HEADLINE}.", CREW], HEADLINE, "Island cut off"),
        ([FERRY, f"“{HEADLINE}”", CREW], HEADLINE, "Island cut off"),
        ([FERRY, "On the quay hangs a sign again that says:", SHORT, CREW], SHORT, "Island cut off"),
        ([FERRY, "Island ferry", CREW], "Island ferry", "Island cut off"),
        ([FERRY, HEADLINE, CREW], HEADLINE, ""),
    ],
    ids=["a sentence", "quoted", "on a sign", "a label", "no other"],
)
def test_line_that_may_be_meant_is_not_left_over_from_the_old_headline(paragraphs, headline, other):
    arrived = Document.of(paragraphs, headline=headline)
    retitled = apply(arrived, [Edit("headline", 0, headline, other)])

    assert findings(RULE, retitled, arrived) == ()


def test_line_that_repeats_the_new_headline_too_is_told_of_that():
    arrived = Document.of([FERRY, HEADLINE, CREW], headline=HEADLINE)
    mended = apply(arrived, [Edit("headline", 0, HEADLINE, HEADLINE.upper())])

    [finding] = findings(RULE, mended, arrived)

    assert finding.message == "This line repeats the headline, set differently."


def test_old_headline_that_was_written_over_is_not_left_over():
    arrived = Document.of([FERRY, HEADLINE, CREW], headline=HEADLINE)
    edits = [Edit("headline", 0, HEADLINE, "Island cut off"), Edit("p2", 0, HEADLINE, "What happened on the quay")]

    assert findings(RULE, apply(arrived, edits), arrived) == ()


def test_label_is_left_alone():
    assert_clean(RULE, ["Island ferry", FERRY, "Island ferry", CREW], headline="Island ferry")


def test_sentence_that_quotes_the_headline_is_left_alone():
    assert_clean(RULE, [f"“{HEADLINE}”, the paper wrote, and nobody disagreed.", FERRY], headline=HEADLINE)


def test_emphasis_in_the_copy_is_not_safe_to_lose():
    story = Document.of([FERRY], headline=HEADLINE)
    plain_copy = apply(story, [Edit("p1", 0, FERRY, HEADLINE)])
    set_apart = apply(story, [Edit("p1", 0, FERRY, f"**{HEADLINE}**")])

    assert [finding.safe for finding in findings(RULE, plain_copy)] == [True]
    assert [finding.safe for finding in findings(RULE, set_apart)] == [False]


def test_headline_with_the_name_of_a_site_goes():
    before = [FERRY, f"{HEADLINE} | The Tormouth Beacon", CREW]
    assert_fixes(RULE, before=before, after=[FERRY, CREW], furniture={"headline": HEADLINE})


def test_sentence_that_opens_like_the_headline_is_left_alone():
    opening = "Skerrin ferry late again as crew misses train and the fog comes in, the harbour office said in a note."
    assert_clean(RULE, [opening, CREW], headline=HEADLINE)


@pytest.mark.parametrize("mark", ["#", "##", "######"])
def test_echo_that_markdown_sets_as_a_heading_goes_as_typography(mark):
    before = [f"{mark} {HEADLINE}", FERRY]
    [finding] = findings(RULE, Document.of(before, headline=HEADLINE))

    assert (finding.message, finding.kind) == ("This line repeats the headline, set differently.", Kind.TYPOGRAPHY)
    assert [suggestion.title for suggestion in finding.suggestions] == ["Remove from the body"]
    assert_fixes(RULE, before=before, after=[FERRY], furniture={"headline": HEADLINE})


def test_heading_in_markdown_with_another_fact_prefers_nothing_and_goes_up_without_its_mark():
    other = HEADLINE.replace("Late", "Left")
    story = Document.of([f"## {other}", FERRY], headline=HEADLINE)

    [finding] = findings(RULE, story)

    assert finding.message == "The headline and this line differ: “Late” against “Left”."
    assert apply(story, finding.suggestions[1].edits).headline.text == other


TARIFF = "Harbour board scraps night tariff after protest"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("After protest harbour board scraps night tariff", True),
        ("Tormouth harbour board scraps night tariff after loud protest", True),
        ("Harbour board scraps night tariff", True),
        ("Tormouth board scraps harbour's night tariff after protest", True),
        ("Tormouth harbour board scraps night tariff after a loud protest", False),
        ("Harbour board scraps tariff", False),
        ("Night protest: harbour board scraps fare", False),
        ("After protest harbour board scraps night tariff.", False),
    ],
)
def test_line_of_the_same_words_is_a_notice_that_prefers_nothing(line, found):
    story = Document.of([FERRY, line, CREW], headline=TARIFF)

    told = findings(RULE, story)

    assert [(each.severity, each.preferred, each.spans[0].block) for each in told] == (
        [(Severity.NOTICE, False, "p2")] if found else []
    )
    for each in told:
        assert_cured(RULE, story, story, each)


@pytest.mark.parametrize(
    ("headline", "found"), [("Board scraps night tariff", False), ("Harbour board scraps night tariff", True)]
)
def test_headline_of_five_words_is_told_in_another_order(headline, found):
    story = Document.of([FERRY, " ".join(reversed(headline.split())), CREW], headline=headline)

    assert bool(findings(RULE, story)) is found
