"""A sentence that stands again with one thing changed is told, and nothing is preferred."""

import pytest

from articles.detection.engine import detect
from articles.detection.findings import Kind, Severity
from articles.detection.rules.changed_sentence import ChangedSentence
from articles.text.document import Document
from articles.text.edits import apply
from tests.detection.helpers import assert_clean, assert_cured, findings, texts
from tests.detection.samples import CREW, FARES, FERRY, SCHOOL, SHOP

RULE = ChangedSentence()
DUES = "Chair Mona Ferrier said the charge of 18 crowns a night would not return before every skipper had been heard."


def told(sentence, again, rule=RULE):
    story = Document.of([FERRY, f"{SCHOOL} {sentence}", CREW, f"{FARES} {again}"])
    return story, findings(rule, story)


@pytest.mark.parametrize(
    ("old", "new", "kind", "message"),
    [
        ("18", "81", Kind.CONFLICT, "and the copies differ: “18” against “81”."),
        ("Ferrier", "Farrier", Kind.CONFLICT, "and the copies differ: “Ferrier” against “Farrier”."),
        ("not ", "", Kind.CONFLICT, "and the copies differ: “not” only in the earlier one."),
        ("said", "allegedly said", Kind.CONFLICT, "and the copies differ: “allegedly” only in the later one."),
        ("18 ", "about 18 ", Kind.CONFLICT, "and the copies differ: “about” only in the later one."),
        ("before", "bfeore", Kind.TYPO, "but for a slip: “before” against “bfeore”."),
    ],
)
def test_what_differs_leads_and_nothing_is_preferred(old, new, kind, message):
    story, found = told(DUES, DUES.replace(old, new))

    [finding] = found
    assert (finding.kind, finding.message) == (kind, f"This sentence stands twice, {message}")
    assert (finding.severity, finding.safe, finding.preferred) == (Severity.WARNING, False, False)
    assert_cured(RULE, story, story, finding)


def test_what_may_and_what_must_be_differ():
    rule = "Every skipper who lies on the quay at Skerrin for a night may pay the charge to the harbour office by noon."

    _, [finding] = told(rule, rule.replace(" may ", " must "))

    assert finding.message == "This sentence stands twice, and the copies differ: “may” against “must”."


def test_denial_at_the_opening_is_told():
    fault = "One delay was nobody's fault, because in April a heron built its nest on the upper pylon of the line."

    _, [finding] = told(fault, fault.replace("nobody's", "no driver's"))

    assert finding.message == "This sentence stands twice, and the copies differ: “nobody's” against “no driver's”."


def test_either_of_the_two_may_go():
    again = DUES.replace("18", "81")
    story, [finding] = told(DUES, again)

    assert [(each.title, texts(apply(story, each.edits))) for each in finding.suggestions] == [
        ("Remove the later one", [FERRY, f"{SCHOOL} {DUES}", CREW, FARES]),
        ("Remove the earlier one", [FERRY, SCHOOL, CREW, f"{FARES} {again}"]),
    ]


def test_sentence_that_stands_a_third_time_goes_with_its_copy():
    again = DUES.replace("18", "81")
    story = Document.of([f"{SCHOOL} {DUES}", CREW, f"{FARES} {again}", f"{SHOP} {DUES}"])

    [finding] = findings(RULE, story)

    assert finding.message == "This sentence stands three times, and the copies differ: “18” against “81”."
    assert [span.block for span in (*finding.related, *finding.spans)] == ["p1", "p4", "p3"]
    assert [(each.title, texts(apply(story, each.edits))) for each in finding.suggestions] == [
        ("Remove the later one", [f"{SCHOOL} {DUES}", CREW, FARES, f"{SHOP} {DUES}"]),
        ("Remove the earlier one and its copies", [SCHOOL, CREW, f"{FARES} {again}", SHOP]),
    ]
    assert_cured(RULE, story, story, finding)


def test_sentence_that_stands_twice_in_one_paragraph_is_not_taken_out_of_it():
    again = DUES.replace("18", "81")

    [finding] = findings(RULE, Document.of([f"{SCHOOL} {DUES} {CREW} {DUES}", f"{FARES} {again}"]))

    assert [each.title for each in finding.suggestions] == ["Remove the later one"]


def test_it_may_stand_in_one_paragraph_and_in_the_first():
    again = DUES.replace("18", "81")

    for body in ([f"{DUES} {again}", CREW], [f"{DUES} {CREW}", SHOP, f"{FARES} {again}"]):
        assert [finding.kind for finding in findings(RULE, Document.of(body))] == [Kind.CONFLICT]


def test_fifteen_words_are_enough():
    sentence = "The harbour board said the charge of 18 crowns was as much as those of Skerrin."
    shorter = sentence.replace(" of Skerrin", "")

    assert [len(each.split()) for each in (sentence, shorter)] == [16, 14]
    assert len(told(sentence, sentence.replace("18", "81"))[1]) == 1
    assert told(shorter, shorter.replace("18", "81"))[1] == ()


def test_thousand_characters_are_no_sentence():
    for size, count in ((127, 1), (128, 0)):
        others = "".join(f" or {chr(97 + number // 26)}{chr(97 + number % 26)}q" for number in range(size))
        sentence = f"{DUES.removesuffix('.')}{others}."
        assert (len(sentence) > 1_000) == (count == 0)
        story = Document.of([FERRY, f"{SCHOOL} {sentence} {CREW} {sentence.replace('18', '81')}"])
        assert len(findings(RULE, story)) == count


@pytest.mark.parametrize(
    ("sentence", "again"),
    [
        (DUES, DUES),
        (f"“{DUES}”", f"“{DUES.replace('18', '81')}”"),
        (DUES, DUES.replace("said", "announced")),
        (DUES, DUES.replace("18", "81").replace("Ferrier", "Farrier")),
        (DUES, DUES.replace("Chair Mona Ferrier", "Captain Tom Hale")),
        (
            "On Monday the museum will be open from nine until five, and entry is free for children under twelve.",
            "On Tuesday the museum will be open from nine until five, and entry is free for children under twelve.",
        ),
        (
            "We want a school that is open to all of the children of the valley, in winter as in summer.",
            "We want a station that is open to all of the children of the valley, in winter as in summer.",
        ),
    ],
    ids=["the same", "quotation", "other word", "two facts", "another man", "another day", "demand"],
)
def test_what_is_said_in_one_mould_is_left_alone(sentence, again):
    assert told(sentence, again)[1] == ()


def test_three_of_one_mould_are_left_alone():
    changed = [DUES.replace("18", number) for number in ("18", "27", "36")]
    assert_clean(RULE, [FERRY, *(f"{text} {each}" for text, each in zip((SCHOOL, FARES, SHOP), changed, strict=True))])


def test_paragraph_that_another_finding_names_is_left_to_it():
    story = Document.of([FERRY, DUES, CREW, f"{FARES} {DUES.replace('18', '81')}"])

    assert [finding.rule for finding in detect(story, story).findings] == ["near-duplicate"]


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        ("Председатель совета сообщил, что сбор в 18 крон за ночь не вернут, пока не выслушают каждого.", "18", "81"),
        ("港务局主席说，每晚十八克朗的费用在听取港口每一位船长的意见之前不会恢复，灯光也不会再亮。", "十八", "八十"),
        ("وقال رئيس هيئة الميناء إن رسم 18 كرونة في الليلة لن يعود قبل أن تستمع الهيئة إلى كل ربان فيه.", "18", "81"),
    ],
)  # fmt: skip
def test_changed_figure_is_told_in_every_script(sentence, old, new):
    assert [finding.kind for finding in told(sentence, sentence.replace(old, new))[1]] == [Kind.CONFLICT]
