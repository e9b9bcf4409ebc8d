"""Where a text was still to be filled in: "TK", "XX people", "[INSERT QUOTE]", lorem ipsum, dummy headlines."""

import re
from collections.abc import Iterable
from itertools import islice

from articles.detection.words.vocabulary import MONTHS
from articles.text.folding import fold

type Range = tuple[int, int]
"""Where a gap begins and where it ends."""

MOST_SHOWN = 5
"""So many gaps of each sort are told of one block; hardly any has more."""

LONGEST_BEFORE = 40
"""So many characters before a gap are looked at: no word is longer."""

_SURE = re.compile(
    r"""
    \((?=[^()]{2})(?:insert\ [a-z]|tk\b|pls\ check|please\ check
        |(?:quote|photo|figure|detail)s?\ (?:(?:from|of|by|for)\ [^()]{1,40}\ )?to\ come)[^()]{0,60}\)
    | \[(?=[^\[\]]{2}|[x●•])(?:
        (?:insert|tk|tbc|tbd|tba|pls\ check|please\ check|to\ be\ confirmed|(?:quote\ )?to\ come|add)\b[^\[\]]{0,60}\]
        | (?:name|age|date|place|quote|link|photo|headline|x+|check)\](?!\()
        | check\ (?:spelling|name|age|date|quote|figure|fact|title|number|link)s?\b[^\[\]]{0,40}\]
        | (?-i:CHECK\b[^\[\]a-z]{0,40}\])
        | (?:[●•]|citation\ needed|(?:first|last|full)\ name)\](?!\()
        | object\ Object\])
    | (?=[tx2lai$£€{%?])(?:
    (?<![\w&'’.-])(?-i:(?:TK){2,})(?![\w'’-])
    | (?<!\w)(?-i:X{4,}|20XX)(?!\w)
    | \blorem\ ipsum\b
    | \b(?:add|insert)\ (?:a\ )?(?:quote|photo|picture|caption|text|link|name|figure|headline|standfirst)\ here\b
    | (?<![\w-])(?-i:[$£€]?XXX?)(?=\ (?:people|percent|per\ cent|million|billion|years|months|days|pounds|dollars|euros?
        |Prozent|Menschen|Personen|Millionen|personnes|pour\ cent|personas|por\ ciento|persone|pessoas|por\ cento|mensen
        |procent|procento|osób|lidí|personer|ihmistä|fő|persoane|άτομα|человек|процентов|людей|осіб|kişi|شخص|लोग
        |Milliarden|Jahren?|Tagen?|Kilometer|millions|milliards|ans|kilomètres|millones|mil|años|kilómetros|milioni
        |miliardi|mila|anni|chilometri|milhões|anos|quilômetros|quilómetros|miljoen|miljard|jaar|miljoner|miljarder
        |kronor|kroner|millioner|milliarder|tys|mln|mld|zł|złotych|lat|milionów|korun|milionů|tisíc|let|miljoonaa|vuotta
        |millió|milliárd|ezer|forint|milioane|miliarde|lei|ani|εκατομμύρια|ευρώ|χρόνια|млн|млрд|миллионов|тысяч|рублей
        |лет|мільйонів|тисяч|гривень|років|milyon|milyar|bin|lira|TL)\b)
    | (?<![\w-])(?-i:XXX?)(?=-(?:years?-old|jährige[nmrs]?|jarige|årige?|åring|letn[ią]\w*|летн\w+|річн\w+|vuotia\w+)\b)
    | (?<![\w-])(?-i:[$£€]XXX?(?=(?:m|mn|bn|tn|k)?(?!\w)) | XXX?(?=\ ?%) | X{1,3}[.,]XXX(?!\w))
    | \{\{\ ?[A-Za-z_][\w.]{0,60}\ ?\}\} | \$\{[A-Za-z_][\w.]{0,60}\}
    | %\([a-z_]{1,60}\)s
    | (?<!\?)\?{4,}(?!\?))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE_A_ROMAN_FIGURE = re.compile(
    r"\b(?:century|jahrhundert|eeuw|s[ií]glo|século|secolo|secolul|segle|siècle|wieku?|veku|století|storočí|stoljeća"
    r"|stoletja|век[ае]?|столетия|століття|століть|αιώνα[ςσ]?|bowl"
    r"|chapter|chapitre|cap[ií]tulo|capitolo|kapitel|rozdział|глава|article|art[ií]culo|artigo|articolo|artikel) $",
    re.IGNORECASE,
)
"""Behind these words XX is a Roman figure: "en el siglo XX personas de toda Europa emigraron"."""

_STREETS = frozenset(("settembre", "setembro", "setembre", "septiembre"))
"""A day of it is written in Roman figures: “via XX Settembre”."""
_SHORTEST_MONTH = 4
_MONTHS = sorted(month for month in fold(MONTHS).split() if len(month) >= _SHORTEST_MONTH and month not in _STREETS)
_DAY = re.compile(rf"(?<![\w-])(?:XX|ХХ)(?=\.? (?:de |d['’])?(?i:{'|'.join(_MONTHS)})\b)|(?<!\w)XX[./]XX(?=[./])")
"""A day that is left open: “XX December”, “am XX. Dezember”, “XX.XX.2025”."""

_TO_FILL_IN = """
zitat folgt | name einfügen | name folgt | name fehlt | foto folgt | bild folgt | bitte prüfen | bitte ergänzen
à compléter | à vérifier | citation à venir | photo à venir | por completar | falta dato | da completare
da verificare | por preencher | naam invullen | nog invullen | citaat volgt | do uzupełnienia | do sprawdzenia
k doplnění | att fylla i | täydennetään myöhemmin | de completat | de verificat | дописать | дописати
да се допълни | να συμπληρωθεί | eklenecek | doldurulacak | يضاف لاحقا | تکمیل شود | להשלים | यहाँ लिखें
यहां लिखें | 待补 | 待補 | 待核实 | 待核實 | 此处插入 | 要確認 | 追記予定 | 後送 | 추후 보완 | 추후보완 | 추가 예정
추후 보강 | isi nama | akan diisi | bổ sung sau | รอข้อมูล
"""
_ASKED = """
zitat einfügen | text folgt | nom à confirmer | insérer le nom | insérer citation | insertar nombre | insertar cita
falta nombre | falta cita | inserire nome | inserire citazione | inserir nome | inserir citação | wstawić cytat
wstaw cytat | vložit citát | infoga citat | indsæt citat | sett inn sitat | lisää nimi | ide jön | вставить цитату
вставить имя | вставити цитату | buraya isim | أدخل الاسم | להוסיף שם | नाम डालें | 待定 | 待确认 | 待確認 | 未定稿
확인 필요
"""
_IN_CAPITALS = """
NAME | NACHNAME | VORNAME | ZITAT | ERGÄNZEN | PRÜFEN | NOM | PRÉNOM | CITATION | NOMBRE | CITA | COMPLETAR
VERIFICAR | NOME | CITAZIONE | VERIFICARE | CITAÇÃO | PREENCHER | NAAM | CITAAT | INVULLEN | IMIĘ | NAZWISKO
UZUPEŁNIĆ | SPRAWDZIĆ | JMÉNO | DOPLNIT | DOPLNIŤ | OVĚŘIT | NAMN | NAVN | FYLL I | NIMI | TÄYDENNÄ | NÉV | NUME
ИМЯ | ФАМИЛИЯ | ЦИТАТА | ВСТАВИТЬ | УТОЧНИТЬ | ПРОВЕРИТЬ | УТОЧНИТИ | ПЕРЕВІРИТИ | ΟΝΟΜΑ | İSİM | الاسم | שם | नाम
이름
"""


def _any_of(table: str) -> str:
    return "|".join(phrase.strip() for line in table.strip().splitlines() for phrase in line.split("|"))


_TWO_LETTERS = r"(?=[^()（）\[\]［］【】]{2})"
"""No phrase has fewer letters; so in a row of brackets a hundred phrases need not be tried behind each."""
_IN_BRACKETS = re.compile(
    rf"[(（]{_TWO_LETTERS} ?(?!要確認)(?:{_any_of(_TO_FILL_IN)})(?: ?[:：][^()（）]{{0,40}}| ?(?:…|\.{{3}}))? ?[)）]"
    rf"|[\[［【]{_TWO_LETTERS}(?!(?<=【)待定)"
    rf"(?:{_any_of(_TO_FILL_IN)}|{_any_of(_ASKED)}|(?-i:(?:{_any_of(_IN_CAPITALS)})(?=[\]］】])))"
    r"[^\[\]［］【】]{0,40}[\]］】](?!\()",
    re.IGNORECASE,
)
"""What a writer leaves to the desk, in brackets.

Nothing else stands in round ones, in which readers may be told to fill something in: "(à compléter en ligne)". "要確認"
may tell readers to call first, and "【待定】" may say that a value is not known yet.
"""

_BRACKETS = "[(（［【"
_LEFT_OPEN = re.compile(
    r"(?<!\w)(?:(?:FOTO|BILD|TEXT|ZITAT) FOLGT|FOTO VOLGT|(?:PHOTO|QUOTE|CAPTION) TO COME|À COMPLÉTER|POR COMPLETAR"
    r"|DA COMPLETARE|DO UZUPEŁNIENIA|ДОПИСАТЬ|ДОПИСАТИ|ВСТАВИТЬ ЦИТАТУ)(?!\w)"
)
"""The same in capitals without brackets; copy that is all in capitals may say it."""

_TO_COME = re.compile(r"(?<![\w&'’.-])TK(?![\w'’&-])(?! [A-Z])|(?<=[\w,] )\?{3}(?= [a-z])")
"""“To come” in English copy; in other languages TK may be a court, and a space may stand before “???”."""

_NOT_COUNTED = """
chromosomes karyotypes genotypes genes genomes cells embryos zygotes gametes foetuses fetuses gonads carriers females
males boys girls babies infants newborns athletes individuals patients animals pairs twins
centuries congresses editions games olympics olympiads dynasties legions sizes larges letters initials signs marks
symbols labels logos kisses crosses tattoos beers lagers
films movies videos clips tapes dvds magazines sites websites domains pages shops stores cinemas theatres theaters
clubs shows scenes images pictures photos pics stars ratings adverts ads
is was has does as this its his hers ours yours theirs us yes thus plus versus less unless across always perhaps
towards besides whereas sometimes afterwards says means wins makes takes gives plays stands comes goes gets
looks opens begins ends remains becomes seems appears contains features includes brings runs lets helps sells offers
uses needs wants likes refers denotes indicates represents follows starts returns tells covers applies deals bans
allows requires provides states reads forbids sets lists concerns describes
"""
"""Words behind an XX that is no number: what genes, Roman figures, marks and brands belong to, and verbs."""

_COUNTED = re.compile(
    r"(?<![\w&'’./$£€-])XXX?(?= (?:(?:new|more|other|extra|further|additional|different) )?"
    rf"(?!(?:{'|'.join(_NOT_COUNTED.split())})\b)(?:[a-z]{{2,}}(?<!s)s|children|feet|pence)(?![\w'’-]))"
)
"""A number that English copy leaves open before what it counts: "XX loaves are left"."""

_NUMBERED = """
article articles chapter chapters section sections part parts volume volumes book books act acts scene scenes title
titles annex appendix schedule schedules clause clauses paragraph paragraphs table tables figure figures plate plates
page pages phase phases stage stages level levels grade grades class type types size sizes model models mark marked
series generation generations season seasons episode episodes edition editions group groups division divisions corps
legion legions number numbers psalm psalms canto cantos letter letters king pope century bowl called named labelled
labeled rated
"""
"""Words that a Roman figure numbers, or that introduce a name."""

_BEFORE_A_NUMBER = """
about some nearly almost around over only with in of for and but all another after under just these those
"""
"""Small words that may open a sentence before a number; any other word with a capital is part of a name."""

_HAVE_A_FIGURE, _MAY_OPEN = frozenset(_NUMBERED.split()), frozenset(_BEFORE_A_NUMBER.split())

_SHORTENED = 4
"""A word of at most so many letters may be an abbreviation if a stop follows it: "Vol. XX"."""

_OF_GENES = re.compile(r"\b(?:XY|X0|XXY)\b|(?i:chromosom|karyotyp|genotyp|genetic|intersex|gonad)")
_ROMAN_FIGURE = re.compile(r"\b(?=[IVXL]{2})X*[IVL][IVXL]*\b")

_MAYBE = ("[", "(", "{", "【", "tk", "xx", "хх", "orem ipsum", " here")
"""A text without any of these or "???" holds no gap, unless it is in capitals; looking for them is quick."""

_DUMMIES = frozenset(
    {
        "headline", "headline here", "headline goes here", "dummy headline", "insert headline", "insert headline here",
        "standfirst", "standfirst here", "standfirst goes here", "dummy standfirst", "dek goes here", "byline here",
        "caption", "caption here", "caption goes here", "caption caption caption", "text here", "text goes here",
        "body text here", "body copy here", "dummy text", "placeholder", "test test", "tbc", "tbd", "undefined",
        "null",
        "nan", "überschrift", "blindtext", "???", "titre ici", "titular aquí", "kop hier", "tk", "tktk",
        "überschrift hier", "titel hier", "foto folgt", "bild folgt", "text folgt", "zitat folgt", "foto volgt",
        "à compléter", "texte à venir", "titre à venir", "titre provisoire", "por completar", "titular provisional",
        "título provisional", "texto de prueba", "da completare", "titolo provvisorio", "testo di prova",
        "título provisório", "texto de teste", "do uzupełnienia", "tytuł roboczy", "doplnit", "rubrik här",
        "otsikko tähän", "cím helye", "titlu provizoriu", "дописать", "заголовок", "дописати", "τίτλος εδώ",
        "başlık buraya", "metin buraya", "العنوان هنا", "النص هنا", "כותרת כאן",
        "शीर्षक यहाँ", "judul di sini", "tiêu đề ở đây", "待补", "待補", "待补充", "待補充", "标题", "標題",
        "此处标题",
        "見出し", "仮見出し", "ダミーテキスト", "제목", "제목 입력", "더미 텍스트",
    }
)  # fmt: skip


def is_dummy(folded: str) -> bool:
    """Is this line a dummy and no more: "Headline goes here", "Blindtext"?"""
    return folded.strip(" .:[](){}【】*-…") in _DUMMIES


def may_hold_gaps(shown: str, folded: str) -> bool:
    """Does a text, also given folded, hold any sign of a gap? This is quick, and says no of most."""
    sign = any(map(folded.__contains__, _MAYBE)) or ("?" in folded and "???" in folded)
    return sign or _may_stand_in_capitals(shown)


def gaps_in(shown: str) -> list[Range]:
    """Where a text, whatever its language, is still to be filled in."""
    sure = (match.span() for match in _SURE.finditer(shown) if not _is_a_roman_figure(shown, match))
    found = list(islice(sure, MOST_SHOWN))
    if "XX" in shown or "ХХ" in shown:
        days = (match.span() for match in _DAY.finditer(shown) if not _is_a_roman_figure(shown, match))
        found += islice(days, MOST_SHOWN)
    if any(map(shown.__contains__, _BRACKETS)):
        found += [match.span() for match in islice(_IN_BRACKETS.finditer(shown), MOST_SHOWN)]
    if _may_stand_in_capitals(shown) and any(map(str.islower, shown)):
        likely = islice(_LEFT_OPEN.finditer(shown), MOST_SHOWN)
        found += [match.span() for match in likely if not _is_behind_capitals(shown, match.start())]
    return found


def gaps_to_come_in(shown: str) -> list[Range]:
    """Where an English text says that words are still to come."""
    return [match.span() for match in islice(_TO_COME.finditer(shown), MOST_SHOWN)]


def gaps_for_a_number_in(shown: str) -> list[Range]:
    """Where an English text leaves a number open; nowhere if it has Roman figures."""
    if _ROMAN_FIGURE.search(shown):
        return []
    counted = (match.span() for match in _COUNTED.finditer(shown) if not _is_a_roman_figure(shown, match))
    found = (span for span in counted if _may_be_counted(shown[max(0, span[0] - LONGEST_BEFORE) : span[0]]))
    return list(islice(found, MOST_SHOWN))


def apart(found: Iterable[Range]) -> list[Range]:
    """The gaps in order, without those inside another one."""
    kept: list[Range] = []
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def tells_of_genes(shown: str) -> bool:
    """Does a text tell of chromosomes, which are called XX?"""
    return _OF_GENES.search(shown) is not None


def _may_be_counted(before: str) -> bool:
    """May a number follow: at the front of a sentence, or behind a small word that no Roman figure numbers?"""
    word = before.split()[-1].strip('"“”‘’(),—–') if before.split() else ""
    if word.endswith((".", "!", "?", ":", ";", "…")):
        return len(word) > _SHORTENED + 1
    return not word or word.casefold() in _MAY_OPEN or (word.islower() and word not in _HAVE_A_FIGURE)


def _is_a_roman_figure(shown: str, match: re.Match[str]) -> bool:
    """Are these letters the number of a century or a chapter?"""
    if set(match[0]) != {"X"}:
        return False
    return bool(_BEFORE_A_ROMAN_FIGURE.search(shown[max(0, match.start() - LONGEST_BEFORE) : match.start()]))


def _may_stand_in_capitals(shown: str) -> bool:
    """Might a text hold a gap marked by capitals alone? One letter is looked for before several, which is quicker."""
    if ("G" in shown and "OLGT" in shown) or ("M" in shown and ("TO COME" in shown or "COMPL" in shown)):
        return True
    return not shown.isascii() and ("UZUPE" in shown or "ДОПИСАТ" in shown or "ВСТАВИТ" in shown)


def _is_behind_capitals(shown: str, start: int) -> bool:
    """Is the word before this place in capitals too, as in the label of a paragraph?"""
    before = shown[max(0, start - LONGEST_BEFORE) : start].split()[-1:]
    return bool(before) and before[0].isupper() and before[0].isalpha()
