"""Which paragraphs are nearly the same, or one inside the other.

Only those that share words in a row (`overlaps`) are compared word by word.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.detection.differences import Difference, difference
from articles.detection.findings import Kind, Severity, Span
from articles.detection.pairs import Pairs, pairs_of
from articles.detection.reading import Reading
from articles.detection.repeats import counts
from articles.text.document import Block
from articles.text.markup import plain
from articles.text.similarity import level, tokens

SURELY_NO_ROW = 30
"""Three lines of fewer words that differ in a fact are a table; longer ones are three versions of a paragraph."""


@dataclass(frozen=True, slots=True)
class Copies:
    """A paragraph, and those further down that nearly repeat it, each with how it differs."""

    first: Block
    others: list[tuple[Block, Difference]] = field(default_factory=list)

    @property
    def blocks(self) -> list[Block]:
        return [self.first, *(block for block, _ in self.others)]

    @property
    def one_is_enough(self) -> bool:
        """Do they differ in slips and stops alone?"""
        return all(found.kind in (Kind.TYPO, Kind.TYPOGRAPHY) for _, found in self.others)


@dataclass(frozen=True, slots=True)
class Held:
    """Paragraphs that stand again inside a longer one, each with what it alone says."""

    within: Block
    parts: list[tuple[Block, Difference]] = field(default_factory=list)

    @property
    def blocks(self) -> list[Block]:
        return [self.within, *(block for block, _ in self.parts)]

    @property
    def one_is_enough(self) -> bool:
        """Does the longer one say all that they say?"""
        return not any(found.changes for _, found in self.parts)


@dataclass(frozen=True, slots=True)
class Likeness:
    """All near copies of a story and all paragraphs inside longer ones."""

    copies: tuple[Copies, ...]
    held: tuple[Held, ...]
    resembling: dict[str, set[str]]
    """Which blocks share words with which: more than are near copies."""
    equal: frozenset[str]
    """Blocks that say what another one says, word for word."""

    @property
    def groups(self) -> tuple[Copies | Held, ...]:
        """The paragraphs that belong together, copies and those inside others alike."""
        return (*self.copies, *self.held)

    def stands_alone(self, group: Copies | Held) -> bool:
        """Is no other paragraph equal to one of these or like it?"""
        blocks = {block.id for block in group.blocks}
        return not blocks & self.equal and all(self.resembling.get(block, set()) <= blocks for block in blocks)

    @property
    def settled(self) -> bool:
        """Is there no paragraph left that an editor would take out as a copy?"""
        return not self.equal and not any(group.one_is_enough and self.stands_alone(group) for group in self.groups)


@dataclass(frozen=True, slots=True)
class Overlaps:
    """What the paragraphs of a story have in common; those that say the same stand for each other."""

    equals: tuple[tuple[Block, ...], ...]
    pairs: Pairs

    def likely_among(self, blocks: Sequence[Block]) -> list[tuple[int, int]]:
        """The pairs of these blocks that are worth comparing, by their places in the order of the story."""
        places = {block.id: place for place, block in enumerate(blocks)}
        asked = [next((places[block.id] for block in equal if block.id in places), None) for equal in self.equals]
        found = [(asked[earlier], asked[later]) for earlier, later in self.pairs.likely]
        return [(min(one, two), max(one, two)) for one, two in found if one is not None and two is not None]

    @property
    def sharing(self) -> frozenset[str]:
        """The ids of the blocks that share as much as a sentence with another one or with themselves."""
        return frozenset(block.id for place in self.pairs.sharing for block in self.equals[place])


def overlaps(reading: Reading) -> Overlaps:
    """What the paragraphs that count have in common, whatever has been found of them already."""
    equals: dict[str, list[Block]] = defaultdict(list)
    for block in reading.document.paragraphs:
        if counts(reading, block):
            equals[reading.folded(block)].append(block)
    terms = (reading.terms(equal[0]) for equal in equals.values())
    return Overlaps(tuple(map(tuple, equals.values())), pairs_of(terms, reading.check_time))


def likeness(reading: Reading) -> Likeness:
    """Compare the paragraphs of which no stronger finding speaks."""
    blocks = [block for block in reading.document.paragraphs if _is_asked(reading, block)]
    copies: dict[int, Copies] = {}
    following: dict[int, int] = {}
    inside: list[tuple[int, int, Difference]] = []
    pairs = reading.once(overlaps).likely_among(blocks)
    levelled = {at: level(reading.shown(blocks[at])) for at in {at for pair in pairs for at in pair}}
    for earlier, later in pairs:
        reading.check_time()
        if earlier in following or later in following:
            continue
        found = difference(levelled[earlier], levelled[later])
        if found is None or found.kind is Kind.PATTERN:
            continue
        if found.kind is Kind.CONTAINED:
            inside.append((earlier, later, found) if found.shorter_first else (later, earlier, found))
        else:
            following[later] = earlier
            copies.setdefault(earlier, Copies(blocks[earlier])).others.append((blocks[later], found))
    settled = [each for each in (_without_mould(each) for each in copies.values()) if each.others]
    # Who removes a copy and who removes a contained paragraph must end alike, whichever comes first.
    spoken_of = {block.id for each in settled for block in each.blocks}
    held: dict[int, Held] = {}
    for short, long, found in inside:
        if not {blocks[short].id, blocks[long].id} & spoken_of:
            held.setdefault(long, Held(blocks[long])).parts.append((blocks[short], found))
    resembling: dict[str, set[str]] = defaultdict(set)
    for earlier, later in pairs:
        resembling[blocks[earlier].id].add(blocks[later].id)
        resembling[blocks[later].id].add(blocks[earlier].id)
    return Likeness(tuple(settled), tuple(held.values()), dict(resembling), _said_again(reading.once(overlaps)))


def _said_again(found: Overlaps) -> frozenset[str]:
    return frozenset(block.id for equal in found.equals if len(equal) > 1 for block in equal)


def _is_asked(reading: Reading, block: Block) -> bool:
    return counts(reading, block) and not reading.claimed(Span.whole(block), Severity.WARNING)


def _without_mould(copies: Copies) -> Copies:
    """These copies without lines of one mould, as in a table: a short line with a value of its own each time."""
    contradicting = [found for _, found in copies.others if found.kind is Kind.CONFLICT]
    short = len(tokens(level(plain(copies.first.text)))) < SURELY_NO_ROW
    several = short or any(sum(change.contradicts for change in found.changes) > 1 for found in contradicting)
    if len(contradicting) < (2 if several else 3):
        return copies
    return Copies(copies.first, [(block, found) for block, found in copies.others if found.kind is not Kind.CONFLICT])
