"""What we remember: desks, stories, findings, decisions and publications."""

from articles.models.articles import Article, Original, Revision
from articles.models.desks import Desk, Membership, can, can_change, name_of, rights
from articles.models.findings import Decision, Finding, Offer, Scan, with_open_findings
from articles.models.publishing import Move, Publication, SignOff

__all__ = [
    "Article",
    "Decision",
    "Desk",
    "Finding",
    "Membership",
    "Move",
    "Offer",
    "Original",
    "Publication",
    "Revision",
    "Scan",
    "SignOff",
    "can",
    "can_change",
    "name_of",
    "rights",
    "with_open_findings",
]
