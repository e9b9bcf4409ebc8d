"""The whole-story editor's text gives back exactly the blocks it shows."""

from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from articles.formats.manuscript import read, rewritten, write
from articles.text.align import Line, realign
from articles.text.document import BODY_KINDS, FURNITURE, Block, Document
from articles.text.edits import Change, replay
from articles.text.markup import in_the_box, pieces

signs = st.sampled_from(["", "## ", "> ", "- ", "\\", "\\- ", "\\\\> ", "-", "##"])
texts = st.tuples(signs, st.text("ab é*[\\", min_size=1)).map("".join).map(str.strip).filter(bool)


@given(st.lists(st.tuples(st.just("paragraph"), texts) | st.tuples(st.sampled_from(BODY_KINDS), st.just("Words."))))
def test_what_is_written_is_read_back(blocks):
    body = [Block(f"p{number}", kind, text) for number, (kind, text) in enumerate(blocks, start=1)]
    document = Document((*Document.of([]).blocks, *body))

    assert read(write(document), over=document) == tuple(Line(kind, text) for kind, text in blocks)


@given(st.lists(st.tuples(st.sampled_from(BODY_KINDS), texts)), texts)
def test_what_is_written_changes_nothing_when_it_is_read_back(blocks, headline):
    body = [Block(f"p{number}", kind, text) for number, (kind, text) in enumerate(blocks, start=1)]
    document = Document((replace(Document.of([]).headline, text=headline), *Document.of([]).blocks[1:], *body))
    slots = {block.id: in_the_box(block.text) for block in document.blocks[: len(FURNITURE)]}

    assert realign(document, slots, read(write(document), over=document), over_words=True) == Change()


def seen(source):
    """Each sign that a reader sees, and how it is set."""
    return [(sign, each.strong, each.emphasis, each.link) for each in pieces(source) for sign in each.text]


unescaped = texts.filter(lambda text: not text.startswith("\\"))


@example("paragraph", r"## \\", r"## \[")
@example("paragraph", "## \\\\\\", r"## [\\")
@example("paragraph", r"-*\*", "-***")
@example("quote", r"> a\*", "*a*")
@example("subhead", r"a\*", "## *a*")
@given(st.sampled_from(BODY_KINDS), unescaped, unescaped)
def test_another_version_of_a_block_is_written_so_that_it_reads_back(kind, old, new):
    document = Document((*Document.of([]).blocks, Block("p1", kind, old)))

    text = rewritten(Block("p1", kind, new), document)
    after = replay(document, realign(document, {}, read(text, over=document), over_words=True))

    assert [(block.kind, seen(block.text)) for block in after.paragraphs] == [(kind, seen(new))]


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


def test_readers_words_are_written_and_not_their_source():
    source = [
        r"\*\*The ferry\*\* was late.",
        "- It *sank*, they said.",
        "See [the **log**](https://skerrin.example/log).",
    ]
    body = [Block(f"p{number}", "paragraph", text) for number, text in enumerate(source, start=1)]
    document = Document((*Document.of([]).blocks, *body))

    assert write(document).split("\n\n") == ["**The ferry** was late.", *source[1:]]


def test_line_that_stands_as_it_stood_is_its_block_and_another_one_is_read():
    body = (Block("p1", "paragraph", r"- \*One\*."), Block("p2", "list_item", "Two."))
    document = Document((*Document.of([]).blocks, *body))

    assert read("- Two.\n- *One*.\n- Three.\n\\- Four.", over=document) == (
        Line("list_item", "Two."),
        Line("paragraph", r"- \*One\*."),
        Line("list_item", "Three."),
        Line("paragraph", "- Four."),
    )
