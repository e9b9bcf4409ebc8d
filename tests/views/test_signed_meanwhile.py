"""A page older than a sign-off or publication takes back neither at the first press, whatever is sent from it."""

import html
import re

import pytest

from articles.actions import moving, publishing, review, signing
from articles.actions.editing import edit_block
from articles.models import Article, Move
from articles.workflow import Role
from tests.factories import make_user
from tests.views.asking import PANEL, rows, typed
from tests.views.test_unsigning import FORMS, GONE, decided, open_yet, signed, told

pytestmark = [pytest.mark.database, pytest.mark.django_db]

__all__ = ["decided", "open_yet", "signed"]

SIGNED = (
    "sam has signed this story off since this page was shown. What you sent would take back sam’s sign-off on revision "
    "2: the story would need a second read again. Read it as it is now, and press again if you still want to."
)
PUBLISHED = (
    "sam has published this story since this page was shown. What you sent would take back sam’s sign-off on revision "
    "2: the story would need a second read again, while readers go on seeing revision 2. Read it as it is now, and "
    "press again if you still want to."
)


def last(story):
    """The number of a story's last move."""
    return Move.objects.filter(article=story).latest("pk").pk


def before(story, name):
    """The number of the move before the last one of this name: what an old page knows."""
    named = Move.objects.filter(article=story, name=name).latest("pk")
    return Move.objects.filter(article=story, pk__lt=named.pk).latest("pk").pk


def refusal(answer):
    """The first sentences of what stood in the way."""
    found = re.search(r'<div class="notice problem".*?<p>(.*?)(?: The latest revision|</p>)', answer.text, re.DOTALL)
    return html.unescape(found[1])


def sends(page, address):
    """What each form of a page sent to this address says of the last move that the page knows."""
    forms = re.findall(r"<form[^>]*?>.*?</form>", page.text, re.DOTALL)
    here = [form for form in forms if address in form]
    return [re.findall(r'name="moved" value="(\d+)"', form) for form in here]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("asking", [{}, PANEL])
def test_no_signoff_falls_unasked(client, desk, decided, form, asking):
    client.force_login(make_user("sally", desk, Role.SLOT))
    address, sent = FORMS[form](decided)
    were = rows()

    first = client.post(address, sent | {"moved": before(decided, "sign")}, headers=asking)

    assert (first.status_code, rows(), refusal(first)) == (409, were, SIGNED.replace("revision 2", "revision 6"))
    (again,) = told([client.post(address, sent | {"moved": last(decided)}, follow=True)])
    assert again.endswith(f" {GONE.replace('2', '6')}")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_which_move_its_page_knew(client, desk, decided, form):
    client.force_login(make_user("sally", desk, Role.SLOT))
    address, _ = FORMS[form](decided)
    pages = {"restore": f"/story/{decided.pk}/compare/?older=1&newer=6"}
    own = form in ("edit", "write", "reword", "accept all safe")
    finding = address.split("/")[2] if address.startswith("/finding/") else ""
    page = client.get(address if own else pages.get(form, f"/review/{decided.pk}/?f={finding}"))

    said = sends(page, address) if form != "write" else sends(page, "whole")

    assert said == [[str(last(decided))]] * max(1, len(said))


def test_words_typed_before_a_sign_off_stay_and_are_saved_at_the_second_press(at_desk, signed):
    address, known = f"/review/{signed.pk}/block/p1/", before(signed, "sign")

    first = at_desk.post(address, typed("Late again.", base=2, moved=known), headers=PANEL)
    second = at_desk.post(address, typed("Late again.", base=2, moved=last(signed)), headers=PANEL)

    assert (first.status_code, refusal(first)) == (409, SIGNED)
    assert re.search(r'<textarea[^>]* name="text"[^>]*>(.*?)</textarea>', first.text)[1] == "Late again."
    assert f'name="moved" value="{before(signed, "reopen")}"' in first.text
    assert ("takes back sam’s sign-off on revision 2" in first.text, f"Saved. {GONE}" in second.text) == (True, True)


def test_whole_story_typed_before_a_sign_off_stays_in_its_form(at_desk, signed):
    address, known = f"/review/{signed.pk}/write/", before(signed, "sign")
    page = at_desk.get(address)
    form = {name: value for name, value in page.context["form"].initial.items() if value is not None}
    form |= {"body": "Late again.", "base": 2, "over_words": 0, "moved": known}

    answer = at_desk.post(address, form)

    assert (answer.status_code, refusal(answer)) == (409, SIGNED)
    assert answer.context["form"]["body"].value() == "Late again."
    assert "takes back sam’s sign-off on revision 2" in answer.text


def test_form_opened_on_a_signed_story_is_told_of_its_publication(at_desk, signed, slot):
    publishing.publish(signed, revision=2, by=slot)

    answer = at_desk.post(
        f"/review/{signed.pk}/block/p1/", typed("Late.", base=2, moved=before(signed, "publish")), headers=PANEL
    )

    assert (answer.status_code, refusal(answer)) == (409, PUBLISHED)
    assert Article.objects.get(pk=signed.pk).is_live is True


def test_sign_off_and_publication_are_told_by_who_did_each(at_desk, desk, signed):
    dana = make_user("dana", desk, Role.SLOT)
    known = before(signed, "sign")
    publishing.publish(signed, revision=2, by=dana)

    answer = at_desk.post(f"/story/{signed.pk}/move/reopen/", {"moved": known}, headers=PANEL)

    assert refusal(answer).startswith("sam has signed this story off and dana has published it since this page")


def test_own_sign_off_on_another_page_is_told_as_ones_own(client, signed, slot):
    client.force_login(slot)
    publishing.publish(signed, revision=2, by=slot)

    answer = client.post(f"/story/{signed.pk}/move/reopen/", {"moved": before(signed, "sign")}, headers=PANEL)

    assert refusal(answer).startswith(
        "You have signed this story off and published it since this page was shown. What you sent would take back your "
    )


def test_edit_by_hand_is_not_undone_under_a_sign_off_that_the_page_had_not_seen(client, article, finding, desk, editor):
    """The case that a user met: one press of the key for undoing took a published story off its sign-off."""
    client.force_login(editor)
    edited = edit_block(article, "p1", "Late again.", base=1, by=editor)
    dana = make_user("dana", desk, Role.SLOT)
    review.accept(finding, key=finding.offers()[0].key, by=dana)
    moving.move(article, "hand_on", by=editor)
    known = last(article)
    signing.sign(article, revision=3, by=dana)
    publishing.publish(article, revision=3, by=dana)

    answer = client.post(f"/revision/{edited.pk}/undo/", {"moved": known}, headers=PANEL)

    assert (answer.status_code, Article.objects.get(pk=article.pk).stage) == (409, "ready")


def test_page_that_says_nothing_of_moves_is_not_asked_twice(at_desk, signed):
    answer = at_desk.post(f"/story/{signed.pk}/move/reopen/", headers=PANEL)

    assert (answer.status_code, Article.objects.get(pk=signed.pk).stage) == (200, "second_read")
