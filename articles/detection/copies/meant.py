"""What may stand twice on purpose: refrains, speech, questions put to several, their answers, steps of two lists?

It is judged by where the lines stood when the story arrived, so that no decision makes them something else, and among
the story's own lines: a byline or a mark of the wire between a question and its answer does not part them.
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
"""A line that stands so many times is a refrain; one that stands twice was pasted twice."""

LONGEST_REFRAIN = 18
"""A line of so many words or more is a paragraph and no refrain."""

LONGEST_ANSWER = 60
"""So many words are not said once more in answer to another question."""

LONGEST_LABEL = 6
"""A label above other lines has at most so many words."""

_NO_LABEL = frozenset("<>`{}=;#*_/\\|@")
_ADDRESS = re.compile(r"[^\W\d_]\.[^\W\d_]{2}")

SAME_OPENING = 3
"""The lines of a litany share so many first words."""

LONGEST_STEP = 20
"""A numbered line of so many words or more is a paragraph; a shorter one may be a step of two recipes."""

MOST_NAMING_A_REFRAIN = 2
"""The label of a refrain has at most so many words: "Final chorus"."""

_REFRAIN = frozenset(
    word
    for line in """
    chorus refrain refrains prechorus kehrvers kehrreim refrein estribillo coro ritornello refrão refräng omkvæd omkved
    refreng viðlag kertosäe refren refrén refrenul refrēns refräänid priedainis припев приспів припеў рефрен ρεφρέν
    επωδός nakarat cytgan curfá kiitikio لازمة اللازمة פזמון 副歌 サビ 후렴 후렴구
    """.splitlines()
    for word in line.split()
)
"""What stands above lines that are sung again, in brackets, with a colon or alone: "[Chorus]", "Refrain 2:"."""

_WORD = re.compile(r"[^\W_]+")

LINES_A_QUESTION = 5
"""At least one line in so many of an interview is a question; other stories ask seldom."""


class Meant(IntEnum):
    """How likely is it that somebody wrote the same twice?"""

    NO = 0
    PERHAPS = 1
    """An editor has to look before it is removed."""
    LIKELY = 2
    """Nothing is preferred."""


@dataclass(frozen=True)  # no slots: where they stood is asked for several times
class _Stood:
    """Copies of the same lines, and where they stood when the story arrived."""

    reading: Reading
    given: Sequence[Sequence[Block]]

    @cached_property
    def copies(self) -> list[Sequence[Block]]:
        """Of each copy the lines that are the story's own, or all of them if none is."""
        page = self.reading.once(_of_the_page)
        return [[line for line in copy if line.id not in page] or copy for copy in self.given]

    @property
    def lines(self) -> Sequence[Block]:
        """The copy that stands first."""
        return self.copies[0]

    @cached_property
    def places(self) -> list[int]:
        """Where the first line of each copy stood."""
        by_words, arrived, body = self.reading.once(_by_words), self.reading.arrived, self.reading.once(_body)
        opening = {copy[0].id: self.reading.folded(copy[0]) for copy in self.copies}
        # A slip that was mended since does not move a line.
        stood = {self.reading.folded(arrived.block(line)) for line in opening if arrived.has(line)}
        same = set(opening.values())
        found = ((at, said) for said in same | stood for at in by_words.get(said, ()))
        return sorted(at for at, said in found if said in same or body[at].id in opening)

    @cached_property
    def apart(self) -> list[int]:
        """Where each copy stood, if it is a single line that never stands directly below itself; else nothing."""
        places = self.places if len(self.lines) == 1 else []
        return [] if any(again - at == 1 for at, again in pairwise(places)) else places


def meant(reading: Reading, copies: Sequence[Sequence[Block]]) -> Meant:
    """How likely are these copies meant, as a refrain, a question put to several, or a step of two lists?"""
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
    """Do the same lines stand below one question and below another, neither question being one of them?

    Unless they are a short answer, they have to be the whole answer.
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
    """Does one more paragraph of the answer stand below the last of these?"""
    below, further = (_beside(reading, stood.places[-1:], len(stood.lines) + step) for step in (0, 1))
    return any(
        not _ends_an_answer(reading, line) and other is not None and _ends_an_answer(reading, other)
        for line, other in zip(below, further, strict=True)
    )


def _ends_an_answer(reading: Reading, line: Block | None) -> bool:
    """Is this the next question, a label, or the end of the story?"""
    return line is None or _is_question(reading, line) or _is_label(reading, line)


def _stands_below_labels(reading: Reading, stood: _Stood) -> bool:
    """Does the same line, and nothing else, stand below one label and below another, as in a listing by days?

    The story may go on below the last one only if two labels stand next to each other, each with this one line.
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
    """Does the same line open what stands below one label and below another, as a step of two recipes?

    The label may stand at the front of a line: "For the cake: 500 g of flour".
    """
    above = _beside(reading, stood.apart, -1)
    labels = {_heading(reading, line) for line in above if line}
    return "" not in labels and len(labels) == len(above) > 1


def _heading(reading: Reading, line: Block) -> str:
    """The label that a line is or opens with; "" for prose."""
    return reading.folded(line) if _is_label(reading, line) else reading.wording(line).once(label_of)


def _opens_with_a_label(reading: Reading, stood: _Stood) -> bool:
    """Are these several lines that open with a label, which may stand above the same lines again?"""
    return len(stood.lines) > 1 and _is_label(reading, stood.lines[0])


def _is_called_a_refrain(reading: Reading, stood: _Stood) -> bool:
    """Does each copy open with the label of a refrain, or stand right below one?"""
    above = _beside(reading, stood.places, -1)
    return _names_a_refrain(reading, stood.lines[0]) or all(line and _names_a_refrain(reading, line) for line in above)


def _names_a_refrain(reading: Reading, line: Block) -> bool:
    """Does a line say hardly more than that a refrain follows?"""
    if reading.length(line) > LONGEST_LABEL:
        return False
    words = _WORD.findall(reading.shown(line).casefold())
    return len(words) <= MOST_NAMING_A_REFRAIN and not _REFRAIN.isdisjoint(words)


def _is_pulled(reading: Reading, stood: _Stood) -> bool:
    """Is one of them a pull quote, without the stop in which the others end?"""
    pulled = [reads_like_a_pull_quote(reading.shown(copy[0])) for copy in stood.copies if len(copy) == 1]
    return any(pulled) and not all(pulled)


def _is_label(reading: Reading, line: Block) -> bool:
    """Is this a short line without a stop, such as a day or a name above what is said of it? Code and links are not."""
    shown = reading.shown(line)
    if reading.length(line) > LONGEST_LABEL or counts(reading, line) or not _NO_LABEL.isdisjoint(shown):
        return False
    return not ends_in_a_stop(shown) and not _ADDRESS.search(shown)


def _is_refrain(reading: Reading, stood: _Stood) -> bool:
    """Is this a short line that comes again and again, each time below another line?"""
    return reading.length(stood.lines[0]) < LONGEST_REFRAIN and _comes_again(reading, stood)


def _comes_again(reading: Reading, stood: _Stood) -> bool:
    """Does this stand three times or more, each time below another line? A paragraph hardly does, but in a speech."""
    above = _beside(reading, stood.apart, -1)
    return len({line and reading.folded(line) for line in above}) >= FEWEST_REFRAINS


def _is_litany(reading: Reading, stood: _Stood) -> bool:
    """Is this a short line that stands below each of several lines that open alike and go on differently?"""
    if reading.length(stood.lines[0]) >= SURELY_PROSE:
        return False
    above = [line for line in _beside(reading, stood.apart, -1) if line]
    openings = {tuple(reading.terms(line)[:SAME_OPENING]) for line in above}
    others = {reading.folded(line) for line in above}
    if len(min(openings, default=())) < SAME_OPENING or _are_versions(reading, above):
        return False
    return len(openings) == 1 and len(others) == len(above) > 1


def _are_versions(reading: Reading, lines: Sequence[Block]) -> bool:
    """Is one of these paragraphs the same as the next but for a slip or a figure? Then it was pasted and changed."""
    return any(
        reading.length(line) >= SURELY_PROSE and near(reading.folded(line), reading.folded(again))
        for line, again in pairwise(lines)
    )


def _is_asked_of_several(reading: Reading, stood: _Stood) -> bool:
    """Is this a question with another answer each time?"""
    if not _is_question(reading, stood.lines[0]):
        return False
    places = stood.apart
    answers = [line and reading.folded(line) for line in _beside(reading, places, 1)]
    return len(places) > 1 and len(set(answers)) == len(answers)


def _are_answered_otherwise(reading: Reading, stood: _Stood) -> bool:
    """Does a question among these have its own answer in each copy, as where all candidates are asked the same?"""
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
    """Is this a question and not a whole paragraph that ends in one?"""
    return reading.length(line) < SURELY_NO_ROW and is_question(reading.shown(line))


def _is_interview(reading: Reading, stood: _Stood) -> bool:
    """Is this question always answered, and short, answered by somebody named, or one of several in the story?

    A question that opens a story is put to its readers, and a long one behind a sentence ends a paragraph.
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
    """The questions among the lines of the story as it arrived, folded."""
    return tuple(reading.folded(line) for line in reading.arrived.paragraphs if _is_question(reading, line))


def _is_short_and_apart(reading: Reading, stood: _Stood) -> bool:
    """Is this a single short line, such as somebody might say, sing or be told twice?"""
    return reading.length(stood.lines[0]) < SURELY_PROSE and bool(stood.apart)


def _is_step(reading: Reading, line: Block) -> bool:
    """Is this a short line with a number?"""
    return is_numbered(reading.shown(line)) and reading.length(line) < LONGEST_STEP


def _tells_what_to_do(reading: Reading, line: Block) -> bool:
    """Does a line tell what to do, as a step may in two recipes?"""
    return tells_what_to_do(reading.passage(line).text, reading.language.code if reading.language else "")


def _stand_apart(stood: _Stood) -> bool:
    """Does something else stand between the copies?"""
    return all(again - at > len(stood.lines) for at, again in pairwise(stood.places))


def _beside(reading: Reading, places: Sequence[int], step: int) -> list[Block | None]:
    """The lines so many steps on from those places; None beyond the ends of the story."""
    body = reading.once(_body)
    return [body[at + step] if 0 <= at + step < len(body) else None for at in places]


def _by_words(reading: Reading) -> dict[str, list[int]]:
    """Where the lines stood that say the same, in the story as it arrived, by their words."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(reading.once(_body)):
        found[reading.folded(block)].append(at)
    return found


def _where(reading: Reading) -> dict[str, int]:
    """Where each line stood in the story as it arrived, by its id."""
    return {block.id: at for at, block in enumerate(reading.once(_body))}


def _body(reading: Reading) -> tuple[Block, ...]:
    """The story's own lines as it arrived."""
    page = reading.once(_of_the_page)
    return tuple(block for block in reading.arrived.paragraphs if block.id not in page)


def _of_the_page(reading: Reading) -> frozenset[str]:
    """The ids of short lines that other rules take out: bylines, datelines and what came along with a page."""
    lines, shortest = reading.once(page_lines), reading.limit(SHORTEST_PARAGRAPH)
    slots = {block for block, line in lines.items() if line.sort in (Sort.BYLINE, Sort.DATELINE)}
    return frozenset(
        block.id
        for block in reading.arrived.paragraphs
        if reading.length(block) < shortest and (block.id in slots or reading.wording(block).once(is_of_the_page))
    )
