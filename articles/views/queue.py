"""What waits for whom? The stories of one's desks, by stage, the most urgent first."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Article, Desk, with_open_findings
from articles.workflow import Stage

PAGE = 50

TABS = (
    Stage.SUBMITTED,
    Stage.IN_REVIEW,
    Stage.SECOND_READ,
    Stage.READY,
    Stage.RETURNED,
    Stage.DRAFT,
    Stage.HELD,
    Stage.SPIKED,
)


@dataclass(frozen=True, slots=True)
class Tab:
    """One stage of the desk, or everything in work."""

    name: str
    label: str
    count: int
    url: str
    current: bool


@require_safe
def queue(request):
    """The list, with every filter in the address."""
    stories = Article.objects.visible_to(request.user)
    wanted = {name: request.GET.get(name, "").replace("\0", "") for name in ("stage", "desk", "mine", "q")}
    found = filtered(stories, request.user, wanted)
    counts = dict(found.order_by().values_list("stage").annotate(Count("pk")))
    stage = wanted["stage"] if wanted["stage"] in Stage else ""
    chosen = found.filter(stage=stage) if stage else found.in_work()
    pages = Paginator(with_open_findings(chosen.with_people()), PAGE)
    context = {
        "tabs": tabs(counts, found.in_work().count(), stage, wanted),
        "page": pages.get_page(request.GET.get("page")),
        "desks": Desk.objects.visible_to(request.user),
        "wanted": wanted,
        "query": urlencode({name: value for name, value in wanted.items() if value}),
        "now": timezone.now(),
    }
    return render(request, "articles/queue.html", context)


def filtered(stories, user, wanted):
    """The stories that every filter but the stage lets through."""
    if wanted["desk"]:
        stories = stories.filter(desk__slug=wanted["desk"])
    if wanted["mine"]:
        stories = stories.filter(Q(claimed_by=user) | Q(author=user))
    if wanted["q"]:
        stories = stories.filter(Q(headline__icontains=wanted["q"]) | Q(slug__icontains=wanted["q"]))
    return stories


def tabs(counts, in_work, stage, wanted):
    """A tab for each stage that holds a story, and one for all that is in work."""
    others = {name: value for name, value in wanted.items() if value and name != "stage"}
    found = [Tab("", "In work", in_work, f"?{urlencode(others)}", not stage)]
    for each in TABS:
        count = counts.get(each, 0)
        if count or each == stage:
            found.append(Tab(each, each.label, count, f"?{urlencode({'stage': each, **others})}", each == stage))
    return found
