"""What we remember: desks, stories, findings, decisions and publications."""

from articles.models.articles import Article, Original, Revision, readers_of, replays
from articles.models.comments import Comment
from articles.models.desks import Desk, Membership, can, can_change, can_lead, desks_read_by, leads_of, name_of, rights
from articles.models.findings import Decision, Finding, Offer, Scan, listed, with_open_findings
from articles.models.notices import Notification
from articles.models.preferences import Preferences, Theme, preferences_of
from articles.models.presence import Presence
from articles.models.publishing import Move, Publication, SignOff
from articles.models.rules import WAITS, Boilerplate, HouseRules, RejectedWords, RulesetVersion, house_rules

__all__ = [
    "WAITS",
    "Article",
    "Boilerplate",
    "Comment",
    "Decision",
    "Desk",
    "Finding",
    "HouseRules",
    "Membership",
    "Move",
    "Notification",
    "Offer",
    "Original",
    "Preferences",
    "Presence",
    "Publication",
    "RejectedWords",
    "Revision",
    "RulesetVersion",
    "Scan",
    "SignOff",
    "Theme",
    "can",
    "can_change",
    "can_lead",
    "desks_read_by",
    "house_rules",
    "leads_of",
    "listed",
    "name_of",
    "preferences_of",
    "readers_of",
    "replays",
    "rights",
    "with_open_findings",
]
