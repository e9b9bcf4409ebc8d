"""Whom does somebody name with an @?"""

import pytest

from articles.text.mentions import cut, strangers

NAMES = ["edda", "sam", "Olga.Brandt", "ada", "Ada"]


def named(words):
    return [name for _, name in cut(words, NAMES) if name]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("@edda", ["edda"]),
        ("Is this so, @edda?", ["edda"]),
        ("(@edda, @sam)", ["edda", "sam"]),
        ("Ask @sam.", ["sam"]),
        ("Ask @olga.brandt. Or @EDDA's desk.", ["Olga.Brandt", "edda"]),
        ("@ada @Ada @ADA", ["ada", "Ada"]),
        ("@edda\n@edda", ["edda", "edda"]),
    ],
)
def test_person_is_named(words, names):
    assert named(words) == names


@pytest.mark.parametrize(
    "words", ["", "edda", "@", "@ edda", "@bob", "@eddas", "mail edda@sam", "rosa@edda.example", "@@", "@edda@sam"]
)
def test_nobody_is_named(words):
    assert named(words) == []


@pytest.mark.parametrize("words", ["", "Ask @edda, @bob and @sam.", "@edda", "a@sam @sam.\n", "@" * 2_000])
def test_pieces_are_the_words(words):
    assert "".join(piece for piece, _ in cut(words, NAMES)) == words


def test_name_that_ends_a_sentence_leaves_its_stop():
    assert list(cut("Ask @sam.", NAMES)) == [("Ask ", ""), ("@sam", "sam"), (".", "")]


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("Ask @sam.", []),
        ("Ask @nobody, @sam and @nobody.", ["nobody"]),
        ("@No.One? @else", ["No.One", "else"]),
        ("Write to desk@example.org at 5 @ noon.", []),
    ],
)
def test_who_is_called_by_no_name_is_a_stranger(words, called):
    assert strangers(words, NAMES) == called
