"""What people say in turn: the label in front of each of their lines, and the transcript that such lines make."""

import re
from collections import defaultdict

from articles.detection.reading import Reading
from articles.detection.wording import Wording
from articles.text.document import Block
from articles.text.similarity import length

FEWEST_TURNS = 4
"""Fewer lines with a label are a fact box, or a promotion between paragraphs."""

_NAME = r"[^\s:：?!…\"“”„«»]"
_LABEL = re.compile(rf"(?:[^\W\d_]{_NAME}{{0,24}}(?: {_NAME}{{1,24}}){{0,3}}\s?(?:：|:(?=\s|$))|[^\W\d_]\.(?=\s))\s*")
_QUOTES = tuple("\"'“”„«»「『")


def label_of(wording: Wording) -> str:
    """The label that a line opens with, a name or a letter with its colon; none before a quotation: that is prose."""
    found = _LABEL.match(wording.shown)
    return found[0] if found and not wording.shown.startswith(_QUOTES, found.end()) else ""


def is_spoken(reading: Reading, block: Block) -> bool:
    """Is this a line of a transcript, its speaker's label in front?"""
    return reading.once(_is_transcript) and bool(reading.wording(block).once(label_of))


def words_said(reading: Reading, block: Block) -> int:
    """How many words a block shows; the label of a speaker is none."""
    label = reading.wording(block).once(label_of) if reading.once(_is_transcript) else ""
    return reading.length(block) - length(label)


def _is_transcript(reading: Reading) -> bool:
    """Do lines with several labels follow each other in the story as it arrived, and does one of them speak again?"""
    said: dict[str, set[str]] = defaultdict(set)
    for block in reading.arrived.paragraphs:
        if label := reading.wording(block).once(label_of):
            said[label.strip()].add(reading.folded(block))
    lines = sorted(map(len, said.values()))
    return len(lines) > 1 and sum(lines) >= FEWEST_TURNS and lines[-1] > 1
