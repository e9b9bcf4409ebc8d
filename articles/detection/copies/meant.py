"""What stands twice on purpose: refrains and speech, questions put to several and their answers, steps of two lists.

All of it is judged where the lines stood when the story arrived, so that no decision makes them something else, and
among its own lines alone: a byline or a mark of the wire is taken out, too, and parts no question from its answer.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import chain, islice, pairwise

from articles.detection.comparison.passages import SURELY_NO_ROW
from articles.detection.copies.dialogue import is_spoken, label_of
from articles.detection.copies.pieces import pieces_in
from articles.detection.copies.repeats import SHORTEST_PARAGRAPH, SURELY_PROSE, counts
from articles.detection.page.furniture import page_lines
from articles.detection.page.notices import is_of_the_page
from articles.detection.reading import Reading
from articles.detection.words.instructions import tells_what_to_do
from articles.detection.words.page_lines import Sort
from articles.detection.words.signs import ends_in_a_stop, is_numbered, is_question, reads_like_a_pull_quote
from articles.text.document import Block
from articles.text.similarity import near

FEWEST_REFRAINS = 3
"""So many times a line stands again on purpose; twice it was pasted twice."""

LONGEST_REFRAIN = 18
"""A line of so many words or more is a paragraph, however often it stands."""

LONGEST_ANSWER = 60
"""So many words are not said again to another question."""

LONGEST_LABEL = 6
"""So many words has a label above a row at most."""

_NO_LABEL = frozenset("<>`{}=;#*_/\\|@")
_ADDRESS = re.compile(r"[^\W\d_]\.[^\W\d_]{2}")

SAME_OPENING = 3
"""So many words open each line of a litany."""

LONGEST_STEP = 20
"""A numbered line of so many words or more is a paragraph; a shorter one may be a step of two recipes."""


MOST_NAMING_A_REFRAIN = 2
"""So many words does such a label have at most: "Final chorus"."""

_REFRAIN = frozenset(
    word
    for line in """
    chorus refrain refrains prechorus kehrvers kehrreim refrein estribillo coro ritornello refrão refräng omkvæd omkved
    refreng viðlag kertosäe refren refrén refrenul refrēns refräänid priedainis припев приспів припеў рефрен ρεφρέν
    επωδός nakarat cytgan curfá kiitikio لازمة اللازمة פזמון 副歌 サビ 후렴 후렴구
    """.splitlines()
    for word in line.split()
)
"""What stands above the lines that are sung again, in brackets, with a colon or bare: "[Chorus]", "Refrain 2:"."""

_WORD = re.compile(r"[^\W_]+")

LINES_A_QUESTION = 5
"""An interview asks in one line of so many at least; other stories ask seldom."""


class Meant(IntEnum):
    """How likely is it that somebody wrote the same twice?"""

    NO = 0
    PERHAPS = 1
    """Somebody has to look before it goes."""
    LIKELY = 2
    """Nothing is preferred."""


@dataclass(frozen=True)  # no slots: where they stood is asked for several times
class _Stood:
    """Copies of the same lines, and where they stood when the story arrived."""

    reading: Reading
    given: Sequence[Sequence[Block]]

    @cached_property
    def copies(self) -> list[Sequence[Block]]:
        """Their lines that are the story's own, where any are."""
        page = self.reading.once(_of_the_page)
        return [[line for line in copy if line.id not in page] or copy for copy in self.given]

    @property
    def lines(self) -> Sequence[Block]:
        """The copy that stands first."""
        return self.copies[0]

    @cached_property
    def places(self) -> list[int]:
        """Where the opening line of each stood."""
        by_words, arrived, body = self.reading.once(_by_words), self.reading.arrived, self.reading.once(_body)
        opening = {copy[0].id: self.reading.folded(copy[0]) for copy in self.copies}
        # A slip that was mended since does not move a line.
        stood = {self.reading.folded(arrived.block(line)) for line in opening if arrived.has(line)}
        same = set(opening.values())
        found = ((at, said) for said in same | stood for at in by_words.get(said, ()))
        return sorted(at for at, said in found if said in same or body[at].id in opening)

    @cached_property
    def apart(self) -> list[int]:
        """Where each stood if it is one line that stands alone; nowhere if once directly below itself."""
        places = self.places if len(self.lines) == 1 else []
        return [] if any(again - at == 1 for at, again in pairwise(places)) else places


def meant(reading: Reading, copies: Sequence[Sequence[Block]]) -> Meant:
    """Can these be a refrain, a question put to several, one answer to two questions, or a step of two lists?"""
    stood = _Stood(reading, copies)
    counting = [line for line in stood.lines if counts(reading, line)]
    if all(is_spoken(reading, line) for line in counting):
        return Meant.LIKELY if sum(map(reading.length, stood.lines)) < SURELY_NO_ROW else Meant.PERHAPS
    if _answers_several(reading, stood) or _stands_below_labels(reading, stood) or _is_pulled(reading, stood):
        return Meant.LIKELY
    if _is_called_a_refrain(reading, stood):
        return Meant.LIKELY
    if _is_refrain(reading, stood) or _is_litany(reading, stood):
        return Meant.LIKELY
    if _is_asked_of_several(reading, stood):
        several = _is_interview(reading, stood) or _opens_several_parts(reading, stood)
        return Meant.LIKELY if several else Meant.PERHAPS
    if _are_answered_otherwise(reading, stood):
        return Meant.LIKELY
    listed = all(_is_step(reading, line) for line in counting) or _opens_several_parts(reading, stood)
    listed = listed or (_stand_apart(stood) and all(_tells_what_to_do(reading, line) for line in counting))
    perhaps = (
        listed
        or _opens_with_a_label(reading, stood)
        or _is_short_and_apart(reading, stood)
        or _comes_again(reading, stood)
    )
    return Meant.PERHAPS if perhaps else Meant.NO


def answers_another(reading: Reading, first: Block, second: Block) -> bool:
    """Does each of these stand below a question of its own?"""
    return _answers_several(reading, _Stood(reading, [(first,), (second,)]))


def _answers_several(reading: Reading, stood: _Stood) -> bool:
    """Does the same stand below one question and again below another that is no line of its own?

    What is no short answer has to be all that stands there.
    """
    places = stood.places
    asked = {reading.folded(line) for line in _beside(reading, places, -1) if line and _is_question(reading, line)}
    if len(asked.difference(map(reading.folded, stood.lines))) < 2:
        return False
    size = sum(map(reading.length, stood.lines))
    below = _beside(reading, places[:-1], len(stood.lines))
    alone = all(_ends_an_answer(reading, line) for line in below) and not _has_its_own_answer(reading, stood)
    return size < (LONGEST_ANSWER if alone else SURELY_PROSE)


def _has_its_own_answer(reading: Reading, stood: _Stood) -> bool:
    """Does one paragraph stand between the last of these and what ends an answer?"""
    below, further = (_beside(reading, stood.places[-1:], len(stood.lines) + step) for step in (0, 1))
    return any(
        not _ends_an_answer(reading, line) and other is not None and _ends_an_answer(reading, other)
        for line, other in zip(below, further, strict=True)
    )


def _ends_an_answer(reading: Reading, line: Block | None) -> bool:
    """Is this the next question, a label, or the end of the story?"""
    return line is None or _is_question(reading, line) or _is_label(reading, line)


def _stands_below_labels(reading: Reading, stood: _Stood) -> bool:
    """Does the same stand, and nothing else, below one label and again below another, as in a listing by days?

    Below the last of two that stand next to each other the story may go on; elsewhere that label has words of its own.
    """
    if len(stood.lines) > 1 or reading.length(stood.lines[0]) >= SURELY_NO_ROW:
        return False
    places = stood.apart
    above, below = _beside(reading, places, -1), _beside(reading, places, 1)
    if not all(line and _is_label(reading, line) for line in above):
        return False
    labels = {reading.folded(line) for line in above if line}
    if not len(labels) == len(places) > 1 or not all(line is None or _is_label(reading, line) for line in below[:-1]):
        return False
    if below[-1] is None or _is_label(reading, below[-1]):
        return True
    [further] = _beside(reading, places[-1:], 2)
    return places[-1] - places[-2] == 2 and not (further and _is_label(reading, further))


def _opens_several_parts(reading: Reading, stood: _Stood) -> bool:
    """Does the same open what stands below one label and below another, as a step of two recipes?

    What it is made of may stand behind the label: "For the cake: 500 g of flour".
    """
    above = _beside(reading, stood.apart, -1)
    labels = {_heading(reading, line) for line in above if line}
    return "" not in labels and len(labels) == len(above) > 1


def _heading(reading: Reading, line: Block) -> str:
    """The label that a line is or opens with; nothing where it is prose."""
    return reading.folded(line) if _is_label(reading, line) else reading.wording(line).once(label_of)


def _opens_with_a_label(reading: Reading, stood: _Stood) -> bool:
    """Are these several lines, and the first of them a label, which may stand above the same again?"""
    return len(stood.lines) > 1 and _is_label(reading, stood.lines[0])


def _is_called_a_refrain(reading: Reading, stood: _Stood) -> bool:
    """Does each copy open with the label of a refrain, or stand right below one?"""
    above = _beside(reading, stood.places, -1)
    return _names_a_refrain(reading, stood.lines[0]) or all(line and _names_a_refrain(reading, line) for line in above)


def _names_a_refrain(reading: Reading, line: Block) -> bool:
    """Does a line say hardly more than that a refrain is sung below it?"""
    if reading.length(line) > LONGEST_LABEL:
        return False
    words = _WORD.findall(reading.shown(line).casefold())
    return len(words) <= MOST_NAMING_A_REFRAIN and not _REFRAIN.isdisjoint(words)


def _is_pulled(reading: Reading, stood: _Stood) -> bool:
    """Is one of them a quotation that the others end in a stop, set again as a pull quote?"""
    pulled = [reads_like_a_pull_quote(reading.shown(copy[0])) for copy in stood.copies if len(copy) == 1]
    return any(pulled) and not all(pulled)


def _is_label(reading: Reading, line: Block) -> bool:
    """Is this a short line without a stop, as a day or a name above what is said of it? Code is none, nor a link."""
    shown = reading.shown(line)
    if reading.length(line) > LONGEST_LABEL or counts(reading, line) or not _NO_LABEL.isdisjoint(shown):
        return False
    return not ends_in_a_stop(shown) and not _ADDRESS.search(shown)


def _is_refrain(reading: Reading, stood: _Stood) -> bool:
    """Is this a line that comes again and again, each time below another one?"""
    return reading.length(stood.lines[0]) < LONGEST_REFRAIN and _comes_again(reading, stood)


def _comes_again(reading: Reading, stood: _Stood) -> bool:
    """Does this stand three times or more, each time below another line? A paragraph does so in a speech alone."""
    above = _beside(reading, stood.apart, -1)
    return len({line and reading.folded(line) for line in above}) >= FEWEST_REFRAINS


def _is_litany(reading: Reading, stood: _Stood) -> bool:
    """Is this a short line that comes again below every one of several that open alike and go on otherwise?"""
    if reading.length(stood.lines[0]) >= SURELY_PROSE:
        return False
    above = [line for line in _beside(reading, stood.apart, -1) if line]
    openings = {tuple(reading.terms(line)[:SAME_OPENING]) for line in above}
    others = {reading.folded(line) for line in above}
    if len(min(openings, default=())) < SAME_OPENING or _are_versions(reading, above):
        return False
    return len(openings) == 1 and len(others) == len(above) > 1


def _are_versions(reading: Reading, lines: Sequence[Block]) -> bool:
    """Is one of these paragraphs the next one, but for a word or a figure? Then it was pasted again, and changed."""
    return any(
        reading.length(line) >= SURELY_PROSE and near(reading.folded(line), reading.folded(again))
        for line, again in pairwise(lines)
    )


def _is_asked_of_several(reading: Reading, stood: _Stood) -> bool:
    """Is this a question that is answered otherwise each time?"""
    if not _is_question(reading, stood.lines[0]):
        return False
    places = stood.apart
    answers = [line and reading.folded(line) for line in _beside(reading, places, 1)]
    return len(places) > 1 and len(set(answers)) == len(answers)


def _are_answered_otherwise(reading: Reading, stood: _Stood) -> bool:
    """Has a question among these its own answer in each copy before they go on, as each of the candidates is asked?"""
    if len(stood.lines) == 1:
        return False
    where = reading.once(_where)
    own = {line.id for copy in stood.copies for line in copy}
    for asked in islice(zip(*stood.copies, strict=False), len(stood.lines) - 1):
        if _is_question(reading, asked[0]) and all(line.id in where for line in asked):
            below = _beside(reading, [where[line.id] for line in asked], 1)
            answers = {reading.folded(line) for line in below if line and line.id not in own}
            if len(answers) == len(asked):
                return True
    return False


def _is_question(reading: Reading, line: Block) -> bool:
    """Is this a question and no paragraph that ends in one?"""
    return reading.length(line) < SURELY_NO_ROW and is_question(reading.shown(line))


def _is_interview(reading: Reading, stood: _Stood) -> bool:
    """Is it always answered, and short, or by somebody whose name opens the answer, or one of several questions?

    What opens a story asks its readers; a long one behind a sentence is a paragraph that ends in a question.
    """
    answers = [line for line in _beside(reading, stood.apart, 1) if line]
    if len(answers) < len(stood.apart):
        return False
    named = all(reading.wording(line).once(label_of) for line in answers)
    if named or reading.length(stood.lines[0]) < SURELY_PROSE:
        return True
    alone = len(reading.wording(stood.lines[0]).once(pieces_in)) == 1
    return alone and stood.places[0] > 0 and _is_among_questions(reading, stood)


def _is_among_questions(reading: Reading, stood: _Stood) -> bool:
    """Does the story ask other questions, and so many that it is an interview?"""
    asked, own = reading.once(_questions), set(map(reading.folded, chain.from_iterable(stood.copies)))
    return not own.issuperset(asked) and len(asked) * LINES_A_QUESTION >= len(reading.arrived.paragraphs)


def _questions(reading: Reading) -> tuple[str, ...]:
    """What is asked in the lines of the story as it arrived."""
    return tuple(reading.folded(line) for line in reading.arrived.paragraphs if _is_question(reading, line))


def _is_short_and_apart(reading: Reading, stood: _Stood) -> bool:
    """Is this a single short line, as somebody says or sings, or as is done, twice?"""
    return reading.length(stood.lines[0]) < SURELY_PROSE and bool(stood.apart)


def _is_step(reading: Reading, line: Block) -> bool:
    """Is it a short row of a numbered list?"""
    return is_numbered(reading.shown(line)) and reading.length(line) < LONGEST_STEP


def _tells_what_to_do(reading: Reading, line: Block) -> bool:
    """Does it open as a step does, whose like may stand in two recipes?"""
    return tells_what_to_do(reading.passage(line).text, reading.language.code if reading.language else "")


def _stand_apart(stood: _Stood) -> bool:
    """Does something else stand between the copies?"""
    return all(again - at > len(stood.lines) for at, again in pairwise(stood.places))


def _beside(reading: Reading, places: Sequence[int], step: int) -> list[Block | None]:
    """The lines so many steps on from those places, None beyond the ends of the story."""
    body = reading.once(_body)
    return [body[at + step] if 0 <= at + step < len(body) else None for at in places]


def _by_words(reading: Reading) -> dict[str, list[int]]:
    """Where each line stood among the others when the story arrived, by its words."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(reading.once(_body)):
        found[reading.folded(block)].append(at)
    return found


def _where(reading: Reading) -> dict[str, int]:
    """The place of each line among the others when the story arrived."""
    return {block.id: at for at, block in enumerate(reading.once(_body))}


def _body(reading: Reading) -> tuple[Block, ...]:
    """The story's own lines as it arrived."""
    page = reading.once(_of_the_page)
    return tuple(block for block in reading.arrived.paragraphs if block.id not in page)


def _of_the_page(reading: Reading) -> frozenset[str]:
    """The short lines that other rules take out of the story as it arrived: bylines, datelines and what came along."""
    lines, shortest = reading.once(page_lines), reading.limit(SHORTEST_PARAGRAPH)
    slots = {block for block, line in lines.items() if line.sort in (Sort.BYLINE, Sort.DATELINE)}
    return frozenset(
        block.id
        for block in reading.arrived.paragraphs
        if reading.length(block) < shortest and (block.id in slots or reading.wording(block).once(is_of_the_page))
    )
