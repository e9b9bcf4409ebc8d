"""What happened to the stories, and in the admin itself: written by actions alone, here to be read."""

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.core.exceptions import PermissionDenied
from django.db.models.functions import Length
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html

from articles.admin.showing import ReadOnly, link, link_to_rows, listed, named, paragraphs, quotes, sentences, told
from articles.models import (
    Article,
    Comment,
    Decision,
    Desk,
    Finding,
    Move,
    Original,
    Publication,
    Revision,
    Scan,
    SignOff,
)
from articles.views.places import capital, place
from articles.views.story import changed_in, moved_in


class OfStories(ReadOnly, admin.ModelAdmin):
    """Rows of stories, the newest first; who may not read a story does not see them here either."""

    story = "article"
    actions = None
    date_hierarchy = "at"
    ordering = ["-pk"]
    list_per_page = 50

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        if request.user.is_superuser:
            return rows
        return rows.filter(**{f"{self.story}__in": Article.objects.visible_to(request.user)})

    def lookup_allowed(self, lookup, value, request):
        """Every list can be narrowed to one story: that is where the links of its page lead."""
        return lookup == f"{self.story}__id__exact" or super().lookup_allowed(lookup, value, request)

    @admin.display(description="story")
    def of(self, row):
        return link(row.article, row.article.name)


@admin.register(Finding)
class Findings(OfStories):
    date_hierarchy = None
    list_display = ["message", "of", "rule", "severity", "status", "safe", "times_decided"]
    list_filter = ["status", "severity", "rule", "safe", "article__desk"]
    list_select_related = ["article"]
    search_fields = ["message", "article__headline", "article__slug"]
    fields = [
        "message", "of", "rule", "severity", "status", "safe", "preferred", "words", "copies", "offered",
        "first_seen", "times_decided",
    ]  # fmt: skip

    def view_on_site(self, finding):
        return reverse("articles:review", args=[finding.article_id], query={"f": finding.pk})

    @admin.display(ordering="decided")
    def times_decided(self, finding):
        return link_to_rows(Decision, finding.decided, finding__id__exact=finding.pk)

    @admin.display
    def words(self, finding):
        return quotes(finding.places())

    @admin.display(description="copies that stay")
    def copies(self, finding):
        return quotes(finding.related_places())

    @admin.display
    def offered(self, finding):
        return sentences(offer.title for offer in finding.offers())


@admin.register(Decision)
class Decisions(OfStories):
    story = "finding__article"
    list_display = ["verdict", "on", "of", "by", "at", "reason", "stands"]
    list_filter = ["verdict", "finding__rule", "finding__article__desk"]
    list_select_related = ["finding__article", "by", "undone_by"]
    search_fields = ["reason", "finding__message", "finding__article__headline", "by__username"]
    fields = ["verdict", "on", "of", "by", "at", "reason", "stands", "revision", "undoes", "key"]

    @admin.display(description="story")
    def of(self, decision):
        article = decision.finding.article
        return link(article, article.name)

    @admin.display(description="finding")
    def on(self, decision):
        return link(decision.finding, decision.finding.message)

    @admin.display(boolean=True)
    def stands(self, decision):
        return decision.verdict != Decision.Verdict.UNDONE and not hasattr(decision, "undone_by")


@admin.register(Revision)
class Revisions(OfStories):
    list_display = ["number", "of", "author", "at", "note", "arrival"]
    list_display_links = ["number", "note"]
    list_filter = ["arrival", "article__desk"]
    list_select_related = ["article", "author"]
    search_fields = ["note", "article__headline", "article__slug", "author__username"]
    fields = ["number", "of", "author", "at", "note", "arrival", "changed", "text", "text_hash", "digest"]

    def get_queryset(self, request):
        """The list shows no text, so it does not read it: a page of revisions may hold megabytes."""
        return super().get_queryset(request).defer("blocks", "changes")

    @admin.display
    def changed(self, revision):
        """What it did to the revision before, in whole words; the first one changed nothing."""
        before = revision.article.revisions.filter(number=revision.number - 1).first()
        if before is None:
            return self.get_empty_value_display()
        moved = moved_in(revision, before) if revision.change.order else ""
        return sentences(filter(None, [*(told(*each) for each in changed_in(revision, before)), moved]))

    @admin.display
    def text(self, revision):
        return paragraphs(revision.document)


@admin.register(Move)
class Moves(OfStories):
    list_display = ["did", "of", "stage", "status", "by", "at", "note"]
    list_filter = ["name", "stage", "article__desk"]
    list_select_related = ["article", "by"]
    search_fields = ["note", "article__headline", "article__slug", "by__username"]
    fields = ["did", "of", "stage", "status", "by", "at", "note"]

    @admin.display(description="what was done", ordering="name")
    def did(self, move):
        return capital(move.done)


@admin.register(SignOff)
class SignOffs(OfStories):
    list_display = ["at", "of", "revision", "by", "waiver"]
    list_filter = ["article__desk"]
    list_select_related = ["article", "revision", "by"]
    search_fields = ["waiver", "article__headline", "article__slug", "by__username"]
    fields = ["of", "revision", "by", "at", "waiver", "text_hash"]


@admin.register(Publication)
class Publications(OfStories):
    list_display = ["at", "of", "kind", "revision", "by"]
    list_filter = ["kind", "article__desk"]
    list_select_related = ["article", "revision", "by"]
    search_fields = ["article__headline", "article__slug", "by__username"]
    fields = ["of", "kind", "revision", "by", "at"]


@admin.register(Comment)
class Comments(OfStories):
    list_display = ["words", "of", "about", "by", "at", "resolved_by"]
    list_filter = [("resolved_at", admin.EmptyFieldListFilter), "article__desk"]
    list_select_related = ["article", "finding", "by", "resolved_by"]
    search_fields = ["words", "article__headline", "article__slug", "by__username"]
    fields = ["words", "of", "about", "by", "at", "mentions", "resolved_by", "resolved_at"]

    def view_on_site(self, comment):
        return comment.get_absolute_url()

    @admin.display
    def about(self, comment):
        return (
            link(comment.finding, comment.finding.message)
            if comment.finding
            else place([comment.block] if comment.block else []) or "the story"
        )


@admin.register(Scan)
class Scans(OfStories):
    story = "revision__article"
    list_display = ["at", "of", "revision", "seconds", "unfinished"]
    list_filter = ["revision__article__desk"]
    list_select_related = ["revision__article"]
    search_fields = ["revision__article__headline", "revision__article__slug"]
    fields = ["of", "revision", "at", "seconds", "ran", "unfinished", "ruleset"]

    @admin.display(description="rules that ran")
    def ran(self, scan):
        return listed(scan.rules)

    @admin.display(description="rules that did not finish")
    def unfinished(self, scan):
        return listed(scan.failed)

    @admin.display(description="story")
    def of(self, scan):
        article = scan.revision.article
        return link(article, article.name)


@admin.register(Original)
class Originals(OfStories):
    """What was handed in, byte for byte; what has not become a story yet only a superuser sees."""

    list_display = ["at", "by", "of", "size"]
    list_filter = ["article__desk"]
    list_select_related = ["article", "by"]
    search_fields = ["article__headline", "article__slug", "by__username"]
    fields = ["of", "by", "at", "size", "as_it_came", "filled_in", "token"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("data").annotate(length=Length("data"))

    def get_urls(self):
        view = self.admin_site.admin_view(self.download)
        return [path("<int:pk>/bytes/", view, name="articles_original_bytes"), *super().get_urls()]

    def download(self, request, pk):
        """The bytes as they came, as a file and never as a page of ours."""
        original = get_object_or_404(self.get_queryset(request), pk=pk)
        if not self.has_view_permission(request, original):
            raise PermissionDenied
        headers = {"Content-Disposition": f'attachment; filename="original-{pk}.txt"'}
        return HttpResponse(bytes(original.data), content_type="application/octet-stream", headers=headers)

    @admin.display(description="story")
    def of(self, original):
        return link(original.article, original.article.name) if original.article else self.get_empty_value_display()

    @admin.display
    def filled_in(self, original):
        """What was filled in beside the text, the desk by its name."""
        filled = {name: value for name, value in original.fields.items() if value}
        if "desk" in filled:
            filled["desk"] = Desk.objects.filter(pk=filled["desk"]).first()
        return named((capital(name), value) for name, value in filled.items())

    @admin.display(ordering="length")
    def size(self, original):
        return f"{original.length:,} bytes"

    @admin.display
    def as_it_came(self, original):
        address = reverse("admin:articles_original_bytes", args=[original.pk])
        return format_html('<a href="{}">Download</a>', address)


@admin.register(LogEntry)
class AdminLog(ReadOnly, admin.ModelAdmin):
    """What was done in the admin itself: accounts, memberships, desks."""

    actions = None
    date_hierarchy = "action_time"
    list_display = ["action_time", "user", "content_type", "object_repr", "did"]
    list_filter = ["action_flag", "content_type"]
    list_select_related = ["user", "content_type"]
    search_fields = ["object_repr", "user__username"]
    fields = ["action_time", "user", "content_type", "object_repr", "did"]

    @admin.display(description="what was done")
    def did(self, entry):
        return entry.get_change_message() or entry.get_action_flag_display()
