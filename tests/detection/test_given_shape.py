"""A story pasted in the shape of the given article: four decisions, and every order of them ends alike."""

from itertools import permutations

import pytest

from articles.detection.engine import detect
from articles.text.document import Document
from articles.text.edits import apply
from tests.detection.helpers import texts
from tests.detection.samples import FERRY, GIVEN, HEADLINE, STANDFIRST

ARRIVED = Document.of(GIVEN)
REPORT = detect(ARRIVED, ARRIVED)


def test_four_findings_in_reading_order():
    assert [(each.rule, [span.block for span in each.spans], each.safe) for each in REPORT.findings] == [
        ("unplaced-headline", ["p2"], False),
        ("headline-echo", ["p3"], True),
        ("unplaced-standfirst", ["p4"], False),
        ("repeated-run", ["p8", "p9"], True),
    ]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_every_order_of_decisions_gives_the_same_story(order):
    document = ARRIVED

    for number in order:
        standing = {each.fingerprint: each for each in detect(document, ARRIVED).findings}
        document = apply(document, standing[REPORT.findings[number].fingerprint].suggestions[0].edits)

    assert (document.headline.text, document.standfirst.text) == (HEADLINE, STANDFIRST)
    assert texts(document) == [FERRY, *GIVEN[4:7]]
    assert detect(document, ARRIVED).findings == ()
    assert detect(document, document).findings == ()


def test_echo_keeps_its_fingerprint_and_not_its_key_when_its_twin_moves_up():
    headline, echo = REPORT.findings[:2]

    moved = apply(ARRIVED, headline.suggestions[0].edits)

    [after] = [each for each in detect(moved, ARRIVED).findings if each.rule == "headline-echo"]
    assert after.fingerprint == echo.fingerprint
    assert after.suggestions[0].digest(0) != echo.suggestions[0].digest(0)
    assert after.related[0].block == "headline"


def test_standfirst_is_offered_though_nothing_above_it_looks_like_a_headline_any_more():
    document = ARRIVED
    for finding in REPORT.findings[:2]:
        standing = {each.fingerprint: each for each in detect(document, ARRIVED).findings}
        document = apply(document, standing[finding.fingerprint].suggestions[0].edits)

    assert REPORT.findings[2].fingerprint in {each.fingerprint for each in detect(document, ARRIVED).findings}
