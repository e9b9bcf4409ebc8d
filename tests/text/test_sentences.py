"""A text is cut after every stop, in any script."""

import pytest

from articles.text.markup import visible
from articles.text.sentences import pieces_of


def cut(text):
    return [text[start:end] for start, end in pieces_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("   ", []),
        ("The ferry is late", ["The ferry is late"]),
        ("It is late. Nobody minds!  Why? ", ["It is late.", "Nobody minds!", "Why?"]),
        ("“It is late.” Nobody minds.", ["“It is late.”", "Nobody minds."]),
        ("„Es ist spät.“ Keiner murrt.", ["„Es ist spät.“", "Keiner murrt."]),
        ("»Det er sent.« Ingen klager.", ["»Det er sent.«", "Ingen klager."]),
        ("It is late. “Nobody minds.”", ["It is late.", "“Nobody minds.”"]),
        ("没有船。“没有人在意。”", ["没有船。", "“没有人在意。”"]),
        ("Άργησε το πλοίο; Κανείς δεν μίλησε.", ["Άργησε το πλοίο;", "Κανείς δεν μίλησε."]),
        ("The boat is late; nobody minds.", ["The boat is late; nobody minds."]),
        ("It cost 3.50 crowns. No more.", ["It cost 3.50 crowns.", "No more."]),
        ("Mr. Hale is late.", ["Mr.", "Hale is late."]),
        ("渡轮晚点了。没有人在意！为什么？", ["渡轮晚点了。", "没有人在意！", "为什么？"]),
        ("ጀልባው ዘግይቷል። ማንም አልተናገረም።", ["ጀልባው ዘግይቷል።", "ማንም አልተናገረም።"]),
        ("नाव देर से आई। कोई नहीं बोला।", ["नाव देर से आई।", "कोई नहीं बोला।"]),
    ],
)
def test_text_is_cut_after_its_stops(text, expected):
    assert cut(text) == expected


def test_markup_stands_in_no_way():
    assert [text.replace("\ufdd0", "") for text in cut(visible("**It is late.** Nobody *minds.*"))] == [
        "It is late.",
        "Nobody minds.",
    ]
