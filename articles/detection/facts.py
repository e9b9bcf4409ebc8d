"""Which words carry a fact: change one of them, and two copies of a paragraph tell different stories.

Where a list knows nothing, the shape of a word decides: a figure, a capital, or a script without capitals, in which any
word may be a name. So a language that is missing here gets an alarm too many rather than one too few.
"""

from articles.detection.languages import LANGUAGES
from articles.text.similarity import fold

_NUMBERS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
dozen half third quarter first second fourth fifth sixth seventh eighth ninth tenth twice once double triple both
single hundreds thousands millions billions dozens percent null eins zwei drei vier fünf sechs sieben acht neun zehn
elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig
siebzig achtzig neunzig hundert tausend millionen milliarden erste ersten zweite zweiten dritte dritten vierte vierten
fünfte prozent halbe hälfte doppelt zéro deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze
seize vingt trente quarante cinquante soixante cent cents mille milliers millions milliard milliards premier première
deuxième troisième quatrième cinquième moitié cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce
trece catorce quince dieciséis veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos
mil miles millón millones primer primero primera segundo segunda tercero tercera tercer cuarto quinto mitad doble due
tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici venti trenta quaranta
cinquanta sessanta settanta ottanta novanta cento mila milione milioni miliardo miliardi primo prima secondo terzo
metà dois duas três quatro cinco sete oito nove dez onze doze treze catorze quinze vinte trinta quarenta cinquenta
sessenta setenta oitenta noventa cem cento duzentos milhão milhões bilhão bilhões primeiro primeira terceiro metade
twee drie vier vijf zes zeven negen tien elf twaalf dertien veertien vijftien twintig dertig veertig vijftig zestig
zeventig tachtig negentig honderd duizend miljoen miljard eerste tweede derde vierde helft två tre fyra fem sex sju
åtta nio tio elva tolv tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen miljoner miljarder första
andra tredje hälften fire seks syv åtte otte ni ti tolv tyve tredive hundre hundrede jeden jedna dwa dwie trzy cztery
pięć sześć siedem osiem dziewięć dziesięć dwanaście dwadzieścia trzydzieści sto tysiąc tysięcy milion miliona milionów
miliard pierwszy druga drugi trzeci dva dvě tři čtyři pět šest sedm osm devět deset один одна два две три четыре пять
шесть семь восемь девять десять двенадцать двадцать тридцать сорок пятьдесят сто тысяча тысячи тысяч миллион миллиона
миллионов миллиард миллиарда миллиардов первый второй третий дві чотири п'ять шість сім вісім дев'ять десять двадцять
тисяч мільйон мільйонів мільярд перший другий третій moja mbili tatu nne tano sita saba nane tisa kumi ishirini
thelathini arobaini hamsini mia elfu milioni bilioni
"""
_TIMES = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december today yesterday tomorrow tonight morning afternoon evening night noon midnight weekend
second seconds minute minutes hour hours day days week weeks month months year years decade century spring summer
autumn winter montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz mai juni juli
oktober dezember heute gestern morgen abend lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars
avril juin juillet août septembre octobre novembre décembre hier demain matin soir lunes martes miércoles jueves
viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hoy
ayer mañana tarde noche lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio aprile maggio giugno
luglio settembre ottobre dicembre oggi ieri domani segunda terça quarta quinta sexta janeiro fevereiro março maio
junho julho setembro outubro dezembro hoje ontem amanhã maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
januari februari maart mei augustus vandaag gisteren måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag
lørdag søndag poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę stycznia lutego marca
kwietnia maja czerwca lipca sierpnia września października listopada grudnia dziś wczoraj jutro понедельник вторник
среда среду четверг пятница пятницу суббота субботу воскресенье января февраля марта апреля мая июня июля августа
сентября октября ноября декабря сегодня вчера завтра понеділок вівторок середа середу п'ятниця п'ятницю субота суботу
неділя неділю січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня jumatatu jumanne
jumatano alhamisi ijumaa jumamosi jumapili leo jana kesho
"""
_NEGATIONS = """
no not never none nobody nothing neither nor without cannot hardly barely non nicht kein keine keinen keinem keiner
nie niemals niemand nichts ohne weder ne pas jamais aucun aucune rien personne sans ni nunca nadie nada ningún ninguno
ninguna sin tampoco mai nessuno nessuna niente senza não nem ninguém nenhum nenhuma sem niet geen nooit niemand zonder
inte aldrig ingen inget utan ikke ikkje aldri uten uden nie nigdy nikt nic bez ani ne nikdy nikdo není не нет ни
никогда никто ничего без ні ніколи ніхто hakuna hapana sio bila
"""
_OPPOSITES = """
rose fell|rise fall|rising falling|rises falls|risen fallen|up down|increase decrease|increased decreased
increasing decreasing|increases decreases|grew shrank|grow shrink|gain loss|gains losses|gained lost|win lose|won lost
wins loses|winning losing|winner loser|winners losers|victory defeat|more less|more fewer|most least|above below
over under|before after|earlier later|early late|north south|east west|northern southern|eastern western|left right
guilty innocent|alive dead|killed injured|dead injured|killed wounded|accept reject|accepted rejected|true false
high low|higher lower|highest lowest|man woman|men women|he she|his her|him her|son daughter|sons daughters
mother father|brother sister|husband wife|boy girl|boys girls|male female|buy sell|bought sold|buying selling|yes no
all none|all some|open closed|opened closed|opening closing|open close|hot cold|warm cold|approve reject
approved rejected|approved refused|allow ban|allowed banned|legal illegal|for against|with without|started ended
start end|begin end|began ended|in out|inside outside|old new|older younger|oldest youngest|young old|large small
larger smaller|big small|long short|longer shorter|strong weak|stronger weaker|better worse|best worst|good bad
black white|public private|rich poor|cheap expensive|fast slow|faster slower|arrived left|import export
imports exports|enter leave|entered left|confirm deny|confirmed denied|admitted denied|admit deny|support oppose
supported opposed|hired fired|arrested released|convicted acquitted|minimum maximum|least most|majority minority
profit loss|profits losses|surplus deficit|born died|married divorced|added removed|adds removes|surge slump
surged slumped|jumped dropped|climbed dropped|rose dropped|surged plunged|can cannot|will won't|always never
success failure|succeeded failed|include exclude|included excluded|raise cut|raised cut|raised lowered|raise lower
ahead behind|agree disagree|alleged proven|gestiegen gefallen|stieg fiel|steigt fällt|mehr weniger|vor nach
gewonnen verloren|gewann verlor|über unter|er sie|tot verletzt|hausse baisse|augmenté diminué|plus moins|avant après
gagné perdu|mort vivant|il elle|subió bajó|más menos|antes después|ganó perdió|él ella|aumento diminuzione|più meno
prima dopo|vinto perso|subiu caiu|mais menos|ganhou perdeu|вырос упал|выросли упали|больше меньше|до после
выиграл проиграл|он она|meer minder|voor na|gestegen gedaald
"""
_REVERSING = ("un", "in", "im", "il", "ir", "dis", "non", "non-", "mis", "anti", "anti-", "de", "не")
_COUNTERPARTS = (("in", "de"), ("in", "out"), ("im", "ex"), ("under", "over"), ("up", "down"), ("pre", "post"))

_COMMON = frozenset().union(*(language.common | language.never_double for language in LANGUAGES))
"""At the start of a sentence these have a capital and are no names."""

_TELLING = frozenset(fold(f"{_NUMBERS} {_TIMES} {_NEGATIONS}").split())
_OPPOSED = frozenset(frozenset(pair.split()) for pair in fold(_OPPOSITES.replace("\n", "|")).split("|") if pair)


def is_fact(word: str) -> bool:
    """Is this levelled word a figure, a number, a time, a negation, a name, or in a script that shows no names?"""
    known = word.casefold()
    if known in _TELLING or known.endswith("n't"):
        return True
    if any(sign.isnumeric() for sign in word) or not any(sign.isalpha() for sign in word):
        return True
    first = next(sign for sign in word if sign.isalpha())
    if not first.islower() and not first.isupper():
        return True
    return any(map(str.isupper, word)) and known not in _COMMON


def oppose(word: str, other: str) -> bool:
    """Does one of these words deny the other?"""
    one, two = sorted((word.casefold(), other.casefold()), key=len)
    if frozenset((one, two)) in _OPPOSED:
        return True
    if len(one) > 2 and any(two == prefix + one for prefix in _REVERSING):
        return True
    # increase and decrease, inbound and outbound, underrated and overrated
    return any(
        {word.casefold(), other.casefold()} == {first + rest, second + rest}
        for first, second in _COUNTERPARTS
        for rest in (_rest(word.casefold(), first), _rest(word.casefold(), second))
        if len(rest) > 2
    )


def _rest(word: str, opening: str) -> str:
    return word.removeprefix(opening) if word.startswith(opening) else ""
