"""How are findings and blocks called? Letters for findings, and blocks as a person names them."""

from itertools import pairwise

from articles.text.document import FURNITURE
from articles.text.markup import plain

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

EXCERPT = 28
"""Words of a passage that a card quotes before it breaks off."""

MOST_RANGES = 8
"""So many lines, or rows of lines, are named; of more, how many they are."""

LONGEST_EXCERPT = 280
"""And characters: some scripts part no words, and some pastes have one that is endless."""


def letter(rank):
    """A, B … Z, AA, AB …"""
    beyond, last = divmod(rank, len(LETTERS))
    return (letter(beyond - 1) if beyond else "") + LETTERS[last]


def number(block):
    """What stands in the margin beside a block: the line of the paste it came from, or that it came later."""
    if block in FURNITURE:
        return ""
    return block[1:] if block.startswith("p") else "new"


def place(blocks):
    """Blocks as a person names them: the headline, line 4, lines 9–10, new line 11."""
    blocks = list(dict.fromkeys(blocks))
    if len(blocks) == 1:
        return _alone(blocks[0])  # as most are, hundreds on a page
    body = [block for block in blocks if block not in FURNITURE]
    said = [f"the {block}" for block in blocks if block in FURNITURE]
    said += _numbered("line", [block[1:] for block in body if block.startswith("p")])
    said += _numbered("new line", [block[1:] for block in body if not block.startswith("p")])
    return " and ".join(said)


def _alone(block):
    """What one block is called."""
    if block in FURNITURE:
        return f"the {block}"
    return f"line {block[1:]}" if block.startswith("p") else f"new line {block[1:]}"


def _numbered(noun, numbers):
    """The noun with its numbers, if there are any."""
    return [f"{noun}{'' if len(numbers) == 1 else 's'} {_ranges(numbers)}"] if numbers else []


def _ranges(numbers):
    """Numbers, with neighbours drawn together, and how many more there are of many: 7–8, 12."""
    runs = [[numbers[0]]]
    for before, after in pairwise(numbers):
        if int(after) == int(before) + 1:
            runs[-1].append(after)
        else:
            runs.append([after])
    more = sum(map(len, runs[MOST_RANGES:]))
    said = ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs[:MOST_RANGES])
    return f"{said} and {more:,} more" if more else said


def rearrangement(moved, added):
    """Which blocks were moved and which were added, in sentences."""
    told = [(moved, "moved"), (added, "added")]
    return " ".join(
        f"{capital(place(blocks))} {'was' if len(blocks) == 1 else 'were'} {done}." for blocks, done in told if blocks
    )


def excerpt(text):
    """The first words of a passage, as a reader sees them."""
    words = plain(text).split()
    said = " ".join(words[:EXCERPT])
    if len(said) > LONGEST_EXCERPT:
        return f"{said[:LONGEST_EXCERPT].rstrip()} …"
    return said + (" …" if len(words) > EXCERPT else "")


def capital(words):
    """The words with a capital at their beginning."""
    return words[:1].upper() + words[1:]
