"""What was to be filled in is shown, and nobody's name is taken for it."""

import pytest

from articles.detection.findings import Severity
from articles.detection.rules.placeholder import Placeholder
from articles.text.document import Document
from tests.detection.helpers import assert_clean, findings, story
from tests.detection.samples import CREW, FARES, FERRY, SCHOOL, SHOP

RULE = Placeholder()


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("The harbour master, TK, was told of it by the crew.", "TK"),
        ("The harbour master, TKTK, was told of it.", "TKTK"),
        ("The boat has XXXX seats, and the operator is pleased with it.", "XXXX"),
        ("The boat was built on 3 May 20XX and renamed a year later.", "20XX"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum"),
        ("The mayor said: [INSERT QUOTE] and left for the island.", "[INSERT QUOTE]"),
        ("Mr Holm, [age], was on the quay that morning.", "[age]"),
        ("Nobody was hurt (PLEASE CHECK) on the boat.", "(PLEASE CHECK)"),
        ("Dear {{ first_name }}, the ferry is late.", "{{ first_name }}"),
        ("Dear ${name}, the ferry is late.", "${name}"),
        ("The mayor [CHECK SPELLING] was told of it.", "[CHECK SPELLING]"),
        ("The mayor [check name of wife] was told of it.", "[check name of wife]"),
        ("Add quote here", "Add quote here"),
        ("The boat has room for XX people and their dogs.", "XX"),
        ("The mayor said the ??? people on the quay were cold.", "???"),
        ("The mayor paid ????? crowns for it.", "?????"),
        ("Il traghetto è costato XX milioni di euro, metà dei quali europei.", "XX"),
        ("Trajekt stál XX korun a přístav ho už zaplatil.", "XX"),
        ("Vapur için XX milyon lira harcandı, dedi liman.", "XX"),
        ("A XX-year-old man from Skerrin was on the boat.", "XX"),
        ("Ein XX-jähriger Mann aus Skerrin war an Bord.", "XX"),
        ("The boat cost $XX and carries XX% more than the old one.", "$XX”, “XX"),
        ("The bridge opens on XX December, the mayor said of it.", "XX"),
        ("Die Brücke wird am XX. Dezember eröffnet, sagte sie.", "XX"),
        ("Die Brücke wird am XX.XX.2027 eröffnet, sagte sie.", "XX.XX"),
        ("El puente se abrirá el XX de diciembre, dijo el puerto.", "XX"),
        ("Most zostanie otwarty XX grudnia, podał port.", "XX"),
        ("Мост откроют ХХ декабря, сообщил порт.", "ХХ"),
        ("The bridge cost £XXm, the mayor said of it.", "£XX"),
        ("Nobody was hurt (quote from harbour office to come) on the boat.", "(quote from harbour office to come)"),
        ("The boat cost X,XXX crowns, the mayor said of it.", "X,XXX"),
        ("The boat was sold to [●] in the spring of that year.", "[●]"),
        ("The boat was sold to [x] in the spring of that year.", "[x]"),
        ("The boat was sold to [object Object] in the spring of that year.", "[object Object]"),
        ("Die Fähre war spät [ZITAT FOLGT], sagte die Hafenmeisterin.", "[ZITAT FOLGT]"),
        ("Die Fähre war spät. FOTO FOLGT", "FOTO FOLGT"),
        ("Die Hafenmeisterin [NACHNAME] war nicht an Bord.", "[NACHNAME]"),
        ("Le ferry avait du retard (à compléter), dit le port.", "(à compléter)"),
        ("El barco salió tarde [INSERTAR CITA], dijo el puerto.", "[INSERTAR CITA]"),
        ("Il traghetto era in ritardo (da completare) come sempre.", "(da completare)"),
        ("A balsa atrasou [PREENCHER] e ninguém avisou.", "[PREENCHER]"),
        ("De boot was te laat (naam invullen), zei de haven.", "(naam invullen)"),
        ("Prom się spóźnił (do uzupełnienia), podał port.", "(do uzupełnienia)"),
        ("Trajekt měl zpoždění [DOPLNIT], uvedl přístav.", "[DOPLNIT]"),
        ("Паром опоздал, сообщил капитан ДОПИСАТЬ и ушёл.", "ДОПИСАТЬ"),
        ("Паром опоздал [вставить цитату], сообщил порт.", "[вставить цитату]"),
        ("Vapur gecikti (doldurulacak), dedi liman.", "(doldurulacak)"),
        ("تأخرت العبارة (يضاف لاحقا) كما قال الميناء.", "(يضاف لاحقا)"),
        ("המעבורת איחרה [להשלים] כך אמר הנמל.", "[להשלים]"),
        ("渡轮再次晚点（待补），港务局说。", "（待补）"),
        ("渡輪再次晚點【待補】，港務局說。", "【待補】"),
        ("連絡船が遅れた（追記予定）と港が述べた。", "（追記予定）"),
        ("連絡船が遅れた［要確認］と港が述べた。", "［要確認］"),
        ("Le ferry (à vérifier : nom du capitaine) avait du retard.", "(à vérifier : nom du capitaine)"),
        ("Die Fähre war spät (bitte prüfen…), sagte die Hafenmeisterin.", "(bitte prüfen…)"),
        ("여객선이 늦었다(추후 보완)고 항만이 밝혔다.", "(추후 보완)"),
    ],
)
def test_gap_is_shown(text, gap):
    [finding] = findings(RULE, Document.of([FERRY, CREW, text, FARES]))

    assert [span.quote for span in finding.spans] == gap.split("”, “")
    assert finding.message == f"Something is still to be filled in: “{gap}”."
    assert (finding.severity, finding.preferred, finding.suggestions) == (Severity.WARNING, False, ())


@pytest.mark.parametrize(
    "line",
    [
        "Blindtext",
        "[Foto folgt]",
        "À compléter",
        "Da completare",
        "Дописать",
        "待补",
        "待補",
        "【仮見出し】",
        "제목 입력",
    ],
)
def test_line_that_was_to_be_replaced_is_shown(line):
    [finding] = findings(RULE, Document.of([FERRY, CREW, line, FARES]))

    assert (finding.message, finding.severity) == ("This line was to be replaced.", Severity.WARNING)


@pytest.mark.parametrize("slot", ["headline", "standfirst"])
def test_dummy_head_is_shown(slot):
    [finding] = findings(RULE, story([FERRY, CREW], **{slot: "Headline goes here"}))

    assert [span.block for span in finding.spans] == [slot]
    assert finding.severity == Severity.WARNING


def test_paragraph_that_breaks_off_is_a_notice():
    [finding] = findings(RULE, Document.of([FERRY, CREW, FARES[:80], SCHOOL, SHOP, FERRY]))

    assert [span.block for span in finding.spans] == ["p3"]
    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


@pytest.mark.parametrize(
    "text",
    [
        "Share your pictures with us on [X](https://x.example/boats) or at the quay.",
        "The coat was bought at TK Maxx in Tormouth, the mayor told the court.",
        "Super Bowl XXX was played in Tempe, and XXL is a size.",
        "“[The mayor] told us [sic] to wait,” said the crew of the ferry.",
        "He asked: who was it??? Nobody knew.",
        "The kick-off is at 3pm (TBC) on the island's only pitch.",
        "Use `{{ name }}` where the name of the reader is to stand.",
        "The court [name withheld] heard the case in the spring of that year.",
        "XXX stood on the sign, and below it XX and III, as on a clock.",
        "“Quiero [completar] mi trabajo”, dijo el capitán a la prensa de la isla.",
        "Rund 20 Seiten sind noch zu ergänzen, der Text folgt im Herbst, sagte sie.",
        "OPERE DA COMPLETARE: il porto aspetta ancora i suoi moli, dice il sindaco.",
        "El muelle está por completar, y la fecha (por confirmar) es lo de menos.",
        "Il reste un dossier à compléter, dit le port, et une pièce à vérifier.",
        "Осталось дописать письмо и проверить билеты, сказал капитан.",
        "会议日期（待定）尚未公布，港务局表示材料有待补充。",
        "日程（未定）は港が決める。",
        "Le formulaire du ferry (à compléter en ligne avant le 3 mai) est sur le site du port.",
        "Le taux du prêt (à vérifier avec votre banque) change chaque mois, dit le port.",
        "La condanna del capitano (da verificare in appello) è di due anni.",
        "Il modulo del traghetto (da completare in tre copie) si ritira al porto.",
        "Die Karte kommt per Mail (bitte prüfen Sie auch den Spam-Ordner), sagte sie.",
        "港には駐車場（要確認）がある。",
        "岛队周日的对手【待定】将于周五公布。",
        "Il corteo parte da via XX Settembre e arriva al porto, dice il comune.",
        "В начале ХХ века остров жил рыбой, и в декабре туда ходил паром.",
        "No século XX, dezembro era o mês da pesca na ilha.",
        "Nel secolo XX dicembre era il mese della pesca sull'isola.",
        "No século XX pessoas de toda a Europa emigraram para a ilha.",
        "Durante el siglo XX personas de toda Europa llegaron a la isla.",
        "W wieku XX osób pracujących w porcie było tysiąc.",
        "Nel secolo XX persone di ogni paese vissero sull'isola.",
        "За век XX людей на острове стало вдвое больше.",
        "La XX edizione della fiera apre il XX settembre in via XX Settembre.",
        "Los XX Juegos Florales y el XX congreso se celebran en la isla.",
        "Nel secolo XX anni di magra seguirono sull'isola.",
        "He came, he saw … and he left . . . and nobody wrote it down.",
    ],
)
def test_what_is_right_is_left_alone(text):
    assert_clean(RULE, [FERRY, CREW, text, FARES])


def test_letters_that_stand_for_a_court_are_left_alone():
    assert_clean(
        RULE, ["Wyrok TK w sprawie promu jest ostateczny, powiedział rzecznik i dodał, że nie ma odwołania."] * 1
    )


def test_story_whose_paragraphs_end_in_no_stop_is_left_alone():
    assert_clean(RULE, [text.rstrip(".") for text in (FERRY, CREW, FARES, SCHOOL)])


def test_paragraph_that_ends_in_a_quotation_does_not_break_off():
    german = "Der Wirt sagte, sie hätten das Brot und auch die Milch gezählt: „Wir brauchen vor allem Luft zum Atmen.“"

    assert_clean(RULE, [FERRY, CREW, FARES, SCHOOL, SHOP, german])


@pytest.mark.parametrize("sign", ["1", "¹", " / ab", " – abc", " (ab)", "” / ab"])
def test_paragraph_with_a_footnote_or_initials_behind_its_stop_does_not_break_off(sign):
    assert_clean(RULE, [FERRY, CREW, FARES, SCHOOL, f"{SHOP}{sign}"])


def test_paragraph_with_its_editor_and_a_date_behind_its_stop_does_not_break_off():
    assert_clean(
        RULE,
        [
            FERRY,
            CREW,
            FARES,
            SCHOOL,
            "開往海島的渡輪星期二又晚點了一個小時，四十名乘客在碼頭上等了一整夜。（編輯：張銘坤）1130603",
        ],
    )


@pytest.mark.parametrize(
    "text",
    [
        'הדובר אמר: "המעבורת לאי לא תצא הבוקר, והנוסעים יחכו על הרציף עד הערב.',
        "“We waited until the wind dropped, said the harbour master, and went home at last.",
        'The harbour master said: "We waited until the wind dropped and went home at last.',
        "„Wir warteten, bis der Wind nachließ, sagte die Hafenmeisterin am Dienstag in Tormouth.",
        "« Nous avons attendu que le vent tombe, a dit mardi la capitaine du port de Tormouth.",
        "»Vi ventede,« siger havnechefen. »Så gik vi hjem, siger hun tirsdag til avisen og lukker døren efter sig.",
        "「風がやむまで待ちました、と港の責任者は火曜日に述べました。",
    ],
)
def test_quotation_that_is_not_closed_is_a_notice(text):
    [finding] = findings(RULE, Document.of([FERRY, text, CREW]))

    assert finding.message == "This paragraph opens a quotation and does not close it: is a mark missing?"
    assert (finding.severity, [span.block for span in finding.spans]) == (Severity.NOTICE, ["p2"])


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["“We waited until the wind dropped.", "“Then we went home,” she said, and closed the door behind her."],
        ["„Wir warteten“, sagte sie. „Dann gingen wir nach Hause“, und schloss die Tür hinter sich."],
        ["»Vi ventede, til vinden lagde sig,« siger havnechefen. »Så gik vi hjem,« siger hun og lukker døren."],
        ["»Vi väntade tills vinden mojnade», säger hamnchefen. »Sedan gick vi hem», säger hon och stänger dörren."],
        ['The board is 5" wide, she said, and "nobody" asked for more of it on that day.'],
        ['The crew called it "the night of 2005" and wrote so in the log of the ferry.'],
        ["«Nous avons attendu», dit-elle. “We waited,” she said again, and «voilà»."],
        ['דובר צה"ל מסר כי המעבורת לאי לא תצא הבוקר, וכי הנוסעים יחכו על הרציף עד הערב.'],
        ["She said the crew's boat, the ’bus of the islanders, was late; rock ’n’ roll, said he."],
    ],
)
def test_quotations_that_are_closed_or_go_on_are_left_alone(paragraphs):
    assert_clean(RULE, [FERRY, *paragraphs, CREW])


def test_one_paragraph_in_five_may_break_off_and_one_in_four_ends_as_the_story_does():
    broken = FARES[:80]

    assert [finding.spans[0].block for finding in findings(RULE, Document.of([FERRY, CREW, broken, SCHOOL, SHOP]))] == [
        "p3"
    ]
    assert_clean(RULE, [FERRY, CREW, broken, SCHOOL])


@pytest.mark.parametrize(
    "text",
    [
        "Pope Pius XX never lived, and the XX century is over.",
        "The crew asked: what??? why??? and nobody said a word.",
        "Who knows ??? Nobody on the quay did.",
        "He said the [check] was in the post and [checked] his hat [CHECKMATE, as they say].",
        "You may add a quote at the foot of the page, she told them here.",
    ],
)
def test_figures_questions_and_brackets_are_no_gaps(text):
    found = findings(RULE, Document.of([FERRY, CREW, text, FARES]))

    assert [span.quote for finding in found for span in finding.spans if "[check]" not in span.quote] == []


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("XX loaves are left in the shop on the quay.", "XX"),
        ("The baker sold XXX loaves before the ferry came.", "XXX"),
        ("About XX passengers waited, and XX dogs with them.", "XX”, “XX"),
        ("“XX loaves are left,” the baker told the crew.", "XX"),
        ("The island is to get XX new homes by the spring.", "XX"),
        ("The school has sent XX children home with books.", "XX"),
        ("The shop is empty. XX crates of milk came too late.", "XX"),
    ],
)
def test_number_that_is_left_open_before_what_is_counted_is_shown(text, gap):
    [finding] = findings(RULE, Document.of([FERRY, CREW, text, FARES]))

    assert [span.quote for span in finding.spans] == gap.split("”, “")
    assert (finding.severity, finding.preferred) == (Severity.WARNING, False)


@pytest.mark.parametrize(
    "text",
    [
        "The samples had XX chromosomes, the laboratory said.",
        "Women mostly have XX karyotypes, and XX embryos were counted.",
        "Of the two, XX squirrels are larger than XY squirrels.",
        "In the XIX and XX centuries the island had no ferry.",
        "The harbour was built in the XX century of some calendar.",
        "Under Article XX exports of fish may be stopped.",
        "What chapter XX rules is the fish of the island, and Vol. XX tables are at the end.",
        "The boat of the size XX ropes were made for is gone.",
        "The legions of the east, XV and XX soldiers, met here.",
        "The winter of Super Bowl XX tickets were dear.",
        "Pope Pius XX prayers were never heard on the quay.",
        "A shop for XXX films has closed, and Dos XX beers are gone.",
        "XX means kisses, and XX is the sign of the mill.",
        "The boat XX's crew was late, as was its XX-seats version.",
        "Of all the XX glass in the harbour none was left.",
    ],
)
def test_genes_roman_figures_brands_and_marks_are_no_numbers_left_open(text):
    assert_clean(RULE, [FERRY, CREW, text, FARES])


def test_number_left_open_is_shown_in_english_alone_and_not_where_a_story_tells_of_genes():
    spanish = "La oficina del puerto dijo que el barco a la isla salió tarde por tercera vez en la semana."

    assert_clean(RULE, [spanish, "En la tienda de la isla quedan XX panes para los vecinos.", spanish])
    assert_clean(
        RULE, [FERRY, "The chromosomes were counted by the laboratory.", "The XX squirrels are larger.", FARES]
    )
