from hypothesis import given
from hypothesis import strategies as st

from articles.detection.engine import detect
from articles.detection.wording import LONGEST_KEPT, Wording, Wordings, remembered
from articles.text.words import length
from tests.detection.samples import FERRY
from tests.detection.test_invariants import stories


def test_a_paragraph_that_stands_in_two_scans_is_read_once():
    first, second = Wordings(), Wordings()

    assert first[FERRY] is second[FERRY]


def test_a_long_paragraph_is_read_again_by_the_next_scan():
    first, second, long = Wordings(), Wordings(), "a" * (LONGEST_KEPT + 1)

    assert first[long] is first[long]
    assert first[long] is not second[long]


@given(st.text(alphabet='aB é-–."\n\t*•', max_size=16))
def test_words_are_counted_as_they_are_shown(text):
    wording = Wording(text)

    assert wording.length == length(wording.shown)


def test_a_text_is_asked_the_same_question_once():
    asked = []
    wording = Wordings()[FERRY]

    def question(wording):
        asked.append(wording.text)
        return len(wording.shown)

    assert [wording.once(question), wording.once(question)] == [len(FERRY), len(FERRY)]
    assert asked == [FERRY]


@given(stories(), stories())
def test_what_is_remembered_of_other_stories_changes_no_report(story, other):
    remembered.cache_clear()
    alone = detect(story, story)
    detect(other, other)

    again = detect(story, story)

    assert (alone.findings, alone.causes) == (again.findings, again.causes)
