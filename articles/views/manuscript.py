"""What does the review screen show of the text? Its lines, each copy of a repeat marked and linked to the others."""

from dataclasses import dataclass, field
from typing import ClassVar

from articles.detection.copies.beside import are_parts
from articles.models import Finding
from articles.text.document import FURNITURE
from articles.views.cards import HUES, Card
from articles.views.looks import look_of
from articles.views.outcomes import emptied_by, fates, made_by
from articles.views.places import capital, letter, number, place
from articles.views.threads import Thread

LONGEST = 20
"""So many lines of a paste are one stretch of the page."""

MOST_TWINS = 3
"""A copy is linked to so many others; of more, to the first and its neighbours."""

LEAST_OF_A_MAP = 150
"""A line takes at least this part of the map, so that it can be seen."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one block that a finding is about."""

    start: int
    end: int
    css: str
    name: str


@dataclass(frozen=True, slots=True)
class Twin:
    """Another copy of a passage: where it begins and what its link says."""

    block: str
    label: str


@dataclass(frozen=True, slots=True)
class MarkedCopy:
    """One of the places a finding speaks of, as one line of the manuscript shows it.

    `label` and `badge` name it, `name` is what a screen reader says of it and `says` what everybody reads; it is
    `first` in the first of its lines, and `whole` where it is all of the line. It is linked to some of the others, its
    `twins`, and says how many `more` there are.
    """

    card: Card
    label: str
    badge: str
    name: str
    says: str
    goes: bool
    first: bool
    whole: bool
    twins: tuple[Twin, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Band:
    """Where a marked line is in the map of the story."""

    start: int
    length: int
    hue: int
    selected: bool


@dataclass(slots=True)
class MarkedLine:
    """A block of the story with what is said about it.

    `look` stands for all that it shows; a page that has it `shown` already keeps it, and only its place is sent.
    `restored`: the revision that somebody went back to, where that took the line out.
    """

    id: str
    kind: str
    text: str
    copies: list[MarkedCopy] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    letters: dict[str, int] = field(default_factory=dict)
    taken_by: Card | None = None
    became: str = ""
    restored: str = ""
    editing: dict | None = None
    thread: Thread | None = None
    look: str = ""
    shown: bool = False
    tag: ClassVar[str] = "div"
    kept: ClassVar[bool] = True

    @property
    def anchor(self):
        """Its id on the page."""
        return f"b-{self.id}"

    @property
    def number(self):
        return number(self.id)

    @property
    def place(self):
        return place([self.id])

    @property
    def leading(self):
        """The copy that gives the line its look: the selected finding's, else one that goes, else the first."""
        whole = [copy for copy in self.copies if copy.whole]
        return min(whole, key=lambda copy: (not copy.card.selected, not copy.goes), default=None)

    @property
    def badges(self):
        """Each finding that speaks of the line, once; a finding within the line by its letter alone."""
        return list({copy.card.pk: copy for copy in self.copies}.values())


@dataclass(slots=True)
class Stretch:
    """Lines in a row: while all of them stay as they are, one place is sent instead of one each."""

    lines: list[MarkedLine]
    look: str = ""
    shown: bool = False
    tag: ClassVar[str] = "div"
    kept: ClassVar[bool] = False

    @property
    def anchor(self):
        """Its id on the page."""
        return f"from-{self.lines[0].id}"


def lines(document, cards):
    """The story's lines, marked where an open finding speaks of them."""
    found = {block.id: MarkedLine(block.id, block.kind, block.text) for block in document}
    order = {block: at for at, block in enumerate(found)}
    for card in cards:
        if card.stale:
            continue  # its places are those of another text
        if card.finding.is_open:
            _mark(found, order, card)
        elif card.decision is not None and card.decision.suggestion:
            _account(found, card)
    return list(found.values())


def read_lines(document, findings):
    """The lines of a story that nobody has decided on, marked where a rule's finding speaks of them, and its letter."""
    found = {block.id: MarkedLine(block.id, block.kind, block.text) for block in document}
    for rank, finding in enumerate(findings):
        name = letter(rank)
        for span in (*finding.related, *finding.spans):
            found[span.block].marks.append(Mark(span.start, span.end, f"letter-{rank % HUES}", f"{name}:"))
            if name not in found[span.block].letters:
                found[span.block].letters[name] = rank % HUES
    return list(found.values())


def worth_showing(found, *, but):
    """The lines that say something, and of those taken out the ones that have somebody's decision or words to show.

    What was emptied by hand or by going back to a revision is for the history to tell, `but` for the line of this id.
    """
    return [
        line
        for line in found
        if line.text or line.kind in FURNITURE or _is_told_of(line) or line.editing or line.id == but
    ]


def _is_told_of(line):
    """Whether there is something to say of a line that was taken out."""
    return bool(line.taken_by or line.restored or line.thread)


def unaccounted(found, findings):
    """The lines taken out of which somebody has taken a decision back, and for which none accounts that stands."""
    gone = [finding for finding in findings if finding.status == Finding.Status.GONE and finding.decided]
    once = {span.block for finding in gone for span in finding.places()}
    return [line for line in found if line.id in once and not (line.text or line.taken_by or line.kind in FURNITURE)]


def emptied_by_hand(found, decisions):
    """The lines of the paste without words that no standing decision took out, and no restore of which the line tells.

    Who wrote the whole story may have joined one to the line above it, which only its words would tell.
    """
    gone = [line for line in found if line.number.isdecimal() and not (line.text or line.restored)]
    taken = {block for decision in decisions for block in emptied_by(decision)} if gone else ()
    return [line for line in gone if line.id not in taken]


def name_looks(found, *about, but, shown):
    """Give each line but the one of this id its look, of which what it is `about` is a part; a page has these `shown`.

    A line in which somebody writes or speaks has none: it is printed anew each time.
    """
    for line in found:
        if line.editing is None and line.thread is None and line.id != but:
            line.look = look_of(about, line.id, line.kind, line.text, tuple(line.marks), *_says_of(line))
            line.shown = line.look in shown


def in_stretches(found, *, shown):
    """The lines in stretches, of which a page has these looks `shown`; where one begins, no line put in moves."""
    made = []
    for line in found:
        if not made or (line.number.isdecimal() and int(line.number) % LONGEST == 1):
            made.append(Stretch([]))
        made[-1].lines.append(line)
    for stretch in made:
        looks = tuple(line.look for line in stretch.lines)
        stretch.look = look_of(looks) if all(looks) else ""
        stretch.shown = stretch.look in shown
    return made


def _says_of(line):
    """What a line says of its findings, and of what became of it."""
    yield line.became, line.restored
    if line.taken_by:
        yield line.taken_by.pk, line.taken_by.letter
    for copy in line.copies:
        card = copy.card.pk, copy.card.hue, copy.card.selected
        yield (
            card,
            copy.label,
            copy.badge,
            copy.name,
            copy.says,
            copy.goes,
            copy.first,
            copy.whole,
            copy.twins,
            copy.more,
        )


def map_of(found):
    """Where in the story the open findings are: begin and length of each marked line, in characters of the whole."""
    length = sum(len(line.text) for line in found)
    least, begin, bands = max(1, length // LEAST_OF_A_MAP), 0, []
    for line in found:
        if line.copies:
            card = next((copy.card for copy in line.copies if copy.card.selected), line.copies[0].card)
            bands.append(Band(begin, max(least, len(line.text)), card.hue, card.selected))
        begin += len(line.text)
    return {"length": max(1, length), "bands": bands}


def _account(found, card):
    """Say of every line that an accepted finding emptied which finding that was, and what became of its words."""
    may_be = emptied_by(card.decision)
    for edit, there in fates(made_by(card.decision)):
        if edit.block in may_be and edit.block in found:
            line = found[edit.block]
            line.taken_by = card
            line.became = place([there]) if there else ""


def _mark(found, order, card):
    """Mark every place that a finding speaks of, each with links to the others; they are copies where some may stay."""
    copies, are_copies = _copies(card.finding, order), bool(card.finding.related)
    begun = {spans[0].block: spans for spans, _ in reversed(copies)}  # of those in one line the first
    lines = list(reversed(begun))
    rank_of = {block: rank for rank, block in enumerate(lines)}
    for rank, (spans, goes) in enumerate(copies, start=1):
        label = f"{card.letter}{rank}" if len(copies) > 1 else card.letter
        says = _says(card, goes, alone=len(copies) == 1 or not are_copies)
        where = place([span.block for span in spans])
        name = f"{label}, {where}, {says}"
        if len(copies) > 1:
            what = "copy" if are_copies else "place"
            name = f"{card.letter}, {what} {rank} of {len(copies)}, {where}, {says}"
        others = [begun[lines[at]] for at in _beside(rank_of[spans[0].block], len(lines))]
        twins = tuple(
            Twin(other[0].block, f"{_promise(spans, other, are_copies)} {place([span.block for span in other])}")
            for other in others
        )
        for span in spans:
            line = found[span.block]
            whole = span.end - span.start >= len(line.text)
            line.copies.append(
                MarkedCopy(
                    card=card,
                    label=label,
                    badge=label if whole else card.letter,
                    name=name,
                    says=capital(says),
                    goes=goes,
                    first=span is spans[0],
                    whole=whole,
                    twins=twins,
                    more=len(lines) - 1 - len(twins),
                )
            )
            if not whole:
                css = f"letter-{card.hue}{' goes' if goes else ''}{' selected' if card.selected else ''}"
                line.marks.append(Mark(span.start, span.end, css, f"{label}, {says}:"))


def _beside(rank, count):
    """The ranks of the copies that the one of this rank is linked to: a few all others, else the first and the next."""
    near = range(count) if count <= MOST_TWINS + 1 else sorted({0, max(0, rank - 1), min(count - 1, rank + 1)})
    return [at for at in near if at != rank]


def _promise(spans, other, are_copies):
    """What a link to another place promises: the same words, a version that differs, or one more of the kind."""
    if not are_copies:
        return "also"
    return "same as" if [span.quote for span in spans] == [span.quote for span in other] else "see"


def _says(card, goes, alone):
    """What would become of a copy; of what is none, what can be done."""
    moves = bool(card.suggestion and card.suggestion.moved)
    if goes:
        return "to be replaced" if moves else "to be removed"
    if alone:
        return card.offers[0].title.lower() if card.offers else "look here"
    if not card.finding.preferred:
        return "one of the copies"
    return "moves up" if moves else "stays"


def _copies(finding, order):
    """The finding's places, copy by copy in the order of the story, each with whether it would go.

    A run's places come block by block, so they are cut into copies as long as the one that stays; one that has its
    paragraphs divided in other places is one copy all the same.
    """
    stay, go = finding.related_places(), finding.places()
    length = len(stay) if stay and len(go) % len(stay) == 0 else 1
    lengths = (len(stay), len(go)) if min(len(stay), len(go)) > 1 and are_parts(stay, go) else (length, length)
    goes = bool(stay) and finding.preferred
    copies = [
        (each, will_go)
        for spans, size, will_go in zip((stay, go), lengths, (False, goes), strict=True)
        for each in _chunks(spans, size)
    ]
    copies = [(spans, goes) for spans, goes in copies if all(span.block in order for span in spans)]
    return sorted(copies, key=lambda copy: (order[copy[0][0].block], copy[0][0].start))


def _chunks(spans, length):
    return [spans[at : at + length] for at in range(0, len(spans), length)]
