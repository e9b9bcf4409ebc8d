"""Which lines count as paragraphs, and which stand again further down, the same but for their typesetting."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from articles.detection.copies.dialogue import words_said
from articles.detection.page.notices import is_of_the_page
from articles.detection.reading import Reading
from articles.detection.ruleset import Limit
from articles.detection.wording import Wording
from articles.detection.words.signs import ends_in_a_stop, is_row
from articles.text.document import Block
from articles.text.dressing import mark_of
from articles.text.words import length

SHORTEST_PARAGRAPH = Limit("shortest-paragraph", 8, 4, 60, "Shortest paragraph that counts as repeated, in words")
"""Shorter lines may well stand twice: labels, refrains, sign-offs."""

SURELY_PROSE = 15
"""A line without a stop and of fewer words may be a caption, the head of a table, or a row of one."""

SURELY_PROSE_LETTERS = 100
SURELY_PROSE_SIGNS = 60
"""Or of fewer characters, the second figure in scripts without capitals, which write few vowels or whole syllables.

Fifteen English words, or eleven Polish or Russian ones, have about a hundred characters with their spaces.
"""

LONGEST_SIGN = 3
"""A sign with a digit in it has at most so many letters, as a move in chess has; "covid19" is a word."""

OPENING = 3
"""Paragraphs that share so many first words open alike."""

LEAST_LEFT = 0.4
"""A copy that broke off has at least this share of its paragraph's words; less is quoted out of it."""

MOST_STARTS = 8
"""At most so many earlier places are tried for the start of a run: real text needs no more, equal lines may be many."""

_DIGIT = re.compile(r"\d")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_OPENING_MARKS = re.compile(r"^[*\[]{1,3}(?=\w)")

NO_LIST = ("", ">")
"""Marks before several lines that make no list of them."""

_DASHES = " \t-–—―"
"""Dashes that open speech in many languages, and the rows of lists; but speech ends in a stop."""


def repeats(reading: Reading, words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Each run of lines that stands again: its place, the place of its copy, and how many lines it has.

    `words` are what the lines say, by which they are found again.
    """
    if len(set(words)) < len(words):
        yield from _runs(reading, words)


def counts(reading: Reading, block: Block) -> bool:
    """Is this a paragraph that nobody writes twice on purpose: long enough, and no row, subhead, caption or quote?"""
    return block.id in reading.once(_counting)


def said(reading: Reading, block: Block) -> str:
    """The words by which a line is found again; those of a row are marked, as it is no copy of a paragraph."""
    wording = reading.wording(block)
    is_its_row = wording.said != wording.shown and wording.shown in reading.once(_rows)
    return f"{mark_of(wording.shown)} {wording.folded}" if is_its_row else wording.folded


def _rows(reading: Reading) -> frozenset[str]:
    """The lines that stand among rows of a list; a line elsewhere that is the same is that row pasted again."""
    marked = (block for block in reading.document.paragraphs if mark_of(reading.shown(block)) not in NO_LIST)
    return frozenset(reading.shown(block) for block in marked if _is_among_rows(reading, block))


def _counting(reading: Reading) -> frozenset[str]:
    """The ids of the paragraphs that count."""
    prose = {block.id for block in reading.document.paragraphs if _is_prose(reading, block)}
    broken_off: set[str] = set()
    for blocks in reading.once(opening_alike):
        long = next((block for block in blocks if block.id in prose), None)
        if long:
            others = (block for block in blocks if block.id not in prose)
            broken_off.update(block.id for block in others if _is_broken_off(reading, block, long))
    return frozenset(prose | broken_off)


def opening_alike(reading: Reading) -> tuple[tuple[Block, ...], ...]:
    """The blocks of the body that open with the same words, two or more at a time."""
    return opening_alike_among(reading, reading.document.paragraphs)


def opening_alike_among(reading: Reading, blocks: Iterable[Block]) -> tuple[tuple[Block, ...], ...]:
    """The same of these blocks."""
    found: dict[tuple[str, ...], list[Block]] = defaultdict(list)
    for block in blocks:
        found[tuple(reading.terms(block)[:OPENING])].append(block)
    return tuple(tuple(blocks) for blocks in found.values() if len(blocks) > 1)


def _is_broken_off(reading: Reading, line: Block, long: Block) -> bool:
    """Is a line without a stop the first part of a paragraph, and much of it? A caption has words of its own."""
    terms, others = reading.terms(line), reading.terms(long)
    if (
        line.kind != "paragraph"
        or is_row(reading.shown(line))
        or reading.length(line) < reading.limit(SHORTEST_PARAGRAPH)
    ):
        return False
    return LEAST_LEFT * len(others) <= len(terms) < len(others) and others[: len(terms)] == terms


def _is_prose(reading: Reading, block: Block) -> bool:
    shown, size, shortest = reading.shown(block), words_said(reading, block), reading.limit(SHORTEST_PARAGRAPH)
    if block.kind != "paragraph" or size < shortest or reading.wording(block).once(_is_no_copy):
        return False
    if is_row(shown):
        words = reading.wording(block).said
        if words != shown and not _is_among_rows(reading, block):
            return ends_in_a_stop(words)
        spoken = shown.lstrip(_DASHES)
        said = _unmarked(spoken)
        return (
            not is_row(said) and ends_in_a_stop(said) and length(said) >= (shortest if said == spoken else SURELY_PROSE)
        )
    return size >= SURELY_PROSE or ends_in_a_stop(shown) or _is_as_long_as_prose(shown)


def _is_no_copy(wording: Wording) -> bool:
    """Is this a row of figures, or a line of the page, which is no copy wherever it stands?"""
    return _is_of_figures(wording) or wording.once(is_of_the_page)


def _is_of_figures(wording: Wording) -> bool:
    """Are most words of a line figures or short signs with a digit, as in a table or in the moves of a chess game?"""
    shown = wording.shown
    digits = len(_DIGIT.findall(shown)) if not shown.isascii() else _digits_in_ascii(shown)
    if 2 * digits <= wording.length:  # a tenth of the time
        return False
    return 2 * sum(map(_is_a_figure, wording.terms)) > len(wording.terms)


def _is_a_figure(term: str) -> bool:
    return term[:1].isdigit() or (len(term) <= LONGEST_SIGN and any(map(str.isdigit, term)))


def _digits_in_ascii(text: str) -> int:
    signs = text.encode()
    return len(signs) - len(signs.translate(None, b"0123456789"))


def _is_as_long_as_prose(text: str) -> bool:
    """Has a text so many characters that it is prose even in a language of long words?"""
    if len(text) < SURELY_PROSE_SIGNS:
        return False
    return len(text) >= SURELY_PROSE_LETTERS or text.lower() == text.upper()


def _is_among_rows(reading: Reading, block: Block) -> bool:
    """Did the line above or below open with the same sign when the story arrived? Quoted mail, too, opens with ">"."""
    mark = mark_of(reading.shown(block))
    if mark in NO_LIST:
        return False
    body = reading.arrived.body
    at = reading.arrived.places.get(block.id, len(body))
    return any(mark_of(reading.shown(each)) == mark for each in (*body[max(0, at - 1) : at], *body[at + 1 : at + 2]))


def _unmarked(text: str) -> str:
    """A line without HTML tags and the emphasis or link it opens with."""
    return _OPENING_MARKS.sub("", _TAG.sub(" ", text).strip() if text.startswith("<") else text)


def _runs(reading: Reading, words: Sequence[str]) -> list[tuple[int, int, int]]:
    """The runs that `repeats` tells of, the longest from each place on, in one pass."""
    found = []
    often = Counter(words)
    starts: dict[str, list[int]] = defaultdict(list)
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    at = 0
    while at < len(words):
        if often[words[at]] == 1:  # as of most lines
            at += 1
            continue
        reading.check_time()
        following = (words[at], words[at + 1]) if at + 1 < len(words) else None
        earlier = (pairs.get(following) if following else None) or starts.get(words[at], [])
        size = first = 0
        for start in earlier[:MOST_STARTS]:
            if (shared := _shared(words, start, at)) > size:
                size, first = shared, start
        if size:
            found.append((first, at, size))
        for place in range(at, at + max(size, 1)):
            starts[words[place]].append(place)
            if place + 1 < len(words):
                pairs[words[place], words[place + 1]].append(place)
        at += max(size, 1)
    return found


def _shared(words: Sequence[str], first: int, again: int) -> int:
    """How many lines from `first` on stand again from `again` on; the run neither meets its copy nor begins anew."""
    most = min(again - first, len(words) - again)
    size = 0
    while size < most and words[first + size] == words[again + size]:
        size += 1
        place = first + size
        if words[place] == words[first] and words[place : place + 2] == words[first : first + 2]:
            break
    return size
