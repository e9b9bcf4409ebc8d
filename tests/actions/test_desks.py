"""What a desk settles about its rules: by whom, within which bounds, once, and with every story read accordingly."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions import desks, moving, publishing, review, scanning, signing
from articles.actions.refusals import GateClosed, Stale, TooLong
from articles.detection.ruleset import Limit, exact
from articles.models import Finding, RulesetVersion, Scan, house_rules
from articles.workflow import Role
from tests.factories import CREW, FARES, FERRY, make_article, make_desk, make_user, taken
from tests.house import EVERY_RULE, LENGTH, REPEATS, approve, decide, number_of, settle, who_may, with_limit
from tests.invariants import assert_trustworthy

pytestmark = [pytest.mark.database, pytest.mark.django_db]


# Rules


def test_desk_without_a_version_has_the_rules_as_they_come(desk):
    assert (house_rules(desk.pk).number, house_rules(desk.pk).ruleset.digest) == (0, "")


def test_versions_follow_each_other(desk, slot):
    first = settle(desk, slot, off=["doubled-word"], informing=[REPEATS, "doubled-word"])
    second = settle(desk, slot, informing=[REPEATS], reason="We need it after all.")

    assert (first.number, first.off, first.informing, first.by) == (1, ["doubled-word"], [REPEATS], slot)
    assert (second.number, second.off, second.reason) == (2, [], "We need it after all.")
    assert house_rules(desk.pk).ruleset.informing == {REPEATS}


def test_rules_are_settled_by_slots_and_administrators(desk, people):
    assert who_may(
        people, lambda who, user: settle(desk, user, reason=who, off=[], informing=[REPEATS][: len(who) % 2])
    ) == {
        "slot",
        "administrator",
    }
    assert {version.by.username for version in RulesetVersion.objects.all()} <= {"sam", "ada"}


def test_sent_twice_they_are_one_version(desk, slot):
    first = settle(desk, slot, off=[REPEATS], base=0)

    assert settle(desk, slot, off=[REPEATS], base=0) == first
    assert RulesetVersion.objects.count() == 1


def test_what_is_in_force_already_is_no_new_version(desk, slot):
    assert settle(desk, slot) is None

    first = settle(desk, slot, off=[REPEATS])

    assert settle(desk, slot, off=[REPEATS], reason="Once more.") == first
    assert RulesetVersion.objects.count() == 1


def test_rules_seen_before_a_colleague_changed_them_are_refused(desk, slot):
    settle(desk, make_user("stan", desk, Role.SLOT), off=[REPEATS])

    with pytest.raises(Stale, match="stan changed the rules meanwhile"):
        settle(desk, slot, informing=[REPEATS], base=0)

    assert RulesetVersion.objects.get().off == [REPEATS]


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        ({"off": ["no-such-rule"]}, "There is no rule “no-such-rule”."),
        ({"informing": ["no-such-rule"]}, "There is no rule “no-such-rule”."),
        ({"limits": {"no-such-limit": 3}}, "There is no limit “no-such-limit”."),
        (
            {"limits": {LENGTH.name: 2}},
            "“Words of the shortest repeat” cannot be 2. Give it a whole number from 3 to 40.",
        ),
        (
            {"limits": {LENGTH.name: 41}},
            "“Words of the shortest repeat” cannot be 41. Give it a whole number from 3 to 40.",
        ),
        (
            {"limits": {LENGTH.name: float("nan")}},
            "“Words of the shortest repeat” is no number yet. Give it a whole number from 3 to 40.",
        ),
        ({"off": [REPEATS], "reason": " "}, "Say why, so that the next slot knows: the reason is empty."),
    ],
)
def test_what_is_no_fit_rule_is_refused_with_a_sentence(desk, slot, wanted, sentence):
    with with_limit(), pytest.raises(GateClosed) as problem:
        settle(desk, slot, **wanted)

    assert [reason.text for reason in problem.value.reasons] == [sentence]
    assert not RulesetVersion.objects.exists()


@pytest.mark.parametrize("value", [3, 40])
def test_limit_may_be_set_to_its_bounds(desk, slot, value):
    with with_limit():
        settle(desk, slot, limits={LENGTH.name: value})

    assert house_rules(desk.pk).ruleset.limit(LENGTH) == value


def test_limit_is_kept_and_shown_with_the_digits_that_were_meant(desk, slot):
    share = Limit("share", 0.5, 0.1, 0.9, "Share", whole=False)
    with with_limit(share):
        version = settle(desk, slot, limits={share.name: 0.1 + 0.2})

    assert version.limits == {"share": 0.3}
    assert [exact(value) for value in (0.1 + 0.2, 12.0, 1234567.5)] == ["0.3", "12", "1234567.5"]


def test_limit_at_its_standard_is_no_change(desk, slot):
    with with_limit():
        assert settle(desk, slot, limits={LENGTH.name: LENGTH.default}) is None


@pytest.mark.parametrize("deed", ["back", "raise"])
def test_version_that_an_older_program_allowed_is_built_on_as_far_as_there_is_anything_like_it(desk, slot, deed):
    share = Limit("share", 0.5, 0.1, 0.9, "Share", whole=False)
    limits = {LENGTH.name: 4.6, share.name: 0.95, "gone": 3}
    RulesetVersion.objects.create(
        desk=desk, number=1, off=["gone-rule"], informing=[REPEATS, "gone-too"], limits=limits, reason="Then.", by=slot
    )

    with with_limit(LENGTH, share):
        if deed == "back":
            version = desks.go_back(desk, 1, reason="", base=1, by=slot)
        else:
            version = desks.raise_again(desk, REPEATS, reason="They learned.", base=1, by=slot)

    assert (version.number, version.off, version.informing) == (2, [], [REPEATS] if deed == "back" else [])
    assert version.limits == {LENGTH.name: 5, share.name: 0.9}


def test_too_long_a_reason_is_refused(desk, slot):
    with pytest.raises(TooLong):
        settle(desk, slot, off=[REPEATS], reason="x" * 301)


def test_each_desk_has_versions_of_its_own(desk, slot):
    elsewhere = make_desk("Wire")
    settle(desk, slot, off=[REPEATS])
    settle(elsewhere, make_user("wim", elsewhere, Role.SLOT), off=[REPEATS])

    assert (number_of(desk), number_of(elsewhere)) == (1, 1)


# Stories under them


def test_story_is_read_by_the_rules_of_its_desk(desk, other_desk, slot, reporter):
    version = settle(desk, slot, off=EVERY_RULE)
    here = make_article(desk, reporter)
    there = make_article(other_desk, make_user("olga", other_desk))

    assert (here.findings.count(), there.findings.count()) == (0, 1)
    scan = Scan.objects.get(revision=here.head)
    assert (scan.ruleset, REPEATS in scan.rules) == (version, False)
    assert Scan.objects.get(revision=there.head).ruleset is None
    assert_trustworthy(here)


def test_rule_that_only_informs_stops_no_story(desk, slot, editor, reporter):
    settle(desk, slot, informing=[REPEATS])
    article = taken(make_article(desk, reporter), editor)

    moving.move(article, "hand_on", by=editor)

    assert article.findings.get().severity == "notice"


@pytest.mark.parametrize("door", ["hand_on", "sign"])
def test_story_read_by_old_rules_is_read_again_before_it_goes_on(desk, slot, editor, reporter, door):
    article = taken(make_article(desk, reporter, [FERRY, CREW, FARES]), editor)
    if door == "sign":
        moving.move(article, "hand_on", by=editor)
    settle(desk, slot, off=["doubled-word"])

    def go_on():
        if door == "sign":
            signing.sign(article, revision=1, by=slot)
        else:
            moving.move(article, "hand_on", by=editor)

    with pytest.raises(GateClosed, match="The desk's rules have changed since they read this revision"):
        go_on()
    scanning.rescan(article, by=editor)
    go_on()
    assert_trustworthy(article)


def test_what_is_signed_is_published_whatever_the_desk_settles_then(desk, slot, editor, reporter):
    article = taken(make_article(desk, reporter, [FERRY, CREW, FARES]), editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=1, by=slot)
    settle(desk, slot, off=["doubled-word"])

    publishing.publish(article, revision=1, by=slot)

    article.refresh_from_db()
    assert article.is_live


def test_rule_switched_off_takes_its_findings_along_and_brings_them_back(desk, slot, editor, article):
    finding = article.findings.get()
    review.reject(finding, by=editor)

    settle(desk, slot, off=EVERY_RULE)
    scanning.rescan(article, by=editor)
    away = Finding.objects.get(pk=finding.pk).status
    settle(desk, slot, reason="Back.")
    scanning.rescan(article, by=editor)

    assert (away, Finding.objects.get(pk=finding.pk).status) == (Finding.Status.GONE, Finding.Status.REJECTED)
    assert_trustworthy(article)


def test_edit_reads_the_story_by_the_new_rules_without_being_asked(desk, slot, editor, article):
    settle(desk, slot, off=[REPEATS])

    scanning_before = Scan.objects.count()
    desks_rules = house_rules(desk.pk)
    review_finding = article.findings.get()
    review.accept(review_finding, key=review_finding.offers()[0].key, by=editor)

    assert Scan.objects.count() == scanning_before + 1
    assert Scan.objects.first().settled == desks_rules.ruleset.digest


def test_a_desks_own_rules_cost_a_decision_no_query(desk, slot, editor, reporter):
    def queries():
        article = make_article(desk, reporter, headline=f"Story {Scan.objects.count()}")
        with CaptureQueriesContext(connection) as asked:
            decide(article, "accept", editor)
        return len(asked)

    queries()
    before = queries()
    settle(desk, slot, informing=["doubled-word"])
    for number in range(3):
        approve(desk, slot, f"Sign up for our letter number {number} from the harbour.")

    assert queries() == before
