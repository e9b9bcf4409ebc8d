#!/usr/bin/env python3
"""Does detection keep its floors on real articles? Runs the evaluation given as argument and reads its figures."""

import hashlib
import json
import operator
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

RESTORED = ("exact_paragraph", "exact_run", "headline_in_body", "doubled_word")
COPIES = ("near_paragraph", "fact_drift", "contained_paragraph", "standfirst_in_body")
SENTENCES = ("repeated_sentence",)
HOME = Path(__file__).parents[1]
README = HOME / "README.md"
MEASURED = ("text", "detection", "formats")
AT_LEAST, AT_MOST, EXACTLY = "at least", "at most", "exactly"


def floors(seeds):
    """Name each measurement and what its figures have to be."""
    yield (
        ["golden"],
        [
            (["findings"], EXACTLY, 4),
            (["as_wanted"], EXACTLY, True),
            (["left_after_fixing"], EXACTLY, 0),
        ],
    )
    yield (
        ["clean"],
        [
            (["edited_per_1000"], AT_MOST, 3),
            (["scraped_per_1000"], AT_MOST, 30),
            (["articles_with_a_safe_alarm"], EXACTLY, 0),
            *((["alarms_per_1000_by_rule", rule], AT_MOST, alarms + 0.1) for rule, alarms in told().items()),
        ],
    )
    yield ["natural"], [(["flag_raised"], AT_LEAST, 0.95), (["ignore_sure_raised"], AT_MOST, 0.25)]
    yield (
        ["raw"],
        [
            (["as_wanted", "headline_first"], AT_LEAST, 0.98),
            (["as_wanted", "no_headline"], AT_LEAST, 0.99),
            (["as_wanted", "as_given"], AT_LEAST, 0.9),
        ],
    )
    for seed in seeds:
        yield (
            ["inject", "--limit", "400", "--random-seed", str(seed)],
            [
                *((["recall", kind], AT_LEAST, 0.995) for kind in RESTORED),
                *((["recall", kind], AT_LEAST, 0.99) for kind in COPIES),
                *((["recall", kind], AT_LEAST, 0.98) for kind in SENTENCES),
                *((["original_restored", kind], AT_LEAST, 0.995) for kind in (*RESTORED, "standfirst_in_body")),
                *((["extra_alarms_per_1000", kind], AT_MOST, 5) for kind in (*RESTORED, *COPIES, *SENTENCES)),
                (["fact_drift_raised_as_error"], AT_LEAST, 0.99),
                (["called_safe_though_copies_differ"], EXACTLY, {}),
            ],
        )


def seeds(count=3):
    """Draw seeds from the code that is measured.

    So they are new with each of its changes, which nobody can tune to, and whoever measures the same code again,
    here or elsewhere, gets the same figures: a floor that does not hold can be looked into.
    """
    files = sorted(file for package in MEASURED for file in (HOME / "articles" / package).rglob("*.py"))
    digest = hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()
    return [int(digest[place : place + 8], 16) % 1_000_000 for place in range(0, 8 * count, 8)]


def told():
    """The alarms in 1,000 articles that the README's table of rules owns to, by rule."""
    rows = re.findall(r"^\| `([\w-]+)` \|.*\| ([\d.]+) \|$", README.read_text(encoding="utf-8"), re.MULTILINE)
    return {rule: float(alarms) for rule, alarms in rows}


def measure(program, words):
    """Run one measurement; its last line holds the figures."""
    done = subprocess.run([sys.executable, program, *words], stdout=subprocess.PIPE, text=True, check=False)
    lines = done.stdout.splitlines()
    if done.returncode or not lines:
        print(done.stdout)
        return {}
    return json.loads(lines[-1])


def holds(figure, how, bound):
    """Compare; a figure that is missing holds nothing."""
    if figure is None:
        return False
    return {AT_LEAST: operator.ge, AT_MOST: operator.le, EXACTLY: operator.eq}[how](figure, bound)


def look_up(figures, path):
    """Follow the names down to a figure."""
    for name in path:
        figures = (figures or {}).get(name)
    return figures


def main(program):
    """Measure everything, on each core something else, say every figure, and close on the count."""
    passed = failed = 0
    wanted_of = list(floors(seeds()))
    with ThreadPoolExecutor(os.cpu_count()) as cores:
        measured = cores.map(lambda words: measure(program, words), [words for words, _ in wanted_of])
        for (words, wanted), figures in zip(wanted_of, measured):
            print(f"\n{' '.join(words)}")
            for path, how, bound in wanted:
                figure = look_up(figures, path)
                if figure is None and figures and path[0] == "alarms_per_1000_by_rule":
                    figure = 0
                good = holds(figure, how, bound)
                passed, failed = passed + good, failed + (not good)
                print(f"  {'ok  ' if good else 'FAIL'} {' '.join(path)} {figure}, {how} {bound}", flush=True)
    print(f"\nFloors: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
