"""Markup is looked through without ever moving a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.markup import (
    BLANK,
    Piece,
    escape,
    in_the_box,
    is_only_words,
    pieces,
    plain,
    retyped,
    visible,
    widen,
)

signs = st.text(alphabet="ab \\*[]()_<>:/.hтps日", max_size=40)
links = st.sampled_from(["[a b](https://a.b)", "*a b*", "**a**", "\\*", "[*a*](mailto:a@b)"])
words = st.sampled_from(["", "ab ", "日. ", " -b-"])
tidy = st.tuples(words, links, words).map("".join)
sources = st.lists(signs | links, max_size=5).map("".join)


@given(sources)
def test_visible_keeps_every_offset(text):
    shown = visible(text)

    assert len(shown) == len(text)
    assert all(sign in (text[at], BLANK) for at, sign in enumerate(shown))


@given(signs)
def test_plain_words_come_back_from_their_escape(words):
    assert plain(escape(words)) == words


@given(sources)
def test_pieces_are_the_visible_words_in_order(text):
    assert "".join(piece.text for piece in pieces(text)) == plain(text)
    assert all(text[piece.start : piece.end] == piece.text for piece in pieces(text))


@given(tidy, st.data())
def test_widened_range_cuts_no_markup(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    first, last = widen(text, start, end)

    assert first <= start <= end <= last
    assert plain(text[:first] + text[last:]) == (visible(text)[:first] + visible(text)[last:]).replace(BLANK, "")


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("*late* and **later**", "late and later"),
        ("read [the *report*](https://desk.example/a_b) now", "read the report now"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        (r"\*not\* it", "*not* it"),
        ("[sic] and [a](javascript:x)", "[sic] and [a](javascript:x)"),
        ("a*", "a*"),
        ("**bold*", "**bold*"),
        ("snake_case <b> stay", "snake_case <b> stay"),
    ],
)
def test_plain_shows_what_a_reader_sees(source, shown):
    assert plain(source) == shown


def test_pieces_carry_how_words_are_set():
    assert pieces("a *b* [c](https://d.example)") == (
        Piece(0, 2, "a "),
        Piece(3, 4, "b", emphasis=True),
        Piece(5, 6, " "),
        Piece(7, 8, "c", link="https://d.example"),
    )


def test_plain_words_without_markup_need_no_escape():
    words = "The [Prime Minister] said: “no”. See snake_case & <b>."

    assert escape(words) == words


def test_words_inside_a_link_may_go_alone():
    text = "see [the the report](https://a.example)"

    assert widen(text, 5, 9) == (5, 9)


@pytest.mark.parametrize(("start", "end", "widened"), [(6, 7, (5, 7)), (4, 5, (4, 6)), (4, 7, (3, 8))])
def test_range_at_the_edge_of_an_emphasis_takes_its_space_along(start, end, widened):
    """In “ab *a b*” a space left beside a star would turn the star into a word."""
    assert widen("ab *a b*", start, end) == widened


def test_range_across_a_link_takes_it_whole():
    text = "see [the report](https://a.example) now"

    assert widen(text, 0, 8) == (0, 35)


@given(signs)
def test_words_typed_over_plain_words_unchanged_are_the_source_unchanged(words):
    source = escape(words)

    assert is_only_words(source)
    assert in_the_box(source) == words
    assert retyped(source, words) == source


@given(signs, st.text(alphabet="xyz", max_size=5), st.integers(0, 40))
def test_words_typed_into_plain_words_leave_the_others_as_they_stood(words, more, at):
    typed = words[:at] + more + words[at:]

    assert plain(retyped(escape(words), typed)) == typed


@pytest.mark.parametrize(
    ("source", "typed", "becomes"),
    [
        (r"\*\*Late\*\* again", "**Late** at last", r"\*\*Late\*\* at last"),
        (r"\*\*Late\*\* again", "Late again", "Late again"),
        (r"\*\*Late\*\* again", "**Late** *again*", r"\*\*Late\*\* *again*"),
        (r"2 \* 3", "2 * 3\n4 * 5", "2 \\* 3\n4 * 5"),
    ],
)
def test_star_that_stood_there_stays_a_star_and_a_new_one_sets_words(source, typed, becomes):
    assert retyped(source, typed) == becomes


@pytest.mark.parametrize(
    ("source", "typed", "becomes"),
    [
        (r"\*Late again", "*Late* again", "*Late* again"),
        (r"Late\*, again\*", "*Late*, again*", r"*Late*, again\*"),
        (r"\[late](https://ferry.example", "[late](https://ferry.example)", "[late](https://ferry.example)"),
    ],
)
def test_new_sign_sets_words_with_one_that_stood_there_alone(source, typed, becomes):
    assert retyped(source, typed) == becomes


def test_block_that_sets_words_is_written_in_as_its_source():
    assert in_the_box(r"*Late* \*again\*") == r"*Late* \*again\*"
    assert in_the_box("[late](https://ferry.example)") == "[late](https://ferry.example)"
