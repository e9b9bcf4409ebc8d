"""Two people's changes to one story brought together: what one of them left alone is as the other one made it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby

from articles.text.align import MOST_PAIRS, Line, fresh_ids, likeness_of, with_the_dropped
from articles.text.carrying import Link, carried_links, groups_of, new_blocks, words_of
from articles.text.comparison import rearranged
from articles.text.document import FURNITURE, Block, Document
from articles.text.edits import Change, replay
from articles.text.weaving import LINE, woven

SAME = 101.0
"""How alike a block is to a line that says the same: more than any ratio, which goes up to 100."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Blocks in which two people changed the same words, and what each made of them.

    It is one block, or a row of them between which one of the two carried words over by splitting or joining
    paragraphs: else a choice would leave a part of one version beside the other. `was`: the blocks as both found them.
    """

    blocks: tuple[str, ...]
    was: tuple[Block, ...]
    mine: tuple[Block, ...]
    theirs: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """A story with the changes of both people; where they clash it says mine, until somebody has chosen.

    `apart`: each put the paragraphs in an order of their own, and it keeps mine; or each wrote new ones in place of the
    same paragraphs, and it keeps all. `carried`: blocks from which one of them carried words to another block, so that
    some now stand twice in the story, or stand in it though one of the two took them out.
    """

    document: Document
    clashes: tuple[Clash, ...]
    apart: bool
    carried: tuple[str, ...]


def merge(base: Document, change: Change, theirs: Document) -> Merge:
    """Bring my change of `base` together, block by block, with `theirs`, which is what became of `base` since.

    Words that one of the two left alone are as the other one made them; what both made alike is there once. Blocks
    between which words were carried, as by a split or a join, are read as one text.
    """
    if theirs == base:
        return Merge(replay(base, change), (), apart=False, carried=())
    mine = _with_theirs(_beside(theirs, base, replay(base, change)), base, theirs)
    order, leading, apart = _order(base, mine, theirs)
    blocks, clashing = _one_by_one(order, base, mine, theirs)
    links = carried_links(base, mine, theirs), carried_links(base, theirs, mine)
    groups = [_with_between(names, base, mine, theirs) for names in groups_of(links[0] | links[1])]
    settled: set[str] = set()
    for names in groups:
        if names & settled or not _is_a_row(names, base, mine, theirs):
            continue
        lines = _woven_as_one(names, base, mine, theirs)
        if lines is None:
            clashing |= names
            continue
        settled |= names
        order = _with_lines(order, names, lines, leading, theirs)
        empty = (replace(theirs.block(name), text="") for name in names if theirs.has(name))
        blocks |= {block.id: block for block in (*empty, *lines)}
    document = Document(tuple(blocks[name] for name in (*FURNITURE, *order)))
    clashing -= settled
    met = [block.id for block in document if block.id in clashing]
    clashes = tuple(_clashes(met, groups, document, base, mine, theirs))
    settled |= {name for clash in clashes if len(clash.blocks) > 1 for name in clash.blocks}
    left = [names for names in groups if not names & settled]
    twice = {name for names in left if _is_said_too_often(names, document, base, mine, theirs) for name in names}
    changed = _carried_and_changed(base, mine, theirs, links)
    return Merge(document, clashes, apart, tuple(name for name in changed if name in twice))


def _one_by_one(
    order: Sequence[str], base: Document, mine: Document, theirs: Document
) -> tuple[dict[str, Block], set[str]]:
    """Each block with the changes of both, and the ids of those where they clash, which say mine."""
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
    return blocks, clashing


def _woven_as_one(names: set[str], base: Document, mine: Document, theirs: Document) -> tuple[Block, ...] | None:
    """A row of blocks read as one text with the changes of both, as blocks again; None where that cannot be done."""
    said = [_said(names, made) for made in (base, mine, theirs)]
    text = woven(*said)
    if text is None or _too_often(text, *said):
        return None
    return _named(text.split(LINE), [block for made in (theirs, mine) for block in made if block.id in names])


def _is_said_too_often(names: set[str], merged: Document, base: Document, mine: Document, theirs: Document) -> bool:
    """Do words stand in these blocks of the merged story that one of the two took away or carried elsewhere?"""
    return _too_often(*(_said(names, made) for made in (merged, base, mine, theirs)))


def _too_often(merged: str, was: str, mine: str, theirs: str) -> bool:
    """Do words stand in the merged text that one of the two took away or carried elsewhere?"""
    now, before, my, their = (Counter(words_of(text)) for text in (merged, was, mine, theirs))
    return any(
        count > max(my[word] + their[word] - before[word], min(my[word], their[word])) for word, count in now.items()
    )


def _said(names: set[str], made: Document) -> str:
    """What these blocks say, as one text."""
    return LINE.join(block.text for block in made.body if block.id in names and block.text)


def _with_between(names: set[str], base: Document, *versions: Document) -> set[str]:
    """These blocks with those between them in a version, if all of those are new."""
    for made in versions:
        standing = [block.id for block in made.body if block.text]
        places = [at for at, name in enumerate(standing) if name in names]
        between = set(standing[places[0] : places[-1] + 1]) - names if places else set()
        if not any(base.has(name) for name in between):
            names = names | between
    return names


def _is_a_row(names: set[str], *versions: Document) -> bool:
    """Are these blocks of one kind, and do they stand side by side in each version?"""
    kinds = {made.block(name).kind for made in versions for name in names if made.has(name)}
    return len(kinds) == 1 and all(_in_a_row(names, made) for made in versions)


def _named(said: Sequence[str], known: Sequence[Block]) -> tuple[Block, ...] | None:
    """The lines as blocks, each with the id of the known block most like it; None where there are too few ids.

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
    """How alike a block and a line are; most of all where they say the same."""
    return SAME if block.text == line else likeness_of(block, Line(block.kind, line))


def _with_lines(
    order: Sequence[str], names: set[str], lines: Sequence[Block], leading: Document, theirs: Document
) -> tuple[str, ...]:
    """The order with these lines where the row stands in the `leading` version, whose order was taken.

    Blocks of the row that no line took over stay in their place, empty.
    """
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
    """What somebody has to choose between: each block that clashes, with the others in its row that share its words."""
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
    """Those of these blocks that a version has, in its order."""
    return tuple(made.block(name) for name in sorted(names & place.keys(), key=place.__getitem__))


def _in_a_row(names: set[str], made: Document) -> bool:
    """Do those of these blocks that say something stand side by side?"""
    standing = [block.id in names for block in made if block.text]
    return sum(1 for each, _ in groupby(standing) if each) <= 1


def _both(was: Block, mine: Block, theirs: Block) -> Block | None:
    """The block with the changes of both, or None where they clash."""
    if was.kind not in (mine.kind, theirs.kind) and mine.kind != theirs.kind:
        return None
    text = woven(was.text, mine.text, theirs.text)
    if text is None or (not text and mine.text and theirs.text):
        return None
    return Block(was.id, theirs.kind if mine.kind == was.kind else mine.kind, text)


def _carried_and_changed(
    base: Document, mine: Document, theirs: Document, links: tuple[set[Link], set[Link]]
) -> tuple[str, ...]:
    """The blocks from or to which one of the two carried words and which the other one changed as well."""
    changed = [{block.id for block in base if made.block(block.id).text != block.text} for made in (mine, theirs)]
    both = ({*chain(*links[0])} & changed[1]) | ({*chain(*links[1])} & changed[0])
    return tuple(block.id for block in base if block.id in both)


def _beside(theirs: Document, base: Document, mine: Document) -> Document:
    """My story, its new blocks under ids that no new block of theirs has."""
    new = [block.id for block in mine.body if not base.has(block.id)]
    return _renamed(mine, dict(zip(new, fresh_ids(theirs, len(new)), strict=True)))


def _with_theirs(mine: Document, base: Document, theirs: Document) -> Document:
    """My story, its new blocks under the ids of theirs wherever these say the same beside the same block."""
    standing: dict[tuple[str, str], list[tuple[str, set[str], set[str]]]] = defaultdict(list)
    for block, before, after in new_blocks(theirs, base):
        standing[block.kind, block.text].append((block.id, {*before}, {*after}))
    names: dict[str, str] = {}
    for block, before, after in new_blocks(mine, base):
        others = standing[block.kind, block.text]
        same = next((other for other in others if other[1].intersection(before) or other[2].intersection(after)), None)
        if same:
            others.remove(same)
            names[block.id] = same[0]
    return _renamed(mine, names)


def _renamed(made: Document, names: Mapping[str, str]) -> Document:
    """The story with the blocks that `names` knows under their new ids."""
    return Document(tuple(replace(block, id=names.get(block.id, block.id)) for block in made))


def _order(base: Document, mine: Document, theirs: Document) -> tuple[tuple[str, ...], Document, bool]:
    """In which order the blocks stand, whose version that is, and whether the two are apart (see `Merge`).

    It is the order of the one who moved something; the other's new blocks stand behind what they follow.
    """
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
