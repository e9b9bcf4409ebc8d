"""A story with many repeats, so that there is something to race for."""

import pytest

from tests.factories import make_article, taken

REPEATS = 8

PLACES = ["Skerrin", "Oland", "Marrow", "Tamsin", "Quay", "Harrow", "Brindle", "Fenwick"]
THINGS = ["ferry", "harbour", "school", "library", "orchard", "station", "market", "bakery"]


def paragraph(number, kind):
    """A sentence like no other, long enough to be told apart."""
    place, thing = PLACES[number], THINGS[(number * 3 + kind) % len(THINGS)]
    endings = (
        f"will close for {number + 2} weeks while the roof is mended, and nobody there has been told what follows",
        f"kept its doors open all night after the storm of {1960 + number * 7}, as older people still like to recall",
    )
    return f"The {thing} at {place} {endings[kind]}."


def story_with_repeats():
    """Paragraphs, and in another order between fillers each of them again; no two repeats stand side by side."""
    once = [paragraph(number, 0) for number in range(REPEATS)]
    again = []
    for number in reversed(range(REPEATS)):
        again += [paragraph(number, 1), once[number]]
    return once, [*once, *again]


@pytest.fixture
def repeated(desk, reporter, editor):
    _, paragraphs = story_with_repeats()
    return taken(make_article(desk, reporter, paragraphs), editor)
