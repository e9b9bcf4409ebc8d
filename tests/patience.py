"""How long something may take on the machine at hand, which may be slow today."""

import time
from contextlib import contextmanager, suppress

AT_REST = 0.016
"""Processor seconds that `work` takes on the machine that the limits were set for, when it has nothing else to do."""


def work():
    """Processor seconds for a fixed piece of work much like a rule's: strings, and what is known of each."""
    began, known = time.process_time(), {}
    for number in range(50_000):
        known[str(number)] = known.get(str(number // 2), 0) + len(str(number))
    return time.process_time() - began


@contextmanager
def within(seconds):
    """Assert that what is done takes no more processor seconds, on a slower machine as much more as it is slower."""
    before = work()
    began = time.process_time()
    yield
    spent = time.process_time() - began
    slowness = max(1, before / AT_REST, work() / AT_REST)
    assert spent < seconds * slowness


def takes_at_most(seconds, call):
    """Assert that a call takes no more than that at its best of three: others on the machine slow one down at times."""
    for _ in range(2):
        with suppress(AssertionError), within(seconds):
            call()
            return
    with within(seconds):
        call()
