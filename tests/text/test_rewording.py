"""What was said otherwise is told word by word, and no sign of either version is lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.rewording import LONGEST, abridged, rewording


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
