"""Which lines of a story's body read like its headline and standfirst, judged on the story as it arrived.

Likeness alone proves nothing: two body lines in a hundred look like headlines, and every third story has a short second
paragraph. What counts is that a line is repeated, and where it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice, pairwise
from statistics import median

from articles.detection.page.notices import is_of_the_page, leads_elsewhere, may_be_a_headline
from articles.detection.reading import Reading
from articles.detection.wording import Wording
from articles.detection.words.page_lines import (
    DATELINE_GLUED,
    LONGEST_CAPTION,
    Dateline,
    PageLine,
    Sort,
    dateline,
    heads_a_message,
    page_line,
)
from articles.text.document import FURNITURE, Block
from articles.text.markup import BLANK
from articles.text.similarity import fold, length, letters, near, stems

TOP = 5
"""So many lines are the top of a story; a headline further down needs its own slot first."""

HEADLINE_WORDS = range(3, 19)
QUESTION_WORDS = range(3, 15)
"""A headline may end in a question mark; a longer question is a lede."""

STANDFIRST_WORDS = range(6, 46)
STANDFIRST_LETTERS = 25
"""Where words are long and few, a line of so many letters is no label either; “Everything you need to know” has 23."""

PARAGRAPH_WORDS = range(6, 10_000)
SUMMARY = 0.15
"""How much more a standfirst must say again than it is long.

On real stories this keeps nine standfirsts in ten and takes one in four of the second paragraphs that are one sentence;
shortness alone keeps fewer of the former and takes as many of the latter.
"""

MOST_SENTENCES = 2
"""A standfirst of more is a paragraph."""

MOST_END = 3
ENDED = 0.8
"""Where at least three paragraphs stand, and so many of them end in a stop, a line that does not is none of them."""

MOST_WORDS_OF_A_LABEL = 10
"""A row, label or name of no more words may have no stop beside paragraphs that all have one."""

LONGEST_HEADLINE = 300

_PASSED_OVER = (Sort.LABEL, Sort.TIME, Sort.DATELINE)
"""What may stand between headline, standfirst and byline, too; a picture has its caption there."""

# German and Czech close a quotation with the mark that opens an English one, Danish with the French one.
_CLOSERS = "\"'”’“‘»›«‹)]」』\u200b \t\n"
_STOPS = (*".…。．｡།।۔։።", "፡፡")
_OPEN_QUOTATIONS = tuple("\"'“„«»‘‚「『")
_CLOSE_QUOTATIONS = tuple("\"'”“»«’‘›」』")
QUOTES = frozenset('"“”„‟«»「」『』')
_PAUSES = tuple(":;,،؛、፡")
_QUESTION_MARKS = tuple("?？؟՞፧")
_QUESTIONS = (*_QUESTION_MARKS, *"!！")
_GREEK_QUESTION = re.compile("[\u0370-\u03ff\u1f00-\u1fff][»”\"')]*[;\u037e]$")
_ROW = tuple("-–—―•·*#|>[`@<^►▪●○■□✓")
_NUMBERED = re.compile(r"\s*\(?\d{1,3}[.)]\s")
_IMAGES = re.compile(r"(?:\s*+!\[[^\]]*+\]\((?:[^()]++|\([^()]*+\))*+\))++")
_WORDS_OF_AN_IMAGE = re.compile(r"!\[([^\]]*+)\]")
_IMAGE_FILES = (".avif", ".gif", ".heic", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".webp")
_HEADING = re.compile(r"\s*#{1,6}\s+(?=[^\W_])")
_SENTENCE_BREAK = re.compile(r"[^\W\d_]{4,}[\"'”’»)]*[.!?…؟።]+[\"'”’»)]*\s+\S|[。！？](?=[^\s」』”’])")


@dataclass(frozen=True, slots=True)
class Lines:
    """A line of a story as it arrived that reads like its headline or standfirst, then its copies."""

    blocks: tuple[Block, ...]

    @property
    def repeated(self) -> bool:
        return len(self.blocks) > 1


def bare(text: str) -> str:
    """A line without the mark that makes it a heading in Markdown."""
    return _HEADING.sub("", text, count=1) if "#" in text else text


def is_row(text: str) -> bool:
    """Does a line open like a row of a list or a table?"""
    return text.lstrip().startswith(_ROW)


def is_numbered(text: str) -> bool:
    """Does a line open like a step of a recipe or a rule?"""
    return bool(_NUMBERED.match(text))


def is_image(wording: Wording) -> bool:
    """Is this an image and no more: its Markdown, with its own words behind it or without, or the path of its file?"""
    text = wording.shown.strip()
    if text[-5:].lower().endswith(_IMAGE_FILES) and "/" in text.split(maxsplit=1)[0]:
        return True
    images = _IMAGES.match(text) if text.startswith("![") else None
    if images is None:
        return False
    caption = fold(text[images.end() :])
    return not caption or caption in map(fold, _WORDS_OF_AN_IMAGE.findall(images[0]))


def ends_in_a_stop(text: str) -> bool:
    """Does a text end as a sentence does?"""
    ending = text.rstrip(_CLOSERS)
    return ending.endswith(_STOPS) or _asks(ending) or ("ա" <= ending[-2:-1] <= "և" and ending.endswith(":"))


def is_question(text: str) -> bool:
    """Does a text end as a question does?"""
    ending = text.rstrip(_CLOSERS)
    return ending.endswith(_QUESTION_MARKS) or bool(_GREEK_QUESTION.search(ending[-4:]))


def _asks(ending: str) -> bool:
    """Is this the end of a question, or of a call? Greek asks with a semicolon."""
    return ending.endswith(_QUESTIONS) or bool(_GREEK_QUESTION.search(ending[-4:]))


def reads_like_a_headline(text: str) -> bool:
    """Is this 3 to 18 words that end in no full stop, and no row of a list, no head of a table or of a message?"""
    text = text.strip()
    if len(text) > LONGEST_HEADLINE or is_row(text) or not any(map(str.isalpha, text)):
        return False
    parts = text.split()
    if (text.isascii() and sum(len(part) > 2 for part in parts) < len(parts) / 2) or heads_a_message(text.casefold()):
        return False
    ending = text.rstrip(_CLOSERS)
    if _asks(ending):
        return length(text) in QUESTION_WORDS
    return not ending.endswith((*_STOPS, *_PAUSES)) and length(text) in HEADLINE_WORDS


def reads_like_a_sentence(text: str) -> bool:
    """Is this one sentence and no more?"""
    return ends_in_a_stop(text) and not is_row(text) and not _SENTENCE_BREAK.search(text)


def is_no_label(wording: Wording) -> bool:
    """Does a line say as much as a standfirst does, in words or, where these are few and long, in letters?"""
    return wording.length >= STANDFIRST_WORDS[0] or letters(wording.shown) >= STANDFIRST_LETTERS


def page_lines(reading: Reading) -> dict[str, PageLine]:
    """The bylines, datelines, credits, labels and times in the body of the story as it arrived, by their blocks."""
    found = {}
    for block in reading.arrived.paragraphs:
        reading.check_time()
        if block.kind == "paragraph" and (line := reading.wording(block).once(_page_line)):
            found[block.id] = line
    return found


def _page_line(wording: Wording) -> PageLine | None:
    return page_line(wording.shown, wording.folded) if len(wording.text) <= LONGEST_CAPTION else None


def glued_dateline(reading: Reading, block: Block) -> Dateline | None:
    """The dateline that a paragraph opens with before it goes on."""
    return reading.wording(block).once(_glued_dateline) if block.kind == "paragraph" else None


def _glued_dateline(wording: Wording) -> Dateline | None:
    shown = wording.visible
    opening = dateline(shown)
    if opening is None or BLANK in shown[: opening.goes_on] or length(shown[opening.goes_on :]) < DATELINE_GLUED:
        return None
    return opening


def slot_says(reading: Reading, slot: Block) -> str:
    """The words of a slot without its cue, as those of a line are told."""
    line = page_line(reading.shown(slot), reading.folded(slot))
    return line.says if line and line.sort == slot.kind else reading.folded(slot)


def _story(reading: Reading) -> tuple[Block, ...]:
    """The body of the story as it arrived, without lines of the page and images: none is a headline or standfirst."""
    lines = reading.once(page_lines)
    body = [block for block in reading.arrived.paragraphs if block.id not in lines]
    story = tuple(block for block in body if not reading.wording(block).once(_heads_nothing))
    if not body or not may_be_a_headline(reading.wording(body[0])):
        return story
    # What may be a link or a headline is the headline where no other line at the top is one.
    others = any(reads_like_a_headline(bare(reading.shown(block))) for block in story[:TOP])
    return story if others else (body[0], *story)


def _heads_nothing(wording: Wording) -> bool:
    return is_image(wording) or wording.once(is_of_the_page) or wording.once(leads_elsewhere)


def headline_lines(reading: Reading) -> Lines | None:
    """The line of the body that was the headline when the story arrived without one, and its copies."""
    body = reading.once(_story)
    if reading.arrived.headline.text or len(body) < 2:
        return None
    standfirst = reading.folded(reading.arrived.standfirst)
    likely = [
        block
        for block in body[:TOP]
        if reads_like_a_headline(bare(reading.shown(block))) and not near(standfirst, reading.folded(block))
    ]
    opens = bool(likely) and likely[0] == body[0]
    for block in likely:
        copies = _pasted_alone(reading, body, tuple(echoes(reading, block, body)))
        # Below a first line that may be the headline itself, a line that comes again far down is some label.
        if len(copies) > 1 and block in copies and (not opens or block == body[0] or copies[1] in body[:TOP]):
            return Lines((block, *(copy for copy in copies if copy != block)))
    if opens and any(reading.length(block) > HEADLINE_WORDS[-1] for block in body[1:]):
        return Lines((body[0],))
    return None


def standfirst_lines(reading: Reading) -> Lines | None:
    """The line of the body that was the standfirst when the story arrived without one, and its copies.

    Only above a byline or below a headline that stands twice and not first: else the lede or the second paragraph
    would be taken for it.
    """
    line, sure = reading.once(line_above_the_byline) or (None, False)
    if line and sure:
        return Lines((line,))
    headline = reading.once(headline_lines)
    body = reading.once(_story)
    if reading.arrived.standfirst.text or headline is None or not headline.repeated or headline.blocks[0] is body[0]:
        return None
    under = [block for above, block in pairwise(body) if above in headline.blocks and block not in headline.blocks]
    for block in under:
        if block in body[: 2 * TOP] and _reads_like_a_standfirst(reading, block):
            copies = tuple(each for each in body if _undoubled(reading, each) == _undoubled(reading, block))
            # What stands elsewhere too, and not under a headline, is a paragraph that was pasted twice.
            if all(copy in under for copy in copies):
                return Lines(copies)
    return None


def line_above_the_byline(reading: Reading) -> tuple[Block, bool] | None:
    """The line between the headline and a byline with copy below it, and whether it surely is the standfirst.

    It may be the lede where no headline stands in the body, and the headline itself where it reads like one.
    """
    arrived, lines = reading.arrived, reading.once(page_lines)
    if arrived.standfirst.text or not any(map(_is_byline, lines.values())):
        return None
    body = [block for block in arrived.paragraphs if block.id not in lines or lines[block.id].sort not in _PASSED_OVER]
    found = reading.once(headline_lines)
    heads = found.blocks if found else ()
    if arrived.headline.text:
        heads = tuple(echoes(reading, arrived.headline, tuple(body[: 2 * TOP])))
    for place, (line, byline) in enumerate(pairwise(body[: 2 * TOP])):
        below_a_head = place > 0 and body[place - 1] in heads
        opens = place == 0 and bool(arrived.headline.text)
        if not (below_a_head or opens) or line in heads or line.id in lines or not _is_byline(lines.get(byline.id)):
            continue
        if reading.wording(line).once(_may_be_a_standfirst) and _goes_on_below(reading, line, body[place + 2 :]):
            return line, below_a_head and not reads_like_a_headline(bare(reading.shown(line)))
    return None


def _is_byline(line: PageLine | None) -> bool:
    return line is not None and line.sort is Sort.BYLINE and line.sure


def _may_be_a_standfirst(wording: Wording) -> bool:
    """Is this as long as a standfirst, of two sentences at most, no row, quotation or dateline, nor of the page?"""
    shown = wording.shown.strip()
    if not wording.once(is_no_label) or wording.length > STANDFIRST_WORDS[-1] or wording.once(_heads_nothing):
        return False
    if is_row(shown) or is_numbered(shown) or is_set_in_quotes(shown) or shown.rstrip(_CLOSERS).endswith(_PAUSES):
        return False
    breaks = islice(_SENTENCE_BREAK.finditer(shown), MOST_SENTENCES)
    return sum(1 for _ in breaks) < MOST_SENTENCES and wording.once(_glued_dateline) is None


def _goes_on_below(reading: Reading, line: Block, below: list[Block]) -> bool:
    """Does copy begin below that is longer than a line, and does this stand there again above a byline alone?

    Else it is all there is of a lede, or a paragraph that was pasted twice.
    """
    lines, said = reading.once(page_lines), reading.folded(line)
    for each, next_one in pairwise([*below, line]):
        reading.check_time()
        if near(said, reading.folded(each)) and not _is_byline(lines.get(next_one.id)):
            return False
    copy = [each for each in below if each.id not in lines and not reading.wording(each).once(_heads_nothing)]
    if not copy or not _is_copy(reading, copy[0]):
        return False
    return sum(reading.length(each) for each in copy if _is_copy(reading, each)) > reading.length(line)


def _is_copy(reading: Reading, block: Block) -> bool:
    size = reading.length(block)
    return size > HEADLINE_WORDS[-1] or (size in PARAGRAPH_WORDS and ends_in_a_stop(reading.shown(block)))


def line_below_the_headline(reading: Reading) -> tuple[Block, bool] | None:
    """The line without a stop between a headline in the body and a paragraph, and whether it surely is the standfirst.

    A caption or a subhead may stand there too, but hardly where the headline stands twice with a lede above at most.
    """
    body, arrived = reading.once(_story), reading.arrived
    if arrived.standfirst.text or not body:
        return None
    lines = reading.once(headline_lines)
    heads = lines.blocks if lines else ()
    if arrived.headline.text:
        heads = tuple(echoes(reading, arrived.headline, body[: 2 * TOP]))
    slots = {reading.folded(arrived.block(slot)) for slot in FURNITURE}
    for (above, line), below in zip(pairwise(body[: 2 * TOP]), body[2:], strict=False):
        said = reading.folded(line)
        if above in heads and line not in heads and said not in slots:
            alone = all(each == line or not near(said, reading.folded(each)) for each in body)
            if alone and _is_unstopped(reading, line, below, body):
                above_it = body[: body.index(line)]
                return line, len(heads) > 1 and sum(each not in heads for each in above_it) <= 1
    return None


def _is_unstopped(reading: Reading, line: Block, below: Block, body: tuple[Block, ...]) -> bool:
    """Does a line say as much as a sentence without ending like one, where the longer paragraphs all do?"""
    shown, size = reading.shown(line).strip(), reading.length(line)
    marked = is_row(shown) or is_numbered(shown) or shown.startswith(_OPEN_QUOTATIONS)
    if line.kind != "paragraph" or marked or not reading.wording(line).once(is_no_label) or size > STANDFIRST_WORDS[-1]:
        return False
    if ends_in_a_stop(shown) or shown.rstrip(_CLOSERS).endswith(_PAUSES) or marks_in(shown) % 2:
        return False
    prose = [each for each in body if reading.length(each) > max(size, MOST_WORDS_OF_A_LABEL)]
    stopped = sum(ends_in_a_stop(reading.shown(each)) for each in prose)
    return below in prose and len(prose) >= MOST_END and stopped >= ENDED * len(prose)


def is_pulled(shown: str) -> bool:
    """Is this a quotation that ends without its stop, as a pull quote does?"""
    return shown.startswith(_OPEN_QUOTATIONS) and not ends_in_a_stop(shown)


def opens_a_quotation(shown: str) -> bool:
    """Does a line open with a quotation mark?"""
    return shown.startswith(_OPEN_QUOTATIONS)


def is_set_in_quotes(shown: str) -> bool:
    """Does a line open and end with a quotation mark?"""
    return opens_a_quotation(shown) and shown.rstrip(".!?").endswith(_CLOSE_QUOTATIONS)


def marks_in(shown: str) -> int:
    """How many quotation marks these words hold; an odd number leaves a quotation open."""
    return shown.count('"') if shown.isascii() else sum(map(shown.count, QUOTES))


def echoes(reading: Reading, line: Block, among: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks that say what this line says and no more, itself included."""
    said = reading.wording(line)
    folded, plainest = bare(said.folded), bare(said.plainest)
    for block in among:
        reading.check_time()
        if len(block.text) > 2 * len(line.text) + 100:
            continue
        words = reading.wording(block)
        if near(folded, bare(words.folded)) or near(plainest, bare(words.plainest)):
            yield block


def _pasted_alone(reading: Reading, body: tuple[Block, ...], copies: tuple[Block, ...]) -> tuple[Block, ...]:
    """The first of the copies, and those that came without its neighbours: the others belong to a longer run."""
    if len(copies) < 2:
        return copies
    places = {block.id: place for place, block in enumerate(body)}

    def neighbour(copy: Block, step: int) -> str | None:
        place = places[copy.id] + step
        return reading.folded(body[place]) if 0 <= place < len(body) else None

    first, *others = copies
    before, after = neighbour(first, -1), neighbour(first, 1)
    return (
        first,
        *(
            copy
            for copy in others
            if (before is None or neighbour(copy, -1) != before) and (after is None or neighbour(copy, 1) != after)
        ),
    )


def _undoubled(reading: Reading, block: Block) -> list[str]:
    """The words of a block once none stands twice running: to mend that in one of two copies makes them no other."""
    return [term for term, _ in groupby(reading.terms(block))]


def _reads_like_a_standfirst(reading: Reading, block: Block) -> bool:
    """Is this one sentence that is short beside the paragraphs and says what the story says elsewhere?

    A standfirst sums up; a second paragraph, however short, brings something new, and a lede opens with a dateline.
    """
    shown, size = reading.shown(block), reading.length(block)
    if size not in STANDFIRST_WORDS or not reads_like_a_sentence(shown) or glued_dateline(reading, block):
        return False
    others = [each for each in reading.arrived.paragraphs if reading.folded(each) != reading.folded(block)]
    usual = median([words for each in others if (words := reading.length(each)) in PARAGRAPH_WORDS] or [size])
    topics = stems(shown)
    elsewhere = set().union(*(stems(reading.shown(each)) for each in others))
    said_again = len(topics & elsewhere) / max(1, len(topics))
    return said_again - size / usual / 2 >= SUMMARY
