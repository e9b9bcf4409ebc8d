"""Which quotation was pulled out of a paragraph to be set by itself, with the name of who said it or without.

A claim that is checked stands below its label as well as in the mouth of who made it, and a post where it is embedded.
"""

import re

from articles.detection.comparison.departures import keys
from articles.detection.comparison.facts import read
from articles.detection.comparison.passages import Passage
from articles.detection.words.page_words import CLAIMS, NETWORKS

FEWEST = 5
"""A quotation of fewer words is a phrase."""

LONGEST_NAMED = 8
"""So many words behind the quotation name who said it; more are a sentence."""

_QUOTATION = re.compile(r"' ?([^']+(?:'\w[^']*)*(?<!,))'\.?(?:(?: ?- |,? )([^\W\d_a-z][^.'!?]*))?")
_POST = re.compile(
    r"'?(.+?)'?(?: (?:pic\.twitter\.com|https?:/)/\S+)*(?: ?- ([^()@']{2,50})\(@\w{2,30}\)[^.!?]{0,40})?"
)
_NETWORK = re.compile(rf"\b{NETWORKS}\b", re.IGNORECASE)
_MARKS_OF_A_POST = ("(@", "pic.twitter.com/", "https://t.co/")
_ATTRIBUTED_BEHIND = re.compile(r" ?(?:,'|',|[!?.]?'(?= [^\W\d_A-Z]))")
_ATTRIBUTED_BEFORE = re.compile(r"[:,] ?' ?$")


def is_pulled_out_of(pulled: Passage, told: Passage) -> bool:
    """Is the first all quotation, and does somebody say the same words in a sentence of the second?

    Behind it may stand names and figures that the second knows as well: others would be changed facts.
    """
    if _is_quoted_in(pulled.text, told.text):
        return True
    found = _QUOTATION.fullmatch(pulled.text) if pulled.text.startswith("'") else None
    if found is None or len(found[1].split()) < FEWEST or len((named := found[2] or "").split()) > LONGEST_NAMED:
        return False
    before, said, behind = told.text.partition(found[1].rstrip(" ,.!?"))
    if not said or not (_ATTRIBUTED_BEHIND.match(behind) or _ATTRIBUTED_BEFORE.search(before)):
        return False
    facts = {word.key for word in read(named) if word.fact}
    return facts <= set(keys((*read(before), *read(behind))))


def _is_quoted_in(text: str, told: str) -> bool:
    """Does a claim that stands behind its label, or a post, stand between quotation marks in the other one?

    Whose post it is, that one may know better: where it names people, one of them wrote it.
    """
    label, _, claim = text.partition(":")
    author = ""
    if label.casefold().strip() in CLAIMS:
        said = claim
    elif any(mark in text for mark in _MARKS_OF_A_POST) and (post := _POST.fullmatch(text)):
        said, author = post[1], post[2] or ""
    else:
        return False
    before, said, behind = told.partition(said.strip(" '.,!?"))
    if len(read(said)) < FEWEST or not before.endswith("'") or not behind.lstrip(" ,.!?").startswith("'"):
        return False
    networks = _NETWORK.sub("", f"{before[:-1]} . {behind}")
    named = {word.key for word in read(networks) if word.is_name}
    return not author or not named or not named.isdisjoint(keys(read(author)))
