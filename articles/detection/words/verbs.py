"""Can a small word belong to a verb before it and so stand twice: "handed in in March", "let him in in the evening"?"""

import re
from collections.abc import Collection, Sequence

from articles.detection.words import vocabulary


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


LONGEST_OBJECT = 4
"""At most so many words stand between a verb and the word that belongs to it: "handed the signed papers in"."""

_DETERMINERS = frozenset(("the", "a", "an", "his", "its", "their", "our", "my", "your"))
_NOUNS_FOLLOW = frozenset(["of", "for", "with", "from", "by", "at", "into", "onto"])
"""Behind one of these, what looks like a verb is a noun: "a range of chips in"."""

_ALSO_NOUNS = _words(
    """
    drop break call factor phone vote cash step move hand check turn dial kick log plug file lock walk draw burst blow
    phones calls push
    """
)
"""Words that are verbs only behind a plural or one of the words below, and a noun in "a sharp drop in"."""

_BEFORE_A_VERB = _words(
    """
    to i you he she it we they who that people police men women children and not will would can could may might must
    should shall do does did please is are was were be been
    """
)

_OPEN_AN_OBJECT = _DETERMINERS | {"her", "all", "both", "these", "those", "some", "two", "three", "more", "many", "no"}

_OBJECTS = frozenset(
    ("it", "them", "him", "her", "us", "me", "you", "all", "everyone", "everybody", "police", "people")
)

_TAKE_NO_OBJECT = _words(
    """
    come comes came coming go goes went gone going join joins joined joining step steps stepped stepping cave caves
    caved caving
    """
)

_TAKE_A_NOUN = _words("take takes took taken taking get gets got getting give gives gave set sets setting")
"""Verbs that say little without a noun: "took an interest in", "set an example in"."""

_OUTSIDE = _words(
    """
    up out off down over on away back about through around along together forward to at of for from with into onto in
    by as than after before and but or that which who when where is are was were be been being has have had will would
    can could not part place charge control action effect force office
    """
)
"""Words that stand in no object, or only in one that cannot stand between verb and small word: "took part in"."""

_STOPS = (",", ".", ";", ":", "!", "?", ")", "–", "—")
_OPENING_MARKS = "“„«‘\"'([*"

_OPEN_NO_PHRASE = _words(
    """
    to on for at with and or but after before from of when while because if until since without touch there
    i he she we they who is are was were be been has have had do does did will would can could may might must shall
    should not en terms which
    """
)
"""Words before which a preposition opens no phrase, whatever the verb: "cash in in on it", "move in in en masse"."""

_WHEN_OR_HOW = _words(vocabulary.TIMES) | _words(
    """
    past future time times end beginning meantime fall nights mornings evenings decades season early late mid recent
    next last first silence turn turns droves force mass bulk numbers tens dozens hundreds thousands millions advance
    protest secret person hurry rush haste response return case order connection middle stages pairs good waves
    """
)
WHEN_OR_HOW_WITHIN = 4
"""One of so many words behind "in" has to tell when or how."""

_PARTS = _words("early late mid")
"""Words that tell when only if a time follows: "in early May"."""

_PASSIVE = _words("is are was were be been being")
_AMOUNT = re.compile(r"[$£€¥]\d[\d.,]*\w*|\d[\d.,]*%")
_SHARES = ("%", "per")

NAME_WITHIN = 3
"""One of so many words behind "by" has to be a word for a name: "by the stage name"."""

_NAMES = _words("name names nickname nicknames alias handle initials moniker pseudonym")

DAY_WITHIN = 3
"""One of so many words behind "by" has to be a day: "by New Year’s Day"."""

_DAYS = _words(vocabulary.WEEKDAYS) | _words(
    "christmas easter thanksgiving hallowe’en halloween ramadan eid diwali passover eve"
)

_NO_DOING = frozenset(("morning", "evening", "spring"))


def may_belong_to_a_verb(word: str, before: Sequence[str], after: Sequence[str], verbs: Collection[str]) -> bool:
    """Do the words before end in one of these verbs, with or without an object, and can the word open what follows?

    If the verb has an object, the second "in" has to tell when or how: "let the cat in in the evening".
    """
    if not after or after[0].startswith(_STOPS) or after[0].casefold() in _OPEN_NO_PHRASE or _is_a_doing(after[0]):
        return False
    words = [word.lstrip(_OPENING_MARKS) for word in before[-LONGEST_OBJECT - 2 :]]
    if word == "by" and (_is_done_by(words) or _is_an_amount(after) or _is_a_name(after) or _is_somebody(after)):
        return False
    places = range(max(0, len(words) - LONGEST_OBJECT - 1), len(words))
    if after[0].casefold() in _PARTS and not any(map(_says_when_or_how, after[1:WHEN_OR_HOW_WITHIN])):
        return False
    anyhow = word != "in" or any(map(_says_when_or_how, after[:WHEN_OR_HOW_WITHIN]))
    return any(
        words[at].casefold() in verbs
        and _is_a_verb(words[at].casefold(), "".join(words[at - 1 : at]).casefold())
        and _fits(words[at + 1 :], words[at].casefold())
        and (anyhow or (at == len(words) - 1 and words[at].casefold() not in _TAKE_A_NOUN))
        for at in places
    )


def _says_when_or_how(word: str) -> bool:
    return word[:1].isdigit() or word.casefold().strip("".join(_STOPS) + "”\"’'") in _WHEN_OR_HOW


def _is_done_by(words: Sequence[str]) -> bool:
    """Is the verb passive, so that "by" tells who did it: "the motions were passed by"?"""
    done = [word.casefold() for word in words[-2:]]
    return len(done) > 1 and done[0] in _PASSIVE and not done[1].endswith("ing")


def _is_an_amount(after: Sequence[str]) -> bool:
    """Does "by" tell how much: "dropped by 1%"? A number alone may be an hour."""
    first, *others = after
    counts = first[0].isdigit() and bool(others) and others[0].startswith(_SHARES)
    return counts or _AMOUNT.fullmatch(first.rstrip("".join(_STOPS))) is not None


def _is_a_name(after: Sequence[str]) -> bool:
    """Does "by" tell what somebody is called: "goes by the nickname"?"""
    first, *others = map(str.casefold, after[:NAME_WITHIN])
    return first in _OPEN_AN_OBJECT and any(word.rstrip("".join(_STOPS)) in _NAMES for word in others)


def _is_somebody(after: Sequence[str]) -> bool:
    """Does "by" tell who did it: "rules passed by Parliament"? Days, months and feasts have capitals too."""
    return after[0][0].isupper() and not any(word[0].isupper() and _is_a_day(word) for word in after[:DAY_WITHIN])


def _is_a_day(word: str) -> bool:
    return _says_when_or_how(word) or word.casefold().strip("".join(_STOPS) + "”\"’'") in _DAYS


def _is_a_doing(word: str) -> bool:
    """Is this the -ing form of a verb, as in "kept it going by selling"?"""
    return word.endswith("ing") and word[0].islower() and word not in _NO_DOING


def _is_a_verb(word: str, above: str) -> bool:
    """Is this a verb and no noun, as far as the word before it tells?"""
    if above in _DETERMINERS or (above in _NOUNS_FOLLOW and not word.endswith("ing")):
        return False
    return (
        word not in _ALSO_NOUNS or not above or above in _BEFORE_A_VERB or above.endswith(("s", "’ll", "'ll", *_STOPS))
    )


def _fits(between: Sequence[str], verb: str) -> bool:
    """Can these words be the object of the verb, or is there none?"""
    if not between:
        return True
    first, *others = map(str.casefold, between)
    if verb in _TAKE_NO_OBJECT or not _OUTSIDE.isdisjoint((first, *others)) or any(map(_ends, between)):
        return False
    if first in ("a", "an") and verb in _TAKE_A_NOUN:
        return False
    if first in _OPEN_AN_OBJECT or between[0][0].isupper():
        return bool(others) or first not in _DETERMINERS
    return not others and (first in _OBJECTS or first.endswith("s"))


def _ends(word: str) -> bool:
    return word.endswith(_STOPS)
