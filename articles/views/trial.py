"""What would other rules have said? The chosen ones, tried on the desk's own stories; nothing is written."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from articles import forms
from articles.actions.refusals import NotAllowed, Refusal
from articles.actions.trying import try_rules
from articles.views import errors
from articles.views.rules import choices, desk_of, page


@require_http_methods(["GET", "HEAD", "POST"])
def trial(request, slug):
    """Which findings would be new, gone or of a different severity, and the way to put the rules in force."""
    desk = desk_of(request, slug)
    if request.method != "POST":
        return redirect(desk.get_rules_url())
    form = choices(request, desk)
    if not form.is_valid():
        return page(request, desk, form=form, status=422)
    again = form.on_top_of(form.cleaned_data["base"])
    if "change" in request.POST:
        return page(request, desk, form=again)
    try:
        tried = try_rules(desk, **form.wanted(), by=request.user)
    except NotAllowed as problem:
        return errors.not_allowed(request, problem)
    except Refusal as problem:
        return page(request, desk, form=again, problem=problem, status=422)
    context = {"desk": desk, "trial": tried, "form": again, "changes": forms.changes(tried.today, tried.ruleset)}
    context["rows"] = [(row, run(tried.today, row.rule), run(tried.ruleset, row.rule)) for row in tried.by_rule()]
    (was, was_in_1000), (would_be, would_be_in_1000) = tried.raised()
    context["raised"] = [f"{number:,}" for number in (was, would_be, was_in_1000, would_be_in_1000)]
    return render(request, "articles/trial.html", context)


def run(ruleset, rule):
    """How a rule runs under these rules, in words."""
    return forms.RUNS[forms.how(rule, ruleset)]
