"""Which language is a story in, and which of its words hardly ever stand twice running on purpose?

Where a language doubles words for emphasis or number (Turkish, Hindi, Malay …), a doubled word is grammar: only a few
small words are looked at, in some languages (Swahili, Yoruba, Somali …) none. A word that is often right twice is never
reported: "had had", "die die", "nous nous". One that may end a phrase and open the next is doubtful: "looking at at
last", "what it was was", "geht auf auf", "av av". So is one that may open a phrase within another: "mit mit Wasser
gefüllten Flaschen", "einen einen Meter langen Hecht". Some are doubtful only behind a verb: "handed in in March".
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from articles.text.folding import fold

ENOUGH = 0.08
"""This share of a story's words must be the commonest ones of its language."""

FEW_ENOUGH = 0.03
"""This share is enough in a language that joins its small words to others."""

ENOUGH_DIFFERENT = 6
"""So many different ones must stand in a longer story; in a shorter one, as few as make up that share."""
ENOUGH_OF_ITS_OWN = 2
"""A few words with so many different ones of a language are in it; with fewer not: "a" and "to" are in several."""


@dataclass(frozen=True, slots=True)
class Language:
    """What is known of a language: its commonest words, and which words stand twice running by mistake.

    `never_double` do so only by mistake, `may_double` often do so on purpose, and of `doubtful` ones nobody can tell.
    `particles` may be doubled before a name: "les mémoires de de Gaulle". `verbs`: behind these verbs a word that is
    never doubled may belong to the verb and open a phrase too. `behind`: behind these words a doubtful one is a
    mistake, as "que" behind "dit". `doubles`: the language doubles all other words on purpose. `enough`: this share of
    a story's words must be its commonest ones.
    """

    code: str
    common: frozenset[str]
    never_double: frozenset[str]
    may_double: frozenset[str]
    doubtful: frozenset[str]
    particles: frozenset[str]
    verbs: Mapping[str, frozenset[str]] = field(default_factory=dict, kw_only=True)
    behind: Mapping[str, frozenset[str]] = field(default_factory=dict, kw_only=True)
    doubles: bool = field(default=False, kw_only=True)
    enough: float = field(default=ENOUGH, kw_only=True)


def _language(
    code: str,
    common: str,
    never_double: str,
    may_double: str = "",
    doubtful: str = "",
    particles: str = "",
    *,
    verbs: Mapping[str, str] = MappingProxyType({}),
    behind: Mapping[str, str] = MappingProxyType({}),
    doubles: bool = False,
    enough: float = ENOUGH,
) -> Language:
    known = [frozenset(fold(each).split()) for each in (common, never_double, may_double, doubtful, particles)]
    forms, before = ({word: frozenset(fold(each).split()) for word, each in words.items()} for words in (verbs, behind))
    return Language(code, *known, verbs=forms, behind=before, doubles=doubles, enough=enough)


LANGUAGES = (
    _language(
        "en",
        "the of and to a in that is for on was with as it by be at from are his have an has not were but",
        "the a an of and to in for with by from as or but into onto his its their our your my they he she we "
        "be been has have if than because between during",
        "that had very really much many so far long no yes well never ever again more big deep bad good great there "
        "now what why when blah yeah hear knock hush tick ding dear even quite only",
        doubtful="at was were are is it on not you who do does did him her us",
        verbs={
            "in": """
            hand hands handed handing turn turns turned turning come comes came coming go goes went gone going bring
            brings brought bringing move moves moved moving send sends sent sending phone phones phoned phoning phase
            phases phased phasing chip chips chipped chipping weigh weighs weighed weighing cave caves caved caving rush
            rushes rushed rushing pour pours poured pouring log logs logged logging cash cashes cashed cashing settle
            settles settled settling plug plugs plugged plugging usher ushers ushered ushering check checks checked
            checking kick kicks kicked kicking set sets setting give gives gave giving file files filed filing tune
            tunes tuned tuning vote votes voted voting opt opts opted opting slept chime chimes chimed chiming factor
            factors factored factoring swear swears swore sworn swearing step steps stepped stepping break breaks broke
            broken breaking join joins joined joining drop drops dropped dropping let lets letting take takes took taken
            taking call calls called calling lock locks locked locking build builds built fly flies flew flown flying
            walk walks walked walking get gets got getting pull pulls pulled pulling push pushes pushed pushing draw
            draws drew drawn drawing dig digs dug digging fill fills filled filling fit fits fitted fitting ring rings
            rang rung ringing pitch pitches pitched pitching barge barges barged barging burst bursts bursting blow
            blows blew blown blowing invite invites invited inviting fence fences fenced fencing dial dials dialled
            dialling zoom zooms zoomed zooming smash smashes smashed smashing
            """,
            "by": """
            pass passes passed passing go goes went gone going come comes came coming stand stands stood standing stop
            stops stopped stopping slip slips slipped slipping walk walks walked walking swing swings swung swinging
            drive drives drove driving sail sails sailed sailing get gets got getting fly flies flew flown flying speed
            speeds sped speeding tick ticks ticked ticking whizz whizzes whizzed whizzing drop drops dropped dropping
            call calls calling put puts putting lay lays laid laying let lets letting roll rolls rolled rolling marched
            marching scrape scrapes scraped scraping
            """,
        },
    ),
    _language(
        "de",
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus",
        "und oder aber nicht auch dass wenn weil",
        "die der das was wer sie sehr ganz viel viele immer nie nein ja so lange gut schön bald",
        doubtful="""
        mit auf aus bei nach durch über zu an in von für im am zum zur vom eine einen einem einer ist war hat wird ein
        es er ich wir sich den dem als des um vor bis wie ins
        """,
    ),
    _language(
        "fr",
        "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont",
        "de la le et les des un du une pour dans par au aux sur avec mais ou est ont sont son sa ses leur cette",
        "nous vous très bien trop tout toute vite jamais non oui loin doucement petit petite beaucoup",
        doubtful="à en pas qui que il ils elle on ce comme où ces cet se ne",
        particles="de la le du",
        behind={
            "que": "dit dire annoncé déclaré affirmé assuré indiqué expliqué estime pense sait croit alors parce afin"
        },
    ),
    _language(
        "es",
        "de la que el en y a los se del las un por con no una su para es al lo como más o pero",
        "de la el en los del las un una por con para al y su sus se como pero más desde",
        "muy mucho mucha bien así casi ya no sí luego poco nunca",
        doubtful="que a es o si cuando sin lo le les fue",
        particles="de la del",
        behind={
            "que": "dijo dice dicho afirmó aseguró señaló explicó indicó anunció añadió declaró cree sabe tiene para",
        },
    ),
    _language(
        "it",
        "di e il la che in a per un è del una i le con si della non da sono al dei come più ha",
        "di il la gli per un una del della dei delle con al alla nel nella dal dalla sono ma come è ha in",
        "molto molta piano poco così bene mai no sì ora subito quasi lento appena via",
        doubtful="che e non a o i uno sul tra suo sua lo",
        particles="di la del della dei",
        behind={"che": "detto dice disse affermato dichiarato annunciato spiegato aggiunto sostiene pensa crede sa"},
    ),
    _language(
        "pt",
        "de a o que e do da em um para é com não uma os no na por mais as dos como mas ao",
        "de da do dos das em um uma para com não na nas nos por ao os as mas como pelo pela",
        "muito muita bem tão já logo quase nunca sim mesmo",
        doubtful="o a e que se é sem até ou foi aos à seu sua",
        particles="de da do dos",
        behind={"que": "disse diz dito afirmou anunciou explicou informou declarou garantiu acredita sabe para tem"},
    ),
    _language(
        "nl",
        "de het van een en in is te op met zijn voor niet aan er om ook als dan maar bij door",
        "de en te niet ook",
        "dat die heel zeer veel nooit nee ja zo lang goed weer",
        doubtful="het een van op met voor aan door naar uit in is er zijn hij ze bij als nog tot",
        particles="de te",
    ),
    _language(
        "sv",
        "och i att det som en på är av för med den till har de inte ett om från",
        "och inte ett eller",
        "mycket väldigt nej ja så länge aldrig många",
        doubtful="av på med till från efter i att en som för är den det",
        particles="av",
    ),
    _language(
        "da",
        "og i at det er en til på som for af med den de har ikke et om fra var",
        "og ikke et eller",
        "meget nej ja så længe aldrig mange",
        doubtful="af med fra efter til i at en som på for er den det",
        particles="af",
    ),
    _language(
        "nb",
        "og i det er på en som til å for av med at har de ikke et om fra den",
        "og ikke et eller å",
        "veldig mye nei ja så lenge aldri mange",
        doubtful="av med fra etter til i at en som på for er den det",
        particles="av",
    ),
    _language(
        "pl",
        "w i na z się do nie że to jest o jak po od za przez dla który są ale",
        "w z na się do że jest od po przez dla oraz ale",
        "bardzo długo dużo tak dawno daleko powoli coraz zaraz",
        doubtful="i nie o to a jak za ze we lub są był pod nad jej ich który",
    ),
    _language(
        "cs",
        "a se v na je že s z do o to i ve pro za by jsou ale jako po",
        "v na je že z do ve pro za jsou ale",
        "velmi moc dlouho ne ano daleko pomalu",
        doubtful="a se si s to",
    ),
    _language(
        "sk",
        "a sa v na je že s z do o to aj pre za po ako ktoré ktorý ktorá sú bol bola by ale",
        "v na z do za pre aj že sa sú ale alebo",
        "veľmi dlho pomaly nie áno ďaleko",
        doubtful="a je s o to po ako by",
    ),
    _language(
        "sl",
        "je in v na se da za so pa ki z s tudi bo po kot pri od iz še ali bodo",
        "in v na za ki se od iz ali",
        "zelo dolgo počasi da ne še",
        doubtful="je so pa bo po ni kot pri bi",
    ),
    _language(
        "hr",
        "i u je na se da za su od o s koji koja koje kako što iz nije ali kao će ili već nakon",
        "i u na za od iz se ali ili",
        "da vrlo jako dugo polako malo ne",
        doubtful="je su o s koji koja koje kako što bi to kao će",
    ),
    _language(
        "sr",
        "и у је на се да за су од о с не који која које како што би из није то али као ће",
        "и у на за од из се али или",
        "да врло веома јако дуго полако мало не",
        doubtful="је су о с који која које како што би то као ће",
    ),
    _language(
        "bg",
        "на и да в се за е от с че не са по който която до като ще си бе при това но той така",
        "на в за от че се",
        "и да си не много дълго бавно",
        doubtful="е с са по който която до като ще при това той",
    ),
    _language(
        "mk",
        "на и да во се за е од со дека не ги го ја тоа што по кој која ќе како но беше",
        "на во за од дека се",
        "и да не многу долго полека",
        doubtful="е со ги го ја тоа што по кој која ќе како",
    ),
    _language(
        "ca",
        "de la i a el que en l d els les per un una amb es va no al del ha als més com però són",
        "de la i per amb del al una però més",
        "molt poc bé ja mai sí",
        doubtful="el els les en es que un va no a ha com",
        particles="de la del",
    ),
    _language(
        "gl",
        "de a que e o en do da un unha os para con as non na no por se ao máis á como dos das foi",
        "de en do da unha para con na por ao máis",
        "moi ben xa pouco nunca si",
        doubtful="a e o os as que se un no á non como foi",
        particles="de do da",
    ),
    _language(
        "is",
        "og í að á er sem en til við um var hann það af með ekki fyrir frá hefur þess eru",
        "og sem eða",
        "mjög lengi aldrei já nei",
        doubtful="í að á er til við um var það af með fyrir frá",
    ),
    _language(
        "et",
        "ja on ei et ka oli see mis kui aga ning oma ta kes või selle pärast",
        "ja ning et või",
        "väga palju kaua jah aeg",
        doubtful="on ei oli see mis kui ta kes",
        enough=FEW_ENOUGH,
    ),
    _language(
        "lv",
        "un ir ka no par ar uz to bet pie arī tika kas ja gan vai lai tā nav pēc",
        "un ka par uz bet",
        "ļoti ilgi jā nē",
        doubtful="ar no pie ir to kas ja vai lai tā pēc gan",
        enough=FEW_ENOUGH,
    ),
    _language(
        "lt",
        "ir kad į iš su bei o tai buvo bus yra per dėl kaip po nuo apie bet jis taip pat",
        "ir kad į iš su bei dėl nuo apie bet",
        "labai ilgai taip ne",
        doubtful="o tai buvo yra per kaip po jis",
        enough=FEW_ENOUGH,
    ),
    _language(
        "sq",
        "të e në dhe për me një që nga i se është ka u si nuk do më por",
        "dhe për",
        "shumë pak të e i u më",
        doubtful="në me një që nga se është si",
    ),
    _language(
        "af",
        "die van en in het is om te vir wat nie met op sy dat hy by ook aan was ’n sê word",
        "en te van vir ook",
        "baie lank nie nee ja weer nou",
        doubtful="die het is om wat met op sy dat hy by aan was in word",
        particles="van",
        doubles=True,
    ),
    _language(
        "ga",
        "agus ar ag leis tá bhí sé sí go le sa ina seo sin chun nach ach don dar",
        "agus",
        "go an",
        doubtful="leis ar ag sé sí sin seo le sa ina chun nach ach",
        enough=FEW_ENOUGH,
    ),
    _language(
        "cy",
        "yn y i o ar yr wedi ei mae gan bod ac fod sydd hefyd ond oedd eu am i'r",
        "yn y yr ac wedi hefyd",
        "iawn",
        doubtful="i o ar ei mae gan bod fod ond oedd eu am",
    ),
    _language(
        "eu",
        "eta da ez ere du zuen dute bat baina den izan dira egin zen duela dela baino beste",
        "eta baina",
        doubles=True,
        enough=FEW_ENOUGH,
    ),
    _language(
        "az",
        "və bu bir da də ilə üçün olub olan edib ki daha isə deyib sonra onun edən",
        "və ilə",
        doubtful="bu üçün da də olub olan",
        doubles=True,
        enough=FEW_ENOUGH,
    ),
    _language(
        "uz",
        "va bu bilan uchun ham bir edi deb esa ushbu bo'yicha haqida yil lekin ular uni",
        "va bilan",
        doubtful="bu uchun ham edi deb",
        doubles=True,
        enough=FEW_ENOUGH,
    ),
    _language(
        "ku",
        "û di de ji bo ku li bi ev yên ya yê wê jî ne got wan hat",
        "û ji",
        doubtful="di de bo ku li bi ev yên ya yê jî",
        doubles=True,
    ),
    _language(
        "ckb",
        "لە و بۆ کە بە ئەم لەگەڵ کرد دەکات ئەو گوتی هەموو دوای بەڵام",
        "بۆ",
        doubtful="لە کە بە ئەم ئەو کرد",
        doubles=True,
        enough=FEW_ENOUGH,
    ),
    _language(
        "ps",
        "د په او چې کې ته له سره یې دي ده کړي هم دې لپاره وايي",
        "او",
        doubtful="چې د په کې ته له یې دي",
        doubles=True,
    ),
    _language(
        "pa",
        "ਦੇ ਦੀ ਦਾ ਨੇ ਨੂੰ ਅਤੇ ਵਿੱਚ ਹੈ ਹਨ ਕਿ ਇਸ ਤੋਂ ਲਈ ਨਾਲ ਵੀ ਨਹੀਂ ਕਿਹਾ",
        "ਨੇ ਨੂੰ ਅਤੇ ਕਿ",
        doubtful="ਦੇ ਦੀ ਦਾ ਹੈ ਹਨ ਤੋਂ ਵਿੱਚ",
        doubles=True,
    ),
    _language(
        "gu",
        "છે અને કે આ પર હતી હતું હતા માટે તે પણ સાથે એક આવી જણાવ્યું",
        "અને",
        doubtful="છે કે આ પર હતી હતું હતા માટે",
        doubles=True,
        enough=FEW_ENOUGH,
    ),
    _language(
        "mr",
        "आणि आहे आहेत या व ते असे हे होते होता त्या येथे यांनी झाली केली म्हणाले",
        "आणि",
        doubtful="आहे आहेत या व होते होता यांनी",
        doubles=True,
        enough=FEW_ENOUGH,
    ),
    _language(
        "ru",
        "и в не на что с по как он из это к а его за от для у был но",
        "и в на с по из к от для за его их при о об но или если чтобы",
        "очень давно долго много далеко чуть еле да нет",
        doubtful="не что у а это как он она во со до ее её был под над",
    ),
    _language(
        "uk",
        "і в на не що з у до та як за від про це для його він але й",
        "і в на з до та від про для за його але",
        "дуже давно довго багато далеко ледь так ні",
        doubtful="не що у а це як він вона із зі по або її їх був при під над",
    ),
    _language(
        "el",
        "και το να του η της με που την από για ο στο τα οι θα δεν είναι τη ότι σε στην τους τον",
        "και το ο η οι από για ότι θα δεν στο στη στην στον στα στις στους είναι κατά μετά όπως αλλά μια ένα",
        "του της των τους τον την τα τη με σε μας σας πολύ σιγά λίγο πάντα ποτέ όχι ναι γρήγορα",
        doubtful="να που",
    ),
    _language(
        "ar",
        "في من على إلى أن عن التي الذي هذا مع هذه كان ما بعد كما بين لا و",
        "في على إلى عن التي الذي هذه مع بين خلال",
        doubtful="من أن بعد ما لا كان",
    ),
    _language(
        "he",
        "של את על לא הוא זה כי עם גם היא כל אל הם אבל או יותר בין כך היה אני רק אם לאחר אמר אמרה כדי לפני אחרי יש אין",
        "של כי עם גם או אבל",
        "לאט אט יום כל כן הרבה",
        doubtful="על את הוא היא זה היה אל לא",
        doubles=True,
        enough=FEW_ENOUGH,
    ),
    _language(
        "hi",
        "के में की है को से का ने और पर कि यह हैं एक भी नहीं लिए इस कहा था",
        "में को ने के और कि",
        doubtful="की का है हैं से पर था",
        doubles=True,
    ),
    _language(
        "ur",
        "کے میں کی ہے اور سے کا کو نے پر کہ یہ اس ہیں بھی کر نہیں ایک تھا لیے",
        "کو نے کے اور کہ",
        doubtful="میں کی کا ہے ہیں سے پر تھا",
        doubles=True,
    ),
    _language(
        "fa",
        "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت شد",
        "را از که برای است",
        doubtful="در با این آن شد",
        doubles=True,
    ),
    _language(
        "bn",
        "ও এবং থেকে করে এই এক জন্য বলেন হয় করা তার না হয়েছে সঙ্গে একটি এ যে কিন্তু তিনি পর",
        "এবং জন্য",
        doubles=True,
        enough=FEW_ENOUGH,
    ),
    _language(
        "fi",
        "ja on että ei oli se myös hän kun mutta ovat joka mukaan kuin sen tai ole vuoden",
        "ja että mutta tai",
        "hyvin kyllä pian yhä aina paljon pitkään",
        doubtful="on ei oli se hän kun kuin joka ovat myös",
    ),
    _language(
        "tr",
        "ve bir bu da de için ile olarak çok daha olan kadar gibi sonra ancak ama en dedi yeni ise her var değil",
        "ve ile ama ancak",
        doubtful="bu için da de olarak olan gibi kadar",
        doubles=True,
        enough=FEW_ENOUGH,
    ),
    _language(
        "hu",
        "a az és hogy nem is egy meg de volt ez azt csak már vagy mint el szerint",
        "a és vagy",
        "már más még egy szép sok",
        doubtful="az hogy nem is de meg volt",
    ),
    _language(
        "ro",
        "de și în a la cu pe nu un o că din care este pentru mai se sunt fost au",
        "și în de la cu pe din pentru că",
        "foarte mult încet bine nu da așa",
        doubtful="a o care este un se au",
        particles="de la",
    ),
    _language(
        "vi",
        "của và là có được cho các trong những với một không người này đã để khi ở",
        "của các những",
        doubtful="và là được với trong",
        doubles=True,
    ),
    _language(
        "am",
        "ላይ ነው ውስጥ እና ወደ ነበር እንደ ይህ ብለዋል ጋር ሲሆን ሁሉ ግን ናቸው በላይ",
        "ላይ ውስጥ ነው እና ወደ ጋር",
        doubles=True,
        enough=FEW_ENOUGH,
    ),
    _language(
        "ko",
        "그 이 및 수 등 것 한 있는 있다 위해 대한 지난 말했다 밝혔다 이날 또",
        "및",
        doubtful="그 이 수 등",
        doubles=True,
        enough=FEW_ENOUGH,
    ),
    _language("id", "yang dan di itu dengan untuk ini dari dalam tidak akan pada juga ke oleh", "", doubles=True),
)
"""The languages in which doubled words are judged."""

LONGER_COMMON_WORDS = frozenset(
    word
    for line in """
    about after again against before being between could during every first from have more other over says should since
    still than that their them there these they this those through under until what when where which while will with
    without would years your
    aber auch doch durch einem einen einer gegen haben jetzt kann mehr nach nicht noch oder ohne sein sich sind über
    unter wegen werden wieder wird zwischen
    après aussi avant avec cette comme contre dans depuis entre être leur mais nous plus pour sans selon sont sous
    ahora ante como contra cuando desde donde entre este esta hasta hacia para pero sobre también tras
    anche ancora come contro dalla dalle della delle dello dopo nella prima senza sono sulla
    ainda após como contra depois entre mais para pela pelo pode quando sobre também
    door geen haar heeft maar meer naar niet over tegen tijdens voor waar wordt zijn
    czy jest jako oraz przed przez przy tylko
    более будет было быть если когда которые может можно после почему против своих только через чтобы
    """.splitlines()
    for word in line.split()
)
"""Words of four letters and more that every story uses, whatever it is about."""


def is_spoken(language: Language, words: Sequence[str]) -> bool:
    """Are enough of these words the commonest ones of this language for them to be in it?"""
    return sum(map(language.common.__contains__, words)) >= language.enough * max(1, len(words))


def is_spoken_less(language: Language, words: Sequence[str]) -> bool:
    """Does at most one of its commonest words stand among these, and more of another language's?"""
    said = frozenset(words)
    own = len(said & language.common)
    return own < ENOUGH_OF_ITS_OWN and any(len(said & other.common) > own for other in LANGUAGES)


def language_of(words: Iterable[str]) -> Language | None:
    """The language whose commonest words are most frequent among these, or None if they are too few.

    A few of them repeated prove nothing: Hausa says "da", "na" and "a" as often as Portuguese does.
    """
    often = Counter(words)
    total, said = often.total(), frozenset(often)
    shares = [(sum(often[word] for word in language.common & said), language) for language in LANGUAGES]
    best, language = max(shares, key=lambda share: share[0])
    different = len(language.common & said)
    known = best >= language.enough * max(1, total) and different >= min(ENOUGH_DIFFERENT, int(total * language.enough))
    return language if known else None
