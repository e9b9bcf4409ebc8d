"""What a desk settles about its rules: by whom, within which bounds, once, and with every story read accordingly."""

from datetime import UTC, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.actions import at_once, desks, moving, publishing, review, scanning, signing
from articles.actions.refusals import GateClosed, NotAllowed, Refusal, Stale, TooLong
from articles.actions.trying import Row, try_rules
from articles.detection.ruleset import Limit, exact
from articles.models import (
    WAITS,
    Boilerplate,
    Decision,
    Desk,
    Finding,
    Notification,
    RulesetVersion,
    Scan,
    house_rules,
)
from articles.workflow import Role
from tests.factories import CREW, FARES, FERRY, make_article, make_desk, make_user, taken
from tests.house import EVERY_RULE, LENGTH, REPEATS, decide, number_of, repeating, settle, with_limit
from tests.invariants import assert_trustworthy

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def people(desk, other_desk, reporter, editor, slot, django_user_model):
    """One of everybody."""
    gone = make_user("gus", desk, Role.SLOT)
    gone.is_active = False
    gone.save()
    return {
        "reporter": reporter,
        "editor": editor,
        "slot": slot,
        "slot elsewhere": make_user("otto", other_desk, Role.SLOT),
        "administrator": django_user_model.objects.create_superuser("ada"),
        "slot who has left": gone,
    }


def who_may(people, deed):
    """Those to whom the deed is not refused; it is done for each of them."""
    able = set()
    for who, user in people.items():
        try:
            deed(who, user)
        except NotAllowed:
            continue
        able.add(who)
    return able


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


# Trying


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


# Boilerplate


def approve(desk, slot, words=CREW, **fields):
    return desks.approve_boilerplate(desks.propose_boilerplate(desk, words, by=slot), by=slot, **fields)


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


def test_each_desk_has_versions_of_its_own(desk, slot):
    elsewhere = make_desk("Wire")
    settle(desk, slot, off=[REPEATS])
    settle(elsewhere, make_user("wim", elsewhere, Role.SLOT), off=[REPEATS])

    assert (number_of(desk), number_of(elsewhere)) == (1, 1)
