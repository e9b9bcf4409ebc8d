"""A scan says what it found, what did not finish, and ends in time whatever it is given."""

import gc

import pytest

from articles.detection.engine import MOST_FINDINGS, detect
from articles.detection.findings import Kind, Severity, Span
from articles.detection.proof import is_preferred, proof
from articles.detection.rule import Rule
from articles.detection.rules import RULES
from articles.detection.rules.duplicate_paragraph import DuplicateParagraph
from articles.text.document import Document
from articles.text.folding import fold
from tests.detection.hostile import HOSTILE, half
from tests.detection.samples import CREW, FERRY, STANDFIRST
from tests.patience import takes_at_most, within

STORY = Document.of([FERRY, CREW, FERRY])


class Broken(Rule):
    """It breaks."""

    id = "broken"
    severity = Severity.ERROR

    def check(self, reading):
        yield self.finding("Found before it broke.", spans=[Span.whole(reading.document.block("p2"))])
        raise ZeroDivisionError


class Endless(Rule):
    """It never ends."""

    id = "endless"
    severity = Severity.ERROR

    def check(self, reading):
        while True:
            reading.check_time()
            yield from ()


class Dawdling(Rule):
    """It never looks at the clock, and comes to its end too late."""

    id = "dawdling"
    severity = Severity.ERROR

    def check(self, reading):
        while not reading.late:
            pass
        yield from ()


class Talkative(Rule):
    """It finds something everywhere, again and again."""

    id = "talkative"
    severity = Severity.ERROR

    def check(self, reading):
        while True:
            yield self.finding("Again.", spans=[Span.whole(reading.document.block("p2"))])


class Noticing(Rule):
    """It notices every paragraph."""

    id = "noticing"
    severity = Severity.NOTICE

    def check(self, reading):
        for block in reading.document.paragraphs:
            yield self.finding("A paragraph.", spans=[Span.whole(block)])


class Objecting(Noticing):
    """It objects to every paragraph."""

    id = "objecting"
    severity = Severity.ERROR


def rules_of(report):
    return [finding.rule for finding in report.findings]


def test_rule_that_breaks_takes_no_other_with_it(caplog):
    report = detect(STORY, STORY, [Broken(), DuplicateParagraph()])

    assert (rules_of(report), report.failed) == (["broken", "duplicate-paragraph"], ("broken",))
    assert "Rule broken failed." in caplog.text


def test_rule_that_runs_out_of_time_is_named():
    report = detect(STORY, STORY, [DuplicateParagraph(), Endless()], seconds=0.05)

    assert (rules_of(report), report.failed) == (["duplicate-paragraph"], ("endless",))
    assert report.seconds < 1


def test_rule_that_finds_too_much_is_stopped():
    report = detect(STORY, STORY, [Talkative()])

    assert (len(report.findings), report.failed) == (1, ("talkative",))
    assert MOST_FINDINGS == 500


def test_finding_whose_words_are_spoken_of_is_dropped():
    assert rules_of(detect(STORY, STORY, [Objecting(), DuplicateParagraph()])) == ["objecting"] * 3


def test_notice_never_hides_an_error():
    assert rules_of(detect(STORY, STORY, [Noticing(), DuplicateParagraph()])).count("duplicate-paragraph") == 1


def test_copies_of_what_differs_from_the_standfirst_are_taken_out_whatever_becomes_of_it():
    told_anew = STANDFIRST.replace("third", "fourth")
    document = Document.of([FERRY, told_anew, CREW, told_anew], standfirst=STANDFIRST)

    report = detect(document, document)

    assert [(finding.rule, finding.kind, finding.preferred) for finding in report.findings] == [
        ("standfirst-echo", Kind.CONFLICT, False),
        ("duplicate-paragraph", Kind.IDENTICAL, True),
    ]


def test_every_rule_says_what_it_finds():
    assert len({rule.id for rule in RULES}) == len(RULES) == 18
    for rule in RULES:
        for sentence in (rule.__doc__, rule.finds, rule.milder or ".", rule.never_flags):
            assert sentence.strip().endswith(".")


def scan(paragraphs, headline):
    document = Document.of(paragraphs, headline=headline)
    fold("warm")
    return lambda: detect(document, document)


@pytest.mark.parametrize("paragraphs", HOSTILE.values(), ids=HOSTILE)
def test_hostile_story_is_scanned_in_time(paragraphs):
    takes_at_most(2, scan(paragraphs, "Skerrin ferry late again as crew misses train"))


@pytest.mark.parametrize("headline", ["", "Council votes on gardens and pumpkins " * 200], ids=["none", "endless"])
@pytest.mark.parametrize("paragraphs", [half(story) for story in HOSTILE.values()], ids=HOSTILE)
def test_hostile_story_with_no_usual_headline_is_scanned_in_time(paragraphs, headline):
    takes_at_most(1, scan(paragraphs, headline))


def test_hostile_story_is_mended_in_time():
    document = Document.of([FERRY] * 20_000)

    with within(4):
        assert len(proof(document, is_preferred).document.paragraphs) == 1


def test_rule_that_ends_late_is_said_to_be_unfinished():
    report = detect(STORY, STORY, [DuplicateParagraph(), Dawdling()], seconds=0.05)

    assert (len(report.findings), report.failed) == (1, ("dawdling",))


def test_nothing_of_a_scan_is_left_to_the_garbage_collector():
    """It would gather over many scans, and one answer would wait while all of it is searched."""
    story = Document.of([FERRY, CREW, STANDFIRST, FERRY, f"{CREW} {FERRY}", CREW.replace("crew", "team")])
    gc.collect()
    gc.disable()
    try:
        found = detect(story, story).findings
        left = gc.collect()
    finally:
        gc.enable()

    assert (len(found) > 1, left) == (True, 0)
