"""The review screen: a story with its findings, one of them selected; and on to the stories that wait beside it."""

import re

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from articles.actions.refusals import Stale
from articles.actions.review import need_open
from articles.actions.scanning import findings_of
from articles.models import Article, can_change
from articles.views.later import put_off_too
from articles.views.panel import asked_for, panel, story
from articles.views.places import letter
from articles.views.threads import Talk

LETTER = re.compile("[A-Z]{1,3}")
"""What a finding is called."""


@require_safe
def review(request, pk):
    """A story with its findings, one of them selected; all that is asked of it is in the address."""
    talk, article = Talk(landed=asked_for(request, "c")), story(request, pk)
    view, pressed = request.GET.get("view"), request.GET.get("pressed", "")
    said = left_for_later(request, article, request.GET.get("left", ""))
    shown = {"view": view, "talk": talk, "said": said, "pressed": pressed, "landed": left_alone(request, article)}
    places = {name: asked_for(request, name) for name in ("change", "copies")}
    return panel(request, article, selected=asked_for(request), **shown, **places)


def left_alone(request, article):
    """The block that this person had opened to edit it and comes back to, if it can still be edited."""
    line = request.GET.get("line", "")
    return line if article.document.has(line) and can_change(request.user, article) else ""


def left_for_later(request, article, named):
    """Leave the finding of this letter for later and say so, or who has settled it meanwhile; of no letter nothing."""
    if not LETTER.fullmatch(named):
        return ""
    found = sorted(findings_of(article), key=lambda finding: finding.pk)
    try:
        for finding in (each for rank, each in enumerate(found) if letter(rank) == named):
            need_open(finding, by=request.user)
            put_off_too(request, finding)
    except Stale as settled:
        return f"{named}: {settled}"
    return f"{named} is left for later."


@require_safe
def following(request, pk):
    """On to the story that waits after this one, from the last to the first."""
    article = story(request, pk)
    return lead(request, article, next_story(request.user, article))


@require_safe
def preceding(request, pk):
    """Back to the story that waits before this one, from the first to the last."""
    article, waiting = story(request, pk), waiting_for(request.user)
    return lead(request, article, waiting.before(article).first() or waiting.reverse().first())


def lead(request, article, found):
    """To the story that was found; where no other waits, one stays and is told."""
    if found is None or found == article:
        messages.info(request, "No other story is waiting.")
        found = article
    return redirect("articles:review", found.pk)


def next_story(user, article):
    """The story that waits for a reader after this one, from the last to the first."""
    waiting = waiting_for(user)
    return waiting.after(article).first() or waiting.exclude(pk=article.pk).first()


def waiting_for(user):
    """The stories that wait for a reader, as this person's queue lists them."""
    return Article.objects.visible_to(user).waiting().only("pk", "headline", "slug", "opening")
