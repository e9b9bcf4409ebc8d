"""How many words does a text have? The one count that every figure of words on a page goes by."""

import re

from articles.text.similarity import length

TAG = (
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|img|table|tr|td|th|script|style|blockquote|figure|figcaption"
    r"|iframe|section|article)(?:\s[^<>]{0,300})?/?>"
)
"""A tag of HTML, in whatever case; other words in pointed brackets are somebody's words."""

_TAG = re.compile(TAG, re.IGNORECASE)
_WITHIN_WORDS = re.compile(r"</?(?:span|a|b|i|u|em|strong)\b", re.IGNORECASE)


def count_words(text: str) -> int:
    """How many words a reader counts in plain text, or their like; tags that came along with a paste are none."""
    return length(_TAG.sub(parting, text) if "<" in text else text)


def parting(tag: re.Match[str]) -> str:
    """What stands between the words beside a tag of HTML, as a browser shows them."""
    return "" if _WITHIN_WORDS.match(tag[0]) else " "
