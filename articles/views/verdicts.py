"""What did the desk decide about a story and change in it by hand? What its reporter reads."""

from dataclasses import dataclass, replace
from itertools import islice

from articles.actions.editing import RESTORED
from articles.actions.review import is_reworded
from articles.actions.scanning import decisions_of, findings_of
from articles.models import Decision, Finding
from articles.text.edits import Edit, invert
from articles.text.markup import plain
from articles.text.rewording import abridged, in_whole_words
from articles.views.cards import HUES, by_place, title_of
from articles.views.outcomes import accepted_in, fates, fates_in_place, made_by, who_decided
from articles.views.places import capital, letter, place

FEW = 20
"""Whole revisions kept in memory at a time: each may be a megabyte."""

MOST = 8
"""So many changes by hand are shown, about a screenful; the history has all."""

BESIDE = 80
"""Of long words changed by hand so many characters are shown at the beginning and at the end."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision that nobody undid, with what it was about; `edits` name whole words."""

    finding: Finding
    decision: Decision
    letter: str
    hue: int
    edits: tuple[Edit, ...]

    @property
    def title(self):
        """What was wrong."""
        return title_of(self.finding)

    @property
    def again(self):
        """Whether its words stand in the story again, so that it has to be decided anew."""
        return self.finding.is_open

    @property
    def place(self):
        return place([span.block for span in self.finding.places()])

    @property
    def said(self):
        """Who decided what, and why."""
        return who_decided(self.decision)

    @property
    def moved(self):
        """What was put where it belongs: Line 2 became the headline."""
        made = accepted_in(self.decision)
        for block, there in made.moved.items():
            yield f"{capital(place([block]))} was put in the place of {place([there])}."
        for edit, there in fates_in_place(made):
            if there:
                yield f"{capital(place([edit.block]))} became {place([there])}."

    @property
    def changed(self):
        """The words that were taken out or put otherwise, each with its place; not those that were moved."""
        moved = accepted_in(self.decision).moved
        edits = [edit for edit, there in fates(self.edits) if not there and edit.block not in moved]
        return [(capital(place([edit.block])), edit) for edit in edits]


def verdicts(article):
    """Every decision that nobody undid, in the order of the story."""
    findings = findings_of(article)
    ranks = {finding.pk: rank for rank, finding in enumerate(findings)}
    made = {decision.finding_id: decision for decision in decisions_of(article)}
    edits = _edits(article, made.values())
    return [
        Verdict(finding, made[finding.pk], letter(ranks[finding.pk]), ranks[finding.pk] % HUES, edits[finding.pk])
        for finding in by_place(findings, article.document)
        if finding.pk in made
    ]


@dataclass(frozen=True, slots=True)
class HandEdit:
    """A revision that somebody wrote by hand: words with those they replaced, each with its place; `more` not shown."""

    event: dict
    changes: list[tuple[str, str, str]]
    more: int


def by_hand(article, happened):
    """What others than its reporter changed by hand and still holds, the newest last, and whether there is more."""
    events = list(islice(_hand_edits(article, happened), MOST + 1))
    made = article.revisions.filter(number__in=[event["revision"] for event in events[:MOST]]) if events else ()
    edits = {revision.number: _read_after(revision.change.edits, revision.document) for revision in made}
    found, room = [], MOST
    for event in events[:MOST]:
        changed = edits[event["revision"]]
        if not room:
            break
        shown = [(capital(place([edit.block])), _short(edit.old), _short(edit.new)) for edit in changed[:room]]
        found.append(HandEdit(event, shown, len(changed) - len(shown)))
        room -= max(len(shown), 1)
    return {"by_hand": found[::-1], "earlier_edits": len(events) > len(found)}


def _hand_edits(article, happened):
    """The revisions that the desk wrote by hand, the latest first, without those that were taken back since."""
    revisions = {event["revision"]: event for event in happened if event["kind"] == "revision"}
    number, undone = article.head.number, set()
    while number > 1:
        event = None if number in undone else revisions.get(number)  # None: a decision made it
        if event and event["note"].startswith(RESTORED):
            number = int(event["note"].removeprefix(RESTORED))
            continue
        if event and event["took_back"]:
            undone.add(event["took_back"])
        elif event and event["by"].pk != article.author_id:
            yield event
        number -= 1


def _short(text):
    """Words as readers see them, of long ones the beginning and the end."""
    return abridged(plain(text), BESIDE)


def _read_after(edits, document):
    """The edits that made a document, in whole words of it."""
    ranks = {edit.block: rank for rank, edit in enumerate(edits)}
    back = sorted(in_whole_words(invert(edits), document), key=lambda edit: ranks[edit.block])
    return tuple(replace(edit, old=edit.new, new=edit.old) for edit in back)


def _edits(article, decisions):
    """What each decision changed, by the number of its finding, named by whole words.

    Only who puts other words in may begin or end within a word; the texts are read for those alone.
    """
    found = {decision.finding_id: made_by(decision) for decision in decisions}
    made = {
        decision.revision_id: decision.finding_id
        for decision in decisions
        if is_reworded(decision) or any(edit.old and edit.new for edit in found[decision.finding_id])
    }
    for revision in article.revisions.filter(pk__in=made).iterator(FEW) if made else ():
        found[made[revision.pk]] = _read_after(found[made[revision.pk]], revision.document)
    return found
