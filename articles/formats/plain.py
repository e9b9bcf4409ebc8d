"""Plain text, as it is pasted."""

from articles.formats.story import Part, Story


def read(data: bytes, split: str | None = None) -> Story:
    """The story in these bytes, a paragraph a line."""
    lines = enumerate(data.decode().splitlines(), start=1)
    parts = tuple(Part(number, "paragraph", line.strip()) for number, line in lines if line.strip())
    return Story(parts, split=split or "lines")
