"""Where may a text be cut into sentences, in any script?

It is cut after every stop that a space follows, even after "Mr." and "U.S.": whoever looks for sentences that stand
twice joins pieces in a row again, and is misled only by a stop that was missed. So this needs no list of abbreviations,
no language and no library.

Sentences pasted without a space are cut too: after a stop that stands behind two letters and before a capital, or a
letter of a script without capitals. "U.S.A", "3.5" and "example.com" stay whole.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from articles.text.markup import BLANK

_CLOSERS = rf"\"'”’»›)\]」』{BLANK}"
# German closes a quotation with “, Danish with «: before a space these close one, elsewhere they open one.
# Behind a Greek letter the semicolon is a question mark.
STOPS = ".!?…։።፧۔؟।॥"
"""Signs that end a sentence before a space."""

_GREEK_STOP = "(?<=[\u0370-\u03ff\u1f00-\u1fff][;\u037e])"
# Armenian is typed with a colon for its stop, Amharic with two signs like colons.
_ARMENIAN_STOP = "(?<=[ա-և]:)"
_AMHARIC_STOP = "(?<=፡)፡"
# The pattern opens with one set of signs, which is quick to look for.
_END = re.compile(
    rf"[{STOPS};:፡\u037e。！？](?:(?<=[。！？])[。！？]*[{_CLOSERS}]*|{_AMHARIC_STOP}[{_CLOSERS}]*"
    rf"|(?:(?<=[{STOPS}])[{STOPS}]*|{_GREEK_STOP}|{_ARMENIAN_STOP})[{_CLOSERS}“‘«‹]*(?=\s))"
)
_GLUED = re.compile(rf"[{STOPS}](?:(?<=[\w%)][\w%)][.!?…])|(?<=[።፧۔؟।॥]))([{_CLOSERS}]*)(?=[“„«‘(\[]{{0,2}}([^\W\d_]))")


def pieces_of(text: str) -> list[tuple[int, int]]:
    """Start and end of each stretch that ends in a stop, without the space round it; the last may have no stop."""
    found = []
    at = 0
    for end in sorted({*(match.end() for match in _END.finditer(text)), *glued(text), len(text)}):
        words = text[at:end]
        start = at + len(words) - len(words.lstrip())
        if start < end and (stop := at + len(words.rstrip())) > start:
            found.append((start, stop))
        at = end
    return found


def glued(text: str) -> Iterator[int]:
    """Where a sentence begins right behind the stop of the one before, with no space between."""
    marks = counted = 0
    for match in _GLUED.finditer(text):
        at, opening = match.end(), match[2]
        # To a pattern the raised figure of a footnote is a letter too.
        if opening.islower() or not opening.isalpha():
            continue
        marks, counted = marks + text.count('"', counted, at), at
        # A straight mark opens a quotation if every one before it was closed.
        opens = match[1].endswith('"') and marks % 2 == 1
        yield at - opens


def unglued(text: str) -> str:
    """The text with a space between such sentences."""
    found = list(glued(text))
    edges = [0, *found, len(text)]
    return " ".join(text[start:end] for start, end in pairwise(edges)) if found else text
