r"""A whole story as one text that people can edit: a line a paragraph, empty lines between.

Other kinds of block begin with a sign: `## ` a subhead, `> ` a quote, `- ` a list item. A paragraph that begins so
itself has a backslash before it.
"""

import re

from articles.text.align import Line
from articles.text.document import Document

SIGNS = {"subhead": "## ", "quote": "> ", "list_item": "- "}

_KINDS = {sign: kind for kind, sign in SIGNS.items()}
_SIGN = re.compile(r"(## |> |- )(?=\S)")
_ESCAPED = re.compile(r"\\+(?=## |> |- )")
_LINE_BREAKS = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")


def write(document: Document) -> str:
    """The body of a story as text."""
    return "\n\n".join(_written(block.kind, block.text) for block in document.paragraphs)


def read(text: str) -> tuple[Line, ...]:
    """The blocks that a text says the story has; each line that holds a word is one."""
    return tuple(_read(line.strip()) for line in _LINE_BREAKS.split(text) if line.strip())


def _written(kind: str, text: str) -> str:
    if kind in SIGNS:
        return SIGNS[kind] + text
    return f"\\{text}" if _SIGN.match(text) or _ESCAPED.match(text) else text


def _read(line: str) -> Line:
    sign = _SIGN.match(line)
    if sign:
        return Line(_KINDS[sign[0]], line[sign.end() :].strip())
    return Line("paragraph", line[1:] if _ESCAPED.match(line) else line)
