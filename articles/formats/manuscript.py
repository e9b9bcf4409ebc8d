r"""A whole story as one text that people can edit: a line a paragraph, empty lines between.

Other kinds of block begin with a sign: `## ` a subhead, `> ` a quote, `- ` a list item. A block that is only words is
written as its reader sees it, without the escapes of its source; so a line is read over the blocks that stood there.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterator

from articles.text.align import ALIKE, Line, likeness_of
from articles.text.document import Block, Document
from articles.text.markup import in_the_box, is_only_words, pieces, plain, retyped, typed_over

SIGNS = {"subhead": "## ", "quote": "> ", "list_item": "- "}

_KINDS = {sign: kind for kind, sign in SIGNS.items()}
_SIGN = re.compile(r"(## |> |- )(?=\S)")
_ESCAPED = re.compile(r"\\+(?=## |> |- )")
_LINE_BREAKS = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")


def write(document: Document) -> str:
    """The body of a story as text."""
    return "\n\n".join(written(block) for block in document.paragraphs)


def written(block: Block) -> str:
    """One block as text."""
    return SIGNS.get(block.kind, "") + in_the_box(block.text)


def rewritten(block: Block, over: Document) -> str:
    """One block as text that is going to be read over a story in which it has another version, or none.

    It is written so that it reads back as it is: as its source, unless that would double the escapes which stand there.
    """
    if not block.text:
        return ""
    old = over.block(block.id) if over.has(block.id) else None
    if block == old:
        return written(block)
    before = old.text if old and is_only_words(old.text) else ""
    text = next(
        (each for each in _writings(block.text, before) if _seen(retyped(before, each)) == _seen(block.text)),
        block.text,
    )
    if block.kind in SIGNS:
        return SIGNS[block.kind] + text
    stays = old is not None and old.kind == block.kind and _goes_on(old, text)
    return f"\\{text}" if not stays and (_SIGN.match(text) or _ESCAPED.match(text)) else text


def _writings(source: str, before: str) -> Iterator[str]:
    """How a source may be typed over another one: as it is, as its reader sees it, with an escape where that is new."""
    yield source
    yield in_the_box(source)
    if is_only_words(source):
        yield typed_over(before, plain(source))


def _seen(source: str) -> list[tuple[str, bool, bool, str]]:
    """What a reader sees of a source: its signs, and how each is set."""
    return [(sign, each.strong, each.emphasis, each.link) for each in pieces(source) for sign in each.text]


def count(text: str) -> int:
    """How many blocks a text says there are."""
    return sum(bool(line.strip()) for line in _LINE_BREAKS.split(text))


def _goes_on(old: Block, text: str) -> bool:
    """Whether a line is read as the paragraph it was, though it begins as another kind of block does."""
    sign = _SIGN.match(text)
    if not sign or not in_the_box(old.text).startswith(sign[0]):
        return False
    return likeness_of(old, Line(_KINDS[sign[0]], text[sign.end() :], text)) >= ALIKE


def read(text: str, over: Document | None = None) -> tuple[Line, ...]:
    """The blocks that a text says the story has; each line that holds a word is one.

    `over`: the story it was typed over. A line that stands as it was written is its block, whatever it looks like.
    """
    standing: defaultdict[str, deque[Block]] = defaultdict(deque)
    for block in over.paragraphs if over else ():
        standing[written(block).strip()].append(block)
    return tuple(_read(line.strip(), standing) for line in _LINE_BREAKS.split(text) if line.strip())


def _read(typed: str, standing: defaultdict[str, deque[Block]]) -> Line:
    if typed in standing:
        blocks = standing[typed]
        block = blocks.popleft() if len(blocks) > 1 else blocks[0]
        return Line(block.kind, block.text, typed)
    sign = _SIGN.match(typed)
    if sign:
        return Line(_KINDS[sign[0]], typed[sign.end() :].strip(), typed)
    return Line("paragraph", typed[1:] if _ESCAPED.match(typed) else typed, typed)
