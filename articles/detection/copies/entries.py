"""Which two paragraphs are entries of one list, of one mould with other values, rather than versions of each other?

In a paragraph that was pasted twice one or two facts were changed; an entry tells of somebody or something else.
"""

import re
from collections.abc import Sequence
from itertools import chain

from articles.detection.comparison.departures import Departure
from articles.detection.comparison.differences import Difference
from articles.detection.comparison.facts import Word, read
from articles.detection.comparison.passages import Passage
from articles.detection.comparison.rows import leading, names_another, tell_of_others
from articles.detection.copies.dialogue import are_listed
from articles.detection.copies.repeats import SHORTEST_PARAGRAPH
from articles.detection.findings import Kind
from articles.detection.page.furniture import glued_dateline
from articles.detection.reading import Reading
from articles.detection.wording import Wording
from articles.detection.words.instructions import buttons, german_nouns, may_tell_what_to_do, tells_what_to_do
from articles.text.document import Block
from articles.text.folding import fold
from articles.text.scripts import COMBINING
from articles.text.similarity import looks_like, near

FEWEST_VALUES = 3
"""So many values differ between two entries; in a copy that was changed, one or two do."""

FEWEST_TIMES = 3
"""Lines that open with so many times of day are a live ticker."""

FARTHEST_STEP = 3
"""The next step of a how-to stands at most so many paragraphs further on; beyond, the same step was told again."""

MOST_OBJECTS = 2
"""At most so many things differ between two steps of one mould."""

_TIME_OF_DAY = re.compile(
    r"\W*(\d{1,2} ?[:.h] ?\d{2}(?!\d|[.,]\d|%)|\d{1,3}(?:\+\d{1,2})?(?:['’′](?=\s)|分钟|分鐘))", re.IGNORECASE
)
"""A time of day, or the minute of a match: “45+2'”."""
_WORD = rf"(?:[^\W\d_]|(?<=\w)[{COMBINING}])+"
_AROUND_MINUTES = re.compile(r" ?[:.h] ?", re.IGNORECASE)
_NUMBERED = re.compile(rf"\W*((?:{_WORD} \d{{1,2}}|\d{{1,2}}\.? {_WORD})(?= ?[:.–—-] ))")
_NUMBERED_DAY = re.compile(rf"{_WORD} \d{{1,2}}(?= ?:| - )")
"""A word and a number before a colon or dash, but not a dot: "Am 20. Mai" opens a sentence."""
_DAY_AND_TIME = re.compile(r"[^\W\d_]+,? \d{1,2}[:.h]\d{2}(?=[.,] )")
_PROVISION = re.compile(
    r"§ ?\d{1,4}|第[\d一二三四五六七八九十百]{1,5}[條条]|제\d{1,4}조"
    r"|(?:art(?:icle|ikel|icolo|ículo|igo|\.)|section|clause|статья|стаття|madde|pasal|điều|धारा|ধারা|ibara) \d{1,4}\b",
    re.IGNORECASE,
)
"""The number of an article or the like, as in the wording of a law."""
_DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]?:")
_SUM_OR_SHARE = re.compile(r"\d[.,]\d|[%\u20a0-\u20cf$£¥]")
_IN_FIGURES = re.compile(r"[\d一二三四五六七八九十百]+")
_LABEL = re.compile(r"[^\s:]+(?: [^\s:]+){0,3} ?:(?=\s)")

_DAYS = frozenset(
    fold(
        """
        tag tage jour jours día dia días dias giorno giorni dag dagen dzień den deň dan nap päivä ημέρα μέρα gün день
        ziua zi ден siku hari ngày दिन يوم اليوم יום روز วัน 일차
        woche semaine semana settimana vecka uge uke tydzień týden týždeň viikko hét săptămâna неделя тиждень седмица
        hafta εβδομάδα minggu tuần nacht nuit notte noite noc éjszaka nátt ночь ніч abend soirée sera noaptea
        maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai hétfő kedd szerda csütörtök péntek szombat
        vasárnap luni marți miercuri joi vineri sâmbătă duminică pondelok utorok streda štvrtok piatok nedeľa neděle
        δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή pazartesi salı çarşamba perşembe cuma cumartesi pazar
        ponedjeljak ponedeljak utorak srijeda sreda četvrtak petak subota nedjelja nedelja понеделник вторник сряда
        четвъртък петък събота senin selasa rabu kamis jumat sabtu ahad الأحد الاثنين الثلاثاء الأربعاء الخميس
        الجمعة السبت
        """
    ).split()
)
"""Words for days, weeks and parts of a day, besides those of the vocabulary; "Article 3:" numbers no days."""


def are_rows(reading: Reading, earlier: Block, later: Block, difference: Difference) -> bool:
    """Are these entries of a live ticker, or short lines that each tell of something else?"""
    if difference.inside or not differs_in_several_facts(difference):
        return False
    return _are_of_a_ticker(reading, earlier, later) or tell_of_others(reading.passage(earlier), reading.passage(later))


def are_entries(reading: Reading, earlier: Block, later: Block, difference: Difference, *, several: bool) -> bool:
    """Do so many values differ, and what each tells of first, or stand `several` in that list?

    An editor is told: it may be no list. In a live ticker the same may happen again: there another time is enough.
    """
    if difference.inside or _are_steps(reading, earlier, later, difference):
        return not difference.inside
    if difference.kind is not Kind.CONFLICT:
        return False
    if _are_of_a_ticker(reading, earlier, later) or _are_of_other_days(reading, earlier, later, difference):
        return True
    if _are_provisions(reading.passage(earlier), reading.passage(later), difference):
        return True
    if _open_with_one_dateline(reading, earlier, later):
        return False
    if sum(min(len(change.first), len(change.second)) for change in difference.changes) < FEWEST_VALUES:
        return False  # as of most copies: no word is more than one value
    if values_changed(difference.changes) < FEWEST_VALUES:
        return False
    first, second = reading.passage(earlier), reading.passage(later)
    return several or _open_otherwise(first, second) or _are_of_one_report(reading, earlier, later, difference)


def differs_in_several_facts(difference: Difference) -> bool:
    """Do two copies differ in two facts or more? With one, a line was pasted twice and one of its values changed."""
    contradictions = [change for change in difference.changes if change.contradicts]
    return difference.kind is Kind.CONFLICT and len(contradictions) > 1


def values_changed(changes: Sequence[Departure]) -> int:
    """How many values stand in place of others: figures, names, other words; a slip is no other value."""
    replaced = (change for change in changes if change.first and change.second and not _is_like(change))
    return sum(min(_values(change.first), _values(change.second)) for change in replaced)


def tells_of_another(change: Departure) -> bool:
    """Does something else stand here, rather than just another figure or time, or the same with a slip?"""
    sides = (change.first, change.second)
    told = (any(not _has_figures(word) and not word.is_a_time for word in side) for side in sides)
    return all(told) and not _is_like(change)


def _are_steps(reading: Reading, earlier: Block, later: Block, difference: Difference) -> bool:
    """Do both tell what to do, near each other and each with something else, and not as part of a pasted run?

    In a step, too, a person or a place is a fact; but a button that is to be pressed has a name that is none.
    """
    first, second = reading.passage(earlier), reading.passage(later)
    changes = difference.changes
    if difference.kind not in (Kind.CONFLICT, Kind.REWORDED) or not any(map(tells_of_another, changes)):
        return False
    if not all(may_tell_what_to_do(each.text) for each in (first, second)):
        return False  # as in most copies: to tell the language takes longer
    language = reading.language.code if reading.language else ""
    if not all(tells_what_to_do(each.text, language) for each in (first, second)):
        return False
    places = reading.document.places
    if places[later.id] - places[earlier.id] > FARTHEST_STEP or _stand_among_copies(reading, earlier, later):
        return False
    if difference.kind is Kind.CONFLICT:
        pressed = buttons(first.text) | buttons(second.text)
        if language == "de":
            pressed |= reading.once(_german_nouns)
        words = {word for change in changes for word in (*change.first, *change.second)}
        if any(word.denies for word in words):
            return False
        names = {word.key for word in words.difference(first.words[:1], second.words[:1]) if word.is_name}
        return names <= pressed.union(word.key for word in words if word.quoted)
    return all(map(tells_of_another, changes)) and values_changed(changes) == len(changes) <= MOST_OBJECTS


def _german_nouns(reading: Reading) -> frozenset[str]:
    """The German nouns of the story: what is one in one paragraph is one in all, as in "einen Topf", "der Topf"."""
    return frozenset(chain.from_iterable(reading.wording(block).once(_nouns_in) for block in reading.document.body))


def _nouns_in(wording: Wording) -> frozenset[str]:
    return german_nouns(wording.passage.text)


def _stand_among_copies(reading: Reading, earlier: Block, later: Block) -> bool:
    """Did the same paragraph stand beside both when the story arrived?"""
    places, body = reading.arrived.places, reading.arrived.body
    if earlier.id not in places or later.id not in places:
        return False
    for step in (-1, 1):
        one, other = places[earlier.id] + step, places[later.id] + step
        if one >= 0 and other < len(body) and earlier.id != body[other].id and later.id != body[one].id:
            beside, again = reading.wording(body[one]), reading.wording(body[other])
            if beside.length >= reading.limit(SHORTEST_PARAGRAPH) and near(beside.folded, again.folded):
                return True
    return False


def _are_of_other_days(reading: Reading, earlier: Block, later: Block, difference: Difference) -> bool:
    """Does each open with a day or a label of its own, such as "Monday:" or "Day 3:", and differ in no other fact?"""
    days = [_day_of(reading.passage(block)) for block in (earlier, later)]
    if not all(days) and are_listed(reading, (earlier, later)):
        days = [_label_of(reading.passage(block)) for block in (earlier, later)]
    if not all(days) or days[0] == days[1]:
        return False
    [change, *others] = [change for change in difference.changes if change.contradicts]
    return not others and set(change.first) <= set(days[0]) and set(change.second) <= set(days[1])


def _open_with_one_dateline(reading: Reading, earlier: Block, later: Block) -> bool:
    """Are these two versions of one lede, from the same place, whatever word stands behind the dateline?"""
    first, second = (glued_dateline(reading, block) for block in (earlier, later))
    return first is not None and second is not None and first.place == second.place


def _label_of(passage: Passage) -> tuple[Word, ...]:
    """The words of the label that opens a paragraph, if any."""
    label = _LABEL.match(passage.text)
    return passage.words[: len(read(label[0]))] if label else ()


def _are_provisions(first: Passage, second: Passage, difference: Difference) -> bool:
    """Does each open with a number of its own, as the articles of a law do, and differ in another fact besides?"""
    numbers = [_PROVISION.match(each.text) for each in (first, second)]
    if not all(numbers) or not differs_in_several_facts(difference):
        return False
    one, other = (number[0] for number in numbers if number)
    return one != other and _IN_FIGURES.sub("", one) == _IN_FIGURES.sub("", other)


def _are_of_one_report(reading: Reading, earlier: Block, later: Block, difference: Difference) -> bool:
    """Do they stand in a row, and tell each of something else first, and then of sums and shares of its own?

    "Sales at home rose 4.1% to 640m", "Sales abroad rose 9.8% to 410m": no name parts the two, as it does two people.
    """
    places = reading.document.places
    if places[later.id] - places[earlier.id] != 1:
        return False
    first, second = reading.passage(earlier), reading.passage(later)
    parted = next((pair for pair in zip(first.words, second.words, strict=False) if pair[0].key != pair[1].key), ())
    subject = [change for change in difference.changes if parted == (*change.first[:1], *change.second[:1])]
    if not any(map(tells_of_another, subject)):
        return False
    figures = [{word.key: word.said for word in each.words if word.is_figure} for each in (first, second)]
    own = [{said for key, said in these.items() if key not in figures[1 - at]} for at, these in enumerate(figures)]
    return all(
        FEWEST_VALUES <= len(others) > len(these) - len(others) and any(map(_SUM_OR_SHARE.search, others))
        for these, others in zip(figures, own, strict=True)
    )


def _day_of(passage: Passage) -> tuple[Word, ...]:
    """The words of the label that opens a paragraph, if that says nothing but a day or a time."""
    text = passage.text
    label = _LABEL.match(text) or _NUMBERED_DAY.match(text) or _DAY_AND_TIME.match(text)
    words = passage.words[: len(read(label[0]))] if label else ()
    if label and _DATE.fullmatch(label[0]):
        return words
    days = [word for word in words if word.is_a_time or word.key in _DAYS]
    return words if days and all(word in days or _has_figures(word) for word in words) else ()


def _values(words: Sequence[Word]) -> int:
    """How many values these words are: an address is two, a figure and a name."""
    return len({"figure" if _has_figures(word) else "name" if word.is_name else "word" for word in words})


def _is_like(change: Departure) -> bool:
    """Might these be the same words with slips of the pen?"""
    if len(change.first) != len(change.second) or any(map(_has_figures, (*change.first, *change.second))):
        return False
    return all(looks_like(word.key, other.key) for word, other in zip(change.first, change.second, strict=True))


def _has_figures(word: Word) -> bool:
    return bool(word.fact) and any(map(str.isnumeric, word.key))


def _open_otherwise(first: Passage, second: Passage) -> bool:
    """Does each open with a label or a name of its own? A first word is a name only if another one follows."""
    label, other_label = _LABEL.match(first.text), _LABEL.match(second.text)
    if label and other_label and label[0] != other_label[0]:
        return True
    openings = [words[0] for words in (first.words, second.words) if not any(word.is_name for word in words[1:2])]
    return any(names_another(change, openings) for change in leading(first, second))


def _are_of_a_ticker(reading: Reading, earlier: Block, later: Block) -> bool:
    times = {reading.wording(block).once(entered_at) for block in (earlier, later)}
    return len(times) > 1 and times <= reading.once(_ticker)


def entered_at(wording: Wording) -> str:
    """The time of day that a line opens with, or ""."""
    found = _TIME_OF_DAY.match(wording.shown)
    return _AROUND_MINUTES.sub(":", found[1]) if found else ""


def labelled(wording: Wording) -> str:
    """The time, or the word with a number, that a line opens with, as "Day 1:" of a journey; or ""."""
    numbered = _NUMBERED.match(wording.shown)
    return wording.once(entered_at) or (numbered[1] if numbered else "")


def _ticker(reading: Reading) -> frozenset[str]:
    """The times that lines open with in a live ticker or a listing by days, if the story arrived as one."""
    entered = [at for block in reading.arrived.paragraphs if (at := reading.wording(block).once(entered_at))]
    times = frozenset(entered)
    return times if len(times) >= FEWEST_TIMES or len(entered) > FEWEST_TIMES else frozenset()
