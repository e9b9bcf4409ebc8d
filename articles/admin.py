"""The newsroom as its administrator sees it: desks and accounts to keep, stories and their log to read.

Stories, findings and the log are written by actions alone. What can be done to a story here are those same actions
with the desk's own rights: an administrator who belongs to no desk reads everything and moves nothing.
"""

from django.contrib import admin, messages
from django.contrib.admin.models import LogEntry
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce, Length
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.views.decorators.http import require_POST

from articles.actions import moving, scanning
from articles.actions.describing import describe
from articles.actions.refusals import Refusal
from articles.models import (
    Article,
    Decision,
    Desk,
    Finding,
    Membership,
    Move,
    Original,
    Publication,
    Revision,
    Scan,
    SignOff,
    can_change,
    with_open_findings,
)
from articles.text.markup import plain

admin.site.site_header = admin.site.site_title = "Second Read"
admin.site.index_title = "Newsroom"
admin.site.unregister([User, Group])  # desks and roles do what groups would


def link(row, words):
    """A link to the page of a row."""
    address = reverse(f"admin:articles_{type(row).__name__.lower()}_change", args=[row.pk])
    return format_html('<a href="{}">{}</a>', address, words)


def link_to_rows(model, words, **narrowed):
    """A link to the list of a model, narrowed to some of its rows."""
    address = reverse(f"admin:articles_{model.__name__.lower()}_changelist", query=narrowed)
    return format_html('<a href="{}">{}</a>', address, words)


def number_of(rows, field):
    """How many of these rows name the row of the outer query in this field; counted for the rows shown only."""
    named = rows.filter(**{field: OuterRef("pk")}).order_by().values(field)
    return Coalesce(Subquery(named.annotate(number=Count("pk")).values("number")), 0)


def paragraphs(document):
    """What the story said, a paragraph a block, furniture named."""
    standing = [block for block in document.blocks if block.text]
    return format_html_join("", "<p><b>{}</b> {}</p>", ((block.id, plain(block.text)) for block in standing))


def edits(changes):
    """The words a change took out and those it put in, a line an edit."""
    return format_html_join("", "<p><b>{}</b> <del>{}</del> <ins>{}</ins></p>", changes)


class ReadOnly:
    """For rows that only actions write: here they are read, and that is all."""

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


# Desks and accounts


class DeskMembers(admin.TabularInline):
    model = Membership
    extra = 1
    autocomplete_fields = ["user"]
    verbose_name_plural = "people"


class UserDesks(admin.TabularInline):
    model = Membership
    extra = 1
    verbose_name_plural = "desks"


@admin.register(User)
class Accounts(UserAdmin):
    """People are made inactive, never deleted: the log goes on naming them."""

    inlines = [UserDesks]
    list_display = ["username", "name", "desks", "is_active", "is_staff", "last_login"]
    list_filter = ["is_active", "is_staff", "memberships__desk", "memberships__role"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        ("Person", {"fields": ["first_name", "last_name", "email"]}),
        ("Rights in the admin", {"fields": ["is_active", "is_staff", "is_superuser", "user_permissions"]}),
        ("Dates", {"fields": ["last_login", "date_joined"]}),
    ]
    readonly_fields = ["last_login", "date_joined"]
    date_hierarchy = "date_joined"

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("memberships__desk")

    def has_change_permission(self, request, obj=None):
        """Nobody changes an account that may do more than their own."""
        reachable = obj is None or request.user.is_superuser or not obj.is_superuser
        return reachable and super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        return False

    def get_readonly_fields(self, request, obj=None):
        """Only somebody with every right gives rights in the admin, so that nobody gives them to themselves."""
        fixed = super().get_readonly_fields(request, obj)
        if request.user.is_superuser:
            return fixed
        return [*fixed, "is_staff", "is_superuser", "user_permissions"]

    @admin.display(ordering="last_name")
    def name(self, user):
        return user.get_full_name()

    @admin.display
    def desks(self, user):
        return ", ".join(f"{each.desk} ({each.get_role_display().lower()})" for each in user.memberships.all())


@admin.register(Desk)
class Desks(admin.ModelAdmin):
    inlines = [DeskMembers]
    list_display = ["name", "slug", "time_zone", "people", "stories"]
    search_fields = ["name", "slug"]

    def get_queryset(self, request):
        members, written = number_of(Membership.objects, "desk"), number_of(Article.objects, "desk")
        return super().get_queryset(request).annotate(members=members, written=written)

    def get_readonly_fields(self, request, obj=None):
        """The slug is part of the address of every story the desk has published, and addresses are fixed."""
        if obj and obj.articles.exclude(first_published_at=None).exists():
            return ["slug"]
        return []

    @admin.display(ordering="members")
    def people(self, desk):
        return link_to_rows(Membership, desk.members, desk__id__exact=desk.pk)

    @admin.display(ordering="written")
    def stories(self, desk):
        return link_to_rows(Article, desk.written, desk__id__exact=desk.pk)


@admin.register(Membership)
class Memberships(admin.ModelAdmin):
    list_display = ["user", "desk", "role"]
    list_filter = ["desk", "role"]
    list_select_related = ["user", "desk"]
    search_fields = ["user__username", "user__first_name", "user__last_name", "desk__name"]
    autocomplete_fields = ["user"]


# The log


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
        return format_html_join("", "<p>{}</p>", ((offer.title,) for offer in finding.offers()))


def quotes(spans):
    """The words of a finding, each with its block."""
    return format_html_join("", "<p><b>{}</b> {}</p>", ((span.block, plain(span.quote)) for span in spans))


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
        return edits((edit.block, edit.old, edit.new) for edit in revision.change.edits)

    @admin.display
    def text(self, revision):
        return paragraphs(revision.document)


@admin.register(Move)
class Moves(OfStories):
    list_display = ["name", "of", "stage", "status", "by", "at", "note"]
    list_filter = ["name", "stage", "article__desk"]
    list_select_related = ["article", "by"]
    search_fields = ["note", "article__headline", "article__slug", "by__username"]
    fields = ["name", "of", "stage", "status", "by", "at", "note"]


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


@admin.register(Scan)
class Scans(OfStories):
    story = "revision__article"
    list_display = ["at", "of", "revision", "seconds", "failed"]
    list_filter = ["revision__article__desk"]
    list_select_related = ["revision__article"]
    search_fields = ["revision__article__headline", "revision__article__slug"]
    fields = ["of", "revision", "at", "seconds", "rules", "failed"]

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
    fields = ["of", "by", "at", "size", "as_it_came", "fields", "token"]

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


# Stories


class OfOneStory(ReadOnly, admin.TabularInline):
    """What a story's own page shows of its log."""

    extra = 0
    show_change_link = True

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.joined)


class StoryFindings(OfOneStory):
    model = Finding
    fields = ["rule", "severity", "status"]
    joined = ["article"]


class StoryMoves(OfOneStory):
    model = Move
    fields = ["name", "stage", "status", "by", "at", "note"]
    joined = ["by"]


class StoryRevisions(OfOneStory):
    model = Revision
    fields = ["author", "at", "note"]
    joined = ["author"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("blocks", "changes")


class StorySignOffs(OfOneStory):
    model = SignOff
    fields = ["by", "at", "waiver"]
    joined = ["revision", "by"]


class StoryPublications(OfOneStory):
    model = Publication
    fields = ["kind", "revision", "by", "at"]
    joined = ["revision", "by"]


@admin.register(Article)
class Stories(admin.ModelAdmin):
    """A story and all that happened to it; what is done to it here, the desk's own actions do."""

    change_form_template = "admin/articles/story.html"
    actions = ["scan_again"]
    date_hierarchy = "created_at"
    ordering = ["-created_at", "-pk"]
    list_per_page = 50
    list_display = [
        "name", "desk", "stage", "status", "urgency", "undecided", "author", "claimed_by", "words", "created_at",
    ]  # fmt: skip
    list_filter = ["desk", "stage", "status", "urgency"]
    list_select_related = ["desk", "author", "claimed_by"]
    search_fields = ["headline", "slug", "author__username", "author__first_name", "author__last_name"]
    fieldsets = [
        (None, {"fields": ["headline", "desk", "author", "slug", "urgency", "language", "note"]}),
        ("Where it stands", {"fields": ["stage", "status", "claimed_by", "created_at", "moved_at"]}),
        ("Readers", {"fields": ["url_slug", "first_published_at", "live", "public_page"]}),
        ("Text", {"fields": ["head", "words", "text", "decisions", "handed_in"]}),
    ]
    described = ["slug", "urgency", "language"]
    inlines = [StoryFindings, StoryMoves, StoryRevisions, StorySignOffs, StoryPublications]

    def get_queryset(self, request):
        return with_open_findings(super().get_queryset(request).visible_to(request.user))

    def view_on_site(self, article):
        return article.get_absolute_url()

    def get_readonly_fields(self, request, obj=None):
        return [name for _, part in self.fieldsets for name in part["fields"] if name not in self.described]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_urls(self):
        move = self.admin_site.admin_view(require_POST(self.move))
        scan = self.admin_site.admin_view(require_POST(self.scan))
        return [
            path("<int:pk>/move/<str:name>/", move, name="articles_article_move"),
            path("<int:pk>/scan/", scan, name="articles_article_scan"),
            *super().get_urls(),
        ]

    def save_model(self, request, obj, form, change):
        """Django would write every column as it was read, the stage and the head among them."""
        describe(obj, by=request.user, **{name: form.cleaned_data[name] for name in self.described})

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refusal as refusal:
            return self.refused(request, object_id, refusal)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        """The page offers what this person may do to the story now."""
        if obj and self.has_change_permission(request, obj):
            context["moves"] = [move for move in moving.moves_for(request.user, obj) if not move.by_action]
            context["may_scan"] = can_change(request.user, obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def move(self, request, pk, name):
        """Make a move of the table."""
        article = self.story_to_change(request, pk)
        try:
            article = moving.move(article, name, by=request.user, note=request.POST.get("reason", ""))
        except Refusal as refusal:
            return self.refused(request, pk, refusal)
        self.message_user(request, f"“{article.name}” is {article.whereabouts} now.", messages.SUCCESS)
        return redirect("admin:articles_article_change", pk)

    def scan(self, request, pk):
        """Run the rules over the story as it stands."""
        article = self.story_to_change(request, pk)
        try:
            scanning.rescan(article, by=request.user)
        except Refusal as refusal:
            return self.refused(request, pk, refusal)
        self.message_user(request, f"The rules have read “{article.name}” again.", messages.SUCCESS)
        return redirect("admin:articles_article_change", pk)

    @admin.action(description="Scan again", permissions=["change"])
    def scan_again(self, request, queryset):
        """Run the rules over each of these stories; one that refuses does not stop the others."""
        for article in queryset.select_related("desk", "head"):
            try:
                scanning.rescan(article, by=request.user)
            except Refusal as refusal:
                self.message_user(request, f"“{article.name}”: {refusal}", messages.ERROR)
            else:
                self.message_user(request, f"The rules have read “{article.name}” again.", messages.SUCCESS)

    def story_to_change(self, request, pk):
        """The story, missing for whoever may not see it and refused to whoever may only look."""
        article = get_object_or_404(self.get_queryset(request), pk=pk)
        if not self.has_change_permission(request, article):
            raise PermissionDenied
        return article

    def refused(self, request, pk, refusal):
        """Back to the story, which is as it was, with the reason."""
        self.message_user(request, str(refusal), messages.ERROR)
        return redirect("admin:articles_article_change", pk)

    @admin.display(description="open", ordering="open_findings")
    def undecided(self, article):
        return link_to_rows(Finding, article.open_findings, article__id__exact=article.pk, status__exact="open")

    @admin.display
    def public_page(self, article):
        address = article.get_public_url()
        return format_html('<a href="{}">{}</a>', address, address) if address else self.get_empty_value_display()

    @admin.display
    def text(self, article):
        return paragraphs(article.document)

    @admin.display
    def decisions(self, article):
        return link_to_rows(Decision, "What was decided", finding__article__id__exact=article.pk)

    @admin.display
    def handed_in(self, article):
        original = Original.objects.filter(article=article).only("pk").first()
        return link(original, "The original") if original else self.get_empty_value_display()
