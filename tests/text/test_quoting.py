"""Words in quotation marks have no doubled ones, whatever marks they hold."""

import pytest

from articles.actions.refusals import LastCopy
from articles.text.edits import Conflict
from articles.text.quoting import in_quotes


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("Ferry late again", "“Ferry late again”"),
        ("Nobody’s ferry", "“Nobody’s ferry”"),
        ("“Late again,” she said.", "‘“Late again,” she said.’"),
        ('He called it "late"', '‘He called it "late"’'),
        ("„Zu spät“", "‘„Zu spät“’"),
        ("« En retard »", "‘« En retard »’"),
    ],
)
def test_words_are_quoted_in_marks_of_another_kind(words, quoted):
    assert in_quotes(words) == quoted


def test_refusals_that_name_quoted_words_do_not_double_their_marks():
    speech = "“There is a cat behind you.”"

    told = [
        str(refusal).partition("” ")[0].partition("’ ")[0] for refusal in (LastCopy(speech), Conflict("p1", speech))
    ]

    assert told == ["‘“There is a cat behind you.”"] * 2
