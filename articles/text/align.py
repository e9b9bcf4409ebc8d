"""Which blocks of a story rewritten by hand are the old ones, so that marks, decisions and undo find them again?"""

from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from articles.text.document import FURNITURE, Block, Document
from articles.text.edits import Change, Edit, between
from articles.text.markup import excerpt_of, in_the_box, is_only_words, joined_with, plain, retyped
from articles.text.similarity import ratio

ALIKE = 50.0
"""From this ratio on, 0 to 100, a changed paragraph is the old one edited and not a new one."""

MOST_PAIRS = 40_000
"""Of more pairs of changed paragraphs only neighbours are compared: a wholly new text is no edit of the old one."""

NEIGHBOURS = 5
"""Among many, a changed paragraph is looked for at most so many places away."""

OPENING = 500
"""Only so many first characters of two paragraphs are compared: the cost is the product of their lengths."""


@dataclass(frozen=True, slots=True)
class Line:
    """One block as the whole-story editor sends it back; `typed` is the whole line with the sign of its kind.

    `block`: the id of the block it is, if that is known and need not be guessed from its words.
    """

    kind: str
    text: str
    typed: str = field(default="", compare=False)
    block: str = field(default="", compare=False)


def realign(
    document: Document, furniture: dict[str, str], lines: Sequence[Line], *, over_words: bool = False
) -> Change:
    """The change that turns the document into these lines: kept blocks edited, dropped ones emptied, new ones added.

    A dropped block stays behind the block it followed, empty, so that nothing is lost and undo finds its place.
    `over_words`: the lines were typed over the words of those blocks that are only words, not over their source.
    """
    if over_words:
        furniture = {slot: _over_slot(document.block(slot).text, text) for slot, text in furniture.items()}
    owners = _owners(document, lines)
    fresh = iter(fresh_ids(document, len(lines)))
    edits: list[Edit] = []
    kinds: list[tuple[str, str]] = []
    kept: list[str] = []
    if over_words:
        lines = _over_words(document, lines, owners)
    for slot in FURNITURE:
        edits += between(slot, document.block(slot).text, furniture.get(slot, document.block(slot).text))
    for number, line in enumerate(lines):
        owner = owners.get(number)
        if owner is None:
            owner = next(fresh)
            kinds.append((owner, line.kind))
            edits += between(owner, "", line.text)
        else:
            old = document.block(owner)
            if old.kind != line.kind:
                kinds.append((owner, line.kind))
            edits += between(owner, old.text, line.text)
        kept.append(owner)
    order = with_the_dropped(document, kept)
    staying = set(kept)
    for block in document.body:
        if block.id not in staying:
            edits += between(block.id, block.text, "")
    return Change(tuple(edits), None if order == _order(document) else order, tuple(kinds))


def returning(document: Document, wanted: Document) -> Change:
    """The change that makes a story read as another version of it does; every block keeps its id."""
    texts = {block.id: block.text for block in wanted}
    edits = [edit for block in document for edit in between(block.id, block.text, texts.get(block.id, ""))]
    new = [block for block in wanted.body if not document.has(block.id)]
    edits += [edit for block in new for edit in between(block.id, "", block.text)]
    known = {block.id: block.kind for block in document}
    kinds = [(block.id, block.kind) for block in wanted.body if known.get(block.id) != block.kind]
    order = with_the_dropped(document, [block.id for block in wanted.body])
    return Change(tuple(edits), None if order == _order(document) else order, tuple(kinds))


def fresh_ids(document: Document, count: int) -> list[str]:
    """Ids for so many new blocks of the body, which no block ever had, since removed blocks keep theirs."""
    last = max((int(block.id[1:]) for block in document.body), default=0)
    return [f"n{last + number}" for number in range(1, count + 1)]


def _owners(document: Document, lines: Sequence[Line]) -> dict[int, str]:
    """Which line is which block: as is known, else by equal text in order, else by likeness, the best pairs first."""
    owners = {number: line.block for number, line in enumerate(lines) if line.block and document.has(line.block)}
    taken = set(owners.values())
    standing: dict[str, deque[str]] = defaultdict(deque)
    for block in document.paragraphs:
        if block.id not in taken:
            standing[block.text].append(block.id)
    for number, line in enumerate(lines):
        if number not in owners and standing[line.text]:
            owners[number] = standing[line.text].popleft()
    taken |= set(owners.values())
    left = [(place, block) for place, block in enumerate(document.paragraphs) if block.id not in taken]
    changed = [number for number in range(len(lines)) if number not in owners]
    reach = len(lines) + len(left) if len(left) * len(changed) <= MOST_PAIRS else NEIGHBOURS
    ranked = sorted(
        (-likeness_of(block, lines[number]), abs(place - number), number, block.id)
        for place, block in left
        for number in changed[bisect_left(changed, place - reach) : bisect_right(changed, place + reach)]
    )
    for unlikeness, _, number, owner in ranked:
        if -unlikeness >= ALIKE and number not in owners and owner not in taken:
            owners[number] = owner
            taken.add(owner)
    return owners


def likeness_of(block: Block, line: Line) -> float:
    """How alike a block and a line are; a paragraph may open with the sign of another kind that its line lacks."""
    likeness = _likeness(block.text, line.text)
    signed = block.kind == "paragraph" and line.kind != "paragraph" and line.typed
    return max(likeness, _likeness(block.text, line.typed)) if signed else likeness


def _likeness(old: str, new: str) -> float:
    """How alike two paragraphs open, 0 to 100; one that was split or merged opens like the whole."""
    short, long = sorted((old, new), key=len)
    if long.startswith(short):
        return max(60.0, ratio(old[:OPENING], new[:OPENING]))
    return ratio(old[:OPENING], new[:OPENING])


def _over_words(document: Document, lines: Sequence[Line], owners: dict[int, str]) -> list[Line]:
    """The lines as source; words that a line took over from another block keep their escapes."""
    escaped = [block for block in document.paragraphs if "\\" in block.text and is_only_words(block.text)]
    kept = set(owners.values())
    carried = {block.id: (plain(block.text), block.text) for block in escaped if any(map(str.isalnum, block.text))}
    if len(carried) * (len(lines) - len(kept)) > MOST_PAIRS:
        carried = {}
    joined = [each for block, each in carried.items() if block not in kept]
    found = []
    for number, line in enumerate(lines):
        block = document.block(owners[number]) if number in owners else None
        if block and line.text == block.text:
            found.append(line)
            continue
        text = line.text
        if block:
            line = _over_block(block, line)
        elif split := next((source for words, source in carried.values() if text in words), ""):
            line = replace(line, text=excerpt_of(split, text))
        for words, source in joined:
            if words in line.text:
                line = replace(line, text=joined_with(line.text, source))
        found.append(line)
    return found


def _over_block(block: Block, line: Line) -> Line:
    """A changed line as source: a paragraph that opens with the sign of another kind of block stays a paragraph."""
    sign = line.typed.removesuffix(line.text)
    if sign and block.kind == "paragraph" and in_the_box(block.text).startswith(sign):
        line = replace(line, kind="paragraph", text=line.typed)
    return replace(line, text=_over(block.text, line.text))


def _over_slot(source: str, typed: str) -> str:
    """What was typed into the field of a slot, as source; a form folds spaces, so these alone are no change."""
    return source if typed.split() == in_the_box(source).split() else _over(source, typed)


def _over(source: str, typed: str) -> str:
    """What was typed over a block, as source."""
    return retyped(source, typed) if is_only_words(source) else typed


def _order(document: Document) -> tuple[str, ...]:
    return tuple(block.id for block in document.body)


def with_the_dropped(document: Document, kept: Sequence[str]) -> tuple[str, ...]:
    """The order of the kept and new blocks, with each other block of the document behind the one it followed."""
    staying = set(kept)
    followers: dict[str, list[str]] = defaultdict(list)
    before = ""
    for block in document.body:
        if block.id in staying:
            before = block.id
        else:
            followers[before].append(block.id)
    order = list(followers[""])
    for owner in kept:
        order += [owner, *followers[owner]]
    return tuple(order)
