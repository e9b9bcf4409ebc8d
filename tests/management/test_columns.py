"""Two texts beside each other on a terminal: no line wider than its column, and no word lost."""

import pytest

from articles.management.columns import cells, columns, marked, width_of
from articles.text.rewording import rewording
from tests.detection.samples import FERRY


def plain(_, words):
    return words


def beside(first, second, width=30, paint=plain):
    return list(columns(("Line 1", "Line 3"), rewording(first, second), width, paint))


def test_what_both_say_stands_on_one_line_and_what_differs_beside_it():
    first = "The ferry to Skerrin was an hour late on Tuesday, the harbour office said."

    assert beside(first, first.replace("an hour", "forty long minutes").replace("Tuesday", "Thursday")) == [
        "Line 1                         | Line 3",
        "The ferry to Skerrin was       | The ferry to Skerrin was",
        "[-an hour-] late on            | {+forty long minutes+} late on",
        "[-Tuesday-], the harbour       | {+Thursday+}, the harbour",
        "office said.                   | office said.",
    ]


def test_what_only_one_says_has_nothing_beside_it():
    assert beside("They sailed.", "They sailed. Nobody minded the rain at all.") == [
        "Line 1                         | Line 3",
        "They sailed.                   | They sailed. {+Nobody minded",
        "                               | the rain at all.+}",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FERRY, FERRY.replace("waiting", "wiating")),
        (
            "港口办公室周二表示，开往斯凯林岛的渡轮再次晚点四十分钟。",
            "港口办公室周二表示，开往斯凯林岛的渡轮再次晚点五十分钟。",
        ),
        ("The áé́ ferry is late.", "The áé́ ferry is early."),
        ("x" * 200, "x" * 150 + "y" * 50),
        ("a", ""),
        ("", "\u202eb"),
    ],
)
def test_no_line_is_wider_than_its_column(first, second):
    for width in (24, 31):
        lines = beside(first, second, width)

        sides = [side.strip() for line in lines for side in line.split("|")]
        assert max(map(cells, sides)) <= width
        assert {cells(line.partition("|")[0]) for line in lines if "|" in line} == {width + 1}
        assert "\u202e" not in "".join(lines)


def test_colour_takes_no_room():
    def loud(style, words):
        return f"<{style}>{words}</>"

    painted = beside("late on Tuesday.", "late on Thursday.", paint=loud)

    assert painted[1] == "late on <ERROR>[-Tuesday-]</>.           | late on <SUCCESS>{+Thursday+}</>."


def test_terminal_too_narrow_for_two_columns_gets_one_text():
    assert (width_of(50), width_of(51), width_of(97)) == (0, 24, 47)
    assert marked(rewording("They sailed late, again.", "They sailed early, again and again."), plain) == (
        "They sailed [-late-] {+early+}, {+again and+} again."
    )
