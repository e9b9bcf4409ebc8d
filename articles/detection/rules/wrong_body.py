"""A body that says nothing of what its headline and standfirst are about."""

import re
from collections.abc import Iterator
from itertools import islice

from articles.detection.copies.likeness import overlaps
from articles.detection.copies.repeats import SURELY_PROSE
from articles.detection.findings import Finding, Severity, Span
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.words.languages import LONGER_COMMON_WORDS
from articles.text.document import Block
from articles.text.folding import fold, level
from articles.text.words import pairs_of_ideographs

FEWEST_PARAGRAPHS = 6
"""A body of fewer paragraphs may well not come to the point that its headline makes."""

FEWEST_TOPICS = 3
"""A headline and standfirst of fewer telling words tell too little."""

ENOUGH_TOPICS = 4
"""If none of so many telling words stands in the body, the headline is no mere play on words."""

ENOUGH_PAIRS = 6
"""So many pairs of ideographs tell as much."""

MOST_TOPICS = 40
"""At most so many words, or pairs, are looked for."""

FRONT = 5
"""The first letters of a word that stay the same in all its forms and in compounds: so many."""

ONE_SCRIPT = 0.5
"""Two texts are in one script if this share of the letters of one stands in the other."""

SAMPLE = 1_000
"""So many characters of a headline and of a standfirst are read."""

_LETTERS = re.compile(r"[^\W\d_]++")
_FIGURE = re.compile(r"\d{2,}+")


class WrongBody(Rule):
    """The body belongs to another headline."""

    id = "wrong-body"
    severity = Severity.WARNING
    finds = (
        "A story under the wrong head: no word of headline and standfirst, in any form, stands in a body of six "
        "different paragraphs of 15 words or more."
    )
    milder = "A notice where the head has only three telling words, or is in Chinese or Japanese."
    never_flags = "Headlines of one or two telling words; other scripts without capitals."

    def check(self, reading: Reading) -> Iterator[Finding]:
        headline, standfirst = reading.document.headline, reading.document.standfirst
        if not headline.text:
            return
        opening = _opening(reading)
        if len(opening) < FEWEST_PARAGRAPHS:
            return
        said = f"{reading.shown(headline)[:SAMPLE]} {reading.shown(standfirst)[:SAMPLE]}"
        topics = _topics(said)
        pairs = sorted(pairs_of_ideographs(said))[:MOST_TOPICS]
        if len(topics) < FEWEST_TOPICS and len(pairs) < ENOUGH_PAIRS:
            return
        figures = set(_FIGURE.findall(fold(said)))
        if not _is_one_script(said, reading.folded(opening[0])) or _speaks_of(reading, topics, figures, pairs):
            return
        if len(_without_copies(reading)) < FEWEST_PARAGRAPHS:
            return
        yield self.finding(
            "No word of the headline stands in the body: does this body belong to another headline?",
            spans=[Span.whole(headline)],
            related=[Span.whole(opening[0])],
            severity=Severity.WARNING if len(topics) >= ENOUGH_TOPICS else Severity.NOTICE,
            preferred=False,
        )


def _opening(reading: Reading) -> list[Block]:
    """The first paragraphs of prose, each once: what was pasted twice tells no more of what the story is about."""
    prose: dict[str, Block] = {}
    for block in reading.document.paragraphs:
        if len(prose) == FEWEST_PARAGRAPHS:
            break
        if reading.length(block) >= SURELY_PROSE:
            prose.setdefault(reading.folded(block), block)
    return list(prose.values())


def _without_copies(reading: Reading) -> list[Block]:
    """The paragraphs of prose without those that are near copies of an earlier one or hold it."""
    later = {copy for pair in reading.once(overlaps).pairs.likely for copy in pair[1:]}
    firsts = (equal[0] for place, equal in enumerate(reading.once(overlaps).equals) if place not in later)
    return [block for block in firsts if reading.length(block) >= SURELY_PROSE]


def _topics(text: str) -> set[str]:
    """The words that tell what a text is about; none in a script without capitals."""
    if not any(map(str.islower, text)):
        return set()
    telling = (word.casefold() for word in _LETTERS.findall(level(text)) if _is_telling(word))
    return set(islice((word for word in telling if word not in LONGER_COMMON_WORDS), MOST_TOPICS))


def _is_telling(word: str) -> bool:
    """Is this a word of five letters or more, a name of four, or an abbreviation in capitals?"""
    return len(word) > 4 or (len(word) == 4 and word[0].isupper()) or (len(word) > 1 and word.isupper())


def _is_one_script(first: str, second: str) -> bool:
    """Are two texts in one script? There are too many ideographs to ask for more than that both have some."""
    if pairs_of_ideographs(first):
        return bool(pairs_of_ideographs(second))
    letters = set(filter(str.isalpha, fold(first)))
    return len(letters.intersection(second)) >= ONE_SCRIPT * len(letters)


def _speaks_of(reading: Reading, topics: set[str], figures: set[str], pairs: list[str]) -> bool:
    """Does any paragraph say one of these, in whatever form?

    The front of a longer word counts anywhere, as in a compound, that of a shorter one only at the front of a word, and
    an abbreviation as a word of its own, with stops or without.
    """
    short = {topic for topic in topics if len(topic) < FRONT - 1}
    anywhere = [*figures, *pairs, *(topic[:FRONT] for topic in topics if len(topic) >= FRONT), *map(".".join, short)]
    starts = [f" {topic[: FRONT - 1]}" for topic in topics if FRONT - 1 <= len(topic) <= FRONT]
    said = "\n".join(map(reading.folded, reading.document.paragraphs))
    if any(map(said.__contains__, anywhere)):
        return True
    starts = [start for start in starts if start[1:] in said]
    for block in reading.document.paragraphs if short or starts else ():
        reading.check_time()
        terms = reading.terms(block)
        if not short.isdisjoint(terms):
            return True
        likely = [start for start in starts if start[1:] in reading.folded(block)]
        if likely and any(map(f" {' '.join(terms)}".__contains__, likely)):
            return True
    return False
