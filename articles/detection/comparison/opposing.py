"""Which words deny each other, as opposites, verbs of the news, "may" and "must", by a prefix or a syllable in a verb?

A pair that the lists lack counts as any two different words; copies that differ so are still left to an editor.
"""

import re
from functools import lru_cache
from itertools import product

from articles.detection.words import hedges, vocabulary
from articles.text.folding import fold

SHORTEST_ROOT = 3
"""Behind a prefix a word has at least so many letters."""

LONGEST_VERB = 40
"""A word of more letters is no verb."""

_REVERSING = (
    "un",
    "in",
    "im",
    "il",
    "ir",
    "dis",
    "non",
    "non-",
    "mis",
    "anti",
    "anti-",
    "de",
    "не",
    "ne",
    "nie",
    "չ",
    "ó",
)
_OPENINGS = (("in", "de"), ("in", "out"), ("im", "ex"), ("under", "over"), ("up", "down"), ("pre", "post"))
_COUNTERPARTS = (*_OPENINGS, *((two, one) for one, two in _OPENINGS))
_OPPOSED = frozenset(
    frozenset(pair.split()) for pair in fold(vocabulary.OPPOSITES.replace("\n", "|")).split("|") if pair
).union(
    frozenset(pair)
    for sides in fold(f"{vocabulary.SIDES.strip()}\n{hedges.MODALS.strip()}".replace("\n", "\\")).split("\\")
    for pair in product(*map(str.split, sides.split("|")))
)
_DENIED_IN_TURKISH = re.compile(
    "(?<=..)m(?:[aeə](?=d[ıi]|m[ıi]ş|kt[ae]d|l[ıi]|s[ıi]n|y[aeəıid]|gan)|[ıiuü](?=yor)|(?=[ıiuü]r(?:l[aə]r)?$))"
)
"""The syllable that says no inside a verb: "açıklanmadı", "yapılmayacak", "gelmiyor".

So in Azerbaijani and Uzbek: "etmədiyini", "gəlmir", "kelmagan", "kelmaydi".
"""
_HIGH_VOWELS = str.maketrans("ıuü", "iii")
"""An ending has the one that the syllable before it asks for: without the one that says no, often another."""
_DENIED_IN_KAZAKH = re.compile("(?<=..)[мбп][ае](?=д[ыіи]|й[дт]|ған|ген|ган)")
"""The same in Kazakh: "қолдамады", "басталмайды", "келіспеген"; and in Uzbek: "келмаган"."""
_WHO = "tu|u|m|wa|ki|vi|i|zi|li|ya|pa|ku"
_SAID_IN_SWAHILI = re.compile(f"(a|{_WHO})(?:ta|li|na|me)(.{{3,}})")
"""Who does it, when, and what: "atahudhuria", "wanakubali"."""


@lru_cache(maxsize=10_000)
def oppose(word: str, other: str) -> bool:
    """Does one of these words deny the other?"""
    one, two = sorted((word.casefold(), other.casefold()), key=len)
    if frozenset((one, two)) in _OPPOSED:
        return True
    if _deny_in_turkish(one, two) or _deny_in_kazakh(one, two) or _deny_in_swahili(one, two):
        return True
    if one[-SHORTEST_ROOT:] != two[-SHORTEST_ROOT:]:
        return False  # as most words do
    if len(one) >= SHORTEST_ROOT and any(two == prefix + one for prefix in _REVERSING):
        return True
    # increase and decrease, inbound and outbound, underrated and overrated
    return any(
        one.startswith(opening)
        and len(one) >= len(opening) + SHORTEST_ROOT
        and two == counterpart + one[len(opening) :]
        for opening, counterpart in _COUNTERPARTS
    )


def _deny_in_turkish(word: str, other: str) -> bool:
    """Is the longer word the shorter one with the syllable that says no, and with the sounds that this changes?"""
    for syllable in _DENIED_IN_TURKISH.finditer(other) if len(other) <= LONGEST_VERB else ():
        stem, ending = other[: syllable.start()], other[syllable.end() :]
        endings = {ending, ending.removeprefix("y"), f"t{ending[1:]}" if ending[0] == "d" else ending}
        if ending.startswith("yor"):
            endings = {f"{vowel}{ending}" for vowel in "ıiuü"}
        elif ending.startswith("yd"):
            endings.add(f"a{ending[1:]}")
        # "gitmeyecek" says no to "gidecek", "olmadığını" to "olduğunu".
        stems = (stem, f"{stem[:-1]}d") if stem[-1] == "t" else (stem,)
        denied = {f"{each}{said}".translate(_HIGH_VOWELS) for each in stems for said in endings}
        if word.translate(_HIGH_VOWELS) in denied:
            return True
    return False


def _deny_in_kazakh(word: str, other: str) -> bool:
    """The same in Kazakh, where the shorter word may have a vowel or a harder consonant behind its stem."""
    for syllable in _DENIED_IN_KAZAKH.finditer(other) if len(other) <= LONGEST_VERB else ():
        stem, ending = other[: syllable.start()], other[syllable.end() :]
        harder = {"д": "т", "ғ": "қ", "г": "к"}.get(ending[0], ending[0]) + ending[1:]
        if word in {stem + said for said in (ending, harder, f"а{ending[1:]}", f"е{ending[1:]}")}:
            return True
    return False


def _deny_in_swahili(word: str, other: str) -> bool:
    """Does one of two Swahili verbs say that the same people do not do what the other says: "hatahudhuria"?"""
    for one, two in ((word, other), (other, word)):
        said = _SAID_IN_SWAHILI.fullmatch(one) if two.startswith("ha") else None
        if said:
            who, what = f"ha{said[1].removeprefix('a')}", (said[2], f"{said[2][:-1]}i")
            return two in {f"{who}{when}{verb}" for when in ("ta", "ku", "ja", "") for verb in what}
    return False
