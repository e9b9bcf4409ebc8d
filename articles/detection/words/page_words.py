"""The words by which a line of a page is known: what announces a name, a picture or a date, and names of sections.

Each table has one line or more for a language; phrases are parted by bars, and folded when they are read.
"""

from articles.detection.words import vocabulary
from articles.text.folding import fold


def _phrases(table: str) -> frozenset[str]:
    """The phrases of a table, folded."""
    return frozenset(fold(phrase) for line in table.strip().splitlines() for phrase in line.split("|"))


def openings(table: str) -> tuple[str, ...]:
    """The phrases of a table, folded, the longest first."""
    return tuple(sorted(_phrases(table), key=len, reverse=True))


def _choices(table: str) -> str:
    """The patterns of a table as one pattern that matches any of them."""
    return f"(?:{'|'.join(fold(line) for line in table.strip().splitlines())})"


def _words(table: str) -> frozenset[str]:
    return frozenset(map(fold, table.split()))


BY = _words("by von par por di door av af eftir deur nga του της")
"""What stands before a writer's name, and before much else: only a whole name behind it makes a byline."""

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
    автори: | пише: | piše: | napsal: | napsala: | kirjoittaja: | teksti: | írta: | szerző: | szöveg: | scris de
    text de
    articol de | skriven av | skrevet av | skrevet af | נכתב על ידי | מאת: | מאת | כתב: | כתבה: | نویسنده:
    گزارش: | خبرنگار: | লেখক: | প্রতিবেদক: | oleh: | penulis: | reporter: | pewarta: | tác giả: | bài: | thực hiện:
    ავტორი: | հեղինակ՝ | հեղինակ:
    yazan: | yazar: | haber: | लेखक: | द्वारा: | संवाददाता: | रिपोर्ट: | โดย | โดย: | เรื่อง: | เขียนโดย | ผู้เขียน:
    höfundur: | autors: | teksts: | autorė: | autorius: | avtor: | avtorica: | аутор: | ауторка: | autorka:
    autori: | nga: | egilea: | testua: | deur: | ရေးသားသူ: | ដោយ៖ | ដោយ: | ਲੇਖਕ: | લેખક: | અહેવાલ: | రచయిత:
    ಲೇಖಕರು: | ವರದಿ: | ലേഖകൻ: | ലേഖിക: | ලියුවේ: | සටහන: | сурвалжлагч: | бичсэн: | muallif: | муаллиф: | müəllif:
    nivîskar: | نووسەر: | لیکوال: | qore: | qoraa: | láti ọwọ́ | ibhalwe ngu
    """
)
"""What stands before a writer's name and hardly before anything else."""

DESKS = _phrases(
    """
    staff reporter | a staff reporter | our staff reporter | staff writer | our correspondent | our own correspondent
    our foreign staff | staff | agencies | agency staff | our reporter | newsroom staff | a correspondent
    unserem korrespondenten | unserer korrespondentin | unserer redaktion | der redaktion | redaktion
    la rédaction | notre correspondant | notre correspondante | notre envoyé spécial | rédaction
    redacción | la redacción | nuestro corresponsal | nuestra corresponsal | agencias
    redazione | la redazione | il nostro inviato | il nostro corrispondente | redação | da redação | redactie
    de redactie | redakcja | redakce | redaktionen | toimitus | a szerkesztőség | redacția | редакция | редакція
    van onze verslaggever | van onze verslaggeefster | van onze correspondent | van onze redactie
    de notre correspondant | de notre correspondante | de notre envoyé spécial | de notre envoyée spéciale
    de nuestro corresponsal | de nuestra corresponsal | dal nostro inviato | dalla nostra inviata
    dal nostro corrispondente | dalla nostra corrispondente | av vår korrespondent | fra vår korrespondent
    от редакции | от нашего корреспондента | наш корреспондент | собкор
    συντακτική ομάδα | هيئة التحرير | تحریریه | מערכת | নিজস্ব প্রতিবেদক
    স্টাফ রিপোর্টার | हमारे संवाददाता | tim redaksi | ban biên tập | 本报记者 | 本報記者 | 本社記者 | 编辑部
    """
)
"""Who may have written a story without being named."""

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
"""What people who write for a paper are."""

PARTICLES = _words(
    "de del della di da dos das do du des la le las los el van von der den ter ten te bin ibn bint ben y e af av"
)
"""Small words that belong to a name."""

IN_PLACES = PARTICLES | _words("am an of the upon sur sul sous im auf on")
"""Small words that belong to the name of a place."""

AND = frozenset({"and", "&", "und", "et", "y", "e", "en", "og", "och", "i", "и", "και", "with", "mit", "ve", "+"})
"""What stands between the names of two writers."""

NO_NAMES = _words(
    """
    the a an popular royal land sea air train plane road rail day night now then design default law order force hand
    numbers contrast comparison chance accident nature request invitation appointment way virtue word
    januar februar april mai juni juli august september oktober november dezember haus anfang
    siempre amor fin favor avion amour exemple
    """
)
"""Words behind "by" and its like that open no name: "by the way", "by popular demand"."""

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
    ایسنا | ایرنا | فارس | تسنیم | مهر | رويترز | أ ف ب | ا ف ب | أ ب | د ب أ | وكالات | وام | واس
    新华社 | 新華社 | 中新社 | 法新社 | 路透社 | 美联社 | 路透 | 共同 | 時事 | 共同通信 | 時事通信 | ロイター
    afp通信 | 연합뉴스 | 뉴시스
    leta | bns | elta | sta | hina | tanjug | танјуг | срна | tasr | bta | бта | миа | atsh | acn | bernama
    montsame | монцамэ | azərtac | azertac | o'za | रासस | भाषा | वार्ता | nan | dha | iha | i̇ha
    """
)
"""News agencies and houses that stories and pictures are taken from."""

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
    عکس | عکاس | منبع عکس | צילום | צילומים | תמונה | קרדיט | קרדיט צילום | ছবি | ảnh | nguồn ảnh | снимка | снимки
    фотограф | фотографија | fotografija | fotografie | kuvat | valokuvaaja | kép | imagine
    picha | hoto | hotuna | படம் | புகைப்படம் | படங்கள் | فوٹو | تصویر | ფოტო | ფოტოები | լուսանկար | լուսանկարը
    լուսանկարները | ֆոտո | сурет | суреттер | larawan | kuha ni
    ljósmynd | ljósmyndir | ljósmyndari | nuotr. | nuotrauka | argazkia | argazkiak | grianghraf | grianghraif
    lluniau | ffynhonnell y llun | ဓာတ်ပုံ | រូបថត | រូបភាព | तस्बिर | ਤਸਵੀਰ | ਫੋਟੋ | ਫ਼ੋਟੋ | તસવીર | ફોટો | ఫోటో
    ఫొటో | ಫೋಟೋ | ಫೋಟೊ | ഫോട്ടോ | ඡායාරූපය | ඡායාරූප | гэрэл зураг | гэрэл зургийг | şəkil | wêne | وێنە | فۆتۆ
    انځور | انځورونه | sawir | sawirro | àwòrán | isithombe | izithombe
    """
)
"""What stands before the name of a photographer or an agency, with a sign between."""

PICTURE_BY = openings(
    """
    photo by | photos by | photograph by | picture by | image by | photo courtesy of | image courtesy of | pictures by
    foto von | fotos von | bild von | photo de | photos de | photo par | foto de | fotos de | foto di | foto door
    foto av | foto af | fot. | фото предоставлено | kuha ni
    nuotr.
    """
)
PRIVATE_PICTURES = _phrases(
    """
    privat | private | privates archiv | privé | privado | privato | archivo familiar | archivio privato
    archiwum prywatne | archiwum rodzinne | materiały prasowe | личный архив | из личного архива | семейный архив
    архив | архів | особистий архів | soukromý archiv | archiv rodiny | arhivă personală | özel arşiv | aile arşivi
    yksityinen | privatfoto | családi archívum
    """
)
"""Whose a picture is that no photographer took."""

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
    offentliggjort | sidst opdateret | sist oppdatert | birt | uppfært | avaldatud | uuendatud | publicēts
    atjaunots | paskelbta | atnaujinta | publikované | aktualizované | objavljeno | posodobljeno | ažurirano
    објављено | ажурирано | публикувано | публикувана | обновена | објавено | publikuar | përditësuar | publicat
    actualitzat | argitaratua | eguneratua | foilsithe | nuashonraithe | cyhoeddwyd | diweddarwyd | gepubliseer
    opgedateer | diterbitkan | dikemas kini | нийтэлсэн | шинэчилсэн | chop etilgan | yangilangan | dərc olunub
    yenilənib
    """
)
"""What stands before the date or time of a story."""

SOURCES = _phrases(
    """
    source | sources | quelle | quellen | fuente | fuentes | fonte | fonti | fontes | bron | bronnen | źródło | zdroj
    källa | kilde | kilder | lähde | forrás | sursa | πηγή | источник | джерело | извор | източник | izvor | kaynak
    المصدر | مصدر | منبع | מקור | स्रोत | সূত্র | sumber | nguồn | ที่มา | 출처 | 出典 | 情報源
    kjelde | kjelder | heimild | heimildir | allikas | avots | šaltinis | vir | burimi | font | fonts | iturria
    foinse | ffynhonnell | эх сурвалж | manba | mənbə | çavkanî | سەرچاوە | سرچینه | isha
    """
)
"""What stands before the name of an agency."""

CLAIMS = _phrases(
    """
    claim | the claim | behauptung | die behauptung | affirmation | l'affirmation | allégation | l'allégation
    afirmación | la afirmación | bulo | el bulo | affermazione | l'affermazione | alegação | a alegação | afirmação
    boato | o boato | bewering | de bewering | twierdzenie | teza | утверждение | заявление | фейк
    твердження | заява | tvrzení | tvrdenie | påstand | påstanden | påstående | påståendet | väite | állítás
    afirmația | afirmație | ισχυρισμός | ο ισχυρισμός | iddia | klaim | tuyên bố | الادعاء | ادعاء | ادعا | טענה | הטענה
    दावा | দাবি | 传言 | 傳言 | 網傳 | 网传 | 主張 | 주장
    """
)
"""What stands before a claim that a fact-check looks into."""

EDITORS = _phrases(
    """
    editor | editors | edited by | redaktor | redaktør | redaktör | toimittaja | szerkesztő | redactor | editare
    επιμέλεια | редактор | редактори | уредник | urednik | editör | تحرير | تحریر | ویراستار | עריכה | עורך | संपादन
    संपादक | সম্পাদনা | penyunting | biên tập | บรรณาธิการ | 편집
    """
)
"""What stands before the name of an editor."""

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
"""Sections of a paper or site."""

WEEKDAYS = _words(vocabulary.WEEKDAYS)
TOWNS_CALLED_LIKE_A_WEEKDAY = _words("piątek sobota środa")
"""Towns of Poland."""

SALUTATIONS = _words("sir sirs madam dear messieurs")
"""What opens a letter to the editor, in capitals and with a dash behind it, as if it were a dateline."""

MESSAGE_LABELS = _words(
    """
    from sent to cc bcc subject reply-to von gesendet betreff datum envoyé objet para asunto enviado oggetto inviato
    assunto van aan onderwerp verzonden temat wysłano от кому тема отправлено 发件人 收件人 主题 差出人 宛先 件名
    """
)
"""What stands before the colon in the lines above an e-mail."""

LEADS = openings(
    """
    read more | read also | read next | also read | see also | more on this | more on this story | related stories
    related articles | related coverage | related topics | read the full story | read full article
    recommended stories | recommended for you | you may also like | you might also like | more from this author
    lesen sie auch | lesen sie mehr | lesen sie hierzu | lesen sie dazu | lesen sie dazu auch
    lesen sie hierzu auch | lies auch | auch interessant
    das könnte sie auch interessieren | das könnte dich auch interessieren | mehr zum thema | siehe auch
    weiterlesen | mehr lesen | passend dazu | hier weiterlesen
    lire aussi | à lire aussi | à lire également | lire également | lire la suite | à lire | voir aussi | à voir aussi
    sur le même sujet | vous aimerez aussi | pour aller plus loin | lisez aussi | en savoir plus
    lea también | lee también | leer también | lea además | leer más | lea más | ver también | véase también
    te puede interesar | le puede interesar | también te puede interesar | noticias relacionadas | nota relacionada
    sigue leyendo | seguir leyendo | llegeix també | llegir més
    leggi anche | leggi di più | leggi tutto | per approfondire | potrebbe interessarti | potrebbe interessarti anche
    vedi anche | articoli correlati | ti potrebbe interessare
    leia também | leia mais | ler mais | ler também | leia ainda | saiba mais | veja também | veja mais | ver também
    notícias relacionadas | você também pode gostar
    lees ook | lees meer | lees verder | zie ook | bekijk ook | meer over dit onderwerp | gerelateerde artikelen
    czytaj też | czytaj także | czytaj więcej | czytaj dalej | przeczytaj też | przeczytaj także | zobacz też
    zobacz także | zobacz również | zobacz więcej | polecamy także
    čtěte také | čtěte též | čtěte více | čtěte dále | přečtěte si také | přečtěte si | viz také | související články
    mohlo by vás zajímat | prečítajte si aj | čítajte aj | čítajte tiež | súvisiace články | preberite tudi
    läs också | läs även | läs mer | läs vidare | se även | relaterade artiklar | läs hela artikeln
    læs også | læs mere | se også | les også | les mer | les hele saken | relaterte saker | lesið einnig | lesa meira
    lue myös | lue lisää | katso myös | lue seuraavaksi | loe ka | loe lisaks | lasi arī | skaityk taip pat
    skaitykite taip pat
    olvassa el | olvasd el | lásd még | kapcsolódó cikkek | kapcsolódó cikk | ez is érdekelheti | olvass tovább
    citește și | citiți și | citește mai mult | vezi și | citește mai departe | articole similare
    te-ar putea interesa
    διαβάστε επίσης | διαβάστε ακόμη | διαβάστε ακόμα | διαβάστε περισσότερα | δείτε επίσης | δείτε ακόμη
    διαβάστε σχετικά | σχετικά άρθρα
    читайте также | читать также | читайте ещё | читайте еще | читайте по теме | смотрите также | см. также
    читать далее | материалы по теме | подробнее по теме | читать полностью
    читайте також | читайте ще | читайте за темою | дивіться також | читати далі | більше за темою
    читайте таксама | вижте още | вижте също | прочетете още | прочетете също | още по темата | свързани статии
    прочитајте и | прочитајте још | погледајте и | pročitajte i | pročitajte još | pročitajte više | pogledajte i
    povezane vijesti | povezane vesti
    ayrıca okuyun | bunu da okuyun | bunlar da ilginizi çekebilir | ilgili haber | ilgili haberler | devamını oku
    daha fazla oku | həmçinin oxuyun | lexo edhe | lexoni edhe
    اقرأ أيضا | اقرأ أيضًا | اقرأ أيضاً | إقرأ أيضا | إقرأ أيضًا | إقرأ أيضاً | اقرأ المزيد | شاهد أيضا | شاهد أيضًا
    شاهد أيضاً | طالع أيضا | طالع أيضًا | موضوعات ذات صلة | مواضيع ذات صلة | أخبار ذات صلة | مقالات ذات صلة
    قد يهمك أيضا | قد يهمك أيضًا | بیشتر بخوانید | همچنین بخوانید | مطالب مرتبط | اخبار مرتبط | ادامه مطلب
    یہ بھی پڑھیں | مزید پڑھیں
    קראו גם | קראו עוד | ראו גם | לקריאה נוספת | עוד בנושא | כתבות נוספות | אולי יעניין אותך
    यह भी पढ़ें | ये भी पढ़ें | इसे भी पढ़ें | और पढ़ें | संबंधित खबरें | यह भी देखें | यहाँ भी पढ़ें | हे पण वाचा
    हेही वाचा
    আরও পড়ুন | আরো পড়ুন | আরও দেখুন | மேலும் படிக்க | மேலும் வாசிக்க | ఇవి కూడా చదవండి | ఇది కూడా చదవండి
    baca juga | baca selengkapnya | lihat juga | simak juga | baca lebih lanjut | artikel terkait | berita terkait
    baca lagi | basahin din
    xem thêm | đọc thêm | xem tiếp | đọc tiếp | tin liên quan | có thể bạn quan tâm | bài viết liên quan
    อ่านเพิ่มเติม | อ่านต่อ | อ่านข่าวเพิ่มเติม | อ่านข่าวที่เกี่ยวข้อง | ข่าวที่เกี่ยวข้อง | บทความที่เกี่ยวข้อง
    相关阅读 | 延伸阅读 | 相关新闻 | 相关报道 | 相关文章 | 推荐阅读 | 更多阅读 | 阅读更多 | 猜你喜欢 | 点击阅读
    相關閱讀 | 延伸閱讀 | 相關新聞 | 相關報導 | 相關文章 | 推薦閱讀 | 閱讀更多 | 更多新聞 | 看更多 | 你可能也感興趣
    関連記事 | 関連ニュース | 関連リンク | あわせて読みたい | 合わせて読みたい | こちらもおすすめ | 続きを読む
    もっと読む | おすすめ記事
    관련 기사 | 관련기사 | 관련 뉴스 | 관련뉴스 | 함께 읽기 | 더 읽기 | 더 읽어보기 | 함께 보면 좋은 기사
    기사 더보기
    ተጨማሪ ያንብቡ | ይህንንም ያንብቡ | ተያያዥ ዜናዎች | soma pia | soma zaidi | soma pia hapa
    இதையும் படிங்க | இதையும் படியுங்கள் | இதையும் வாசிக்க | ასევე წაიკითხეთ | წაიკითხეთ ასევე
    կարդացեք նաև | կարդալ նաև | կարդացեք ավելին | тағы оқыңыз | тағы да оқыңыз | сондай-ақ оқыңыз | basahin rin
    sjá einnig | lestu meira | lestu einnig | tengdar fréttir | loe veel | loe edasi | vaata ka | seotud lood
    lasiet arī | lasi vēl | skaties arī | saistītie raksti | skaitykite daugiau | taip pat skaitykite
    susiję straipsniai | preberite še | poglejte tudi | čitajte još | прочитај и | прочитај повеќе | lexo më shumë
    lexoni më shumë | shiko edhe | lexo gjithashtu | llegiu també | llegeix més | continua llegint
    continueu llegint | vegeu també | le tamén | ler tamén | ler máis | segue lendo | irakurri ere
    irakurri gehiago | ikusi ere | jarraitu irakurtzen | léigh freisin | léigh tuilleadh | féach freisin
    darllenwch hefyd | darllenwch fwy | darllen mwy | gweler hefyd | kyk ook | artikel berkaitan | berita berkaitan
    ဆက်လက်ဖတ်ရှုရန် | ဆက်ဖတ်ရန် | ပိုမိုဖတ်ရှုရန် | អានបន្ថែម | អានបន្ត | អានផងដែរ | यो पनि पढ्नुहोस्
    यो पनि हेर्नुहोस् | थप पढ्नुहोस् | सम्बन्धित समाचार | ਇਹ ਵੀ ਪੜ੍ਹੋ | ਹੋਰ ਪੜ੍ਹੋ | આ પણ વાંચો | વધુ વાંચો
    आणखी वाचा | अधिक वाचा | पुढे वाचा | ఇంకా చదవండి | మరింత చదవండి | ಇದನ್ನೂ ಓದಿ | ಮುಂದೆ ಓದಿ | ಇನ್ನಷ್ಟು ಓದಿ
    ഇതും വായിക്കുക | ഇതും വായിക്കൂ | ഇതുകൂടി വായിക്കുക | കൂടുതൽ വായിക്കുക | මෙයත් කියවන්න | තවත් කියවන්න
    වැඩිදුර කියවන්න | мөн уншаарай | мөн унших | цааш унших | дэлгэрэнгүй унших | холбоотой мэдээ
    shuningdek o'qing | batafsil o'qing | batafsil o'qish | mavzuga oid | шунингдек ўқинг | мавзуга оид | ardını oxu
    ətraflı oxu | bunu da oxuyun | oxşar xəbərlər | her wiha bixwîne | herwiha bixwîne | zêdetir bixwîne
    bêtir bixwîne | هەروەها بخوێنەوە | زیاتر بخوێنەوە | دا هم ولولئ | نور ولولئ | اړوند خبرونه | sidoo kale akhri
    sidoo kale akhriso | akhri wax dheeraad ah | akhriso wax dheeraad ah | tún ka | ka síwájú sí i | funda futhi
    funda kabanzi | qhubeka ufunde
    """
)
"""What a page writes above links to other stories, or before one with a sign in between."""

ALSO = openings(
    """
    also | auch | aussi | également | también | anche | também | ook | även | också | også | myös | też | także
    również
    také | și | επίσης | также | також | също | juga | pia
    """
)
"""How a lead ends behind which a headline may follow with a capital and no sign in between."""

PAGE_PHRASES = _phrases(
    """
    for immediate release | zur sofortigen veröffentlichung | pour diffusion immédiate | para publicación inmediata
    para su publicación inmediata | para difusión inmediata | para divulgação imediata | per diffusione immediata
    do natychmiastowej publikacji | seguirá ampliación | habrá ampliación
    advertisement - story continues below | advertisement - continue reading below | scroll to continue
    article continues below | story continues after ad | article continues after ad | article continues below ad
    story continues below ad | sponsored | paid post | zurück nach oben | les mer om saken | weiter nach der anzeige
    advertisement | advertisement scroll to continue | advertisement continue reading below
    article continues after this advertisement | article continues below advertisement
    story continues below advertisement | story continues below | story continues after advertisement
    continue reading the main story | continue reading below | skip advertisement | skip to content
    skip to main content | sponsored content | promoted content | paid content | share this article
    share this story | share this page | share this post | share this with | share via email | copy link | link copied
    print this page | print this article | email this article | email this page | save this article | show more
    load more | view comments | show comments | leave a comment | add a comment | post a comment | join the discussion
    trending now | most read | most popular | latest news | sign up | subscribe now | click here
    click here to subscribe | image caption | media caption | image source | video player | play video | getty images
    【pr】 | back to top | return to top | accept cookies | accept all cookies | manage cookies | cookie settings
    more to come | more to follow | more follows | loading... | please wait... | toggle caption | hide caption
    listen to this article | getting your trinity audio player ready... | sign up here
    anzeige | werbung | artikel teilen | beitrag teilen | seite teilen | artikel drucken | seite drucken
    per e-mail teilen | per mail versenden | artikel versenden | link kopieren | zur startseite | zum seitenanfang
    kommentare anzeigen | kommentar schreiben | kommentare lesen | alle kommentare | jetzt abonnieren
    newsletter abonnieren | cookie-einstellungen | alle cookies akzeptieren | wird geladen... | wird geladen
    inhalt wird geladen | die wichtigsten nachrichten
    artikel wird nach der anzeige fortgesetzt | nach der werbung weiterlesen | empfohlener redaktioneller inhalt
    empfohlener externer inhalt | externen inhalt anzeigen | bild vergrößern | artikel anhören | diesen artikel anhören
    artikel vorlesen lassen
    publicité | la suite après la publicité | la suite après cette publicité | partager cet article
    partager l'article | partager par e-mail | imprimer cet article | imprimer l'article | envoyer par e-mail
    envoyer à un ami | copier le lien | haut de page | retour en haut | laisser un commentaire | voir les commentaires
    réagir à cet article | s'abonner à la newsletter | gérer les cookies | accepter les cookies | tout accepter
    chargement... | chargement en cours | les plus lus
    article réservé aux abonnés | contenu sponsorisé | écouter cet article | écouter l'article
    publicidad | compartir este artículo | compartir esta noticia | compartir por correo | imprimir este artículo
    imprimir esta página | enviar por correo | copiar enlace | volver arriba | ir al contenido | dejar un comentario
    deja un comentario | ver comentarios | aceptar cookies | configurar cookies | cargando... | lo más leído
    suscríbete ahora | continuar leyendo
    continúa leyendo | continúa leyendo después de la publicidad | sigue leyendo después de la publicidad
    escuchar este artículo | escucha este artículo
    pubblicità | continua a leggere | condividi l'articolo | condividi questo articolo | stampa l'articolo
    stampa questo articolo | invia per email | copia link | copia il link | torna su | torna all'inizio
    lascia un commento | mostra commenti | vai ai commenti | accetta i cookie | gestisci i cookie | caricamento...
    i più letti
    riproduzione riservata | © riproduzione riservata | articolo riservato agli abbonati | ascolta l'articolo
    ascolta questo articolo
    publicidade | continua após a publicidade | compartilhe esta notícia | compartilhar notícia | partilhar artigo
    partilhe este artigo | imprimir artigo | enviar por e-mail | copiar link | voltar ao topo | deixe um comentário
    deixe seu comentário | ver comentários | aceitar cookies | carregando... | a carregar... | mais lidas
    continua após publicidade | continua depois da publicidade | conteúdo patrocinado | ouça este conteúdo
    advertentie | deel dit artikel | deel deze pagina | print dit artikel | artikel printen | link kopiëren
    kopieer link | terug naar boven | plaats een reactie | bekijk reacties | laat een reactie achter
    cookies accepteren | alle cookies accepteren | even geduld... | meest gelezen
    tekst gaat verder onder de advertentie | tekst gaat verder onder de foto | tekst gaat verder onder de video
    tekst gaat verder onder de foto's | tekst loopt door onder de advertentie | tekst loopt door onder de foto
    de tekst gaat verder onder de foto | artikel gaat verder onder de advertentie | artikel gaat verder onder de foto
    artikel gaat verder onder de video | het artikel gaat verder onder de advertentie | lees verder onder de advertentie
    lees verder onder de foto | lees verder onder de video | luister naar dit artikel
    annons | artikeln fortsätter under annonsen | annonse | annonce | artiklen fortsætter efter annoncen
    artiklen fortsætter under annoncen | saken fortsetter under annonsen | artikkelen fortsetter under annonsen
    dela artikeln | dela den här artikeln | del artiklen | del artikkelen | del denne artikkelen | del saken
    skriv ut artikeln | skriv ut | udskriv | kopiera länk | kopiér link | kopier lenke | till toppen | til toppen
    till sidans topp | lämna en kommentar | visa kommentarer | vis kommentarer | acceptera cookies | laddar...
    indlæser... | laster... | mest läst | mest læste | mest leste
    artikeln fortsätter under bilden | artikeln fortsätter under videon | texten fortsätter under annonsen
    texten fortsätter under bilden | texten fortsätter under videon | lyssna på artikeln
    artiklen fortsætter under billedet | artiklen fortsætter under videoen | artikkelen fortsetter under bildet
    artikkelen fortsetter under videoen
    saken fortsetter under bildet | saken fortsetter under videoen
    mainos | juttu jatkuu mainoksen jälkeen | artikkeli jatkuu mainoksen jälkeen | jaa artikkeli | jaa juttu
    tulosta artikkeli | kopioi linkki | takaisin ylös | jätä kommentti | näytä kommentit | hyväksy evästeet
    ladataan... | luetuimmat
    juttu jatkuu kuvan jälkeen | juttu jatkuu kuvan alla | juttu jatkuu videon jälkeen | artikkeli jatkuu kuvan jälkeen
    artikkeli jatkuu kuvan alla | artikkeli jatkuu videon jälkeen | teksti jatkuu kuvan jälkeen | mainos alkaa
    mainos päättyy | kuuntele juttu
    reklama | dalsza część artykułu pod materiałem wideo | dalsza część tekstu pod wideo | udostępnij artykuł
    drukuj artykuł | wydrukuj artykuł | skopiuj link | kopiuj link | do góry strony | powrót do góry | dodaj komentarz
    pokaż komentarze | zobacz komentarze | akceptuję pliki cookie | ładowanie... | trwa ładowanie
    najczęściej czytane
    reszta artykułu pod materiałem wideo | dalsza część tekstu pod materiałem wideo | dalsza część artykułu pod wideo
    ciąg dalszy pod reklamą | dalsza część artykułu pod reklamą | posłuchaj artykułu
    inzerce | článek pokračuje pod reklamou | sdílet článek | vytisknout článek | kopírovat odkaz | zpět nahoru
    přidat komentář | zobrazit komentáře | přijmout cookies | načítání... | nejčtenější
    článek pokračuje pod videem | text pokračuje pod reklamou | text pokračuje pod videem
    text pokračuje pod fotografií | text pokračuje pod fotogalerií | pokračování článku pod reklamou
    pokračování článku pod videem
    článok pokračuje pod videom
    článok pokračuje pod reklamou
    hirdetés | cikk megosztása | cikk nyomtatása | link másolása | vissza a tetejére | hozzászólások megtekintése
    sütik elfogadása | betöltés... | legolvasottabb
    a cikk a hirdetés után folytatódik | cikkünk a hirdetés után folytatódik | a cikk folytatódik a hirdetés után
    ajánlott videó
    publicitate | distribuie articolul | distribuie acest articol | tipărește articolul | copiază linkul
    înapoi sus | lasă un comentariu | acceptă cookie-urile | se încarcă... | cele mai citite
    articolul continuă mai jos | articolul continuă după publicitate | articolul continuă după reclamă
    continuarea după publicitate
    διαφήμιση | κοινοποίηση άρθρου | κοινοποιήστε το άρθρο | εκτύπωση άρθρου | αντιγραφή συνδέσμου
    επιστροφή στην κορυφή | αφήστε σχόλιο | δείτε τα σχόλια | αποδοχή cookies | φόρτωση... | δημοφιλέστερα
    η συνέχεια μετά τη διαφήμιση | συνέχεια μετά τη διαφήμιση
    реклама | на правах рекламы | продолжение после рекламы | поделиться | поделиться статьей | поделиться новостью
    поделиться ссылкой | распечатать статью | версия для печати | скопировать ссылку | вернуться наверх
    оставить комментарий | показать комментарии | комментировать | принять cookie | загрузка... | самое читаемое
    поділитися | поділитися статтею | версія для друку | роздрукувати статтю | скопіювати посилання
    залишити коментар | показати коментарі | завантаження... | найпопулярніше | продовження після реклами
    рэклама | споделете статията | сподели статията | остави коментар | към коментарите | зареждане...
    подели чланак | podijeli članak | podeli članak | ostavite komentar | učitavanje... | oglas | najčitanije
    reklam | haberi paylaş | bu haberi paylaş | makaleyi paylaş | haberi yazdır | yazdır | bağlantıyı kopyala
    yukarı dön | başa dön | yorum yap | yorum yaz | yorumları göster | çerezleri kabul et | yükleniyor...
    en çok okunanlar | haberin devamı
    haberin devami | haberin devamı için tıklayın | haberin devamı için tıklayınız | devamı için tıklayın
    devamı için tıklayınız | devamını okumak için tıklayın | devamını okumak için tıklayınız
    إعلان | إعلانات | شارك المقال | شارك الخبر | شارك هذا المقال | شارك القصة | طباعة المقال | نسخ الرابط
    العودة إلى الأعلى | اترك تعليقا | اترك تعليقًا | أضف تعليق | عرض التعليقات | قبول ملفات تعريف الارتباط
    جار التحميل... | جاري التحميل... | جار التحميل | جاري التحميل | الأكثر قراءة
    تبلیغات | آگهی | اشتراک گذاری | کپی لینک | نسخه چاپی | بازگشت به بالا | ارسال نظر | در حال بارگذاری...
    اشتہار
    פרסומת | תוכן ממומן | שתפו את הכתבה | שתף כתבה | הדפסת הכתבה | העתק קישור | חזרה למעלה | הוסף תגובה | הוספת תגובה
    טוען... | הנקראות ביותר
    विज्ञापन | लेख साझा करें | खबर शेयर करें | शेयर करें | लिंक कॉपी करें | प्रिंट करें | टिप्पणी करें
    लोड हो रहा है... | जाहिरात
    বিজ্ঞাপন | শেয়ার করুন | লিংক কপি করুন | মন্তব্য করুন | প্রিন্ট করুন | লোড হচ্ছে...
    iklan | advertorial | bagikan artikel | bagikan artikel ini | bagikan berita | cetak artikel | salin tautan
    kembali ke atas | tulis komentar | lihat komentar | memuat... | terpopuler
    quảng cáo | chia sẻ bài viết | in bài viết | sao chép liên kết | lên đầu trang | gửi bình luận | xem bình luận
    đang tải... | đọc nhiều nhất
    โฆษณา | แชร์บทความ | แชร์ข่าวนี้ | พิมพ์หน้านี้ | คัดลอกลิงก์ | กลับขึ้นด้านบน | แสดงความคิดเห็น | กำลังโหลด...
    กำลังโหลด
    广告 | 分享本文 | 分享到 | 分享至 | 打印本页 | 打印本文 | 复制链接 | 返回顶部 | 回到顶部 | 发表评论 | 查看评论
    加载中... | 加载中 | 正在加载... | 点击查看更多 | 展开全文 | 阅读全文 | 热门新闻 | 點擊查看更多
    廣告 | 分享本文 | 列印本頁 | 複製連結 | 回到頂端 | 發表留言 | 發表評論 | 載入中... | 載入中 | 展開全文 | 熱門新聞
    広告 | 記事をシェア | この記事をシェア | この記事をシェアする | 印刷する | リンクをコピー | トップへ戻る
    ページトップへ
    ページの先頭へ | コメントを書く | コメントを見る | 読み込み中... | 読み込み中 | アクセスランキング | 次のページへ
    광고 | 기사 공유하기 | 공유하기 | 인쇄하기 | 기사 인쇄 | 링크 복사 | 맨 위로 | 댓글 쓰기 | 댓글 보기
    로딩 중... | 로딩중
    많이 본 뉴스 | 인기 기사
    ማስታወቂያ | ጽሁፉን ያጋሩ | ያጋሩ | shiriki makala
    விளம்பரம் | რეკლამა | გააზიარეთ | գովազդ | жарнама | scroll to continue with content | انتهای پیام | انتهای پیام/
    artikkelen held fram under annonsen | saka held fram under annonsen | auglýsing
    greinin heldur áfram fyrir neðan auglýsinguna | reklaam | artikkel jätkub pärast reklaami
    lugu jätkub pärast reklaami | reklāma | raksts turpinās pēc reklāmas | turpinājums pēc reklāmas
    straipsnis tęsiasi po reklama | straipsnio tęsinys po reklamos | članek se nadaljuje pod oglasom
    nadaljevanje pod oglasom | oglasno sporočilo | tekst se nastavlja ispod oglasa
    članak se nastavlja ispod oglasa | nastavak teksta ispod oglasa | tekst se nastavlja ispod reklame
    nastavak vesti ispod reklame | оглас | текст се наставља испод рекламе | наставак вести испод рекламе
    статията продължава след рекламата | продължава след рекламата | продължение след рекламата
    продолжува по рекламата | reklamë | artikulli vazhdon poshtë reklamës | vazhdon poshtë reklamës | publicitat
    la notícia continua després de la publicitat | a noticia continúa despois da publicidade | publizitatea
    iragarkia | fógraíocht | hysbyseb | mae'r erthygl yn parhau isod | advertensie | berig gaan voort ná advertensie
    artikel gaan voort ná advertensie | storie gaan voort onder advertensie | artikel bersambung selepas iklan
    berita bersambung selepas iklan | ကြော်ငြာ | ផ្សាយពាណិជ្ជកម្ម | ਇਸ਼ਤਿਹਾਰ | જાહેરાત | వాణిజ్య ప్రకటన | ಜಾಹೀರಾತು
    പരസ്യം | දැන්වීම | වෙළඳ දැන්වීම | зар сурталчилгаа | сурталчилгаа | ڕیکلام | ریکلام | سوداګریز اعلان | xayeysiis
    ìpolówó | isikhangiso
    """
)
"""Lines that a page puts between the paragraphs of a story."""

BUTTONS = _phrases(
    """
    share | tweet | retweet | teilen | twittern | drucken | partager | tweeter | imprimer | compartir | tuitear
    condividi
    compartilhar | compartilhe | partilhar | tulosta | udostępnij | drukuj | sdílet | zdieľať | megosztás | nyomtatás
    distribuie | κοινοποίηση | μοιραστείτε | распечатать | твитнуть | роздрукувати | сподели | споделете | подели
    podijeli | podeli | paylaş | tweetle | شارك | مشاركة | غرد | طباعة | שתף | שתפו | שיתוף | साझा करें | bagikan
    chia sẻ
    แชร์ | ทวีต | 分享 | 转发 | 打印 | 轉發 | 列印 | シェア | ツイート | 공유 | 트윗
    """
)
"""What buttons say that may also head a part of a story."""

BESIDE_BUTTONS = _phrases(
    """
    shares | print | email | e-mail | comments | related | loading | follow | subscribe | menu | mail | link | sms
    rss
    youtube | pocket | save | copy | merken | senden | kommentare | nach oben | mailen | abonnieren | envoyer
    commenter
    commentaires | s'abonner | imprimir | enviar | comentar | comentarios | suscríbete | stampa | invia | commenta
    commenti | iscriviti | comentários | assine | delen | deel | printen | reacties | naar boven | dela | del | jaa
    kommentarer | kommentoi | komentarze | tisk | komentáře | εκτύπωση | σχόλια | отправить | переслать
    комментарии | наверх
    коментарі | печат | komentari | yorumlar | تعليقات | اشتراک | چاپ | הדפסה | תגובות | cetak | komentar | in bài
    bình luận | 评论 | 收藏 | 点赞 | 留言 | 印刷 | コメント | ブックマーク | 인쇄 | 댓글
    """
)
"""What buttons say, and much else does: they are buttons only beside another button."""

NETWORKS = _choices(
    """
    facebook|fb|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|threads|bluesky|mastodon|instagram|messenger
    tumblr
    viber|vk|vkontakte|xing|flipboard|line|e-?mail|mail|вконтакте|вк|одноклассник|телеграм|фейсбук|вайбер|ватсап
    твиттер
    twitteru|فيسبوك|تويتر|واتساب|تيليجرام|تلغرام|تلگرام|توییتر|פייסבוק|טוויטר|ווטסאפ|फेसबुक|ट्विटर|व्हाट्सएप|ফেসবুক
    微博|微信|朋友圈|qq空间|臉書|推特|フェイスブック|ツイッター|はてなブックマーク|페이스북|트위터|카카오톡
    fejsbuk|фејсбук|ਫੇਸਬੁੱਕ|ਟਵਿੱਟਰ|ਵਟਸਐਪ|ફેસબુક|ટ્વિટર|વોટ્સએપ|ఫేస్‌బుక్|ట్విట్టర్|వాట్సాప్|ಫೇಸ್‌ಬುಕ್|ಟ್ವಿಟರ್
    ವಾಟ್ಸಾಪ್|ഫേസ്ബുക്ക?|വാട്സാപ്പ?|ෆේස්බුක්|فەیسبوو?ک|فېسبوک
    """
)
"""The networks in which a story may be shared."""

SHARE_ON = _choices(
    """
    share (?:this )?(?:on|via|with|to)|teilen auf|teilen (?:über|via)|partager (?:sur|via|par)
    compartir (?:en|por|vía|via)
    compartir a través de|condividi (?:su|via)|compartilh(?:ar|e) (?:no|na|via|pelo|em)
    partilh(?:ar|e) (?:no|na|via|pelo)
    deel(?:en)? (?:op|via)|udostępnij na|sdílet na|zdieľať na|dela (?:på|via)|del (?:på|via)|jaa|oszd meg|megosztás
    distribuie (?:pe|prin)|trimite pe|κοινοποίησ[ηε] (?:στο|στη|στην)|μοιράσου (?:το )?στο|μοιραστείτε (?:το )?στο
    подел(?:иться|итесь|ись)(?: (?:в|во|на|через))?|поділитис[яь](?: (?:у|в|на|через))?|сподели(?:те)? (?:в|във|на)
    подели на
    pod(?:ij)?eli na|شارك (?:على|عبر|في)|مشاركة (?:على|عبر|في)|اشتراک گذاری در|שת(?:ף|פו) ב-?
    bagikan (?:ke|di|via|lewat)
    kongsi di|chia sẻ (?:lên|qua|trên)|แชร์ ?(?:ไปยัง|ผ่าน|บน|ไปที่|ลง)?|(?:分享|转发|轉發)[到至]
    send (?:by|via)|envoyer par
    enviar por|invia (?:per|via)
    deil(?:a|du) á|jaga|dalīties|dalies|kopīgot|(?:pasi)?dalin(?:tis|kis|kitės)|deli(?:te)? na
    shpërnda(?:j|je|ni|jeni) në
    compart(?:ir|eix|iu) a|partekatu|roinn ar|rhann(?:u|wch) ar|ចែករំលែក(?:តាម|លើ|នៅលើ)?|la wadaag|pín sórí|yabelana ku-?
    """
)
"""What a button says before the name of a network."""

SHARED = _choices(
    """
    teilen|paylaş|twittern|(?:पर )?(?:शेयर|साझा) करें|(?:এ|তে)? ?শেয়ার করুন|で(?:シェア|共有|ツイート)(?:する)?
    に投稿(?:する)?
    (?:에|으로|로) ?공유(?:하기)?|공유(?:하기)?|jakaminen|megosztás|versenden|senden
    (?:တွင် |မှာ )?မျှဝေပါ|[सश]ेयर गर्नुहोस्|शेअर करा|'?ਤੇ (?:ਸਾਂਝਾ|ਸ਼ੇਅਰ) ਕਰੋ|પર શેર કરો|షేర్ చేయండి|ಹಂಚಿಕೊಳ್ಳಿ|ಶೇರ್ ಮಾಡಿ
    പങ്കിടുക|ഷെയർ ചെയ്യുക|(?:හි )?බෙදාගන්න|(?:-т )?хуваалцах|ulashish|-d[aə] paylaş|parve bike|هاوبەشی بکە|کې شریکه? کړئ
    """
)
"""What a button says behind the name of a network."""

COMMENTS = _choices(
    """
    comments?|kommentare?|commentaires?|comentarios?|commenti|commento|comentários?|reacties?|reactions?
    komentarz[ey]?
    komentář[eůi]?|komentárov|kommentarer|kommenttia|hozzászólás|comentarii|σχόλι(?:ο|α)|комментари[йяев]{1,3}
    коментар[іиів]*
    коментара|коментари|komentara|komentari|yorum|تعليقا?ت?|نظر|תגובות|टिप्पणियाँ|टिप्पणियां|মন্তব্য|komentar|bình luận
    ความคิดเห็น|条评论|評論|评论|則留言|留言|コメント|件のコメント|댓글|개의 댓글
    """
)
"""What a page counts below a story: its comments."""

WIRE_MARKS = frozenset(
    {
        "(more)", "-30-", "—30—", "###", "-ends-", "(ends)", "ends", "- 30 -", "[more]", "(end)", "more",
        "(folgt mehr)", "(mehr folgt)", "(wird fortgesetzt)", "(ende)", "(meer volgt)", "(sigue)", "(segue)",
        "(fin)", "(cdn.)", "(끝)", "(完)", "(end) dow jones newswires",
    }
)  # fmt: skip

TO_EDITORS = openings(
    """
    note to editors | notes to editors | note for editors | notes for editors | attention editors | attention, editors
    hinweis an die redaktion | hinweise an die redaktion | hinweis für die redaktion | hinweise für die redaktion
    hinweis für redaktionen | achtung redaktion | achtung, redaktion | original-content von
    note aux rédactions | note aux rédacteurs | note à l'attention des rédactions
    nota a los editores | nota para los editores | nota a los redactores | nota a las redacciones
    nota alle redazioni | nota per le redazioni | nota aos editores | nota para os editores | nota às redações
    noot voor de redactie | noot aan de redactie | noot voor redacties | let op redacties
    till redaktionen | til redaktionen | til redaksjonen | uwaga redakcje | informacja dla redakcji
    do wiadomości redakcji | вниманию редакций | вниманию редакторов | к сведению редакций | до уваги редакцій
    """
)
"""What opens a line that tells newsrooms something, before a colon."""

EMBARGOES = openings(
    """
    embargoed until | embargoed for | strictly embargoed | under embargo until | under strict embargo
    not for publication before | not for publication until | not for release before | not for release until
    embargo until | embargo bis | sperrfrist
    sous embargo jusqu' | embargo jusqu' | embargado hasta | embargo hasta | bajo embargo hasta
    embargo fino a | sotto embargo fino | embargo até | sob embargo até | embargado até
    embargo tot | onder embargo tot | embargo till | under embargo till | klausuleret til
    эмбарго до | не публиковать до | محظور النشر حتى | حظر النشر حتى
    """
)
"""What opens a line that says from when on a text may be printed, an embargo."""

LINKS_ELSEWHERE = openings(
    """
    related: | watch: | listen: | zum thema: | más información: | по теме: | к теме: | bakınız: | sign up for our
    sign up to our | sign up for the newsletter | subscribe to our
    get our newsletter | get the latest news | get the latest updates | get the latest headlines | follow us on
    join our newsletter | join our mailing list | join our channel | join our whatsapp | join our telegram
    join our community | click here to | click here for
    download our app | download the app | like us on facebook
    abonnieren sie unseren | abonniere unseren | melden sie sich für unseren | jetzt newsletter | folgen sie uns auf
    folge uns auf | klicken sie hier | hier klicken
    inscrivez-vous à notre | abonnez-vous à notre | recevez notre newsletter | suivez-nous sur | cliquez ici
    téléchargez notre application
    suscríbete a nuestr | suscríbase a nuestr | síguenos en | síganos en | haz clic aquí | haga clic aquí
    recibe nuestro boletín | únete a nuestro canal | descarga nuestra app
    iscriviti alla nostra | iscriviti alla newsletter | iscriviti al canale | seguici su | clicca qui
    inscreva-se na nossa | inscreva-se em nosso | assine nossa newsletter | assine a nossa newsletter | siga-nos
    siga o nosso | clique aqui
    subscreva a nossa | receba nossa newsletter | entre no nosso canal
    schrijf je in voor onze | meld je aan voor onze | abonneer je op | volg ons op | klik hier
    prenumerera på vårt | prenumerera på vår | anmäl dig till vårt | följ oss på | klicka här | tilmeld dig vores
    abonner på vores | følg os på | klik her | meld deg på vårt | abonner på vårt | følg oss på | klikk her
    tilaa uutiskirje | tilaa uutiskirjeemme | seuraa meitä | klikkaa tästä
    zapisz się do newslettera | zapisz się na nasz newsletter | zapisz się na newsletter | obserwuj nas na
    śledź nas na | dołącz do nas na | kliknij tutaj
    přihlaste se k odběru | odebírejte náš | sledujte nás na | klikněte zde | prihláste sa na odber | sledujte nás aj
    iratkozzon fel hírlevelünkre | iratkozz fel hírlevelünkre | kövessen minket | kövess minket | kattintson ide
    abonează-te la newsletter | abonați-vă la newsletter | urmărește-ne pe | urmăriți-ne pe | urmărește-ne și pe
    εγγραφείτε στο newsletter | ακολουθήστε μας | ακολουθήστε το | κάντε κλικ εδώ
    подпишитесь на наш | подписывайтесь на наш | подпишись на наш | подпишитесь на рассылку | следите за нами в
    присоединяйтесь к нам | нажмите здесь | подписаться на канал | підпишіться на наш | підписуйтесь на наш
    підписуйтеся на наш | стежте за нами | абонирайте се за | последвайте ни | следвайте ни | пратите нас на
    пратите нас и на | pratite nas na | bültenimize abone ol | bizi takip edin | bizi sosyal medyada takip edin
    اشترك في نشرتنا | اشترك في النشرة | اشتركوا في | تابعونا على | تابعنا على | اضغط هنا | انقر هنا | ما را در شبکه
    הירשמו לניוזלטר | הצטרפו לערוץ | עקבו אחרינו | לחצו כאן
    हमारे न्यूज़लेटर | हमें फॉलो करें | यहां क्लिक करें | यहाँ क्लिक करें | আমাদের ফেসবুক | এখানে ক্লিক করুন
    berlangganan newsletter | ikuti kami di | klik di sini | gabung di channel | đăng ký nhận bản tin
    theo dõi chúng tôi
    nhấn vào đây | ติดตามเราได้ที่ | สมัครรับจดหมายข่าว | คลิกที่นี่
    订阅我们的 | 关注我们的 | 点击这里 | 点击此处 | 扫码关注 | 更多精彩内容 | 訂閱我們的 | 點擊這裡
    加入我們的line
    メルマガ登録 | メールマガジン登録 | 無料会員登録 | 詳しくはこちら | こちらをクリック | フォローする
    뉴스레터 구독 | 뉴스레터를 구독 | 여기를 클릭 | 카카오톡 채널
    """
)
"""What opens a line that sends readers elsewhere, without a sign in between."""
