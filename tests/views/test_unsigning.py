"""What takes a sign-off back says so, beside its button and in its answer, which is the same if it is sent twice."""

import html
import re

import pytest
from django.utils.html import strip_tags

from articles.actions import at_once, moving, review, signing
from articles.actions.editing import edit_block
from articles.actions.scanning import rescan
from articles.models import Article, Decision
from articles.workflow import Role
from tests.factories import CREW, FARES, FERRY, make_article, make_user, taken
from tests.house import EVERY_RULE, settle
from tests.views.asking import PANEL, REJECTION, key, typed
from tests.views.test_asked import repeating, safe_key

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


@pytest.fixture
def decided(desk, reporter, editor, slot):
    """A signed story with decisions of every sort, and a finding that is safe since the rules count again."""
    story = taken(repeating(desk, reporter, 5), editor)
    accepted, rejected, *_ = story.findings.all()
    review.accept(accepted, key=key(accepted), by=editor)
    review.reject(rejected, by=editor)
    *_, last = at_once.accept_safe(story, key=safe_key(story), by=editor)
    review.undo(last, by=editor)
    settle(desk, slot, informing=EVERY_RULE)
    rescan(Article.objects.get(pk=story.pk), by=editor)
    moving.move(story, "hand_on", by=editor)
    signing.sign(story, revision=6, by=slot)
    settle(desk, slot)
    return rescan(Article.objects.get(pk=story.pk), by=editor)


def taking_back(**decision):
    """The form that takes back the first decision of this sort."""

    def form(story):
        standing = Decision.objects.filter(finding__article=story, **decision).standing()
        return f"/decision/{standing.first().pk}/undo/", {}

    return form


def taking_all_back(story):
    together = Decision.objects.exclude(together=None).first().together
    return f"/review/{story.pk}/undo/{together}/", {}


def accepting(story):
    finding = story.findings.open().get()
    return f"/finding/{finding.pk}/accept/", {"key": key(finding)}


def rewording(story):
    finding = story.findings.open().get()
    (kept,) = {span.block for span in finding.offers()[0].suggestion.keeps}
    return f"/finding/{finding.pk}/reword/", {"key": key(finding), "over_words": "1", f"text-{kept}": "Late again."}


def writing(story):
    furniture = dict.fromkeys(["headline", "standfirst", "byline", "dateline"], "")
    return f"/review/{story.pk}/write/", furniture | {"body": "Late again.", "base": 6, "over_words": 0}


def moved(name):
    return lambda story: (f"/story/{story.pk}/move/{name}/", {"note": "Who says so?"})


FORMS = {
    "undo": taking_back(verdict="accepted", together=None),
    "undo a rejection": taking_back(verdict="rejected"),
    "undo all": taking_all_back,
    "accept": accepting,
    "reword": rewording,
    "accept all safe": lambda story: (f"/review/{story.pk}/safe/", {"key": safe_key(story)}),
    "edit": lambda story: (f"/review/{story.pk}/block/p1/", typed("Late again.", base=6)),
    "write": writing,
    "restore": lambda story: (f"/story/{story.pk}/restore/", {"revision": "1", "base": "6"}),
    **{name: moved(name) for name in ("reopen", "send_back", "hold", "spike")},
}


def said(answer):
    """What a screen reader hears of what was done, and everybody sees."""
    return html.unescape(re.search(r'data-say="([^"]*)"', answer.text)[1])


MOVES = "unsigning-(?:reopen|aside)"

TEXT = f'(?!{MOVES})unsigning[^"]*'


def warned(page, of=TEXT):
    """What the page says beforehand of what changes the text, or of moves, each with the buttons described by it."""
    found = {}
    for name, words in re.findall(rf'<p class="waits" id="({of})">(.*?)</p>', page):
        described = re.findall(rf'<button[^>]*aria-describedby="[^"]*\b{name}"[^>]*>(.*?)[ <]', page)
        found[strip_tags(words)] = described
    return found


def told(answers):
    """What each page says was done, and of the sign-off."""
    return [" ".join(map(str, answer.context["messages"])) for answer in answers]


@pytest.mark.parametrize("form", FORMS)
def test_whatever_takes_a_sign_off_back_says_so_as_often_as_it_is_sent(client, desk, decided, form):
    client.force_login(make_user("sally", desk, Role.SLOT))
    address, sent = FORMS[form](decided)

    first, again = told(client.post(address, sent, follow=True) for _ in range(2))

    already = ("Nothing to save: the story says all of it already.", "Saved as a new revision.")  # what happened then
    assert first.endswith(f" {GONE.replace('2', '6')}")
    mended = " E is gone."  # told of what is saved, not where there is nothing to save
    assert again.replace(*already).replace(mended, "") == first.replace(mended, "")


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
    before, beside = (
        at_desk.get(f"/review/{open_yet.pk}/?f={finding.pk}&view={view}").text for view in ("", "compare")
    )
    reworded = at_desk.get(f"/finding/{finding.pk}/reword/", headers=PANEL).text
    form = {"key": key(finding)}

    answers = [at_desk.post(f"/finding/{finding.pk}/accept/", form, headers=PANEL) for _ in range(2)]

    takes = "takes back sam’s sign-off on revision 1: the story needs a second read again."
    assert warned(before) == {f"Accepting a fix {takes}": ["Remove", "Remove"]}
    assert warned(beside) == {f"Accepting a fix {takes}": ["Keep", "Keep", "Remove", "Remove"]}
    assert warned(reworded) == {f"Accepting it {takes}": ["Accept"]}
    gone = GONE.replace("2", "1")
    assert [said(answer) for answer in answers] == [f"Kept line 2, removed line 4. {gone} 1 of 1 decided."] * 2


def test_preview_of_what_is_safe_says_before_that_the_sign_off_goes(at_desk, decided):
    page = at_desk.get(f"/review/{decided.pk}/safe/").text

    takes = "takes back sam’s sign-off on revision 6: the story needs a second read again."
    assert warned(page) == {f"Accepting {takes}": ["Accept"], f"Accepting a fix {takes}": ["Accept:"]}


def test_preview_of_what_is_safe_in_a_story_that_nobody_signed_warns_of_nothing(at_desk, article):
    page = at_desk.get(f"/review/{article.pk}/safe/").text

    assert ('id="safe-accept">' in page, warned(page)) == (True, {})


def test_who_opens_a_signed_story_again_reads_whose_sign_off_went(at_desk, signed):
    answer = at_desk.post(f"/story/{signed.pk}/move/reopen/", headers=PANEL)

    assert said(answer) == f"The story is in second read now. {GONE} 1 of 1 decided."


TAKES = "takes back sam’s sign-off on revision 2: the story needs a second read again."


@pytest.mark.parametrize(
    ("role", "aside"),
    [(Role.EDITOR, {f"This {TAKES}": ["Send"]}), (Role.SLOT, {f"Each of these {TAKES}": ["Send", "Hold", "Spike"]})],
)
def test_every_way_back_or_aside_says_before_that_the_sign_off_goes(client, desk, signed, role, aside):
    client.force_login(make_user("sally", desk, role))
    page = client.get(f"/review/{signed.pk}/").text
    client.post(f"/story/{signed.pk}/move/reopen/")

    again = client.get(f"/review/{signed.pk}/").text

    assert warned(page, MOVES) == {f"Opening it again {TAKES}": ["Open"]} | aside
    assert ('id="aside-form"' in again, warned(again, MOVES)) == (True, {})


@pytest.mark.parametrize("name", ["reopen", "send_back", "hold", "spike"])
def test_story_says_until_the_next_sign_off_whose_fell_by_a_move(client, desk, signed, name):
    sally = make_user("sally", desk, Role.SLOT)
    client.force_login(sally)
    before = fallen(client, signed)
    client.post(f"/story/{signed.pk}/move/{name}/", {"note": "Who says so?"})
    after = fallen(client, signed)
    sam = signed.signoffs.get().by
    ways = {
        "hold": ["release", "hand_on"],
        "spike": ["revive", "submit", "take", "hand_on"],
        "send_back": ["submit", "take", "hand_on"],
    }
    for step in ways.get(name, []):
        moving.move(signed, step, by=signed.author if step == "submit" else sam, note="?")
    read_again = fallen(client, signed)

    if Article.objects.get(pk=signed.pk).stage == "second_read":
        signing.sign(signed, revision=2, by=sally)

    gone = "sam’s sign-off on revision 2 no longer holds, though the story reads as it did then."
    told = f"{gone} It needs a second read again."
    assert [before, after, read_again, fallen(client, signed)] == ["", told, told, ""]


def test_reader_of_a_story_that_was_sent_back_reads_why_until_it_is_signed(client, desk, signed, reporter):
    sally = make_user("sally", desk, Role.SLOT)
    client.force_login(sally)
    moving.move(signed, "send_back", by=sally, note="Who says so?")
    returned = sent_back(client, signed)
    moving.move(signed, "submit", by=reporter)
    submitted = sent_back(client, signed)
    sam = signed.signoffs.get().by
    moving.move(signed, "take", by=sam)
    moving.move(signed, "hand_on", by=sam)
    read_again = sent_back(client, signed)

    answer = client.post(f"/story/{signed.pk}/sign/", {"revision": "2"}, headers=PANEL).text

    told = "sally had sent it back: Who says so?"
    assert [returned, submitted, read_again, sent_back(client, signed)] == ["", told, told, ""]
    assert ("Signed off" in answer, 'id="sent-back"' in answer) == (True, False)


def sent_back(client, story):
    """What the story says above its text of the last time that it was sent back."""
    found = re.search(r'<p id="sent-back">(.*?)</p>', client.get(f"/review/{story.pk}/").text)
    return strip_tags(found[1]) if found else ""


def fallen(client, story):
    """What the story says above its text of a sign-off that fell."""
    found = re.search(r'<p id="fallen">(.*?)</p>', client.get(f"/review/{story.pk}/").text)
    return strip_tags(found[1]) if found else ""


def test_edit_made_once_the_story_was_opened_by_hand_does_not_say_it_again(at_desk, signed):
    """The sign-off had fallen before, though on the revision that the edit was made of."""
    at_desk.post(f"/story/{signed.pk}/move/reopen/")

    answers = [at_desk.post(f"/review/{signed.pk}/block/p1/", typed("Late.", base=2), headers=PANEL) for _ in range(2)]

    assert [said(answer) for answer in answers] == ["Saved. 1 of 1 decided."] * 2


def test_second_edit_of_a_line_does_not_say_it_again(at_desk, signed):
    at_desk.post(f"/review/{signed.pk}/block/p1/", typed("Late again.", base=2))

    answers = [at_desk.post(f"/review/{signed.pk}/block/p1/", typed("Late.", base=3), headers=PANEL) for _ in range(2)]

    assert [said(answer) for answer in answers] == ["Saved. 1 of 1 decided."] * 2


def test_edit_of_an_older_revision_says_as_often_as_it_is_sent_that_the_sign_off_went(at_desk, signed):
    answers = [at_desk.post(f"/review/{signed.pk}/block/p1/", typed("Late.", base=1), headers=PANEL) for _ in range(2)]

    assert [GONE in said(answer) for answer in answers] == [True, True]


@pytest.fixture
def rejections(desk, reporter, editor, slot):
    """The rejections in a signed story, on a desk where the rules only inform."""
    settle(desk, slot, informing=EVERY_RULE)
    story = taken(repeating(desk, reporter, 2), editor)
    made = [review.reject(finding, by=editor) for finding in story.findings.all()]
    moving.move(story, "hand_on", by=editor)
    signing.sign(story, revision=1, by=slot)
    return made


def test_second_rejection_taken_back_does_not_say_it_again(at_desk, rejections):
    first, second = rejections[:2]
    at_desk.post(f"/decision/{first.pk}/undo/", headers=PANEL)

    answers = [at_desk.post(f"/decision/{second.pk}/undo/", follow=True) for _ in range(2)]

    assert told(answers) == ["Undone."] * 2


def test_undo_sent_again_does_not_tell_what_a_colleague_did(at_desk, rejections, colleague, slot):
    mine, theirs = rejections[:2]
    story = mine.finding.article
    at_desk.post(f"/decision/{mine.pk}/undo/", headers=PANEL)
    signing.sign(story, revision=1, by=slot)
    review.undo(theirs, by=colleague)

    answer = at_desk.post(f"/decision/{mine.pk}/undo/", follow=True)

    assert told([answer]) == ["Undone."]


def test_edit_sent_again_does_not_tell_what_a_colleague_did(at_desk, signed, colleague):
    """By hand, and in the words in which the log would have told of the edit."""
    moving.move(signed, "reopen", by=colleague, note="Edited line 1")
    form = typed("Late again.", base=2)

    answers = [at_desk.post(f"/review/{signed.pk}/block/p1/", form, headers=PANEL) for _ in range(2)]

    assert [said(answer) for answer in answers] == ["Saved. 1 of 1 decided."] * 2


ALREADY = "The story reads as revision 1 did already, so nothing was changed."


def test_restore_of_what_stands_there_does_not_tell_who_opened_the_story(at_desk, open_yet, colleague):
    moving.move(open_yet, "reopen", by=colleague)

    answer = at_desk.post(f"/story/{open_yet.pk}/restore/", {"revision": "1", "base": "1"}, follow=True)

    assert told([answer]) == [ALREADY]


def test_restore_of_what_one_has_restored_does_not_say_it_again(at_desk, signed):
    forms = [{"revision": "1", "base": base} for base in ("2", "3")]

    answers = [at_desk.post(f"/story/{signed.pk}/restore/", form, follow=True) for form in forms]

    assert told(answers) == [f"The story reads as revision 1 did, in a new revision. {GONE}", ALREADY]


def test_restore_of_what_one_has_typed_back_does_not_say_it_again(at_desk, open_yet, slot):
    """The page was opened before."""
    line = open_yet.head.document.block("p1").text
    edit_block(open_yet, "p1", "Late again.", base=1, by=slot)
    signing.sign(open_yet, revision=2, by=slot, waiver="Alone on the desk.")
    at_desk.post(f"/review/{open_yet.pk}/block/p1/", typed(line, base=2), headers=PANEL)

    answer = at_desk.post(f"/story/{open_yet.pk}/restore/", {"revision": "1", "base": "2"}, follow=True)

    assert told([answer]) == ["The story reads as revision 1 did, in a new revision."]


def test_story_sent_back_once_it_was_open_again_does_not_say_it_again(at_desk, signed):
    at_desk.post(f"/story/{signed.pk}/move/reopen/", headers=PANEL)
    form = {"note": "Who says so?"}

    answers = [at_desk.post(f"/story/{signed.pk}/move/send_back/", form, follow=True) for _ in range(2)]

    assert told(answers) == ["The story is returned now."] * 2
