"""A quotation that is set by itself beside the paragraph that tells it is asked about; another one is a copy."""

import pytest

from articles.detection.findings import Severity
from articles.detection.rules.near_duplicate import NearDuplicate
from articles.text.document import Document
from tests.detection.helpers import findings
from tests.detection.samples import CREW, FERRY

SAID = "We have had enough of boats that are late and of notes that say they are late"


def told(pulled, paragraph):
    [finding] = findings(NearDuplicate(), Document.of([FERRY, pulled, CREW, paragraph]))
    assert not finding.preferred
    return finding.severity


@pytest.mark.parametrize("pulled", ["“{}.”", "“{}”", "“{}.” — Anna Calder", "“{}” Anna Calder, skipper", '"{}."'])
@pytest.mark.parametrize(
    "paragraph",
    [
        "“{},” said Anna Calder.",
        "“{}”, Anna Calder said on the quay at noon.",
        "Anna Calder told the council: “{}.”",
        "“{},” Anna Calder said, and then she shut the door of the office and went to the quay with the others.",
    ],
)
def test_quotation_set_by_itself_is_a_notice(pulled, paragraph):
    assert told(pulled.format(SAID), paragraph.format(SAID)) is Severity.NOTICE


@pytest.mark.parametrize(
    ("pulled", "paragraph", "severity"),
    [
        (f"“{SAID}.” — Dana Orrin", f"“{SAID},” said Anna Calder.", Severity.ERROR),
        (f"“{SAID.replace('boats', 'trains')}.”", f"“{SAID},” said Anna Calder.", Severity.ERROR),
        (
            f"“{SAID}.” – Anna Calder, skipper until 1990",
            f"“{SAID},” said Anna Calder, skipper until 1999.",
            Severity.ERROR,
        ),
        (
            f"“{SAID}.” – Anna Calder, skipper on Friday",
            f"“{SAID},” said Anna Calder, skipper on Sunday.",
            Severity.ERROR,
        ),
        (
            f"“{SAID}.” – Anna Calder, skipper until 1999",
            f"“{SAID},” said Anna Calder, skipper until 1999.",
            Severity.NOTICE,
        ),
        (f"“{SAID}.”", f"“{SAID}.” {CREW[:-30]} in it.", Severity.WARNING),
        (f"“{SAID},” she added.", f"“{SAID},” she added. {CREW[:-30]} in it.", Severity.WARNING),
    ],
    ids=["somebody else", "other words", "another year", "another day", "same year", "another paragraph", "a sentence"],
)
def test_quotation_that_differs_or_that_nobody_says_is_a_copy(pulled, paragraph, severity):
    assert told(pulled, paragraph) is severity
