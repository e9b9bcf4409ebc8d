"""What waits for whom? The stories of one's desks, by stage, the most urgent first."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Article, Desk, with_open_findings
from articles.workflow import Stage

PAGE = 50

PUBLISHED = "published"
"""What readers see: no stage, since a live story may be in work again."""

TABS = {
    "": "In work",
    Stage.SUBMITTED: Stage.SUBMITTED.label,
    Stage.IN_REVIEW: Stage.IN_REVIEW.label,
    Stage.SECOND_READ: Stage.SECOND_READ.label,
    Stage.READY: Stage.READY.label,
    Stage.RETURNED: Stage.RETURNED.label,
    Stage.DRAFT: Stage.DRAFT.label,
    Stage.HELD: Stage.HELD.label,
    PUBLISHED: "Published",
    Stage.SPIKED: Stage.SPIKED.label,
}


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
    stage = wanted["stage"] if wanted["stage"] in TABS else ""
    counts = counted(found)
    pages = Paginator(with_open_findings(under(found, stage).with_people()), PAGE)
    pages.count = counts.get(stage, 0)  # known already, and slow to ask for again
    context = {
        "tabs": tabs(counts, stage, wanted),
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
        stories = stories.filter(
            Q(headline__icontains=wanted["q"]) | Q(slug__icontains=wanted["q"]) | Q(opening__icontains=wanted["q"])
        )
    return stories


def under(stories, tab):
    """The stories of one tab."""
    if tab == PUBLISHED:
        return stories.public()
    if tab == Stage.SPIKED:
        return stories.filter(stage=tab)
    return stories.in_work().filter(stage=tab) if tab else stories.in_work()


def counted(stories):
    """How many stories each tab has."""
    rows = list(stories.counted())
    counts = {row["stage"]: row["working"] for row in rows if row["working"]}
    apart = {
        PUBLISHED: sum(row["live_now"] for row in rows),
        Stage.SPIKED: sum(row["all"] for row in rows if row["stage"] == Stage.SPIKED),
    }
    return {"": sum(counts.values()), **counts, **apart}


def tabs(counts, stage, wanted):
    """A tab for all that is in work, and one for each stage that holds a story."""
    others = {name: value for name, value in wanted.items() if value and name != "stage"}
    return [
        Tab(name, label, counts.get(name, 0), f"?{urlencode({'stage': str(name), **others})}", name == stage)
        for name, label in TABS.items()
        if counts.get(name) or name in ("", stage)
    ]
