"""Saying something about a story, a block or a finding, and saying that it is dealt with.

Each comes back to the page it was said on, the review screen or the story's own, at the comment.
"""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from articles import forms
from articles.actions import commenting
from articles.actions.refusals import NotAllowed, Refusal
from articles.models import Comment, name_of
from articles.models.findings import visible_finding
from articles.text.mentions import strangers
from articles.views import errors
from articles.views.cards import address
from articles.views.panel import asked_for, lost, panel, seen, status_of, story, wants_panel
from articles.views.story import page
from articles.views.threads import Talk, Writing

ON_STORY = "story"
"""What a form of the story's own page says of where it stands."""


@require_http_methods(["GET", "HEAD", "POST"])
def comment(request, pk, block=""):
    """Say something about the story, or about one of its blocks."""
    article = story(request, pk)
    if block and not article.document.has(block):
        return errors.missing(request, None)
    return answer(request, article, block=block)


@require_http_methods(["GET", "HEAD", "POST"])
def comment_finding(request, pk):
    """Say something about a finding."""
    finding = seen(request, visible_finding, pk)
    return answer(request, story(request, finding.article_id), finding=finding)


@require_http_methods(["GET", "HEAD", "POST"])
def resolve(request, pk):
    """Say that a comment is dealt with."""
    return settle(request, pk, commenting.resolve, "Comment resolved.")


@require_http_methods(["GET", "HEAD", "POST"])
def reopen(request, pk):
    """Say that a comment is not dealt with after all."""
    return settle(request, pk, commenting.reopen, "Comment opened again.")


def answer(request, article, *, finding=None, block=""):
    """The form, opened where it belongs; or what was written in it, said."""
    about = {"finding": finding and finding.pk, "block": block}
    if request.method != "POST":
        return show(request, article, Talk(writing=Writing(**about)))
    form = forms.Commenting(request.POST)
    try:
        if not form.is_valid():
            raise lost(form)
        said = commenting.comment(article, **form.cleaned_data, by=request.user, finding=finding, block=block)
    except NotAllowed as problem:
        return errors.not_allowed(request, problem)
    except Refusal as problem:
        kept = Writing(**about, words=request.POST.get("words", ""), error=str(problem))
        return show(request, article, Talk(writing=kept), said=str(problem), status=status_of(problem))
    named = said.mentions.all()
    told = [f"{name_of(person)} is told." for person in named if person != request.user]
    nobody = " or ".join(f"@{name}" for name in strangers(said.words, {person.get_username() for person in named}))
    missed = [f"Nobody here is called {nobody}; the comment stands."] if nobody else []
    if missed and not wants_panel(request):
        messages.warning(request, missed[0])
    return land(request, said.article, said, " ".join(["Comment added.", *told, *missed]))


def settle(request, pk, deed, said):
    """Resolve a comment or open it again, and come back to it."""
    comment = get_object_or_404(Comment.objects.visible_to(request.user), pk=pk)
    if request.method != "POST":
        return redirect(comment.get_absolute_url())
    try:
        deed(comment, by=request.user)
    except NotAllowed as problem:
        return errors.not_allowed(request, problem)
    return land(request, story(request, comment.article_id), comment, said)


def land(request, article, comment, said):
    """Come to the comment: in the panel for htmx, by a way to the page for a plain form."""
    if wants_panel(request):
        return show(request, article, Talk(landed=comment.pk), said=said, finding=comment.finding_id)
    if request.POST.get("back") == ON_STORY:
        there = reverse("articles:story", args=[article.pk], query={"c": comment.pk})
    else:
        there = address(article.pk, comment.finding_id or asked_for(request), comment=comment.pk)
    return HttpResponseRedirect(there, status=303)  # no fragment: with one, browsers leave `autofocus` alone


def show(request, article, talk, *, said="", status=200, finding=None):
    """The page on which it is said."""
    if request.POST.get("back") == ON_STORY:
        return page(request, article, talk, status=status)
    finding = finding or (talk.writing and talk.writing.finding) or asked_for(request)
    return panel(request, article, selected=finding, said=said, status=status, talk=talk)
