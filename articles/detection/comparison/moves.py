"""Which words open a sentence in one copy and stand further on in it in the other, so that they only moved?

"On Tuesday the office said" is "The office said on Tuesday". Who beat whom is another matter: what moves has to say
when or where, and the names, figures and denials it passes have to keep their order. It must not move into another
clause, where it would say when something else happened: "said the crews would strike on Tuesday".
"""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from articles.detection.comparison.departures import keys
from articles.detection.comparison.facts import Word, read
from articles.text.sentences import pieces_of

LONGEST_MOVED = 6
"""A phrase that says when or where has at most so many words."""

FARTHEST = 4
"""It moves past at most so many words: further on it may say when something else happened, ..."""

FARTHEST_BEHIND_SAYING = 8
"""... or past so many if a verb of saying ends them: what was said follows behind it."""

SAYING = """
say says said tell tells told announce announces announced reported warn warns warned claimed confirm confirms confirmed
add adds added insist insists insisted argue argues argued promised vow vows vowed pledged ask asks asked ordered urge
urges urged want wants wanted agree agrees agreed decide decides decided planned hoped expect expects expected believe
believes believed think thinks thought know knows knew hear hears heard learn learns learned feared threaten threatens
threatened
sagte sagten sagt sagen erklärte erklärten erklärt teilte teilten meldete meldeten meldet berichtete berichteten
kündigte kündigten warnte warnten betonte betonten behauptete behaupteten forderte forderten bat baten hörte hörten
dit disent disait annonce annoncé annonça déclare déclaré déclara affirme affirmé affirma indiqué précisé demandé promis
dice dicen dijo dijeron anunció anunciaron anuncia declaró declararon afirmó afirmaron informó informaron pidió pidieron
disse dissero dicono detto annunciato annunciò dichiarato affermato chiesto
diz dizem disseram anunciou anunciaram declarou afirmou afirmaram informou pediu
zei zeiden zegt zeggen meldde meldden meldt verklaarde waarschuwde vroeg
säger sade sa sier siger sagde uppgav uppger meddelade opplyste opplyser oplyste oplyser meldte varnade advarede krävde
"""
"""Verbs of saying, in the languages we know some of."""

OPENING_A_CLAUSE = """
that who whom whose which where when while because if whether after before since although though until
dass daß ob weil wenn als nachdem bevor que qu'il qu'elle qu'ils qui dont où quand lorsque quien quienes cuando donde
che cui quando perché quem onde dat wie omdat toen att eftersom hvis fordi că bahwa yang
"""
"""Words that open a clause, in the languages we know some of."""

_SAYING = frozenset(SAYING.split())
_TELLS_SOMEBODY = ("told", "tells")
"""Behind these one word may say who was told: "told reporters on Tuesday"."""
_OPENS_A_CLAUSE = frozenset(OPENING_A_CLAUSE.split())
_BREAK = re.compile("[,;:،؛，、；：](?=\\s|$)|[，、；：]| - |(?<!\\S)'")
"""What breaks a sentence, or opens a quotation in it."""


def moved(
    text: str, words: Sequence[Word], other_text: str, others: Sequence[Word]
) -> tuple[list[Word], list[tuple[Word, ...]]]:
    """The words of the second text in the order of the first, and the phrases that had moved; nothing if none had."""
    sentences, other_sentences = _sentences(text, words), _sentences(other_text, others)
    if len(sentences) != len(other_sentences):
        return [], []
    found: list[Word] = []
    phrases = []
    for (here, unbroken), (there, other_unbroken) in zip(sentences, other_sentences, strict=True):
        if sizes := _opens_here(here, there, other_unbroken):
            phrases.append(tuple(here[: sizes[0]]))
        elif sizes := _opens_here(there, here, unbroken):
            phrases.append(tuple(there[: sizes[0]]))
        size = sum(sizes)
        found += (*here[:size], *there[size:])
    return found, phrases


def _sentences(text: str, words: Sequence[Word]) -> list[tuple[Sequence[Word], int]]:
    """The words of each sentence, and how many of them stand before its first break; none if a figure spans two."""
    sentences = [text[start:end] for start, end in pieces_of(text)]
    ends = list(accumulate((len(read(sentence)) for sentence in sentences), initial=0))
    if ends[-1] != len(words):
        return []
    unbroken = (len(read(_BREAK.split(sentence, 1)[0])) for sentence in sentences)
    return [(words[start:end], size) for (start, end), size in zip(pairwise(ends), unbroken, strict=True)]


def _opens_here(here: Sequence[Word], there: Sequence[Word], unbroken: int) -> tuple[()] | tuple[int, int]:
    """How many words the phrase has that opens `here` and stands further on `there`, and how many words it moved past.

    It moves past no break: `unbroken` words stand before the first one there.
    """
    for size in range(1, min(LONGEST_MOVED, len(here)) + 1):
        phrase = here[:size]
        if not _says_when_or_where(phrase):
            continue
        opening = keys(phrase)
        for passed in range(1, min(FARTHEST_BEHIND_SAYING, len(there) - size, unbroken - 1) + 1):
            if (
                keys(there[passed : passed + size]) == opening
                and _stay_in_one_clause(keys(there[:passed]))
                and _say_the_same(here[size : size + passed], there[:passed])
            ):
                return size, passed
    return ()


def _stay_in_one_clause(passed: Sequence[str]) -> bool:
    """Do these words tell of nothing else than what the phrase before them is about?"""
    says = [at for at, word in enumerate(passed) if word in _SAYING]
    if not _OPENS_A_CLAUSE.isdisjoint(passed) or len(says) > 1:
        return False
    behind = len(passed) - says[0] if says else 0
    return behind == 1 or (behind == 2 and passed[-2] in _TELLS_SOMEBODY) or (not says and len(passed) <= FARTHEST)


def _says_when_or_where(phrase: Sequence[Word]) -> bool:
    """Does it end in a time or a name, and hold no other fact?"""
    if len(phrase) == 1:
        return phrase[0].is_a_time
    first, last = phrase[0], phrase[-1]
    if (first.fact and not first.is_a_time) or not last.fact:
        return False
    return all(word.is_a_time or (word.is_name and not word.quoted) for word in phrase if word.fact)


def _say_the_same(words: Sequence[Word], others: Sequence[Word]) -> bool:
    """Are these the same words, and those of them that carry a fact in the same order?"""
    said, other = keys(words), keys(others)
    if said == other:
        return True
    if sorted(said) != sorted(other):
        return False
    # A word that has a capital only because it opens a sentence is no name.
    facts = {word.key for word in words if word.fact} & {word.key for word in others if word.fact}
    return [key for key in said if key in facts] == [key for key in other if key in facts]
