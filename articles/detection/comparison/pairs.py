"""Which paragraphs share words in a row? This is asked before any two of them are compared.

Three words in a row hardly ever stand in two paragraphs by chance, so that looking them up among those of earlier
paragraphs shows, in most stories, that there is nothing to compare. Two slips leave a short paragraph too few of them:
there pairs of words are looked up too. The work grows with the length of the text and not with its square.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, repeat

type Gram = int
"""The hash of words in a row: no two are equal by chance, and it is looked up without reading the words again."""

SHORT = 24
"""In a paragraph of fewer words pairs of words count as well as triples."""

MOST_PLACES = 16
"""Words in a row that stand in so many paragraphs are not looked for in more."""

SHARED = 0.22
"""Copies share this part of the grams of the shorter one, even if one word in five is another.

Eight words with two slips among them share 0.23, lines of one mould in which every third word is a value 0.21.
"""

MOST_COMPARED = 4
"""At most so many earlier paragraphs are compared with each one, the likeliest first."""

SAME_SENTENCE = 4
"""Two paragraphs with the same sentence share so many triples or more, though some of its nine words may be signs."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """What paragraphs have in common, by their places.

    `likely` are the pairs worth comparing as copies, in the order of the story; `sharing` are the paragraphs in which
    as much as a sentence stands that another one has, or that they have twice.
    """

    likely: tuple[tuple[int, int], ...]
    sharing: frozenset[int]


def grams_of(terms: Sequence[str]) -> list[Gram]:
    """The words in a row by which a paragraph, given as its terms, is found again."""
    grams = list(map(hash, zip(terms, terms[1:], terms[2:])))  # noqa: B905 - asked of every paragraph
    if len(terms) < SHORT:
        grams += map(hash, pairwise(terms))
    return grams


def pairs_of(texts: Iterable[Sequence[Gram]], check_time: Callable[[], None]) -> Pairs:
    """Find what paragraphs, given as their grams, have in common. `check_time` is called for each of them."""
    first: dict[Gram, int] = {}
    again: dict[Gram, tuple[int, ...]] = {}
    sizes: list[int] = []
    likely: list[tuple[int, int]] = []
    sharing: set[int] = set()
    for at, grams in enumerate(texts):
        check_time()
        sizes.append(len(grams))
        known = len(first)
        earliest = list(map(first.setdefault, grams, repeat(at)))
        new = len(first) - known
        if new == len(grams):  # as in most paragraphs
            continue
        here = earliest.count(at)
        if here - new >= SAME_SENTENCE:
            sharing.add(at)
        if here == len(grams):
            continue
        votes = _votes({gram: place for gram, place in zip(grams, earliest, strict=True) if place != at}, at, again)
        most = max(votes.values())
        if most >= SAME_SENTENCE:
            sharing.update([earlier for earlier, count in votes.items() if count >= SAME_SENTENCE], (at,))
        if most > 1:
            likely += _likeliest(votes, at, sizes)
    return Pairs(tuple(likely), frozenset(sharing))


def _votes(shared: dict[Gram, int], at: int, again: dict[Gram, tuple[int, ...]]) -> dict[int, int]:
    """How many of these grams each earlier paragraph holds; each gram comes with the place where it stood first.

    From now on `again` has them at this place too.
    """
    votes: dict[int, int] = {}
    for place in shared.values():  # without a `Counter`, which takes longer to make than most are to fill
        votes[place] = votes.get(place, 0) + 1
    if several := again.keys() & shared.keys():
        votes = Counter(votes)
        votes.update(chain.from_iterable(map(again.__getitem__, several)))
        for gram in several:
            del shared[gram]
            if len(again[gram]) < MOST_PLACES:
                again[gram] = (*again[gram], at)
    again.update(dict.fromkeys(shared, (at,)))
    return votes


def _likeliest(votes: Mapping[int, int], at: int, sizes: Sequence[int]) -> list[tuple[int, int]]:
    """The earlier paragraphs that share enough with this one, the likeliest first."""
    mine = sizes[at]
    enough = [
        (count, -earlier)
        for earlier, count in votes.items()
        if count > 1 and count >= SHARED * min(sizes[earlier], mine)
    ]
    if len(enough) > 1:
        enough.sort(reverse=True)
    return [(-earlier, at) for _, earlier in enough[:MOST_COMPARED]]
