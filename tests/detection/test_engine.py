"""A scan says what it found, what did not finish, and ends in time whatever it is given."""

import pytest

from articles.detection.engine import MOST_FINDINGS, detect
from articles.detection.findings import Kind, Severity, Span
from articles.detection.proof import is_preferred, proof
from articles.detection.rule import Rule
from articles.detection.rules import RULES
from articles.detection.rules.duplicate_paragraph import DuplicateParagraph
from articles.text.document import Document
from articles.text.similarity import fold
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
        for sentence in (rule.__doc__, rule.finds, rule.never_flags):
            assert sentence.strip().endswith(".")


WORD = "ferry"
HOSTILE = {
    "one word of a million letters": ["a" * 1_000_000],
    "one paragraph of 500 kB": ["the the quay " * 40_000],
    "20,000 lines of a word": [WORD] * 20_000,
    "20,000 different lines of a word": [f"{WORD}{number}" for number in range(20_000)],
    "20,000 equal paragraphs": [FERRY] * 20_000,
    "two paragraphs in turn": [FERRY, CREW] * 5_000,
    "ever longer runs": [f"{FERRY} {number}" for size in range(140) for number in range(size)],
    "combining marks": ["a" + "\u0301\u0327" * 250_000],
    "stars": ["*a **b " * 60_000],
    "brackets": ["[" * 200_000, "](" * 100_000],
    "backslashes": ["\\" * 500_000],
    "doubled words in markup": ["the *the* " * 1_000],
    "10,000 near copies": [f"{FERRY} {CREW} {number}" for number in range(6_000)],
    "near copies of long paragraphs": [f"{number} {FERRY} " * 150 for number in range(60)],
    "two long words in turn": ["ferry quay " * 1_800 + f"{number} quay ferry" for number in range(50)],
    "ever longer paragraphs": [" ".join(f"w{word}" for word in range(size)) for size in range(8, 540)],
    "no space in Chinese": ["渡轮周二又晚点了一个小时" * 900 + str(number) for number in range(40)],
    "vowel signs": ["क" + "\u093f" * 300 + f" नाव {number} देर " * 60 for number in range(100)],
    "one sentence again and again": [FERRY, f"{CREW} " * 4_000],
    "short sentences": [FERRY, "No. Yes. " * 50_000],
    "two sentences in turn": [FERRY] + [f"{number} {CREW} {FERRY} {number}." for number in range(3_000)],
    "ever longer rows of sentences": [" ".join(f"Said {word}." for word in range(size)) for size in range(400)],
    "stops": ["." * 500_000, ". " * 200_000, ".“" * 200_000],
    "spaces": ["the" + " " * 1_000_000 + "the"],
    "marks of direction": ["\u202e\u2066" * 250_000],
    "lone surrogates": ["\ud800 " * 250_000],
    "a figure of a million digits": ["1" * 1_000_000],
    "near copies full of figures": [f"{number} 1,000 twenty-two 5 pm $2m a dozen " * 60 for number in range(300)],
    "figures that go on": ["one hundred thousand " * 200 + str(number) for number in range(150)],
    "quotations never closed": ["'We “said ‘no " * 1_000 + str(number) for number in range(60)],
    "every third word another": [
        " ".join(f"quay{word}" if word % 3 or not number else f"w{number}{word}" for word in range(2_000))
        for number in range(30)
    ],
    "words in every order": [
        " ".join("abcdefgh"[number >> 3 * at & 7] * 4 for at in range(10)) for number in range(9_000)
    ],
    "names joined by nothing seen": ["\U0001f469\u200d\U0001f680" * 100_000],
    "lines that open one paragraph": ["quay " * 40_000, *["quay quay quay quay"] * 10_000],
    "lines of many paragraphs": [
        words * times for number in range(4_000) for words in (f"{number} " * 3,) for times in (6, 1)
    ],
    "images": ["![" * 200_000, "![a](" * 80_000, "![a](b)" * 60_000, "![a](b(" * 60_000],
    "tags": ["<p>" * 100_000, "<a " * 100_000, "&nbsp;" * 60_000],
    "bylines": ["By Jane Doe"] * 20_000,
    "different bylines": [f"By Jane {'e' * (number % 90)}Doe" for number in range(20_000)],
    "almost datelines": ["A " * 40 + "(", "SKERRIN " * 8 + "(AP", "SKERRIN, " * 9] * 7_000,
    "notes of the wire": [f"(Adds quotes {number})" for number in range(20_000)],
    "tops": [f"SKERRIN (AP) — {FERRY} {number}" for number in range(3_000)],
    "ends": [FERRY, FERRY, FERRY, "-30-", CREW] * 4_000,
    "almost captions": ["photo: " * 30, "(AP photo " * 10, "news | " * 18, "Published 3 1 3 1 3 1 " * 5] * 5_000,
    "long almost headlines": [HEAD * 3 + str(number) for number in range(10_000) for HEAD in ("Ferry late ",)],
}


@pytest.mark.parametrize("paragraphs", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize(
    "headline", ["", "Skerrin ferry late again as crew misses train", "Council votes on gardens and pumpkins " * 200]
)
def test_hostile_story_is_scanned_in_time(paragraphs, headline):
    document = Document.of(paragraphs, headline=headline)
    fold("warm")

    takes_at_most(2, lambda: detect(document, document))


def test_hostile_story_is_mended_in_time():
    document = Document.of([FERRY] * 20_000)

    with within(4):
        assert len(proof(document, is_preferred).document.paragraphs) == 1


def test_rule_that_ends_late_is_said_to_be_unfinished():
    report = detect(STORY, STORY, [DuplicateParagraph(), Dawdling()], seconds=0.05)

    assert (len(report.findings), report.failed) == (1, ("dawdling",))
