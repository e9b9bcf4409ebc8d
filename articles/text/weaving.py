"""What comes of two people's changes to one text? Both are kept, unless they touch the same word."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from articles.text.rewording import LONGEST
from articles.text.similarity import alike, common_ends
from articles.text.words import words_and_gaps

FEWEST_KEPT = 3
"""So many words in a row left alone between two of somebody's changes part the two; fewer count as changed too."""

LINE = "\x1e"
"""The sign between blocks that are read as one text; no block holds it."""


@dataclass(frozen=True, slots=True)
class _Reach:
    """What somebody put in place of the steps from `start` to `end` of a text, and which steps that concerns.

    Steps are the gaps and words of a text in turn, a gap first. A change is `loose` if it puts words in, or takes out
    words that have their like beside them, so that it might be any of these: it concerns all steps from `first` to
    `last`.
    """

    start: int
    end: int
    new: str
    first: int
    last: int
    loose: bool = False

    @property
    def gaps(self) -> tuple[int, int]:
        """The gaps in which the change begins and ends, or beside which it stands."""
        return (self.start, self.end - 1) if self.start % 2 == 0 else (self.start - 1, self.end)


def woven(was: str, mine: str, theirs: str) -> str | None:
    """The text with the changes of both, what both made alike once; None if they touch the same words.

    A word is touched as a whole, so that letters of two people never meet in one. Words put in or taken out beside
    their like might be any of these, and so touch all of them.
    """
    if theirs == was or mine == theirs:
        return mine
    if mine == was:
        return theirs
    steps, *made = map(words_and_gaps, (was, mine, theirs))
    alike_made = set.intersection(*({*_changes(steps, each, least=1)} for each in made)) if len(was) <= LONGEST else ()
    if alike_made:
        steps = words_and_gaps(_with(alike_made, steps))
    one, other = ({*_changes(steps, each)} for each in made)
    if _meet(one - other, other - one, len(steps)) or _say_alike(one - other, other - one):
        return None
    return _with(one | other, steps)


def _with(changes: Iterable[_Reach], steps: Sequence[str]) -> str:
    """The text with changes that do not meet."""
    made, at = [], 0
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        made += [*steps[at : change.start], change.new]
        at = change.end
    return "".join([*made, *steps[at:]])


def _meet(one: Iterable[_Reach], other: Iterable[_Reach], steps: int) -> bool:
    """Does a change of one person concern the same words as a change of the other?"""
    changed, loose, near = (bytearray(steps) for _ in range(3))
    for each in other:
        about = b"\1" * (each.last - each.first)
        near[each.first : each.last] = about
        if each.loose:
            loose[each.first : each.last] = about
        else:
            changed[each.start : each.end] = b"\1" * (each.end - each.start)
    for each in one:
        if any((near if each.loose else loose)[each.first : each.last]):
            return True
        if not each.loose and any(changed[each.start : each.end]):
            return True
    return False


def _say_alike(one: Iterable[_Reach], other: Iterable[_Reach]) -> bool:
    """Did both put in the same word side by side, or the same three in a row anywhere? It may be meant only once."""
    beside: dict[int, set[str]] = defaultdict(set)
    said: set[tuple[str, ...]] = set()
    for each in other:
        words = words_and_gaps(each.new)[1::2]
        said.update(_triples(words))
        for gap in each.gaps:
            beside[gap].update(words)
    for each in one:
        words = words_and_gaps(each.new)[1::2]
        if not said.isdisjoint(_triples(words)) or any(not beside[gap].isdisjoint(words) for gap in each.gaps):
            return True
    return False


def _triples(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(words, words[1:], words[2:], strict=False)


def _changes(old: Sequence[str], new: Sequence[str], *, least: int = FEWEST_KEPT) -> Iterator[_Reach]:
    """The changes that turn the steps of the old text into those of the new; `least` words left alone part two."""
    words, others = old[1::2], new[1::2]
    kept = [(-1, -1), *_kept(words, others, least), (len(words), len(others))]
    is_rewritten = not any(any(map(str.isalnum, words[at])) for at, _ in kept[1:-1])
    for (at, place), (next_at, next_place) in pairwise(kept):
        gone, come = next_at - at - 1, next_place - place - 1
        start, end = 2 * at + 2, 2 * next_at + 1
        said = new[2 * place + 2 : 2 * next_place + 1]
        if gone and come and is_rewritten:
            yield _Reach(start, end, "".join(said), 0, len(old))  # no word is left beside which others could be put in
        elif gone and come and "".join(said).count(LINE) > "".join(old[start:end]).count(LINE):
            # A line was put in: where the other person joined two, it would become a part of one.
            yield _Reach(start, end, "".join(said), *_with_signs(old, start, end), loose=True)
        elif gone and come:
            yield from _reworded(old, start, end, said)
        elif come:
            before, after = _like_it(others, place + 1, next_place)
            first, last = max(0, start - 2 * before), min(len(old), end + 2 * after)
            yield _Reach(start, end, "".join(said), first, last, loose=True)
        elif gone:
            before, after = _like_it(words, at + 1, next_at)
            taken = _Reach(start, end, said[0], start - 2 * before, end + 2 * after, loose=bool(before or after))
            # Of the two gaps, the one that stayed is no part of the change.
            if said[0] == old[start]:
                taken = replace(taken, start=start + 1, new="")
            elif said[0] == old[end - 1]:
                taken = replace(taken, end=end - 1, new="")
            yield taken
        elif said[0] != old[start]:
            yield _Reach(start, end, said[0], start, end)


def _with_signs(steps: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """A range of steps, grown over the signs beside it up to the next word of letters or figures."""
    while start and not any(map(str.isalnum, steps[start - 1])):
        start -= 2
    while end < len(steps) and not any(map(str.isalnum, steps[end])):
        end += 2
    return start, end


def _reworded(old: Sequence[str], start: int, end: int, said: Sequence[str]) -> Iterator[_Reach]:
    """The changes of reworded steps: the words, and the gaps beside them if these differ too."""
    if said[0] != old[start]:
        yield _Reach(start, start + 1, said[0], start, start + 1)
    yield _Reach(start + 1, end - 1, "".join(said[1:-1]), start + 1, end - 1)
    if said[-1] != old[end - 1]:
        yield _Reach(end - 1, end, said[-1], end - 1, end)


def _kept(old: Sequence[str], new: Sequence[str], least: int) -> Iterator[tuple[int, int]]:
    """The words left alone, each by its place in the old text and in the new."""
    for at, place, size in _ends(old, new) if sum(map(len, chain(old, new))) > LONGEST else alike(old, new):
        opens, closes = at == place == 0, (at + size, place + size) == (len(old), len(new))
        if size >= least or opens or closes:
            yield from ((at + each, place + each) for each in range(size))


def _ends(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """The words with which both texts open and those with which both close, as `alike` tells them."""
    head, tail = common_ends(old, new)
    yield 0, 0, head
    yield len(old) - tail, len(new) - tail, tail


def _like_it(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """By how many words a stretch could stand further up or further down without making another text."""
    before = after = 0
    while start - before > 0 and words[start - before - 1] == words[end - before - 1]:
        before += 1
    while end + after < len(words) and words[end + after] == words[start + after]:
        after += 1
    return before, after
