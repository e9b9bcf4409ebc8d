"""Pasted text becomes paragraphs, and what cannot stay is counted and named."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.formats.plain import clean, decode, divide, read, tell
from articles.formats.story import LONGEST, MOST_BLOCKS, TooLarge, Unreadable
from tests.patience import within

WRAPPED = """\
The ferry to Skerrin was an hour late again on Tuesday, the harbour
office said. Two of the crew had missed the early train from the
capital, and nobody else on the quay may run the engine.

Fares will go up by a tenth in March, the operator has announced, and
the winter timetable ends then."""


def parts(text, split=None):
    return [(part.number, part.text) for part in tell(text.encode(), split).parts]


def test_single_and_double_line_breaks_end_a_paragraph():
    assert parts("The ferry was late.\nNobody minded.\n\n\nThe shop was shut.\n") == [
        (1, "The ferry was late."),
        (2, "Nobody minded."),
        (5, "The shop was shut."),
    ]


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_sort_of_line_break_counts(line_break):
    assert [text for _, text in parts(f"One line.{line_break}  Another line. ")] == ["One line.", "Another line."]


def test_wrapped_lines_are_parted_by_blank_lines():
    story = tell(WRAPPED.encode())

    assert story.split == "blank"
    assert [part.number for part in story.parts] == [1, 5]
    assert story.parts[1].text.endswith("has announced, and the winter timetable ends then.")
    assert "wrapped" in story.notes[0]


def test_wrapped_lines_in_tags_are_wrapped():
    assert tell(f"<p>{WRAPPED}</p>".encode()).split == "blank"


def test_the_other_split_can_be_asked_for():
    assert len(parts(WRAPPED, "lines")) == 5
    assert parts("One line.\nAnother line.", "blank") == [(1, "One line. Another line.")]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(["Skerrin Rovers beat Tormouth Town 3-2", "Tormouth Athletic drew with Hale 1-1"] * 4),
        "\n".join(["The ferry was late again, the office said.", "Nobody on the quay had been told of it at all."] * 4),
        "\n".join(["A short line", "and another that is a good deal longer", "then one", "and then more of it"] * 2),
        "The ferry was late and\nnobody minded.",
        "\n".join(["<p>The ferry was late again, the office said.</p>", "<p>Nobody at the quay was told.</p>"] * 4),
        "<h1>Ferry late</h1>\n" + "\n".join(['<p class="a">The ferry was late again, we heard</p>'] * 4),
    ],
)
def test_lines_that_are_not_wrapped_stay_paragraphs(text):
    assert tell(text.encode()).split == "lines"


def test_hyphens_and_ideographs_join_without_a_space():
    assert parts("The well-\nknown ferry", "blank") == [(1, "The well-known ferry")]
    assert parts("渡轮周二\n又晚点了", "blank") == [(1, "渡轮周二又晚点了")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_by_its_mark(encoding):
    assert decode("Café “Skerrin”".encode(encoding))[0] == "Café “Skerrin”"


def test_anything_else_is_windows_1252_and_says_so():
    text, notes = decode("Café “Skerrin”, £5".encode("cp1252"))

    assert text == "Café “Skerrin”, £5"
    assert "Windows-1252" in notes[0]


def test_a_slip_in_utf_8_does_not_make_it_windows_1252():
    text, notes = decode(("Паром опоздал на час. " * 3).encode() + b"\xff")

    assert text.endswith("час. \ufffd")
    assert notes == ("Read as UTF-8, in which 1 place holds no valid character; “\ufffd” stands there now.",)


def test_control_characters_are_taken_out_counted_and_named():
    text, notes = clean("fer\0ry\0 \x07late")

    assert text == "ferry late"
    assert notes == ("3 control characters were taken out: U+0000 (2 times), U+0007.",)


@pytest.mark.parametrize(("codes", "rest"), [("\1\2\3\4\5\6", "1 other"), ("\0\1\2\3\4\5\6", "2 others")])
def test_of_many_kinds_of_control_characters_the_others_are_counted(codes, rest):
    _, notes = clean(f"ferry{codes}")

    assert notes[0].endswith(f" and {rest}.")


@pytest.mark.parametrize("code", ["\ufdd0", "\ud800", "\uffff", "\U0001fffe"])
def test_what_is_no_character_is_replaced_and_named(code):
    text, notes = clean(f"ferry {code}")

    assert text == "ferry \ufffd"
    assert notes == (f"1 code that is no character became “\ufffd”: U+{ord(code):04X}.",)


def test_lone_surrogates_of_a_form_are_replaced():
    story = tell("ferry \ud83d".encode("utf-8", "surrogatepass"))

    assert story.parts[0].text == "ferry \ufffd"
    assert any("U+D83D" in note for note in story.notes)


def test_marks_of_direction_stay_and_are_noted():
    text, notes = clean("ferry \u202elate\u202c")

    assert text == "ferry \u202elate\u202c"
    assert notes == ("2 marks of writing direction were kept: U+202C, U+202E.",)


def test_numbers_of_blocks_are_the_lines_of_the_paste():
    document = read(b"The ferry was late.\n\n*Nobody* minded.").document()

    assert [block.id for block in document.body] == ["p1", "p3"]
    assert document.block("p3").text == r"\*Nobody\* minded."


def test_no_headline_is_guessed():
    assert read(b"Ferry late again\nThe ferry was late.").headline == ""


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\0\0", b"\xef\xbb\xbf", "\u200b\n\ufeff".encode()])
def test_no_text_is_refused_with_a_sentence(data):
    with pytest.raises(Unreadable, match="There is no text in it"):
        read(data)


@pytest.mark.parametrize("data", [b"PK\x03\x04 and more", b"%PDF-1.7", bytes(range(32)) * 40, b"\x89PNG\r\n"])
def test_what_is_no_text_is_refused_with_a_sentence(data):
    with pytest.raises(Unreadable, match="look"):
        read(data)


def test_too_much_is_refused_with_a_sentence():
    with pytest.raises(TooLarge, match="more than 1 MB"):
        read(b"ferry " * 333_334)
    with pytest.raises(TooLarge, match="20,000 paragraphs"):
        read(b"ferry\n" * 20_000)
    assert len(read(b"ferry\n" * MOST_BLOCKS).parts) == MOST_BLOCKS
    assert len(read(b"f" * LONGEST).parts) == 1


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    with suppress(TooLarge, Unreadable):
        story = read(data)

        assert all(part.text == part.text.strip() for part in story.parts)
        assert [block.id for block in story.document().body] == [f"p{part.number}" for part in story.parts]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Cf"]) | st.sampled_from("\n-"), max_size=200))
def test_every_word_is_in_some_paragraph(text):
    cleaned, notes = clean(text)

    assert notes == ()
    for split in ("lines", "blank"):
        found, _ = divide(cleaned, split)
        assert "".join("".join(part.text for part in found).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "\n" * 1_000_000, "a\n" * 500_000, "." * 1_000_000, "\ud800" * 300_000]
)
def test_hostile_text_is_read_in_time(text):

    with within(2):
        tell(text.encode("utf-8", "surrogatepass"))
