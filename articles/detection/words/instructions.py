"""Which paragraphs tell readers what to do, as the steps of a recipe or a how-to, of which two may be alike?

Such a step opens with an imperative. A name or noun that looks like one ("Press secretary", "Cook said") is known by
the word behind it. A verb that is also a noun ("Heat in the Midlands") or a participle ("Set in a village") counts only
before an article, and one that may also tell what somebody does ("Deja cuarenta muertos") not at all.
"""

import re

_ENGLISH = """
add apply attach bake bring brush choose chop click combine connect dip divide double-click drag drizzle enter fill fold
go grate grease grill hold insert install knead make melt mix navigate open paste peel plug pour preheat remove repeat
right-click rinse roll rub save scroll select serve simmer soak spoon sprinkle stir switch take tap tighten transfer
turn type unplug whisk wipe write
"""
_ALSO_SOMETHING_ELSE = """
beat blend boil cook copy cover cut drain drop heat lay leave let lift mark measure move pick place press pull push put
run season set slice spread strain tie toss trim use wait wash wrap
"""
_DETERMINED = "the|a|an|your|all|both|each|half|some|it|them|\\d+"
_FOLLOWING = f"{_DETERMINED}|in|on|to|into|until|with|over|out|off|up|down"
_NAMES_A_BUTTON = "choose|click|enter|open|paste|press|select|tap|type|unplug"
_IN_OTHER_LANGUAGES = {
    "es": """
        añada añadir agregue haga abra elija seleccione pulse presione ponga mezcle deje vierta caliente coloque
        introduzca escriba haz pon lavar trocear pelar picar batir hervir precalentar precaliente precalienta hornear
    """,
    "fr": "préchauffer éplucher mélanger verser étaler enfourner saupoudrer",
    "fi": "sekoita kuumenna vatkaa kaada kuori pilko lämmitä napsauta",
    "hu": "melegítsük keverjük öntsük süssük tegyük vágjuk hámozzuk kattintson",
    "ro": "preîncălziți adăugați amestecați turnați tăiați curățați selectați",
    "el": "προθερμαίνουμε ανακατεύουμε προσθέτουμε κόβουμε ρίχνουμε καθαρίζουμε επιλέξτε πατήστε",
    "ru": "разогреть нарезать смешать взбить выложить",
    "it": """
        aggiungete aggiungi aprite apri scegliete scegli selezionate premete mettete metti mescolate tagliate versate
        lasciate cliccate toccate cuocete scaldate infornate
    """,
    "pt": "adicione acrescente clique selecione pressione misture deixe despeje aqueça digite asse junte",
    "nl": "voeg klik kies selecteer meng snijd giet verwarm typ roer",
    "sv": "klicka tillsätt öppna välj lägg blanda skär häll vispa rör koka",
    "da": "klik tilsæt åbn vælg læg bland skær hæld pisk kog",
    "nb": "klikk tilsett åpne velg legg bland skjær hell pisk kok",
    "pl": """
        rozgrzej nagrzej obierz kliknij dodaj otwórz wybierz naciśnij włóż wymieszaj pokrój zostaw wlej podgrzej
        stuknij wpisz ugotuj upiecz
    """,
    "cs": """
        předehřejte oloupejte klikněte přidejte otevřete vyberte stiskněte vložte smíchejte nakrájejte nechte nalijte
    """,
    "sk": "kliknite pridajte otvorte vyberte stlačte vložte zmiešajte nakrájajte nechajte nalejte",
    "sl": "kliknite dodajte odprite izberite pritisnite zmešajte narežite prelijte",
    "hr": "kliknite dodajte otvorite odaberite izaberite pritisnite stavite pomiješajte pomešajte narežite prelijte",
}
"""Imperatives and infinitives, each in its own language only: "clique", "hell" and "typ" are nouns in others.

Words that are common nouns in their own language are missing: "corte", a court, "toque de recolher", "FAI".
"""
_NUMBER = r"(?:(?:step|schritt|étape|paso|passo|stap|steg|trin|krok|шаг|крок) )?\d{1,2} ?[.):]? ?-? ?"
_BEFORE = (
    r"(?:then|next|now|finally|first|meanwhile),? |(?:in|on|at|with|using|once|when|after|while|for) [^,.:]{2,60}, ?"
)
_OPENING = rf"\W*(?:{_NUMBER})?(?:{_BEFORE})?"
_ASKS = re.compile(
    rf"{_OPENING}(?:"
    rf"(?:{'|'.join(_ENGLISH.split())})(?: [a-z]+ly)? (?:{_FOLLOWING})\b"
    rf"|(?:{'|'.join(_ALSO_SOMETHING_ELSE.split())})(?: [a-z]+ly)? (?:{_DETERMINED})\b"
    rf"|(?:{_NAMES_A_BUTTON}) (?-i:['A-Z])"
    r"|[^\W\d_]+en sie (?:den|die|das|dem|der|auf|in|im|ein|eine|einen|nun|dann|jetzt|mit|zum|zur)\b(?!.*\?)"
    r"|(?!chez|assez)[^\W\d_]+ez (?:le|la|les|l'|un|une|des|dans|sur|votre|vos|bien|ensuite|puis)\b"
    r"|[^\W\d_]{2,}(?:йте|ьте|ите|іть)\b)",
    re.IGNORECASE,
)
_ASKS_IN = {
    code: re.compile(rf"{_OPENING}(?:{'|'.join(verbs.split())})\b", re.IGNORECASE)
    for code, verbs in _IN_OTHER_LANGUAGES.items()
}
_ASKS_IN_ANY = re.compile(rf"{_OPENING}(?:{'|'.join(' '.join(_IN_OTHER_LANGUAGES.values()).split())})\b", re.IGNORECASE)
_BUTTON = re.compile(
    # "Press Secretary", "Open Championship" and "Select Committee" open a sentence.
    r"\b(?:open|press|select"
    r"|(?i:choose|click|tap|klicken sie auf|cliquez sur|нажмите|kliknij|klicka på|klikk på|klik på))"
    r"(?: on| the| die (?:Schaltfläche|Taste)| den (?:Knopf|Button|Reiter|Menüpunkt)| das (?:Symbol|Feld))? "
    r"([^\W\d_a-zа-яё][\w-]*(?: [^\W\d_a-zа-яё][\w-]*)*)"
)
_ADJECTIVES = (
    r"(?: (?!(?:aber|außer|de[mnrs]|die|gegen|hinter|nahe|neben|oder|ohne|sowie|unter|wegen|wie|zwischen|über)\b)"
    r"[a-zäöüß]+e[mnrs]?\b){0,3}+"
)
_GERMAN_NOUN = re.compile(
    r"(?<![^\W_])(?:"
    rf"(?i:(?:k?ein|mein|dein|sein|ihr|unser)(?:e[nmrs]?)?|jede[nmrs]?){_ADJECTIVES}"
    r"|\d[\d.,/]{0,8} ?(?i:[ckm]?g|[cdm]?l|[cm]?m|gramm|kilo|liter|el|tl|esslöffel|teelöffel|päckchen|prisen?|tassen?)"
    r"|(?i:aufkochen|backen|bestreichen|bestreuen|braten|erhitzen|erwärmen|füllen|gießen|hacken|hobeln|kneten|kochen|legen"
    r"|mischen|pürieren|raspeln|reiben|rühren|schälen|schmelzen|schneiden|streuen|vermengen|vermischen|verquirlen|verrühren"
    rf"|verteilen|würfeln|zerdrücken|zupfen) Sie (?:de[nmr]|die|das){_ADJECTIVES}"
    # "Einen Berliner Arzt" and "eine Maria Kern" have a name there.
    r") ([A-ZÄÖÜ][\w-]*+)(?! [A-ZÄÖÜ])"
)
"""A noun behind "ein", "kein" or a measure, or something that is cooked; behind "die" or "den" it may be a name."""


def may_tell_what_to_do(text: str) -> bool:
    """Does a levelled text open as an instruction does in some language?"""
    return _ASKS.match(text) is not None or _ASKS_IN_ANY.match(text) is not None


def tells_what_to_do(text: str, language: str = "") -> bool:
    """Does a levelled text, in a story of this language, open as an instruction does?"""
    asks = _ASKS_IN.get(language)
    return _ASKS.match(text) is not None or (asks is not None and asks.match(text) is not None)


def german_nouns(text: str) -> frozenset[str]:
    """The words of a German text that stand where nouns do but hardly ever names: "einen Topf", "200 g Mehl"."""
    return frozenset(noun.casefold() for noun in _GERMAN_NOUN.findall(text))


def buttons(text: str) -> frozenset[str]:
    """The words with a capital that a step tells readers to press: "choose Users from the list"."""
    return frozenset(word.casefold() for name in _BUTTON.findall(text) for word in name.split())
