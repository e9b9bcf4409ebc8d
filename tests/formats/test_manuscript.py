"""The whole-story editor's text gives back exactly the blocks it shows."""

from hypothesis import given
from hypothesis import strategies as st

from articles.formats.manuscript import read, write
from articles.text.align import Line
from articles.text.document import BODY_KINDS, Block, Document

signs = st.sampled_from(["", "## ", "> ", "- ", "\\", "\\- ", "\\\\> ", "-", "##"])
texts = st.tuples(signs, st.text("ab é*[", min_size=1)).map("".join).map(str.strip).filter(bool)


@given(st.lists(st.tuples(st.just("paragraph"), texts) | st.tuples(st.sampled_from(BODY_KINDS), st.just("Words."))))
def test_what_is_written_is_read_back(blocks):
    body = [Block(f"p{number}", kind, text) for number, (kind, text) in enumerate(blocks, start=1)]
    document = Document((*Document.of([]).blocks, *body))

    assert read(write(document)) == tuple(Line(kind, text) for kind, text in blocks)


def test_each_line_is_a_paragraph_and_empty_lines_are_none():
    assert read("One.\r\nTwo.\n\n\n  Three.  \u2028Four.") == tuple(
        Line("paragraph", text) for text in ("One.", "Two.", "Three.", "Four.")
    )


def test_signs_make_other_kinds():
    assert read("## Weather\n> “No.”\n- wind\n-5 degrees") == (
        Line("subhead", "Weather"),
        Line("quote", "“No.”"),
        Line("list_item", "wind"),
        Line("paragraph", "-5 degrees"),
    )


def test_removed_blocks_are_not_shown():
    document = Document.of(["One.", "", "Three."])

    assert write(document) == "One.\n\nThree."
