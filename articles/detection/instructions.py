"""Which paragraphs tell somebody what to do: the steps of a recipe or of a how-to, of which two may be of one mould.

Such a step opens with a verb that asks for it. A name or a noun that looks like one ("Press secretary", "Cook said") is
told by the word behind it.
"""

import re

_ENGLISH = """
add apply attach bake beat blend boil bring brush choose chop click combine connect cook copy cover cut dip divide
double-click download drag drain drizzle drop enter fill fold go grate grease grill heat hold insert install knead lay
leave let lift make mark measure melt mix move navigate open paste peel pick place plug pour preheat press pull push put
remove repeat right-click rinse roll rub run save scroll season select serve set simmer slice soak spoon spread sprinkle
stir strain switch take tap tie tighten toss transfer trim turn type unplug use wait wash whisk wipe wrap write
"""
_FOLLOWING = "the|a|an|your|all|both|each|half|some|it|them|in|on|to|into|until|with|over|out|off|up|down|\\d+"
_NAMES_A_BUTTON = "choose|click|enter|open|paste|press|select|tap|type|unplug"
_OTHERS = """
añada añadir agregue haga abra elija seleccione pulse presione ponga mezcle corte deje vierta caliente coloque
introduzca escriba añade agrega haz abre elige selecciona pon mezcla corta deja vierte calienta coloca hornea bate
aggiungete aggiungi aprite apri scegliete scegli selezionate seleziona premete premi mettete metti mescolate mescola
tagliate taglia versate versa lasciate lascia cliccate clicca toccate tocca cuocete scaldate infornate fate fai
adicione acrescente clique escolha selecione pressione misture deixe despeje aqueça toque digite leve asse junte
voeg klik kies selecteer druk leg meng snijd giet verwarm typ tik roer
klicka tillsätt öppna välj tryck lägg blanda skär häll vispa rör koka klikk tilsæt tilsett åbn åpne vælg velg tryk trykk
læg legg bland skær hæld hell pisk kog
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
    rf"|(?:{_NAMES_A_BUTTON}) (?-i:['A-Z])"
    rf"|(?:{'|'.join(_OTHERS.split())})\b"
    r"|[^\W\d_]+en sie (?:den|die|das|dem|der|auf|in|im|ein|eine|einen|nun|dann|jetzt|mit|zum|zur)\b(?!.*\?)"
    r"|(?!chez|assez)[^\W\d_]+ez (?:le|la|les|l'|un|une|des|dans|sur|votre|vos|bien|ensuite|puis)\b"
    r"|[^\W\d_]{2,}(?:йте|ьте|ите|іть)\b)",
    re.IGNORECASE,
)


def tells_what_to_do(text: str) -> bool:
    """Does a levelled text open with what is to be done?"""
    return _ASKS.match(text) is not None
