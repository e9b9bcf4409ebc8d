"""What is safe, accepted at once after a preview, and all of it taken back with one undo."""

from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from articles import forms
from articles.actions import at_once
from articles.actions.locking import closed
from articles.actions.refusals import Refusal
from articles.models import Decision, can_change
from articles.text.edits import Conflict
from articles.views import errors
from articles.views.cards import address
from articles.views.panel import AGAIN, asked_for, done, lost, moved_when_shown, panel, refused, story


@require_http_methods(["GET", "HEAD", "POST"])
def safe(request, pk):
    """What would be accepted unread, and the button that does it."""
    article = story(request, pk)
    if not can_change(request.user, article):
        return errors.not_allowed(request, closed(request.user, article), story=article.pk)
    if request.method != "POST":
        return panel(request, article, selected=asked_for(request), preview=True)
    form = forms.Consent(request.POST)
    if not form.is_valid():
        return refused(request, pk, lost(form), preview=True)
    try:
        known = moved_when_shown(request)
        made = at_once.accept_safe(article, key=form.cleaned_data["key"], by=request.user, moved=known)
    except (Refusal, Conflict) as problem:
        return refused(request, pk, problem, preview=True)
    return done(request, made[-1].finding.article, f"{len(made)} safe {'fix' if len(made) == 1 else 'fixes'} accepted.")


@require_http_methods(["GET", "HEAD", "POST"])
def undo(request, pk, together):
    """Take back all that was decided at once."""
    article = story(request, pk)
    if request.method != "POST":
        if not Decision.objects.visible_to(request.user).filter(finding__article=article, together=together).exists():
            raise Http404
        return redirect(address(pk))
    try:
        undone = at_once.undo_together(article, together, by=request.user, moved=moved_when_shown(request))
    except Decision.DoesNotExist as problem:
        raise Http404 from problem
    except (Refusal, Conflict) as problem:
        return refused(request, pk, problem)
    first = undone[-1].finding
    said = f"Undone, all {len(undone)}." if len(undone) > 1 else "Undone."
    return done(request, first.article, said, finding=first.pk, told=AGAIN)
