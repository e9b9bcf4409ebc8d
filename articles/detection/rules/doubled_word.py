"""The same word twice running."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from articles.detection.comparison.differences import compare
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.reading import Reading, opening_words
from articles.detection.rule import Rule
from articles.detection.wording import Wording
from articles.detection.words.languages import Language, is_spoken, is_spoken_less, language_of
from articles.detection.words.signs import QUOTES
from articles.detection.words.verbs import may_belong_to_a_verb
from articles.text.document import Block
from articles.text.edits import Edit
from articles.text.markup import BLANK, widen
from articles.text.scripts import COMBINING
from articles.text.similarity import agreeing

SHORTEST_RARE = 4
"""A rarer word of fewer letters may be doubled as a sound, a name or a sign."""

LONGEST_SHOWN = 40
"""At most so many letters of the word are shown; what is longer is no word."""

BESIDE = 24
"""So many characters on either side tell one doubled word from another."""

BEFORE = 80
"""So many characters before a doubled word tell what it belongs to."""

_ARTICLES = frozenset(("la", "las", "los", "les"))
"""Articles that may stand between a particle and a name."""

_PART_OF_WORD = rf"\w'’\-{COMBINING}"
_DOUBLED = re.compile(
    rf"(?<![{_PART_OF_WORD}.])((?:[^\W\d_][{COMBINING}]*+)++)(?:[\s{BLANK}]++\1(?![{_PART_OF_WORD}]))++",
    re.IGNORECASE,
)
_ASCII_DOUBLED = re.compile(r"(?<![\w'\-.])([A-Za-z]++)(?:\s++\1(?![\w'\-]))++", re.ASCII | re.IGNORECASE)
"""The same for a text in ASCII, in a third of the time."""
# In scripts that part no words "くにに", "目的的" and "はは虫類" are right, while を is part of no other word.
_KANJI = "\u3400-\u9fff\u30a0-\u30ff"
_DOUBLED_PARTICLE = re.compile(
    rf"((?<![目标標])的(?=的[^确確])|を(?=を)|(?<=[{_KANJI}])[のにがはでと](?=(.)[{_KANJI}、]))\1"
)
_NO_OTHER_WORD = frozenset("を")


_MARKS = QUOTES | frozenset("'‘’‚‹›")

type Places = list[tuple[Block, re.Match[str]]]


class DoubledWord(Rule):
    """The same word stands twice running."""

    id = "doubled-word"
    severity = Severity.WARNING
    finds = "A word set twice with only space between."
    milder = (
        "A notice where it is none of the commonest words or can be right: “what it was was”, “handed in in "
        "March”, “von von der Leyen”."
    )
    never_flags = (
        "What is often right: “had had”, “that that”, names, figures, chants, languages that double words; a "
        "rarer word that stands doubled in two places, in quotation marks or elsewhere with a hyphen: “bunga "
        "bunga”."
    )
    alarms = 2.4

    def check(self, reading: Reading) -> Iterator[Finding]:
        likely = (block for block in reading.document if reading.wording(block).once(_has_twins))  # hardly any
        doubled = [(block, match) for block in likely for match in _doubled(reading, block)]
        found = [place for place in doubled if _may_be_a_slip(reading, *place)]
        meant = _doubled_on_purpose(reading, found)
        twins: dict[tuple[str, str], Places] = defaultdict(list)
        for block, match in found:
            if match[1].casefold() not in meant:
                twins[block.id, match[1].casefold()].append((block, match))
        for (word, _), places in _with_their_copies(twins.values()):
            reading.check_time()
            shown = word if len(word) <= LONGEST_SHOWN else f"{word[:LONGEST_SHOWN]}…"
            if all(_is_a_slip(reading, block, match) for block, match in places):
                yield self._twice(f"“{shown}” stands twice running.", places, Severity.WARNING)
            else:
                yield self._twice(f"“{shown}” stands twice running: is that meant?", places, Severity.NOTICE)

    def _twice(self, message: str, places: Places, severity: Severity) -> Finding:
        fixes = [fix for block, match in places if (fix := _fix(block, match))]
        mendable = len(fixes) == len(places)
        return self.finding(
            message,
            spans=[Span.of(block, *_surplus(match)) for block, match in places],
            related=[Span.of(block, *match.span(1)) for block, match in places],
            suggestions=[Suggestion("Remove the second one", tuple(fixes))] if mendable else [],
            severity=severity,
            preferred=mendable and severity is Severity.WARNING,
            around=" … ".join(dict.fromkeys(_surroundings(match) for _, match in places)),
        )


def _with_their_copies(
    twins: Iterable[Places],
) -> Iterable[tuple[tuple[str, str], Places]]:
    """The places of each doubled word; if a paragraph has a copy, the two places beside the same words are one slip."""
    found: dict[tuple[str, str], Places] = defaultdict(list)
    for places in twins:
        beside = " … ".join(_surroundings(match) for _, match in places)
        found[places[0][1][1].casefold(), beside] += places
    return found.items()


def _doubled(reading: Reading, block: Block) -> Iterator[re.Match[str]]:
    text = reading.visible(block)
    patterns = (_ASCII_DOUBLED,) if text.isascii() else (_DOUBLED, _DOUBLED_PARTICLE)
    for number, match in enumerate(chain.from_iterable(pattern.finditer(text) for pattern in patterns)):
        if number % 100 == 0:
            reading.check_time()
        yield match


def _has_twins(wording: Wording) -> bool:
    """Are any two words in a row the same, whatever signs stand between them?"""
    return agreeing(wording.terms, 1) > 0


def _may_be_a_slip(reading: Reading, block: Block, match: re.Match[str]) -> bool:
    """May this be a slip: no name, no chant, and nothing that is right in its language?"""
    if _is_particle(match):
        return True
    language = _spoken(reading, block)
    if language is None:
        return False
    first, second, *more = match[0].replace(BLANK, "").split()
    word = first.casefold()
    if word in language.never_double or word in language.doubtful:
        # “Vitamin A a day”, “the The Hague office”, “The The” are right.
        one_case = second == second.lower() and (len(word) > 1 or first == second)
        return one_case or (len(word) > 1 and first.isupper() and second.isupper())
    usual = language.doubles or word in language.common or word in language.may_double
    return not more and first.islower() and second.islower() and len(word) >= SHORTEST_RARE and not usual


def _doubled_on_purpose(reading: Reading, places: Places) -> frozenset[str]:
    """The rarer words that stand doubled in two places, or in quotation marks, or also with a hyphen: “bunga bunga”."""
    beside: dict[str, dict[str, Block]] = defaultdict(dict)
    quoted = set()
    for block, match in places:
        language, word = _spoken(reading, block), match[1].casefold()
        if language and word not in language.never_double | language.doubtful and not _is_particle(match):
            # A copy of its paragraph is no other place.
            beside[word].setdefault(_surroundings(match), block)
            if {match.string[max(0, match.start() - 1)], match.string[match.end() : match.end() + 1]} <= _MARKS:
                quoted.add(word)
    tied = [text for text in map(reading.folded, reading.document) if "-" in text] if beside else ()
    hyphened = {word for text in tied for word in beside if f"{word}-{word}" in text}
    several = {word for word, blocks in beside.items() if _are_of_two_places(reading, list(blocks.values()))}
    return frozenset(quoted | hyphened | several)


def _are_of_two_places(reading: Reading, blocks: Sequence[Block]) -> bool:
    """Does the word stand doubled twice in one paragraph, or in two that are no near copies of each other?"""
    first, *others = blocks
    for other in others:
        reading.check_time()
        if other is first or compare(reading.passage(first), reading.passage(other)) is None:
            return True
    return False


def _is_a_slip(reading: Reading, block: Block, match: re.Match[str]) -> bool:
    """Is this surely a slip: a word that its language never doubles, in a story of that language?"""
    if _is_particle(match):
        return match[1] in _NO_OTHER_WORD
    language, word = _spoken(reading, block), match[1].casefold()
    if language is None or language is not reading.language:
        return False
    if word not in language.never_double and not _is_surely_none(match, language):
        return False
    if _before_a_name(match, language) or _belongs_to_a_verb(match, language):
        return False
    # A short paragraph may be a quotation in another language: “Se se ne va” is right in Italian.
    return not is_spoken_less(language, reading.wording(block).once(opening_words))


def _is_particle(match: re.Match[str]) -> bool:
    return match.re is _DOUBLED_PARTICLE


def _spoken(reading: Reading, block: Block) -> Language | None:
    """The language of the story, or of a paragraph that is surely written in another one."""
    story = reading.language
    said = reading.wording(block).once(opening_words)
    if story is None or is_spoken(story, said):
        return story
    return language_of(said) or story


def _before_a_name(match: re.Match[str], language: Language) -> bool:
    """Can the second word belong to a name: “les mémoires de de Gaulle”?"""
    following = [word for word in _words_behind(match) if word not in _ARTICLES]
    return match[1].casefold() in language.particles and bool(following) and following[0][0].isupper()


def _belongs_to_a_verb(match: re.Match[str], language: Language) -> bool:
    """Can the first word belong to a verb before it: “handed in in March”, “handed it in in March”?"""
    word = match[1].casefold()
    verbs = language.verbs.get(word, ())
    return bool(verbs) and may_belong_to_a_verb(word, _words_before(match), _words_behind(match), verbs)


def _is_surely_none(match: re.Match[str], language: Language) -> bool:
    """Is a doubtful word surely set twice here, as "que" behind "dit" in French?"""
    before = _words_before(match)
    return bool(before) and before[-1].casefold() in language.behind.get(match[1].casefold(), ())


def _words_before(match: re.Match[str]) -> list[str]:
    """The last words before a doubled one; the first of them may be cut."""
    return match.string[max(0, match.start() - BEFORE) : match.start()].replace(BLANK, "").split()


def _words_behind(match: re.Match[str]) -> list[str]:
    """The next words behind a doubled one; the last of them may be cut."""
    return match.string[match.end() : match.end() + BESIDE].replace(BLANK, "").split()


def _surroundings(match: re.Match[str]) -> str:
    """The words beside a doubled one, so that a rejection here says nothing of the same slip elsewhere."""
    return match.string[max(0, match.start() - BESIDE) : match.end() + BESIDE]


def _surplus(match: re.Match[str]) -> tuple[int, int]:
    """Where the second word stands, with the space before it."""
    gap = match.string[match.end(1) : match.end()]
    return match.end(1) + len(gap) - len(gap.lstrip(BLANK)), match.end()


def _fix(block: Block, match: re.Match[str]) -> Edit | None:
    """The edit that takes out the second word and nothing else, or None if markup stands in the way."""
    start, end = _surplus(match)
    seen = match.string[start:end].replace(BLANK, "")
    if BLANK in match.string[start:end]:
        start, end = widen(block.text, start, end)
    if match.string[start:end].replace(BLANK, "") != seen:
        return None
    return Edit(block.id, start, block.text[start:end], "")
