"""The words a desk repeats on purpose: waiting for approval, approved until a day, expired, withdrawn."""

from datetime import timedelta

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from articles import forms
from articles.actions import desks
from articles.actions.refusals import GateClosed, NotAllowed, Reason, Refusal
from articles.models import WAITS, Boilerplate, RejectedWords, can_lead, leads_of, name_of
from articles.models.rules import rejected_in
from articles.views import errors
from articles.views.rules import desk_of

CLOSED = 50
"""Rows shown of what is no longer in force."""

LATEST = 500
"""Rejections looked through for stories to name."""

EVIDENCE = 5
"""Stories named below words that were rejected in them."""


SAID = {
    WAITS: "Proposed. The words wait for approval by {leads}.",
    "approved": "These words are in force already.",
    "expired": "These words have expired. {leads} may approve them again, below.",
}
"""What became of words that were proposed."""


@require_http_methods(["GET", "HEAD", "POST"])
def boilerplate(request, slug):
    """What waits for a word, what is in force, what was; a form to propose more."""
    desk = desk_of(request, slug)
    if request.method != "POST":
        return page(request, desk)
    form = forms.Repeated(request.POST)
    if not form.is_valid():
        return page(request, desk, form=form, status=422)
    try:
        proposed = desks.propose_boilerplate(desk, form.cleaned_data["text"], by=request.user)
    except Refusal as problem:
        return refused(request, desk, problem, form=form)
    messages.success(request, SAID[proposed.state].format(leads=either(leads_of(desk.pk))))
    return redirect(desk.get_boilerplate_url())


@require_http_methods(["GET", "HEAD", "POST"])
def approve(request, pk):
    """Let the words be repeated, up to a day."""
    row = row_of(request, pk)
    if request.method != "POST":
        return redirect(row.desk.get_boilerplate_url())
    form = forms.Approval(request.POST)
    try:
        if not form.is_valid():
            raise GateClosed([Reason(sentence) for sentence in form.errors["expires_on"]])
        approved = desks.approve_boilerplate(row, **form.cleaned_data, by=request.user)
    except Refusal as problem:
        return refused(request, row.desk, problem)
    messages.success(request, f"Approved until {approved.expires_on:%-d %B %Y}. The rules only notice it from now on.")
    return redirect(row.desk.get_boilerplate_url())


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request, pk):
    """Take an approval back, or decline a proposal."""
    row = row_of(request, pk)
    if request.method != "POST":
        return redirect(row.desk.get_boilerplate_url())
    try:
        withdrawn = desks.withdraw_boilerplate(row, by=request.user)
    except Refusal as problem:
        return refused(request, row.desk, problem)
    messages.success(request, f"It is {withdrawn.state}.")
    return redirect(row.desk.get_boilerplate_url())


def row_of(request, pk):
    """The boilerplate of this number, if this person reads all there is on its desk."""
    return get_object_or_404(Boilerplate.objects.visible_to(request.user).select_related("desk"), pk=pk)


def refused(request, desk, problem, *, form=None):
    """The page with what stood in the way; a person without the right gets no page."""
    if isinstance(problem, NotAllowed):
        return errors.not_allowed(request, problem)
    return page(request, desk, form=form, problem=problem, status=422 if isinstance(problem, GateClosed) else 409)


def page(request, desk, *, form=None, problem=None, status=200):
    """Every row by how far it has got."""
    of_desk = Boilerplate.objects.visible_to(request.user).filter(desk=desk)
    rows = of_desk.select_related("desk", "proposed_by", "approved_by", "withdrawn_by")
    today = desk.today()
    context = {
        "desk": desk,
        "form": form or forms.Repeated(),
        "problem": problem,
        "proposed": with_evidence(request.user, rejected_in(rows.proposed())),
        "approved": rows.in_force(desk).order_by("expires_on", "pk"),
        "closed": rows.over(desk)[:CLOSED],
        "may_settle": can_lead(request.user, desk),
        "leads": either(leads_of(desk.pk)),
        "usual": today + timedelta(days=desks.USUAL_DAYS),
        "soonest": today + timedelta(days=1),
        "latest": today + timedelta(days=desks.MOST_DAYS),
    }
    return render(request, "articles/boilerplate.html", context, status=status)


def either(people):
    """The names of people of whom one is enough."""
    *others, last = [name_of(user) for user in people] or ["an administrator"]
    return f"{', '.join(others)} or {last}" if others else last


def with_evidence(user, proposed):
    """Proposals, each with the latest findings in which its words were rejected."""
    proposed = list(proposed)
    rejected = (
        RejectedWords.objects.visible_to(user)
        .standing()
        .filter(desk__in={row.desk_id for row in proposed}, digest__in={row.digest for row in proposed})
    )
    found = {}
    for words in rejected.select_related("decision__finding__article").order_by("-pk")[:LATEST]:
        finding = words.decision.finding
        found.setdefault(words.digest, {}).setdefault(finding.article_id, finding)
    return [(row, list(found.get(row.digest, {}).values())[:EVIDENCE]) for row in proposed]
