"""A text is cut after every stop, in any script."""

import pytest

from articles.text.markup import visible
from articles.text.sentences import pieces_of, unglued


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
        ("ጀልባው ዘግይቷል፡፡ ማንም አልተናገረም፡፡", ["ጀልባው ዘግይቷል፡፡", "ማንም አልተናገረም፡፡"]),
        ("Նավը ուշացավ: Ոչ ոք չխոսեց:", ["Նավը ուշացավ:", "Ոչ ոք չխոսեց:"]),
        ("The crew: nobody. Ferry፡ nobody.", ["The crew: nobody.", "Ferry፡ nobody."]),
        ("The boat is late.Nobody minds.", ["The boat is late.", "Nobody minds."]),
        ("It was in 2019.Nobody minds.", ["It was in 2019.", "Nobody minds."]),
        ("“It is late.”Nobody minds.", ["“It is late.”", "Nobody minds."]),
        ("It is late.“Nobody minds.”", ["It is late.", "“Nobody minds.”"]),
        ('"It is late."Nobody minds."No?"', ['"It is late."', "Nobody minds.", '"No?"']),
        ("הסירה מאחרת.איש לא דיבר.", ["הסירה מאחרת.", "איש לא דיבר."]),
        ("नाव देर से आई।कोई नहीं बोला।", ["नाव देर से आई।", "कोई नहीं बोला।"]),
        (
            "The U.S.Army and the U.S.A. of example.com v.2 and 3.5",
            ["The U.S.Army and the U.S.A.", "of example.com v.2 and 3.5"],
        ),
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


def test_glued_sentences_are_parted():
    assert unglued("It is late.Nobody minds.“No?”") == "It is late. Nobody minds. “No?”"
    assert unglued("The U.S.A. saw 3.5 on example.com.") == "The U.S.A. saw 3.5 on example.com."


@pytest.mark.parametrize("text", ["It is late.²", "It is late.½", "It is late.“ⅷ"])
def test_figure_behind_a_stop_opens_no_sentence(text):
    assert unglued(text) == text
