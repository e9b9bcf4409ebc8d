"""The desk on SQLite, in process: the review page, a decision, a rewrite, the queue, the polls."""

import pytest
from django.template import Template
from django.utils import timezone

from articles.actions import editing, review
from articles.models import Article, Decision, Presence
from articles.text.align import Line
from tests.benchmarks.stopwatch import alike, story, timed
from tests.factories import make_article, make_user, taken

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def as_a_server_renders(monkeypatch):
    """Without the signal that the tests send for every part of a page, and the copy of its context."""
    monkeypatch.setattr(Template, "_render", lambda template, context: template.nodelist.render(context))


@pytest.mark.parametrize(("blocks", "findings"), [(40, 10), (400, 60)])
def test_one_story(client, desk, reporter, editor, blocks, findings):
    article = taken(make_article(desk, reporter, story(blocks, findings)), editor)
    size = f"{blocks} blocks, {article.findings.open().count()} findings"
    client.force_login(editor)

    def decide_and_take_back():
        finding = article.findings.open().first()
        review.undo(review.accept(finding, key=finding.offers()[0].key, by=editor), by=editor)

    def decide():
        finding = article.findings.open().first()
        headers = {"HX-Request": "true", "HX-Request-Type": "partial"}
        answer = client.post(f"/finding/{finding.pk}/accept/", {"key": finding.offers()[0].key}, headers=headers)
        assert answer.status_code == 200

    def take_back():
        review.undo(Decision.objects.standing().last(), by=editor)

    def rewrite():
        article.refresh_from_db()
        lines = [Line(block.kind, f"{block.text} On.") for block in article.document.paragraphs]
        editing.rewrite(article, {}, lines, base=article.head.number, by=editor)

    timed(f"review page, {size}", lambda: client.get(f"/review/{article.pk}/"))
    timed(f"decision by htmx, with its panel, {size}", decide, between=take_back)
    take_back()
    timed(f"accept and undo, {size}", decide_and_take_back)
    editing.edit_block(article, article.document.paragraphs[1].id, "Another text.", base=article.head.number, by=editor)
    timed(f"compare two revisions, {size}", lambda: client.get(f"/story/{article.pk}/compare/"))
    timed(f"rewrite of every paragraph, {size}", rewrite, times=5)


@pytest.mark.parametrize("copies", [25, 60, 400])
def test_one_finding_of_many_copies(client, desk, reporter, editor, copies):
    article = taken(make_article(desk, reporter, alike(copies)), editor)
    finding = article.findings.open().get()
    client.force_login(editor)

    def post(address, form):
        headers = {"HX-Request": "true", "HX-Request-Type": "partial"}
        assert client.post(address, form, headers=headers).status_code == 200

    def reject():
        post(f"/finding/{finding.pk}/reject/", {"words": "", "scope": "here"})

    def undo():
        post(f"/decision/{Decision.objects.standing().last().pk}/undo/", {})

    timed(f"review page, one finding of {copies} copies", lambda: client.get(f"/review/{article.pk}/"))
    timed(f"compare, one finding of {copies} copies", lambda: client.get(f"/review/{article.pk}/?view=compare"))
    timed(f"rejection by htmx, of {copies} copies", reject, between=undo)
    timed(f"undo by htmx, of {copies} copies", undo, between=reject)


def test_queue_of_ten_thousand(client, desk, reporter, editor):
    article = make_article(desk, reporter)
    fields = {"desk": desk, "author": reporter, "head": article.head, "stage": "submitted"}
    Article.objects.bulk_create([Article(headline=f"Story {number}", **fields) for number in range(10_000)])
    client.force_login(editor)

    timed("queue of 10,000 stories", lambda: client.get("/"))
    since = timezone.now().isoformat()
    timed("news of a queue of 10,000 stories", lambda: client.get("/news/", {"since": since}))


def test_poll_of_one_story(client, desk, reporter, editor):
    article = make_article(desk, reporter, story(400, 60))
    readers = [make_user(f"reader-{number}", desk) for number in range(20)]
    seen = [Presence(article=article, user=reader, seen_at=timezone.now()) for reader in readers]
    Presence.objects.bulk_create(seen)
    client.force_login(editor)

    timed("poll of a story that 20 read", lambda: client.post(f"/review/{article.pk}/presence/", {"revision": 1}))
