"""Two people's changes to one story brought together: what one of them left alone is as the other one made it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain, groupby

from articles.text.align import MOST_PAIRS, Line, fresh_ids, likeness_of, with_the_dropped
from articles.text.comparison import rearranged
from articles.text.document import FURNITURE, Block, Document
from articles.text.edits import Change, between, replay
from articles.text.markup import plain
from articles.text.rewording import triples
from articles.text.similarity import LONGEST_WORD, fold, terms
from articles.text.weaving import LINE, woven

CARRIED = 0.5
"""So many of the words that came to stand in a block, or went from another, tell that they were carried over."""

A_PIECE = 1 / 3
"""So many of the words of a block tell that it is a piece of the one beside it, in which they stood."""

SAME = 101.0
"""How alike a block is to a line that says the same: more than any other."""

MOST_PLACES = 8
"""So many blocks from which the same words went are told apart."""


_LETTERS = re.compile(r"\w+")
_LAST_LETTERS = re.compile(r"\w+$")


type Link = tuple[str, str]
"""A block from which words went, and the one that they came to."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Blocks in which two people changed the same words, and what either made of them.

    It is one block, or all those in a row between which one of the two carried its words over, as who split or joined
    paragraphs: else a choice between two versions would leave a part of one beside the other. `was`: those of them that
    both found, as they did.
    """

    blocks: tuple[str, ...]
    was: tuple[Block, ...]
    mine: tuple[Block, ...]
    theirs: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """A story with the changes of both; where they clash it says mine, until somebody has chosen.

    `apart`: each of them put the paragraphs in an order of their own, of which it has mine, or wrote others in place of
    the same ones, of which it has all. `carried`: the blocks out of which one of them took words for another block, and
    whose words stand twice in it by that, or stand in it though one of them took them out.
    """

    document: Document
    clashes: tuple[Clash, ...]
    apart: bool
    carried: tuple[str, ...]


def merge(base: Document, change: Change, theirs: Document) -> Merge:
    """My change of `base` and what became of it since, `theirs`, brought together block by block.

    Words of a block that one of the two left alone are as the other one made them. Blocks between which words were
    carried, as by a split or a join, are read as one text. What both made alike is there once.
    """
    if theirs == base:
        return Merge(replay(base, change), (), apart=False, carried=())
    mine = _with_theirs(_beside(theirs, base, replay(base, change)), base, theirs)
    order, leading, apart = _order(base, mine, theirs)
    blocks: dict[str, Block] = {}
    clashing: set[str] = set()
    for name in (*FURNITURE, *order):
        if not base.has(name):
            blocks[name] = (mine if mine.has(name) else theirs).block(name)
            continue
        was, my, their = base.block(name), mine.block(name), theirs.block(name)
        both = _both(was, my, their)
        if both is None:
            clashing.add(name)
        blocks[name] = both or my
    links = _carried(base, mine, theirs), _carried(base, theirs, mine)
    settled: set[str] = set()
    groups = [_with_between(names, base, mine, theirs) for names in _groups(links[0] | links[1])]
    for names in groups:
        row = not names & settled and _is_a_row(names, base, mine, theirs)
        said = [_said(names, made) for made in (base, mine, theirs)]
        text = woven(*said) if row else None
        lines = None
        if text is not None and not _too_often(text, *said):
            lines = _named(text.split(LINE), [block for made in (theirs, mine) for block in made if block.id in names])
        if lines is not None:
            settled |= names
            order = _with_lines(order, names, lines, leading, theirs)
            empty = (replace(theirs.block(name), text="") for name in names if theirs.has(name))
            blocks |= {block.id: block for block in (*empty, *lines)}
        elif row:
            clashing |= names
    document = Document(tuple(blocks[name] for name in (*FURNITURE, *order)))
    clashing -= settled
    met = [block.id for block in document if block.id in clashing]
    clashes = tuple(_clashes(met, groups, document, base, mine, theirs))
    settled |= {name for clash in clashes if len(clash.blocks) > 1 for name in clash.blocks}
    carried = _carried_and_changed(base, mine, theirs, links)
    twice = {
        name
        for names in groups
        if not names & settled and _too_often(*(_said(names, made) for made in (document, base, mine, theirs)))
        for name in names
    }
    return Merge(document, clashes, apart, tuple(name for name in carried if name in twice))


def _too_often(merged: str, was: str, mine: str, theirs: str) -> bool:
    """Whether words stand in the merged text that one of the two took away, or carried elsewhere."""
    now, before, my, their = (Counter(_words(text)) for text in (merged, was, mine, theirs))
    return any(
        count > max(my[word] + their[word] - before[word], min(my[word], their[word])) for word, count in now.items()
    )


def _said(names: set[str], made: Document) -> str:
    """What these blocks say, as one text."""
    return LINE.join(block.text for block in made.body if block.id in names and block.text)


def _words(text: str) -> list[str]:
    return terms(fold(plain(text)))


def _groups(links: set[Link]) -> Iterator[set[str]]:
    """The blocks between which words were carried, from one to the next, those that hang together at a time."""
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


def _with_between(names: set[str], base: Document, *versions: Document) -> set[str]:
    """These blocks with the new ones that stand between them in a version, if no other ones do."""
    for made in versions:
        standing = [block.id for block in made.body if block.text]
        places = [at for at, name in enumerate(standing) if name in names]
        between = set(standing[places[0] : places[-1] + 1]) - names if places else set()
        if not any(base.has(name) for name in between):
            names = names | between
    return names


def _is_a_row(names: set[str], *versions: Document) -> bool:
    """Whether these blocks are of one kind and stand side by side in each version."""
    kinds = {made.block(name).kind for made in versions for name in names if made.has(name)}
    return len(kinds) == 1 and all(_in_a_row(names, made) for made in versions)


def _named(said: Sequence[str], known: Sequence[Block]) -> tuple[Block, ...] | None:
    """The lines as blocks, each under the id of the one that says it or is likest to it; None where there are too few.

    A block may be known in two versions.
    """
    lines = [line.strip() for line in said if line.strip()]
    if len(lines) * len(known) > MOST_PAIRS:
        return None
    owners: dict[int, Block] = {}
    taken: set[str] = set()
    ranked = sorted(
        (-_likeness(block, line), rank, at) for at, line in enumerate(lines) for rank, block in enumerate(known)
    )
    for _, rank, at in ranked:
        if at not in owners and known[rank].id not in taken:
            owners[at] = known[rank]
            taken.add(known[rank].id)
    if len(owners) < len(lines):
        return None
    return tuple(replace(owners[at], text=line) for at, line in enumerate(lines))


def _likeness(block: Block, line: str) -> float:
    """How alike a block and a line are; no other one is as alike as one that says the same."""
    return SAME if block.text == line else likeness_of(block, Line(block.kind, line))


def _with_lines(
    order: Sequence[str], names: set[str], lines: Sequence[Block], leading: Document, theirs: Document
) -> tuple[str, ...]:
    """The order with these lines where the row stood in its leading version; of its other blocks theirs stay, empty."""
    standing = [name for name in order if name in names and leading.has(name) and leading.block(name).text]
    at = order.index(standing[0]) if standing else next(place for place, name in enumerate(order) if name in names)
    before, after = ([name for name in part if name not in names] for part in (order[:at], order[at:]))
    return with_the_dropped(theirs, [*before, *(line.id for line in lines), *after])


def _clashes(
    clashing: Sequence[str],
    groups: Sequence[set[str]],
    merged: Document,
    base: Document,
    mine: Document,
    theirs: Document,
) -> Iterator[Clash]:
    """What is to be chosen between: each block that clashes, with the others in a row that share its words."""
    seen: set[str] = set()
    places = [{block.id: at for at, block in enumerate(made)} for made in (merged, base, mine, theirs)]
    for name in clashing:
        if name in seen:
            continue
        names = next((names for names in groups if name in names), {name})
        if not (_in_a_row(names, mine) and _in_a_row(names, theirs)):
            names = {name}
        seen |= names
        found = [
            _in_order(names, made, place) for made, place in zip((merged, base, mine, theirs), places, strict=True)
        ]
        blocks, was, *versions = found
        said = (tuple(block for block in version if block.text) for version in versions)
        yield Clash(tuple(block.id for block in blocks), was, *said)


def _in_order(names: set[str], made: Document, place: dict[str, int]) -> tuple[Block, ...]:
    """Those of these blocks that a version has, as they stand in it."""
    return tuple(made.block(name) for name in sorted(names & place.keys(), key=place.__getitem__))


def _in_a_row(names: set[str], made: Document) -> bool:
    """Whether those of these blocks that say something stand side by side."""
    standing = [block.id in names for block in made if block.text]
    return sum(1 for each, _ in groupby(standing) if each) <= 1


def _both(was: Block, mine: Block, theirs: Block) -> Block | None:
    """The block with the changes of both, or None where they meet."""
    if was.kind not in (mine.kind, theirs.kind) and mine.kind != theirs.kind:
        return None
    text = woven(was.text, mine.text, theirs.text)
    if text is None or (not text and mine.text and theirs.text):
        return None
    return Block(was.id, theirs.kind if mine.kind == was.kind else mine.kind, text)


def _carried_and_changed(
    base: Document, mine: Document, theirs: Document, links: tuple[set[Link], set[Link]]
) -> tuple[str, ...]:
    """The blocks that one of the two split, joined or took words out of for another, and the other changed as well."""
    changed = [{block.id for block in base if made.block(block.id).text != block.text} for made in (mine, theirs)]
    both = ({*chain(*links[0])} & changed[1]) | ({*chain(*links[1])} & changed[0])
    return tuple(block.id for block in base if block.id in both)


def _carried(base: Document, made: Document, other: Document) -> set[Link]:
    """Between which blocks words were carried over: from which they went, and in which they stand now."""
    went: dict[tuple[str, ...], list[str]] = defaultdict(list)
    sizes: Counter[str] = Counter()
    for block in base.body:
        for old, _ in _rewritten(block.text, made.block(block.id).text):
            gone = triples(old)
            sizes[block.id] = len(gone)
            for triple in gone:
                if len(went[triple]) < MOST_PLACES:
                    went[triple].append(block.id)
    found = set(_pieces(base, made, other))
    for block in made.body:
        was = base.block(block.id).text if base.has(block.id) else ""
        came = {triple for _, new in _rewritten(was, block.text) for triple in triples(new)}
        shared = Counter(place for triple in came for place in went.get(triple, ()) if place != block.id)
        for place, count in shared.items():
            if count >= CARRIED * min(len(came), sizes[place]):
                found.add((place, block.id))
    return found


def _rewritten(was: str, now: str) -> Iterator[tuple[str, str]]:
    """What went from a text and what came in its place, as whole words: two may begin with the same letter."""
    for edit in between("", was, now):
        end = edit.start + len(edit.old)
        before = _LAST_LETTERS.search(was[max(0, edit.start - LONGEST_WORD) : edit.start])
        after = _LETTERS.match(was[end : end + LONGEST_WORD])
        head, tail = (found[0] if found else "" for found in (before, after))
        yield head + edit.old + tail, head + edit.new + tail


def _pieces(base: Document, made: Document, other: Document) -> Iterator[Link]:
    """The links to a block that was changed too much or is too short to have words three in a row: by place as well.

    A piece may have words that the other one wrote: it is made of both where a change comes again.
    """
    for new, before, after in _new(made, base):
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
    """Whether some of the words of a text are among those that a version of another one has more than without it."""
    words, rest = Counter(_words(piece)), Counter(_words(without))
    others: Counter[str] = Counter()
    for text in versions:
        others |= Counter(_words(text))
    return bool(words) and (words & (others - rest)).total() >= A_PIECE * words.total()


def _standing(blocks: Sequence[Block]) -> Iterator[str]:
    """Up to each of some blocks the last one that says something."""
    return accumulate((block.id if block.text else "" for block in blocks), lambda last, name: name or last)


def _beside(theirs: Document, base: Document, mine: Document) -> Document:
    """My story, with ids for its new blocks that no new block of theirs has."""
    new = [block.id for block in mine.body if not base.has(block.id)]
    return _renamed(mine, dict(zip(new, fresh_ids(theirs, len(new)), strict=True)))


def _with_theirs(mine: Document, base: Document, theirs: Document) -> Document:
    """My story, each new block that says what one of theirs says beside the same block under the id of that one."""
    standing: dict[tuple[str, str], list[tuple[str, set[str], set[str]]]] = defaultdict(list)
    for block, before, after in _new(theirs, base):
        standing[block.kind, block.text].append((block.id, {*before}, {*after}))
    names: dict[str, str] = {}
    for block, before, after in _new(mine, base):
        others = standing[block.kind, block.text]
        same = next((other for other in others if other[1].intersection(before) or other[2].intersection(after)), None)
        if same:
            others.remove(same)
            names[block.id] = same[0]
    return _renamed(mine, names)


def _renamed(made: Document, names: Mapping[str, str]) -> Document:
    """The story with other ids for the blocks that are named."""
    return Document(tuple(replace(block, id=names.get(block.id, block.id)) for block in made))


def _new(made: Document, base: Document) -> Iterator[tuple[Block, tuple[str, ...], tuple[str, ...]]]:
    """The new blocks that say something, each with those of the base that it stands behind, and those before which.

    These are the next one that says something, and the emptied ones on the way to it.
    """
    new = [block for block in made.body if block.text and not base.has(block.id)]
    return zip(new, _behind(made.body, base), [*_behind(made.body[::-1], base)][::-1], strict=True)


def _behind(blocks: Iterable[Block], base: Document) -> Iterator[tuple[str, ...]]:
    """Of each new block that says something the ones of the base that come before it."""
    before: tuple[str, ...] = ("",)
    for block in blocks:
        if base.has(block.id):
            before = (block.id,) if block.text else (*before, block.id)[-MOST_PLACES:]
        elif block.text:
            yield before


def _order(base: Document, mine: Document, theirs: Document) -> tuple[tuple[str, ...], Document, bool]:
    """The order of the one who moved something, the other's new blocks behind what they follow; are they apart?"""
    (moved, added), (moved_since, added_since) = rearranged(base, mine), rearranged(base, theirs)
    both = {*added} & {*added_since}
    agree = [block.id for block in mine.body if theirs.has(block.id)] == [
        block.id for block in theirs.body if mine.has(block.id)
    ]
    first, second = (mine, theirs) if moved or (agree and not moved_since) else (theirs, mine)
    order = [block.id for block in first.body]
    replaced = any(not (mine.block(block.id).text or theirs.block(block.id).text) for block in base.paragraphs)
    apart = bool(moved and moved_since and not agree) or bool({*added} - both and {*added_since} - both and replaced)
    said = Document((*second.blocks[: len(FURNITURE)], *(block for block in second.body if block.text)))
    return with_the_dropped(second, with_the_dropped(said, order)), first, apart
