"""What was to be filled in is shown, and nobody's name is taken for it."""

import pytest

from articles.detection.findings import Severity
from articles.detection.rules.placeholder import Placeholder
from articles.text.document import Document
from tests.detection.helpers import assert_clean, findings, story
from tests.detection.samples import CREW, FARES, FERRY, SCHOOL, SHOP

RULE = Placeholder()


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("The harbour master, TK, was told of it by the crew.", "TK"),
        ("The harbour master, TKTK, was told of it.", "TKTK"),
        ("The boat has XXXX seats, and the operator is pleased with it.", "XXXX"),
        ("The boat was built on 3 May 20XX and renamed a year later.", "20XX"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum"),
        ("The mayor said: [INSERT QUOTE] and left for the island.", "[INSERT QUOTE]"),
        ("Mr Holm, [age], was on the quay that morning.", "[age]"),
        ("Nobody was hurt (PLEASE CHECK) on the boat.", "(PLEASE CHECK)"),
        ("Dear {{ first_name }}, the ferry is late.", "{{ first_name }}"),
        ("Dear ${name}, the ferry is late.", "${name}"),
        ("The mayor [CHECK SPELLING] was told of it.", "[CHECK SPELLING]"),
        ("The mayor [check name of wife] was told of it.", "[check name of wife]"),
        ("Add quote here", "Add quote here"),
        ("The boat has room for XX people and their dogs.", "XX"),
        ("The mayor said the ??? people on the quay were cold.", "???"),
        ("The mayor paid ????? crowns for it.", "?????"),
    ],
)
def test_gap_is_shown(text, gap):
    [finding] = findings(RULE, Document.of([FERRY, CREW, text, FARES]))

    assert [span.quote for span in finding.spans] == [gap]
    assert finding.message == f"Something is still to be filled in: “{gap}”."
    assert (finding.severity, finding.preferred, finding.suggestions) == (Severity.WARNING, False, ())


@pytest.mark.parametrize("slot", ["headline", "standfirst"])
def test_dummy_head_is_shown(slot):
    [finding] = findings(RULE, story([FERRY, CREW], **{slot: "Headline goes here"}))

    assert [span.block for span in finding.spans] == [slot]
    assert finding.severity == Severity.WARNING


def test_paragraph_that_breaks_off_is_a_notice():
    [finding] = findings(RULE, Document.of([FERRY, CREW, FARES[:80], SCHOOL, SHOP, FERRY]))

    assert [span.block for span in finding.spans] == ["p3"]
    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


@pytest.mark.parametrize(
    "text",
    [
        "Share your pictures with us on [X](https://x.example/boats) or at the quay.",
        "The coat was bought at TK Maxx in Tormouth, the mayor told the court.",
        "Super Bowl XXX was played in Tempe, and XXL is a size.",
        "“[The mayor] told us [sic] to wait,” said the crew of the ferry.",
        "He asked: who was it??? Nobody knew.",
        "The kick-off is at 3pm (TBC) on the island's only pitch.",
        "Use `{{ name }}` where the name of the reader is to stand.",
        "The court [name withheld] heard the case in the spring of that year.",
    ],
)
def test_what_is_right_is_left_alone(text):
    assert_clean(RULE, [FERRY, CREW, text, FARES])


def test_letters_that_stand_for_a_court_are_left_alone():
    assert_clean(
        RULE, ["Wyrok TK w sprawie promu jest ostateczny, powiedział rzecznik i dodał, że nie ma odwołania."] * 1
    )


def test_story_whose_paragraphs_end_in_no_stop_is_left_alone():
    assert_clean(RULE, [text.rstrip(".") for text in (FERRY, CREW, FARES, SCHOOL)])


def test_paragraph_that_ends_in_a_quotation_does_not_break_off():
    german = "Der Wirt sagte, sie hätten das Brot und auch die Milch gezählt: „Wir brauchen vor allem Luft zum Atmen.“"

    assert_clean(RULE, [FERRY, CREW, FARES, SCHOOL, SHOP, german])


@pytest.mark.parametrize(
    "text",
    [
        "“We waited until the wind dropped, said the harbour master, and went home at last.",
        'The harbour master said: "We waited until the wind dropped and went home at last.',
        "„Wir warteten, bis der Wind nachließ, sagte die Hafenmeisterin am Dienstag in Tormouth.",
        "« Nous avons attendu que le vent tombe, a dit mardi la capitaine du port de Tormouth.",
        "「風がやむまで待ちました、と港の責任者は火曜日に述べました。",
    ],
)
def test_quotation_that_is_not_closed_is_a_notice(text):
    [finding] = findings(RULE, Document.of([FERRY, text, CREW]))

    assert finding.message == "This paragraph opens a quotation and does not close it: is a mark missing?"
    assert (finding.severity, [span.block for span in finding.spans]) == (Severity.NOTICE, ["p2"])


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["“We waited until the wind dropped.", "“Then we went home,” she said, and closed the door behind her."],
        ["„Wir warteten“, sagte sie. „Dann gingen wir nach Hause“, und schloss die Tür hinter sich."],
        ['The board is 5" wide, she said, and "nobody" asked for more of it on that day.'],
        ['The crew called it "the night of 2005" and wrote so in the log of the ferry.'],
        ["«Nous avons attendu», dit-elle. “We waited,” she said again, and «voilà»."],
        ["She said the crew's boat, the ’bus of the islanders, was late; rock ’n’ roll, said he."],
    ],
)
def test_quotations_that_are_closed_or_go_on_are_left_alone(paragraphs):
    assert_clean(RULE, [FERRY, *paragraphs, CREW])


def test_one_paragraph_in_five_may_break_off_and_one_in_four_ends_as_the_story_does():
    broken = FARES[:80]

    assert [finding.spans[0].block for finding in findings(RULE, Document.of([FERRY, CREW, broken, SCHOOL, SHOP]))] == [
        "p3"
    ]
    assert_clean(RULE, [FERRY, CREW, broken, SCHOOL])


@pytest.mark.parametrize(
    "text",
    [
        "Pope Pius XX never lived, and the XX century is over.",
        "The crew asked: what??? why??? and nobody said a word.",
        "Who knows ??? Nobody on the quay did.",
        "He said the [check] was in the post and [checked] his hat [CHECKMATE, as they say].",
        "You may add a quote at the foot of the page, she told them here.",
    ],
)
def test_figures_questions_and_brackets_are_no_gaps(text):
    found = findings(RULE, Document.of([FERRY, CREW, text, FARES]))

    assert [span.quote for finding in found for span in finding.spans if "[check]" not in span.quote] == []
