"""What we remember: desks, stories, findings, decisions and publications."""

from articles.models.articles import Article, Original, Revision
from articles.models.desks import Desk, Membership, can, can_change, can_lead, desks_read_by, name_of, rights
from articles.models.findings import Decision, Finding, Offer, Scan, listed, with_open_findings
from articles.models.notices import Notification
from articles.models.presence import Presence
from articles.models.publishing import Move, Publication, SignOff
from articles.models.rules import Boilerplate, HouseRules, RejectedWords, RulesetVersion, house_rules

__all__ = [
    "Article",
    "Boilerplate",
    "Decision",
    "Desk",
    "Finding",
    "HouseRules",
    "Membership",
    "Move",
    "Notification",
    "Offer",
    "Original",
    "Presence",
    "Publication",
    "RejectedWords",
    "Revision",
    "RulesetVersion",
    "Scan",
    "SignOff",
    "can",
    "can_change",
    "can_lead",
    "desks_read_by",
    "house_rules",
    "listed",
    "name_of",
    "rights",
    "with_open_findings",
]
