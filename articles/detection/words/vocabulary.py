"""Words that carry a fact, grouped by what they say, in languages of which we know some; no such list is complete.

The words of one line, or between two bars, say the same.
"""

SPELT = """
0 zero null zéro cero nula ноль нуль sifuri μηδέν sıfır
1 one eins uno jeden jedna один одна одно одну moja
1 một isang մեկ бір
2 two zwei deux dos due dois duas twee två dwa dwie dva dvě два две дві mbili двух δύο δυο iki
2 két kettő kaksi kahden kahta doi două dvou dvěma dwoje dwaj двое двоих двоє dvoje
2 dua dalawa dalawang wawili miwili viwili biyu երկու екі
2 tveir tvær tvö tvo tveimur kaks kahe divi divus diviem dviejų dvaja dvoch dvom dve dveh dvije dvojica dvojicu двоје
2 двојица двојицу двама двајца двете dúas dhá beirt dwy ikki икки хоёр méjì ababili amabili
2 bheirt ddwy
3 three drei trois tres tre três drie trzy tři три tatu трёх трех τρεις τρία üç
3 három kolme kolmen kolmea trei tří třem troje trzej трое троих троє трьох
3 tiga tatlo tatlong watatu mitatu vitatu uku երեք үш
3 þrír þrjú þrjá þrjár þremur kolm trīs trijų traja troch trije treh trojica trojicu троје тројица тројицу трима
3 тројца тројцата triúr tair гурав гурван уч saddex mẹ́ta abathathu amathathu
4 four vier quatre cuatro quattro quatro fyra fire cztery čtyři четыре чотири nne четырёх четырех τέσσερις τέσσερα dört
4 négy neljä neljän neljää patru čtyř čtyřem czworo czterech четверо четверых чотирьох
4 empat bốn apat wanne minne vinne huɗu չորս төрт
4 fjórir fjórar fjögur fjóra fjórum neli nelja četri četrus četras četriem keturi keturis keturių keturios keturias
4 štyri štyria štyroch štyrom štirje štiri štirih četiri četvero četvorica četvoricu četvoro четири четворо четворица
4 четворицу четирима četverica četverici katër catro ceithre ceathrar pedwar pedair дөрөв дөрвөн to'rt тўрт dörd
4 mẹ́rin
4 bedwar bedair cheithre gceithre
5 five fünf cinq cinco cinque vijf fem pięć pět пять п'ять tano пяти πέντε beş
5 öt viisi viiden viittä cinci pěti pięciu pięcioro пятеро п'ятеро п'яти
5 limang watano mitano vitano biyar հինգ бес
5 fimm viis viie pieci piecus piecas pieciem penki penkis penkių penkios päť piati piatich petih petero petorica
5 petoricu petoro пет петоро петорица петорицу петима петмина pesë bost cúig cúigear vyf тав таван besh pênc беш
5 abahlanu amahlanu
5 chúig gcúig
6 six sechs seis sei zes sex seks sześć šest шесть шість sita шести έξι altı
6 kuusi kuuden kuutta șase şase šesti sześciu sześcioro шестеро
6 enam sáu anim shida վեց алты
6 kuus kuue seši sešus sešas šeši šešis šiestich šestih šestero šestorica šestoro шест шесторо шесторица шестима
6 шестмина gjashtë seisear chwech зургаа зургаан olti олти ayisithupha
7 seven sieben sept siete sette sete zeven sju syv siedem sedm семь сім saba семи επτά εφτά yedi
7 hét seitsemän șapte şapte sedmi siedmiu семеро
7 tujuh bảy pitong bakwai յոթ жеті
7 sjö seitse seitsme septiņi septiņus septiņas septyni septynis sedmih sedam sedmoro седам седем седум седморо
7 седморица седмина shtatë zazpi seacht seachtar sewe долоо долоон yetti етти yeddi toddoba ayisikhombisa
8 eight acht huit ocho otto oito åtta åtte otte osiem osm восемь вісім nane восьми οκτώ οχτώ sekiz
8 nyolc kahdeksan osmi ośmiu
8 delapan tám walo walong wanane minane takwas ութ сегіз
8 átta kaheksa astoņi astoņus astoņas aštuoni aštuonis osem osmih osam осам осем осум tetë vuit zortzi ocht ochtar
8 wyth agt lapan найман sakkiz саккиз səkkiz siddeed
8 heşt
9 nine neun neuf nueve nove negen nio ni dziewięć devět девять дев'ять tisa девяти εννέα εννιά dokuz
9 kilenc yhdeksän nouă devíti dziewięciu
9 sembilan chín siyam ինը ինն тоғыз
9 níu üheksa deviņi deviņus deviņas devyni devynis deväť devet devetih девет nëntë bederatzi naoi naonúr nege to'qqiz
9 тўққиз doqquz sagaal
10 ten zehn dix diez dieci dez tien tio ti dziesięć deset десять kumi десяти δέκα
10 tíz kymmenen zece deseti dziesięciu
10 sepuluh mười sampu sampung տասը տաս
10 tíu kümme kümne desmit dešimt desať десет dhjetë deich deichniúr арав арван o'n ўн toban
11 eleven elf onze undici elva elleve jedenaście одиннадцать одинадцять έντεκα
11 tizenegy yksitoista unsprezece jedenáct
11 sebelas տասնմեկ
11 ellefu üksteist vienpadsmit vienuolika jedenásť enajst jedanaest једанаест единадесет единаесет
12 twelve zwölf douze doce dodici doze twaalf tolv dwanaście двенадцать дванадцять δώδεκα
12 tizenkét tizenkettő kaksitoista doisprezece douăsprezece dvanáct dvanásť
12 տասներկու
12 tólf kaksteist divpadsmit dvylika dvanajst dvanaest дванаест дванадесет дванаесет dotze
13 thirteen dreizehn treize trece tredici treze dertien tretton tretten trzynaście тринадцать тринадцять δεκατρείς
13 δεκατρία
13 tizenhárom kolmetoista treisprezece třináct
14 fourteen vierzehn quatorze catorce quattordici catorze veertien fjorton fjorten czternaście четырнадцать чотирнадцять
14 δεκατέσσερις δεκατέσσερα
14 tizennégy neljätoista paisprezece čtrnáct
15 fifteen fünfzehn quinze quince quindici vijftien femton femten piętnaście пятнадцать п'ятнадцять δεκαπέντε
15 tizenöt viisitoista cincisprezece patnáct
15 fimmtán viisteist piecpadsmit penkiolika pätnásť petnajst petnaest петнаест петнадесет
16 sixteen sechzehn seize dieciséis sedici dezesseis zestien sexton seksten szesnaście шестнадцать шістнадцять δεκαέξι
16 tizenhat kuusitoista șaisprezece şaisprezece šestnáct dezasseis
17 seventeen siebzehn diecisiete diciassette dezessete zeventien sjutton sytten siedemnaście семнадцать сімнадцять
17 δεκαεπτά δεκαεφτά
17 tizenhét seitsemäntoista șaptesprezece şaptesprezece sedmnáct dezassete
18 eighteen achtzehn dieciocho diciotto dezoito achttien arton atten osiemnaście восемнадцать вісімнадцять δεκαοκτώ
18 δεκαοχτώ
18 tizennyolc kahdeksantoista optsprezece osmnáct
19 nineteen neunzehn diecinueve diciannove dezenove negentien nitton nitten dziewiętnaście девятнадцать дев'ятнадцять
19 δεκαεννέα δεκαεννιά
19 tizenkilenc yhdeksäntoista nouăsprezece devatenáct dezanove
20 twenty zwanzig vingt veinte venti vinte twintig tjugo tyve dwadzieścia dvacet двадцать двадцять ishirini είκοσι yirmi
20 húsz kaksikymmentä douăzeci
20 քսան жиырма
20 tuttugu kakskümmend divdesmit dvidešimt dvadsať dvajset dvadeset двадесет hogei ugain хорин yigirma йигирма iyirmi
20 labaatan
21 veintiuno veintiún veintiuna
22 veintidós
23 veintitrés
24 veinticuatro
25 veinticinco
26 veintiséis
27 veintisiete
28 veintiocho
29 veintinueve
30 thirty dreißig trente treinta trenta trinta dertig trettio tredive trzydzieści třicet тридцать тридцять thelathini
30 τριάντα otuz
30 harminc kolmekymmentä treizeci
30 երեսուն отыз
30 þrjátíu kolmkümmend trīsdesmit trisdešimt tridsať trideset тридесет
30 soddon
40 forty vierzig quarante cuarenta quaranta quarenta veertig fyrtio førti czterdzieści čtyřicet сорок arobaini σαράντα
40 kırk
40 negyven neljäkymmentä patruzeci
40 քառասուն қырық
40 fjörutíu nelikümmend četrdesmit keturiasdešimt štyridsať štirideset četrdeset четиридесет четрдесет
40 afartan
50 fifty fünfzig cinquante cincuenta cinquanta cinquenta vijftig femtio femti pięćdziesiąt padesát пятьдесят hamsini
50 πενήντα elli
50 ötven viisikymmentä cincizeci
50 հիսուն елу
50 fimmtíu viiskümmend piecdesmit penkiasdešimt päťdesiat petdeset pedeset петдесет педесет
60 sixty sechzig soixante sesenta sessanta sessenta zestig sextio seksti sześćdziesiąt šedesát шестьдесят sitini εξήντα
60 altmış
60 hatvan kuusikymmentä șaizeci şaizeci
60 վաթսուն алпыс
60 lixdan
70 seventy siebzig setenta settanta zeventig sjuttio sytti siedemdziesiąt sedmdesát семьдесят сімдесят sabini εβδομήντα
70 yetmiş
70 hetven seitsemänkymmentä șaptezeci şaptezeci
70 յոթանասուն жетпіс
70 toddobaatan
80 eighty achtzig ochenta ottanta oitenta tachtig åttio åtti osiemdziesiąt osmdesát восемьдесят вісімдесят themanini
80 ογδόντα seksen
80 nyolcvan kahdeksankymmentä optzeci
80 ութսուն сексен
80 siddeetan
90 ninety neunzig noventa novanta negentig nittio nitti dziewięćdziesiąt devadesát девяносто дев'яносто tisini ενενήντα
90 doksan
90 kilencven yhdeksänkymmentä nouăzeci
90 իննսուն тоқсан
90 sagaashan
200 doscientos doscientas duzentos duzentas двести двісті dwieście διακόσιοι διακόσιες διακόσια
300 trescientos trescientas trezentos trezentas триста trzysta τριακόσιοι τριακόσιες τριακόσια
400 cuatrocientos cuatrocientas quatrocentos quatrocentas четыреста чотириста czterysta τετρακόσιοι τετρακόσιες
400 τετρακόσια
500 quinientos quinientas quinhentos quinhentas пятьсот п'ятсот pięćset πεντακόσιοι πεντακόσιες πεντακόσια
600 seiscientos seiscientas seiscentos seiscentas шестьсот шістсот sześćset εξακόσιοι εξακόσιες εξακόσια
700 setecientos setecientas setecentos setecentas семьсот сімсот siedemset επτακόσιοι επτακόσιες επτακόσια
800 ochocientos ochocientas oitocentos oitocentas восемьсот вісімсот osiemset οκτακόσιοι οκτακόσιες οκτακόσια
900 novecientos novecientas novecentos novecentas девятьсот дев'ятсот dziewięćset εννιακόσιοι εννιακόσιες εννιακόσια
"""
"""Number words up to a thousand, each line opening with what they say."""

SCALES = """
100 hundred hundert cent cien ciento cento cem honderd hundra hundre hundrede sto сто mia yüz εκατό εκατόν
100 száz sută sute
1000 k thousand tausend mille mil mila duizend tusen tusind tysiąc tysiące tysięcy tisíc тысяча тысячи тысяч тисяча
1000 тисячі тисяч elfu χίλια χίλιοι χίλιες χιλιάδες
1000 ezer tuhat tuhatta mii tisíce
100000 lakh lakhs
10000000 crore crores
1000000 m mn mln mio million millions millionen millón millones milione milioni milhão milhões miljoen miljon miljoner
1000000 millioner milion miliony milionów miliona milión миллион миллиона миллионов млн мільйон мільйони мільйонів
1000000 milioni laki milyon εκατομμύριο εκατομμύρια
1000000 millió miljoona miljoonaa milioane miliony milionů
1000000000 bn mrd billion billions milliarde milliarden milliard milliards miliardo miliardi bilhão bilhões miljard
1000000000 miljarder milliarder miliard miliardy miliardów miliarda миллиард миллиарда миллиардов млрд мільярд
1000000000 мільярди мільярдів bilioni milyar δισεκατομμύριο δισεκατομμύρια
1000000000 milliárd miljardi miljardia miliarde
1000000000000 tn trillion trillions trilhão trilhões
100 ratus seratus trăm ɗari հարյուր жүз
100 hundrað hundruð simts simti simtu šimtas šimtai šimtų njëqind boqol зуун
1000 ribu seribu nghìn ngàn libo libong dubu հազար мың
1000 þúsund þúsundir þúsundum þúsunda tūkstotis tūkstoši tūkstošus tūkstošu tūkstantis tūkstančiai tūkstančius
1000 tūkstančių tisícov tisoč tisočev tisuća tisuće hiljada hiljade hiljadu хиљада хиљаде хиљаду хиляда хиляди илјада
1000 илјади mijë duisend мянга мянган
1000000 juta sejuta triệu milyong միլիոն
1000000 milljón milljónir milljónum milljóna miljonit miljons miljonu miljonus milijonas milijonai milijonus milijonų
1000000 milióny miliónov milijon milijona milijonov milijun milijuna милион милиона милиони milionë milions milioi
1000000 milliún miliwn filiwn mîlyon milyan
1000000000 miliar tỷ tỉ bilyon bilyong միլիարդ
1000000000 milljarður milljarðar milljarða miljardit miljards miljardu miljardus milijardas milijardai milijardų
1000000000 milijardus miliárd milijarda milijardi милијарда милијарде милијарди милиард милиарда милиарди miliardë
1000000000 тэрбум
1000000000000 triliun
"""
"""Words that multiply the number before them, by how much."""

JOINED = """
und | ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
achtzehn neunzehn zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend

e | uno due tre tré quattro cinque sei sette otto nove dieci undici dodici venti vent trenta trent quaranta quarant
cinquanta cinquant sessanta sessant settanta settant ottanta ottant novanta novant cento mille mila

en/ën | een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien
achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend

og | ett två tre fyra fem sex sju åtta nio tio tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra fire
seks åtte tjue tretti førti femti seksti sytti åtti nitti hundre tusen

toista | yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmentä sata sataa tuhat tuhatta

és | egy két kettő három négy öt hat hét nyolc kilenc tizen húsz huszon harminc negyven ötven hatvan hetven nyolcvan
kilencven száz ezer
"""
"""What ties number words together in languages that write several as one, and these words; a language a paragraph."""
ORDINALS = """
1 first|2 second|3 third|4 fourth|5 fifth|6 sixth|7 seventh|8 eighth|9 ninth|10 tenth|11 eleventh|12 twelfth
"""
"""English ordinals by their number."""

OTHER_NUMBERS = """
dozen dozens half third quarter twice once double triple both single hundreds thousands millions billions percent
erste ersten zweite zweiten dritte dritten vierte vierten fünfte fünften prozent halbe hälfte doppelt dutzend premier
première deuxième troisième quatrième cinquième moitié demi douzaine cents milliers primer primero primera segundo
segunda tercero tercera tercer cuarto quinto mitad doble cientos miles primo prima secondo terzo metà doppio duzentos
primeiro primeira terceiro metade dobro eerste tweede derde vierde helft första andra tredje hälften første anden
halvdelen pierwszy pierwsza drugi druga trzeci połowa první druhý třetí polovina первый первая второй вторая третий
третья половина перший перша другий друга третій половина nusu sute mii milioane miliarde
első harmadik negyedik ötödik második fél fele ensimmäinen ensimmäisen ensimmäisessä toinen toisen toisessa kolmas
kolmannen kolmannessa puolet primul prima treilea treia jumătate birinci ikinci üçüncü ikisi üçü dördü yarısı πρώτος
πρώτη πρώτο πρώτης δεύτερος δεύτερη δεύτερο δεύτερης τρίτος τρίτο μισό
belas puluh hai ba tư mươi
нэгдүгээр хоёрдугаар гуравдугаар дөрөвдүгээр тавдугаар зургадугаар долдугаар долоодугаар наймдугаар есдүгээр
аравдугаар
hundruð þúsundir þúsundum þúsunda simti simtu šimtai šimtų tūkstoši tūkstošus tūkstošu tūkstančiai tūkstančius
tūkstančių tisícov tisočev tisuće hiljade хиљаде хиляди илјади milljónir milljónum milljóna miljonit miljoni miljonu
miljonus milijonai milijonus milijonų milióny miliónov milijonov milijuna милиона милиони milionë milions milljarðar
milljarða miljardit miljardu miljardus milijardai milijardus milijardų милијарде милијарди милиарда милиарди miliardë
"""
"""Other words that count: fractions, dozens, millions, ordinals of other languages."""

TIMES = """
january february march april may june july august september october november december today yesterday tomorrow tonight
morning afternoon evening night noon midnight weekend second seconds minute minutes hour hours day days week weeks
month months year years decade century spring summer autumn winter januar februar märz mai juni juli oktober dezember
heute gestern morgen abend janvier février mars avril juin juillet août septembre octobre novembre décembre hier
demain matin soir enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hoy ayer
mañana tarde noche gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre oggi ieri domani segunda
terça quarta quinta sexta janeiro fevereiro março maio junho julho setembro outubro dezembro hoje ontem amanhã januari
februari maart mei augustus vandaag gisteren stycznia lutego marca kwietnia maja czerwca lipca sierpnia września
października listopada grudnia dziś wczoraj jutro января февраля марта апреля мая июня июля августа сентября октября
ноября декабря сегодня вчера завтра січня лютого березня квітня травня червня липня серпня вересня жовтня листопада
грудня leo jana kesho σήμερα χθες χτες αύριο bugün dün yarın
kemarin besok kahapon երեկ այսօր վաղը кеше бүгін ертең
sibatê adarê nîsanê gulanê hezîranê tîrmehê tebaxê îlonê cotmehê mijdarê
"""
"""Words that say when, or for how long."""

WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend
sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag poniedziałek wtorek środa środę
czwartek piątek sobota sobotę niedziela niedzielę poniedziałku wtorku środy czwartku piątku soboty niedzieli pondělí
úterý středa středu středy čtvrtek čtvrtka pátek pátku понедельник вторник среда среду четверг пятница пятницу суббота
субботу воскресенье понедельника вторника среды четверга пятницы субботы воскресенья понеділок вівторок середа середу
п'ятниця п'ятницю субота суботу неділя неділю понеділка вівторка середи п'ятниці суботи неділі jumatatu jumanne
jumatano alhamisi ijumaa jumamosi jumapili δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή pazartesi salı
çarşamba perşembe cuma cumartesi सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार الأحد الاثنين الثلاثاء الأربعاء
الخميس الجمعة السبت luni marți miercuri joi vineri sâmbătă duminică hétfő hétfőn hétfői kedd keddi szerdai csütörtöki
pénteki szombati vasárnapi maanantain tiistain keskiviikon torstain perjantain lauantain sunnuntain kedden szerda
szerdán csütörtök csütörtökön péntek pénteken szombat szombaton vasárnap maanantai maanantaina tiistai tiistaina
keskiviikko keskiviikkona torstai torstaina perjantai perjantaina lauantai lauantaina sunnuntai sunnuntaina
երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі
дүйсенбіде сейсенбіде сәрсенбіде бейсенбіде жұмада сенбіде жексенбіде
mánudag mánudaginn mánudagur þriðjudag þriðjudaginn þriðjudagur miðvikudag miðvikudaginn miðvikudagur fimmtudag
fimmtudaginn fimmtudagur föstudag föstudaginn föstudagur laugardag laugardaginn laugardagur sunnudag sunnudaginn
sunnudagur tysdag laurdag sundag esmaspäev esmaspäeval teisipäev teisipäeval kolmapäev kolmapäeval neljapäev
neljapäeval reede reedel laupäev laupäeval pühapäev pühapäeval pirmdien otrdien trešdien ceturtdien piektdien sestdien
svētdien pirmadienį antradienį trečiadienį ketvirtadienį penktadienį šeštadienį sekmadienį pondelok utorok štvrtok
piatok stredu nedeľa nedeľu ponedeljek torek sreda sredo četrtek soboto nedelja nedeljo ponedjeljak ponedeljak utorak
srijeda srijedu sredu četvrtak petak subota subotu nedjelja nedjelju nedelju понедељак уторак четвртак петак недеља
недељу понеделник сряда четвъртък петък събота неделя четврток петок сабота недела hënë hënën martë martën mërkurë
mërkurën enjte enjten premte premten shtunë shtunën dielë dielën dilluns dimarts dimecres dijous divendres dissabte
diumenge luns mércores xoves venres astelehenean asteartean asteazkenean ostegunean ostiralean larunbatean igandean
мягмар лхагва пүрэв баасан бямба dushanba seshanba chorshanba payshanba shanba yakshanba душанба сешанба чоршанба
пайшанба шанба якшанба çərşənbə cümə şənbə duşemê sêşemê çarşemê pêncşemê yekşemê duşem sêşem çarşem pêncşem
"""
"""The days of the week."""

MONTHS = """
january jan januar janvier enero gennaio janeiro januari stycznia styczeń leden ledna января январь січня січень
january январе январю январём січні січню styczniu lednu
january ιανουάριος ιανουαρίου ιανουάριο ocak जनवरी يناير ינואר ianuarie január tammikuu tammikuuta tammikuussa
january հունվար հունվարի հունվարին қаңтар қаңтарда
january janúar jaanuar jaanuaril jaanuaris janvārī janvāra sausio januára januarja siječanj siječnja januara јануар
january јануара януари јануари janar janarit gener xaneiro urtarrilaren urtarrilean yanvar
february feb februar février febrero febbraio fevereiro februari lutego luty únor února февраля февраль лютого лютий
february феврале февралю февралём лютому lutym únoru
february φεβρουάριος φεβρουαρίου φεβρουάριο şubat फरवरी فبراير פברואר februarie február helmikuu helmikuuta
february helmikuussa
february փետրվար փետրվարի փետրվարին ақпан ақпанда
february febrúar veebruar veebruaril veebruaris februārī februāra vasario februára februarja veljača veljače februara
february фебруар фебруара февруари shkurtit febrer febreiro otsailaren otsailean fevral
march mar märz mars marzo março maart marca marzec březen března марта март березня березень machi
march марте марту мартом березні березню marcu březnu
march μάρτιος μαρτίου μάρτιο मार्च مارس מרץ martie március maaliskuu maaliskuuta maaliskuussa marts maret
march մարտ մարտի մարտին наурыз наурызда
march märts märtsil märtsis martā kovo ožujak ožujka martxoaren martxoan marsit març
april apr avril abril aprile kwietnia kwiecień duben dubna апреля апрель квітня квітень aprili
april апреле апрелю апрелем квітні квітню kwietniu dubnu
april απρίλιος απριλίου απρίλιο nisan अप्रैल أبريل אפריל aprilie április huhtikuu huhtikuuta huhtikuussa
april ապրիլ ապրիլի ապրիլին сәуір сәуірде
april apríl aprill aprillil aprillis aprīlī aprīļa balandžio apríla travanj travnja април априла prillit prill
april apirilaren apirilean
may mai mayo maggio maio mei maj maja květen května мая май травня травень
may мае маю маем травні травню maju květnu
may μάιος μαΐου μάιο mayıs مايو מאי május toukokuu toukokuuta toukokuussa
may մայիս մայիսի մայիսին мамыр мамырда
may maí maijā gegužės máj mája svibanj svibnja маја majit maig maiatzaren maiatzean
june jun juni juin junio giugno junho czerwca czerwiec červen června июня июнь червня червень
june июне июню июнем червні червню czerwcu červnu
june ιούνιος ιουνίου ιούνιο haziran يونيو יוני iunie június kesäkuu kesäkuuta kesäkuussa
june հունիս հունիսի հունիսին
june júní juuni juunil juunis jūnijā jūnija birželio jún júna junija lipanj lipnja juna јун јуна юни јуни qershor
june qershorit juny xuño ekainaren ekainean iyun
july jul juli juillet julio luglio julho lipca lipiec červenec července июля июль липня липень julai
july июле июлю июлем липні липню lipcu červenci
july ιούλιος ιουλίου ιούλιο temmuz जुलाई يوليو יולי iulie július heinäkuu heinäkuuta heinäkuussa
july հուլիս հուլիսի հուլիսին шілде шілдеде
july júlí juuli juulil juulis jūlijā jūlija liepos júl júla srpanj srpnja јул јула юли јули korrik korrikut juliol
july xullo uztailaren uztailean iyul
august aug août agosto augustus augusti sierpnia sierpień srpen srpna августа август серпня серпень agosti
august августе августу августом серпні серпню sierpniu srpnu
august αύγουστος αυγούστου αύγουστο ağustos अगस्त أغسطس אוגוסט augusztus elokuu elokuuta elokuussa agustus
august օգոստոս օգոստոսի օգոստոսին тамыз тамызда
august ágúst augustil augustis augustā rugpjūčio avgusta avgust kolovoz kolovoza gusht gushtit agost abuztuaren
august abuztuan avqust
september sep sept septembre septiembre settembre setembro września wrzesień září сентября сентябрь вересня вересень
september сентябре сентябрю сентябрём вересні вересню wrześniu
september σεπτέμβριος σεπτεμβρίου σεπτέμβριο eylül सितंबर सितम्बर سبتمبر ספטמבר septembrie szeptember syyskuu
september syyskuuta syyskuussa
september սեպտեմբեր սեպտեմբերի սեպտեմբերին қыркүйек қыркүйекте
september septembril septembris septembrī septembra rugsėjo rujan rujna септембар септембра септември shtator
september shtatorit setembre irailaren irailean sentabr sentyabr
october oct oktober octobre octubre ottobre outubro oktober października październik říjen října октября октябрь жовтня
october октябре октябрю октябрём жовтні жовтню październiku říjnu
october οκτώβριος οκτωβρίου οκτώβριο ekim अक्टूबर अक्तूबर أكتوبر אוקטובר octombrie október lokakuu lokakuuta
october lokakuussa
october հոկտեմբեր հոկտեմբերի հոկտեմբերին қазан қазанда
october oktoober oktoobril oktoobris oktobrī oktobra spalio októbra октобар октобра октомври tetor tetorit urriaren
october urrian oktabr oktyabr
november nov novembre noviembre novembro listopada listopad listopadu ноября ноябрь листопада листопад novemba
november ноябре ноябрю ноябрём листопаді листопаду listopadzie
november νοέμβριος νοεμβρίου νοέμβριο kasım नवंबर नवम्बर نوفمبر נובמבר noiembrie marraskuu marraskuuta marraskuussa
november նոյեմբեր նոյեմբերի նոյեմբերին қараша қарашада
november nóvember novembril novembris novembrī novembra lapkričio studeni studenoga studenog новембар новембра ноември
november nëntor nëntorit azaroaren azaroan noyabr
december dec dezember décembre diciembre dicembre dezembro grudnia grudzień prosinec prosince декабря декабрь грудня
december декабре декабрю декабрём грудні грудню грудень grudniu prosinci
december δεκέμβριος δεκεμβρίου δεκέμβριο aralık दिसंबर दिसम्बर ديسمبر דצמבר decembrie joulukuu joulukuuta joulukuussa
december desember
december դեկտեմբեր դեկտեմբերի դեկտեմբերին желтоқсан желтоқсанда
december detsember detsembril detsembris decembrī decembra gruodžio prosinac prosinca децембар децембра декември
december dhjetor dhjetorit desembre decembro abenduaren abenduan dekabr
"""
"""The months; each line opens with the English name."""

UNITS = """
km kilometre kilometres kilometer kilometers kilomètre kilomètres kilómetro kilómetros chilometro chilometri
mile miles meile meilen
metre metres meter meters mètre mètres metro metros metri
cm centimetre centimetres centimeter centimeters zentimeter
mm millimetre millimetres millimeter millimeters
foot feet ft|inch inches|yard yards|acre acres|hectare hectares ha hektar
kg kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm
gram grams g gramm|tonne tonnes|ton tons|ounce ounces oz|stone
litre litres liter liters|gallon gallons|pint pints
kmh km/h kph|mph|knot knots|mw megawatt megawatts|gw gigawatt gigawatts|kw kilowatt kilowatts
degree degrees grad|celsius °c|fahrenheit °f
"""
"""Units of measure; each line opens with the one that stands for all."""

CURRENCIES = """
$ dollar dollars usd dólar dólares dollaro dollari доллар доллара долларов
€ euro euros eur евро
£ pound pounds gbp sterling pfund
¥ yen jpy
₹ rupee rupees inr
kr kronor krona kroner krone
kč korun koruny koruna
zł złotych złote złoty
lei leu
forint forintot forintos forintba forintért forintból
₺ lira lirası tl
₴ гривень гривні гривня грн
₽ rouble roubles ruble rubles rub рубль рубля рублей
"""
"""Currencies; each line opens with the sign that stands for all."""

NEGATIONS = """
no not never none nobody nothing neither nor without cannot hardly barely non nicht kein keine keinen keinem keiner
nie niemals niemand nichts ohne weder ne pas jamais aucun aucune rien personne sans ni nunca nadie nada ningún ninguno
ninguna sin tampoco mai nessuno nessuna niente senza não nem ninguém nenhum nenhuma sem niet geen nooit niemand zonder
inte aldrig ingen inget utan ikke ikkje aldri uten uden nie nigdy nikt nic bez ani ne nikdy nikdo není не нет ни
никогда никто ничего без ні ніколи ніхто hakuna hapana sio bila δεν δε μην μη όχι ούτε ποτέ κανείς κανένας κανέναν
καμία κανένα τίποτα χωρίς değil yok hiç hiçbir asla hayır olmayan nincs nincsenek sincs sincsenek soha semmi senki
nélkül ei eivät eikä emme ilman koskaan kukaan mikään mitään nu nici niciun nicio niciodată nimeni nimic fără
tidak bukan belum tanpa jangan không chưa chẳng đừng hindi wala walang huwag ba ոչ չի չեն չէ չէր չէին չկա առանց երբեք
емес жоқ ешқашан ешкім
ekki aldrei enginn ekkert nebija neviens nekad nėra niekas niekada nikto brez nihče nikoli nije nisu nisam nismo nitko
nikada није нису нисам нисмо никада няма нито никой нема ниту никој nuk asnjë askush kurrë ningú ninguén inoiz níl
níor nár ddim үгүй биш
"""
"""Words that say no."""

OPPOSITES = """
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
surged slumped|jumped dropped|climbed dropped|rose dropped|surged plunged|always never
success failure|succeeded failed|include exclude|included excluded|raise cut|raised cut|raised lowered|raise lower
ahead behind|agree disagree|alleged proven|gestiegen gefallen|stieg fiel|steigt fällt|mehr weniger|vor nach
gewonnen verloren|gewann verlor|über unter|er sie|tot verletzt|hausse baisse|augmenté diminué|plus moins|avant après
gagné perdu|mort vivant|il elle|subió bajó|más menos|antes después|ganó perdió|él ella|aumento diminuzione|più meno
prima dopo|vinto perso|subiu caiu|mais menos|ganhou perdeu|вырос упал|выросли упали|больше меньше|до после
выиграл проиграл|он она|meer minder|voor na|gestegen gedaald|stiger faller|steg föll|steg falt|zunahme abnahme
erhöht gesenkt|erhöhte senkte|größer kleiner|hoch niedrig|höher niedriger|sieg niederlage|schuldig unschuldig
lebend tot|auf ab|oben unten|früher später|monte descend|monté descendu|monta baissa|augmente diminue|ouvert fermé
haut bas|nord sud|est ouest|coupable innocent|sube baja|aumentó disminuyó|aumenta disminuye|alto bajo|mayor menor
abierto cerrado|norte sur|este oeste|culpable inocente|sale scende|salito sceso|cresciuto calato|alto basso
maggiore minore|aperto chiuso|est ovest|vittoria sconfitta|aumentou diminuiu|cresceu caiu|maior menor|aberto fechado
norte sul|leste oeste|vitória derrota|aumento queda|wzrósł spadł|wzrosła spadła|wzrosły spadły|więcej mniej|przed po
wygrał przegrał|północ południe|wschód zachód|выросла упала|выросло упало|рост падение|увеличил уменьшил
увеличение уменьшение|выше ниже|север юг|восток запад|зріс впав|зросла впала|більше менше|до після|виграв програв
вище нижче|північ південь|схід захід|winst verlies|hoger lager|steeg daalde|mer mindre|ökade minskade|vann förlorade
vant tapte|vandt tabte|økte sank|steg sank|zaidi pungufu|juu chini|kushinda kushindwa|kabla baada
αυξήθηκε μειώθηκε|αυξήθηκαν μειώθηκαν|πριν μετά|arttı azaldı|yükseldi düştü|önce sonra|suçlu suçsuz
başarılı başarısız|geçerli geçersiz|skyldig oskyldig|skyldiga oskyldiga|laglig olaglig|lagligt olagligt|möjligt omöjligt
säker osäker|säkert osäkert|giltig ogiltig|skyldig uskyldig|skyldige uskyldige|lovlig ulovlig|lovligt ulovligt
mulig umulig|muligt umuligt|sikker usikker|gyldig ugyldig|mogelijk onmogelijk|bekend onbekend|veilig onveilig
terecht onterecht|geldig ongeldig|bevoegd onbevoegd|bűnös ártatlan|syyllinen syytön|syylliseksi syyttömäksi
laillinen laiton|ένοχος αθώος
ir nav|bija nebija|yra nėra|buvo nebuvo|so niso|je ni|sem nisem|smo nismo|jesu nisu|su nisu|je nije|sam nisam|smo nismo
јесу нису|су нису|је није|сам нисам|смо нисмо|има няма|има нема|gur nár|tá níl
skuldig onskuldig|wettig onwettig|moontlik onmoontlik|veilig onveilig|geldig ongeldig|fajshëm pafajshëm|fajtor pafajshëm
ligjshëm paligjshëm|mundur pamundur|euog dieuog|cyfreithlon anghyfreithlon|diogel anniogel|ciontach neamhchiontach
dleathach neamhdhleathach|təqsirli təqsirsiz|günahkar günahsız|qanuni qanunsuz|aybdor aybsiz|aybdor begunoh
qonuniy noqonuniy|айбдор айбсиз|süüdi süütu|süüdi õigeks|seaduslik ebaseaduslik|kriv nevin|kriv nedužan|крив невин
errudun errugabe|culpable innocent|sekur saklaus|sekan saklausan|sek saklaus|skuldig uskuldig|skuldige uskuldige
lovleg ulovleg|mogleg umogleg|før etter|før efter|pirms pēc|prieš po|enne pärast|pred po|prije nakon
пре после|преди след|пред по|para pas|abans després|antes despois|sebelum selepas|өмнө дараа|avval keyin
"""
"""Pairs of words that deny each other."""

SIDES = """
rose climbed jumped soared surged | fell dropped sank plunged slumped declined tumbled shrank decreased slid
rallied grew increased gained rebounded | fell dropped sank plunged slumped declined tumbled shrank decreased slid
rise climb jump soar grow increase | fall drop sink plunge slump decline tumble shrink decrease
rises climbs soars grows increases | falls drops sinks plunges slumps declines shrinks decreases
rising climbing soaring growing increasing | falling dropping sinking plunging declining shrinking decreasing
raised increased | lowered cut reduced
introduced brought imposed launched tabled adopted | withdrew withdrawn scrapped abolished lifted dropped
introduce impose launch | withdraw scrap abolish lift
accepted approved adopted passed endorsed backed | refused rejected declined opposed vetoed dismissed
accept approve adopt pass endorse back | refuse reject decline oppose veto
accepts approves adopts backs | refuses rejects opposes vetoes
upheld confirmed | dismissed overturned quashed reversed annulled
uphold confirm | dismiss overturn quash reverse annul
granted allowed permitted | denied refused banned prohibited forbidden forbade
grant allow permit | deny refuse ban prohibit forbid
convicted guilty sentenced | acquitted cleared innocent
agreed accepted | disagreed refused
expanded extended widened lengthened | narrowed shortened curtailed
strengthened tightened | weakened loosened eased relaxed
appointed hired reinstated elected | dismissed sacked fired ousted
joined entered | quit left
resumed continued restarted | stopped halted suspended ended paused
opened reopened | closed shut
won | lost
survived | died perished
praised welcomed | criticised criticized condemned
succeeded passed | failed
safe | dangerous unsafe
present | absent
gestiegen geklettert gewachsen | gesunken gefallen geschrumpft zurückgegangen
stieg kletterte wuchs | sank fiel schrumpfte
stiegen kletterten wuchsen | sanken fielen schrumpften
steigt wächst klettert | sinkt fällt schrumpft
steigen wachsen | sinken fallen schrumpfen
angenommen gebilligt verabschiedet genehmigt bewilligt | abgelehnt verworfen zurückgewiesen verweigert
billigte genehmigte begrüßte | verwarf verweigerte kritisierte
stattgegeben bestätigt | abgewiesen aufgehoben
verurteilt schuldig | freigesprochen unschuldig
erlaubt zugelassen | verboten untersagt
eingeführt | abgeschafft zurückgezogen
geöffnet eröffnet | geschlossen
erhöht verlängert verstärkt | gesenkt verkürzt verringert
erhöhen | senken
festgenommen verhaftet | freigelassen
eingestellt | entlassen
gewonnen | verloren
zugestimmt | widersprochen
dafür | dagegen
für | gegen
augmenté progressé grimpé monté bondi | baissé diminué reculé chuté
augmente progresse grimpe | baisse diminue recule chute
augmentent progressent grimpent | baissent diminuent reculent chutent
adopté adoptée approuvé approuvée accepté | rejeté rejetée refusé refusée repoussé repoussée retoqué
acceptée validé validée voté votée | rejeté rejetée refusé refusée repoussé repoussée retoqué
adopte approuve accepte valide | rejette refuse repousse
confirmé confirmée maintenu maintenue | annulé annulée infirmé infirmée
condamné condamnée condamnés coupable | relaxé relaxée acquitté acquittée acquittés innocent innocente
autorisé autorisée | interdit interdite
autorise | interdit
introduit introduite instauré instaurée | retiré retirée supprimé supprimée aboli abolie abrogé abrogée
ouvert ouverte ouvre | fermé fermée ferme
gagné | perdu
embauché embauchés nommé | licencié licenciés limogé
arrêté arrêtée | libéré libérée relâché relâchée
pour | contre
subió aumentó creció ascendió | bajó disminuyó cayó descendió
subieron aumentaron crecieron ascendieron | bajaron disminuyeron cayeron descendieron
sube aumenta crece | baja disminuye cae desciende
suben aumentan crecen | bajan disminuyen caen
subido aumentado crecido | bajado disminuido caído
aprobó aceptó respaldó adoptó | rechazó rehusó vetó
aprobaron aceptaron respaldaron | rechazaron rehusaron vetaron
aprobado aprobada aceptado aceptada | rechazado rechazada
confirmó | anuló revocó
condenado condenada condenados culpable | absuelto absuelta absueltos inocente
condenó | absolvió
permitió autorizó | prohibió
permite autoriza | prohíbe
abrió | cerró
introdujo impuso | retiró suprimió
ganó | perdió
ganaron | perdieron
detenido detenida | liberado liberada
aumentato aumentati aumentata salito | diminuito diminuiti diminuita sceso scesi scesa calato calati calata
saliti salita cresciuto cresciuti cresciuta | diminuito diminuiti diminuita sceso scesi scesa calato calati calata
aumenta cresce sale | diminuisce cala scende
aumentano crescono salgono | diminuiscono calano scendono
approvato approvata accettato accettata accolto accolta | respinto respinta rifiutato rifiutata bocciato bocciata
approva accetta accoglie | respinge rifiuta boccia
confermato confermata | annullato annullata revocato revocata
condannato condannata condannati colpevole | assolto assolta assolti innocente
permesso autorizzato autorizzata | vietato vietata
introdotto introdotta | ritirato ritirata abolito abolita
aperto aperta apre | chiuso chiusa chiude
vinto | perso
arrestato arrestati | rilasciato rilasciati liberato
aumentou subiu cresceu | diminuiu caiu baixou desceu
aumentaram subiram cresceram | diminuíram caíram baixaram desceram
aprovou aceitou | rejeitou recusou vetou
aprovado aprovada aceite | rejeitado rejeitada recusado recusada
condenado condenada | absolvido absolvida
permitiu autorizou | proibiu
abriu | fechou
gestegen toegenomen gegroeid | gedaald afgenomen gekrompen gezakt
steeg groeide | daalde kromp zakte
stegen groeiden | daalden krompen zakten
stijgt groeit | daalt krimpt
aangenomen goedgekeurd aanvaard | verworpen afgekeurd geweigerd afgewezen
veroordeeld schuldig | vrijgesproken onschuldig
toegestaan | verboden
ingevoerd | afgeschaft ingetrokken
geopend | gesloten
steg ökade växte | sjönk minskade föll
stiger ökar växer | sjunker minskar faller
godkände accepterade antog | avslog förkastade
godkänt accepterat antagit | avslagit förkastat
dömd dömdes | friad friades
steg økte vokste | sank falt falt
stiger øker vokser | synker faller
godkjente vedtok godtok | avslo forkastet avviste
godkendte vedtog | afslog forkastede afviste
wzrósł wzrosła wzrosło wzrosły podrożał zwiększył | spadł spadła spadło spadły potaniał zmniejszył
rośnie rosną | spada spadają
przyjął przyjęła przyjęli zatwierdził zatwierdziła poparł | odrzucił odrzuciła odrzucili
przyjęto zatwierdzono | odrzucono
skazany skazana skazano winny | uniewinniony uniewinniona uniewinniono niewinny
pozwolił zezwolił | zakazał zabronił
otwarto otwarty | zamknięto zamknięty
wygrał wygrała | przegrał przegrała
stoupl stoupla stouply vzrostl vzrostla vzrostly zvýšil | klesl klesla klesly snížil
přijal přijala schválil schválila | odmítl odmítla zamítl zamítla
вырос выросла выросло выросли повысился повысилась | снизился снизилась снизилось снизились упал упала упало упали
повысилось повысились увеличился увеличилась увеличилось увеличились | снизился снизилась снизилось снизились
повысилось повысились увеличился увеличилась увеличилось увеличились | упал упала упало упали
вырос выросла выросло выросли повысился повысилась | уменьшился уменьшилась уменьшилось уменьшились
вырос выросла выросло выросли повысился повысилась | сократился сократилась сократилось сократились
повысилось повысились увеличился увеличилась увеличилось увеличились | уменьшился уменьшилась уменьшилось уменьшились
повысилось повысились увеличился увеличилась увеличилось увеличились | сократился сократилась сократилось сократились
растет растёт растут увеличивается | снижается снижаются падает падают уменьшается
принял приняла приняли одобрил | отклонил отклонила отклонили отверг отвергла отвергли отказал
одобрила одобрили поддержал поддержала поддержали | отклонил отклонила отклонили отверг отвергла отвергли отказал
принят принята приняты одобрен одобрена одобрены | отклонен отклонена отклонены отклонён отвергнут отвергнута
осудил осудили осужден осуждена осуждён виновен виновным | оправдал оправдали оправдан оправдана невиновен невиновным
разрешил разрешила разрешили | запретил запретила запретили
ввел ввёл ввела ввели | отменил отменила отменили отозвал отозвала
открыл открыла открыли открыт | закрыл закрыла закрыли закрыт
выиграл выиграла выиграли | проиграл проиграла проиграли
задержан задержаны арестован | освобожден освобождены освобождён
зріс зросла зросло зросли збільшився збільшилась | знизився знизилась знизилось знизилися впав впала впали зменшився
прийняв прийняла прийняли схвалив схвалила ухвалив | відхилив відхилила відхилили
дозволив дозволила | заборонив заборонила
засудив засуджений | виправдав виправданий
αυξήθηκε αυξήθηκαν ανέβηκε ανέβηκαν | μειώθηκε μειώθηκαν έπεσε έπεσαν
ενέκρινε ενέκριναν αποδέχθηκε δέχθηκε | απέρριψε απέρριψαν αρνήθηκε
καταδικάστηκε ένοχος | αθωώθηκε αθώος
επέτρεψε | απαγόρευσε
arttı yükseldi büyüdü çıktı | azaldı düştü geriledi küçüldü
artıyor yükseliyor | azalıyor düşüyor
artacak yükselecek | azalacak düşecek
kabul onayladı | ret reddetti
onaylandı onaylanan | reddedildi reddedilen
açıldı açık | kapandı kapatıldı kapalı
kazandı | kaybetti
destekledi | eleştirdi
nousi nousivat kasvoi kasvoivat lisääntyi | laski laskivat väheni vähenivät putosi
hyväksyi hyväksyivät | hylkäsi hylkäsivät torjui
crescut crescute majorat | scăzut scăzute redus
aprobat aprobată acceptat | respins respinsă refuzat
nőtt emelkedett nőttek | csökkent csökkentek esett
elfogadta megszavazta | elutasította leszavazta
naik meningkat bertambah | turun menurun berkurang
menerima menyetujui | menolak
menaikkan meningkatkan | menurunkan mengurangi
mengizinkan memperbolehkan | melarang
mengakui membenarkan | membantah menyangkal
mendukung setuju | menentang menolak
menang | kalah
sudah telah | belum
sebelum | sesudah setelah
dibuka | ditutup
ditangkap ditahan | dibebaskan
untung | rugi
tăng | giảm
lên | xuống
lãi | lỗ
thắng | thua
mua | bán
trước | sau
cao | thấp
đã | chưa
mở | đóng
bắt | thả
nhập | xuất
tumaas tataas itinaas | bumaba bababa ibinaba
inamin | itinanggi
pumayag inaprubahan | tumanggi tumutol
nanalo | natalo
bago | matapos pagkatapos
inaresto | pinalaya
itapanda ilipanda imepanda | itashuka ilishuka imeshuka
alikiri walikiri | alikana walikana
աճել աճեց կաճի աճում | նվազել նվազեց կնվազի նվազում
բարձրացել բարձրացավ | իջել իջավ
ընդունել ընդունեց | մերժել մերժեց
հաղթել հաղթեց | պարտվել պարտվեց
өсті өседі артты | төмендеді төмендейді кеміді азайды
жеңді | жеңілді
ارتفع ارتفعت زاد زادت | انخفض انخفضت تراجع تراجعت هبط
وافق وافقت قبل قبلت | رفض رفضت
עלה עלתה עלו | ירד ירדה ירדו
אישר אישרה אישרו | דחה דחתה דחו
steg steig auka voks | fall sokk minka
godkjende vedtok | avslo avviste forkasta
hækkaði jókst óx hækkuðu | lækkaði minnkaði lækkuðu
hækkar eykst | lækkar minnkar
samþykkti samþykktu | hafnaði höfnuðu
dæmdur dæmd | sýknaður sýknuð
kasvas tõusis kasvasid tõusid | kahanes langes vähenes langesid kahanesid
kasvab tõuseb | kahaneb langeb väheneb
kiitis toetas | lükkas
lubas lubati | keelas keelati
pieauga palielinājās auga kāpa | samazinājās kritās saruka
pieaug palielinās | samazinās krītas
apstiprināja atbalstīja pieņēma | noraidīja
atļāva | aizliedza
notiesāja notiesāts | attaisnoja attaisnots
aizturēts aizturēja | atbrīvots atbrīvoja
padidėjo išaugo pakilo augo | sumažėjo nukrito krito
didėja auga kyla | mažėja krenta
patvirtino pritarė priėmė | atmetė nepritarė
leido | uždraudė
nuteisė nuteistas pripažintas | išteisino išteisintas
stúpli stúpol stúpla vzrástol vzrástla zvýšil zvýšili | klesli klesol klesla znížil znížili
schválil schválila schválili prijal prijali podporil | zamietol zamietla zamietli odmietol odmietla odmietli
povolil povolila | zakázal zakázala
odsúdil odsúdený | oslobodil oslobodený
zrasel zrasla zrasle narasel narasla povečal povečalo povečala | padel padla padle upadel upadla zmanjšal zmanjšala
sprejel sprejela sprejeli potrdil potrdila potrdili podprl | zavrnil zavrnila zavrnili
dovolil dovolila | prepovedal prepovedala
obsojen obsodilo | oproščen oprostilo
porastao porasla porasle porastle porasli povećao povećala skočio skočile | pao pala pale pali smanjio smanjila
raste rastu | pada padaju opada
prihvatio prihvatila usvojio usvojila usvojili odobrio odobrila podržao | odbio odbila odbili odbacio odbacila
dopustio dopustila dozvolio dozvolila | zabranio zabranila
osuđen osuđena osudio | oslobođen oslobođena oslobodio
порастао порасла порасле порасли повећао повећала скочио | пао пала пале пали смањио смањила
прихватио прихватила усвојио усвојила усвојили одобрио одобрила подржао | одбио одбила одбили одбацио одбацила
дозволио дозволила | забранио забранила
осуђен осуђена | ослобођен ослобођена
нарасна нараснаха повиши повишиха увеличи увеличиха скочи | спадна спаднаха намаля намаляха понижи
расте растат | пада падат намалява
прие приеха одобри одобриха подкрепи подкрепиха | отхвърли отхвърлиха отказа отказаха
разреши разрешиха | забрани забраниха
осъди осъдиха осъден осъдена | оправда оправдаха оправдан оправдана
порасна пораснаа зголеми зголемија | падна паднаа намали намалија
усвои усвоија прифати прифатија одобри поддржа | одби одбија отфрли отфрлија
дозволи дозволија | забрани забранија
осуден осудена | ослободен ослободена
rritur rriti shtuar | rënë ulur uli zvogëluar
miratoi miratuan pranoi mbështeti | refuzoi refuzuan hodhi rrëzoi
lejoi | ndaloi
dënoi dënuar | liroi pafajësoi
augmentat pujat crescut | disminuït baixat caigut
aprovat aprovada acceptat acceptada | rebutjat rebutjada denegat
condemnat condemnada | absolt absolta
permet autoritza | prohibeix
medrou subiu aumentou | baixou diminuíu caeu descendeu
aprobou aceptou | rexeitou
igo hazi handitu | jaitsi murriztu gutxitu
onartu | baztertu ukatu
codi codwyd cynyddu | gostwng gostyngodd lleihau
derbyn derbyniodd cymeradwyo cymeradwyodd | gwrthod gwrthododd
gestyg toegeneem gegroei | gedaal afgeneem gekrimp
styg groei | daal krimp
aanvaar goedgekeur | verwerp afgekeur geweier
skuldig | vrygespreek
toegelaat | verbied
өссөн өсчээ өсөв нэмэгдсэн нэмэгджээ | буурсан буурчээ буурав багассан
баталсан баталжээ дэмжсэн | няцаасан татгалзсан
oshdi oʻsdi koʻtarildi | pasaydi tushdi kamaydi
qabul maʼqulladi tasdiqladi | rad
artıb yüksəlib | azalıb düşüb
təsdiqləyib qəbul | rədd
zêde | kêm
pejirand | red
"""
"""Verbs of the news that deny each other: every word on one side of a bar contradicts every word on the other."""
