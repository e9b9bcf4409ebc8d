"""What waits for whom? The stories of one's desks, by stage, the most urgent first."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import reduce
from operator import and_, or_
from typing import ClassVar
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles import forms
from articles.models import Article, Desk, desks_read_by, listed, name_of
from articles.models.articles import NAMES
from articles.models.desks import roles
from articles.views.looks import look_of
from articles.views.polls import poll, told
from articles.workflow import Stage, Status

PAGE = 50

MOST_WORDS = 10
"""More words than that are looked for as they stand, in a row."""

PUBLISHED = "published"
"""What readers see: no stage, since a live story may be in work again."""

LEFT_AS_PUBLISHED = "as published"
"""Of these the stories that are not in work again: the only ones that are not among all in work."""

ADDRESS = re.compile(
    r"(?:^#?|/(?:story|review)/)([0-9]{1,18})(?:$|[/?\#])|/[a-z0-9-]+/[0-9]{4}/([a-z0-9-]+)/?$", re.ASCII
)
"""A story's number, by itself or in an address at the desk, or how an address for readers ends."""

TABS = {
    "": "In progress",
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


@dataclass(frozen=True, slots=True)
class Row:
    """A story as the list shows it, put into words here because a template is slower at it; `look` stands for them.

    `staged`: its stage has a column.
    """

    url: str
    headline: str
    named: bool
    under: str
    urgency: str
    found: str
    clear: bool
    words: str
    desk: str
    stage: str
    claimed_by: str
    staged: bool
    since: str
    age: str
    live: str
    look: str
    kept: ClassVar[bool] = True
    shown: ClassVar[bool] = False


@require_safe
def queue(request):
    """The list, with every filter in the address."""
    now = timezone.now()  # before the list is read: what comes meanwhile is news
    found, stage, wanted = asked(request)
    counts = counted(found)
    pages = Paginator(under(found, stage).values_list("pk", flat=True), PAGE)
    pages.count = counts[stage]  # known already, and slow to ask for again
    page = pages.get_page(request.GET.get("page"))
    before, after = reverse("articles:review", args=[0]).rsplit("0", 1)  # one look-up for all rows: each takes its time
    page.object_list = [
        row(story, f"{before}{story.pk}{after}", now, staged=not wanted["stage"]) for story in listed(page.object_list)
    ]
    context = {
        "tabs": tabs(counts, stage, wanted),
        "elsewhere": elsewhere(counts, stage, wanted) if wanted["q"].strip() else (),
        "page": page,
        "desks": desks_to_choose(request.user),
        "wanted": wanted,
        "now": now,
        "query": query(wanted),
    }
    return render(request, "articles/queue.html", context)


def desks_to_choose(user):
    """The desks to choose among, where there is more than one: one's own, or with all rights every desk."""
    if user.is_superuser:
        desks = list(desks_read_by(user))
        return desks if len(desks) > 1 else ()
    return Desk.objects.visible_to(user) if len(roles(user)) > 1 else ()


@poll
@require_safe
def news(request):
    """How many stories have come to the list since it was made, as an offer to show them."""
    found, stage, wanted = asked(request)
    form = forms.Since(request.GET)
    if not form.is_valid():
        return HttpResponse(status=204)
    new = come(under(found, stage), form.cleaned_data["since"], stage).count()
    context = {"new": new, "query": query(wanted)}
    return told(request, "articles/queue.html#news", context, state=str(new or ""))


def asked(request):
    """The stories that the filters of the address let through, the tab, and the filters."""
    wanted = {name: request.GET.get(name, "").replace("\0", "") for name in ("stage", "desk", "mine", "q")}
    found = filtered(Article.objects.visible_to(request.user), request.user, wanted)
    return found, wanted["stage"] if wanted["stage"] in TABS else "", wanted


def query(wanted):
    """The filters as an address has them."""
    return urlencode({name: value for name, value in wanted.items() if value})


def come(stories, since, tab):
    """Of a tab's stories those that came to it since; one in work that only moved on is no news among all in work."""
    moved = stories.filter(moved_at__gt=since)
    return moved if tab else moved.filter(created_at__gt=since)


def row(story, url, now, *, staged):
    """What the list says of a story, and where it leads."""
    author = name_of(story.author)
    says = {
        "url": url,
        "headline": story.name,
        "named": bool(story.headline),
        "under": f"{story.slug} · {author}" if story.slug and story.headline else author,
        "urgency": str(story.urgency),
        "found": str(story.open_findings),
        "clear": not story.open_findings,
        "words": f"{story.words:,}",
        "desk": story.desk.name,
        "stage": story.get_stage_display(),
        "claimed_by": name_of(story.claimed_by) if story.claimed_by else "",
        "staged": staged,
        "since": story.moved_at.isoformat(),
        "age": age(story.moved_at, now),
        "live": story.get_public_url() if story.status == Status.PUBLISHED else "",
    }
    return Row(**says, look=look_of(*says.values()))


def age(then, now):
    """How long ago, as short as a column wants it: 12 min, 3 h, 5 d."""
    minutes = int((now - then).total_seconds() // 60)
    if minutes < 60:
        return f"{max(minutes, 0)} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h"
    return f"{minutes // (24 * 60)} d"


def filtered(stories, user, wanted):
    """The stories that every filter but the stage lets through."""
    if wanted["desk"]:
        stories = stories.filter(desk__slug=wanted["desk"])
    if wanted["mine"]:
        stories = stories.filter(Q(claimed_by=user) | Q(author=user))
    if wanted["q"].strip():
        stories = stories.filter(meant(wanted["q"]))
    return stories


def meant(asked):
    """The stories that somebody may mean: by words of headline or author, by number, or by an address."""
    words = asked.split()
    found = reduce(and_, map(says, words if len(words) <= MOST_WORDS else [asked]))
    address = ADDRESS.search(asked)
    if address is None:
        return found
    number, url_slug = address.groups()
    return found | (Q(pk=int(number)) if number else Q(url_slug=url_slug))


def says(words):
    """Do these words stand in the headline, the slug, the opening or the author's name? Bodies take too long."""
    places = ["headline", "slug", "opening", *(f"author__{name}" for name in NAMES)]
    return reduce(or_, (Q((f"{place}__icontains", words)) for place in places))


def under(stories, tab):
    """The stories of one tab."""
    if tab == PUBLISHED:
        return stories.public()
    if tab == Stage.SPIKED:
        return stories.filter(stage=tab)
    return stories.in_work().filter(stage=tab) if tab else stories.in_work()


def counted(stories):
    """How many stories each tab has."""
    counts = Counter()
    for of_desk in stories.counted():
        here = of_desk["all"] - of_desk["as_published"]
        counts[of_desk["stage"]] += here
        counts[""] += here if of_desk["stage"] != Stage.SPIKED else 0
        counts[PUBLISHED] += of_desk["live_now"]
        counts[LEFT_AS_PUBLISHED] += of_desk["as_published"]
    return counts


def tabs(counts, stage, wanted):
    """A tab for all that is in work, and one for each stage that holds a story."""
    others = {name: value for name, value in wanted.items() if value and name != "stage"}
    return [
        Tab(name, label, counts[name], f"?{urlencode({'stage': str(name), **others})}", name == stage)
        for name, label in TABS.items()
        if counts[name] or name in ("", stage)
    ]


def elsewhere(counts, stage, wanted):
    """The other tabs with stories that were looked for; of all in work, with how many of them are in work no more."""
    if stage:
        return [tab for tab in tabs(counts, stage, wanted) if tab.count and tab.name not in ("", stage)]
    out_of_work = {PUBLISHED: counts[LEFT_AS_PUBLISHED], Stage.SPIKED: counts[Stage.SPIKED]}
    known = {tab.name: tab for tab in tabs(counts, stage, wanted)}
    return [replace(known[name], count=count) for name, count in out_of_work.items() if count]
