"""How does the desk do? Figures for those who read a desk, as charts, as tables and as files."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles import forms
from articles.detection.rules import RULES
from articles.models import desks_read_by
from articles.models import metrics as models
from articles.views import errors
from articles.views.figures import FIGURES, Scope, tiles
from articles.views.spreadsheets import as_csv

WINDOWS = {7: "7 days", 28: "4 weeks", 91: "13 weeks", 364: "52 weeks"}
"""Days that the page may look back, as links; any other number can be typed."""


@require_safe
def metrics(request):
    """The figures of the desks that this person reads, or of one of them."""
    form = forms.Metrics(request.GET, desks=desks_read_by(request.user))
    if not form.is_valid() or not may_read(request.user, form):
        return refused(request, form)
    scope, found = asked(form)
    context = {"form": form, "windows": WINDOWS, "scope": scope, "tiles": tiles(found, scope)}
    context["figures"] = [figure(found, scope) for figure in FIGURES.values()]
    return render(request, "articles/metrics.html", context)


@require_safe
def table(request, name):
    """The table of one figure, for a spreadsheet."""
    form = forms.Metrics(request.GET, desks=desks_read_by(request.user))
    if not form.is_valid() or not may_read(request.user, form):
        return refused(request, form)
    if name not in FIGURES:
        raise Http404
    scope, found = asked(form)
    figure = FIGURES[name](found, scope)
    return as_csv("-".join(["metrics", name, *scope.slugs]), figure.columns, figure.cells)


def may_read(user, form):
    """Whether any desk's figures are this person's business."""
    return bool(form.desks) or user.is_superuser


def refused(request, form):
    """The page without figures and what is wrong with what was asked for, or that this is not one's business."""
    if may_read(request.user, form):
        return render(request, "articles/metrics.html", {"form": form, "windows": WINDOWS}, status=422)
    return errors.not_allowed(request, "Metrics are for copy editors and slots. Ask the slot of your desk.")


def asked(form):
    """Whose figures of how many days are asked for, and the numbers."""
    scope = Scope(form.cleaned_data["desk"], form.cleaned_data["days"])
    desks = [scope.desk] if scope.desk else form.desks
    return scope, models.metrics(desks, [rule.id for rule in RULES], days=scope.days)
