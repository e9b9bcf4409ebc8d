"""What came along with a paste: labels of a page, links to other stories, marks of the wire, misread letters, HTML."""

import html
import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import chain, groupby, islice

from articles.detection.copies.keeping import removal
from articles.detection.copies.repeats import SURELY_PROSE
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.page.notices import (
    FEWEST_BUTTONS,
    is_a_button,
    is_of_the_page,
    leads_elsewhere,
    may_be_a_button,
    may_head_comments,
    shares_or_counts,
)
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.wording import Wording
from articles.detection.words.misread import Misread, misread
from articles.detection.words.page_lines import heads_a_message
from articles.detection.words.signs import ends_in_a_stop
from articles.text.counting import TAG
from articles.text.document import Block
from articles.text.edits import Edit
from articles.text.markup import BLANK, plain

MOST_SHOWN = 50
"""At most so many tags of one block are one finding; the next scan shows the rest."""

MOST_LETTERS = 1_000
"""So many letters of one block are mended together, as few that are left alone would be sure any more."""

MOST_TOLD = 12
"""A message names at most so many different letters."""

_HEADING_MARK = re.compile(r"(#{1,6}\s+)[^\W\d_]")
_TWO_STARS = rf"(?:{BLANK}?\*){{2}}"
_STRONG = re.compile(rf"(?<!\*)({_TWO_STARS})(?=[^\s*{BLANK}])[^*]*[^\s*{BLANK}]({_TWO_STARS})(?!{BLANK}?\*)")
_REFERENCE = r"&(?:[a-z][a-z0-9]{1,31}|\#x?[0-9a-f]{2,6});"
_HTML = re.compile(f"(?:{TAG}|{_REFERENCE})++", re.IGNORECASE)
_TAGS = re.compile(TAG, re.IGNORECASE)


class _Sort(Enum):
    """What sort of line this is, if it came along with a page."""

    SURE = "no part of a story, wherever it stands"
    SHARES = "the same, and it stands among buttons"
    BUTTON = "what a button says"
    MAYBE = "what a button says, and much else"
    LINK = "what leads elsewhere"
    COPY = "none of these"


_ON_BUTTONS = (_Sort.SURE, _Sort.SHARES, _Sort.BUTTON, _Sort.MAYBE)
_AMONG_BUTTONS = (_Sort.SHARES, _Sort.BUTTON)
_ALONE = {
    _Sort.SURE: Severity.WARNING,
    _Sort.SHARES: Severity.WARNING,
    _Sort.BUTTON: Severity.NOTICE,
    _Sort.MAYBE: None,
    _Sort.LINK: Severity.NOTICE,
    _Sort.COPY: None,
}
"""How sure it is that a line is no part of the story if no other line of a page stands beside it."""


class PasteResidue(Rule):
    """A line of the page or the wire came along with the text."""

    id = "paste-residue"
    severity = Severity.WARNING
    finds = (
        "What came along with a paste, as lines of their own, in some seventy languages: labels and buttons of a "
        "page (“Advertisement”, “Share on Facebook”), counts of comments, notices of cookies, marks of the wire "
        "(“(MORE)”), embargoes, the head of an e-mail, what an AI assistant says round a text. Letters read in "
        "the wrong encoding (“â€™”), with what was meant."
    )
    milder = (
        "A notice for links to other stories (“Read more: …”) of 24 words at most, the word of one button alone, "
        "a letter that is lost, HTML and Markdown."
    )
    never_flags = (
        "The same words within a sentence; “Menu” or “Facebook” with no button beside it; “NÃO”, and copy that "
        "speaks of such letters."
    )
    alarms = 2.1

    def check(self, reading: Reading) -> Iterator[Finding]:
        told = zip(reading.document.paragraphs, _severities(reading), strict=True)
        for severity, row in groupby(told, key=lambda each: each[1]):
            if severity is not None:
                yield self._stretch([block for block, _ in row], severity)
        for heads, lines in groupby(
            reading.document.paragraphs, lambda block: reading.wording(block).once(_heads_a_message)
        ):
            if heads and len(head := list(lines)) > 1:
                yield self._stretch(head, Severity.WARNING)
        marked = (marks for block in reading.document.paragraphs for marks in _markdown(reading, block))
        if shown := list(chain.from_iterable(islice(marked, MOST_SHOWN))):
            yield self._marks(shown)
        for block in reading.document:
            if not block.text.isascii():
                yield from self._letters(reading, block)
            if ("<" in block.text or "&" in block.text) and "`" not in block.text:
                yield from self._html(reading, block)

    def _letters(self, reading: Reading, block: Block) -> Iterator[Finding]:
        """Letters that were read in the wrong encoding, with what was meant, and letters that are lost."""
        reading.check_time()
        found = reading.wording(block).once(_misread)
        fixes = tuple(
            Edit(block.id, each.start, block.text[each.start : each.end], each.meant)
            for each in found
            if each.meant is not None
        )
        lost = [each for each in found if each.meant is None]
        if fixes:
            told = list(dict.fromkeys(f"“{edit.old[:40]}” for {_named(edit.new)}" for edit in fixes))
            others = " and others" if len(told) > MOST_TOLD else ""
            yield self.finding(
                f"Letters were read in the wrong encoding: {', '.join(told[:MOST_TOLD])}{others}.",
                spans=[Span.of(block, edit.start, edit.end) for edit in fixes],
                suggestions=[Suggestion("Write what was meant", fixes)],
            )
        if lost:
            signs = ", ".join(dict.fromkeys(f"“{_once(block.text[each.start : each.end])}”" for each in lost))
            yield self.finding(
                f"A letter was lost where {signs} stands: look it up in the original, and write it by hand.",
                spans=[Span.of(block, each.start, each.end) for each in lost],
                severity=Severity.NOTICE,
                preferred=False,
            )

    def _html(self, reading: Reading, block: Block) -> Iterator[Finding]:
        """Tags and character references that a browser would have hidden."""
        reading.check_time()
        shown = reading.visible(block)
        found = [match for match in islice(_HTML.finditer(shown), MOST_SHOWN) if _as_seen(match[0]) != match[0]]
        if not found:
            return
        fixes = tuple(
            Edit(block.id, match.start(), match[0], _as_seen(match[0]))
            for match in found
            if block.text[slice(*match.span())] == match[0]
        )
        mendable = len(fixes) == len(found)
        if not _HTML.sub("", shown).strip():
            fixes, mendable = (removal(block),), True
        signs = ", ".join(dict.fromkeys(f"“{match[0][:40]}”" for match in found))
        stands_for = any(edit.new.strip() for edit in fixes)
        title = "Write it as a browser shows it" if stands_for else "Take it off"
        yield self.finding(
            f"HTML came along with the paste: {signs}.",
            spans=[Span.of(block, *match.span()) for match in found],
            suggestions=[Suggestion(title, fixes)] if mendable else [],
            severity=Severity.NOTICE,
            preferred=False,
        )

    def _marks(self, spans: list[Span]) -> Finding:
        """Markdown that readers would see as it stands, told once for the whole story."""
        signs = ", ".join(dict.fromkeys(f"“{plain(each.quote).strip()}”" for each in spans))
        fixes = tuple(Edit(each.block, each.start, each.quote, "") for each in spans)
        return self.finding(
            f"Marks of Markdown came along with the paste, and readers would see them: {signs}.",
            spans=spans,
            suggestions=[Suggestion("Take them off", fixes)],
            severity=Severity.NOTICE,
            preferred=False,
        )

    def _stretch(self, blocks: list[Block], severity: Severity) -> Finding:
        one = len(blocks) == 1
        what = "This line" if one else f"These {len(blocks)} lines"
        message = f"{what} came along with the paste: no part of the story."
        if severity is Severity.NOTICE:
            verb, asked = ("reads", "is it") if one else ("read", "are they")
            message = f"{what} {verb} like a link or a button of a page: {asked} meant here?"
        return self.finding(
            message,
            spans=map(Span.whole, blocks),
            suggestions=[Suggestion("Remove the line" if one else "Remove the lines", tuple(map(removal, blocks)))],
            severity=severity,
            preferred=severity is not Severity.NOTICE,
        )


def _as_seen(source: str) -> str:
    """What a browser shows in place of tags and character references."""
    return html.unescape(_TAGS.sub("", source))


def _markdown(reading: Reading, block: Block) -> Iterator[tuple[Span, ...]]:
    """The marks of headings and strong words that readers would see."""
    shown = reading.visible(block)
    if "`" in block.text or ("#" not in shown and ("*" not in shown or "**" not in shown.replace(BLANK, ""))):
        return
    if heading := _HEADING_MARK.match(shown):
        yield (Span.of(block, *heading.span(1)),)
    for strong in islice(_STRONG.finditer(shown), MOST_SHOWN):
        yield Span.of(block, *strong.span(1)), Span.of(block, *strong.span(2))


def _named(meant: str) -> str:
    return f"“{meant[:40]}”" if meant else "nothing"


def _once(signs: str) -> str:
    """The signs of a lost letter, once even if they stand several times in a row."""
    return next((each for each in ("\ufffd", "ï¿½") if not signs.replace(each, "")), signs)


def _misread(wording: Wording) -> tuple[Misread, ...]:
    return tuple(islice(misread(wording.visible), MOST_LETTERS))


def _heads_a_message(wording: Wording) -> bool:
    return heads_a_message(wording.folded)


def _severities(reading: Reading) -> Iterator[Severity | None]:
    """How sure it is of each line that it is no part of the story; None for copy.

    A line that says what buttons say is one if another button or line of the page stands beside it. A line that also
    says much else is one only among buttons: below an advertisement it may be a heading.
    """
    body = reading.document.paragraphs
    sorts = [reading.wording(block).once(_sort) for block in body]
    after = 0
    for on_buttons, row in groupby(sorts, key=lambda sort: sort in _ON_BUTTONS):
        beside = list(row)
        after += len(beside)
        if not on_buttons:
            yield from map(_ALONE.__getitem__, beside)
            continue
        counts = [sort is not _Sort.MAYBE or any(each in _AMONG_BUTTONS for each in beside) for sort in beside]
        if beside[-1] is _Sort.MAYBE and _heads_prose(reading, body[after - 1 : after + 1], among=len(beside)):
            counts[-1] = False
        several = sum(counts) > 1
        for sort, counted in zip(beside, counts, strict=True):
            yield (Severity.WARNING if several else _ALONE[sort]) if counted else None


def _heads_prose(reading: Reading, line_and_next: Sequence[Block], *, among: int) -> bool:
    """May a line that says what buttons say be the title of the prose below? The last of several buttons is none."""
    line, *following = line_and_next
    if not following or (among >= FEWEST_BUTTONS and not reading.wording(line).once(may_head_comments)):
        return False
    return reading.length(following[0]) >= SURELY_PROSE or ends_in_a_stop(reading.shown(following[0]))


def _sort(wording: Wording) -> _Sort:
    """What sort of line this is, whatever stands beside it."""
    if wording.once(is_of_the_page):
        return _Sort.SHARES if shares_or_counts(wording) else _Sort.SURE
    if is_a_button(wording):
        return _Sort.BUTTON
    if may_be_a_button(wording):
        return _Sort.MAYBE
    return _Sort.LINK if wording.once(leads_elsewhere) else _Sort.COPY
