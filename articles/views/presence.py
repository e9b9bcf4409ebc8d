"""Who else reads this story, and is it still what this page shows? Asked every few seconds, beside the panel."""

from django.http import Http404
from django.views.decorators.http import require_POST

from articles import forms
from articles.actions.attending import attend
from articles.models import Decision, can_change, name_of
from articles.views.polls import poll, told
from articles.workflow import TRANSITIONS

DEEDS = {
    Decision.Verdict.ACCEPTED: "A finding was accepted",
    Decision.Verdict.REJECTED: "A finding was rejected",
    Decision.Verdict.UNDONE: "A decision was undone",
}
"""The latest decision, as the page says what came of it."""

MOST = 3
"""Names in one sentence; of more, how many."""


@poll
@require_POST
def presence(request, pk):
    """Note who reads, and tell who else does and whose revision, decision or move came after what is shown."""
    standing = attend(pk, by=request.user)
    if standing is None:
        raise Http404
    form = forms.Shown(request.POST)
    form.is_valid()  # of what a page does not say it is told nothing
    seen = form.cleaned_data.get("revision", standing.revision)
    known = form.cleaned_data.get("decisions", standing.decisions)
    moved = moved_since(standing.move, form.cleaned_data.get("moved"))
    reading = said([name_of(person) for person in standing.others])
    context = {
        "pk": pk,
        "reading": reading,
        "seen": seen,
        "revision": standing.revision if seen < standing.revision else None,
        "author": called(standing.author, request.user),
        "deed": DEEDS.get(standing.verdict, "") if known < standing.decisions else "",
        "decider": called(standing.decider, request.user),
        "moved": step(moved, request.user) if moved else "",
        "shut": moved is not None and not can_change(request.user, standing.article),
    }
    news = {"revision": context["revision"], "decisions": context["deed"] and standing.decisions}
    news["moved"] = moved and moved.pk
    state = " ".join([reading, *(f"{name}-{number}" for name, number in news.items() if number)]).strip()
    return told(request, "articles/presence.html#present", context, state=state)


def moved_since(move, known):
    """The last step of a story, if it was made after the one of this number; of a page that names none, None."""
    return move if move is not None and known is not None and known < move.pk else None


def step(move, user):
    """Who sent a story on, back or aside, in a sentence: Ana signed this story off."""
    who = "You" if move.by == user else name_of(move.by)
    return f"{who} {TRANSITIONS[move.name].done_to('this story')}."


def called(person, user):
    """How somebody is named to this person."""
    return "you" if person.pk == user.pk else name_of(person)


def said(names):
    """Who reads, in a sentence: Dana, Edda and Sam are reading."""
    if len(names) < 2:
        return "".join(f"{name} is reading" for name in names)
    if len(names) > MOST:
        names = [*names[: MOST - 1], f"{len(names) - MOST + 1} others"]
    *first, last = names
    return f"{', '.join(first)} and {last} are reading"
