"""How one desk wants its stories read: which rules run, from which limits on, and what it repeats on purpose."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limit:
    """A threshold of a rule that a desk may set for itself.

    `least` and `most` bound what it may be set to, both included; `says` is its name on screen, with its unit.
    """

    name: str
    default: float
    least: float
    most: float
    says: str


@dataclass(frozen=True, slots=True)
class Ruleset:
    """What a desk has settled about the rules; the standard one has settled nothing.

    `off` are ids of rules that do not run, `informing` of rules whose findings are notices, whatever the rule says;
    `limits` are thresholds by name; `boilerplate` holds folded paragraphs that the desk repeats on purpose.
    """

    off: frozenset[str] = frozenset()
    informing: frozenset[str] = frozenset()
    limits: Mapping[str, float] = field(default_factory=dict)
    boilerplate: frozenset[str] = frozenset()

    def limit(self, limit: Limit) -> float:
        """What this desk has set the limit to, or what it is where nobody has."""
        return self.limits.get(limit.name, limit.default)

    @property
    def digest(self) -> str:
        """By what two rulesets are told apart; empty for the standard one."""
        if self == STANDARD:
            return ""
        settled = [sorted(self.off), sorted(self.informing), sorted(self.limits.items()), sorted(self.boilerplate)]
        return hashlib.sha256(json.dumps(settled).encode()).hexdigest()


STANDARD = Ruleset()
"""Every rule as it comes."""
