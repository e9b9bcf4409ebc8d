"""Whom does somebody mention with an @?"""

import re
from collections import Counter
from collections.abc import Collection, Iterator

_NAMED = re.compile(r"(?<![\w.@+-])@([\w.@+-]+)")
_ENDINGS = ".@+-"
"""Signs that a name may hold, but that may also stand behind one in a sentence."""


def cut(words: str, names: Collection[str]) -> Iterator[tuple[str, str]]:
    """The words in pieces, each with the name that it mentions, or "".

    Case does not matter, unless two names differ in nothing else. An @ in an e-mail address mentions nobody.
    """
    times = Counter(name.casefold() for name in names)
    alone = {name.casefold(): name for name in names if times[name.casefold()] == 1}
    begin = 0
    for found in _NAMED.finditer(words):
        for typed in (found[1], found[1].rstrip(_ENDINGS)):
            name = typed if typed in names else alone.get(typed.casefold())
            if name:
                end = found.start() + 1 + len(typed)
                yield from _plain(words[begin : found.start()])
                yield words[found.start() : end], name
                begin = end
                break
    yield from _plain(words[begin:])


def strangers(words: str, names: Collection[str]) -> list[str]:
    """What is mentioned with an @ but is none of these names, each once."""
    rest = (piece for piece, name in cut(words, names) if not name)
    called = (found[1].rstrip(_ENDINGS) for piece in rest for found in _NAMED.finditer(piece))
    return list(dict.fromkeys(filter(None, called)))


def _plain(words: str) -> Iterator[tuple[str, str]]:
    if words:
        yield words, ""
