"""How a story is scanned: every rule in turn, against one clock, the strongest claim first."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from time import monotonic

from articles.detection.findings import Finding
from articles.detection.reading import OutOfTime, Reading
from articles.detection.rule import Rule
from articles.detection.rules import RULES
from articles.text.document import Document

logger = logging.getLogger(__name__)

MOST_FINDINGS = 500
"""A rule that finds more in one story is stopped there and said to be unfinished: nobody decides so many."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a scan found, in reading order, and which rules did not finish."""

    findings: tuple[Finding, ...]
    failed: tuple[str, ...] = ()
    seconds: float = 0.0


def detect(document: Document, arrived: Document, rules: Sequence[Rule] = RULES, *, seconds: float = 10.0) -> Report:
    """Say what is wrong with a story. Furniture is judged on the story as it arrived."""
    began = monotonic()
    reading = Reading(document, arrived, seconds=seconds)
    findings: dict[str, Finding] = {}
    failed = []
    for rule in rules:
        found, finished = _run(rule, reading)
        if not finished:
            failed.append(rule.id)
        for finding in found:
            if not all(reading.claimed(span, finding.severity) for span in finding.spans):
                findings.setdefault(finding.fingerprint, finding)
        for finding in found:
            reading.claim(finding)
    places = {block.id: place for place, block in enumerate(document)}
    ordered = sorted(findings.values(), key=lambda finding: (places[finding.spans[0].block], finding.spans[0].start))
    return Report(tuple(ordered), tuple(failed), monotonic() - began)


def _run(rule: Rule, reading: Reading) -> tuple[list[Finding], bool]:
    """What a rule found, and whether it came to its end: one that fails takes nobody else's findings with it."""
    found: list[Finding] = []
    try:
        for finding in islice(rule.check(reading), MOST_FINDINGS):
            reading.check_time()
            found.append(finding)
    except OutOfTime:
        return found, False
    except Exception:  # a rule is a guest: its failure is named in the report and shuts the gate
        logger.exception("Rule %s failed.", rule.id)
        return found, False
    return found, len(found) < MOST_FINDINGS and not reading.late
