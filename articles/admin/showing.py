"""How rows are shown in the admin: links between them, counts, and the words of a story as text."""

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from articles.text.markup import plain


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


def quotes(spans):
    """The words of a finding, each with its block."""
    return format_html_join("", "<p><b>{}</b> {}</p>", ((span.block, plain(span.quote)) for span in spans))


class ReadOnly:
    """For rows that only actions write: here they are read, and that is all."""

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
