"""The metrics of a busy desk on SQLite, in process: the page, the numbers alone, and a file."""

from datetime import timedelta
from itertools import batched

import pytest
from django.template import Template
from django.utils import timezone

from articles.detection.rules import RULES
from articles.models import Article, Decision, Finding, Revision
from articles.models.metrics import metrics
from tests.benchmarks.stopwatch import timed
from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)

STORIES = 10_000


@pytest.fixture(autouse=True)
def as_a_server_renders(monkeypatch):
    """Without the signal that the tests send for every part of a page, and the copy of its context."""
    monkeypatch.setattr(Template, "_render", lambda template, context: template.nodelist.render(context))


def fill(desk, reporter, editor):
    """Stories of a quarter, each read three times, with three findings of which two are decided; half are published."""
    like = make_article(desk, reporter).head
    now = timezone.now()
    ages = [timedelta(days=91) * number / STORIES for number in range(STORIES)]
    stories = Article.objects.bulk_create(
        Article(
            desk=desk, author=reporter, headline=f"Story {number}", words=400, arrived_words=450,
            created_at=now - age, moved_at=now - age,
            stage="ready" if number % 2 else "in_review", status="published" if number % 2 else "unpublished",
            first_published_at=now - age * 0.9 if number % 2 else None,
        )
        for number, age in enumerate(ages)
    )  # fmt: skip
    for part in batched(zip(stories, ages, strict=True), 500):
        made = Revision.objects.bulk_create(
            Revision(
                article=story, number=number, blocks=like.blocks, changes=like.changes, arrival=number == 1,
                text_hash="", digest="", author=reporter, at=now - age,
            )
            for story, age in part
            for number in (1, 2, 3)
        )  # fmt: skip
        firsts = made[::3]
        for story, last in zip((story for story, _ in part), made[2::3], strict=True):
            story.head = last
            story.live = last if story.first_published_at else None
        findings = Finding.objects.bulk_create(
            Finding(
                article_id=revision.article_id, fingerprint=str(number), rule=RULES[(revision.pk + number) % 14].id,
                severity="error", message="It stands twice.", spans=[], status="accepted" if number else "open",
                decided=bool(number), first_seen=revision,
            )
            for revision in firsts
            for number in range(3)
        )  # fmt: skip
        Decision.objects.bulk_create(
            Decision(
                finding=finding, verdict="rejected" if finding.pk % 5 == 0 else "accepted", by=editor,
                reason="intended" if finding.pk % 10 == 0 else "", at=finding.first_seen.at,
            )
            for finding in findings
            if finding.decided
        )  # fmt: skip
    Article.objects.bulk_update(stories, ["head", "live"], batch_size=500)


def test_metrics_of_ten_thousand(client, desk, reporter, editor):
    fill(desk, reporter, editor)
    client.force_login(editor)

    for days in (7, 91):
        timed(f"metrics page of 10,000 stories, {days} days", lambda days=days: client.get(f"/metrics/?days={days}"))
    timed("their numbers alone, 91 days", lambda: metrics([desk], [rule.id for rule in RULES], days=91))
    timed("a table of them as a file, 91 days", lambda: client.get("/metrics/acceptance.csv"))
