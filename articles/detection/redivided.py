"""Which paragraphs in a row stand again word for word, but divided in other places: the end of one with the next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from articles.detection.findings import Severity
from articles.detection.reading import Reading
from articles.detection.repeats import MOST_STARTS, counts, opening_alike, opening_alike_among
from articles.text.document import Block

RUNS = "repeated-run"
"""The rule that tells of runs; where a desk has it off, each paragraph of a run is told by itself."""

type Places = tuple[int, int]
"""Where something stands first, and where again; or how many paragraphs it has there."""


@dataclass(frozen=True, slots=True)
class Redivided:
    """The same words twice, as whole paragraphs each time, though not as the same ones."""

    earlier: tuple[Block, ...]
    later: tuple[Block, ...]


def redivided(reading: Reading) -> tuple[Redivided, ...]:
    """Every such run of the story as it stands."""
    if RUNS in reading.ruleset.off or not any(_openings(reading, reading.once(opening_alike))):
        return ()
    return redivided_among(
        reading,
        [block for block in reading.document.paragraphs if not reading.claimed_whole(block, Severity.ERROR)],
    )


def redivided_among(reading: Reading, lines: Sequence[Block]) -> tuple[Redivided, ...]:
    """Every such run of these lines, with those round it that are divided alike or were split or merged."""
    place = {block.id: at for at, block in enumerate(lines)}
    openings = _openings(reading, opening_alike_among(reading, lines))
    starts = [(place[one.id], place[two.id]) for one, two in openings]
    found: list[Redivided] = []
    done = 0
    for first, again in sorted(starts, key=lambda start: (start[1], start[0])):
        if again < done:
            continue
        size, copy_size = _run(reading, lines, first, again)
        if any(counts(reading, block) for block in lines[first : first + size]):
            back = _alike_above(reading, lines, first, again, most=min(first, again - first - size, again - done))
            earlier, later = lines[first - back : first + size], lines[again - back : again + copy_size]
            found.append(Redivided(tuple(earlier), tuple(later)))
            done = again + copy_size
    return tuple(found)


def _openings(reading: Reading, alike: Iterable[Sequence[Block]]) -> Iterator[tuple[Block, Block]]:
    """Which two of those that open alike say the same until one of them ends, and the other goes on."""
    for blocks in alike:
        if len({len(reading.terms(block)) for block in blocks}) == 1:  # as of equal lines, however many
            continue
        pairs = ((one, two) for at, two in enumerate(blocks) for one in blocks[: min(at, MOST_STARTS)])
        yield from islice((pair for pair in pairs if _goes_on(*map(reading.terms, pair))), MOST_STARTS)


def _goes_on(terms: Sequence[str], others: Sequence[str]) -> bool:
    short, long = sorted((terms, others), key=len)
    return 0 < len(short) < len(long) and long[: len(short)] == short


def _run(reading: Reading, lines: Sequence[Block], first: int, again: int) -> Places:
    """How many paragraphs from both places on say the same; none where each is a copy of one or of its parts."""
    size = copy_size = 0
    moved = False
    while unit := _unit(reading, lines, first + size, again + copy_size, stop=again):
        size, copy_size = size + unit[0], copy_size + unit[1]
        moved = moved or min(unit) > 1
    return (size, copy_size) if moved else (0, 0)


def _unit(reading: Reading, lines: Sequence[Block], first: int, again: int, *, stop: int) -> Places | None:
    """How many paragraphs from both places on say the same until they end together; None where they do not."""
    left: list[str] = []
    at, behind = 0, 0
    counted, ends = [0, 0], (stop - first, len(lines) - again)
    while counted[behind] < ends[behind]:
        reading.check_time()
        block = lines[(first, again)[behind] + counted[behind]]
        terms = reading.terms(block)
        counted[behind] += 1
        size = min(len(terms), len(left) - at) if left else 0
        if not terms or block.kind != "paragraph" or left[at : at + size] != terms[:size]:
            return None
        at += size
        if at < len(left):
            continue
        if left and size == len(terms):
            return counted[0], counted[1]
        left, at, behind = terms, size, 1 - behind
    return None


def _alike_above(reading: Reading, lines: Sequence[Block], first: int, again: int, *, most: int) -> int:
    """How many paragraphs right above both places are copies one by one."""
    pairs = ((lines[first - step], lines[again - step]) for step in range(1, most + 1))
    differing = (step for step, (one, two) in enumerate(pairs) if reading.terms(one) != reading.terms(two))
    return next(differing, most)
