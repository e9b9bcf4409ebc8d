"""A story and all that happened to it; what is done to it here, the desk's own actions do."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from articles.actions import gate, moving, scanning
from articles.actions.describing import describe
from articles.actions.refusals import Refusal, Stale
from articles.admin.showing import ReadOnly, link, link_to_rows, paragraphs
from articles.models import (
    Article,
    Decision,
    Finding,
    Move,
    Original,
    Publication,
    Revision,
    SignOff,
    can_change,
    with_open_findings,
)
from articles.text.quoting import in_quotes
from articles.views.outcomes import unsigned
from articles.views.story import events


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

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """What can be changed is sent along as it was shown, too."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name in self.described:
            field.show_hidden_initial = True
        return field

    def save_model(self, request, obj, form, change):
        """Django would write every column as it was read, the stage and the head among them."""
        wanted = {name: form.cleaned_data[name] for name in self.described}
        describe(obj, by=request.user, seen=self.shown(form), **wanted)

    def shown(self, form):
        """What stood in the fields when the page was made, as the form says beside what it says now."""
        shown = {name: form.data.get(form.add_initial_prefix(name)) for name in self.described}
        try:
            if None not in shown.values():
                return {name: form.fields[name].clean(value) for name, value in shown.items()}
        except ValidationError:
            pass
        raise Stale("The form did not arrive whole, so nothing was saved. Describe the story again.")

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Stale as refusal:
            typed = ", ".join(f"{name} {in_quotes(request.POST.get(name, ''))}" for name in self.described)
            return self.refused(request, object_id, f"{refusal} You sent: {typed}.")
        except Refusal as refusal:
            return self.refused(request, object_id, refusal)

    def history_view(self, request, object_id, extra_context=None):
        """What happened to the story, and below it what was described here."""
        article = self.get_object(request, unquote(object_id))
        happened = events(article, request.user) if article else ()
        return super().history_view(request, object_id, {"events": happened} | (extra_context or {}))

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        """The page offers what this person may do to the story now."""
        if obj and self.has_change_permission(request, obj):
            context["moves"] = [move for move in moving.moves_for(request.user, obj) if not move.by_action]
            context["signed"] = gate.signed(obj) if context["moves"] else None
            context["may_scan"] = can_change(request.user, obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def move(self, request, pk, name):
        """Make a move of the table."""
        article = self.story_to_change(request, pk)
        try:
            article = moving.move(article, name, by=request.user, note=request.POST.get("reason", ""))
        except Refusal as refusal:
            return self.refused(request, pk, refusal)
        said = [f"{in_quotes(article.name)} is {article.whereabouts} now.", *unsigned(article, request.user)]
        self.message_user(request, " ".join(said), messages.SUCCESS)
        return redirect("admin:articles_article_change", pk)

    def scan(self, request, pk):
        """Run the rules over the story as it stands."""
        article = self.story_to_change(request, pk)
        try:
            scanning.rescan(article, by=request.user)
        except Refusal as refusal:
            return self.refused(request, pk, refusal)
        self.message_user(request, f"The rules have read {in_quotes(article.name)} again.", messages.SUCCESS)
        return redirect("admin:articles_article_change", pk)

    @admin.action(description="Scan again", permissions=["change"])
    def scan_again(self, request, queryset):
        """Run the rules over each of these stories; one that refuses does not stop the others."""
        for article in queryset.select_related("desk", "head"):
            try:
                scanning.rescan(article, by=request.user)
            except Refusal as refusal:
                self.message_user(request, f"{in_quotes(article.name)}: {refusal}", messages.ERROR)
            else:
                self.message_user(request, f"The rules have read {in_quotes(article.name)} again.", messages.SUCCESS)

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
