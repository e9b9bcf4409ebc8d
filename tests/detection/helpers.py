"""Before and after: what a rule makes of a story, and what it leaves alone."""

from articles.detection.engine import detect
from articles.detection.findings import Finding, Span
from articles.text.document import Document
from articles.text.edits import apply
from articles.text.markup import plain


def story(paragraphs, **furniture) -> Document:
    """A story of plain texts; blocks that are given go in as they are."""
    return Document.of(paragraphs, **furniture)


def findings(rule, document, arrived=None) -> tuple[Finding, ...]:
    """What one rule finds, alone."""
    report = detect(document, arrived or document, [rule])
    assert report.failed == ()
    return report.findings


def texts(document) -> list[str]:
    """The standing paragraphs as a reader sees them."""
    return [plain(block.text) for block in document.paragraphs]


def assert_fixes(rule, *, before, after, furniture=None, then=None):
    """Accepting the preferred suggestions gives `after`; every suggestion silences its rule about its words.

    `before` and `after` are lists of paragraphs; `furniture` and `then` are the filled slots before and after.
    """
    furniture = furniture or {}
    arrived = document = story(before, **furniture)
    found = findings(rule, document)
    assert found, "The rule found nothing."
    for finding in found:
        assert_cured(rule, document, arrived, finding)
    while preferred := [each for each in findings(rule, document, arrived) if each.preferred]:
        document = apply(document, preferred[0].suggestions[0].edits)
    assert texts(document) == after
    slots = {slot: plain(document.block(slot).text) for slot in ("headline", "standfirst")}
    assert {slot: text for slot, text in slots.items() if text} == (furniture if then is None else then)


def assert_cured(rule, document, arrived, finding):
    """After any of its suggestions the finding is gone."""
    for suggestion in finding.suggestions:
        fixed = apply(document, suggestion.edits)
        left = {each.fingerprint for each in findings(rule, fixed, arrived)}
        assert finding.fingerprint not in left, f"“{suggestion.title}” does not cure it."
        for span in suggestion.keeps:
            assert Span.of(fixed.block(span.block), span.start, span.end) == span


def assert_clean(rule, paragraphs, **furniture):
    """The rule leaves this story alone."""
    assert [finding.message for finding in findings(rule, story(paragraphs, **furniture))] == []
