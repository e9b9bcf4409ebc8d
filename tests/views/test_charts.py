"""Where the marks of a chart stand: in shares of the width, on a scale that ends at a round number."""

import pytest

from articles.views import charts
from articles.views.figures import short


@pytest.mark.parametrize(
    ("most", "end"), [(0.2, 2), (1, 2), (2, 2), (3, 4), (5, 10), (10, 10), (11, 20), (40, 40), (41, 100), (101, 200)]
)
def test_scale_ends_at_a_round_number_whose_half_is_whole(most, end):
    assert charts.ceiling(most) == end
    assert end % 2 == 0


def test_longest_bar_fills_the_width():
    chart = charts.bars([("quay", 4, "4"), ("fog", 1, "1"), ("gull", 0, "0")])

    assert [(row.label, row.width, row.y) for row in chart.rows] == [
        ("quay", "100.00%", 0), ("fog", "25.00%", 40), ("gull", "0.00%", 80),
    ]  # fmt: skip
    assert (chart.height, chart.says) == (120, "The most: quay 4, fog 1.")


@pytest.mark.parametrize("rows", [[], [("quay", 0, "0")]])
def test_nothing_is_drawn_where_there_is_nothing(rows):
    assert charts.bars(rows) is None
    assert charts.intervals([], floor=0.8, floor_says="80 %") is None
    assert charts.columns(("in",), ["1 May"], [(0,)], words=str) is None
    assert charts.columns(("median",), ["1 May"], [(None,)], words=str) is None


def test_interval_lies_round_its_share_and_the_marked_are_named():
    chart = charts.intervals(
        [("quay", 0.5, (0.25, 0.75), "50 %", True), ("fog", 1.0, (0.5, 1.0), "100 %", False)],
        floor=0.8,
        floor_says="80 %",
    )

    assert [(row.low, row.width, row.reach) for row in chart.rows] == [
        ("25.00%", "50.00%", "50.00%"), ("50.00%", "100.00%", "50.00%"),
    ]  # fmt: skip
    assert (chart.floor, chart.says.endswith("Certainly under 80 %: quay.")) == ("80.00%", True)


def test_columns_of_a_group_stand_side_by_side_within_the_width():
    chart = charts.columns(("in", "out"), ["1 May", "2 May"], [(4, 2), (0, None)], words=str)

    lefts = [float(column.x[:-1]) for column in chart.columns]
    rights = [float(column.x[:-1]) + float(column.width[:-1]) for column in chart.columns]
    assert all(right < left for right, left in zip(rights, lefts[1:], strict=False))
    assert (lefts[0] > charts.PLOT_LEFT, rights[-1] < 100) == (True, True)
    assert [column.height for column in chart.columns] == ["160.0", "80.0", "0.0", "0.0"]
    assert [label.words for label in chart.scale] == ["2", "4"]
    assert chart.says == "To 2 May: nothing. The most at any time: in 4, out 2."


@pytest.mark.parametrize("number", range(1, 15))
def test_few_days_are_said_and_always_the_last(number):
    days = [f"{day} May" for day in range(number)]

    said = charts.columns(("in",), days, [(1,)] * number, words=str).days

    assert said[0].words == days[-1]
    assert len(said) <= charts.LABELS


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (4_000, "4,000"),
        (9_999, "9,999"),
        (20_000, "20k"),
        (12_345, "12.3k"),
        (999_000, "999k"),
        (1_500_000, "1.5m"),
    ],
)
def test_scale_says_large_numbers_in_short(value, said):
    assert short(value) == said
