"""Words that a fix took out as a repeat stay somewhere."""

from articles.detection.copies.keeping import carries, orphaned, repeated
from articles.text.document import Document
from articles.text.edits import Edit, apply
from tests.detection.samples import CREW, FERRY
from tests.patience import within


def test_block_carries_its_words_and_their_like():
    assert carries(FERRY, FERRY.upper())
    assert carries(f"{FERRY} And more.", FERRY)
    assert carries(FERRY.replace("hour", "hoar"), FERRY)
    assert carries(f"**{FERRY}**", FERRY)
    assert carries(f"<p>{FERRY}</p>", FERRY)
    assert carries(FERRY, f'<p class="article__text"><span lang="en">{FERRY}</span></p>')
    assert carries(
        "Die Fahre kam spat, und in der Kuche war kein Brot.", "Die Fähre kam spät, und in der Küche war kein Brot."
    )
    assert not carries(CREW, FERRY)


def test_what_stands_again_of_longer_words_that_go_is_taken_too():
    assert repeated([FERRY], [CREW]) == []
    assert repeated([f"{FERRY} {CREW}"], [CREW, FERRY]) == [CREW, FERRY]
    assert repeated([FERRY], [f"{CREW} {FERRY}"]) == [FERRY]


def test_what_is_kept_of_a_changed_sentence_is_found_in_its_paragraph():
    slip = FERRY.replace("hour", "hoar")
    before = Document.of([f"{CREW} {FERRY}", f"{CREW} {slip}"])
    after = apply(before, [Edit("p2", len(CREW), f" {slip}", "")])

    assert repeated([f" {slip}"], [FERRY]) == [FERRY]
    assert orphaned(before, after, [FERRY]) == ()
    assert orphaned(after, Document.of([CREW]), [FERRY]) == (FERRY,)


def test_last_copy_is_missed():
    before = Document.of([FERRY, CREW, FERRY])
    one_left = apply(before, [Edit("p1", 0, FERRY, "")])
    none_left = apply(one_left, [Edit("p3", 0, FERRY, "")])

    assert orphaned(before, one_left, [FERRY]) == ()
    assert orphaned(one_left, none_left, [FERRY]) == (FERRY,)


def test_words_that_stood_nowhere_before_are_not_missed():
    gone = Document.of([CREW])

    assert orphaned(gone, apply(gone, [Edit("p1", 0, CREW, "")]), [FERRY]) == ()


def test_headline_carries_words_too():
    before = Document.of([FERRY])

    assert orphaned(before, Document.of([], headline=FERRY), [FERRY]) == ()


def test_many_words_are_looked_for_in_time():
    paragraphs = [f"{FERRY} {number} {CREW}" for number in range(400)]
    before, after = Document.of(paragraphs), Document.of(paragraphs[:1])

    with within(2):
        assert len(orphaned(before, after, paragraphs)) < 400
