"""Which lines say who wrote a story, from where and when, whose picture it has, or to which section it belongs?

A line is known by its cue and by what follows, never by its cue alone: “by” opens sentences and “photo” stands in
them. A line that is not `sure` may be copy; whoever asks also looks at where it stands.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from articles.detection.words.page_words import (
    AGENCIES,
    AND,
    BY,
    DESKS,
    EDITORS,
    IN_PLACES,
    MESSAGE_LABELS,
    NO_NAMES,
    PAGE_PHRASES,
    PARTICLES,
    PICTURE_BY,
    PICTURES,
    PRIVATE_PICTURES,
    PUBLISHED,
    ROLES,
    SALUTATIONS,
    SECTIONS,
    SOURCES,
    TOWNS_CALLED_LIKE_A_WEEKDAY,
    WEEKDAYS,
    WRITTEN_BY,
)
from articles.text.folding import fold
from articles.text.scripts import COMBINING_IN_ANY_SCRIPT
from articles.text.spellings import is_small

LONGEST = 130
"""A line of more characters is copy, unless it ends in a picture credit."""

LONGEST_CAPTION = 300
"""A caption with its credit has at most so many characters."""

LONGEST_CREDIT = 60
"""What names the owner of a picture has at most so many characters."""

MOST_WORDS = 14
"""A line of more words is neither a byline, a write-thru note nor a time of publication."""

LONGEST_NAME = 5
"""A name of a person or a place has at most so many words."""

LONGEST_ROLE = 6
"""More words behind a name do not say what its bearer does."""

LONGEST_LABEL = 20
"""The label of a line above an e-mail, its colon included."""

LONGEST_DATELINE = 90
"""A dateline ends within so many characters."""

DATELINE_GLUED = 6
"""Behind a dateline a paragraph goes on with so many words or more; with fewer it may be a row of a table."""


class Sort(StrEnum):
    """What a line of a page is, as it is called on screen."""

    BYLINE = "byline"
    DATELINE = "dateline"
    CREDIT = "picture credit"
    CAPTION = "caption"
    LABEL = "section label"
    TIME = "time of publication"
    NOTE = "note to the desk"
    DESK = "note of who edited it or where it comes from"


@dataclass(frozen=True, slots=True)
class PageLine:
    """What sort of line it is; `says` are its folded words without the cue, such as a name or a place."""

    sort: Sort
    sure: bool
    says: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """The dateline that opens a text: its words end at `end`, its dash and space at `goes_on`."""

    place: str
    end: int
    goes_on: int
    agency: str


_ARABIC_ARTICLE = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|d|l|o|dell|dall)[-'][^\W\d_a-z]")
_NAME = re.compile(rf"[^\W\d_](?:[\w{COMBINING_IN_ANY_SCRIPT}'’.-]*[\w{COMBINING_IN_ANY_SCRIPT}.])?")

_KOREAN_BYLINE = re.compile(
    r"(?:[(\[][가-힣]{1,6}=[가-힣a-z]{2,8}[)\]] ?)?(?:글 |[가-힣a-z]{1,6}(?:뉴스|신문|일보|통신|방송|타임스) )?"
    r"([가-힣]{2,4}) ?(?:(?:선임|수습|인턴|전문|객원)?기자|특파원)(?: ?=)?(?: [a-z0-9_.+-]+@[a-z0-9.-]+)?"
)
# What Chinese and Japanese write of who reported and edited a story, and where it was taken from.
_IDEOGRAPHIC_BYLINE = re.compile(
    r"[\[(【〔](?:文[:/]|(?:本报|本報|新华社|新華社|中新社|实习|實習)?(?:记者|記者|通讯员|通訊員)[ :/]?)"
    r"([^\s/:()\[\]【】〔〕]{2,4}(?:[、, ][^\s/:()\[\]【】〔〕]{2,4}){0,3})"
    r"(?:[ /]?[^\s/()]{2,6}(?:报道|報導|報道|电|電))?[)\]】〕]"
    r"|(?:记者|記者)[ /]?([^\s/]{2,4})[ /]?[^\s/]{2,4}(?:报道|報導|報道)"
)
_IDEOGRAPHIC_EDITOR = re.compile(
    r"[\[(【〔]?(?:本文)?"
    r"(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|審核|监制|監製|编审|編審|主编|编导|責任編集|編集)"
    r" ?[:/] ?(?!我|你|您|他|她|它|这|那|不|没|谢谢|对)[^\W\da-z]{2,4}(?:[、, /][^\W\da-z]{2,4}){0,4}[)\]】〕]?"
)
_IDEOGRAPHIC_SOURCE = re.compile(
    r"[\[(【〔]?(?:本文)?(?:来源|來源|稿件来源|稿源|文章来源|新闻来源|新聞來源|消息来源)"
    r" ?[:/] ?([^:。,]{2,30}?)[)\]】〕]?"
)
_NAME_OF_A_PAPER = re.compile(r"\w{1,11}[社网網报報]")
# What stands below a table or a picture as well.
_IDEOGRAPHIC_DATA = re.compile(r"[\[(【〔]?(?:资料来源|資料來源|出典) ?[:/] ?[^:。,]{2,30}[)\]】〕]?")

_EDGES = " \t*_•·|:;,()[]{}'-–—"

_IN_BRACKETS = re.compile(
    r"\((?:[^\W\d_]{2,12} )?(?:file )?(?:photo|foto|image|picture|graphic|фото|写真|图|صورة)s?"
    r"(?:/|: ?| by | via | courtesy )[^()]{2,80}\)"
)
_AGENCY_SLASH = re.compile(
    r"(?:(?:ap|afp|pa) photo|reuters|afp|epa|epa-efe|getty images|getty|dpa|imago|pa|ansa) ?/ ?\S"
)
_CREDIT_AT_THE_END = re.compile(
    r"(?:^|[\s(\[|/.])(?:photos?|photographs?|fotos?|fotografías?|fotografia|bild|images?|pictures?|crédit|crédit photo"
    r"|fot|фото|φωτογραφία|写真|图)"
    r"(?: ?credit| ?by| ?von)? ?[:/] ?([^:.]{2,50})$"
)

_MOMENT = re.compile(
    r"\d{1,2} ?[:.h] ?\d{2}(?!\d)|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}月\d{1,2}"
    r"|\b\d{1,3} (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?) ago\b|\b(?:vor|il y a|hace|há) \d"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORDS_OF_A_DATE = 6
_WORDS_BEFORE_A_FIGURE = 2
_READING_TIME = re.compile(
    r"\d{1,3} ?(?:-|- )?(?:minutes?|mins?\.?|minuten|minuti|minutos?|minuta?|мин\.?|минут[ыа]?|λεπτά"
    r"|分钟|分|분|دقائق) ?"
    r"(?:read(?:ing)?(?: time)?|de lecture|lesezeit|lesedauer|di lettura|de leitura|de lectura|leestijd|lästid|læsetid"
    r"|lesetid|czytania|чтения|на чтение|ανάγνωσησ?|阅读|读完|で読めます|للقراءة|قراءة)"
    r"|(?:reading time|read time|estimated reading time|time to read|lesezeit|lesedauer|temps de lecture"
    r"|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|lästid|czas czytania|время чтения"
    r"|χρόνοσ ανάγνωσησ|阅读时间|阅读时长|読了時間|مدة القراءة|وقت القراءة) ?:? ?(?:ca\. ?)?\d{1,3} ?[^\W\d_]{1,8}\.?"
)
_ONLY_A_DATE = re.compile(
    r"(?:[^\W\d_]{2,12}\.?,? )?"
    r"(?:\d{1,2}(?:\.|st|nd|rd|th|º|er)? (?:de )?[^\W\d_]{3,12}\.?,? (?:de )?(?:19|20)\d\d"
    r"|[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d"
    r"|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d\d年\d{1,2}月\d{1,2}日)"
    r"(?:,? (?:at |- |\| |um |à |a las )?\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: [^\W\d_]{1,4})?)?"
)

_BETWEEN_SECTIONS = re.compile(r" *[|/›>»•·] *")

_NOTE_IN_BRACKETS = re.compile(
    r"\((?:adds?|updates?|recasts?|corrects?|repeats?|refiles?|rewrites|writes through|changes|clarifies|incorporates"
    r"|neu|durchgehend|meldung durchgehend|aktualisiert|aktualisierung|berichtigung|ergänzt|wiederholung"
    r"|actualise|actualisé|ajoute|précise|corrige|actualiza|amplía|añade|repite|aggiorna|aggiunge|corregge|riepilogo"
    r"|atualiza|atualizada|acrescenta|actualização|geactualiseerd|voegt toe|aktualizacja|uzupełnia"
    r"|добавл\w{1,5}|обновл\w{1,5}|уточн\w{1,5}|προσθέτει|ενημερώνει|تحديث|إضافة|يضيف|更新|补充|更正|差し替え)"
    r"(?:[ ,:;][^()]{0,110})?\)"
)
_NOTE_IN_CAPITALS = re.compile(
    r"\*? ?(?:UPDATES|ADDS|RECASTS|CORRECTS|CLARIFIES|REPEATS|INCORPORATES|REFILES)(?::| [a-zà-ÿ])"
    r"|UPDATE \d{1,2} ?[-–—]|ATTENTION [-–—] [A-ZÀ-Þ]{4,}"
)
_CORRECTION = re.compile(
    r"(?:CORRECTION|(?:MEDIA )?ADVISORY|CORRECTED|KORREKTUR|BERICHTIGUNG|RECTIFICATIF|CORRECCIÓN|RETTIFICA)(?:[:.]|$)"
)

_WITH_AGENCY = re.compile(
    r"([^\W\d_][^()|:;!?\n]{1,60}?) ?\(([^()\n]{2,30})\)"
    r"(?: ?(?:--|[–—-])(?=\s|$)| ?\. ?[-–—]+(?=\s|$)|[:：]?$|([:：])(?=\s))"
)
_IN_CAPITALS = re.compile(r"([^\W\d_][^()|:;!?\n–—]{1,60}?)(?:\s(?:--|[–—-])(?=\s|$)|[–—]|\. ?[-–—]+(?=\s|$))")
_WITH_A_DATE = re.compile(
    r"([^\W\d_][^()|:;!?\n–—\d,]{1,40}), ?(?:\d{1,2}\.? [^\W\d_]{3,12}|[^\W\d_]{3,12}\.? \d{1,2})(?:,? (?:19|20)\d\d)?$"
)
_EASTERN = re.compile(
    r"(?:新华社|新華社|中新社|中新网|法新社|路透社|美联社|中央社)[^，。、\s]{1,14}日[电電讯訊]"
    r"|[（(【［\[](?:[^）)】］\]]{1,12}(?:\d{1,2}日|[=＝])[^）)】］\]]{0,16})[）)】］\]]"
)
_RUSSIAN = re.compile(
    r"([А-ЯЁІЇЄҐ][А-ЯЁІЇЄҐа-яёіїєґ -]{1,30})(?:,|\.) \d{1,2} [а-яіїє]{3,9}\.? ?(?:[-–—] ?)?"
    r"(?:/(?:Корр\. )?(?:ТАСС|УНИАН)[^/]{0,30}/|РИА Новости|INTERFAX(?:\.RU)?|Интерфакс|ИНТЕРФАКС|БЕЛТА)"
    r"(?:\. ?| ?[-–—] ?)(?=\S|$)"
)
"""As the agencies there write it: “САМАРА, 4 ноября. /ТАСС/.”, “Омск. 5 ноября. INTERFAX.RU -”."""
_ITALIAN = re.compile(
    r"\((?:ANSA|AGI|ASKANEWS|Askanews|LaPresse|ITALPRESS|Italpress|Adnkronos)\) ?[-–—] ?"
    r"([^\W\d_a-z][^()|:;!?\n–—\d,-]{1,40}), ?\d{1,2} [^\W\d_]{3,9}\.? ?[-–—] ?(?=\S)"
)
"""The agency first: “(ANSA) - ROMA, 5 NOV - ”."""
_WITH_A_DATE_AND_AGENCY = re.compile(
    r"([^\W\d_][^()|:;!?\n–—\d,]{1,40}), (?:[^\s\d()|,]{2,14} \d{1,2}|\d{1,2}\.? [^\s\d()|,]{2,14})"
    r"(?:,? (?:19|20)\d\d)? \(([^()\n]{2,12})\) ?(?=[^\s–—-])"
)
"""No dash behind it: “New Delhi, Nov 4 (PTI) The …”, “Abuja, Nov. 4, 2025 (NAN) The …”."""
_TASS = re.compile(r"([A-Z][A-Z' -]{2,30}), [A-Z][a-z]+ \d{1,2}\. /TASS/\. ?(?=\S)")
_WITH_A_STATE = re.compile(
    r"([^\W\d_a-z][^()|:;!?.\n–—\d,]{1,30}, [A-Z][a-záéíóú]{1,5})\. ?[-–—]+ ?(?=[^\W\d_a-z]|[¿¡\"'“«])"
)
"""As in Mexico: “Villahermosa, Tab.-”."""
_DATE_BEHIND = re.compile(
    r",? ?(?:[^\W\d_]{2,12}\.? \d{1,2}(?: d\.)?|\d{1,2}\.? ?[^\W\d_]{0,12}\.?|\d{1,2}/\d{1,2})(?:,? \d{4})?$"
)


def page_line(shown: str, folded: str) -> PageLine | None:
    """What sort of line this is, by the words it shows and the same words folded; None for copy."""
    if len(folded) > LONGEST:
        return _caption(shown, folded) if len(folded) <= LONGEST_CAPTION else None
    if note := _note(shown, folded):
        return note
    if not folded or (folded.endswith((".", "!", "?", "。")) and not folded.endswith(("a.m.", "p.m.", "min."))):
        return _credit(shown, folded)
    return (
        _byline(shown, folded)
        or _eastern_byline(folded)
        or _desk(shown, folded)
        or _time(folded)
        or _credit(shown, folded)
        or _label(folded)
        or _dateline_alone(shown)
        or _caption(shown, folded)
    )


def heads_a_message(folded: str) -> bool:
    """Is this one of the lines above an e-mail that say from whom it is, to whom, and when it was sent?"""
    label, colon, _ = folded[:LONGEST_LABEL].partition(":")
    return bool(colon) and label.strip() in MESSAGE_LABELS


def _note(shown: str, folded: str) -> PageLine | None:
    """What the wire tells desks of this version."""
    if (
        folded.startswith(("eds:", "eds note", "note to eds"))
        or (folded.startswith("(") and _NOTE_IN_BRACKETS.fullmatch(folded))
        or _NOTE_IN_CAPITALS.match(shown)
        or ("writethr" in folded.replace("write-thr", "writethr") and len(folded.split()) <= MOST_WORDS)
    ):
        return PageLine(Sort.NOTE, sure=True, says=folded)
    return PageLine(Sort.NOTE, sure=False, says=folded) if _CORRECTION.match(shown) else None


def _byline(shown: str, folded: str) -> PageLine | None:
    line = shown.lstrip(" -–—*•\t")
    first, _, rest = line.partition(" ")
    if rest and first.casefold() in BY:
        if (said := fold(rest)) in DESKS or said in AGENCIES:
            return PageLine(Sort.BYLINE, sure=True, says=said)
        if _are_names(rest, fewest=2):
            return PageLine(Sort.BYLINE, sure=True, says=said)
    said = folded.lstrip(" -*•")
    if said.startswith(WRITTEN_BY):
        opening = next(each for each in WRITTEN_BY if said.startswith(each))
        named = said[len(opening) :].strip(" :/|-፦៖")
        whole = opening[-1] in ":/=・፦៖" or len(named) < len(said[len(opening) :])
        fewest = 1 if opening[-1] in ":/=・፦៖" or not named.isascii() else 2
        if named and whole and _are_names(line[-len(named) :], fewest=fewest):
            return PageLine(Sort.BYLINE, sure=True, says=named)
    if said in DESKS:
        return PageLine(Sort.BYLINE, sure=False, says=said)
    if ROLES.intersection(said.replace(",", " ").split()):
        for sign in (",", "|", " - ", " – ", " — "):
            name, found, role = line.partition(sign)
            if found and _are_names(name, fewest=2) and _is_role(role):
                return PageLine(Sort.BYLINE, sure=False, says=said)
    return None


def _eastern_byline(folded: str) -> PageLine | None:
    """A name before the Korean word for a reporter, perhaps with an address, or behind the Chinese word for one."""
    if folded.isascii():
        return None
    match = _KOREAN_BYLINE.fullmatch(folded) or _IDEOGRAPHIC_BYLINE.fullmatch(folded)
    return PageLine(Sort.BYLINE, sure=True, says=match[1] or match[2]) if match else None


def _desk(shown: str, folded: str) -> PageLine | None:
    """Who edited a story, or from which agency it was taken."""
    if not folded.isascii() and (sure := _ideographic_desk(folded)) is not None:
        return PageLine(Sort.DESK, sure=sure, says=folded)
    cue, colon, whose = folded.partition(":")
    cue, whose = cue.strip(_EDGES), whose.strip(_EDGES)
    if not colon or not whose:
        return None
    if cue in SOURCES and whose in AGENCIES:
        return PageLine(Sort.DESK, sure=True, says=folded)
    if cue in EDITORS and _are_names(shown.rstrip(_EDGES)[-len(whose) :], fewest=2):
        return PageLine(Sort.DESK, sure=True, says=folded)
    return None


def _ideographic_desk(folded: str) -> bool | None:
    """Is this surely an editor or an agency (True), or does it say where data come from (False)? None for copy."""
    if _IDEOGRAPHIC_EDITOR.fullmatch(folded):
        return True
    if source := _IDEOGRAPHIC_SOURCE.fullmatch(folded):
        named = [each.strip() for each in re.split("[、/ ]", source[1])]
        return True if all(each in AGENCIES or _NAME_OF_A_PAPER.fullmatch(each) for each in named) else None
    return False if _IDEOGRAPHIC_DATA.fullmatch(folded) else None


def _are_names(text: str, *, fewest: int) -> bool:
    """Are these names of people, perhaps with what they do, the longest of at least so many words?"""
    named, *behind = re.split(r",| \| | [-–—] |\(|/", text.strip(" .*"))
    if len(text.split()) > MOST_WORDS or not named.strip():
        return False
    longest = 0
    for name in _parted(named):
        if not name or not all(map(_is_part_of_a_name, name)) or len(name) > LONGEST_NAME:
            return False
        if fold(name[0]) in NO_NAMES or name[-1].casefold() in PARTICLES:
            return False
        longest = max(longest, sum(word.casefold() not in PARTICLES for word in name))
    return longest >= fewest and all(map(_is_role, behind))


def _parted(text: str) -> list[list[str]]:
    names: list[list[str]] = [[]]
    for word in text.split():
        if word.casefold() in AND and names[-1]:
            names.append([])
        else:
            names[-1].append(word)
    return names


def _is_part_of_a_name(word: str) -> bool:
    if word in PARTICLES or _ARABIC_ARTICLE.match(word.replace("’", "'")):
        return True
    return bool(_NAME.fullmatch(word.strip("“”\"'"))) and not is_small(word[0])


def _is_role(text: str) -> bool:
    return len(text.split()) <= LONGEST_ROLE and not text.rstrip().endswith(("!", "?"))


def _time(folded: str) -> PageLine | None:
    if not any(map(str.isdigit, folded)):
        return None
    said = folded.strip(_EDGES)
    if _READING_TIME.fullmatch(said):
        return PageLine(Sort.TIME, sure=True, says=said)
    if said.startswith(PUBLISHED) and len(said.split()) <= MOST_WORDS:
        opening = next(each for each in PUBLISHED if said.startswith(each))
        if _is_moment(said[len(opening) :]):
            return PageLine(Sort.TIME, sure=True, says=said)
    if _ONLY_A_DATE.fullmatch(said):
        return PageLine(Sort.TIME, sure=False, says=said)
    return None


def _is_moment(text: str) -> bool:
    """Is this a day or a time of day, and hardly anything else?"""
    before, *figures = re.split(r"\d+", text)
    if text[:1].isalpha() or not figures or len(before.split()) > _WORDS_BEFORE_A_FIGURE:
        return False
    if sum(map(str.isalpha, text.split())) > _WORDS_OF_A_DATE:
        return False
    return bool(_MOMENT.search(text)) or (len(figures) > 1 and bool(_YEAR.search(text)))


def _credit(shown: str, folded: str) -> PageLine | None:
    if folded.startswith(("©", "(c) ", "copyright ©")) and folded not in PAGE_PHRASES:
        few = len(folded) <= LONGEST_CREDIT // 2 and not any(map(str.isdigit, folded))
        return PageLine(Sort.CREDIT, sure=few, says=folded)
    if folded.startswith("(") and _IN_BRACKETS.fullmatch(folded):
        return PageLine(Sort.CREDIT, sure=True, says=folded)
    if "/" in folded and len(folded) <= LONGEST_CREDIT and _AGENCY_SLASH.match(folded):
        return PageLine(Sort.CREDIT, sure=True, says=folded)
    bare = folded.lstrip("([*-• ")
    for sign in (":", "/", "=", "፦", "՝", "៖"):
        cue, found, whose = bare.partition(sign)
        if found and cue.rstrip() in PICTURES and whose:
            pure = not folded.endswith(".") and _is_credit(shown[shown.find(shown.lstrip("([*-• ")) :], whose)
            return PageLine(Sort.CREDIT if pure else Sort.CAPTION, sure=pure, says=folded)
    if bare.startswith(PICTURE_BY):
        opening = next(each for each in PICTURE_BY if bare.startswith(each))
        whose = bare[len(opening) :].strip(_EDGES)
        if whose and not folded.endswith(".") and _is_credit(shown.rstrip(_EDGES), whose):
            return PageLine(Sort.CREDIT, sure=True, says=folded)
    return None


def _is_credit(shown: str, whose: str) -> bool:
    """Do these words only say whose picture it is: an agency, a name, or both with a slash between?"""
    whose = whose.strip(_EDGES)
    if not whose or len(whose) > LONGEST_CREDIT:
        return False
    parts = [part.strip(_EDGES) for part in re.split("[/,|]| via ", whose)]
    if any(part in AGENCIES or part in PRIVATE_PICTURES for part in parts):
        return True
    written = shown.rstrip(_EDGES)[-len(whose) :]
    if not any(map(is_small, whose)):  # a script without capitals
        return len(whose) <= LONGEST_CREDIT // 3
    named, *houses = written.split("/")
    return (
        _are_names(named, fewest=1)
        and all(_are_names(house.removeprefix("The "), fewest=1) for house in houses)
        and len(whose.split()) <= LONGEST_NAME
    )


def _caption(shown: str, folded: str) -> PageLine | None:
    """A caption that ends in the credit of its picture."""
    tail = folded[-70:]
    if ":" not in tail and "/" not in tail:
        return None
    match = _CREDIT_AT_THE_END.search(tail.rstrip(")] "))
    if match and _is_credit(shown, match[1]):
        return PageLine(Sort.CAPTION, sure=False, says=folded)
    return None


def picture_credit(tail: str) -> int | None:
    """Where the picture credit begins in which a levelled text ends, or None."""
    folded = tail.casefold()
    if (":" not in tail and "/" not in tail) or len(folded) != len(tail):
        return None
    match = _CREDIT_AT_THE_END.search(folded.rstrip(")] "))
    return match.start() if match and _is_credit(tail.rstrip(")] "), match[1]) else None


def _label(folded: str) -> PageLine | None:
    said = folded.strip(_EDGES)
    if said in SECTIONS:
        return PageLine(Sort.LABEL, sure=True, says=said)
    parts = _BETWEEN_SECTIONS.split(said)
    if 2 <= len(parts) <= 5 and all(0 < len(part.split()) <= 3 for part in parts) and not SECTIONS.isdisjoint(parts):
        return PageLine(Sort.LABEL, sure=True, says=said)
    return None


def _dateline_alone(shown: str) -> PageLine | None:
    line = shown.strip()
    found = dateline(line)
    if found and found.goes_on == len(line) and (not found.agency or found.agency in AGENCIES):
        return PageLine(Sort.DATELINE, sure=True, says=found.place)
    match = _WITH_A_DATE.match(line) if "," in line else None
    if match and _is_place(match[1]) and _opening_of(match[1]) not in WEEKDAYS:
        return PageLine(Sort.DATELINE, sure=match[1].isupper(), says=fold(match[1]))
    return None


def dateline(shown: str) -> Dateline | None:
    """The dateline with which a text opens, if any; a place without an agency has to be in capitals."""
    opening = shown[:LONGEST_DATELINE]
    if opening[:1].islower():
        return None
    if match := _of_one_country(opening):
        return _found(shown, match[1], match.end(), "")
    capitals = not opening[1:2].islower() and any(dash in opening for dash in "-–—")
    if "(" in opening and (match := _WITH_AGENCY.match(opening)):
        agency = fold(match[2])
        known = agency in AGENCIES or (match[2].isascii() and match[2].isupper() and match[2].isalpha())
        if match[3]:  # Before a colon a party stands behind a name: “Anna Calder (SPD): …”.
            known = agency in AGENCIES and match[1].isupper()
        if known and _is_place(match[1]) and _opening_of(match[1]) not in WEEKDAYS - TOWNS_CALLED_LIKE_A_WEEKDAY:
            return _found(shown, match[1], match.end(), agency)
    elif capitals and (match := _IN_CAPITALS.match(opening)) and _is_place(match[1]):
        place = _DATE_BEHIND.sub("", match[1])
        if place.isupper() and len(place) > 2 and _opening_of(place) not in WEEKDAYS:
            return _found(shown, match[1], match.end(), "")
    if not opening.isascii() and (match := _EASTERN.match(opening)):
        return _found(shown, match[0], match.end(), "")
    return None


def _of_one_country(opening: str) -> re.Match[str] | None:
    """A dateline in a form that is written in one country or two."""
    if opening.startswith("("):
        return _ITALIAN.match(opening)
    if ")" in opening and (match := _WITH_A_DATE_AND_AGENCY.match(opening)):
        return match if fold(match[2]) in AGENCIES else None
    if "/TASS/" in opening:
        return _TASS.match(opening)
    if ".-" in opening and (match := _WITH_A_STATE.match(opening)):
        return match
    return None if opening.isascii() else _RUSSIAN.match(opening)


def _found(shown: str, place: str, end: int, agency: str) -> Dateline:
    goes_on = len(shown) - len(shown[end:].lstrip())
    written = len(shown[:end].rstrip(" .-–—:："))
    return Dateline(fold(_DATE_BEHIND.sub("", place)) or fold(place), written, goes_on, agency)


def _is_place(text: str) -> bool:
    """Are these a few words that each open with a capital, a date behind them aside?"""
    words = re.split(r"[ /]", _DATE_BEHIND.sub("", text.strip()).replace(",", ""))
    if not 1 <= len(words) <= LONGEST_NAME or fold(words[0]) in SALUTATIONS:
        return False
    return all(word and word[0].isalpha() and (not word[0].islower() or word in IN_PLACES) for word in words)


def _opening_of(place: str) -> str:
    """The first word of a place, folded: a weekday is none, except for towns of that name before an agency."""
    return fold(re.split(r"[ ,/]", place.strip(), maxsplit=1)[0])
