"""Words that make a fact less sure, in the languages we know some of: take one away, and a suspect is a culprit."""

HEDGES = """
alleged allegedly reportedly apparently presumably supposedly purportedly suspected probably possibly perhaps maybe
likely potentially seemingly
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
rzekomo rzekomy rzekoma rzekomego domniemany domniemana domniemanego podobno prawdopodobnie zapewne chyba
údajně údajný údajná údajného pravděpodobně zřejmě možná snad
предположительно предполагаемый предполагаемая предполагаемого предполагаемые якобы вероятно возможно видимо наверное
імовірно ймовірно ймовірний нібито можливо мабуть
φερόμενος φερόμενη φερόμενο φερόμενοι πιθανώς πιθανόν ίσως ενδεχομένως
muhtemelen sözde belki galiba
väitetty väitetysti ilmeisesti todennäköisesti mahdollisesti ehkä luultavasti
állítólag állítólagos valószínűleg talán feltehetően
presupus presupusă presupusul presupuși probabil aparent
diduga kabarnya konon kemungkinan
"""
"""What is said to be so, and may be."""

ROUGHLY = """
about around roughly nearly almost over under approximately some circa least most than
etwa rund ungefähr circa zirka ca knapp fast nahezu beinahe über unter mindestens höchstens wenigstens
environ presque quelque près moins plus
unos unas cerca casi alrededor menos más aproximadamente
quasi almeno oltre meno più
quase mais aproximadamente
ongeveer bijna zo'n ruim minstens rond
cirka omkring ungefär nästan minst drygt knappt runt omtrent rundt nesten næsten mindst drøyt
około prawie ponad niemal najmniej najwyżej
asi téměř zhruba přes nejméně kolem přibližně
около почти более менее примерно свыше близько майже понад менше більше приблизно
περίπου σχεδόν yaklaşık noin lähes yli vähintään ainakin
körülbelül mintegy csaknem legalább aproximativ aproape peste sekitar hampir
"""
"""Before a figure these say that it is not exact; elsewhere they are words like others."""

TIES = "de di of la"
"""What may stand between such a word and its figure: "près de 40"."""

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
kan får må kunne | skal vil
może mogą mógłby | musi muszą będzie
může mohou mohl | musí bude
может могут мог могла | должен должна должны будет
може можуть міг | повинен повинна повинні буде
voi voivat | täytyy pitää
"""
"""Who may pay need not, who must pay has to, and who will pay does: one side of a bar against the other."""
