"""Which lines came along with a page and are no part of any story: its labels, buttons, links and notices?

Every question is cheap for a line as long as a paragraph. A label is known by all of its words, a link by its first
words and the sign, or the missing stop, behind them: a story speaks of sharing and of reading more in sentences.
"""

import re

from articles.detection.wording import Wording
from articles.detection.words.page_words import (
    ALSO,
    BESIDE_BUTTONS,
    BUTTONS,
    COMMENTS,
    EMBARGOES,
    LEADS,
    LINKS_ELSEWHERE,
    NETWORKS,
    PAGE_PHRASES,
    SHARE_ON,
    SHARED,
    TO_EDITORS,
    WIRE_MARKS,
    openings,
)
from articles.text.scripts import COMBINING_IN_ANY_SCRIPT

LONGEST_NOTICE = 400
"""A paragraph of more characters is copy, whatever it opens with."""

LONGEST_LABEL = 14
"""A line of more words is no label, nor a link if it ends in a full stop."""

LONGEST_LINK = 24
"""A link hardly has more words: the headline of another story and what stands before it."""

LONGEST_LINE = 300
"""Nor does it have more characters."""

FEWEST_BUTTONS = 3
"""So many words of buttons in one line are buttons, if one of them names a network."""

_EDGES = " \t.:;,!…-–—*•·|>»→▶►▼↓<«←#^'+▲✉☰👉➡🔗([{【〔「『"
_QUOTES = "'「『"
"""Marks before a line that somebody says. Nobody says a link; but some pages put the headline behind it in quotes."""
_ENDS = " \t:;,-–—*•|>»→▶►▼↓<«←^'+…)]}】〕」』"
_FULL_STOPS = (".", "。", "．", "｡", "।", "۔", "።")
_SIGN = re.compile(r" ?[:|>'→►▶↓】〕\]/፦՝៖(]| - |(?<=[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]) ")
"""What parts the words of the page from a headline; in scripts that part no words, a space does."""

_ASKING = ("watch:", "listen:")
"""What may open a sentence or a headline as well as a link."""

FIRST_LETTERS = 4
"""A line is looked up by so many first letters before it is compared with every opening; some have one letter less."""

_OPENINGS = frozenset(opening[:FIRST_LETTERS] for opening in (*LEADS, *LINKS_ELSEWHERE))

_LABELS = PAGE_PHRASES.union(LEADS)
_NETWORK = rf"{NETWORKS}(?!\w{{8}})['\w{COMBINING_IN_ANY_SCRIPT}]*(?: ?\(twitter\))?"
_SHARE = rf"(?:{SHARE_ON} ?{_NETWORK}|(?:(?:auf|bei|über|via|li|لە|په) )?{_NETWORK} ?{SHARED})"
_SHARES = re.compile(rf"{_SHARE}(?: ?[|•·,/]? ?{_SHARE}){{0,7}}")
_COUNT = r"\d[\d.,]{0,8}k?"
_COUNTED = re.compile(rf"\(?{_COUNT}\)? ?{COMMENTS}|{COMMENTS} ?[:(]? ?{_COUNT} ?[件条개]?\)?")
_SAID_OF_IT = re.compile(COMMENTS)
_A_NETWORK = re.compile(NETWORKS)
_BETWEEN_BUTTONS = re.compile(r"[\s|•·/]+")

COOKIES = openings(
    """
    cookies help us deliver
    we use cookies | this site uses cookies | this website uses cookies | our site uses cookies
    our website uses cookies | by continuing to use this site you | we and our partners use cookies
    wir verwenden cookies | wir nutzen cookies | diese website verwendet cookies | diese seite verwendet cookies
    diese website nutzt cookies | nous utilisons des cookies | ce site utilise des cookies
    utilizamos cookies | este sitio utiliza cookies | este sitio web utiliza cookies | usamos cookies
    utilizziamo i cookie | utilizziamo cookie | questo sito utilizza cookie | questo sito utilizza i cookie
    este site utiliza cookies | wij gebruiken cookies | we gebruiken cookies | deze website gebruikt cookies
    deze site gebruikt cookies | vi använder cookies | vi använder kakor | vi bruker cookies | vi bruger cookies
    używamy plików cookie | ta strona używa plików cookie | ta strona korzysta z plików cookie
    мы используем файлы cookie | мы используем cookie | этот сайт использует файлы cookie
    этот сайт использует cookie | bu site çerez kullan | çerezleri kullanıyoruz | sitemizde çerez kullan
    χρησιμοποιούμε cookies | αυτός ο ιστότοπος χρησιμοποιεί cookies | 当サイトではcookieを使用 | 当サイトはcookieを使用
    我们使用cookie | 本网站使用cookie | 本站使用cookie | 본 사이트는 쿠키를 | 저희는 쿠키를 사용
    نستخدم ملفات تعريف الارتباط | يستخدم هذا الموقع ملفات تعريف الارتباط | אנו משתמשים בעוגיות | אתר זה משתמש בעוגיות
    हम कुकीज़ का उपयोग करते
    """
)
"""How a notice of cookies opens."""

_SLUG = re.compile(
    r"bc-[\w-]+/.{0,40}|[\w-]+/(?:[\w-]+)? ?\((?:(?:update|wrapup) \d|corrected|refile|pix|graphic)[^()]{0,20}\)"
)

_HANDED_OVER = re.compile(
    r"""
    (?:certainly|sure|of\ course|absolutely|sure\ thing)\ ?[!.,:]\ here(?:'s|\ is|\ are)\b.*
    | here(?:'s|\ is)\ (?:a|an|the|your)\ (?:\w+\ ){0,2}?(?:revised|rewritten|edited|polished|improved|updated|corrected
        |shortened|condensed|translated|reworked|refined|tightened|cleaned-up|proofread)\b.*:
    | as\ an\ ai(?:\ language)?\ (?:model|assistant),?\ i\b.*
    | (?:gerne|natürlich|selbstverständlich|klar)\ ?[!.,]\ hier\ (?:ist|sind)\b.*
    | hier\ ist\ (?:eine|die|ihre|deine)\ (?:überarbeitete|verbesserte|gekürzte|korrigierte)\b.*:
    | (?:bien\ sûr|certainement|avec\ plaisir)\ ?[!.,]\ voici\b.*
    | voici\ (?:une|la|votre)\ version\ (?:révisée|améliorée|corrigée|raccourcie|remaniée)\b.*:
    | ¡?(?:claro|por\ supuesto|desde\ luego)(?:\ que\ sí)?\ ?[!.,]\ (?:aquí\ (?:tienes|tiene|está)|a\ continuación)\b.*
    | aquí\ (?:tienes|tiene|está)\ (?:una|la)\ versión\ (?:revisada|mejorada|corregida|resumida)\b.*:
    | (?:certo|certamente|ecco\ qui)\ ?[!.,]\ ecco\b.*
    | ecco\ (?:una|la)\ versione\ (?:rivista|migliorata|corretta)\b.*:
    | (?:claro|com\ certeza|certamente)\ ?[!.,]\ (?:aqui\ está|segue)\b.*
    | (?:natuurlijk|zeker|uiteraard)\ ?[!.,]\ hier(?:\ is|\ zijn|onder)\b.*
    | (?:självklart|absolut|visst)\ ?[!.,]\ här\ är\b.* | (?:selvfølgelig|naturligvis)\ ?[!.,]\ her\ er\b.*
    | (?:oczywiście|jasne)\ ?[!.,]\ oto\b.* | (?:конечно|разумеется)\ ?[!.,]\ вот\b.*
    | (?:elbette|tabii\ ki)\ ?[!.,]\ işte\b.* | (?:φυσικά|βεβαίως)\ ?[!.,]\ (?:ορίστε|εδώ\ είναι)\b.*
    | (?:بالتأكيد|بالطبع)\ ?[!.,،]\ (?:إليك|هذه|هذا)\b.* | (?:בטח|כמובן)\ ?[!.,]\ הנה\b.*
    | (?:ज़रूर|बिल्कुल|अवश्य)\ ?[!.,]\ यह(?:ाँ|ां)?\b.*
    | (?:当然|好的|没问题)(?:可以)?[!.,。,]\ ?(?:以下|这)是.*
    | (?:もちろんです|承知しました|かしこまりました)[!.,。]\ ?以下.*
    | (?:물론입니다|물론이죠|네,\ 알겠습니다)[!.,]\ ?(?:다음은|여기|아래는).*
    """,
    re.VERBOSE,
)
_WHATEVER_NEXT = re.compile(
    r"""
    (?:please\ |just\ |feel\ free\ to\ )?let\ me\ know\ if\ you(?:'d\ like|\ would\ like|\ want|\ need)
        \ (?:me\ to\ |any\ |further\ |more\ |additional\ |other\ |another\ |to\ (?:make|adjust|change|add)).*
    | would\ you\ like\ me\ to\ (?:make|adjust|revise|rewrite|edit|shorten|expand|change|tailor|add|translate)\b.*\?
    | (?:lassen\ sie|lass)\ mich\ wissen,\ (?:wenn|falls)\ (?:sie|du)\ (?:weitere\ )?(?:änderungen|anpassungen)\b.*
    | (?:n'hésitez\ pas\ à\ me\ dire|dites-moi|faites-moi\ savoir)\ si\ vous\ (?:souhaitez|voulez|avez\ besoin)\b.*
    | (?:avísame|avíseme|házmelo\ saber|dime|dígame)\ si\ (?:quieres|quiere|deseas|desea|necesitas|necesita)\b.*
    | fammi\ sapere\ se\ (?:vuoi|desideri|hai\ bisogno)\b.* | me\ avise\ se\ (?:quiser|desejar|precisar)\b.*
    | laat\ (?:het\ )?me\ (?:het\ )?weten\ (?:of|als)\ (?:je|u)\b.*(?:wijzigingen|aanpassingen).*
    | (?:daj|proszę\ dać)\ mi\ znać,\ (?:jeśli|czy)\ .*(?:zmian|popraw).*
    | (?:дайте|дай)\ (?:мне\ )?знать,\ если\ .*(?:изменени|правк|доработ).*
    | 如果(?:您|你)(?:需要|想|希望).*(?:修改|调整).*(?:告诉我|告知我|随时).*
    | 修正(?:や調整)?が必要(?:でしたら|な場合は).*お知らせください.*
    | 수정이\ 필요하(?:시면|면).*말씀해\ ?주세요.*
    """,
    re.VERBOSE,
)
_RESERVED = re.compile(
    r"""
    [<(\[【]?(?:저작권자|[ⓒ©]|copyright|무단).{0,60}?무단\ ?전재.{0,40}
    | [(\[【]?無断(?:での)?転載(?:[・、]\w{1,4})*[はを]?(?:固く)?(?:禁|お断り).{0,10}
    | [(\[【]?(?:版权|版權|本文|未经|未經|[ⓒ©]).{0,40}(?:不得|谢绝|謝絕|严禁|嚴禁|禁止)(?:转载|轉載).{0,12}
    | all\ rights\ reserved\.\ this\ material\ may\ not\ be\ published,\ broadcast.{0,60}
    """,
    re.VERBOSE,
)
_TO_THE_DESK = re.compile(
    r"(?:hi|hello|hey|dear) (?:all|team|desk|everyone|both|folks|news ?desk)\b.{0,60}"
    r"\b(?:copy|story|piece|article|text|draft) (?:is )?(?:below|attached|follows)\b.{0,60}"
)


def is_of_the_page(wording: Wording) -> bool:
    """Is this surely no part of a story: a label, a button or a notice of its page, or a mark of the wire?"""
    folded = wording.folded
    if len(folded) > LONGEST_NOTICE:
        return False
    return (wording.length <= LONGEST_LABEL and _is_a_label(folded)) or _is_a_notice(folded)


def leads_elsewhere(wording: Wording) -> bool:
    """Does a line send readers to another story or place: “Read more: …”, “Follow us on …”?"""
    folded = wording.folded
    if wording.length > LONGEST_LINK or len(folded) > LONGEST_LINE:
        return False
    if wording.length > LONGEST_LABEL and folded.endswith(_FULL_STOPS):
        return False
    whole = _undotted(folded)
    said = whole.lstrip(_EDGES)
    if said[:FIRST_LETTERS] not in _OPENINGS and said[: FIRST_LETTERS - 1] not in _OPENINGS:
        return False
    if said.startswith(LINKS_ELSEWHERE):
        opens_a_quotation = any(map(whole[: -len(said)].__contains__, _QUOTES))
        return not opens_a_quotation and not (said.startswith(_ASKING) and folded.endswith(_FULL_STOPS))
    if not said.startswith(LEADS):
        return False
    end = max(len(opening) for opening in LEADS if said.startswith(opening))
    if sign := _SIGN.match(said, end):
        return ":" in sign[0] or not folded.endswith(_FULL_STOPS)
    # Without a sign only what begins anew is a link: “Lire aussi Le ferry …”.
    title = wording.said.strip()[1 + end - len(said) :]
    return (
        said[:end].endswith(ALSO)
        and said[end : end + 1] == " "
        and title[:1].isupper()
        and not folded.endswith(_FULL_STOPS)
    )


def may_be_a_headline(wording: Wording) -> bool:
    """Does a line that leads elsewhere open as a headline may: “Watch: …”?"""
    return wording.folded.startswith(_ASKING) and wording.once(leads_elsewhere)


def shares_or_counts(wording: Wording) -> bool:
    """Does a line of the page share the story or count its comments, as no advertisement does?"""
    said = _undotted(wording.folded).strip(_EDGES + _ENDS)
    if _SHARES.fullmatch(said) or _COUNTED.fullmatch(said) or _are_buttons(said):
        return True
    return wording.length <= LONGEST_LABEL and not BUTTONS.isdisjoint(said.split())


def may_head_comments(wording: Wording) -> bool:
    """Does a line say only “Comments” or the like, as the title of a part of a story may?"""
    return bool(_SAID_OF_IT.fullmatch(wording.folded.strip(_EDGES + _ENDS)))


def is_a_button(wording: Wording) -> bool:
    """Does a line say what a button says, and perhaps the title of a part of a story?"""
    return wording.length <= FEWEST_BUTTONS and wording.folded.strip(_EDGES + _ENDS) in BUTTONS


def may_be_a_button(wording: Wording) -> bool:
    """Does a line say what stands on buttons and in many other places?"""
    said = wording.folded.strip(_EDGES + _ENDS) if wording.length <= FEWEST_BUTTONS else ""
    return said in BESIDE_BUTTONS or bool(_A_NETWORK.fullmatch(said))


def _is_a_label(folded: str) -> bool:
    """Is this, as a whole, something that a page says above, below or between paragraphs?"""
    if folded in WIRE_MARKS or folded in PAGE_PHRASES or _is_for_the_desk(folded):
        return True
    said = _undotted(folded).strip(_EDGES + _ENDS)
    return said in _LABELS or bool(_SHARES.fullmatch(said) or _COUNTED.fullmatch(said)) or _are_buttons(said)


def _is_for_the_desk(folded: str) -> bool:
    """Is this a slug of the wire, or an embargo: from when on the text may be printed?"""
    if folded.strip("*[( ").startswith(EMBARGOES):
        return any(map(str.isdigit, folded)) and not folded.endswith(_FULL_STOPS)
    return "/" in folded and bool(_SLUG.fullmatch(folded))


def _undotted(folded: str) -> str:
    """A folded line as the tables have it: without the dot that folding leaves of a Turkish capital I."""
    return folded.replace("i\u0307", "i") if "\u0307" in folded else folded


def _are_buttons(said: str) -> bool:
    """Are these the words of several buttons in a row, and nothing else?"""
    words = _BETWEEN_BUTTONS.split(said)
    if len(words) < FEWEST_BUTTONS or not any(map(_A_NETWORK.fullmatch, words)):
        return False
    return all(word in BUTTONS or word in BESIDE_BUTTONS or _A_NETWORK.fullmatch(word) for word in words)


def _is_a_notice(folded: str) -> bool:
    """Is this what a site says of its cookies or rights, an assistant of its text, or a writer or firm to a desk?"""
    if folded.startswith(COOKIES):
        return True
    if folded.lstrip("(*-").startswith(TO_EDITORS):
        return bool(folded.partition(":")[2].strip())  # else it may head what it tells them
    if _HANDED_OVER.fullmatch(folded) or _WHATEVER_NEXT.fullmatch(folded):
        return True
    return bool(_TO_THE_DESK.fullmatch(folded) or _RESERVED.fullmatch(folded))
