"""Who else reads this story, and is it still what this page shows? Asked every few seconds, beside the panel."""

from django.http import Http404
from django.views.decorators.http import require_POST

from articles import forms
from articles.actions.attending import attend
from articles.models import name_of
from articles.views.polls import poll, told

MOST = 3
"""Names in one sentence; of more, how many."""


@poll
@require_POST
def presence(request, pk):
    """Note who reads, and tell who else does and whose revision came after the one that is shown."""
    standing = attend(pk, by=request.user)
    if standing is None:
        raise Http404
    form = forms.Shown(request.POST)
    seen = form.cleaned_data["revision"] if form.is_valid() else standing.revision
    reading = said([name_of(person) for person in standing.others])
    context = {
        "pk": pk,
        "reading": reading,
        "seen": seen,
        "revision": standing.revision if seen < standing.revision else None,
        "author": "you" if standing.author.pk == request.user.pk else name_of(standing.author),
    }
    state = f"{reading} {context['revision'] or ''}".strip()
    return told(request, "articles/presence.html#present", context, state=state)


def said(names):
    """Who reads, in a sentence: Dana, Edda and Sam are reading."""
    if len(names) < 2:
        return "".join(f"{name} is reading" for name in names)
    if len(names) > MOST:
        names = [*names[: MOST - 1], f"{len(names) - MOST + 1} others"]
    *first, last = names
    return f"{', '.join(first)} and {last} are reading"
