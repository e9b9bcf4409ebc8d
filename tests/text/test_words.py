"""The words of a text are the same however it is read, and counted alike in every script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.folding import fold
from articles.text.words import end_of, joined, length, placed_tokens, tokens, words


def test_words_come_without_punctuation():
    assert words(fold("“The ferry’s late,” 3.5 hours: why?")) == ["the", "ferry's", "late", "3.5", "hours", "why"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fares rose 3.5% to $40, said O'Neill.", ["Fares", "rose", "3.5", "%", "to", "$", "40", "said", "O'Neill"]),
        ("from -5 to 12", ["from", "-", "5", "to", "12"]),
        ("渡轮晚点3小时。", ["渡", "轮", "晚", "点", "3", "小", "时"]),
        ("नाव देर से पहुँची।", ["नाव", "देर", "से", "पहुँची"]),
        ("تَأَخَّرَتِ العبارة", ["تَأَخَّرَتِ", "العبارة"]),
    ],
)
def test_tokens_are_words_and_the_signs_of_figures(text, expected):
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("The ferry was late.", 4),
        ("Паром опоздал на час", 4),
        ("渡轮周二又晚点了一个小时", 7),
        ("เรือข้ามฟากล่าช้า", 5),
    ],
)
def test_length_counts_words_or_their_like(text, expected):
    assert length(text) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["an", "hour", "late"], "an hour late"),
        (list("晚点了"), "晚点了"),
        (list("ล่าช้า"), "ล่าช้า"),
        (["Tormouth", "2026", "年"], "Tormouth 2026 年"),
        ([], ""),
    ],
)
def test_words_are_joined_as_their_script_parts_them(parts, expected):
    assert joined(parts) == expected


@given(st.text(alphabet="ab1 .,:/-'$%<>=+#_\"(\n", max_size=40))
def test_ascii_is_cut_into_the_words_that_any_text_is(text):
    marked = f"{text} é"
    found, places = placed_tokens(text)

    assert ([*found, "é"], [*places, len(text) + 1]) == placed_tokens(marked)
    assert [*found, "é"] == [*tokens(text), "é"] == tokens(marked)


@pytest.mark.parametrize("opening", ["", "“", "``", '\t"', "\x1c(", "... ", "--", "\n#*[", "' "])
def test_words_that_a_text_opens_with_end_where_they_end_whatever_signs_stand_before_them(opening):
    text = f"{opening}Ferry LATE again and full"

    assert text[end_of(text, "Ferry late again") :] == " and full"


@pytest.mark.parametrize("text", ["", "(", "Boat late again", "A ferry late again", "Ferry late", "ferry late, a gain"])
def test_text_that_opens_with_other_words_does_not_say_these(text):
    assert end_of(text, "Ferry late again") == 0
