"""Desks, and the people who belong to them: what an administrator keeps."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User

from articles.admin.showing import link_to_rows, number_of
from articles.models import Article, Desk, Membership

admin.site.unregister([User, Group])  # desks and roles do what groups would


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
