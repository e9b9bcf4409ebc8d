"""What probably happened, where several findings have one cause."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.detection.findings import Finding
from articles.detection.reading import Reading


@dataclass(frozen=True, slots=True)
class Cause:
    """One slip that explains several findings, in a sentence, and the fingerprints of those findings."""

    sentence: str
    findings: tuple[str, ...]


def likely_causes(reading: Reading, findings: Sequence[Finding]) -> tuple[Cause, ...]:
    """Name what several findings have in common; a finding that stands alone explains itself."""
    return ()
