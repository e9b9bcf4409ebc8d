"""Two people's changes of one text: both stand where they touch no word in common, and no word is made of two."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.weaving import woven

BOAT = "The boat left from the old stone quay of the town at ten."


@pytest.mark.parametrize(
    ("was", "mine", "theirs", "both"),
    [
        ("A cat sat here.", "A dog sat here.", "A cat sat there.", "A dog sat there."),
        ("A cat sat here.", "A black cat sat here.", "A dog sat here.", "A black dog sat here."),
        ("A cat sat here.", "A cat sat here. Later it left.", "A cat sits here.", "A cat sits here. Later it left."),
        ("One big bad cat.", "One bad cat.", "One big cat.", "One cat."),
        (
            BOAT,
            BOAT.replace("The", "Our").replace("ten", "noon"),
            BOAT.replace("stone", "brick"),
            "Our boat left from the old brick quay of the town at noon.",
        ),
        ("渡し船が来た", "渡し舟が来た", "渡し船が来る", "渡し舟が来る"),
        ("A *cat* sat.", "A *dog* sat.", "The *cat* sat.", "The *dog* sat."),
        ("A cat  sat.", "A cat sat.", "A dog  sat.", "A dog sat."),
        ("", "A cat.", "", "A cat."),
    ],
    ids=["words", "before", "behind", "out", "around", "ideographs", "set", "spaces", "empty"],
)
def test_changes_of_different_words_are_both_made(was, mine, theirs, both):
    assert (woven(was, mine, theirs), woven(was, theirs, mine)) == (both, both)


@pytest.mark.parametrize(
    ("was", "mine", "theirs"),
    [
        ("The cat sat.", "The cats sat.", "The cart sat."),
        ("The cat sat.", "The tomcat sat.", "The cats sat."),
        ("The well-kept cat.", "The well-fed cat.", "The ill-kept cat."),
        ("See [this](https://a.example/b).", "See [this](https://a.example/c).", "See [that](https://a.example/b)."),
        ("The big cat.", "The very big cat.", "The cat."),
        ("The cat sat.", "The old cat sat.", "The sly cat sat."),
        ("The cat sat.", "The dog sat.", "The cow sat."),
        ("The cat sat.", "", "The dog sat."),
        ("The cat sat.", "Now: The cat sat.", "It rained."),
        ("The cat sat.", "The cat sat. It purred.", "It rained."),
    ],
    ids=[
        "ends",
        "both ends",
        "tied",
        "link",
        "beside what goes",
        "same place",
        "same word",
        "all of it",
        "before what is rewritten",
        "behind what is rewritten",
    ],
)
def test_changes_that_touch_the_same_word_are_to_be_chosen_between(was, mine, theirs):
    assert (woven(was, mine, theirs), woven(was, theirs, mine)) == (None, None)


@pytest.mark.parametrize(
    ("was", "mine", "theirs"),
    [
        ("A very big boat.", "A very very big boat.", "A quite big boat."),
        ("No no no.", "No no.", "No no never."),
        ("He said he said no.", "He said no.", "He said he said loudly no."),
        ("渡し船船が来た", "渡し船が来た", "渡し舟船が来た"),
    ],
)
def test_word_that_stands_several_times_is_not_taken_for_another_one_of_them(was, mine, theirs):
    assert (woven(was, mine, theirs), woven(was, theirs, mine)) == (None, None)


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        ("A dog sat here.", "A dog sat here.", "A dog sat here."),
        ("A dog sat here, they said.", "A dog sat here.", "A dog sat here, they said."),
        ("A very old cat sat here.", "A very old cat sat there.", "A very old cat sat there."),
    ],
)
def test_what_both_made_alike_is_there_once(mine, theirs, both):
    was = "A cat sat here."

    assert (woven(was, mine, theirs), woven(was, theirs, mine)) == (both, both)


@st.composite
def versions(draw):
    """A text and two more that two people made of it, each with words that nobody else has."""
    was = draw(st.lists(st.sampled_from(["the", "boat", "left", "late", "again", "with", "mail", ","]), max_size=14))
    made = []
    for who in ("Mine", "Theirs"):
        words = list(was)
        for number in range(draw(st.integers(0, 3))):
            start = draw(st.integers(0, len(words)))
            end = draw(st.integers(start, min(len(words), start + 3)))
            words[start:end] = [f"{who}{number}"] * draw(st.integers(0, 1))
        made.append(" ".join(words))
    return " ".join(was), *made


@given(versions())
def test_every_word_is_there_that_one_wrote_or_both_left_alone(texts):
    was, mine, theirs = texts

    both = woven(was, mine, theirs)

    assert woven(was, theirs, mine) == both
    if both is not None:
        before, my, their, all_of_it = (Counter(text.split()) for text in (was, mine, theirs, both))
        assert all_of_it - before == (my - before) + (their - before)
        assert {word: all_of_it[word] for word in before} == {
            word: my[word] + their[word] - before[word]
            for word in before
            if my[word] == before[word] or their[word] == before[word]
        } | {word: all_of_it[word] for word in before if my[word] < before[word] > their[word]}


@given(versions())
def test_what_is_woven_once_more_stays_as_it_is(texts):
    was, mine, theirs = texts

    both = woven(was, mine, theirs)

    if both is not None:
        assert woven(was, mine, both) in (both, None)
        assert woven(theirs, both, theirs) == both
