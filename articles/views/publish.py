"""The last look before readers see a story: everything that has to hold, and the button."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from articles import forms
from articles.actions import gate, publishing
from articles.actions.refusals import GateClosed, NotAllowed, Refusal, Stale
from articles.models import Article, can
from articles.models.comments import comments_on
from articles.views import errors
from articles.views.threads import told_apart
from articles.workflow import Right, Stage

MAY_BE_LEFT_OUT = ("standfirst", "byline", "dateline")
"""What stands above a story as a rule, and keeps nobody from publishing it without."""


@require_http_methods(["GET", "HEAD", "POST"])
def publish(request, pk):
    """The gate as it stands now; the button names the revision that was read."""
    article = get_object_or_404(Article.objects.visible_to(request.user).with_head(), pk=pk)
    if request.method != "POST":
        return page(request, article)
    form = forms.Signature(request.POST)
    if not form.is_valid():
        unsaid = Stale("The page did not say which revision you read. Read it and publish again.")
        return page(request, article, problem=unsaid, status=409)
    try:
        receipt = publishing.publish(article, revision=form.cleaned_data["revision"], by=request.user)
    except NotAllowed as problem:
        return errors.not_allowed(request, problem)
    except GateClosed:
        return page(request, article, status=422)
    except Refusal as problem:
        article.refresh_from_db()
        return page(request, article, problem=problem, status=409)
    messages.success(request, f"{receipt.get_kind_display()}: revision {receipt.revision.number} is what readers see.")
    return redirect("articles:story", pk)


def page(request, article, *, problem=None, status=200):
    """What readers would get and where, what holds and what does not, each with the place to mend it."""
    found = list(article.findings.shown().only("status", "severity"))
    signed, in_stage = gate.signed(article), article.stage == Stage.READY
    stops = [each for each in gate.reasons(article, "publish") if in_stage or each != gate.UNSIGNED]
    address = publishing.address_of(article)
    context = {
        "article": article,
        "document": article.document,
        "address": request.build_absolute_uri(address) if address else "",
        "problem": problem,
        "stops": stops,
        "holds": in_stage and not stops,
        "signed": signed,
        "own_words": signed is not None and signed.by_id == article.head.author_id,
        "decided": sum(not finding.is_open for finding in found),
        "unread": sum(finding.is_open and not finding.blocks for finding in found),
        "lacking": [slot for slot in MAY_BE_LEFT_OUT if not article.document.block(slot).text.strip()],
        "comments": [each for each in told_apart(comments_on(article.pk)) if each.is_open],
        "in_stage": in_stage,
        "may_publish": can(request.user, Right.PUBLISH, article),
        "is_live": article.is_live,
    }
    return render(request, "articles/publish.html", context, status=status)
