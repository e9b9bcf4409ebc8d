"""What may be filled in, and what is wrong with it when it does not do."""

from articles.forms.deciding import REASONS, Commenting, Consent, Rejection, Rewording, Signature
from articles.forms.desks import Approval, Days, Metrics, Repeated
from articles.forms.preferences import NewPassword, Preferred
from articles.forms.rules import RUNS, BackTo, RaisedAgain, RuleChoices, changes, how
from articles.forms.stories import (
    BlockText,
    HandedIn,
    NoticesShown,
    Restoring,
    Shown,
    Since,
    Submission,
    TwoRevisions,
    Whole,
)
from articles.forms.together import Both, Together, in_pieces

__all__ = [
    "REASONS",
    "RUNS",
    "Approval",
    "BackTo",
    "BlockText",
    "Both",
    "Commenting",
    "Consent",
    "Days",
    "HandedIn",
    "Metrics",
    "NewPassword",
    "NoticesShown",
    "Preferred",
    "RaisedAgain",
    "Rejection",
    "Repeated",
    "Restoring",
    "Rewording",
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
    "in_pieces",
]
