"""What did the desk decide about a story, and why? What its reporter reads."""

from dataclasses import dataclass

from articles.actions.scanning import decisions_of, findings_of
from articles.models import Decision, Finding
from articles.views.cards import HUES, by_place, title_of
from articles.views.outcomes import accepted_in, fates, fates_in_place, who_decided
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
        made = accepted_in(self.decision)
        edits = [edit for edit, there in fates(made.edits) if not there and edit.block not in made.moved]
        return [(capital(place([edit.block])), edit) for edit in edits]


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
