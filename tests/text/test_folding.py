"""Two texts fold to the same exactly when they differ in nothing but their typesetting."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.folding import fold, level, spelling
from articles.text.words import length, words
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


def test_level_text_keeps_its_case():
    assert level("The “Skerrin” – late…") == "The 'Skerrin' - late..."


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


@given(st.text(alphabet="ab \n\t\v\f\r\x1c\x1d\x1e\x1f\u00a0\u2009\u200b\u00ad", max_size=12))
def test_every_stretch_of_space_is_one(text):
    assert spelling(text) == " ".join(normalize("NFC", text).split())
    assert length(text) == len(text.split())


@pytest.mark.parametrize("space", ["\t", "\n", "\v", "\f", "\r", "\x1c", "\x1d", "\x1e", "\x1f", "  ", "\x7f "])
@pytest.mark.parametrize("size", [1, 10, 100])
def test_space_of_any_sort_is_one_space_in_short_and_in_long_text(space, size):
    kept = space.strip()

    assert spelling(f"late{space}again " * size) == " ".join([f"late{kept} again"] * size)
