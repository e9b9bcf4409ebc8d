"""What the rest of a story says of a word that may be a name: a slip of the finger, or another name."""

import pytest

from articles.detection.engine import detect
from articles.detection.findings import Kind, Severity
from articles.detection.rules.near_duplicate import NearDuplicate
from articles.text.document import Document
from articles.text.edits import Edit, apply
from tests.detection.helpers import assert_fixes
from tests.detection.samples import CREW, FERRY, SHOP

GERMAN = "Die {} der Stadt hat am Dienstag die Pläne für den Hafen verworfen und will neue vorlegen."
ELSEWHERE = "Im Rathaus hieß es, eine {} habe dazu nichts zu sagen, und mehr war nicht zu erfahren."
HEBREW = "לדברי {} הוצאו כל הכספים על שיקום הרציף הישן, והעבודות יימשכו עד סוף הקיץ הבא בנמל העיר."
HEBREW_ELSEWHERE = "עוד נמסר כי {} הודיעה שלא תשיב על שאלות נוספות בעניין הזה."
KOREAN = "{} 오래된 부두를 고치는 데 돈을 모두 썼으며 공사는 다음 여름이 끝날 때까지 이어진다고 밝혔다고 한다."
KOREAN_ELSEWHERE = "그러나 {} 이 일에 대해 더는 아무 말도 하지 않겠다고 한다."


def difference(*body, headline="A day at the quay"):
    """What the rules say of the copies in a story."""
    document = Document.of(body, headline=headline)
    report = detect(document, document)
    [finding] = [each for each in report.findings if each.rule == "near-duplicate"]
    assert (finding.safe, finding.preferred) == (False, False)
    assert len(finding.suggestions) == 3
    return finding.kind, finding.severity


TYPO, CONFLICT = (Kind.TYPO, Severity.WARNING), (Kind.CONFLICT, Severity.ERROR)


@pytest.mark.parametrize(
    ("mould", "elsewhere", "word", "slip"),
    [
        (GERMAN, ELSEWHERE, "Verwaltung", "Verwatung"),
        (GERMAN, ELSEWHERE, "Verwaltung", "Verwalltung"),
        (HEBREW, HEBREW_ELSEWHERE, "העירייה", "העיריייה"),
        (HEBREW, HEBREW_ELSEWHERE, "שקלים", "שקילם"),
        (KOREAN, KOREAN_ELSEWHERE, "시청관계자는", "시청괸계자는"),
    ],
)
def test_word_of_which_the_story_knows_one_spelling_is_a_slip(mould, elsewhere, word, slip):
    copy, slipped = mould.format(word), mould.format(slip)

    for first, again in ((copy, slipped), (slipped, copy)):
        assert difference(first, SHOP, elsewhere.format(word), again) == TYPO
        # Both are known, or neither: it may be another name.
        assert difference(first, SHOP, elsewhere.format(word), again, headline=f"{slip} !") == CONFLICT
        assert difference(first, SHOP, again) == CONFLICT


def test_letters_that_changed_places_in_a_long_word_are_a_slip_though_the_story_knows_neither():
    assert difference(GERMAN.format("Verwaltung"), SHOP, GERMAN.format("Vewraltung")) == TYPO
    known = (SHOP, ELSEWHERE.format("Verwaltung"))
    copies = (GERMAN.format("Verwaltung"), *known, GERMAN.format("Vewraltung"))
    assert difference(*copies, headline="Eine Vewraltung am Hafen") == CONFLICT
    # The second of two copies is no other place where the word stands.
    assert difference(FERRY.replace("Skerrin", "Tarbin"), CREW, FERRY.replace("Skerrin", "Tabrin")) == TYPO


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Skerrin", "Skerrim"),
        ("Skerrin", "Skirrin"),
        ("Skerrin", "Skarrin"),
        ("Tuesday", "Thursday"),
        ("an hour", "40 minutes"),
    ],
)
def test_other_name_day_or_figure_stays_a_conflict(old, new):
    assert difference(FERRY, CREW, FERRY.replace(old, new)) == CONFLICT


@pytest.mark.parametrize(("name", "other", "expected"), [("Orrinn", "Orinn", CONFLICT), ("Orriden", "Oriden", TYPO)])
def test_shorter_name_with_a_letter_less_is_another_name(name, other, expected):
    known = f"The board had asked {name} to come to the quay at noon on that day and to bring the books along."
    copy = FERRY.replace("Skerrin", name)

    assert difference(copy, CREW, known, copy.replace(name, other)) == expected


@pytest.mark.parametrize(
    ("name", "other", "expected"),
    [("Tarn", "Tran", CONFLICT), ("Brian", "Brain", TYPO), ("Brian", "Brina", CONFLICT), ("Brian", "Rbian", CONFLICT)],
)
def test_shorter_name_with_letters_exchanged_is_another_name(name, other, expected):
    known = f"The board had asked {name} to come to the quay at noon on that day and to bring the books along."
    copy = FERRY.replace("Skerrin", name)

    assert difference(copy, CREW, known, copy.replace(name, other)) == expected


def test_slip_beside_a_changed_figure_is_no_slip():
    copy, slipped = GERMAN.format("Verwaltung"), GERMAN.format("Verwatung").replace("Dienstag", "Mittwoch")

    assert difference(copy, SHOP, ELSEWHERE.format("Verwaltung"), slipped) == CONFLICT


def test_slip_in_a_word_that_is_no_name_leaves_the_other_a_slip():
    copy, slipped = GERMAN.format("Verwaltung"), GERMAN.format("Verwatung").replace("verworfen", "verwofren")

    assert difference(copy, SHOP, ELSEWHERE.format("Verwaltung"), slipped) == TYPO


def test_slip_in_a_quotation_stays_a_conflict():
    copy, slipped = GERMAN.format("„Verwaltung“"), GERMAN.format("„Verwatung“")

    assert difference(copy, SHOP, ELSEWHERE.format("Verwaltung"), slipped) == CONFLICT


def test_word_is_known_between_other_words_alone():
    beside = ELSEWHERE.replace("eine {} habe", "die {} der Insel habe")

    assert (
        difference(GERMAN.format("Verwaltung"), SHOP, beside.format("Verwaltung"), GERMAN.format("Verwatung"))
        == CONFLICT
    )


@pytest.mark.parametrize("elsewhere", ["Skerrin’s boats", "the Skerrin-based boats", "Skerrin/Tarbin boats"])
def test_word_is_known_whatever_sign_stands_behind_it(elsewhere):
    known = f"The harbour board said that {elsewhere} would lie at the old quay until the end of the summer."
    copy = FERRY.replace("Skerrin", "Sandray")

    assert difference(copy, CREW, known.replace("Skerrin", "Sandray"), copy.replace("Sandray", "Sanday")) == TYPO


def test_word_stays_known_when_the_paragraph_that_knew_it_is_gone():
    copies = GERMAN.format("Verwaltung"), GERMAN.format("Verwatung")
    arrived = Document.of([copies[0], SHOP, ELSEWHERE.format("Verwaltung"), copies[1]])
    left = apply(arrived, [Edit("p3", 0, ELSEWHERE.format("Verwaltung"), "")])

    [finding] = detect(left, arrived, [NearDuplicate()]).findings

    assert finding.kind is Kind.TYPO


ENGLISH = "The council of Tormouth met {} to hear what the operator of the island ferry plans for the winter months."
IN_GERMAN = "Der Rat von Tormouth hat {} gehört, was der Betreiber der Fähre für die Monate des Winters vorhat."
IN_SPANISH = "El consejo de Tormouth escuchó {} lo que el dueño del barco de la isla tiene previsto para el invierno."
IN_RUSSIAN = "Совет города узнал {} от владельца парома, что тот намерен делать зимой и когда начнётся ремонт пристани."
IN_GREEK = "Το συμβούλιο του Τόρμουθ άκουσε {} τι σχεδιάζει για τον χειμώνα ο ιδιοκτήτης του πλοίου του νησιού."
IN_TURKISH = "Kentin meclisi {} ada vapurunun sahibinden bütün kış ayları için neler planladığını uzun uzun dinledi."
IN_HINDI = "नगर परिषद ने {} नौका के मालिक से सुना कि वह सर्दियों में क्या करने वाला है और घाट की मरम्मत कब शुरू होगी।"
IN_ARABIC = "استمع مجلس المدينة {} إلى صاحب العبارة وهو يشرح ما ينوي فعله في الشتاء ومتى يبدأ إصلاح الرصيف القديم."
IN_HUNGARIAN = "A városi tanács {} meghallgatta, mit tervez a komp tulajdonosa a télre, és mikor javítják meg a mólót."


@pytest.mark.parametrize(
    ("mould", "date", "slip"),
    [
        (ENGLISH, "on September 12", "on Septmber 12"),
        (ENGLISH, "on the 12th of August", "on the 12th of Augsut"),
        (ENGLISH, "in October", "in Octobber"),
        (ENGLISH, "on Tuesday", "on Teusday"),
        (ENGLISH, "on 12 June", "on 12 Jnue"),
        (IN_GERMAN, "am 12. September", "am 12. Septmber"),
        (IN_GERMAN, "am Donnerstag", "am Donnnerstag"),
        (IN_SPANISH, "el 12 de septiembre", "el 12 de septimbre"),
        (IN_RUSSIAN, "12 сентября", "12 сетнября"),
        (IN_RUSSIAN, "в пятницу", "в пятнцу"),
        (IN_GREEK, "στις 12 Σεπτεμβρίου", "στις 12 Σεπτεμβίου"),
        (IN_TURKISH, "12 Ağustos günü", "12 Ağusots günü"),
        (IN_HINDI, "12 सितंबर को", "12 सितबंर को"),
        (IN_ARABIC, "في 12 سبتمبر", "في 12 سبتبمر"),
        (IN_HUNGARIAN, "csütörtökön", "csütrötökön"),
    ],
)
def test_slip_in_a_month_or_a_weekday_goes_wherever_it_stands(mould, date, slip):
    right, slipped = mould.format(date), mould.format(slip)

    assert_fixes(NearDuplicate(), before=[SHOP, right, CREW, slipped], after=[SHOP, right, CREW])
    assert_fixes(NearDuplicate(), before=[SHOP, slipped, CREW, right], after=[SHOP, right, CREW])


@pytest.mark.parametrize(
    ("date", "other"),
    [
        ("on September 12", "on Septmber 13"),
        ("on September 12", "on December 12"),
        ("in June", "in July"),
        ("on 12 March", "on 12 Marsh"),
        ("in August", "in Augusta"),
        ("on Tuesday", "on Thursday"),
        ("on Sunday", "on Monday"),
    ],
)
def test_another_month_weekday_day_or_place_stays_a_conflict(date, other):
    assert difference(ENGLISH.format(date), SHOP, ENGLISH.format(other)) == CONFLICT


@pytest.mark.parametrize(
    ("mould", "date", "other"),
    [
        (IN_TURKISH, "salı günü", "cuma günü"),
        (IN_HUNGARIAN, "szerdán", "pénteken"),
        (IN_HINDI, "12 सितंबर को", "12 दिसंबर को"),
        (IN_ARABIC, "يوم الأحد", "يوم الجمعة"),
    ],
)
def test_another_month_or_weekday_is_a_conflict_in_every_language(mould, date, other):
    assert difference(mould.format(date), SHOP, mould.format(other)) == CONFLICT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("contacts", "contracts"),
        ("departed", "deported"),
        ("tried", "tired"),
        ("ievestas", "izvestas"),
        ("продадени", "предадени"),
        ("prodavali", "predavali"),
        ("infecció", "injecció"),
    ],
)
def test_two_words_a_slip_apart_are_other_words_and_prefer_nothing(one, other):
    said = "The harbour office said on Tuesday that the men who had {} on the quay last week were known to it."
    document = Document.of([FERRY, said.format(one), CREW, said.format(other), SHOP])

    [finding] = detect(document, document).findings

    assert (finding.kind, finding.preferred, finding.safe) == (Kind.REWORDED, False, False)
