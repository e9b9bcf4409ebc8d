"""The copies of one finding beside each other: how alike they are, which facts differ, and where the words part."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from articles.text.markup import plain
from articles.text.rewording import rewording
from articles.text.similarity import fold, ratio
from articles.views.places import capital, place

MOST_CHANGES = 12
"""Copies that part more often are read better plain than marked all over."""

LEAST_ALIKE = 60
"""Below this ratio (0 to 100) the same holds."""


@dataclass(frozen=True, slots=True)
class Keep:
    """The decision to keep one copy: the key that consents to it, and the copy's place, of one block or several.

    `number` counts the copies as they are shown, from 1; `title` is what is done where only the words of one are kept.
    """

    key: str
    number: int
    place: str
    several: bool
    title: str = ""

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


@dataclass(frozen=True, slots=True)
class Sides:
    """All copies of a finding, each beside the one that stays, and what either `say` where facts differ."""

    summary: str
    say: tuple[str, str]
    facts: tuple[tuple[str, str], ...]
    pairs: tuple[tuple[Side, Side], ...]
    changes: int


def has_sides(finding):
    """Whether a finding has copies that can stand beside the one that stays."""
    staying = finding.related_places()
    return bool(staying) and len(finding.places()) % len(staying) == 0


def sides(finding, offers=()):
    """The copies of a finding beside the one that stays; nothing where it has none, or none of that shape.

    A copy that one of the offers keeps has the decision to keep it.
    """
    if not has_sides(finding):
        return None
    staying, going = finding.related_places(), finding.places()
    matched = [(first, copy) for at, first in enumerate(staying) for copy in going[at :: len(staying)]]
    texts = [(plain(first.quote), plain(copy.quote)) for first, copy in matched]
    parted = [rewording(*pair) for pair in texts]
    changes = sum(not stretch.same for stretches in parted for stretch in stretches)
    alike = min(ratio(fold(first), fold(second)) for first, second in texts)
    marked = changes <= MOST_CHANGES and alike >= LEAST_ALIKE
    pairs, number = [], 0
    for (first, copy), pair, stretches in zip(matched, texts, parted, strict=True):
        names = [_name(first, goes=False, finding=finding), _name(copy, goes=True, finding=finding)]
        if marked:
            pieces = (tuple(_pieces(stretches, side, number)) for side in ("old", "new"))
        else:
            pieces = (((text, 0),) for text in pair)
        pairs.append(tuple(Side(name, words) for name, words in zip(names, pieces, strict=True)))
        number += sum(not stretch.same for stretch in stretches)
    facts = tuple((change["first"], change["second"]) for change in finding.changes if change["fact"])
    say = (_say(staying), _say(going))
    pairs = _with_decisions(pairs, matched, offers)
    return Sides(_summary(alike, changes, texts), say, facts, tuple(pairs), changes if marked else 0)


def _with_decisions(pairs, matched, offers):
    """The pairs, each offer on the last of the sides that it keeps."""
    kept = [[_keeping(offers, span) for span in spans] for spans in matched]
    last = {offer.key: (at, side) for at, offered in enumerate(kept) for side, offer in enumerate(offered) if offer}
    numbers = {key: number for number, key in enumerate(last, start=1)}  # a key keeps the place where it came first
    for at, (pair, offered) in enumerate(zip(pairs, kept, strict=True)):
        yield tuple(
            replace(side, keep=_keep(offer, numbers[offer.key])) if offer and last[offer.key] == (at, number) else side
            for number, (side, offer) in enumerate(zip(pair, offered, strict=True))
        )


def _keeping(offers, span):
    """The first offer that keeps these words, or None; what an offer keeps it does not change."""

    def meets(kept):
        return kept.block == span.block and kept.start < span.end and span.start < kept.end

    def puts(edit):
        return edit.new and edit.block != span.block and span.quote.startswith(edit.new)

    return next(
        (
            offer
            for offer in offers
            if any(map(meets, offer.suggestion.keeps)) or any(map(puts, offer.suggestion.edits))
        ),
        None,
    )


def _keep(offer, number):
    blocks = [span.block for span in offer.suggestion.keeps]
    title = "" if blocks else offer.title
    return Keep(offer.key, number, place(blocks), len(set(blocks)) > 1, title)


def _summary(alike, changes, texts):
    if not changes:
        words = sum(len(text.split()) for text, _ in texts)
        return f"Identical, word for word: {words:,} word{'s' * (words != 1)}."
    return f"{min(99, int(alike))}\N{NO-BREAK SPACE}% alike, {changes} change{'s' * (changes != 1)}."


def _name(span, *, goes, finding):
    said = (", to be removed" if goes else ", stays") if finding.preferred else ""
    return f"{capital(place([span.block]))}{said}"


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
