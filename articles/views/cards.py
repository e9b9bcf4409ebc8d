"""What does the rail show of a finding? What is wrong, what would be done about it, and who decided what."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import ClassVar

from django.urls import reverse

from articles.actions.scanning import left_alone
from articles.models import Decision, Finding, Offer
from articles.text.counting import count_words
from articles.text.document import Document
from articles.text.edits import apply
from articles.text.markup import plain
from articles.text.quoting import in_quotes
from articles.text.rewording import abridged, rewording
from articles.views.looks import look_of
from articles.views.outcomes import fates_in_place, last_taken, outcome, who_decided
from articles.views.places import capital, excerpt, letter, place
from articles.views.sides import first_and_others, has_sides
from articles.views.threads import Thread
from articles.views.versions import alike
from articles.workflow import Stage

QUOTED = 3
"""Passages a card quotes: of a longer run the first two and the last, with a word on those between."""

HUES = 4
"""Two colours, each with two strokes: what the sheet calls letter-0 to letter-3."""

BESIDE = 50
"""So many characters that two versions share are shown on either side of where they part."""

LONG_CHANGE = 100
"""Of words that only one version has so many characters are shown at either end; up to three times as many whole."""

MOST_PARTED = 6
"""So many places in which two versions part are shown; the others are counted. Between them somebody has to choose."""

MOST_VERSIONS = 5
"""So many of the copies that differ, or of the lines that would read otherwise, are shown; the others are counted."""

MOST_MENDED = 3
"""So many places of a line that would read otherwise are shown; the others are of the same kind."""


TOLD_BY_ITS_CARD = ("The end of the story was pasted again.", "A new version was pasted over the old one.")
"""Causes that say no more than the card where they explain one finding alone."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a suggestion would do to some blocks, in words and in the words of the story.

    Of versions that differ each text is in pieces: words, and whether the other version says something else there;
    `more` places in which they part are not among them.
    """

    label: str
    texts: tuple[str, ...]
    pieces: tuple[tuple[str, bool], ...] = ()
    more: int = 0


@dataclass(slots=True)
class Card:
    """A finding as the rail shows it; a stale one speaks of words that have changed, so nothing is offered.

    One that is `put_off` was left for later by whoever is asking, and `later` leads to the one that comes instead.
    `look` stands for all that it shows; a page that has it `shown` already keeps it, and only its place is sent.
    """

    finding: Finding
    letter: str
    hue: int
    url: str
    offers: tuple[Offer, ...]
    document: Document
    decision: Decision | None = None
    taken: dict[str, int] = field(default_factory=dict)
    rejected: tuple[Decision, ...] = ()
    selected: bool = False
    stale: bool = False
    put_off: bool = False
    leads: list[str] = field(default_factory=list)
    later: str = ""
    thread: Thread | None = None
    look: str = ""
    shown: bool = False
    tag: ClassVar[str] = "li"

    @property
    def pk(self):
        return self.finding.pk

    @property
    def anchor(self):
        """Its id on the page."""
        return f"f-{self.pk}"

    @property
    def kept(self):
        """Whether it is printed once for each look: not where it can be decided or taken back."""
        return not (self.selected or self.decided)

    @property
    def title(self):
        """What is wrong, without the reason."""
        return title_of(self.finding)

    @property
    def rule(self):
        """Its rule, as it is said where only the letter is seen."""
        return self.finding.rule.replace("-", " ")

    @property
    def why(self):
        """How the rule knows, where it says so; of what was accepted, how it knew, since that is cured."""
        why = self.finding.message.partition(": ")[2]
        cured = why and self.finding.status == Finding.Status.ACCEPTED
        return f"Why it was found: {why}" if cured else capital(why)

    @property
    def decided_before(self):
        """What somebody said to other findings about some of these words, which are gone: line 6, “…”. Rejected by …"""
        for rejection in self.rejected:
            lines = place([span.block for span in rejection.finding.places()])
            yield f"{lines}, {in_quotes(title_of(rejection.finding))}. {who_decided(rejection)}"

    @property
    def alike(self):
        """Which of several copies are the same, and in what the others differ."""
        return alike(self.finding)

    @property
    def decided(self):
        return not self.finding.is_open

    @property
    def suggestion(self):
        """What was accepted, or what would be."""
        return self.offers[0].suggestion if self.offers else None

    @property
    def place(self):
        order = self.document.places
        return place(sorted((span.block for span in self.finding.places()), key=lambda block: order.get(block, 0)))

    @property
    def lines(self):
        """The blocks it speaks of."""
        return {span.block for span in (*self.finding.places(), *self.finding.related_places())}

    @property
    def words(self):
        """How many words the finding is about."""
        return sum(count_words(plain(span.quote)) for span in self.finding.places())

    @property
    def stays(self):
        """Which copy would be left standing; nothing where somebody has to choose between versions."""
        if self.suggestion is None or not self.suggestion.keeps or self.versions:
            return ""
        kept = [span.block for span in self.suggestion.keeps]
        return f"{capital(place(kept))} {'stays' if len(set(kept)) == 1 else 'stay'}."

    @property
    def effects(self):
        """What the first suggestion would do, block by block; the versions themselves where nothing is preferred."""
        if self.stale:
            return ()
        if self.versions:
            copies = first_and_others(self.finding, self.document) if self.finding.related else None
            return tuple(side_by_side(*copies)) if copies else ()
        return tuple(effects(self.suggestion, self.document)) if self.suggestion else ()

    @property
    def versions(self):
        """The copies that differ, between which a person has to choose."""
        copies = (*self.finding.related_places(), *self.finding.places())
        differ = len({span.quote for span in copies}) > 1 and len({span.block for span in copies}) > 1
        return copies if differ and not self.finding.preferred else ()

    @property
    def undecidable(self):
        """Whether nothing is preferred among copies, so that no key takes one: they are read side by side first."""
        undecided = not self.finding.preferred and (len(self.offers) > 1 or (self.offers and self.versions))
        return bool(undecided) and has_sides(self.finding)

    @property
    def block(self):
        """Where somebody starts who would rather edit by hand."""
        return self.finding.places()[0].block

    @property
    def block_place(self):
        return place([self.block])

    @property
    def verdict(self):
        """Who decided what, and why, or what came of it."""
        if self.decision is None:
            return self.finding.get_status_display()
        became = outcome(self.decision, self.document, self.taken)
        return f"{who_decided(self.decision)}: {became}" if became else who_decided(self.decision)


def title_of(finding):
    """What is wrong, without the reason."""
    return finding.message.partition(": ")[0].rstrip(".")


@dataclass(frozen=True, slots=True)
class Gone:
    """A finding that an edit by hand made an end of, as the rail tells of it."""

    finding: Finding
    letter: str
    hue: int

    @property
    def title(self):
        return title_of(self.finding)

    @property
    def edit(self):
        """The revision after which it stood no more."""
        return self.finding.gone_in


def gone_by_hand(findings, edit=None):
    """The findings that edits by hand made an end of, or this one alone, the last gone last."""
    ranks = letters_of(findings)
    gone = [each for each in findings if each.is_gone_by_hand and edit in (None, each.gone_in)]
    gone.sort(key=lambda finding: (finding.gone_in_id, finding.pk))
    return [Gone(each, letter(ranks[each.pk]), ranks[each.pk] % HUES) for each in gone]


def letters_of(findings):
    """The rank by which each finding has its letter, among all that a story ever had: rows stay, so letters do."""
    return {finding.pk: rank for rank, finding in enumerate(sorted(findings, key=lambda each: each.pk))}


def in_order(findings, document):
    """The findings still shown, in the order of the story."""
    return by_place([finding for finding in findings if finding.status != Finding.Status.GONE], document)


def by_place(findings, document):
    """Findings in the order of the story."""
    positions = {block.id: at for at, block in enumerate(document)}
    return sorted(findings, key=lambda finding: (*_begins(finding, positions), finding.pk))


def choose(shown, selected=None, after=None, put_off=frozenset()):
    """Which finding to select: the one asked for, else the next open one after a decision, else the first open one.

    Those that were put off come last.
    """
    chosen = next((finding for finding in shown if finding.pk == selected), None)
    if chosen is not None:
        return chosen
    at = next((rank for rank, finding in enumerate(shown) if finding.pk == after), -1)
    still_open = [finding for finding in shown[at + 1 :] + shown[: at + 1] if finding.is_open]
    return min(still_open, key=lambda finding: finding.pk in put_off, default=None)


def cards(article, findings, decisions, selected=None, *, put_off=frozenset()):
    """A card for each finding still shown, in the order of the story, one of them selected.

    A story that was sent back opens at the reason, with none selected. `put_off`: the findings that were left for
    later.
    """
    here = address(article.pk)
    letters = letters_of(findings)
    standing = {decision.finding_id: decision for decision in decisions}
    taken, alone = last_taken(decisions), left_alone(article)
    document = article.document
    shown = in_order(findings, document)
    opens_at_reason = article.stage == Stage.RETURNED and selected is None
    chosen = None if opens_at_reason else choose(shown, selected, put_off=put_off)
    stale = {finding.pk for finding in shown if finding.is_open and not finding.fits(document)}
    made = [
        Card(
            finding=finding,
            letter=letter(letters[finding.pk]),
            hue=letters[finding.pk] % HUES,
            url=f"{here}?f={finding.pk}",
            offers=() if finding.pk in stale else finding.offers(),
            document=document,
            decision=None if finding.is_open else standing.get(finding.pk),  # cured once, and true again
            taken=taken,
            rejected=tuple(dict.fromkeys(alone[span] for span in finding.places() if span in alone)),
            selected=finding is chosen,
            stale=finding.pk in stale,
            put_off=finding.is_open and finding.pk in put_off,
        )
        for finding in shown
    ]
    _lead_on(made)
    return made


def name_card_looks(cards, *, writable, by_key, signed, moved, shown):
    """Give each card but the selected one its look; a page has these `shown`.

    `writable`: whether decisions can be taken back here, `by_key` the one of them that a key takes back,
    `signed` whether the sign-off goes with it; `moved` is the last move, which the form for it sends along.
    """
    for card in cards:
        if card.selected:
            continue
        said = [card.url, card.letter, card.hue, tuple(card.leads), card.title, card.place, card.put_off]
        said.append(len(card.thread.open) if card.thread else 0)
        if card.decided:
            said.append(card.verdict)
        if card.decision:
            said += [card.decision.pk, writable, card.decision == by_key, signed, moved]
        card.look = look_of(*said)
        card.shown = card.look in shown


def causes(scan, cards):
    """What probably happened: each likely cause with the cards it explains, while one of them is open.

    What somebody rejected was no slip, so nothing explains it. A cause that came with one finding alone is named where
    it says what the card does not: that all of the story stands twice, or that two versions of it were put together.
    """
    rejected = Finding.Status.REJECTED
    by_fingerprint = {card.finding.fingerprint: card for card in cards if card.finding.status != rejected}
    for cause in scan.causes if scan else ():
        explained = [by_fingerprint[each] for each in cause["findings"] if each in by_fingerprint]
        says_more = len(cause["findings"]) > 1 or cause["sentence"] not in TOLD_BY_ITS_CARD
        if says_more and any(not card.decided for card in explained):
            yield cause["sentence"], explained


def address(pk, finding=None, view=None, comment=None, *, pressed=None, change=None, copies=None, line=None):
    """Where a story is reviewed, with the finding of this number selected, in one of its views or at a comment.

    `pressed`: the key whose button was not on the page that asks. `change`: the place where its copies part,
    `copies` one of those that are shown, where there are many. `line`: the block that somebody leaves as it was.
    """
    named = (("f", finding), ("view", view), ("c", comment), ("pressed", pressed), ("change", change))
    named += (("copies", copies), ("line", line))
    asked = {name: value for name, value in named if value}
    return reverse("articles:review", args=[pk], query=asked)


def _lead_on(cards):
    """Let the cards on either side of the selected one be the next and the previous: open ones, and any.

    Of the open ones those that were put off stand behind all others.
    """
    at = next((rank for rank, card in enumerate(cards) if card.selected), None)
    others = _round(cards, at)
    still_open = [card for card in others if not card.decided]
    first = [card for card in still_open if not card.put_off] or still_open
    line = sorted((card for card in cards if not card.decided), key=lambda card: card.put_off)
    place = next((rank for rank, card in enumerate(line) if card.selected), None)
    for which, among in (("", first if place is None else _round(line, place)), ("-any", others)):
        if among:
            among[0].leads.append(f"next{which}")
            among[-1].leads.append(f"previous{which}")
    if at is not None and still_open:
        cards[at].later = first[0].url


def _round(cards, at):
    """The others from the card at this place on, around the end; all of them where there is none."""
    return cards if at is None else cards[at + 1 :] + cards[:at]


def _begins(finding, positions):
    return min((positions.get(span.block, 0), span.start) for span in finding.places())


def effects(suggestion, document) -> Iterator[Effect]:
    """A suggestion in words: what becomes what, what would go, what would read otherwise."""
    going, reworded, moved = [], {}, suggestion.moved
    for block, there in moved.items():
        stretches = rewording(*(plain(document.block(each).text) for each in (there, block)))
        label = f"{capital(place([block]))} would take the place of {place([there])}"
        yield _version(label, stretches, [each.new for each in stretches])
    for edit, there in fates_in_place(suggestion):
        where = capital(place([edit.block]))
        if there:
            yield Effect(f"{where} becomes {place([there])}", (excerpt(edit.old),))
        elif edit.new:
            reworded[edit.block] = True
        else:
            going.append(edit)
    for block in islice(reworded, MOST_VERSIONS):
        yield from would_read(block, suggestion, document)
    yield from _counted(len(reworded) - MOST_VERSIONS, "line")
    going = [edit for edit in going if edit.block not in reworded]
    if going:
        label = f"Would go from {place([edit.block for edit in going])}"
        yield Effect(label, quoted([edit.old for edit in going]))


def would_read(block, suggestion, document) -> Iterator[Effect]:
    """What a block would say, what is new in it marked; all of it stands where the suggestion can be reworded."""
    label = f"{capital(place([block]))} would read"
    after = apply(document, suggestion.edits).block(block).text
    before = document.block(block).text
    if any((edit.block, edit.old) == (block, before) for edit in suggestion.edits):
        yield Effect(label, (excerpt(after),))
        return
    stretches = rewording(plain(before), plain(after))
    yield _version(label, stretches, [each.new for each in stretches], MOST_MENDED)


def side_by_side(lines, others) -> Iterator[Effect]:
    """Versions that differ, each copy below the first one, with what differs marked."""
    if len(others) % len(lines):
        shown = (*lines, *others)
        yield from (Effect(_reads(span), (excerpt(span.quote),)) for span in shown[: 2 * MOST_VERSIONS])
        yield from _counted(len(shown) - 2 * MOST_VERSIONS, "line")
        return
    for at, first in enumerate(lines):
        said = plain(first.quote)
        differing = [span for span in others[at :: len(lines)] if plain(span.quote) != said]
        for rank, span in enumerate(differing[:MOST_VERSIONS]):
            stretches = rewording(said, plain(span.quote))
            if rank == 0:
                yield _version(_reads(first), stretches, [each.old for each in stretches])
            yield _version(_reads(span), stretches, [each.new for each in stretches])
        yield from _counted(len(differing) - MOST_VERSIONS, "version")


def _counted(more, of_what) -> Iterator[Effect]:
    """How many more there are than are shown, if there are any."""
    if more > 0:
        yield Effect(f"… and {more:,} more {of_what}{'s' * (more > 1)}", ())


def parting(old, new):
    """Where two versions part, as each of them says it; nothing where one of them says nothing, or both the same."""
    stretches = rewording(old, new) if old and new else ()
    if all(stretch.same for stretch in stretches):
        return None
    return {
        "mine": _version("", stretches, [each.old for each in stretches]),
        "theirs": _version("", stretches, [each.new for each in stretches]),
    }


def _reads(span):
    return f"{capital(place([span.block]))} reads"


def _version(label, stretches, texts, most=MOST_PARTED):
    """One of two versions by the first places in which they part."""
    parted = [at for at, stretch in enumerate(stretches) if not stretch.same]
    end = parted[most - 1] + 2 if len(parted) > most else len(stretches)
    pieces = _pieces(stretches[:end], texts[:end])
    return Effect(label, ("".join(texts),), pieces, more=max(0, len(parted) - most))


def _pieces(stretches, texts):
    """What one version says; far parts of what both say, and the middle of a long one that only it says, left out."""
    pieces, last = [], len(stretches) - 1
    for at, (stretch, text) in enumerate(zip(stretches, texts, strict=True)):
        if stretch.same:
            pieces.append((abridged(text, BESIDE, after=at > 0, before=at < last), False))
        else:
            words = text.rstrip()
            pieces += [(abridged(words, LONG_CHANGE), True), (text[len(words) :], False)]
    return tuple((text, differs) for text, differs in pieces if text)


def quoted(texts):
    """How the passages begin; of many, the first two and the last."""
    if len(texts) <= QUOTED:
        return tuple(excerpt(text) for text in texts)
    *first, last = (excerpt(text) for text in (*texts[: QUOTED - 1], texts[-1]))
    return (*first, f"… and {len(texts) - QUOTED:,} more", last)
