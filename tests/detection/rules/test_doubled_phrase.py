"""Words that a paste set twice running go once; what can be a chant is asked about."""

import pytest

from articles.detection.engine import detect
from articles.detection.findings import Severity
from articles.detection.rules.doubled_phrase import DoubledPhrase
from articles.text.document import Block, Document
from articles.text.edits import apply
from tests.detection.helpers import assert_clean, assert_cured, assert_fixes, findings, texts
from tests.detection.samples import CREW, FARES, FERRY

RULE = DoubledPhrase()
BEGUN = " ".join(CREW.split()[:11])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{BEGUN} {CREW}", CREW),
        (f"{BEGUN} {BEGUN} {CREW}", CREW),
        (f"{FARES} {BEGUN} {CREW}", f"{FARES} {CREW}"),
        (CREW.replace("and nobody else on the quay may run the", "and nobody else on the quay may run the " * 2),
         CREW.replace("may run the engine", "may run the  engine")),
        ("Паром на Скеррин во вторник снова опоздал на Паром на Скеррин во вторник снова опоздал на час.",
         "Паром на Скеррин во вторник снова опоздал на час."),
        ("渡轮周二又晚点了一个小时港务局在给乘客的渡轮周二又晚点了一个小时港务局在给乘客的通知中说。",
         "渡轮周二又晚点了一个小时港务局在给乘客的通知中说。"),
    ],
)  # fmt: skip
def test_paste_begun_again_goes_once(before, after):
    assert_fixes(RULE, before=[FERRY, before], after=[FERRY, after])


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("They took coaches to the port of Skerry to the port of Skerry, where some of them waited.",
         "They took coaches to the port of Skerry, where some of them waited."),
        ("The board said it would not would not return to the plan of the port.",
         "The board said it would not return to the plan of the port."),
        ("The skippers of the of the port were not on the quay.", "The skippers of the port were not on the quay."),
        ("The mayor said the quay the quay would be closed in March.",
         "The mayor said the quay would be closed in March."),
    ],
)  # fmt: skip
def test_fewer_words_are_asked_about(sentence, left):
    story = Document.of([FERRY, sentence])

    [finding] = findings(RULE, story)

    assert finding.message.endswith("stands twice running: is that meant?")
    assert (finding.severity, finding.safe, finding.preferred) == (Severity.NOTICE, False, False)
    assert_cured(RULE, story, story, finding)
    assert texts(apply(story, finding.suggestions[0].edits)) == [FERRY, left]


def test_row_is_asked_about():
    [finding] = findings(RULE, Document.of([FERRY, f"> {BEGUN} {CREW}"]))

    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


def test_eight_words_are_no_chant():
    words = "the boat on the quay was not there"

    for said, severity in ((words, Severity.WARNING), (words.removesuffix(" there"), Severity.NOTICE)):
        [finding] = findings(RULE, Document.of([FERRY, f"They said that {said} {said} and of course it was in."]))
        assert finding.severity is severity


@pytest.mark.parametrize(
    "sentence",
    [
        "They waited on the quay day after day after day, and more and more and more of them came.",
        "It goes on and on and on and on, again and again and again, for years and years and years.",
        "Location, location, location is all that the harbour of the town has to sell, to sell.",
        "They sang “Row, row, row the boat, row, row, row the boat” on the quay of the island.",
        "Duran Duran Duran Duran was on in New York New York, and the row went 3 1 3 1 at Bora Bora.",
        "Ha ha ha ha, they said of the boat, and no no no no of the one that was in the harbour.",
        "To the port, to the port, they cried: to the port! To the port of Skerry, to the port of Skerry.",
        "Que lo que lo mueve sea la fe de la isla no lo sabe el capitán en la noche.",
        "What makes a quay a quay is a boat, the harbour master of the island said of it.",
        "0 0 1 0 2 0 0 1 0 0 1 0 2 0 0 1 was the score of it.",
    ],
)
def test_rhetoric_names_and_rows_are_left_alone(sentence):
    assert_clean(RULE, [FERRY, sentence])


def test_sentence_set_twice_is_another_rule():
    story = Document.of([FERRY, f"{FARES} {CREW} {CREW}"])

    assert [finding.rule for finding in detect(story, story).findings] == ["repeated-sentence"]


def test_markup_stays_whole():
    source = f"**{BEGUN}** {CREW}"
    story = Document((*Document.of([]).blocks, Block("p1", "paragraph", FERRY), Block("p2", "paragraph", source)))

    [finding] = findings(RULE, story)

    assert apply(story, finding.suggestions[0].edits).block("p2").text == CREW.replace(BEGUN, f"**{BEGUN}**")


def test_paragraph_of_five_thousand_characters_is_not_looked_through():
    for size, count in ((4_000, 1), (5_000, 0)):
        assert len(findings(RULE, Document.of([f"{BEGUN} {CREW} {'x' * size}"]))) == count


def test_words_twice_running_in_other_letters_or_in_a_paragraph_that_stands_again_are_for_a_person_to_choose():
    begun = f"{BEGUN} {CREW}"

    for body in ([FERRY, f"{BEGUN.upper()} {CREW}"], [FERRY, begun, FARES, begun]):
        assert {finding.preferred for finding in findings(RULE, Document.of(body))} == {False}
