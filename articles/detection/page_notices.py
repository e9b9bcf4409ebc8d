"""Whole sentences that are no part of any story: what a site says of its cookies, and an assistant round a text."""

import re

from articles.detection.page_words import openings

LONGEST_NOTICE = 400
"""A paragraph of more characters is copy, whatever it opens with."""

COOKIES = openings(
    """
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
_TO_THE_DESK = re.compile(
    r"(?:hi|hello|hey|dear) (?:all|team|desk|everyone|both|folks|news ?desk)\b.{0,60}"
    r"\b(?:copy|story|piece|article|text|draft) (?:is )?(?:below|attached|follows)\b.{0,60}"
)


def is_a_notice(folded: str) -> bool:
    """Is this what a site says of its cookies, an assistant round a text, or a writer above the copy?"""
    if len(folded) > LONGEST_NOTICE:
        return False
    if folded.startswith(COOKIES):
        return True
    return bool(_HANDED_OVER.fullmatch(folded) or _WHATEVER_NEXT.fullmatch(folded) or _TO_THE_DESK.fullmatch(folded))
