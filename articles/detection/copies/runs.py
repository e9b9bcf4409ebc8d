"""How pairs of lines that are copies are joined into runs, and which runs are copies of each other.

No text is read here: a line is known by its place in the story.
"""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import dropwhile, groupby

STEPS = ((1, 1), (2, 2), (1, 2), (2, 1))
"""How far on the next paragraph of a run may stand, in it and in its copy: either may have a gap of one."""

type Pair = tuple[int, int]
"""Where a line stands first and where again."""

type Run = list[Pair]
"""Lines in a row that stand again in a row; or a stretch of such a run."""

type Copies = list[tuple[int, ...]]
"""Where the lines of a run stand in each of its copies."""


def joined(stretches: list[Run], ranks: Sequence[int], loose: Container[int]) -> list[Run]:
    """The stretches joined into the longest runs: each goes on where the one before ends, here and in its copy.

    `ranks` are the places of the lines among all blocks. A run that would meet its own copy begins below the `loose`
    lines at its top, which nobody would report alone.
    """
    runs: list[Run] = []
    ends: dict[Pair, Run] = {}
    for stretch in sorted(stretches, key=lambda stretch: (stretch[0][1], stretch[0][0])):
        first, again = stretch[0]
        last = stretch[-1][0]
        for step, copy_step in STEPS:
            run = ends.get((ranks[first] - step, ranks[again] - copy_step), [])
            if clear := _clear_of(last, run, loose):
                del ends[ranks[run[-1][0]], ranks[run[-1][1]]]
                run[:] = clear
                break
        else:
            run = []
            runs.append(run)
        run += stretch
        ends[ranks[run[-1][0]], ranks[run[-1][1]]] = run
    return runs


def _clear_of(last: int, run: Sequence[Pair], loose: Container[int]) -> Run:
    """The run without as much of its loose top as lets it go on to this line before its copy begins; or nothing."""
    clear = list(dropwhile(lambda pair: pair[0] in loose and pair[1] <= last, run))
    return clear if clear and last < clear[0][1] else []


def parted(run: Sequence[Pair], words: Sequence[str]) -> Iterator[tuple[bool, Run]]:
    """A run cut into stretches of lines that are equal in both places (True) and of lines that are nearly so."""
    return ((same, list(part)) for same, part in groupby(run, lambda pair: words[pair[0]] == words[pair[1]]))


def with_their_copies(runs: Iterable[Run], are_told: Callable[[int, int], bool]) -> Iterator[tuple[Copies, list[Run]]]:
    """Where each run and all its copies stand, and the runs that say so.

    A copy of a copy is a copy of the first as well, if `are_told` says that it is known how the two differ.
    """
    copies: dict[tuple[int, ...], Copies] = {}
    members: dict[tuple[int, ...], list[Run]] = defaultdict(list)
    taken: dict[tuple[int, ...], set[int]] = {}
    owner: dict[tuple[int, ...], tuple[int, ...]] = {}
    for run in runs:
        first = tuple(pair[0] for pair in run)
        again = tuple(pair[1] for pair in run)
        head = owner.get(first, first)
        if all(map(are_told, head, again)):
            first = head
        copies.setdefault(first, [first])
        if taken.setdefault(first, set(first)).isdisjoint(again):
            owner[again] = first
            copies[first].append(again)
            members[first].append(run)
            taken[first].update(again)
    return ((sorted(known), members[first]) for first, known in copies.items() if len(known) > 1)
