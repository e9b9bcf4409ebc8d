"""A paragraph is known whatever it came dressed in; a short line keeps its marks, which make something else of it."""

import pytest

from articles.text.dressing import mark_of, undressed

WORDS = "The ferry was late again and nobody on the quay had been told of it by noon."
FEWER = WORDS.replace(" by noon", "").replace("had been told", "knew")


@pytest.mark.parametrize(
    "dressed",
    [
        f"**{WORDS}**",
        f"* {WORDS}",
        f"•\u00a0{WORDS}",
        f"– *{WORDS}*",
        f"<P>{WORDS}<br/></P>",
        WORDS.replace(" ", "&#32;"),
    ],
)
def test_whole_paragraph_is_read_without_its_dress(dressed):
    assert undressed(dressed).strip() == WORDS


@pytest.mark.parametrize(
    "text",
    [f"**{FEWER}**", f"• {FEWER}", f"-{WORDS}", f"*{WORDS}", f"*Late* {WORDS} *Late*", "A & B; C &nosuchsign; D"],
)
def test_other_words_are_left_as_they_stand(text):
    assert undressed(text) == text


def test_sign_before_a_row():
    assert [mark_of(text) for text in ("• a", " > a", "*a*", "a - b")] == ["•", ">", "", ""]
