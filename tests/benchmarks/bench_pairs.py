"""Which paragraphs of a story are copies of each other: ours beside its peers, in one run on the same stories.

Every contender gets the paragraphs, as texts and as words, and gives back the pairs that it takes for copies. Its
recall is the share of the planted pairs among them, its surplus the pairs that nobody planted. A peer that misses what
was planted is quick for nothing: what counts is those that find as much.
"""

import difflib  # noqa: TID251 - a peer to be measured, on text of our own
import random
import statistics
import sys
from functools import cache
from itertools import combinations
from time import perf_counter

import numpy
import pytest
from datasketch import MinHash, MinHashLSH
from rapidfuzz import fuzz, process
from rensa import RMinHash, RMinHashLSH

from articles.detection.comparison.differences import compare
from articles.detection.comparison.pairs import grams_of, pairs_of
from articles.detection.comparison.passages import Passage
from articles.detection.engine import detect
from articles.text.document import Document
from articles.text.folding import fold, level
from articles.text.words import terms
from tests.benchmarks.stopwatch import keep_apart

SYLLABLES = [first + last for first in "bcdfglmnprstv" for last in ("a", "e", "i", "o", "u", "an", "er")]
USUAL = ["the", "of", "and", "to", "a", "in", "that", "for", "is", "on", "was", "with", "as", "it", "by", "at", "from"]
ENOUGH = 85
"""Letters in a hundred that two copies have in common, for whoever asks for a ratio."""

SIZES = {10: 400, 50: 100, 200: 15, 1_000: 5}
"""How many paragraphs a story has, and how often each contender reads it."""


@cache
def vocabulary():
    """Four thousand words, the first of them as frequent as such words are: one newsroom writes all the stories."""
    chance = random.Random(0)
    words = list(USUAL)
    while len(words) < 4_000:
        words.append("".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))))
    return words, [1 / (place + 2) for place in range(len(words))]


def sentence(chance, words, weights):
    """Twenty words with a figure and a name among them."""
    told = chance.choices(words, weights, k=20)
    told = [word if word != before else "beacon" for before, word in zip(["", *told], told, strict=False)]
    figure, name = chance.sample(range(1, 20), 2)
    told[figure] = str(chance.randint(2, 3_000))
    told[name] = chance.choice(words[50:]).title()
    return f"{told[0].title()} {' '.join(told[1:])}."


def slipped(chance, text):
    """Two letters swapped in two words."""
    words = text.split()
    for place in chance.sample([at for at, word in enumerate(words) if len(word) > 4], 2):
        at = chance.randrange(1, len(words[place]) - 2)
        words[place] = words[place][:at] + words[place][at + 1] + words[place][at] + words[place][at + 2 :]
    return " ".join(words)


def refigured(chance, text):
    """One figure made another."""
    words = text.split()
    place = chance.choice([at for at, word in enumerate(words) if word.strip(".").isdigit()])
    words[place] = str(int(words[place].strip(".")) + chance.randint(1, 9))
    return " ".join(words)


def reworded(chance, text):
    """Every seventh word made another."""
    words = text.split()
    for place in range(chance.randrange(5), len(words), 7):
        words[place] = chance.choice(words)
    return " ".join(words)


def longer(chance, text):
    """The text inside a longer one."""
    others = [chance.sample(text.split(), 40) for _ in range(3)]
    return f"{' '.join(others[0])}. {text} {' '.join(others[1] + others[2])}."


def short(chance, text):
    """Its first sentence alone, which stands a second time with one slip."""
    return slipped(chance, text.partition(". ")[0]) + "."


EDITS = [lambda chance, text: text, slipped, refigured, reworded, longer, short]


def planted(paragraphs, seed, share=0.1):
    """A story of so many paragraphs, such a share of them edited copies; and the pairs."""
    chance = random.Random(seed)
    known = vocabulary()
    copies = round(share * paragraphs)
    body = [" ".join(sentence(chance, *known) for _ in range(3)) for _ in range(paragraphs - copies)]
    sources = chance.sample(range(len(body)), copies)
    pairs = [(source, len(body) + number) for number, source in enumerate(sources)]
    return [*body, *(EDITS[number % len(EDITS)](chance, body[source]) for number, source in enumerate(sources))], pairs


def ours(texts, told):
    """Shared words in a row, verified as the peers' are."""
    return verified(texts, pairs_of(map(grams_of, told), lambda: None).likely)


def ours_read(texts, told):
    """The same, every pair read word by word for what the difference means, which no peer does."""
    likely = pairs_of(map(grams_of, told), lambda: None).likely
    passages = {at: Passage.of(level(texts[at])) for at in {at for pair in likely for at in pair}}
    return [(one, two) for one, two in likely if compare(passages[one], passages[two])]


def by_difflib(texts, pairs):
    """Of these pairs those that difflib takes for copies, its quick upper bounds asked first."""
    found = []
    matcher = difflib.SequenceMatcher(autojunk=False)
    for one, two in pairs:
        matcher.set_seqs(texts[one], texts[two])
        if all(100 * bound() >= ENOUGH for bound in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)):
            found.append((one, two))
    return found


def cdist(scorer, cutoff, workers=1):
    """Every pair by rapidfuzz's matrix."""

    def contender(texts, told):
        scores = process.cdist(texts, texts, scorer=scorer, score_cutoff=cutoff, dtype=numpy.uint8, workers=workers)
        return [(int(one), int(two)) for one, two in numpy.argwhere(scores) if one < two]

    return contender


def verified(texts, pairs):
    """Of the likely pairs of a peer those that are copies, or stand one inside the other."""
    return [
        (one, two)
        for one, two in pairs
        if fuzz.ratio(texts[one], texts[two], score_cutoff=ENOUGH)
        or fuzz.partial_ratio(texts[one], texts[two], score_cutoff=ENOUGH)
    ]


def triples(words):
    return [" ".join(three) for three in zip(words, words[1:], words[2:], strict=False)]


def datasketch(texts, told):
    """MinHash LSH over triples of words, 128 permutations, verified."""
    index, likely = MinHashLSH(threshold=0.2, num_perm=128), []
    for at, words in enumerate(told):
        signature = MinHash(num_perm=128)
        signature.update_batch([gram.encode() for gram in triples(words)])
        likely += [(earlier, at) for earlier in index.query(signature)]
        index.insert(at, signature, check_duplication=False)
    return verified(texts, likely)


def rensa(bands):
    """The same in Rust: the more bands, the more is found."""

    def contender(texts, told):
        index, likely = RMinHashLSH(threshold=0.2, num_perm=128, num_bands=bands), []
        for at, words in enumerate(told):
            signature = RMinHash(num_perm=128, seed=42)
            signature.update(triples(words))
            likely += [(earlier, at) for earlier in index.query(signature)]
            index.insert(at, signature)
        return verified(texts, likely)

    return contender


PEERS = {
    "cdist of ratio": cdist(fuzz.ratio, ENOUGH),
    "cdist of ratio, all cores": cdist(fuzz.ratio, ENOUGH, workers=-1),
    "cdist of token_set_ratio": cdist(fuzz.token_set_ratio, ENOUGH),
    "datasketch": datasketch,
    "rensa, 32 bands": rensa(32),
    "rensa, 64 bands": rensa(64),
    "ours, read word by word": ours_read,
}
MOST_PARTIAL = 200
"""The matrix of partial ratios takes ten seconds for so many paragraphs, and four minutes for five times as many."""

SAMPLE = 600
"""So many pairs are given to difflib, which takes some milliseconds for each; the time for all of them is scaled."""


@pytest.mark.parametrize("paragraphs", SIZES)
def test_pairs_beside_peers(paragraphs):
    texts, wanted = planted(paragraphs, seed=paragraphs)
    told = [terms(fold(text)) for text in texts]
    contenders = {"ours": ours, **PEERS}
    times = {name: [] for name in contenders}
    found = {}
    for _ in range(SIZES[paragraphs]):
        for name, contender in contenders.items():
            began = perf_counter()
            found[name] = set(contender(texts, told))
            times[name].append(1_000 * (perf_counter() - began))
    every = list(combinations(range(paragraphs), 2))
    if paragraphs <= MOST_PARTIAL:
        began = perf_counter()
        found["cdist of partial_ratio"] = set(cdist(fuzz.partial_ratio, ENOUGH)(texts, told))
        times["cdist of partial_ratio"] = [1_000 * (perf_counter() - began)]
        contenders["cdist of partial_ratio"] = None
    some = every if len(every) <= SAMPLE else random.Random(paragraphs).sample(every, SAMPLE)
    began = perf_counter()
    by_difflib(texts, some)
    times["difflib, scaled"] = [1_000 * (perf_counter() - began) * len(every) / len(some)]
    found["difflib, scaled"] = set(by_difflib(texts, wanted))
    contenders["difflib, scaled"] = None

    medians = {name: statistics.median(spent) for name, spent in times.items()}
    recalls = {name: len(found[name] & set(wanted)) / len(wanted) for name in contenders}
    lines = [f"pairs among {paragraphs:,} paragraphs, {len(wanted)} planted"]
    lines += [
        f"  {name:28} recall {recalls[name]:5.3f}   surplus {len(found[name] - set(wanted)):5}   "
        f"median {medians[name]:10.2f} ms   {medians[name] / medians['ours']:8.2f} of ours"
        for name in contenders
    ]
    as_good = [name for name in contenders if not name.startswith("ours") and recalls[name] >= recalls["ours"]]
    slower = all(medians[name] > medians["ours"] for name in as_good)
    verdict = "faster than each" if slower else "NOT the fastest"
    lines.append(f"  reach our recall: {', '.join(as_good) or 'none'}; we are {verdict}")
    sys.stdout.write("\n".join(lines) + "\n")


REHEARSED = 5
"""So many stories are read before the clock runs: a process that has read none is a server just started."""

LIMITS = {50: 5, 1_000: 100}
"""Milliseconds that the whole report may take at the 95th percentile."""


@pytest.mark.parametrize("share", [0.0, 0.1, 0.3])
@pytest.mark.parametrize("paragraphs", SIZES)
def test_whole_report(paragraphs, share):
    """A story that was never read before, as on a wire, and the same once more, as after a decision at the desk.

    No paragraph of it was read for another share either, but the process has read a few stories of that newsroom.
    """
    numbers = range(REHEARSED + max(20, 2_000 // paragraphs))
    stories = [planted(paragraphs, f"story {number}, {share} copied", share)[0] for number in numbers]
    documents = [Document.of(texts, headline="Ferry late again as crew misses its train") for texts in stories]
    row = f"whole report of {paragraphs:,} paragraphs, {share:.0%} copied"
    bound = f", at most {LIMITS[paragraphs]} wanted" if paragraphs in LIMITS else ""
    keep_apart()
    spent = {"first": [], "again": []}
    for document in documents[:REHEARSED]:
        detect(document, document)
    for document in documents[REHEARSED:]:
        for times in spent.values():
            began = perf_counter()
            detect(document, document)
            times.append(1_000 * (perf_counter() - began))
    for which, times in spent.items():
        p95 = statistics.quantiles(times, n=20)[-1]
        sys.stdout.write(f"{row}, {which}: median {statistics.median(times):.2f} ms, p95 {p95:.2f} ms{bound}\n")
