"""A story rewritten by hand gets its old block ids back, and nothing is lost."""

from hypothesis import given
from hypothesis import strategies as st

from articles.formats.manuscript import read
from articles.text.align import Line, realign
from articles.text.document import Block, Document
from articles.text.edits import replay

FERRY = "The ferry to Skerrin was late again on Tuesday, the harbour office said."
CREW = "Two of the crew had missed the early train from the capital."
FARES = "Fares will go up by a tenth in March, the operator has announced."


def rewritten(before, lines):
    """Replay the realigned change and return the standing blocks as (id, text)."""
    document = Document.of(before)
    after = replay(document, realign(document, {}, [Line("paragraph", line) for line in lines]))
    return [(block.id, block.text) for block in after.paragraphs]


def test_moved_paragraph_keeps_its_id():
    assert rewritten([FERRY, CREW, FARES], [FARES, FERRY, CREW]) == [("p3", FARES), ("p1", FERRY), ("p2", CREW)]


def test_edited_paragraph_keeps_its_id():
    edited = FERRY.replace("Tuesday", "Wednesday")

    assert rewritten([FERRY, CREW], [edited, CREW]) == [("p1", edited), ("p2", CREW)]


def test_added_paragraph_gets_a_new_id():
    assert rewritten([FERRY], [FERRY, CREW]) == [("p1", FERRY), ("n2", CREW)]


def test_split_paragraph_keeps_its_id_on_one_half():
    first, second = "The ferry was late.", "Nobody on the quay minded at all."

    ids = [block for block, _ in rewritten([f"{first} {second}", CREW], [first, second, CREW])]

    assert ids in (["p1", "n3", "p2"], ["n3", "p1", "p2"])


def test_dropped_paragraph_keeps_its_place_empty():
    document = Document.of([FERRY, CREW, FARES])

    after = replay(document, realign(document, {}, [Line("paragraph", FERRY), Line("paragraph", FARES)]))

    assert [(block.id, bool(block.text)) for block in after.body] == [("p1", True), ("p2", False), ("p3", True)]


def test_furniture_is_edited_in_its_slot():
    document = Document.of([FERRY], headline="Ferry late")

    after = replay(document, realign(document, {"headline": "Ferry late again"}, [Line("paragraph", FERRY)]))

    assert after.headline.text == "Ferry late again"


def test_unchanged_story_changes_nothing():
    document = Document.of([FERRY, CREW])

    change = realign(document, {}, [Line("paragraph", FERRY), Line("paragraph", CREW)])

    assert (change.edits, change.order, change.kinds) == ((), None, ())


lines = st.lists(
    st.sampled_from([FERRY, CREW, FARES, "Short.", "Shorter."]) | st.text("ab ", min_size=1, max_size=9), max_size=6
)


@given(lines, lines)
def test_rewrite_gives_exactly_the_new_lines_and_keeps_every_block(before, after):
    document = Document.of(before)

    result = replay(document, realign(document, {}, [Line("paragraph", line) for line in after]))

    assert [block.text for block in result.paragraphs] == after
    assert {block.id for block in document} <= {block.id for block in result}


ESCAPED = [
    r"\*\*The ferry\*\* was late for 2 \* 3 hours.",
    "- *Nobody* minded, they said.",
    r"Ask \*Rosa\*, or her aunt.",
]


def over_words(*lines, furniture=None, headline=""):
    """What stands after these lines were typed over those of ESCAPED as readers see them, as kinds and source."""
    slots = Document.of([], headline=headline).blocks
    document = Document((*slots, *(Block(f"p{at}", "paragraph", text) for at, text in enumerate(ESCAPED, start=1))))
    change = realign(document, furniture or {}, read("\n".join(lines), over=document), over_words=True)
    after = replay(document, change)
    return [after.headline.text] if furniture else [(block.kind, block.text) for block in after.paragraphs]


FIRST, SECOND, THIRD = "**The ferry** was late for 2 * 3 hours.", ESCAPED[1], "Ask *Rosa*, or her aunt."


def test_words_that_stand_as_they_stood_keep_their_source():
    assert over_words(FIRST, SECOND, THIRD) == [("paragraph", text) for text in ESCAPED]


def test_words_changed_beside_signs_leave_them_signs_and_what_is_new_may_set_words():
    assert over_words(FIRST.replace("hours", "*long* hours"), SECOND.replace("said", "say"), THIRD) == [
        ("paragraph", r"\*\*The ferry\*\* was late for 2 \* 3 *long* hours."),
        ("paragraph", "- *Nobody* minded, they say."),
        ("paragraph", ESCAPED[2]),
    ]


def test_signs_stay_signs_when_their_paragraph_is_split_or_joined_to_another():
    assert over_words("**The ferry** was late", "for 2 * 3 hours.", SECOND, THIRD) == [
        ("paragraph", r"\*\*The ferry\*\* was late"),
        ("paragraph", r"for 2 \* 3 hours."),
        *(("paragraph", text) for text in ESCAPED[1:]),
    ]
    assert over_words(f"{FIRST} {THIRD}", SECOND) == [
        ("paragraph", f"{ESCAPED[0]} {ESCAPED[2]}"),
        ("paragraph", ESCAPED[1]),
    ]


def test_headline_typed_over_its_words_keeps_its_signs():
    assert over_words(FIRST, furniture={"headline": "Ferry *very* late"}, headline="Ferry *very*  late") == [
        r"Ferry \*very\*  late"
    ]
    assert over_words(FIRST, furniture={"headline": "Ferry *very* early"}, headline="Ferry *very* late") == [
        r"Ferry \*very\* early"
    ]


def test_short_line_of_speech_that_goes_on_is_the_paragraph_it_was():
    document = Document.of(["- Yes.", FERRY])

    after = replay(document, realign(document, {}, read(f"- Yes, she said.\n{FERRY}", over=document), over_words=True))

    assert [(block.id, block.kind, block.text) for block in after.paragraphs] == [
        ("p1", "paragraph", "- Yes, she said."),
        ("p2", "paragraph", FERRY),
    ]
