"""What changed from one version of a text to the next, word by word and without losing a character of either?"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, groupby, pairwise, takewhile

from articles.text.document import Document
from articles.text.edits import Conflict, Edit, apply
from articles.text.folding import fold
from articles.text.markup import plain
from articles.text.similarity import alike, common_ends
from articles.text.words import placed_tokens, terms, words_and_gaps

_STOPS = re.compile(r"((?<=\w)[^\w\s]+\s*)\Z")

MOST_OF_THEM = 0.5
"""A text stands within another one, changed or not, if that has this share of its words, three in a row."""

LONGEST = 20_000
"""Of texts of more characters only the beginning and the end that they share are told from the rest."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of the older text and what the newer one has in their place; either may be nothing.

    `same`: both have these words, perhaps with other space between them.
    """

    old: str
    new: str
    same: bool


def rewording(old: str, new: str) -> tuple[Stretch, ...]:
    """The two texts, cut where they part and where they meet again, by the longest common subsequence of their words.

    All `old` parts in a row are the older text, all `new` ones the newer; spaces alone make no difference.
    """
    if max(len(old), len(new)) > LONGEST:
        return tuple(_ends(old, new))
    first, second = _words_with_stops(old), _words_with_stops(new)
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
    """Words that two texts share, as shown `after` or `before` a difference: those far from it are left out.

    `beside`: so many characters are shown on either side; up to three times as many are shown whole. No word is cut.
    """
    if len(text) <= 3 * beside or not (after or before):
        return text
    head = text[:beside].rpartition(" ")[0] or text[:beside]
    tail = text[-beside:].partition(" ")[2] or text[-beside:]
    if not after:
        return f"… {tail}"
    return f"{head} … {tail}" if before else f"{head} …"


def in_whole_words(edits: Iterable[Edit], document: Document) -> tuple[Edit, ...]:
    """The edits as readers are shown them: one that begins or ends inside a word or figure is widened to all of it.

    If the edits do not fit the document they stay as they are, and so do those of blocks that it does not have.
    """
    by_block: defaultdict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        by_block[edit.block].append(edit)
    known = {block: sorted(group) for block, group in by_block.items() if document.has(block)}
    try:
        after = apply(document, chain.from_iterable(known.values()))
    except Conflict:
        return tuple(chain.from_iterable(by_block.values()))
    shown: list[Edit] = []
    for block, group in by_block.items():
        old, new = (each.block(block).text if block in known else "" for each in (document, after))
        shown += _widened(old, new, known[block]) if old and new else group
    return tuple(shown)


def triples(text: str) -> set[tuple[str, ...]]:
    """The words of a text, three in a row each time."""
    words = terms(fold(plain(text)))
    return set(zip(words, words[1:], words[2:], strict=False))


def stands_in(part: str, text: str) -> bool:
    """Does a text, or enough of its words in a row, stand within another one? Of fewer than three nobody can tell."""
    said = triples(part)
    return bool(said) and len(said & triples(text)) >= MOST_OF_THEM * len(said)


def _widened(old: str, new: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    """A block's edits from one text to the next, widened to whole words of both; those that meet in a word are one."""
    ends, new_ends = ({0, *accumulate(map(len, words_and_gaps(text)))} for text in (old, new))

    def is_end(place: int, growth: int) -> bool:
        return place in ends and place + growth in new_ends

    at, growth = 0, 0
    met: list[Edit] = []
    for edit, until in zip(edits, [*(edit.start for edit in edits[1:]), len(old)], strict=True):
        if not met:
            begin = next(place for place in range(edit.start, at - 1, -1) if is_end(place, growth))
            begin_new = begin + growth
        met.append(edit)
        growth += edit.growth
        end = next((place for place in range(edit.end, until + 1) if is_end(place, growth)), None)
        if end is None:
            continue
        if met == [edit] and (begin, end) == (edit.start, edit.end):
            yield edit
        else:
            yield _trimmed(edit.block, begin, old[begin:end], new[begin_new : end + growth])
        at, met = end, []


def _trimmed(block: str, start: int, old: str, new: str) -> Edit:
    """The edit without the whole words that old and new begin or end with alike."""
    mine, theirs = words_and_gaps(old), words_and_gaps(new)
    head = _alike_first(mine, theirs)
    tail = _alike_first(mine[head:][::-1], theirs[head:][::-1])
    gone, come = ("".join(words[head : len(words) - tail]) for words in (mine, theirs))
    return Edit(block, start + len("".join(mine[:head])), gone, come)


def _alike_first(mine: Sequence[str], theirs: Sequence[str]) -> int:
    """How many words are the same from the first one on."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(mine, theirs, strict=False)))


def _words_with_stops(text: str) -> list[str]:
    """The words of a text and the stops behind them, each with the space that follows."""
    starts = [0, *filter(None, placed_tokens(text)[1]), len(text)]
    parts = (_STOPS.split(text[start:end], maxsplit=1) for start, end in pairwise(starts))
    return [part for part in chain.from_iterable(parts) if part]


def _ends(old: str, new: str) -> Iterator[Stretch]:
    head, tail = common_ends(old, new)
    if head:
        yield Stretch(old[:head], new[:head], same=True)
    if head + tail < max(len(old), len(new)):
        yield Stretch(old[head : len(old) - tail], new[head : len(new) - tail], same=False)
    if tail:
        yield Stretch(old[len(old) - tail :], new[len(new) - tail :], same=True)


def _merged(stretches: list[Stretch]) -> Iterator[Stretch]:
    """The stretches with neighbours that are both `same`, or both not, as one."""
    for same, neighbours in groupby(stretches, lambda stretch: stretch.same):
        parts = list(neighbours)
        yield Stretch("".join(part.old for part in parts), "".join(part.new for part in parts), same=same)
