"""What a page is told of its readers: once, in a sentence, at the price of five queries."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.actions import attending, moving, publishing, review, signing
from articles.models import Membership, Presence
from articles.workflow import Role
from tests.factories import CREW, FERRY, make_article, make_user, taken
from tests.views.asking import PANEL

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def poll(client, article, *, revision=1, decisions=0, moved=None, shown=""):
    """What a page is told that shows this much; unless it says otherwise, the last move too."""
    moved = last(article) if moved is None else moved
    known = {"revision": revision, "decisions": decisions, "moved": moved, "shown": shown}
    return client.post(f"/review/{article.pk}/presence/", known, headers=PANEL)


def last(article):
    """The number of a story's last move."""
    return article.moves.latest("pk").pk


def shown(answer):
    """What the page would send along next time."""
    found = re.search(r'name="shown" value="([^"]*)"', answer.text)
    return found[1] if found else ""


def said(answer):
    """The words of an answer."""
    return " ".join(re.sub(r"<[^>]*>", "", answer.text).split())


def change(article, user):
    """Make a revision."""
    finding = article.findings.open().get()
    review.accept(finding, key=finding.offers()[0].key, by=user)


def test_page_asks_beside_the_panel_and_sends_the_revision_in_it(at_desk, article, settings):
    page = at_desk.get(f"/review/{article.pk}/").text
    panel = at_desk.get(f"/review/{article.pk}/", headers=PANEL).text

    assert 'hx-trigger="load delay:1s, every 15s, focus from:window"' in page
    assert page.index('id="presence"') < page.index('id="review"')
    assert 'id="presence"' not in panel
    assert re.search(r'id="seen" name="revision" value="(\d+)"', panel)[1] == "1"


def test_nothing_new_is_no_content(at_desk, article):
    answer = poll(at_desk, article)

    assert (answer.status_code, answer.content) == (204, b"")
    assert Presence.objects.count() == 1


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["Dana"], "Dana is reading"),
        (["Dana", "Kim"], "Dana and Kim are reading"),
        (["Dana", "Kim", "Sam"], "Dana, Kim and Sam are reading"),
        (["Dana", "Kim", "Sam", "Tom", "Una"], "Dana, Kim and 3 others are reading"),
    ],
)
def test_readers_are_told_by_name(at_desk, article, desk, names, sentence):
    for name in names:
        user = make_user(name.lower(), desk, Role.EDITOR)
        user.first_name = name
        user.save()
        attending.attend(article.pk, by=user)

    answer = poll(at_desk, article)

    assert (answer.status_code, said(answer)) == (200, sentence)


def test_the_same_is_told_once(at_desk, article, colleague):
    attending.attend(article.pk, by=colleague)
    first = poll(at_desk, article)

    again = poll(at_desk, article, shown=shown(first))

    assert (first.status_code, again.status_code) == (200, 204)


def test_reader_who_has_left_is_taken_back(at_desk, article, colleague):
    attending.attend(article.pk, by=colleague)
    first = poll(at_desk, article)
    Presence.objects.filter(user=colleague).delete()

    answer = poll(at_desk, article, shown=shown(first))

    assert (answer.status_code, said(answer)) == (200, "")


def test_new_revision_is_told_with_a_way_to_it(at_desk, article, colleague):
    change(article, colleague)

    answer = poll(at_desk, article)

    assert said(answer) == "Revision 2 by dana. Show it or what changed"
    assert f'href="/review/{article.pk}/"' in answer.text
    assert f'href="/story/{article.pk}/compare/?older=1&amp;newer=2"' in answer.text
    assert poll(at_desk, article, shown=shown(answer)).status_code == 204


def test_own_revision_of_another_tab_is_told_as_ones_own(at_desk, article, editor):
    change(article, editor)

    assert said(poll(at_desk, article)).startswith("Revision 2 by you.")


@pytest.mark.parametrize("known", ["2", "3", "", "x", "-1", "9" * 40])
def test_page_that_shows_the_latest_or_nonsense_is_told_nothing(at_desk, article, colleague, known):
    change(article, colleague)

    assert poll(at_desk, article, revision=known, decisions=known).status_code == 204


def decisions(client, article):
    """How many decisions the page sends along that it knows of."""
    return int(re.search(r'name="decisions" value="(\d+)"', client.get(f"/review/{article.pk}/").text)[1])


def test_decision_without_a_revision_is_told_with_a_way_to_it(at_desk, article, colleague):
    seen = [decisions(at_desk, article)]
    rejection = review.reject(article.findings.get(), by=colleague)
    rejected = poll(at_desk, article, decisions=seen[-1])
    seen.append(decisions(at_desk, article))
    review.undo(rejection, by=colleague)
    undone = poll(at_desk, article, decisions=seen[-1], shown=shown(rejected))
    seen.append(decisions(at_desk, article))

    assert said(rejected) == "A finding was rejected by dana. Show it"
    assert said(undone) == "A decision was undone by dana. Show it"
    assert seen == [0, 1, 2]
    assert f'href="/review/{article.pk}/"' in undone.text
    assert poll(at_desk, article, decisions=1, shown=shown(undone)).status_code == 204
    assert poll(at_desk, article, decisions=2).status_code == 204


def test_page_that_opens_tells_no_news_by_itself(at_desk, article, colleague):
    review.reject(article.findings.get(), by=colleague)

    assert 'id="newer"' not in at_desk.get(f"/review/{article.pk}/").text


def test_own_decision_of_another_tab_is_told_as_ones_own(at_desk, article, editor):
    review.reject(article.findings.get(), by=editor)

    assert said(poll(at_desk, article)) == "A finding was rejected by you. Show it"


def moved(client, article):
    """The move that the page sends along as the last that it knows of."""
    return int(re.search(r'name="moved" value="(\d+)"', client.get(f"/review/{article.pk}/").text)[1])


STEPS = {
    "take": ("dana", "dana took this story."),
    "hand_on": ("dana", "dana sent this story to second read."),
    "send_back": ("dana", "dana sent this story back."),
    "submit": ("rosa", "rosa submitted this story."),
    "hold": ("sam", "sam held this story."),
    "release": ("sam", "sam released this story."),
    "spike": ("sam", "sam spiked this story."),
    "revive": ("sam", "sam revived this story."),
}
"""A way through the desk: who makes each move, and how the page of another one tells it."""


def test_every_move_is_told_with_who_made_it_and_what_to_do(at_desk, desk, reporter, colleague, slot):
    story = make_article(desk, reporter, [FERRY, CREW])
    people, told = {"rosa": reporter, "dana": colleague, "sam": slot}, {}
    for name, (who, _) in STEPS.items():
        known = moved(at_desk, story)
        moving.move(story, name, by=people[who], note="Who says so?")
        told[name] = said(poll(at_desk, story, moved=known))

    shut = ("send_back", "hold", "spike", "revive")
    lost = " What you are writing can't be saved now: copy it."
    assert told == {
        name: f"{words} Reload to go on{lost if name in shut else ''}" for name, (_, words) in STEPS.items()
    }


def test_writer_is_told_that_the_text_is_closed_where_it_is_to_them(client, article, reporter, editor, slot):
    moving.move(taken(article, editor), "send_back", by=editor, note="Who says so?")
    known, told = last(article), []
    for name, by, note in (("submit", editor, ""), ("spike", slot, "Old.")):
        moving.move(article, name, by=by, note=note)
        for person in (reporter, editor):
            client.force_login(person)
            told.append('id="shut"' in poll(client, article, moved=known).text)

    assert told == [True, False, True, True]


def test_sign_off_and_publication_are_told_and_the_last_of_several_moves_alone(
    at_desk, desk, reporter, slot, colleague
):
    story = taken(make_article(desk, reporter, [FERRY, CREW]), colleague)
    moving.move(story, "hand_on", by=colleague)
    known = moved(at_desk, story)
    signing.sign(story, revision=1, by=slot)
    signed = poll(at_desk, story, moved=known)
    publishing.publish(story, revision=1, by=slot)
    published = poll(at_desk, story, moved=known, shown=shown(signed))
    last_seen = moved(at_desk, story)
    moving.move(story, "reopen", by=colleague)
    reopened = poll(at_desk, story, moved=last_seen)

    assert said(signed) == "sam signed this story off. Reload to go on"
    assert said(published) == "sam published this story. Reload to go on"
    assert said(reopened) == "dana opened this story again. Reload to go on"
    assert f'href="/review/{story.pk}/"' in published.text
    assert poll(at_desk, story, moved=last_seen, shown=shown(reopened)).status_code == 204
    assert poll(at_desk, story, moved=moved(at_desk, story)).status_code == 204


def test_move_that_came_of_an_edit_is_told_along_with_it(at_desk, article, colleague):
    known = moved(at_desk, article)
    change(article, colleague)

    answer = poll(at_desk, article, moved=known)

    assert said(answer) == "dana took this story. Revision 2 by dana. Show it or what changed"


def test_own_move_of_another_tab_is_told_as_ones_own(at_desk, article, editor):
    known = moved(at_desk, article)
    taken(article, editor)

    assert said(poll(at_desk, article, moved=known)) == "You took this story. Reload to go on"


def test_what_was_told_of_one_log_is_not_taken_for_news_of_another(at_desk, article, colleague):
    known = moved(at_desk, article)
    review.reject(article.findings.get(), by=colleague)

    states = [shown(poll(at_desk, article)), shown(poll(at_desk, article, decisions=1, moved=known))]

    assert states == ["decisions-1", f"moved-{last(article)}"]


def test_who_is_logged_out_is_told_so_and_the_page_stays(article):
    answer = poll(Client(), article)

    assert answer.status_code == 401
    assert "HX-Redirect" not in answer
    assert Presence.objects.count() == 0


def test_who_has_left_the_desk_finds_nothing_and_leaves_nothing(at_desk, article, editor):
    Membership.objects.filter(user=editor).delete()

    assert poll(at_desk, article).status_code == 404
    assert Presence.objects.count() == 0


def test_old_form_gets_a_new_token_with_which_it_can_be_sent_again(article, editor):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(editor)
    address = f"/review/{article.pk}/presence/"

    refused = browser.post(address, {"revision": 1, "csrfmiddlewaretoken": "x" * 64}, headers=PANEL)
    token = refused["X-CSRF-Token"]
    taken = browser.post(address, {"revision": 1, "csrfmiddlewaretoken": token}, headers=PANEL)

    assert (refused.status_code, taken.status_code) == (403, 204)


def test_poll_asks_as_often_for_thirty_readers_as_for_one(at_desk, article, desk):
    asked, known = [], moved(at_desk, article)
    for count in (1, 29):
        for number in range(count):
            attending.attend(article.pk, by=make_user(f"reader-{count}-{number}", desk, Role.EDITOR))
        with CaptureQueriesContext(connection) as queries:
            answer = poll(at_desk, article, moved=known)
        asked.append(len([query for query in queries if "SAVEPOINT" not in query["sql"]]))

    assert said(answer) == "reader-1-0, reader-29-0 and 28 others are reading"
    assert asked == [5, 5]
