"""How much memory `scan --jsonl` takes while articles go through it, and how many go through in a second.

ARTICLES in the environment says how many; `make stress` sends 100,000.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from tests.benchmarks.stopwatch import story
from tests.conftest import ROOT

ARTICLES = int(os.environ.get("ARTICLES", "4000"))
MARKS = (0.1, 0.25, 0.5, 1.0)
"""After these parts of the articles the memory is looked at."""


def articles(count):
    """So many articles of eight paragraphs, two of them alike, no two articles the same."""
    body = story(8, 2)
    for number in range(count):
        text = [f"{number}. {paragraph}" if at == 0 else paragraph for at, paragraph in enumerate(body)]
        yield json.dumps({"id": number, "headline": f"Story {number}", "paragraphs": text}).encode() + b"\n"


def resident(process):
    """Megabytes that a process and its children hold."""
    threads = Path(f"/proc/{process}/task").glob("*/children")
    children = [child for thread in threads for child in thread.read_text(encoding="ascii").split()]
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6 + sum(map(resident, children))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Reads what Linux says of processes.")
@pytest.mark.parametrize("workers", [1, 0])
def test_memory_stays_flat(workers):
    command = [sys.executable, "manage.py", "scan", "--jsonl", "--workers", str(workers)]
    program = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send():
        for line in articles(ARTICLES):
            program.stdin.write(line)
        program.stdin.close()

    sender = Thread(target=send)
    held = []
    began = time.perf_counter()
    sender.start()
    for number, _ in enumerate(program.stdout, start=1):
        if number in [int(mark * ARTICLES) for mark in MARKS]:
            held.append(resident(program.pid))
    spent = time.perf_counter() - began
    sender.join()

    assert (program.wait(), number) == (0, ARTICLES)
    told = "   ".join(f"{mark:.0%} {size:6.1f} MB" for mark, size in zip(MARKS, held, strict=True))
    sys.stdout.write(
        f"scan of {ARTICLES:,} articles, {'one process' if workers else 'a worker a core'}: {told}   "
        f"last/first {held[-1] / held[0]:.2f}   {ARTICLES / spent:,.0f} articles/s\n"
    )
