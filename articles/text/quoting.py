"""How are words put into quotation marks that may hold some already?"""

DOUBLE = frozenset('“”„‟«»"')
"""Double quotation marks."""


def in_quotes(words: str) -> str:
    """Words in quotation marks: in single ones where they hold double ones, which would stand doubled at an end."""
    return f"“{words}”" if DOUBLE.isdisjoint(words) else f"‘{words}’"
