"""The words a desk repeats on purpose: who approves them, until when, and what rejections teach of them."""

from datetime import UTC, datetime, time, timedelta

import pytest
from django.utils import timezone

from articles.actions import at_once, desks, review, scanning
from articles.actions.refusals import GateClosed, Refusal, Stale
from articles.models import WAITS, Boilerplate, Decision, Desk, Notification, house_rules
from articles.workflow import Role
from tests.factories import CREW, FARES, make_article, make_user
from tests.house import approve, decide, repeating, who_may
from tests.invariants import assert_trustworthy

pytestmark = [pytest.mark.database, pytest.mark.django_db]


# Boilerplate


def day(number):
    return timezone.now().date() + timedelta(days=number)


def severities(article):
    return [finding.severity for finding in article.findings.shown()]


def test_boilerplate_lives_from_a_proposal_to_its_last_day(desk, editor, slot, article):
    proposed = desks.propose_boilerplate(desk, CREW, by=editor)
    scanning.rescan(article, by=editor)
    at_first = severities(article)

    desks.approve_boilerplate(proposed, by=slot)
    scanning.rescan(article, by=editor)
    approved = severities(article)
    Boilerplate.objects.filter(pk=proposed.pk).update(expires_on=day(0))
    scanning.rescan(article, by=editor)
    on_its_last_day = severities(article)
    Boilerplate.objects.filter(pk=proposed.pk).update(expires_on=day(-1))
    scanning.rescan(article, by=editor)

    assert (at_first, approved, on_its_last_day, severities(article)) == (["error"], ["notice"], ["notice"], ["error"])
    assert_trustworthy(article)


@pytest.mark.parametrize(
    ("time_zone", "state", "severity"),
    [("Pacific/Kiritimati", "expired", "error"), ("Pacific/Midway", "approved", "notice")],
)
def test_boilerplate_holds_until_its_last_day_ends_where_the_desk_is(
    desk, slot, reporter, monkeypatch, time_zone, state, severity
):
    Desk.objects.update(time_zone=time_zone)
    desk.refresh_from_db()
    row = approve(desk, slot, expires_on=desk.today() + timedelta(days=2))
    last = datetime.combine(row.expires_on, time(13), UTC)  # three in the morning of the next day there, or two of this
    monkeypatch.setattr(timezone, "now", lambda: last)

    article = make_article(desk, reporter)

    assert (Boilerplate.objects.get().state, severities(article)) == (state, [severity])
    assert list(Boilerplate.objects.in_force(desk)) == ([row] if state == "approved" else [])
    assert list(Boilerplate.objects.over(desk)) == ([row] if state == "expired" else [])


def test_boilerplate_is_known_however_it_is_typeset(desk, slot, reporter):
    approve(desk, slot, CREW.upper().replace(" ", "  "))

    assert severities(make_article(desk, reporter)) == ["notice"]


def test_boilerplate_of_one_desk_is_an_error_on_another(desk, other_desk, slot):
    approve(desk, slot)

    assert severities(make_article(other_desk, make_user("olga", other_desk))) == ["error"]


def test_withdrawn_boilerplate_is_an_error_again(desk, slot, editor, reporter):
    boilerplate = approve(desk, slot)
    article = make_article(desk, reporter)

    desks.withdraw_boilerplate(boilerplate, by=slot)
    scanning.rescan(article, by=editor)

    assert severities(article) == ["error"]
    boilerplate.refresh_from_db()
    assert boilerplate.state == "withdrawn"


def test_boilerplate_is_proposed_by_editors_and_approved_by_slots(desk, people, editor):
    def propose(who, user):
        desks.propose_boilerplate(desk, f"Words of the {who}", by=user)

    def approve(who, user):
        desks.approve_boilerplate(desks.propose_boilerplate(desk, f"More of {who}", by=editor), by=user)

    def withdraw(who, user):
        desks.withdraw_boilerplate(desks.propose_boilerplate(desk, f"Yet more of {who}", by=editor), by=user)

    assert who_may(people, propose) == {"editor", "slot", "administrator"}
    assert who_may(people, approve) == {"slot", "administrator"}
    assert who_may(people, withdraw) == {"slot", "administrator"}


def test_what_is_sent_twice_is_done_once(desk, editor, slot):
    first = desks.propose_boilerplate(desk, CREW, by=editor)
    again = desks.propose_boilerplate(desk, f" {CREW}", by=slot)
    approved = desks.approve_boilerplate(first, by=slot, expires_on=day(9))
    approved_again = desks.approve_boilerplate(first, by=slot, expires_on=day(9))
    withdrawn = desks.withdraw_boilerplate(first, by=slot)
    withdrawn_again = desks.withdraw_boilerplate(first, by=slot)

    assert first == again == approved == approved_again == withdrawn == withdrawn_again
    assert approved.approved_at == approved_again.approved_at
    assert withdrawn.withdrawn_at == withdrawn_again.withdrawn_at
    assert Boilerplate.objects.count() == 1


def test_who_settled_it_first_is_named(desk, slot):
    stan = make_user("stan", desk, Role.SLOT)
    boilerplate = approve(desk, slot)

    with pytest.raises(Stale, match="sam settled this already: it is approved"):
        desks.approve_boilerplate(boilerplate, by=stan)
    desks.withdraw_boilerplate(boilerplate, by=stan)
    with pytest.raises(Stale, match="stan settled this already: it is withdrawn"):
        desks.approve_boilerplate(boilerplate, by=slot)
    with pytest.raises(Stale, match="stan has withdrawn this already"):
        desks.withdraw_boilerplate(boilerplate, by=slot)


@pytest.mark.parametrize(("days", "fits"), [(-1, False), (0, False), (1, True), (365, True), (366, False)])
def test_boilerplate_holds_for_a_year_at_most(desk, slot, days, fits):
    try:
        assert approve(desk, slot, expires_on=day(days)).expires_on == day(days)
        done = True
    except GateClosed:
        done = False

    assert done == fits


def test_slots_are_told_what_an_editor_proposes(desk, editor, slot):
    for by in (editor, editor, slot):
        desks.propose_boilerplate(desk, CREW, by=by)
    desks.propose_boilerplate(desk, FARES, by=slot)

    told = [(each.user, each.words.partition(":")[0]) for each in Notification.objects.all()]
    assert told == [(slot, "edda proposes boilerplate for the World desk; it waits for your approval")]


def test_boilerplate_holds_half_a_year_unless_told(desk, slot):
    assert approve(desk, slot).expires_on == day(180)


def test_expired_boilerplate_is_approved_anew_beside_the_old(desk, slot):
    old = approve(desk, slot)
    Boilerplate.objects.filter(pk=old.pk).update(expires_on=day(-1))

    new = desks.approve_boilerplate(old, by=slot)

    assert desks.approve_boilerplate(old, by=slot) == new
    old.refresh_from_db()
    assert (old.state, new.state, new.words) == ("withdrawn", "approved", old.words)
    assert house_rules(desk.pk).ruleset.boilerplate == {new.folded}


@pytest.mark.parametrize("words", ["", " \n ", "\u200b\u2060 \xad", "x" * 2_001])
def test_no_words_and_too_many_are_no_boilerplate(desk, editor, words):
    with pytest.raises(Refusal):
        desks.propose_boilerplate(desk, words, by=editor)

    assert not Boilerplate.objects.exists()


# Learning


def test_words_rejected_in_three_stories_are_proposed_once(desk, editor, slot, reporter):
    proposed = []
    for number in range(5):
        decide(repeating(desk, reporter, number), "reject", editor)
        proposed.append(Boilerplate.objects.count())

    boilerplate = Boilerplate.objects.get()
    assert proposed == [0, 0, 1, 1, 1]
    assert (boilerplate.words, boilerplate.proposed_by, boilerplate.state) == (CREW, None, WAITS)
    assert [(told.user, told.link) for told in Notification.objects.all()] == [(slot, desk.get_boilerplate_url())]
    waits = "Rejected in 3 stories, words of the World desk wait for your approval as boilerplate"
    assert Notification.objects.get().words == f"{waits}: “{boilerplate}”"


def test_words_called_boilerplate_in_two_stories_are_proposed(desk, editor, slot, reporter):
    decide(repeating(desk, reporter, 1), "reject", editor, "boilerplate")
    after_one = Boilerplate.objects.count()
    decide(repeating(desk, reporter, 2), "reject", editor, "boilerplate")

    assert (after_one, Boilerplate.objects.get().words) == (0, CREW)


def test_rejections_in_one_story_and_those_taken_back_teach_nothing(desk, editor, slot, reporter):
    for number in range(3):
        decision = decide(repeating(desk, reporter, number), "reject", editor)
        if number != 2:
            review.undo(decision, by=editor)
    again = repeating(desk, reporter, 3)
    for _ in range(3):
        review.undo(decide(again, "reject", editor), by=editor)

    assert not Boilerplate.objects.exists()


def test_what_was_learned_is_taken_back_with_the_rejection_and_learned_again(desk, editor, slot, reporter):
    made = [decide(repeating(desk, reporter, number), "reject", editor) for number in range(4)]
    states = []
    for decision in made[:2]:
        review.undo(decision, by=editor)
        states.append([each.state for each in Boilerplate.objects.all()])
    decide(repeating(desk, reporter, 5), "reject", editor)

    assert states == [[WAITS], ["taken back"]]
    assert [(each.state, each.words) for each in Boilerplate.objects.all()] == [
        (WAITS, CREW),
        ("taken back", CREW),
    ]


def test_what_somebody_said_a_word_about_is_not_taken_back(desk, editor, slot, reporter):
    made = [decide(repeating(desk, reporter, number), "reject", editor) for number in range(3)]
    desks.approve_boilerplate(Boilerplate.objects.get(), by=slot)

    for decision in made:
        review.undo(decision, by=editor)

    assert Boilerplate.objects.get().state == "approved"


def test_what_an_editor_proposed_is_not_taken_back(desk, editor, slot, reporter):
    made = [decide(repeating(desk, reporter, number), "reject", editor) for number in range(2)]
    desks.propose_boilerplate(desk, CREW, by=editor)

    for decision in made:
        review.undo(decision, by=editor)

    assert Boilerplate.objects.get().state == WAITS


def test_rejections_undone_at_once_take_back_what_they_taught(desk, editor, slot, reporter):
    for number in range(2):
        decide(repeating(desk, reporter, number), "reject", editor)
    last = repeating(desk, reporter, 3)
    wide = review.reject(last.findings.get(), by=editor, scope=Decision.Scope.STORY)

    at_once.undo_together(last, wide.together, by=editor)

    assert Boilerplate.objects.get().state == "taken back"


@pytest.mark.parametrize("deed", [desks.approve_boilerplate, desks.withdraw_boilerplate])
def test_who_settles_what_was_taken_back_is_told_why(desk, editor, slot, reporter, deed):
    made = [decide(repeating(desk, reporter, number), "reject", editor) for number in range(3)]
    review.undo(made[0], by=editor)

    with pytest.raises(Stale, match="The rejections that proposed this were undone"):
        deed(Boilerplate.objects.get(), by=slot)


def test_another_desks_rejections_teach_this_one_nothing(desk, other_desk, editor, reporter):
    olga, emil = make_user("olga", other_desk), make_user("emil", other_desk, Role.EDITOR)
    for number in range(2):
        decide(repeating(desk, reporter, number), "reject", editor)
        decide(repeating(other_desk, olga, number), "reject", emil)

    assert not Boilerplate.objects.exists()


def test_what_was_declined_is_not_proposed_again(desk, editor, slot, reporter):
    for number in range(3):
        decide(repeating(desk, reporter, number), "reject", editor)
    desks.withdraw_boilerplate(Boilerplate.objects.get(), by=slot)
    decide(repeating(desk, reporter, 4), "reject", editor)

    assert Boilerplate.objects.get().state == "declined"


def test_desk_without_a_slot_is_its_administrators_to_tell(desk, editor, reporter, django_user_model):
    ada = django_user_model.objects.create_superuser("ada")
    for number in range(3):
        decide(repeating(desk, reporter, number), "reject", editor)

    assert [told.user for told in Notification.objects.all()] == [ada]
