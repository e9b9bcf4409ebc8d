"""Handing a story in: paste it, see how it is read and what the rules say, then give it to a desk."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from articles import forms
from articles.actions import intake, scanning
from articles.actions.refusals import NotAllowed
from articles.models import Desk, Original
from articles.views import errors, marks

OTHER_SPLIT = {"lines": "blank", "blank": "lines"}


@require_http_methods(["GET", "HEAD", "POST"])
def submit(request):
    """One box for the paste, and fields for what the reporter knows already."""
    form = forms.Submission(request.POST or None, user=request.user)
    if request.method != "POST":
        return render(request, "articles/submit.html", {"form": form})
    if not form.is_valid():
        return render(request, "articles/submit.html", {"form": form}, status=422)
    original = intake.receive(form.data_bytes, fields=form.known(), by=request.user)
    return redirect("articles:readback", original.token)


@require_http_methods(["GET", "HEAD", "POST"])
def readback(request, token):
    """This is how we read it: nothing is submitted before somebody has seen that."""
    original = get_object_or_404(Original.objects.visible_to(request.user), token=token)
    if original.article_id:
        return redirect("articles:review", original.article_id)
    split = request.GET.get("split") if request.GET.get("split") in OTHER_SPLIT else None
    desk = Desk.objects.visible_to(request.user).filter(pk=original.fields.get("desk")).first()
    if request.method == "POST":
        return hand_in(request, original, desk, split)
    story = intake.story(original, split)
    document = story.document()
    report = scanning.read(document, document)
    context = {
        "original": original,
        "story": story,
        "other": OTHER_SPLIT[story.split],
        "split": split or "",
        "document": document,
        "desk": desk,
        "lines": [marks.Line(block.id, block.kind, block.text) for block in document.paragraphs],
        "findings": [(finding, marks.place([span.block for span in finding.spans])) for finding in report.findings],
        "failed": report.failed,
    }
    return render(request, "articles/readback.html", context)


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
