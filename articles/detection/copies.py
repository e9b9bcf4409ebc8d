"""Which words a story would lose altogether."""

from collections.abc import Iterable

from articles.text.document import Document


def orphaned(before: Document, after: Document, taken: Iterable[str]) -> tuple[str, ...]:
    """Of the words taken out as repeats, those that stand in `before` and nowhere in `after`."""
    return tuple(
        words
        for words in taken
        if any(words in block.text for block in before) and not any(words in block.text for block in after)
    )
