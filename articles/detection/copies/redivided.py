"""Which paragraphs in a row stand again word for word, but divided into paragraphs in other places?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from articles.detection.copies.repeats import MOST_STARTS, counts, opening_alike, opening_alike_among
from articles.detection.findings import Severity
from articles.detection.reading import Reading
from articles.text.document import Block

RULE_OF_RUNS = "repeated-run"
"""The id of the rule that reports runs; where a desk has it off, each paragraph of a run is a finding of its own."""

type Places = tuple[int, int]
"""A place and that of a copy; or how many paragraphs there are from either on."""


@dataclass(frozen=True, slots=True)
class Redivided:
    """The same words twice, both times as whole paragraphs, but divided in other places."""

    earlier: tuple[Block, ...]
    later: tuple[Block, ...]


def redivided(reading: Reading) -> tuple[Redivided, ...]:
    """Every such run of the story as it stands."""
    if RULE_OF_RUNS in reading.ruleset.off or not any(_openings(reading, reading.once(opening_alike))):
        return ()
    return redivided_among(
        reading,
        [block for block in reading.document.paragraphs if not reading.claimed_whole(block, Severity.ERROR)],
    )


def redivided_among(reading: Reading, lines: Sequence[Block]) -> tuple[Redivided, ...]:
    """Every such run of these lines, with the lines beside it that stand again alike, split or merged."""
    place = {block.id: at for at, block in enumerate(lines)}
    openings = _openings(reading, opening_alike_among(reading, lines))
    starts = [(place[one.id], place[two.id]) for one, two in openings]
    found: list[Redivided] = []
    done = 0
    walked: set[Places] = set()
    for first, again in sorted(starts, key=lambda start: (start[1], start[0])):
        if again < done or (first, again) in walked:
            continue
        size, copy_size = _run(reading, lines, first, again, walked)
        if any(counts(reading, block) for block in lines[first : first + size]):
            back = _alike_above(reading, lines, first, again, most=min(first, again - first - size, again - done))
            earlier, later = lines[first - back : first + size], lines[again - back : again + copy_size]
            found.append(Redivided(tuple(earlier), tuple(later)))
            done = again + copy_size
    return tuple(found)


def _openings(reading: Reading, alike: Iterable[Sequence[Block]]) -> Iterator[tuple[Block, Block]]:
    """Which two blocks that open alike say the same until one of them ends and the other goes on."""
    for blocks in alike:
        texts = [reading.folded(block) for block in blocks]
        if len({len(text) for text in texts}) == 1:  # as of equal lines, however many
            continue
        pairs = ((one, two) for two in range(len(blocks)) for one in range(min(two, MOST_STARTS)))
        going_on = ((blocks[one], blocks[two]) for one, two in pairs if _goes_on(texts[one], texts[two]))
        yield from islice(going_on, MOST_STARTS)


def _goes_on(text: str, other: str) -> bool:
    short, long = (text, other) if len(text) < len(other) else (other, text)
    return 0 < len(short) < len(long) and long.startswith(short)


def _run(reading: Reading, lines: Sequence[Block], first: int, again: int, walked: set[Places]) -> Places:
    """How many paragraphs from both places on say the same; none if each is equal to another, split or merged.

    Those are found without this. Places that were `walked` over need not be tried again.
    """
    size = copy_size = 0
    moved = False
    while unit := _unit(reading, lines, first + size, again + copy_size, stop=again):
        walked.add((first + size, again + copy_size))
        size, copy_size = size + unit[0], copy_size + unit[1]
        moved = moved or min(unit) > 1
    return (size, copy_size) if moved else (0, 0)


def _unit(reading: Reading, lines: Sequence[Block], first: int, again: int, *, stop: int) -> Places | None:
    """How many paragraphs from both places on say the same until both end together; None if they do not."""
    ahead, said, behind = "", 0, 0  # a paragraph of the one side, and how much of it the other side has said
    counted, ends = [0, 0], (stop - first, len(lines) - again)
    while counted[behind] < ends[behind]:
        reading.check_time()
        block = lines[(first, again)[behind] + counted[behind]]
        text = reading.folded(block)
        counted[behind] += 1
        left = len(ahead) - said
        alike = ahead.startswith(text, said) if len(text) < left else text.startswith(ahead[said:])
        if not text or block.kind != "paragraph" or not alike:
            return None
        if len(text) == left:
            return counted[0], counted[1]
        if len(text) < left:
            said += len(text)
        else:
            ahead, said, behind = text, left, 1 - behind
        while ahead[said : said + 1].isspace():
            said += 1
    return None


def _alike_above(reading: Reading, lines: Sequence[Block], first: int, again: int, *, most: int) -> int:
    """How many paragraphs right above both places are copies one by one."""
    pairs = ((lines[first - step], lines[again - step]) for step in range(1, most + 1))
    differing = (step for step, (one, two) in enumerate(pairs) if reading.folded(one) != reading.folded(two))
    return next(differing, most)
