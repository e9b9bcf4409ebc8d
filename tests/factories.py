"""What tests stand on: desks, people and stories, made by the actions themselves."""

import uuid

from django.contrib.auth import get_user_model

from articles.actions import commenting, intake, moving, publishing, review, signing
from articles.models import Desk, Finding, Membership
from articles.models.findings import as_row
from articles.models.rules import digest_of
from articles.workflow import Role

FERRY = "The ferry to Skerrin was late again on Tuesday, and forty passengers spent the night in the waiting room."
CREW = "Two of the crew had missed the early train from the capital, the harbour office said in a short statement."
FARES = "Fares on the line will rise by a tenth in March, the operator announced, and dogs will no longer go free."
PASSWORD = "read it twice"
GOLDEN = [FERRY, CREW, FARES, CREW]
"""A story with one fault: its second paragraph stands again at the end."""
VERSIONS = [FERRY, CREW, FERRY.replace("forty", "fifty"), FARES]
"""A story that says two things of one event."""

DISPUTED = [
    "Nobody on the quay was told of it.", FERRY, CREW, FERRY.replace("forty", "fifty"), CREW.replace("Two", "Three"),
    FARES, FERRY.replace("Tuesday", "Friday"),
]  # fmt: skip
"""A story that says three things of one event, and two of those twice: of the copies, only the first can be kept."""


def make_desk(name="World", **fields):
    return Desk.objects.create(name=name, slug=name.lower(), **fields)


def make_user(name, desk=None, role=Role.REPORTER):
    """Somebody with our password, a member of the desk where one is given."""
    user = get_user_model().objects.create_user(name, password=PASSWORD)
    if desk:
        Membership.objects.create(desk=desk, user=user, role=role)
    return user


def make_article(desk, author, paragraphs=GOLDEN, *, headline="Ferry late again", **fields):
    """A story just submitted."""
    text = "\n".join(paragraphs).encode()
    original = intake.receive(text, fields={"headline": headline, **fields}, by=author)
    return intake.submit(original, desk=desk, by=author)


def taken(article, by):
    """The story once an editor has taken it."""
    return moving.move(article, "take", by=by)


def published(article, editor, slot):
    """The story once it is decided, signed off and given to readers, with a row in every table of the log."""
    for finding in article.findings.open():
        review.accept(finding, key=finding.offers()[0].key, by=editor)
    moving.move(article, "hand_on", by=editor)
    article.refresh_from_db()
    signing.sign(article, revision=article.head.number, by=slot)
    publishing.publish(article, revision=article.head.number, by=slot)
    article.refresh_from_db()
    return article


def comment(article, words, *, by, **about):
    """Something said about a story, or about a finding or a block of it."""
    return commenting.comment(article, words, by=by, token=uuid.uuid4(), **about)


def standing(article):
    """The paragraphs a reader of the head would see."""
    article.refresh_from_db()
    return [block.text for block in article.head.document.paragraphs]


def make_finding(article, fix, *, fingerprint, kind=""):
    """A finding as a rule we do not have might make it, with one suggestion; another one by another fingerprint."""
    return Finding.objects.create(
        article=article,
        fingerprint=digest_of(fingerprint),
        rule="planted",
        severity="error",
        message="Planted.",
        kind=kind,
        spans=[],
        suggestions=[as_row(fix)],
        first_seen=article.head,
    )
