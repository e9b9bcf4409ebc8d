"""What the signs of a line say: does it open as a row or a quotation, does it end as a sentence or a question?"""

import re
from collections.abc import Iterator

# German and Czech close a quotation with the mark that opens one in English, Danish with the one that opens in French.
_CLOSERS = "\"'”’“‘»›«‹)]」』\u200b \t\n"
_STOPS = (*".…。．｡།।۔։።", "፡፡")
_OPEN_QUOTATIONS = tuple("\"'“„«»‘‚「『")
_CLOSE_QUOTATIONS = tuple("\"'”“»«’‘›」』")
QUOTES = frozenset('"“”„‟«»「」『』')
"""Quotation marks that open or close a quotation, and are no apostrophes."""

_PAUSES = tuple(":;,،؛、፡")
_QUESTION_MARKS = tuple("?？؟՞፧")
_QUESTIONS = (*_QUESTION_MARKS, *"!！")
_GREEK_QUESTION = re.compile("[\u0370-\u03ff\u1f00-\u1fff][»”\"')]*[;\u037e]$")
_ROW = tuple("-–—―•·*#|>[`@<^►▪●○■□✓")
_NUMBERED = re.compile(r"\s*\(?\d{1,3}[.)]\s")
_HEADING = re.compile(r"\s*#{1,6}\s+(?=[^\W_])")
_SENTENCE_BREAK = re.compile(r"[^\W\d_]{4,}[\"'”’»)]*[.!?…؟።]+[\"'”’»)]*\s+\S|[。！？](?=[^\s」』”’])")


def without_heading_mark(text: str) -> str:
    """The line without the # that makes it a heading in Markdown."""
    return _HEADING.sub("", text, count=1) if "#" in text else text


def is_row(text: str) -> bool:
    """Does a line open like a row of a list or a table?"""
    return text.lstrip().startswith(_ROW)


def is_numbered(text: str) -> bool:
    """Does a line open with its number, as the steps of a recipe do?"""
    return bool(_NUMBERED.match(text))


def ends_in_a_stop(text: str) -> bool:
    """Does a text end as a sentence does?"""
    ending = text.rstrip(_CLOSERS)
    return ending.endswith(_STOPS) or _asks(ending) or ("ա" <= ending[-2:-1] <= "և" and ending.endswith(":"))


def is_question(text: str) -> bool:
    """Does a text end as a question does?"""
    ending = text.rstrip(_CLOSERS)
    return ending.endswith(_QUESTION_MARKS) or bool(_GREEK_QUESTION.search(ending[-4:]))


def asks_or_calls(text: str) -> bool:
    """Does a text end as a question or a call does?"""
    return _asks(text.rstrip(_CLOSERS))


def _asks(ending: str) -> bool:
    """Is this the end of a question or of a call? Greek asks with a semicolon."""
    return ending.endswith(_QUESTIONS) or bool(_GREEK_QUESTION.search(ending[-4:]))


def ends_in_a_pause(text: str) -> bool:
    """Does a text end in a comma, a colon or the like?"""
    return text.rstrip(_CLOSERS).endswith(_PAUSES)


def sentence_breaks(text: str) -> Iterator[re.Match[str]]:
    """Where one sentence of a text surely ends and another begins."""
    return _SENTENCE_BREAK.finditer(text)


def reads_like_a_sentence(text: str) -> bool:
    """Is this one sentence and no more?"""
    return ends_in_a_stop(text) and not is_row(text) and next(sentence_breaks(text), None) is None


def reads_like_a_pull_quote(shown: str) -> bool:
    """Does a line open with a quotation mark and end without a stop, as a pull quote does?"""
    return shown.startswith(_OPEN_QUOTATIONS) and not ends_in_a_stop(shown)


def opens_a_quotation(shown: str) -> bool:
    """Does a line open with a quotation mark?"""
    return shown.startswith(_OPEN_QUOTATIONS)


def is_set_in_quotes(shown: str) -> bool:
    """Does a line open and end with a quotation mark?"""
    return opens_a_quotation(shown) and shown.rstrip(".!?").endswith(_CLOSE_QUOTATIONS)


def marks_in(shown: str) -> int:
    """How many quotation marks a text holds; an odd number leaves a quotation open."""
    return shown.count('"') if shown.isascii() else sum(map(shown.count, QUOTES))
