"""Which two words are only a slip of the finger apart and yet two: "contacts" and "contracts", "tried" and "tired"?

No such list is ever complete: a pair that is missing is called a slip, and the editor sees both words.
"""

from functools import lru_cache
from itertools import combinations

_APART = """
casual causal|casually causally|martial marital|united untied|complaint compliant|sacred scared|diary dairy
diaries dairies|tried tired|fired fried|trials trails|silver sliver|prefect perfect|brunt burnt|salve slave
salves slaves|carve crave|carved craved|liars lairs|goals gaols|stain satin|calms clams|immoral immortal
addition addiction|additions addictions|conviction convection|prescribed proscribed|prescribe proscribe
ingenious ingenuous|counties countries|infected infested injected|infecting infesting injecting
infection injection inflection|infections injections|thorough through|bleached breached|bleaching breaching
collision collusion|collisions collusions|mediation medication meditation|mediated medicated meditated
election ejection erection|elections ejections erections|contact contract|contacts contracts|contacted contracted
contacting contracting|staring starting|departed deported|confirmed conformed|confirming conforming
concession confession|concessions confessions|interment internment|ordinance ordnance|detention detection
abduction adduction|mourning morning|resign re-sign|resigns re-signs|resigned re-signed|resigning re-signing
release re-lease|released re-leased|recover re-cover|resent re-sent|reform re-form|complement compliment
adoption adaption|adopting adapting|expended expanded extended|expending expanding extending
inverted invested invented|inverting investing inventing|protested protected projected|protecting projecting
reported retorted|imported imparted|shooting shouting|shooters shouters|striking stroking|planting planning plating
charging changing|poisoned prisoned|contended contented|inhabited inhibited|mortality morality|patients patents
restrained retrained|retaining retraining
gefordert gefördert|forderte förderte|forderten förderten|verletzt versetzt|geachtet geächtet|abgelehnt angelehnt
verhindert vermindert|verhindern vermindern|beschossen beschlossen|geschossen geschlossen|erschossen erschlossen
verhandelt verwandelt|bestätigt betätigt|verkauft verlauft
verhoord vermoord|verkocht verzocht|overleden overladen|ontvoerd ontroerd|gestolen gestoken
verboden verbonden verzonden
infección inyección|adicción adición|detención detección|detenciones detecciones|colisión colusión
mediación medicación meditación|prejuicio perjuicio|prejuicios perjuicios|prescrito proscrito
infectado infestado inyectado|infectados infestados inyectados|concesión confesión
detenção detecção|mediação medicação meditação|mandatos mandados|descrição discrição|ratificou retificou
ratificado retificado|comprimento cumprimento|infração inflação|prescrita proscrita|contato contrato
contatos contratos|absolvido absorvido|absolvidos absorvidos|deferido diferido|despensa dispensa
infezione iniezione|infezioni iniezioni|collisione collusione|mediazione medicazione meditazione|contatto contratto
contatti contratti|prescritto proscritto|concessione confessione
prescrit proscrit|prescrite proscrite|allocation allocution|prévision provision|prévisions provisions
détection détention
infecció injecció|infeccions injeccions|addicció addició|mediació medicació meditació|prescrit proscrit
infección inxección|prodavanje predavanje|prodavali predavali|prodavanja predavanja|sumažinti supažinti
infecție injecție|infecții injecții|detecție detenție|coliziune coluziune|prescris proscris
отказался оказался|отказалась оказалась|отказались оказались
"""
"""Words of one line, or between two bars, are a slip apart from each other."""

_PARTING = "an ab|auf aus|ver vor|an av|an af|przy prze|při pře|pri pre|пре при|пре про|пере пред|ie iz"
_OPENINGS = frozenset(frozenset(pair.split()) for pair in _PARTING.split("|"))
"""Openings that make two verbs of one in German, Swedish, Danish, Latvian and Slavic: "abgesagt", "angesagt"."""

_LONGEST_OPENING = 4

_PAIRS = frozenset(
    frozenset(pair) for group in _APART.replace("\n", "|").split("|") for pair in combinations(group.split(), 2)
)


@lru_cache(maxsize=10_000)
def are_two_words(word: str, other: str) -> bool:
    """Are these two words, though a slip of the finger would make one of the other?"""
    if frozenset((word, other)) in _PAIRS:
        return True
    return any(
        word[size:] == other[size:] and frozenset((word[:size], other[:size])) in _OPENINGS
        for size in range(2, _LONGEST_OPENING + 1)
    )
