"""Two slots at once: one version wins and the other is told, boilerplate is proposed once, a rule demoted once."""

import threading

import pytest
from django.db import transaction

from articles.actions import at_once, desks, learning, review
from articles.actions.refusals import Stale
from articles.models import Boilerplate, Notification, RulesetVersion
from articles.workflow import Role
from tests.factories import CREW, make_user
from tests.house import REPEATS, decide_many, repeating, settle
from tests.invariants import assert_trustworthy
from tests.races.together import together

pytestmark = [pytest.mark.database, pytest.mark.races, pytest.mark.django_db(transaction=True)]

ROUNDS = 10


def problems(outcomes):
    return [type(outcome.problem) for outcome in outcomes if outcome.problem]


def test_of_two_slots_who_change_the_rules_one_wins_and_the_other_is_told(desk, slot):
    other = make_user("stan", desk, Role.SLOT)
    rules = [REPEATS, "doubled-word", "near-duplicate"]

    for number in range(ROUNDS):
        first, second = rules[number % 3], rules[(number + 1) % 3]
        outcomes = together(
            lambda rule=first, base=number: settle(desk, slot, off=[rule], base=base),
            lambda rule=second, base=number: settle(desk, other, informing=[rule], base=base),
        )
        assert problems(outcomes) == [Stale]

    assert list(RulesetVersion.objects.order_by("number").values_list("number", flat=True)) == list(
        range(1, ROUNDS + 1)
    )


def test_a_form_sent_twice_at_once_is_one_version(desk, slot):
    outcomes = together(*[lambda: settle(desk, slot, off=[REPEATS], base=0)] * 4)

    assert problems(outcomes) == []
    assert {outcome.value for outcome in outcomes} == {RulesetVersion.objects.get()}


def test_approved_and_withdrawn_at_once_it_ends_withdrawn(desk, slot):
    other = make_user("stan", desk, Role.SLOT)
    for number in range(ROUNDS):
        row = desks.propose_boilerplate(desk, f"{CREW} {number}", by=slot)

        outcomes = together(
            lambda row=row: desks.approve_boilerplate(row, by=slot),
            lambda row=row: desks.withdraw_boilerplate(row, by=other),
        )

        row.refresh_from_db()
        assert problems(outcomes) in ([], [Stale])
        assert row.withdrawn_by == other
        assert (row.approved_by is None) == (problems(outcomes) == [Stale])


def test_editors_who_reject_the_same_words_at_once_propose_them_once(desk, reporter, editor, colleague, slot):
    findings = [repeating(desk, reporter, number).findings.get() for number in range(8)]

    def reject(finding, by):
        return lambda: review.reject(finding, by=by)

    people = [editor, colleague] * 4
    outcomes = together(*[reject(finding, by) for finding, by in zip(findings, people, strict=True)])

    assert problems(outcomes) == []
    assert Boilerplate.objects.get().words == CREW
    assert Notification.objects.count() == 1


def test_editors_who_reject_at_once_demote_a_rule_once(desk, reporter, editor, colleague, slot, monkeypatch):
    monkeypatch.setattr(learning, "FEWEST", 10)
    decide_many(desk, reporter, editor, rejected=9)
    words = "Boat {} of the islanders left the quay with all its crew aboard, and nobody waved it off."
    findings = [repeating(desk, reporter, 50 + n, words.format(n * 7919)).findings.get() for n in range(6)]

    outcomes = together(*[lambda finding=finding: review.reject(finding, by=colleague) for finding in findings])

    assert problems(outcomes) == []
    assert [version.informing for version in RulesetVersion.objects.all()] == [[REPEATS]]
    assert Notification.objects.count() == 1


def held_then(first, second):
    """Call the first in a transaction that stays open for a while after the second has begun."""
    begun, end = threading.Event(), threading.Event()

    def hold():
        with transaction.atomic():
            first()
            begun.set()
            end.wait(30)

    def follow():
        begun.wait(30)
        threading.Timer(0.3, end.set).start()
        second()

    return together(hold, follow)


def test_a_rejection_that_is_still_being_written_counts_towards_boilerplate(desk, reporter, editor, colleague, slot):
    first, second, third = [repeating(desk, reporter, number).findings.get() for number in range(3)]
    review.reject(first, by=editor)

    outcomes = held_then(lambda: review.reject(second, by=editor), lambda: review.reject(third, by=colleague))

    assert problems(outcomes) == []
    assert Boilerplate.objects.get().words == CREW


@pytest.mark.parametrize("everywhere", [False, True])
def test_words_stay_proposed_while_one_rejection_is_undone_and_another_made(
    desk, reporter, editor, colleague, slot, everywhere
):
    """Three stories leave the words alone, and so many do at the end."""
    first, second, third, fourth = [repeating(desk, reporter, number).findings.get() for number in range(4)]
    made = [review.reject(each, by=editor) for each in (first, second)]
    last = review.reject(third, by=editor, scope="story" if everywhere else "here")
    undo = (
        (lambda: at_once.undo_together(third.article, last.together, by=editor))
        if everywhere
        else (lambda: review.undo(last, by=editor))
    )

    outcomes = held_then(undo, lambda: review.reject(fourth, by=colleague))

    assert (len(made), problems(outcomes)) == (2, [])
    assert Boilerplate.objects.filter(withdrawn_at=None).count() == 1


def test_a_rejection_that_is_still_being_written_counts_in_the_record(
    desk, reporter, editor, colleague, slot, monkeypatch
):
    monkeypatch.setattr(learning, "FEWEST", 10)
    decide_many(desk, reporter, editor, rejected=8)
    words = "Boat {} of the islanders left the quay with all its crew aboard, and nobody waved it off."
    ninth, tenth = [repeating(desk, reporter, 50 + n, words.format(n * 7919)).findings.get() for n in range(2)]

    outcomes = held_then(lambda: review.reject(ninth, by=editor), lambda: review.reject(tenth, by=colleague))

    assert problems(outcomes) == []
    assert RulesetVersion.objects.get().informing == [REPEATS]


def test_rejecting_and_settling_at_once_wait_for_each_other(desk, reporter, editor, slot):
    """Whoever needs both takes the story before the desk, so nobody waits in a circle."""
    findings = [repeating(desk, reporter, number).findings.get() for number in range(8)]
    other = make_user("stan", desk, Role.SLOT)

    def reject_all():
        for finding in findings:
            review.reject(finding, by=editor, reason="boilerplate")

    def settle_again_and_again():
        for number in range(8):
            settle(desk, slot, off=[["doubled-word"], []][number % 2], reason=str(number))

    def approve_again_and_again():
        for number in range(8):
            desks.approve_boilerplate(desks.propose_boilerplate(desk, f"{CREW} {number}", by=other), by=other)

    outcomes = together(reject_all, settle_again_and_again, approve_again_and_again)

    assert problems(outcomes) == []
    assert RulesetVersion.objects.count() == 8
    assert Boilerplate.objects.filter(proposed_by=None).count() == 1
    for finding in findings:
        assert_trustworthy(finding.article)


def test_without_the_lock_two_slots_overwrite_each_other(desk, slot):
    """The control: whoever looks and then writes does not see the other's version, and both are told that they won."""
    other = make_user("stan", desk, Role.SLOT)
    both_have_looked = threading.Barrier(2)

    def naive(rule, number, by):
        def run():
            seen = RulesetVersion.objects.filter(desk=desk).count()
            both_have_looked.wait(timeout=30)
            if seen == 0:
                RulesetVersion.objects.create(desk=desk, number=number, off=[rule], reason="Mine.", by=by)

        return run

    outcomes = together(naive(REPEATS, 1, slot), naive("doubled-word", 2, other))

    assert problems(outcomes) == []
    assert RulesetVersion.objects.count() == 2
