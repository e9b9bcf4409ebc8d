"""Which lines are a transcript, in which people speak in turn, each behind a label?"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from articles.detection.comparison.passages import SURELY_NO_ROW
from articles.detection.reading import Reading
from articles.detection.wording import Wording
from articles.text.document import Block
from articles.text.words import length

FEWEST_TURNS = 4
"""Fewer lines with a label are a fact box or a promotion."""

FEWEST_LABELS = 3
"""So many paragraphs with a label of their own make a list."""

LONGEST_LABEL = 105
"""The longest label has so many characters, its colon included."""

_NAME = r"[^\s:：?!…\"“”„«»]"
_LABEL = re.compile(rf"(?:[^\W\d_]{_NAME}{{0,24}}(?: {_NAME}{{1,24}}){{0,3}}\s?(?:：|:(?=\s|$))|[^\W\d_]\.(?=\s))\s*")
_QUOTES = tuple("\"'“”„«»「『")


def label_of(wording: Wording) -> str:
    """The label of a line, a name and its colon or a letter and its stop; "" before a quotation, as that is prose."""
    opening = wording.shown[:LONGEST_LABEL]
    if ":" not in opening and "：" not in opening and opening[1:2] != ".":  # a tenth of the time
        return ""
    found = _LABEL.match(wording.shown)
    return found[0] if found and not wording.shown.startswith(_QUOTES, found.end()) else ""


def are_listed(reading: Reading, blocks: Sequence[Block]) -> bool:
    """Are these short and each open with a label of its own, in a list of several, such as the towns of a forecast?

    The speakers of a transcript are no such labels: if two are reported to say the same, one of them did not.
    """
    labels = {reading.wording(block).once(label_of) for block in blocks}
    if "" in labels or len(labels) < len(blocks) or len(reading.once(_labels)) < FEWEST_LABELS:
        return False
    return not any(is_spoken(reading, block) or reading.length(block) >= SURELY_NO_ROW for block in blocks)


def is_spoken(reading: Reading, block: Block) -> bool:
    """Did this stand in a transcript when the story arrived, beside the line of another speaker?"""
    return block.id in reading.once(_turns)


def words_said(reading: Reading, block: Block) -> int:
    """How many words a block shows; the label of a speaker does not count."""
    label = reading.wording(block).once(label_of) if reading.once(_speakers) else ""
    return reading.length(block) - (length(label) if label else 0)


def _labels(reading: Reading) -> frozenset[str]:
    """The labels in front of the paragraphs of the story as it arrived."""
    return frozenset(reading.wording(block).once(label_of) for block in reading.arrived.paragraphs) - {""}


def _turns(reading: Reading) -> frozenset[str]:
    """The ids of lines of the story as it arrived that stand right above or below the line of another speaker."""
    speakers = reading.once(_speakers)
    if not speakers:
        return frozenset()
    body = [(block.id, reading.wording(block).once(label_of).strip()) for block in reading.arrived.paragraphs]
    taken = ((one, two) for one, two in pairwise(body) if one[1] != two[1] and speakers.issuperset((one[1], two[1])))
    return frozenset(line for turn in taken for line, _ in turn)


def _speakers(reading: Reading) -> frozenset[str]:
    """The labels of two or more who speak again in the story as it arrived; none if most labels stand there once."""
    labels = (reading.wording(block).once(label_of).strip() for block in reading.arrived.paragraphs)
    turns = Counter(label for label in labels if label)
    again = {label: count for label, count in turns.items() if count > 1}
    said = sum(again.values())
    return frozenset(again if len(again) > 1 and said >= FEWEST_TURNS and 2 * said > turns.total() else ())
