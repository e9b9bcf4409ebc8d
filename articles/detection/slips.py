"""Whether a word that differs between two copies is a slip of the finger, though it may be a name.

A noun of German has a capital as a name has, and in a script without capitals any word may be one. What the rest of the
story says tells the two apart: a word that it knows from one that stands nowhere else.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from articles.detection.differences import Departure, Difference
from articles.detection.findings import Kind
from articles.detection.reading import Reading
from articles.text.document import Block
from articles.text.similarity import is_exchange, is_slip, letters

FEWEST_LETTERS = 6
"""A shorter word with another letter is another word, or another name."""

FEWEST_LETTERS_EXCHANGED = 5
"""Of a shorter one two letters in each other's place make another: Arabic and Hebrew write no vowels."""

type Contexts = dict[str, set[tuple[str, str]]]


def but_for_a_slip(reading: Reading, earlier: Block, later: Block, difference: Difference) -> Difference:
    """The difference of two copies, called a slip where it is one word of which the story knows one spelling alone."""
    if difference.kind is not Kind.CONFLICT or difference.inside:
        return difference
    denied = [change for change in difference.changes if not change.slip]
    if len(denied) != 1 or not _is_one_word_that_may_be_a_name(denied[0]):
        return difference
    own = _surroundings(reading, (earlier, later))
    spellings = [denied[0].first[0].key, denied[0].second[0].key]
    standing = reading.once(_contexts)
    known = sum(bool(standing[word] - own[word]) for word in spellings)
    is_one = known < 2 and _is_slip(*spellings, known=known == 1)
    return replace(difference, kind=Kind.TYPO, doubtful=True) if is_one else difference


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


def _contexts(reading: Reading) -> Contexts:
    """Between which words each word of the story as it arrived stands."""
    return _surroundings(reading, reading.arrived)


def _surroundings(reading: Reading, blocks: Iterable[Block]) -> Contexts:
    """Between which words each word of these blocks stands."""
    found: Contexts = defaultdict(set)
    for block in blocks:
        words = ["", *reading.passage(block).keys, ""]
        for before, word, after in zip(words, words[1:], words[2:], strict=False):
            found[word].add((before, after))
    return found
