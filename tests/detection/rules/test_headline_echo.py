"""The headline goes from the body, however often it stands there."""

import pytest

from articles.detection.findings import Change, Kind, Severity
from articles.detection.rules.headline_echo import HeadlineEcho
from articles.text.document import Document
from articles.text.edits import Edit, apply
from tests.detection.helpers import assert_clean, assert_fixes, findings, texts
from tests.detection.samples import CREW, FERRY, HEADLINE

RULE = HeadlineEcho()


def test_echo_goes():
    assert_fixes(RULE, before=[FERRY, HEADLINE, CREW], after=[FERRY, CREW], furniture={"headline": HEADLINE})


def test_every_echo_goes_in_one_decision():
    story = Document.of([HEADLINE, FERRY, HEADLINE, CREW, HEADLINE], headline=HEADLINE)

    [finding] = findings(RULE, story)

    assert [span.block for span in finding.spans] == ["p1", "p3", "p5"]
    assert finding.safe
    assert texts(apply(story, finding.suggestions[0].edits)) == [FERRY, CREW]


def test_echo_in_other_type_goes_and_is_not_safe():
    loud = HEADLINE.upper() + "."
    [finding] = findings(RULE, Document.of([loud, FERRY], headline=HEADLINE))

    assert (finding.severity, finding.safe, finding.preferred) == (Severity.ERROR, False, True)
    assert_fixes(RULE, before=[loud, FERRY], after=[FERRY], furniture={"headline": HEADLINE})


def test_echo_with_another_word_prefers_nothing():
    other = HEADLINE.replace("Late", "Left")
    story = Document.of([other, FERRY], headline=HEADLINE)

    [finding] = findings(RULE, story)

    assert finding.message == "The headline and this line differ: “Late” against “Left”."
    assert (finding.kind, finding.changes) == (Kind.CONFLICT, (Change("Late", "Left", fact=True),))
    assert (finding.severity, finding.safe, finding.preferred) == (Severity.ERROR, False, False)
    instead = apply(story, finding.suggestions[1].edits)
    assert (instead.headline.text, texts(instead)) == (other, [FERRY])


PLAIN = "Council lodges 40 young people in the harbour hotel"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("40", "400", "The headline and this line differ: “40” against “400”."),
        ("40 young", "young", "The headline and this line differ: “40” only in the headline."),
        ("lodges", "puts", "This line repeats the headline in other words: “lodges” against “puts”."),
        ("the harbour", "the old harbour", "This line repeats the headline in other words: “old” only in this line."),
        ("harbour", "habrour", "This line repeats the headline, but for a slip: “harbour” against “habrour”."),
    ],
)
def test_what_differs_from_the_headline_leads_and_nothing_is_preferred(old, new, message):
    [finding] = findings(RULE, Document.of([FERRY, PLAIN.replace(old, new), CREW], headline=PLAIN))

    assert (finding.message, finding.preferred, finding.safe) == (message, False, False)


def test_other_money_is_another_headline():
    headline = "Harbour hotel sold for $40m to a council that has no money left"

    [finding] = findings(RULE, Document.of([FERRY, headline.replace("$", "€"), CREW], headline=headline))

    assert finding.message == "The headline and this line differ: “$40m” against “€40m”."
    assert (finding.kind, finding.severity, finding.preferred) == (Kind.CONFLICT, Severity.ERROR, False)


def test_copy_repeats_the_line_that_is_offered_as_headline():
    arrived = Document.of([FERRY, HEADLINE, CREW, HEADLINE])

    [finding] = findings(RULE, arrived)

    assert ([span.block for span in finding.spans], [span.block for span in finding.related]) == (["p4"], ["p2"])
    other = apply(arrived, finding.suggestions[1].edits)
    assert texts(other) == [FERRY, CREW, HEADLINE]
    assert findings(RULE, other, arrived) == ()


def test_line_left_over_from_the_old_headline_is_asked_about():
    arrived = Document.of([FERRY, HEADLINE, CREW, HEADLINE])
    [echo] = findings(RULE, arrived)
    retitled = apply(arrived, [Edit("headline", 0, "", "Island cut off"), Edit("p2", 0, HEADLINE, "")])

    [finding] = findings(RULE, retitled, arrived)

    assert finding.fingerprint == echo.fingerprint
    assert not finding.safe
    assert texts(apply(retitled, finding.suggestions[0].edits)) == [FERRY, CREW]


def test_label_is_left_alone():
    assert_clean(RULE, ["Island ferry", FERRY, "Island ferry", CREW], headline="Island ferry")


def test_sentence_that_quotes_the_headline_is_left_alone():
    assert_clean(RULE, [f"“{HEADLINE}”, the paper wrote, and nobody disagreed.", FERRY], headline=HEADLINE)


def test_emphasis_in_the_copy_is_not_safe_to_lose():
    story = Document.of([FERRY], headline=HEADLINE)
    plain_copy = apply(story, [Edit("p1", 0, FERRY, HEADLINE)])
    set_apart = apply(story, [Edit("p1", 0, FERRY, f"**{HEADLINE}**")])

    assert [finding.safe for finding in findings(RULE, plain_copy)] == [True]
    assert [finding.safe for finding in findings(RULE, set_apart)] == [False]


def test_headline_glued_to_a_paragraph_comes_off():
    for glued in (f"{HEADLINE} {FERRY}", f"{HEADLINE.upper()} {FERRY}", f"{HEADLINE} {HEADLINE} {FERRY}"):
        assert_fixes(RULE, before=[glued, CREW], after=[FERRY, CREW], furniture={"headline": HEADLINE})


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


def test_headline_with_the_name_of_a_site_goes():
    before = [FERRY, f"{HEADLINE} | The Tormouth Beacon", CREW]
    assert_fixes(RULE, before=before, after=[FERRY, CREW], furniture={"headline": HEADLINE})


def test_sentence_that_opens_like_the_headline_is_left_alone():
    opening = "Skerrin ferry late again as crew misses train and the fog comes in, the harbour office said in a note."
    assert_clean(RULE, [opening, CREW], headline=HEADLINE)


def test_headline_and_nothing_else_is_not_said_to_be_glued():
    story = Document.of([FERRY, f"{HEADLINE} {HEADLINE}", CREW], headline=HEADLINE)

    assert [finding.message for finding in findings(RULE, story)] == []


def test_headline_glued_to_a_paragraph_that_opens_with_a_figure_comes_off():
    lede = "40 passengers spent the night on the quay, the harbour office said."

    assert_fixes(RULE, before=[f"{HEADLINE} {lede}", CREW], after=[lede, CREW], furniture={"headline": HEADLINE})
