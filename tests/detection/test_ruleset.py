"""What a desk settles is what the rules do: off, only informing, other limits, boilerplate."""

import pytest

from articles.detection.engine import detect
from articles.detection.findings import Kind, Severity
from articles.detection.rules import RULES
from articles.detection.ruleset import STANDARD, Ruleset
from articles.text.document import Document
from articles.text.folding import fold
from tests.detection.samples import FARES, SCHOOL, SHOP
from tests.factories import CREW, FERRY, GOLDEN
from tests.house import LENGTH

STORY = Document.of(GOLDEN)
REPEATS = "duplicate-paragraph"


def found(ruleset, document=STORY):
    return [(each.rule, each.severity) for each in detect(document, document, ruleset=ruleset).findings]


def test_rule_that_is_off_does_not_run():
    assert found(STANDARD) == [(REPEATS, Severity.ERROR)]
    assert REPEATS not in dict(found(Ruleset(off=frozenset({REPEATS}))))


def test_paragraphs_of_a_run_are_told_one_by_one_where_runs_are_off():
    run = [FERRY, CREW, SHOP.replace("milk", "eggs")]
    story = Document.of([*run, SCHOOL, FERRY, CREW, SHOP])
    no_runs = Ruleset(off=frozenset({"repeated-run"}))

    told = detect(story, story, ruleset=no_runs).findings

    assert [(each.rule, [span.block for span in each.spans]) for each in told] == [
        (REPEATS, ["p5"]),
        (REPEATS, ["p6"]),
        ("near-duplicate", ["p7"]),
    ]
    assert found(STANDARD, story) == [("repeated-run", Severity.ERROR), ("near-duplicate", Severity.WARNING)]


def test_what_only_informs_is_a_notice_and_no_weaker_rule_raises_it():
    informing = Ruleset(informing=frozenset({REPEATS}))

    assert found(informing) == [(REPEATS, Severity.NOTICE)]
    [finding] = detect(STORY, STORY, ruleset=informing).findings
    assert (finding.preferred, finding.safe) == (False, False)


def test_boilerplate_is_a_notice_and_other_words_are_not():
    ruleset = Ruleset(boilerplate=frozenset({fold(CREW)}))

    [finding] = detect(STORY, STORY, ruleset=ruleset).findings
    other = Document.of([FERRY, CREW, FERRY])

    assert (finding.severity, finding.kind, finding.preferred) == (Severity.NOTICE, Kind.BOILERPLATE, False)
    assert found(ruleset, other) == [(REPEATS, Severity.ERROR)]


def test_finding_on_boilerplate_says_so_behind_its_reason():
    line = "Skerrin ferry late"
    before = [Document.of([FERRY, CREW, FARES, CREW]), Document.of([line, FERRY, CREW])]
    ruleset = Ruleset(boilerplate=frozenset({fold(CREW), fold(line)}))

    after = [detect(document, document, ruleset=ruleset).findings for document in before]

    headline = "This line reads like the headline: it opens the story, and the story has none."
    assert [finding.message for found in after for finding in found] == [
        "This paragraph stands twice, word for word: on this desk's list of boilerplate.",
        f"{headline} On this desk's list of boilerplate.",
    ]


def test_rulesets_are_told_apart_by_their_digests():
    rulesets = [
        STANDARD,
        Ruleset(off=frozenset({REPEATS})),
        Ruleset(informing=frozenset({REPEATS})),
        Ruleset(limits={LENGTH.name: 9}),
        Ruleset(boilerplate=frozenset({"a", "b"})),
        Ruleset(boilerplate=frozenset({"a b"})),
    ]

    assert len({ruleset.digest for ruleset in rulesets}) == len(rulesets)
    assert Ruleset(limits={}).digest == STANDARD.digest == ""
    assert Ruleset(limits={"a": 1, "b": 2}).digest == Ruleset(limits={"b": 2, "a": 1}).digest


TWICE = "Nobody told us of that."
EMPTY = SHOP.replace("is out of bread and milk", "has no loaves left").replace("to send a boat at", "some to them by")
SENTENCE = "Nobody told the ten of us on the quay."
LIMITED = {
    "shortest-paragraph": ([SHOP, TWICE, FARES, TWICE], 5, REPEATS),
    "likeness": ([SHOP, FARES, EMPTY], 75, "near-duplicate"),
    "contained-share": (
        [f"{SCHOOL} {FARES} {SHOP}", CREW, f"{FARES} Then the wind rose, and a boat came."], 60, "near-duplicate"
    ),
    "shortest-sentence": (
        [SHOP, f"{SCHOOL} Nobody told us of that then.", f"{FARES} Nobody told us of that then."],
        6,
        "repeated-sentence",
    ),
    "shortest-changed-sentence": (
        [SHOP, f"{SCHOOL} The boat was late by 10 minutes on each day of May.",
         f"{FARES} The boat was late by 30 minutes on each day of May."], 9, "changed-sentence"
    ),
    "sentence-times": (
        [SHOP, *(f"{text} {SENTENCE}" for text in (SCHOOL, FARES, CREW, FERRY))], 4, "repeated-sentence"
    ),
}  # fmt: skip


@pytest.mark.parametrize("limit", [limit for rule in RULES for limit in rule.limits], ids=lambda limit: limit.name)
def test_limit_of_a_desk_decides_what_is_found(limit):
    body, lower, rule = LIMITED[limit.name]
    story = Document.of(body, headline="Island boat late")

    assert limit.least <= lower <= limit.most
    assert found(STANDARD, story) == []
    assert [each[0] for each in found(Ruleset(limits={limit.name: lower}), story)] == [rule]


def test_copy_of_boilerplate_that_says_something_else_is_an_error():
    ruleset = Ruleset(boilerplate=frozenset({fold(CREW)}))
    document = Document.of([FERRY, CREW, FARES, CREW.replace("Two", "Three")])

    assert [finding.severity for finding in detect(document, document, ruleset=ruleset).findings] == [Severity.ERROR]
