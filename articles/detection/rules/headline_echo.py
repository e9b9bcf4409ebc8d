"""The headline once more, as a line of the body."""

from articles.detection.echo import Echo
from articles.detection.findings import Severity
from articles.detection.furniture import Lines, headline_lines
from articles.detection.reading import Reading


class HeadlineEcho(Echo):
    """A line of the body repeats the headline."""

    id = "headline-echo"
    severity = Severity.ERROR
    slot = "headline"
    shortest = 3
    finds = "A line of the body with the words of the headline and no others, however often, slips of the pen allowed."
    never_flags = "A headline of one or two words, which may be a label; a sentence that only quotes the headline."

    def lines(self, reading: Reading) -> Lines | None:
        return reading.once(headline_lines)
