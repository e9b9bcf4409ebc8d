"""What may be filled in, and what is wrong with it when it does not do."""

from articles.forms.deciding import REASONS, Commenting, Consent, Rejection, Rewording, Signature
from articles.forms.desks import Approval, Days, Metrics, Repeated, RuleChoices
from articles.forms.preferences import NewPassword, Preferred
from articles.forms.stories import (
    BlockText,
    HandedIn,
    Restoring,
    Shown,
    Since,
    Submission,
    TwoRevisions,
    UpTo,
    Whole,
)
from articles.forms.together import Both, Together, in_pieces

__all__ = [
    "REASONS",
    "Approval",
    "BlockText",
    "Both",
    "Commenting",
    "Consent",
    "Days",
    "HandedIn",
    "Metrics",
    "NewPassword",
    "Preferred",
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
    "UpTo",
    "Whole",
    "in_pieces",
]
