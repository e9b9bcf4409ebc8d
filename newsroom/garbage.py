"""How often does a process search its memory for garbage? Seldom: reference counts free nearly all of it at once."""

import gc

NEW = 20_000
"""So many objects more than were freed call for a search: Python's own 2,000 arise several times in one answer."""


def search_seldom() -> None:
    """Search when there is much to find."""
    gc.set_threshold(NEW, *gc.get_threshold()[1:])


def keep_what_is_loaded() -> None:
    """Leave all that stands in memory now out of every search, for good."""
    gc.collect()
    gc.freeze()
