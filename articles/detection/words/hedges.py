"""Words that make a fact less sure, in languages of which we know some: take one away, and a suspect is a culprit."""

HEDGES = """
alleged allegedly reportedly apparently presumably supposedly purportedly suspected probable probably possibly perhaps
maybe likely potentially seemingly
mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher angeblich angebliche angeblichen angeblicher offenbar vermutlich
wahrscheinlich möglicherweise vielleicht womöglich anscheinend voraussichtlich
présumé présumée présumés présumées prétendument apparemment probablement vraisemblablement peut-être éventuellement
presunto presunta presuntos presuntas presuntamente supuesto supuesta supuestos supuestas supuestamente aparentemente
probablemente posiblemente quizá quizás
presunti presunte presumibilmente apparentemente probabilmente forse
alegado alegada alegadamente suposto suposta supostos supostas supostamente provavelmente possivelmente talvez
vermeend vermeende vermoedelijk vermoedelijke waarschijnlijk mogelijk misschien wellicht kennelijk
påstådd påstådda påstått misstänkt misstänkta troligen sannolikt förmodligen möjligen kanske
påståtte angivelig angiveligt mistenkt mistenkte mistænkt trolig sannsynligvis sandsynligvis muligens muligvis kanskje
måske formodentlig
rzekomo rzekomy rzekoma rzekomego domniemany domniemana domniemanego podobno prawdopodobnie zapewne
údajně údajný údajná údajného pravděpodobně zřejmě možná snad
предположительно предполагаемый предполагаемая предполагаемого предполагаемые якобы вероятно возможно видимо наверное
імовірно ймовірно ймовірний нібито можливо мабуть
φερόμενος φερόμενη φερόμενο φερόμενοι πιθανώς πιθανόν ίσως μάλλον ενδεχομένως
muhtemelen sözde belki galiba
väitetty väitetysti ilmeisesti todennäköisesti mahdollisesti ehkä luultavasti
állítólag állítólagos valószínűleg talán feltehetően
presupus presupusă presupusul presupuși probabil aparent
diduga kabarnya konon kemungkinan
terduga diumano posibleng marahil huenda inadaiwa հավանաբար ենթադրաբար թերևս мүмкін
"""
"""Words that say that something may not be so; all count as one. "Chyba" is missing: in Czech it is a mistake."""

ROUGHLY = """
about: about around roughly nearly almost approximately some circa
about: etwa rund ungefähr circa zirka ca knapp fast nahezu beinahe
about: environ presque quelque près_de près_d'un près_d'une
about: unos unas casi alrededor_de cerca_de aproximadamente
about: quasi quase circa_di
about: ongeveer bijna zo'n rond
about: cirka omkring ungefär nästan knappt runt omtrent rundt nesten næsten
about: około prawie niemal asi téměř zhruba kolem přibližně
about: около почти примерно близько майже приблизно
about: περίπου σχεδόν yaklaşık noin lähes körülbelül mintegy csaknem aproximativ aproape sekitar hampir
about: khoảng gần halos takriban karibu մոտ шамамен
over: over more_than über mehr_als plus_de más_de oltre più_di mais_de ruim meer_dan drygt mer_än drøyt mere_end mer_enn
over: ponad więcej_niż přes více_než более больше свыше понад більше yli peste
over: lebih_dari hơn mahigit zaidi_ya
under: under less_than fewer_than unter weniger_als moins_de menos_de meno_di minder_dan mindre_än mindre_end mindre_enn
under: mniej_niż méně_než менее менше
least: least mindestens wenigstens au_moins al_menos lo_menos pelo_menos almeno minstens minst mindst
least: najmniej nejméně vähintään ainakin legalább
most: most höchstens najwyżej
"""
"""Words that say before a figure that it is not exact; those of one sort say the same. Elsewhere they carry no fact."""

MODALS = """
may might can could | must shall will
must | will should would
kann könnte darf dürfte | muss wird
muss | wird soll sollte
können könnten dürfen dürften | müssen werden
müssen | werden sollen sollten
peut pourrait | doit va
peuvent pourraient | doivent vont
puede podría | debe va
pueden podrían | deben van
può potrebbe | deve
possono potrebbero | devono
pode poderia | deve
podem poderiam | devem
kan mag kunnen mogen | moet moeten zal zullen
moet moeten | zal zullen
kan får kunde | måste ska skall
måste | ska skall bör
kan kunne | skal vil
kan får kunne | må skal vil
może mogą mógłby | musi muszą będzie
může mohou mohl | musí bude
может могут мог могла | должен должна должны будет
може можуть міг | повинен повинна повинні буде
voi voivat | täytyy pitää
dapat bisa boleh | harus wajib
maaari maaaring | dapat kailangang
anaweza wanaweza | lazima
"""
"""Verbs that contradict each other across a bar: whoever may pay need not, and whoever must has to.

"Må" is "must" in Norwegian and "may" in Danish, so it is missing from the Danish line.
"""
