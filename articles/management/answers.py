"""What `scan --jsonl` answers to one line. Knows nothing of Django, so that every worker may start with it alone."""

from collections.abc import Callable
from typing import NamedTuple

from articles.detection.findings import Finding, Severity
from articles.detection.proof import is_preferred, is_safe, proof
from articles.formats.story import LONGEST, TooLarge, Unreadable
from articles.management import jsonlines

ACCEPTED = {"preferred": is_preferred, "safe": is_safe, "none": lambda finding: False}

LONGEST_LINE = 16 * LONGEST
"""A longer JSON line is refused: a story of the longest length fits in, whatever is escaped in it."""


class Line(NamedTuple):
    """A line of a file, and where it stands."""

    file: str
    number: int
    text: bytes


class Answer(NamedTuple):
    """A line of JSON, and whether the line it answers could be read."""

    line: str
    readable: bool


def answer(line: Line, accept: str, seconds: float) -> Answer:
    """Read an article, scan it and write down what was found, or which line of which file cannot be read and why."""
    name = None
    try:
        if len(line.text) > LONGEST_LINE:
            raise TooLarge(f"This line has more than {LONGEST_LINE / 1e6:.0f} MB.")
        article = jsonlines.read(line.text)
        name = article.get("id")
        arrived = jsonlines.story(article).document()
    except (TooLarge, Unreadable) as problem:
        said = {"id": name, "error": str(problem), "file": line.file, "line": line.number}
        return Answer(jsonlines.written(said), readable=False)
    wanted = ACCEPTED[accept] if jsonlines.is_uncut(article) else _not_a_notice(ACCEPTED[accept])
    record = jsonlines.record(name, arrived, proof(arrived, wanted, seconds=seconds))
    return Answer(jsonlines.written(record), readable=True)


def _not_a_notice(wanted: Callable[[Finding], bool]) -> Callable[[Finding], bool]:
    """Of the wanted findings those that matter; who cut a story into parts has put its first line where it is."""
    return lambda finding: finding.severity != Severity.NOTICE and wanted(finding)
