"""A paragraph that was pasted again goes."""

import pytest

from articles.detection.engine import detect
from articles.detection.findings import Kind, Severity
from articles.detection.rules.duplicate_paragraph import DuplicateParagraph
from articles.text.document import Block, Document
from articles.text.edits import Edit, apply
from tests.detection.helpers import assert_clean, assert_fixes, findings, texts
from tests.detection.samples import CREW, FARES, FERRY, HEADLINE, IMAGE, SCHOOL, SHOP

RULE = DuplicateParagraph()


def test_second_copy_goes():
    assert_fixes(RULE, before=[FERRY, CREW, FERRY], after=[FERRY, CREW])


def test_either_copy_may_stay():
    story = Document.of([FERRY, CREW, FERRY])

    [finding] = findings(RULE, story)

    assert [suggestion.title for suggestion in finding.suggestions] == [
        "Remove the later copy",
        "Remove the earlier copy",
    ]
    assert [texts(apply(story, each.edits)) for each in finding.suggestions] == [[FERRY, CREW], [CREW, FERRY]]
    assert [each.keeps[0].block for each in finding.suggestions] == ["p1", "p3"]


def test_many_copies_are_one_finding():
    [finding] = findings(RULE, Document.of([FERRY, CREW, FERRY, FARES, FERRY, SCHOOL, FERRY]))

    assert finding.message == "This paragraph stands four times, word for word: is that meant?"
    assert [span.block for span in finding.spans] == ["p3", "p5", "p7"]
    assert len(finding.suggestions) == 4


@pytest.mark.parametrize(
    "copy",
    [
        FERRY.upper(),
        FERRY.replace(" on Tuesday,", " on  Tuesday ,").replace(" ,", ","),
        f"“{FERRY}”",
        FERRY.replace("the harbour", "the\u00a0har\u00adbour"),
    ],
)
def test_copy_in_other_type_goes(copy):
    original = f'"{FERRY}"' if copy.startswith("“") else FERRY

    assert_fixes(RULE, before=[original, CREW, copy], after=[original, CREW])


def test_only_what_a_reader_cannot_tell_apart_is_safe():
    spaced, cased = FERRY.replace(" on", "\u00a0 on"), FERRY.upper()

    [finding] = findings(RULE, Document.of([FERRY, spaced]))
    assert finding.safe
    [finding] = findings(RULE, Document.of([FERRY, cased]))
    assert not finding.safe


def test_copy_that_alone_holds_a_link_is_not_safe():
    story = Document.of([FERRY, CREW, FERRY])
    linked = "[The ferry](https://ferry.example)"
    later = apply(story, [Edit("p3", 0, "The ferry", linked)])
    earlier = apply(story, [Edit("p1", 0, "The ferry", linked)])

    assert [finding.safe for finding in findings(RULE, later)] == [False]
    assert [finding.safe for finding in findings(RULE, earlier)] == [True]


@pytest.mark.parametrize("changed", [("Tuesday", "Monday"), ("an hour", "two hours"), ("late", "not late")])
def test_copy_with_another_word_is_left_alone(changed):
    assert_clean(RULE, [FERRY, CREW, FERRY.replace(*changed)])


@pytest.mark.parametrize(
    "line",
    [
        "Q: Was the ferry late?",
        "- one ferry ticket to the island and back, with a bicycle and a dog",
        "“We shall row, row, row the boat.”",
        "Average fares of island, coast and long-distance boats",
        "18:00-20:00, Harbour Radio, the island channel and the coast website",
        "Picture: the ferry at the quay in Tormouth last winter",
    ],
)
def test_labels_rows_refrains_and_captions_are_left_alone(line):
    assert_clean(RULE, [FERRY, line, CREW, line, FARES, line])


def test_scripts_without_spaces_are_measured_in_characters():
    paragraph = "渡轮周二又晚点了一个小时，港务局在给乘客的通知中说。"

    assert_fixes(RULE, before=[paragraph, "没有人在意。", paragraph], after=[paragraph, "没有人在意。"])
    assert_clean(RULE, ["没有人在意。", paragraph, "没有人在意。"])


def test_no_finding_beside_a_headline_echo():
    long_headline = f"{HEADLINE} and Nobody on the Quay Will Say Why It Did."
    story = Document.of([FERRY, long_headline, CREW, long_headline], headline=long_headline)

    assert [finding.rule for finding in detect(story, story).findings] == ["headline-echo"]


def test_image_pasted_twice_goes():
    assert_fixes(RULE, before=[FERRY, IMAGE, CREW, IMAGE], after=[FERRY, IMAGE, CREW])


@pytest.mark.parametrize(
    "set_in",
    [
        "<p>{}</p>",
        "<p><strong>{}",
        "– <p>{}</p>",
        "**Harbour.** {}",
        "*Work* is on: {}",
        "[Work](http://x.y) is on: {}",
        "[Work] {}",
    ],
)
def test_paragraph_goes_whatever_its_words_are_set_in(set_in):
    pasted = set_in.format(FERRY)

    assert_fixes(RULE, before=[FARES, pasted, CREW, pasted], after=[FARES, pasted, CREW])


@pytest.mark.parametrize(
    "row", ["* {}", "[ ] {}", "[Late] again: {}.", "<p>Late again.</p>", "**Late again, {}**", "> {}", "| {} |"]
)
def test_rows_are_left_alone_however_they_are_set(row):
    pasted = row.format("the ferry, the bus and the train to the capital")

    assert_clean(RULE, [FARES, pasted, CREW, pasted])


PASTED = (
    "The ferry to Skerrin was late again & “nobody” on the quay had been told of it, the harbour office said on Monday."
)
SOURCE = (
    PASTED.replace("&", "&amp;")
    .replace("“", "&ldquo;")
    .replace("”", "&#8221;")
    .replace("late again", "late&nbsp;again")
)


@pytest.mark.parametrize(
    "dressed",
    [
        f"**{PASTED}**", f"*{PASTED}*", f"***{PASTED}***", f"• {PASTED}", f"> {PASTED}", f"* {PASTED}", f"+ {PASTED}",
        f"– {PASTED}", f"> **{PASTED}**", f"<p>{PASTED}</p>", f'<p class="lead"><em>{PASTED}</em></p>', SOURCE,
        f"<p>{SOURCE}</p>",
    ],
)  # fmt: skip
def test_paragraph_is_the_same_in_tags_references_and_marks_and_the_clean_copy_stays(dressed):
    assert_fixes(RULE, before=[FARES, PASTED, CREW, dressed, SHOP], after=[FARES, PASTED, CREW, SHOP])
    assert_fixes(RULE, before=[FARES, dressed, CREW, PASTED, SHOP], after=[FARES, PASTED, CREW, SHOP])

    [finding] = findings(RULE, Document.of([FARES, dressed, CREW, PASTED, SHOP]))

    assert (finding.kind, finding.safe) == (Kind.TYPOGRAPHY, False)
    assert [span.block for span in finding.spans] == ["p2"]


def test_copies_in_a_quoted_mail_go():
    mail = [f"> {PASTED}", f"> {CREW}", f"> {SCHOOL}"]
    report = detect(story := Document.of([PASTED, CREW, SCHOOL, FARES, *mail]), story)

    assert [(finding.rule, finding.preferred) for finding in report.findings] == [("repeated-run", True)]


@pytest.mark.parametrize("mark", ["•", "*", "+"])
def test_rows_of_a_list_stay_rows_however_long_they_are(mark):
    rows = [f"{mark} {PASTED}", f"{mark} {FARES}"]

    assert_clean(RULE, [PASTED, CREW, *rows])


def test_line_of_speech_is_found_among_others_without_its_dash():
    speech = [f"– {SCHOOL}", f"– {PASTED}", f"– {FARES}"]
    report = detect(story := Document.of([*speech, CREW, PASTED]), story)

    assert [(finding.kind, finding.preferred) for finding in report.findings] == [(Kind.TYPOGRAPHY, True)]


@pytest.mark.parametrize("words", ["Late **again** and **again**: {}", "<late> {}", "R&D; {}", "{} &c; and &so; on"])
def test_other_signs_in_a_paragraph_make_no_copy_of_it(words):
    assert_clean(RULE, [FARES, PASTED, CREW, words.format(PASTED)])


REFRAIN = "And still nobody in the ministry will pick up the telephone."
STEP = "1. Peel and chop the onion and fry it gently in butter for ten minutes."


def of_markdown(texts):
    """A story of paragraphs as they are marked."""
    blocks = [Block(f"p{number}", "paragraph", text) for number, text in enumerate(texts, start=1)]
    return Document((*Document.of([]).blocks, *blocks))


BAKE = "Bake it in the hot oven for another twenty minutes."
QUESTION = "What is the first thing that you would do if the island made you its mayor?"


@pytest.mark.parametrize(
    ("body", "severity", "preferred"),
    [
        ([FERRY, REFRAIN, CREW, REFRAIN, FARES, REFRAIN, SHOP], Severity.WARNING, False),
        ([FERRY, STEP, CREW, FARES, STEP, SHOP], Severity.ERROR, True),
        ([QUESTION, FERRY, CREW, QUESTION, FARES, SHOP], Severity.ERROR, True),
        ([CREW, FERRY, CREW, FARES, CREW, SHOP], Severity.ERROR, True),
        ([FERRY, BAKE, CREW, FARES, BAKE, SHOP], Severity.ERROR, True),
    ],
    ids=["refrain", "step", "question", "three times", "short"],
)
def test_what_can_be_meant_is_never_taken_out_unread(body, severity, preferred):
    [finding] = findings(RULE, Document.of(body))

    assert finding.message.endswith(", word for word: is that meant?")
    assert (finding.severity, finding.preferred, finding.safe) == (severity, preferred, False)


@pytest.mark.parametrize(
    "body",
    [
        [FERRY, REFRAIN, REFRAIN, REFRAIN, CREW],
        [FERRY, f"1. {CREW}", FARES, f"1. {CREW}"],
        [FERRY, QUESTION, CREW, FARES, QUESTION, CREW, SHOP],
    ],
    ids=["in a row", "long step", "same answer"],
)
def test_what_is_no_refrain_goes(body):
    assert all(finding.preferred and finding.safe for finding in detect(Document.of(body), Document.of(body)).findings)


ROW = "The Lowe Players present The Tempest at the Old Market Hall, doors at seven, the play half an hour later."


@pytest.mark.parametrize(
    "labels", [("Monday", "Tuesday"), ("月曜日", "火曜日"), ("23'", "31'"), ("Anna Grey, mayor", "Jo")]
)
def test_row_below_one_label_and_below_another_prefers_nothing(labels):
    first, second = labels

    [finding] = findings(RULE, Document.of([FERRY, first, ROW, second, ROW, "Wednesday", CREW]))

    assert (finding.severity, finding.preferred, finding.safe) == (Severity.WARNING, False, False)


@pytest.mark.parametrize("line", ["By Jane Doe", "-30-"])
def test_row_below_a_line_of_the_page_stands_below_no_label(line):
    assert_fixes(RULE, before=["Fares", ROW, line, ROW], after=["Fares", ROW, line])


def test_line_of_the_page_parts_no_question_from_its_answer():
    [finding] = findings(RULE, Document.of(["Who pays?", "-30-", ROW, "Who else?", ROW, "Who knows?", SHOP]))

    assert (finding.severity, finding.preferred) == (Severity.WARNING, False)


def test_paragraph_pasted_again_below_a_subhead_goes():
    assert_fixes(
        RULE,
        before=["The quay", FERRY, CREW, "The fares", FARES, FERRY, SHOP],
        after=["The quay", FERRY, CREW, "The fares", FARES, SHOP],
    )


@pytest.mark.parametrize(
    "body",
    [
        ["Monday", f"{FERRY} {CREW}", "Tuesday", f"{FERRY} {CREW}", "Friday", SHOP],
        ["Monday", ROW, "Tuesday", ROW, CREW, "Friday", SHOP],
        ["Monday", ROW, "Friday", SHOP, "Tuesday", ROW, CREW, FARES],
        ["He also wrote:", ROW, "Source:the-lowe-messenger.org", ROW],
        ["<b>1</b>", FERRY, "{2}", FERRY, "Friday", SHOP],
        ["Who pays?", f"{FERRY} {CREW} {FARES}", "Who else?", f"{FERRY} {CREW} {FARES}", "Who knows?", SHOP],
        ["Who pays?", FERRY, SHOP, "And who is to blame for it?", FERRY, CREW],
        ["Who pays?", FERRY, "And who is to blame for it?", FERRY, CREW, "Who knows?", SHOP],
    ],
    ids=[
        "long below labels",
        "above a label’s own",
        "above the last label’s own",
        "below a source",
        "below code",
        "long answer",
        "more than it",
        "above an answer",
    ],
)
def test_what_is_more_than_a_row_or_an_answer_goes(body):
    [finding] = findings(RULE, Document.of(body))

    assert (finding.severity, finding.preferred) == (Severity.ERROR, True)


def test_row_above_what_a_label_has_of_its_own_is_never_taken_out_unread():
    [finding] = findings(RULE, Document.of(["Monday", ROW, "Tuesday", ROW, CREW, "Friday", SHOP]))

    assert (finding.preferred, finding.safe) == (True, False)


REFUND = "Nothing until February, when the harbour office begins its review of every fare."
ANAPHORA = "Let us be patient with the sea, for the sea has been patient with us."
RESPONSE = "Lord, have mercy on us and on all who hope for the boat."
SAID = "“It was never about the boat,” he said."


@pytest.mark.parametrize(
    "body",
    [
        ["What will I pay?", REFUND, "What if I have two boats?", REFUND, "Who decides that?", "The board does."],
        ["Was muss ich zahlen?", REFUND, FERRY, "Und für zwei Boote?", REFUND],
        ["Πόσο θα πληρώσω;", REFUND, "Και για δύο πλοία;", REFUND],
        [ANAPHORA, "Let us be honest.", ANAPHORA, "And let us mend the lamp.", ANAPHORA],
        [f"We pray for those who stayed {where}." if where else RESPONSE for where in ("at sea", "", "at home", "")],
        ["What do you remember of it at all?", f"Jan: {FERRY}", "What do you remember of it at all?", f"Sam: {CREW}"],
        [FERRY, QUESTION, CREW, "And your father?", SHOP, QUESTION, "You have asked me that, and I have no answer."],
    ],
    ids=["answer", "German answer", "Greek answer", "every second line", "litany", "question to two", "interview"],
)
def test_what_is_said_again_on_purpose_is_a_warning_that_prefers_nothing(body):
    [finding] = findings(RULE, Document.of(body))

    assert finding.message.endswith(", word for word: is that meant?")
    assert (finding.severity, finding.preferred, finding.safe) == (Severity.WARNING, False, False)


@pytest.mark.parametrize(("old", "new"), [("Tuesday", "Thursday"), ("an hour", "two hours")])
def test_short_paragraph_below_two_versions_of_one_is_no_litany(old, new):
    below = "The boat has room for two hundred and a small cabin."

    [finding] = findings(RULE, Document.of([FERRY, below, SHOP, FERRY.replace(old, new), below, CREW]))

    assert (finding.severity, finding.preferred) == (Severity.ERROR, True)


@pytest.mark.parametrize(
    "step",
    [
        "Préchauffez le four à 200 °C, étalez la pâte sur une plaque couverte de papier et piquez-la à la fourchette.",
        "Heizen Sie den Ofen auf 200 Grad vor, legen Sie ein Blech mit Papier aus und stechen Sie den Teig ein.",
        "Preheat the oven to 200C, roll the pastry out on a sheet of baking paper and prick it all over with a fork.",
        "Разогрейте духовку до 200 градусов, раскатайте тесто на листе бумаги и наколите его вилкой со всех сторон.",
    ],
    ids=["French", "German", "English", "Russian"],
)
def test_step_that_may_be_one_of_two_recipes_is_never_safe_unless_it_stands_below_itself(step):
    [finding] = findings(RULE, Document.of([FERRY, step, CREW, FARES, step, SHOP]))
    [below_itself] = findings(RULE, Document.of([FERRY, step, step, SHOP]))

    assert finding.message == "This paragraph stands twice, word for word: is that meant?"
    assert (finding.safe, below_itself.safe) == (False, True)


def test_step_below_what_two_cakes_are_made_of_is_never_safe():
    step = "Den Backofen auf 180 Grad vorheizen, eine Springform einfetten und mit Mehl bestäuben."
    made_of = [f"Für den {cake}: 500 g Obst, 200 g Mehl, 150 g Zucker und 3 Eier." for cake in ("Kuchen", "Strudel")]

    [finding] = findings(RULE, Document.of([made_of[0], step, FARES, made_of[1], step, SHOP]))

    assert finding.message == "This paragraph stands twice, word for word: is that meant?"
    assert finding.safe is False


def test_long_question_below_the_names_of_two_who_answer_otherwise_prefers_nothing():
    ask = "What will you do about the roads in your first year if the money from the county never comes at all?"

    [finding] = findings(RULE, Document.of(["Ivan Hale, mayor", ask, CREW, "Petra Orrin, mayor", ask, SHOP]))

    assert (finding.severity, finding.preferred) == (Severity.WARNING, False)


STEP = "Chop the onion finely and fry it in butter until it is soft and golden, about ten minutes in all."


@pytest.mark.parametrize("colon", ["", ":", "："])
def test_step_that_opens_two_recipes_is_never_taken_out_unread(colon):
    stock, peel = "Add the leeks and a litre of stock.", "Peel the pumpkin and dice it."

    [finding] = findings(RULE, Document.of([f"Leek soup{colon}", STEP, stock, f"Pumpkin soup{colon}", STEP, peel]))
    [below_itself] = findings(RULE, Document.of([f"Leek soup{colon}", STEP, STEP, stock]))

    assert finding.message.endswith(", word for word: is that meant?")
    assert (finding.safe, below_itself.safe) == (False, True)


def test_row_below_two_labels_with_colons_is_a_warning_that_prefers_nothing():
    [finding] = findings(
        RULE, Document.of([CREW, "Skerrin office:", FARES, "Oland office:", FARES, CREW + " So it was."])
    )

    assert (finding.severity, finding.preferred, finding.safe) == (Severity.WARNING, False, False)


def test_answer_stays_one_when_a_slip_in_it_was_mended():
    slipped = REFUND.replace("of every", "of of every")
    arrived = Document.of(["What will I pay?", slipped, "What if I have two boats?", slipped])
    mended = apply(arrived, [Edit(block, 0, slipped, REFUND) for block in ("p2", "p4")])

    [finding] = findings(RULE, mended, arrived)

    assert (finding.severity, finding.preferred, finding.safe) == (Severity.WARNING, False, False)


def test_short_line_of_speech_is_never_taken_out_unread():
    [finding] = findings(RULE, Document.of([FERRY, SAID, CREW, SAID, FARES]))

    assert (finding.severity, finding.preferred, finding.safe) == (Severity.ERROR, True, False)


@pytest.mark.parametrize(
    "body",
    [
        ["What will I pay?", REFUND, REFUND, "Who decides?", "The board."],
        [FERRY, "What will I pay?", REFUND, CREW, REFUND],
        [FERRY, "What will I pay?", REFUND, f"{CREW} {SHOP} Who is to believe that?", REFUND],
        [CREW, RESPONSE, FERRY, RESPONSE],
        [QUESTION, CREW, "And your father?", SHOP, QUESTION, "You have asked me that, and I have no answer."],
        [FERRY, QUESTION, CREW, "And your father?", SHOP, *(f"{step}. {FARES}" for step in range(9)), QUESTION, REFUND],
        [CREW, f"It is late! {QUESTION}", SHOP, "And your father?", FERRY, f"It is late! {QUESTION}", REFUND],
        [f"{ANAPHORA} So be it, my friends."] * 2 + [CREW, f"{ANAPHORA} So be it, my friends."],
    ],
    ids=[
        "below itself",
        "once below a question",
        "below a paragraph that asks",
        "lines that open otherwise",
        "question that opens the story",
        "no interview",
        "paragraph that ends in a question",
        "long",
    ],
)
def test_answer_or_line_that_was_pasted_again_goes(body):
    [finding] = findings(RULE, Document.of(body))

    assert (finding.severity, finding.preferred) == (Severity.ERROR, True)


IN_ONE = "Q: Will it be on time? A: No, it never has been."
WITNESS = "I was at home with my wife and both of my sons."


@pytest.mark.parametrize(
    "labels",
    [("Q:", "A:"), ("Q.", "A."), ("**Q:**", "**A:**"), ("JUDGE HALE:", "Mr. Orrin:"), ("Вопрос:", "Ответ:"),
     ("Frage :", "Antwort :"), ("问：", "答：")],
)  # fmt: skip
def test_line_of_a_transcript_is_a_warning_that_prefers_nothing(labels):
    question, answer = labels
    lines = [f"{question} Where were you?", f"{answer} {WITNESS}", f"{question} And on Monday?", f"{answer} {WITNESS}"]

    [finding] = findings(RULE, of_markdown(lines))

    assert (finding.severity, finding.preferred, finding.safe) == (Severity.WARNING, False, False)


@pytest.mark.parametrize(
    "body",
    [
        [FERRY, f"Note: {WITNESS}", CREW, f"Note: {WITNESS}"],
        ["Where: the quay", "When: noon", FERRY, f"Fare: {WITNESS}", CREW, f"Fare: {WITNESS}"],
        ["Q: Who pays? A: I do.", f"Q: Who else? A: {CREW}", IN_ONE, IN_ONE, FARES, "Note: none", SHOP, "Note: none"],
        [f"{part}: yes" for part in ("North", "East", "South", "West", "Centre", "North")] + [f"Isles: {WITNESS}"] * 2,
        [f"Hale said: “{word}”" for word in ("Yes.", "No.")]
        + [f"Orrin said: “{FERRY}”", CREW, f"Orrin said: “{FERRY}”"],
    ],
    ids=["one label", "fact box", "question and answer in one", "list", "quotations"],
)
def test_line_with_a_label_that_is_no_transcript_goes(body):
    [finding] = findings(RULE, Document.of(body))

    assert (finding.severity, finding.preferred) == (Severity.ERROR, True)


def test_long_line_of_a_transcript_goes_and_is_not_safe():
    statement = f"HALE: {FERRY} {CREW}"

    [finding] = findings(RULE, Document.of(["HALE: No.", "ORRIN: Yes.", statement, "ORRIN: No.", FARES, statement]))

    assert (finding.severity, finding.preferred, finding.safe) == (Severity.ERROR, True, False)


def test_label_in_a_transcript_is_no_word():
    lines = ["Mr. Orrin: I never saw the letter before.", "HALE: Who did?", "HALE: When?"]

    assert_clean(RULE, [*lines, "Mr. Orrin: I did.", FERRY, lines[0]])


def test_line_that_comes_below_the_same_line_again_is_no_refrain():
    arrived = Document.of([FERRY, REFRAIN, FERRY, REFRAIN, CREW, REFRAIN, FERRY])
    after = apply(arrived, [Edit("p3", 0, FERRY, ""), Edit("p4", 0, REFRAIN, "")])

    assert [(each.spans[0].block, each.preferred) for each in findings(RULE, after, arrived)] == [
        ("p6", True),
        ("p7", True),
    ]


def test_refrain_stays_one_when_a_copy_of_it_was_taken_out():
    arrived = Document.of([FERRY, REFRAIN, CREW, REFRAIN, FARES, REFRAIN, SHOP])
    after = apply(arrived, [Edit("p2", 0, REFRAIN, "")])

    [finding] = findings(RULE, after, arrived)

    assert (finding.severity, finding.preferred, finding.safe) == (Severity.WARNING, False, False)


@pytest.mark.parametrize(
    "quotation",
    [
        "„Das ist ein guter Tag für die Insel und ihre Kinder.“",
        "„To je dobrý den pro celý ostrov a jeho děti.“",
        "»Det er en god dag for hele øen og dens børn.«",
    ],
)
def test_quotation_goes_whichever_mark_closes_it(quotation):
    assert_fixes(RULE, before=[FERRY, quotation, CREW, quotation], after=[FERRY, quotation, CREW])


@pytest.mark.parametrize(
    "speech",
    [
        "– Det fanns ingen båt att få, säger hamnkaptenen Karin Holm. Vi fick vänta till morgonen.",
        "— Мы ждали парома до самого утра, и никто нам ничего не сказал, — говорит учительница.",
        "—No podemos esperar otro invierno —dijo la maestra—. La isla se queda sin pan ni leche.",
        "- Czekaliśmy na prom do samego rana i nikt nam niczego nie powiedział.",
    ],
)
def test_speech_behind_a_dash_goes(speech):
    assert_fixes(RULE, before=[FERRY, speech, CREW, speech], after=[FERRY, speech, CREW])


@pytest.mark.parametrize("row", ["– Flour, two cups of it, and an egg", "– Stir it for two whole minutes.", "— Ines."])
def test_row_behind_a_dash_is_left_alone(row):
    assert_clean(RULE, [FERRY, row, CREW, row])


def test_greek_question_goes():
    question = "Ποιος θα πληρώσει το πλοίο που άργησε πάλι την Τρίτη;"

    assert_fixes(RULE, before=[FERRY, question, CREW, question], after=[FERRY, question, CREW])


def test_line_that_ends_in_a_semicolon_is_left_alone():
    row = "Harbour office, Tormouth, on the first of March;"

    assert_clean(RULE, [FERRY, row, CREW, row])


def test_line_without_a_stop_is_a_paragraph_from_fifteen_words_on():
    line = "What the islanders say of the new boat that is to come in early spring"
    shorter = line.replace("early ", "")

    assert_fixes(RULE, before=[FERRY, line, CREW, line], after=[FERRY, line, CREW])
    assert_clean(RULE, [FERRY, shorter, CREW, shorter])


@pytest.mark.parametrize(
    "tagged", [f"<p>{CREW}</p>", f'<div class="text"><b>{CREW}</b><br/></div>', f"<LI>{CREW[:30]}<em>{CREW[30:]}</em>"]
)
def test_copy_between_tags_goes_and_the_one_without_stays(tagged):
    assert_fixes(RULE, before=[FERRY, CREW, FARES, tagged], after=[FERRY, CREW, FARES])

    [finding] = findings(RULE, Document.of([FERRY, CREW, FARES, tagged]))
    assert (finding.kind, finding.safe) == (Kind.TYPOGRAPHY, False)


def test_what_stands_in_angle_brackets_and_is_no_tag_tells_two_paragraphs_apart():
    written = "Whoever lost a bag on the ferry to Skerrin may write to {} until the end of the month, the office says."

    assert_clean(RULE, [written.format("<office@skerrin.example>"), FERRY, written.format("<bags@skerrin.example>")])


def test_line_below_the_label_of_a_refrain_prefers_nothing():
    bells = "Oh the harbour bells are ringing, ringing over the sound, and they ring till the boats are all home."
    story = ["[Chorus]", bells, CREW, "[Chorus]", bells, FERRY, "[Chorus]", "And they ring no more."]

    [finding] = findings(RULE, Document.of(story))

    assert (finding.severity, finding.preferred, finding.safe) == (Severity.WARNING, False, False)
