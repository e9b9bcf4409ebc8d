"""What is a word? Every figure of words goes by this count."""

import pytest

from articles.text.counting import count_words
from tests.factories import CREW
from tests.patience import within


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" \t", 0),
        ("The ferry was late.", 4),
        ("The ferry – again – was late.", 7),
        ("<p>", 0),
        ("</P>", 0),
        ("<p></p>", 0),
        ("<br/>", 0),
        ('<a href="https://news.example/" target="_blank">', 0),
        ("<p>The ferry was late.</p>", 4),
        ("Late.</p><p>Again.", 2),
        ("<b>Ferry</b>, late", 2),
        ("un<em>be</em>lievably", 1),
        ("[INSERT <QUOTE OF MASTER>]", 4),
        ("a < b and c > d", 7),
        ("渡轮又迟到了", 4),
    ],
)
def test_words_are_counted_and_tags_are_none(text, words):
    assert count_words(text) == words


@pytest.mark.parametrize("text", ["<p " * 300_000, "<" * 1_000_000, f"<a {'x' * 1_000_000}", "<p>" * 300_000])
def test_hostile_text_is_counted_in_time(text):
    with within(2):
        count_words(text)


def test_prose_has_the_words_between_its_spaces():
    assert count_words(CREW) == len(CREW.split())
