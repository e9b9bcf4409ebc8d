"""Time a call often and say its median and its 95th percentile."""

import statistics
import sys
from time import perf_counter

from newsroom import garbage


def keep_apart():
    """Keep what pytest holds out of the garbage collection, which no server and no command carries about."""
    garbage.keep_what_is_loaded()
    garbage.search_seldom()


def timed(name, call, *, times=30, between=None):
    """Call it so many times and print a row; the first call is a rehearsal, and what is done `between` is not timed."""
    call()
    keep_apart()
    spent = []
    for _ in range(times):
        if between:
            between()
        began = perf_counter()
        call()
        spent.append(1000 * (perf_counter() - began))
    row = f"{name:58} median {statistics.median(spent):8.2f} ms   p95 {statistics.quantiles(spent, n=20)[-1]:8.2f} ms"
    sys.stdout.write(f"{row}\n")


def paragraph(number, words=60):
    """A paragraph of so many words, like no other."""
    opening = f"The ferry of day {number} left quay {number * 7} with {number * 13} people and {number * 3} dogs aboard"
    filling = " ".join(
        f"{word}{number * step}" for step, word in enumerate(("wave", "rope", "gull", "bell", "tar") * 9)
    )
    return " ".join(f"{opening}, {filling}".split()[:words]) + "."


def story(blocks, findings):
    """So many paragraphs, of which so many stand twice, each repeat between strangers."""
    once = [paragraph(number) for number in range(blocks - findings)]
    told = list(once)
    for number in range(findings):
        told.insert(2 + number * (blocks // findings), once[-1 - 2 * number])
    return told


def alike(count):
    """So many paragraphs of one mould, below one that is like no other: a court list."""
    judges = ("Holm", "Lund", "Berg", "Dahl", "Vik")
    return [
        paragraph(1),
        *(
            f"Case {100 + at} will be heard on the {at % 28 + 1} of December in room {at % 7 + 1} of the old court "
            f"house in Anselm before judge {judges[at % 5]}, and the family has asked for {at % 9 + 2} seats."
            for at in range(count)
        ),
    ]
