"""A paragraph that stands again in another version is shown with what differs, and a differing fact decides nothing."""

import pytest

from articles.detection.copies.likeness import likeness
from articles.detection.engine import detect
from articles.detection.findings import Change, Kind, Severity
from articles.detection.reading import Reading
from articles.detection.rules.near_duplicate import NearDuplicate
from articles.text.document import Block, Document
from articles.text.edits import apply
from tests.detection.helpers import assert_clean, assert_cured, assert_fixes, findings, texts
from tests.detection.samples import CAPTION, CREW, FARES, FERRY, IMAGE, SCHOOL, SHOP

RULE = NearDuplicate()


def test_copy_with_a_slip_goes():
    assert_fixes(RULE, before=[FERRY, CREW, FERRY.replace("harbour", "habrour")], after=[FERRY, CREW])


def test_copy_without_the_slip_is_offered_for_the_earlier_place_where_the_story_tells_which_slipped():
    slip = FERRY.replace("harbour", "habrour")
    quay = "Nobody at the harbour had expected any of it."

    for body, mended in (([CREW, slip, quay, FERRY], [CREW, FERRY, quay]), ([slip, quay, FERRY], [FERRY, quay])):
        story = Document.of(body)
        [finding] = findings(RULE, story)
        first = finding.suggestions[0]
        assert (first.title, finding.preferred) == ("Put the later copy in the earlier place", False)
        assert texts(apply(story, first.edits)) == mended
        assert_cured(RULE, story, story, finding)
    assert_fixes(RULE, before=[CREW, FERRY, quay, slip], after=[CREW, FERRY, quay])
    assert_fixes(RULE, before=[CREW, slip, SHOP, FERRY], after=[CREW, slip, SHOP])


@pytest.mark.parametrize(
    ("line", "right", "wrong", "elsewhere"),
    [
        ("The office spoke of a {} boat in the storm and the flood, and the shops in Tormouth opened again.",
         "stationary", "stationery", "The stationery had to be dried for days."),
        ("The {} of the two sides held for 40 days in all, and the shops in Tormouth were open again on Friday.",
         "intention", "intension", "He leads a class in which intension is told from extension."),
    ],
)  # fmt: skip
def test_word_that_stands_elsewhere_overwrites_no_other_word_unread(line, right, wrong, elsewhere):
    first, again = line.format(right), line.format(wrong)
    story = Document.of([first, CREW, elsewhere, SHOP, again])

    [finding] = findings(RULE, story)

    assert (finding.kind, finding.preferred) == (Kind.TYPO, False)
    assert len(finding.suggestions) == 3
    run = Document.of([first, CREW, elsewhere, SHOP, again, CREW])
    assert [each.preferred for each in detect(run, run).findings if each.kind is Kind.TYPO] == [False]


def test_later_version_can_stand_in_the_earlier_place_and_no_copy_is_preferred():
    later = FERRY.replace("Tuesday", "Thursday")
    story = Document.of([FERRY, CREW, later])

    [finding] = findings(RULE, story)

    titles = ["Remove the later copy", "Remove the earlier copy", "Put the later copy in the earlier place"]
    assert ([each.title for each in finding.suggestions], finding.preferred) == (titles, False)
    kept = [texts(apply(story, suggestion.edits)) for suggestion in finding.suggestions]
    assert kept == [[FERRY, CREW], [CREW, later], [later, CREW]]
    assert_cured(RULE, story, story, finding)


LATER = FERRY.replace("Tuesday", "Thursday")


@pytest.mark.parametrize(
    "body",
    [
        [FERRY, LATER, CREW],
        [FERRY, CREW, "What the office says now:", LATER],
        [f"SKERRIN (AP) — {FERRY}", CREW, f"SKERRIN (AP) — {LATER}"],
        [FERRY, CREW, LATER, SHOP, LATER],
    ],
    ids=["side by side", "announced there", "dateline", "three copies"],
)
def test_copy_that_is_tied_to_its_place_is_not_offered_for_another(body):
    [finding] = findings(RULE, Document.of(body))

    assert [each.title for each in finding.suggestions if "earlier place" in each.title] == []


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


@pytest.mark.parametrize("number", ["3. ", "12) ", "(2) "])
def test_copy_behind_the_number_of_a_list_goes(number):
    assert_fixes(RULE, before=[FERRY, CREW, f"{number}{FERRY}"], after=[FERRY, CREW])
    for one, other in ((f"{number}{FERRY}", FERRY), (FERRY, f"{number}{FERRY}")):
        [finding] = findings(RULE, Document.of([one, CREW, other.replace("Tuesday", "Thursday")]))
        assert finding.message == "The copies differ: “Tuesday” against “Thursday”."


@pytest.mark.parametrize("time", ["10:32 — ", "10.32: ", "10h32. ", "10 h 32. "])
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


def test_paragraph_whose_clauses_changed_places_stands_twice():
    first = "After a night of fog on the sound the harbour board met at noon, and the pilots of Skerrin went home."
    again = "The pilots of Skerrin went home, and the harbour board met at noon after a night of fog on the sound."

    [finding] = findings(RULE, Document.of([first, SHOP, again]))

    assert finding.message == "This paragraph stands twice, the same words in another order."
    assert (finding.kind, finding.preferred, len(finding.suggestions)) == (Kind.REWORDED, False, 3)


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


def test_paragraphs_that_share_a_phrase_are_left_alone():
    assert_clean(
        RULE, [FERRY, "The ferry to Skerrin was an hour late again, and nobody on the island was surprised by it."]
    )


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


@pytest.mark.parametrize("around", ["{}", "{} She shut the door of the office behind her."])
def test_quotation_set_again_without_its_stop_is_a_pull_quote_and_prefers_nothing(around):
    said = "“We had no idea what the sea would do to us that night, and nobody told the crew to turn back{}”"

    [finding] = findings(RULE, Document.of([FERRY, around.format(said.format(".")), CREW, FARES, said.format("")]))

    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


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


@pytest.mark.parametrize(
    ("old", "new", "severity"),
    [
        ("is open", "is not open", Severity.ERROR),
        ("Skerrin", "Skerrim", Severity.ERROR),
        ("noon", "three", Severity.NOTICE),
        ("Skerrin", "Tormouth", Severity.NOTICE),
        ("noon on and sells tickets", "three on and as on other days of the week sells tickets", Severity.ERROR),
    ],
)
def test_row_below_another_label_has_another_value_only_where_one_stands_in_the_place_of_another(old, new, severity):
    row = "The harbour office on Skerrin is open from noon on and sells tickets for every boat of the day."

    [finding] = findings(RULE, Document.of([FERRY, "Monday", row, "Tuesday", row.replace(old, new), "Friday", CREW]))

    assert (finding.severity, finding.preferred) == (severity, False)


BOATS = ["Tale of the Nine: The Old Boats", "Grey Gannets", "The Heron", "Plover"]


@pytest.mark.parametrize(
    "added", ["", " Nobody on the island had asked for it, and the board could not say how many would use it."]
)
def test_rows_of_a_list_of_which_two_share_a_value_are_no_copies_and_somebody_may_add_to_one(added):
    places = ["Skerrin", "Skerrin", "Tormouth", "Tormouth"]
    rows = [
        f"{boat} is now lying at {place} and can be hired by the day at the office and by telephone."
        for boat, place in zip(BOATS, places, strict=True)
    ]

    found = findings(RULE, Document.of([rows[0], FERRY, rows[1], CREW, rows[2] + added, FARES, rows[3]]))

    assert [finding.severity for finding in found] == [Severity.NOTICE]


def test_row_pasted_twice_among_others_and_changed_is_an_error():
    rows = [f"{boat} is now lying at Skerrin and can be hired by the day from 3 boatmen on." for boat in BOATS]

    [found] = [
        finding
        for finding in findings(RULE, Document.of([*rows, FERRY, rows[1].replace("3", "8")]))
        if finding.severity is Severity.ERROR
    ]

    assert [span.block for span in (*found.related, *found.spans)] == ["p2", "p6"]


def test_row_pasted_again_under_another_number_is_an_error_though_others_are_like_it():
    said = "The board could not find a single person who had seen the boat that night."
    others = ["The board could not find a single person who had asked for a crew.", "The board could not find a lamp."]

    [found] = findings(RULE, Document.of([f"2. {said}", f"5. {others[0]}", f"7. {others[1]}", FERRY, f"10. {said}"]))

    assert (found.severity, [span.block for span in (*found.related, *found.spans)]) == (Severity.ERROR, ["p1", "p5"])


@pytest.mark.parametrize(("opening", "again"), [("Winds", "Meanwhile winds"), ("Meanwhile winds", "Winds")])
def test_line_pasted_again_with_a_word_before_it_or_without_is_no_row_of_others_like_it(opening, again):
    said = "{} of {} miles an hour are on the way to the harbour, the forecasters of the board said on Monday."
    like = "Gales were on the way to the harbour too, the forecasters of the board said on Friday."

    [finding] = findings(RULE, Document.of([said.format(opening, 70), FERRY, said.format(again, 40), CREW, like]))

    assert (finding.severity, finding.kind) == (Severity.ERROR, Kind.CONFLICT)


def test_paragraph_that_stands_three_times_each_time_with_another_figure_is_told():
    told = "The board of the harbour said on Monday that it had let {} berths to boats of the island since the spring."
    lines = [told.format(figure) for figure in ("41,200", "42,100", "41,900")]

    [finding] = findings(RULE, Document.of([lines[0], FERRY, lines[1], CREW, lines[2], FARES]))

    assert (finding.severity, [span.block for span in finding.spans]) == (Severity.NOTICE, ["p3", "p5"])
