"""How a way of the tables is asked for, and what its answer says."""

import re
from datetime import timedelta

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.actions.at_once import key_of, safe_fixes
from articles.actions.review import editable
from articles.models import (
    Article,
    Boilerplate,
    Comment,
    Decision,
    Finding,
    Move,
    Notification,
    Original,
    Preferences,
    Presence,
    Publication,
    RejectedWords,
    Revision,
    RulesetVersion,
    Scan,
    SignOff,
)

PANEL = {"HX-Request": "true", "HX-Request-Type": "partial"}
"""What htmx says of itself when it asks for the panel alone."""

REJECTION = {"words": "", "scope": "here"}
"""What the form of a rejection sends where nobody touched it."""


def typed(text, *, base=1, **more):
    """What the form for one block sends, its text typed over its source."""
    return {"base": base, "over_words": 0, "text": text} | more


LOG = [
    Article, Decision, Finding, Move, Original, Publication, Revision, Scan, SignOff,
    Boilerplate, Comment, Notification, Preferences, Presence, RejectedWords, RulesetVersion,
]  # fmt: skip
"""What no refused request may change."""


def at(stories, stage):
    Article.objects.filter(pk__in=[story.pk for story in stories.values()]).update(stage=stage)


def target(way, stories):
    """The address of a way, and the form that fits it."""
    article = stories[way.story]
    form, pk, more = dict(way.form), article.pk, list(way.more)
    if way.route in ("resolve", "reopen"):
        pk = article.comments.get().pk
    if way.route == "comment_finding":
        pk = article.findings.open().first().pk
    if way.route in ("accept", "reject", "reword"):
        finding = article.findings.open().first()
        pk = finding.pk
        form |= REJECTION if way.route == "reject" else {"key": finding.offers()[0].key}
    if way.route == "reword":
        form["over_words"] = "1"
        block = editable(finding.offers()[0].suggestion)[0]
        form[f"text-{block}"] = f"{article.head.document.block(block).text}, at last"
    if way.route == "safe":
        head = article.revisions.latest("number")
        form["key"] = key_of(offer.key for _, offer in safe_fixes(head.document, article.findings.open()))
    if way.route == "undo":
        pk = Decision.objects.filter(finding__article=article, verdict="accepted").get().pk
    if way.route == "undo_edit":
        pk = article.revisions.by_hand().get().pk
    if way.route == "undo_together":
        more.append(Decision.objects.filter(finding__article=article).first().together)
    return reverse(f"articles:{way.route}", args=[pk, *more]), form


def desk_target(way, desk, proposal):
    """The address of a way about a desk, the form that fits it, and an address like it where nothing is."""
    if way.route in ("approve", "withdraw"):
        route = f"articles:{way.route}"
        form = {"expires_on": (timezone.now() + timedelta(days=9)).date().isoformat()}
        return reverse(route, args=[proposal.pk]), form, reverse(route, args=[999999])
    urls = [reverse(f"articles:{way.route}", args=[slug]) for slug in (desk.slug, "nowhere")]
    return urls[0], way.form, urls[1]


def ask(client, method, url, form=None, **more):
    """Ask, and take back whatever the answer did."""
    with transaction.atomic():
        answer = getattr(client, method)(url, form or {}, **more)
        transaction.set_rollback(True)
    return answer


def verdict(answer):
    """The status; a redirect after a form means that it was done, or that nobody was there, as a 401 does."""
    if answer.status_code in (302, 303):
        return "login" if answer["Location"].startswith("/accounts/login/") else 200
    if answer.status_code == 401:
        return "login"
    return answer.status_code


def rows():
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in LOG}


def said(answer):
    """An answer without what differs from one request to the next."""
    text = answer.content.decode().replace(answer["X-Request-ID"], "")
    text = re.sub(r'(csrfmiddlewaretoken" value=")\w+|/\d+/', r"\1", text)
    headers = {name: value for name, value in answer.items() if name not in ("X-Request-ID", "Content-Length")}
    return answer.status_code, headers, text


def key(finding, which=0):
    """The key of one of a finding's offers as it stands now."""
    finding.refresh_from_db()
    return finding.offers()[which].key


def queries(act):
    """How often the database was asked; that its one transaction began and ended is not counted, one inside it is."""
    with CaptureQueriesContext(connection) as asked:
        answer = act()
    assert answer.status_code < 400
    marks = [query for query in asked if "SAVEPOINT" in query["sql"]]
    return len(asked) - min(len(marks), 2)
