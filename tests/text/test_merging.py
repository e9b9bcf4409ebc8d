"""Two people's changes to one story, brought together: nobody's words are lost, and nobody's are overwritten unseen."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.formats.manuscript import read
from articles.text.align import realign, returning
from articles.text.document import Document
from articles.text.edits import replay
from articles.text.merging import merge

FERRY = "The ferry to Skerrin was late again on Tuesday, the harbour office said."
CREW = "Two of the crew had missed the early train from the capital."
FARES = "Fares will go up by a tenth in March, the operator has announced."
TEA = "Tea was served to those who waited in the old hall by the quay."
MONDAY = FERRY.replace("Tuesday", "Monday")
SLOW_MONDAY = MONDAY.replace("late", "slow")
SIX = CREW.replace("Two", "Six")
LOW = FARES.replace("tenth", "fifth")
BASE = Document.of([FERRY, CREW, FARES], headline="Ferry late")


def changed(*lines, headline="Ferry late"):
    """What somebody made of the story, as a change of it."""
    return realign(BASE, {"headline": headline}, read("\n".join(lines)))


def together(mine, theirs):
    return merge(BASE, mine, replay(BASE, theirs))


def texts(merged):
    return [block.text for block in merged.document.paragraphs]


def versions(clash):
    """The texts of either version."""
    return [[block.text for block in made] for made in (clash.mine, clash.theirs)]


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        ([FERRY, FARES], [FERRY, CREW, LOW], [FERRY, LOW]),
        ([FERRY, CREW, FARES, TEA], [FERRY, SIX, FARES], [FERRY, SIX, FARES, TEA]),
        ([FERRY, TEA, CREW, FARES], [FERRY, CREW, FARES, "Nobody."], [FERRY, TEA, CREW, FARES, "Nobody."]),
        ([FARES, FERRY, CREW], [FERRY, SIX, FARES], [FARES, FERRY, SIX]),
        ([FERRY, CREW, LOW], [FARES, FERRY, TEA, CREW], [LOW, FERRY, TEA, CREW]),
        ([FARES, FERRY, CREW], [FERRY, TEA, CREW, FARES], [FARES, FERRY, TEA, CREW]),
        ([MONDAY, CREW, FARES], [FERRY.replace("late", "slow"), CREW, FARES], [SLOW_MONDAY, CREW, FARES]),
        ([FARES, FERRY, CREW], [FARES, FERRY, CREW], [FARES, FERRY, CREW]),
        ([FERRY, "## Crew", CREW, FARES], [FERRY, CREW, FARES, "> “No.”"], [FERRY, "Crew", CREW, FARES, "“No.”"]),
    ],
    ids=["dropped", "added", "both added", "moved", "moved since", "moved, added", "one paragraph", "alike", "kinds"],
)
def test_what_one_left_alone_is_as_the_other_made_it(mine, theirs, both):
    merged = together(changed(*mine), changed(*theirs))

    assert (texts(merged), merged.clashes, merged.apart, merged.carried) == (both, (), False, ())


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        ([FERRY, CREW, FARES, TEA], [FERRY, CREW, FARES, TEA], [FERRY, CREW, FARES, TEA]),
        ([FERRY, TEA, CREW, FARES], [FERRY, TEA, "Nobody.", SIX, FARES], [FERRY, TEA, "Nobody.", SIX, FARES]),
        ([FERRY, "Nobody.", TEA, CREW, FARES], [FERRY, TEA, CREW, FARES], [FERRY, "Nobody.", TEA, CREW, FARES]),
        ([FERRY, TEA, TEA, CREW, FARES], [FERRY, TEA, CREW, FARES], [FERRY, TEA, TEA, CREW, FARES]),
        ([FERRY, TEA, CREW, FARES], [FERRY, CREW, TEA, FARES], [FERRY, TEA, CREW, TEA, FARES]),
        ([FERRY, "## Tea", CREW, FARES], [FERRY, "Tea", CREW, FARES], [FERRY, "Tea", "Tea", CREW, FARES]),
        ([TEA], [TEA], [TEA]),
        ([TEA], [TEA, "Nobody."], [TEA, "Nobody."]),
    ],
    ids=["the same", "and more", "more and it", "twice", "elsewhere", "other kinds", "anew", "anew and more"],
)
def test_paragraph_that_both_put_in_the_same_place_stands_once(mine, theirs, both):
    merged = together(changed(*mine), changed(*theirs))

    assert (texts(merged), merged.clashes, merged.apart, merged.carried) == (both, (), False, ())


def test_headline_of_one_and_paragraph_of_the_other_both_stay():
    merged = together(changed(FERRY, CREW, FARES, headline="Ferry very late"), changed(FERRY, CREW, TEA))

    assert (merged.document.headline.text, texts(merged)) == ("Ferry very late", [FERRY, CREW, TEA])


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (MONDAY, FERRY.replace("Tuesday", "Friday")),
        (MONDAY, ""),
        ("", FERRY.replace("Tuesday", "Friday")),
    ],
    ids=["both", "taken out since", "taken out"],
)
def test_only_what_both_changed_is_a_clash_and_both_texts_are_told(mine, theirs):
    merged = together(changed(mine, CREW, FARES, TEA), changed(theirs, SIX, FARES))

    assert [versions(clash) for clash in merged.clashes] == [[[mine] if mine else [], [theirs] if theirs else []]]
    assert [[block.text for block in clash.was] for clash in merged.clashes] == [[FERRY]]
    assert texts(merged) == [*filter(None, [mine]), SIX, FARES, TEA]


@pytest.mark.parametrize(
    ("mine", "theirs", "all_of_it"),
    [
        ([CREW, FARES, FERRY], [FARES, FERRY, CREW], [CREW, FARES, FERRY]),
        (["Mine is new."], ["Theirs is new too."], ["Theirs is new too.", "Mine is new."]),
    ],
    ids=["moved", "written anew"],
)
def test_two_orders_or_two_new_texts_are_not_mixed_unseen(mine, theirs, all_of_it):
    merged = together(changed(*mine), changed(*theirs))

    assert merged.apart
    assert sorted(texts(merged)) == sorted(all_of_it)


HALVES = ["The ferry to Skerrin was late again", "on Tuesday, the harbour office said."]


JOINED, LOW_JOINED = f"{CREW} {FARES}", f"{CREW} {LOW}"


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        ([*HALVES, CREW, FARES], [*HALVES, CREW, FARES], [*HALVES, CREW, FARES]),
        ([FERRY, JOINED], [FERRY, JOINED], [FERRY, JOINED]),
        ([*HALVES, CREW, FARES], [MONDAY, CREW, FARES], [HALVES[0], HALVES[1].replace("Tues", "Mon"), CREW, FARES]),
        ([MONDAY, CREW, FARES], [*HALVES, CREW, FARES], [HALVES[0], HALVES[1].replace("Tues", "Mon"), CREW, FARES]),
        ([FERRY, CREW, LOW], [FERRY, JOINED], [FERRY, LOW_JOINED]),
        ([FERRY, JOINED], [FERRY, SIX, LOW], [FERRY, LOW_JOINED.replace("Two", "Six")]),
        ([*HALVES, CREW, FARES], [f"{FERRY} {CREW}", FARES], [HALVES[0], f"{HALVES[1]} {CREW}", FARES]),
        ([*HALVES, CREW, FARES], [FERRY, CREW, LOW], [*HALVES, CREW, LOW]),
        ([FERRY, JOINED], [MONDAY, CREW, FARES], [MONDAY, JOINED]),
        ([*HALVES, CREW, FARES], [FERRY, TEA, CREW, FARES], [*HALVES, TEA, CREW, FARES]),
    ],
    ids=[
        "both split",
        "both joined",
        "split and edited",
        "edited and split",
        "edited and joined",
        "joined and both edited",
        "split and joined",
        "split alone",
        "joined alone",
        "split and added",
    ],
)
def test_paragraphs_that_one_split_or_joined_take_what_the_other_changed_in_them(mine, theirs, both):
    merged = together(changed(*mine), changed(*theirs))

    assert (texts(merged), merged.clashes, merged.apart, merged.carried) == (both, (), False, ())


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ([CREW, FARES, *HALVES], [HALVES[0], CREW, FARES, HALVES[1]]),
        ([HALVES[0], CREW, FARES, HALVES[1]], [HALVES[0], CREW, FARES]),
        ([HALVES[0], CREW, FARES, HALVES[1]], [FERRY.replace("late", "slow"), CREW, FARES]),
    ],
    ids=["carried to two places", "carried and taken out", "carried and changed"],
)
def test_words_that_one_carried_where_nothing_can_be_merged_are_told(mine, theirs):
    assert together(changed(*mine), changed(*theirs)).carried == ("p1",)


def test_piece_whose_first_letter_the_rest_begins_with_is_told_when_it_stands_twice():
    base = Document.of([FERRY, CREW, "tea for all they had on the quay."], headline="Ferry late")
    piece, rest = "tea for all", "they had on the quay."
    mine, theirs = (
        realign(base, {"headline": "Ferry late"}, read("\n".join(lines)))
        for lines in ([CREW, piece, FERRY, rest], [FERRY, piece, CREW, rest])
    )

    assert merge(base, mine, replay(base, theirs)).carried == ("p3",)


SOON = FARES.replace("will", "shall")
REST = CREW.replace("Two of the ", "")
SHORT_CREW = CREW.replace("capital.", "").strip()
SUNDAY_HALF = FERRY.replace("again on Tuesday", "on Sunday")


@pytest.mark.parametrize(
    ("mine", "theirs", "blocks", "either"),
    [
        ([*HALVES, CREW, FARES], [SUNDAY_HALF, CREW, FARES], ("n4", "p1"), [HALVES, [SUNDAY_HALF]]),
        ([SUNDAY_HALF, CREW, FARES], [*HALVES, CREW, FARES], ("n4", "p1"), [[SUNDAY_HALF], HALVES]),
        ([FERRY, f"{CREW} {FARES}"], [FERRY, CREW], ("p2", "p3"), [[f"{CREW} {FARES}"], [CREW]]),
        ([FERRY, CREW, TEA, SOON], [FERRY, JOINED], ("p2", "n4", "p3"), [[CREW, TEA, SOON], [JOINED]]),
        (
            [FERRY, SHORT_CREW, "So.", FARES],
            [FERRY, JOINED],
            ("p2", "n4", "p3"),
            [[SHORT_CREW, "So.", FARES], [JOINED]],
        ),
    ],
    ids=["split and edited", "edited and split", "joined and dropped", "put between what is joined", "the same behind"],
)
def test_choice_over_split_or_joined_paragraphs_is_between_all_of_either(mine, theirs, blocks, either):
    merged = together(changed(*mine), changed(*theirs))

    assert [(clash.blocks, versions(clash)) for clash in merged.clashes] == [(blocks, either)]
    assert merged.carried == ()


NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
UNIQUE = [[f"{letter}{number}{letter}" for number in NUMBERS] for letter in ("a", "b", "c", "d")]
LINES = [" ".join(words) for words in UNIQUE]
TOLD_APART = Document.of(LINES, headline="Ferry late")
"""A story in which no word stands twice, so that each can be followed."""


@st.composite
def rewrites(draw, who, paragraphs):
    """What somebody makes of some paragraphs: words of their own, splits, joins, moves, removals and new lines."""
    made = [words.split() for words in paragraphs]
    for number in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(made) - 1)) if made else 0
        words = made[at] if made else []
        place = draw(st.integers(0, len(words)))
        does = draw(st.sampled_from(["write", "put in", "take out", "split", "join", "move", "drop", "add"]))
        if does == "write":
            words[place : place + 1] = [f"{who}{number}"]
        elif does == "put in":
            words.insert(place, f"{who}{number}")
        elif does == "take out":
            del words[place : place + draw(st.integers(1, 4))]
        elif does == "split" and made:
            made[at : at + 1] = [words[:place], words[place:]]
        elif does == "join":
            made[at : at + 2] = [[word for each in made[at : at + 2] for word in each]]
        elif does == "move" and made:
            made.insert(draw(st.integers(0, len(made) - 1)), made.pop(at))
        elif does == "drop":
            del made[at : at + 1]
        elif does == "add":
            made.insert(at, [f"{who}{number}{each}" for each in NUMBERS])
        made = [words for words in made if words]
    return [" ".join(words) for words in made]


def rewritten(document, paragraphs):
    return realign(document, {"headline": "Ferry late"}, read("\n".join(paragraphs)))


def said(document):
    """How often each word stands in the body."""
    return Counter(word for block in document.paragraphs for word in block.text.split())


@st.composite
def at_once(draw):
    """My change of a story, and what became of it in up to three later revisions."""
    mine = rewritten(TOLD_APART, draw(rewrites("mine", LINES)))
    theirs = TOLD_APART
    for number in range(draw(st.integers(1, 3))):
        paragraphs = draw(rewrites(f"theirs{number}", [block.text for block in theirs.paragraphs]))
        theirs = replay(theirs, rewritten(theirs, paragraphs))
    return mine, theirs


@given(at_once())
def test_no_words_of_either_are_lost(changes):
    """Each word that one wrote, and each that both left alone, stands in the story or in a version to choose."""
    change, theirs = changes
    mine, was = replay(TOLD_APART, change), said(TOLD_APART)

    merged = merge(TOLD_APART, change, theirs)

    chosen = {word for clash in merged.clashes for each in versions(clash) for text in each for word in text.split()}
    my, their, told = said(mine), said(theirs), said(merged.document)
    wanted = (my | their).keys() - was.keys() | was.keys() & my.keys() & their.keys()
    assert wanted - told.keys() - chosen == set()
    assert replay(theirs, returning(theirs, merged.document)) == merged.document


def in_threes(words):
    return Counter(three for text in words for three in zip(*(text.split()[at:] for at in range(3)), strict=False))


@given(at_once())
def test_what_is_saved_without_a_question_stands_once_and_was_taken_out_by_nobody(changes):
    """Of words that were there before three in a row: one or two that somebody carried along are no passage."""
    change, theirs = changes
    mine, was = replay(TOLD_APART, change), said(TOLD_APART)

    merged = merge(TOLD_APART, change, theirs)

    if not (merged.clashes or merged.apart or merged.carried):
        my, their, told = said(mine), said(theirs), said(merged.document)
        passages = {three: count for three, count in in_threes(texts(merged)).items() if three in in_threes(LINES)}
        left = my.keys() & their.keys()
        assert {three: count for three, count in passages.items() if count > 1 or not left.issuperset(three)} == {}
        assert {word: told[word] for word in told if word not in was} == dict.fromkeys(
            (my.keys() | their.keys()) - was.keys(), 1
        )


@given(at_once())
def test_what_was_brought_together_is_saved_once_when_it_comes_again(changes):
    change, theirs = changes
    merged = merge(TOLD_APART, change, theirs)

    again = merge(TOLD_APART, change, merged.document)

    if not (merged.clashes or merged.apart or merged.carried or again.clashes or again.apart or again.carried):
        assert texts(again) == texts(merged)


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        ([FERRY, CREW, "by a tenth"], [FERRY, FARES, SIX], [FERRY, "by a tenth", SIX]),
        ([FERRY, f"Now {CREW}", FARES], [FERRY, "Two men also", REST, FARES], [FERRY, "Now Two men also", REST, FARES]),
    ],
    ids=["piece of what was moved", "word before a piece"],
)
def test_change_that_comes_again_is_known_in_what_was_split_or_moved(mine, theirs, both):
    change, theirs = changed(*mine), replay(BASE, changed(*theirs))
    merged = merge(BASE, change, theirs)

    again = merge(BASE, change, merged.document)

    assert [texts(merged), texts(again)] == [both, both]


@given(rewrites("mine", LINES))
def test_what_both_made_alike_stands_once(paragraphs):
    change = rewritten(TOLD_APART, paragraphs)

    merged = merge(TOLD_APART, change, replay(TOLD_APART, change))

    assert (texts(merged), merged.clashes, merged.apart, merged.carried) == (paragraphs, (), False, ())


PARAGRAPHS = [FERRY, CREW, FARES, TEA, MONDAY, SIX, "Short."]
stories = st.lists(st.sampled_from(PARAGRAPHS), max_size=6)


@given(stories)
def test_story_nobody_changed_since_is_as_it_was_typed(mine):
    change = changed(*mine)

    merged = merge(BASE, change, BASE)

    assert merged.document == replay(BASE, change)
    assert (merged.clashes, merged.apart, merged.carried) == ((), False, ())
