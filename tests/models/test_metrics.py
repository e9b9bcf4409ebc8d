"""What the metrics count, and when: every number here is made by hand."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from articles.actions import moving, publishing, review, signing
from articles.actions.editing import edit_block
from articles.models import Article, Decision, Revision
from articles.models.metrics import (
    Period,
    Waiting,
    is_surely_under_floor,
    is_under_floor,
    metrics,
    periods,
    reasons,
)
from articles.models.scorecard import Score
from articles.models.sealing import seal, unseal
from articles.workflow import Role, Stage
from tests.factories import CREW, FARES, FERRY, make_article, make_user, published, taken
from tests.house import REPEATS, decide, repeating

pytestmark = [pytest.mark.database, pytest.mark.django_db]

NOON = datetime(2026, 5, 31, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def measured(*desks, days=28):
    return metrics(list(desks), [REPEATS, "doubled-word"], days=days)


def moved(article, **times):
    """The story with these moments as long ago."""
    now = timezone.now()
    Article.objects.filter(pk=article.pk).update(**{name: now - ago for name, ago in times.items()})


# Periods


@pytest.mark.parametrize(
    ("days", "lengths"),
    [(1, [1]), (7, [1] * 7), (14, [1] * 14), (15, [1, 7, 7]), (91, [7] * 13), (99, [15, 28, 28, 28]), (364, [28] * 13)],
)
def test_window_is_cut_into_periods_that_end_now(days, lengths):
    cut = periods(days, NOON)

    assert [period.days for period in cut] == lengths
    assert (cut[0].begins, cut[-1].ends) == (NOON - days * DAY, NOON)
    assert [before.ends for before in cut[:-1]] == [after.begins for after in cut[1:]]


@pytest.mark.parametrize(
    ("hours", "median", "p95"),
    [([], None, None), ([3], 3, 3), ([5, 1], 3, 5), (range(1, 21), 10.5, 19), (range(1, 101), 50.5, 95)],
)
def test_median_and_95_in_100_are_of_the_stories_times(hours, median, p95):
    period = Period(NOON, NOON, times=[hour * HOUR for hour in hours])

    assert (period.median, period.p95) == (median and median * HOUR, p95 and p95 * HOUR)


def test_stories_are_counted_when_they_came_and_when_they_were_published(desk, reporter, editor, slot):
    for came, out in [(20, 3), (9, 8), (40, 30), (40, 2)]:
        article = published(taken(repeating(desk, reporter, came + out), editor), editor, slot)
        moved(article, created_at=came * DAY, first_published_at=out * DAY)
    make_article(desk, reporter, headline="Today")

    found = measured(desk)

    assert [(period.arrived, period.published) for period in found.periods] == [(0, 0), (1, 0), (1, 1), (1, 2)]
    assert [period.median and round(period.median / DAY, 3) for period in found.periods] == [None, None, 1, 27.5]
    assert [period.p95 and round(period.p95 / DAY, 3) for period in found.periods] == [None, None, 1, 38]
    assert (found.all.arrived, found.all.published, round(found.all.median / DAY, 3)) == (3, 3, 17)


def test_words_removed_are_of_the_stories_that_were_published(desk, reporter, editor, slot):
    make_article(desk, reporter)
    published(taken(make_article(desk, reporter, headline="Published"), editor), editor, slot)
    came = len(f"Published {FERRY} {CREW} {FARES} {CREW}".split())

    found = measured(desk).all

    assert (found.words_before, found.words_removed) == (came, len(CREW.split()))
    assert found.share_removed == len(CREW.split()) / came


def test_words_that_an_editor_takes_out_of_a_published_story_are_removed_once_readers_have_it_so(
    desk, reporter, editor, slot
):
    article = published(taken(make_article(desk, reporter, [FERRY, CREW]), editor), editor, slot)
    edit_block(article, "p2", "", base=1, by=editor)
    as_a_draft = measured(desk).all
    signing.sign(article, revision=2, by=slot)
    publishing.publish(article, revision=2, by=slot)

    given = measured(desk).all

    words = len(CREW.split())
    assert (as_a_draft.words_removed, given.words_removed) == (0, words)
    assert as_a_draft.words_before == given.words_before == len(f"Ferry late again {FERRY} {CREW}".split())


def test_story_that_has_grown_counts_below_nothing():
    assert Period(NOON, NOON, words_before=40, words_after=50).words_removed == -10
    assert Period(NOON, NOON).share_removed is None


# Rules


def test_findings_are_counted_in_the_stories_that_were_read(desk, reporter, editor):
    old = repeating(desk, reporter, 1)
    for number in (2, 3):
        repeating(desk, reporter, number)
    make_article(desk, reporter, [FERRY, FARES])
    unseal()
    Revision.objects.filter(article=old).update(at=timezone.now() - 40 * DAY)
    seal()

    found = measured(desk)

    assert (found.read, [score.found for score in found.scores]) == (3, [2, 0])
    assert [round(found.in_hundred(score), 1) for score in (*found.scores, found.record)] == [66.7, 0, 66.7]
    assert [measured(desk, days=days).read for days in (39, 41)] == [3, 4]


def test_record_adds_the_rules_up(desk, reporter, editor):
    decide(repeating(desk, reporter, 1), "accept", editor)
    decide(repeating(desk, reporter, 2), "reject", editor, "intended")
    review.undo(decide(repeating(desk, reporter, 3), "reject", editor), by=editor)
    twice = decide(make_article(desk, reporter, [f"The the quay. {FERRY}"]), "reject", editor, "intended")

    record = measured(desk).record

    assert twice.finding.rule == "doubled-word"
    assert (record.found, record.accepted, record.rejected, record.undone, record.open) == (4, 1, 2, 1, 1)
    assert record.reasons == {"intended": 2}


def test_decisions_of_other_days_are_not_counted(desk, reporter, editor):
    decide(repeating(desk, reporter, 1), "accept", editor)
    unseal()
    Decision.objects.update(at=timezone.now() - 40 * DAY)
    seal()

    assert [measured(desk, days=days).record.decided for days in (28, 41)] == [0, 1]


def test_reasons_are_counted_by_the_word_that_was_chosen():
    told = {"intended": 2, "intended: it rhymes": 1, "quotation": 1, "Ask her.": 1, "intendedly": 1}
    score = Score(REPEATS, rejected=9, reasons=told)

    assert reasons(score, ("intended", "quotation", "boilerplate")) == [
        ("intended", 3), ("none given", 3), ("in other words", 2), ("quotation", 1),
    ]  # fmt: skip
    assert reasons(Score(REPEATS), ("intended",)) == []


@pytest.mark.parametrize(
    ("accepted", "rejected", "under", "surely"),
    [
        (0, 0, False, False), (0, 1, True, False), (4, 1, False, False), (3, 1, True, False), (0, 9, True, False),
        (0, 10, True, True), (6, 4, True, False), (10, 10, True, True), (90, 10, False, False),
    ],
)  # fmt: skip
def test_rule_is_marked_under_eighty_in_a_hundred(accepted, rejected, under, surely):
    score = Score(REPEATS, accepted=accepted, rejected=rejected)

    assert (is_under_floor(score), is_surely_under_floor(score)) == (under, surely)


# What waits


def test_what_waits_is_counted_by_stage_and_age(desk, reporter, editor, slot):
    for number, ago in enumerate((HOUR, 3 * HOUR, 5 * HOUR, 2 * DAY, 9 * DAY)):
        moved(repeating(desk, reporter, number), moved_at=ago)
    moved(taken(repeating(desk, reporter, 6), editor), moved_at=4 * HOUR)
    published(taken(repeating(desk, reporter, 7), editor), editor, slot)
    moving.move(repeating(desk, reporter, 8), "spike", by=slot, note="No.")

    found = measured(desk)

    assert [(each.stage, each.ages, each.count) for each in found.waiting] == [
        (Stage.SUBMITTED, (2, 1, 1, 1), 5),
        (Stage.IN_REVIEW, (0, 1, 0, 0), 1),
    ]
    assert [each.oldest // HOUR for each in found.waiting] == [9 * 24, 4]
    assert (found.waits, found.oldest // DAY) == (6, 9)


def test_what_waits_is_what_the_queue_has_in_work(desk, reporter, editor, slot):
    article = published(taken(make_article(desk, reporter), editor), editor, slot)
    moving.move(article, "reopen", by=editor)
    moving.move(make_article(desk, reporter, headline="Held"), "hold", by=slot, note="Wait.")

    found = measured(desk).waiting

    assert sum(each.count for each in found) == Article.objects.in_work().count() == 2
    assert [each.stage for each in found] == [Stage.SECOND_READ, Stage.HELD]


# Whose, and what it costs


def test_other_desks_are_not_counted(desk, other_desk, reporter, editor):
    olga, emil = make_user("olga", other_desk), make_user("emil", other_desk, Role.EDITOR)
    decide(repeating(other_desk, olga, 1), "accept", emil)
    decide(repeating(desk, reporter, 2), "accept", editor)
    decide(repeating(desk, reporter, 3), "accept", editor)

    found = [measured(*desks) for desks in ([desk], [other_desk], [desk, other_desk])]

    assert [each.all.arrived for each in found] == [2, 1, 3]
    assert [each.read for each in found] == [2, 1, 3]
    assert [each.record.accepted for each in found] == [2, 1, 3]
    assert [each.waits for each in found] == [2, 1, 3]


def test_newsroom_without_desks_or_stories_has_nothing_to_count(desk):
    for desks in ([], [desk]):
        found = measured(*desks)

        assert (found.read, found.waiting, found.oldest, found.all.arrived) == (0, [], None, 0)
        assert (found.all.median, found.all.p95, found.in_hundred(found.record)) == (None, None, None)


def test_metrics_ask_six_times_however_much_there_is(desk, reporter, editor, django_assert_num_queries):
    decide(repeating(desk, reporter, 1), "accept", editor)
    with django_assert_num_queries(6):
        measured(desk)

    for number in range(2, 6):
        decide(repeating(desk, reporter, number), "reject", editor)

    with django_assert_num_queries(6):
        measured(desk)


def test_stage_counts_all_its_ages():
    assert Waiting(Stage.SUBMITTED, (1, 2, 3, 4), DAY).count == 10
