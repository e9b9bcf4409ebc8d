"""The copies of one finding beside each other: how alike they are, which facts differ, and where the words part."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from articles.detection.copies.beside import Side as Spans
from articles.detection.copies.beside import are_parts, beside, copies_of, in_story_order, words_of
from articles.detection.copies.keeping import times
from articles.detection.findings import Kind
from articles.text.counting import count_words
from articles.text.folding import level
from articles.text.markup import plain
from articles.text.rewording import Stretch, rewording
from articles.text.similarity import likeness
from articles.views.places import capital, place
from articles.views.versions import said_in

MOST_CHANGES = 12
"""Paragraphs that part more often are read better plain than marked all over."""

LEAST_ALIKE = 60
"""Below this ratio (0 to 100) the same holds."""

MOST_COPIES = 6
"""So many copies are shown beside the first one at once."""

EARLIER_PLACE = "Later words, earlier place"


@dataclass(frozen=True, slots=True)
class Keep:
    """The decision to keep one copy: the key that consents to it, and the copy's place, which it may have to name.

    `number` counts the copies as they are shown, from 1; `title` is what is done where only the words of one are kept,
    or stand elsewhere. `here`: another decision would put the copy in another place.
    """

    key: str
    number: int
    place: str
    named: bool
    title: str = ""
    here: bool = False

    @property
    def action(self):
        """What the key for it is asked to do."""
        return f"keep-{self.number}"


@dataclass(frozen=True, slots=True)
class Side:
    """One copy: where it stands, what would become of it, and its words in pieces, what differs numbered from 1.

    `keep` stands on the last side of a copy, where all of it has been read.
    """

    label: str
    pieces: tuple[tuple[str, int], ...]
    keep: Keep | None = None

    @property
    def text(self):
        """All its words."""
        return "".join(words for words, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class Merged:
    """Two copies in one text, for a screen with room for one: where either stands, and its words in pieces.

    A piece has the number of its change and the place of the only copy that has it; of a place and number there is none
    where both have it. There are no pieces where too much differs.
    """

    places: tuple[str, str]
    pieces: tuple[tuple[str, int, str], ...]

    @property
    def differs(self):
        """Is there a word that only one of them has?"""
        return any(number for _, number, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class Sides:
    """All copies of a finding, each beside the one that stands first, and what either `say` where facts differ.

    `merged` has the two of each pair in one text.

    Of several copies that are the same word for word one is beside it; of the others, `again`, only the places, and so
    of several that stay beside one. `keeps`
    are the decisions that stand beside no copy: to keep one of those, or to put the later copy in the earlier place.
    Of many `copies` only some are shown, from `begins` to `ends`, counted from 1.
    """

    summary: str
    say: tuple[str, str]
    facts: tuple[tuple[str, str], ...]
    pairs: tuple[tuple[Side, Side], ...]
    changes: int
    merged: tuple[Merged, ...]
    copies: int
    begins: int
    ends: int
    again: str = ""
    keeps: tuple[Keep, ...] = ()

    @property
    def rows(self):
        """Each pair with its merged text, and whether its first copy is shown once more with a later pair."""
        stands = [merged.places[0] for merged in self.merged]
        for at, (pair, merged) in enumerate(zip(self.pairs, self.merged, strict=True)):
            yield pair, merged, stands[at] in stands[at + 1 :]

    @property
    def others(self):
        """What the copies beside the first one are called together."""
        return f"Copy {self.begins}" if self.begins == self.ends else f"Copies {self.begins}–{self.ends}"

    @property
    def parted(self):
        """Are there more copies than are shown?"""
        return self.ends - self.begins + 2 < self.copies

    @property
    def mergeable(self):
        """Can any two of them be read in one text?"""
        return any(merged.pieces for merged in self.merged)

    @property
    def decisions(self):
        """What can be decided beside the copies and below them."""
        return [*(side.keep for pair in self.pairs for side in pair if side.keep), *self.keeps]

    @property
    def keepable(self):
        """How many of the copies can be kept."""
        return len(self.decisions)


@dataclass(frozen=True, slots=True)
class _Matched:
    """Words of the copy that stands first, those of another one, and how they part; either may stand in several places.

    `held`: one of them stands inside the other, however much that says besides.
    """

    copies: tuple[Spans, Spans]
    stretches: tuple[Stretch, ...]
    held: bool = False

    @classmethod
    def of(cls, *copies, held=False):
        return cls(copies, tuple(rewording(*map(words_of, copies))), held)

    @property
    def changes(self):
        return sum(not stretch.same for stretch in self.stretches)

    @property
    def alike(self):
        return likeness(*(level(words_of(copy)) for copy in self.copies))

    @property
    def marked(self):
        return self.changes <= MOST_CHANGES and (self.held or self.alike >= LEAST_ALIKE)

    def sides(self, finding, number):
        """Either side, with what differs numbered on from a number where it is marked."""
        for copy, which in zip(self.copies, ("old", "new"), strict=True):
            pieces = tuple(_pieces(self.stretches, which, number)) if self.marked else ((words_of(copy), 0),)
            yield Side(self._name(copy, which, finding), pieces)

    def merged(self, number):
        """Both in one text, with what differs numbered on from a number."""
        places = tuple(place(_blocks(copy)) for copy in self.copies)
        return Merged(places, tuple(_in_one(self.stretches, places, number)) if self.marked else ())

    def _name(self, copy, which, finding):
        said = [capital(place(_blocks(copy)))]
        said += [_fate(finding, copy)] if _proposes(finding) else []
        said += ["too much differs to mark it"] if which == "new" and not self.marked else []
        return ", ".join(said)


def _blocks(copy):
    """In which blocks a copy stands, those of its parts in order."""
    return list(dict.fromkeys(span.block for span in copy))


def has_sides(finding):
    """Whether a finding has copies to compare: words in which they part, or several of which one may be kept."""
    if finding.kind == Kind.CONTAINED:
        return bool(finding.related and finding.spans)
    paired = beside(finding.related_places(), finding.places())
    if not paired:
        return False
    return len(finding.offers()) > 1 or any(said_in(first) != said_in(copy) for first, copy in paired)


def sides(finding, document, offers=(), begin=0):
    """The copies of a finding in the order of the story, each beside the first; nothing where none are of that shape.

    A copy that one of the offers keeps has the decision to keep it. Of many the one of the number `begin` is among
    those that are shown.
    """
    if not has_sides(finding):
        return None
    same, at = (), 0
    if finding.kind == Kind.CONTAINED:
        parts = (_whole(spans, finding) for spans in (finding.related_places(), finding.places()))
        first, others = in_story_order(parts, document)
        copies = shown = [others]
        matched = [_Matched.of(first, others, held=True)]
    else:
        first, others = first_and_others(finding, document)
        size = len(others) if are_parts(first, others) else len(first)
        copies = [others[at : at + size] for at in range(0, len(others), size)]
        at, shown = _at_once(first, copies, begin)
        matched = [_Matched.of(*pair) for pair in beside(first, tuple(chain.from_iterable(shown)))]
        if same := _the_same_first(first, others):
            copies, matched = [*copies, *([span] for span in same)], matched[:1]
    changes = sum(each.changes for each in matched)
    pairs, merged, number = [], [], 0
    for each in matched:
        pairs.append(tuple(each.sides(finding, number)))
        merged.append(each.merged(number))
        number += each.changes if each.marked else 0
    some = changes or len(shown) > 1  # else they differ, though perhaps not those that are shown
    found = Sides(
        _summary(matched, changes) if some else _identical(first, copies),
        (_say(first), _say(others)),
        tuple(_facts(finding, turned=len(copies) == 1 and not _stays(finding, first))),
        tuple(_with_decisions(pairs, [each.copies for each in matched], offers)),
        number,
        tuple(merged),
        len(copies) + 1,
        at + 2,
        at + 1 + len(shown),
    )
    if same:
        places = (place([span.block for span in spans]) for spans in (same, first[:1]))
        found = replace(found, again=capital(", the same as ".join(places)))
    elif some:
        found = _with_those_not_shown(found, offers)
    else:
        found = _with_the_others(found, copies[1:], offers, finding)
    moving = [_keep(offer, found.keepable + 1) for offer in offers if offer.suggestion.moved]
    return replace(found, keeps=(*found.keeps, *(replace(keep, title=EARLIER_PLACE) for keep in moving)))


def _at_once(first, copies, begin):
    """Of the copies beside the first one those that are shown at once, and where among all they begin.

    Where all are the same one is enough; of many they are those among which the copy of the number `begin` is.
    """
    said = [words_of((span,)) for span in first]
    if all([words_of((span,)) for span in copy] == said for copy in copies):
        return 0, copies[:1]
    at = max(0, min(begin - 2, len(copies) - 1)) // MOST_COPIES * MOST_COPIES
    return at, copies[at : at + MOST_COPIES]


def first_and_others(finding, document):
    """The copy that stands first in the story, and the others as they follow."""
    first, *others = in_story_order(copies_of(finding.related_places(), finding.places()), document)
    return first, tuple(chain.from_iterable(others))


def _facts(finding, *, turned):
    """The facts in which the copies differ; `turned`: not the copy that stays is shown first."""
    told = ((change["first"], change["second"]) for change in finding.changes if change["fact"])
    return ((second, first) if turned else (first, second) for first, second in told)


def _the_same_first(first, others):
    """The others of several copies that are shown first beside one and say all the same."""
    if len(others) > 1 or are_parts(first, others) or len({tuple(said_in((span,))) for span in first}) > 1:
        return ()
    return first[1:]


def _whole(spans, finding):
    """The lines of these words, whole where a fix would keep them: parts are read beside all of the longer text."""
    kept = {span.block: span for offer in finding.offers() for span in offer.suggestion.keeps}
    return tuple(kept.get(block, span) for block, span in {span.block: span for span in spans}.items())


def _with_the_others(found, others, offers, finding):
    """The sides of a copy that is the same word for word, with the places of the others."""
    if not others:
        return found
    fates = {}
    for copy in others:
        fates.setdefault(f", {_fate(finding, copy)}" if _proposes(finding) else "", []).extend(copy)
    again = (f"{place([span.block for span in spans])}, the same again{fate}" for fate, spans in fates.items())
    here = _in_place(offers)
    kept = [offer for copy in others if (offer := _keeping(here, copy[:1]))]
    return replace(
        found,
        again=capital("; ".join(again)),
        keeps=tuple(replace(_keep(offer, at), named=True) for at, offer in enumerate(kept, start=found.keepable + 1)),
    )


def _with_those_not_shown(found, offers):
    """The sides with the decisions to keep a copy that is not among those shown."""
    known = {keep.key for keep in found.decisions}
    others = [offer for offer, _ in _in_place(offers) if offer.key not in known] if found.parted else []
    keeps = (_keep(offer, at) for at, offer in enumerate(others, start=found.keepable + 1))
    return replace(found, keeps=tuple(replace(keep, named=True) for keep in keeps))


def _with_decisions(pairs, matched, offers):
    """The pairs, each offer on the last of the sides that it keeps."""
    here = _in_place(offers)
    kept = [[_keeping(here, copy) for copy in copies] for copies in matched]
    last = {offer.key: (at, side) for at, offered in enumerate(kept) for side, offer in enumerate(offered) if offer}
    numbers = {key: number for number, key in enumerate(last, start=1)}  # a key keeps the place where it came first
    movable = {block for offer in offers for block in offer.suggestion.moved}
    for at, (pair, offered) in enumerate(zip(pairs, kept, strict=True)):
        yield tuple(
            replace(side, keep=_keep(offer, numbers[offer.key], movable))
            if offer and last[offer.key] == (at, number)
            else side
            for number, (side, offer) in enumerate(zip(pair, offered, strict=True))
        )


def _in_place(offers):
    """The offers that put no copy in the place of another one, each with the edits that put words somewhere."""
    here = [offer for offer in offers if not offer.suggestion.moved]
    return [(offer, [edit for edit in offer.suggestion.edits if edit.new]) for offer in here]


def _keeping(here, copy):
    """The first offer that keeps these words where they stand, or None; what an offer keeps it does not change."""

    def puts(edit):
        return any(edit.block != span.block and span.quote.startswith(edit.new) for span in copy)

    kept = (offer for offer, put in here if _meet(copy, offer.suggestion.keeps) or any(map(puts, put)))
    return next(kept, None)


def _keep(offer, number, movable=frozenset()):
    blocks = [span.block for span in offer.suggestion.keeps]
    title = "" if blocks else offer.title
    return Keep(offer.key, number, place(blocks), len(set(blocks)) > 1, title, not movable.isdisjoint(blocks))


def _identical(staying, copies):
    words = sum(count_words(plain(span.quote)) for span in staying)
    often = f", {times(len(copies) + 1)}" if len(copies) > 1 else ""
    return f"Identical, word for word: {words:,} word{'s' * (words != 1)}{often}."


def _summary(matched, changes):
    if not changes:
        return "These are the same as the first one, word for word."
    alike = min(each.alike for each in matched)
    return f"{min(99, int(alike))} of 100 letters are the same, {changes} change{'s' * (changes != 1)}."


def _proposes(finding):
    """Whether it is still said which copy would go: nobody has decided, and one is preferred."""
    return finding.preferred and finding.is_open


def _stays(finding, copy):
    return _meet(copy, finding.related_places())


def _meet(copy, others):
    """Have a copy and others any words in common, and not just their line?"""
    return any(
        span.block == other.block and span.start < other.end and other.start < span.end
        for span in copy
        for other in others
    )


def _fate(finding, copy):
    proposed, stays = finding.offers()[0].suggestion, _stays(finding, copy)
    if proposed.moved:
        return "moves up" if stays else "to be replaced"
    if stays:
        return "stays"
    words = {span.block: span.quote for span in copy}
    shortened = any(len(edit.old) < len(words.get(edit.block, "")) for edit in proposed.edits)
    return "to lose what stands again" if shortened else "to be removed"


def _say(copies):
    blocks = [span.block for span in copies]
    return f"{capital(place(blocks))} {'says' if len(set(blocks)) == 1 else 'say'}"


def _pieces(stretches, side, number) -> Iterator[tuple[str, int]]:
    """The words of one side, each stretch that the other side has not with its number, the others with none."""
    for stretch in stretches:
        text = getattr(stretch, side)
        number += not stretch.same
        words = text.rstrip()
        if words:
            yield words, 0 if stretch.same else number
        if text[len(words) :]:
            yield text[len(words) :], 0


def _in_one(stretches, places, number) -> Iterator[tuple[str, int, str]]:
    """The words of both sides, those that only one of them has with the number of the change and its place."""
    for stretch in stretches:
        if stretch.same:
            yield stretch.new, 0, ""
            continue
        number += 1
        old = stretch.old if stretch.old.endswith(" ") or not stretch.new else f"{stretch.old} "
        for text, where in zip((old, stretch.new), places, strict=True):
            words = text.rstrip()
            if words:
                yield words, number, where
                yield text[len(words) :], 0, ""
