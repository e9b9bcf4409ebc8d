"""What was said otherwise is told word by word, and no sign of either version is lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.document import Document
from articles.text.edits import Edit, between
from articles.text.rewording import LONGEST, abridged, in_whole_words, rewording


def told(old, new):
    return [stretch.new if stretch.same else (stretch.old, stretch.new) for stretch in rewording(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "stretches"),
    [
        ("The boat was late.", "The boat was late.", ["The boat was late."]),
        ("The boat was late.", "The boat is late.", ["The boat ", ("was ", "is "), "late."]),
        ("It left on Tuesday, at nine.", "It left on Friday, at nine.",
         ["It left on ", ("Tuesday", "Friday"), ", at nine."]),
        ("It left at nine.", "It left the quay at nine.", ["It left ", ("", "the quay "), "at nine."]),
        ("Late, it left.", "It left.", [("Late, it ", "It "), "left."]),
        ("boat late, 渡轮", "late,渡轮", [("boat ", ""), "late,渡轮"]),
        ("渡轮星期二晚了", "渡轮星期五晚了", ["渡轮星期", ("二", "五"), "晚了"]),
        ("The  boat\nleft.", "The boat left.", ["The boat left."]),
        ("", "New.", [("", "New.")]),
        ("", "", []),
    ],
)  # fmt: skip
def test_versions_part_where_their_words_do(old, new, stretches):
    assert told(old, new) == stretches


words = st.lists(st.sampled_from(["boat", "late,", "quay.", "“no”", " ", "渡轮", "لا", "\n", "e\u0301"]), max_size=12)


@given(words, words)
def test_no_sign_is_lost(old, new):
    old, new = " ".join(old), "".join(new)

    stretches = rewording(old, new)

    assert "".join(stretch.old for stretch in stretches) == old
    assert "".join(stretch.new for stretch in stretches) == new
    assert all(one.same != other.same for one, other in pairwise(stretches))


def test_of_long_texts_beginning_and_end_are_told_apart():
    old = f"It began. {'boat ' * LONGEST}It ended."
    new = old.replace("boat boat", "boat late boat", 1)

    first, *_, last = stretches = rewording(old, new)

    assert "".join(stretch.new for stretch in stretches) == new
    assert first.same
    assert first.new.startswith("It began. ")
    assert last.same
    assert last.new.endswith("It ended.")


@pytest.mark.parametrize(
    ("after", "before", "shown"),
    [(True, True, "one two … nine ten "), (True, False, "one two …"), (False, True, "… nine ten "),
     (False, False, "one two three four five six seven eight nine ten ")],
)  # fmt: skip
def test_words_far_from_a_difference_are_left_out(after, before, shown):
    assert abridged("one two three four five six seven eight nine ten ", 10, after=after, before=before) == shown


def test_few_words_are_shown_whole():
    assert abridged("one two three four five", 10) == "one two three four five"


def test_a_script_without_spaces_is_cut_between_its_signs():
    assert abridged("一二三四五六七八九十", 3) == "一二三 … 八九十"


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("On December 14.", "On December 15, at noon.", ("14", "15, at noon")),
        ("It cost 1,450 kroner.", "It cost 1,550 kroner.", ("1,450", "1,550")),
        ("It cost 14 kroner.", "It cost 14.5 kroner.", ("14", "14.5")),
        ("It took 14 days.", "It took 1 day.", ("14 days", "1 day")),
        ("The cat sat.", "The car cat sat.", ("", "car ")),
        ("He came to day.", "He came today.", ("to day", "today")),
        ("A cafe.", "A cafe\u0301.", ("cafe", "cafe\u0301")),
        ("渡轮星期二晚了", "渡轮星期五晚了", ("二", "五")),
        ("The boat left.", "The old boat left.", ("", "old ")),
        ("Gone.", "", ("Gone.", "")),
        ("", "Come.", ("", "Come.")),
    ],
)
def test_an_edit_is_shown_in_whole_words(old, new, shown):
    [edit] = in_whole_words(between("p1", old, new), Document.of([old]))

    assert (edit.old, edit.new) == shown


def test_edits_that_meet_in_a_word_are_shown_as_one():
    document = Document.of(["It cost 1450 kroner, or 120 euros."])
    edits = [Edit("p1", 8, "1", "2"), Edit("p1", 10, "5", "6"), Edit("p1", 24, "1", "3")]

    assert in_whole_words(edits, document) == (Edit("p1", 8, "1450", "2460"), Edit("p1", 24, "120", "320"))


@pytest.mark.parametrize("edit", [Edit("p1", 0, "Other", "x"), Edit("p9", 0, "", "x")])
def test_edits_that_do_not_fit_are_shown_as_they_are(edit):
    assert in_whole_words([edit], Document.of(["Words."])) == (edit,)


@st.composite
def changed(draw):
    text, places = draw(st.text("ab1. ,é渡", max_size=30)), []
    for start in draw(st.lists(st.integers(0, len(text)), max_size=4, unique=True).map(sorted)):
        places += [start] if not places or start > places[-1] + 2 else []
    edits = [
        Edit("p1", at, text[at : at + draw(st.integers(0, 2))], draw(st.text("a1. ", max_size=3))) for at in places
    ]
    return text, [edit for edit in edits if edit.old != edit.new]


def made(text, edits):
    """What a text reads with edits made that may touch."""
    for edit in sorted(edits, reverse=True):
        assert text[edit.start : edit.end] == edit.old
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


@given(changed())
def test_edits_in_whole_words_come_to_the_same(drawn):
    text, edits = drawn
    [block] = Document.of([text]).paragraphs or [None]

    assert block is None or made(block.text, in_whole_words(edits, Document.of([text]))) == made(text, edits)
