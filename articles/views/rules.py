"""A desk's own rules: how each runs there, how well it does, what others would find, and who settled what."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from articles import forms
from articles.actions import desks
from articles.actions.refusals import GateClosed, NotAllowed, Refusal
from articles.actions.trying import try_rules
from articles.detection.findings import Severity
from articles.detection.rules import RULES
from articles.models import RulesetVersion, can_lead, desks_read_by, house_rules
from articles.models.scorecard import WINDOW, scorecard
from articles.views import errors
from articles.views.spreadsheets import as_csv

WINDOWS = (30, 90, 365)
"""Days that a scorecard may look back, as links."""

LATEST = 20
"""Versions the page shows."""

COLUMNS = (
    "rule", "found", "accepted", "rejected", "undone", "open", "gone undecided", "acceptance", "at least", "at most",
    "reasons",
)  # fmt: skip


def desk_of(request, slug):
    """The desk of this name, if this person reads all there is on it."""
    return get_object_or_404(desks_read_by(request.user), slug=slug)


def days_of(request):
    """How far back the address asks to look."""
    form = forms.Days(request.GET)
    return form.cleaned_data["days"] if form.is_valid() else WINDOW


@require_safe
def overview(request):
    """How the rules do on all the desks that this person reads."""
    found = desks_read_by(request.user)
    if not request.user.is_superuser and len(found) == 1:
        return redirect(found[0].get_rules_url())
    if not found and not request.user.is_superuser:
        return errors.not_allowed(request, "The rules are kept by copy editors and slots. Ask the slot of your desk.")
    context = {"desks": found, "days": days_of(request), "windows": WINDOWS}
    context["scores"] = zip(RULES, scores_of(found, context["days"]), strict=True)
    return render(request, "articles/all_rules.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def rules(request, slug):
    """How each rule runs on the desk and how well it does; a form for those who settle it."""
    desk = desk_of(request, slug)
    if request.method != "POST":
        return page(request, desk)
    form = choices(request, desk)
    if not form.is_valid():
        return page(request, desk, form=form, status=422)
    try:
        version = desks.change_rules(
            desk, **form.wanted(), reason=form.cleaned_data["note"], base=form.cleaned_data["base"], by=request.user
        )
    except NotAllowed as problem:
        return errors.not_allowed(request, problem)
    except Refusal as problem:
        form, status = form.on_top_of(house_rules(desk.pk).number), 422 if isinstance(problem, GateClosed) else 409
        return page(request, desk, form=form, problem=problem, status=status)
    if version is None or version.number == form.cleaned_data["base"]:
        messages.info(request, "Nothing was changed: these rules are in force already.")
    else:
        messages.success(request, f"Version {version.number} is in force. Stories are read by it from now on.")
    return redirect(desk.get_rules_url())


@require_http_methods(["GET", "HEAD", "POST"])
def trial(request, slug):
    """What the chosen rules would have said of the desk's own stories; nothing is written."""
    desk = desk_of(request, slug)
    if request.method != "POST":
        return redirect(desk.get_rules_url())
    form = choices(request, desk)
    if not form.is_valid():
        return page(request, desk, form=form, status=422)
    if "change" in request.POST:
        return page(request, desk, form=form.on_top_of(form.cleaned_data["base"]))
    try:
        tried = try_rules(desk, **form.wanted(), by=request.user)
    except NotAllowed as problem:
        return errors.not_allowed(request, problem)
    except Refusal as problem:
        return page(request, desk, form=form.on_top_of(form.cleaned_data["base"]), problem=problem, status=422)
    context = {"desk": desk, "trial": tried, "form": form.on_top_of(form.cleaned_data["base"])}
    context["same"] = form.of(tried.ruleset, 0).initial == form.of(house_rules(desk.pk).ruleset, 0).initial
    return render(request, "articles/trial.html", context)


def choices(request, desk):
    """What was chosen; a field that was lost on the way is as the rules in force have it."""
    house = house_rules(desk.pk)
    return forms.RuleChoices(request.POST, initial=forms.RuleChoices.of(house.ruleset, house.number).initial)


def page(request, desk, *, form=None, problem=None, status=200):
    """The desk's rules, with what was chosen where something stood in the way."""
    house, days = house_rules(desk.pk), days_of(request)
    form = form or forms.RuleChoices.of(house.ruleset, house.number)
    versions = RulesetVersion.objects.visible_to(request.user).filter(desk=desk).select_related("by")
    context = {
        "desk": desk,
        "form": form,
        "problem": problem,
        "house": house,
        "rows": list(zip(form.rows(), scores_of([desk], days), severities(house.ruleset), strict=True)),
        "days": days,
        "windows": WINDOWS,
        "may_settle": can_lead(request.user, desk),
        "versions": [(version, settled(version)) for version in versions[:LATEST]],
    }
    return render(request, "articles/rules.html", context, status=status)


def settled(version):
    """What a version settles, in a line."""
    says = {limit.name: limit.says for rule in RULES for limit in rule.limits}
    parts = [f"Off: {', '.join(version.off)}."] if version.off else []
    parts += [f"Only informing: {', '.join(version.informing)}."] if version.informing else []
    parts += [f"{says.get(name, name)}: {value:g}." for name, value in version.limits.items()]
    return " ".join(parts) or "Every rule as it comes."


def severities(ruleset):
    """What each rule's findings are on the desk."""
    return [
        "off" if rule.id in ruleset.off else Severity.NOTICE if rule.id in ruleset.informing else rule.severity
        for rule in RULES
    ]


def scores_of(desks, days):
    """A score a rule, in the order of the rules."""
    return scorecard(desks, [rule.id for rule in RULES], days=days)


@require_safe
def scores(request, slug):
    """A desk's scorecard for a spreadsheet."""
    desk = desk_of(request, slug)
    return scorefile(f"rules-{desk.slug}", scores_of([desk], days_of(request)))


@require_safe
def all_scores(request):
    """The scorecard of all the desks that this person reads, for a spreadsheet."""
    return scorefile("rules", scores_of(desks_read_by(request.user), days_of(request)))


def scorefile(name, scores):
    """Scores as a file."""
    return as_csv(name, COLUMNS, [cells(score) for score in scores])


def cells(score):
    """A score as a row of it."""
    low, high = score.interval
    share = "" if score.acceptance is None else f"{score.acceptance:.3f}"
    reasons = "; ".join(f"{reason} {number}" for reason, number in score.reasons.most_common())
    return [
        score.rule, score.found, score.accepted, score.rejected, score.undone, score.open, score.gone,
        share, f"{low:.3f}", f"{high:.3f}", reasons,
    ]  # fmt: skip
