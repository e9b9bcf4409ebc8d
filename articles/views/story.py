"""One story: what it says, where it stands, what was done to it and by whom."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.actions import gate
from articles.models import Article, Decision, can, can_change
from articles.views import marks
from articles.workflow import Right

LATEST = 12
"""Events the story's page shows; the history has all."""


@require_safe
def story(request, pk):
    """The story's page: for reporters, what became of it."""
    article = get_object_or_404(Article.objects.visible_to(request.user).with_head(), pk=pk)
    context = {
        "article": article,
        "document": article.document,
        "findings": article.findings.shown(),
        "open": article.findings.open().count(),
        "signed": gate.signed(article),
        "may_change": can_change(request.user, article),
        "may_publish": can(request.user, Right.PUBLISH, article),
        "events": events(article, request.user)[:LATEST],
    }
    return render(request, "articles/story.html", context)


@require_safe
def history(request, pk):
    """Every revision with what it changed, every decision and every move, the latest first."""
    article = get_object_or_404(Article.objects.visible_to(request.user).with_head(), pk=pk)
    return render(request, "articles/history.html", {"article": article, "events": events(article, request.user)})


def events(article, user):
    """What happened to the story, the latest first."""
    found = [
        *(revision_event(revision) for revision in article.revisions.select_related("author")),
        *(decision_event(decision) for decision in decisions(article, user)),
        *(move_event(move) for move in article.moves.select_related("by")),
    ]
    return sorted(found, key=lambda event: (event["at"], event["rank"]), reverse=True)


def decisions(article, user):
    """Every decision on the story, undone ones too."""
    return (
        Decision.objects.visible_to(user)
        .filter(finding__article=article)
        .select_related("by", "finding", "revision", "undoes")
    )


def revision_event(revision):
    """A new revision, with the words that went and came."""
    return {
        "at": revision.at,
        "rank": 1,
        "by": revision.author,
        "kind": "revision",
        "title": f"Revision {revision.number}",
        "note": revision.note,
        "edits": [(marks.capital(marks.place([edit.block])), edit) for edit in revision.change.edits],
        "moved": revision.change.order is not None,
    }


def decision_event(decision):
    """What somebody said to a finding."""
    return {
        "at": decision.at,
        "rank": 2,
        "by": decision.by,
        "kind": "decision",
        "title": decision.get_verdict_display(),
        "note": decision.finding.message + (f" Reason: {decision.reason}" if decision.reason else ""),
    }


def move_event(move):
    """Where the story went."""
    return {
        "at": move.at,
        "rank": 3,
        "by": move.by,
        "kind": "move",
        "title": marks.capital(move.done),
        "note": move.note,
    }
