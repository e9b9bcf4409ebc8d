"""Rules on trial on a desk's own stories: what they would raise, for whom, and how far a trial comes."""

import pytest

from articles.actions.refusals import GateClosed
from articles.actions.trying import Row, try_rules
from articles.models import Finding, RulesetVersion, Scan
from tests.factories import FARES, FERRY, make_article, make_user
from tests.house import EVERY_RULE, REPEATS, decide, repeating, settle, who_may

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def test_trial_says_what_would_be_raised_no_more(desk, slot, reporter):
    stories = [repeating(desk, reporter, number) for number in range(3)]
    make_article(desk, reporter, [FERRY, FARES])
    before = list(Scan.objects.values()), list(Finding.objects.values())

    trial = try_rules(desk, off=EVERY_RULE, informing=[], limits={}, by=slot)

    assert (trial.stories, trial.wanted, trial.out_of_time) == (4, 4, False)
    assert (trial.new, {each.article for each in trial.gone}, trial.changed) == ([], set(stories), [])
    assert trial.by_rule() == [Row(REPEATS, was=3, would_be=0, stopped=3, would_stop=0)]
    assert trial.raised() == [(3, 750), (0, 0)]
    assert (list(Scan.objects.values()), list(Finding.objects.values())) == before
    assert not RulesetVersion.objects.exists()


def test_trial_says_what_would_be_raised_more(desk, slot, reporter):
    settle(desk, slot, off=EVERY_RULE)
    story = repeating(desk, reporter, 1)

    trial = try_rules(desk, off=[], informing=[], limits={}, by=slot)

    assert [(each.article, each.finding.rule, each.was) for each in trial.new] == [(story, REPEATS, None)]
    assert (trial.gone, trial.changed, trial.raised()) == ([], [], [(0, 0), (1, 1_000)])


def test_trial_says_what_would_be_of_another_severity(desk, slot, reporter):
    settle(desk, slot, informing=[REPEATS])
    story = repeating(desk, reporter, 1)

    trial = try_rules(desk, off=[], informing=[], limits={}, by=slot)

    [change] = trial.changed
    assert (change.article, change.was.severity, change.would_be.severity) == (story, "notice", "error")
    assert (trial.new, trial.gone, trial.raised()) == ([], [], [(0, 0), (1, 1_000)])


def test_trial_reads_the_stories_as_they_stand_and_of_its_desk_only(desk, other_desk, slot, editor, reporter):
    decide(repeating(desk, reporter, 1), "accept", editor)
    repeating(other_desk, make_user("olga", other_desk), 2)

    trial = try_rules(desk, off=EVERY_RULE, informing=[], limits={}, by=slot)

    assert (trial.stories, trial.gone) == (1, [])


def test_trial_that_has_no_time_says_how_far_it_came(desk, slot, reporter):
    for number in range(3):
        repeating(desk, reporter, number)

    trial = try_rules(desk, off=EVERY_RULE, informing=[], limits={}, by=slot, seconds=0)

    assert (trial.stories, trial.wanted, trial.out_of_time) == (0, 3, True)


def test_trial_takes_the_latest(desk, slot, reporter):
    for number in range(3):
        repeating(desk, reporter, number)

    trial = try_rules(desk, off=EVERY_RULE, informing=[], limits={}, by=slot, most=2)

    assert [each.article.headline for each in trial.gone] == ["Story 2", "Story 1"]


def test_trial_is_for_those_who_may_put_it_in_force(desk, people):
    def deed(who, user):
        return try_rules(desk, off=[], informing=[], limits={}, by=user)

    assert who_may(people, deed) == {"slot", "administrator"}


def test_trial_refuses_what_could_not_be_put_in_force(desk, slot):
    with pytest.raises(GateClosed):
        try_rules(desk, off=["no-such-rule"], informing=[], limits={}, by=slot)
