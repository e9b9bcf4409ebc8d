"""How rows are shown in the admin: links between them, counts, and the words of a story as text."""

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from articles.text.markup import plain
from articles.text.quoting import in_quotes
from articles.views.places import capital, place


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
    """What the story said, a paragraph a block, each with its place."""
    return by_place((block.id, block.text) for block in document.blocks if block.text)


def quotes(spans):
    """The words of a finding, each with its place."""
    return by_place((span.block, span.quote) for span in spans)


def by_place(texts):
    """Texts of blocks, each behind the name of its place."""
    return named((capital(place([block])), plain(text)) for block, text in texts)


def named(values):
    """Values, each behind its name, a line each."""
    return format_html_join("", "<p><b>{}</b> {}</p>", values)


def sentences(said):
    """What is said, a line a sentence."""
    return format_html_join("", "<p>{}</p>", ((sentence,) for sentence in said))


def listed(names):
    """Names in a row, or that there are none."""
    return ", ".join(names) or "none"


def told(where, edit):
    """What an edit did to the words of a place, as a sentence."""
    old, new = plain(edit.old), plain(edit.new)
    if old and new:
        return f"{where}: {in_quotes(old)} became {in_quotes(new)}."
    return f"{where}: {in_quotes(new)} was put in." if new else f"{where}: {in_quotes(old)} was taken out."


class ReadOnly:
    """For rows that only actions write: here they are read, and that is all."""

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
