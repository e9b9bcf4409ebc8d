"""Is a word in which two copies differ a slip of the finger, although it may be a name?

German nouns have capitals as names do, and in a script without capitals any word may be a name. The rest of the story
tells a slip from a name: it uses the right spelling and not the other one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from articles.detection.comparison.departures import Departure
from articles.detection.comparison.differences import Difference
from articles.detection.findings import Kind
from articles.detection.reading import Reading
from articles.text.document import Block
from articles.text.similarity import is_exchange, is_slip
from articles.text.words import letters, terms

FEWEST_LETTERS = 6
"""A word of fewer letters with another letter is another word or name."""

FEWEST_LETTERS_EXCHANGED = 5
"""In a word of fewer letters two exchanged ones make another word, as Arabic and Hebrew write no vowels."""


class Elsewhere:
    """Which spellings the story as it arrived uses elsewhere, where copies differ in one; one pass looks for all."""

    def __init__(self, reading: Reading, differences: Iterable[Difference]) -> None:
        self._holding: dict[str, list[Block]] = defaultdict(list)
        words = chain.from_iterable(chain(_in_question(each), *map(_slipped, each.changes)) for each in differences)
        sought = {term for word in words for term in terms(word)[:1]}
        for block in reading.arrived if sought else ():
            for term in sought.intersection(reading.terms(block)):
                self._holding[term].append(block)

    def knows(self, reading: Reading, word: str, copies: Iterable[Block]) -> bool:
        """Does this word stand elsewhere in the story, with other words round it than in these copies?"""
        said = terms(word)
        own = {context for block in copies for context in _contexts(said, reading.terms(block))}
        return any(not own.issuperset(_contexts(said, reading.terms(block))) for block in self._holding[said[0]])


def _contexts(word: list[str], terms: list[str]) -> Iterator[tuple[str, str]]:
    """The words before and after each place of a word, given as its terms."""
    size, said = len(word), ["", *terms, ""]
    for at in range(1, len(said) - size):
        if said[at] == word[0] and said[at : at + size] == word:
            yield said[at - 1], said[at + size]


def _in_question(difference: Difference) -> tuple[str, ...]:
    """The two spellings of the only word that makes two copies differ in a fact, if it may be a slip; else nothing."""
    if difference.kind is not Kind.CONFLICT:
        return ()
    denied = list(islice((change for change in difference.changes if not change.slip), 2))
    if len(denied) != 1 or not _is_one_word_that_may_be_a_name(denied[0]):
        return ()
    spellings = denied[0].first[0].key, denied[0].second[0].key
    return spellings if any(_is_slip(*spellings, known=known) for known in (True, False)) else ()


def but_for_a_slip(
    reading: Reading, elsewhere: Elsewhere, earlier: Block, later: Block, difference: Difference
) -> Difference:
    """The difference of two copies, called a slip if it is one word and the story uses at most one of its spellings."""
    spellings = _in_question(difference)
    if not spellings:
        return difference
    known = sum(elsewhere.knows(reading, word, (earlier, later)) for word in spellings)
    is_one = known < 2 and _is_slip(*spellings, known=known == 1)
    return replace(difference, kind=Kind.TYPO, doubtful=True) if is_one else difference


def _slipped(change: Departure) -> tuple[str, ...]:
    """The two spellings of a word, if a departure is a slip in one word; else nothing."""
    one_word = [len(change.first), len(change.second)] == [1, 1] and not change.spelt_otherwise and change.slip
    return (change.first[0].key, change.second[0].key) if one_word else ()


def slips_in(
    reading: Reading, elsewhere: Elsewhere, copies: Sequence[Sequence[Block]], changes: Iterable[Departure]
) -> tuple[int, ...]:
    """In how many words each of these copies is misspelt: words that the rest of the story spells the other way.

    Nothing if the story tells of no word.
    """
    blocks = tuple(chain.from_iterable(copies))
    misspelt = set()
    for change in changes:
        if change.misspelt_date:
            misspelt.add(change.misspelt_date)
        elif spellings := _slipped(change):
            known = [elsewhere.knows(reading, word, blocks) for word in spellings]
            if known[0] != known[1]:
                misspelt.add(spellings[known.index(False)])
    if not misspelt:
        return ()
    return tuple(sum(key in misspelt for block in copy for key in reading.passage(block).keys) for copy in copies)


def _is_one_word_that_may_be_a_name(change: Departure) -> bool:
    """Is it a single word on either side that may be a name, outside of quotations?"""
    if [len(change.first), len(change.second)] != [1, 1]:
        return False
    words = change.first + change.second
    return all(word.may_be_a_name and not word.quoted for word in words)


def _is_slip(word: str, other: str, *, known: bool) -> bool:
    """Is it one word with a slip inside it? If the story knows neither spelling, only exchanged letters tell."""
    exchanged, size = is_exchange(word, other), min(letters(word), letters(other))
    if known and exchanged and size >= FEWEST_LETTERS_EXCHANGED:
        return word[0] == other[0] and word[-1] == other[-1]
    return (known or exchanged) and size >= FEWEST_LETTERS and is_slip(word, other, long_enough=0)
