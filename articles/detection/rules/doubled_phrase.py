"""The same words twice running: a paste begun again in the middle of a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.detection.copies.keeping import times
from articles.detection.copies.likeness import Standing
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.wording import Wording
from articles.detection.words.languages import LONGER_COMMON_WORDS, Language
from articles.detection.words.signs import is_row
from articles.text.document import Block
from articles.text.edits import Edit
from articles.text.folding import spelling
from articles.text.markup import BLANK, widen
from articles.text.sentences import pieces_of
from articles.text.similarity import agreeing
from articles.text.words import length, placed_tokens

SURELY = 8
"""Nobody says so many words twice running; fewer may be a chant."""

LONGEST_SHOWN = 60
"""At most so many characters of the words are shown."""

BESIDE = 24
"""So many characters on either side tell one place from another."""

LONGEST_READ = 5_000
"""A paragraph of more characters is not looked through."""

_RELATIVE = frozenset(("que", "qui", "ce", "che", "what", "that", "who", "which"))
"""Words that open a clause which may end as it began: “que lo que lo mueve”, “what is what is not”."""

_ARTICLES = "the der die das dem den des le la les el los las il lo gli os as het det az ο η το τον την των"
_DEFINITE = frozenset(_ARTICLES.split())
"""Definite articles: with a noun twice only by mistake, “the house the house”, not so “a gadget a gadget”."""

_SPACE = re.compile(rf"[\s{BLANK}]*")


@dataclass(frozen=True, slots=True)
class Twice:
    """Words that stand twice running or more often: where each copy begins, where the first and the last one end."""

    starts: tuple[int, ...]
    first_end: int
    end: int
    words: tuple[str, ...]
    unbroken: bool
    """Does only space stand between any two of them?"""
    goes_on: bool
    """Do the words begin or end once more, as in “day after day after day”?"""


class DoubledPhrase(Rule):
    """The same words stand twice running."""

    id = "doubled-phrase"
    severity = Severity.WARNING
    finds = "Eight words or more that stand twice running within a sentence, as where a paste was begun again."
    milder = "A notice in a list row, or for fewer words with a small one among them: “would not would not”."
    never_flags = "“Day after day after day”, names, figures and rows; words with a comma or a stop between the two."

    def check(self, reading: Reading) -> Iterator[Finding]:
        for block in reading.document:
            reading.check_time()
            if not reading.wording(block).once(_begins_again) or reading.claimed_whole(block, Severity.WARNING):
                continue
            for twice in reading.wording(block).once(_twice):
                said = reading.visible(block)[twice.starts[0] : twice.first_end]
                if _is_long(said, twice):
                    row = is_row(reading.shown(block))  # a pull quote or a row may be set as the page wants it
                    yield self._finding(reading, block, twice, Severity.NOTICE if row else Severity.WARNING)
                elif _is_asked(twice, reading.language):
                    yield self._finding(reading, block, twice, Severity.NOTICE)

    def _finding(self, reading: Reading, block: Block, twice: Twice, severity: Severity) -> Finding:
        text = reading.visible(block)
        shown = " ".join(text[twice.starts[0] : twice.first_end].replace(BLANK, "").split())
        shown = shown if len(shown) <= LONGEST_SHOWN else f"{shown[: LONGEST_SHOWN - 1].rstrip()}…"
        sure = severity is Severity.WARNING
        kept = Span.of(block, twice.starts[0], twice.first_end)
        fix = _fix(block, text, twice)
        # A whole sentence inside may stand twice by itself, and the paragraph elsewhere: then a person chooses.
        alone = len(pieces_of(text[twice.starts[0] : twice.first_end])) == 1 and reading.once(Standing).alone([block])
        same = len({spelling(text[start:end]) for start, end in pairwise((*twice.starts, twice.end))}) == 1
        return self.finding(
            f"“{shown}” stands {times(len(twice.starts))} running{'.' if sure else ': is that meant?'}",
            spans=[Span.of(block, twice.first_end, twice.end)],
            related=[kept],
            suggestions=[Suggestion("Remove the second one", (fix,), keeps=(kept,))] if fix else [],
            severity=severity,
            preferred=sure and alone and same and fix is not None,
            around=text[max(0, twice.starts[0] - BESIDE) : twice.end + BESIDE],
        )


def _is_long(said: str, twice: Twice) -> bool:
    return length(said) >= SURELY and 2 * sum(map(str.isalpha, twice.words)) > len(twice.words)


def _is_asked(twice: Twice, language: Language | None) -> bool:
    """Is this worth a question: words with a small word among them, or two small words, and no chant?"""
    chant = twice.goes_on or len(twice.starts) > 2 or len(set(twice.words)) == 1
    if language is None or not twice.unbroken or chant:
        return False
    small = [word in language.common or word in LONGER_COMMON_WORDS for word in twice.words]
    if len(small) == 2 and twice.words[0] in _DEFINITE:
        return True
    if len(small) == 2:
        return all(small) and not language.doubles and _RELATIVE.isdisjoint(twice.words)
    return any(small)


def _begins_again(wording: Wording) -> bool:
    """Do two words or more stand twice running, whatever signs stand between?"""
    if len(wording.text) > LONGEST_READ:
        return False
    # Only where three words in a row stand again, or two at once: a tenth of the time.
    likely = agreeing(wording.terms, 2) > 1 or len(set(wording.grams)) < len(wording.grams)
    return likely and next(_runs(wording.terms), None) is not None


def _runs(words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Where words begin that stand twice running, how many they are, and where their last repeat ends."""
    last: dict[tuple[str, str], int] = {}
    done = 0
    read: dict[int, int] = {}
    for at in range(len(words) - 1):
        pair = words[at], words[at + 1]
        before = last.get(pair)
        last[pair] = at
        if before is None or at < done or at - before < 2:
            continue
        size = at - before
        if at < read.get(size, 0):
            continue
        start = before
        while start > 0 and words[start - 1] == words[start - 1 + size]:
            start -= 1
        end = at
        while end < len(words) and words[end] == words[end - size]:
            end += 1
        read[size] = end
        if end - size - start >= size:
            done = end
            yield start, size, end


def _twice(wording: Wording) -> list[Twice]:
    """Each place where words stand twice running with only space between the two."""
    text = wording.visible
    tokens, starts = placed_tokens(text)
    words = [token.casefold() for token in tokens]
    ends = [start + len(token) for start, token in zip(starts, tokens, strict=True)]
    found = []
    for first, size, end in _runs(words):
        count = (end - first) // size
        # Words that begin once more could be parted in several ways: where space alone lies between, they are.
        at = next(
            (place for place in range(first, end - count * size + 1) if _parts(text, ends, starts, place + size)), None
        )
        if at is None:
            continue
        copies = [at + number * size for number in range(count)]
        within = range(at, at + 2 * size - 1)
        found.append(
            Twice(
                tuple(starts[copy] for copy in copies),
                ends[at + size - 1],
                ends[at + count * size - 1],
                tuple(words[at : at + size]),
                all(_parts(text, ends, starts, place + 1) for place in within),
                end - first > count * size,
            )
        )
    return found


def _parts(text: str, ends: Sequence[int], starts: Sequence[int], at: int) -> bool:
    """Does only space stand before this word?"""
    return _SPACE.fullmatch(text, ends[at - 1], starts[at]) is not None


def _fix(block: Block, text: str, twice: Twice) -> Edit | None:
    """The edit that takes out the other copies and nothing else, or None if markup stands in the way."""
    start, end = twice.first_end, twice.end
    seen = text[start:end].replace(BLANK, "")
    if BLANK in text[start:end]:
        gap = text[start:end]
        start, end = widen(block.text, start + len(gap) - len(gap.lstrip(BLANK)), end)
    if text[start:end].replace(BLANK, "") != seen:
        return None
    return Edit(block.id, start, block.text[start:end], "")
