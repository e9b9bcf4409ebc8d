"""How many words does a text have? Every count of words that a page shows is this one."""

import re

from articles.text.words import length

TAG = (
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|img|table|tr|td|th|script|style|blockquote|figure|figcaption"
    r"|iframe|section|article)(?:\s[^<>]{0,300})?/?>"
)
"""A tag of HTML, in whatever case; anything else in pointed brackets was written by somebody."""

_TAG = re.compile(TAG, re.IGNORECASE)
_WITHIN_WORDS = re.compile(r"</?(?:span|a|b|i|u|em|strong)\b", re.IGNORECASE)


def count_words(text: str) -> int:
    """How many words a reader counts in a plain text (see `similarity.length`); tags pasted with it do not count."""
    return length(_TAG.sub(parting, text) if "<" in text else text)


def parting(tag: re.Match[str]) -> str:
    """What a browser shows in place of a tag: nothing for one within words, else a space."""
    return "" if _WITHIN_WORDS.match(tag[0]) else " "
