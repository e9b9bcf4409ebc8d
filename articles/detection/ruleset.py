"""How does one desk want its stories read: which rules run, with which limits, and what does it repeat on purpose?"""

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limit:
    """A threshold of a rule that a desk may set for itself.

    It may be anything from `least` to `most`, if it is `whole` only whole numbers; `says` is its name on screen, with
    its unit.
    """

    name: str
    default: float
    least: float
    most: float
    says: str
    whole: bool = True

    @property
    def bounds(self) -> str:
        """What it may be set to, in words."""
        return f"{'a whole' if self.whole else 'any'} number from {exact(self.least)} to {exact(self.most)}"

    @property
    def no_number(self) -> str:
        """What somebody is told who sets it to something that is no number."""
        return f"“{self.says}” is no number yet. Give it {self.bounds}."

    def objection(self, value: float) -> str:
        """Why it cannot be set to this and what to do instead; "" if it can."""
        if not math.isfinite(value):
            return self.no_number
        if self.least <= value <= self.most and (value == int(value) or not self.whole):
            return ""
        return f"“{self.says}” cannot be {exact(value)}. Give it {self.bounds}."

    def nearest(self, value: float) -> float:
        """The number nearest to this that it may be set to."""
        return min(max(float(round(value)) if self.whole else value, self.least), self.most)


def exact(value: float) -> str:
    """A number as somebody would type it: with all the digits that were meant and no others."""
    return f"{value:.15g}"


@dataclass(frozen=True, slots=True)
class Ruleset:
    """What a desk has settled about the rules; the standard one settles nothing.

    `off` are the ids of rules that do not run, `informing` those of rules whose findings are all notices; `limits` are
    thresholds by name; `boilerplate` holds folded paragraphs that the desk repeats on purpose.
    """

    off: frozenset[str] = frozenset()
    informing: frozenset[str] = frozenset()
    limits: Mapping[str, float] = field(default_factory=dict)
    boilerplate: frozenset[str] = frozenset()

    def limit(self, limit: Limit) -> float:
        """What this desk has set the limit to, or its default."""
        return self.limits.get(limit.name, limit.default)

    def changes(self, before: "Ruleset") -> frozenset[str]:
        """The ids of rules and the names of limits that this ruleset settles differently from the one before."""
        ours, theirs = set(self.limits.items()), set(before.limits.items())
        return (self.off ^ before.off) | (self.informing ^ before.informing) | {name for name, _ in ours ^ theirs}

    @property
    def digest(self) -> str:
        """What tells two rulesets apart; "" for the standard one."""
        if self == STANDARD:
            return ""
        settled = [sorted(self.off), sorted(self.informing), sorted(self.limits.items()), sorted(self.boilerplate)]
        return hashlib.sha256(json.dumps(settled).encode()).hexdigest()


STANDARD = Ruleset()
"""Every rule with its default limits."""
