"""Somebody loses a right while what they do waits for the lock: nothing of it is done."""

import threading
import time
import uuid

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction

from articles.actions import at_once, commenting, desks, editing, intake, locking, moving, publishing, review, signing
from articles.actions.describing import describe
from articles.actions.refusals import NotAllowed
from articles.actions.scanning import rescan
from articles.models import Article, Desk, Membership, Original
from articles.models.desks import roles
from articles.text.align import Line
from tests.factories import CREW, FARES, FERRY, comment, make_article, taken
from tests.house import settle
from tests.races.together import together
from tests.views.asking import rows

pytestmark = [pytest.mark.database, pytest.mark.races, pytest.mark.django_db(transaction=True)]

TWICE = [FERRY, CREW, FARES, CREW, FERRY]
SEEN = {"slug": "", "urgency": 5, "language": "en"}


def key_of(article):
    return at_once.key_of(finding.offers()[0].key for finding in article.findings.open())


@pytest.fixture
def deeds(desk, reporter, editor, colleague, slot):
    """Everything that somebody with all rights on a desk may do there."""
    bad, decided, whole = (taken(make_article(desk, reporter, TWICE), editor) for _ in range(3))
    clean, second, ready, handed_on = (taken(make_article(desk, reporter, [FERRY]), editor) for _ in range(4))
    first, last = decided.findings.open()
    accepted = review.accept(first, key=first.offers()[0].key, by=colleague)
    rejected = review.reject(last, by=colleague)
    made = at_once.accept_safe(whole, key=key_of(whole), by=colleague)
    for story in (second, ready):
        moving.move(story, "hand_on", by=editor)
    moving.move(handed_on, "hand_on", by=slot)
    signing.sign(ready, revision=1, by=colleague)
    said, settled = (comment(bad, words, by=editor) for words in ("Who says so?", "And who else?"))
    commenting.resolve(settled, by=editor)
    proposed = desks.propose_boilerplate(desk, CREW, by=editor)
    approved = desks.approve_boilerplate(desks.propose_boilerplate(desk, FARES, by=editor), by=slot)
    original = intake.receive(FERRY.encode(), fields={}, by=slot)
    submitted = intake.receive(FERRY.encode(), fields={}, by=slot)
    intake.submit(submitted, desk=desk, by=slot)
    finding, key, lines = bad.findings.first(), bad.findings.first().offers()[0].key, [Line("paragraph", FERRY)]
    safe, token = key_of(bad), uuid.uuid4()
    first, last = taken(make_article(desk, reporter, TWICE), editor).findings.open()
    first_key = first.offers()[0].key
    review.accept(first, key=first_key, by=slot)
    review.reject(last, by=slot)
    taken_back = review.reject(taken(make_article(desk, reporter, TWICE), editor).findings.open().first(), by=editor)
    review.undo(taken_back, by=slot)
    return {
        "accept": lambda by: review.accept(finding, key=key, by=by),
        "reject": lambda by: review.reject(finding, by=by),
        "accept again": lambda by: review.accept(first, key=first_key, by=by),
        "reject again": lambda by: review.reject(last, by=by),
        "undo again": lambda by: review.undo(taken_back, by=by),
        "move again": lambda by: moving.move(handed_on, "hand_on", by=by),
        "undo an acceptance": lambda by: review.undo(accepted, by=by),
        "undo a rejection": lambda by: review.undo(rejected, by=by),
        "accept what is safe": lambda by: at_once.accept_safe(bad, key=safe, by=by),
        "undo at once": lambda by: at_once.undo_together(whole, made[0].together, by=by),
        "edit a block": lambda by: editing.edit_block(bad, "p1", "Nothing else.", base=1, by=by),
        "rewrite": lambda by: editing.rewrite(bad, {}, lines, base=1, by=by),
        "restore": lambda by: editing.restore(whole, 1, base=3, by=by),
        "rescan": lambda by: rescan(bad, by=by),
        "move": lambda by: moving.move(clean, "hand_on", by=by),
        "sign": lambda by: signing.sign(second, revision=1, by=by),
        "publish": lambda by: publishing.publish(ready, revision=1, by=by),
        "describe": lambda by: describe(bad, slug="ferry", urgency=1, language="en", seen=SEEN, by=by),
        "comment": lambda by: commenting.comment(bad, "Is it so?", token=token, by=by),
        "resolve": lambda by: commenting.resolve(said, by=by),
        "reopen": lambda by: commenting.reopen(settled, by=by),
        "change rules": lambda by: settle(desk, by, off=["doubled-word"], base=0),
        "propose": lambda by: desks.propose_boilerplate(desk, FERRY, by=by),
        "approve": lambda by: desks.approve_boilerplate(proposed, by=by),
        "withdraw": lambda by: desks.withdraw_boilerplate(approved, by=by),
        "submit": lambda by: intake.submit(original, desk=desk, by=by),
        "submit again": lambda by: intake.submit(submitted, desk=desk, by=by),
    }


def done_while(change, deeds, desk, by):
    """Do each of these as somebody whose page was made before a change that is being made when they are begun."""
    holds = threading.Event()

    def hold():
        with transaction.atomic():
            list(Article.objects.select_for_update().filter(desk=desk))
            list(Original.objects.select_for_update().all())
            locking.lock_desk(desk.pk)
            change()
            holds.set()
            time.sleep(0.5)  # so that the others come to the lock

    def begun(deed):
        user = get_user_model().objects.get(pk=by.pk)
        roles(user)  # as its page asked

        def do():
            assert holds.wait(timeout=30)
            return deed(user)

        return do

    _, *outcomes = together(hold, *map(begun, deeds.values()))
    return dict(zip(deeds, outcomes, strict=True))


@pytest.mark.parametrize("left", ["the desk", "the house"])
def test_who_has_left_meanwhile_does_nothing_any_more(deeds, desk, slot, left):
    def leave():
        if left == "the desk":
            Membership.objects.filter(user=slot).delete()
        else:
            get_user_model().objects.filter(pk=slot.pk).update(is_active=False)

    before = rows()

    outcomes = done_while(leave, deeds, desk, slot)

    assert {name: type(outcome.problem) for name, outcome in outcomes.items()} == dict.fromkeys(deeds, NotAllowed)
    assert rows() == before


def test_who_waited_for_a_story_has_the_clock_of_its_desk_as_it_is_by_now(deeds, desk, slot):
    story = Article.objects.filter(desk=desk).first()

    @transaction.atomic
    def clock(by):
        return locking.lock(story.pk, by=by).desk.time_zone

    outcomes = done_while(lambda: Desk.objects.update(time_zone="Asia/Tokyo"), {"clock": clock}, desk, slot)

    assert outcomes["clock"].value == "Asia/Tokyo"


def test_without_asking_anew_who_has_left_still_decides(deeds, desk, slot, monkeypatch):
    monkeypatch.setattr(locking, "remember_rights", lambda user, row: None)

    outcomes = done_while(
        lambda: Membership.objects.filter(user=slot).delete(), {"accept": deeds["accept"]}, desk, slot
    )

    assert outcomes["accept"].problem is None


def test_who_has_not_left_is_refused_nothing_for_want_of_a_right(deeds, desk, slot):
    outcomes = done_while(lambda: None, deeds, desk, slot)

    assert [name for name, outcome in outcomes.items() if isinstance(outcome.problem, NotAllowed)] == []
