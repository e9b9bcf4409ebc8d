"""What stands twice on purpose: refrains and speech, questions put to several and their answers, steps of two lists.

All of it is judged where the lines stood when the story arrived, so that no decision makes them something else.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from enum import IntEnum
from itertools import chain, pairwise

from articles.detection.dialogue import is_spoken, label_of
from articles.detection.differences import SURELY_NO_ROW
from articles.detection.furniture import ends_in_a_stop, is_numbered, is_pulled, is_question
from articles.detection.reading import Reading
from articles.detection.repeats import SURELY_PROSE, counts
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


def meant(reading: Reading, copies: Sequence[Sequence[Block]]) -> Meant:
    """Can these be a refrain, a question put to several, one answer to two questions, or a step of two lists?"""
    lines = copies[0]
    counting = [line for line in lines if counts(reading, line)]
    if all(is_spoken(reading, line) for line in counting):
        return Meant.LIKELY if sum(map(reading.length, lines)) < SURELY_NO_ROW else Meant.PERHAPS
    if _answers_several(reading, copies) or _stands_below_labels(reading, copies) or _is_pulled(reading, copies):
        return Meant.LIKELY
    if _is_called_a_refrain(reading, copies):
        return Meant.LIKELY
    if _is_refrain(reading, copies) or _is_litany(reading, copies):
        return Meant.LIKELY
    if _is_asked_of_several(reading, copies):
        return Meant.LIKELY if _is_interview(reading, copies) else Meant.PERHAPS
    listed = all(_is_step(reading, line) for line in counting) or _opens_several_parts(reading, copies)
    perhaps = (
        listed
        or _opens_with_a_label(reading, copies)
        or _is_short_and_apart(reading, copies)
        or _comes_again(reading, copies)
    )
    return Meant.PERHAPS if perhaps else Meant.NO


def answers_another(reading: Reading, first: Block, second: Block) -> bool:
    """Does each of these stand below a question of its own?"""
    return _answers_several(reading, [(first,), (second,)])


def _answers_several(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Does the same stand below one question and again below another that is no line of its own?

    What is no short answer has to be all that stands there.
    """
    size = sum(map(reading.length, copies[0]))
    places = _places(reading, copies)
    above, below = _beside(reading, places, -1), _beside(reading, places[:-1], len(copies[0]))
    alone = all(_ends_an_answer(reading, line) for line in below) and not _has_its_own_answer(reading, places, copies)
    if size >= LONGEST_ANSWER or (size >= SURELY_PROSE and not alone):
        return False
    asked = {reading.folded(line) for line in above if line and _is_question(reading, line)}
    return len(asked.difference(map(reading.folded, copies[0]))) > 1


def _has_its_own_answer(reading: Reading, places: Sequence[int], copies: Sequence[Sequence[Block]]) -> bool:
    """Does one paragraph stand between the last of these and what ends an answer?"""
    below, further = (_beside(reading, places[-1:], len(copies[0]) + step) for step in (0, 1))
    return any(
        not _ends_an_answer(reading, line) and other is not None and _ends_an_answer(reading, other)
        for line, other in zip(below, further, strict=True)
    )


def _ends_an_answer(reading: Reading, line: Block | None) -> bool:
    """Is this the next question, a label, or the end of the story?"""
    return line is None or _is_question(reading, line) or _is_label(reading, line)


def _stands_below_labels(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Does the same stand, and nothing else, below one label and again below another, as in a listing by days?

    Below the last of two that stand next to each other the story may go on; elsewhere that label has words of its own.
    """
    if len(copies[0]) > 1 or reading.length(copies[0][0]) >= SURELY_NO_ROW:
        return False
    places = _apart(reading, copies)
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


def _opens_several_parts(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Does the same open what stands below one label and below another, as a step of two recipes?"""
    above = _beside(reading, _apart(reading, copies), -1)
    labels = {reading.folded(line) for line in above if line and _is_label(reading, line)}
    return len(labels) == len(above) > 1


def _opens_with_a_label(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Are these several lines, and the first of them a label, which may stand above the same again?"""
    return len(copies[0]) > 1 and _is_label(reading, copies[0][0])


def _is_called_a_refrain(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Does each copy open with the label of a refrain, or stand right below one?"""
    above = _beside(reading, _places(reading, copies), -1)
    return _names_a_refrain(reading, copies[0][0]) or all(line and _names_a_refrain(reading, line) for line in above)


def _names_a_refrain(reading: Reading, line: Block) -> bool:
    """Does a line say hardly more than that a refrain is sung below it?"""
    if reading.length(line) > LONGEST_LABEL:
        return False
    words = _WORD.findall(reading.shown(line).casefold())
    return len(words) <= MOST_NAMING_A_REFRAIN and not _REFRAIN.isdisjoint(words)


def _is_pulled(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Is one of them a quotation that the others end in a stop, set again as a pull quote?"""
    pulled = [is_pulled(reading.shown(copy[0])) for copy in copies if len(copy) == 1]
    return any(pulled) and not all(pulled)


def _is_label(reading: Reading, line: Block) -> bool:
    """Is this a short line without a stop, as a day or a name above what is said of it? Code is none, nor a link."""
    shown = reading.shown(line)
    if counts(reading, line) or reading.length(line) > LONGEST_LABEL or not _NO_LABEL.isdisjoint(shown):
        return False
    return not ends_in_a_stop(shown) and not _ADDRESS.search(shown)


def _is_refrain(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Is this a line that comes again and again, each time below another one?"""
    return reading.length(copies[0][0]) < LONGEST_REFRAIN and _comes_again(reading, copies)


def _comes_again(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Does this stand three times or more, each time below another line? A paragraph does so in a speech alone."""
    above = _beside(reading, _apart(reading, copies), -1)
    return len({line and reading.folded(line) for line in above}) >= FEWEST_REFRAINS


def _is_litany(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Is this a short line that comes again below every one of several that open alike and go on otherwise?"""
    if reading.length(copies[0][0]) >= SURELY_PROSE:
        return False
    above = [line for line in _beside(reading, _apart(reading, copies), -1) if line]
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


def _is_asked_of_several(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Is this a question that is answered otherwise each time?"""
    if not _is_question(reading, copies[0][0]):
        return False
    places = _apart(reading, copies)
    answers = [line and reading.folded(line) for line in _beside(reading, places, 1)]
    return len(places) > 1 and len(set(answers)) == len(answers)


def _is_question(reading: Reading, line: Block) -> bool:
    """Is this a question and no paragraph that ends in one?"""
    return is_question(reading.shown(line)) and reading.length(line) < SURELY_NO_ROW


def _is_interview(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Is it always answered, and short, or by somebody whose name opens the answer, or one of several questions?

    What opens a story asks its readers.
    """
    answers = [line for line in _beside(reading, _apart(reading, copies), 1) if line]
    if len(answers) < len(_apart(reading, copies)):
        return False
    named = all(reading.wording(line).once(label_of) for line in answers)
    if named or reading.length(copies[0][0]) < SURELY_PROSE:
        return True
    return _places(reading, copies)[0] > 0 and _is_among_questions(reading, copies)


def _is_among_questions(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Does the story ask other questions, and so many that it is an interview?"""
    asked, own = reading.once(_questions), set(map(reading.folded, chain.from_iterable(copies)))
    return not own.issuperset(asked) and len(asked) * LINES_A_QUESTION >= len(reading.arrived.paragraphs)


def _questions(reading: Reading) -> tuple[str, ...]:
    """What is asked in the lines of the story as it arrived."""
    return tuple(reading.folded(line) for line in reading.arrived.paragraphs if _is_question(reading, line))


def _is_short_and_apart(reading: Reading, copies: Sequence[Sequence[Block]]) -> bool:
    """Is this a single short line, as somebody says or sings, or as is done, twice?"""
    return reading.length(copies[0][0]) < SURELY_PROSE and bool(_apart(reading, copies))


def _is_step(reading: Reading, line: Block) -> bool:
    """Is it a short row of a numbered list?"""
    return is_numbered(reading.shown(line)) and reading.length(line) < LONGEST_STEP


def _apart(reading: Reading, copies: Sequence[Sequence[Block]]) -> list[int]:
    """Where a line that stands alone stood when the story arrived; nowhere if once directly below itself."""
    places = _places(reading, copies) if len(copies[0]) == 1 else []
    return [] if any(again - at == 1 for at, again in pairwise(places)) else places


def _beside(reading: Reading, places: Sequence[int], step: int) -> list[Block | None]:
    """The lines so many steps on from those places, None beyond the ends of the story."""
    body = reading.arrived.paragraphs
    return [body[at + step] if 0 <= at + step < len(body) else None for at in places]


def _places(reading: Reading, copies: Sequence[Sequence[Block]]) -> list[int]:
    """Where the opening lines of these copies stood when the story arrived."""
    by_words, arrived = reading.once(_by_words), reading.arrived
    opening = {copy[0].id: reading.folded(copy[0]) for copy in copies}
    # A slip that was mended since does not move a line.
    stood = {reading.folded(arrived.block(line)) for line in opening if arrived.has(line)}
    same = set(opening.values())
    found = ((at, said) for said in same | stood for at in by_words.get(said, ()))
    return sorted(at for at, said in found if said in same or arrived.paragraphs[at].id in opening)


def _by_words(reading: Reading) -> dict[str, list[int]]:
    """Where each line stood among the others when the story arrived, by its words."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(reading.arrived.paragraphs):
        found[reading.folded(block)].append(at)
    return found
