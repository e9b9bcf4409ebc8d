"""Can a small word end what a verb says: "handed in in March", "let the cat in in the evening"?"""

import re
from collections.abc import Collection, Sequence

from articles.detection.words import vocabulary


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


LONGEST_OBJECT = 4
"""So many words at most stand between a verb and what belongs to it: "the signed papers"."""

_DETERMINERS = frozenset(("the", "a", "an", "his", "its", "their", "our", "my", "your"))
_NOUNS_FOLLOW = frozenset(["of", "for", "with", "from", "by", "at", "into", "onto"])
"""Behind one of them the verb is a noun, as in "a move in" and "a range of chips in"."""

_ALSO_NOUNS = _words(
    """
    drop break call factor phone vote cash step move hand check turn dial kick log plug file lock walk draw burst blow
    phones calls push
    """
)
"""Of these the verb stands behind a plural or one of the words below alone: not in "a sharp drop in"."""

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
"""They say little without one: "took an interest in", "set an example in"."""

_OUTSIDE = _words(
    """
    up out off down over on away back about through around along together forward to at of for from with into onto in
    by as than after before and but or that which who when where is are was were be been being has have had will would
    can could not part place charge control action effect force office
    """
)
"""None of these stands in an object, or it is none that could stand behind the particle: "took part in"."""

_STOPS = (",", ".", ";", ":", "!", "?", ")", "–", "—")
_OPENING_MARKS = "“„«‘\"'([*"

_OPEN_NO_PHRASE = _words(
    """
    to on for at with and or but after before from of when while because if until since without touch there
    i he she we they who is are was were be been has have had do does did will would can could may might must shall
    should not en terms which
    """
)
"""Before them a preposition opens nothing: "cash in in on a rise", "move in in en masse", whatever the verb."""

_WHEN_OR_HOW = _words(vocabulary.TIMES) | _words(
    """
    past future time times end beginning meantime fall nights mornings evenings decades season early late mid recent
    next last first silence turn turns droves force mass bulk numbers tens dozens hundreds thousands millions advance
    protest secret person hurry rush haste response return case order connection middle stages pairs good waves
    """
)
WHEN_OR_HOW_WITHIN = 4
"""So many words tell it: "in the past little over"."""

_PARTS = _words("early late mid")
"""They tell when with a time behind them alone: "in early May"."""

_PASSIVE = _words("is are was were be been being")
_AMOUNT = re.compile(r"[$£€¥]\d[\d.,]*\w*|\d[\d.,]*%")
_SHARES = ("%", "per")

NAME_WITHIN = 3
"""So many words tell it: "by the stage name"."""

_NAMES = _words("name names nickname nicknames alias handle initials moniker pseudonym")

DAY_WITHIN = 3
"""So many words tell it: "by New Year’s Day"."""

_DAYS = _words(vocabulary.WEEKDAYS) | _words(
    "christmas easter thanksgiving hallowe’en halloween ramadan eid diwali passover eve"
)

_NO_DOING = frozenset(("morning", "evening", "spring"))


def may_belong_to_a_verb(word: str, before: Sequence[str], after: Sequence[str], verbs: Collection[str]) -> bool:
    """Do the words before it end in one of these verbs, or in one with its object, and can it open what is behind?

    Behind an object a second "in" has to tell when or how: "let the cat in in the evening", not "in in Tormouth".
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
    """Was something done, so that "by" tells by whom: "the motions were passed by"? Nobody is dropped by."""
    done = [word.casefold() for word in words[-2:]]
    return len(done) > 1 and done[0] in _PASSIVE and not done[1].endswith("ing")


def _is_an_amount(after: Sequence[str]) -> bool:
    """Does "by" tell how much: "dropped by 1%"? A bare number may be an hour."""
    first, *others = after
    counts = first[0].isdigit() and bool(others) and others[0].startswith(_SHARES)
    return counts or _AMOUNT.fullmatch(first.rstrip("".join(_STOPS))) is not None


def _is_a_name(after: Sequence[str]) -> bool:
    """Does "by" tell what somebody is called: "goes by the nickname"?"""
    first, *others = map(str.casefold, after[:NAME_WITHIN])
    return first in _OPEN_AN_OBJECT and any(word.rstrip("".join(_STOPS)) in _NAMES for word in others)


def _is_somebody(after: Sequence[str]) -> bool:
    """Does "by" tell who did it: "rules passed by Parliament"? A day, a month or a feast has a capital, too."""
    return after[0][0].isupper() and not any(word[0].isupper() and _is_a_day(word) for word in after[:DAY_WITHIN])


def _is_a_day(word: str) -> bool:
    return _says_when_or_how(word) or word.casefold().strip("".join(_STOPS) + "”\"’'") in _DAYS


def _is_a_doing(word: str) -> bool:
    """Is it a form as in "kept it going by selling"?"""
    return word.endswith("ing") and word[0].islower() and word not in _NO_DOING


def _is_a_verb(word: str, above: str) -> bool:
    """Is it no noun, as far as the word before it says?"""
    if above in _DETERMINERS or (above in _NOUNS_FOLLOW and not word.endswith("ing")):
        return False
    return (
        word not in _ALSO_NOUNS or not above or above in _BEFORE_A_VERB or above.endswith(("s", "’ll", "'ll", *_STOPS))
    )


def _fits(between: Sequence[str], verb: str) -> bool:
    """Can these be what is done something to, or is it nothing?"""
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
