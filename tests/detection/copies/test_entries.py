"""Lines of one mould with other values are rows or entries of one list, and a copy with a changed fact is none."""

import pytest

from articles.detection.comparison.differences import difference
from articles.detection.copies.entries import values_changed
from articles.detection.engine import detect
from articles.detection.findings import Kind, Severity
from articles.detection.rules.near_duplicate import NearDuplicate
from articles.detection.words.instructions import tells_what_to_do
from articles.text.document import Document
from articles.text.edits import apply
from tests.detection.helpers import assert_clean, assert_cured, findings, texts
from tests.detection.samples import CREW, FARES, FERRY, SHOP

RULE = NearDuplicate()
MOULD = (
    "A single ticket from Tormouth to {} costs {} crowns from the first of March on, a return {}, the operator says, "
    "and whoever buys ten of them at the counter on the quay pays for nine and may give the last one away."
)
VALUES = [("Skerrin", 12, 20), ("Aldersay", 14, 25), ("Wick Holm", 19, 33), ("Nessay", 21, 38)]


def test_long_paragraphs_of_one_mould_are_one_notice():
    [finding] = findings(RULE, Document.of([FERRY, *(MOULD.format(*values) for values in VALUES), CREW]))

    assert finding.message == "These 4 paragraphs are of one mould: the same words with other values."
    assert [span.block for span in finding.spans] == ["p3", "p4", "p5"]
    assert (finding.severity, finding.kind, finding.suggestions) == (Severity.NOTICE, Kind.PATTERN, ())
    assert not finding.preferred


def test_paragraph_of_a_mould_that_is_most_like_the_last_of_them_is_in_the_same_notice():
    rows = [MOULD.format(*values) for values in VALUES]
    last = f"{rows.pop()} Dogs and bicycles go free on this boat all through the summer, unless it is full."
    capital = last.replace("Nessay", "the capital").replace("21 crowns", "41 crowns").replace("38", "60")

    [finding] = findings(RULE, Document.of([FERRY, *rows, last, CREW, capital]))

    assert finding.message == "These 5 paragraphs are of one mould: the same words with other values."
    assert [span.block for span in finding.spans] == ["p3", "p4", "p5", "p7"]


def test_paragraph_of_a_mould_in_which_one_fact_was_changed_is_a_conflict():
    row = (
        "In the {}, {} per cent of those asked said they would vote for the bridge and {} per cent against it, while "
        "{} per cent had not yet made up their minds, the institute said of its poll of {} voters there."
    )
    polls = [("north", 41, 38, 21, 512), ("south", 36, 44, 20, 498), ("east", 52, 30, 18, 377)]
    rows = [row.format(*values) for values in polls]

    mould, conflict = findings(RULE, Document.of([FERRY, *rows, CREW, rows[0].replace("41", "47")]))

    assert (mould.kind, len(mould.spans)) == (Kind.PATTERN, 2)
    assert conflict.message == "The copies differ: “41 per cent” against “47 per cent”."


@pytest.mark.parametrize(
    "rows",
    [
        [
            "Saturday: Dry and bright, with light winds over Skerrin and Nessay, and highs of 14 degrees in Tormouth.",
            "Sunday: Dry and bright, with light winds over Skerrin and Nessay, and highs of 11 degrees in Tormouth.",
        ],
        [
            "Group A: Rovers 9, Harbour 7, Island 4, Skerrin 1 after three rounds of four at the ground in Tormouth.",
            "Group B: Rovers 9, Harbour 7, Island 4, Wick 2 after three rounds of four at the ground in Tormouth.",
        ],
        [
            "A man of 34 from Tarn was fined 200 crowns by Judge Hale for speeding on Harbour Road on Monday.",
            "A woman of 51 from Welford was fined 350 crowns by Judge Hale for speeding on Harbour Road on Monday.",
        ],
        [
            "वृष: आज का दिन यात्रा के लिए शुभ है, घर में सुख रहेगा और कहीं से पुराना रुका हुआ धन मिलेगा, शुभ अंक 4।",
            "सिंह: आज का दिन यात्रा के लिए शुभ है, घर में सुख रहेगा और कहीं से पुराना रुका हुआ धन मिलेगा, शुभ अंक 7।",
        ],
    ],
    ids=["days", "groups", "people", "signs of Hindi"],
)
def test_two_rows_with_a_label_or_a_name_each_are_left_alone(rows):
    assert_clean(RULE, [FERRY, *rows, CREW])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # One fact beside the same label.
        ("Saturday: 14 boats", "Saturday: 15 boats"),
        ("Said at noon: 14 boats", "Said by all: 15 boats"),
        # No name, a name at the front of a sentence, and a name with a slip.
        ("On Monday 14 boats", "On Tuesday 15 boats"),
        ("Police saw 14 boats", "Officers saw 15 boats"),
        ("The captain Hallworth saw 14 boats", "The captain Hallwirth saw 15 boats"),
    ],
)
def test_versions_of_one_line_are_no_rows(first, second):
    line = "{} were seen off Skerrin and Nessay by the crew of the Tormouth lifeboat, Anna Calder told the council."

    [finding] = findings(RULE, Document.of([FERRY, line.format(first), CREW, line.format(second)]))

    assert (finding.kind, finding.preferred) == (Kind.CONFLICT, False)


NOTICE_OF_TWO = "These 2 paragraphs are of one mould: the same words with other values."


def told(*body):
    """What the rules say of a story, whichever of them."""
    document = Document.of(body, headline="A day at the quay")
    return [(finding.severity, finding.message) for finding in detect(document, document).findings]


def test_either_of_two_entries_may_go_and_none_is_preferred():
    step = "In a small pan, heat the {} over a low flame for three minutes and set it aside."
    rows = [step.format(what) for what in ("butter", "cream")]
    document = Document.of([FERRY, rows[0], CREW, rows[1]])

    [finding] = findings(RULE, document)

    assert (finding.message, finding.kind, finding.preferred) == (NOTICE_OF_TWO, Kind.PATTERN, False)
    assert [(each.title, texts(apply(document, each.edits))) for each in finding.suggestions] == [
        ("Remove the later copy", [FERRY, rows[0], CREW]),
        ("Remove the earlier copy", [FERRY, CREW, rows[1]]),
    ]
    assert_cured(RULE, document, document, finding)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Monday:", "Tuesday:"),
        ("Day 3:", "Day 4:"),
        ("Day 3 –", "Day 4 –"),
        ("3 May:", "4 May:"),
        ("Montag:", "Dienstag:"),
        ("Jour 3 :", "Jour 4 :"),
        ("Dzień 3:", "Dzień 4:"),
        ("Hétfő:", "Kedd:"),
        ("3.5.:", "4.5.:"),
        ("Friday night:", "Saturday night:"),
    ],
)
def test_same_words_below_two_days_are_a_notice(first, second):
    line = "{} The museum on the quay is open from ten to five, and the boat to Skerrin leaves at noon."

    assert told(line.format(first), FERRY, line.format(second)) == [(Severity.NOTICE, NOTICE_OF_TWO)]


@pytest.mark.parametrize(
    ("third", "fourth"),
    [
        (
            "Article 3. An owner who breaches article 7 shall be fined no more than 300,000 crowns by the court.",
            "Article 4. An owner who breaches article 8 shall be fined no more than 300,000 crowns by the court.",
        ),
        (
            "第三條　雇主違反第七條規定者，處新臺幣三萬元以上三十萬元以下罰鍰，並得按次處罰。",
            "第四條　雇主違反第八條規定者，處新臺幣三萬元以上三十萬元以下罰鍰，並得按次處罰。",
        ),
    ],
    ids=["English", "Chinese"],
)
def test_two_articles_of_a_law_that_differ_in_more_than_their_number_are_a_notice(third, fourth):
    assert told(third, fourth) == [(Severity.NOTICE, NOTICE_OF_TWO)]


def test_two_dates_that_open_a_sentence_number_no_articles():
    line = "Am {}. Mai sind im Hafen von Tormouth {} Menschen an Bord der alten Fähre gegangen, sagt das Hafenamt."

    [(severity, _)] = told(line.format(12, 40), FERRY, line.format(13, 45))

    assert severity is Severity.ERROR


@pytest.mark.parametrize("label", ["Article {}:", "Group {}:", "Artikel {} –", "{}:", "Platform {}:"])
def test_same_words_below_two_labels_that_are_counted_are_copies_with_a_changed_figure(label):
    line = "{} The owner of the house must pay for the way to the quay, and keep it free of snow and ice."

    [(severity, message)] = told(line.format(label.format(3)), FERRY, line.format(label.format(4)))

    assert (severity, message) == (Severity.ERROR, "The copies differ: “3” against “4”.")


@pytest.mark.parametrize(
    ("line", "first", "second"),
    [
        ("Am {}. Mai hat der Rat der Stadt die Pläne für den Hafen verworfen und will neue vorlegen.", "20", "24"),
        ("On {} she said: the ferry to Skerrin is late again, and nobody on the quay knew of it.", "Monday", "Friday"),
    ],
)
def test_sentence_that_opens_with_a_day_is_a_copy_with_another_day(line, first, second):
    [(severity, _)] = told(FERRY, line.format(first), CREW, line.format(second))

    assert severity is Severity.ERROR


@pytest.mark.parametrize(
    ("mould", "one", "other"),
    [
        ("Click the gear icon at the top, choose {} from the list and press Save to confirm it.", "Users", "Groups"),
        ("Press the gear icon at the top, click on {} in the list and press Save to confirm it.", "Users", "My Groups"),
        ("{} the butter in a small pan over a low flame for three minutes and set it aside.", "Melt", "Heat"),
        ("3. Open the menu on the left, choose {} from the list and press Save to confirm it.", "Users", "Groups"),
        ("In a small pan, heat the {} over a low flame for three minutes and set it aside.", "butter", "cream"),
        ("Klicken Sie auf das Rad oben, wählen Sie „{}“ aus der Liste und speichern Sie.", "Konten", "Gruppen"),
        ("Versez le {} dans un bol, remuez deux minutes et laissez reposer sous un linge.", "lait", "sirop"),
        ("Нажмите на значок вверху, выберите {} в списке и сохраните изменения в окне.", "группы", "страницы"),
    ],
    ids=["how-to", "two words", "verb", "numbered", "recipe", "German", "French", "Russian"],
)
def test_two_steps_that_are_done_with_something_else_are_a_notice(mould, one, other):
    assert told(FERRY, mould.format(one), CREW, mould.format(other)) == [(Severity.NOTICE, NOTICE_OF_TWO)]


IN_GERMAN = (
    "Heute backen wir einen Kuchen, der auch ohne Ei gelingt, und das Blech ist noch vom letzten Mal im Ofen.",
    "Wer keine Zeit hat, nimmt den Teig aus dem Laden, und auch der wird in einer halben Stunde goldgelb.",
)


@pytest.mark.parametrize(
    ("mould", "one", "other"),
    [
        ("Erhitzen Sie die {} in einem kleinen Topf und stellen Sie alles danach beiseite.", "Butter", "Sahne"),
        ("Erhitzen Sie die kalte {} in einem Topf und stellen Sie alles danach beiseite.", "Butter", "Sahne"),
        ("Verteilen Sie die {} mit dem Löffel auf dem Boden und stellen Sie alles danach kalt.", "Sahne", "Beeren"),
        ("Legen Sie die kleinen {} auf das Blech und lassen Sie alles danach eine Stunde stehen.", "Birnen", "Feigen"),
        ("Streichen Sie das Brot mit einer dünnen {} und legen Sie es in den kalten Ofen.", "Creme", "Marmelade"),
        ("Mischen Sie die Eier mit 200 g {} und stellen Sie alles danach eine Stunde beiseite.", "Mehl", "Zucker"),
        ("Klicken Sie auf die Schaltfläche {} und wählen Sie in der Liste das Gerät aus.", "Drucker", "Scanner"),
    ],
)
def test_two_german_steps_that_are_done_with_another_noun_are_a_notice(mould, one, other):
    first, last = IN_GERMAN

    assert told(first, mould.format(one), mould.format(other), last) == [(Severity.NOTICE, NOTICE_OF_TWO)]


def test_german_noun_that_has_another_article_elsewhere_is_no_name():
    step = "Tragen Sie {} auf den Hof und stellen Sie alles dort bis zum Abend an die Wand."
    steps = [step.format(what) for what in ("den Schrank", "den Hocker")]

    assert told("Im Flur stehen heute noch ein Schrank und kein Hocker.", *steps) == [(Severity.NOTICE, NOTICE_OF_TWO)]
    assert [severity for severity, _ in told(IN_GERMAN[0], *steps)] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("im Flur", "in Hamburg"),
        ("mit Maria Kern", "mit Anna Holt"),
        ("an der Elbe", "an der Weser"),
        ("in der Schweiz", "in der Türkei"),
        ("für die Merkel", "für die Schmidt"),
        ("für den Meier", "für den Huber"),
        ("für die Maria Kern", "für die Anna Holt"),
        ("für eine Maria Kern", "für eine Anna Holt"),
        ("für einen Berliner Arzt", "für einen Bremer Arzt"),
        ("für eine unter Merkel gebaute Schule", "für eine unter Kohl gebaute Schule"),
        ("in 20095 Hamburg", "in 20095 Harburg"),
    ],
)
def test_german_step_in_which_a_name_was_changed_is_an_error(one, other):
    (first, last), step = IN_GERMAN, "Streichen Sie die Wand {} in zwei dünnen Schichten und warten Sie einen Tag."

    [(severity, _)] = told(first, step.format(one), step.format(other), last)

    assert severity is Severity.ERROR


@pytest.mark.parametrize(
    ("mould", "one", "other"),
    [
        ("Fahren Sie in die {} und nehmen Sie dort den Zug, der am Abend über den Pass fährt.", "Schweiz", "Türkei"),
        ("Fragen Sie die {} nach dem Geld, das im Haushalt fehlt, und warten Sie auf Antwort.", "Merkel", "Schmidt"),
    ],
)
def test_german_name_with_an_article_is_a_name(mould, one, other):
    first, last = IN_GERMAN

    assert told(first, mould.format(one), mould.format(other), last) == [
        (Severity.ERROR, f"The copies differ: “{one}” against “{other}”.")
    ]


def test_two_steps_of_a_recipe_with_another_time_too_are_a_notice():
    step = "Bring a large pan of water to the boil, add the {} and cook for {} minutes, then drain in a colander."

    assert told(FERRY, step.format("pasta", 9), CREW, step.format("beans", 12)) == [(Severity.NOTICE, NOTICE_OF_TWO)]


PEOPLE, TOWNS = ("Maria Kern", "Anna Holt"), ("Harbury", "Norwood")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Bring a pan of water to the boil, add the pasta and cook for {} minutes, then drain it.", ("9", "12")),
        ("Add the flour to the bowl and do{} leave it to rest on the table under a cloth for an hour.", ("", " not")),
        ("Press secretary {} said the ferry would be late again and that nobody had been told of it.", ("Orr", "Bell")),
        ("Cook said that the {} would be late again on Tuesday and that nobody had been told.", ("Skerrin", "Nessay")),
        ("Press Secretary {} said the ferry would be late again and that nobody had been told of it.", PEOPLE),
        ("Set in a fishing village in the 1950s, the play by {} was shown at the hall on the quay on Friday.", PEOPLE),
        ("Cut off by the flood for three days, the village of {} had bread and milk from a boat on Friday.", TOWNS),
        ("Set off by a firecracker, the blaze burned 40 homes in {} and left the road north closed on Friday.", TOWNS),
        ("Heat in the Midlands killed 40 people in three days of July, most of them in {} alone, it was said.", TOWNS),
        ("Let the record show that {} paid 40,000 pounds to the council for the old yard on the quay.", PEOPLE),
        ("Deja cuarenta muertos el incendio de {} que empezó el viernes por la noche en el puerto viejo.", TOWNS),
        ("Corta la policía las calles de {} por la marcha que el sindicato ha convocado para esta tarde.", TOWNS),
        ("Taglia le tasse il sindaco di {} dopo la protesta dei negozi del porto durata tutto il mese.", TOWNS),
        ("Tryck på regeringen ökar efter branden i {} där många fördes till sjukhus på fredagen.", TOWNS),
        ("Граните памятник в {} снова покрыли краской, и полиция ищет тех, кто это сделал.", ("Самаре", "Казани")),
        ("Senden Sie die Unterlagen an {}, Rathaus am Hafen, und legen Sie ein neues Foto bei.", PEOPLE),
        ("Leave the houses in {} by six, the council has told all who live there.", ("Mill Lane", "Quay Street")),
        ("Enter {}, the new head of the harbour office, who has promised to have the ferry sail on time.", PEOPLE),
    ],
)
def test_step_in_which_a_fact_was_changed_is_an_error(first, second):
    one, other = (first.format(value) for value in second)

    [(severity, _)] = told(FERRY, one, CREW, other)

    assert severity is Severity.ERROR


@pytest.mark.parametrize(
    ("opening", "language", "expected"),
    [
        ("Set in a fishing village", "en", False),
        ("Set the pan aside", "en", True),
        ("Drop in house prices", "en", False),
        ("Spread over three days", "en", False),
        ("Spread the butter on the bread", "en", True),
        ("Turn off the gas", "en", True),
        ("Abre el museo del puerto", "es", False),
        ("Versa in gravi condizioni", "it", False),
        ("Versate il latte", "it", True),
        ("Druk op de regering", "nl", False),
    ],
)
def test_verb_that_is_a_noun_or_says_what_happened_asks_for_nothing(opening, language, expected):
    assert tells_what_to_do(opening, language) is expected


@pytest.mark.parametrize(
    ("opening", "language"),
    [
        ("Clique no botão", "pt"),
        ("Haga clic", "es"),
        ("Scegli un colore", "it"),
        ("Hell melken i bollen", "nb"),
        ("Typ je naam", "nl"),
        ("Öppna menyn", "sv"),
        ("Lavar y trocear los tomates", "es"),
        ("Préchauffer le four", "fr"),
        ("Разогреть духовку", "ru"),
        ("Keverjük össze a lisztet", "hu"),
        ("Preîncălziți cuptorul", "ro"),
        ("Προθερμαίνουμε τον φούρνο", "el"),
        ("Pridajte maslo", "sk"),
        ("Zmešajte moko", "sl"),
        ("Pomiješajte brašno", "hr"),
    ],
)
def test_verb_of_one_language_asks_for_nothing_in_another(opening, language):
    others = [
        "",
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "sv",
        "da",
        "nb",
        "pl",
        "cs",
        "sk",
        "sl",
        "hr",
        "fi",
        "hu",
        "ro",
        "el",
        "ru",
    ]

    assert [code for code in others if tells_what_to_do(opening, code)] == [language]


@pytest.mark.parametrize(
    ("opening", "language"),
    [("Fate of the ferry", "it"), ("FAI e comune", "it"), ("Corte Suprema anula", "es"), ("Toque de recolher", "pt")],
)
def test_common_noun_asks_for_nothing_at_home(opening, language):
    assert not tells_what_to_do(opening, language)


def test_lede_of_a_story_pasted_twice_is_no_step():
    lede = "Take the coast road from Skerrin for {} miles to the hut on the quay where {} sells fish to everybody."
    one, other = lede.format(3, "Maria Kern"), lede.format(3, "Anna Holt")

    for rest in ([CREW], [CREW, FARES], [CREW, FARES, SHOP]):
        found = told(one, *rest, other, *rest)
        assert [severity for severity, message in found if "Maria Kern" in message] == [Severity.ERROR]
    # Nor is one in which no name differs: what stands beside it was pasted with it.
    assert told(lede.format(3, "a man"), CREW, lede.format(4, "a nun"), CREW)[0][0] is Severity.ERROR
    assert told(lede.format(3, "a man"), CREW, lede.format(4, "a nun"), SHOP)[0] == (Severity.NOTICE, NOTICE_OF_TWO)
    # Nor one that is to be done in the one and not in the other.
    step = "Add the {} to the bowl, stir well and {} it to rest on the table under a cloth for an hour."
    denied = step.format("butter", "never leave")
    assert told(step.format("flour", "leave"), CREW, denied, SHOP)[0][0] is Severity.ERROR
    # However far apart.
    assert told(lede.format(3, "a man"), CREW, FARES, SHOP, lede.format(4, "a nun"))[0][0] is Severity.ERROR


def test_step_in_other_words_far_from_the_first_is_a_copy():
    step = "Add the {} to the bowl, stir well and leave it to rest on the table under a cloth for an hour."

    [(severity, _)] = told(step.format("flour"), FERRY, CREW, FARES, step.format("butter"))

    assert severity is Severity.WARNING


LONG = (
    "{} waits on the quay at Skerrin for the second boat of the day on Tuesday, when the ferry was {} hours late and "
    "the harbour office had told nobody of it; the boat with the mail from the capital came in after dark."
)


@pytest.mark.parametrize(
    ("people", "hours"),
    [
        (("Anna Calder", "Dana Orrin", "Mia Hale"), (3, 3, 3)),
        (("Anna Calder", "Dana Orrin", "Mia Hale"), (3, 4, 5)),
        (("A baker", "A teacher", "A farmer"), (3, 4, 5)),
    ],
)
def test_three_long_paragraphs_that_are_each_of_somebody_else_are_a_notice(people, hours):
    first, second, third = (LONG.format(*values) for values in zip(people, hours, strict=True))

    found = told(first, FERRY, second, CREW, third)

    assert found == [(Severity.NOTICE, "These 3 paragraphs are of one mould: the same words with other values.")]


@pytest.mark.parametrize(
    ("people", "hours"),
    [
        (("Anna Calder", "Dana Orrin"), (3, 3)),
        (("Anna Calder", "Anna Calder", "Anna Calder"), (3, 4, 5)),
        (("Anna Calder", "Anne Calder", "Anja Calder"), (3, 3, 3)),
    ],
    ids=["two", "figures", "slips"],
)
def test_long_paragraph_with_one_fact_changed_is_an_error(people, hours):
    body = [LONG.format(*values) for values in zip(people, hours, strict=True)]

    [(severity, _)] = told(FERRY, *body, CREW)

    assert severity is Severity.ERROR


OUT = "Power is out in about {} homes in Tormouth and in all the villages along the north road, the operator said."


@pytest.mark.parametrize(("first", "second"), [("18:20", "17:55"), ("18.20 –", "17.55 –"), ("18h20.", "17h55.")])
def test_two_entries_of_a_live_ticker_are_left_alone(first, second):
    later, earlier = f"{first} {OUT.format('1,200')}", f"{second} {OUT.format(800)}"

    assert_clean(RULE, [later, f"18:02 {CREW}", earlier, FARES])


@pytest.mark.parametrize(("sign", "third"), [("'", "45+2'"), ("’", "90+1’"), ("分钟", "71分钟")])
def test_two_minutes_of_a_match_are_left_alone(sign, third):
    corner = (
        "{} Corner for the islanders, which {} takes from the left and the keeper of Tormouth clears with both fists."
    )
    first, second = corner.format(f"12{sign}", "Calder"), corner.format(f"27{sign}", "Orrin")

    assert_clean(RULE, [FERRY, first, second, f"{third} {CREW}"])


@pytest.mark.parametrize(
    "body",
    [
        [f"18:20 {OUT.format('1,200')}", f"18:02 {CREW}", f"17:55 {FARES}", f"18:20 {OUT.format(800)}"],
        [f"18:20 {OUT.format('1,200')}", f"18:02 {CREW}", f"17:55 {FARES}", f"18.20 {OUT.format(800)}"],
        [f"18:20 {OUT.format('1,200')}", CREW, f"17:55 {OUT.format(800)}"],
    ],
    ids=["same time", "same time in other signs", "no ticker"],
)
def test_entry_of_a_ticker_told_again_with_one_other_fact_is_an_error(body):
    [finding] = findings(RULE, Document.of(body))

    assert (finding.severity, finding.kind, finding.preferred) == (Severity.ERROR, Kind.CONFLICT, False)


FINED = (
    "{} of {} from {} was fined {} crowns by Judge Hale for speeding on Harbour Road in Tormouth on Monday night "
    "with no light on the bicycle, and will have to walk to the quay on Skerrin for a month."
)
JAILED = (
    "{} Orrin, {}, of Quay Street in Tormouth was jailed for {} years for his part in the theft of the pots, "
    "the court heard."
)
HALL = "The {}, Harbour Hall in Tormouth, on Friday at {} and 9pm, on Saturday at {} and 7pm, tickets 9 crowns."
MARGINS = "Sales at {} arm of the group climbed {} to {} in the summer, while the operating margin widened to {}."
PRZYCHODY = "Przychody {} wzrosły o {} proc. do {} mln zł, a marża EBITDA wyniosła {} proc."
SATIŞLAR = "Yurt {} satışlar yüzde {} artarak {} milyon liraya çıktı, faaliyet kâr marjı yüzde {} oldu."
SAILS = "By {}: services run hourly from Tormouth to Skerrin and take about {} hours; a single costs {} crowns."


@pytest.mark.parametrize(
    ("mould", "values", "others"),
    [
        (FINED, ("A man", 34, "Tarn", 200), ("A woman", 51, "Welford", 350)),
        (JAILED, ("Jan", 34, "three"), ("Sam", 31, "two")),
        (HALL, ("Ferry", "7pm", "2pm"), ("Lamp", "5pm", "4pm")),
        (SAILS, ("train", "two", 24), ("bus", "three", 11)),
    ],
    ids=["fines", "court", "listings", "ways to travel"],
)
def test_two_entries_of_one_mould_are_a_notice(mould, values, others):
    first, second = mould.format(*values), mould.format(*others)

    for body in ([FERRY, first, second], [first, FERRY, CREW, second]):
        [finding] = findings(RULE, Document.of(body))
        assert finding.message == "These 2 paragraphs are of one mould: the same words with other values."
        assert (finding.severity, finding.kind, finding.preferred) == (Severity.NOTICE, Kind.PATTERN, False)


@pytest.mark.parametrize(
    ("mould", "values", "others"),
    [
        (MARGINS, ("the bakery", "5.2%", "£88m", "9.1%"), ("the dairy", "1.9%", "£140m", "6.4%")),
        (PRZYCHODY, ("w kraju", "4,1", 640, "12,3"), ("z eksportu", "9,8", 410, "14,9")),
        (SATIŞLAR, ("içi", "4,1", 640, "12,3"), ("dışı", "9,8", 410, "14,9")),
    ],
    ids=["English", "Polish", "Turkish"],
)
def test_two_lines_of_a_report_in_a_row_are_a_notice_and_apart_copies(mould, values, others):
    first, second = mould.format(*values), mould.format(*others)

    [beside] = findings(RULE, Document.of([FERRY, first, second, CREW]))
    [apart] = findings(RULE, Document.of([FERRY, first, CREW, second]))

    assert (beside.message, beside.severity) == (NOTICE_OF_TWO, Severity.NOTICE)
    assert (apart.kind, apart.severity) == (Kind.CONFLICT, Severity.ERROR)


@pytest.mark.parametrize(
    "others",
    [
        ("the bakery", "1.9%", "£140m", "6.4%"),
        ("the dairy", "5.2%", "£140m", "6.4%"),
        ("the bakrey", "1.9%", "£140m", "6.4%"),
    ],
    ids=["the same", "one figure left", "a slip"],
)
def test_line_of_a_report_told_anew_is_a_copy(others):
    first, second = MARGINS.format("the bakery", "5.2%", "£88m", "9.1%"), MARGINS.format(*others)

    [finding] = findings(RULE, Document.of([FERRY, first, second, CREW]))

    assert (finding.kind, finding.severity) == (Kind.CONFLICT, Severity.ERROR)


@pytest.mark.parametrize(
    ("mould", "values", "others"),
    [
        # Two values, whatever else is of one mould.
        (JAILED, ("Jan", 34, "three"), ("Sam", 31, "three")),
        (HALL, ("Ferry", "7pm", "2pm"), ("Ferry", "5pm", "4pm")),
        (SAILS, ("train", "two", 24), ("bus", "two", 11)),
        # Three figures: the same thing is told anew.
        (FINED, ("A man", 34, "Tarn", 200), ("A man", 35, "Tarn", 300)),
        # A name that may be a slip, and one that stands further down.
        (JAILED, ("Anna", 34, "three"), ("Anne", 31, "three")),
        (HALL.replace("The {}", "At the {}").replace("crowns", "crowns, {} said"), ("hall", "7pm", "2pm", "Orrin"),
         ("hall", "5pm", "4pm", "Calder")),
    ],
)  # fmt: skip
def test_copy_in_which_one_fact_was_changed_or_two_is_no_entry(mould, values, others):
    [finding] = findings(RULE, Document.of([FERRY, mould.format(*values), CREW, mould.format(*others)]))

    assert (finding.severity, finding.kind, finding.preferred) == (Severity.ERROR, Kind.CONFLICT, False)


STOLE = "{}, {}, of {} in Tormouth, stole {} worth {} crowns from the shop on the quay on {}. Fined 80."
OTHERS = (
    ("Anna Bell", 27, "Orchard Row", "wine", 31, "11 March"),
    ("Piotr Zak", 33, "Orchard Row", "wine", 12, "14 March"),
)


@pytest.mark.parametrize(
    ("again", "severity"),
    [(("meat", 27, "9 March"), Severity.NOTICE), (("meat", 27, "3 March"), Severity.ERROR)],
    ids=["on another day", "one sum changed"],
)
def test_two_lines_of_one_person_right_below_each_other_in_a_court_list_are_a_notice(again, severity):
    whose = ("Martin Dobbs", 41, "Quay Street")
    first, second = STOLE.format(*whose, "meat", 32, "3 March"), STOLE.format(*whose, *again)
    others = [STOLE.format(*each) for each in OTHERS]

    def found(*body):
        return [each.severity for each in findings(RULE, Document.of(body)) if "p2" in {s.block for s in each.spans}]

    assert found(first, second, *others) == [severity]
    assert found(first, second, FERRY, CREW) == [Severity.ERROR]


def test_two_ledes_below_one_dateline_are_versions_whatever_differs():
    lede = "{} nell'incendio divampato stamani in un deposito di carburanti alle porte di Livorno, i feriti sono {}."
    told = [("È salito a quattro il numero dei morti", "14"), ("Sono due i morti", "nove")]

    def severity(dateline):
        first, second = (dateline + lede.format(*each) for each in told)
        [finding] = findings(RULE, Document.of([first, CREW, second]))
        return finding.severity

    assert severity("(ANSA) - LIVORNO, 5 NOV - ") is severity("LIVORNO (ANSA) - ") is Severity.ERROR


def test_entry_that_was_pasted_again_with_one_fact_changed_is_an_error_beside_the_notice():
    first, second = JAILED.format("Jan", 34, "three"), JAILED.format("Sam", 31, "two")

    mould, conflict = findings(RULE, Document.of([first, second, CREW, second.replace("two", "ten")]))

    assert conflict.message == "The copies differ: “two” against “ten”."
    assert (conflict.severity, mould.severity) == (Severity.ERROR, Severity.NOTICE)


def test_entry_that_opens_as_the_others_of_its_mould_do_is_one_of_three_values_more():
    plans = (
        "Notice is given that the council of Tormouth has an application for planning permission for a {} at {}. "
        "Objections must reach the council by {} December."
    )
    rows = [("shed", "12 Quay Street", 14), ("garage", "4 Mill Lane", 14), ("dormer", "31 Hill Road", 21)]

    [mould] = findings(RULE, Document.of([FERRY, *(plans.format(*row) for row in rows)]))

    assert (mould.kind, [span.block for span in mould.spans]) == (Kind.PATTERN, ["p4", "p3"])


@pytest.mark.parametrize("again", ["18:20 {}", "18.20: {}", "18 h 20 {}"])
@pytest.mark.parametrize("old", ["", "homes"])
def test_entry_of_a_live_ticker_that_comes_again_at_another_time_is_a_notice(again, old):
    told = OUT.format(800)
    later, first = again.format(told.replace(old, "shops") if old else told), again.replace("20", "05").format(told)
    lines = [later, again.replace("20", "10").format(CREW), first, FARES]

    [finding] = detect(Document.of(lines), Document.of(lines)).findings

    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


@pytest.mark.parametrize(
    ("last", "found"), [("", False), ("and then, with the clock at the last minute for both of them, the moves", True)]
)
def test_line_that_is_mostly_figures_is_a_row(last, found):
    moves = f"1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 {last} Nf6 5. g4"

    assert bool(findings(RULE, Document.of([FERRY, f"{moves} Be7", CREW, f"{moves} b5"]))) is found


def test_short_lines_of_one_mould_are_left_alone():
    fare = MOULD.partition(", a return")[0] + "."
    assert_clean(RULE, [FERRY, *(fare.format(*values) for values in VALUES), CREW])


@pytest.mark.parametrize(
    ("told", "again", "kind"),
    [
        (("Nessay", "$54bn"), ("Nesray", "$54bm"), Kind.CONFLICT),
        (("Nessay", "$54bn"), ("Dunmore", "$54bm"), None),
        (("Anna", "$54bn"), ("Anja", "$54bm"), None),
    ],
)
def test_short_line_with_a_misspelt_name_is_a_copy_and_with_another_name_a_row(told, again, kind):
    line = "the debt of {} is far larger than the {} that anybody expected and prompted an answer at once."

    found = findings(RULE, Document.of([line.format(*told), FERRY, line.format(*again)]))

    assert [finding.kind for finding in found] == ([kind] if kind else [])


@pytest.mark.parametrize(("again", "found"), [("$500 million", True), ("$510 million", False)])
def test_line_that_names_one_figure_twice_with_a_slip_in_its_unit_is_a_copy(again, found):
    line = "The harbour paid {} for the yard, and the {} came from a loan."
    story = Document.of([line.format("$500 milliom", "$500 milliom"), FERRY, line.format(again, again)])

    assert [finding.severity for finding in findings(RULE, story)] == ([Severity.ERROR] if found else [])


def test_short_lines_of_one_mould_are_left_alone_however_long_their_names_are():
    line = "{} is on at the harbour cinema this week and can be borrowed from the library on the quay."
    names = ["Nine Knots (The Long Way Home)", "The Square", "Columbus"]
    assert_clean(RULE, [line.format(names[0]), FERRY, line.format(names[1]), CREW, line.format(names[2])])


def test_line_of_a_mould_that_was_pasted_twice_but_for_slips_is_found():
    line = "{} is on at the harbour cinema this week and can be borrowed from the library on the quay."
    rows = [line.format(name) for name in ("Nine Knots (The Long Way Home)", "The Square", "Columbus")]
    slipped = rows[1].replace("library on", "libary om")

    [finding] = findings(RULE, Document.of([rows[0], FERRY, rows[1], CREW, rows[2], SHOP, slipped]))

    assert (finding.kind, [span.block for span in (*finding.related, *finding.spans)]) == (Kind.REWORDED, ["p3", "p7"])


def test_versions_in_which_another_fact_differs_each_time_are_no_table():
    versions = [FERRY, FERRY.replace("Tuesday", "Thursday"), FERRY.replace("Skerrin", "Nessay")]

    [finding] = findings(RULE, Document.of([versions[0], CREW, versions[1], SHOP, versions[2]]))

    assert (finding.kind, [span.block for span in finding.spans]) == (Kind.CONFLICT, ["p3", "p5"])


def test_two_rows_in_which_most_figures_differ_are_left_alone():
    row = "At the quay in {} the water stood at {} centimetres at {} and at {} centimetres at {}."
    assert_clean(
        RULE, [row.format("Skerrin", 312, "9.00", 344, "12.00"), row.format("Nessay", 298, "9.40", 330, "13.10")]
    )


def test_line_told_anew_with_other_figures_is_no_row():
    line = (
        "At least {} people were hurt and {} taken off the island when the boat struck the quay, the coastguard said."
    )

    [finding] = findings(RULE, Document.of([FERRY, line.format("four", 12), CREW, line.format("nine", 20)]))

    assert finding.message == "The copies differ: “four” against “nine”; “12” against “20”."
    assert (finding.severity, finding.preferred) == (Severity.ERROR, False)


def test_two_years_in_figures_are_left_alone():
    row = "In {} the boat took {} people and {} sheep to the island, and came back with twice as many of both."
    assert_clean(RULE, [FERRY, row.format(2018, 812, 44), row.format(2019, 790, 51), CREW])


def test_name_of_two_words_is_another_value_and_a_name_with_a_slip_is_none():
    def values(name, other):
        return values_changed(difference(*(FINED.format(each, 34, "Tarn", 200) for each in (name, other))).changes)

    assert (values("Anna", "Mary Jane"), values("Orrinn", "Orinn"), values("Anna", "Jo")) == (1, 0, 1)


SIGN = (
    "{} : Vénus vous sourit et la journée de samedi sera propice aux rencontres. Côté travail, {}. Forme : excellente."
)
SIGNS = [("Bélier", "la prudence reste de mise"), ("Gémeaux", "tout vous réussit")]
OTHER_SIGN = "Cancer : la Lune vous inspire et vous invite au calme, côté cœur. Forme : bonne."


def test_entries_with_a_label_of_their_own_before_a_french_colon_are_a_notice():
    assert told(*(SIGN.format(*sign) for sign in SIGNS), OTHER_SIGN) == [(Severity.NOTICE, NOTICE_OF_TWO)]


def test_one_label_or_none_beside_them_makes_no_list():
    same = [
        SIGN.format(*sign).replace("Gémeaux", "Bélier").replace("samedi", day)
        for sign, day in zip(SIGNS, ("samedi", "dimanche"), strict=True)
    ]

    assert [severity for severity, _ in told(*same, OTHER_SIGN)] == [Severity.ERROR]
    assert [severity for severity, _ in told(*(SIGN.format(*sign) for sign in SIGNS))] == [Severity.ERROR]


def test_entries_that_open_with_a_day_and_a_time_of_their_own_are_a_notice():
    play = "{}, 18:00. Драмтеатр, «Вишнёвый сад». Билеты от 600 рублей, вход со стороны улицы Ленина."

    assert told(play.format("Суббота"), play.format("Воскресенье")) == [(Severity.NOTICE, NOTICE_OF_TWO)]


LITANY = "They told us that the {} would have to go, and that nobody would see it. And we said: we will not be moved."


def test_paragraphs_that_open_and_end_like_a_third_one_are_a_notice():
    third = "They told us so of the night bus, which brought my mother home. And we said: we will not be moved."

    assert told(LITANY.format("library"), LITANY.format("baths"), third) == [(Severity.NOTICE, NOTICE_OF_TWO)]


@pytest.mark.parametrize("third", [CREW, LITANY.format("library and the baths")])
def test_paragraphs_like_no_third_one_or_like_copies_alone_are_versions(third):
    assert (Severity.NOTICE, NOTICE_OF_TWO) not in told(LITANY.format("library"), LITANY.format("baths"), third)


def test_figure_that_was_changed_in_a_litany_is_a_conflict():
    third = "They told us so of the night bus, which brought my mother home. And we said: we will not be moved."
    first, second = (LITANY.format(f"library and its {count} books") for count in (410, 470))

    assert [severity for severity, _ in told(first, second, third)] == [Severity.ERROR]


def test_films_that_run_on_two_days_at_other_times_are_left_alone():
    first = "{}, Ciné {} : La Traversée de Brest, comédie de Paul Morel, avec Anna Lind et Jean Roux."
    second = "{}, Ciné {} : Le Cri du héron, drame de Julie Sauvage, avec Marc Dorel et Anne Vasseur."
    days = [
        ("Samedi", first.format("20 h 50", 1), second.format("22 h 40", 2)),
        ("Dimanche", second.format("20 h 50", 1), first.format("22 h 40", 2)),
    ]

    assert [each for each in told(*days[0], *days[1]) if each[0] is not Severity.NOTICE] == []
