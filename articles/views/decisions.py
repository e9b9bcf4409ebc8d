"""Accept, reject, undo: each answers with the panel, at the next open finding or at the one taken back.

Only a form changes anything. A refused one leaves its address in a browser without JavaScript; whoever opens that comes
to the finding.
"""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from articles import forms
from articles.actions import review as reviewing
from articles.actions.locking import closed
from articles.actions.refusals import Refusal
from articles.actions.scanning import findings_of
from articles.models import Decision, can_change
from articles.models.findings import visible_decision, visible_finding
from articles.text.edits import Conflict
from articles.views import errors
from articles.views.cards import address, choose, in_order
from articles.views.later import put_off
from articles.views.outcomes import outcome, settled_meanwhile
from articles.views.panel import AGAIN, done, lost, moved_when_shown, panel, refused, seen, story, wants_panel
from articles.views.places import capital


@require_http_methods(["GET", "HEAD", "POST"])
def accept(request, pk):
    """Make the suggestion that was shown."""
    finding = seen(request, visible_finding, pk)
    if request.method != "POST":
        return redirect(address(finding.article_id, finding.pk))
    form = forms.Consent(request.POST)
    if not form.is_valid():
        return refused(request, finding.article_id, lost(form), selected=finding.pk)
    try:
        known = moved_when_shown(request)
        decision = reviewing.accept(finding, key=form.cleaned_data["key"], by=request.user, moved=known)
    except (Refusal, Conflict) as problem:
        return refused(request, finding.article_id, problem, selected=finding.pk)
    return go_on(request, decision, done_by(decision))


@require_http_methods(["GET", "HEAD", "POST"])
def reject(request, pk):
    """Leave the words as they are."""
    finding = seen(request, visible_finding, pk)
    if request.method != "POST":
        return redirect(address(finding.article_id, finding.pk))
    form = forms.Rejection(request.POST)
    if not form.is_valid():
        return refused(request, finding.article_id, lost(form), selected=finding.pk, typed=request.POST)
    try:
        decision = reviewing.reject(finding, by=request.user, reason=form.told(), scope=form.cleaned_data["scope"])
    except (Refusal, Conflict) as problem:
        return refused(request, finding.article_id, problem, selected=finding.pk, typed=request.POST)
    said = "Rejected in this story." if decision.scope == Decision.Scope.STORY else "Rejected."
    return go_on(request, decision, said)


@require_http_methods(["GET", "HEAD", "POST"])
def reword(request, pk):
    """Make the suggestion that was shown, in other words."""
    finding = seen(request, visible_finding, pk)
    article = story(request, finding.article_id)
    if not can_change(request.user, article):
        return errors.not_allowed(request, closed(request.user, article), story=article.pk)
    if request.method != "POST":
        return offer_words(request, article, finding)
    form = forms.Rewording(request.POST, finding=finding)
    texts, key = form.texts(), request.POST.get("key")
    if not form.is_valid():
        return refused(request, article.pk, lost(form), selected=finding.pk, reword=texts, offer=key)
    typed = {"texts": texts, "over_words": form.cleaned_data["over_words"]}
    try:
        decision = reviewing.accept(finding, key=key, by=request.user, **typed, moved=moved_when_shown(request))
    except (Refusal, Conflict) as problem:
        return refused(request, article.pk, problem, selected=finding.pk, reword=texts, offer=key)
    return go_on(request, decision, done_by(decision))


def offer_words(request, article, finding):
    """The words of a suggestion to be changed; of a finding that was settled meanwhile, by whom."""
    said = settled_meanwhile(finding, request.user)
    if not said and finding.suggestions:
        return panel(request, article, selected=finding.pk, reword={}, offer=request.GET.get("offer"))
    if said and wants_panel(request):
        return panel(request, article, selected=finding.pk, said=said)
    if said:
        messages.info(request, said)
    return redirect(address(article.pk, finding.pk))


@require_http_methods(["GET", "HEAD", "POST"])
def undo(request, pk):
    """Take a decision back, and come to its finding again."""
    decision = seen(request, visible_decision, pk)
    finding = decision.finding
    if request.method != "POST":
        return redirect(address(finding.article_id, finding.pk))
    try:
        undone = reviewing.undo(decision, by=request.user, moved=moved_when_shown(request))
    except (Refusal, Conflict) as problem:
        return refused(request, finding.article_id, problem, selected=finding.pk)
    return done(request, undone.finding.article, "Undone.", finding=finding.pk, told=AGAIN)


def done_by(decision):
    """What an acceptance just did, as a sentence: Kept line 9, removed line 3."""
    return f"{capital(outcome(decision, decision.finding.article.document))}."


def go_on(request, decision, said):
    """To the next open finding; a plain form needs no panel to be sent there."""
    article, finding = decision.finding.article, decision.finding
    shown = in_order(findings_of(article), article.document)
    following = choose(shown, after=finding.pk, put_off=put_off(request))
    return done(request, article, said, finding=following and following.pk)
