"""Two versions of a story: what was changed, added, taken out and moved, and the way back."""

from hypothesis import given
from hypothesis import strategies as st

from articles.text.align import returning
from articles.text.comparison import comparison, rearranged
from articles.text.document import Block, Document
from articles.text.edits import replay

WORDS = ["", "The ferry is late.", "The ferry is *late*.", "The crew is here.", "Fares go up.", "Nobody minded."]


def version(*body, headline="Ferry"):
    """A version whose blocks are called by the numbers before their texts."""
    blocks = [Block(f"p{number}", "paragraph", text) for number, text in body]
    return Document((*Document.of([], headline=headline).blocks, *blocks))


def told(old, new):
    """What is said of each block that is not the same."""
    return [
        (row.block, "added" if row.added else "removed" if row.removed else "moved" if row.moved else "changed")
        for row in comparison(old, new)
        if not row.same
    ]


def test_what_changed_is_told_word_by_word():
    old = version((1, "The ferry is late."), (2, "Fares go up."))
    new = version((1, "The ferry was late."), (2, "Fares go up."))

    _, row, last = comparison(old, new)

    assert [(each.old, each.new) for each in row.stretches if not each.same] == [("is ", "was ")]
    assert last.same


def test_added_removed_and_moved_blocks_are_told():
    old = version((1, "One."), (2, "Two."), (3, "Three."), (4, "Four."))
    new = version((4, "Four."), (1, "One."), (2, ""), (5, "Five."), (3, "Three."))

    assert told(old, new) == [("p4", "moved"), ("p2", "removed"), ("p5", "added")]


def test_what_was_moved_and_what_was_added_is_told_in_the_new_order():
    old = version((1, "One."), (2, "Two."), (3, "Three."), (4, "Four."), (5, "Five."), (6, ""))
    new = version((5, "Five."), (4, "Four."), (6, ""), (1, "One."), (2, ""), (8, "New."), (3, "Three."), (9, ""))

    assert rearranged(old, new) == (("p5", "p4"), ("p8",))


def test_words_that_went_elsewhere_know_where():
    old = version((1, "Ferry late"), (2, "Ferry late"), (3, "One."), headline="")
    new = version((1, ""), (2, ""), (3, "One."), headline="Ferry late")

    assert [(row.block, row.twin) for row in comparison(old, new)] == [
        ("headline", "p1"), ("p1", "headline"), ("p2", ""), ("p3", ""),
    ]  # fmt: skip


def test_emphasis_alone_is_a_change():
    assert told(version((1, WORDS[1])), version((1, WORDS[2]))) == [("p1", "changed")]


def test_equal_versions_have_no_change():
    old = version((1, "One."), (2, ""))

    assert told(old, old) == []
    assert [row.block for row in comparison(old, old)] == ["headline", "p1"]


@st.composite
def versions(draw):
    """A version, and a later one with new blocks, other words and another order."""
    texts = st.sampled_from(WORDS)
    body = [(number, draw(texts)) for number in range(draw(st.integers(1, 6)))]
    later = [(number, draw(texts)) for number, _ in body]
    later += [(number, draw(texts)) for number in range(len(body), len(body) + draw(st.integers(0, 3)))]
    kinds = st.sampled_from(["paragraph", "subhead"])
    old, new = version(*body), version(*draw(st.permutations(later)), headline=draw(texts))
    return old, Document(tuple(
        Block(block.id, draw(kinds) if block in new.body else block.kind, block.text) for block in new
    ))  # fmt: skip


@given(versions())
def test_way_back_leads_to_the_earlier_version(both):
    old, new = both

    back = replay(new, returning(new, old))

    standing = {block.id for block in old.body}
    assert [block for block in back if block.id in standing or block not in back.body] == list(old)
    assert [block.text for block in back.body if block.id not in standing] == [""] * (len(new.body) - len(old.body))


def test_what_did_not_change_is_told_as_readers_see_it():
    told = version((1, r"\*\*Ferry\*\* *late*."))

    assert [row.text for row in comparison(told, told)] == ["Ferry", "**Ferry** late."]
