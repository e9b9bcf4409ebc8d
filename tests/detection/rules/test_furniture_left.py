"""Byline, dateline, credit, label and time find their slot or go; what only looks like one stays."""

import pytest

from articles.detection.engine import detect
from articles.detection.findings import Severity
from articles.detection.proof import is_preferred, proof
from articles.detection.rules.furniture_left import FurnitureLeft
from articles.text.document import Document
from articles.text.edits import apply
from tests.detection.helpers import assert_clean, assert_fixes, findings, texts
from tests.detection.samples import CREW, FARES, FERRY, HEADLINE, SCHOOL, SHOP, STANDFIRST

RULE = FurnitureLeft()


def told(paragraphs, **furniture):
    """How grave each finding is, and what would be done first where it is preferred."""
    return [
        (finding.severity.value, finding.suggestions[0].title if finding.preferred else "")
        for finding in findings(RULE, Document.of(paragraphs, **furniture))
    ]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe", "BY JANE DOE", "By Jane and John Doe, Staff Reporters", "By our staff reporter",
        "Words: Jane Doe",
        "Von Anna Muster", "Ein Bericht von Anna Muster", "Par Marie Dupont", "Por Ana García de la Torre",
        "Di Mario Rossi", "Por João da Silva", "Door Jan de Vries", "Av Kari Nordmann", "Автор: Иван Петров",
        "Του Γιάννη Παπαδόπουλου", "Της Μαρίας Παππά", "Συντάκτης: Μαρία Παππά",
        "بقلم: محمد علي", "作者：张三", "文=山田太郎", "ጸሐፊ፦ አበበ ከበደ", "लेखक: प्रिया सिंह", "संवाददाता: विकास मिश्रा",
        "โดย มาลี ศรีสุข", "记者 王丽", "（記者陳小明／台北報導）", "〔記者陳小明／台北報導〕", "（文：山田太郎）",
        "Автори: Іван Петренко", "Пише: Марко Марковић", "Kirjoittaja: Matti Meri", "Írta: Kovács János",
        "Scris de Ion Popescu", "Skriven av Anna Andersson", "מאת: יוסי כהן", "מאת יוסי כהן", "نویسنده: علی رضایی",
        "Eftir Jón Sigurðsson", "Autorė: Rasa Petrauskienė", "Avtor: Marko Zupan", "Аутор: Марко Илић",
        "Nga Mirela Hoxha", "Egilea: Ainhoa Etxeberria", "Deur Annelie Botha", "ရေးသားသူ: ခင်မာဝင်း", "ដោយ៖ សុខា មាស",
        "ਲੇਖਕ: ਹਰਪ੍ਰੀਤ ਕੌਰ", "લેખક: મીના પટેલ", "రచయిత: లక్ష్మి రెడ్డి", "ಲೇಖಕರು: ಸುಜಾತಾ ಗೌಡ", "ലേഖകൻ: സജിത്ത് നായർ",
        "Сурвалжлагч: О.Оюунчимэг", "Muallif: Nodira Karimova", "Müəllif: Sevinc Məmmədova", "Nivîskar: Zelal Aydin",
        "نووسەر: شیلان ئەحمەد", "لیکوال: زرغونه احمدي", "Qore: Faadumo Cali", "Láti ọwọ́ Bọ́lá Adéyẹmí",
        "Penulis: Budi Santoso", "Tác giả: Nguyễn Văn An", "লেখক: রহিম উদ্দিন",
    ],
)  # fmt: skip
def test_byline_at_the_top_moves_into_its_slot(line):
    assert_fixes(RULE, before=[line, FERRY, CREW], after=[FERRY, CREW])

    document = proof(Document.of([line, FERRY, CREW]), is_preferred).document
    assert (document.byline.text, texts(document)) == (line, [FERRY, CREW])


def test_byline_at_the_end_moves_too():
    assert told([FERRY, CREW, FARES, SCHOOL, SHOP, FERRY, "Von Anna Muster"]) == [("warning", "Use as byline")]


def test_byline_in_the_middle_is_a_notice():
    assert told([FERRY, CREW, FARES, SCHOOL, SHOP, "By Jane Doe, BBC reporter", CREW]) == [("notice", "")]


def test_byline_that_stands_twice_is_taken_out_twice():
    document = proof(Document.of(["By Jane Doe", FERRY, CREW, "BY JANE DOE", FARES]), is_preferred).document

    assert (document.byline.text, texts(document)) == ("By Jane Doe", [FERRY, CREW, FARES])


@pytest.mark.parametrize("line", ["By Jane Doe", "Jane Doe", "JANE DOE"])
def test_repeat_of_the_byline_goes(line):
    assert told([line, FERRY, CREW], byline="Jane Doe, Tormouth") == (
        [("warning", "Remove the line")] if "By" in line else []
    )
    assert told([line, FERRY, CREW], byline="By Jane Doe") == [("warning", "Remove the line")]


def test_only_an_exact_repeat_is_safe():
    exact, other = (
        findings(RULE, Document.of([line, FERRY, CREW], byline="By Jane Doe"))[0]
        for line in ("By Jane Doe", "Jane Doe")
    )

    assert (exact.safe, other.safe) == (True, False)


def test_line_that_says_more_than_the_byline_is_not_removed_by_itself():
    [finding] = findings(RULE, Document.of(["By Jane Doe, Staff Reporter", FERRY, CREW], byline="Jane Doe"))

    assert (finding.severity, finding.preferred) == (Severity.WARNING, False)
    assert [each.title for each in finding.suggestions] == ["Remove the line", "Use this wording as the byline"]


def test_byline_below_a_short_story_stands_at_its_end():
    for story, edge in (([FERRY, CREW, "By Jane Doe"], "end"), (["By Jane Doe", FERRY, CREW], "top")):
        [finding] = findings(RULE, Document.of(story))
        assert (
            finding.message == f"This line is the byline: it stands at the {edge}, and the story has none in its place."
        )


@pytest.mark.parametrize("line", ["Van onze verslaggever", "Dal nostro inviato", "De nuestra corresponsal"])
def test_byline_that_names_nobody_is_a_notice(line):
    assert told([line, FERRY, CREW]) == [("notice", "")]


@pytest.mark.parametrize(
    "opening",
    [
        "Harry Kane, 12 min (PEN) ",
        "Anna Calder, May 4 (SPD) ",
        "Anna Calder (SPD): ",
        "Lee Hsien (PAP): ",
        "Skerrin (NTB): ",
    ],
)
def test_party_or_agency_behind_a_name_before_a_colon_is_no_dateline(opening):
    assert_clean(RULE, [opening + FERRY, CREW])


def test_another_byline_is_a_notice():
    assert told(["By John Roe", FERRY, CREW], byline="Jane Doe") == [("notice", "")]
    assert told(["By Jane Doe", "By John Roe", FERRY, CREW]) == [("warning", "Use as byline"), ("notice", "")]


@pytest.mark.parametrize(
    ("line", "slot"),
    [
        ("SKERRIN (AP)", "SKERRIN (AP)"),
        ("LONDON, May 3 (Reuters) —", "LONDON, May 3 (Reuters)"),
        ("Tormouth (dpa) -", "Tormouth (dpa)"),
        ("МОСКВА, 3 мая (Рейтер) -", "МОСКВА, 3 мая (Рейтер)"),
        ("新华社北京5月3日电", "新华社北京5月3日电"),
        ("Środa (PAP)", "Środa (PAP)"),
        ("PIĄTEK, 3 maja (PAP)", "PIĄTEK, 3 maja (PAP)"),
    ],
)
def test_dateline_on_its_own_line_moves_into_its_slot(line, slot):
    document = proof(Document.of([line, FERRY, CREW]), is_preferred).document

    assert (document.dateline.text, texts(document)) == (slot, [FERRY, CREW])


@pytest.mark.parametrize(
    "opening",
    [
        "SKERRIN (AP) — ",
        "TORMOUTH — ",
        "TORMOUTH, Nov 22 — ",
        "Tormouth (dpa) - ",
        "MADRID, 3 may (EFE).- ",
        "القاهرة (رويترز) - ",
        "ŚRODA WIELKOPOLSKA (PAP) — ",
        "ZAGREB (Hina) – ",
        "БЕОГРАД (Танјуг) – ",
        "BAKI (AZƏRTAC) – ",
        "VILNIUS, balandžio 3 d. (ELTA) – ",
        "OSLO (NTB): ",
        "New Delhi, Nov 4 (PTI) ",
        "Abuja, Nov. 4, 2025 (NAN) ",
        "लखनऊ, 5 नवंबर (भाषा) ",
        "KAYSERİ (İHA) - ",
        "MOSCOW, November 4. /TASS/. ",
        "(ANSA) - LIVORNO, 5 NOV - ",
        "(AGI) - Roma, 5 nov. - ",
        "Tuxtla Gutiérrez, Chis.- ",
        "САМАРА, 4 ноября. /ТАСС/. ",
        "МОСКВА, 4 ноя - РИА Новости. ",
        "Омск. 5 ноября. INTERFAX.RU - ",
    ],
)
def test_dateline_at_the_lede_is_a_notice_that_moves_it(opening):
    [finding] = findings(RULE, Document.of([opening + FERRY, CREW]))

    assert (finding.severity, finding.preferred, finding.suggestions[0].title) == (
        Severity.NOTICE,
        False,
        "Use as dateline",
    )


@pytest.mark.parametrize(
    ("dateline", "opening"),
    [
        ("Skerrin", "Skerrin – "),
        ("Skerrin (AP)", "Skerrin — "),
        ("Bad Wellen", "Bad Wellen. - "),
        ("रामपुरा", "रामपुरा — "),
        ("ሐይቅ", "ሐይቅ — "),
        ("บ้านธารใส", "บ้านธารใส — "),
    ],
)
def test_dateline_in_small_letters_or_a_script_without_capitals_is_known_by_the_slot(dateline, opening):
    document = proof(Document.of([opening + FERRY, CREW], dateline=dateline), is_preferred).document

    assert (document.dateline.text, texts(document)) == (dateline, [FERRY, CREW])
    assert_clean(RULE, [opening + FERRY, CREW])


@pytest.mark.parametrize(
    "lede",
    [
        "Skerrin – an island of ninety people and twice as many sheep – has lost its only ferry for the whole winter.",
        "Skerrin - Tormouth is the only line that will go in winter, the operator of the ferry said on Tuesday.",
        "Skerrin has lost its only ferry for the whole winter, the operator of the line told the islanders.",
        "Skerrin — Late again",
    ],
)
def test_paragraph_that_opens_with_the_place_and_goes_on_is_left_alone(lede):
    assert_clean(RULE, [lede, CREW], dateline="Skerrin")


def test_dateline_that_readers_see_twice_is_taken_off():
    document = proof(Document.of([f"SKERRIN (AP) — {FERRY}", CREW], dateline="Skerrin (AP)"), is_preferred).document

    assert (document.dateline.text, texts(document)) == ("Skerrin (AP)", [FERRY, CREW])
    assert told([f"SKERRIN (AP) — {FERRY}", CREW], dateline="Skerrin") == [("warning", "")]
    assert told([f"SKERRIN (AP) — {FERRY}", CREW], dateline="Tormouth") == [("notice", "")]


@pytest.mark.parametrize(
    "line",
    [
        "ภาพ: มาลี ศรีสุข",
        "Photo: Jane Doe/Reuters", "Photo by Jane Doe", "(AP Photo/Jane Doe)", "© AFP", "Image credit: Jane Doe",
        "Foto: dpa", "Bildquelle: Anna Muster", "Crédit photo : AFP", "Foto: Ana García/EFE", "Фото: ТАСС",
        "صورة: رويترز",
        "图片来源：新华社", "写真：共同", "ፎቶ፦ አበበ ከበደ", "REUTERS/Jane Doe",
        "Published 3 May 2026, 10:14", "Updated 2 hours ago", "5 min read",
        "Veröffentlicht am 3. Mai 2026 um 10:14 Uhr",
        "Offentliggjort 3. maj 2026 kl. 14.30", "Sist oppdatert 3.5.2026 14:30", "Avaldatud 3. mai 2026 14:30",
        "Paskelbta 2026-05-03 14:30", "Publikované 3. mája 2026 o 14:30", "Objavljeno 3. 5. 2026 ob 14.30",
        "Ажурирано 3.5.2026. 14:30", "Публикувано на 3 май 2026 14:30", "Publikuar më 03.05.2026 14:30",
        "Cyhoeddwyd 3 Mai 2026", "Diterbitkan 3 Mei 2026 14:30", "Dərc olunub 03.05.2026 14:30",
        "Kjelde: NTB", "Avots: LETA", "Šaltinis: BNS", "Vir: STA", "Izvor: Hina", "Извор: Танјуг", "Източник: БТА",
        "Burimi: ATSH", "Font: ACN", "Iturria: EFE", "स्रोत: रासस", "Эх сурвалж: МОНЦАМЭ", "Mənbə: AZƏRTAC",
        "Publié le 3 mai 2026 à 10h14", "Publicado el 3 de mayo de 2026", "Aggiornato il 3 maggio 2026",
        "Lesezeit: 5 Minuten",
        "Опубликовано 3 мая 2026", "发布时间：2026年5月3日", "公開日 2026年5月3日", "آخر تحديث: 3 مايو 2026",
        "WORLD | Politics", "Opinion", "EXCLUSIVE", "Home > News > Islands", "Meinung", "Политика", "رأي", "观点",
        "责任编辑：王丽", "（责编：王丽、李明）", "来源：新华社", "（来源：人民网）", "Quelle: dpa", "Fuente: EFE",
        "Источник: ТАСС", "المصدر: رويترز", "منبع: ایسنا", "Editor: Siti Aminah", "Редактор: Иван Петров",
        "Fot. Jan Kowalski", "Fot. Archiwum prywatne", "Foto: privat", "Фото: личный архив",
        "צילום: יוסי כהן", "عکس: علی رضایی", "Снимка: БТА", "Ảnh: Nguyễn Văn An", "ছবি: রহিম উদ্দিন",
        "Picha: Asha Mwinyi", "Hoto: Musa Sani", "படம்: ரவி குமார்", "فوٹو: احمد علی", "ფოტო: გიორგი ბერიძე",
        "Ljósmynd: Jón Sigurðsson", "Nuotr. Jono Kazlausko/BNS", "Argazkia: Jon Etxeberria", "Grianghraf: Seán Ó Néill",
        "Ffynhonnell y llun: Gareth Jones/PA", "ဓာတ်ပုံ: ကိုကိုအောင်", "រូបថត៖ សុខ ចាន់", "तस्बिर: राम श्रेष्ठ/रासस",
        "ਤਸਵੀਰ: ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "તસવીર: રમેશ શાહ", "ఫోటో: రవి కుమార్", "ഫോട്ടോ: രാജേഷ് നായർ", "ඡායාරූපය: සුනිල් පෙරේරා",
        "Гэрэл зургийг: Б.Бат/МОНЦАМЭ", "Wêne: Azad Demir/AFP", "وێنە: ئازاد کەریم", "انځور: احمد خان",
        "Sawir: Axmed Cali/AFP", "Àwòrán: Tunde Bello/AFP", "Isithombe: Sipho Nkosi/AFP",
        "Լուսանկարը՝ Արամ Պետրոսյանի", "Сурет: Ержан Омаров", "Larawan: Juan Cruz",
        "社説", "Photograph: Jo Field/The Guardian", "Πηγή φωτογραφίας: ΑΠΕ", "Ειδήσεις", "Πολιτισμός",
        "Χρόνος ανάγνωσης: 5 λεπτά",
    ],
)  # fmt: skip
def test_line_of_the_page_at_the_top_is_offered_to_go(line):
    [finding] = findings(RULE, Document.of([line, FERRY, CREW, FARES]))

    assert (finding.severity, finding.preferred, finding.safe) == (Severity.WARNING, False, False)
    assert [each.title for each in finding.suggestions] == ["Remove the line"]
    assert_fixes_when_accepted([line, FERRY, CREW, FARES], [FERRY, CREW, FARES])


def assert_fixes_when_accepted(before, after):
    assert texts(proof(Document.of(before), lambda finding: finding.rule == RULE.id).document) == after


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Jane Doe/Reuters", "5 min read", "Image: The ferry at the quay on a rainy morning",
        "The ferry at the quay on a rainy morning (Photo: Jane Doe/Reuters)",
        "The ferry at the quay on a rainy morning. Photograph: Jo Field/PA",
        "The ferry at the quay on a rainy morning. Photograph: Jo Field/The Guardian",
        "© AFP The ferry at the quay on a rainy morning",
    ],
)  # fmt: skip
def test_line_of_the_page_in_the_middle_is_a_notice(line):
    assert told([FERRY, CREW, FARES, SCHOOL, SHOP, line, FERRY]) == [("notice", "")]


def test_label_that_comes_again_goes_with_the_first():
    [finding] = findings(RULE, Document.of(["Opinion", FERRY, CREW, "OPINION", FARES]))

    assert [span.block for span in finding.spans] == ["p1", "p4"]


@pytest.mark.parametrize(
    "line",
    [
        "Reuters", "dpa", "(dpa)", "Reporting by Jane Doe; Editing by John Roe", "Jane Doe is a reporter in Tormouth.",
        "Jane Doe", "Analysis", "By Land and Sea", "By Popular Demand", "By early spring the ferry may run again",
        "Von Haus aus", "Von Wölfen und Menschen", "Por amor", "Di nuovo in mare", "Par exemple",
        "Photo of the year", "A photo: nothing more", "“Photo: no,” she said.", "Published 3 books",
        "Tuesday, 1 March",
        "Updated timetable", "Updated rules 2026", "Posted letters", "1 May 2026", "TORMOUTH", "FERRY WARS (MACRO)",
        "Objavljeno je, da bo trajekt 3. 5. 2026 spet vozil", "Vir: zapisnik pristaniške uprave",
        "Published accounts of 2026 show a loss of 3 million", "Source: the log of the harbour office", "记者协会",
        "来源：市统计局最新公布的数据，全市人口减少", "来源：国家统计局", "主编：我相信读者会喜欢新的版面",
        "主编：我同意", "编辑：新的版面会让读者更满意", "編集：読者が喜ぶ新しい紙面", "来源：村民口中的传说",
        "编辑部的故事", "来源不明的渡轮", "Editor: nothing more", "Quelle: Hafenamt Skerrin", "탐사보도 전문 기자",
        "Текст: важное и лишнее", "מאת", "Oleh sebab itu",
    ],
)  # fmt: skip
def test_what_is_copy_is_left_alone(line):
    assert_clean(RULE, [FERRY, CREW, FARES, SCHOOL, SHOP, line, FERRY])
    assert_clean(RULE, [FERRY, CREW, FARES, SCHOOL, SHOP, FERRY, line])


@pytest.mark.parametrize("line", ["责任编辑：王丽", "Quelle: dpa"])
def test_who_edited_it_or_where_it_comes_from_is_a_notice_at_the_end(line):
    assert told([FERRY, CREW, FARES, SCHOOL, SHOP, line]) == [("notice", "")]


@pytest.mark.parametrize("line", ["资料来源：国家统计局", "資料來源：港務局", "出典：総務省", "（出典：厚生労働省）"])
def test_where_the_data_of_a_table_come_from_is_a_notice(line):
    assert told([FERRY, line, CREW, FARES, SCHOOL, SHOP]) == [("notice", "")]
    assert told([FERRY, CREW, FARES, line, SCHOOL, SHOP]) == [("notice", "")]


@pytest.mark.parametrize(
    "line",
    ["（来源：新华社、人民日报）", "来源：中国新闻网", "编辑：王丽、李明", "編集：田中一郎", "主编/欧阳小明 李强"],
)
def test_ideographic_names_of_editors_and_papers_are_offered_to_go(line):
    [finding] = findings(RULE, Document.of([line, FERRY, CREW, FARES]))

    assert finding.severity is Severity.WARNING


def test_notice_of_rights_at_the_end_is_left_alone():
    assert_clean(RULE, [FERRY, CREW, FARES, SCHOOL, "© 2026 Tormouth Times, all rights reserved"])


@pytest.mark.parametrize(
    "line", ["By Jane Doe", "Published 3 May 2026, 10:14", "WORLD | Politics News", "Photo: Jane Doe", "LONDON, May 3"]
)
def test_no_such_line_is_taken_for_the_headline(line):
    document = Document.of([line, FERRY, CREW, FARES])

    assert [finding.rule for finding in detect(document, document).findings] == ["furniture-left"]


def test_page_that_was_pasted_whole_becomes_a_story():
    page = ["Opinion", HEADLINE, HEADLINE, STANDFIRST, "By Jane Doe", "Published 3 May 2026, 10:14", FERRY, CREW]

    document = proof(Document.of(page), is_preferred).document

    assert (document.headline.text, document.byline.text) == (HEADLINE, "By Jane Doe")


def test_headline_under_a_label_and_above_a_byline_is_found():
    document = proof(Document.of(["Opinion", HEADLINE, "By Jane Doe", f"{FERRY} {CREW}", FARES]), is_preferred).document

    assert (document.headline.text, document.byline.text) == (HEADLINE, "By Jane Doe")


def test_byline_that_an_editor_filled_in_meanwhile_leaves_a_notice():
    arrived = Document.of(["By Jane Doe", FERRY, CREW])
    edited = Document.of(["By Jane Doe", FERRY, CREW], byline="By John Roe")

    [finding] = findings(RULE, edited, arrived)

    assert finding.severity is Severity.NOTICE


def test_dateline_of_the_slot_is_taken_off_the_lede_and_where_it_stands_once():
    def preferred(*story):
        found = findings(RULE, Document.of(story, dateline="Skerrin (AP)"))
        return [finding.preferred for finding in found]

    lede = f"SKERRIN (AP) — {FERRY}"

    assert preferred(lede, CREW, FARES) == [True]
    assert preferred(CREW, lede, FARES) == [False]
    assert preferred(lede, CREW, f"SKERRIN (AP) — {FARES}") == [False]


@pytest.mark.parametrize(
    "line", ["김민수 기자", "김민수 기자 kim@example.kr", "김민수 특파원", "(서울=한국통신) 김민수 기자 ="]
)
def test_korean_byline_moves_into_its_slot(line):
    story = Document.of([line, FERRY, CREW])

    [finding] = findings(RULE, story)

    mended = apply(story, finding.suggestions[0].edits)
    assert (finding.preferred, mended.byline.text, texts(mended)) == (True, line, [FERRY, CREW])


@pytest.mark.parametrize("day", ["MONDAY (BBC) — ", "Lunedì (ANSA) - ", "ŚRODA — ", "SOBOTA, 3 maja — "])
def test_weekday_is_no_dateline(day):
    assert_clean(RULE, [day + FERRY, CREW])


def test_salutation_of_a_letter_is_no_dateline():
    assert_clean(RULE, [f"SIR – {FERRY}", CREW])
    assert_clean(RULE, [f"DEAR SIR — {FERRY}", CREW])


@pytest.mark.parametrize("heads", [[HEADLINE], [HEADLINE, STANDFIRST]])
@pytest.mark.parametrize("line", ["Rosa Marlow", "Our correspondent on Skerrin"])
def test_byline_below_a_headline_or_standfirst_pasted_mid_copy_goes(heads, line):
    slots = {"headline": HEADLINE, "standfirst": STANDFIRST, "byline": line}
    copy = [FERRY, CREW, *(f"{text} Nobody knew why." for text in (FERRY, CREW)), FARES]

    pasted = Document.of([*copy, *heads, line, SCHOOL, SHOP, *copy[2:]], **slots)

    assert texts(proof(pasted, is_preferred).document)[: len(copy) + 1] == [*copy, SCHOOL]
    assert_clean(RULE, [*copy, line, SCHOOL, SHOP, *copy[2:]], **slots)
