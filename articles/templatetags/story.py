"""How is a story's text printed, with links, emphasis and marks, so that no word of it can become markup?

The text is cut wherever a piece of markup or a mark begins or ends; each piece is escaped and then wrapped. Tags put
into a text by their offsets would cut each other open as soon as two of them overlap.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.models import name_of
from articles.text import markup
from articles.text.kept import Kept
from articles.text.mentions import cut
from articles.text.quoting import in_quotes

register = template.Library()

SAME = '<{0} id="{1}" data-same></{0}>\n'
"""The place of a part of the page that stays as it is."""

MOST_KEPT = 5_000
"""So many lines and cards are kept as they were printed."""

_kept: Kept[tuple[str, str], SafeString] = Kept(MOST_KEPT)  # by their template and their look

UNCHANGED = '<div class="compared same"{}><span class="label">{}</span><p class="prose" dir="auto">{}</p></div>\n'

BAND = '<rect class="letter-%d%s" x="0" y="%d" width="10" height="%d"/>'

UNSEEN = {
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u200e": "left-to-right mark",
    "\u200f": "right-to-left mark",
    "\u202a": "left-to-right embedding",
    "\u202b": "right-to-left embedding",
    "\u202c": "end of direction",
    "\u202d": "left-to-right override",
    "\u202e": "right-to-left override",
    "\u2060": "word joiner",
    "\u2066": "left-to-right isolate",
    "\u2067": "right-to-left isolate",
    "\u2068": "first-strong isolate",
    "\u2069": "end of isolate",
    "\ufeff": "byte order mark",
}
"""Signs that change how words look and cannot be seen themselves; an editor sees their names."""


@register.simple_tag(takes_context=True)
def printed(context, template, name, parts) -> SafeString:
    """Each part with a template that knows it by this name; what has a look is printed once for each of its looks.

    Of a part that the page has `shown` already only the place is printed. What may not be `kept`, since a form in it
    has one person's token, is printed anew each time.
    """
    page, texts = context.template.engine.get_template(template), []
    for part in parts:
        if part.shown:
            texts.append(SAME.format(part.tag, escape(part.anchor)))
            continue
        keeps = part.look and part.kept
        text = _kept.get((template, part.look)) if keeps else None
        if text is None:
            with context.push(**{name: part}):
                text = page.render(context)
            if keeps:
                _kept.put((template, part.look), text)
        texts.append(text)
    return SafeString("".join(texts))


@register.filter
def plain(text: str) -> str:
    """The words of a block without their markup."""
    return markup.plain(text)


@register.filter(name="in_quotes")
def quoted(words: str) -> str:
    """Words in quotation marks, whatever marks they hold."""
    return in_quotes(words)


@register.filter
def side(text: str) -> SafeString:
    """The attribute of what stands around a text that begins at the right, so that labels stand where it begins.

    Told as browsers tell it for `dir="auto"`: by the first letter that has a direction.
    """
    letter = next((kind for sign in text if (kind := unicodedata.bidirectional(sign)) in ("L", "R", "AL")), "L")
    return SafeString("" if letter == "L" else ' dir="rtl"')


@register.filter
def uncapital(words: str) -> str:
    """The words as they stand inside a sentence."""
    return words[:1].lower() + words[1:]


@register.filter
def rows(text: str) -> int:
    """How many lines a box needs to show the text."""
    return min(16, 2 + len(text) // 70)


@register.filter
def number(value) -> str:
    """A number as a person reads it: 45,060."""
    return f"{value:,}"


@register.filter
def counted(value, noun) -> str:
    """How many of something: 1 word, 45,060 words."""
    return f"{value:,} {noun}" if value == 1 else f"{value:,} {noun}s"


@register.filter
def percent(share) -> str:
    """A share from 0 to 1 as a person says it."""
    return f"{share * 100:.0f}\N{NO-BREAK SPACE}%"


@register.simple_tag
def person(user) -> str:
    """Somebody's name as colleagues know it."""
    return name_of(user)


@register.simple_tag
def spoken(comment) -> SafeString:
    """A comment as people read it, the names of those it tells set apart."""
    pieces = cut(comment.words, comment.named)
    dressed = (format_html("<b>{}</b>", words) if name else _named(words) for words, name in pieces)
    return format_html_join("", "{}", ((each,) for each in dressed))


@register.simple_tag
def reader_prose(text: str) -> SafeString:
    """A block as the reader gets it."""
    return format_html_join("", "{}", ((_dressed(piece, piece.text),) for piece in markup.pieces(text)))


@register.simple_tag
def prose(text: str, marks=()) -> SafeString:
    """A block as the desk reads it: with marks, and with names for signs that cannot be seen.

    A mark has `start`, `end`, `css` and `name`; marks may overlap, the first one given is the one drawn.
    """
    return format_html_join("", "{}", ((each,) for each in _marked(text, marks)))


def _marked(text, marks) -> Iterator[SafeString]:
    said = set()
    for piece in markup.pieces(text):
        for start, end in _cut(piece.start, piece.end, marks):
            words = _named(piece.text[start - piece.start : end - piece.start])
            mark = next((mark for mark in marks if mark.start <= start and end <= mark.end), None)
            if mark is None:
                yield _dressed(piece, words)
                continue
            # A screen reader says nothing about `mark`, so its name stands before the first piece of it. As every label
            # among words it says its own direction: else a browser that looks for theirs would take the label's.
            name = "" if mark in said else format_html('<span class="hidden" dir="ltr">{} </span>', mark.name)
            said.add(mark)
            yield format_html('<mark class="{}">{}{}</mark>', mark.css, name, _dressed(piece, words))


def _cut(start: int, end: int, marks) -> Iterator[tuple[int, int]]:
    """The stretches between two positions in which no mark begins or ends."""
    borders = {at for mark in marks for at in (mark.start, mark.end) if start < at < end}
    borders = sorted({start, end} | borders)
    yield from pairwise(borders)


def _named(words: str):
    """The words with a label in place of each sign that cannot be seen."""
    if not any(sign in words for sign in UNSEEN):
        return words
    return format_html_join(
        "",
        "{}",
        (
            (format_html('<span class="token" dir="ltr">{}</span>', UNSEEN[sign]) if sign in UNSEEN else sign,)
            for sign in words
        ),
    )


def _dressed(piece, words) -> SafeString:
    """Words in the emphasis and the link of the piece they come from."""
    if piece.emphasis:
        words = format_html("<em>{}</em>", words)
    if piece.strong:
        words = format_html("<strong>{}</strong>", words)
    if piece.link:
        words = format_html('<a href="{}" rel="noopener nofollow">{}</a>', piece.link, words)
    return words if isinstance(words, SafeString) else format_html("{}", words)


@register.simple_tag
def unchanged(rows) -> SafeString:
    """The parts that two revisions have in common: hundreds, and a template takes its time over each.

    So does `format_html`, half the time of such a page, so their words are escaped without it.
    """
    parts = (UNCHANGED.format(side(row.text), escape(place), escape(row.text)) for place, row, _ in rows)
    return SafeString("".join(parts))


@register.simple_tag
def bands(drawn) -> SafeString:
    """The marked lines of the map, sixty in a long story; of nothing but numbers, so there is nothing to escape."""
    return SafeString(
        "".join(BAND % (each.hue, " selected" * each.selected, each.start, each.length) for each in drawn)
    )


@register.simple_tag(takes_context=True)
def hint(context, action):
    """The key of an action on its button, for the eye alone; nothing where this person has none that fits."""
    key = context["keys"].hints.get(action)
    return format_html(' <kbd aria-hidden="true">{}</kbd>', key) if key else ""


@register.filter
def options(numbers: Iterable[int], chosen: int) -> SafeString:
    """Numbers to choose from, one of them chosen; a story may have hundreds of revisions."""
    rows = (f"<option{' selected' if number == chosen else ''}>{number:d}</option>" for number in numbers)
    return SafeString("".join(rows))
