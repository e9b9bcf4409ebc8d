"""How much a story, a note, a reason or a comment may hold: asked where it is written, whatever door it came by."""

from articles.actions.refusals import GateClosed, Reason, TooLong
from articles.formats import plain as formats
from articles.formats.story import LONGEST, LONGEST_HEADLINE, MOST_BLOCKS
from articles.text.document import FURNITURE
from articles.text.markup import plain

LONGEST_NOTE = 2_000
LONGEST_REASON = 300
LONGEST_COMMENT = 2_000
LONGEST_FURNITURE = 1_000
"""Characters of a standfirst, byline or dateline."""


def need_size(document):
    """Refuse a story that is longer than a story may be. Raises TooLong."""
    if len(document.paragraphs) > MOST_BLOCKS:
        raise TooLong(
            f"The story would have {len(document.paragraphs):,} paragraphs; it may have {MOST_BLOCKS:,}. Merge some.",
            "body",
        )
    if sum(len(block.text) for block in document) > LONGEST:
        raise TooLong(f"The story would have more than {LONGEST:,} characters. Divide it into several.", "body")
    for slot in FURNITURE:
        most = LONGEST_HEADLINE if slot == "headline" else LONGEST_FURNITURE
        length = len(plain(document.block(slot).text))
        if length > most:
            raise TooLong(f"The {slot} would have {length:,} characters; it may have {most:,}. Shorten it.", slot)


def clean_note(note):
    """A note as it is kept: trimmed, without what is no character. Raises TooLong."""
    return _short(note, LONGEST_NOTE, "note")


def clean_reason(reason):
    """A reason as it is kept: trimmed, without what is no character. Raises TooLong."""
    return _short(reason, LONGEST_REASON, "reason")


def clean_comment(words):
    """A comment as it is kept: trimmed, without what is no character. Raises TooLong, or GateClosed for no words."""
    words = _short(words, LONGEST_COMMENT, "comment")
    if not words:
        raise GateClosed([Reason("The comment is empty. Write what you want to say.")])
    return words


def _short(words, most, what):
    words = formats.clean(words)[0].strip()
    if len(words) > most:
        raise TooLong(f"The {what} has {len(words):,} characters; it may have {most:,}. Shorten it.")
    return words
