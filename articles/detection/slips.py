"""Whether a word that differs between two copies is a slip of the finger, though it may be a name.

A noun of German has a capital as a name has, and in a script without capitals any word may be one. What the rest of the
story says tells the two apart: a word that it knows from one that stands nowhere else.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, chain

from articles.detection.departures import Departure
from articles.detection.differences import Difference
from articles.detection.findings import Kind
from articles.detection.reading import Reading
from articles.text.document import Block
from articles.text.similarity import is_exchange, is_slip, letters

FEWEST_LETTERS = 6
"""A shorter word with another letter is another word, or another name."""

FEWEST_LETTERS_EXCHANGED = 5
"""Of a shorter one two letters in each other's place make another: Arabic and Hebrew write no vowels."""


def but_for_a_slip(reading: Reading, earlier: Block, later: Block, difference: Difference) -> Difference:
    """The difference of two copies, called a slip where it is one word of which the story knows one spelling alone."""
    if difference.kind is not Kind.CONFLICT:
        return difference
    denied = [change for change in difference.changes if not change.slip]
    if len(denied) != 1 or not _is_one_word_that_may_be_a_name(denied[0]):
        return difference
    spellings = denied[0].first[0].key, denied[0].second[0].key
    if not any(_is_slip(*spellings, known=known) for known in (True, False)):
        return difference
    known = sum(_is_known(reading, word, (earlier, later)) for word in spellings)
    is_one = known < 2 and _is_slip(*spellings, known=known == 1)
    return replace(difference, kind=Kind.TYPO, doubtful=True) if is_one else difference


def slips_in(reading: Reading, copies: Sequence[Sequence[Block]], changes: Iterable[Departure]) -> tuple[int, ...]:
    """In how many words each of these copies slipped: of two spellings the rest of the story has the other one.

    Nothing where no word tells.
    """
    blocks = tuple(chain.from_iterable(copies))
    misspelt = set()
    for change in changes:
        if change.misspelt_date:
            misspelt.add(change.misspelt_date)
            continue
        if [len(change.first), len(change.second)] != [1, 1] or change.spelt_otherwise or not change.slip:
            continue
        spellings = change.first[0].key, change.second[0].key
        known = [_is_known(reading, word, blocks) for word in spellings]
        if known[0] != known[1]:
            misspelt.add(spellings[known.index(False)])
    if not misspelt:
        return ()
    return tuple(sum(key in misspelt for block in copy for key in reading.passage(block).keys) for copy in copies)


def _is_one_word_that_may_be_a_name(change: Departure) -> bool:
    """Is it no figure, time or denial, nor the word of a quotation?"""
    if [len(change.first), len(change.second)] != [1, 1]:
        return False
    words = change.first + change.second
    return all(word.may_be_a_name and not word.quoted for word in words)


def _is_slip(word: str, other: str, *, known: bool) -> bool:
    """Is it one word with a slip inside it? Of two spellings that the story does not know, only an exchange tells."""
    exchanged, size = is_exchange(word, other), min(letters(word), letters(other))
    if known and exchanged and size >= FEWEST_LETTERS_EXCHANGED:
        return word[0] == other[0] and word[-1] == other[-1]
    return (known or exchanged) and size >= FEWEST_LETTERS and is_slip(word, other, long_enough=0)


def _is_known(reading: Reading, word: str, copies: Sequence[Block]) -> bool:
    """Did the story as it arrived have this word elsewhere, between other words than in these copies?"""
    own = {context for block in copies for context in _contexts(reading, word, block)}
    return any(not own.issuperset(_contexts(reading, word, block)) for block in _holding(reading, word))


def _holding(reading: Reading, word: str) -> Iterator[Block]:
    """The blocks of the story as it arrived in which these letters stand."""
    text, starts = reading.once(_run_together)
    at = text.find(word)
    while at >= 0:
        place = bisect_right(starts, at)
        yield reading.arrived.blocks[place - 1]
        at = text.find(word, starts[place]) if place < len(starts) else -1


def _run_together(reading: Reading) -> tuple[str, list[int]]:
    """The words of the story as it arrived in one text, which is quick to search, and where each block opens."""
    texts = [f"{reading.folded(block)}\n" for block in reading.arrived]
    return "".join(texts), list(accumulate(map(len, texts[:-1]), initial=0))


def _contexts(reading: Reading, word: str, block: Block) -> Iterator[tuple[str, str]]:
    """Between which words a word of this block stands."""
    keys = reading.passage(block).keys
    if word not in keys:
        return iter(())
    keys = ["", *keys, ""]
    return ((before, after) for before, key, after in zip(keys, keys[1:], keys[2:], strict=False) if key == word)
