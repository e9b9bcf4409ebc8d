"""How is a part of a page known again, so that it is neither printed nor sent twice? By its look: all that it shows."""

from base64 import urlsafe_b64encode
from functools import lru_cache
from hashlib import blake2b

LENGTH = 9
"""Bytes of a look, twelve letters: among a million, two alike are a chance of one in ten thousand million."""

MOST_KEPT = 5_000
"""So many looks are remembered, as many as parts are kept printed."""

HEADER = "X-Shown"
"""Tells the looks of what a page shows, so that an answer to htmx can leave it as it is."""


def look_of(*shown):
    """A short word for all that a part of a page shows; it is worked out once of what stays the same."""
    return _look(repr(shown))  # 1 and True are equal, and printed otherwise


@lru_cache(MOST_KEPT)
def _look(told):
    digest = blake2b(told.encode("utf-8", "surrogatepass"), digest_size=LENGTH).digest()
    return urlsafe_b64encode(digest).decode()


def shown_by(request):
    """The looks of what the asking page shows already."""
    return frozenset(request.headers.get(HEADER, "").split())
