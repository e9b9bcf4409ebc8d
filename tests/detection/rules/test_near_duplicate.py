"""A paragraph that stands again in another version is shown with what differs, and a differing fact decides nothing."""

from textwrap import wrap

import pytest

from articles.detection.engine import detect
from articles.detection.findings import Change, Kind, Severity
from articles.detection.likeness import likeness
from articles.detection.reading import Reading
from articles.detection.rules.near_duplicate import NearDuplicate
from articles.text.document import Block, Document
from articles.text.edits import Edit, apply
from articles.text.markup import plain
from tests.detection.helpers import assert_clean, assert_cured, assert_fixes, findings, texts
from tests.detection.samples import CAPTION, CREW, FARES, FERRY, IMAGE, SCHOOL, SHOP

RULE = NearDuplicate()


def test_copy_with_a_slip_goes():
    assert_fixes(RULE, before=[FERRY, CREW, FERRY.replace("harbour", "habrour")], after=[FERRY, CREW])


def test_copy_with_other_commas_goes():
    assert_fixes(RULE, before=[FERRY, CREW, FERRY.replace(",", "")], after=[FERRY, CREW])


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("Tuesday", "Thursday", "“Tuesday” against “Thursday”"),
        ("Skerrin", "Skerrim", "“Skerrin” against “Skerrim”"),
        ("an hour", "two hours", "“an hour” against “two hours”"),
        ("was an hour late", "was not an hour late", "“not” only in the later one"),
        ("an hour late", "an hour early", "“late” against “early”"),
        ("was an hour", "wasn't an hour", "“was” against “wasn't”"),
    ],
)
def test_copy_with_another_fact_is_an_error_that_prefers_nothing(old, new, message):
    story = Document.of([FERRY, CREW, FERRY.replace(old, new)])

    [finding] = findings(RULE, story)

    assert finding.message == f"The copies differ: {message}."
    assert (finding.severity, finding.safe, finding.preferred) == (Severity.ERROR, False, False)
    assert_cured(RULE, story, story, finding)


def test_facts_lead_the_message():
    copy = FERRY.replace("note", "letter").replace("Tuesday", "Thursday")

    [finding] = findings(RULE, Document.of([FERRY, CREW, copy]))

    assert finding.message == "The copies differ: “Tuesday” against “Thursday”; “note” against “letter”."


def test_copy_in_other_words_prefers_nothing():
    [finding] = findings(RULE, Document.of([FERRY, CREW, FERRY.replace("a note", "a short letter")]))

    assert finding.message == "This paragraph stands twice in other words: “note” against “short letter”."
    assert (finding.severity, finding.safe, finding.preferred) == (Severity.WARNING, False, False)


def test_paragraph_inside_a_longer_one_above_it_goes():
    assert_fixes(RULE, before=[f"{SCHOOL} {FERRY}", CREW, FERRY], after=[f"{SCHOOL} {FERRY}", CREW])


@pytest.mark.parametrize(
    "longer",
    ["{again} {own}", "{own} {again}", "**{again}** {own}", "{own} *{again}*", "{own} {again} And nobody knows why."],
)
def test_paragraph_that_stands_again_inside_a_later_longer_one_goes_from_that_one(longer):
    before = [FERRY, CREW, f"{SHOP} {FARES}"]
    story = Document((*Document.of(before).blocks, Block("p4", "paragraph", longer.format(again=FERRY, own=SCHOOL))))
    own = longer.format(again="", own=SCHOOL).replace("*", "").replace("  ", " ").strip()

    [finding] = findings(RULE, story)

    assert [suggestion.title for suggestion in finding.suggestions] == [
        "Remove what stands again from the longer text",
        "Remove the shorter text",
        "Remove the longer text",
    ]
    assert ([plain(span.quote) for span in finding.spans], finding.preferred, finding.safe) == ([FERRY], True, False)
    assert texts(apply(story, finding.suggestions[0].edits)) == [*before, own]
    assert_cured(RULE, story, story, finding)


@pytest.mark.parametrize(
    "longer",
    [
        f"{SCHOOL} {FERRY.replace('harbour', 'habrour')}",
        f"{SCHOOL[:-1]}; {FERRY}",
        f"{FERRY} {SCHOOL[:-1]}",
        f"“{FERRY} {SCHOOL}”",
        f"{FERRY} {SCHOOL} {FERRY}",
    ],
    ids=["slip", "no sentence", "no stop", "one quotation", "twice"],
)
def test_earlier_paragraph_inside_a_longer_one_that_cannot_be_parted_prefers_nothing(longer):
    story = Document.of([FERRY, CREW, longer])

    found = findings(RULE, story)

    assert [(finding.preferred, finding.safe) for finding in found] == [(False, False)]
    assert_cured(RULE, story, story, found[0])


def test_dateline_that_opens_the_longer_paragraph_goes_first():
    [finding] = findings(RULE, Document.of([FERRY, CREW, f"TORMOUTH (AP) — {SCHOOL} {FERRY}"]))

    assert (finding.preferred, finding.suggestions[0].title) == (False, "Remove the shorter text")


def test_answer_that_stands_again_inside_the_answer_to_another_question_prefers_nothing():
    story = Document.of(["What happens next?", FERRY, "Who was to blame?", f"{FERRY} {CREW}", SHOP])

    [finding] = findings(RULE, story)

    assert (finding.severity, finding.preferred) == (Severity.WARNING, False)


def test_paragraphs_merged_into_one_stay_and_the_later_text_goes():
    before = [FERRY, CREW, FARES, f"{FERRY} {CREW}"]

    [finding] = findings(RULE, Document.of(before))

    assert finding.message == "This paragraph stands twice, once merged from 2: nothing would be lost without either."
    assert_fixes(RULE, before=before, after=before[:3])


def test_paragraph_split_into_two_stays_and_the_later_text_goes():
    before = [f"{FERRY} {CREW}", FARES, FERRY, CREW, SCHOOL]

    [finding] = findings(RULE, Document.of(before))

    assert finding.message == "This paragraph stands twice, once split into 2: nothing would be lost without either."
    assert [span.block for span in finding.spans] == ["p3", "p4"]
    assert_fixes(RULE, before=before, after=[*before[:2], SCHOOL])


def test_short_part_of_a_split_paragraph_goes_with_the_others():
    before = [f"{FERRY} Nobody minded. {CREW}", FARES, FERRY, "Nobody minded.", CREW]
    assert_fixes(RULE, before=before, after=before[:2])


def test_parts_of_a_split_paragraph_may_have_slips():
    before = [f"{FERRY} {CREW}", FARES, FERRY.replace("harbour", "habrour"), CREW]
    assert_fixes(RULE, before=before, after=before[:2])


def test_split_paragraph_with_another_fact_prefers_nothing():
    [finding] = findings(RULE, Document.of([f"{FERRY} {CREW}", FARES, FERRY.replace("Tuesday", "Friday"), CREW]))

    assert finding.message == "The copies differ: “Tuesday” against “Friday”."
    assert finding.changes == (Change("Tuesday", "Friday", fact=True),)
    assert (finding.severity, finding.preferred, finding.kind) == (Severity.ERROR, False, Kind.CONFLICT)


def test_paragraphs_inside_a_longer_one_go_together():
    before = [FERRY, CREW, FARES, f"{FERRY} {CREW} {SCHOOL}"]

    [finding] = findings(RULE, Document.of(before))

    assert finding.message == "These 2 paragraphs stand again inside a longer one: nothing would be lost without them."
    assert_fixes(RULE, before=before, after=[*before[:3], SCHOOL])


def test_sentence_quoted_out_of_a_long_paragraph_is_a_notice():
    [finding] = findings(RULE, Document.of([FARES, f"{FARES} {CREW} {SCHOOL}", SHOP]))

    assert finding.message == "This paragraph stands again inside a longer one: nothing would be lost without it."
    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


def test_contained_paragraph_that_says_something_of_its_own_prefers_nothing():
    [finding] = findings(RULE, Document.of([FERRY, CREW, f"{SCHOOL} {FERRY.replace(' again', '')}"]))

    assert finding.message == ("This paragraph stands again inside a longer one: only here “again”.")
    assert (finding.severity, finding.preferred) == (Severity.WARNING, False)


def test_contained_paragraph_with_another_fact_is_an_error():
    [finding] = findings(RULE, Document.of([FERRY, CREW, f"{SCHOOL} {FERRY.replace('Tuesday', 'Sunday')}"]))

    assert finding.message == "The copies differ: “Tuesday” against “Sunday”."
    assert (finding.severity, finding.preferred) == (Severity.ERROR, False)


def test_several_near_copies_are_one_finding():
    slip, comma = FERRY.replace("harbour", "habrour"), FERRY.replace(",", "")
    story = Document.of([FERRY, CREW, slip, FARES, comma])

    [finding] = findings(RULE, story)

    assert [span.block for span in finding.spans] == ["p3", "p5"]
    kept = [texts(apply(story, suggestion.edits)) for suggestion in finding.suggestions]
    assert kept == [[FERRY, CREW, FARES], [CREW, slip, FARES], [CREW, FARES, comma]]


def test_equal_copies_and_those_with_a_slip_are_one_finding():
    slip = FERRY.replace("harbour", "habrour")
    story = Document.of([FERRY, CREW, FERRY, FARES, slip])

    [finding] = detect(story, story).findings

    assert finding.message == "This paragraph stands three times, but for a slip: “harbour” against “habrour”."
    assert (finding.rule, finding.kind, finding.preferred) == ("near-duplicate", Kind.TYPO, True)
    assert [span.block for span in finding.spans] == ["p3", "p5"]
    kept = [texts(apply(story, suggestion.edits)) for suggestion in finding.suggestions]
    assert kept == [[FERRY, CREW, FARES], [CREW, FERRY, FARES], [CREW, FARES, slip]]


def test_equal_copies_go_though_another_waits_for_an_editor():
    story = Document.of([FERRY, CREW, FERRY, FARES, FERRY.replace("Tuesday", "Thursday")])

    equal, conflict = detect(story, story).findings

    assert (equal.rule, [span.block for span in equal.spans], equal.safe) == ("duplicate-paragraph", ["p3"], True)
    assert conflict.message == "The copies differ: “Tuesday” against “Thursday”."
    assert ([span.block for span in conflict.spans], conflict.preferred) == (["p5"], False)


def test_facts_of_every_copy_lead_its_changes():
    slip, conflict = FERRY.replace("harbour", "habrour"), FERRY.replace("Tuesday", "Thursday")

    [finding] = findings(RULE, Document.of([FERRY, CREW, slip, FARES, conflict]))

    assert finding.changes == (Change("Tuesday", "Thursday", fact=True), Change("harbour", "habrour"))


def test_equal_copies_are_another_rule():
    story = Document.of([FERRY, CREW, FERRY, FERRY.upper()])

    assert [finding.rule for finding in detect(story, story).findings] == ["duplicate-paragraph"]


@pytest.mark.parametrize(
    ("original", "copy", "differing"),
    [
        (
            "Паром на Скеррин во вторник снова опоздал на час, говорится в сообщении портового управления.",
            "Паром на Скеррин в среду снова опоздал на час, говорится в сообщении портового управления.",
            "“во вторник” against “в среду”",
        ),
        (
            "渡轮周二又晚点了一个小时，港务局在给乘客的通知中说，码头上没有人知道原因。",
            "渡轮周二又晚点了三个小时，港务局在给乘客的通知中说，码头上没有人知道原因。",
            "“一” against “三”",
        ),
        (
            "تأخرت العبارة المتجهة إلى الجزيرة ساعة كاملة يوم الثلاثاء كما قال مكتب الميناء للركاب.",
            "تأخرت العبارة المتجهة إلى الجزيرة ساعة كاملة يوم الأربعاء كما قال مكتب الميناء للركاب.",
            "“الثلاثاء” against “الأربعاء”",
        ),
        (
            "ወደ ደሴቱ የሚሄደው ጀልባ ማክሰኞ እንደገና አንድ ሰዓት ዘግይቷል ሲል የወደቡ ቢሮ ለተሳፋሪዎች ተናግሯል።",
            "ወደ ደሴቱ የሚሄደው ጀልባ ማክሰኞ እንደገና ሁለት ሰዓት ዘግይቷል ሲል የወደቡ ቢሮ ለተሳፋሪዎች ተናግሯል።",
            "“አንድ” against “ሁለት”",
        ),
        (
            "नाव मंगलवार को फिर एक घंटे की देरी से पहुँची, बंदरगाह कार्यालय ने यात्रियों को बताया।",
            "नाव बुधवार को फिर एक घंटे की देरी से पहुँची, बंदरगाह कार्यालय ने यात्रियों को बताया।",
            "“मंगलवार” against “बुधवार”",
        ),
    ],
)
def test_facts_are_read_in_every_script(original, copy, differing):
    [finding] = findings(RULE, Document.of([original, CREW, copy]))

    assert finding.message == f"The copies differ: {differing}."
    assert (finding.severity, finding.preferred) == (Severity.ERROR, False)


@pytest.mark.parametrize(
    ("original", "old", "new", "differing"),
    [
        (
            "At noon it was -5 degrees on the quay in Skerrin, the harbour office said.",
            "-5",
            "5",
            "“-5 degrees” against “5 degrees”",
        ),
        (
            "渡轮上共有三百二十名乘客，港务局在给记者的通知中说，码头上没有人知道原因。",
            "三百二十",
            "三百五十",
            "“三百二十” against “三百五十”",
        ),
    ],
    ids=["minus", "ideographs"],
)
def test_message_names_the_whole_figure(original, old, new, differing):
    [finding] = findings(RULE, Document.of([original, CREW, original.replace(old, new)]))

    assert finding.message == f"The copies differ: {differing}."


MOULD = (
    "A single ticket from Tormouth to {} costs {} crowns from the first of March on, a return {}, the operator says, "
    "and whoever buys ten of them at the counter on the quay pays for nine and may give the last one away."
)
VALUES = [("Skerrin", 12, 20), ("Aldersay", 14, 25), ("Wick Holm", 19, 33), ("Nessay", 21, 38)]


def test_long_paragraphs_of_one_mould_are_one_notice():
    [finding] = findings(RULE, Document.of([FERRY, *(MOULD.format(*values) for values in VALUES), CREW]))

    assert finding.message == "These 4 paragraphs are of one mould: the same words with other values."
    assert [span.block for span in finding.spans] == ["p3", "p4", "p5"]
    assert (finding.severity, finding.kind, finding.suggestions) == (Severity.NOTICE, Kind.PATTERN, ())
    assert not finding.preferred


def test_paragraph_of_a_mould_that_is_most_like_the_last_of_them_is_in_the_same_notice():
    rows = [MOULD.format(*values) for values in VALUES]
    last = f"{rows.pop()} Dogs and bicycles go free on this boat all through the summer, unless it is full."
    capital = last.replace("Nessay", "the capital").replace("21 crowns", "41 crowns").replace("38", "60")

    [finding] = findings(RULE, Document.of([FERRY, *rows, last, CREW, capital]))

    assert finding.message == "These 5 paragraphs are of one mould: the same words with other values."
    assert [span.block for span in finding.spans] == ["p3", "p4", "p5", "p7"]


def test_paragraph_of_a_mould_in_which_one_fact_was_changed_is_a_conflict():
    row = (
        "In the {}, {} per cent of those asked said they would vote for the bridge and {} per cent against it, while "
        "{} per cent had not yet made up their minds, the institute said of its poll of {} voters there."
    )
    polls = [("north", 41, 38, 21, 512), ("south", 36, 44, 20, 498), ("east", 52, 30, 18, 377)]
    rows = [row.format(*values) for values in polls]

    mould, conflict = findings(RULE, Document.of([FERRY, *rows, CREW, rows[0].replace("41", "47")]))

    assert (mould.kind, len(mould.spans)) == (Kind.PATTERN, 2)
    assert conflict.message == "The copies differ: “41 per cent” against “47 per cent”."


@pytest.mark.parametrize(
    "rows",
    [
        [
            "Saturday: Dry and bright, with light winds over Skerrin and Nessay, and highs of 14 degrees in Tormouth.",
            "Sunday: Dry and bright, with light winds over Skerrin and Nessay, and highs of 11 degrees in Tormouth.",
        ],
        [
            "Group A: Rovers 9, Harbour 7, Island 4, Skerrin 1 after three rounds of four at the ground in Tormouth.",
            "Group B: Rovers 9, Harbour 7, Island 4, Wick 2 after three rounds of four at the ground in Tormouth.",
        ],
        [
            "A man of 34 from Tarn was fined 200 crowns by Judge Hale for speeding on Harbour Road on Monday.",
            "A woman of 51 from Welford was fined 350 crowns by Judge Hale for speeding on Harbour Road on Monday.",
        ],
    ],
    ids=["days", "groups", "people"],
)
def test_two_rows_with_a_label_or_a_name_each_are_left_alone(rows):
    assert_clean(RULE, [FERRY, *rows, CREW])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # The label alone, or one fact beside the same label.
        ("Saturday: Dry and bright", "Sunday: Dry and bright"),
        ("Saturday: 14 boats", "Saturday: 15 boats"),
        ("Said at noon: 14 boats", "Said by all: 15 boats"),
        # No name, a name at the front of a sentence, and a name with a slip.
        ("On Monday 14 boats", "On Tuesday 15 boats"),
        ("Police saw 14 boats", "Officers saw 15 boats"),
        ("The captain Hallworth saw 14 boats", "The captain Hallwirth saw 15 boats"),
    ],
)
def test_versions_of_one_line_are_no_rows(first, second):
    line = "{} were seen off Skerrin and Nessay by the crew of the Tormouth lifeboat, Anna Calder told the council."

    [finding] = findings(RULE, Document.of([FERRY, line.format(first), CREW, line.format(second)]))

    assert (finding.kind, finding.preferred) == (Kind.CONFLICT, False)


OUT = "Power is out in about {} homes in Tormouth and in all the villages along the north road, the operator said."


@pytest.mark.parametrize(("first", "second"), [("18:20", "17:55"), ("18.20 –", "17.55 –"), ("18h20.", "17h55.")])
def test_two_entries_of_a_live_ticker_are_left_alone(first, second):
    later, earlier = f"{first} {OUT.format('1,200')}", f"{second} {OUT.format(800)}"

    assert_clean(RULE, [later, f"18:02 {CREW}", earlier, FARES])


@pytest.mark.parametrize(
    "body",
    [
        [f"18:20 {OUT.format(800)}", f"18:02 {CREW}", f"17:55 {OUT.format(800)}"],
        [f"18:20 {OUT.format('1,200')}", f"18:02 {CREW}", f"17:55 {FARES}", f"18:20 {OUT.format(800)}"],
        [f"18:20 {OUT.format('1,200')}", CREW, f"17:55 {OUT.format(800)}"],
    ],
    ids=["another time alone", "same time", "no ticker"],
)
def test_entry_of_a_ticker_told_again_with_one_other_fact_is_an_error(body):
    [finding] = findings(RULE, Document.of(body))

    assert (finding.severity, finding.kind, finding.preferred) == (Severity.ERROR, Kind.CONFLICT, False)


FINED = (
    "{} of {} from {} was fined {} crowns by Judge Hale for speeding on Harbour Road in Tormouth on Monday night "
    "with no light on the bicycle, and will have to walk to the quay on Skerrin for a month."
)
JAILED = (
    "{} Orrin, {}, of Quay Street in Tormouth was jailed for {} years for his part in the theft of the pots, "
    "the court heard."
)
HALL = "The {}, Harbour Hall in Tormouth, on Friday at {} and 9pm, on Saturday at {} and 7pm, tickets 9 crowns."
SAILS = "By {}: services run hourly from Tormouth to Skerrin and take about {} hours; a single costs {} crowns."


@pytest.mark.parametrize(
    ("mould", "values", "others"),
    [
        (FINED, ("A man", 34, "Tarn", 200), ("A woman", 51, "Welford", 350)),
        (JAILED, ("Jan", 34, "three"), ("Sam", 31, "two")),
        (HALL, ("Ferry", "7pm", "2pm"), ("Lamp", "5pm", "4pm")),
        (SAILS, ("train", "two", 24), ("bus", "three", 11)),
    ],
    ids=["fines", "court", "listings", "ways to travel"],
)
def test_two_entries_of_one_mould_are_a_notice(mould, values, others):
    first, second = mould.format(*values), mould.format(*others)

    for body in ([FERRY, first, second], [first, FERRY, CREW, second]):
        [finding] = findings(RULE, Document.of(body))
        assert finding.message == "These 2 paragraphs are of one mould: the same words with other values."
        assert (finding.severity, finding.kind, finding.suggestions) == (Severity.NOTICE, Kind.PATTERN, ())


@pytest.mark.parametrize(
    ("mould", "values", "others"),
    [
        # Two values, whatever else is of one mould.
        (JAILED, ("Jan", 34, "three"), ("Sam", 31, "three")),
        (HALL, ("Ferry", "7pm", "2pm"), ("Ferry", "5pm", "4pm")),
        (SAILS, ("train", "two", 24), ("bus", "two", 11)),
        # Three figures: the same thing is told anew.
        (FINED, ("A man", 34, "Tarn", 200), ("A man", 35, "Tarn", 300)),
        # A name that may be a slip, and one that stands further down.
        (JAILED, ("Anna", 34, "three"), ("Anne", 31, "three")),
        (HALL.replace("The {}", "At the {}").replace("crowns", "crowns, {} said"), ("hall", "7pm", "2pm", "Orrin"),
         ("hall", "5pm", "4pm", "Calder")),
    ],
)  # fmt: skip
def test_copy_in_which_one_fact_was_changed_or_two_is_no_entry(mould, values, others):
    [finding] = findings(RULE, Document.of([FERRY, mould.format(*values), CREW, mould.format(*others)]))

    assert (finding.severity, finding.kind, finding.preferred) == (Severity.ERROR, Kind.CONFLICT, False)


def test_entry_that_was_pasted_again_with_one_fact_changed_is_an_error_beside_the_notice():
    first, second = JAILED.format("Jan", 34, "three"), JAILED.format("Sam", 31, "two")

    mould, conflict = findings(RULE, Document.of([first, second, CREW, second.replace("two", "ten")]))

    assert conflict.message == "The copies differ: “two” against “ten”."
    assert (conflict.severity, mould.severity) == (Severity.ERROR, Severity.NOTICE)


def test_entry_that_opens_as_the_others_of_its_mould_do_is_one_of_three_values_more():
    plans = (
        "Notice is given that the council of Tormouth has an application for planning permission for a {} at {}. "
        "Objections must reach the council by {} December."
    )
    rows = [("shed", "12 Quay Street", 14), ("garage", "4 Mill Lane", 14), ("dormer", "31 Hill Road", 21)]

    [mould] = findings(RULE, Document.of([FERRY, *(plans.format(*row) for row in rows)]))

    assert (mould.kind, [span.block for span in mould.spans]) == (Kind.PATTERN, ["p4", "p3"])


@pytest.mark.parametrize("text", [f"18:20 {OUT.format(800)}", f"18:20 {OUT.format(800).replace('homes', 'shops')}"])
def test_two_entries_of_a_live_ticker_that_differ_in_a_word_are_a_notice(text):
    again = f"17:55 {OUT.format(800)}"

    [finding] = findings(RULE, Document.of([text, f"18:02 {CREW}", again]))

    assert finding.severity is (Severity.NOTICE if "shops" in text else Severity.ERROR)


@pytest.mark.parametrize(
    ("last", "found"), [("", False), ("and then, with the clock at the last minute for both of them, the moves", True)]
)
def test_line_that_is_mostly_figures_is_a_row(last, found):
    moves = f"1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 {last} Nf6 5. g4"

    assert bool(findings(RULE, Document.of([FERRY, f"{moves} Be7", CREW, f"{moves} b5"]))) is found


@pytest.mark.parametrize("number", ["3. ", "12) ", "(2) "])
def test_copy_behind_the_number_of_a_list_goes(number):
    assert_fixes(RULE, before=[FERRY, CREW, f"{number}{FERRY}"], after=[FERRY, CREW])
    for one, other in ((f"{number}{FERRY}", FERRY), (FERRY, f"{number}{FERRY}")):
        [finding] = findings(RULE, Document.of([one, CREW, other.replace("Tuesday", "Thursday")]))
        assert finding.message == "The copies differ: “Tuesday” against “Thursday”."


@pytest.mark.parametrize("time", ["10:32 — ", "10.32: ", "10h32. "])
def test_copy_behind_the_time_of_a_ticker_is_no_conflict_and_prefers_nothing(time):
    [finding] = findings(RULE, Document.of([FERRY, CREW, f"{time}{FERRY}"]))

    assert (
        finding.message == f"This paragraph stands twice in other words: “{time.strip(' —:.')}” only in the later one."
    )
    assert (finding.severity, finding.preferred) == (Severity.WARNING, False)


def test_short_line_behind_a_number_is_another_line():
    line = "Stir the soup for two minutes and leave it by the fire."

    [finding] = findings(RULE, Document.of([line, CREW, f"3. {line}"]))

    assert finding.kind is Kind.CONFLICT


def test_answer_to_another_question_with_another_name_is_a_notice():
    answer = "The {} will come to the quay in March at the earliest, the board said, and in summer more likely."
    story = Document.of(["When will the bus come?", answer.format("bus from Tarn"), "And when will the boat come?",
                         answer.format("boat from Tarn").replace("March", "May"), CREW])  # fmt: skip

    [finding] = findings(RULE, story)

    assert finding.message == (
        "This stands twice with other values, “March” against “May”; “bus” against “boat”: is that meant?"
    )
    assert (finding.severity, finding.kind, finding.preferred) == (Severity.NOTICE, Kind.PATTERN, False)
    assert_cured(RULE, story, story, finding)
    assert findings(RULE, Document.of([story.block(f"p{at}").text for at in (2, 5, 4)]))[0].severity is Severity.ERROR


def test_short_lines_of_one_mould_are_left_alone():
    fare = MOULD.partition(", a return")[0] + "."
    assert_clean(RULE, [FERRY, *(fare.format(*values) for values in VALUES), CREW])


@pytest.mark.parametrize(
    ("told", "again", "kind"),
    [
        (("Nessay", "$54bn"), ("Nesray", "$54bm"), Kind.CONFLICT),
        (("Nessay", "$54bn"), ("Dunmore", "$54bm"), None),
        (("Anna", "$54bn"), ("Anja", "$54bm"), None),
    ],
)
def test_short_line_with_a_misspelt_name_is_a_copy_and_with_another_name_a_row(told, again, kind):
    line = "the debt of {} is far larger than the {} that anybody expected and prompted an answer at once."

    found = findings(RULE, Document.of([line.format(*told), FERRY, line.format(*again)]))

    assert [finding.kind for finding in found] == ([kind] if kind else [])


def test_short_lines_of_one_mould_are_left_alone_however_long_their_names_are():
    line = "{} is on at the harbour cinema this week and can be borrowed from the library on the quay."
    names = ["Nine Knots (The Long Way Home)", "The Square", "Columbus"]
    assert_clean(RULE, [line.format(names[0]), FERRY, line.format(names[1]), CREW, line.format(names[2])])


def test_line_of_a_mould_that_was_pasted_twice_but_for_slips_is_found():
    line = "{} is on at the harbour cinema this week and can be borrowed from the library on the quay."
    rows = [line.format(name) for name in ("Nine Knots (The Long Way Home)", "The Square", "Columbus")]
    slipped = rows[1].replace("library on", "libary om")

    [finding] = findings(RULE, Document.of([rows[0], FERRY, rows[1], CREW, rows[2], SHOP, slipped]))

    assert (finding.kind, [span.block for span in (*finding.related, *finding.spans)]) == (Kind.REWORDED, ["p3", "p7"])


def test_paragraph_whose_clauses_changed_places_stands_twice():
    first = "After a night of fog on the sound the harbour board met at noon, and the pilots of Skerrin went home."
    again = "The pilots of Skerrin went home, and the harbour board met at noon after a night of fog on the sound."

    [finding] = findings(RULE, Document.of([first, SHOP, again]))

    assert finding.message == "This paragraph stands twice, the same words in another order."
    assert (finding.kind, finding.preferred, len(finding.suggestions)) == (Kind.REWORDED, False, 2)


def test_short_line_of_the_same_words_in_another_order_is_another_line():
    assert_clean(
        RULE,
        [
            "The pilots met and the board of the harbour went home.",
            SHOP,
            "The board of the harbour met and the pilots went home.",
        ],
    )


def test_each_version_is_compared_with_the_first_one_alone():
    versions = [CREW, CREW.replace("missed", "lost"), CREW.replace("early", "first")]
    reading = Reading(document := Document.of([versions[0], SHOP, versions[1], SCHOOL, versions[2]]), document)

    assert [(edge.earlier.id, edge.later.id) for edge in likeness(reading).copies] == [("p1", "p3"), ("p1", "p5")]


def test_version_of_the_second_version_is_found_though_it_is_none_of_the_first():
    second = CREW.replace("Two", "Those").replace("the engine", "the two engines")
    first = second.replace("had missed", "were late for")
    third = second.replace("on the quay may run the two", "by the quay could run the six")

    reworded, conflict = findings(RULE, Document.of([first, SHOP, second, SCHOOL, third]))

    assert (reworded.kind, reworded.spans[0].block) == (Kind.REWORDED, "p3")
    assert (conflict.kind, conflict.spans[0].block, conflict.related[0].block) == (Kind.CONFLICT, "p5", "p3")


def test_versions_in_which_another_fact_differs_each_time_are_no_table():
    versions = [FERRY, FERRY.replace("Tuesday", "Thursday"), FERRY.replace("Skerrin", "Nessay")]

    [finding] = findings(RULE, Document.of([versions[0], CREW, versions[1], SHOP, versions[2]]))

    assert (finding.kind, [span.block for span in finding.spans]) == (Kind.CONFLICT, ["p3", "p5"])


def test_two_rows_in_which_most_figures_differ_are_left_alone():
    row = "At the quay in {} the water stood at {} centimetres at {} and at {} centimetres at {}."
    assert_clean(
        RULE, [row.format("Skerrin", 312, "9.00", 344, "12.00"), row.format("Nessay", 298, "9.40", 330, "13.10")]
    )


def test_line_told_anew_with_other_figures_is_no_row():
    line = (
        "At least {} people were hurt and {} taken off the island when the boat struck the quay, the coastguard said."
    )

    [finding] = findings(RULE, Document.of([FERRY, line.format("four", 12), CREW, line.format("nine", 20)]))

    assert finding.message == "The copies differ: “four” against “nine”; “12” against “20”."
    assert (finding.severity, finding.preferred) == (Severity.ERROR, False)


def test_two_years_in_figures_are_left_alone():
    row = "In {} the boat took {} people and {} sheep to the island, and came back with twice as many of both."
    assert_clean(RULE, [FERRY, row.format(2018, 812, 44), row.format(2019, 790, 51), CREW])


def test_paragraphs_that_share_a_phrase_are_left_alone():
    assert_clean(
        RULE, [FERRY, "The ferry to Skerrin was an hour late again, and nobody on the island was surprised by it."]
    )


def test_short_paragraph_inside_a_longer_one_is_left_alone():
    assert_clean(RULE, ["It was late again.", FERRY, f"{CREW} It was late again."])


def test_pull_quote_is_left_alone():
    document = Document((*Document.of([FERRY, CREW]).blocks, Block("p3", "quote", FERRY.replace("note", "letter"))))

    assert findings(RULE, document) == ()


def test_image_is_no_copy_of_its_caption():
    assert_clean(RULE, [FERRY, IMAGE, CAPTION, CREW])


def test_paragraph_behind_an_image_is_still_a_copy():
    [finding] = findings(RULE, Document.of([FERRY, f"{IMAGE} {SCHOOL} {SHOP}", CREW, f"{SCHOOL} {SHOP}"]))

    assert (finding.kind, [span.block for span in finding.spans]) == (Kind.CONTAINED, ["p4"])


def test_captions_that_differ_are_still_copies():
    other = CAPTION.replace("second", "first")

    [finding] = findings(RULE, Document.of([FERRY, IMAGE, CAPTION, CREW, other]))

    assert (finding.message, finding.related[0].block) == ("The copies differ: “second” against “first”.", "p3")


def test_speech_behind_a_dash_with_another_name_is_an_error():
    speech = "– Det fanns ingen båt att få, säger hamnkaptenen Karin Holm. Vi fick vänta till morgonen."

    [finding] = findings(RULE, Document.of([FERRY, speech, CREW, speech.replace("Karin", "Maria")]))

    assert (finding.kind, finding.preferred) == (Kind.CONFLICT, False)
    assert finding.message == "The copies differ: “Karin” against “Maria”."


def test_paragraphs_merged_without_a_space_are_the_same_words():
    first = "תאגיד הנמל הודיע ביום שלישי כי הסירה לאי מאחרת שוב בשעה שלמה."
    second = "שניים מאנשי הצוות לא הגיעו לרכבת המוקדמת מן הבירה ואיש לא החליף אותם."

    [finding] = findings(RULE, Document.of([FERRY, first, second, CREW, f"{first}{second}"]))

    assert (finding.kind, finding.changes, finding.preferred) == (Kind.CONTAINED, (), True)


@pytest.mark.parametrize(
    ("words", "least"),
    [
        ("Przewodnicząca zarządu portu oświadczyła że dodatkowa opłata nie zostanie przywrócona przed spotkan", 100),
        ("وقالت رئيسة البلدية سلمى الحداد إن الترميم كلف ستة ملايين", 60),
    ],
)
def test_half_a_paragraph_of_long_words_is_no_caption(words, least):
    for size, count in ((least, 1), (least - 1, 0)):
        half = words.ljust(size, words[-1])
        assert len(half) == size
        assert len(half.split()) < 15
        found = findings(RULE, Document.of([FERRY, f"{half} {SHOP}", FARES, half]))
        assert len(found) == count


BOARD = "Chair Anna Calder said the charge of a crown a night would come back once the board had heard every skipper."


@pytest.mark.parametrize(("size", "found"), [(9, True), (8, False)])
def test_copy_that_broke_off_after_two_fifths_goes(size, found):
    # Nine of twenty-one words, and eight of them.
    broken_off = " ".join(BOARD.split()[:size])

    if found:
        assert_fixes(RULE, before=[FERRY, BOARD, CREW, broken_off], after=[FERRY, BOARD, CREW])
    else:
        assert_clean(RULE, [FERRY, BOARD, CREW, broken_off])


@pytest.mark.parametrize("line", [" ".join(BOARD.split()[1:12]), f"- {' '.join(BOARD.split()[:12])}"])
def test_line_without_a_stop_out_of_a_paragraph_is_a_caption_or_a_row(line):
    assert_clean(RULE, [FERRY, BOARD, CREW, line, FARES])


@pytest.mark.parametrize("width", [25, 40, 60])
def test_copy_with_hard_line_ends_goes_as_one(width):
    lines = wrap(BOARD, width)

    assert_fixes(RULE, before=[FERRY, BOARD, CREW, *lines, FARES], after=[FERRY, BOARD, CREW, FARES])
    [finding] = findings(RULE, Document.of([FERRY, *lines, CREW, BOARD]))
    assert finding.message == (
        f"This paragraph stands twice, once merged from {len(lines)}: nothing would be lost without either."
    )


def test_lines_that_are_not_all_of_a_paragraph_or_say_another_word_are_no_copy_of_it():
    lines = wrap(BOARD, 25)

    assert_clean(RULE, [FERRY, BOARD, CREW, *lines[:-1], FARES])
    assert_clean(RULE, [FERRY, BOARD, CREW, *lines[:1], SHOP, *lines[1:]])
    assert_clean(RULE, [FERRY, BOARD, CREW, *lines[:-1], "heard every sailor."])


def test_lines_of_a_paragraph_come_to_stand_in_a_row_by_no_decision():
    lines = wrap(BOARD, 25)
    arrived = Document.of([FERRY, BOARD, CREW, *lines[:1], SHOP, *lines[1:]])
    left = apply(arrived, [Edit("p5", 0, SHOP, "")])

    assert findings(RULE, left, arrived) == ()


def test_of_a_paragraph_that_stands_again_as_lines_twice_each_fix_leaves_one_and_none_is_preferred():
    lines = wrap(BOARD, 40)
    story = Document.of([FERRY, *lines, CREW, *lines, SHOP, BOARD])

    found = findings(RULE, story)

    assert [finding.preferred for finding in found] == [False] * len(found)
    for finding in found:
        assert_cured(RULE, story, story, finding)


@pytest.mark.parametrize("around", ["{}", "{} She shut the door of the office behind her."])
def test_quotation_set_again_without_its_stop_is_a_pull_quote_and_prefers_nothing(around):
    said = "“We had no idea what the sea would do to us that night, and nobody told the crew to turn back{}”"

    [finding] = findings(RULE, Document.of([FERRY, around.format(said.format(".")), CREW, FARES, said.format("")]))

    assert (finding.severity, finding.preferred) == (Severity.WARNING, False)


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (f"{FERRY} It had been 20 minutes late on Monday.", f"{FERRY} It had been 29 minutes late on Monday."),
        (
            "“We lost 20 boats and the men in them that night, and nobody on the quay ever told us to turn back.”",
            "“We lost 29 boats and the men in them that night, and nobody on the quay ever told us to turn back”",
        ),
    ],
    ids=["long", "pull quote"],
)
def test_figure_changed_below_another_question_or_in_a_pull_quote_is_an_error(first, again):
    [finding] = findings(RULE, Document.of([FARES, "What happened?", first, CREW, "And what next?", again, SHOP]))

    assert (finding.severity, finding.kind, finding.preferred) == (Severity.ERROR, Kind.CONFLICT, False)


def test_letters_changed_in_a_row_below_another_label_are_no_other_values():
    row = "See what the harbour office has written down of the boats, and use the list to ask for a berth."

    [finding] = findings(
        RULE,
        Document.of(
            [
                FERRY,
                "Monday",
                row,
                "Tuesday",
                row.replace("berth", "bertj").replace("boats", "baots").replace("office", "offoce"),
                "Friday",
            ]
        ),
    )

    assert finding.severity is not Severity.NOTICE
