"""Which words deny each other, whichever stands first."""

import pytest

from articles.detection.comparison.opposing import oppose


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        ("increase", "decrease", True),
        ("inbound", "outbound", True),
        ("underrated", "overrated", True),
        ("upturn", "downturn", True),
        ("imports", "exports", True),
        ("increase", "increases", False),
        ("in", "out", True),
        ("upon", "downon", False),
    ],
)
def test_words_of_opposite_openings_deny_each_other_whichever_stands_first(word, other, expected):
    assert (oppose(word, other), oppose(other, word)) == (expected, expected)
