"""Of two versions of one story no pieces are preferred: what is left would be a mixture of both."""

import pytest

from articles.detection.copies.keeping import removal
from articles.detection.engine import detect
from articles.detection.findings import Severity
from articles.detection.proof import is_preferred, proof
from articles.detection.rules.duplicate_paragraph import DuplicateParagraph
from articles.detection.rules.near_duplicate import NearDuplicate
from articles.detection.rules.repeated_run import RepeatedRun
from articles.detection.rules.two_tops import TwoTops
from articles.text.document import Block, Document
from articles.text.edits import apply
from tests.detection.helpers import texts
from tests.detection.samples import CREW, FARES, FERRY, HEADLINE, SCHOOL, SHOP

AGROUND = "A ferry with forty people aboard ran aground on a sandbank off Skerrin on Tuesday, the harbour office said."
BRUISES = (
    "Nobody was hurt, but three passengers were taken to the hospital in Tormouth with bruises and a broken wrist."
)
ENGINES = (
    "The ship, built in 1988, lost the power of both engines as it turned into the sound, its captain told the office."
)
LIFEBOATS = "Two lifeboats and a helicopter took the passengers off within an hour while the tide rose around the hull."
FINED = "The operator has had four such failures in two years and was fined 20,000 pounds for the last of them in May."
OLDER = [AGROUND, BRUISES, ENGINES, LIFEBOATS, FINED]

FREED = (
    "Tugs have freed the ferry that ran aground on a sandbank off Skerrin on Tuesday with 52 people aboard, she said."
)
INJURED = BRUISES.replace("three", "five").replace("Nobody was hurt, but", "It was worse than first thought:")
QUOTED = "“We heard a bang and then it was very quiet,” said Ida Marlow, a teacher on her way to the island school."
INSPECTED = f"{ENGINES} It had been inspected in spring."
INQUIRY = (
    "The ministry of transport has opened an inquiry and will hear the crew and the pilot of the port on Thursday."
)
NEWER = [FREED, INJURED, QUOTED, INSPECTED, LIFEBOATS.replace("an hour", "two hours"), FINED, INQUIRY]


def found(document, arrived=None):
    """The findings by rule and matter, and whether their fix is preferred or safe."""
    report = detect(document, arrived or document)
    return [
        (finding.rule, finding.kind and finding.kind.value, finding.safe or is_preferred(finding))
        for finding in report.findings
    ]


def test_of_two_versions_nothing_is_taken_out_piece_by_piece():
    assert found(Document.of([*OLDER, *NEWER])) == [
        ("two-tops", None, False),
        ("near-duplicate", "contained", False),
        ("near-duplicate", "conflict", False),
        ("duplicate-paragraph", "identical", False),
    ]


@pytest.mark.parametrize("start", [0, 1])
def test_copy_in_the_version_that_stays_is_preferred_as_ever(start):
    document = Document.of([*OLDER, BRUISES, *NEWER, QUOTED])
    [top] = [finding for finding in detect(document, document).findings if finding.rule == "two-tops"]

    left = apply(document, top.suggestions[start].edits)

    assert {preferred for _, _, preferred in found(document)} == {False}
    assert found(left, document) == [("duplicate-paragraph", "identical", True)]


def test_after_one_decision_the_other_pieces_are_as_little_preferred():
    arrived = Document.of([*OLDER, *NEWER])

    for finding in detect(arrived, arrived).findings:
        for suggestion in finding.suggestions:
            left = apply(arrived, suggestion.edits)
            assert not any(preferred for _, _, preferred in found(left, arrived)), suggestion.title


def without(document, *gone):
    """A story after somebody has taken out these paragraphs by hand."""
    return apply(document, [removal(block) for block in document.paragraphs if block.text in gone])


NEWER_AND_TWICE = [*NEWER, QUOTED]
OLDER_AND_TWICE = [*OLDER, BRUISES]


def test_repeat_in_the_version_that_was_kept_is_preferred_once_the_other_was_taken_out_piece_by_piece():
    document = Document.of([*OLDER, *NEWER_AND_TWICE])

    assert ("duplicate-paragraph", "identical", True) not in found(document)
    assert found(without(document, *OLDER[:3]), document) == [
        ("near-duplicate", "conflict", False),
        ("duplicate-paragraph", "identical", False),
        ("duplicate-paragraph", "identical", False),
    ]
    assert found(without(document, *OLDER), document) == [("duplicate-paragraph", "identical", True)]


def test_paragraph_that_both_shared_goes_from_below_the_version_that_was_kept():
    document = Document.of([*OLDER_AND_TWICE, "What happens next", *NEWER])

    left = without(document, *[text for text in NEWER if text not in OLDER])

    assert found(left, document) == [
        ("duplicate-paragraph", "identical", True),
        ("duplicate-paragraph", "identical", True),
    ]
    assert texts(proof(left, is_preferred, arrived=document).document) == [*OLDER, "What happens next"]


def test_paragraph_that_both_shared_is_asked_about_above_the_version_that_was_kept():
    document = Document.of([*OLDER, *NEWER])

    left = without(document, *[text for text in OLDER if text not in NEWER])

    assert found(left, document) == [("duplicate-paragraph", "identical", False)]


def test_background_that_only_one_version_had_makes_no_version_of_what_is_left():
    document = Document.of([*OLDER, SHOP, *NEWER_AND_TWICE])

    assert found(without(document, *OLDER), document) == [("duplicate-paragraph", "identical", True)]


def test_version_that_a_colleague_pasted_below_is_one_as_well():
    assert not any(preferred for _, _, preferred in found(Document.of([*OLDER, *NEWER]), Document.of(OLDER)))


@pytest.mark.parametrize("start", [0, 1])
def test_one_version_stays_whole(start):
    document = Document.of([*OLDER, *NEWER])
    [top] = [finding for finding in detect(document, document).findings if finding.rule == "two-tops"]

    left = apply(document, top.suggestions[start].edits)

    assert (top.severity, texts(left)) == (Severity.WARNING, (NEWER, OLDER)[start])
    assert found(left, document) == []


def test_lede_within_a_paragraph_that_was_pasted_twice_begins_no_version():
    run = [BRUISES, ENGINES, f"{QUOTED} {AGROUND}", LIFEBOATS]

    assert found(Document.of([AGROUND, *run, *run, FINED])) == [
        ("near-duplicate", "contained", False),
        ("repeated-run", "identical", True),
    ]


def test_lede_pasted_again_above_paragraphs_on_the_same_matter_begins_no_version():
    wrists = "The hospital in Tormouth let two passengers go with bruises and kept a third one with a broken wrist."
    engines = "Its captain told the office that both engines had lost power before, and that the ship turned badly."

    assert found(Document.of([AGROUND, BRUISES, ENGINES, AGROUND, wrists, engines])) == [
        ("duplicate-paragraph", "identical", True)
    ]


def test_slip_in_either_version_is_mended_all_the_same():
    document = Document.of([*OLDER, *NEWER[:-1], INQUIRY.replace("an inquiry", "an an inquiry")])

    assert [rule for rule, _, preferred in found(document) if preferred] == ["doubled-word"]


def test_headline_within_each_version_goes_all_the_same():
    document = Document.of([OLDER[0], HEADLINE, *OLDER[1:], NEWER[0], HEADLINE, *NEWER[1:]], headline=HEADLINE)

    assert [rule for rule, _, preferred in found(document) if preferred] == ["headline-echo"]


@pytest.mark.parametrize(
    "newer",
    [
        [AGROUND.replace("forty", "52"), BRUISES.replace("three", "five"), QUOTED, ENGINES, LIFEBOATS, INQUIRY],
        [AGROUND, BRUISES.replace("three", "five"), QUOTED, ENGINES.replace("1988", "1989"), FINED, INQUIRY],
        [f"{AGROUND} It was pulled free at night.", BRUISES, ENGINES, LIFEBOATS],
        [FREED, INJURED, ENGINES, LIFEBOATS, FINED],
    ],
)
def test_version_that_says_much_as_the_old_one_did_is_one_as_well(newer):
    assert {preferred for _, _, preferred in found(Document.of([*OLDER, *newer]))} == {False}


@pytest.mark.parametrize(
    ("again", "asked"),
    [
        ([AGROUND.replace("forty", "52"), BRUISES, ENGINES, LIFEBOATS], [("near-duplicate", "conflict", False)]),
        (
            [AGROUND.replace("forty", "52"), BRUISES.replace("three", "five"), ENGINES, LIFEBOATS, FINED],
            [("repeated-run", "conflict", False)],
        ),
        ([AGROUND, BRUISES, ENGINES, QUOTED, INQUIRY], []),
    ],
)
def test_story_pasted_twice_and_edited_a_little_is_no_second_version(again, asked):
    assert found(Document.of([*OLDER, *again])) == [*asked, ("repeated-run", "identical", True)]


def test_lede_in_other_words_above_what_stood_below_the_first_one_begins_a_version():
    lede = "The ferry to Skerrin was an hour late again on Tuesday after two of the crew had missed their train."
    newer = "Two of the crew had missed their train on Friday, so the ferry to Skerrin sailed more than an hour late."
    rest = [FARES, SCHOOL, SHOP]

    for story in ([lede, *rest, newer, *rest, "It rained."], [newer, *rest[:2], lede, *rest, "It rained."]):
        assert found(Document.of(story)) == [("two-tops", None, False), ("repeated-run", "identical", False)]
    assert found(Document.of([lede, *rest, newer, *rest[1:], "It rained."]))[-1] == ("repeated-run", "identical", True)


def test_run_pasted_below_a_paragraph_that_says_all_the_lede_says_is_no_second_version():
    lede = "Fewer ferries will go to Skerrin this winter."
    summed = f"{FARES} Fewer ferries, the operator said, will make the trip to Skerrin this winter, from Monday on."
    story = [f"{lede[:-1]}, the operator of the line said.", CREW, SCHOOL, SHOP, summed, CREW, SCHOOL, SHOP, FERRY]

    assert found(Document.of(story)) == [("repeated-run", "identical", True)]


def test_run_pasted_below_a_paragraph_that_quotes_the_lede_is_no_second_version():
    quoting = f"“{AGROUND[:-1]},” it said, and that the lifeboats of three harbours had been sent out to it at once."
    story = [AGROUND, BRUISES, ENGINES, quoting, LIFEBOATS]

    assert found(Document.of([*story, *story[1:], FINED])) == [
        ("near-duplicate", "contained", False),
        ("repeated-run", "identical", True),
    ]


def test_line_of_a_mould_that_was_pasted_twice_goes():
    closing = "The {} at Skerrin will close for {} weeks in {} while its roof is mended, and {} was told what follows."
    lines = [
        closing.format("library", 2, "May", "Rosa Marlow"),
        closing.format("swimming pool", 3, "June", "Ida Lund"),
        closing.format("school", 4, "July", "Tom Reiter"),
        closing.format("museum", 5, "August", "Olga Brandt"),
        closing.format("chapel", 6, "March", "Jane Doe"),
    ]

    assert found(Document.of([*lines, lines[0]])) == [("duplicate-paragraph", "identical", True)]


# How much is told again


WHISKY = "A fisherman found three barrels of whisky on the rocks below Skerrin on Monday, he said."
"""Ten words say what it is about."""

WRECK = "The barrels of whisky that a fisherman found on rocks at Skerrin came from a ship that sank long ago."
"""Six of them."""

CREW_AGAIN = "The early train from the capital was missed by two of the crew; on the quay nobody may run the engine."
FARES_AGAIN = "From March on fares go up by a tenth, announced the operator, and the winter timetable has its end."


def tops(document):
    """How sure it is that the story begins twice, in other words."""
    report = detect(document, document, [RepeatedRun(), DuplicateParagraph(), NearDuplicate(), TwoTops()])
    return [finding.severity.value for finding in report.findings if finding.rule == "two-tops"]


def retold(lede, again, *, told=(CREW, FARES, SCHOOL), on=(CREW_AGAIN, FARES_AGAIN)):
    return tops(Document.of([lede, *told, again, *on]))


def test_lede_of_which_six_words_in_ten_come_again_is_told_again():
    longer = WHISKY.replace("below Skerrin on Monday", "below the Skerrin lighthouse on Monday morning")
    seven_in_twelve = WRECK.replace("rocks at", "rocks at the lighthouse of")

    assert retold(WHISKY, WRECK) == ["notice"]
    assert retold(longer, seven_in_twelve) == []


def test_what_followed_is_told_again_by_half_of_its_words():
    five_in_ten = (
        "The winter timetable, which ends early, was announced by the operator with two more boats on Sundays only."
    )
    six_in_thirteen = (
        "Older pupils had no books, the head teacher said, when lessons began behind closed shutters again."
    )

    assert retold(WHISKY, WRECK, on=(CREW_AGAIN, five_in_ten)) == ["notice"]
    assert retold(WHISKY, WRECK, told=(CREW, SCHOOL, SHOP), on=(CREW_AGAIN, six_in_thirteen)) == []


def test_what_followed_is_told_again_in_its_order():
    assert retold(WHISKY, WRECK, on=(FARES_AGAIN, CREW_AGAIN)) == []


def test_what_followed_is_looked_for_in_three_paragraphs():
    later = "The two that were sold at the fair in April fetched nine pounds each, and nobody knows who drank them."

    assert retold(WHISKY, WRECK, told=(SHOP, CREW, FARES), on=(later, CREW_AGAIN, FARES_AGAIN)) == ["notice"]
    assert retold(WHISKY, WRECK, told=(SHOP, CREW, SCHOOL, FARES), on=(CREW_AGAIN, FARES_AGAIN)) == []
    assert retold(WHISKY, WRECK, on=(later, later[:-1], CREW_AGAIN, FARES_AGAIN)) == []


def test_lede_of_five_longer_words_is_like_too_many_paragraphs():
    lede = "The old pub on the quay by the pier at Skerrin is to shut by the end of March for good."
    again = "By the end of March the pub on the quay of Skerrin, old as it is by the pier, will shut for good."

    assert retold(lede, again) == ["notice"]
    assert retold(lede.replace(" by the pier", ""), again.replace(" by the pier", "")) == []


def test_lede_of_eleven_words_is_a_headline():
    lede = "Fishermen found barrels of whisky below the lighthouse of Skerrin on Monday."
    again = "The barrels of whisky that fishermen found on Monday below the lighthouse of Skerrin came from a wreck."

    assert retold(lede, again) == ["notice"]
    assert retold(lede.replace(" on Monday", " Monday"), again) == []


def test_subhead_above_the_copy_is_no_lede():
    slots = Document.of([]).blocks
    kinds = ["subhead", *["paragraph"] * 6]
    lines = [WHISKY, CREW, FARES, SCHOOL, WRECK, CREW_AGAIN, FARES_AGAIN]
    blocks = [Block(f"p{number}", kind, text) for number, (kind, text) in enumerate(zip(kinds, lines, strict=True))]

    assert tops(Document((*slots, *blocks))) == []


def test_what_six_paragraphs_say_is_what_the_story_is_about():
    more = [
        "On the rocks, a fisherman says, he has found barrels before, but at Skerrin never one that still held whisky.",
        "Whisky in barrels on rocks is not new to Skerrin: in 1941 another fisherman found nine, and hid them well.",
        "What the fisherman found on the rocks was sold as Skerrin whisky once, to judge by the stamp on the barrels.",
        "Skerrin law says that barrels on rocks belong to whoever found them, also a fisherman; whisky is taxed.",
        "The fisherman laughed and said that whisky which is found in barrels on rocks at Skerrin tastes of the sea.",
    ]

    assert retold(WHISKY, WRECK, on=(CREW_AGAIN, FARES_AGAIN, *more[:4], SHOP)) == ["notice"]
    assert retold(WHISKY, WRECK, on=(CREW_AGAIN, FARES_AGAIN, *more, SHOP)) == []


@pytest.mark.parametrize(
    ("told", "on", "sure"),
    [
        ((CREW, FARES, SCHOOL, SHOP), (CREW_AGAIN, FARES_AGAIN, SHOP), "notice"),
        ((CREW, FARES, SCHOOL, SHOP), (CREW_AGAIN, FARES_AGAIN, SCHOOL, SHOP), "warning"),
        ((CREW, FARES, SCHOOL, SHOP), (CREW_AGAIN, FARES_AGAIN, SCHOOL.replace("three", "five"), SHOP), "warning"),
        ((CREW, FARES, SCHOOL, SHOP), (CREW_AGAIN, FARES_AGAIN, "Share this", SHOP), "notice"),
        ((CREW, FARES, SCHOOL, SCHOOL.replace("three", "five"), SHOP), (CREW_AGAIN, FARES_AGAIN, SHOP), "notice"),
    ],
)
def test_two_paragraphs_that_stand_in_both_make_a_version_sure(told, on, sure):
    told = ("Share this", *told) if "Share this" in on else told

    assert retold(WHISKY, WRECK, told=told, on=on) == [sure]


def test_copies_on_either_side_of_a_note_of_the_wire_are_not_taken_out_piece_by_piece():
    newer = [AGROUND.replace("forty", "52"), BRUISES]
    noted = Document.of([AGROUND, BRUISES, "(Recasts with new figure, adds quotes)", *newer, QUOTED, QUOTED])

    assert found(noted) == [
        ("two-tops", None, False),
        ("near-duplicate", "conflict", False),
        ("duplicate-paragraph", "identical", False),
        ("duplicate-paragraph", "identical", True),
    ]


def test_copies_on_either_side_of_a_lede_told_otherwise_below_the_same_dateline_are_left_alone_too():
    dateline = "SKERRIN (AP) — "
    newer = [dateline + AGROUND.replace("forty", "52"), BRUISES, QUOTED]

    assert found(Document.of([dateline + AGROUND, BRUISES, *newer])) == [
        ("furniture-left", None, False),
        ("near-duplicate", "conflict", False),
        ("duplicate-paragraph", "identical", False),
    ]


@pytest.mark.parametrize("other", [AGROUND, AGROUND.replace("aboard", "abaord"), FARES])
def test_same_dateline_above_the_same_lede_or_another_story_parts_no_versions(other):
    dateline = "SKERRIN (AP) — "
    document = Document.of([dateline + AGROUND, BRUISES, ENGINES, dateline + other, BRUISES, QUOTED])

    assert {preferred for rule, _, preferred in found(document) if rule in ("repeated-run", "duplicate-paragraph")} == {
        True
    }


@pytest.mark.parametrize("line", ["What happens next", "Photo: Dana Orrin"])
def test_another_line_between_copies_parts_no_versions(line):
    story = Document.of([AGROUND, BRUISES, line, AGROUND.replace("forty", "52"), BRUISES, QUOTED])

    assert ("duplicate-paragraph", "identical", True) in found(story)
