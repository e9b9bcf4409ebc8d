"""Two texts fold to the same exactly when they differ in nothing but their typesetting."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.similarity import (
    agreeing,
    alike,
    common_ends,
    end_of,
    fold,
    is_slip,
    joined,
    length,
    level,
    looks_like,
    placed_tokens,
    ratio,
    spelling,
    tokens,
    words,
)
from tests.patience import within


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('He said "no".', "He said “no”."),
        ("He said 'no'.", "He said „no“."),
        ("the harbour's mouth", "the harbour’s mouth"),
        ("late – and full", "late—and full"),
        ("late -- and full", "late — and full"),
        ("1914–18", "1914-18"),
        ("well‑known", "well-known"),
        ("So…", "So . . ."),
        ("FERRY  LATE", " ferry\u00a0late "),
        ("镇长表示，渡口", "镇 长 表 示 ， 渡 口"),
        ("ferry", "fer\u00adry"),
        ("fer\u200bry", "ferry"),
        ("café", "cafe\u0301"),
        ("ﬁsh", "fish"),
        ("Straße", "STRASSE"),
    ],
)
def test_typesetting_folds_away(first, second):
    assert fold(first) == fold(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("10²", "102"),
        ("½ metre", "1/2 metre"),
        ("①", "1"),
        ("12 boats", "13 boats"),
        ("1.5", "15"),
        ("a man", "a men"),
        ("well-known", "well known"),
        ("٣", "3"),
        # A few spaces part words, and so does one that stands between long ones.
        ("记者王丽", "记 者 王 丽"),
        ("镇长表示渡口一号停运六年老船工", "镇长表示 渡口 一号 停运 六年 老船工"),
    ],
)
def test_words_and_digits_do_not_fold(first, second):
    assert fold(first) != fold(second)


def test_spelling_keeps_quotes_and_case():
    assert spelling(" Cafe\u0301\u00a0 “Skerrin” ") == "Café “Skerrin”"


def test_words_come_without_punctuation():
    assert words(fold("“The ferry’s late,” 3.5 hours: why?")) == ["the", "ferry's", "late", "3.5", "hours", "why"]


def test_level_text_keeps_its_case():
    assert level("The “Skerrin” – late…") == "The 'Skerrin' - late..."


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


def test_what_is_alike_comes_in_order():
    assert alike(["a", "b", "c", "d"], ["a", "x", "c", "d", "e"]) == [(0, 0, 1), (2, 2, 2)]


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        ("harbour", "habrour", True),
        ("abcde", "acbde", True),
        ("abcde", "abdec", False),
        ("abcd", "acbd", False),
        ("passengers", "pasengers", True),
        ("passengers", "passemgers", True),
        ("passengers", "pasengrs", False),
        ("overload", "overlood", False),
        ("overload", "oveload", True),
        ("charges", "changes", False),
        ("fined", "fired", False),
        ("detained", "retained", False),
        ("employer", "employee", False),
        ("detenidos", "detenidas", False),
        ("grandmother", "grandfather", False),
        ("kapatılmıştı", "kapatılmamıştı", False),
        ("long-serving", "long-sevring", True),
        ("soixante-dix", "soixante-six", False),
        ("lomg-sevring", "long-serving", False),
        ("co-operate", "cooperate", True),
        ("long-serving", "longserving-", True),
        ("가득하기를", "가득기하를", True),
        ("가득하기를", "가득하를기", False),
    ],
)
def test_slip_is_one_finger_inside_a_word(word, other, expected):
    assert is_slip(word, other) is expected
    assert is_slip(other, word) is expected


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("contacts", "contracts"), ("departed", "deported"), ("tried", "tired"), ("resigned", "re-signed"),
        ("infected", "infested"), ("martial", "marital"), ("gefordert", "gefördert"), ("geschossen", "geschlossen"),
        ("abgesagt", "angesagt"), ("aufgenommen", "ausgenommen"), ("infección", "inyección"), ("verhoord", "vermoord"),
        ("ratificou", "retificou"), ("przyjęcie", "przejęcie"), ("преступить", "приступить"),
    ],
)  # fmt: skip
def test_two_words_are_no_slip_of_each_other(word, other):
    assert not is_slip(word, other)
    assert not is_slip(other, word)


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        ("ferry", "fery", True),
        ("ferry", "feyr", False),
        ("passage", "pasaeg", False),
        ("passages", "pasgaes", True),
        ("detained", "retained", True),
        ("passengers", "pasengrs", True),
        ("passengers", "pasnegrx", False),
    ],
)
def test_word_looks_like_another_one_a_letter_or_two_apart(word, other, expected):
    assert looks_like(word, other) is expected


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


def test_ratio_under_the_floor_is_nothing():
    assert ratio("ferry", "ferry") == 100
    assert ratio("ferry", "train", at_least=90) == 0


@given(st.text(max_size=200))
def test_folding_again_changes_nothing_a_reader_sees(text):
    assert fold(spelling(text)) == fold(text)


@pytest.mark.parametrize(
    "text",
    [
        "a" + "\u0301" * 300_000 + "\u0327" * 300_000,
        " " * 1_000_000,
        "-" * 1_000_000,
        ". " * 500_000,
        "\ufdfa" * 100_000,
    ],
)
def test_hostile_text_folds_in_time(text):

    with within(2):
        fold(text), spelling(text), words(fold(text)), length(text)


@given(st.text(alphabet="ab1 .,:/-'$%<>=+#_\"(\n", max_size=40))
def test_ascii_is_cut_into_the_words_that_any_text_is(text):
    marked = f"{text} é"
    found, places = placed_tokens(text)

    assert ([*found, "é"], [*places, len(text) + 1]) == placed_tokens(marked)
    assert [*found, "é"] == [*tokens(text), "é"] == tokens(marked)


@pytest.mark.parametrize(
    ("words", "distance", "count"),
    [("the the ferry", 1, 1), ("would not would not", 2, 2), ("would not", 1, 0), ("ferry", 2, 0), ("", 1, 0)],
)
def test_words_that_come_again_so_many_places_on_are_counted(words, distance, count):
    assert agreeing(words.split(), distance) == count


@given(st.text(alphabet="ab \n\t\v\f\r\x1c\x1d\x1e\x1f\u00a0\u2009\u200b\u00ad", max_size=12))
def test_every_stretch_of_space_is_one(text):
    assert spelling(text) == " ".join(normalize("NFC", text).split())
    assert length(text) == len(text.split())


@pytest.mark.parametrize(
    ("first", "second", "ends"),
    [
        ("abcd", "abxd", (2, 1)),
        ("aa", "aaa", (2, 0)),
        ("same", "same", (4, 0)),
        ("", "new", (0, 0)),
        ("ab", "xb", (0, 1)),
        ("xaab", "xab", (2, 1)),
    ],
)
def test_common_ends_count_no_word_twice(first, second, ends):
    assert common_ends(first, second) == ends


@pytest.mark.parametrize("opening", ["", "“", "``", '\t"', "\x1c(", "... ", "--", "\n#*[", "' "])
def test_words_that_a_text_opens_with_end_where_they_end_whatever_signs_stand_before_them(opening):
    text = f"{opening}Ferry LATE again and full"

    assert text[end_of(text, "Ferry late again") :] == " and full"


@pytest.mark.parametrize("text", ["", "(", "Boat late again", "A ferry late again", "Ferry late", "ferry late, a gain"])
def test_text_that_opens_with_other_words_does_not_say_these(text):
    assert end_of(text, "Ferry late again") == 0


@pytest.mark.parametrize("space", ["\t", "\n", "\v", "\f", "\r", "\x1c", "\x1d", "\x1e", "\x1f", "  ", "\x7f "])
@pytest.mark.parametrize("size", [1, 10, 100])
def test_space_of_any_sort_is_one_space_in_short_and_in_long_text(space, size):
    kept = space.strip()

    assert spelling(f"late{space}again " * size) == " ".join([f"late{kept} again"] * size)
