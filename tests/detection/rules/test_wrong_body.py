"""A body that no word of its headline speaks of is told; one word is enough to leave it alone."""

import pytest

from articles.detection.findings import Severity
from articles.detection.rules.wrong_body import WrongBody
from articles.text.document import Document
from tests.detection.helpers import assert_clean, findings
from tests.detection.samples import CREW, FARES, FERRY, HEADLINE, SCHOOL, SHOP, STANDFIRST

RULE = WrongBody()
INQUIRY = (
    "The mayor of the island wants an inquiry into all of it, and both unions on the quay have asked for one as well."
)
BODY = [FERRY, CREW, FARES, SCHOOL, SHOP, INQUIRY]
GERMAN = [
    "Die Hafenfähre nach Skerrin war am Dienstag wieder eine Stunde zu spät, wie das Amt den Reisenden mitgeteilt hat.",
    "Schuld daran ist nach dem Brief der Behörde ein altes Ventil, das seit dem Herbst schon dreimal ersetzt wurde.",
    "Auf der Mole warteten gegen Mittag rund vierzig Leute, von denen einige seit dem frühen Morgen dort standen.",
    "Ein Lehrer aus dem Ort sagte, seine Klasse habe den Ausflug ins Museum nun zum vierten Mal verschieben müssen.",
    "Wer eine Karte gekauft hat, bekommt das Geld am Schalter zurück oder darf an jedem anderen Tag damit übersetzen.",
    "Ob das Schiff bis zum Wochenende wieder pünktlich fährt, wollte der Kapitän auf Nachfrage weder sagen noch ahnen.",
]
CHINESE = [
    "开往斯克林岛的渡轮周二又晚点了一个小时，港务局在给乘客的通知中这样说。",
    "工程师检查之后发现，一个旧阀门从去年秋天起已经换过三次，仍旧漏水。",
    "中午时分码头上大约有四十个人在等待，其中几位从清晨就站在那里。",
    "当地一位老师表示，他的班级不得不第四次推迟参观博物馆的行程。",
    "已经买票的人可以在窗口退款，或者改在任何别的日子使用同一张票。",
    "船长没有回答周末之前能否恢复正常，只说零件还在路上，请大家耐心。",
]


def told(headline, body=BODY, **slots):
    return [finding.severity for finding in findings(RULE, Document.of(body, headline=headline, **slots))]


@pytest.mark.parametrize(
    "headline", ["Striker Signs for Northern Club after Trial", "Kürbis siegt beim Wettbewerb der Gärtner"]
)
def test_headline_of_another_story_is_a_warning(headline):
    assert told(headline) == [Severity.WARNING]


def test_it_points_at_both_and_mends_nothing():
    [finding] = findings(RULE, Document.of(BODY, headline="Striker Signs for Northern Club after Trial"))

    assert [span.block for span in (*finding.spans, *finding.related)] == ["headline", "p1"]
    assert (finding.suggestions, finding.preferred, finding.safe) == ((), False, False)


def test_three_telling_words_are_a_notice():
    assert told("Pumpkin wins annual garden contest") == [Severity.WARNING]
    assert told("Pumpkin wins garden contest") == [Severity.NOTICE]


def test_standfirst_counts():
    assert told("Striker Signs for Northern Club after Trial", standfirst=STANDFIRST) == []
    assert told("A new one", standfirst="Pumpkin from abroad wins the garden contest of the year.") == [
        Severity.WARNING
    ]


@pytest.mark.parametrize(
    "headline",
    [
        HEADLINE, "Ferries and Trains Do Not Meet", "FERRY, STRIKES, GARDENS, PUMPKINS", "No Engine, No Pumpkins",
        "Look back in anger", "Oh no", "", "Skerrins Gartenwettbewerb ohne Siegerkürbis",
    ],
)  # fmt: skip
def test_headline_with_one_word_of_the_body_or_with_few_is_left_alone(headline):
    assert_clean(RULE, BODY, headline=headline)


def test_words_within_longer_ones_count():
    assert told("Fähre, Kürbis, Garten, Wettbewerb", GERMAN) == []
    assert told("Kürbis, Rose, Garten, Wettbewerb", GERMAN) == [Severity.WARNING]


def test_abbreviations_count_as_words_of_their_own():
    assert told("EU sues pumpkin growers", [*BODY, "The E.U. has no say in it."]) == []
    assert told("EU sues pumpkin growers", [*BODY, "The EU has no say in it."]) == []
    assert told("EU sues pumpkin growers of Vienna", [*BODY, "The neutral party has no say in it."]) == [
        Severity.WARNING
    ]


def test_short_body_is_left_alone():
    assert_clean(RULE, BODY[:5], headline="Striker Signs for Northern Club after Trial")


def test_what_stands_twice_counts_once():
    assert told("Striker Signs for Northern Club after Trial", [*BODY[:5], FERRY, CREW]) == []
    assert told("Striker Signs for Northern Club after Trial", [FERRY, *BODY]) == [Severity.WARNING]


def test_near_copy_and_paragraph_that_holds_another_count_once():
    slip, longer = BODY[0].replace("the", "teh", 1), f"{BODY[1]} {CREW}"

    assert slip != BODY[0]
    assert told("Striker Signs for Northern Club after Trial", [*BODY[:5], slip, longer]) == []
    assert told("Striker Signs for Northern Club after Trial", [slip, longer, *BODY]) == [Severity.WARNING]


def test_body_in_another_script_is_left_alone():
    assert_clean(RULE, CHINESE, headline="Striker Signs for Northern Club after Trial")
    assert_clean(RULE, BODY, headline="Парламент принял закон о лесе")
    assert_clean(RULE, BODY, headline="足球前锋加盟北方俱乐部")


def test_chinese_is_compared_by_pairs_and_never_more_than_a_notice():
    assert told("渡轮晚点乘客不满", CHINESE) == []
    assert told("足球前锋加盟北方俱乐部", CHINESE) == [Severity.NOTICE]


def test_scripts_without_capitals_are_left_alone():
    assert_clean(
        RULE,
        ["تأخرت العبارة إلى الجزيرة ساعة أخرى يوم الثلاثاء كما قال مكتب الميناء في رسالة إلى كل الركاب أمس"] * 6,
        headline="مهاجم يوقع لناد في الشمال بعد اختبار",
    )


def test_headline_of_seven_ideographs_says_enough():
    assert told("足球前锋加盟北", CHINESE) == [Severity.NOTICE]
    assert told("足球前锋加盟", CHINESE) == []
