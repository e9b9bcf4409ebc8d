"""What is alike is found in order, and a slip of the finger is told from another word."""

import pytest

from articles.text.similarity import agreeing, alike, common_ends, is_slip, looks_like, ratio


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


def test_ratio_under_the_floor_is_nothing():
    assert ratio("ferry", "ferry") == 100
    assert ratio("ferry", "train", at_least=90) == 0


@pytest.mark.parametrize(
    ("words", "distance", "count"),
    [("the the ferry", 1, 1), ("would not would not", 2, 2), ("would not", 1, 0), ("ferry", 2, 0), ("", 1, 0)],
)
def test_words_that_come_again_so_many_places_on_are_counted(words, distance, count):
    assert agreeing(words.split(), distance) == count


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
