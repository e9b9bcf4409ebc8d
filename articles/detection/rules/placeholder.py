"""What was to be filled in and was not, and what breaks off."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from articles.detection.copies.repeats import SURELY_PROSE
from articles.detection.findings import Finding, Severity, Span
from articles.detection.page.furniture import ends_in_a_stop, is_row
from articles.detection.page.notices import leads_elsewhere
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.detection.wording import Wording
from articles.detection.words.vocabulary import MONTHS
from articles.text.document import Block
from articles.text.similarity import fold

MOST_SHOWN = 5
"""So many placeholders of one block are one finding; no block has more."""

ENDED = 0.8
"""Where so many of the paragraphs end in a stop, one that does not breaks off."""

LONGEST_BEFORE = 40
"""A longer word before a mark is none."""

BESIDE = 24
"""So many characters on either side tell one placeholder from another."""

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
"""Behind these XX is a figure: "en el siglo XX personas de toda Europa emigraron"."""

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
"""No phrase has fewer: in a row of brackets a hundred of them need not be tried behind each."""
_IN_BRACKETS = re.compile(
    rf"[(（]{_TWO_LETTERS} ?(?!要確認)(?:{_any_of(_TO_FILL_IN)})(?: ?[:：][^()（）]{{0,40}}| ?(?:…|\.{{3}}))? ?[)）]"
    rf"|[\[［【]{_TWO_LETTERS}(?!(?<=【)待定)"
    rf"(?:{_any_of(_TO_FILL_IN)}|{_any_of(_ASKED)}|(?-i:(?:{_any_of(_IN_CAPITALS)})(?=[\]］】])))"
    r"[^\[\]［］【】]{0,40}[\]］】](?!\()",
    re.IGNORECASE,
)
"""What a writer leaves to the desk in brackets.

In round ones it stands alone: what readers are to fill in or to check goes on, "(à compléter en ligne)". "要確認" asks
a reader to call first, and what stands in "【】" may be a value that is not known yet.
"""

_BRACKETS = "[(（［【"
_LEFT_OPEN = re.compile(
    r"(?<!\w)(?:(?:FOTO|BILD|TEXT|ZITAT) FOLGT|FOTO VOLGT|(?:PHOTO|QUOTE|CAPTION) TO COME|À COMPLÉTER|POR COMPLETAR"
    r"|DA COMPLETARE|DO UZUPEŁNIENIA|ДОПИСАТЬ|ДОПИСАТИ|ВСТАВИТЬ ЦИТАТУ)(?!\w)"
)
"""The same in capitals: in copy that is set in capitals it may be said."""

_TO_COME = re.compile(r"(?<![\w&'’.-])TK(?![\w'’&-])(?! [A-Z])|(?<=[\w,] )\?{3}(?= [a-z])")
"""What English copy says for “to come”; elsewhere the letters stand for a court, and a space may stand before “???”."""

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
"""What stands behind XX where it is no number: what genes, Roman figures, marks and brands are of, and verbs."""

_COUNTED = re.compile(
    r"(?<![\w&'’./$£€-])XXX?(?= (?:(?:new|more|other|extra|further|additional|different) )?"
    rf"(?!(?:{'|'.join(_NOT_COUNTED.split())})\b)(?:[a-z]{{2,}}(?<!s)s|children|feet|pence)(?![\w'’-]))"
)
"""A number that English copy leaves open before what is counted: "XX loaves are left"."""

_NUMBERED = """
article articles chapter chapters section sections part parts volume volumes book books act acts scene scenes title
titles annex appendix schedule schedules clause clauses paragraph paragraphs table tables figure figures plate plates
page pages phase phases stage stages level levels grade grades class type types size sizes model models mark marked
series generation generations season seasons episode episodes edition editions group groups division divisions corps
legion legions number numbers psalm psalms canto cantos letter letters king pope century bowl called named labelled
labeled rated
"""
"""Words of which a Roman figure says which one it is, or that say how something is called."""

_BEFORE_A_NUMBER = """
about some nearly almost around over only with in of for and but all another after under just these those
"""
"""Small words that may open a sentence; any other word with a capital is a part of a name."""

_HAVE_A_FIGURE, _MAY_OPEN = frozenset(_NUMBERED.split()), frozenset(_BEFORE_A_NUMBER.split())

_SHORTENED = 4
"""A word of so many letters before its stop may be short for another: "Vol. XX"."""

_OF_GENES = re.compile(r"\b(?:XY|X0|XXY)\b|(?i:chromosom|karyotyp|genotyp|genetic|intersex|gonad)")
_ROMAN_FIGURE = re.compile(r"\b(?=[IVXL]{2})X*[IVL][IVXL]*\b")

_MAYBE = ("[", "(", "{", "【", "tk", "xx", "хх", "orem ipsum", " here")
"""A text without any of these or "???" holds no placeholder; to look for them is quick."""

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
_CLOSERS = {"„": "“”", "“": "”", "«": "»", "「": "」", "『": "』"}
"""What closes each mark that opens a quotation; who opens with „ closes with “."""
_STRAIGHT = re.compile(r'(?<!\d)(?<![א-ת](?="[א-ת]))"')
"""Which opens and which closes cannot be told: one alone is one too few, but for inches and in letters of Hebrew."""
_POINTING = re.compile("[«»]")
_MARKS = frozenset("".join(_CLOSERS) + "".join(_CLOSERS.values()) + '"')
_MARK = re.compile(f"[{''.join(_CLOSERS)}{''.join(_CLOSERS.values())}]")
_ANY_MARK = re.compile(f"[{''.join(_MARKS)}]")
_SIGNED = re.compile(
    r"[^\W\d_][.!?…][”’»“\"']?(?:[\d⁰¹²³⁴-⁹]{1,2}| ?[/|(–—-] ?[^\W\d_]{2,4}\)?)$|[.。][^.。]{0,20}[)）]\d{6,8}$"
)
"""Behind its stop a paragraph may have the sign of a footnote, the initials of its writer, who edited it and when."""
_OPEN_ENDS = (",", "-", "–", "—", "(", "“", "«", "„")


class Placeholder(Rule):
    """Something was to be filled in, or the text breaks off."""

    id = "placeholder"
    severity = Severity.WARNING
    finds = (
        "“TK”, “XXXX”, “XX people”, in English “XX loaves”, “[INSERT QUOTE]”, “(à compléter)”, “FOTO FOLGT”, "
        "“【待补】”, lorem ipsum, dummy heads, “{{ name }}”; as notices a text that breaks off and a quotation that is "
        "not closed."
    )
    never_flags = (
        "Names such as TK Maxx, Roman figures, “XX chromosomes”, “[sic]” and what an editor put into a quotation; what "
        "readers are to fill in or check; code between backticks."
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        for block in reading.document:
            reading.check_time()
            if reading.wording(block).once(_is_dummy):
                yield self.finding(
                    "This line was to be replaced.", spans=[Span.whole(block)], preferred=False, around="dummy"
                )
            elif reading.wording(block).once(_may_hold_gaps):
                yield from self._gaps(reading, block)
        if unclosed := list(_unclosed(reading)):
            one = len(unclosed) == 1
            yield self.finding(
                f"{'This paragraph opens a quotation and does' if one else 'These paragraphs open quotations and do'} "
                "not close it: is a mark missing?",
                spans=map(Span.whole, unclosed),
                severity=Severity.NOTICE,
                preferred=False,
            )
        for block in _broken_off(reading):
            yield self.finding(
                "This paragraph breaks off without a stop: is its end missing?",
                spans=[Span.whole(block)],
                severity=Severity.NOTICE,
                preferred=False,
            )

    def _gaps(self, reading: Reading, block: Block) -> Iterator[Finding]:
        shown = reading.visible(block)
        found = reading.wording(block).once(_gaps_in)
        if ("TK" in shown or "???" in shown) and reading.language and reading.language.code == "en":
            found = [*found, *(match.span() for match in islice(_TO_COME.finditer(shown), MOST_SHOWN))]
        if "XX" in shown and reading.language and reading.language.code == "en" and not reading.once(_is_of_genes):
            found = [*found, *_counted_in(shown)]
        if found:
            found = _apart(found)
            words = ", ".join(dict.fromkeys(f"“{shown[start:end][:40]}”" for start, end in found))
            yield self.finding(
                f"Something is still to be filled in: {words}.",
                spans=[Span.of(block, start, end) for start, end in found],
                preferred=False,
                around=" … ".join(shown[max(0, start - BESIDE) : end + BESIDE] for start, end in found),
            )


def _gaps_in(wording: Wording) -> list[tuple[int, int]]:
    """Where a text is to be filled in, in whatever language it stands."""
    shown = wording.visible
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


def _counted_in(shown: str) -> list[tuple[int, int]]:
    """Where a number is left open in English, unless Roman figures stand beside it."""
    if _ROMAN_FIGURE.search(shown):
        return []
    counted = (match.span() for match in _COUNTED.finditer(shown) if not _is_a_roman_figure(shown, match))
    found = (span for span in counted if _may_be_counted(shown[max(0, span[0] - LONGEST_BEFORE) : span[0]]))
    return list(islice(found, MOST_SHOWN))


def _may_be_counted(before: str) -> bool:
    """May a number follow: at the front of a sentence, or behind a small word that no Roman figure belongs to?"""
    word = before.split()[-1].strip('"“”‘’(),—–') if before.split() else ""
    if word.endswith((".", "!", "?", ":", ";", "…")):
        return len(word) > _SHORTENED + 1
    return not word or word.casefold() in _MAY_OPEN or (word.islower() and word not in _HAVE_A_FIGURE)


def _is_of_genes(reading: Reading) -> bool:
    """Does the story tell of chromosomes?"""
    return any(_OF_GENES.search(reading.shown(block)) for block in reading.document)


def _is_a_roman_figure(shown: str, match: re.Match[str]) -> bool:
    """Do these letters number a century or a chapter?"""
    if set(match[0]) != {"X"}:
        return False
    return bool(_BEFORE_A_ROMAN_FIGURE.search(shown[max(0, match.start() - LONGEST_BEFORE) : match.start()]))


def _may_stand_in_capitals(shown: str) -> bool:
    """Does a text hold a part of such a mark? One letter is looked for before several."""
    if ("G" in shown and "OLGT" in shown) or ("M" in shown and ("TO COME" in shown or "COMPL" in shown)):
        return True
    return not shown.isascii() and ("UZUPE" in shown or "ДОПИСАТ" in shown or "ВСТАВИТ" in shown)


def _is_behind_capitals(shown: str, start: int) -> bool:
    """Is the word before a place set in capitals, too, as in the label of a paragraph?"""
    before = shown[max(0, start - LONGEST_BEFORE) : start].split()[-1:]
    return bool(before) and before[0].isupper() and before[0].isalpha()


def _apart(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places in order, without those inside another one."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _is_dummy(wording: Wording) -> bool:
    return wording.folded.strip(" .:[](){}【】*-…") in _DUMMIES


def _may_hold_gaps(wording: Wording) -> bool:
    """Does a text hold any sign of a placeholder, and no code?"""
    folded = wording.folded
    sign = any(map(folded.__contains__, _MAYBE)) or ("?" in folded and "???" in folded)
    return (sign or _may_stand_in_capitals(wording.shown)) and "`" not in wording.text


def _broken_off(reading: Reading) -> Iterator[Block]:
    """Long paragraphs that end in no stop, where nearly all the others do."""
    prose = [
        block
        for block in reading.document.paragraphs
        if block.kind == "paragraph" and reading.length(block) >= SURELY_PROSE and not is_row(block.text)
        if not reading.wording(block).once(leads_elsewhere)
    ]
    broken = [block for block in prose if not reading.wording(block).once(_ends_in_a_stop)]
    if len(prose) < 3 or len(prose) - len(broken) < ENDED * len(prose):
        return
    for block in broken:
        ending = reading.shown(block).rstrip()
        if not _SIGNED.search(ending) and (ending.endswith(_OPEN_ENDS) or ending[-1:].isalnum()):
            yield block


def _ends_in_a_stop(wording: Wording) -> bool:
    return ends_in_a_stop(wording.shown)


def _unclosed(reading: Reading) -> Iterator[Block]:
    """Paragraphs in which a quotation is opened and not closed, unless the next one goes on with it.

    A quotation over several paragraphs opens each of them and is closed in the last.
    """
    body = reading.document.paragraphs
    shown = [reading.shown(block) if _is_marked(block.text) else "" for block in body]
    closers = _CLOSERS | ({"“": ""} if any("„" in text for text in shown) else {})
    if any("«" in text for text in shown) and _point_in(shown):
        closers |= {"»": "«", "«": ""}
    for at, block in enumerate(body):
        if shown[at] and _stays_open(shown[at], closers):
            following = shown[at + 1].lstrip() if at + 1 < len(body) else ""
            if following[:1] not in _MARKS and not reading.wording(block).once(leads_elsewhere):
                yield block


def _point_in(texts: Sequence[str]) -> bool:
    """Do quotations open with the mark that points to their words, as in German, Danish and Slovene: »so«?"""
    return all(match[0] == "»" for match in map(_POINTING.search, texts) if match)


def _is_marked(text: str) -> bool:
    """Does a text hold any quotation mark?"""
    return '"' in text or (not text.isascii() and bool(_ANY_MARK.search(text)))


def _stays_open(text: str, closers: Mapping[str, str]) -> bool:
    """Is the last quotation of a text still open at its end?

    A mark that opens again before it was closed goes on with a quotation over paragraphs that were run together.
    """
    waiting: list[str] = []
    for match in _MARK.finditer(text):
        sign = match[0]
        if waiting and sign in waiting[-1]:
            waiting.pop()
        elif closers.get(sign) and closers[sign] not in waiting:
            waiting.append(closers[sign])
    # Behind a figure it may close a quotation: then it is none of inches.
    return bool(waiting) or (len(_STRAIGHT.findall(text)) == text.count('"') == 1)
