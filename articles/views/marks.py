"""What does the review screen show of a story? Its lines with their marks, and a card for each finding."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from django.urls import reverse

from articles.models import Finding
from articles.text.document import FURNITURE
from articles.text.markup import plain

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
HUES = 4
"""Two colours, each with two strokes: what the sheet calls letter-0 to letter-3."""

EXCERPT = 28
"""Words of a passage that a card quotes before it breaks off."""


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
class Copy:
    """One of the places a finding speaks of, as one line of the manuscript shows it."""

    card: "Card"
    label: str
    badge: str
    name: str
    says: str
    goes: bool
    first: bool
    whole: bool
    twins: tuple[Twin, ...]


@dataclass(slots=True)
class Line:
    """A block of the story with what is said about it."""

    id: str
    kind: str
    text: str
    copies: list[Copy] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    taken_by: "Card | None" = None
    editing: dict | None = None

    @property
    def number(self):
        return number(self.id)

    @property
    def place(self):
        return place([self.id])

    @property
    def copy(self):
        """The copy that gives the line its look: the selected finding's, else one that goes, else the first."""
        whole = [copy for copy in self.copies if copy.whole]
        return min(whole, key=lambda copy: (not copy.card.selected, not copy.goes), default=None)

    @property
    def badges(self):
        """Each finding that speaks of the line, once; a finding within the line by its letter alone."""
        return list({copy.card.pk: copy for copy in self.copies}.values())


@dataclass(frozen=True, slots=True)
class Change:
    """What a suggestion would do to some blocks, in words and in the words of the story."""

    label: str
    texts: tuple[str, ...]


@dataclass(slots=True)
class Card:
    """A finding as the rail shows it."""

    finding: Finding
    letter: str
    hue: int
    url: str
    decision: object = None
    selected: bool = False
    shortcut: str = ""

    @property
    def pk(self):
        return self.finding.pk

    @property
    def title(self):
        """What is wrong, without the reason."""
        return self.finding.message.partition(": ")[0].rstrip(".")

    @property
    def why(self):
        """How the rule knows, where it says so."""
        return capital(self.finding.message.partition(": ")[2])

    @property
    def decided(self):
        return not self.finding.is_open

    @property
    def offers(self):
        return self.finding.offers()

    @property
    def suggestion(self):
        """What was accepted, or what would be."""
        return self.offers[0].suggestion if self.offers else None

    @property
    def place(self):
        return place([span.block for span in self.finding.places()])

    @property
    def words(self):
        """How many words the finding is about."""
        return sum(len(plain(span.quote).split()) for span in self.finding.places())

    @property
    def stays(self):
        """Which copy would be left standing."""
        if self.suggestion is None or not self.suggestion.keeps:
            return ""
        kept = [span.block for span in self.suggestion.keeps]
        return f"{capital(place(kept))} {'stays' if len(set(kept)) == 1 else 'stay'}."

    @property
    def changes(self):
        """What the first suggestion would do, block by block."""
        return tuple(changes(self.suggestion)) if self.suggestion else ()

    @property
    def block(self):
        """Where somebody starts who would rather edit by hand."""
        return self.finding.places()[0].block

    @property
    def verdict(self):
        """Who decided what, and why."""
        said = self.finding.get_status_display()
        if self.decision is None:
            return said
        who = self.decision.by.get_full_name() or self.decision.by.get_username()
        reason = f": {self.decision.reason}" if self.decision.reason else ""
        return f"{said} by {who}{reason}"


def cards(article, findings, decisions, selected):
    """A card for each finding still shown, in the order of the story.

    A letter is the finding's rank among all the story ever had: rows stay, so letters do.
    """
    letters = {finding.pk: rank for rank, finding in enumerate(sorted(findings, key=lambda each: each.pk))}
    standing = {decision.finding_id: decision for decision in decisions}
    positions = {block.id: at for at, block in enumerate(article.document)}
    shown = [finding for finding in findings if finding.status != Finding.Status.GONE]
    shown.sort(key=lambda each: (*_begins(each, positions), each.pk))
    return [
        Card(
            finding=finding,
            letter=letter(letters[finding.pk]),
            hue=letters[finding.pk] % HUES,
            url=f"{reverse('articles:review', args=[article.pk])}?f={finding.pk}",
            decision=standing.get(finding.pk),
            selected=finding.pk == selected,
        )
        for finding in shown
    ]


def lines(document, cards):
    """The story's lines, marked where an open finding speaks of them."""
    found = {block.id: Line(block.id, block.kind, block.text) for block in document}
    for card in cards:
        if card.finding.is_open:
            _mark(found, card)
        elif card.decision is not None and card.decision.suggestion:
            for edit in card.decision.suggestion["edits"]:
                if not edit["new"] and edit["block"] in found:
                    found[edit["block"]].taken_by = card
    return list(found.values())


def _mark(found, card):
    """Mark every copy that a finding speaks of, each with links to the others."""
    copies = _copies(card.finding, list(found))
    for rank, (spans, goes) in enumerate(copies, start=1):
        label = f"{card.letter}{rank}" if len(copies) > 1 else card.letter
        says = _says(card, goes, alone=len(copies) == 1)
        where = place([span.block for span in spans])
        name = f"{label}, {where}, {says}"
        if len(copies) > 1:
            name = f"{card.letter}, copy {rank} of {len(copies)}, {where}, {says}"
        twins = tuple(
            Twin(other[0].block, f"same as {place([span.block for span in other])}")
            for other, _ in copies
            if other is not spans and other[0].block != spans[0].block
        )
        for span in spans:
            line = found[span.block]
            whole = span.end - span.start >= len(line.text)
            line.copies.append(
                Copy(
                    card,
                    label,
                    label if whole else card.letter,
                    name,
                    capital(says),
                    goes,
                    span is spans[0],
                    whole,
                    twins,
                )
            )
            if not whole:
                css = f"letter-{card.hue}{' goes' if goes else ''}{' selected' if card.selected else ''}"
                line.marks.append(Mark(span.start, span.end, css, f"{label}, {says}:"))


def _says(card, goes, alone):
    """What would become of a copy."""
    if goes:
        return "to be removed"
    if alone:
        return card.offers[0].title.lower() if card.offers else "look here"
    return "stays" if card.finding.preferred else "one of the copies"


def _copies(finding, order):
    """The finding's places, copy by copy in the order of the story, each with whether it would go.

    A run's places come block by block, so they are cut into copies as long as the one that stays.
    """
    stay, go = finding.related_places(), finding.places()
    length = len(stay) if stay and len(go) % len(stay) == 0 else 1
    goes = bool(stay) and finding.preferred
    copies = [(each, False) for each in _chunks(stay, length)] + [(each, goes) for each in _chunks(go, length)]
    copies = [(spans, goes) for spans, goes in copies if all(span.block in order for span in spans)]
    return sorted(copies, key=lambda copy: (order.index(copy[0][0].block), copy[0][0].start))


def _chunks(spans, length):
    return [spans[at : at + length] for at in range(0, len(spans), length)]


def _begins(finding, positions):
    return min((positions.get(span.block, 0), span.start) for span in finding.places())


def changes(suggestion) -> Iterator[Change]:
    """A suggestion in words: what becomes what, what would go, what would read otherwise."""
    arriving = {edit.new: edit.block for edit in suggestion.edits if edit.new and not edit.old}
    going = [edit for edit in suggestion.edits if edit.old and not edit.new and edit.old not in arriving]
    for edit in suggestion.edits:
        where = capital(place([edit.block]))
        if edit.old and edit.old in arriving:
            yield Change(f"{where} becomes {place([arriving[edit.old]])}", (excerpt(edit.old),))
        elif edit.old and edit.new:
            yield Change(f"{where} would read", (excerpt(edit.new),))
    if going:
        label = f"Would go from {place([edit.block for edit in going])}"
        yield Change(label, tuple(excerpt(edit.old) for edit in going))


def letter(rank):
    """A, B … Z, AA, AB …"""
    beyond, last = divmod(rank, len(LETTERS))
    return (letter(beyond - 1) if beyond else "") + LETTERS[last]


def number(block):
    """What stands in the margin beside a block: the line of the paste it came from, or that it came later."""
    if block in FURNITURE:
        return ""
    return block[1:] if block.startswith("p") else "new"


def place(blocks):
    """Blocks as a person names them: the headline, line 4, lines 9–10, new line 11."""
    blocks = list(dict.fromkeys(blocks))
    body = [block for block in blocks if block not in FURNITURE]
    said = [f"the {block}" for block in blocks if block in FURNITURE]
    said += _numbered("line", [block[1:] for block in body if block.startswith("p")])
    said += _numbered("new line", [block[1:] for block in body if not block.startswith("p")])
    return " and ".join(said)


def _numbered(noun, numbers):
    """The noun with its numbers, if there are any."""
    return [f"{noun}{'' if len(numbers) == 1 else 's'} {_ranges(numbers)}"] if numbers else []


def _ranges(numbers):
    """Numbers, with neighbours drawn together: 7–8, 12."""
    runs = [[numbers[0]]]
    for before, after in pairwise(numbers):
        if int(after) == int(before) + 1:
            runs[-1].append(after)
        else:
            runs.append([after])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def excerpt(text):
    """The first words of a passage, as a reader sees them."""
    words = plain(text).split()
    return " ".join(words[:EXCERPT]) + (" …" if len(words) > EXCERPT else "")


def capital(words):
    """The words with a capital at their beginning."""
    return words[:1].upper() + words[1:]
