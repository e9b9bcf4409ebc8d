"""Where does each mark of a chart stand? In shares of the width, so that words keep their size on a phone."""

from dataclasses import dataclass
from itertools import count, product

ROW = 40
"""Pixels from one bar to the next, its label included."""

PLOT_TOP, PLOT_BOTTOM = 12, 172
"""Between these pixels columns stand; the days are said below."""

PLOT_LEFT = 9
"""Per cent of the width left of the columns, for the scale."""

LABELS = 5
"""So many days are said under columns: more would run into each other on a phone."""

STEPS = (2, 4, 10)
"""A scale ends at one of these, or at ten, a hundred … times as much, so that half of it is a whole number."""


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled line of a chart; `width` is how long its bar is, in per cent, or where its dot stands.

    The interval round a dot begins at `low` and is `reach` wide.
    """

    label: str
    words: str
    y: int
    width: str
    low: str = ""
    reach: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """A chart of rows, drawn as its template says."""

    template: str
    says: str
    rows: list[Row]
    floor: str = ""
    floor_says: str = ""

    @property
    def height(self):
        return ROW * len(self.rows) + (24 if self.floor else 0)

    @property
    def foot(self):
        """Where what stands under the last row begins."""
        return ROW * len(self.rows)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a chart."""

    series: int
    x: str
    width: str
    y: str
    height: str


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place of a chart."""

    words: str
    x: str
    y: str
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns side by side, their scale and the days under them."""

    says: str
    series: tuple[str, ...]
    columns: list[Column]
    scale: list[Label]
    days: list[Label]
    template: str = "articles/charts.html#columns"
    height: int = PLOT_BOTTOM + 24
    ground: int = PLOT_BOTTOM


def bars(rows):
    """Bars under their labels: of each row its label, its value and the value in words."""
    most = max((value for _, value, _ in rows), default=0)
    if not most:
        return None
    drawn = [Row(label, words, ROW * at, percent(value / most)) for at, (label, value, words) in enumerate(rows)]
    top = sorted(rows, key=lambda row: -row[1])[:3]
    return Rows("articles/charts.html#bars", f"The most: {listed(top)}.", drawn)


def intervals(rows, *, floor, floor_says):
    """Shares with their intervals: of each row its label, the share, its interval, its words, and if it is marked."""
    if not rows:
        return None
    drawn = [
        Row(label, words, ROW * at, percent(share), percent(low), percent(high - low), marked)
        for at, (label, share, (low, high), words, marked) in enumerate(rows)
    ]
    under = [row.label for row in drawn if row.marked]
    says = "One dot for each rule, with a line through it for the interval. "
    says += f"Certainly under {floor_says}: {', '.join(under) or 'none'}."
    return Rows("articles/charts.html#intervals", says, drawn, percent(floor), floor_says)


def columns(series, days, said, *, words):
    """A group of columns for each of some days: `said` has a row a group, with a value, or None, a series."""
    most = max((value or 0 for values in said for value in values), default=0)
    if not most:
        return None
    top = ceiling(most)
    group = (100 - PLOT_LEFT) / len(days)
    width = 0.7 * group / len(series)
    drawn = [
        Column(
            number,
            percent((PLOT_LEFT + group * (at + 0.15) + width * number) / 100),
            percent(width * 0.92 / 100),
            *stretch((said[at][number] or 0) / top),
        )
        for at, number in product(range(len(days)), range(len(series)))
    ]
    scale = [Label(words(top // part), "0", stretch(1 / part)[0]) for part in (2, 1)]
    last = ", ".join(f"{name} {words(value)}" for name, value in zip(series, said[-1], strict=True) if value)
    most_said = ", ".join(
        f"{name} {words(max(values))}"
        for name, values in zip(
            series, ([value or 0 for value in each] for each in zip(*said, strict=True)), strict=True
        )
    )
    says = f"To {days[-1]}: {last or 'nothing'}. The most at any time: {most_said}."
    return Columns(says, series, drawn, scale, under(days, group))


def under(days, group):
    """The days said under the columns: the last one, and some before it at even steps."""
    step = -(-len(days) // LABELS)
    labels = []
    for at in range(len(days) - 1, -1, -step):
        edge = "end" if at == len(days) - 1 and len(days) > 1 else "middle"
        x = PLOT_LEFT + group * (at + (1 if edge == "end" else 0.5))
        labels.append(Label(days[at], percent(x / 100), str(PLOT_BOTTOM + 18), edge))
    return labels


def stretch(share):
    """Where a column of this share of the plot begins, and how high it is."""
    height = (PLOT_BOTTOM - PLOT_TOP) * share
    return f"{PLOT_BOTTOM - height:.1f}", f"{height:.1f}"


def ceiling(most):
    """The round number at which a scale ends that has to reach so far."""
    return next(step * 10**power for power in count() for step in STEPS if step * 10**power >= most)


def percent(share):
    return f"{100 * share:.2f}%"


def listed(rows):
    return ", ".join(f"{label} {words}" for label, value, words in rows if value)
