"""How alike two texts are: the only door to rapidfuzz."""

from rapidfuzz import fuzz


def ratio(first: str, second: str) -> float:
    """How alike two texts are, 0 to 100: the share of characters in their longest common subsequence."""
    return fuzz.ratio(first, second)
