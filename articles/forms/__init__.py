"""What may be filled in, and what is wrong with it when it does not do."""

from articles.forms.deciding import REASONS, Commenting, Rejection, Signature
from articles.forms.desks import Approval, Days, Metrics, Repeated
from articles.forms.preferences import NewPassword, Preferred
from articles.forms.rules import RUNS, BackTo, RaisedAgain, RuleChoices, changes, how
from articles.forms.stories import (
    BlockText,
    HandedIn,
    OverWords,
    Restoring,
    Shown,
    Since,
    Submission,
    TwoRevisions,
    Whole,
)
from articles.forms.together import Both, Together

__all__ = [
    "REASONS",
    "RUNS",
    "Approval",
    "BackTo",
    "BlockText",
    "Both",
    "Commenting",
    "Days",
    "HandedIn",
    "Metrics",
    "NewPassword",
    "OverWords",
    "Preferred",
    "RaisedAgain",
    "Rejection",
    "Repeated",
    "Restoring",
    "RuleChoices",
    "Shown",
    "Signature",
    "Since",
    "Submission",
    "Together",
    "TwoRevisions",
    "Whole",
    "changes",
    "how",
]
