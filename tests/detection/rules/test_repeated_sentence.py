"""A sentence that was pasted a second time goes, with its space."""

import pytest

from articles.detection.engine import detect
from articles.detection.findings import Severity
from articles.detection.rules.repeated_sentence import RepeatedSentence
from articles.text.document import Block, Document
from articles.text.edits import apply
from tests.detection.helpers import assert_clean, assert_cured, assert_fixes, findings, texts
from tests.detection.samples import CREW, FARES, FERRY, SCHOOL, SHOP

RULE = RepeatedSentence()
SHORT = "It was not the first time."


def test_second_one_goes():
    before = [FERRY, f"{CREW} {FARES}", SHOP, f"{SCHOOL} {CREW}"]
    assert_fixes(RULE, before=before, after=[*before[:3], SCHOOL])


def test_second_one_goes_from_the_opening():
    before = [FERRY, f"{SCHOOL} {CREW} {FARES}", f"{CREW} {SHOP}"]
    assert_fixes(RULE, before=before, after=[*before[:2], SHOP])


def test_second_one_goes_from_the_middle():
    before = [FERRY, f"{SCHOOL} {CREW}", f"{SHOP} {CREW} Nobody minded."]
    assert_fixes(RULE, before=before, after=[*before[:2], f"{SHOP} Nobody minded."])


def test_longer_sentence_that_ends_in_the_same_words_is_no_place_where_it_stands():
    before = [FERRY, f"{CREW} {FARES} Perhaps: {CREW}", SHOP, f"{SCHOOL} {CREW}"]
    assert_fixes(RULE, before=before, after=[*before[:3], SCHOOL])


def test_of_several_sentences_none_is_preferred():
    story = Document.of([FERRY, f"{SCHOOL} {CREW} Nobody minded. {FARES}", f"{CREW} {SHOP} {FARES}"])

    assert [finding.preferred for finding in findings(RULE, story)] == [False, False]


def test_second_one_goes_from_its_own_paragraph():
    assert_fixes(RULE, before=[FERRY, f"{CREW} {FARES} {CREW}"], after=[FERRY, f"{CREW} {FARES}"])


def test_second_one_goes_from_the_first_paragraph():
    assert_fixes(RULE, before=[f"{FERRY} {FERRY}", CREW], after=[FERRY, CREW])
    assert_fixes(RULE, before=[f"{FERRY} {CREW} {FERRY}", FARES], after=[f"{FERRY} {CREW}", FARES])


def test_what_the_first_paragraph_says_may_stand_further_down():
    story = Document.of([f"{FARES} {FARES}", CREW, f"{SCHOOL} {FARES}"])

    [finding] = findings(RULE, story)

    assert finding.message == "This sentence stands twice."
    assert [span.block for span in (*finding.spans, *finding.related)] == ["p1", "p1"]


def test_twenty_words_of_the_first_paragraph_further_down_are_asked_about():
    story = Document.of([f"{FERRY} {CREW}", FARES, f"{SCHOOL} {FERRY}"])

    [finding] = findings(RULE, story)

    assert finding.message == "This sentence stands twice, first in the opening paragraph: is that meant?"
    assert (finding.severity, finding.safe, finding.preferred) == (Severity.NOTICE, False, False)
    assert_cured(RULE, story, story, finding)
    assert texts(apply(story, finding.suggestions[0].edits)) == [f"{FERRY} {CREW}", FARES, SCHOOL]


def test_first_paragraph_that_says_it_twice_and_again_further_down_is_two_questions():
    story = Document.of([f"{FERRY} {FERRY}", CREW, f"{FARES} {FERRY}"])

    found = findings(RULE, story)

    assert [(each.severity, each.spans[0].block) for each in found] == [
        (Severity.WARNING, "p1"),
        (Severity.NOTICE, "p3"),
    ]


@pytest.mark.parametrize(
    ("paragraph", "left"),
    [
        (f"“{CREW}” {SHOP} “{CREW}”", f"“{CREW}” {SHOP}"),
        (f"„{CREW}“ {SHOP} „{CREW}“", f"„{CREW}“ {SHOP}"),
        (f"“{CREW}” she said. {SHOP} “{CREW}” she said.", f"“{CREW}” she said. {SHOP}"),
        (f"“{CREW} {SHOP} {CREW}”", None),
        (f"“{SHOP} {CREW} {FARES} {CREW} {SCHOOL}”", f"“{SHOP} {CREW} {FARES} {SCHOOL}”"),
    ],
)
def test_quotation_set_twice_in_one_paragraph_is_asked_about(paragraph, left):
    story = Document.of([FERRY, paragraph, FARES])

    if left is None:
        assert findings(RULE, story) == ()
        return
    [finding] = findings(RULE, story)
    assert (finding.severity, finding.preferred) == (Severity.WARNING, False)
    assert_cured(RULE, story, story, finding)
    assert texts(apply(story, finding.suggestions[0].edits)) == [FERRY, left, FARES]


def test_sentence_set_three_times_running_goes_in_one_decision():
    story = Document.of([FERRY, f"{FARES} {CREW} {CREW} {CREW}"])

    [finding] = findings(RULE, story)

    assert finding.message == "This sentence stands three times."
    assert (finding.severity, finding.safe, finding.preferred) == (Severity.WARNING, False, True)
    assert texts(apply(story, finding.suggestions[0].edits)) == [FERRY, f"{FARES} {CREW}"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        [FERRY, f"{CREW} {CREW} {FARES} {CREW} {CREW} {FARES}"],
        [FERRY, f"{CREW} {FARES} {CREW} {SHOP} {CREW} {SHOP}"],
        [f"{CREW} {FARES}", f"{CREW} {CREW} {SHOP}"],
        [FERRY, f"{SCHOOL} {CREW}", f"{CREW} {CREW} {CREW} {CREW}"],
    ],
)
def test_sentence_that_several_findings_name_in_one_paragraph_is_decided_one_by_one(paragraphs):
    document = Document.of(paragraphs)
    found = findings(RULE, document)

    assert [len(finding.suggestions) for finding in found].count(1) == 1
    for finding in found:
        assert_cured(RULE, document, document, finding)


def test_sentence_that_waits_for_a_longer_repeat_says_so_and_goes_when_that_is_gone():
    document = Document.of([FERRY, f"{CREW} {CREW} {CREW} {CREW}"])

    waits, longer = findings(RULE, document)
    [left] = findings(RULE, apply(document, longer.suggestions[0].edits))

    assert waits.message == "This sentence stands twice. Take out the longer repeat in this paragraph first."
    assert (longer.message, waits.suggestions) == ("These words stand twice.", ())
    assert (left.message, [each.title for each in left.suggestions]) == (
        "This sentence stands twice.",
        ["Remove the later one"],
    )


def test_sentence_that_stands_right_behind_itself_is_no_refrain():
    again = f"{CREW} {FARES} {CREW} {CREW}"

    assert_fixes(
        RULE,
        before=[FERRY, again, f"{SHOP} {CREW} {SCHOOL}"],
        after=[FERRY, f"{CREW} {FARES}", f"{SHOP} {SCHOOL}"],
    )
    assert_clean(RULE, [FERRY, f"{CREW} {FARES} {CREW} {SCHOOL} {CREW} {SHOP}", f"{CREW} Nobody minded."])


def test_mark_that_the_first_one_ends_in_is_never_taken_along():
    marked = Block("p1", "paragraph", f"*{CREW}*{FERRY}*{CREW}*{FERRY}")

    [finding] = findings(RULE, Document((*Document.of([]).blocks, marked)))

    assert finding.suggestions == ()


def test_sentences_in_a_row_are_one_finding():
    before = [FERRY, f"{CREW} {SHORT} {FARES} {SCHOOL}", f"{SHOP} {CREW} {SHORT} {FARES}"]

    [finding] = findings(RULE, Document.of(before))

    assert (finding.message, finding.spans[0].quote) == ("These words stand twice.", f"{CREW} {SHORT} {FARES}")
    assert_fixes(RULE, before=before, after=[*before[:2], SHOP])


def test_abbreviation_inside_does_not_hide_it():
    sentence = "The harbour office of St. Aldan had asked Mr. Hale for a boat of its own."
    assert_fixes(
        RULE, before=[FERRY, f"{sentence} {CREW}", f"{SHOP} {sentence}"], after=[FERRY, f"{sentence} {CREW}", SHOP]
    )


@pytest.mark.parametrize(
    ("sentence", "other", "third"),
    [
        (
            "Паром на Скеррин во вторник снова опоздал на целый час.",
            "Двое из команды не успели на утренний поезд из столицы.",
            "Стоимость билетов вырастет в марте на одну десятую, сообщил перевозчик.",
        ),
        (
            "渡轮周二又晚点了一个小时，港务局在给乘客的通知中说。",
            "两名船员没有赶上从首都来的早班火车，没有人知道。",
            "票价三月将上涨十分之一，运营商宣布了这个消息。",
        ),
        (
            "تأخرت العبارة المتجهة إلى الجزيرة ساعة كاملة يوم الثلاثاء في الميناء.",
            "فات اثنين من الطاقم القطار المبكر من العاصمة ولم يحضر أحد غيرهما؟",
            "سترتفع الأسعار بمقدار العشر في شهر مارس كما أعلنت الشركة المشغلة.",
        ),
    ],
)
def test_sentence_is_found_in_every_script(sentence, other, third):
    gap = "" if "。" in sentence else " "
    before = [FERRY, f"{sentence}{gap}{other}", f"{third}{gap}{sentence}"]
    assert_fixes(RULE, before=before, after=[*before[:2], third])


def test_sentence_is_found_behind_a_german_quotation():
    quotation = "„Das ist ein guter Tag für die Insel.“"
    sentence = "Danach sprang der Bürgermeister mit allen seinen Leuten ins kalte Wasser."
    before = [FERRY, f"{quotation} {sentence} {CREW}", f"{SHOP} {sentence}"]
    assert_fixes(RULE, before=before, after=[*before[:2], SHOP])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{CREW}{CREW}", CREW),
        (f"{CREW} {FARES}{CREW} {FARES}", f"{CREW} {FARES}"),
        (f"{FARES}{CREW} {CREW}{SHOP}", f"{FARES}{CREW} {SHOP}"),
        (f"{FARES} {CREW}{CREW} {SHOP}", f"{FARES} {CREW} {SHOP}"),
        (f"“{CREW}”“{CREW}”", None),
    ],
)
def test_what_was_pasted_twice_without_a_space_goes_and_leaves_one(before, after):
    if after is not None:
        assert_fixes(RULE, before=[FERRY, before], after=[FERRY, after])
        return
    [finding] = findings(RULE, Document.of([FERRY, before]))
    assert (finding.preferred, finding.suggestions[0].edits[0].old) == (False, f"“{CREW}”")


@pytest.mark.parametrize(
    "sentence",
    [
        "Паром на Скеррин во вторник снова опоздал на целый час.",
        "תאגיד הנמל הודיע ביום שלישי כי הסירה לאי מאחרת שוב בשעה שלמה.",
        "द्वीप को जाने वाली नाव मंगलवार को फिर एक घंटा देर से चली।",
        "ወደ ደሴቱ የምትሄደው ጀልባ ማክሰኞ ዕለት እንደገና አንድ ሰዓት ዘግይታ ተነሳች።",
    ],
)
def test_paragraph_pasted_twice_without_a_space_goes_in_every_script(sentence):
    assert_fixes(RULE, before=[FERRY, f"{sentence}{sentence}"], after=[FERRY, sentence])


def test_markup_goes_with_its_words():
    before = [FERRY, f"{CREW} {FARES}", f"{SCHOOL} **{CREW}**"]
    story = Document((*Document.of([]).blocks, *(Block(f"p{n}", "paragraph", text) for n, text in enumerate(before))))

    [finding] = findings(RULE, story)

    assert texts(apply(story, finding.suggestions[0].edits)) == [*before[:2], SCHOOL]


def test_whole_paragraph_is_another_rule():
    story = Document.of([FERRY, CREW, FARES, f"{SCHOOL} {CREW}"])

    assert [finding.rule for finding in detect(story, story).findings] == ["near-duplicate"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        [FERRY, f"{CREW} {SHORT}", f"{FARES} {SHORT}"],
        [f"{FARES} {CREW}", FERRY, f"{SCHOOL} {FARES}"],
        [f"“{FERRY}” {CREW}", FARES, f"{SCHOOL} “{FERRY}”"],
        [FERRY, f"{CREW} “Nobody on this quay was told that there would be no boat.”",
         f"{FARES} “Nobody on this quay was told that there would be no boat.”"],
        [FERRY, *(f"{text} Row, row, row the boat, and over the sound again." for text in (CREW, FARES, SCHOOL, SHOP))],
        [FERRY, f"{CREW} {SHOP}", f"{FARES} {SHOP.replace('milk', 'salt')}"],
    ],
    ids=["short", "first paragraph", "quotation in it", "quotation", "refrain", "another word"],
)  # fmt: skip
def test_what_may_be_said_twice_is_left_alone(paragraphs):
    assert_clean(RULE, paragraphs)


def test_refrain_is_read_as_part_of_what_follows_it_in_its_first_eight_places():
    refrain = "Nobody at the harbour office would say anything of it to us on that long day."
    answers = [
        f"In year {number} of the line the boat had {number} masts and as many men to sail it." for number in range(9)
    ]

    def told(again):
        story = [FERRY, *(f"{refrain} {answer} {number} were lost." for number, answer in enumerate(answers))]
        document = Document.of([*story, f"{refrain} {answers[again]} All of them came back."])
        return [finding.spans[0].quote for finding in findings(RULE, document)]

    assert told(7) == [f"{refrain} {answers[7]}"]
    assert told(8) == [answers[8]]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [("The bridge will close on {}.", ("3 May", "13 May")), ("It cost {} crowns.", ("14m", "41m"))],
)
@pytest.mark.parametrize("above", [[FERRY], []])
def test_figures_of_a_sentence_that_was_changed_beside_one_that_stands_again_are_named(sentence, figures, above):
    use = "Drivers should use the ferry until the work is done, the county said."
    first, second = map(sentence.format, figures)
    body = [*above, f"{first} {use} {FARES}", SHOP, f"{use} {second} {SCHOOL}"]

    [finding] = findings(RULE, Document.of(body))

    assert finding.message.endswith(f"One beside it nearly does: “{figures[0]}” against “{figures[1]}”.")
    assert (finding.severity, finding.preferred) == (Severity.WARNING, False)


def test_short_sentence_of_the_first_paragraph_beside_other_sentences_is_left_alone():
    use = "Drivers should use the ferry until the work is done, the county said."

    assert_clean(RULE, [f"The bridge will close on 3 May. {use}", SHOP, f"{use} The ferry leaves at noon."])


def test_sentence_that_leaves_no_more_than_a_time_behind_is_for_a_person_to_choose():
    [finding] = findings(RULE, Document.of([CREW, f"9 h 05. {FERRY}", SHOP, f"10 h 15. {FERRY}"]))

    assert (finding.preferred, finding.suggestions) == (False, ())
    assert finding.message == "This sentence stands twice: is that meant?"


@pytest.mark.parametrize(
    "labels",
    [("Day 1:", "Day 2:"), ("Tag 1.", "Tag 2."), ("8 March –", "9 March –"), ("9 h 05.", "10 h 15.")],
)
def test_sentence_of_two_entries_of_a_list_is_a_notice_that_prefers_nothing(labels):
    stay = "Dinner is on the quay and the night at the Swan Hotel in Tormouth."
    first, second = labels

    [finding] = findings(RULE, Document.of([FERRY, f"{first} {CREW} {stay}", FARES, f"{second} {SHOP} {stay}"]))

    assert finding.message == "This sentence stands twice: is that meant?"
    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


def test_sentence_of_three_towns_of_a_forecast_is_a_notice_though_one_beside_it_nearly_stands_again():
    wind = "A moderate wind blows from the north-west in the evening."

    [finding] = findings(
        RULE,
        Document.of(
            [
                f"Skerrin: clouds in the morning, then sun for all. No more than 17 degrees. {wind}",
                "Tormouth: sun in the morning, and showers after noon. No more than 21 degrees. Hardly any wind.",
                f"Aldersay: clouds in the morning, then sun for all. No more than 18 degrees. {wind}",
            ]
        ),
    )

    assert finding.message.startswith("This sentence stands twice, first in the opening paragraph: is that meant?")
    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


def test_sentence_that_three_paragraphs_end_in_is_a_notice_that_prefers_nothing():
    hours = "The polling stations are open from eight in the morning until five in the afternoon."

    [finding] = findings(RULE, Document.of([FERRY, f"{CREW} {hours}", f"{FARES} {hours}", f"{SHOP} {hours}"]))

    assert finding.message == "This sentence stands three times: is that meant?"
    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


def test_sentence_of_long_paragraphs_with_a_label_each_goes():
    wind = "A moderate wind blows from the north-west in the evening."
    first, second, third = f"The host: {CREW} {FARES}", f"The guest: {SHOP} {SCHOOL}", f"The rest: {FERRY}"

    assert_fixes(
        RULE,
        before=[FERRY, f"{first} {wind}", f"{second} {wind}", third],
        after=[FERRY, f"{first} {wind}", second, third],
    )


@pytest.mark.parametrize("labels", [("Day 1:", "Day 1:"), ("Day 1:", ""), ("In short:", "By the way:")])
def test_sentence_below_one_label_or_in_a_paragraph_without_goes(labels):
    stay = "Dinner is on the quay and the night at the Swan Hotel in Tormouth."
    first, second = f"{labels[0]} {CREW}", f"{labels[1]} {SHOP}".strip()

    assert_fixes(
        RULE,
        before=[FERRY, f"{first} {stay}", FARES, f"{second} {stay}"],
        after=[FERRY, f"{first} {stay}", FARES, second],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The school will stay closed until Monday.",
        "시는 누적 적자가 18조원을 넘어 인상이 불가피하다고 설명했다.",
        "Yeni tarife pazartesi gününden itibaren geçerli olacak.",
        "配套公交线路将同步开通。",
    ],
)
@pytest.mark.parametrize("times", [2, 3])
def test_shorter_sentence_that_stands_running_is_asked_about(sentence, times):
    document = Document.of([FERRY, f"{CREW} {' '.join([sentence] * times)} {SHOP}", FARES])

    [finding] = findings(RULE, document)

    assert (finding.severity, finding.preferred, finding.message.endswith(": is that meant?")) == (
        Severity.NOTICE,
        False,
        True,
    )
    assert texts(apply(document, finding.suggestions[0].edits)) == [FERRY, f"{CREW} {sentence} {SHOP}", FARES]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The school will stay closed until Monday. {} The school will stay closed until Monday. {}",
        "“We want the boat back now.” “We want the boat back now.” {} {}",
        "No boat came. No boat came. {} {}",
    ],
    ids=["apart", "quoted", "few words"],
)
def test_shorter_sentence_apart_or_quoted_is_left_alone(paragraph):
    assert_clean(RULE, [FERRY, paragraph.format(CREW, SHOP), FARES])
