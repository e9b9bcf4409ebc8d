"""What takes a sign-off back says so, beside its button and in its answer, which is the same if it is sent twice."""

import html
import re

import pytest
from django.utils.html import strip_tags

from articles.actions import moving, review, signing
from articles.actions.editing import edit_block
from articles.models import Decision
from tests.factories import CREW, FARES, FERRY, make_article, taken
from tests.house import EVERY_RULE, settle
from tests.views.asking import PANEL, REJECTION, key, typed

pytestmark = [pytest.mark.database, pytest.mark.django_db]

GONE = "sam’s sign-off on revision 2 no longer holds."


@pytest.fixture
def signed(article, finding, editor, slot):
    """A story of two revisions that the slot has signed off, its one finding accepted."""
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    moving.move(article, "hand_on", by=editor)
    return signing.sign(article, revision=2, by=slot).article


@pytest.fixture
def open_yet(desk, reporter, editor, slot):
    """A signed story with a finding still open, on a desk where the rules only inform."""
    settle(desk, slot, informing=EVERY_RULE)
    story = taken(make_article(desk, reporter, [FERRY, CREW, FARES, CREW]), editor)
    moving.move(story, "hand_on", by=editor)
    return signing.sign(story, revision=1, by=slot).article


def said(answer):
    """What a screen reader hears of what was done, and everybody sees."""
    return html.unescape(re.search(r'data-say="([^"]*)"', answer.text)[1])


def warned(page):
    """What the page says beforehand, each with the buttons that are described by it."""
    found = {}
    for name, words in re.findall(r'<p class="waits" id="(unsigning[^"]*)">(.*?)</p>', page):
        described = re.findall(rf'<button[^>]*aria-describedby="[^"]*\b{name}"[^>]*>(.*?)[ <]', page)
        found[strip_tags(words)] = described
    return found


def test_undoing_what_was_accepted_says_whose_sign_off_went(at_desk, signed):
    decision = Decision.objects.get()

    answers = [at_desk.post(f"/decision/{decision.pk}/undo/", headers=PANEL) for _ in range(2)]

    told = f"Undone. {GONE} 0 of 1 decided. A is open again: This paragraph stands twice, word for word."
    assert [said(answer) for answer in answers] == [told] * 2


def test_undoing_a_rejection_says_whose_sign_off_went(at_desk, article, finding, editor, slot):
    rejection = review.reject(finding, by=editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=1, by=slot)

    answers = [at_desk.post(f"/decision/{rejection.pk}/undo/", headers=PANEL) for _ in range(2)]

    assert {said(answer).partition(" 0 of")[0] for answer in answers} == {f"Undone. {GONE.replace('2', '1')}"}


def test_who_takes_an_own_sign_off_back_reads_that_it_is_their_own(client, signed, slot):
    client.force_login(slot)

    answer = client.post(f"/decision/{Decision.objects.get().pk}/undo/", headers=PANEL)

    assert said(answer).startswith("Undone. Your sign-off on revision 2 no longer holds.")


def test_what_is_done_after_the_sign_off_went_does_not_say_it_again(at_desk, signed):
    at_desk.post(f"/decision/{Decision.objects.get().pk}/undo/", headers=PANEL)

    answer = at_desk.post(f"/finding/{signed.findings.get().pk}/reject/", REJECTION, headers=PANEL)

    assert said(answer) == "Rejected. 1 of 1 decided."


def test_edit_says_before_and_after_that_the_sign_off_goes(at_desk, signed):
    address = f"/review/{signed.pk}/block/p1/"
    before = at_desk.get(address, headers=PANEL).text

    answers = [at_desk.post(address, typed("Late again.", base=2), headers=PANEL) for _ in range(2)]

    takes = "Saving takes back sam’s sign-off on revision 2: the story needs a second read again."
    assert warned(before) == {takes: ["Save"]}
    assert [said(answer) for answer in answers] == [f"Saved. {GONE} 1 of 1 decided."] * 2
    assert warned(at_desk.get(address, headers=PANEL).text) == {}


def test_whole_rewrite_says_before_and_after_that_the_sign_off_goes(at_desk, signed):
    page = at_desk.get(f"/review/{signed.pk}/write/")
    form = page.context["form"].initial | {"body": "Late again.", "base": 2, "over_words": 0}
    form = {name: value for name, value in form.items() if value is not None}

    answers = [at_desk.post(f"/review/{signed.pk}/write/", form, follow=True) for _ in range(2)]

    takes = "Saving takes back sam’s sign-off on revision 2: the story needs a second read again."
    assert warned(page.text) == {takes: ["Save"]}
    assert [list(map(str, answer.context["messages"])) for answer in answers] == [
        [f"Saved as a new revision. {GONE}"],
        [f"Nothing to save: the story says all of it already. {GONE}"],
    ]


def test_restore_says_before_and_after_that_the_sign_off_goes(at_desk, signed):
    before = at_desk.get(f"/story/{signed.pk}/compare/?older=1&newer=2").text
    form = {"revision": "1", "base": "2"}

    answers = [at_desk.post(f"/story/{signed.pk}/restore/", form, follow=True) for _ in range(2)]

    takes = "Restoring takes back sam’s sign-off on revision 2: the story needs a second read again."
    assert warned(before) == {takes: ["Restore"]}
    assert [list(map(str, answer.context["messages"])) for answer in answers] == [
        [f"The story reads as revision 1 did, in a new revision. {GONE}"],
    ] * 2


def test_restore_of_a_story_that_nobody_signed_warns_of_nothing(at_desk, article, finding, editor):
    edit_block(article, "p1", "Late again.", base=1, by=editor)

    page = at_desk.get(f"/story/{article.pk}/compare/").text

    assert ('id="restore"' in page, warned(page)) == (True, {})


def test_fix_says_before_and_after_that_the_sign_off_goes(at_desk, open_yet):
    finding = open_yet.findings.get()
    before = at_desk.get(f"/review/{open_yet.pk}/?f={finding.pk}").text
    reworded = at_desk.get(f"/finding/{finding.pk}/reword/", headers=PANEL).text
    form = {"key": key(finding)}

    answers = [at_desk.post(f"/finding/{finding.pk}/accept/", form, headers=PANEL) for _ in range(2)]

    takes = "takes back sam’s sign-off on revision 1: the story needs a second read again."
    assert list(warned(before)) == [f"Accepting a fix {takes}"]
    assert warned(reworded) == {f"Accepting it {takes}": ["Accept"]}
    gone = GONE.replace("2", "1")
    assert [said(answer) for answer in answers] == [f"Kept line 2, removed line 4. {gone} 1 of 1 decided."] * 2


def test_who_opens_a_signed_story_again_reads_whose_sign_off_went(at_desk, signed):
    answer = at_desk.post(f"/story/{signed.pk}/move/reopen/", headers=PANEL)

    assert said(answer) == f"The story is in second read now. {GONE} 1 of 1 decided."
