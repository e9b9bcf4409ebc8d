"""Scan stories from the command line, for people or for programs. Needs no database."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles.detection.engine import detect
from articles.detection.findings import Severity
from articles.detection.proof import is_preferred, is_safe, proof
from articles.formats import plain
from articles.formats.story import LONGEST, TooLarge, Unreadable
from articles.management import jsonlines
from articles.text.markup import plain as plain_words

ACCEPTED = {"preferred": is_preferred, "safe": is_safe, "none": lambda finding: False}

LONGEST_LINE = 16 * LONGEST
"""A longer JSON line is refused: a story of the longest length fits in, whatever is escaped in it."""

SHOWN = 70
"""So many characters of the words in question are printed."""

_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Command(BaseCommand):
    help = "Say what stands twice in a story: exit 0 if nothing does, 1 if something does, 2 if a story is unreadable."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="*", metavar="FILE", help="plain text, or JSON lines; - is standard input")
        parser.add_argument("--split", choices=["lines", "blank"], help="where a paragraph ends")
        parser.add_argument("--jsonl", action="store_true", help="read and write JSON lines, an article each")
        parser.add_argument("--accept", choices=list(ACCEPTED), default="none", help="suggestions to make")
        parser.add_argument("--seconds", type=float, default=10.0, help="how long one story may take")

    def handle(self, *, files, split, jsonl, accept, seconds, **options):
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="backslashreplace")
        if not jsonl and not files:
            raise CommandError("Name a file to scan, or - for standard input.", returncode=2)
        try:
            if jsonl:
                self.answer_lines(files or ["-"], ACCEPTED[accept], seconds)
            else:
                self.tell_people(files, split, seconds)
        except BrokenPipeError:
            # Whoever read us has read enough, as in `scan … | head`; Python would complain again at its end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(1)

    def tell_people(self, files, split, seconds):
        """Print what was found in each file, and end with what that means."""
        found = unreadable = 0
        for file in files:
            try:
                with opened(file) as stream:
                    story = plain.read_any_length(stream.read(LONGEST + 1), split)
            except (OSError, TooLarge, Unreadable) as problem:
                unreadable += 1
                self.stderr.write(f"{file}: {getattr(problem, 'strerror', None) or problem}")
                continue
            found += self.print_findings(file, story, seconds)
        if found or unreadable:
            sys.exit(2 if unreadable else 1)

    def print_findings(self, file, story, seconds):
        """Print the findings of one story and say how many there were, unfinished rules among them."""
        document = story.document()
        report = detect(document, document, seconds=seconds)
        for note in story.notes:
            self.stdout.write(f"{file}: {note}")
        for finding in report.findings:
            where = f"{file}:{lines_of(finding.spans)}"
            self.stdout.write(f"{where}: {finding.severity}: {finding.message} [{finding.rule}]")
            self.stdout.write(f"    {shown(finding.spans[0].quote)}")
            if finding.related:
                self.stdout.write(f"    Stays: {lines_of(finding.related)}.")
            for number, suggestion in enumerate(finding.suggestions):
                self.stdout.write(f"    {'Or' if number else 'Would do'}: {suggestion.title}.")
        for cause in report.causes:
            self.stdout.write(f"{file}: Likely cause: {cause.sentence}")
        for rule in report.failed:
            self.stdout.write(f"{file}: The rule {rule} did not finish; there may be more.")
        count = len(report.findings)
        self.stdout.write(f"{file}: {('Nothing found', '1 finding')[count] if count < 2 else f'{count} findings'}.")
        return count + len(report.failed)

    def answer_lines(self, files, wanted, seconds):
        """Answer each JSON line with a line, at once, and remember none."""
        bad = 0
        for file in files:
            try:
                with opened(file) as stream:
                    for line in lines(stream):
                        bad += not self.answer(line, wanted, seconds)
                        self.stdout.flush()
            except BrokenPipeError:
                raise
            except OSError as problem:
                bad += 1
                self.stderr.write(f"{file}: {problem.strerror}")
        if bad:
            sys.exit(2)

    def answer(self, line, wanted, seconds):
        """Print the answer to one line; True if the line could be read."""
        name = None
        try:
            if len(line) > LONGEST_LINE:
                raise TooLarge(f"This line has more than {LONGEST_LINE / 1e6:.0f} MB.")
            article = jsonlines.read(line)
            name = article.get("id")
            arrived = jsonlines.story(article).document()
        except (TooLarge, Unreadable) as problem:
            self.stdout.write(jsonlines.written({"id": name, "error": str(problem)}))
            return False
        if not jsonlines.is_uncut(article):
            wanted = not_a_notice(wanted)
        self.stdout.write(jsonlines.written(jsonlines.record(name, arrived, proof(arrived, wanted, seconds=seconds))))
        return True


def not_a_notice(wanted):
    """Of the wanted findings those that matter; who cut a story into parts has put its first line where it is."""
    return lambda finding: finding.severity != Severity.NOTICE and wanted(finding)


@contextmanager
def opened(file):
    """The bytes of a file, or of standard input for a dash."""
    if file == "-":
        yield sys.stdin.buffer
    else:
        with Path(file).open("rb") as stream:
            yield stream


def lines(stream) -> Iterator[bytes]:
    """The lines that say something, each cut where it gets too long to be read."""
    while line := stream.readline(LONGEST_LINE + 1):
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE + 1)
        if line.strip():
            yield line


def lines_of(spans):
    """Which lines of the source these words stand in: 2, or 9-10, or 4, 6; the name of a slot where it has no line."""
    stretches = []
    for block in dict.fromkeys(span.block for span in spans):
        line = int(block[1:]) if block[1:].isdigit() else block
        if stretches and isinstance(line, int) and stretches[-1][-1] == line - 1:
            stretches[-1] = [stretches[-1][0], line]
        else:
            stretches.append([line])
    return ", ".join("-".join(map(str, stretch)) for stretch in stretches)


def shown(quote):
    """The words in question, on one line and in the order in which they stand."""
    words = _TURNS.sub("", plain_words(quote)).strip()
    return f"“{words}”" if len(words) <= SHOWN else f"“{words[: SHOWN - 1].rstrip()}…”"
