"""The words by which a line of a page is known: what stands before a name, a picture, a date, and what is a section.

Each table has a line or more a language; phrases are folded and parted by strokes.
"""

from articles.text.similarity import fold


def _phrases(table: str) -> frozenset[str]:
    """The phrases of a table that has a language a line, folded: “ς” as “σ”."""
    return frozenset(fold(phrase) for line in table.strip().splitlines() for phrase in line.split("|"))


def openings(table: str) -> tuple[str, ...]:
    """The same, with the longest first."""
    return tuple(sorted(_phrases(table), key=len, reverse=True))


def _words(table: str) -> frozenset[str]:
    return frozenset(map(fold, table.split()))


BY = _words("by von par por di door av af του της")
"""What stands before a name and before much else: only a whole name behind it makes a byline."""

WRITTEN_BY = openings(
    """
    by: | written by | words by | words: | text by | story by | author: | byline:
    von: | text: | text von | autor: | autorin: | autoren: | ein bericht von | ein kommentar von | eine analyse von
    par: | par : | texte: | texte : | auteur: | auteur : | auteure : | un article de
    por: | texto: | autor: | autora: | un reportaje de
    di: | a cura di | testo di | testi di | autore: | autrice:
    door: | tekst: | auteur: | tekst door
    autor: | tekst: | oprac.: | oprac.
    av: | af: | text: | tekst:
    автор: | автор - | авторы: | автор текста: | текст: | автор
    του: | της: | γράφει ο | γράφει η | γράφουν οι | συντάκτης: | κείμενο:
    بقلم: | بقلم | كتب: | كتبت: | كتب - | كتبت - | إعداد: | تقرير: | الكاتب:
    作者: | 文/ | 文: | 撰文: | 撰文/ | 记者: | 記者: | 本报记者 | 新华社记者 | 采写: | 记者 | 記者 | 通讯员
    執筆: | 文= | 文・ | 取材・文= | 取材・文: | 文:
    기자: | 글: | 글=
    ጸሐፊ: | ጸሐፊ፦ | ጸሀፊ: | ዘጋቢ: | ዘጋቢ፦ | አዘጋጅ: | አዘጋጅ፦ | በጋዜጠኛ
    yazan: | yazar: | haber: | लेखक: | द्वारा: | संवाददाता: | रिपोर्ट: | โดย | โดย: | เรื่อง: | เขียนโดย | ผู้เขียน:
    """
)
DESKS = _phrases(
    """
    staff reporter | a staff reporter | our staff reporter | staff writer | our correspondent | our own correspondent
    our foreign staff | staff | agencies | agency staff | our reporter | newsroom staff | a correspondent
    unserem korrespondenten | unserer korrespondentin | unserer redaktion | der redaktion | redaktion
    la rédaction | notre correspondant | notre correspondante | notre envoyé spécial | rédaction
    redacción | la redacción | nuestro corresponsal | nuestra corresponsal | agencias
    redazione | la redazione | il nostro inviato | il nostro corrispondente | redação | da redação | redactie
    de redactie
    """
)
ROLES = _words(
    """
    reporter reporters correspondent correspondents writer columnist contributor journalist
    reporterin redakteur redakteurin korrespondent korrespondentin journalistin
    journaliste correspondant correspondante redactor redactora corresponsal periodista reportero reportera
    giornalista corrispondente inviato inviata repórter jornalista correspondente redacteur verslaggever
    verslaggeefster
    корреспондент корреспондентка журналист журналистка обозреватель обозревательница
    δημοσιογράφος ανταποκριτής ανταποκρίτρια dziennikarz dziennikarka korespondent korespondentka reporterka
    """
)
PARTICLES = _words(
    "de del della di da dos das do du des la le las los el van von der den ter ten te bin ibn bint ben y e af av"
)
IN_PLACES = PARTICLES | _words("am an of the upon sur sul sous im auf on")
AND = frozenset({"and", "&", "und", "et", "y", "e", "en", "og", "och", "i", "и", "και", "with", "mit", "ve", "+"})
NO_NAMES = _words(
    """
    the a an popular royal land sea air train plane road rail day night now then design default law order force hand
    numbers contrast comparison chance accident nature request invitation appointment way virtue word
    januar februar april mai juni juli august september oktober november dezember haus anfang
    siempre amor fin favor avion amour exemple
    """
)
AGENCIES = _phrases(
    """
    ap | afp | reuters | dpa | dpa-afx | efe | ansa | upi | pti | ani | tass | тасс | ria | риа новости | interfax
    интерфакс | рейтер | xinhua | kyodo | yonhap | cnn | bbc | sid | kna | epd | apa | sda | ats | belga | anp | tt
    ntb
    ritzau | pap | čtk | ctk | mti | lusa | lapresse | adnkronos | agi | europa press | notimex | télam | telam
    aap | cp
    pa | pa media | bloomberg | ips | irna | wam | spa | mena | anadolu | aa | the canadian press | getty
    getty images
    epa | epa-efe | imago | picture alliance | shutterstock | istock | alamy | unsplash | pixabay | wikimedia commons
    associated press | the associated press | press association | agence france-presse | ukrinform | унн | ansa foto
    رويترز | أ ف ب | ا ف ب | أ ب | د ب أ | وكالات | وام | واس
    新华社 | 新華社 | 中新社 | 法新社 | 路透社 | 美联社 | 路透 | 共同 | 時事 | 共同通信 | 時事通信 | ロイター
    afp通信 | 연합뉴스 | 뉴시스
    """
)
PICTURES = _phrases(
    """
    photo | photos | photograph | photographs | photographer | picture | pictures | pic | pics | image | images
    caption
    photo credit | photo credits | photo source | photo courtesy | image credit | image credits | image source
    picture credit | file photo | credit | video | video credit | graphic | illustration | cover image
    featured image
    foto | fotos | fotograf | fotografin | bild | bilder | bildquelle | bildnachweis | fotoquelle | archivfoto
    archivbild | symbolbild | symbolfoto | titelbild | grafik | bildunterschrift | fotocredit
    crédit photo | crédits photo | crédit | crédits | légende | photographie | photo d'illustration | photo d'archives
    fotografía | imagen | crédito | créditos | pie de foto | foto de archivo | fotografia | immagine | crediti
    didascalia
    foto di archivio | imagem | legenda | foto de arquivo | crédito da foto | beeld | fotografie | fot. | fot
    zdjęcie
    bildtext | billede | bilde | fotó | fotoğraf | snímek | valokuva | kuva | slika
    фото | фотография | фотографии | снимок | иллюстрация | источник фото | світлина
    φωτογραφία | φωτογραφίες | φωτό | φωτο | πηγή φωτογραφίας | εικόνα
    صورة | الصورة | تصوير | مصدر الصورة | تعليق الصورة | ምስል | ፎቶ | ምንጭ ፎቶ | फोटो | तस्वीर | छायाचित्र
    ภาพ | รูป | ภาพโดย | ภาพถ่าย | เครดิตภาพ | ที่มาภาพ | ขอบคุณภาพ
    图 | 圖 | 图片 | 圖片 | 图片来源 | 圖片來源 | 图源 | 摄影 | 攝影 | 配图 | 资料图 | 資料圖 | 照片
    写真 | 撮影 | 画像 | 写真提供 | 提供 | 사진 | 사진제공
    """
)
PICTURE_BY = openings(
    """
    photo by | photos by | photograph by | picture by | image by | photo courtesy of | image courtesy of | pictures by
    foto von | fotos von | bild von | photo de | photos de | photo par | foto de | fotos de | foto di | foto door
    foto av
    """
)
PUBLISHED = openings(
    """
    published | first published | originally published | updated | last updated | last modified | modified | posted
    posted on | date published | date: | publication date
    veröffentlicht | aktualisiert | zuletzt aktualisiert | stand: | erstellt am | datum:
    publié | publiée | mis à jour | mise à jour | modifié le | dernière mise à jour
    publicado | publicada | actualizado | actualizada | última actualización | fecha:
    pubblicato | pubblicata | aggiornato | aggiornata | ultimo aggiornamento | atualizado | atualizada
    última atualização
    gepubliceerd | geplaatst op | bijgewerkt | laatst bijgewerkt | laatste update
    publicerad | uppdaterad | publiceret | opdateret | publisert | oppdatert | julkaistu | päivitetty
    opublikowano | data publikacji | aktualizacja | zaktualizowano | publikováno | aktualizováno
    опубликовано | обновлено | дата публикации | опубліковано | оновлено
    δημοσιεύτηκε | δημοσιεύθηκε | δημοσίευση | ενημερώθηκε | τελευταία ενημέρωση
    نشر في | نُشر في | تم النشر | تاريخ النشر | آخر تحديث | تم التحديث
    发布时间 | 发布于 | 发表于 | 更新时间 | 更新于 | 發布時間 | 更新時間 | 公開日 | 更新日 | 公開: | 更新: | 掲載日
    配信日時
    입력 | 수정 | 등록 | 기사입력 | የታተመው | የታተመ | የተሻሻለው | yayınlanma | güncelleme | son güncelleme | प्रकाशित
    अपडेट
    """
)
SECTIONS = _phrases(
    """
    news | world | world news | us news | uk news | politics | business | sport | sports | opinion | opinions
    analysis
    exclusive | breaking | breaking news | culture | science | technology | tech | health | entertainment | lifestyle
    travel | local news | national | international | editorial | commentary | comment | feature | features | interview
    explainer | obituary | obituaries | economy | climate | environment | education | crime | markets | finance
    money
    arts | weather | top stories | special report | investigation | column | long read | live | letters
    nachrichten | politik | wirtschaft | kultur | meinung | kommentar | analyse | exklusiv | panorama | ausland
    inland
    wissen | wissenschaft | gesellschaft | regional | lokales | eilmeldung | reportage | leitartikel | gesundheit
    reise
    actualités | politique | économie | culture | tribune | éditorial | analyse | exclusif | monde | international
    société | santé | sciences | faits divers | régions | en direct | reportage | entretien | idées
    noticias | política | economía | deportes | cultura | opinión | análisis | exclusiva | mundo | internacional
    sociedad | sucesos | ciencia | tecnología | salud | última hora | nacional | reportaje | entrevista
    notizie | politica | economia | opinioni | editoriale | analisi | esclusiva | esclusivo | mondo | esteri | cronaca
    scienza | salute | tecnologia | ultim'ora | intervista | notícias | esportes | desporto | opinião | análise
    exclusivo | saúde | ciência | editorial | sociedade | cotidiano
    nieuws | politiek | economie | cultuur | opinie | exclusief | buitenland | binnenland | wetenschap | gezondheid
    wiadomości | polityka | gospodarka | kultura | opinie | świat | kraj | nyheter | politik | ekonomi | åsikter
    utrikes
    inrikes | nyheder | økonomi | udland | indland | zprávy | ekonomika | názory
    новости | политика | экономика | спорт | культура | мнение | мнения | аналитика | эксклюзив | общество | в мире
    мир
    наука | происшествия | интервью | новини | економіка | суспільство | думки
    ειδήσεις | πολιτική | οικονομία | αθλητικά | πολιτισμός | άποψη | απόψεις | ανάλυση | αποκλειστικό | κόσμος
    κοινωνία | διεθνή | ελλάδα | υγεία | επιστήμη
    أخبار | سياسة | اقتصاد | رياضة | ثقافة | رأي | آراء | تحليل | حصري | العالم | مجتمع | صحة | علوم | عاجل
    新闻 | 要闻 | 政治 | 经济 | 财经 | 体育 | 文化 | 观点 | 评论 | 分析 | 独家 | 国际 | 社会 | 科技 | 健康 | 快讯
    ニュース | 経済 | スポーツ | 意見 | 社説 | 独自 | 国際 | 社会 | 速報 | 解説 | 뉴스 | 정치 | 경제 | 사회 | 국제
    문화 | 사설 | 단독
    ዜና | ፖለቲካ | ኢኮኖሚ | ስፖርት | ባህል | አስተያየት | ትንታኔ | ዓለም | ጤና | haberler | siyaset | ekonomi | spor | dünya | görüş
    """
)
WEEKDAYS = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag
    sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    """
)

SALUTATIONS = _words("sir sirs madam dear messieurs")
"""What opens a letter to the editor in capitals, with a dash behind it as behind a place."""

MESSAGE_LABELS = _words(
    """
    from sent to cc bcc subject reply-to von gesendet betreff datum envoyé objet para asunto enviado oggetto inviato
    assunto van aan onderwerp verzonden temat wysłano от кому тема отправлено 发件人 收件人 主题 差出人 宛先 件名
    """
)
"""What stands before the colon of the lines above an e-mail."""

PAGE_PHRASES = _phrases(
    """
    advertisement | advertisement scroll to continue | advertisement continue reading below
    article continues after this advertisement | article continues below advertisement
    story continues below advertisement | story continues below | story continues after advertisement
    continue reading the main story | continue reading below | skip advertisement | skip to content
    skip to main content | sponsored content | promoted content | paid content | share this article
    share this story | share this page | share this with | share on facebook | share on twitter | share on x
    share on whatsapp | share on linkedin | share via email | copy link | link copied | print this page
    print this article | email this article | save this article | read more | read the full story
    read full article | show more | load more | view comments | show comments | leave a comment | add a comment
    related articles | related stories | related topics | more on this story | more from this author
    recommended stories | recommended for you | you may also like | you might also like | most read | most popular
    trending now | latest news | sign up | subscribe now | click here | click here to subscribe | image caption
    media caption | image source | video player | play video | getty images | back to top | accept cookies
    accept all cookies | manage cookies | more to come | more to follow | more follows | anzeige | werbung
    artikel teilen | artikel drucken | auf facebook teilen | auf twitter teilen | zur startseite | mehr zum thema
    lesen sie auch | lesen sie mehr | kommentare anzeigen | publicité | la suite après la publicité | lire aussi
    à lire aussi | lire la suite | partager cet article | partager sur facebook | partager sur twitter | publicidad
    lea también | lee también | leer más | compartir en facebook | compartir en twitter | compartir este artículo
    pubblicità | leggi anche | leggi di più | continua a leggere | condividi su facebook | publicidade
    leia também | leia mais | continua após a publicidade | compartilhe no facebook | advertentie | lees ook
    lees meer | deel dit artikel | annons | läs också | läs mer | artikeln fortsätter under annonsen | annonse
    les også | les mer | annonce | læs også | læs mere | reklama | czytaj też | czytaj także | czytaj więcej
    czytaj dalej | dalsza część artykułu pod materiałem wideo | реклама | читайте также | читать далее | поделиться
    читайте також | читати далі | devamını oku | reklam | إعلان | اقرأ أيضا | اقرأ المزيد | 广告 | 相关阅读 | 阅读更多
    延伸阅读 | 広告 | 関連記事 | 続きを読む
    διαφήμιση | διαβάστε επίσης | διαβάστε ακόμη | διαβάστε ακόμα | διαβάστε περισσότερα | δείτε επίσης
    inzerce | čtěte také | čtěte více | विज्ञापन | यह भी पढ़ें | ये भी पढ़ें | और पढ़ें | ማስታወቂያ | ተጨማሪ ያንብቡ
    פרסומת | קראו גם | קראו עוד | 광고 | 관련 기사 | 관련기사 | โฆษณา | อ่านเพิ่มเติม | อ่านต่อ | ข่าวที่เกี่ยวข้อง
    """
)
"""Lines that a page puts between the paragraphs of a story."""

WIRE_MARKS = frozenset(
    {"(more)", "-30-", "—30—", "###", "-ends-", "(ends)", "ends", "- 30 -", "[more]", "(end)", "more"}
)

LINKS_ELSEWHERE = openings(
    """
    read more: | read also: | read next: | also read: | related: | see also: | watch: | listen: | more on this:
    sign up for our | sign up to our | subscribe to our | follow us on | click here to | click here for
    lesen sie auch: | mehr zum thema: | lire aussi: | à lire aussi: | lea también: | lee también: | leggi anche:
    leia também: | leia mais: | lees ook: | läs också: | läs även: | les også: | læs også: | czytaj też:
    czytaj także: | читайте также: | читайте також: | 相关阅读: | 関連記事:
    διαβάστε επίσης: | διαβάστε ακόμη: | διαβάστε ακόμα: | διαβάστε περισσότερα: | δείτε επίσης: | čtěte také:
    यह भी पढ़ें: | ये भी पढ़ें: | ተጨማሪ ያንብቡ: | קראו גם: | 관련 기사: | 관련기사:
    """
)
"""What opens a line that leads to another story."""
