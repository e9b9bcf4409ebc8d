"""Which paragraphs are worth comparing: those that share words in a row, and no others."""

import random

from articles.detection.comparison.pairs import MOST_COMPARED, grams_of, pairs_of
from articles.text.folding import fold
from articles.text.words import terms
from tests.detection.samples import CREW, FARES, FERRY, SCHOOL, SHOP

SHORT = "The ferry was late again in the fog."


def pairs(*texts):
    return pairs_of([grams_of(terms(fold(text))) for text in texts], lambda: None)


def test_strangers_are_not_compared():
    found = pairs(FERRY, CREW, FARES, SCHOOL, SHOP)

    assert (found.likely, found.sharing) == ((), frozenset())


def test_copy_is_compared_with_what_it_repeats():
    assert pairs(FERRY, CREW, FERRY.replace("hour", "day")).likely == ((0, 2),)


def test_paragraph_inside_a_longer_one_is_compared_with_it():
    assert pairs(f"{SHOP} {FERRY} {CREW} {FARES}", FERRY).likely == ((0, 1),)
    assert pairs(FERRY, f"{SHOP} {FERRY} {CREW} {FARES}").likely == ((0, 1),)


def test_short_paragraph_stands_two_slips():
    assert pairs(SHORT, SHORT.replace("ferry", "fery").replace("again", "agian")).likely == ((0, 1),)


def test_every_fifth_word_may_be_another():
    words = FERRY.split()
    words[3::5] = [f"other{place}" for place in range(len(words[3::5]))]

    assert pairs(FERRY, " ".join(words)).likely == ((0, 1),)


def test_letters_are_compared_where_nothing_parts_words():
    assert pairs(
        "渡轮周二又晚点了一个小时，港务局说。", "港口的船员错过了早班火车。", "渡轮周二又晚点了两个小时，港务局说。"
    ).likely == ((0, 2),)


def test_paragraphs_that_share_a_sentence_are_named():
    found = pairs(f"{FERRY} {CREW}", SCHOOL, f"{FARES} {SHOP} {CREW} {SCHOOL[:60]}")

    assert found.sharing == {0, 1, 2}


def test_paragraph_that_says_a_sentence_twice_is_named():
    assert pairs(f"{FERRY} {CREW} {FERRY}", SHOP).sharing == {0}


def test_only_the_likeliest_are_compared():
    copies = [f"{FERRY} {word}" for word in ["one", "two", "three", "four", "five", "six", "seven"]]

    assert len([pair for pair in pairs(*copies).likely if pair[1] == 6]) == MOST_COMPARED


def test_what_every_third_paragraph_says_too_costs_no_pair():
    chance = random.Random(1)
    often = "said the harbour office in a note"
    texts = [
        " ".join(chance.choices([f"word{number}" for number in range(500)], k=40))
        + f" {often if place % 3 == 0 else ''}"
        for place in range(200)
    ]

    assert pairs(*texts).likely == ()


def test_paragraphs_are_compared_from_twenty_two_in_a_hundred_shared_on():
    """Of the pairs and triples of their words six in 27 are enough, and five in 23 are not."""
    late = "Two boats came in late on Monday evening and one of them had no mast."
    early = "Nobody knew why two boats came in so early year after year with no mast."
    later = "Two boats came in late on Monday and one of them had none."
    earlier = "Nobody knew why two boats came in so early with their crews there."

    assert pairs(late, early).likely == ((0, 1),)
    assert pairs(later, earlier).likely == ()
