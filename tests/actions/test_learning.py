"""A rule that a desk rejects more often than its floor allows informs from then on: once, and until a person says."""

from datetime import UTC, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.actions import learning, review
from articles.actions.editing import edit_block
from articles.detection.rules import RULES
from articles.models import Boilerplate, Decision, Desk, Finding, Notification, RulesetVersion, house_rules
from articles.models.rules import HouseRules
from articles.models.scorecard import scorecard, wilson
from articles.models.sealing import seal, unseal
from articles.workflow import Role
from tests.factories import CREW, FARES, FERRY, make_article, make_user
from tests.house import LENGTH, REPEATS, decide, decide_many, repeating, settle, with_limit

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def demoted(desk):
    return REPEATS in house_rules(desk.pk).ruleset.informing


@pytest.fixture
def few(monkeypatch):
    """A record that says something after ten decisions, so that the tests need not make thirty stories each."""
    monkeypatch.setattr(learning, "FEWEST", 10)


def test_interval_is_wilsons():
    assert [round(each, 3) for each in wilson(4, 40)] == [0.040, 0.231]
    assert [round(each, 3) for each in wilson(0, 30)] == [0.0, 0.114]
    assert [round(each, 3) for each in wilson(30, 30)] == [0.886, 1.0]
    assert wilson(0, 0) == (0.0, 1.0)


def test_noisy_rule_demotes_itself_at_the_thirtieth_decision(first_day, desk, reporter, editor, slot):
    decide_many(desk, reporter, editor, accepted=4, rejected=25)
    at_29 = demoted(desk)

    decide_many(desk, reporter, editor, rejected=1, first=100)

    version = RulesetVersion.objects.get()
    assert (at_29, version.informing, version.by, version.number) == (False, [REPEATS], None, 1)
    assert (
        version.reason == f"Accepted 4 of 30 since {first_day:%-d %B %Y} (5–30\N{NO-BREAK SPACE}%): "
        "under its floor of 50\N{NO-BREAK SPACE}%. 26 rejected, 0 undone."
    )
    [told] = Notification.objects.all()
    assert (told.user, told.link) == (slot, desk.get_rules_url())
    assert told.words == f"The rule {REPEATS} only informs on the World desk from now on. {version.reason}"


def test_rule_above_its_floor_stays(few, desk, reporter, editor, slot):
    """The control: as many decisions, of which enough accept."""
    decide_many(desk, reporter, editor, accepted=5, rejected=5)

    assert not RulesetVersion.objects.exists()
    assert not Notification.objects.exists()


def test_rule_is_never_demoted_twice(few, desk, reporter, editor, slot):
    decide_many(desk, reporter, editor, rejected=14)
    waiting = Finding.objects.filter(severity="error").count()
    decide_many(desk, reporter, editor, rejected=3, first=100)

    assert waiting == 10
    assert (RulesetVersion.objects.count(), Notification.objects.count()) == (1, 1)


def test_rule_put_back_by_a_person_is_judged_by_new_decisions_only(few, desk, reporter, editor, slot):
    decide_many(desk, reporter, editor, rejected=10)
    settle(desk, slot, reason="Two reporters have learned since.")
    decide_many(desk, reporter, editor, rejected=9, first=100)
    after_nine = demoted(desk)

    decide_many(desk, reporter, editor, rejected=1, first=200)

    assert (after_nine, demoted(desk)) == (False, True)
    assert [version.by for version in RulesetVersion.objects.order_by("number")] == [None, slot, None]


def test_change_of_another_rule_starts_no_new_record(few, desk, reporter, editor, slot):
    decide_many(desk, reporter, editor, rejected=9)
    settle(desk, slot, off=["doubled-word"])

    decide_many(desk, reporter, editor, rejected=1, first=100)

    assert demoted(desk)
    assert house_rules(desk.pk).ruleset.off == {"doubled-word"}


def test_rejection_in_the_whole_story_counts_once(few, desk, reporter, editor, slot):
    twice = [FERRY.replace("the waiting", "the the waiting"), FARES, CREW.replace("the harbour", "the the harbour")]
    settle(desk, slot, off=[REPEATS])
    for number in range(8):
        only = make_article(desk, reporter, [twice[0]], headline=f"Story {number}")
        review.reject(only.findings.get(), by=editor)
    informing = []
    for number in range(2):
        article = make_article(desk, reporter, twice, headline=f"Both {number}")
        review.reject(article.findings.first(), by=editor, scope=Decision.Scope.STORY)
        informing.append(house_rules(desk.pk).ruleset.informing)

    assert (Decision.objects.count(), informing) == (12, [frozenset(), {"doubled-word"}])
    assert RulesetVersion.objects.latest_of(desk.pk).get().reason.startswith("Accepted 0 of 10 since ")


def test_record_is_told_by_the_day_where_the_desk_is(few, desk, reporter, editor, slot):
    """One in the afternoon in London is three of the next morning there."""
    Desk.objects.update(time_zone="Pacific/Kiritimati")
    desk.refresh_from_db()
    settle(desk, slot, off=[REPEATS])
    settle(desk, slot)
    yesterday = datetime.combine(timezone.now().date() - timedelta(days=1), time(13), UTC)
    unseal()
    RulesetVersion.objects.update(at=yesterday, changed={REPEATS: yesterday.isoformat()})
    seal()

    decide_many(desk, reporter, editor, rejected=10)

    said = RulesetVersion.objects.first().reason
    assert said.startswith(f"Accepted 0 of 10 since {yesterday + timedelta(days=1):%-d %B %Y} (")


def test_rules_that_nobody_has_changed_are_judged_since_one_moment():
    assert len(set(learning.judged_since(RULES, HouseRules()).values())) == 1


def test_rule_is_judged_from_its_own_last_change_on(desk, slot):
    settle(desk, slot, off=[REPEATS])
    settle(desk, slot)
    settle(desk, slot, off=["doubled-word"])
    off, on, other = RulesetVersion.objects.order_by("number")
    rules = [rule for rule in RULES if rule.id in (REPEATS, "doubled-word", "near-duplicate")]

    since = learning.judged_since(rules, house_rules(desk.pk))

    assert since == {REPEATS: on.at, "doubled-word": other.at, "near-duplicate": since["near-duplicate"]}
    assert since["near-duplicate"] < off.at - timedelta(days=89)


def test_change_of_a_limit_starts_a_new_record(desk, slot):
    """Though the rule itself was switched on before."""
    settle(desk, slot, off=[REPEATS])
    settle(desk, slot)
    with with_limit():
        settle(desk, slot, limits={LENGTH.name: 12})
        since = learning.judged_since(RULES, house_rules(desk.pk))

    last = RulesetVersion.objects.latest("number")
    assert [rule for rule, moment in since.items() if moment == last.at] == [REPEATS]


@pytest.mark.parametrize("how", ["off", "informing"])
def test_rule_that_stops_no_story_is_not_demoted_by_errors_from_before(few, desk, reporter, editor, slot, how):
    words = "Boat {} left the quay with all its crew aboard, and nobody on the pier waved it off."
    waiting = [repeating(desk, reporter, number, words.format(number * 7919)) for number in range(10)]
    settle(desk, slot, **{how: [REPEATS]})

    for article in waiting:
        decide(article, "reject", editor)

    assert (RulesetVersion.objects.count(), Notification.objects.count()) == (1, 0)


def test_rejections_that_were_undone_do_not_count(few, desk, reporter, editor, slot):
    for number in range(12):
        review.undo(
            decide(
                repeating(desk, reporter, number, f"Boat {number * 7} left the quay with all its crew aboard."),
                "reject",
                editor,
            ),
            by=editor,
        )

    assert not demoted(desk)


def test_old_decisions_and_those_of_another_desk_do_not_count(few, desk, other_desk, reporter, editor, slot):
    olga, emil = make_user("olga", other_desk), make_user("emil", other_desk, Role.EDITOR)
    decide_many(other_desk, olga, emil, rejected=5)
    decide_many(desk, reporter, editor, rejected=5)
    unseal()
    Decision.objects.filter(by=editor).update(at=timezone.now() - timedelta(days=91))
    seal()

    decide_many(desk, reporter, editor, rejected=5, first=100)

    assert not RulesetVersion.objects.exists()


def test_rejected_notices_do_not_count(few, desk, reporter, editor, slot):
    settle(desk, slot, informing=[REPEATS])
    decide_many(desk, reporter, editor, rejected=11)
    settle(desk, slot)

    decide_many(desk, reporter, editor, rejected=1, first=100)

    assert not demoted(desk)


def test_rejection_teaches_one_thing_and_the_next_one_the_other(few, desk, reporter, editor, slot):
    decide_many(desk, reporter, editor, rejected=7)
    for number in range(3):
        decide(repeating(desk, reporter, 100 + number), "reject", editor)
    after_three = (Boilerplate.objects.count(), demoted(desk))

    decide_many(desk, reporter, editor, rejected=1, first=200)

    assert (after_three, (Boilerplate.objects.count(), demoted(desk))) == ((1, False), (1, True))


def test_rejection_asks_as_often_after_thirty_as_after_three(desk, reporter, editor):
    def queries(number):
        article = repeating(desk, reporter, number, f"Boat {number * 7} left the quay with all its crew aboard.")
        with CaptureQueriesContext(connection) as asked:
            decide(article, "reject", editor)
        return len([query for query in asked if "SAVEPOINT" not in query["sql"]])

    asked = [queries(number) for number in range(28)]

    assert asked[-1] == asked[3] <= 15


# The scorecard


def test_scorecard_counts_what_became_of_findings(desk, other_desk, reporter, editor, slot):
    decide_many(desk, reporter, editor, accepted=2, rejected=1)
    decide(repeating(desk, reporter, 50), "reject", editor, "intended")
    review.undo(decide(repeating(desk, reporter, 51), "accept", editor), by=editor)
    decide_many(other_desk, make_user("olga", other_desk), make_user("emil", other_desk, Role.EDITOR), rejected=1)

    [score] = scorecard([desk], [REPEATS])

    assert (score.found, score.accepted, score.rejected, score.undone, score.open, score.gone) == (5, 2, 2, 1, 1, 0)
    assert (score.acceptance, score.reasons) == (0.5, {"intended": 1})
    assert score.interval == wilson(2, 4)
    assert [each.rejected for each in scorecard([desk, other_desk], [REPEATS])] == [3]


def test_scorecard_counts_a_rejection_in_the_whole_story_once(desk, reporter, editor):
    slips = [FERRY.replace("the waiting", "the the waiting"), FARES, CREW.replace("the harbour", "the the harbour")]
    article = make_article(desk, reporter, slips)
    review.reject(article.findings.first(), by=editor, reason="intended", scope=Decision.Scope.STORY)

    [score] = scorecard([desk], ["doubled-word"])

    assert (Decision.objects.count(), score.found, score.rejected, score.reasons) == (2, 2, 1, {"intended": 1})


def test_scorecard_counts_what_went_without_a_decision(desk, reporter, editor, slot, article):
    edit_block(article, "p4", "Something else.", base=1, by=editor)

    [score] = scorecard([desk], [REPEATS])

    assert (score.found, score.gone, score.acceptance) == (1, 1, None)


def test_scorecard_looks_back_as_far_as_it_is_asked(desk, reporter, editor):
    decide_many(desk, reporter, editor, rejected=2)
    unseal()
    Decision.objects.update(at=timezone.now() - timedelta(days=40))
    seal()

    assert [scorecard([desk], [REPEATS], days=days)[0].rejected for days in (30, 90)] == [0, 2]


def test_scorecard_asks_twice_however_much_was_found(desk, reporter, editor, django_assert_num_queries):
    decide_many(desk, reporter, editor, accepted=3, rejected=3)

    with django_assert_num_queries(2):
        scorecard([desk], [REPEATS, "doubled-word"])
