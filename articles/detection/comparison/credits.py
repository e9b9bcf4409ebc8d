"""Which words at either end of a text say whence and whose it is, or whose picture it shows, not what happened."""

import re

from articles.detection.words.page_lines import dateline, picture_credit
from articles.detection.words.page_words import AGENCIES

LONGEST_TAIL = 80
"""A credit is no longer than that, in characters."""

_IN_BRACKETS = re.compile(r" ?\(([^()]{2,60})\)\.?$")
_BETWEEN = re.compile(r" ?[/,&+] ?| - ")
_REPORTER = re.compile(
    r"[가-힣]{2,4}(?:[·, ]{1,2}[가-힣]{2,4}){0,3} (?:기자|특파원) ?= ?|\((?:记者|記者)[^()]{1,20}\) ?"
)
"""Behind the dateline of a Korean or a Chinese agency: “김민수 기자 =”, “（记者李明）”."""


def dateline_at_the_front(text: str) -> str:
    """The dateline that a levelled text opens with, the reporter named behind it included."""
    opening = dateline(text)
    if opening is None:
        return ""
    reporter = None if text.isascii() else _REPORTER.match(text, opening.goes_on)
    return text[: reporter.end() if reporter else opening.goes_on]


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
