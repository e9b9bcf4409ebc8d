"""Which paragraphs stand again further down: the longest runs of them, found in one pass.

A copy goes with its run: what stands twice together was pasted together, its short lines too. Lines that another rule
speaks of already are passed over, so that a repeated headline in the middle does not cut a run in two.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from articles.detection.copies import keep_one
from articles.detection.findings import Severity, Span, Suggestion
from articles.detection.furniture import ends_in_a_stop, is_row
from articles.detection.reading import Reading
from articles.text.document import Block

SHORTEST = 8
"""A paragraph of fewer words may well stand twice: a label, a refrain, a sign-off."""

SURELY_PROSE = 15
"""A shorter line that ends in no stop is a caption, the head of a table, or a row of one."""

MOST_STARTS = 8
"""So many earlier places are tried for the start of a run: enough for real text, and few for a thousand equal lines."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Consecutive paragraphs and their copies; the first of `copies` is the one that stands first."""

    copies: tuple[tuple[Block, ...], ...]
    all_there_are: bool = True
    """No line of it stands anywhere else: else a copy of it would be left to repeat the one that is kept."""

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Keep the first copy, or another one where that would settle it too."""
        return keep_one(self.copies) if self.all_there_are else keep_one(self.copies)[:1]

    @property
    def size(self) -> int:
        """How many paragraphs one copy has."""
        return len(self.copies[0])


def repeats(reading: Reading) -> tuple[Repeat, ...]:
    """Every run of paragraphs that stands more than once, longest runs first where they compete."""
    blocks = [block for block in reading.document.paragraphs if not reading.claimed(Span.whole(block), Severity.ERROR)]
    words = [reading.folded(block) for block in blocks]
    often = Counter(words)
    if len(often) == len(words):
        return ()
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for first, again, size in _runs(reading, words):
        groups[first, size].append(again)
    found = []
    for (first, size), agains in groups.items():
        copies = [blocks[start : start + size] for start in (first, *agains)]
        start, end = _trimmed(reading, copies[0], often, len(copies))
        if any(counts(reading, block) for block in copies[0][start:end]):
            within = Counter(words[first + start : first + end])
            all_there_are = all(often[line] == len(copies) * within[line] for line in within)
            found.append(Repeat(tuple(tuple(copy[start:end]) for copy in copies), all_there_are))
    return tuple(found)


def counts(reading: Reading, block: Block) -> bool:
    """Is this a paragraph that nobody writes twice on purpose: long enough, and no row, subhead, caption or quote?"""
    return block.id in reading.once(_counting)


def _counting(reading: Reading) -> frozenset[str]:
    return frozenset(block.id for block in reading.document.paragraphs if _is_prose(reading, block))


def _is_prose(reading: Reading, block: Block) -> bool:
    shown, size = reading.shown(block), reading.length(block)
    if block.kind != "paragraph" or size < SHORTEST or is_row(shown):
        return False
    return size >= SURELY_PROSE or ends_in_a_stop(shown)


def _runs(reading: Reading, words: Sequence[str]) -> list[tuple[int, int, int]]:
    """Where each repeated run stands first, where again, and how many lines it has."""
    found = []
    starts: dict[str, list[int]] = defaultdict(list)
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    at = 0
    while at < len(words):
        reading.check_time()
        following = (words[at], words[at + 1]) if at + 1 < len(words) else None
        earlier = (pairs.get(following) if following else None) or starts.get(words[at], [])
        size, first = max(((_shared(words, start, at), -start) for start in earlier[:MOST_STARTS]), default=(0, 0))
        if size:
            found.append((-first, at, size))
        for place in range(at, at + max(size, 1)):
            starts[words[place]].append(place)
            if place + 1 < len(words):
                pairs[words[place], words[place + 1]].append(place)
        at += max(size, 1)
    return found


def _shared(words: Sequence[str], first: int, again: int) -> int:
    """How many lines from `first` on stand again from `again` on, without meeting it or beginning anew."""
    opening = words[first : first + 2]
    size = 0
    while first + size < again and again + size < len(words) and words[first + size] == words[again + size]:
        size += 1
        if words[first + size : first + size + 2] == opening:
            break
    return size


def _trimmed(reading: Reading, run: Sequence[Block], often: Counter[str], copies: int) -> tuple[int, int]:
    """A run without the short lines at its ends that stand elsewhere too: those are no part of what was pasted."""
    start, end = 0, len(run)

    def loose(block: Block) -> bool:
        return reading.length(block) < SHORTEST and often[reading.folded(block)] > copies

    while start < end and loose(run[start]):
        start += 1
    while start < end and loose(run[end - 1]):
        end -= 1
    return start, end
