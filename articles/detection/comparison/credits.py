"""Which words at the end of a text say whose it is or whose picture it describes, and nothing of what happened."""

import re

from articles.detection.words.page_lines import picture_credit
from articles.detection.words.page_words import AGENCIES

LONGEST_TAIL = 80
"""A credit is no longer than that, in characters."""

_IN_BRACKETS = re.compile(r" ?\(([^()]{2,60})\)\.?$")
_BETWEEN = re.compile(r" ?[/,&+] ?| - ")


def agency_at_the_end(text: str) -> str:
    """The agencies that a levelled text ends in, in brackets: "(Reuters)", "(dpa/AFP)"."""
    if not text.endswith((")", ").")):
        return ""
    found = _IN_BRACKETS.search(text[-LONGEST_TAIL:])
    if not found or not all(part in AGENCIES for part in _BETWEEN.split(found[1].casefold())):
        return ""
    return found[0]


def picture_credit_at_the_end(text: str) -> str:
    """Whose picture it is that a levelled text describes, with its cue: "Photo: Anna Calder"."""
    tail = text[-LONGEST_TAIL:]
    return tail[at:] if (at := picture_credit(tail)) is not None else ""
