"""Which paragraphs are nearly the same, or one inside the other: found by the pairs of words they share.

One index of word pairs serves near copies and contained ones alike. Only paragraphs that share a good part of theirs
are compared word by word, so the work grows with the text and not with its square.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.detection.differences import HELD, LIKE, Difference, Passage, compare
from articles.detection.findings import Kind, Severity, Span
from articles.detection.reading import Reading
from articles.detection.repeats import counts
from articles.text.document import Block
from articles.text.similarity import level, tokens

MOST_PLACES = 16
"""A pair of words that stands in so many paragraphs tells nothing more of the next one."""

SHARED = 0.35
"""Copies share so much of the word pairs of the shorter one, though every fifth word is another."""

MOST_COMPARED = 4
"""So many earlier paragraphs are compared with each, the likeliest first."""

SURELY_NO_ROW = 30
"""Three lines of fewer words that differ in a fact are a table; longer ones are three versions of a paragraph."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Two paragraphs that resemble each other, and how they differ."""

    earlier: Block
    later: Block
    difference: Difference

    @property
    def blocks(self) -> frozenset[str]:
        return frozenset((self.earlier.id, self.later.id))

    @property
    def short(self) -> Block:
        """The one that has fewer words."""
        return self.earlier if self.difference.shorter_first else self.later

    @property
    def long(self) -> Block:
        return self.later if self.difference.shorter_first else self.earlier


@dataclass(frozen=True, slots=True)
class Likeness:
    """How the paragraphs of a story resemble each other; of several that say the same, the first stands for all.

    `copies` are near copies, each of the first of its like; `inside` paragraphs that stand inside longer ones; `rows`
    lines of one mould with other values; `resembling` says which share words with which: more than are near copies.
    """

    copies: tuple[Edge, ...]
    inside: tuple[Edge, ...]
    rows: tuple[Edge, ...]
    resembling: dict[str, set[str]]


def likeness(reading: Reading) -> Likeness:
    """Compare the paragraphs of which no stronger finding speaks."""
    first: dict[str, Block] = {}
    for block in reading.document.paragraphs:
        if counts(reading, block) and not reading.claimed(Span.whole(block), Severity.WARNING):
            first.setdefault(reading.folded(block), block)
    blocks = list(first.values())
    pairs = list(_likely(reading, blocks))
    if not pairs:
        return Likeness((), (), (), {})
    edges = list(_edges(reading, blocks, pairs))
    inside = [edge for edge in edges if edge.difference.inside]
    rows = [edge for edge in edges if edge.difference.kind is Kind.PATTERN]
    copies: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        if not edge.difference.inside and edge.difference.kind is not Kind.PATTERN:
            copies[edge.earlier.id].append(edge)
    near: list[Edge] = []
    for alike in copies.values():
        mould = _is_mould(reading.length(alike[0].earlier), alike)
        for edge in alike:
            (rows if mould and edge.difference.kind is Kind.CONFLICT else near).append(edge)
    resembling: dict[str, set[str]] = defaultdict(set)
    for earlier, later in pairs:
        resembling[blocks[earlier].id].add(blocks[later].id)
        resembling[blocks[later].id].add(blocks[earlier].id)
    return Likeness(tuple(near), tuple(inside), tuple(rows), dict(resembling))


def _edges(reading: Reading, blocks: Sequence[Block], pairs: Sequence[tuple[int, int]]) -> Iterator[Edge]:
    """Of those pairs the ones that are copies in some way; a near copy is one of the first of its like alone."""
    passages = {at: Passage.of(level(reading.shown(blocks[at]))) for at in {at for pair in pairs for at in pair}}
    like, held = reading.limit(LIKE), reading.limit(HELD)
    following: set[int] = set()
    for earlier, later in pairs:
        reading.check_time()
        if earlier in following or later in following:
            continue
        found = compare(passages[earlier], passages[later], like=like, held=held)
        if found is None:
            continue
        if not found.inside and found.kind is not Kind.PATTERN:
            following.add(later)
        yield Edge(blocks[earlier], blocks[later], found)


def _is_mould(words: int, edges: Sequence[Edge]) -> bool:
    """Are these lines of one mould, as in a table: a short line with a value of its own each time?"""
    contradicting = [edge.difference for edge in edges if edge.difference.kind is Kind.CONFLICT]
    several = any(sum(change.contradicts for change in found.changes) > 1 for found in contradicting)
    return len(contradicting) >= (2 if words < SURELY_NO_ROW or several else 3)


def _likely(reading: Reading, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Pairs of paragraphs that share enough words in a row to be worth reading, in the order of the story."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    sizes: list[int] = []
    for at, block in enumerate(blocks):
        reading.check_time()
        mine = set(pairwise(tokens(reading.folded(block))))
        votes: dict[int, int] = defaultdict(int)  # a Counter's update would take half of the whole search
        for pair in mine:
            seen = places[pair]
            if len(seen) < MOST_PLACES:
                for earlier in seen:
                    votes[earlier] += 1
                seen.append(at)
        sizes.append(len(mine))
        likely = [
            (shared, -earlier) for earlier, shared in votes.items() if shared >= SHARED * min(sizes[earlier], sizes[at])
        ]
        for _, earlier in sorted(likely, reverse=True)[:MOST_COMPARED]:
            yield -earlier, at
