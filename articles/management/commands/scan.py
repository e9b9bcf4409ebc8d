"""Scan stories from the command line, for people or for programs. Needs no database."""

import os
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import count
from math import isinf

from django.core.management.base import BaseCommand, CommandError

from articles.management.answers import ACCEPTED, LONGEST_LINE, Line, answer
from articles.management.telling import Look, Told, opened, summary, tell
from articles.management.workers import cores, in_order

WIDEST = 100
"""Longer lines are hard to read, however wide the terminal is."""

STOPPED = 130
"""What a shell calls a program that was interrupted."""


class Command(BaseCommand):
    help = (
        "Say what stands twice in a story: exit 0 if there are no errors and no warnings, 1 if there are or a rule did "
        "not finish, 2 if a story is unreadable. With --jsonl: 0 if every line was answered, whatever was found."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="*", metavar="FILE", help="plain text, or JSON lines; - is standard input")
        parser.add_argument(
            "--split", choices=["lines", "blank"],
            help="where a paragraph ends, at each line or at blank ones; unless told, as the text reads best",
        )  # fmt: skip
        parser.add_argument("--jsonl", action="store_true", help="read and write JSON lines, an article each")
        parser.add_argument(
            "--accept", choices=list(ACCEPTED), default="none",
            help="with --jsonl: suggestions to make (default: %(default)s)",
        )  # fmt: skip
        parser.add_argument(
            "--seconds", type=float, default=10.0, help="how long one story may take (default: %(default)g)"
        )
        parser.add_argument(
            "--workers", type=int, default=1,
            help="processes that share the work, 0 for one a core (default: %(default)s)",
        )  # fmt: skip
        parser.add_argument("--quiet", action="store_true", help="print the summary alone")
        parser.add_argument(
            "--color", "--colour", choices=["auto", "always", "never"], default="auto",
            help="colours; auto: on a terminal, unless NO_COLOR is set (default: %(default)s)",
        )  # fmt: skip

    def handle(self, *, files, split, jsonl, accept, seconds, workers, quiet, color, **options):
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="backslashreplace")
        if not jsonl and not files:
            raise CommandError("Name a file to scan, or - for standard input.", returncode=2)
        if workers < 0:
            raise CommandError("Give the number of workers, or 0 for one a core.", returncode=2)
        if not seconds > 0 or isinf(seconds):
            raise CommandError("Give the seconds that one story may take, more than 0.", returncode=2)
        workers = workers or cores()
        try:
            if jsonl:
                self.answer_lines(files or ["-"], accept, seconds, workers)
            else:
                usual = self.style.ERROR("x") != "x" and not os.environ.get("NO_COLOR")
                colours = usual if color == "auto" else color == "always"
                look = Look(min(shutil.get_terminal_size().columns, WIDEST), colours)
                self.tell_people(files, partial(tell, split=split, seconds=seconds, look=look), workers, quiet)
        except BrokenPipeError:
            # Whoever read us has read enough, as in `scan … | head`; Python would complain again at its end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(1)
        except BrokenProcessPool:
            raise CommandError(
                "A worker died, perhaps for want of memory. What was printed holds; scan the rest with --workers 1.",
                returncode=2,
            ) from None
        except KeyboardInterrupt:
            sys.exit(STOPPED)

    def tell_people(self, files, teller, workers, quiet):
        """Print what was found in each file, then what all of them have, and end with what that means."""
        total, unreadable = Told(), 0
        for told in in_order(teller, files, min(workers, len(files))):
            if told.problem:
                unreadable += 1
                self.stderr.write(told.problem)
                continue
            if not quiet:
                self.stdout.write("\n".join(told.lines))
            total.take_in(told)
        if unreadable < len(files) and (quiet or len(files) > 1 or total.findings):
            self.stdout.write("\n".join(summary(total, len(files) - unreadable, unreadable, teller.keywords["look"])))
        if total.alarming or unreadable:
            sys.exit(2 if unreadable else 1)

    def answer_lines(self, files, accept, seconds, workers):
        """Answer each JSON line with a line, at once, and remember none."""
        unreadable: list[str] = []
        bad = 0
        for told in in_order(partial(answer, accept=accept, seconds=seconds), lines_of(files, unreadable), workers):
            bad += not told.readable
            self.stdout.write(told.line)
            self.stdout.flush()
        for problem in unreadable:
            self.stderr.write(problem)
        if bad or unreadable:
            sys.exit(2)


def lines_of(files, unreadable) -> Iterator[Line]:
    """The lines of all files that say something; why a file cannot be read is added to the unreadable."""
    for file in files:
        try:
            with opened(file) as stream:
                yield from (Line(file, number, text) for number, text in lines(stream))
        except OSError as problem:
            unreadable.append(f"{file}: {problem.strerror}")


def lines(stream) -> Iterator[tuple[int, bytes]]:
    """The lines that say something, numbered from 1, each cut where it gets too long to be read."""
    for number in count(1):
        line = rest = stream.readline(LONGEST_LINE + 1)
        if not line:
            return
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE + 1)
        if line.strip():
            yield number, line
