r"""Which words does a block show once its markup is looked through?

A block is inline markdown of a small dialect: `*emphasis*`, `**strong**`, `[words](https://…)` with http, https and
mailto links, and a backslash before punctuation. Nothing else has a meaning, so nothing else needs an escape.

Positions are code points. `visible` keeps them all: it puts BLANK where a mark stood.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from os.path import commonprefix

BLANK = "\ufdd0"
"""A Unicode noncharacter that intake strips, so that it can be no word of a story."""

_PUNCTUATION = re.escape("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_ESCAPED = re.compile(rf"\\[{_PUNCTUATION}]")
_LINK_END = re.compile(r"\]\((?P<target>(?:https?://|mailto:)[^\s()<>\\]+)\)", re.IGNORECASE)
_NEEDS_ESCAPE = re.compile(rf"\*|\\(?=[{_PUNCTUATION}]|$)|\[(?=[^\[\]]*\]\()")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block's source that is set alike: where it stands, its visible text, and how it is set."""

    start: int
    end: int
    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark of the source, from `start` to `end`: an escape, or the opening or closing end of an emphasis or link."""

    start: int
    end: int
    opens: str = ""
    closes: str = ""
    link: str = ""


def visible(text: str) -> str:
    """The text with its markup blanked out, as long as before."""
    if not _may_hold_markup(text):
        return text
    bare = _ESCAPED.sub("", text)
    if "*" not in bare and "[" not in bare:  # plain text, escaped: no need to look for pairs
        return _ESCAPED.sub(lambda escape: BLANK + escape[0][1], text)
    shown = list(text)
    for mark in _marks(text):
        shown[mark.start : mark.end] = BLANK * (mark.end - mark.start)
    return "".join(shown)


def plain(text: str) -> str:
    """The words a reader sees, without markup."""
    return visible(text).replace(BLANK, "")


def escape(words: str) -> str:
    r"""Plain words as source that shows them unchanged: `plain(escape(words)) == words`."""
    return _NEEDS_ESCAPE.sub(r"\\\g<0>", words)


def is_only_words(text: str) -> bool:
    """Does a block hold no emphasis and no link, so that its words alone tell all of it? Escapes may stand in it."""
    return all(mark.end == mark.start + 1 and not mark.opens and not mark.closes for mark in _marks(text))


def in_the_box(source: str) -> str:
    """The text of a block in an edit box: its words if they tell all of it, else its source."""
    return plain(source) if is_only_words(source) else source


def retyped(source: str, words: str) -> str:
    """The source of words that were typed over those of a block that is only words.

    What stood there stays as it stood, a star that meant no emphasis too; a star that was typed anew may mean some, and
    so may the old one that it makes a pair with.
    """
    before, _ = _cuts(source)
    start, stop = _new(before, words)
    marks = _marks_with(words, {*range(start, stop)}) if before != source else set()
    last = len(before) - len(words) + stop
    head, rest = _kept(source, 0, start, marks), _kept(source, last, len(before), {at - stop + last for at in marks})
    return head + words[start:stop] + rest


def typed_over(source: str, words: str) -> str:
    """What to type over a block that is only words so that it shows these words: the new ones among them escaped."""
    start, stop = _new(_cuts(source)[0], words)
    return words[:start] + escape(words[start:stop]) + words[stop:]


def joined_with(text: str, source: str) -> str:
    """The source of a typed text that holds the words of a block; these, where they first stand, keep their source."""
    words, _ = _cuts(source)
    at = text.index(words)
    end = at + len(words)
    marks = _marks_with(text, {*range(at), *range(end, len(text))})
    return text[:at] + _kept(source, 0, len(words), {each - at for each in marks}) + text[end:]


def _new(before: str, words: str) -> tuple[int, int]:
    """Where the words stand that are new, compared with those before."""
    start = len(commonprefix((before, words)))
    rest = min(len(before), len(words)) - start
    return start, len(words) - len(commonprefix((before[::-1][:rest], words[::-1][:rest])))


def _kept(source: str, start: int, end: int, marks: set[int]) -> str:
    """The source of some words of a block that is only words, the signs at `marks` without their escapes."""
    words, cuts = _cuts(source)
    if not marks:
        return source[cuts[start] : cuts[end]]
    return "".join(words[at] if at in marks else source[cuts[at] : cuts[at + 1]] for at in range(start, end))


def _marks_with(text: str, new: set[int]) -> set[int]:
    """Where the signs of each emphasis and link stand of which at least one is new."""
    found: set[int] = set()
    for outer, inner in _constructs(text):
        signs = {*range(outer[0], inner[0]), *range(inner[1], outer[1])}
        if text[outer[0]] != "\\" and not signs.isdisjoint(new):
            found |= signs
    return found


def excerpt_of(source: str, words: str) -> str:
    """The source of some words of a block that is only words, from where they first stand."""
    said, cuts = _cuts(source)
    start = said.index(words)
    return source[cuts[start] : cuts[start + len(words)]]


@lru_cache(maxsize=2)
def _cuts(source: str) -> tuple[str, list[int]]:
    """The characters that a source shows, and where it may be cut before and after each of them."""
    shown = visible(source)
    return shown.replace(BLANK, ""), [0, *(at + 1 for at, sign in enumerate(shown) if sign != BLANK)]


def widen(text: str, start: int, end: int) -> tuple[int, int]:
    """Grow a range until it cuts no link, emphasis or escape in half and leaves none empty.

    A fix that cut a link in half would show readers a bracket. Some of the words inside one may go.
    """
    constructs = list(_constructs(text))
    while True:
        grown = start, end
        for outer, inner in constructs:
            apart = end <= outer[0] or outer[1] <= start
            around = start <= outer[0] and outer[1] <= end
            within = inner[0] <= start and end <= inner[1]
            if within and start < end:
                start, end = _with_edge_spaces(text, start, end, inner)
                within = (start, end) != inner
            if not (apart or around or within):
                start, end = min(start, outer[0]), max(end, outer[1])
        if (start, end) == grown:
            return grown


def pieces(text: str) -> tuple[Piece, ...]:
    """The visible stretches of a block with their settings, in order; marks themselves are left out."""
    found: list[Piece] = []
    open_: list[str] = []
    links: list[str] = []
    at = 0

    def put(start: int, end: int) -> None:
        if start < end:
            link = links[-1] if links else ""
            found.append(Piece(start, end, text[start:end], "**" in open_, "*" in open_, link))

    for mark in _marks(text):
        put(at, mark.start)
        at = mark.end
        if mark.opens == "[":
            links.append(mark.link)
        elif mark.closes == "[":
            links.pop()
        elif mark.opens:
            open_.append(mark.opens)
        elif mark.closes:
            open_.remove(mark.closes)
    put(at, len(text))
    return tuple(found)


def _may_hold_markup(text: str) -> bool:
    return "\\" in text or "*" in text or "[" in text


def _with_edge_spaces(text: str, start: int, end: int, inner: tuple[int, int]) -> tuple[int, int]:
    """A range inside an emphasis, grown over spaces that would otherwise stand beside a mark and undo it."""
    while end == inner[1] and start > inner[0] and text[start - 1].isspace():
        start -= 1
    while start == inner[0] and end < inner[1] and text[end].isspace():
        end += 1
    return start, end


def _constructs(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Each link, emphasis and escape: its range with its marks, and the range of the words inside."""
    open_: list[_Mark] = []
    for mark in _marks(text):
        if mark.opens:
            open_.append(mark)
        elif mark.closes:
            opening = open_.pop()
            yield (opening.start, mark.end), (opening.end, mark.start)
        else:
            yield (mark.start, mark.end + 1), (mark.end, mark.end + 1)


def _marks(text: str) -> list[_Mark]:
    """Every mark that has a meaning, in order; a sign without its partner is text."""
    if not _may_hold_markup(text):
        return []
    links = _links(text)
    marks = list(_escapes(text))
    held = {at for mark in marks for at in (mark.start, mark.end)}
    marks += links
    # Emphasis must not cross a link's border, so each stretch between borders is read on its own.
    borders = [0, *(at for mark in links for at in (mark.start, mark.end)), len(text)]
    for start, end in zip(borders[::2], borders[1::2], strict=True):
        marks += _stars(text, start, end, held)
    return sorted(marks, key=lambda mark: mark.start)


def _escapes(text: str) -> Iterator[_Mark]:
    for match in _ESCAPED.finditer(text):
        yield _Mark(match.start(), match.start() + 1)


def _links(text: str) -> list[_Mark]:
    """The ends of links, opening and closing in turn; a link holds no link."""
    escaped = {mark.end for mark in _escapes(text)}
    found: list[_Mark] = []
    opening = -1
    at = 0
    while at < len(text):
        sign = text[at]
        if at not in escaped:
            if sign == "[":
                opening = at
            elif sign == "]" and opening >= 0:
                end = _LINK_END.match(text, at)
                if end and opening + 1 < at:
                    target = end["target"]
                    found.append(_Mark(opening, opening + 1, opens="[", link=target))
                    found.append(_Mark(at, end.end(), closes="[", link=target))
                    at = end.end()
                    opening = -1
                    continue
                opening = -1
        at += 1
    return found


_STARS = re.compile(r"\*+")


def _stars(text: str, start: int, end: int, held: set[int]) -> list[_Mark]:
    """The marks of emphasis and strong words between two positions.

    As in CommonMark, a run of stars opens before a word and closes after one; here each run is one or two stars and
    closes the nearest open run of its own length, so that reading is linear and every pair nests.
    """
    found: list[_Mark] = []
    open_: list[_Mark] = []
    for match in _STARS.finditer(text, start, end):
        at, stars = match.start(), match.group()
        if at in held:
            at, stars = at + 1, stars[1:]
        if stars not in ("*", "**"):
            continue
        before = text[at - 1 : at] if at > start else ""
        after = text[match.end() : match.end() + 1] if match.end() < end else ""
        partner = next((i for i in range(len(open_) - 1, -1, -1) if open_[i].opens == stars), -1)
        if partner >= 0 and before and not before.isspace() and open_[partner].end < at:
            found += [open_[partner], _Mark(at, match.end(), closes=stars)]
            del open_[partner:]
        elif after and not after.isspace() and all(each.opens != stars for each in open_):
            open_.append(_Mark(at, match.end(), opens=stars))
    return found
