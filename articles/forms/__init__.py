"""What may be filled in, and what is wrong with it when it does not do."""

from articles.forms.deciding import REASONS, Commenting, Rejection, Signature
from articles.forms.desks import Approval, Days, Metrics, Repeated, RuleChoices
from articles.forms.preferences import NewPassword, Preferred
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
    "Approval",
    "BlockText",
    "Both",
    "Commenting",
    "Days",
    "HandedIn",
    "Metrics",
    "NewPassword",
    "OverWords",
    "Preferred",
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
]
