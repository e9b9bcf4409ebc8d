"""How alike are two texts, or two words? The only import of rapidfuzz."""

from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Hamming, LCSseq, Levenshtein

from articles.text.words import letters
from articles.text.words_apart import are_two_words

type SharedRun = tuple[int, int, int]
"""Words in a row that two texts share: their place in the first, their place in the second, and how many they are."""

NEAR = 90.0
"""From this ratio on, 0 to 100, two folded texts are the same words but for slips of the pen."""

LONGEST_COMPARED = 5_000
"""Texts of more characters are near copies only if they are equal: likeness costs the product of their lengths."""

LONG_ENOUGH_FOR_A_SLIP = 8
"""A word of fewer letters that differs in one is often another word: "fined" and "fired", "charges" and "changes".

Two letters exchanged hardly ever make another word, but in the shortest: "from" and "form".
"""

ENDING = 2
"""The last so many letters may make another form of a word, "detenidos" and "detenidas"; of syllables, half as many."""

LONG_ENOUGH_FOR_TWO_LETTERS = 8
"""A word of so many letters still looks like another one if two of them differ; a shorter one if one does."""


def ratio(first: str, second: str, *, at_least: float = 0.0) -> float:
    """How alike two texts are letter by letter, 0 to 100; 0 if less than `at_least`."""
    return fuzz.ratio(first, second, score_cutoff=at_least)


def likeness(first: str, second: str, *, at_least: float = 0.0) -> float:
    """How alike the letters of two levelled texts are, 0 to 100, whatever their case: a desk may set a limit to it."""
    return ratio(first.casefold(), second.casefold(), at_least=at_least)


def near(first: str, second: str) -> bool:
    """Are two folded texts the same words but for a slip of the pen?"""
    if first == second:
        return True
    short, long = sorted((len(first), len(second)))
    return long <= LONGEST_COMPARED and 2 * short >= long * NEAR / 100 and ratio(first, second, at_least=NEAR) > 0


def alike(first: Sequence[str], second: Sequence[str]) -> list[SharedRun]:
    """Where two sequences of words say the same, in order, by their longest common subsequence."""
    blocks = LCSseq.opcodes(first, second)
    return [(each.src_start, each.dest_start, each.src_end - each.src_start) for each in blocks if each.tag == "equal"]


def common_ends(first: Sequence[str], second: Sequence[str]) -> tuple[int, int]:
    """With how many equal words, or letters, two sequences open, and with how many of the rest both close."""
    shortest = min(len(first), len(second))
    head = next((at for at in range(shortest) if first[at] != second[at]), shortest)
    tail = next((at for at in range(shortest - head) if first[-1 - at] != second[-1 - at]), shortest - head)
    return head, tail


def agreeing(words: Sequence[str], distance: int) -> int:
    """How many words are the same as the one so many places further on."""
    return Hamming.similarity(words[:-distance], words[distance:])


def is_slip(word: str, other: str, *, long_enough: int = LONG_ENOUGH_FOR_A_SLIP) -> bool:
    """Are these one word but for a single slip of the finger inside it?

    A letter is missing, added or another one, or two are exchanged; of words tied by hyphens only one may differ so.
    Another opening makes another word and another ending another form: "retained" is not "detained", nor "employee"
    "employer". Two words that are known to be two (`words_apart`) are no slip.
    """
    if are_two_words(word, other):
        return False
    if word.replace("-", "") == other.replace("-", ""):
        return True
    parts, others = word.split("-"), other.split("-")
    differing = [pair for pair in zip(parts, others, strict=False) if pair[0] != pair[1]]
    if len(parts) != len(others) or len(differing) > 1:
        return False
    part, another = differing[0]
    if OSA.distance(part, another, score_cutoff=1) > 1:
        return False
    if not is_exchange(part, another) and max(len(part), len(another)) < long_enough:
        return False
    ending = ENDING // letters(part[-1]) if part[-1].isalpha() else ENDING
    return part[0] == another[0] and part[-ending:] == another[-ending:]


def is_exchange(word: str, other: str) -> bool:
    """Are two neighbouring letters exchanged, and is nothing else different?"""
    if len(word) != len(other) or Levenshtein.distance(word, other, score_cutoff=1) < 2:
        return False
    return OSA.distance(word, other, score_cutoff=1) == 1


def looks_like(word: str, other: str) -> bool:
    """Does a word look like another one, a letter or, if it is long, two apart? It may yet be another word."""
    most = 1 if max(len(word), len(other)) < LONG_ENOUGH_FOR_TWO_LETTERS else 2
    return OSA.distance(word, other, score_cutoff=most) <= most
