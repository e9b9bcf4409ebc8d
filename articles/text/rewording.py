"""What was said otherwise from one version of a text to the next, word by word and without losing a sign of either."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, groupby, pairwise

from articles.text.markup import plain
from articles.text.similarity import alike, fold, placed_tokens, terms

_STOPS = re.compile(r"((?<=\w)[^\w\s]+\s*)\Z")

MOST_OF_THEM = 0.5
"""So many of the words of a text tell that it stands within another one, changed or not."""

LONGEST = 20_000
"""Of longer texts, in characters, only the beginning and the end that they share are told apart from the rest."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of the older text and what stands in their place in the newer one; either may be nothing.

    `same`: both say this, whatever space they put between the words.
    """

    old: str
    new: str
    same: bool


def rewording(old: str, new: str) -> tuple[Stretch, ...]:
    """The two texts cut where they part and meet again, by the longest common subsequence of their words.

    All `old` parts in order are the older text, all `new` parts the newer one; spaces alone make no difference.
    """
    if max(len(old), len(new)) > LONGEST:
        return tuple(_ends(old, new))
    first, second = _pieces(old), _pieces(new)
    same = alike([piece.strip() for piece in first], [piece.strip() for piece in second])
    found: list[Stretch] = []
    for (at, place, size), (next_at, next_place, _) in pairwise([(0, 0, 0), *same, (len(first), len(second), 0)]):
        for mine, other in zip(first[at : at + size], second[place : place + size], strict=True):
            found.append(Stretch(mine, other, same=True))
        if next_at > at + size or next_place > place + size:
            gone, come = "".join(first[at + size : next_at]), "".join(second[place + size : next_place])
            found.append(Stretch(gone, come, same=False))
    return tuple(_merged(found))


def abridged(text: str, beside: int, *, after: bool = True, before: bool = True) -> str:
    """Words that two texts share, as they are shown after or before a difference: those far from it left out.

    `beside`: characters shown on either side; up to three times as many are shown whole. No word is cut.
    """
    if len(text) <= 3 * beside or not (after or before):
        return text
    head = text[:beside].rpartition(" ")[0] or text[:beside]
    tail = text[-beside:].partition(" ")[2] or text[-beside:]
    if not after:
        return f"… {tail}"
    return f"{head} … {tail}" if before else f"{head} …"


def triples(text: str) -> set[tuple[str, ...]]:
    """The words of a text, three in a row each time."""
    words = terms(fold(plain(text)))
    return set(zip(words, words[1:], words[2:], strict=False))


def stands_in(part: str, text: str) -> bool:
    """Whether a text, or most of its words in a row, stands within another one; of two words nobody can tell."""
    said = triples(part)
    return bool(said) and len(said & triples(text)) >= MOST_OF_THEM * len(said)


def _pieces(text: str) -> list[str]:
    """The words of a text and the stops after them, each with the space behind it."""
    starts = [0, *filter(None, placed_tokens(text)[1]), len(text)]
    parts = (_STOPS.split(text[start:end], maxsplit=1) for start, end in pairwise(starts))
    return [part for part in chain.from_iterable(parts) if part]


def _ends(old: str, new: str) -> Iterator[Stretch]:
    shortest = min(len(old), len(new))
    head = next((at for at in range(shortest) if old[at] != new[at]), shortest)
    tail = next((at for at in range(shortest - head) if old[-1 - at] != new[-1 - at]), shortest - head)
    if head:
        yield Stretch(old[:head], new[:head], same=True)
    if head + tail < max(len(old), len(new)):
        yield Stretch(old[head : len(old) - tail], new[head : len(new) - tail], same=False)
    if tail:
        yield Stretch(old[len(old) - tail :], new[len(new) - tail :], same=True)


def _merged(stretches: list[Stretch]) -> Iterator[Stretch]:
    """Neighbours that both say, or that both do not say, as one."""
    for same, neighbours in groupby(stretches, lambda stretch: stretch.same):
        parts = list(neighbours)
        yield Stretch("".join(part.old for part in parts), "".join(part.new for part in parts), same=same)
