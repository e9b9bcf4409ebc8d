"""What is a rule? One thing that can be wrong with a story, and how to look for it."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import ClassVar

from articles.detection.findings import Change, Finding, Kind, Severity, Span, Suggestion
from articles.detection.reading import Reading
from articles.detection.ruleset import Limit


class Rule(ABC):
    """One thing that can be wrong with a story. Its docstring opens its row in the table of rules."""

    id: ClassVar[str]
    severity: ClassVar[Severity]
    finds: ClassVar[str]
    """What it finds."""
    milder: ClassVar[str] = ""
    """What of that is less severe than the rule, or prefers no suggestion."""
    never_flags: ClassVar[str]
    """What it leaves alone."""
    alarms: ClassVar[float] = 0
    """Errors and warnings per 1,000 real articles that nobody broke, as measured: an upper bound of false alarms."""
    limits: ClassVar[tuple[Limit, ...]] = ()
    """Thresholds that a desk may set for itself; a rule reads them with `reading.limit`."""

    @abstractmethod
    def check(self, reading: Reading) -> Iterator[Finding]:
        """Read the story and say what is wrong with it."""

    def finding(
        self,
        message: str,
        *,
        spans: Iterable[Span],
        related: Iterable[Span] = (),
        suggestions: Iterable[Suggestion] = (),
        safe: bool = False,
        preferred: bool = True,
        severity: Severity | None = None,
        around: str = "",
        kind: Kind | None = None,
        changes: Iterable[Change] = (),
    ) -> Finding:
        """A finding of this rule."""
        return Finding(
            rule=self.id,
            severity=severity or self.severity,
            message=message,
            spans=tuple(spans),
            related=tuple(related),
            suggestions=tuple(suggestions),
            safe=safe,
            preferred=preferred,
            around=around,
            kind=kind,
            changes=tuple(changes),
        )
