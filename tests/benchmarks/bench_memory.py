"""How much memory `scan --jsonl` takes while articles go through it, and how many go through in a second.

ARTICLES in the environment says how many; `make stress` sends 100,000.
"""

import json
import os
import subprocess
import sys
import time
from threading import Thread

import pytest

from tests.benchmarks.stopwatch import story
from tests.conftest import ROOT

ARTICLES = int(os.environ.get("ARTICLES", "4000"))
PARTS = (0.05, 0.2, 1.0)
"""So many of the articles are sent, each time to a scan of its own, whose largest process is weighed at its end."""


def articles(count):
    """So many articles of eight paragraphs, two of them alike, no two articles the same."""
    body = story(8, 2)
    for number in range(count):
        text = [f"{number}. {paragraph}" if at == 0 else paragraph for at, paragraph in enumerate(body)]
        yield json.dumps({"id": number, "headline": f"Story {number}", "paragraphs": text}).encode() + b"\n"


def scanned(count, workers):
    """Scan so many articles: the megabytes that the largest process held, and the seconds that it took."""
    command = ["-m", "tests.benchmarks.peak", sys.executable, "manage.py", "scan", "--jsonl", "--workers", str(workers)]
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen([sys.executable, *command], cwd=ROOT, **pipes) as program:

        def send():
            program.stdin.writelines(articles(count))
            program.stdin.close()

        sender = Thread(target=send)
        began = time.perf_counter()
        sender.start()
        answers = sum(1 for _ in program.stdout)
        spent = time.perf_counter() - began
        sender.join()

        held = int(program.stderr.read())
        assert (program.wait(), answers) == (0, count)
    return held / 1e6, spent


@pytest.mark.parametrize("workers", [1, 0])
def test_memory_stays_flat(workers):
    counts = [int(part * ARTICLES) for part in PARTS]

    held, spent = zip(*(scanned(count, workers) for count in counts), strict=True)

    told = "   ".join(f"{count:,}: {size:.1f} MB" for count, size in zip(counts, held, strict=True))
    sys.stdout.write(
        f"scan of so many articles, {'one process' if workers else 'the largest of a worker a core'}: {told}   "
        f"last/first {held[-1] / held[0]:.2f}   {counts[-1] / spent[-1]:,.0f} articles/s\n"
    )
