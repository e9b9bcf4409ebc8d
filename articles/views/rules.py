"""A desk's own rules: how each runs there, how well it does, what others would find, and who settled what."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from articles import forms
from articles.actions import desks
from articles.actions.learning import FEWEST, judged_since
from articles.actions.refusals import NotAllowed, Refusal, Stale
from articles.detection.findings import Severity
from articles.detection.rules import RULES
from articles.detection.ruleset import STANDARD, exact
from articles.models import RulesetVersion, can_lead, desks_read_by, house_rules
from articles.models.scorecard import WINDOW, found_since, records, scorecard
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
    if not may_read(request.user, found):
        return not_read(request)
    context = {"desks": found, "days": days_of(request), "windows": WINDOWS}
    context["scores"] = zip(RULES, scores_of(found, context["days"]), strict=True)
    return render(request, "articles/all_rules.html", context)


def may_read(user, desks):
    """Whether any desk's rules are this person's business."""
    return user.is_superuser or bool(desks)


def not_read(request):
    """The answer to whom they are not."""
    return errors.not_allowed(request, "The rules are kept by copy editors and slots. Ask the slot of your desk.")


@require_http_methods(["GET", "HEAD", "POST"])
def rules(request, slug):
    """How each rule runs on the desk and how well it does; a form for those who settle it."""
    desk = desk_of(request, slug)
    if request.method != "POST":
        return page(request, desk)
    form = choices(request, desk)
    if not form.is_valid():
        form.ask_why()
        return page(request, desk, form=form, status=422)
    try:
        version = desks.change_rules(
            desk, **form.wanted(), reason=form.cleaned_data["note"], base=form.cleaned_data["base"], by=request.user
        )
    except NotAllowed as problem:
        return errors.not_allowed(request, problem)
    except Stale as problem:
        return overtaken(request, desk, form, problem)
    except Refusal as problem:
        form = form.on_top_of(form.cleaned_data["base"])
        return page(request, desk, form=form, problem=problem, status=422)
    return in_force(request, desk, version, form.cleaned_data["base"])


def in_force(request, desk, version, base):
    """Back to the page, which says which version is in force now."""
    if version is None or version.number <= base or version.by_id != request.user.pk:
        messages.info(request, "Nothing was changed: these rules are in force already.")
    else:
        messages.success(request, f"Version {version.number} is in force. Stories are read by it from now on.")
    return redirect(desk.get_rules_url())


def overtaken(request, desk, form, problem):
    """The page with what I changed carried over into what a colleague has put in force since the page was opened."""
    house = house_rules(desk.pk)
    versions = RulesetVersion.objects.visible_to(request.user).filter(desk=desk)
    seen = versions.filter(number=form.cleaned_data["base"]).first()
    seen = seen.settled if seen else STANDARD
    merged = form.together_with(seen, house.ruleset, house.number)
    if merged.is_in_force(house.ruleset):
        return in_force(request, desk, None, house.number)
    meanwhile = {"theirs": forms.changes(seen, house.ruleset), "mine": forms.changes(seen, form.ruleset())}
    return page(request, desk, form=merged, problem=problem, meanwhile=meanwhile, status=409)


@require_http_methods(["GET", "HEAD", "POST"])
def back(request, slug):
    """Put an earlier version of the rules in force once more."""
    return settled_by_one_press(
        request, slug, forms.BackTo, lambda desk, form: desks.go_back(desk, **form.wanted(), by=request.user)
    )


@require_http_methods(["GET", "HEAD", "POST"])
def raise_again(request, slug):
    """Let a rule stop stories again that its own record demoted."""
    return settled_by_one_press(
        request, slug, forms.RaisedAgain, lambda desk, form: desks.raise_again(desk, **form.wanted(), by=request.user)
    )


def settled_by_one_press(request, slug, form_of, deed):
    """The answer to a press that changes the rules in one way, with a reason."""
    desk = desk_of(request, slug)
    if request.method != "POST":
        return redirect(desk.get_rules_url())
    form = form_of(request.POST)
    if not form.is_valid():
        return page(request, desk, pressed=form, status=422)
    try:
        version = deed(desk, form)
    except NotAllowed as problem:
        return errors.not_allowed(request, problem)
    except Refusal as problem:
        return page(request, desk, pressed=form, problem=problem, status=409 if isinstance(problem, Stale) else 422)
    return in_force(request, desk, version, form.cleaned_data["base"])


def choices(request, desk):
    """What was chosen; a field that was lost on the way is as the rules in force have it."""
    house = house_rules(desk.pk)
    return forms.RuleChoices(request.POST, initial=forms.RuleChoices.of(house.ruleset, house.number).initial)


def page(request, desk, *, form=None, pressed=None, problem=None, meanwhile=None, status=200):
    """The desk's rules, with what was chosen or `pressed` where something stood in the way, and what came meanwhile."""
    house, days = house_rules(desk.pk), days_of(request)
    unsaved = form is not None
    form = form or forms.RuleChoices.of(house.ruleset, house.number)
    versions = RulesetVersion.objects.visible_to(request.user).filter(desk=desk).select_related("by")
    context = {
        "desk": desk,
        "form": form,
        "unsaved": unsaved,
        "pressed": pressed,
        "problem": problem,
        "meanwhile": meanwhile,
        "house": house,
        "rows": list(
            zip(
                form.rows(),
                scores_of([desk], days),
                severities(house.ruleset),
                judged(desk, house),
                strict=True,
            )
        ),
        "back": to_be_pressed(forms.BackTo, pressed, house.number, "back"),
        "back_to": pressed.cleaned_data.get("number") if pressed else None,
        "demoted": [
            (
                rule,
                version,
                to_be_pressed(forms.RaisedAgain, pressed, house.number, f"raise-{rule.id}", rule=rule.id),
            )
            for rule, version in demoted_in(versions, house)
        ],
        "days": days,
        "windows": WINDOWS,
        "fewest": FEWEST,
        "may_settle": can_lead(request.user, desk),
        "is_standard": not house.ruleset.changes(STANDARD),
        "versions": [(version, settled(version)) for version in versions[:LATEST]],
    }
    return render(request, "articles/rules.html", context, status=status)


def to_be_pressed(form_of, pressed, number, name, **which):
    """A form to be pressed on top of the version in force, with the reason that was given if this one was refused."""
    same = isinstance(pressed, form_of) and all(pressed[field].value() == value for field, value in which.items())
    note = pressed["note"].value() if same else ""
    return form_of(initial={"base": number, "note": note, **which}, auto_id=f"{name}-%s")


def demoted_in(versions, house):
    """The rules that inform because their own record said so last, each with the version that says it."""
    changed = {rule: house.changed_at(rule.id) for rule in RULES if rule.id in house.ruleset.informing}
    by_record = {version.at: version for version in versions.filter(at__in=changed.values(), by=None)}
    return [(rule, by_record[moment]) for rule, moment in changed.items() if moment in by_record]


def judged(desk, house):
    """The record by which each rule is judged, in the order of the rules; None of one that stops no story here."""
    running = [rule for rule in RULES if rule.id not in house.ruleset.off | house.ruleset.informing]
    since = judged_since(running, house)
    found, said = found_since(desk, since), records(desk, since)
    for rule, score in said.items():
        score.found = found[rule]
    return [said.get(rule.id) for rule in RULES]


def settled(version):
    """What a version settles, in a line."""
    says = {limit.name: limit.says for rule in RULES for limit in rule.limits}
    parts = [f"Off: {', '.join(version.off)}."] if version.off else []
    parts += [f"Only informing: {', '.join(version.informing)}."] if version.informing else []
    parts += [f"{says.get(name, name)}: {exact(value)}." for name, value in version.limits.items()]
    return " ".join(parts) or "Every rule as standard."


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
    found = desks_read_by(request.user)
    if not may_read(request.user, found):
        return not_read(request)
    return scorefile("rules", scores_of(found, days_of(request)))


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
