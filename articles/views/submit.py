"""Handing a story in: paste it, see how it is read and what the rules say, then give it to a desk.

Where its paragraphs end is chosen by a link, so that is known to the session alone.
"""

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from articles import forms
from articles.actions import intake, scanning
from articles.actions.refusals import NotAllowed
from articles.detection.ruleset import STANDARD
from articles.formats import plain
from articles.formats.story import TooLarge, Unreadable
from articles.models import Desk, Original, house_rules
from articles.text.document import FURNITURE
from articles.views import errors
from articles.views.cards import HUES
from articles.views.manuscript import read_lines
from articles.views.places import excerpt, letter, place

BEGINNING = 400
"""Characters of a text that are looked at to say how it begins."""

SPLIT = "split"
"""The session's place for a text and where its paragraphs are to end."""

OTHER_SPLIT = {"lines": "blank", "blank": "lines"}


@require_http_methods(["GET", "HEAD", "POST"])
def submit(request):
    """One box for the paste, and fields for what the reporter knows already."""
    if request.method != "POST":
        form = forms.Submission(user=request.user, initial=handed_in(request))
        left = None if form.initial else left_behind(request)
        return render(request, "articles/submit.html", {"form": form, "left": left})
    form = forms.Submission(request.POST, user=request.user, pasted=pasted(request))
    if not form.is_valid():
        status = 413 if form.has_error("text", "too_large") else 422
        return render(request, "articles/submit.html", {"form": form}, status=status)
    original = intake.receive(form.pasted, fields=form.known(), by=request.user)
    for note in form.notes():
        messages.info(request, f"Beside the text, {note[:1].lower()}{note[1:]}")
    split = split_asked_for(request)
    return redirect(reverse("articles:readback", args=[original.token], query={"split": split} if split else None))


def split_asked_for(request):
    """Where paragraphs are to end, if somebody chose that; whoever goes back to change the text takes it along."""
    split = request.GET.get("split")
    return split if split in OTHER_SPLIT else None


def note_split(request, original, split):
    """Keep what was chosen for the last text that somebody looked at, for when they come back to it."""
    chosen = [str(original.token), split]
    if split and request.session.get(SPLIT) != chosen:
        request.session[SPLIT] = chosen


def split_of(request, original):
    """What was chosen for this text when it was looked at last, or nothing."""
    token, split = request.session.get(SPLIT, ("", None))
    return split if token == str(original.token) else None


def handed_in(request):
    """What was handed in before, for those who want to change it before the desk gets it."""
    asked = forms.HandedIn(request.GET)
    if not asked.is_valid():
        return {}
    original = get_object_or_404(Original.objects.visible_to(request.user), token=asked.cleaned_data["of"])
    return {"text": plain.decode(bytes(original.data))[0], **original.fields}


def left_behind(request):
    """What somebody pasted and did not submit, how it begins, and the way back to how it was read."""
    original = Original.objects.visible_to(request.user).left_behind()
    if original is None:
        return None
    begins = original.fields.get("headline") or plain.decode(bytes(original.data))[0][:BEGINNING]
    split = split_of(request, original)
    there = reverse("articles:readback", args=[original.token], query={"split": split} if split else None)
    return {"original": original, "begins": excerpt(" ".join(begins.split())), "there": there}


def pasted(request):
    """The text as the browser sent it, byte for byte; decoding is for the reading, where it can be seen."""
    if request.content_type == "application/x-www-form-urlencoded":
        return QueryDict(request.body, encoding="latin-1").get("text", "").encode("latin-1")
    return request.POST.get("text", "").encode("utf-8", "surrogatepass")


@require_http_methods(["GET", "HEAD", "POST"])
def readback(request, token):
    """This is how we read it: nothing is submitted before somebody has seen that."""
    original = get_object_or_404(Original.objects.visible_to(request.user), token=token)
    if original.article_id:
        return redirect("articles:review", original.article_id)
    split = split_asked_for(request)
    note_split(request, original, split)
    desk = Desk.objects.visible_to(request.user).filter(pk=original.fields.get("desk")).first()
    try:
        story = intake.story(original, split)
    except (TooLarge, Unreadable) as problem:
        return errors.refuse(request, "413.html", 413, sentence=str(problem))
    if request.method == "POST":
        return hand_in(request, original, desk, split)
    document = story.document()
    report = scanning.read(document, document, ruleset=house_rules(desk.pk).ruleset if desk else STANDARD)
    lines = read_lines(document, report.findings)
    context = {
        "original": original,
        "story": story,
        "other": OTHER_SPLIT[story.split],
        "split": split or "",
        "document": document,
        "desk": desk,
        "furniture": [line for line in lines if line.kind in FURNITURE and line.text],
        "lines": [line for line in lines if line.kind not in FURNITURE and line.text],
        "findings": [told(rank, finding) for rank, finding in enumerate(report.findings)],
        "failed": report.failed,
    }
    return render(request, "articles/readback.html", context)


def told(rank, finding):
    """A finding as the reporter reads it: where it is, and where the words are that it is a copy of."""
    blocks = [span.block for span in finding.spans]
    others = [span.block for span in finding.related if span.block not in blocks]
    return {
        "letter": letter(rank),
        "hue": rank % HUES,
        "finding": finding,
        "block": blocks[0],
        "place": place(blocks),
        "other": others[0] if others else "",
        "other_place": place(others),
    }


def hand_in(request, original, desk, split):
    """Give the story to its desk."""
    if desk is None:
        return errors.not_allowed(request, "You do not belong to the desk you chose. Submit the story to one of yours.")
    try:
        article = intake.submit(original, desk=desk, by=request.user, split=split)
    except NotAllowed as problem:
        return errors.not_allowed(request, problem)
    messages.success(request, f"Submitted to {desk}.")
    return redirect("articles:story", article.pk)
