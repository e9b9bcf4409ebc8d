"""Which paragraphs open with the story's own furniture, run together with it: headline, standfirst or byline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from articles.detection.page.furniture import headline_lines, is_no_label, page_lines, slot_says, standfirst_lines
from articles.detection.reading import Reading
from articles.detection.words.page_lines import PageLine, Sort
from articles.detection.words.page_words import BY, WRITTEN_BY
from articles.detection.words.signs import ends_in_a_stop, without_heading_mark
from articles.text.document import Block
from articles.text.folding import fold
from articles.text.markup import BLANK
from articles.text.similarity import near
from articles.text.spellings import has_no_capital
from articles.text.words import end_of, length, pairs_of_ideographs, terms

SHORTEST_HEADLINE = 4
"""A headline of fewer words may open a sentence by chance."""

SHORTEST_REST = 6
"""Fewer words behind the furniture and its full stop are no paragraph."""

LEDE = 200
"""In so many characters a lede tells again what its headline says."""

FRONT = 5
"""Two words with so many first letters in common speak of the same."""

TOLD_AGAIN = 0.5
PAIRS_TOLD_AGAIN = 0.3
"""This share of a line's words is told again, or of its pairs of ideographs, every second of which parts a word."""

MOST_PARTS = 6
"""At most so many slots are run together in one paragraph."""

_AROUND = rf"\s{BLANK}*_#\"'”’“‘»›«‹„)\]」』"
_OPENING = re.compile(rf"[{_AROUND}([]*")
_STOPS = r"[.…。．｡।۔።!?！？؟։]*"
_BEHIND = rf"(?:(?=\s)|[”’“»›«‹)\]」』*{BLANK}]*)(?P<space>\s*)[*{BLANK}]*"
_SEAM = re.compile(rf"[{_AROUND}]*?(?P<stop>{_STOPS}){_BEHIND}")
_SEAM_OF_A_NAME = re.compile(rf"(?P<stop>\s*[:|/–—-]+|{_STOPS}){_BEHIND}")
_BETWEEN = re.compile(rf"[{_AROUND}]*[:|/–—.-]*[{_AROUND}([]*")
_CLOSERS = "\"'”’“‘»›«‹)]」』"
_ASKS = tuple("?!？！؟")
_CUT = ("…", "...")
"""How a standfirst ends that was cut from the lede."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What one slot of the story says, and the block that keeps saying it."""

    kind: str
    block: Block
    says: str


@dataclass(frozen=True, slots=True)
class Front:
    """The furniture with which a paragraph opens: it ends at `end`, and what follows begins at `goes_on`.

    `stopped`: a full stop parts the two, as if they were sentences of one paragraph. `whole`: nothing follows.
    """

    block: Block
    slots: tuple[Slot, ...]
    end: int
    goes_on: int
    stopped: bool
    whole: bool


def fronts(reading: Reading) -> Iterator[Front]:
    """Each paragraph of the body that opens with the story's furniture."""
    slots = reading.once(_longest_first)
    if not slots:
        return
    openings = tuple({word for slot in slots for word in terms(fold(slot.says))[:1]} | _cues(slots))
    kept = {slot.block.id for slot in slots}
    in_a_row = cache(partial(_in_a_row, slots=slots))  # equal lines open alike
    for block in reading.document.paragraphs:
        reading.check_time()
        folded = reading.folded(block)
        opening = _OPENING.match(folded)
        if block.id not in kept and folded.startswith(openings, opening.end() if opening else 0):
            front = _front(reading, block, *in_a_row(reading.visible(block)))
            if front:
                yield front


def _longest_first(reading: Reading) -> tuple[Slot, ...]:
    return tuple(sorted(_slots(reading), key=lambda slot: -len(slot.says)))


def _slots(reading: Reading) -> Iterator[Slot]:
    """What the story's furniture says, in its slots or else in the lines of the body that stand for them."""
    for kind, arrived in (("headline", headline_lines), ("standfirst", standfirst_lines)):
        block = reading.document.block(kind)
        if not block.text and (lines := reading.once(arrived)):
            block = next(filter(None, map(reading.still, lines.blocks)), block)
        if block.text and _is_long_enough(reading, block, kind):
            yield Slot(kind, block, reading.shown(block))
    byline = reading.document.byline
    if byline.text:
        yield Slot("byline", byline, reading.shown(byline))
        yield Slot("byline", byline, slot_says(reading, byline))
        return
    names = {place: line.says for place, line in reading.once(page_lines).items() if _is_a_byline(line)}
    standing = next((reading.now[place] for place in names if reading.now[place].text), None)
    # Of two bylines either may be put in the slot; then the slot says which.
    if standing and len(set(names.values())) == 1:
        yield Slot("byline", standing, names[standing.id])


def _is_a_byline(line: PageLine) -> bool:
    return line.sort is Sort.BYLINE and line.sure


def _is_long_enough(reading: Reading, block: Block, kind: str) -> bool:
    """Is a line too long to be a label or to open a sentence by chance?"""
    if kind == "headline":
        return reading.length(block) >= SHORTEST_HEADLINE
    return reading.wording(block).once(is_no_label)


def _cues(slots: Sequence[Slot]) -> set[str]:
    """What may stand before a name where the story has a byline."""
    return {*BY, *WRITTEN_BY} if any(slot.kind == "byline" for slot in slots) else set()


def _front(reading: Reading, block: Block, found: tuple[Slot, ...], end: int) -> Front | None:
    """The front of a paragraph that opens with this furniture, if it does begin anew behind its `end`."""
    text = reading.visible(block)
    seam = (_SEAM_OF_A_NAME if found and found[-1].kind == "byline" else _SEAM).match(text, end)
    if not found or seam is None:
        return None
    rest, stop, parted = text[seam.end() :], seam["stop"], bool(seam["space"])
    if not any(map(str.isalnum, rest)):
        return Front(block, found, len(text), len(text), stopped=False, whole=True) if len(found) > 1 else None
    if not _ends_as(found[-1].says.rstrip(_CLOSERS), stop):
        return None
    if not (_begins_anew(rest, parted, bool(stop)) or _tells_it_again(reading, found[-1], block, rest, parted)):
        return None
    end += len(text[end : seam.end()].rstrip(f" {BLANK}"))
    return Front(block, found, end, seam.end(), stopped=bool(stop), whole=False)


def _in_a_row(text: str, slots: Sequence[Slot]) -> tuple[tuple[Slot, ...], int]:
    """The slots with whose words a text opens, one behind the other, and where the last one ends."""
    found: list[Slot] = []
    opening = _OPENING.match(text)
    end, at = 0, opening.end() if opening else 0
    while at < len(text) and len(found) < MOST_PARTS and (next_one := _slot_at(text, at, slots, bare=bool(found))):
        slot, end = next_one
        found.append(slot)
        between = _BETWEEN.match(text, end)
        at = between.end() if between else end
    return tuple(found), end


def _ends_as(said: str, stop: str) -> bool:
    """Do the words of a slot end as they do in the paragraph: as a question or not, and in a stop if they have one?"""
    if said.endswith(_CUT) or stop.endswith(_ASKS) != said.endswith(_ASKS):
        return False
    return bool(stop) or not ends_in_a_stop(said)


def _slot_at(text: str, at: int, slots: Sequence[Slot], *, bare: bool) -> tuple[Slot, int] | None:
    """The slot whose words stand at a place, and where they end.

    A byline needs its cue, unless it may be a `bare` name: one behind other furniture.
    """
    for slot in slots:
        window = text[at : at + 2 * len(slot.says) + 40]
        cue = _cue(window) if slot.kind == "byline" else 0
        for start in dict.fromkeys((0, cue)):
            size = end_of(window[start:], slot.says)
            if size and (slot.kind != "byline" or bare or cue):
                return slot, at + start + size
    return None


def _cue(text: str) -> int:
    """Where the words end that announce a name, such as "By"; 0 where there are none."""
    first = text.split(" ", 1)[0]
    if fold(first) in BY:
        return len(first) + 1
    small = text.casefold()
    if not small.startswith(WRITTEN_BY):
        return 0
    return next(len(opening) for opening in WRITTEN_BY if small.startswith(opening))


def _begins_anew(rest: str, parted: bool, stopped: bool) -> bool:
    """Does a sentence begin here: with a capital or a figure, or, in a script without capitals, behind a stop?"""
    opening = rest[slice(*_first_sign(rest))]
    if stopped and length(rest) < SHORTEST_REST:
        return False
    if opening.isupper() or opening.isdigit():
        return parted or stopped
    return stopped and has_no_capital(opening)


def _first_sign(rest: str) -> tuple[int, int]:
    """Where the first sign of a text stands behind marks and brackets."""
    opening = _OPENING.match(rest)
    at = opening.end() if opening else 0
    return at, at + 1


def _tells_it_again(reading: Reading, slot: Slot, block: Block, rest: str, parted: bool) -> bool:
    """Does what follows, in a script without capitals, tell the slot again, as a lede does its headline?"""
    opening = rest[:1]
    if not has_no_capital(opening) or not ends_in_a_stop(reading.shown(block)):
        return False
    lede = fold(rest[:LEDE])
    if pairs := pairs_of_ideographs(fold(slot.says)):
        return parted or sum(pair in lede for pair in pairs) >= PAIRS_TOLD_AGAIN * len(pairs)
    topics = {f" {term[:FRONT]}" for term in terms(fold(slot.says)) if len(term) > 2}
    lede = f" {' '.join(terms(lede))}"
    return len(topics) > 1 and sum(topic in lede for topic in topics) >= TOLD_AGAIN * len(topics)


def opens_the_story(reading: Reading, front: Front) -> bool:
    """Was this paragraph, or one like it, the first when the story arrived, lines of furniture aside?"""
    block = front.block
    goes_on = fold(reading.visible(block)[front.goes_on :])
    lines, arrived = reading.once(page_lines), reading.arrived
    furniture = {without_heading_mark(fold(slot.says)) for slot in reading.once(_longest_first)}
    for first in arrived.paragraphs:
        said = without_heading_mark(reading.folded(first))
        if first.id not in lines and said not in furniture and reading.length(first) > SHORTEST_REST:
            stood = reading.folded(arrived.block(block.id)) if arrived.has(block.id) else ""
            return near(said, stood) or near(said, goes_on)
    return False
