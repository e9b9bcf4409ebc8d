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


CLAIMED = "The harbour office will fine whoever brings a dog aboard 500 crowns from the first of March on"


@pytest.mark.parametrize("label", ["CLAIM: ", "Behauptung: ", "Afirmación: ", "Утверждение: "])
@pytest.mark.parametrize("claim", ["“{}.”", "{}."])
def test_claim_below_its_label_that_is_quoted_where_it_was_made_is_a_notice(label, claim):
    made = f"A post that was shared some 8,000 times since Friday says: “{CLAIMED}.” Nobody in the office knows of it."

    assert told(f"{label}{claim.format(CLAIMED)}", made) is Severity.NOTICE


def test_claim_below_its_label_is_told_as_set_by_itself_whatever_stands_before_the_quotation():
    claim = "Die EU verbietet ab 2027 alle Holzöfen in Privathaushalten."
    made = f"Auf Facebook verbreitet sich ein Bild mit dem Text: „{claim}“ Es wurde mehr als 4.000 Mal geteilt."

    [finding] = findings(NearDuplicate(), Document.of([FERRY, f"Behauptung: {claim}", CREW, made]))

    assert finding.message == "This stands twice, once as a quotation set by itself: is that meant?"
    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


@pytest.mark.parametrize(
    ("pulled", "paragraph", "severity"),
    [
        (f"CLAIM: “{CLAIMED.replace('500', '50')}.”", f"A post says: “{CLAIMED}.”", Severity.ERROR),
        (f"CLAIM: {CLAIMED}.", f"{CLAIMED}. Nobody there knows of it, nor of any other fine.", Severity.WARNING),
    ],
    ids=["another figure", "told by the paper itself"],
)
def test_claim_that_differs_or_that_nobody_makes_is_a_copy(pulled, paragraph, severity):
    assert told(pulled, paragraph) is severity


POSTED = (
    "There is nothing like a Sunday on the water with the boys off Skerrin, and we took home the best mackerel of the "
    "year so far and left the phones in a bucket on the quay, where they rang until it was dark"
)


@pytest.mark.parametrize(
    "mark",
    [
        ". — Hal Briggs (@halbriggs) April 6, 2025",
        "! pic.twitter.com/Ab12Cd",
        " https://t.co/Ab12Cd — Hal Briggs (@halbriggs) 6 de abril de 2025",
    ],
)
@pytest.mark.parametrize("paragraph", ["“{}!” Briggs wrote on X on Sunday night.", "On Facebook he wrote: “{}.”"])
def test_post_that_is_embedded_below_the_words_it_is_quoted_with_is_a_notice(mark, paragraph):
    assert told(f"{POSTED}{mark}", paragraph.format(POSTED)) is Severity.NOTICE


@pytest.mark.parametrize(
    ("post", "paragraph"),
    [
        (f"{POSTED}. — Dana Orrin (@dana) April 6, 2025", f"“{POSTED},” Briggs wrote on X on Sunday."),
        (
            f"{POSTED.replace('Sunday', 'Friday')}. — Hal Briggs (@halbriggs) April 6, 2025",
            f"“{POSTED},” Briggs wrote on X on Sunday.",
        ),
    ],
    ids=["somebody else's", "other words"],
)
def test_post_that_differs_is_a_copy(post, paragraph):
    assert told(post, paragraph) is Severity.ERROR
