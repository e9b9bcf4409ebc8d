"""A standfirst under a headline or above a byline is offered for its empty place; a second paragraph is not."""

from itertools import permutations

import pytest

from articles.detection.findings import Severity
from articles.detection.rules.furniture_left import FurnitureLeft
from articles.detection.rules.glued_furniture import GluedFurniture
from articles.detection.rules.unplaced_headline import UnplacedHeadline
from articles.detection.rules.unplaced_standfirst import UnplacedStandfirst
from articles.text.document import Document
from articles.text.edits import Edit, apply
from tests.detection.helpers import assert_clean, assert_cured, assert_fixes, findings
from tests.detection.samples import CAPTION, CREW, FARES, FERRY, GIVEN, HEADLINE, IMAGE, SCHOOL, SHOP, STANDFIRST

RULE = UnplacedStandfirst()


def test_line_under_a_headline_in_the_body_moves_up():
    assert_fixes(
        RULE,
        before=list(GIVEN),
        after=[line for line in GIVEN if line != STANDFIRST],
        then={"standfirst": STANDFIRST},
    )


def test_byline_under_a_headline_in_the_body_is_left_alone():
    by = "By our correspondent on the island"

    assert_clean(RULE, [FERRY, CREW, HEADLINE, by, FARES, SCHOOL], headline=HEADLINE, byline=by)


def test_second_paragraph_is_left_alone():
    assert_clean(RULE, [FERRY, STANDFIRST, CREW, FARES])


def test_line_under_a_headline_that_opens_the_text_is_left_alone():
    assert_clean(RULE, [HEADLINE, HEADLINE, STANDFIRST, FERRY, CREW])


def test_line_under_a_headline_that_stands_once_is_left_alone():
    assert_clean(RULE, [FERRY, HEADLINE, STANDFIRST, CREW, FARES])


def test_paragraph_with_news_is_left_alone():
    assert_clean(RULE, [FERRY, HEADLINE, HEADLINE, SCHOOL, CREW, FARES])


def test_two_sentences_are_left_alone():
    assert_clean(RULE, [FERRY, HEADLINE, HEADLINE, "The ferry is late again. The crew is late too.", CREW, FARES])


def test_paragraph_that_stands_elsewhere_too_is_left_alone():
    assert_clean(RULE, [*GIVEN, STANDFIRST])


def test_paragraph_that_stands_elsewhere_too_but_for_a_slip_is_left_alone():
    assert_clean(RULE, [*GIVEN, STANDFIRST.replace("admits a", "admits a a")])


def test_quotation_that_the_story_gives_with_its_speaker_moves_up():
    quoted = (
        "“The ferry to Skerrin has been late for a week, and no one in the harbour office has told the islanders why.”"
    )
    spoken = quoted.replace("a week, and", "a week,” she said, “and")

    assert_fixes(
        RULE,
        before=[FERRY, HEADLINE, HEADLINE, quoted, f"{CREW} {FARES}", spoken, f"{SCHOOL} {SHOP}"],
        after=[FERRY, HEADLINE, HEADLINE, f"{CREW} {FARES}", spoken, f"{SCHOOL} {SHOP}"],
        then={"standfirst": quoted},
    )


def test_lede_with_its_dateline_is_left_alone():
    assert_clean(RULE, [FERRY, HEADLINE, f"SKERRIN (AP) — {FERRY}", FERRY, CREW, HEADLINE])


def test_story_with_a_standfirst_is_left_alone():
    assert_clean(RULE, list(GIVEN), standfirst="The harbour office has no spare crew for the island boat.")


def test_offer_lasts_when_the_headline_has_gone_up():
    arrived = Document.of(GIVEN)
    up = apply(arrived, [Edit("headline", 0, "", HEADLINE), Edit("p2", 0, HEADLINE, ""), Edit("p3", 0, HEADLINE, "")])

    assert [finding.spans[0].block for finding in findings(RULE, up, arrived)] == ["p4"]


def test_standfirst_says_so_much_more_again_than_it_is_long():
    """Of one that is half as long as a paragraph two words in five come again, not three in eight."""

    def offered(line):
        document = Document.of([FERRY, HEADLINE, HEADLINE, line, CREW, SHOP, FARES.replace("then.", "then too.")])
        return [finding.spans[0].quote for finding in findings(RULE, document)]

    assert offered(line := "Bread and milk run low as thick mist hides us.") == [line]
    assert offered("Bread, milk and boat fail as thick mist hides land.") == []


BARE = STANDFIRST.rstrip(".")
BELOW = [CREW, FARES, SCHOOL]


@pytest.mark.parametrize(
    "line",
    [BARE, "Bewohnerinnen beklagen Lärmbelästigungen", "上百名居民等候新船已有六年时间", "ነዋሪዎች ለሰባት ዓመታት ጠብቀዋል"],
)
def test_line_without_a_stop_under_a_headline_in_the_body_moves_up_in_any_script(line):
    assert_fixes(
        RULE,
        before=[FERRY, HEADLINE, HEADLINE, line, *BELOW],
        after=[FERRY, HEADLINE, HEADLINE, *BELOW],
        then={"standfirst": line},
    )


def test_line_without_a_stop_is_for_a_person_to_choose_where_it_may_be_a_caption_or_a_subhead():
    opening, between = [HEADLINE, BARE, FERRY, *BELOW], [FERRY, HEADLINE, BARE, *BELOW]
    further_down = [FERRY, SHOP, HEADLINE, HEADLINE, BARE, *BELOW]
    for before, headline in ((opening, ""), (opening, HEADLINE), (between, HEADLINE), (further_down, HEADLINE)):
        story = Document.of(before, headline=headline)
        [finding] = findings(RULE, story)
        assert (finding.spans[0].quote, finding.severity, finding.preferred) == (BARE, Severity.NOTICE, False)
        assert_cured(RULE, story, story, finding)


@pytest.mark.parametrize(
    "line",
    [
        "What happens next",
        "“The ferry was late again and nobody told us”",
        "- The ferry, the crew and the fares in spring",
        "Read more about the ferry and its crew:",
        "The crew of the ferry called it “a night that nobody forgets",
    ],
)
def test_subhead_quotation_and_row_under_a_headline_are_left_alone(line):
    assert_clean(RULE, [FERRY, HEADLINE, HEADLINE, line, *BELOW])


def test_line_without_a_stop_is_left_alone_where_the_paragraphs_have_none_or_it_stands_again():
    bare = [line.rstrip(".") for line in BELOW]

    assert_clean(RULE, [FERRY, HEADLINE, HEADLINE, BARE, *bare])
    assert_clean(RULE, [FERRY, HEADLINE, HEADLINE, BARE, *BELOW, BARE])
    assert_clean(RULE, [FERRY, HEADLINE, HEADLINE, BARE, *BELOW[:1]])
    assert_clean(RULE, [FERRY, BARE, *BELOW])


BYLINE = "By Nell Abernathy"
PASTE = [HEADLINE, STANDFIRST, BYLINE, FERRY, CREW, FARES]


def test_line_between_a_headline_that_opens_the_text_and_a_byline_moves_up():
    assert_fixes(RULE, before=PASTE, after=[HEADLINE, BYLINE, FERRY, CREW, FARES], then={"standfirst": STANDFIRST})


@pytest.mark.parametrize(
    "lines",
    [
        [HEADLINE, STANDFIRST, "Updated 14:30", BYLINE],
        [HEADLINE, STANDFIRST, BYLINE, "3 March 2026"],
        [HEADLINE, STANDFIRST, BYLINE, "SKERRIN (AP) —"],
        [HEADLINE, STANDFIRST, BYLINE, "Photo: Jan de Vries"],
        [HEADLINE, "NEWS", STANDFIRST, BYLINE],
        ["NEWS", HEADLINE, HEADLINE, STANDFIRST, BYLINE],
        [SHOP, HEADLINE, HEADLINE, STANDFIRST, BYLINE],
    ],
)
def test_times_labels_and_datelines_stand_between_headline_and_byline_too(lines):
    assert_fixes(
        RULE,
        before=[*lines, FERRY, CREW, FARES],
        after=[line for line in (*lines, FERRY, CREW, FARES) if line != STANDFIRST],
        then={"standfirst": STANDFIRST},
    )


@pytest.mark.parametrize(
    ("headline", "line", "byline", "lede"),
    [
        (
            "Fähre nach Sylt fällt erneut aus",
            "Der Betreiber sucht seit Wochen Personal. Urlauber müssen bis Freitag warten.",
            "Von Karla Brinkmann",
            (
                "Die Fähre nach Sylt ist am Dienstag erneut ausgefallen, wie die Hafenbehörde den "
                "wartenden Fahrgästen und ihren Angehörigen in einem Schreiben mitgeteilt hat."
            ),
        ),
        (
            "Паром на остров снова опоздал",
            "Перевозчик признал третью задержку за неделю и обещал жителям запасную команду.",
            "Автор: Анна Петрова",
            (
                "Паром на остров во вторник снова опоздал на час, сообщила администрация порта пассажирам, "
                "которые ждали его на причале с самого раннего утра и не знали о причине."
            ),
        ),
        (
            "تأخر العبارة مجددا عن موعدها",
            "تعترف الشركة المشغلة بثالث تأخير في أسبوع وتعد سكان الجزيرة بطاقم احتياطي.",
            "بقلم: نادية حداد",
            (
                "تأخرت العبارة المتجهة إلى الجزيرة ساعة كاملة يوم الثلاثاء، كما قال مكتب الميناء "
                "للركاب الذين انتظروا على الرصيف منذ الصباح الباكر دون أن يعرفوا السبب."
            ),
        ),
        (
            "离岛渡轮本周第三次延误",
            "营运商承认一周内第三次延误，并承诺安排后备船员。",
            "作者：张伟",
            "前往离岛的渡轮星期二再次延误一小时，港务办公室在给乘客的通知中说，两名船员错过了早班火车。",
        ),
        (
            "섬 여객선 이번 주 세 번째 지연",
            "운영사는 일주일 사이 세 번째 지연을 인정하고 예비 선원을 약속했다.",
            "김민수 기자",
            (
                "섬으로 가는 여객선이 화요일에 다시 한 시간 늦었다고 항만 사무소가 이른 아침부터 부두에서 "
                "기다리던 승객 모두에게 보낸 안내문에서 밝혔으며 이유는 아직 알려지지 않았다."
            ),
        ),
        (
            "द्वीप की नौका फिर देर से पहुंची",
            "संचालक ने एक सप्ताह में तीसरी देरी मानी और अतिरिक्त चालक दल का वादा किया।",
            "लेखक: अनीता शर्मा",
            (
                "द्वीप जाने वाली नौका मंगलवार को फिर एक घंटे देर से पहुंची, बंदरगाह "
                "कार्यालय ने सुबह से घाट पर इंतजार कर रहे यात्रियों को बताया।"
            ),
        ),
    ],
)
def test_line_above_a_byline_moves_up_in_any_script(headline, line, byline, lede):
    assert_fixes(RULE, before=[headline, line, byline, lede], after=[headline, byline, lede], then={"standfirst": line})


def test_line_above_a_byline_is_offered_alike_whatever_was_decided_before():
    arrived = Document.of(PASTE)
    rules = (UnplacedHeadline(), FurnitureLeft())
    edits = [found.suggestions[0].edits for rule in rules for found in findings(rule, arrived)]
    [offered] = findings(RULE, arrived)

    assert len(edits) == 2
    for order in permutations(edits):
        document = arrived
        for each in order:
            document = apply(document, each)
            assert findings(RULE, document, arrived) == (offered,)


@pytest.mark.parametrize(
    ("before", "headline", "told"),
    [
        ([HEADLINE, BARE, BYLINE, FERRY], "", BARE),
        (["Skerrin Harbour News", HEADLINE, BYLINE, FERRY], "", HEADLINE),
        ([STANDFIRST, BYLINE, FERRY], HEADLINE, STANDFIRST),
    ],
)
def test_line_above_a_byline_is_for_a_person_to_choose_where_it_may_be_the_headline_or_the_lede(before, headline, told):
    [finding] = findings(RULE, story := Document.of(before, headline=headline))

    assert (finding.spans[0].quote, finding.severity, finding.preferred) == (told, Severity.NOTICE, False)
    assert_cured(RULE, story, story, finding)


def test_line_between_the_headline_said_again_and_a_byline_moves_up():
    assert_fixes(
        RULE,
        before=PASTE,
        after=[HEADLINE, BYLINE, FERRY, CREW, FARES],
        furniture={"headline": HEADLINE},
        then={"headline": HEADLINE, "standfirst": STANDFIRST},
    )


def test_line_above_a_byline_moves_up_once_where_the_whole_story_was_pasted_twice():
    assert_fixes(
        RULE,
        before=PASTE * 2,
        after=[HEADLINE, BYLINE, FERRY, CREW, FARES, *PASTE],
        then={"standfirst": STANDFIRST},
    )


@pytest.mark.parametrize(
    "lines",
    [
        [HEADLINE, f"SKERRIN (AP) — {FERRY}", BYLINE, CREW, FARES],
        [HEADLINE, "“The operator admits a third delay in a week and promises a crew.”", BYLINE, FERRY, CREW],
        [HEADLINE, f"- {STANDFIRST}", BYLINE, FERRY, CREW],
        [HEADLINE, f"1. {STANDFIRST}", BYLINE, FERRY, CREW],
        [HEADLINE, "Islanders wait.", BYLINE, FERRY, CREW],
        [HEADLINE, "The operator admits the delay. The crew missed its train. Nobody knows why.", BYLINE, FERRY, CREW],
        [HEADLINE, f"{STANDFIRST[:-1]}, while {CREW[:-1]}, and {FARES}", BYLINE, FERRY, SHOP, SCHOOL],
        [HEADLINE, "(Adds what the operator of the ferry said, background)", BYLINE, FERRY, CREW],
        [HEADLINE, "Read more: Why the ferry to the island is late so often", BYLINE, FERRY, CREW],
        [HEADLINE, "What the operator of the island ferry says:", BYLINE, FERRY, CREW],
        [HEADLINE, HEADLINE, BYLINE, FERRY, CREW],
        [STANDFIRST, BYLINE, FERRY, CREW, FARES],
        [HEADLINE, STANDFIRST, "Nell Abernathy, reporter", FERRY, CREW],
        [HEADLINE, STANDFIRST, FERRY, BYLINE, CREW],
        [HEADLINE, IMAGE, CAPTION, BYLINE, FERRY, CREW],
        [FERRY, STANDFIRST, BYLINE, CREW, FARES],
    ],
)
def test_other_lines_above_a_byline_are_left_alone(lines):
    assert_clean(RULE, lines)


def test_line_above_a_byline_that_is_all_there_is_of_the_lede_is_left_alone():
    assert_clean(RULE, [HEADLINE, FERRY, BYLINE])
    assert_clean(RULE, [HEADLINE, FERRY, BYLINE, "Photo: Jan de Vries"])
    assert_clean(RULE, [HEADLINE, FERRY, BYLINE, "She writes about ferries and harbours."])
    assert_clean(RULE, [HEADLINE, FERRY, BYLINE, "School Closed for Three More Days", f"{SCHOOL} {SHOP}"])


def test_line_above_a_byline_that_stands_again_is_left_alone():
    assert_clean(RULE, [HEADLINE, STANDFIRST, BYLINE, STANDFIRST, FERRY, CREW])


def test_line_above_a_byline_is_left_alone_where_the_story_has_a_standfirst():
    arrived = Document.of(PASTE, standfirst="The harbour office has no spare crew for the island boat.")
    emptied = apply(arrived, [Edit("standfirst", 0, arrived.standfirst.text, "")])

    assert findings(RULE, arrived) == findings(RULE, emptied, arrived) == ()


def test_standfirst_above_a_byline_is_known_where_it_is_glued_to_the_lede_before_and_after_it_moves_up():
    arrived = Document.of([HEADLINE, STANDFIRST, BYLINE, f"{STANDFIRST} {FERRY}", CREW, FARES])
    [offered] = findings(RULE, arrived)
    up = apply(arrived, offered.suggestions[0].edits)
    before, after = (findings(GluedFurniture(), story, arrived) for story in (arrived, up))

    assert [each.fingerprint for each in before] == [each.fingerprint for each in after]
    assert [each.spans[0].quote for each in before] == [STANDFIRST]
