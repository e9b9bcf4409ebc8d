"""The page a reader gets: what is live and nothing else."""

from datetime import MAXYEAR, MINYEAR

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Article, Publication
from articles.models.desks import zone_of

KEPT = 60
"""Seconds a reader's browser may keep the page, so that a correction is seen at once."""


@require_safe
@login_not_required
def public(request, desk, year, url_slug):
    """The live revision, at the address it was given when it was first published."""
    if not MINYEAR <= year <= MAXYEAR:
        raise Http404
    stories = Article.objects.public().select_related("desk", "live")
    article = get_object_or_404(stories, desk__slug=desk, url_slug=url_slug, first_published_at__year=year)
    latest = article.publications.last()
    context = {
        "article": article,
        "document": article.live.document,
        "published": article.first_published_at,
        "updated": latest.at if latest.kind == Publication.Kind.UPDATE else None,
    }
    with timezone.override(zone_of(article.desk.time_zone)):
        answer = render(request, "articles/public.html", context)
    answer["Cache-Control"] = f"public, max-age={KEPT}"
    return answer
