"""Which paragraphs tell somebody what to do: the steps of a recipe or of a how-to, of which two may be of one mould.

Such a step opens with a verb that asks for it. A name or a noun that looks like one ("Press secretary", "Cook said") is
told by the word behind it; a verb that is as well a noun ("Heat in the Midlands") or says what was done ("Set in a
village") counts before an article alone, and one by which somebody does it ("Deja cuarenta muertos") not at all.
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
_OTHERS = """
añada añadir agregue haga abra elija seleccione pulse presione ponga mezcle corte deje vierta caliente coloque
introduzca escriba haz pon
aggiungete aggiungi aprite apri scegliete scegli selezionate premete mettete metti mescolate tagliate versate lasciate
cliccate toccate cuocete scaldate infornate fate fai
adicione acrescente clique selecione pressione misture deixe despeje aqueça toque digite asse junte
voeg klik kies selecteer meng snijd giet verwarm typ roer
klicka tillsätt öppna välj lägg blanda skär häll vispa rör koka klikk tilsæt tilsett åbn åpne vælg velg læg legg bland
skær hæld hell pisk kog
kliknij dodaj otwórz wybierz naciśnij włóż wymieszaj pokrój zostaw wlej podgrzej stuknij wpisz ugotuj upiecz
klikněte přidejte otevřete vyberte stiskněte vložte smíchejte nakrájejte nechte nalijte
"""
_NUMBER = r"(?:(?:step|schritt|étape|paso|passo|stap|steg|trin|krok|шаг|крок) )?\d{1,2} ?[.):]? ?-? ?"
_BEFORE = (
    r"(?:then|next|now|finally|first|meanwhile),? |(?:in|on|at|with|using|once|when|after|while|for) [^,.:]{2,60}, ?"
)
_ASKS = re.compile(
    rf"\W*(?:{_NUMBER})?(?:{_BEFORE})?(?:"
    rf"(?:{'|'.join(_ENGLISH.split())})(?: [a-z]+ly)? (?:{_FOLLOWING})\b"
    rf"|(?:{'|'.join(_ALSO_SOMETHING_ELSE.split())})(?: [a-z]+ly)? (?:{_DETERMINED})\b"
    rf"|(?:{_NAMES_A_BUTTON}) (?-i:['A-Z])"
    rf"|(?:{'|'.join(_OTHERS.split())})\b"
    r"|[^\W\d_]+en sie (?:den|die|das|dem|der|auf|in|im|ein|eine|einen|nun|dann|jetzt|mit|zum|zur)\b(?!.*\?)"
    r"|(?!chez|assez)[^\W\d_]+ez (?:le|la|les|l'|un|une|des|dans|sur|votre|vos|bien|ensuite|puis)\b"
    r"|[^\W\d_]{2,}(?:йте|ьте|ите|іть)\b)",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    # "Press Secretary", "Open Championship" and "Select Committee" open a sentence.
    r"\b(?:open|press|select"
    r"|(?i:choose|click|tap|klicken sie auf|cliquez sur|нажмите|kliknij|klicka på|klikk på|klik på))"
    r"(?: on| the)? ([^\W\d_a-zа-яё][\w-]*(?: [^\W\d_a-zа-яё][\w-]*)*)"
)


def tells_what_to_do(text: str) -> bool:
    """Does a levelled text open with what is to be done?"""
    return _ASKS.match(text) is not None


def buttons(text: str) -> frozenset[str]:
    """The words with a capital that a step tells to press: "choose Users from the list"."""
    return frozenset(word.casefold() for name in _BUTTON.findall(text) for word in name.split())
