"""A story beside what it was: two of its revisions, the way back to one, and its clean proof."""

from itertools import groupby

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from articles import forms
from articles.actions import editing, gate, scanning
from articles.actions.refusals import Refusal, Stale
from articles.actions.whereabouts import last_move
from articles.models import Article, Finding, can_change
from articles.text.comparison import comparison
from articles.text.document import Document
from articles.views import errors
from articles.views.cards import address
from articles.views.keys import keys_of
from articles.views.outcomes import unsigned
from articles.views.panel import asked_for, moved_when_shown, refused, story
from articles.views.places import capital, place

FEW = 2
"""So many paragraphs in a row that are the same are shown; of more, how many there are."""


@require_safe
def compare(request, pk):
    """What changed from one revision to another; unless asked for others, from the first to the last."""
    article = get_object_or_404(Article.objects.visible_to(request.user).select_related("head"), pk=pk)
    numbers = range(1, article.head.number + 1)
    asked = forms.TwoRevisions(request.GET or {"older": numbers[0], "newer": numbers[-1]})
    if not asked.is_valid() or not {*asked.cleaned_data.values()} <= {*numbers}:
        return errors.missing(request, None)
    older, newer = sorted(asked.cleaned_data.values())
    documents = {article.head.number: article.head.document}
    others = article.revisions.filter(number__in={older, newer} - {*documents}).order_by()
    documents |= {number: Document.from_rows(blocks) for number, blocks in others.values_list("number", "blocks")}
    may_restore = can_change(request.user, article) and older != article.head.number
    context = {
        "article": article,
        "numbers": numbers,
        "older": older,
        "newer": newer,
        "parts": parts(comparison(documents[older], documents[newer])),
        "may_restore": may_restore,
        "signed": gate.signed(article),
        "move": last_move(article) if may_restore else None,
        "would": restoring(comparison(documents[older], article.head.document)) if may_restore else "",
    }
    return render(request, "articles/compare.html", context)


def restoring(rows):
    """What the way back to the older version does to the newer one, in a sentence: Lines 9, 21 go, line 1 changes."""
    changed = [row for row in rows if not row.same]
    told = [
        (("goes", "go"), [row for row in changed if row.added]),
        (("comes back", "come back"), [row for row in changed if row.removed]),
        (("changes", "change"), [row for row in changed if row.before and row.text and row.before != row.text]),
        (("moves", "move"), [row for row in changed if row.before == row.text]),
    ]
    said = [f"{place([row.block for row in found])} {verb[len(found) > 1]}" for verb, found in told if found]
    return f"{capital(', '.join(said))}." if said else "The story reads so already."


@require_http_methods(["GET", "HEAD", "POST"])
def restore(request, pk):
    """Make the story read as an earlier revision did."""
    article = story(request, pk)
    if request.method != "POST":
        return redirect("articles:compare", pk)
    form = forms.Restoring(request.POST)
    if not form.is_valid():
        return refused(request, pk, Stale("The page did not say which revision to restore. Compare them again."))
    number, base = form.cleaned_data["revision"], form.cleaned_data["base"]
    try:
        saved = editing.restore(article, number, base=base, by=request.user, moved=moved_when_shown(request))
    except Refusal as problem:
        return refused(request, pk, problem)
    how = ", in a new revision" if saved.number > base else " already, so nothing was changed"
    said = f"The story reads as revision {number} did{how}."
    messages.success(request, " ".join([said, *unsigned(saved.article, request.user)]))
    return redirect("articles:review", pk)


@require_safe
def proof(request, pk):
    """The whole story as it came in beside what it would be: as decided so far, or with every proposed fix made."""
    article = story(request, pk)
    decided = request.GET.get("only") == "decided"
    before = scanning.arrived(article)
    clean = scanning.clean_proof(article, accepting=not decided)
    words, then = before.words, clean.document.words
    found = [finding for finding in scanning.findings_of(article) if finding.status != Finding.Status.GONE]
    still_open = [finding for finding in found if finding.is_open]
    fixes = sum(finding.preferred and bool(finding.suggestions) for finding in still_open)
    context = {
        "article": article,
        "decided": decided or not fixes,
        "found": len(found),
        "open": len(still_open),
        "fixes": fixes,
        "rejected": any(finding.status == Finding.Status.REJECTED for finding in found),
        "back": address(article.pk, asked_for(request)),
        "asked": asked_for(request),
        "parts": parts(comparison(before, clean.document)),
        "words": words,
        "then": then,
        "fewer": words - then,
        "more": then - words,
        "share": (words - then) / words if words else 0,
        "left": [(capital(place([span.block for span in each.spans])), each) for each in clean.left.findings],
        "failed": clean.left.failed,
        "keys": keys_of(request.user),
    }
    return render(request, "articles/proof.html", context)


def parts(rows):
    """The rows in stretches: those that changed, each with its place, and those that did not, many of them as one."""
    for same, stretch in groupby(rows, lambda row: row.same):
        placed = [(capital(place([row.block])), row, row.twin and place([row.twin])) for row in stretch]
        yield {"same": same, "rows": placed, "folded": same and len(placed) > FEW}
