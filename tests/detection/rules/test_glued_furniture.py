"""Headline, standfirst and byline come off the paragraph they were glued to; a sentence that says them stays."""

import pytest

from articles.detection.findings import Severity
from articles.detection.rules.glued_furniture import GluedFurniture
from articles.text.document import Block, Document
from articles.text.edits import apply
from tests.detection.helpers import assert_clean, assert_cured, assert_fixes, findings, texts
from tests.detection.samples import CREW, FERRY, HEADLINE, STANDFIRST

RULE = GluedFurniture()
SLOTS = {"headline": HEADLINE, "standfirst": STANDFIRST}
BARE = STANDFIRST.rstrip(".")


def test_headline_glued_to_a_paragraph_comes_off():
    for glued in (f"{HEADLINE} {FERRY}", f"{HEADLINE.upper()} {FERRY}", f"{HEADLINE} {HEADLINE} {FERRY}"):
        assert_fixes(RULE, before=[glued, CREW], after=[FERRY, CREW], furniture={"headline": HEADLINE})


@pytest.mark.parametrize("marked", [[f"# {HEADLINE}"] * 2, [f"# {HEADLINE}"], []])
def test_headline_glued_to_the_lede_comes_off_below_lines_that_are_marked_as_one(marked):
    glued = f"{HEADLINE}. {CREW}"

    [finding] = findings(RULE, Document.of([*marked, glued, FERRY], headline=HEADLINE))

    assert (finding.preferred, finding.spans[0].quote) == (True, f"{HEADLINE}.")


@pytest.mark.parametrize(
    ("headline", "lede"),
    [
        ("海岛渡轮再次晚点", "开往海岛的渡轮星期二又晚点了一个小时,40名乘客在码头上等了一整夜。"),
        ("海岛渡轮再次晚点", "港务局星期二说,船员没有赶上早班火车,乘客在码头上等了一整夜。"),
        ("島の連絡船がまた遅延", "島へ向かう連絡船は火曜日にまた一時間遅れ、乗客は桟橋で一晩を過ごしました。"),
        (
            "العبارة تتأخر مرة أخرى",
            "تأخرت العبارة المتجهة إلى الجزيرة يوم الثلاثاء ساعة أخرى وأمضى الركاب الليلة على الرصيف.",
        ),
        ("המעבורת לאי שוב איחרה", "המעבורת לאי איחרה ביום שלישי שוב בשעה ולכן הנוסעים בילו את כל הלילה על הרציף."),
        ("द्वीप की नौका फिर देर से", "द्वीप जाने वाली नौका मंगलवार को फिर एक घंटा देर से चली और यात्रियों ने रात घाट पर बिताई।"),
        ("የደሴቱ ጀልባ እንደገና ዘገየ", "ወደ ደሴቱ የሚሄደው ጀልባ ማክሰኞ ዕለት እንደገና አንድ ሰዓት ዘግይቶ መንገደኞች ሌሊቱን በወደቡ ላይ አሳለፉ።"),
    ],
)
def test_headline_glued_to_a_paragraph_comes_off_in_scripts_without_capitals(headline, lede):
    assert_fixes(RULE, before=[f"{headline} {lede}", CREW], after=[lede, CREW], furniture={"headline": headline})


def test_headline_glued_without_a_space_comes_off():
    headline, lede = "海岛渡轮再次晚点", "开往海岛的渡轮星期二又晚点了一个小时,40名乘客在码头上等了一整夜。"
    for glued in (f"{headline}{lede}", f"{headline}{headline}{lede}"):
        assert_fixes(RULE, before=[glued, CREW], after=[lede, CREW], furniture={"headline": headline})


@pytest.mark.parametrize(
    ("headline", "opening"),
    [
        ("海岛渡轮再次晚点", "海岛渡轮再次晚点,40名乘客在码头上等了一整夜,直到天亮才离开。"),
        ("海岛渡轮再次晚点", "海岛渡轮再次晚点让乘客在码头上等了一整夜,直到天亮才离开。"),
        ("العبارة تتأخر مرة أخرى", "العبارة تتأخر مرة أخرى والركاب يمضون الليلة على الرصيف، كما قالت سلطة الميناء."),
        ("המעבורת לאי שוב איחרה", "המעבורת לאי שוב איחרה ולכן הנוסעים בילו את כל הלילה על הרציף שבנמל."),
    ],
)
def test_sentence_that_opens_like_the_headline_is_left_alone_in_scripts_without_capitals(headline, opening):
    assert_clean(RULE, [opening, CREW], headline=headline)


def test_headline_glued_to_a_paragraph_that_opens_with_a_figure_comes_off():
    lede = "40 passengers spent the night on the quay, the harbour office said."

    assert_fixes(RULE, before=[f"{HEADLINE} {lede}", CREW], after=[lede, CREW], furniture={"headline": HEADLINE})


@pytest.mark.parametrize("between", [". ", ".", ".” ", "…  "])
def test_headline_glued_with_a_stop_comes_off(between):
    assert_fixes(
        RULE, before=[f"{HEADLINE}{between}{FERRY}", CREW], after=[FERRY, CREW], furniture={"headline": HEADLINE}
    )


@pytest.mark.parametrize(
    ("headline", "stop", "lede"),
    [
        ("海岛渡轮再次晚点", "。", "港务局星期二说,船员没有赶上早班火车,乘客在码头上等了一整夜。"),
        ("العبارة تتأخر مرة أخرى", ". ", "قالت سلطة الميناء يوم الثلاثاء إن الطاقم لم يلحق بالقطار المبكر."),
        ("เรือข้ามฟากไปเกาะล่าช้าอีกครั้งทำให้คนรอ", ". ", "ลูกเรือสองคนตกรถไฟเที่ยวเช้าจากเมืองหลวงและไม่มีใครเดินเครื่องได้."),
        ("द्वीप की नौका फिर देर से", "। ", "बंदरगाह कार्यालय ने कहा कि चालक दल के दो लोग सुबह की रेल नहीं पकड़ सके।"),
        ("კუნძულის ბორანმა ისევ დააგვიანა", ". ", "პორტის სამსახურმა თქვა, რომ ეკიპაჟმა დილის მატარებელს ვერ მიუსწრო."),
    ],
)
def test_headline_glued_with_a_stop_comes_off_in_scripts_without_capitals(headline, stop, lede):
    assert_fixes(RULE, before=[f"{headline}{stop}{lede}", CREW], after=[lede, CREW], furniture={"headline": headline})


def test_headline_in_the_body_comes_off_where_it_is_glued():
    arrived = Document.of([HEADLINE, f"{HEADLINE}. {FERRY}", CREW])

    [finding] = findings(RULE, arrived)

    assert [span.block for span in finding.related] == ["p1"]
    assert texts(apply(arrived, finding.suggestions[0].edits)) == [HEADLINE, FERRY, CREW]


def test_sentence_further_down_that_is_the_headline_is_for_a_person_to_choose():
    story = Document.of([FERRY, f"{HEADLINE}. {CREW}"], headline=HEADLINE)

    [finding] = findings(RULE, story)

    assert finding.preferred is False
    assert_cured(RULE, story, story, finding)


def test_headline_that_does_not_ask_is_not_the_question_a_paragraph_opens_with():
    assert_clean(RULE, [f"{HEADLINE}? {FERRY}", CREW], headline=HEADLINE)


def test_short_opening_behind_a_headline_and_a_stop_is_left_alone():
    assert_clean(RULE, [f"{HEADLINE}. Nobody was hurt.", CREW], headline=HEADLINE)
    assert_clean(RULE, [f"Ferry late again. {FERRY}", CREW], headline="Ferry late again")


def test_byline_without_a_name_is_glued_to_nothing():
    assert_clean(RULE, [f"By the quay stood the crew. {FERRY}", CREW], byline="—")


def test_emphasis_comes_off_with_the_headline_and_is_never_cut():
    story = Document((*Document.of([], headline=HEADLINE).blocks, Block("p1", "paragraph", f"**{HEADLINE}.** {FERRY}")))
    across = Document((*story.blocks[:-1], Block("p1", "paragraph", f"**{HEADLINE}. {FERRY}**")))

    [finding] = findings(RULE, story)

    assert texts(apply(story, finding.suggestions[0].edits)) == [FERRY]
    assert findings(RULE, across) == ()


def test_standfirst_run_together_with_the_lede_comes_off():
    assert_fixes(RULE, before=[f"{BARE} {FERRY}", CREW], after=[FERRY, CREW], furniture={"standfirst": BARE})


@pytest.mark.parametrize(("standfirst", "severity"), [(BARE, Severity.WARNING), (STANDFIRST, Severity.NOTICE)])
def test_lede_whose_first_sentence_is_the_standfirst_is_for_a_person_to_choose(standfirst, severity):
    story = Document.of([f"{STANDFIRST} {FERRY}", CREW], standfirst=standfirst)

    [finding] = findings(RULE, story)

    assert (finding.severity, finding.preferred, finding.safe) == (severity, False, False)
    assert_cured(RULE, story, story, finding)
    off, emptied = (apply(story, each.edits) for each in finding.suggestions)
    assert (off.standfirst.text, texts(off)) == (standfirst, [FERRY, CREW])
    assert (emptied.standfirst.text, texts(emptied)) == ("", [f"{STANDFIRST} {FERRY}", CREW])


def test_standfirst_cut_from_the_lede_is_left_alone():
    assert_clean(RULE, [f"{STANDFIRST} {FERRY}", CREW], standfirst=f"{BARE} The ferry to…")
    assert_clean(RULE, [f"{STANDFIRST} {FERRY}", CREW], standfirst=f"{BARE}...")


def test_paragraph_below_the_lede_that_opens_with_the_standfirst_is_left_alone():
    assert_clean(RULE, [FERRY, f"{STANDFIRST} {CREW}"], standfirst=STANDFIRST)


@pytest.mark.parametrize("between", [" ", ". ", ": ", " – ", " | "])
def test_line_of_headline_and_standfirst_goes(between):
    assert_fixes(RULE, before=[f"{HEADLINE}{between}{STANDFIRST}", FERRY], after=[FERRY], furniture=SLOTS)


def test_headline_and_standfirst_come_off_together():
    assert_fixes(RULE, before=[f"{HEADLINE} {STANDFIRST} {FERRY}", CREW], after=[FERRY, CREW], furniture=SLOTS)


def test_headline_twice_on_one_line_goes():
    assert_fixes(RULE, before=[FERRY, f"{HEADLINE} {HEADLINE}"], after=[FERRY], furniture={"headline": HEADLINE})


@pytest.mark.parametrize("byline", ["By Anna Torvald", "Anna Torvald"])
@pytest.mark.parametrize("between", [" ", ". ", " – "])
def test_byline_glued_to_a_paragraph_comes_off(byline, between):
    story = Document.of([f"By Anna Torvald{between}{FERRY}", CREW], byline=byline)

    [finding] = findings(RULE, story)

    assert finding.preferred
    assert texts(apply(story, finding.suggestions[0].edits)) == [FERRY, CREW]


def test_byline_comes_off_where_a_line_above_says_it():
    arrived = Document.of(["By Anna Torvald", f"By Anna Torvald {FERRY}", CREW])

    [finding] = findings(RULE, arrived)

    assert [span.block for span in finding.related] == ["p1"]
    assert texts(apply(arrived, finding.suggestions[0].edits)) == ["By Anna Torvald", FERRY, CREW]


def test_sentence_that_opens_with_the_writers_name_is_left_alone():
    assert_clean(RULE, [f"Anna Torvald Hansen said so. {FERRY}", CREW], byline="By Anna Torvald")
    assert_clean(RULE, [f"By Anna Torvald the ferry was never late, they say. {FERRY}", CREW], byline="By Anna Torvald")


@pytest.mark.parametrize(
    ("headline", "next_sentence"),
    [
        (HEADLINE, "Islanders have heard that sentence every October since the war."),
        (HEADLINE, "With those three words the office ended a summer of hope."),
        ("Fähre fährt heute wieder nicht", "Diesen Satz haben die Leute auf der Insel schon im Oktober gehört."),
        ("Le bateau ne part plus", "Les gens de l'île ont entendu cette phrase chaque automne."),
        ("El barco ya no sale", "La gente de la isla conoce esas palabras desde hace años."),
    ],
)
def test_headline_of_which_the_next_sentence_speaks_is_a_notice_that_prefers_nothing(headline, next_sentence):
    [finding] = findings(RULE, Document.of([f"{headline}. {next_sentence}", CREW], headline=headline))

    assert finding.message == "This paragraph opens with the headline: was it glued to it?"
    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


@pytest.mark.parametrize(
    "lede",
    [
        f"{FERRY} Nobody on the quay would say that sentence.",
        "Trains on this line were late as well, and these signs of winter surprised nobody on the quay.",
        "Passengers got that message by telephone on Tuesday, an hour before the boat should have left.",
        "Sie gewann die ersten Sätze der Partie am Dienstag, ehe der Regen über die ganze Insel kam.",
        "Es este título el tercero que gana el equipo de la isla en los últimos diez años de la liga.",
    ],
)
def test_headline_before_a_sentence_that_speaks_of_other_words_comes_off(lede):
    assert_fixes(RULE, before=[f"{HEADLINE}. {lede}", CREW], after=[lede, CREW], furniture={"headline": HEADLINE})
