"""The review screen: a story with its findings, one of them selected."""

from django.views.decorators.http import require_safe

from articles.views.panel import asked_for, panel, story
from articles.views.threads import Talk


@require_safe
def review(request, pk):
    """A story with its findings, one of them selected; selection, view and comment are in the address."""
    talk = Talk(landed=asked_for(request, "c"))
    return panel(request, story(request, pk), selected=asked_for(request), view=request.GET.get("view"), talk=talk)
