"""How does an open page learn what is new without being touched? A poll answers with news, 204 without, 401 to nobody.

What the page shows already comes along as `shown`, so that the same is not said twice.
"""

from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render


def poll(view):
    """A view that a page asks by itself: after a log-out the page stays where it is, with all that was typed there."""

    @login_not_required
    @wraps(view)
    def answer(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return HttpResponse(status=401, content_type="text/plain")
        return view(request, *args, **kwargs)

    return answer


def told(request, template, context, *, state):
    """The news, whose `state` is put in a word, or 204 if it is what the page shows already."""
    asked = request.POST if request.method == "POST" else request.GET
    if state == asked.get("shown", ""):
        return HttpResponse(status=204)
    return render(request, template, context | {"state": state})
