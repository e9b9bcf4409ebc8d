"""How is a story scanned? By every rule in turn, the one with the strongest claim first, all against one clock."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from time import monotonic

from articles.detection.causes import Cause, likely_causes
from articles.detection.copies.retelling import would_mix
from articles.detection.findings import Finding, Kind, Severity, Span
from articles.detection.reading import OutOfTime, Reading
from articles.detection.rule import Rule
from articles.detection.rules import RULES
from articles.detection.ruleset import STANDARD, Ruleset
from articles.text.document import Document

logger = logging.getLogger(__name__)

MOST_FINDINGS = 500
"""A rule that finds so many in one story is stopped and reported as unfinished: nobody decides so many."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a scan found, in reading order, which rules did not finish (`failed`), and what probably happened."""

    findings: tuple[Finding, ...]
    failed: tuple[str, ...] = ()
    seconds: float = 0.0
    causes: tuple[Cause, ...] = ()


def detect(
    document: Document,
    arrived: Document,
    rules: Sequence[Rule] = RULES,
    *,
    ruleset: Ruleset = STANDARD,
    seconds: float = 10.0,
) -> Report:
    """Say what is wrong with a story, as its desk wants it read. Furniture is judged on the story as it arrived."""
    began = monotonic()
    reading = Reading(document, arrived, ruleset=ruleset, seconds=seconds)
    findings: dict[str, Finding] = {}
    failed = []
    for rule in rules:
        if rule.id in ruleset.off:
            continue
        found, finished = _run(rule, reading)
        if not finished:
            failed.append(rule.id)
        for finding in [_as_the_desk_wants(finding, reading) for finding in found]:
            if not all(reading.claimed(span, finding.severity) for span in finding.spans):
                findings.setdefault(finding.fingerprint, finding)
        for finding in found:  # as the rule meant it: what the desk made a notice, no weaker rule may raise again
            reading.claim(finding)
    places = {block.id: place for place, block in enumerate(document)}
    ordered = sorted(findings.values(), key=lambda finding: (places[finding.spans[0].block], finding.spans[0].start))
    return Report(tuple(ordered), tuple(failed), monotonic() - began, likely_causes(reading, ordered))


def _as_the_desk_wants(finding: Finding, reading: Reading) -> Finding:
    """The finding, made a notice that prefers nothing if its rule only informs or it names nothing but boilerplate."""
    ruleset = reading.ruleset
    if ruleset.boilerplate and all(_is_boilerplate(span, reading) for span in (*finding.spans, *finding.related)):
        told = _told_as_boilerplate(finding.message)
        return replace(
            finding, message=told, severity=Severity.NOTICE, safe=False, preferred=False, kind=Kind.BOILERPLATE
        )
    if finding.rule in ruleset.informing:
        return replace(finding, severity=Severity.NOTICE, safe=False, preferred=False)
    return finding


def _told_as_boilerplate(message: str) -> str:
    """The message with a word that the desk repeats this on purpose, behind its reason or question if it has one."""
    if ": " in message:
        return f"{message} On this desk's list of boilerplate."
    return f"{message.removesuffix('.')}: on this desk's list of boilerplate."


def _is_boilerplate(span: Span, reading: Reading) -> bool:
    block = reading.now[span.block]
    return span.is_whole(block) and reading.is_boilerplate(block)


def _whole_versions_first(finding: Finding, reading: Reading) -> Finding:
    """The finding, without a preference if it is one between two versions of the story: an editor has to choose."""
    mixes = (finding.safe or finding.preferred) and would_mix(reading, finding)
    return replace(finding, safe=False, preferred=False) if mixes else finding


def _run(rule: Rule, reading: Reading) -> tuple[list[Finding], bool]:
    """What a rule found, and whether it finished; one that fails does not take the findings of others with it."""
    found: list[Finding] = []
    try:
        for finding in islice(rule.check(reading), MOST_FINDINGS):
            reading.check_time()
            found.append(_whole_versions_first(finding, reading))
    except OutOfTime:
        return found, False
    except Exception:  # a rule is a guest: its failure is named in the report and shuts the gate
        logger.exception("Rule %s failed.", rule.id)
        return found, False
    return found, len(found) < MOST_FINDINGS and not reading.late
