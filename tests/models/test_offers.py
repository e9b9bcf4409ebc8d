"""What a finding offers, and whether it still fits the story."""

from articles.actions import at_once
from articles.detection.copies.keeping import removal
from articles.detection.findings import Span, Suggestion
from articles.models import Finding
from articles.models.findings import as_row
from articles.text.document import Document
from articles.text.edits import Edit
from tests.factories import CREW, FERRY

DOCUMENT = Document.of([FERRY, CREW, FERRY])
FIRST, BETWEEN, AGAIN = DOCUMENT.paragraphs


def offering(pk, block, edits, keeps=()):
    """A safe finding on a block that offers these edits."""
    suggestion = Suggestion("Remove", tuple(edits), tuple(map(Span.whole, keeps)))
    return Finding(
        pk=pk, spans=[as_row(Span.whole(block))], suggestions=[as_row(suggestion)], safe=True, preferred=True
    )


def test_offers_have_other_keys_after_a_decision():
    finding = offering(1, AGAIN, [removal(AGAIN)], [FIRST])
    before = finding.offers()

    finding.decided += 1

    assert [offer.suggestion for offer in before] == [offer.suggestion for offer in finding.offers()]
    assert before[0].key != finding.offers()[0].key


def test_finding_fits_while_the_words_it_would_change_stand_there():
    there, gone = Edit("p2", 0, CREW, ""), Edit("p2", 0, FERRY, "")

    assert [offering(1, AGAIN, [edit]).fits(DOCUMENT) for edit in (there, gone)] == [True, False]


def test_fix_that_takes_away_what_another_one_keeps_is_read_first():
    findings = [offering(1, AGAIN, [removal(AGAIN)], [FIRST]), offering(2, BETWEEN, [removal(FIRST)])]

    assert [why for _, why in at_once.weighed(DOCUMENT, findings)] == ["", at_once.IN_THE_WAY]


def test_of_two_fixes_that_would_take_out_the_last_two_copies_one_is_read_first():
    findings = [offering(1, AGAIN, [removal(AGAIN)], [BETWEEN]), offering(2, FIRST, [removal(FIRST)], [BETWEEN])]

    assert [why for _, why in at_once.weighed(DOCUMENT, findings, taken=[FERRY])] == ["", at_once.LAST_COPY]
    assert [why for _, why in at_once.weighed(DOCUMENT, findings, taken=[CREW])] == ["", ""]
