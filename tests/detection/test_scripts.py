"""The same slips are found in every script, whatever parts its words: all copy is made up."""

from dataclasses import dataclass

import pytest

from articles.detection.comparison.facts import read
from articles.detection.engine import detect
from articles.detection.findings import Kind, Severity
from articles.detection.proof import is_preferred, proof
from articles.text.document import Document
from articles.text.dressing import reread
from articles.text.spellings import without_accents
from tests.detection.helpers import texts


@dataclass(frozen=True)
class Copy:
    """Paragraphs of a story in one language, its headline, and a slip and another figure of its first paragraph."""

    headline: str
    first: str
    second: str
    third: str
    slip: tuple[str, str]
    figure: tuple[str, str]


LANGUAGES = {
    "English": Copy(
        "Skerrin ferry late again",
        "The ferry to Skerrin was an hour late again on Tuesday, and 40 passengers spent the night on the quay.",
        "Two of the crew had missed the early train from the capital, and nobody else may run the engine.",
        "The operator has announced that the fares will go up in spring, whatever the islanders say of it.",
        ("passengers", "pasengers"), ("40", "45"),
    ),
    "Turkish": Copy(
        "Ada vapuru yine gecikti",
        "Adaya giden vapur salı günü yine bir saat gecikti ve 40 yolcu geceyi rıhtımda bekleyerek geçirdi.",
        "Mürettebattan iki kişi başkentten gelen sabah trenini kaçırmıştı ve motoru başka kimse çalıştıramıyor.",
        "İşletmeci, adalılar ne derse desin, bilet ücretlerinin ilkbaharda artacağını yazılı olarak duyurdu.",
        ("rıhtımda", "rıhtmda"), ("40", "45"),
    ),
    "Vietnamese": Copy(
        "Phà ra đảo lại chậm chuyến",
        "Chuyến phà ra đảo hôm thứ ba lại chậm một tiếng và 40 hành khách phải ngủ qua đêm trên bến cảng.",
        "Hai thủy thủ đã lỡ chuyến tàu sớm từ thủ đô và không ai khác được phép vận hành máy của con phà.",
        "Công ty khai thác thông báo giá vé sẽ tăng vào mùa xuân dù người dân trên đảo có nói gì đi nữa.",
        ("hành khách", "hnàh khách"), ("40", "45"),
    ),
    "Polish": Copy(
        "Prom na wyspę znów spóźniony",
        "Prom na wyspę we wtorek znów spóźnił się o godzinę i 40 pasażerów spędziło całą noc na nabrzeżu.",
        "Dwóch członków załogi nie zdążyło na poranny pociąg ze stolicy i nikt inny nie może uruchomić silnika.",
        "Przewoźnik ogłosił, że ceny biletów wzrosną na wiosnę, cokolwiek powiedzą na to mieszkańcy wyspy.",
        ("pasażerów", "pasżaerów"), ("40", "45"),
    ),
    "Russian": Copy(
        "Паром на остров снова опоздал",
        "Паром на остров во вторник снова опоздал на час, и 40 пассажиров провели всю ночь на причале.",
        "Двое из экипажа не успели на утренний поезд из столицы, и никто другой не может запустить двигатель.",
        "Перевозчик объявил, что весной билеты подорожают, что бы ни говорили об этом жители острова.",
        ("пассажиров", "пасажиров"), ("40", "45"),
    ),
    "Greek": Copy(
        "Πάλι αργοπορημένο το πλοίο",
        "Το πλοίο για το νησί καθυστέρησε πάλι την Τρίτη μία ώρα και 40 επιβάτες πέρασαν τη νύχτα στην αποβάθρα.",
        "Δύο από το πλήρωμα έχασαν το πρωινό τρένο από την πρωτεύουσα και κανείς άλλος δεν χειρίζεται τη μηχανή.",
        "Η εταιρεία ανακοίνωσε ότι τα εισιτήρια θα ακριβύνουν την άνοιξη, ό,τι κι αν λένε οι κάτοικοι του νησιού.",
        ("επιβάτες", "επιβτάες"), ("40", "45"),
    ),
    "Arabic": Copy(
        "العبارة تتأخر مرة أخرى",
        "تأخرت العبارة المتجهة إلى الجزيرة يوم الثلاثاء ساعة أخرى وأمضى 40 راكبا الليلة كلها على رصيف الميناء.",
        "فات اثنين من أفراد الطاقم القطار الصباحي القادم من العاصمة ولا يستطيع أحد غيرهما تشغيل المحرك.",
        "أعلنت الشركة أن أسعار التذاكر سترتفع في الربيع مهما قال سكان الجزيرة عن ذلك في اجتماعاتهم.",
        ("الميناء", "المينناء"), ("40", "45"),
    ),
    "Hebrew": Copy(
        "המעבורת לאי שוב איחרה",
        "המעבורת לאי איחרה ביום שלישי שוב בשעה ולכן 40 נוסעים בילו את כל הלילה על הרציף שבנמל.",
        "שניים מאנשי הצוות החמיצו את רכבת הבוקר מן הבירה ואף אחד אחר אינו רשאי להפעיל את המנוע.",
        "החברה הודיעה שמחירי הכרטיסים יעלו באביב ולא משנה מה יאמרו על כך תושבי האי באסיפות שלהם.",
        ("הרציף", "הרצייף"), ("40", "45"),
    ),
    "Hindi": Copy(
        "द्वीप की नौका फिर देर से",
        "द्वीप जाने वाली नौका मंगलवार को फिर एक घंटा देर से चली और 40 यात्रियों ने पूरी रात घाट पर बिताई।",
        "चालक दल के दो लोग राजधानी से आने वाली सुबह की रेलगाड़ी नहीं पकड़ पाए और कोई दूसरा इंजन नहीं चला सकता।",
        "कंपनी ने घोषणा की है कि वसंत में टिकट महंगे हो जाएँगे चाहे द्वीप के लोग इसके बारे में कुछ भी कहें।",
        ("यात्रियों", "यात्रीयों"), ("40", "45"),
    ),
    "Amharic": Copy(
        "የደሴቱ ጀልባ እንደገና ዘገየ",
        "ወደ ደሴቱ የሚሄደው ጀልባ ማክሰኞ ዕለት እንደገና አንድ ሰዓት ዘግይቶ 40 መንገደኞች ሌሊቱን ሙሉ በወደቡ ላይ አሳለፉ።",
        "ከሠራተኞቹ ሁለቱ ከዋና ከተማው የሚመጣው የጠዋት ባቡር አምልጧቸው ነበር፤ ሞተሩን ሌላ ማንም ሰው ማስነሳት አይችልም።",
        "የደሴቱ ነዋሪዎች ምንም ቢሉም ድርጅቱ በጸደይ ወቅት የቲኬት ዋጋ እንደሚጨምር በጽሑፍ ለሁሉም አስታውቋል።",
        ("በወደቡ", "በወደብቡ"), ("40", "45"),
    ),
    "Thai": Copy(
        "เรือข้ามฟากล่าช้าอีกแล้ว",
        "เรือข้ามฟากไปเกาะล่าช้าอีกหนึ่งชั่วโมงเมื่อวันอังคารและผู้โดยสาร 40 คนต้องค้างคืนอยู่ที่ท่าเรือจนถึงเช้า",
        "ลูกเรือสองคนพลาดรถไฟเที่ยวเช้าจากเมืองหลวงและไม่มีใครคนอื่นที่เดินเครื่องยนต์ของเรือลำนี้ได้เลย",
        "ผู้ให้บริการประกาศว่าค่าโดยสารจะเพิ่มขึ้นในฤดูใบไม้ผลิไม่ว่าชาวเกาะจะพูดถึงเรื่องนี้อย่างไรก็ตาม",
        ("ท่าเรือ", "ทาเรือ"), ("40", "45"),
    ),
    "Chinese": Copy(
        "海岛渡轮再次晚点",
        "开往海岛的渡轮星期二又晚点了一个小时,40名乘客只好在码头上等了整整一夜,直到天亮才离开。",
        "两名船员错过了从首都开来的早班火车,而除了他们以外谁也不能操作这艘船上的发动机。",
        "运营公司宣布票价将在春天上涨,不管岛上的居民对此事说些什么,时刻表也要重新安排。",
        ("离开", "离幵"), ("40", "45"),
    ),
    "Japanese": Copy(
        "島の連絡船がまた遅延",
        "島へ向かう連絡船は火曜日にまた一時間遅れ、40人の乗客は桟橋で一晩を過ごすことになりました。",
        "乗組員のうち二人が首都からの早朝の列車に乗り遅れ、ほかに機関を動かせる人はいませんでした。",
        "運航会社は、島の住民が何と言おうと、春から運賃を値上げすると文書で発表しています。",
        ("桟橋", "棧橋"), ("40", "45"),
    ),
    "Korean": Copy(
        "섬 여객선 또 지연",
        "섬으로 가는 여객선이 화요일에 또 한 시간 늦어 승객 40 명이 부두에서 밤을 꼬박 새워야 했다고 한다.",
        "승무원 두 명이 수도에서 오는 이른 아침 기차를 놓쳤고 다른 누구도 기관을 움직일 수 없었다고 한다.",
        "운영사는 섬 주민들이 무엇이라고 말하든 봄부터 뱃삯을 올리겠다고 모두에게 서면으로 알렸다고 한다.",
        ("부두에서", "부두서에"), ("40", "45"),
    ),
}  # fmt: skip

copies = pytest.mark.parametrize("copy", LANGUAGES.values(), ids=LANGUAGES.keys())


def found(*paragraphs, headline):
    """What all rules say of a story."""
    story = Document.of(paragraphs, headline=headline)
    report = detect(story, story)
    assert report.failed == ()
    return [finding for finding in report.findings if finding.severity is not Severity.NOTICE]


def cured(*paragraphs, headline):
    """What the story reads like once everything preferred is accepted."""
    return texts(proof(Document.of(paragraphs, headline=headline), is_preferred).document)


@copies
def test_story_without_a_slip_is_left_alone(copy):
    assert found(copy.first, copy.second, copy.third, headline=copy.headline) == []


@copies
def test_paragraph_pasted_twice(copy):
    story = (copy.first, copy.second, copy.first, copy.third)

    assert [finding.rule for finding in found(*story, headline=copy.headline)] == ["duplicate-paragraph"]
    assert cured(*story, headline=copy.headline) == [copy.first, copy.second, copy.third]


@copies
def test_run_pasted_twice(copy):
    story = (copy.first, copy.second, copy.third, copy.first, copy.second)

    assert [finding.rule for finding in found(*story, headline=copy.headline)] == ["repeated-run"]
    assert cured(*story, headline=copy.headline) == [copy.first, copy.second, copy.third]


@copies
def test_copy_with_a_slip(copy):
    story = (copy.first, copy.second, copy.third, copy.first.replace(*copy.slip))

    [finding] = found(*story, headline=copy.headline)

    assert finding.rule == "near-duplicate"
    assert not finding.safe


@copies
def test_copy_with_another_figure(copy):
    story = (copy.first, copy.second, copy.third, copy.first.replace(*copy.figure))

    [finding] = found(*story, headline=copy.headline)

    assert (finding.kind, finding.severity, finding.preferred) == (Kind.CONFLICT, Severity.ERROR, False)
    assert "45" in finding.message
    assert cured(*story, headline=copy.headline) == list(story)


def test_words_that_nothing_parts_are_told_as_they_are_set():
    copy = LANGUAGES["Chinese"]
    delayed = copy.first.replace("晚点", "迟到")

    [finding] = found(copy.first, copy.second, copy.third, delayed, headline=copy.headline)

    assert finding.message == "The copies differ: “晚点” against “迟到”."


@copies
def test_paragraph_inside_a_longer_one(copy):
    [finding] = found(copy.first, copy.second, f"{copy.third} {copy.first} {copy.second}", headline=copy.headline)

    assert (finding.rule, finding.kind) == ("near-duplicate", Kind.CONTAINED)


@copies
def test_headline_in_the_body(copy):
    story = (copy.first, copy.headline, copy.second, copy.third)

    assert [finding.rule for finding in found(*story, headline=copy.headline)] == ["headline-echo"]
    assert cured(*story, headline=copy.headline) == [copy.first, copy.second, copy.third]


@pytest.mark.parametrize("name", [name for name in LANGUAGES if name != "Thai"])
def test_sentence_that_stands_in_two_paragraphs(name):
    """Thai marks no end of a sentence."""
    copy = LANGUAGES[name]

    [finding] = found(copy.headline, f"{copy.third} {copy.first}", f"{copy.first} {copy.second}", headline="")

    assert (finding.rule, finding.spans[0].quote) == ("repeated-sentence", copy.first)


def test_copy_drawn_out_with_tatweel_is_the_same_copy():
    """The sign only makes a line longer: it is no letter."""
    copy = LANGUAGES["Arabic"]
    drawn = copy.first.replace("العبارة", "العبـــارة").replace("رصيف", "رصـيـف")
    story = (copy.first, copy.second, drawn, copy.third)

    [finding] = found(*story, headline=copy.headline)

    assert (finding.rule, finding.kind, finding.safe) == ("duplicate-paragraph", Kind.TYPOGRAPHY, False)
    assert cured(*story, headline=copy.headline) == [copy.first, copy.second, copy.third]


@pytest.mark.parametrize(
    ("bare", "marked"), [("راكبا", "راكبًا"), ("كلها", "كلَّها"), ("المتجهة", "المتّجهة"), ("يوم", "يومَ")]
)
def test_copy_with_a_vowel_mark_is_shown_with_both_words_and_stays(bare, marked):
    """A mark tells which word the same letters make; what bears none says nothing against it."""
    copy = LANGUAGES["Arabic"]
    fuller = copy.first.replace(bare, marked)
    story = (copy.second, copy.first, copy.third, fuller)

    [finding] = found(*story, headline=copy.headline)

    assert (finding.rule, finding.safe, finding.preferred) == ("near-duplicate", False, True)
    assert finding.message == f"This paragraph stands twice, but for a slip: “{bare}” against “{marked}”."
    assert cured(*story, headline=copy.headline) == [copy.second, fuller, copy.third]


def test_copy_with_another_vowel_mark_in_the_same_place_is_a_conflict():
    copy = LANGUAGES["Arabic"]
    first, second = (copy.first.replace("يوم", word) for word in ("يُوم", "يَوم"))
    story = (first, copy.second, copy.third, second)

    [finding] = found(*story, headline=copy.headline)

    assert (finding.kind, finding.preferred) == (Kind.CONFLICT, False)
    assert cured(*story, headline=copy.headline) == list(story)


FULLER = {
    "French": (
        "Le café du marché a été rouvert mardi après des années de travaux, a annoncé la société à la presse locale.",
        "Le cafe du marche a ete rouvert mardi apres des annees de travaux, a annonce la societe a la presse locale.",
    ),
    "German": (
        "Die Fähre über den Fluss fährt früher, teilte Frau Müller am Dienstag den Gästen der Insel mit.",
        "Die Faehre ueber den Fluss faehrt frueher, teilte Frau Mueller am Dienstag den Gaesten der Insel mit.",
    ),
    "Russian": (
        "Паром на остров снова опоздал, и её пассажиры всё утро ждали на причале, сообщил вчера Пётр Королёв.",
        "Паром на остров снова опоздал, и ее пассажиры все утро ждали на причале, сообщил вчера Петр Королев.",
    ),
    "Hebrew": (
        "הַמַּעְבֹּרֶת לָאִי אֵחֲרָה בְּיוֹם שְׁלִישִׁי שׁוּב בְּשָׁעָה וְלָכֵן 40 נוֹסְעִים בִּלּוּ אֶת הַלַּיְלָה עַל הָרָצִיף.",
        "המעברת לאי אחרה ביום שלישי שוב בשעה ולכן 40 נוסעים בלו את הלילה על הרציף.",
    ),
    "Arabic": (
        "أعلن وزير النقل أن العبارة إلى الجزيرة تأخرت ساعة أخرى، وأن أربعين راكبا قضوا الليل على رصيف الميناء.",
        "اعلن وزير النقل ان العبارة الى الجزيرة تاخرت ساعة اخرى، وان اربعين راكبا قضوا الليل على رصيف الميناء.",
    ),
    "Persian": (
        "به گفتهٔ ناخدا کشتی جزیره روز سه‌شنبه دوباره یک ساعت دیر کرد و مسافران همهٔ شب را روی اسکله گذراندند.",
        "به گفته ناخدا کشتی جزیره روز سه‌شنبه دوباره یک ساعت دیر کرد و مسافران همه شب را روی اسکله گذراندند.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("full", "sparing"), FULLER.values(), ids=FULLER.keys())
def test_copy_without_accents_points_or_umlauts_goes_wherever_it_stands(full, sparing):
    other = LANGUAGES["English"]

    for story, after in (
        ((other.first, full, other.second, sparing), [other.first, full, other.second]),
        ((other.first, sparing, other.second, full), [other.first, full, other.second]),
    ):
        [finding] = found(*story, headline=other.headline)
        assert (finding.kind, finding.severity, finding.safe) == (Kind.TYPO, Severity.WARNING, False)
        assert cured(*story, headline=other.headline) == after


PERSIAN = "ناخدا می‌گوید کشتی جزیره روز سه‌شنبه دوباره یک ساعت دیر کرد و مسافران شب را روی اسکله گذراندند."


def test_persian_typed_on_an_arabic_keyboard_is_the_same_copy_and_goes():
    other = LANGUAGES["English"]
    typed = PERSIAN.replace("ی", "ي").replace("ک", "ك")

    for story in ((other.first, PERSIAN, other.second, typed), (other.first, typed, other.second, PERSIAN)):
        [finding] = found(*story, headline=other.headline)
        assert (finding.rule, finding.kind, finding.safe) == ("duplicate-paragraph", Kind.TYPOGRAPHY, False)
        assert cured(*story, headline=other.headline) == [other.first, PERSIAN, other.second]


@pytest.mark.parametrize(
    ("words", "otherwise"),
    [
        (PERSIAN, PERSIAN.replace("می‌گوید", "می گوید")),
        (
            "선장은 배가 화요일에 또 늦어 승객들이 부두에서 밤을 보낼 수 있다고 말했다.",
            "선장은 배가 화요일에 또 늦어 승객들이 부두에서 밤을 보낼수 있다고 말했다.",
        ),
        (
            "मुख्यमंत्री ने कहा कि द्वीप की नाव मंगलवार को फिर देर से चली और यात्री रात भर घाट पर रहे।",
            "मुख्य मंत्री ने कहा कि द्वीप की नाव मंगलवार को फिर देर से चली और यात्री रात भर घाट पर रहे।",
        ),
        (
            "선장은 배가 화요일에 또 늦어 승객 40명이 부두에서 밤을 보냈다고 말했다.",
            "선장은 배가 화요일에 또 늦어 승객 40 명이 부두에서 밤을 보냈다고 말했다.",
        ),
    ],
    ids=["Persian", "Korean", "Hindi", "Korean with a figure"],
)
def test_space_alone_makes_no_other_name_of_a_word(words, otherwise):
    other = LANGUAGES["English"]
    story = (other.first, words, other.second, otherwise)

    [finding] = found(*story, headline=other.headline)

    assert (finding.kind, finding.severity, finding.safe) == (Kind.TYPO, Severity.WARNING, False)
    assert cured(*story, headline=other.headline) == [other.first, words, other.second]


@pytest.mark.parametrize(
    ("words", "otherwise"),
    [
        (
            "Chuyến phà đi Hòa Bình hôm qua lại chậm một tiếng khiến hành khách khỏe nhất cũng mệt trên bến cảng.",
            "Chuyến phà đi Hoà Bình hôm qua lại chậm một tiếng khiến hành khách khoẻ nhất cũng mệt trên bến cảng.",
        ),
        (
            "हिंदी भाषी यात्रियों ने मंगलवार की लंबी रात घाट पर बिताई क्योंकि नाव फिर एक घंटा देर से चली।",
            "हिन्दी भाषी यात्रियों ने मंगलवार की लम्बी रात घाट पर बिताई क्योंकि नाव फिर एक घंटा देर से चली।",
        ),
        (
            "ज़िले की नाव मंगलवार को फिर एक घंटा देर से चली और हिंदी भाषी यात्रियों ने लंबी रात घाट पर बिताई।",
            "जिले की नाव मंगलवार को फिर एक घंटा देर से चली और हिंदी भाषी यात्रियों ने लंबी रात घाट पर बिताई।",
        ),
    ],
    ids=["Vietnamese", "nasals of Hindi", "dots of Hindi"],
)
def test_word_spelt_in_the_other_of_two_right_ways_is_no_other_name(words, otherwise):
    other = LANGUAGES["English"]

    [finding] = found(other.first, words, other.second, otherwise, headline=other.headline)

    assert (finding.kind, finding.severity, finding.safe) == (Kind.TYPO, Severity.WARNING, False)


def test_ending_of_persian_written_with_a_letter_or_a_sign_is_the_same():
    other = LANGUAGES["English"]
    words = FULLER["Persian"][0]

    [finding] = found(words, other.second, words.replace("هٔ", "ه\u200cی"), headline=other.headline)

    assert (finding.rule, finding.kind) == ("duplicate-paragraph", Kind.TYPOGRAPHY)


def test_malayalam_is_the_same_in_either_encoding_of_its_letters_without_a_vowel():
    other = LANGUAGES["English"]
    words = "പുന്നമടക്കായലിൽ നടന്ന വള്ളംകളിയിൽ അവൻ ജേതാവായി, അമ്പതിനായിരത്തോളം പേർ മത്സരം കാണാൻ തീരത്ത് എത്തി."
    old = words.replace("ൽ", "ല്\u200d").replace("ൻ", "ന്\u200d").replace("ർ", "ര്\u200d")

    [finding] = found(words, other.second, old, headline=other.headline)
    [changed] = found(words, other.second, words.replace("അവൻ", "അവന്"), headline=other.headline)

    assert (finding.rule, finding.kind) == ("duplicate-paragraph", Kind.TYPOGRAPHY)
    assert (changed.kind, changed.severity) == (Kind.CONFLICT, Severity.ERROR)


def test_vietnamese_word_with_another_tone_is_another_word():
    other = LANGUAGES["English"]
    words = "Hãng tàu của đảo đã bán toàn bộ vé cho khách Nhật với giá cao hơn thị trường một chút hôm qua."

    [finding] = found(words, other.second, words.replace("bán", "bàn"), headline=other.headline)

    assert (finding.kind, finding.preferred) == (Kind.REWORDED, False)


def test_space_inside_a_figure_makes_another_one():
    other = LANGUAGES["English"]
    first = "선장은 배가 12 30 번 늦어 승객들이 화요일에 부두에서 밤을 보낼 수 있다고 말했다."

    [finding] = found(first, other.second, first.replace("12 30", "1230"), headline=other.headline)

    assert (finding.kind, finding.preferred) == (Kind.CONFLICT, False)


def test_name_with_another_accent_alone_is_another_name():
    other = LANGUAGES["English"]
    first = "Die Stadt hat am Dienstag Herrn Muller den Vertrag gegeben, obwohl der Rat davon noch gar nichts wusste."
    story = (first, other.second, first.replace("Muller", "Müller"))

    [finding] = found(*story, headline=other.headline)

    assert (finding.kind, finding.preferred) == (Kind.CONFLICT, False)


def test_figure_changed_in_a_copy_without_accents_leads():
    full = FULLER["French"][0].replace("mardi", "mardi 12 mai")
    sparing = FULLER["French"][1].replace("mardi", "mardi 13 mai")
    other = LANGUAGES["English"]

    [finding] = found(full, other.second, sparing, headline=other.headline)

    assert (finding.kind, finding.preferred) == (Kind.CONFLICT, False)
    assert finding.message.startswith("The copies differ: “12 mai” against “13 mai”")


CAPITALS = {
    "Turkish": (LANGUAGES["Turkish"].first, LANGUAGES["Turkish"].first.replace("i", "İ").upper()),
    "Greek": (
        "Το πλοίο για το νησί καθυστέρησε πάλι την Τρίτη και τρεις επιβάτες πέρασαν τη νύχτα στην αποβάθρα.",
        "ΤΟ ΠΛΟΙΟ ΓΙΑ ΤΟ ΝΗΣΙ ΚΑΘΥΣΤΕΡΗΣΕ ΠΑΛΙ ΤΗΝ ΤΡΙΤΗ ΚΑΙ ΤΡΕΙΣ ΕΠΙΒΑΤΕΣ ΠΕΡΑΣΑΝ ΤΗ ΝΥΧΤΑ ΣΤΗΝ ΑΠΟΒΑΘΡΑ.",
    ),
}


@pytest.mark.parametrize(("small", "capitals"), CAPITALS.values(), ids=CAPITALS.keys())
def test_copy_in_capitals_goes_whatever_the_capitals_leave_out(small, capitals):
    other = LANGUAGES["English"]

    assert cured(small, other.second, capitals, headline=other.headline) == [small, other.second]


@pytest.mark.parametrize("name", ["Turkish", "Greek"])
def test_headline_in_capitals_is_known_in_the_body(name):
    copy = LANGUAGES[name]
    capitals = {"Turkish": "ADA VAPURU YİNE GECİKTİ", "Greek": "ΠΑΛΙ ΑΡΓΟΠΟΡΗΜΕΝΟ ΤΟ ΠΛΟΙΟ"}[name]
    story = (copy.first, capitals, copy.second, copy.third)

    assert cured(*story, headline=copy.headline) == [copy.first, copy.second, copy.third]


@pytest.mark.parametrize(
    "aright",
    [
        "La bibliothèque de l’île rouvre en février après dix-huit mois de travaux, a annoncé la mairie mardi à midi.",
        "Паром на остров во вторник опять опоздал на час, и сорок пассажиров ночевали на причале до самого утра дня.",
    ],
    ids=["French", "Russian"],
)
@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_copy_whose_letters_were_read_as_others_goes_wherever_it_stands(aright, encoding):
    misread = "".join(_misread(sign, encoding) for sign in aright)
    other = "Two of the crew had missed the early train from the capital, and nobody else may run the engine."

    assert misread != aright
    assert cured(aright, other, misread, headline="Headline of a story") == [aright, other]
    assert cured(other, misread, "Nobody knew.", aright, headline="Headline of a story") == [
        other,
        aright,
        "Nobody knew.",
    ]


def test_lede_set_worse_than_its_copy_reads_like_that_in_its_own_place():
    lede = "La traversée a été retardée d'une heure mardi à cause de la météo, a annoncé la capitainerie de l'île."
    other = "Deux matelots ont manqué le train du matin, et personne d'autre ne sait conduire le moteur."
    spare = without_accents(lede)

    [finding] = found(spare, other, lede, headline="Headline of a story")

    assert (finding.preferred, [offer.title for offer in finding.suggestions]) == (
        True,
        ["Put the later copy in the earlier place", "Remove the earlier copy", "Remove the later copy"],
    )
    assert cured(spare, other, lede, headline="Headline of a story") == [lede, other]
    assert cured(spare, lede, other, headline="Headline of a story") == [lede, other]


def _misread(sign, encoding):
    try:
        return sign.encode().decode(encoding)
    except UnicodeDecodeError:
        return sign.encode().decode("latin-1")


def test_capital_before_a_sign_of_french_is_no_letter_that_was_read_as_another():
    shout = "La foule criait LIBERTÉ\u00a0! sur le quai et le «\u00a0CAFÉ» était plein."

    assert reread(shout) == shout


def test_chinese_with_a_space_between_its_signs_is_the_same_copy():
    copy = LANGUAGES["Chinese"]
    spaced = " ".join(copy.second)

    assert cured(copy.first, copy.second, spaced, headline=copy.headline) == [copy.first, copy.second]


@pytest.mark.parametrize(
    ("written", "said"),
    [("十九", "19"), ("三百六十", "360"), ("一百零五", "105"), ("二〇二四", "2024"), ("三万五千", "35000"),
     ("一亿二千万", "120000000"), ("一二", "一二"), ("二三十", "二三十"), ("三百五", "三百五"), ("万一", "万一")],
)  # fmt: skip
def test_number_in_ideographs_is_the_one_in_digits_where_it_is_sure(written, said):
    assert [word.key for word in read(f"行{written}里")] == ["行", said, "里"]
