"""Sending a story on, back or aside, signing it off, and having it read again."""

from django.views.decorators.http import require_POST

from articles import forms
from articles.actions import moving, scanning, signing
from articles.actions.refusals import Refusal, Stale
from articles.views.panel import done, refused, story


@require_POST
def move(request, pk, name):
    """Send the story on, back, or aside."""
    article = story(request, pk)
    try:
        article = moving.move(article, name, by=request.user, note=request.POST.get("note", ""))
    except Refusal as problem:
        return refused(request, pk, problem)
    return done(request, pk, f"The story is {article.whereabouts} now.")


@require_POST
def sign(request, pk):
    """Put one's name to the revision that was read."""
    article = story(request, pk)
    form = forms.Signature(request.POST)
    if not form.is_valid():
        return refused(request, pk, Stale("The page did not say which revision you read. Read it and sign again."))
    try:
        signing.sign(article, **form.cleaned_data, by=request.user)
    except Refusal as problem:
        return refused(request, pk, problem)
    return done(request, pk, "Signed off. It is ready to publish.")


@require_POST
def rescan(request, pk):
    """Run the rules again, where they did not finish."""
    article = story(request, pk)
    try:
        scanning.rescan(article, by=request.user)
    except Refusal as problem:
        return refused(request, pk, problem)
    return done(request, pk, "The rules have run again.")
