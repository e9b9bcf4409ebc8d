"""Which words open a sentence in one copy and stand further on in it in the other: they only moved.

"On Tuesday the office said" is "The office said on Tuesday". Who beat whom is another matter: what moves has to say
when or where, and the names, figures and denials it passes have to stay in their order.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from articles.detection.departures import keys
from articles.detection.facts import Word, read
from articles.text.sentences import pieces_of

LONGEST_MOVED = 6
"""A phrase that says when or where has so many words at most."""

FARTHEST = 8
"""It goes over so many words at most: beyond, it may say when something else happened."""


def moved(
    text: str, words: Sequence[Word], other_text: str, others: Sequence[Word]
) -> tuple[list[Word], list[tuple[Word, ...]]]:
    """The words of the second text in the order of the first, and those that stand elsewhere there."""
    ends, other_ends = _ends(text, words), _ends(other_text, others)
    if len(ends) != len(other_ends):
        return [], []
    found: list[Word] = []
    phrases = []
    for (start, end), (other_start, other_end) in zip(pairwise(ends), pairwise(other_ends), strict=True):
        here, there = words[start:end], others[other_start:other_end]
        if sizes := _opens_here(here, there):
            phrases.append(tuple(here[: sizes[0]]))
        elif sizes := _opens_here(there, here):
            phrases.append(tuple(there[: sizes[0]]))
        size = sum(sizes)
        found += (*here[:size], *there[size:])
    return found, phrases


def _ends(text: str, words: Sequence[Word]) -> list[int]:
    """How many words stand before each sentence of a text, and in all of it; none where a figure goes over two."""
    ends = list(accumulate((len(read(text[start:end])) for start, end in pieces_of(text)), initial=0))
    return ends if ends[-1] == len(words) else []


def _opens_here(here: Sequence[Word], there: Sequence[Word]) -> tuple[()] | tuple[int, int]:
    """How many words that open here stand further on there, and behind how many that follow them here."""
    for size in range(1, min(LONGEST_MOVED, len(here)) + 1):
        phrase = here[:size]
        if not _says_when_or_where(phrase):
            continue
        opening = keys(phrase)
        for passed in range(1, min(FARTHEST, len(there) - size) + 1):
            if keys(there[passed : passed + size]) == opening and _say_the_same(
                here[size : size + passed], there[:passed]
            ):
                return size, passed
    return ()


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
    # A capital at the front of a sentence is none elsewhere.
    facts = {word.key for word in words if word.fact} & {word.key for word in others if word.fact}
    return [key for key in said if key in facts] == [key for key in other if key in facts]
