"""Between which blocks of a story did somebody carry words over, as whoever splits or joins paragraphs does?"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from articles.text.document import Block, Document
from articles.text.edits import between
from articles.text.folding import LONGEST_WORD, fold
from articles.text.markup import plain
from articles.text.rewording import triples
from articles.text.words import terms

CARRIED = 0.5
"""Words were carried over if this share of what is new in one block, or of what went from another, is the same."""

A_PIECE = 1 / 3
"""A block is a piece of the one beside it if this share of its words stood there."""

MOST_PLACES = 8
"""At most this many blocks are looked at from which the same words went, or behind which a new one stands."""
_LETTERS = re.compile(r"\w+")
_LAST_LETTERS = re.compile(r"\w+$")


type Link = tuple[str, str]
"""The ids of a block from which words went and of the one they came to."""


def carried_links(base: Document, made: Document, other: Document) -> set[Link]:
    """The links between blocks whose words were carried over in the story `made` of `base`.

    `other` is what somebody else made of `base` meanwhile.
    """
    went: dict[tuple[str, ...], list[str]] = defaultdict(list)
    sizes: Counter[str] = Counter()
    for block in base.body:
        for old, _ in _rewritten(block.text, made.block(block.id).text):
            gone = triples(old)
            sizes[block.id] = len(gone)
            for triple in gone:
                if len(went[triple]) < MOST_PLACES:
                    went[triple].append(block.id)
    found = set(_links_by_place(base, made, other))
    for block in made.body:
        was = base.block(block.id).text if base.has(block.id) else ""
        came = {triple for _, new in _rewritten(was, block.text) for triple in triples(new)}
        shared = Counter(place for triple in came for place in went.get(triple, ()) if place != block.id)
        for place, count in shared.items():
            if count >= CARRIED * min(len(came), sizes[place]):
                found.add((place, block.id))
    return found


def _rewritten(was: str, now: str) -> Iterator[tuple[str, str]]:
    """What went from a text and what came in its place, widened to whole words, as two may begin with one letter."""
    for edit in between("", was, now):
        end = edit.start + len(edit.old)
        before = _LAST_LETTERS.search(was[max(0, edit.start - LONGEST_WORD) : edit.start])
        after = _LETTERS.match(was[end : end + LONGEST_WORD])
        head, tail = (found[0] if found else "" for found in (before, after))
        yield head + edit.old + tail, head + edit.new + tail


def _links_by_place(base: Document, made: Document, other: Document) -> Iterator[Link]:
    """The links that only the neighbours of a block tell: it was changed too much, or has no three words in a row.

    A piece may hold words that the other person wrote, where a change is made once more over both.
    """
    for new, before, after in new_blocks(made, base):
        for place in filter(None, (*before, *after)):
            if _is_a_piece(new.text, (base.block(place).text, other.block(place).text), made.block(place).text):
                yield place, new.id
    known = [block for block in made.body if block.text or base.has(block.id)]
    for emptied, *beside in zip(known, _standing(known), [*_standing(known[::-1])][::-1], strict=True):
        for place in filter(None, beside if not emptied.text else ()):
            was = base.block(place).text if base.has(place) else ""
            if _is_a_piece(base.block(emptied.id).text, (made.block(place).text,), was):
                yield emptied.id, place


def _is_a_piece(piece: str, versions: Iterable[str], without: str) -> bool:
    """Are enough words of a piece among those that a version of a text has, but the text `without` it does not?"""
    words, rest = Counter(words_of(piece)), Counter(words_of(without))
    others: Counter[str] = Counter()
    for text in versions:
        others |= Counter(words_of(text))
    return bool(words) and (words & (others - rest)).total() >= A_PIECE * words.total()


def _standing(blocks: Sequence[Block]) -> Iterator[str]:
    """For each block the id of the last one up to it that says something, or ""."""
    return accumulate((block.id if block.text else "" for block in blocks), lambda last, name: name or last)


def words_of(text: str) -> list[str]:
    """The words a block shows, folded and without any sign."""
    return terms(fold(plain(text)))


def groups_of(links: set[Link]) -> Iterator[set[str]]:
    """The blocks between which words were carried, directly or by way of others, one group at a time."""
    neighbours: dict[str, set[str]] = defaultdict(set)
    for one, other in links:
        neighbours[one].add(other)
        neighbours[other].add(one)
    seen: set[str] = set()
    for name in sorted(neighbours):
        if name not in seen:
            names = more = {name}
            while more := {each for one in more for each in neighbours[one]} - names:
                names = names | more
            seen |= names
            yield names


def new_blocks(made: Document, base: Document) -> Iterator[tuple[Block, tuple[str, ...], tuple[str, ...]]]:
    """The new blocks that say something, each with the blocks of the base right before it and right after it.

    On either side these are the next one that says something and the emptied ones on the way to it.
    """
    new = [block for block in made.body if block.text and not base.has(block.id)]
    return zip(new, _behind(made.body, base), [*_behind(made.body[::-1], base)][::-1], strict=True)


def _behind(blocks: Iterable[Block], base: Document) -> Iterator[tuple[str, ...]]:
    """For each new block that says something, the blocks of the base right before it."""
    before: tuple[str, ...] = ("",)
    for block in blocks:
        if base.has(block.id):
            before = (block.id,) if block.text else (*before, block.id)[-MOST_PLACES:]
        elif block.text:
            yield before
