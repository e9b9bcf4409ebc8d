"""What did the desk decide about a story, and why? What its reporter reads."""

from dataclasses import dataclass, replace

from articles.actions.review import is_reworded
from articles.actions.scanning import decisions_of, findings_of
from articles.models import Decision, Finding
from articles.text.edits import Edit, invert
from articles.text.rewording import in_whole_words
from articles.views.cards import HUES, by_place, title_of
from articles.views.outcomes import accepted_in, fates, fates_in_place, made_by, who_decided
from articles.views.places import capital, letter, place

FEW = 20
"""Whole revisions kept in memory at a time: each may be a megabyte."""


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
        edits = found[made[revision.pk]]
        ranks = {edit.block: rank for rank, edit in enumerate(edits)}
        back = sorted(in_whole_words(invert(edits), revision.document), key=lambda edit: ranks[edit.block])
        found[made[revision.pk]] = tuple(replace(edit, old=edit.new, new=edit.old) for edit in back)
    return found
