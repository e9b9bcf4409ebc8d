"""Which lines of the body are the story's headline, standfirst, byline and the like, judged on the story as it arrived.

Looks alone prove nothing: two body lines in a hundred look like headlines, and every third story has a short second
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
from articles.detection.words.signs import (
    asks_or_calls,
    ends_in_a_pause,
    ends_in_a_stop,
    is_numbered,
    is_row,
    is_set_in_quotes,
    marks_in,
    opens_a_quotation,
    reads_like_a_sentence,
    sentence_breaks,
    without_heading_mark,
)
from articles.text.document import FURNITURE, Block
from articles.text.folding import fold
from articles.text.markup import BLANK
from articles.text.similarity import near
from articles.text.words import length, letters, stems

TOP = 5
"""So many lines are the top of a story; further down, no line is taken for its headline."""

HEADLINE_WORDS = range(3, 19)
"""A headline has so many words."""

QUESTION_WORDS = range(3, 15)
"""So many words a headline that asks may have; a longer question is a lede."""

STANDFIRST_WORDS = range(6, 46)
"""A standfirst has so many words."""

STANDFIRST_LETTERS = 25
"""A line of so many letters is no label either, as in languages of long words; “Everything you need to know” has 23."""

PARAGRAPH_WORDS = range(6, 10_000)
"""A line of so many words may be a paragraph; a shorter one is a label."""

SUMMARY = 0.15
"""By so much the share of a standfirst that the story says again must exceed half its length in usual paragraphs.

On real stories this keeps nine standfirsts in ten, and takes one in four of the second paragraphs that are one sentence
for one; shortness alone keeps fewer of the former and takes as many of the latter.
"""

MOST_SENTENCES = 2
"""A standfirst has at most so many sentences; with more it is a paragraph."""

FEWEST_TO_COMPARE = 3
ENDED = 0.8
"""Of at least so many paragraphs this share must end in a stop before a line without one is taken for none of them."""

MOST_WORDS_OF_A_LABEL = 10
"""A row, a label or a name has at most so many words and needs no stop: it is no paragraph to compare."""

LONGEST_HEADLINE = 300
"""A headline has at most so many characters."""

_PASSED_OVER = (Sort.LABEL, Sort.TIME, Sort.DATELINE)
"""What may stand between headline, standfirst and byline; a caption there belongs to a picture and parts them."""

_IMAGES = re.compile(r"(?:\s*+!\[[^\]]*+\]\((?:[^()]++|\([^()]*+\))*+\))++")
_WORDS_OF_AN_IMAGE = re.compile(r"!\[([^\]]*+)\]")
_IMAGE_FILES = (".avif", ".gif", ".heic", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".webp")


@dataclass(frozen=True, slots=True)
class SlotLines:
    """The line of the story as it arrived that stands for an empty slot, then its copies."""

    blocks: tuple[Block, ...]

    @property
    def repeated(self) -> bool:
        return len(self.blocks) > 1


def is_image(wording: Wording) -> bool:
    """Is this nothing but an image: its Markdown, perhaps with its own words once more, or the path of its file?"""
    text = wording.shown.strip()
    if text[-5:].lower().endswith(_IMAGE_FILES) and "/" in text.split(maxsplit=1)[0]:
        return True
    images = _IMAGES.match(text) if text.startswith("![") else None
    if images is None:
        return False
    caption = fold(text[images.end() :])
    return not caption or caption in map(fold, _WORDS_OF_AN_IMAGE.findall(images[0]))


def reads_like_a_headline(text: str) -> bool:
    """Is this 3 to 18 words without a full stop, and no row of a list nor the head of a table or of a message?"""
    text = text.strip()
    if len(text) > LONGEST_HEADLINE or is_row(text) or not any(map(str.isalpha, text)):
        return False
    parts = text.split()
    if (text.isascii() and sum(len(part) > 2 for part in parts) < len(parts) / 2) or heads_a_message(text.casefold()):
        return False
    if asks_or_calls(text):
        return length(text) in QUESTION_WORDS
    return not (ends_in_a_stop(text) or ends_in_a_pause(text)) and length(text) in HEADLINE_WORDS


def is_no_label(wording: Wording) -> bool:
    """Is a line as long as a standfirst, in words or, where these are few and long, in letters?"""
    return wording.length >= STANDFIRST_WORDS[0] or letters(wording.shown) >= STANDFIRST_LETTERS


def page_lines(reading: Reading) -> dict[str, PageLine]:
    """The bylines, datelines, credits, labels and times in the body of the story as it arrived, by block id."""
    found = {}
    for block in reading.arrived.paragraphs:
        reading.check_time()
        if block.kind == "paragraph" and (line := reading.wording(block).once(_page_line)):
            found[block.id] = line
    return found


def _page_line(wording: Wording) -> PageLine | None:
    return page_line(wording.shown, wording.folded) if len(wording.text) <= LONGEST_CAPTION else None


def glued_dateline(reading: Reading, block: Block) -> Dateline | None:
    """The dateline with which a paragraph opens before it goes on, if any."""
    return reading.wording(block).once(_glued_dateline) if block.kind == "paragraph" else None


def _glued_dateline(wording: Wording) -> Dateline | None:
    shown = wording.visible
    opening = dateline(shown)
    if opening is None or BLANK in shown[: opening.goes_on] or length(shown[opening.goes_on :]) < DATELINE_GLUED:
        return None
    return opening


def slot_says(reading: Reading, slot: Block) -> str:
    """The folded words of a slot without a cue such as "By", as `PageLine.says` has those of a line."""
    line = page_line(reading.shown(slot), reading.folded(slot))
    return line.says if line and line.sort == slot.kind else reading.folded(slot)


def _story(reading: Reading) -> tuple[Block, ...]:
    """The body of the story as it arrived without lines of the page and images, which head nothing."""
    lines = reading.once(page_lines)
    body = [block for block in reading.arrived.paragraphs if block.id not in lines]
    story = tuple(block for block in body if not reading.wording(block).once(_heads_nothing))
    if not body or not may_be_a_headline(reading.wording(body[0])):
        return story
    # “Watch: …” may be a link or a headline: it is the headline if no other line at the top reads like one.
    others = any(reads_like_a_headline(without_heading_mark(reading.shown(block))) for block in story[:TOP])
    return story if others else (body[0], *story)


def _heads_nothing(wording: Wording) -> bool:
    return is_image(wording) or wording.once(is_of_the_page) or wording.once(leads_elsewhere)


def headline_lines(reading: Reading) -> SlotLines | None:
    """The line of the body that is the headline of a story that arrived without one, and its copies."""
    body = reading.once(_story)
    if reading.arrived.headline.text or len(body) < 2:
        return None
    standfirst = reading.folded(reading.arrived.standfirst)
    likely = [
        block
        for block in body[:TOP]
        if reads_like_a_headline(without_heading_mark(reading.shown(block)))
        and not near(standfirst, reading.folded(block))
    ]
    opens = bool(likely) and likely[0] == body[0]
    for block in likely:
        copies = _pasted_alone(reading, body, tuple(echoes(reading, block, body)))
        # Below a first line that may itself be the headline, a line that comes again far down is some label.
        if len(copies) > 1 and block in copies and (not opens or block == body[0] or copies[1] in body[:TOP]):
            return SlotLines((block, *(copy for copy in copies if copy != block)))
    if opens and any(reading.length(block) > HEADLINE_WORDS[-1] for block in body[1:]):
        return SlotLines((body[0],))
    return None


def standfirst_lines(reading: Reading) -> SlotLines | None:
    """The line of the body that is the standfirst of a story that arrived without one, and its copies.

    It has to stand above a byline, or below a headline that stands twice and does not open the text: else the lede or
    the second paragraph would be taken for it.
    """
    line, sure = reading.once(line_above_the_byline) or (None, False)
    if line and sure:
        return SlotLines((line,))
    headline = reading.once(headline_lines)
    body = reading.once(_story)
    if reading.arrived.standfirst.text or headline is None or not headline.repeated or headline.blocks[0] is body[0]:
        return None
    under = [block for above, block in pairwise(body) if above in headline.blocks and block not in headline.blocks]
    for block in under:
        if block in body[: 2 * TOP] and _reads_like_a_standfirst(reading, block):
            copies = tuple(each for each in body if _undoubled(reading, each) == _undoubled(reading, block))
            # A line that also stands where no headline is above it is a paragraph pasted twice.
            if all(copy in under for copy in copies):
                return SlotLines(copies)
    return None


def line_above_the_byline(reading: Reading) -> tuple[Block, bool] | None:
    """The line between the headline and a byline with copy below, and whether it is surely the standfirst.

    It may be the lede if no headline stands in the body, and the headline itself if it reads like one.
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
            return line, below_a_head and not reads_like_a_headline(without_heading_mark(reading.shown(line)))
    return None


def _is_byline(line: PageLine | None) -> bool:
    return line is not None and line.sort is Sort.BYLINE and line.sure


def _may_be_a_standfirst(wording: Wording) -> bool:
    """Is this as long as a standfirst, two sentences at most, and no row, quotation, dateline or line of the page?"""
    shown = wording.shown.strip()
    if not wording.once(is_no_label) or wording.length > STANDFIRST_WORDS[-1] or wording.once(_heads_nothing):
        return False
    if is_row(shown) or is_numbered(shown) or is_set_in_quotes(shown) or ends_in_a_pause(shown):
        return False
    if len(list(islice(sentence_breaks(shown), MOST_SENTENCES))) == MOST_SENTENCES:
        return False
    return wording.once(_glued_dateline) is None


def _goes_on_below(reading: Reading, line: Block, below: list[Block]) -> bool:
    """Does copy that is longer than this line begin below it, and does the line come again above bylines alone?

    Else it is the whole lede, or a paragraph that was pasted twice.
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
    """Is this as long as a paragraph, or shorter with a stop at its end?"""
    size = reading.length(block)
    return size > HEADLINE_WORDS[-1] or (size in PARAGRAPH_WORDS and ends_in_a_stop(reading.shown(block)))


def line_below_the_headline(reading: Reading) -> tuple[Block, bool] | None:
    """The line without a stop between a headline in the body and a paragraph, and whether it is surely the standfirst.

    A caption or a subhead may stand there too, but hardly if the headline stands twice with at most a lede above it.
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
    """Is a line as long as a standfirst and without a stop, where nearly all longer paragraphs end in one?"""
    shown, size = reading.shown(line).strip(), reading.length(line)
    marked = is_row(shown) or is_numbered(shown) or opens_a_quotation(shown)
    if line.kind != "paragraph" or marked or not reading.wording(line).once(is_no_label) or size > STANDFIRST_WORDS[-1]:
        return False
    if ends_in_a_stop(shown) or ends_in_a_pause(shown) or marks_in(shown) % 2:
        return False
    prose = [each for each in body if reading.length(each) > max(size, MOST_WORDS_OF_A_LABEL)]
    stopped = sum(ends_in_a_stop(reading.shown(each)) for each in prose)
    return below in prose and len(prose) >= FEWEST_TO_COMPARE and stopped >= ENDED * len(prose)


def echoes(reading: Reading, line: Block, among: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks that say what this line says and nothing else; the line itself is one."""
    said = reading.wording(line)
    folded, plainest = without_heading_mark(said.folded), without_heading_mark(said.plainest)
    for block in among:
        reading.check_time()
        if len(block.text) > 2 * len(line.text) + 100:
            continue
        words = reading.wording(block)
        if near(folded, without_heading_mark(words.folded)) or near(plainest, without_heading_mark(words.plainest)):
            yield block


def _pasted_alone(reading: Reading, body: tuple[Block, ...], copies: tuple[Block, ...]) -> tuple[Block, ...]:
    """The first copy and those that stand beside other neighbours; the rest were pasted as part of a longer run."""
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
    """The words of a block, doubled ones once: to mend a doubled word in one of two copies leaves them alike."""
    return [term for term, _ in groupby(reading.terms(block))]


def _reads_like_a_standfirst(reading: Reading, block: Block) -> bool:
    """Is this one sentence, short beside the paragraphs, that says what the story says elsewhere?

    A standfirst sums up; a second paragraph, however short, brings something new, and a lede may open with a dateline.
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
