"""Is the time for hostile text linear? Each hostile story of the tests at half and at full length, in one table.

Twice the text should take about twice the time; what takes four times as long is quadratic.
"""

import statistics
import sys
from time import process_time

from articles.detection.engine import detect
from articles.text.document import Document
from tests.benchmarks.stopwatch import keep_apart
from tests.detection.hostile import HOSTILE, half

TIMES = 3
HEADLINE = "Skerrin ferry late again as crew misses train"
QUICK = 50
"""Milliseconds under which a ratio tells of the clock rather than of the text."""


def milliseconds(document):
    """Processor time of one scan: another program on the machine lengthens it little."""
    began = process_time()
    detect(document, document)
    return 1_000 * (process_time() - began)


def medians(story):
    """What half of a story and all of it take, in turn."""
    documents = [Document.of(paragraphs, headline=HEADLINE) for paragraphs in (half(story), story)]
    times = [[milliseconds(document) for document in documents] for _ in range(TIMES)]
    return tuple(statistics.median(spent) for spent in zip(*times, strict=True))


def test_twice_the_hostile_text_takes_twice_the_time():
    keep_apart()
    rows = {name: medians(story) for name, story in HOSTILE.items()}

    ratios = {name: full / at_half for name, (at_half, full) in rows.items()}
    lines = [f"{'hostile story':36}{'half, ms':>12}{'full, ms':>12}{'full / half':>14}"]
    lines += [f"{name:36}{rows[name][0]:12.1f}{rows[name][1]:12.1f}{ratios[name]:14.2f}" for name in rows]
    slow = [name for name in rows if rows[name][1] > QUICK]
    steepest = max(slow, key=ratios.__getitem__)
    usual = statistics.median(ratios[name] for name in slow)
    lines.append(
        f"of those over {QUICK} ms: median {usual:.2f}, steepest {ratios[steepest]:.2f} ({steepest}); linear is 2"
    )
    sys.stdout.write("\n".join(lines) + "\n")
