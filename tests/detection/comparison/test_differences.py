"""Where two paragraphs cease to be copies, and one inside the other ceases to be a near copy: on both sides of it."""

import pytest

from articles.detection.comparison.differences import compare, difference_of_versions
from articles.detection.comparison.passages import Passage
from articles.detection.comparison.rows import tell_of_others
from articles.detection.findings import Kind

SENTENCE = "on the quay at low tide we had a cup of tea and sat in the sun by the red boat"
SHORT = SENTENCE.split()
LONG = ("grandmother", "thunderstorm", "neighbourhood", "straightforward", "pronunciations", "extravagantly")
OTHER = ("bicycle", "jumble", "oxlip", "quiz", "verify", "wharf")


def compared(words, others):
    return compare(Passage.of(" ".join(words)), Passage.of(" ".join(others)))


@pytest.mark.parametrize(("different", "copies"), [(4, True), (5, False)])
def test_copies_have_four_of_five_words_in_common_where_their_letters_differ_more(different, copies):
    # 20 of 24 words are 83 in a hundred, 19 are 79: 80 are asked for.
    first, second = ([*SHORT, "and", "then", "slept"] for _ in range(2))
    for place in range(different):
        first[1 + 4 * place], second[1 + 4 * place] = LONG[place][:7], OTHER[place]

    assert len(first) == 24
    assert (compared(first, second) is not None) is copies


SAID_LAST = (
    "The nearest ward is in Ashford, 47 miles away by a road that is often closed in winter, said mayor Lena Moss."
)
SAID_FIRST = (
    "Mayor Lena Moss said the nearest ward is in Ashford, {} miles away by a road which is often closed in winter."
)


@pytest.mark.parametrize(
    ("miles", "kind", "changed"),
    [(47, Kind.REWORDED, [("that", "which")]), (74, Kind.CONFLICT, [("47 miles", "74 miles"), ("that", "which")])],
)
def test_copies_have_nearly_all_words_in_common_whoever_is_named_first(miles, kind, changed):
    found = compare(Passage.of(SAID_LAST), Passage.of(SAID_FIRST.format(miles)))

    sides = [(change.first, change.second) for change in found.changes]
    assert found.kind is kind
    assert [tuple(" ".join(word.said for word in side) for side in each) for each in sides] == changed


@pytest.mark.parametrize(("size", "copies"), [(6, True), (15, False)])
def test_copies_have_three_of_four_letters_in_common(size, copies):
    first, second = list(SHORT), list(SHORT)
    for place in range(3):
        first[4 + 5 * place], second[4 + 5 * place] = LONG[place + 2][:size], ("zx" * 8)[:size]

    assert (compared(first, second) is not None) is copies


@pytest.mark.parametrize(("more", "inside"), [(4, False), (5, True)])
def test_paragraph_that_holds_another_one_is_a_fifth_longer(more, inside):
    words = [*SHORT, "and", "slept", "well"]
    others = ["again", *words[1:], "as", "we", "do", "now", "and", "then"][: len(words) + more]

    found = compared(words, others)

    assert len(words) == 24
    assert (found.inside, found.kind) == (inside, Kind.CONTAINED if inside else Kind.REWORDED)


@pytest.mark.parametrize(("size", "kind"), [(7, None), (8, Kind.CONTAINED)])
def test_paragraph_of_eight_words_stands_inside_another_one(size, kind):
    alike, other = SHORT[:size], ["there", *SHORT[1:size]]

    for words in (alike, other):
        found = compared(words, [*SHORT, "and", "slept"])
        assert (found and found.kind) == kind


@pytest.mark.parametrize(("size", "rows"), [(29, True), (30, False)])
def test_row_has_fewer_than_thirty_words(size, rows):
    tail = (SHORT * 2)[: size - 2]
    first, second = (Passage.of(" ".join([*label, *tail])) for label in (("Saturday:", "bright"), ("Sunday:", "dull")))

    assert len(first.words) == size
    assert tell_of_others(first, second) is rows


def test_versions_of_one_line_may_differ_in_all_they_say():
    found = difference_of_versions(Passage.of("Ferry late by 2 hours"), Passage.of("Boat sunk in 3 metres"))

    assert (found.kind, found.inside) == (Kind.CONFLICT, False)
