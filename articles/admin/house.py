"""What desks have settled about their rules, and whom we told: written by actions alone, here to be read."""

from django.contrib import admin, messages

from articles.actions import desks
from articles.actions.refusals import Refusal
from articles.admin.showing import ReadOnly, listed, named
from articles.forms.rules import exact, limits
from articles.models import Boilerplate, Notification, RulesetVersion
from articles.text.quoting import in_quotes


class OfDesks(ReadOnly, admin.ModelAdmin):
    """Rows of desks, the newest first; who does not read all of a desk does not see them here either."""

    ordering = ["-pk"]
    list_per_page = 50

    def get_queryset(self, request):
        return super().get_queryset(request).visible_to(request.user)


@admin.register(RulesetVersion)
class RulesetVersions(OfDesks):
    actions = None
    date_hierarchy = "at"
    list_display = ["number", "desk", "by", "at", "reason"]
    list_display_links = ["number", "reason"]
    list_filter = ["desk"]
    list_select_related = ["desk", "by"]
    search_fields = ["reason", "desk__name", "by__username"]
    fields = ["number", "desk", "are_off", "only_inform", "own_limits", "reason", "by", "at"]

    def view_on_site(self, version):
        return version.desk.get_rules_url()

    @admin.display(description="rules that are off")
    def are_off(self, version):
        return listed(version.off)

    @admin.display(description="rules that only inform")
    def only_inform(self, version):
        return listed(version.informing)

    @admin.display(description="limits of the desk’s own")
    def own_limits(self, version):
        own = [
            (limit.says, exact(version.limits[limit.name]))
            for limit in limits().values()
            if limit.name in version.limits
        ]
        return named(own) or "none"


@admin.register(Boilerplate)
class Boilerplates(OfDesks):
    """What is approved and withdrawn here, the desk's own actions do, with the desk's own rights."""

    actions = ["approve", "withdraw"]
    date_hierarchy = "proposed_at"
    list_display = ["__str__", "desk", "state", "proposed_by", "approved_by", "expires_on"]
    list_filter = ["desk", "approved_at", "withdrawn_at"]
    list_select_related = ["desk", "proposed_by", "approved_by"]
    search_fields = ["words", "desk__name"]
    fields = [
        "words", "desk", "state", "proposed_by", "proposed_at", "approved_by", "approved_at", "expires_on",
        "withdrawn_by", "withdrawn_at",
    ]  # fmt: skip

    def view_on_site(self, boilerplate):
        return boilerplate.desk.get_boilerplate_url()

    @admin.action(description=f"Approve for {desks.USUAL_DAYS} days", permissions=["view"])
    def approve(self, request, queryset):
        self.each(request, queryset, desks.approve_boilerplate)

    @admin.action(description="Withdraw or decline", permissions=["view"])
    def withdraw(self, request, queryset):
        self.each(request, queryset, desks.withdraw_boilerplate)

    def each(self, request, queryset, deed):
        """Do it to each of these rows; one that refuses does not stop the others."""
        for row in queryset:
            try:
                done = deed(row, by=request.user)
            except Refusal as refusal:
                self.message_user(request, f"{in_quotes(str(row))}: {refusal}", messages.ERROR)
            else:
                self.message_user(request, f"{in_quotes(str(row))} is {done.state} now.", messages.SUCCESS)


@admin.register(Notification)
class Notifications(ReadOnly, admin.ModelAdmin):
    """Whom we told what; only those with every right see what others were told."""

    actions = None
    date_hierarchy = "at"
    ordering = ["-pk"]
    list_per_page = 50
    list_display = ["words", "user", "at", "read_at"]
    list_filter = ["read_at"]
    list_select_related = ["user"]
    search_fields = ["words", "user__username"]
    fields = ["words", "link", "user", "at", "read_at"]

    def get_queryset(self, request):
        told = super().get_queryset(request)
        return told if request.user.is_superuser else told.visible_to(request.user)
