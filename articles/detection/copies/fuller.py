"""Which part of a story stands again right below, in a version that says all of it and more?"""

from collections.abc import Sequence, Set

from articles.detection.copies.repeats import SHORTEST_PARAGRAPH
from articles.detection.reading import Reading
from articles.text.document import FURNITURE

FEWEST_TOLD = 2
"""A version of a story, or of a part of it, has so many paragraphs or more."""

MOST_VERSIONS = 50
"""A version is looked for at so many places at most: each look may read all that stands below."""


def fuller_versions(reading: Reading) -> tuple[tuple[Set[str], Set[str]], ...]:
    """Each version in the story as it arrived that one right below repeats with more put in, with that one, by ids.

    There an old version stands above a new one; what is new has its place in the new one alone.
    """
    shortest = reading.limit(SHORTEST_PARAGRAPH)
    heads = {reading.folded(reading.arrived.block(slot)) for slot in FURNITURE}
    long_ones = (block for block in reading.arrived.paragraphs if reading.length(block) >= shortest)
    lines = [block for block in long_ones if reading.folded(block) not in heads]
    words = [reading.folded(block) for block in lines]
    found: list[tuple[Set[str], Set[str]]] = []
    stood: dict[str, int] = {}
    done = tried = 0
    for again, line in enumerate(words):
        first = stood.setdefault(line, again)
        if first < done or again - first < FEWEST_TOLD:
            continue
        tried += 1
        if tried > MOST_VERSIONS:
            break
        if (end := _end_of(words, first, again)) is None:
            continue
        done = end
        if end - again > again - first:
            versions = lines[first:again], lines[again:end]
            found.append(({block.id for block in versions[0]}, {block.id for block in versions[1]}))
    return tuple(found)


def _end_of(words: Sequence[str], first: int, again: int) -> int | None:
    """Where the lines between two places end that come again, in order, from the second place on.

    None where one of them does not come again, or where more new lines than old ones stand among them.
    """
    at = again
    for line in words[first:again]:
        while at < len(words) and words[at] != line:
            at += 1
        at += 1
        if at > min(len(words), again + 2 * (again - first)):
            return None
    return at
