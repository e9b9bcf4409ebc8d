"""What came along with the paste goes; the same words in a sentence stay."""

import pytest

from articles.detection.engine import detect
from articles.detection.findings import Severity
from articles.detection.rules.paste_residue import PasteResidue
from articles.text.document import Document
from articles.text.edits import apply
from tests.detection.helpers import assert_clean, assert_fixes, findings, texts
from tests.detection.samples import CREW, FARES, FERRY

RULE = PasteResidue()
AS_SHOWN = "Write it as a browser shows it"


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement", "ADVERTISEMENT", "Story continues below", "Share this article", "Share on Facebook",
        "Read more", "Read more →", "(MORE)", "-30-", "###", "ENDS", "FOR IMMEDIATE RELEASE", "(Seguirá ampliación)",
        "(Folgt mehr)", "(Meer volgt)", "(segue)", "(sigue)", "(끝)", "（完）", "(END) Dow Jones Newswires",
        "EMBARGOED UNTIL 0600 GMT", "*** STRICTLY EMBARGOED UNTIL 00.01, FRIDAY 12 MAY ***",
        "Sperrfrist: 12. Mai, 18 Uhr", "Sous embargo jusqu’au 12 mai à 18h", "Эмбарго до 10:00 12 мая",
        "BC-QUAKE/ (UPDATE 2)", "QUAKE-ALMA/TOLL (WRAPUP 3)", "Image caption", "Werbung", "Anzeige:",
        "Lesen Sie auch",
        "Publicité", "Lire aussi", "Publicidad", "Leggi anche", "Leia também", "Lees ook", "Läs också", "Czytaj też",
        "Читайте также", "اقرأ أيضا", "广告", "関連記事",
        "Διαφήμιση", "Διαβάστε επίσης:", "विज्ञापन", "यह भी पढ़ें", "ማስታወቂያ", "Inzerce", "פרסומת", "광고",
        "Mainos", "Hirdetés", "Publicitate", "Quảng cáo", "Iklan", "โฆษณา", "تبلیغات", "[Anzeige]", "【PR】",
        "விளம்பரம்", "რეკლამა", "Գովազդ", "Жарнама", "SCROLL TO CONTINUE WITH CONTENT", "انتهای پیام/",
        "Share this on WhatsApp", "Auf Facebook teilen", "Über WhatsApp teilen", "Partager sur X",
        "Compartir en WhatsApp", "Condividi su Facebook", "Udostępnij na Facebooku", "Jaa Facebookissa",
        "Поделиться ВКонтакте", "Поділитися у Фейсбуку", "Facebook'ta paylaş", "شارك على فيسبوك", "שתף בפייסבוק",
        "फेसबुक पर शेयर करें", "ফেসবুকে শেয়ার করুন", "Bagikan ke Facebook", "Chia sẻ lên Facebook", "分享到微信",
        "Facebookでシェア", "페이스북으로 공유", "Share on Facebook Share on X",
        "Facebook | X | WhatsApp | E-Mail | Drucken",
        "12 comments", "Comments (12)", "Kommentare (24)", "5 commentaires", "12 комментариев", "评论 (12)",
        "コメント 3件",
        "Haberin devamı için tıklayınız", "HABERİN DEVAMI", "Tekst gaat verder onder de foto",
        "Juttu jatkuu kuvan jälkeen", "Texten fortsätter under bilden", "Pokračování článku pod videem",
        "Riproduzione riservata", "Listen to this article",
        "Artikel wird nach der Anzeige fortgesetzt", "Articolul continuă după publicitate",
        "Auglýsing", "Reklaam", "Reklāma", "Reklamë", "Publicitat", "Publizitatea", "Fógraíocht", "Hysbyseb",
        "Advertensie", "Оглас", "ကြော်ငြာ", "ផ្សាយពាណិជ្ជកម្ម", "ਇਸ਼ਤਿਹਾਰ", "જાહેરાત", "ಜಾಹೀರಾತು", "പരസ്യം", "දැන්වීම",
        "Зар сурталчилгаа", "ڕیکلام", "Xayeysiis", "Ìpolówó", "Isikhangiso",
        "Članek se nadaljuje pod oglasom", "Tekst se nastavlja ispod oglasa", "Продължава след рекламата",
        "Deila á Facebook", "Jaga Facebookis", "Dalintis Facebook", "Deli na Facebooku", "Podeli na Fejsbuku",
        "Подели на Фејсбуку", "Shpërndaje në Facebook", "Comparteix a Facebook", "Partekatu Facebooken",
        "Rhannu ar Facebook", "Facebook တွင် မျှဝေပါ", "ចែករំលែកតាម Facebook", "फेसबुकमा सेयर गर्नुहोस्", "फेसबुकवर शेअर करा",
        "ਫੇਸਬੁੱਕ 'ਤੇ ਸਾਂਝਾ ਕਰੋ", "ફેસબુક પર શેર કરો", "ఫేస్‌బుక్‌లో షేర్ చేయండి", "ಫೇಸ್‌ಬುಕ್‌ನಲ್ಲಿ ಹಂಚಿಕೊಳ್ಳಿ", "ഫേസ്ബുക്കിൽ പങ്കിടുക",
        "ෆේස්බුක් හි බෙදාගන්න", "Facebook-т хуваалцах", "Facebookda ulashish", "Facebook-da paylaş",
        "Li Facebookê parve bike", "لە فەیسبووک هاوبەشی بکە", "په فېسبوک کې شریک کړئ",
        "Back to top", "▲ Zurück nach oben", "Haut de page", "Loading…", "Загрузка…", "加载中", "Drukuj artykuł",
    ],
)  # fmt: skip
def test_label_of_a_page_goes(line):
    assert_fixes(RULE, before=[FERRY, line, CREW], after=[FERRY, CREW])


@pytest.mark.parametrize(
    "line", ["Embargo until 2030 would cost farmers dear.", "Embargoed goods and who may buy them", "km/h (update)"]
)
def test_line_that_speaks_of_an_embargo_is_left_alone(line):
    assert_clean(RULE, [FERRY, line, CREW])


def test_lines_in_a_row_go_together():
    before = [FERRY, "Advertisement", "Share on Facebook", "Share on X", CREW, "(MORE)"]

    found = findings(RULE, Document.of(before))

    assert [[span.block for span in finding.spans] for finding in found] == [["p2", "p3", "p4"], ["p6"]]
    assert found[0].message == "These 3 lines came along with the paste: no part of the story."
    assert_fixes(RULE, before=before, after=[FERRY, CREW])


LINKS = [
    "Read more: how the ferry was built", "READ MORE | Ferry crew misses train", "See also – The ferry at night",
    "Lesen Sie auch: Die Fähre ist wieder da", "Mehr zum Thema » Fähren", "Lire aussi : le ferry",
    "Lire aussi Le ferry est en retard", "À lire aussi > « Le ferry »", "Lea también: El transbordador",
    "Te puede interesar: El transbordador", "LEGGI ANCHE Il traghetto è in ritardo", "Leia mais: a balsa",
    "Lees ook: De veerboot", "Zobacz także: Prom", "Čtěte také: Trajekt", "Läs mer: Färjan", "Læs også: Færgen",
    "Les også: Fergen", "Lue myös: Lautta", "Olvassa el: A komp", "Citește și: Feribotul",
    "Διαβάστε επίσης: το νέο πλοίο",
    "Читайте также: Паром снова опоздал", "Читайте також: Пором", "Вижте още: Фериботът", "Прочитајте и: Трајект",
    "Ayrıca okuyun: Vapur", "İLGİLİ HABER: Vapur", "اقرأ أيضًا: العبارة تتأخر", "بیشتر بخوانید: کشتی",
    "קראו גם: המעבורת",
    "यह भी पढ़ें: नई नौका", "আরও পড়ুন: ফেরি", "Baca juga: Kapal feri", "Xem thêm: Phà ra đảo",
    "อ่านเพิ่มเติม เรือข้ามฟาก", "இதையும் படிங்க: படகு", "ასევე წაიკითხეთ: ბორანი", "Тағы оқыңыз: Паром",
    "Կարդացեք նաև՝ Լաստանավը",
    "相关阅读：渡轮再次晚点", "【延伸閱讀】渡輪", "▶ 関連記事：島の連絡船", "[관련기사] 여객선", "ተጨማሪ ያንብቡ: ጀልባ",
    "Loe veel: Praam", "Lasi vēl: Prāmis", "Preberite še: Trajekt", "Прочитај и: Траект", "Lexo më shumë: Trageti",
    "Llegiu també: El transbordador", "Le tamén: O transbordador", "Irakurri ere: Ferria", "Léigh freisin: An bád",
    "Darllenwch hefyd: Y fferi", "ဆက်ဖတ်ရန်: သင်္ဘော", "អានបន្ថែម៖ សាឡាង", "यो पनि पढ्नुहोस्: डुङ्गा", "ਇਹ ਵੀ ਪੜ੍ਹੋ: ਕਿਸ਼ਤੀ",
    "આ પણ વાંચો: બોટ", "ಇದನ್ನೂ ಓದಿ: ದೋಣಿ", "ഇതും വായിക്കുക: ബോട്ട്", "මෙයත් කියවන්න: බෝට්ටුව", "Мөн уншаарай: Усан онгоц",
    "Shuningdek oʻqing: Parom", "Ətraflı oxu: Bərə", "Her wiha bixwîne: Keştî", "زیاتر بخوێنەوە: کەشتی",
    "نور ولولئ: بېړۍ", "Sidoo kale akhri: Doonta", "Tún ka: Ọkọ̀ ojú omi", "Funda futhi: Umkhumbi",
    "Sign up for our letter", "Join our WhatsApp channel", "Get the latest news by e-mail",
    "Watch: Storm takes the quay", "→ Follow us on Facebook", "[Join our newsletter]",
    "“Read more”: the ferry at night",
    "Subscribe to our newsletter and never miss a ferry.",
    "Abonnieren Sie unseren Newsletter",
    "Inscrivez-vous à notre infolettre", "Suscríbete a nuestro boletín", "Iscriviti alla nostra newsletter",
    "Zapisz się do newslettera", "Подпишитесь на наш канал в Telegram", "تابعونا على فيسبوك", "メルマガ登録はこちら",
    "뉴스레터 구독하기",
]  # fmt: skip


@pytest.mark.parametrize("line", LINKS)
def test_link_to_another_story_is_a_notice(line):
    [finding] = findings(RULE, Document.of([FERRY, line, CREW]))

    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies on the ferry as money, the children of the island wrote, and biscuits." * 5,
        "“We use cookies on this site,” the operator of the ferry told the court in its defence.",
        "Let me know if you have ever missed the ferry to Skerrin.",
        "Certainly the ferry was late again, and here is why.",
        "Here is the timetable of the ferry for the winter:",
        "Hi all, the crew of the ferry shouted, and the boat left.",
        "#ferry #island",
        "2 ** 3 is eight, and 3 ** 2 is nine.",
        "An advertisement for the ferry hung at the quay, and nobody had read more than its first line.",
        "More to the point, nobody had asked the islanders.",
        "“Share this article,” he said.",
        "Related companies were told in the spring.",
        "Read more books this winter, says the librarian of Skerrin.",
        "Read More Books This Winter",
        "Shares of the operator fell, and 12 comments were read out to the board.",
        "Share on the quay what you know, the islanders told each other.",
        "Loading the ferry takes an hour in winter, and in summer two.",
        "Reklāma par prāmi karājās piestātnē, un neviens to līdz galam nebija izlasījis.",
        "Deli na otoku so še vedno brez elektrike, je povedala županja v torek zvečer.",
        "Jaga oma leiba, ütles vanaema, ja keegi saarel ei küsinud, miks.",
        "Teilen ist das neue Haben, sagte die Pfarrerin der Insel am Sonntag.",
        "Lesen Sie auch Romane, fragte die Lehrerin der Insel ihre Gäste.",
        "Auf Facebook teilen die Inselbewohner Bilder der Fähre, jeden Tag.",
        "Lire aussi Balzac, dit-elle, c'est apprendre à attendre le ferry.",
        "Compartir en la isla una sola tienda no es fácil, dijo la maestra.",
        "Читайте также Чехова, сказала учительница острова детям.",
        "Поделиться хлебом на острове готов каждый, сказал капитан.",
        "الإعلان الذي نشرته الشركة على الرصيف لم يقرأه أحد.",
        "Hinweise an die Redaktion kamen von drei Inseln, sagte die Reederei am Dienstag.",
        "Notes to editors:",
        "律师提醒，岛上的照片未经许可不得转载，违者将被起诉。",
        "무단 전재를 막는 법이 섬에서도 지켜져야 한다고 선장이 말했다.",
        "相关阅读材料已经送到岛上的学校，老师说。",
        "関連記事を読んだ島の人は少なかった。",
        "“Join our fight for the school,” the mayor told the crowd.",
        "“Subscribe to our idea of the island,” the captain told the crew.",
        "「订阅我们的梦想」，船长说。",
        "Join our strike, say nurses at three hospitals",
        "Get the latest boat you can, the captain says",
        "Watch: the boat is late again today.",
        "Facebook and Twitter",
        "Menu",
        "Comments",
    ],
)
def test_sentence_with_such_words_is_left_alone(line):
    assert_clean(RULE, [FERRY, line, CREW, FARES])


def test_reserved_rights_are_no_picture_credit():
    document = Document.of([FERRY, CREW, FARES, "© RIPRODUZIONE RISERVATA"], headline="Night boat")

    [finding] = detect(document, document).findings

    assert (finding.rule, finding.preferred) == ("paste-residue", True)


def sorts(*lines):
    """How sure it is of such lines between two paragraphs, finding by finding."""
    return [finding.severity.value for finding in findings(RULE, Document.of([FERRY, *lines, CREW]))]


def test_line_of_the_page_at_the_top_is_no_headline():
    for line in ("Share this on Facebook", "Read more: Ferry crew misses train"):
        story = Document.of([line, FERRY, CREW, line, FARES])

        assert [finding.rule for finding in detect(story, story).findings] == ["paste-residue", "paste-residue"]


@pytest.mark.parametrize("word", ["Tweet", "Teilen", "Compartir", "Partager", "Udostępnij", "شارك", "シェア"])
def test_word_of_a_button_is_a_notice_by_itself_and_goes_beside_another(word):
    assert sorts(word) == ["notice"]
    assert sorts(word, "Facebook", "Print") == ["warning"]
    assert sorts("Advertisement", word) == ["warning"]
    assert sorts("Facebook", "Print") == []


@pytest.mark.parametrize(
    ("label", "subhead"),
    [
        ("Advertentie", "Reacties"),
        ("Anzeige", "Kommentare"),
        ("Advertisement", "Comments"),
        ("Publicité", "Commentaires"),
        ("Werbung", "Menu"),
    ],
)
def test_subhead_below_an_advertisement_stays(label, subhead):
    assert_fixes(RULE, before=[FERRY, label, subhead, CREW], after=[FERRY, subhead, CREW])


@pytest.mark.parametrize("above", [["Share on Facebook"], ["Share on Facebook", "Auf X teilen"], ["12 comments"]])
def test_subhead_below_buttons_and_above_prose_stays(above):
    assert_fixes(RULE, before=[FERRY, *above, "Comments", CREW], after=[FERRY, "Comments", CREW])


def test_word_of_a_button_among_buttons_goes_with_them():
    assert sorts("Share this article", "Facebook", "Print") == ["warning"]
    assert sorts("Share on Facebook", "Comments", "Advertisement") == ["warning"]
    assert_fixes(RULE, before=[FERRY, CREW, "Comments (12)", "Subscribe"], after=[FERRY, CREW])


def test_head_of_a_message_goes():
    head = ["From: Jane Doe", "Sent: Tuesday, 3 November 2026 10:14", "To: Desk", "Subject: Ferry copy"]

    assert_fixes(RULE, before=[*head, FERRY, CREW], after=[FERRY, CREW])


def test_line_that_opens_like_one_of_a_message_stays():
    assert_clean(RULE, [FERRY, "From: the people of Skerrin, with love.", CREW, "Subject: boats.", FARES])


@pytest.mark.parametrize(
    ("before", "title", "after"),
    [
        (f"<p>{FERRY}</p>", "Take it off", FERRY),
        (f'{FERRY} <a href="https://x.example">More</a>', "Take it off", f"{FERRY} More"),
        (f"{FERRY}<br/>", "Take it off", FERRY),
        ("Calder &amp; Orrin said no.", AS_SHOWN, "Calder & Orrin said no."),
        ("The caf&eacute; on the quay said no.", AS_SHOWN, "The café on the quay said no."),
        ("See x.example&#x2F;&#x2F;<b>boats</b><br>.", AS_SHOWN, "See x.example//boats."),
        ("“No”&nbsp;was &lsquo;all&rsquo; they said.", AS_SHOWN, "“No”\u00a0was ‘all’ they said."),
    ],
)
def test_html_is_a_notice_and_may_be_taken_off(before, title, after):
    story = Document.of([CREW, before, FARES])

    [finding] = findings(RULE, story)

    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)
    assert finding.suggestions[0].title == title
    assert texts(apply(story, finding.suggestions[0].edits)) == [CREW, after, FARES]


def test_line_of_nothing_but_html_may_go():
    story = Document.of([CREW, "&nbsp;", FARES])

    [finding] = findings(RULE, story)

    assert texts(apply(story, finding.suggestions[0].edits)) == [CREW, FARES]


@pytest.mark.parametrize(
    "text",
    [
        "The tag `<b>` makes words bold, and nobody uses it any more on the pages of this paper.",
        "Prices below 5 < 7 and above 9 > 8 were asked for, said AT&T; nobody paid them.",
        "He said <laughs> that it was fine.",
    ],
)
def test_signs_that_are_no_html_stay(text):
    assert_clean(RULE, [CREW, text, FARES])


def test_link_of_more_than_twenty_four_words_or_of_fourteen_and_a_stop_is_copy():
    link = (
        "Read more: passengers tell how they spent the night on the quay at Skerrin "
        "while the crew of the ferry waited for a train"
    )

    assert sorts(link) == ["notice"]
    assert sorts(f"{link} again") == []
    assert sorts(f"{link}.") == []


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies to make our site work and to see how it is used. Accept all or choose what you allow.",
        "Wir verwenden Cookies, um unsere Seite zu verbessern.", "Nous utilisons des cookies pour améliorer ce site.",
        "Мы используем файлы cookie, чтобы сайт работал.", "当サイトではCookieを使用しています。",
        "Certainly! Here is a revised version of your article:", "Sure! Here’s a shorter draft.",
        "Here is the edited version of your story:", "As an AI language model, I cannot say what happened then.",
        "Natürlich! Hier ist die überarbeitete Fassung:", "Bien sûr ! Voici une version révisée de votre article :",
        "¡Claro! Aquí tienes una versión revisada:", "Certo! Ecco la versione rivista:", "Конечно! Вот новая версия:",
        "当然！以下是修改后的文章：", "もちろんです！以下が修正版です。", "물론입니다! 다음은 수정된 기사입니다:",
        "Let me know if you’d like any changes.", "Would you like me to shorten it further?",
        "Avísame si quieres algún cambio.", "Hi all, copy below, thanks, Anna",
        "Hinweis an die Redaktionen: Eine neue Fassung folgt bis 11.00 Uhr.",
        "Note to editors: Anna Calder is available for interviews on the quay.",
        "Noot voor de redactie, niet voor publicatie: voor beeld belt u met de haven.",
        "Nota alle redazioni: seguirà nuova versione.", "Вниманию редакций: текст будет обновлён.",
        "Original-Content von: Fährgesellschaft Skerrin, übermittelt durch news aktuell",
        "<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>", "ⓒ 뉴시스. 무단전재 및 재배포 금지", "【無断転載を禁じます】",
        "（版权声明：本文版权归本报所有，未经授权不得转载）", "未经许可，不得转载。",
        "All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    ],
)  # fmt: skip
def test_notice_of_cookies_and_words_round_a_text_go(line):
    assert_fixes(RULE, before=[FERRY, line, CREW], after=[FERRY, CREW])


def test_marks_of_markdown_are_told_once_and_taken_off():
    story = Document.of(["## What the crew says", FERRY, f"**{CREW}**", f"Nobody **knew**. {FARES}"])

    [finding] = findings(RULE, story)

    assert finding.message == "Marks of Markdown came along with the paste, and readers would see them: “##”, “**”."
    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)
    mended = apply(story, finding.suggestions[0].edits)
    assert texts(mended) == ["What the crew says", FERRY, CREW, f"Nobody knew. {FARES}"]
    assert findings(RULE, mended) == ()


def test_notice_of_the_page_that_stands_twice_is_no_repeat_and_goes_from_both_places():
    notice = "We use cookies to make our site work and to see how it is used by readers like you."
    story = Document.of([FERRY, notice, CREW, notice, FARES])

    report = detect(story, story)

    assert {finding.rule for finding in report.findings} == {"paste-residue"}
    assert_fixes(RULE, before=[FERRY, notice, CREW, notice, FARES], after=[FERRY, CREW, FARES])


def test_links_of_one_mould_are_no_copies_of_each_other():
    links = [
        f"Read more: Fares of the island ferry to go up by {rise} per cent in March, says mayor" for rise in (4, 9)
    ]
    story = Document.of([FERRY, links[0], CREW, links[1], FARES])

    assert {finding.rule for finding in detect(story, story).findings} == {"paste-residue"}


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("The ferry didnâ€™t sail, she said.", "The ferry didn’t sail, she said."),
        ("â€œNo,â€\x9d he said.", "“No,” he said."),
        ("â€œNo,â€ he said â€“ twice.", "“No,” he said – twice."),
        ("The cafÃ© on the quay asks Â£5 or â‚¬6.", "The café on the quay asks £5 or €6."),
        ("Die FÃ¤hre nach Ã–sterreich fÃ¤hrt.", "Die Fähre nach Österreich fährt."),
        ("PÅ™Ã­liÅ¡ Å¾luÅ¥ouÄ\x8dkÃ½ pÅ¯lmÄ›sÃ­c.", "Příliš žluťoučký půlměsíc."),
        ("sÄ… gÄ™si nad wodÄ… wyspy", "są gęsi nad wodą wyspy"),
        ("ÐŸÐ°Ñ€Ð¾Ð¼ Ð¾Ð¿Ð¾Ð·Ð´Ð°Ð».", "Паром опоздал."),
        ("РџР°СЂРѕРј опоздал.", "Паром опоздал."),
        ("Î¤Î¿ Ï€Î»Î¿Î¯Î¿ άργησε.", "Το πλοίο άργησε."),
        ("æ¸¡è½®å†\x8dæ¬¡æ™šç‚¹ã€‚", "渡轮再次晚点。"),
        ("El paÃ\xads y el Ã\xadndice, Âº y Â² al dÃ\xada.", "El país y el índice, º y ² al día."),
        ("LietuvÅ³ Å¾odÅ¾iai, Ä·Ä“niÅ†Å¡.", "Lietuvų žodžiai, ķēniņš."),
        ("Le ferry est arrivÃ© Ã\xa0 Paris.", "Le ferry est arrivé à Paris."),
        ("Le ferry est arrivÃ© Ã  Paris, voilÃ  tout.", "Le ferry est arrivé à Paris, voilà tout."),
        ("Le ferry est arrivÃ© Ã Paris.", "Le ferry est arrivé à Paris."),
        ("Et voilÃ  tout.", "Et voilà tout."),
        ("A balsa nÃ£o sai Ã s oito nem Ã\xa0s dez.", "A balsa não sai às oito nem às dez."),
        ("ï»¿The ferry was late.", "The ferry was late."),
        (
            "Viá»‡t Nam sáº½ má»Ÿ bá»™ thá»‹ trong thÃ¡ng dá»…, lÃ\xa0m ngÆ°.",
            "Việt Nam sẽ mở bộ thị trong tháng dễ, làm ngư.",
        ),
        ("Â« OÃ¹ ? Â», dit-il Ã\xa020Â\xa0km et Ã 30Â km.", "« Où ? », dit-il à\xa020 km et à 30 km."),
        ("HÃ\xa0 Ná»™i vÃ\xa0 HÃ  Giang.", "Hà Nội và Hà Giang."),
        ("PrÃ©sident æ¸¡ et cafÃ©.", "Président 渡 et café."),
        ("It didnÃ¢â‚¬â„¢t sail.", "It didn’t sail."),
    ],
)
def test_letters_read_in_the_wrong_encoding_are_written_as_meant(read, meant):
    assert_fixes(RULE, before=[FERRY, read, CREW], after=[FERRY, meant, CREW])


def test_letters_read_wrongly_are_told_with_what_was_meant():
    [finding] = findings(RULE, Document.of([FERRY, "The cafÃ© didnâ€™t open.", CREW]))

    assert finding.message == "Letters were read in the wrong encoding: “Ã©” for “é”, “â€™” for “’”."
    assert (finding.severity, finding.safe) == (Severity.WARNING, False)


def test_letter_that_is_lost_is_shown_and_written_by_hand():
    [finding] = findings(RULE, Document.of([FERRY, "The caf\ufffd did not open.", CREW]))

    assert (
        finding.message == "A letter was lost where “\ufffd” stands: look it up in the original, and write it by hand."
    )
    assert (finding.severity, finding.suggestions) == (Severity.NOTICE, ())


@pytest.mark.parametrize(
    ("text", "sign", "places"),
    [
        ("They canï¿½t sail, and they wonï¿½ï¿½t.", "ï¿½", ["ï¿½", "ï¿½ï¿½"]),
        ("NgÆ°á»i dÃ¢n vá» nhÃ\xa0.", "á»", ["á»", "á»"]),
        ("Il a dÃ©jÃ vu la cittÃ di Roma.", "Ã", ["Ã", "Ã"]),
        ("KÅ¯Å\x88 Å¾luÅ¥ouÄkÃ½ stojÃ.", "Ä", ["Ä"]),
    ],
)
def test_letter_that_is_lost_for_good_is_told_beside_those_that_can_be_mended(text, sign, places):
    found = findings(RULE, Document.of([FERRY, text, CREW]))

    assert [span.quote for span in found[-1].spans] == places
    assert found[-1].message == (
        f"A letter was lost where “{sign}” stands: look it up in the original, and write it by hand."
    )
    assert (found[-1].severity, found[-1].suggestions) == (Severity.NOTICE, ())
    mended = text
    for finding in found[:-1]:
        for edit in reversed(finding.suggestions[0].edits):
            mended = mended[: edit.start] + edit.new + mended[edit.start + len(edit.old) :]
    [left] = findings(RULE, Document.of([FERRY, mended, CREW]))
    assert [span.quote for span in left.spans] == places


def test_all_letters_of_a_long_paragraph_are_mended_together_and_some_are_told():
    read, meant = "cafÃ© ñandÃº Ã  la ", "café ñandú à la "
    letters = "".join(sign.encode().decode("cp1252") for sign in "áâãäåæçèéêëìîï")

    assert_fixes(RULE, before=[FERRY, read * 40 + letters, CREW], after=[FERRY, meant * 40 + "áâãäåæçèéêëìîï", CREW])
    [finding] = findings(
        RULE, Document.of([FERRY, " ".join(f"x{each.encode().decode('cp1252')}" for each in "áâãäåæçèéêëìîï")])
    )
    assert finding.message.endswith(" for “ì” and others.")


@pytest.mark.parametrize(
    "text",
    [
        "A BALSA NÃO SAI AMANHÃ: “ATÉ AMANHÔ, disse o capitão.",
        "Steht „MENÜ“ auf dem Schild, oder „CAFɓ? Ä…hm, sagte er.",
        "Le capitaine a dit : « À l’été\xa0» ; « é\xa0», « à\xa0».",
        "The letters “Ã©” stood on the sign at the quay, where the café had been.",
        "Whoever reads UTF-8 as Latin-1 sees cafÃ© and donâ€™t.",
        "Use `cafÃ©` to see what your editor makes of it.",
        "Färjan går till Ånge, sade han… “Å” är en ö – och ett ord.",
        "DIE GERÄ\xadTE IN SMÅ\xadSTÄDER, TÂ\xadY NINH UND SÃ\xadO PAULO: „MÄ\xadRZ“.",
        "Ä\xadgypten und Å\xadland liegen weit von Skerrin.",
        "The cell holds 10 Å³ of it, and its face 40 Å², at 0.3 eV/Å² or 180 Å·K.",
        "O CAFÉ É Ã E NÃ O; «está»… “allá»–, “canï¿.",
        "Ông nói «cá» là món ăn ở Việt Nam.",
        "Паром РС-12 вышел в рейс; РСФСР, «Рѓ» и СССР давно нет.",
    ],
)
def test_letters_that_are_meant_stay(text):
    assert_clean(RULE, [FERRY, text, CREW])
