"""How is a copy offered for removal, and is any copy left once words are taken out?"""

from collections.abc import Iterable, Sequence

from articles.detection.findings import Span, Suggestion
from articles.detection.wording import Wordings
from articles.text.document import Block, Document
from articles.text.dressing import undressed
from articles.text.edits import Edit
from articles.text.folding import fold, spelling
from articles.text.markup import pieces, plain
from articles.text.similarity import near
from articles.text.spellings import plainest

MOST_KEEPERS = 5
"""Of so many copies each may be chosen as the one that stays; of more, only the first and the last."""

TIMES = {2: "twice", 3: "three times", 4: "four times", 5: "five times"}
IN_THE_EARLIER_PLACE = "Put the later copy in the earlier place"
"""The title of that suggestion, by which others know it."""

ORDINALS = ("first", "second", "third", "fourth", "fifth")
"""How the copies that may be kept are called, in the order of the story."""


def times(count: int) -> str:
    """How often, in words."""
    return TIMES.get(count, f"{count} times")


def removal(block: Block) -> Edit:
    """The edit that empties a block; it keeps its place."""
    return Edit(block.id, 0, block.text, "")


def keep_one(copies: Sequence[Sequence[Block]], best: int = 0) -> tuple[Suggestion, ...]:
    """One suggestion a copy, to keep it and remove the others; the one that keeps the best copy comes first."""
    last = len(copies) - 1
    if last == 1:
        titles = {0: "Remove the later copy", 1: "Remove the earlier copy"}
    else:
        titles = {place: f"Keep the {name} copy, remove the others" for place, name in enumerate(ORDINALS[:last])}
        titles[last] = f"Keep the {ORDINALS[last] if last < MOST_KEEPERS else 'last'} copy, remove the others"
    places = range(last + 1) if last < MOST_KEEPERS else (0, last)
    offered = dict.fromkeys((best, *places))
    return tuple(_keep(copies, place, titles.get(place, "Keep this copy, remove the others")) for place in offered)


def _keep(copies: Sequence[Sequence[Block]], kept: int, title: str) -> Suggestion:
    return Suggestion(
        title,
        edits=tuple(removal(block) for place, copy in enumerate(copies) if place != kept for block in copy),
        keeps=tuple(Span.whole(block) for block in copies[kept]),
    )


def in_the_earlier_place(earlier: Sequence[Block], later: Sequence[Block]) -> Suggestion:
    """Put the later copy in the place of the earlier one; lines that are the same in both stay as they are."""
    pairs = list(zip(earlier, later, strict=True))
    put = [Edit(block.id, 0, block.text, copy.text) for block, copy in pairs if block.text != copy.text]
    stays = tuple(Span.whole(block) for block, copy in pairs if block.text == copy.text)
    return Suggestion(IN_THE_EARLIER_PLACE, (*put, *map(removal, later)), keeps=stays)


def whole_in_the_earlier_place(parts: Sequence[Block], whole: Block) -> Suggestion:
    """Put a longer text that stands further down in the place of its parts."""
    first, *others = parts
    edits = (Edit(first.id, 0, first.text, whole.text), *map(removal, others), removal(whole))
    return Suggestion("Put the longer text in the earlier place", edits)


def nothing_is_lost(going: Block, staying: Block) -> bool:
    """Does what goes look the same as what stays, without emphasis or links that would be missed?"""
    if going.text == staying.text or spelling(going.text) == spelling(staying.text):
        return True
    set_apart = any(piece.strong or piece.emphasis or piece.link for piece in pieces(going.text))
    return not set_apart and spelling(plain(going.text)) == spelling(plain(staying.text))


def carries(text: str, words: str) -> bool:
    """Does a block with this text say these words, exactly or nearly, alone or among others?"""
    said, sought = _folded(text), _folded(words)
    return sought in said or near(said, sought)


def says_the_same(text: str, words: str) -> bool:
    """Does a text say these words and no others, however they are typeset?"""
    return _folded(text) == _folded(words)


def repeated(gone: Iterable[str], kept: Iterable[str]) -> list[str]:
    """The words that go and that what is kept says too; or what is kept, if it is a part of such words or nearly them.

    A sentence with a slip is nearly the same as the other sentence, but not as the paragraph in which that stands.
    """
    texts = {_folded(words): words for words in kept}
    found = []
    for words in gone:
        said = _folded(words)
        if any(said in text for text in texts):
            found.append(words)
        else:
            found += [other for text, other in texts.items() if text and (text in said or near(text, said))]
    return list(dict.fromkeys(found))


def orphaned(before: Document, after: Document, taken: Iterable[str]) -> tuple[str, ...]:
    """Of the words that fixes took out as repeats, those that a block carries before a change and none after it."""
    sought = {words: _folded(words) for words in taken}
    standing = _said(after)
    missing = [words for words in sought if not _carried(standing, sought[words])]
    if not missing:
        return ()
    stood = _said(before)
    return tuple(words for words in missing if _carried(stood, sought[words]))


def _said(document: Document) -> set[str]:
    """What the blocks of a document say, in the form in which the rules keep it from one scan to the next."""
    wordings = Wordings()
    return {wordings[block.text].plainest for block in document if block.text}


def _folded(text: str) -> str:
    """What a text says, in the form in which copies are compared, however sparingly it is spelt."""
    return plainest(fold(undressed(plain(text))))


def _carried(texts: set[str], words: str) -> bool:
    return words in texts or any(words in text for text in texts) or any(near(text, words) for text in texts)
