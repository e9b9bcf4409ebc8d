"""Which quotation was pulled out of a paragraph to be set by itself, with the name of who said it or without."""

import re

from articles.detection.comparison.departures import keys
from articles.detection.comparison.facts import read
from articles.detection.comparison.passages import Passage

FEWEST = 5
"""A quotation of fewer words is a phrase."""

LONGEST_NAMED = 8
"""So many words behind the quotation name who said it; more are a sentence."""

_QUOTATION = re.compile(r"' ?([^']+(?:'\w[^']*)*(?<!,))'\.?(?:(?: ?- |,? )([^\W\d_a-z][^.'!?]*))?")
_ATTRIBUTED_BEHIND = re.compile(r" ?(?:,'|',|[!?.]?'(?= [^\W\d_A-Z]))")
_ATTRIBUTED_BEFORE = re.compile(r"[:,] ?' ?$")


def is_pulled_out_of(pulled: Passage, told: Passage) -> bool:
    """Is the first all quotation, and does somebody say the same words in a sentence of the second?

    Behind it may stand names and figures that the second knows as well: others would be changed facts.
    """
    found = _QUOTATION.fullmatch(pulled.text) if pulled.text.startswith("'") else None
    if found is None or len(found[1].split()) < FEWEST or len((named := found[2] or "").split()) > LONGEST_NAMED:
        return False
    before, said, behind = told.text.partition(found[1].rstrip(" ,.!?"))
    if not said or not (_ATTRIBUTED_BEHIND.match(behind) or _ATTRIBUTED_BEFORE.search(before)):
        return False
    facts = {word.key for word in read(named) if word.fact}
    return facts <= set(keys((*read(before), *read(behind))))
