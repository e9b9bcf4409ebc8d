"""A fact told in another way is the same fact; told with another value it is drift, in whatever word it hides."""

from time import monotonic

import pytest

from articles.detection.comparison.differences import difference
from articles.detection.comparison.facts import read
from articles.detection.comparison.opposing import oppose
from articles.detection.findings import Kind
from articles.text.folding import level

STORY = "The harbour office of Skerrin said in a note that the ferry {} which nobody on the quay had been told of."


def kind(first, second, mould=STORY):
    found = difference(level(mould.format(first)), level(mould.format(second)))
    return found and found.kind


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("took 1,000 people", "took 1000 people"),
        ("took 1 000 people", "took 1000 people"),
        ("cost 4 lakh crowns", "cost 400,000 crowns"),
        ("cost 85 zł", "cost 85 złotych"),
        ("took 1.000 people", "took 1\u202f000 people"),
        ("took fimm þúsund manns", "took 5.000 manns"),
        ("cost trīs miljoni eiro", "cost 3 miljoni eiro"),
        ("cost štiri tisoč evrov", "cost 4000 evrov"),
        ("cost две хиляди лева", "cost 2000 лева"),
        ("took two people", "took 2 people"),
        ("took twenty-two people", "took 22 people"),
        ("took two hundred and five people", "took 205 people"),
        ("cost 1.5m crowns", "cost 1.5 million crowns"),
        ("cost $2m", "cost 2 million dollars"),
        ("cost €1,500", "cost 1500 euros"),
        ("was 5% fuller", "was five per cent fuller"),
        ("ran 5km", "ran 5 kilometres"),
        ("left at 5pm", "left at 17:00"),
        ("left at 5.30 p.m.", "left at 5:30pm"),
        ("left on 3 March", "left on March 3rd"),
        ("left on 3 Sept.", "left on the 3rd of September"),
        ("was the 2nd", "was the second"),
        ("took ٣ people", "took 3 people"),
        ("took ๑๒ people", "took 12 people"),
        ("was not full", "wasn’t full"),
        ("could not sail", "couldn't sail"),
        ("can not sail", "cannot sail"),
        ("took one million two hundred and five thousand three hundred people", "took 1,205,300 people"),
    ],
)
def test_same_fact_told_in_another_way_is_no_conflict(first, second):
    assert kind(first, second) in (Kind.REWORDED, Kind.TYPOGRAPHY)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("took 1,000 people", "took 1,001 people"),
        ("cost 1.5m crowns", "cost 1.5bn crowns"),
        ("cost $15", "cost €15"),
        ("cost 15 dollars", "cost 15 pounds"),
        ("ran 5 km", "ran 5 miles"),
        ("was 5% fuller", "was 5 tonnes fuller"),
        ("left at 5pm", "left at 5am"),
        ("left on 3 March", "left on 3 May"),
        ("was the first", "was the third"),
        ("was full", "wasn’t full"),
        ("was full", "was never full"),
        ("can sail", "cannot sail"),
        ("will sail", "won't sail"),
        ("was lucky", "was unlucky"),
        ("saw an increase", "saw a decrease"),
        ("took J. Hale", "took K. Hale"),
        ("took An Lee", "took On Lee"),
        ("took Ni Lee", "took Nio Lee"),
        ("saw millions of gulls", "saw a million gulls"),
        ("took 007 again", "took 7 again"),
        ("was “late by the hour”", "was “late by the clock”"),
        ("was “late by the hour”", "was “late by the hower”"),
        ("had a two-year lease", "had a three-year lease"),
        ("left at mi-mars", "left at mi-avril"),
        ("left в октябре again", "left в ноябре again"),
        ("left przed wtorkiem and do wtorku", "left przed wtorkiem and do piątku"),
        ("had zweihundert seats", "had dreihundert seats"),
        ("had duecento seats", "had trecento seats"),
        ("had seiscientos seats", "had setecientos seats"),
        ("had tweeëntwintig seats", "had drieëntwintig seats"),
        ("had soixante-treize seats", "had soixante-seize seats"),
        ("had quatre-vingt-dix seats", "had quatre-vingt-six seats"),
        ("had семьсот seats", "had восемьсот seats"),
        ("had τέσσερις seats", "had πέντε seats"),
        ("had beş seats", "had üç seats"),
        ("ont augmenté hier", "ont diminué hier"),
        ("had bốn ghế", "had bảy ghế"),
        ("had tiga kursi", "had empat kursi"),
        ("had tatlong upuan", "had pitong upuan"),
        ("had watu watatu", "had watu wanne"),
        ("had kujeru biyar", "had kujeru bakwai"),
        ("had հինգ տեղ", "had յոթ տեղ"),
        ("had бес орын", "had жеті орын"),
        ("had tidak sailed", "had sailed"),
        ("had không sailed", "had sailed"),
        ("had hindi sailed", "had sailed"),
        ("had չի sailed", "had sailed"),
        ("had sailed емес", "had sailed"),
        ("left հունվարին again", "left մարտին again"),
        ("left қаңтарда again", "left наурызда again"),
        ("took ნინო home", "took ნანო home"),
        ("took about 40 people", "took 40 people"),
        ("took at least forty people", "took at most forty people"),
        ("took près de 40 passagers", "took 40 passagers"),
        ("had hit the alleged thief", "had hit the thief"),
        ("had reportedly hit the quay", "had hit the quay"),
        ("had den mutmaßlichen Täter", "had den Täter"),
        ("had le meurtrier présumé", "had le meurtrier"),
        ("had предположительно sunk", "had sunk"),
        ("may sail", "must sail"),
        ("could sail", "will sail"),
        ("muss fahren", "kann fahren"),
        ("peut partir", "doit partir"),
        ("took over 40 people", "took under 40 people"),
        ("took nearly 40 people", "took over 40 people"),
        ("took more than 40 people", "took fewer than 40 people"),
        ("took more than 40 people", "took at least 40 people"),
        ("took au moins 40 passagers", "took moins de 40 passagers"),
        ("took mehr als 40 Gäste", "took 40 Gäste"),
    ],
)
def test_another_fact_is_a_conflict(first, second):
    assert kind(first, second) is Kind.CONFLICT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("took about 40 people", "took around 40 people"),
        ("took about 40 people", "took some 40 people"),
        ("took over 40 people", "took more than 40 people"),
        ("took nearly 40 people", "took almost 40 people"),
        ("took under 40 people", "took fewer than 40 people"),
        ("took etwa 40 Gäste", "took rund 40 Gäste"),
        ("took über 40 Gäste", "took mehr als 40 Gäste"),
        ("took environ 40 passagers", "took quelque 40 passagers"),
        ("took près de 40 passagers", "took presque 40 passagers"),
        ("took unas 40 personas", "took cerca de 40 personas"),
        ("had probably sunk", "had likely sunk"),
        ("had its likely cause", "had its probable cause"),
        ("had perhaps sunk", "had maybe sunk"),
        ("had hit the suspected thief", "had hit the alleged thief"),
        ("had den mutmaßlichen Täter", "had den angeblichen Täter"),
        ("had ίσως sunk", "had μάλλον sunk"),
    ],
)
def test_same_doubt_in_another_word_is_no_conflict(first, second):
    for one, other in ((first, second), (second, first)):
        assert kind(one, other) is Kind.REWORDED


def test_mistake_in_czech_is_no_doubt():
    mould = "Podle hejtmana šlo na nádraží jen o jednu {}, kterou městský úřad v úterý večer opravil a vysvětlil."

    assert kind("chyba", "vina", mould) is Kind.REWORDED


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("må", "skal", Kind.REWORDED),
        ("kan", "må", Kind.CONFLICT),
        ("kan", "skal", Kind.CONFLICT),
        ("får", "må", Kind.CONFLICT),
    ],
)
def test_norwegian_must_is_no_may(first, second, expected):
    mould = "Kommunen {} betale for den nye kaien på øya, heter det i en melding fra havnekontoret tirsdag."

    assert kind(first, second, mould) is expected


@pytest.mark.parametrize(
    ("first", "second", "mould"),
    [
        ("gestiegen", "gefallen", "Die Preise auf der Insel sind in diesem Jahr kräftig {}, teilte das Hafenamt mit."),
        ("выросли", "упали", "Цены на острове в этом году заметно {}, говорится в сообщении портового управления."),
        ("aumentó", "disminuyó", "El precio del billete a la isla {} este año, según una nota del puerto."),
        ("geen", "de", "De veerboot naar het eiland nam gisteren {} reizigers mee, zo meldt het havenkantoor."),
    ],
    ids=["German", "Russian", "Spanish", "Dutch"],
)  # fmt: skip
def test_opposites_are_known_in_more_languages(first, second, mould):
    assert kind(first, second, mould) is Kind.CONFLICT


@pytest.mark.parametrize(
    ("first", "second", "mould"),
    [
        ("két", "három", "Kisiklott {} kocsi a tehervonatból Záhony mellett, a forgalom estére indul újra a vonalon."),
        ("kétezer", "háromezer", "A vihar után {} háztartás maradt áram nélkül a megyében, közölte a szolgáltató."),
        ("kaksi", "kolme", "Poliisin mukaan {} ihmistä loukkaantui kolarissa ja tie suljettiin liikenteeltä tunniksi."),
        ("kaksisataa", "kolmesataa", "Poliisin mukaan {} ihmistä osoitti mieltään torilla, eikä ketään otettu kiinni."),
        ("șase", "șapte", "Potrivit poliției, {} persoane au fost rănite în accidentul produs marți seară pe DN7."),
        ("opt mii", "nouă mii", "Potrivit primarului, {} de locuitori au rămas fără apă după furtuna de marți seară."),
        ("dwoje", "troje", "W wypadku pod Kielcami ranne zostały {} dzieci, podała w piątek policja drogowa."),
        ("dvanáct", "třináct", "Při nehodě autobusu u Hodkovic se zranilo {} lidí, uvedla policejní mluvčí v úterý."),
        ("hétfői", "keddi", "A képviselők a {} ülésen elutasították a javaslatot, és júniusban térnek vissza rá."),
        ("első", "második", "A vádlottat az {} tárgyaláson szabadon engedték, mondta ügyvédje az újságíróknak."),
        ("forintot", "eurót", "Az önkormányzat 85 millió {} fizetett az új híd tanulmányáért, mondta egy képviselő."),
        ("zł", "dolarów", "Gmina zapłaciła 85 tysięcy {} za projekt nowego mostu na Nidzie, powiedział radny."),
        ("lakh", "crore", "The state has sanctioned Rs 4 {} each to the families of the workers who died in the mill."),
        ("двое", "трое", "В аварии под Калугой погибли {} рабочих, сообщили в пятницу утром в областной полиции."),
    ],
)  # fmt: skip
def test_number_words_are_known_in_more_languages(first, second, mould):
    assert kind(first, second, mould) is Kind.CONFLICT


@pytest.mark.parametrize(
    ("first", "second", "mould"),
    [
        ("nu a fost", "a fost", "Purtătorul de cuvânt al poliției a declarat că șoferul {} rănit în accident marți."),
        ("ei loukkaantunut", "loukkaantui", "Poliisi kertoo, että kuljettaja {} onnettomuudessa tiistaina illalla."),
        ("nincs", "van", "A kórház közlése szerint a sérültek között {} életveszélyes állapotban lévő, írta az MTI."),
        ("nepřiznal", "přiznal", "Obžalovaný se u krajského soudu v Liberci {} a jeho obhájce žádá mírnější trest."),
        ("niewinnego", "winnego", "Sąd okręgowy w Kielcach uznał wójta za {} i zwrócił mu wpłacone poręczenie."),
        ("oskyldig", "skyldig", "Tingsrätten i Gävle fann i går att mannen är {}, men domen kan ännu överklagas."),
        ("suçsuz", "suçlu", "Mahkeme eski müdürü oy çokluğuyla {} buldu ve kararı gelecek hafta açıklayacak."),
    ],
)  # fmt: skip
def test_denials_are_known_in_more_languages(first, second, mould):
    assert kind(first, second, mould) is Kind.CONFLICT


@pytest.mark.parametrize(
    ("mould", "pairs"),
    [
        (
            "Lögreglan handtók á {} menn eftir innbrot á Akureyri og segir að þeir hafi játað verknaðinn.",
            [("fimmtudag fjóra", "föstudag fjóra"), ("fimmtudag fjóra", "fimmtudag fimm")],
        ),
        (
            "Politsei pidas {} pärast sissemurdmist kinni mehed ning jätkab tunnistajate ülekuulamist Tartus.",
            [("neljapäeval neli", "reedel neli"), ("märtsil", "juunil"), ("neli", "viis")],
        ),
        (
            "Policija {} vīriešus pēc ielaušanās pie juveliera Valmierā, un viņi savu vainu atzinuši vakar.",
            [("otrdien četrus", "trešdien četrus"), ("četrus", "piecus"), ("nav sodījusi", "ir sodījusi")],
        ),
        (
            "Policija {} po įsilaužimo pas juvelyrą Kaune sulaikė vyrus, pranešė tyrimui vadovaujanti pareigūnė.",
            [("antradienį", "trečiadienį"), ("kovo 14 dieną", "gegužės 14 dieną"), ("keturis", "penkis")],
        ),
        (
            "Polícia {} mužov po vlámaní do zlatníctva v Nitre a svedkov bude vypočúvať aj v ďalších dňoch.",
            [("v utorok zadržala", "v piatok zadržala"), ("zadržala štyroch", "zadržala piatich")],
        ),
        (
            "Policija je {} moške po vlomu v zlatarno v Celju, priče pa bodo zasliševali tudi v prihodnjih dneh.",
            [("v torek prijela", "v četrtek prijela"), ("prijela štiri", "prijela pet"), ("so", "niso")],
        ),
        (
            "Policija je nakon provale u zlatarnicu u Zadru uhitila {} muškaraca, javila je policijska uprava.",
            [("četvorica", "petorica"), ("14. ožujka", "14. lipnja"), ("u srijedu", "u petak"), ("nisu", "jesu")],
        ),
        (
            "Полиција је после провале у златару у Нишу ухапсила {} мушкарце, а сведоке ће и даље испитивати.",
            [("четири", "два"), ("у четвртак", "у петак"), ("који нису признали", "који су признали")],
        ),
        (
            "Полицията арестува {} мъже след обир на златарско ателие в Плевен, а разпитите продължават.",
            [("четирима", "петима"), ("14 януари", "14 юни"), ("в сряда", "в петък")],
        ),
        (
            "Policia arrestoi {} burra pas një vjedhjeje te argjendari në Shkodër, njoftoi drejtoria vendore.",
            [("katër", "pesë"), ("të martën", "të enjten"), ("më 14 qershor", "më 14 korrik")],
        ),
        (
            "La policia va detenir {} homes després d'un robatori en una joieria de Reus, segons els Mossos.",
            [("dimarts", "dijous"), ("el 14 de març", "el 14 de juny")],
        ),
        (
            "Poliziak {} gizonak atxilotu zituen Tolosako bitxi-denda batean lapurreta egin ondoren.",
            [("asteartean", "ostegunean"), ("martxoaren 14an", "ekainaren 14an"), ("zazpi", "bost")],
        ),
        (
            "Cafodd {} eu harestio gan yr heddlu ar ôl lladrad mewn siop gemwaith yn Aberystwyth neithiwr.",
            [("pedwar dyn", "pum dyn"), ("tri dyn", "pedwar dyn")],
        ),
        (
            "Цагдаагийнхан {} эрэгтэйг Дархан хотын алтны дэлгүүрт хулгай гарсны дараа баривчилсан гэв.",
            [("мягмар гарагт", "пүрэв гарагт"), ("дөрвөн", "таван"), ("хүлээгээгүй", "хүлээсэн")],
        ),
        (
            "Politsiya {} erkakni Buxorodagi doʻkonda sodir etilgan oʻgʻirlikdan soʻng qoʻlga oldi.",
            [("seshanba", "payshanba"), ("toʻrt nafar", "besh nafar"), ("aybdor boʻlgan", "aybdor boʻlmagan")],
        ),
        (
            "Polis Gəncədəki mağazada baş verən oğurluqdan sonra {} şəxsləri saxlayıb, istintaq davam edir.",
            [("çərşənbə axşamı", "cümə axşamı"), ("dörd", "yeddi"), ("etiraf edən", "etiraf etməyən")],
        ),
        (
            "Polîsan piştî diziya ji dikaneke zêrfiroşan a li Amedê mêr girtin {} û lêpirsîn hê jî didome.",
            [("sêşemê", "pêncşemê"), ("di 14ê adarê de", "di 14ê hezîranê de")],
        ),
        (
            "Sprúngan í eldfjallinu opnaðist í gær og hraunið er nú {} rúmmetrar að sögn vísindamanna á staðnum.",
            [("tvær milljónir", "tvær þúsundir"), ("fimm hundruð", "fimm þúsund"), ("þúsund", "þúsundir")],
        ),
        (
            "Uprava je za obnovo tržnice in nove stojnice v središču mesta lani odštela {} evrov, je povedala županja.",
            [("pet tisoč", "pet milijonov"), ("2 milijona", "2 milijardi")],
        ),
        (
            "Mae’r ysgol newydd yn agor ym mis Medi gyda lle i {} o ddisgyblion, meddai’r cyngor sir ddydd Mawrth.",
            [("bedwar cant", "bum cant")],
        ),
        (
            "Roobab xooggan ayaa burburiyay {} guri magaalada Baydhabo, sida ay sheegeen maamulka degmada.",
            [("saddex iyo labaatan", "saddex iyo lixdan")],
        ),
        (
            "Amaphoyisa abophe amadoda {} emva kokugqekezwa kwesitolo segolide eMgungundlovu izolo ebusuku.",
            [("amathathu", "amahlanu")],
        ),
    ],
)  # fmt: skip
def test_days_numbers_and_denials_are_known_in_smaller_languages(mould, pairs):
    assert [(pair, kind(*pair, mould)) for pair in pairs] == [(pair, Kind.CONFLICT) for pair in pairs]


@pytest.mark.parametrize(
    ("first", "second", "mould"),
    [
        ("dues", "fees", "Members of the club on the island pay their {} in advance, the treasurer said on Tuesday."),
        ("Mitte", "Nähe", "Die Fähre legte in der {} des Hafens an, wie ein Sprecher der Reederei am Abend sagte."),
        ("engin", "véhicule", "Un {} de chantier a été retrouvé près du port, a indiqué la préfecture dans la soirée."),
    ],
)
def test_number_of_one_language_is_a_word_of_another(first, second, mould):
    assert not any(word.is_figure or word.denies for word in (*read(mould.format(first)), *read(mould.format(second))))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("withdrew", "introduced"), ("accepted", "refused"), ("upheld", "dismissed"), ("granted", "denied"),
        ("gestiegen", "gesunken"), ("angenommen", "abgelehnt"), ("verurteilt", "freigesprochen"),
        ("adopté", "rejeté"), ("autorisé", "interdit"), ("aprobó", "rechazó"), ("subieron", "bajaron"),
        ("aumentato", "diminuito"), ("approvato", "respinto"), ("aprovou", "rejeitou"), ("goedgekeurd", "verworpen"),
        ("przyjęto", "odrzucono"), ("выросло", "снизилось"), ("принял", "отклонил"), ("прийняв", "відхилив"),
        ("ενέκρινε", "απέρριψε"), ("onaylandı", "reddedildi"), ("hyväksyi", "hylkäsi"), ("elfogadta", "elutasította"),
        ("yapılacak", "yapılmayacak"), ("olduğunu", "olmadığını"), ("görüldü", "görülmedi"),
        ("edilecek", "edilmeyecek"), ("doğrulandı", "doğrulanmadı"),
        ("kapatılmıştı", "kapatılmamıştı"), ("geldi", "gelmedi"), ("yaptı", "yapmadı"), ("yapıyor", "yapmıyor"),
        ("onaylanan", "onaylanmayan"), ("bilinmektedir", "bilinmemektedir"),
        ("қолдады", "қолдамады"), ("айтты", "айтпады"), ("басталады", "басталмайды"), ("келіскен", "келіспеген"),
        ("atahudhuria", "hatahudhuria"), ("walishiriki", "hawakushiriki"), ("anakubaliana", "hakubaliani"),
        ("zinamruhusu", "hazimruhusu"), ("մասնակցեց", "չմասնակցեց"), ("mengakui", "membantah"), ("tăng", "giảm"),
        ("tumaas", "bumaba"), ("աճել", "նվազել"), ("өседі", "төмендейді"),
        ("gidecek", "gitmeyecek"), ("ediyor", "etmiyor"), ("gəlir", "gəlmir"), ("etdiyini", "etmədiyini"),
        ("gəlib", "gəlməyib"), ("olacaq", "olmayacaq"),
        ("keladi", "kelmaydi"), ("keldi", "kelmadi"), ("келди", "келмади"), ("келган", "келмаган"),
        ("hækkaði", "lækkaði"), ("löglegt", "ólöglegt"), ("tõusis", "langes"), ("pieauga", "samazinājās"),
        ("padidėjo", "sumažėjo"), ("schválili", "zamietli"), ("sprejeli", "zavrnili"), ("porasle", "pale"),
        ("усвојила", "одбила"), ("нараснаха", "спаднаха"), ("зголеми", "намали"), ("miratoi", "refuzoi"),
        ("aprovat", "rebutjat"), ("aprobou", "rexeitou"), ("igo", "jaitsi"), ("euog", "dieuog"), ("gestyg", "gedaal"),
        ("өссөн", "буурсан"), ("o'sdi", "tushdi"), ("artıb", "azalıb"), ("skuldig", "onskuldig"), ("steig", "fall"),
        ("ciontach", "neamhchiontach"), ("təqsirli", "təqsirsiz"), ("sekur", "saklaus"), ("fajtor", "pafajshëm"),
        ("нису", "јесу"), ("nav", "ir"), ("niso", "so"), ("няма", "има"),
    ],
)  # fmt: skip
def test_words_of_the_news_deny_each_other_either_way(first, second):
    assert oppose(first, second)
    assert oppose(second, first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rose", "climbed"), ("accepted", "approved"), ("gestiegen", "gewachsen"), ("aumentó", "subió"),
        ("повысился", "вырос"), ("gelecek", "gelecekti"), ("animal", "anal"), ("yapıldı", "yapılmıştı"),
        ("қолдады", "қолданды"), ("atahudhuria", "halahudhuria"), ("watano", "hawatanoi"), ("tăng", "lên"),
        ("format", "fort"), ("gəlir", "gələr"), ("hækkaði", "jókst"), ("porasle", "povećao"),
    ],
)  # fmt: skip
def test_verbs_that_say_alike_deny_nothing(one, other):
    assert not oppose(one, other)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("was quite full", "was rather full"),
        ("had the mail", "carried the mail"),
        ("took an employer", "took an employee"),
        ("took his grandmother", "took his grandfather"),
        ("took the emigrants", "took the immigrants"),
        ("had retained the crew", "had detained the crew"),
        ("took his hijo", "took his hija"),
        ("was a one-sided matter", "was a one-way matter"),
        ("had the einen boat", "had the eine boat"),
        ("talked about the gulls", "talked of the gulls"),
        ("could sail", "might sail"),
    ],
)
def test_other_words_are_no_conflict_and_no_slip(first, second):
    assert kind(first, second) is Kind.REWORDED


def test_doubt_with_a_slip_is_the_same_doubt():
    assert kind("had allegedly sunk", "had alegedly sunk") is Kind.TYPO


def test_apostrophe_opens_no_quotation():
    assert (
        kind("was ’twixt the rocks and the workers’ ferries", "was ’twixt the rocks and the workers’ ferires")
        is Kind.TYPO
    )


def test_endless_figures_are_read_as_codes():
    assert kind("took 1" + "0" * 9_000, "took 1" + "0" * 9_001) is Kind.CONFLICT


@pytest.mark.parametrize("unit", ["111 ", "hundred ", "'a ", "a' ", "1,", "twenty-", "3 of ", "$ "])
def test_hostile_text_is_read_in_no_time(unit):
    text = unit * (20_000 // len(unit))
    began = monotonic()

    difference(text, text + "b")

    assert monotonic() - began < 1


@pytest.mark.parametrize(("opening", "is_name"), [("WHO", True), ("US", True), ("Am", False), ("Zum", False)])
def test_small_word_that_opens_a_sentence_is_a_name_only_where_it_may_be_one(opening, is_name):
    assert read(f"{opening} Hafen wartete man.")[0].is_name is is_name


@pytest.mark.parametrize(
    "figure",
    [
        "1 000", "5 million", "5 %", "5 percent", "5 per cent", "5 km", "5 pm", "5 uhr", "5 March", "5 of March",
        "5 de marzo", "March 5", "-5", "$ 5", "twenty five", "twenty-five thousand", "hundred and five",
        "two million", "third of March", "March third", "五百",
    ],
)  # fmt: skip
def test_figure_is_read_with_the_words_behind_it(figure):
    words = read(f"they saw {figure} there")

    assert [word.said for word in words] == ["they", "saw", figure, "there"]
