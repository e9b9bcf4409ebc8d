"""The copies of one finding beside each other: how alike they are, which facts differ, and where the words part."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from articles.text.counting import count_words
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
    """The decision to keep one copy: the key that consents to it, and the copy's place, of one block or several."""

    key: str
    place: str
    several: bool


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
class Sides:
    """All copies of a finding, each beside the one that stays, and what either `say` where facts differ."""

    summary: str
    say: tuple[str, str]
    facts: tuple[tuple[str, str], ...]
    pairs: tuple[tuple[Side, Side], ...]
    changes: int


def has_sides(finding):
    """Whether a finding has copies to compare: words in which they part, or several of which one may be kept."""
    staying, going = finding.related_places(), finding.places()
    if not staying or len(going) % len(staying):
        return False
    return len(finding.offers()) > 1 or any(_words(first) != _words(copy) for first, copy in _matched(staying, going))


def _matched(staying, going):
    """Each copy with the one that it is a copy of."""
    return [(first, copy) for at, first in enumerate(staying) for copy in going[at :: len(staying)]]


def _words(span):
    return plain(span.quote).split()


def sides(finding, offers=()):
    """The copies of a finding beside the one that stays; nothing where it has none, or none of that shape.

    A copy that one of the offers keeps has the decision to keep it.
    """
    if not has_sides(finding):
        return None
    staying, going = finding.related_places(), finding.places()
    matched = _matched(staying, going)
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
    for at, (pair, offered) in enumerate(zip(pairs, kept, strict=True)):
        yield tuple(
            replace(side, keep=_keep(offer)) if offer and last[offer.key] == (at, number) else side
            for number, (side, offer) in enumerate(zip(pair, offered, strict=True))
        )


def _keeping(offers, span):
    """The first offer that keeps these words, or None; what an offer keeps it does not change."""

    def meets(kept):
        return kept.block == span.block and kept.start < span.end and span.start < kept.end

    return next((offer for offer in offers if any(map(meets, offer.suggestion.keeps))), None)


def _keep(offer):
    blocks = [span.block for span in offer.suggestion.keeps]
    return Keep(offer.key, place(blocks), len(set(blocks)) > 1)


def _summary(alike, changes, texts):
    if not changes:
        words = sum(count_words(text) for text, _ in texts)
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
