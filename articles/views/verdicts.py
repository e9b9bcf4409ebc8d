"""What did the desk decide about a story, and why? What its reporter reads."""

from dataclasses import dataclass

from articles.actions.scanning import decisions_of, findings_of
from articles.models import Decision, Finding, name_of
from articles.text.edits import Edit
from articles.views.cards import HUES, by_place, title_of
from articles.views.places import capital, letter, place


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision that stands, with what it was about."""

    finding: Finding
    decision: Decision
    letter: str
    hue: int

    @property
    def title(self):
        """What was wrong."""
        return title_of(self.finding)

    @property
    def place(self):
        return place([span.block for span in self.finding.places()])

    @property
    def said(self):
        """Who decided what, and why: Rejected by Edda Brandt: quotation."""
        reason = f": {self.decision.reason}" if self.decision.reason else ""
        wide = " in the whole story" if self.decision.scope == Decision.Scope.STORY else ""
        return f"{self.decision.get_verdict_display()}{wide} by {name_of(self.decision.by)}{reason}"

    @property
    def moved(self):
        """What was put where it belongs: Line 2 became the headline."""
        there = {edit.new: edit.block for edit in self._edits if edit.new and not edit.old}
        for edit in self._edits:
            if edit.old and edit.old in there:
                yield f"{capital(place([edit.block]))} became {place([there[edit.old]])}."

    @property
    def changed(self):
        """The words that were taken out or put otherwise, each with its place."""
        arrived = {edit.new for edit in self._edits if edit.new and not edit.old}
        return [(capital(place([edit.block])), edit) for edit in self._edits if edit.old and edit.old not in arrived]

    @property
    def _edits(self):
        return [Edit(**edit) for edit in self.decision.suggestion["edits"]] if self.decision.suggestion else []


def verdicts(article):
    """Every decision that stands, in the order of the story."""
    findings = findings_of(article)
    ranks = {finding.pk: rank for rank, finding in enumerate(findings)}
    made = {decision.finding_id: decision for decision in decisions_of(article)}
    return [
        Verdict(finding, made[finding.pk], letter(ranks[finding.pk]), ranks[finding.pk] % HUES)
        for finding in by_place(findings, article.document)
        if finding.pk in made and not finding.is_open
    ]
