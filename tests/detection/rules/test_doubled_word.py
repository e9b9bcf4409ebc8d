"""A word set twice goes; what can be right twice stays."""

import pytest

from articles.detection.findings import Severity
from articles.detection.rules.doubled_word import DoubledWord
from articles.text.document import Block, Document
from articles.text.edits import apply
from articles.text.markup import plain
from tests.detection.helpers import assert_clean, assert_fixes, findings
from tests.detection.samples import CREW, FERRY

RULE = DoubledWord()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nobody at the the quay had seen the crew.", "Nobody at the quay had seen the crew."),
        ("The the quay was empty when the crew came.", "The quay was empty when the crew came."),
        ("NOBODY AT THE THE QUAY HAD SEEN THE CREW.", "NOBODY AT THE QUAY HAD SEEN THE CREW."),
        ("Nobody at the  the quay had seen the crew.", "Nobody at the quay had seen the crew."),
        ("Nobody at the the the quay had seen the crew.", "Nobody at the quay had seen the crew."),
        ("Die Fähre und und das Boot sind im Hafen.", "Die Fähre und das Boot sind im Hafen."),
        ("Qui est dans dans le bateau de la ville ?", "Qui est dans le bateau de la ville ?"),
        ("Das Amt sagt, dass dass die Fähre nicht im Hafen ist.", "Das Amt sagt, dass die Fähre nicht im Hafen ist."),
        ("Le maire a dit que que le bac de la ville est à quai.", "Le maire a dit que le bac de la ville est à quai."),
        (
            "El alcalde dijo que que el barco no llega en la noche.",
            "El alcalde dijo que el barco no llega en la noche.",
        ),
        ("Ha detto che che il porto della città non è il suo.", "Ha detto che il porto della città non è il suo."),
        (
            "O chefe disse que que o barco não sai do porto da ilha.",
            "O chefe disse que o barco não sai do porto da ilha.",
        ),
        (
            "Он сказал, что если если паром не придёт, то как это и на что.",
            "Он сказал, что если паром не придёт, то как это и на что.",
        ),
        ("Никто на на пристани не видел паром, и он не пришёл.", "Никто на пристани не видел паром, и он не пришёл."),
        (
            "Κανείς δεν είδε το το πλοίο στο νησί, και από την αποβάθρα δεν ήρθε κανείς.",
            "Κανείς δεν είδε το πλοίο στο νησί, και από την αποβάθρα δεν ήρθε κανείς.",
        ),
        ("Päätös on se, että että satama ja laiva ovat kiinni.", "Päätös on se, että satama ja laiva ovat kiinni."),
        ("A hajó és és a csónak nem a kikötő, hogy ott legyen.", "A hajó és a csónak nem a kikötő, hogy ott legyen."),
        ("Nava nu este în în port, și de la oraș nu se vede.", "Nava nu este în port, și de la oraș nu se vede."),
        ("Gemi limanda değil ve ve bu gün için sonra gelecek.", "Gemi limanda değil ve bu gün için sonra gelecek."),
        ("كانت العبارة في في الميناء مع القارب بعد العاصفة.", "كانت العبارة في الميناء مع القارب بعد العاصفة."),
        ("העיר של של האי היא לא זה מה שהיה כי אין בה נמל.", "העיר של האי היא לא זה מה שהיה כי אין בה נמל."),
        ("नाव बंदरगाह में में है और शहर के लोग नहीं हैं।", "नाव बंदरगाह में है और शहर के लोग नहीं हैं।"),
        (
            "کشتی نے نے منگل کو جزیرے پر نہیں آنا تھا اور یہ سب کو پتہ ہے۔",
            "کشتی نے منگل کو جزیرے پر نہیں آنا تھا اور یہ سب کو پتہ ہے۔",
        ),
        ("ناخدا گفت کشتی را را در بندر دید و از آن خبر نداشت.", "ناخدا گفت کشتی را در بندر دید و از آن خبر نداشت."),
        (
            "নৌকা ঘাটে এসেছে এবং এবং দ্বীপ থেকে একটি দল তার জন্য অপেক্ষা করে।",
            "নৌকা ঘাটে এসেছে এবং দ্বীপ থেকে একটি দল তার জন্য অপেক্ষা করে।",
        ),
        (
            "Con tàu của của đảo là một trong những tàu không có người.",
            "Con tàu của đảo là một trong những tàu không có người.",
        ),
        ("ጀልባው ወደብ ውስጥ ውስጥ ነው እና ማንም አልመጣም ብለዋል።", "ጀልባው ወደብ ውስጥ ነው እና ማንም አልመጣም ብለዋል።"),
        ("배 및 및 항구 등 이 지난 그 일 에 대한 것 있다.", "배 및 항구 등 이 지난 그 일 에 대한 것 있다."),
        (
            "Trajekt je na ostrove a posádka sa sa do večera vráti na breh z mora.",
            "Trajekt je na ostrove a posádka sa do večera vráti na breh z mora.",
        ),
        (
            "Trajekt je v v pristanišču in posadka se na otok vrne za praznik.",
            "Trajekt je v pristanišču in posadka se na otok vrne za praznik.",
        ),
        (
            "Trajekt je u luci i posada se se na otok vratila za blagdan od Božića.",
            "Trajekt je u luci i posada se na otok vratila za blagdan od Božića.",
        ),
        (
            "Трајект је у у луци и посада се на острво вратила за празник од јуче.",
            "Трајект је у луци и посада се на острво вратила за празник од јуче.",
        ),
        (
            "Фериботът е на пристанището и екипажът се се върна от острова за празника.",
            "Фериботът е на пристанището и екипажът се върна от острова за празника.",
        ),
        (
            "Траектот е во во пристаништето и екипажот се врати од островот за празник.",
            "Траектот е во пристаништето и екипажот се врати од островот за празник.",
        ),
        (
            "El transbordador és al port i la tripulació torna de de l'illa a la nit.",
            "El transbordador és al port i la tripulació torna de l'illa a la nit.",
        ),
        (
            "O transbordador está no porto e a tripulación volve da da illa para a festa.",
            "O transbordador está no porto e a tripulación volve da illa para a festa.",
        ),
        (
            "Ferjan var í höfn og áhöfnin sem er á eyjunni kom með henni og og fór heim.",
            "Ferjan var í höfn og áhöfnin sem er á eyjunni kom með henni og fór heim.",
        ),
        (
            "Praam on sadamas ja meeskond tuli saarelt koju, aga et et laev on tühi, see ei ole uudis.",
            "Praam on sadamas ja meeskond tuli saarelt koju, aga et laev on tühi, see ei ole uudis.",
        ),
        (
            "Prāmis ir ostā un komanda no salas ar laivu brauc, bet bet kuģis ir tukšs.",
            "Prāmis ir ostā un komanda no salas ar laivu brauc, bet kuģis ir tukšs.",
        ),
        (
            "Keltas yra uoste ir įgula iš salos grįžo su juo, bet bet laivas tuščias.",
            "Keltas yra uoste ir įgula iš salos grįžo su juo, bet laivas tuščias.",
        ),
        (
            "Trageti është në port dhe ekuipazhi u kthye nga ishulli për për festën e madhe.",
            "Trageti është në port dhe ekuipazhi u kthye nga ishulli për festën e madhe.",
        ),
        (
            "Die veerboot was nie in die hawe nie en en die bemanning is op die eiland.",
            "Die veerboot was nie in die hawe nie en die bemanning is op die eiland.",
        ),
        (
            "Tá an bád sa chuan agus agus níl an fhoireann ar an oileán go fóill leis sin.",
            "Tá an bád sa chuan agus níl an fhoireann ar an oileán go fóill leis sin.",
        ),
        (
            "Mae'r fferi yn yn y porthladd ac mae criw y cwch ar yr ynys gan fod y môr yn arw.",
            "Mae'r fferi yn y porthladd ac mae criw y cwch ar yr ynys gan fod y môr yn arw.",
        ),
        (
            "Ferria portuan dago eta eta tripulazioa ez da uhartera heldu, baina bat itzuli egin zen.",
            "Ferria portuan dago eta tripulazioa ez da uhartera heldu, baina bat itzuli egin zen.",
        ),
        (
            "Bərə limanda deyil və və heyət adada qalıb, bu gün üçün bir daha gələn olub.",
            "Bərə limanda deyil və heyət adada qalıb, bu gün üçün bir daha gələn olub.",
        ),
        (
            "Parom bugun portga kelmadi va va ekipaj orolda qoldi, bu haqida ham bir xabar bilan.",
            "Parom bugun portga kelmadi va ekipaj orolda qoldi, bu haqida ham bir xabar bilan.",
        ),
        (
            "Keştî hat benderê û û ekîp li giravê ma, ji ber ku ba li wê yê bihêz bû.",
            "Keştî hat benderê û ekîp li giravê ma, ji ber ku ba li wê yê bihêz bû.",
        ),
        (
            "کەشتییەکە لە بەندەر بوو و تاقمەکە بۆ بۆ دوورگە گەڕایەوە بەڵام لەگەڵ ئەو کەس نەبوو.",
            "کەشتییەکە لە بەندەر بوو و تاقمەکە بۆ دوورگە گەڕایەوە بەڵام لەگەڵ ئەو کەس نەبوو.",
        ),
        (
            "بېړۍ په بندر کې ده او او عمله یې په ټاپو کې ده چې له دې سره هم نه ځي.",
            "بېړۍ په بندر کې ده او عمله یې په ټاپو کې ده چې له دې سره هم نه ځي.",
        ),
        (
            "ਕਿਸ਼ਤੀ ਬੰਦਰਗਾਹ ਵਿੱਚ ਹੈ ਅਤੇ ਅਤੇ ਅਮਲੇ ਦੇ ਲੋਕ ਟਾਪੂ ਤੋਂ ਨਹੀਂ ਆਏ ਕਿ ਹਵਾ ਤੇਜ਼ ਹੈ।",
            "ਕਿਸ਼ਤੀ ਬੰਦਰਗਾਹ ਵਿੱਚ ਹੈ ਅਤੇ ਅਮਲੇ ਦੇ ਲੋਕ ਟਾਪੂ ਤੋਂ ਨਹੀਂ ਆਏ ਕਿ ਹਵਾ ਤੇਜ਼ ਹੈ।",
        ),
        (
            "બોટ બંદર પર છે અને અને ખલાસીઓ ટાપુ પર છે, પણ તે માટે એક વાત હતી.",
            "બોટ બંદર પર છે અને ખલાસીઓ ટાપુ પર છે, પણ તે માટે એક વાત હતી.",
        ),
        (
            "होडी बंदरात आहे आणि आणि खलाशी बेटावर आहेत असे अधिकारी म्हणाले व ते परत येथे येतील.",
            "होडी बंदरात आहे आणि खलाशी बेटावर आहेत असे अधिकारी म्हणाले व ते परत येथे येतील.",
        ),
        ("町は港で本をを読む人を待っていた。", "町は港で本を読む人を待っていた。"),
    ],
)
def test_second_word_goes(before, after):
    assert_fixes(RULE, before=[before], after=[after])


def test_headline_is_read_too():
    [finding] = findings(RULE, Document.of([FERRY], headline="Ferry to to Skerrin late"))

    assert [(span.block, span.quote) for span in finding.spans] == [("headline", " to")]


def test_twins_in_one_block_are_one_finding():
    story = Document.of(["Nobody at the the quay of the the island had seen it, or or so they say of the boat."])

    found = findings(RULE, story)

    assert [[span.quote for span in finding.spans] for finding in found] == [[" the", " the"], [" or"]]
    assert len({finding.fingerprint for finding in found}) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "He said that that was all he had had to say of the crew.",
        "Duran Duran played on the quay, and The The was on after them.",
        "The office of the The Tormouth Times is on the quay.",
        "They scored 3 3 and 0 0 in the last two of the games.",
        "It was a very very long night for the crew of the boat.",
        "“La la la,” they sang, and then na na na, for the rest of the night.",
        "Vitamin A a day is what the crew of the boat is said to take.",
        "The boat was in. In the morning it had gone to the island.",
        "The crew, the the-then captain said, was not on the boat.",
        "Das ist die Fähre, die die Insel und den Hafen von Tormouth nicht mit der Stadt verbindet.",
        "Nous nous battons pour la ligne et le bateau, et vous vous en allez dans les îles.",
        "Meli ilikuwa ikienda katika bandari mbali mbali kila siku ya wiki.",
        "Gemi yavaş yavaş limana geldi ve bu gün için zaman zaman beklendi.",
        "नाव धीरे धीरे बंदरगाह में आई और लोग बार बार नहीं आए।",
        "کشتی آہستہ آہستہ جزیرے پر آئی اور لوگ بار بار گھاٹ کو نہیں گئے۔",
        "کشتی کم کم به بندر نزدیک شد و مردم دسته دسته از آن بر اسکله آمدند.",
        "নৌকা ধীরে ধীরে ঘাটে এসেছে এবং লোকজন সঙ্গে সঙ্গে থেকে থেকে একটি দল করে।",
        "Orang itu berjalan pelan pelan di kota dan tidak akan pulang untuk ini.",
        "Градоначалничката дојде на островот и и честиташе на екипата на бродот за тоа што го направи.",
        "Капитан на кораб от острова дойде и и каза, че в града не са чули за бурята.",
        "Kapetan broda rekao je da da svoj potpis tko je na otoku, a ne koji je u gradu.",
        "Die bemanning van die boot het stadig stadig na die hawe gery, en dit was nie vir hulle nie.",
        "ਕਿਸ਼ਤੀ ਹੌਲੀ ਹੌਲੀ ਬੰਦਰਗਾਹ ਵਿੱਚ ਆਈ ਹੈ ਅਤੇ ਲੋਕ ਵਾਰ ਵਾਰ ਟਾਪੂ ਤੋਂ ਨਹੀਂ ਆਏ।",
        "Keştî hêdî hêdî hat benderê û ekîp li giravê ma, ji ber ku ba li wê yê bihêz bû.",
        "Parom asta asta portga keldi va bu haqida ular bilan bir xabar ham kelmadi.",
        "Ferria poliki poliki portura heldu da eta tripulazioa ez da uhartean baina bat bai.",
        "以盈利为目的的公司，的的确确没有来。",
        "くにに帰る母ははは虫類を飼い、鶏もも肉を食べた。",
    ],
)
def test_what_can_be_right_is_left_alone(sentence):
    assert_clean(RULE, [sentence])


def test_rarer_word_is_a_notice_that_prefers_nothing():
    [finding] = findings(RULE, Document.of(["Nobody at the harbour harbour had seen the crew of the boat."]))

    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


@pytest.mark.parametrize(
    ("source", "fixed"),
    [
        ("Nobody at *the* the quay had seen the crew.", "Nobody at *the* quay had seen the crew."),
        ("Nobody at the *the* quay had seen the crew.", "Nobody at the quay had seen the crew."),
        ("Nobody at **the the** quay had seen the crew.", "Nobody at **the** quay had seen the crew."),
        ("Nobody at [the](https://x.example) the quay saw it.", "Nobody at [the](https://x.example) quay saw it."),
    ],
)
def test_markup_stays_whole(source, fixed):
    story = Document((*Document.of([]).blocks, Block("p1", "paragraph", source)))

    [finding] = findings(RULE, story)

    assert apply(story, finding.suggestions[0].edits).block("p1").text == fixed


def test_nothing_is_offered_where_another_word_would_go():
    source = "Nobody at the *the quay* had seen the crew of the boat."
    story = Document((*Document.of([]).blocks, Block("p1", "paragraph", source)))

    [finding] = findings(RULE, story)

    assert (finding.suggestions, finding.preferred) == ((), False)
    assert plain(finding.spans[0].quote).strip("\ufdd0 *") == "the"


def test_a_doubled_word_in_a_copy_is_one_slip():
    slip = CREW.replace("of the", "of of the")

    assert_fixes(RULE, before=[slip, FERRY, slip], after=[CREW, FERRY, CREW])
    [finding] = findings(RULE, Document.of([slip, FERRY, slip]))
    assert [span.block for span in finding.spans] == ["p1", "p3"]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is the boat that the crew of the ferry was looking at at the time.",
        "What the captain of the boat feared was was never written down.",
        "Das ist in der Stadt die Rede von von der Leyen und nicht die der Insel.",
        "Ce sont les mémoires de de Gaulle que la ville a sur le quai.",
        "Der Mann von der Insel geht auf auf das Boot und ist nicht im Hafen.",
        "Det är en väg som på natten var stängd av av polisen och inte av oss.",
        "What the trouble of the boat is is not for the crew to say.",
        "The captain said that he would not not be at the quay of the island.",
        "Die Tür ist nicht zu zu machen, und das Boot ist in der Stadt.",
        "Es mejor que que venga el barco de la isla en la noche.",
        "Nie nie ma na wyspie, a do portu w nocy się nie da.",
        "Паром не не пришёл на остров, и на пристани никто не знал, что с ним.",
        "The papers of the boat were handed in in March by the crew.",
        "The captain of the boat handed them in in the evening.",
        "The votes of the island were still coming in in Tormouth, and the crew was not in it.",
        "The council brought experts in in order to save the boat, and it was good to have them.",
        "The captain has been in the place that the crew was called in in the past little over a year.",
        "The crew of the boat went in in silence and came out of it.",
        "The crew of the boat was standing by by the quay, and the captain was with them.",
        "The boats of the island had all gone by by 10, and it was not for the crew to say.",
        "The boats of the island had gone by by Monday, and it was not for the crew to say.",
        "The boats of the island had gone by by New Year’s Day, and it was not for the crew to say.",
        "The boats of the island had gone by by Easter, and it was not for the crew to say.",
        "A boat of the island went by by night, and the crew was on it.",
        "The crew of the boat handed the papers in in March.",
        "The crew of the boat handed the papers in in early March.",
        "The captain of the boat stepped in in March, and it was not a day late for the crew.",
        "Thieves broke in in the night, and the crew of the boat was not at the quay.",
        "The people of the island joined in in large numbers, and it was good for the crew.",
        "The crew of the boat dropped in in the afternoon, and it was good to have them.",
        "The rain set in in April, and the crew of the boat was on the quay.",
        "The men of the island kicked the door in in the early hours, and the crew was not in it.",
        "The crew of the boat handed the signed papers in in March.",
        "The captain of the boat let the cat in in the evening, and it was on the quay.",
        "The crew took the washing in in time, and it was on the boat of the island.",
        "The crew of the boat let Tom Ferrier in in the night, and he was on the quay.",
        "The council of the island called experts in in May, and the crew of the boat was not to blame.",
        "“Phone in in the morning,” the captain of the boat said to the crew, and it was for the best.",
        "Viewers phone in in the hundreds, and it is the best of the day for the crew of the boat.",
        "The rain sets in in spring, and the crew of the boat is on the quay.",
        "The crew of the boat put the money by by the end of the year.",
        "The wind kicked in in December, and the crew of the boat was on the quay.",
        "Der Mann kommt mit mit dem Hund und der Frau von der Insel.",
        "Mit mit Wasser gefüllten Flaschen ist der Mann auf die Insel gefahren.",
        "Auf auf dem Boden liegenden Matten war die Mannschaft der Fähre in der Nacht.",
        "Das Boot ist leer, nach nach Mitternacht gehörten Rufen ist es auf der Insel still.",
        "Der Hafen lebt von in in Wasser gelösten Stoffen, und die Stadt ist nicht reich.",
        "Die Stadt lebt von von der Bank gewährten Krediten, und das ist nicht gut.",
        "Der Mann von der Insel hat einen einen Meter langen Fisch auf das Boot gezogen.",
        "Met met water gevulde flessen is een man van het eiland op de kade.",
        "Op op de grond liggende matten is het niet warm, en de man van het eiland zit er.",
        "De stroom komt uit in in zee gelegen windparken, en dat is het niet op het eiland.",
        "Een man op het eiland heeft een een meter lange vis van de kade op de boot.",
        "De burgemeester vindt het het best dat de boot van het eiland niet in de haven is.",
        "Il vaut mieux que que le bac de la ville ne part pas du port.",
        "Na otoku so povedali, da je je bilo za posadko v pristanišču dovolj še za en dan.",
        "Ono što je u luci na otoku je je od posade broda koja se vratila za blagdan.",
        "O capitán da illa preguntou se se podía volver ao porto con a tripulación e o barco.",
        "L'alcalde de l'illa va confiar en en Pere i en la tripulació del vaixell que és al port.",
        "Die rekord van van Niekerk is die beste wat die klub in die hawe het, sê hy.",
        "Das sagte der Kapitän am Dienstag in der Sitzung des des Ausschusses für den Hafen und die Fähre.",
        "Le capitaine et la compagnie ne ne disent pas pourquoi le bateau de la ville est resté dans le port.",
        "El barco de la isla salió sin sin pasajeros, y en el puerto no se supo por qué la espera fue larga.",
        "La nave per l'isola è ferma tra tra il molo e la diga, e non si sa che cosa è stato della posta.",
        "O barco da ilha não veio com os passageiros, mas sem sem carga, e no porto não se sabe por que é que foi.",
        "De boot naar het eiland lag tot tot de avond in de haven, en niemand van de ploeg was er nog.",
        "Prom na wyspę stał pod pod mostem i nikt w porcie nie wie, co się z nim stało.",
        "Паром на остров был под под мостом, и на пристани никто не знал, что с ним и как он там был.",
        "Пором на острів стояв під під мостом, і в порту ніхто не знав, що з ним і як він там був.",
        "这是一艘新的的船。",
        "町は港でで船を待っていた。",
    ],
)
def test_what_can_be_right_now_and_then_is_asked(sentence):
    [finding] = findings(RULE, Document.of([sentence]))

    assert finding.message.endswith("stands twice running: is that meant?")
    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


def test_word_behind_a_verb_that_it_does_not_belong_to_goes():
    assert_fixes(
        RULE,
        before=[
            "The captain lived in in Tormouth, and the crew of the boat sat by by the quay; it was in in the dock."
        ],
        after=["The captain lived in Tormouth, and the crew of the boat sat by the quay; it was in the dock."],
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a drop in in the price", "a drop in the price"),
        ("the sharp drop in in the price", "the sharp drop in the price"),
        ("those who took part in in the race", "those who took part in the race"),
        ("those who came up in in the race", "those who came up in the race"),
        ("what came, in in the end, of the race", "what came, in the end, of the race"),
        ("what was passed by by the council", "what was passed by the council"),
        ("what dropped by by 1% in the race", "what dropped by 1% in the race"),
        ("what went by by £5m in the race", "what went by £5m in the race"),
        ("what dropped by by 10 per cent in the race", "what dropped by 10 per cent in the race"),
        ("those who go by by the nickname of the race", "those who go by the nickname of the race"),
        ("those who went by by her stage name for the race", "those who went by her stage name for the race"),
        (
            "those who want to get the boat in in early as the race",
            "those who want to get the boat in early as the race",
        ),
        ("rules passed by by Parliament for the race", "rules passed by Parliament for the race"),
        ("rules passed by by Parliament last fall for the race", "rules passed by Parliament last fall for the race"),
        ("a whole range of moves in in the race", "a whole range of moves in the race"),
        ("those who made a big push in in the race", "those who made a big push in the race"),
        ("the way they still have to go in in terms of the race", "the way they still have to go in terms of the race"),
        ("those who kept it going by by selling the boat", "those who kept it going by selling the boat"),
        ("what came in in, and at the race", "what came in, and at the race"),
        ("those who cashed in in on the race", "those who cashed in on the race"),
        ("what those who set in in the form of the race", "what those who set in the form of the race"),
        ("those who got the boat in in Tormouth for the race", "those who got the boat in Tormouth for the race"),
        ("what the race would bring in in would help", "what the race would bring in would help"),
        ("those who moved in in en masse for the race", "those who moved in en masse for the race"),
        ("what they handed in in was of the race", "what they handed in was of the race"),
        ("those who joined the crew in in the race", "those who joined the crew in the race"),
        ("those who took an interest in in the race", "those who took an interest in the race"),
        ("those who sent word of it in in the race", "those who sent word of it in the race"),
        ("those who called loudly in in the race", "those who called loudly in the race"),
        ("those who let the cat of the old quay in in the race", "those who let the cat of the old quay in the race"),
    ],
)
def test_word_that_belongs_to_no_verb_goes(before, after):
    mould = "The captain of the boat and the crew have not been told to look at {}."

    assert_fixes(RULE, before=[mould.format(before)], after=[mould.format(after)])


def test_word_in_a_paragraph_of_another_language_is_asked_or_left_alone():
    spanish = "El barco de la isla no llega a la ciudad en la noche, y la gente no se queda en el puerto."

    assert_fixes(RULE, before=[f"{spanish} No se se sabe."], after=[f"{spanish} No se sabe."])
    [finding] = findings(RULE, Document.of([spanish, "Se se ne va anche lui resto solo io, pensava Irma ieri."]))
    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)
    assert_clean(RULE, [spanish, "Die Frau, die die Boote und das Schiff hat, ist mit dem Kind auf der Insel."])


def test_few_words_that_other_languages_have_too_are_in_the_language_of_the_story():
    assert_fixes(
        RULE,
        before=[CREW, FERRY, "A tool to to edit slides, Pro image model."],
        after=[CREW, FERRY, "A tool to edit slides, Pro image model."],
    )


def test_particle_before_no_name_goes():
    assert_fixes(
        RULE,
        before=["Ce sont les hommes de de la ville que le maire a sur le quai."],
        after=["Ce sont les hommes de la ville que le maire a sur le quai."],
    )


def test_rarer_word_has_four_letters_and_stands_no_third_time():
    def told(words):
        return [
            finding.severity for finding in findings(RULE, Document.of([f"The crew had seen the {words} in the fog."]))
        ]

    assert told("boat boat") == [Severity.NOTICE]
    assert told("eel eel") == []
    assert told("boat boat boat") == []


BUNGA = "They called it a {} party and did not say who had been to the house by the quay on that night."


@pytest.mark.parametrize(
    "body",
    [
        [BUNGA.format("bunga bunga"), "Of what bunga bunga means nobody had told the court by the end of the week."],
        [f"{BUNGA.format('bunga bunga')} Of what bunga bunga means nobody had told the court by then."],
        [BUNGA.format("“bunga bunga”")],
        [BUNGA.format("bunga bunga"), "The bunga-bunga trial is on again in the court of the capital on Monday."],
    ],
)
def test_rarer_word_that_stands_doubled_elsewhere_too_is_meant(body):
    assert_clean(RULE, [CREW, *body])


@pytest.mark.parametrize(
    "body",
    [
        [BUNGA.format("bunga bunga")],
        [BUNGA.format("bunga bunga"), FERRY, BUNGA.format("bunga bunga")],
        [BUNGA.format("bunga bunga"), "The bunga trial is on again in the court of the capital on Monday."],
    ],
)
def test_rarer_word_that_stands_doubled_once_or_in_a_copy_alone_is_asked_about(body):
    [finding] = findings(RULE, Document.of([CREW, *body]))

    assert finding.severity is Severity.NOTICE


@pytest.mark.parametrize("end", ["was read aloud.", "was read out. Nobody on the island had asked for it."])
def test_slip_in_two_versions_of_a_paragraph_is_no_word_that_is_meant(end):
    report = "On Monday the council of the island met at the quay, where the report on the harbour harbour"
    body = [f"{report} was read out.", FERRY, f"{report} {end}"]

    assert [[span.block for span in finding.spans] for finding in findings(RULE, Document.of(body))] == [["p1"], ["p3"]]


def test_word_that_is_never_doubled_is_a_slip_however_often():
    before = ["Nobody at the the quay had seen the crew.", "The boat of the the crew was in the harbour."]

    assert [finding.severity for finding in findings(RULE, Document.of(before))] == [Severity.WARNING] * 2
