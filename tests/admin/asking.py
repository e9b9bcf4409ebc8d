"""What tests of the admin ask of it: addresses, what is said, and a story with a row in every table."""

from django.contrib.auth import get_user_model
from django.contrib.messages import get_messages

from articles.actions import commenting, desks, moving, notifying, publishing, review, signing
from articles.models import (
    Article,
    Boilerplate,
    Comment,
    Decision,
    Desk,
    Finding,
    Membership,
    Move,
    Notification,
    Original,
    Publication,
    Revision,
    RulesetVersion,
    Scan,
    SignOff,
)
from tests.factories import CREW, comment, make_article
from tests.house import settle

User = get_user_model()
LOG = [Comment, Finding, Decision, Revision, Move, SignOff, Publication, Scan, Original]
HOUSE = [RulesetVersion, Boilerplate, Notification]
PAGES = [*LOG, *HOUSE, Article, Desk, Membership, User]
SEEN = {"slug": "", "urgency": 5, "language": "en"}
EDITABLE = {"slug": "ferry", "urgency": "2", "language": "en"}


def make_published(desk, reporter, editor, slot, **fields):
    """A story with a row in every table of the log, live."""
    article = make_article(desk, reporter, **fields)
    finding = article.findings.open().get()
    review.undo(review.reject(finding, by=editor, reason="A refrain."), by=editor)
    finding.refresh_from_db()
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=2, by=slot)
    publishing.publish(article, revision=2, by=slot)
    article.refresh_from_db()
    said = comment(article, f"Which ferry, @{slot.username}?", by=editor, finding=finding)
    commenting.resolve(said, by=slot)
    settle(desk, slot, off=["doubled-word"], reason="The ferry is called Dum Dum.")
    desks.approve_boilerplate(desks.propose_boilerplate(desk, f"{CREW} {desk}", by=editor), by=slot)
    notifying.tell_the_slots(desk, "Look at the ferry's rules.", desk.get_rules_url())
    return article


def address(model, *words):
    return "/".join(["/admin", model._meta.app_label, model._meta.model_name, *map(str, words), ""])


def said(answer):
    """The messages that an answer leaves for the next page."""
    return [(message.level_tag, str(message)) for message in get_messages(answer.wsgi_request)]


def everything():
    """Every row of every table the admin shows, to compare."""
    return {model: list(model.objects.order_by("pk").values()) for model in PAGES}


def desk_form(desk, **fields):
    members = {"memberships-TOTAL_FORMS": "0", "memberships-INITIAL_FORMS": "0"}
    return {"name": desk.name, "slug": desk.slug, "time_zone": desk.time_zone} | members | fields
