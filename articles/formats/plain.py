"""Plain text, as it is pasted or read from a file: which characters are these bytes, and where does a paragraph end?

Nothing is taken out in silence: what cannot stay is counted and named in the notes. Nothing is moved either: which line
is the headline is for the rules to offer and for a person to decide.
"""

import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from articles.formats.story import LONGEST, MOST_BLOCKS, Part, Story, TooLarge, Unreadable

WIDTHS = range(30, 131)
"""Between these widths, in characters, text is wrapped by hand or by a mailer."""

RAGGED = 10
"""A wrapped line ends at most so many columns short of the common width."""

FEWEST_WRAPPED = 3
"""Fewer lines that go on in the next tell nothing."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT = (
    (b"PK\x03\x04", "a packed file, such as a Word or OpenDocument text"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_PLANE_ENDS = "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
_NO_CHARACTER = re.compile(f"[\ud800-\udfff\ufdd0-\ufdef{_PLANE_ENDS}]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CLOSERS = "\"'”’»)]」』"
_STOPS = tuple(".!?…:;。！？؟।۔։።፡")
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"
_TAG = re.compile("</?[A-Za-z][^<>]{0,300}>")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]")


def read(data: bytes, split: str | None = None) -> Story:
    """The story in these bytes: a paragraph a line (`lines`), or as blank lines part them (`blank`).

    Raises TooLarge or Unreadable with a sentence for the person who handed it in.
    """
    story = read_any_length(data, split)
    if len(story.parts) > MOST_BLOCKS:
        raise TooLarge(
            f"This text has {len(story.parts):,} paragraphs; a story may have {MOST_BLOCKS:,}. "
            "Send the story alone, or in several parts; if its lines are wrapped, have them parted by blank lines."
        )
    return story


def read_any_length(data: bytes, split: str | None = None) -> Story:
    """The story in these bytes, however many paragraphs it has. Raises TooLarge or Unreadable."""
    if len(data) > LONGEST:
        raise TooLarge(
            f"This text has more than {LONGEST / 1e6:.0f} MB, and no story may. "
            "Send the story alone, or in several parts."
        )
    story = tell(data, split)
    if not story.parts:
        raise Unreadable("There is no text in it. Paste the words of the story.")
    return story


def tell(data: bytes, split: str | None = None) -> Story:
    """What these bytes say, however much or little. Raises Unreadable where they are no text at all."""
    for opening, kind in _NO_TEXT:
        if data.startswith(opening):
            raise Unreadable(f"This looks like {kind}, not like plain text. Copy the words out of it and paste them.")
    text, read_as = decode(data)
    lost = len(_CONTROL.findall(text.replace("\0", "")))
    if lost > max(20, len(text) // 20):
        raise Unreadable("This does not look like text: too much of it is control characters. Paste the words instead.")
    text, taken_out = clean(text)
    parts, used = divide(text, split)
    return Story(parts, notes=(*read_as, *taken_out, *_cut(used, split)), split=used)


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The characters of these bytes, and what is worth saying of how they were read."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = data.removeprefix(mark).decode(encoding, "replace")
            note = f"Read as {encoding.upper().removesuffix('-LE').removesuffix('-BE')}, as its first bytes say."
            return text, (() if encoding == "utf-8" else (note,))
    for errors in ("strict", "surrogatepass"):
        try:
            return data.decode("utf-8", errors), ()
        except UnicodeDecodeError:
            continue
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if sum(not each.isascii() for each in text) > 10 * broken:
        return text, (f"Read as UTF-8, in which {_places(broken)} no valid character; “\ufffd” stands there now.",)
    return _windows(data), ("This is not valid UTF-8, so it was read as Windows-1252. Check letters with accents.",)


def _windows(data: bytes) -> str:
    """Windows-1252 as browsers read it: its five empty places are control characters, which `clean` names."""
    return data.decode("cp1252", "surrogateescape").translate({0xDC00 + byte: byte for byte in range(0x80, 0xA0)})


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with one sort of line break and without what is no character, and notes that name what that was."""
    text = _BREAK.sub("\n", text)
    taken_out = Counter(_CONTROL.findall(text))
    replaced = Counter(_NO_CHARACTER.findall(text))
    bidi = Counter(_BIDI.findall(text))
    notes = [
        _count(taken_out, "control character was taken out", "control characters were taken out"),
        _count(replaced, "code that is no character became “\ufffd”", "codes that are no characters became “\ufffd”"),
        _count(bidi, "mark of writing direction was kept", "marks of writing direction were kept"),
    ]
    return legible(_CONTROL.sub("", text)), tuple(note for note in notes if note)


def legible(text: str) -> str:
    """The text with every code that is no character replaced, as long as before."""
    # What can be printed is all characters, and quick to know.
    return text if text.isprintable() else _NO_CHARACTER.sub("\ufffd", text)


def divide(text: str, split: str | None = None) -> tuple[tuple[Part, ...], str]:
    """The paragraphs of a cleaned text, and how they were told apart: at line breaks unless the lines look wrapped."""
    lines = [line.strip() if line.strip(_UNSEEN).strip() else "" for line in text.split("\n")]
    used = split or ("blank" if _wrapped(lines) else "lines")
    paragraphs: Callable[[list[str]], Iterator[tuple[int, str]]] = {"lines": _each_line, "blank": _between_blanks}[used]
    return tuple(Part(number, "paragraph", words) for number, words in paragraphs(lines)), used


def _each_line(lines: list[str]) -> Iterator[tuple[int, str]]:
    return ((number, line) for number, line in enumerate(lines, start=1) if line)


def _between_blanks(lines: list[str]) -> Iterator[tuple[int, str]]:
    held: list[str] = []
    for number, line in enumerate([*lines, ""], start=1):
        if line:
            held += [_joint(held[-1], line), line] if held else [line]
        elif held:
            yield number - (len(held) + 1) // 2, "".join(held)
            held = []


def _joint(line: str, following: str) -> str:
    """What goes between two lines of one paragraph: nothing after a hyphen or where a script parts no words."""
    hyphen = line[-1] == "-" and line[-2:-1].isalpha()
    return "" if hyphen or (_WIDE.match(line[-1]) and _WIDE.match(following[0])) else " "


def _wrapped(lines: list[str]) -> bool:
    """Do most lines that go on in the next end near one width, in mid-sentence?

    Wrapped prose also goes on in small letters more often than not, which rows of a table or a list of names do not.
    A tag of HTML is no word: “</p>” ends no sentence, and the one before it does.
    """
    going_on = [(line, after) for line, after in pairwise(lines) if line and after]
    if len(going_on) < FEWEST_WRAPPED:
        return False
    widths = Counter(len(line) for line, _ in going_on)
    near = {width: sum(widths[width - short] for short in range(RAGGED + 1)) for width in WIDTHS if width in widths}
    width = max(near, key=lambda each: near[each], default=0)
    full = [pair for pair in going_on if width - RAGGED <= len(pair[0]) <= width]
    ends = [(_TAG.sub(" ", line).strip(), _TAG.sub(" ", after).strip()) for line, after in full]
    in_mid_sentence = [after for line, after in ends if not line.rstrip(_CLOSERS).endswith(_STOPS)]
    if 2 * len(ends) <= len(going_on) or 2 * len(in_mid_sentence) <= len(ends):
        return False
    opening = [after[0] for after in in_mid_sentence if after[:1].isupper() or after[:1].islower()]
    return 5 * sum(map(str.islower, opening)) >= 2 * len(opening)


def _cut(used: str, asked: str | None) -> tuple[str, ...]:
    if used == "lines":
        return ("Each line was read as a paragraph.",)
    if asked:
        return ("Blank lines were read as the ends of paragraphs.",)
    return ("The lines look wrapped at one width, so blank lines were read as the ends of paragraphs.",)


def _count(found: Counter[str], one: str, many: str) -> str:
    """A sentence that counts and names characters, or nothing where there are none."""
    if not found:
        return ""
    named = [f"U+{ord(sign):04X}{f' ({times:,} times)' if times > 1 else ''}" for sign, times in sorted(found.items())]
    more = len(named) - 5
    shown = ", ".join(named[:5]) + (f" and {more} other{'s' * (more > 1)}" if more > 0 else "")
    total = found.total()
    return f"1 {one}: {shown}." if total == 1 else f"{total:,} {many}: {shown}."


def _places(number: int) -> str:
    return "1 place holds" if number == 1 else f"{number:,} places hold"
