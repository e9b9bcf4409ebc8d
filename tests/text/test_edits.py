"""The algebra of edits: apply, invert, rebase and replay."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from articles.text.document import Document
from articles.text.edits import Change, Conflict, Edit, apply, between, invert, rebase, replay

texts = st.text(alphabet="ab é\n", max_size=12)


@st.composite
def edits_of(draw, text, block="p1"):
    """Edits of one block that do not touch each other."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    pairs = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    return [Edit(block, a, text[a:b], draw(texts)) for a, b in pairs]


@st.composite
def stories(draw):
    return Document.of(draw(st.lists(texts, min_size=1, max_size=3)))


def story(*paragraphs):
    return Document.of(paragraphs)


@given(stories(), st.data())
def test_inverse_gives_the_text_back(document, data):
    edits = data.draw(edits_of(document.block("p1").text))

    after = apply(document, edits)

    assert apply(after, invert(edits)) == document


@given(stories(), st.data())
def test_edits_made_side_by_side_give_the_same_text_in_either_order(document, data):
    edits = data.draw(edits_of(document.block("p1").text))
    ours, theirs = edits[::2], edits[1::2]

    one = apply(apply(document, ours), rebase(theirs, ours))
    other = apply(apply(document, theirs), rebase(ours, theirs))

    assert one == other == apply(document, edits)


@given(texts, texts)
def test_between_is_the_shortest_edit(old, new):
    document = story(old)

    assert apply(document, between("p1", old, new)).block("p1").text == new


@given(stories(), st.data())
def test_undo_reaches_through_a_later_edit_or_says_conflict(document, data):
    first = data.draw(edits_of(document.block("p1").text))
    assume(first)
    middle = apply(document, first)
    later = data.draw(edits_of(middle.block("p1").text))
    head = apply(middle, later)

    try:
        undone = apply(head, rebase(invert(first), later))
    except Conflict:
        return

    assert undone == apply(document, rebase(later, invert(first)))


def test_edit_of_other_words_is_refused():
    with pytest.raises(Conflict, match="no longer stands"):
        apply(story("The ferry was late."), [Edit("p1", 4, "train", "boat")])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("*train*", "“train” no longer stands where it did. Read the passage as it is now and decide again."),
        ("", "Somebody has changed this passage since. Read it as it is now and decide again."),
    ],
)
def test_conflict_says_once_what_happened(words, said):
    assert str(Conflict("p1", words)) == said


def test_edit_of_a_missing_block_is_refused():
    with pytest.raises(Conflict):
        apply(story("The ferry was late."), [Edit("p9", 0, "", "boat")])


def test_touching_edits_conflict():
    with pytest.raises(Conflict):
        apply(story("abc"), [Edit("p1", 0, "a", ""), Edit("p1", 1, "b", "")])


def test_rebase_over_the_same_place_conflicts():
    with pytest.raises(Conflict):
        rebase([Edit("p1", 0, "", "x")], over=[Edit("p1", 0, "", "y")])


def test_replay_adds_orders_and_changes_kinds():
    document = story("One.", "Two.")

    after = replay(
        document,
        Change(
            edits=(Edit("n3", 0, "", "Three."), Edit("p1", 0, "One.", "")),
            order=("n3", "p1", "p2"),
            kinds=(("n3", "paragraph"), ("p2", "quote")),
        ),
    )

    assert [row for row in after.rows() if row[0] not in document.rows()[0][:1]][3:] == [
        ["n3", "paragraph", "Three."],
        ["p1", "paragraph", ""],
        ["p2", "quote", "Two."],
    ]


def test_replay_refuses_an_order_that_forgets_a_block():
    with pytest.raises(ValueError, match="p2"):
        replay(story("One.", "Two."), Change(order=("p1",)))
