"""Two people's changes to one story, brought together: nobody's words are lost, and nobody's are overwritten unseen."""

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


SUNDAY_HALF = FERRY.replace("again on Tuesday", "on Sunday")


@pytest.mark.parametrize(
    ("mine", "theirs", "blocks", "either"),
    [
        ([*HALVES, CREW, FARES], [SUNDAY_HALF, CREW, FARES], ("n4", "p1"), [HALVES, [SUNDAY_HALF]]),
        ([SUNDAY_HALF, CREW, FARES], [*HALVES, CREW, FARES], ("n4", "p1"), [[SUNDAY_HALF], HALVES]),
        ([FERRY, f"{CREW} {FARES}"], [FERRY, CREW], ("p2", "p3"), [[f"{CREW} {FARES}"], [CREW]]),
    ],
    ids=["split and edited", "edited and split", "joined and dropped"],
)
def test_choice_over_split_or_joined_paragraphs_is_between_all_of_either(mine, theirs, blocks, either):
    merged = together(changed(*mine), changed(*theirs))

    assert [(clash.blocks, versions(clash)) for clash in merged.clashes] == [(blocks, either)]
    assert merged.carried == ()


PARAGRAPHS = [FERRY, CREW, FARES, TEA, MONDAY, SIX, "Short."]
stories = st.lists(st.sampled_from(PARAGRAPHS), max_size=6)


@given(stories, stories)
def test_no_words_of_either_are_lost(mine, theirs):
    """Each paragraph that one of the two wrote stands in the merged story, or in a clash that somebody settles."""
    mine, theirs = changed(*mine), changed(*theirs)

    merged = together(mine, theirs)

    after = replay(BASE, theirs)
    chosen = [text for clash in merged.clashes for each in versions(clash) for text in each]
    told = " ".join([*texts(merged), *chosen])
    was = {block.text for block in BASE}
    wrote = {block.text for block in (*replay(BASE, mine), *after) if block.text} - was
    rewritten = {block.text for block in merged.document} - {
        block.text for block in (*BASE, *after, *replay(BASE, mine))
    }
    assert [text for text in wrote if text not in told and not rewritten] == []
    assert replay(after, returning(after, merged.document)) == merged.document


@given(stories)
def test_story_nobody_changed_since_is_as_it_was_typed(mine):
    change = changed(*mine)

    merged = merge(BASE, change, BASE)

    assert merged.document == replay(BASE, change)
    assert (merged.clashes, merged.apart, merged.carried) == ((), False, ())
