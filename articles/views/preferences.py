"""What do I want the newsroom to look like, and which keys do I press?"""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from articles import forms
from articles.actions import preferring
from articles.actions.refusals import GateClosed
from articles.models import preferences_of


@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request):
    """One's own choices; posting keeps them, or gives every action its usual key again."""
    if request.method != "POST":
        return page(request, forms.Preferred.of(preferences_of(request.user)))
    if "usual" in request.POST:
        preferring.prefer_usual_keys(by=request.user)
        return kept(request, "Every action has its usual key again.")
    form = forms.Preferred(request.POST, initial=forms.Preferred.of(preferences_of(request.user)).initial)
    if not form.is_valid():
        return page(request, form, status=422)
    try:
        preferring.prefer(**form.wanted(), by=request.user)
    except GateClosed as problem:
        form.refuse(problem.reasons)
        return page(request, form, status=422)
    return kept(request, "Your preferences are saved.")


def kept(request, said):
    """Back to the page, as it is from now on."""
    messages.success(request, said)
    return redirect("articles:preferences")


def page(request, form, status=200):
    """The form, with each key beside its field."""
    return render(request, "articles/preferences.html", {"form": form}, status=status)
