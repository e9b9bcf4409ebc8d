"""How does a story read once the suggestions of its findings are made, scan after scan, until none is left?"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from time import monotonic

from articles.detection.engine import Report, detect
from articles.detection.findings import Finding
from articles.detection.ruleset import STANDARD, Ruleset
from articles.text.document import Document
from articles.text.edits import Edit, apply

MOST_ROUNDS = 50
"""After so many scans a story in which something new is still found is left as it is."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A story after its suggestions, what the rules said of it before (`report`), and what they say after (`left`)."""

    report: Report
    document: Document
    left: Report


def is_preferred(finding: Finding) -> bool:
    """Would an editor do what this finding suggests first?"""
    return finding.preferred and bool(finding.suggestions)


def is_safe(finding: Finding) -> bool:
    """Is what this finding suggests first preferred, and does it take nothing away that readers could miss?"""
    return finding.safe and is_preferred(finding)


def proof(
    document: Document,
    wanted: Callable[[Finding], bool],
    *,
    arrived: Document | None = None,
    ruleset: Ruleset = STANDARD,
    seconds: float = 10.0,
) -> Proof:
    """Make the first suggestion of each wanted finding, scan again, and so on; `arrived` is the story as it came in."""
    began = monotonic()
    arrived = arrived or document
    first = report = detect(document, arrived, ruleset=ruleset, seconds=seconds)
    for _ in range(MOST_ROUNDS):
        edits = tuple(_together(filter(wanted, report.findings)))
        left = seconds - (monotonic() - began)
        if not edits or left <= 0:
            break
        document = apply(document, edits)
        report = detect(document, arrived, ruleset=ruleset, seconds=left)
    return Proof(first, document, report)


def _together(findings: Iterable[Finding]) -> Iterator[Edit]:
    """The edits that can be made at once: none of them changes what another changes or relies on."""
    changed: set[str] = set()
    kept: set[str] = set()
    for finding in findings:
        suggestion = finding.suggestions[0]
        changes = {edit.block for edit in suggestion.edits}
        keeps = {span.block for span in suggestion.keeps}
        if changes & (changed | kept) or keeps & changed:
            continue
        changed |= changes
        kept |= keeps
        yield from suggestion.edits
