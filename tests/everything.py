"""Does all of it hold? A browser is found, then every test on SQLite, the database's on PostgreSQL, and the checks."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from tests import browsers, checks

ROOT = Path(__file__).resolve().parent.parent
NO_TESTS = 5  # pytest's own code


class Count(NamedTuple):
    """How a round of tests went."""

    passed: int
    failed: int
    skipped: int


def main(words: list[str]) -> int:
    """Run everything, or what pytest's arguments choose, to the end, and close on the count."""
    chosen = words[words.index("-m") + 1] if "-m" in words[:-1] else ""
    if chosen != "not browser":
        os.environ["CHROMIUM"] = browsers.find()
    database = f"({chosen}) and database" if chosen else "database"
    rounds = [
        tests("SQLite", ["pytest"], words),
        tests("PostgreSQL", ["tests.postgresql", "pytest"], [*words, "-m", database]),
        Count(*checks.run_all(), 0),
    ]
    passed, failed, skipped = map(sum, zip(*rounds, strict=True))
    print(f"\nTotal: {passed} passed, {failed} failed, {skipped} skipped", flush=True)
    return 1 if failed else 0


def tests(where: str, command: list[str], words: list[str]) -> Count:
    """Run pytest once and read from its report what it counted."""
    print(f"\nTests on {where}", flush=True)
    report = ROOT / "var" / f"tests-{where.lower()}.xml"
    report.parent.mkdir(exist_ok=True)
    report.unlink(missing_ok=True)
    options = ["-q", "-n", "2", "--dist", "worksteal", f"--junitxml={report}"]
    code = subprocess.call([sys.executable, "-m", *command, *options, *words], cwd=ROOT)
    if code == NO_TESTS and words:
        return Count(0, 0, 0)
    return counted(report, code)


def counted(report: Path, code: int) -> Count:
    """Add up a report; a run that fell over, or left none, failed whatever it counted."""
    if not report.exists():
        return Count(0, 1, 0)
    suite = ElementTree.parse(report).getroot().find("testsuite")
    if suite is None:
        return Count(0, 1, 0)
    number = {name: int(suite.get(name, "0")) for name in ("tests", "failures", "errors", "skipped")}
    failed = number["failures"] + number["errors"]
    return Count(number["tests"] - failed - number["skipped"], max(failed, int(code != 0)), number["skipped"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
