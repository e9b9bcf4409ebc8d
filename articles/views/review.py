"""The review screen: a story with its findings, one of them selected."""

from django.views.decorators.http import require_safe

from articles.views.panel import asked_for, panel, story


@require_safe
def review(request, pk):
    """A story with its findings, one of them selected; selection and view are in the address."""
    return panel(request, story(request, pk), selected=asked_for(request), view=request.GET.get("view"))
