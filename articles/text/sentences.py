"""Where a text may be cut into sentences, in any script.

It is cut after every stop that a space follows, after "Mr." and "U.S." too: whoever looks for sentences that stand
twice puts pieces in a row together again, and is thrown off only by a stop that was missed. So this needs no list of
abbreviations, no language and no library.
"""

import re

from articles.text.markup import BLANK

_CLOSERS = rf"\"'”’»›)\]」』{BLANK}"
# German closes a quotation with “, Danish with «: before a space they close, elsewhere they open.
# Behind a Greek letter the semicolon asks.
_STOPS = ".!?…։።፧۔؟।॥"
_GREEK_STOP = "(?<=[\u0370-\u03ff\u1f00-\u1fff][;\u037e])"
# It opens with one set of signs, which is quick to look for.
_END = re.compile(
    rf"[{_STOPS};\u037e。！？](?:(?<=[。！？])[。！？]*[{_CLOSERS}]*"
    rf"|(?:(?<=[{_STOPS}])[{_STOPS}]*|{_GREEK_STOP})[{_CLOSERS}“‘«‹]*(?=\s))"
)


def pieces_of(text: str) -> list[tuple[int, int]]:
    """Start and end of each stretch that ends in a stop, without the space round it; the last one may end in none."""
    found = []
    at = 0
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        words = text[at:end]
        start = at + len(words) - len(words.lstrip())
        if start < end and (stop := at + len(words.rstrip())) > start:
            found.append((start, stop))
        at = end
    return found
