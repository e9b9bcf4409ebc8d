"""Made-up paragraphs in several languages, and copies of them in which one fact is changed, as near as can be."""

import random
from collections import Counter
from dataclasses import dataclass

from articles.detection.comparison.differences import difference
from articles.detection.findings import Kind
from articles.text.folding import level


@dataclass(frozen=True)
class Tongue:
    """Letters to make names of, moulds to fill, and words of which each denies the others."""

    letters: str
    moulds: tuple[str, ...]
    days: tuple[str, ...]
    few: tuple[str, ...]
    opposed: tuple[tuple[str, ...], ...]
    denials: tuple[str, ...] = ("",)
    capitals: bool = True
    spaced: bool = True


TONGUES = {
    "English": Tongue(
        "abcdefghiklmnoprstuvwyz",
        (
            "{name} told the council of {town} on {day} that {number} people had {thing} it in {year}, {few} more.",
            "The {thing} in {town} has {thing} {number} times since {year}, said {initial}. {name} on {day} at {time}.",
            "On {day} the police in {town} said that {few} of the {number} {thing} had {thing} the {ordinal} {thing}.",
            "Prices for {thing} {opposed} by {number} {unit} in {town} in {few} weeks after {name} had it in {year}.",
            "It is{denial} true that {name} has {thing} {number} of the {thing}, a court in {town} said in {few} days.",
            "The {thing} of {town} costs {currency}{number}{scale} a year, {name} said: “We had {thing} the {quoted}.”",
            "A {thing} of {few} {unit} ran through {town} on the {ordinal} of {month}, and {name} has {thing}.",
        ),
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty-one"),
        (("rose", "fell"), ("increased", "decreased")),
        ("", " not", " never", "n't"),
    ),
    "German": Tongue(
        "abdefghiklmnoprstuwzäöü",
        (
            "{name} sagte dem Rat von {town} am {day}, dass {number} Leute im Jahr {year} {few} neue {thing} sahen.",
            "Die Preise in {town} sind um {number} Prozent {opposed}, teilte {name} am {day} nach {few} Wochen mit.",
        ),
        ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
        ("zwei", "drei", "vier", "sechs", "sieben", "zehn", "zwölf", "zweihundert", "dreihundert", "einundzwanzig"),
        (("gestiegen", "gefallen"),),
    ),
    "Russian": Tongue(
        "абвгдежзиклмнопрстуфхя",
        (
            "{name} сообщил совету города {town} в {day}, что {number} человек видели {few} {thing} в {year} году.",
            "Цены в городе {town} {opposed} на {number} процентов за {few} недель, заявил {name} в {day}.",
        ),
        ("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье"),
        ("два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "семьсот", "восемьсот"),
        (("выросли", "упали"),),
    ),
    "Greek": Tongue(
        "αβγδεζηθικλμνοπρστυφχψω",
        (
            "Ο {name} είπε στο συμβούλιο της πόλης {town} ότι {number} άνθρωποι είδαν το {thing} το {year} στο λιμάνι.",
            "Το πλοίο για το {town} καθυστέρησε {number} λεπτά, ανακοίνωσε ο {name} μετά από το {thing} του {year}.",
            "Το {thing} του λιμανιού{denial} είχε {few} {thing} στο {town} και οι τιμές {opposed}, είπε ο {name}.",
        ),
        ("",),
        ("δύο", "τρεις", "τέσσερις", "πέντε", "έξι", "επτά", "οκτώ", "δεκατρείς", "εξήντα", "διακόσια", "τριακόσια"),
        (("αυξήθηκαν", "μειώθηκαν"),),
        ("", " δεν", " ποτέ"),
    ),
    "Turkish": Tongue(
        "abcdefghklmnoprstuyzçöşü",
        (
            "{name} dün {town} belediye meclisine {number} kişinin {year} yılında {few} {thing} gördüğünü söyledi.",
            "Limandaki {thing} {few} gün sonra {town} için{denial} ama {thing} fiyatları {opposed}, dedi {name}.",
        ),
        ("",),
        ("iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "yirmi", "otuz", "kırk", "elli", "yüz"),
        (("arttı", "azaldı"), ("yükseldi", "düştü")),
        ("", " değil", " asla", " hiç"),
    ),
    "French": Tongue(
        "abcdefghiklmnoprstuvzéè",
        (
            "{name} a dit {day} au conseil de {town} que {number} passagers avaient vu {few} {thing} là en {year}.",
            "Le {thing} de {town} n'est{denial} fermé, et les prix ont {opposed} de {number} euros en {few} jours.",
        ),
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        ("deux", "trois", "six", "dix", "douze", "treize", "seize", "soixante-treize", "soixante-seize", "soixante-six",
         "soixante-dix", "quatre-vingt-six", "quatre-vingt-dix"),
        (("augmenté", "diminué"), ("monté", "descendu")),
        ("", " pas", " jamais"),
    ),
    "Spanish": Tongue(
        "abcdefghilmnoprstuvzáéñ",
        (
            "{name} dijo el {day} al consejo de {town} que {number} personas vieron {few} barcos de {thing} en {year}.",
            "El precio del {thing} en {town}{denial} {opposed} en {few} días, según la nota que {name} leyó ayer.",
        ),
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        ("dos", "tres", "seis", "siete", "veintidós", "veintitrés", "sesenta", "setenta", "seiscientos", "setecientos"),
        (("subió", "bajó"), ("aumentó", "disminuyó")),
        ("", " no", " nunca", " tampoco"),
    ),
    "Italian": Tongue(
        "abcdefghilmnoprstuvzàè",
        (
            "{name} ha detto {day} al consiglio di {town} che {number} persone hanno visto {few} {thing} nel {year}.",
            "Il prezzo del {thing} a {town}{denial} è {opposed} in {few} giorni, ha detto {name} in una nota.",
        ),
        ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
        ("due", "tre", "sei", "sette", "sessantasei", "settantasei", "ventotto", "ventitré", "duecento", "trecento"),
        (("salito", "sceso"), ("cresciuto", "calato")),
        ("", " non", " mai"),
    ),
    "Georgian": Tongue(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        (
            "{name} უთხრა ქალაქ {town} საბჭოს, რომ {number} ადამიანმა ნახა {few} ახალი გემი ნავსადგურში {year} წელს.",
            "გემი{denial} იყო {few} საათით გვიან, განაცხადა {name} მგზავრებისთვის გავრცელებულ შეტყობინებაში.",
        ),
        ("",),
        ("ორი", "სამი", "ოთხი", "ხუთი", "ექვსი", "შვიდი", "რვა", "ცხრა", "ათი"),
        (("",),),
        ("", " არ", " არასოდეს"),
        capitals=False,
    ),
    "Arabic": Tongue(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
        (
            "قال {name} لمجلس مدينة {town} إن {number} شخصا شاهدوا السفينة الجديدة في الميناء القديم عام {year}.",
            "ارتفعت الأسعار في مدينة {town} بنسبة {number} في المئة كما أعلن {name} في بيان وزع على الركاب عام {year}.",
        ),
        ("",),
        ("",),
        (("",),),
        capitals=False,
    ),
    "Amharic": Tongue(
        "ሀለመረሰሸቀበተነአከወዘየደገጠፈፐ",
        (
            "{name} ለ{town} ከተማ ምክር ቤት እንደተናገሩት {number} ሰዎች አዲሱን ጀልባ በወደቡ አይተዋል ሲሉ በ{year} ዓመት አስታውቀዋል።",
        ),
        ("",),
        ("",),
        (("",),),
        capitals=False,
    ),
    "Hindi": Tongue(
        "कखगघचछजझटठडढतथदधनपफबभमयरलवशसह",
        (
            "{name} ने {town} की परिषद को बताया कि {number} लोगों ने {year} में बंदरगाह पर नई नाव देखी और बहुत खुश हुए।",
        ),
        ("",),
        ("",),
        (("",),),
        capitals=False,
    ),
    "Chinese": Tongue(
        "安白陈邓冯高何江孔李马宁欧潘钱任孙唐王谢杨张",
        (
            "{name}对{town}市议会说，{year}年共有{number}人在港口看到了那艘新渡轮，乘客们对此十分满意。",
        ),
        ("",),
        ("",),
        (("",),),
        capitals=False,
        spaced=False,
    ),
    "Thai": Tongue(
        "กขคงจชดตถทนบปผพมยรลวสห",
        (
            "{name}บอกสภาเมือง{town}ว่ามีคน{number}คนเห็นเรือลำใหม่ที่ท่าเรือในปี{year}และผู้โดยสารพอใจมาก",
        ),
        ("",),
        ("",),
        (("",),),
        capitals=False,
        spaced=False,
    ),
}  # fmt: skip
MONTHS = ("January", "March", "April", "June", "July", "October", "December")
UNITS = ("km", "miles", "kg", "tonnes", "per cent", "litres", "acres")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
CURRENCIES = ("$", "€", "£")
SCALES = ("m", "bn", "")
QUOTED = ("winter", "harbour", "engine", "island", "operator", "captain")


def word(chance, tongue, sizes=(5, 9)):
    letters = [chance.choice(tongue.letters) for _ in range(chance.randint(*sizes))]
    return "".join(letters)


def name(chance, tongue):
    if not tongue.spaced:
        return word(chance, tongue, (2, 3))
    made = word(chance, tongue)
    return made.capitalize() if tongue.capitals else made


def facts(chance, tongue):
    """What a mould is filled with."""
    return {
        "name": f"{name(chance, tongue)}{' ' * tongue.spaced}{name(chance, tongue)}",
        "town": name(chance, tongue),
        "day": chance.choice(tongue.days),
        "number": str(chance.choice([chance.randint(2, 99), chance.randint(100, 99_999)])),
        "year": str(chance.randint(1900, 2030)),
        "few": chance.choice(tongue.few),
        "opposed": chance.choice(chance.choice(tongue.opposed)),
        "initial": chance.choice("BCDEFGHJKLMNOPRSTW"),
        "time": f"{chance.randint(1, 11)}{chance.choice(['.15', '.30', ''])}{chance.choice(['am', 'pm'])}",
        "ordinal": chance.choice(ORDINALS),
        "unit": chance.choice(UNITS),
        "denial": chance.choice(tongue.denials),
        "currency": chance.choice(CURRENCIES),
        "scale": chance.choice(SCALES),
        "month": chance.choice(MONTHS),
        "quoted": chance.choice(QUOTED),
    }


def changed(chance, tongue, fact, value):
    """Another value, as near to the old one as a slip of the pen."""
    if fact in ("name", "town"):
        place = chance.choice([at for at, letter in enumerate(value) if letter != " "])
        letter = chance.choice([each for each in tongue.letters if each != value[place].lower()])
        return value[:place] + (letter.upper() if value[place].isupper() else letter) + value[place + 1 :]
    if fact in ("number", "year"):
        place = chance.randrange(len(value))
        digit = chance.choice([each for each in "123456789" if each != value[place]])
        return value[:place] + digit + value[place + 1 :]
    if fact == "time":
        return value.replace("am", "pm") if "am" in value else value.replace("pm", "am")
    values = {
        "day": tongue.days, "few": tongue.few, "initial": tuple("BCDEFGHJKLMNOPRSTW"), "ordinal": ORDINALS,
        "unit": UNITS, "denial": tongue.denials, "currency": CURRENCIES, "scale": SCALES, "month": MONTHS,
        "quoted": QUOTED,
        "opposed": next((pair for pair in tongue.opposed if value in pair), ()),
    }[fact]  # fmt: skip
    others = [
        each for each in values if each != value and not (fact == "denial" and each.strip(" ") and value.strip(" "))
    ]
    return chance.choice(others)


def filled(mould, values, words):
    """The mould with its facts, and its other words in a row."""
    strange = iter(words)
    parts = mould.split("{thing}")
    told = parts[0] + "".join(next(strange) + part for part in parts[1:])
    return told.format(**values)


def drift(chance):
    """A language, the fact that is changed, and the two versions."""
    language = chance.choice(list(TONGUES))
    tongue = TONGUES[language]
    mould, values = chance.choice(tongue.moulds), facts(chance, tongue)
    strange = [word(chance, tongue) for _ in range(mould.count("{thing}"))]
    fact = chance.choice([each for each in values if f"{{{each}}}" in mould])
    other = {**values, fact: changed(chance, tongue, fact, values[fact])}
    return language, fact, filled(mould, values, strange), filled(mould, other, strange)


def classes(count, seed):
    """How so many copies with a changed fact are classed, by language and fact, and those that pass for less."""
    chance = random.Random(seed)
    table: Counter[tuple[str, str, str]] = Counter()
    wrong = []
    for _ in range(count):
        language, fact, first, second = drift(chance)
        found = difference(level(first), level(second))
        kind = found.kind if found else "not found"
        table[language, fact, kind] += 1
        if kind is not Kind.CONFLICT:
            wrong.append((language, fact, kind, first, second))
    return table, wrong
