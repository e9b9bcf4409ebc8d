"""Sending a story on, back or aside, signing it off, and having it read again.

Only a form changes anything; whoever opens the address of one comes to the story.
"""

from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from articles import forms
from articles.actions import gate, moving, scanning, signing
from articles.actions.refusals import Refusal, Stale
from articles.views.cards import address
from articles.views.panel import NO_HEADLINE, done, moved_when_shown, refused, story
from articles.workflow import TRANSITIONS

UNSAID = "The page did not say which revision you read. Read it and"
"""Said to whoever vouches for a text and does not say for which, before what to do."""


@require_http_methods(["GET", "HEAD", "POST"])
def move(request, pk, name):
    """Send the story on, back, or aside."""
    article = story(request, pk)
    if request.method != "POST":
        return redirect(address(pk))
    note = request.POST.get("note", "")
    form, vouches = forms.Signature(request.POST), name in TRANSITIONS and TRANSITIONS[name].vouches
    if vouches and not form.is_valid():
        return refused(request, pk, Stale(f"{UNSAID} send it on again."), noted={"note": note})
    known = {"moved": moved_when_shown(request), "revision": form.cleaned_data["revision"] if vouches else None}
    try:
        article = moving.move(article, name, by=request.user, note=note, **known)
    except Refusal as problem:
        return refused(request, pk, problem, noted={"note": note})
    said = [f"The story is {article.whereabouts} now."]
    if name == "hand_on" and gate.lacks_headline(article):
        said.append(NO_HEADLINE)
    return done(request, article, " ".join(said))


@require_http_methods(["GET", "HEAD", "POST"])
def sign(request, pk):
    """Put one's name to the revision that was read."""
    article = story(request, pk)
    if request.method != "POST":
        return redirect(address(pk))
    form = forms.Signature(request.POST)
    noted = {"waiver": request.POST.get("waiver", "")}
    if "revision" in form.errors:
        return refused(request, pk, Stale(f"{UNSAID} sign again."), noted=noted)
    try:
        signed = signing.sign(article, revision=form.cleaned_data["revision"], waiver=noted["waiver"], by=request.user)
    except Refusal as problem:
        return refused(request, pk, problem, noted=noted)
    return done(request, signed.article, "Signed off. It is ready to publish.")


@require_http_methods(["GET", "HEAD", "POST"])
def rescan(request, pk):
    """Run the rules again, where they did not finish."""
    article = story(request, pk)
    if request.method != "POST":
        return redirect(address(pk))
    try:
        left = scanning.rescan(article, by=request.user)
    except Refusal as problem:
        return refused(request, pk, problem)
    return done(request, left, "The rules have run again.")
