"""The way of a story through the desk: moves, gate, sign-off, publication."""

from contextlib import suppress

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction

from articles.actions import gate, moving, publishing, review, signing
from articles.actions.editing import edit_block
from articles.actions.refusals import GateClosed, NotAllowed, Reason, Stale, TooLong
from articles.models import Decision, Finding, Scan
from articles.workflow import RIGHTS, TRANSITIONS, Role, Stage
from tests.factories import FERRY, GOLDEN, make_article, make_user, taken
from tests.invariants import assert_trustworthy

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def decided(article, editor):
    """The story once it is taken and every finding accepted."""
    article = taken(article, editor)
    for finding in article.findings.open():
        review.accept(finding, key=finding.offers()[0].key, by=editor)
    article.refresh_from_db()
    return article


def second_read(article, editor):
    return moving.move(decided(article, editor), "hand_on", by=editor)


def ready(article, editor, slot):
    article = second_read(article, editor)
    signing.sign(article, revision=article.head.number, by=slot)
    article.refresh_from_db()
    return article


def published(article, editor, slot):
    article = ready(article, editor, slot)
    publishing.publish(article, revision=article.head.number, by=slot)
    article.refresh_from_db()
    return article


def test_a_story_that_moves_on_is_nobodys(article, editor):
    assert taken(article, editor).claimed_by == editor

    assert second_read(article, editor).claimed_by is None


def texts(problem):
    return [reason.text for reason in problem.value.reasons]


def test_story_goes_from_submission_to_readers(article, editor, slot):
    article = published(article, editor, slot)

    assert [(move.name, move.stage, move.status) for move in article.moves.all()] == [
        ("submit", "submitted", "unpublished"),
        ("take", "in_review", "unpublished"),
        ("hand_on", "second_read", "unpublished"),
        ("sign", "ready", "unpublished"),
        ("publish", "ready", "published"),
    ]
    assert article.live == article.head
    assert article.url_slug == "ferry-late-again"
    assert_trustworthy(article)


def test_open_finding_stops_hand_on_and_is_named(article, editor):
    finding = article.findings.get()

    with pytest.raises(GateClosed) as problem:
        moving.move(taken(article, editor), "hand_on", by=editor)

    assert problem.value.reasons == (Reason(f"Error not decided: {finding.message}", finding=finding.pk),)


def test_notice_stops_nothing(article, editor):
    Finding.objects.update(severity="notice")

    moving.move(taken(article, editor), "hand_on", by=editor)

    article.refresh_from_db()
    assert article.stage == "second_read"


def test_unfinished_scan_shuts_the_gate(article, editor):
    article = decided(article, editor)
    Scan.objects.create(revision=article.head, rules=["repeated-run"], failed=["repeated-run"])

    with pytest.raises(GateClosed) as problem:
        moving.move(article, "hand_on", by=editor)

    assert texts(problem) == ["The rules did not finish (repeated-run). Run them again."]


def test_publication_names_everything_that_is_missing(desk, reporter, editor, slot):
    article = make_article(desk, reporter, [FERRY], headline="Ferry")
    article = ready(article, editor, slot)
    edit_block(article, "headline", "", base=1, by=editor)
    edit_block(article, "p1", "", base=2, by=editor)
    article.refresh_from_db()
    type(article).objects.filter(pk=article.pk).update(stage=Stage.READY)

    with pytest.raises(GateClosed) as problem:
        publishing.publish(article, revision=3, by=slot)

    assert texts(problem) == [
        "The story has no headline. Write one.",
        "The story has no text.",
        "Nobody has signed off this revision. It needs a second read.",
    ]
    article.refresh_from_db()
    assert (article.status, article.publications.count()) == ("unpublished", 0)


def test_sign_off_falls_with_the_text(article, editor, slot):
    article = ready(article, editor, slot)

    edit_block(article, "p1", "The ferry was on time.", base=2, by=editor)

    article.refresh_from_db()
    assert article.stage == "second_read"
    with pytest.raises(Stale):
        publishing.publish(article, revision=3, by=slot)
    assert_trustworthy(article)


def test_editing_a_live_story_leaves_it_live_at_its_address(article, editor, slot):
    article = published(article, editor, slot)
    address = (article.url_slug, article.first_published_at)

    edit_block(article, "headline", "Ferry on time", base=2, by=editor)
    article.refresh_from_db()
    live_meanwhile = article.live.document.headline.text
    signing.sign(article, revision=3, by=slot)
    publishing.publish(article, revision=3, by=slot)

    article.refresh_from_db()
    assert live_meanwhile == "Ferry late again"
    assert article.live.document.headline.text == "Ferry on time"
    assert (article.url_slug, article.first_published_at) == address
    assert [publication.kind for publication in article.publications.all()] == ["first", "update"]


def test_publishing_twice_gives_the_same_receipt(article, editor, slot):
    article = published(article, editor, slot)

    assert publishing.publish(article, revision=2, by=slot) == article.publications.get()
    assert article.moves.filter(name="publish").count() == 1


def test_publishing_what_was_not_read_is_refused(article, editor, slot):
    article = ready(article, editor, slot)

    with pytest.raises(Stale, match="it is 2 by now"):
        publishing.publish(article, revision=1, by=slot)


def test_two_stories_of_one_headline_have_two_addresses(desk, reporter, editor, slot):
    first, second = (published(make_article(desk, reporter, [FERRY], headline="Ferry"), editor, slot) for _ in range(2))

    assert (first.url_slug, second.url_slug) == ("ferry", "ferry-2")


@pytest.mark.parametrize(
    ("headline", "address"),
    [
        (
            "Harbour Master Opens Door to Talks on Skerrin Ferry Cuts Before Winter",
            "harbour-master-opens-door-to-talks-on-skerrin-ferry-cuts",
        ),
        (
            "Harbour Master Opens Door to Talks on Skerrin Ferry Cuts Now and Then",
            "harbour-master-opens-door-to-talks-on-skerrin-ferry-cuts-now",
        ),
        (f"{'x' * 58} y z", f"{'x' * 58}-y"),
        ("x" * 70, "x" * 60),
    ],
)
def test_address_of_a_long_headline_ends_with_a_word(desk, reporter, editor, slot, headline, address):
    article = published(make_article(desk, reporter, [FERRY], headline=headline), editor, slot)

    assert article.url_slug == address


def test_headline_in_another_script_falls_back_to_the_slug(desk, reporter, editor, slot):
    article = published(make_article(desk, reporter, [FERRY], headline="渡し船", slug="Ferry 2"), editor, slot)

    assert article.url_slug == "ferry-2"


def test_second_read_is_somebody_elses(article, editor, slot, colleague):
    article = second_read(article, editor)

    with pytest.raises(GateClosed, match="somebody else"):
        signing.sign(article, revision=2, by=editor)
    signing.sign(article, revision=2, by=colleague)

    article.refresh_from_db()
    assert (article.stage, article.signoffs.get().by) == ("ready", colleague)


def test_author_may_not_sign_an_own_story(desk, editor, slot):
    article = second_read(make_article(desk, slot), editor)

    with pytest.raises(GateClosed, match="somebody else"):
        signing.sign(article, revision=2, by=slot)


def test_slot_may_waive_the_second_read_with_a_reason_that_is_logged(desk, slot, editor):
    article = second_read(make_article(desk, slot), slot)

    with pytest.raises(NotAllowed):
        signing.sign(article, revision=2, by=editor, waiver="in a hurry")
    signing.sign(article, revision=2, by=slot, waiver="Night shift, nobody else here")

    assert article.signoffs.get().waiver == "Night shift, nobody else here"
    assert article.moves.last().note == "Night shift, nobody else here"


def test_waiver_sent_twice_is_written_once_and_another_reason_is_not_swallowed(desk, slot):
    article = second_read(make_article(desk, slot), slot)
    first = signing.sign(article, revision=2, by=slot, waiver="Night shift")

    again = signing.sign(article, revision=2, by=slot, waiver="Night shift")
    with pytest.raises(Stale, match="The story is ready by now, so “Sign off” is not possible"):
        signing.sign(article, revision=2, by=slot, waiver="Nobody else here")

    assert again == first
    assert [each.waiver for each in article.signoffs.all()] == ["Night shift"]


def test_signing_an_old_revision_is_refused(article, editor, slot):
    article = second_read(article, editor)

    with pytest.raises(Stale, match="it is 2 by now"):
        signing.sign(article, revision=1, by=slot)


def test_sending_back_needs_a_note_and_reaches_the_reporter(article, editor, reporter):
    with pytest.raises(GateClosed, match="Say why"):
        moving.move(article, "send_back", by=editor, note="  ")
    moving.move(article, "send_back", by=editor, note="Who is the source?")
    edit_block(article, "p1", FERRY + " So says the harbour office.", base=1, by=reporter)
    moving.move(article, "submit", by=reporter)

    article.refresh_from_db()
    assert article.stage == "submitted"
    assert [move.note for move in article.moves.filter(name="send_back")] == ["Who is the source?"]


def test_reporter_is_told_once_that_a_story_came_back_and_why(article, editor, reporter):
    for _ in range(2):
        moving.move(article, "send_back", by=editor, note="Who is the source?")

    told = reporter.notifications.get()
    assert told.words == "edda sent “Ferry late again” back: Who is the source?"
    assert told.link == f"/story/{article.pk}/"


@pytest.mark.parametrize("left", ["the desk", "the house"])
def test_reporter_who_has_left_is_not_told_that_a_story_came_back(article, editor, reporter, left):
    if left == "the desk":
        reporter.memberships.all().delete()
    else:
        get_user_model().objects.filter(pk=reporter.pk).update(is_active=False)

    moving.move(article, "send_back", by=editor, note="Who is the source?")

    assert not reporter.notifications.exists()


def test_reporter_is_told_once_of_each_revision_that_is_published(article, editor, reporter, slot):
    article = published(article, editor, slot)
    publishing.publish(article, revision=2, by=slot)
    edit_block(article, "p1", FERRY + " So says the harbour office.", base=2, by=editor)
    signing.sign(article, revision=3, by=slot)
    publishing.publish(article, revision=3, by=slot)

    told = reporter.notifications.order_by("pk")
    assert [(each.words, each.link) for each in told] == [
        ("sam published “Ferry late again”.", f"/story/{article.pk}/"),
        ("sam published a new version of “Ferry late again”.", f"/story/{article.pk}/"),
    ]


def test_who_publishes_an_own_story_is_not_told(desk, editor, slot):
    article = second_read(make_article(desk, slot), editor)
    signing.sign(article, revision=2, by=slot, waiver="Night shift")

    publishing.publish(article, revision=2, by=slot)

    assert not slot.notifications.exists()


def test_who_sends_an_own_story_back_is_not_told(desk, editor):
    article = make_article(desk, editor)

    moving.move(article, "send_back", by=editor, note="Who is the source?")

    assert not editor.notifications.exists()


def test_same_move_twice_writes_once(article, editor):
    moving.move(article, "take", by=editor)
    moving.move(article, "take", by=editor)

    assert article.moves.count() == 2


def test_colleague_who_takes_a_taken_story_is_told(article, editor, colleague):
    moving.move(article, "take", by=editor)

    with pytest.raises(Stale, match="in review by now"):
        moving.move(article, "take", by=colleague)


def test_published_story_is_not_spiked(article, editor, slot):
    article = published(article, editor, slot)

    with pytest.raises(Stale, match="published"):
        moving.move(article, "spike", by=slot, note="No.")


def test_story_is_moved_from_where_it_was_read(article, editor, colleague):
    """Behind the lock stands the row count: who comes with a stage that is old by now is told, and writes nothing."""
    late = type(article).objects.get(pk=article.pk)
    taken(article, editor)

    with pytest.raises(Stale), transaction.atomic():
        moving.advance(late, "take", by=colleague)

    article.refresh_from_db()
    assert (article.claimed_by, article.moves.count()) == (editor, 2)


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("name", sorted(TRANSITIONS))
def test_move_not_in_the_table_is_refused(article, slot, editor, reporter, name, stage):
    """Every move from every stage by every role: allowed exactly where the table says so."""
    article = decided(article, editor)
    people = {"reporter": reporter, "editor": editor, "slot": slot}
    transition = TRANSITIONS[name]
    allowed = {}
    for role, user in people.items():
        type(article).objects.filter(pk=article.pk).update(stage=stage, status="unpublished")
        before = article.moves.count()
        with suppress(NotAllowed, Stale):
            moving.move(article, name, by=user, note="Because.")
        allowed[role] = article.moves.count() == before + 1

    assert allowed == {
        role: stage in transition.sources and transition.right in RIGHTS[role] and not transition.by_action
        for role in people
    }


def test_stranger_may_do_nothing(article, other_desk):
    stranger = make_user("otto", other_desk, "slot")

    for name in TRANSITIONS:
        with pytest.raises(NotAllowed):
            moving.move(article, name, by=stranger, note="Because.")
    with pytest.raises(NotAllowed):
        signing.sign(article, revision=1, by=stranger)
    with pytest.raises(NotAllowed):
        publishing.publish(article, revision=1, by=stranger)
    assert article.moves.count() == 1


def test_first_revision_is_the_paste(article):
    assert bytes(article.original.data) == "\n".join(GOLDEN).encode()
    assert_trustworthy(article)


def test_note_is_kept_without_what_is_no_character_and_refused_when_too_long(article, editor):
    with pytest.raises(TooLong, match="2,001 characters; it may have 2,000"):
        moving.move(article, "send_back", by=editor, note="x" * 2_001)
    moving.move(article, "send_back", by=editor, note="Who\x00 is this? ")

    assert article.moves.last().note == "Who is this?"


def test_story_without_text_is_not_handed_on_and_without_headline_not_signed(desk, reporter, editor, slot):
    article = taken(make_article(desk, reporter, [FERRY], headline="Ferry"), editor)
    edit_block(article, "p1", "", base=1, by=editor)
    with pytest.raises(GateClosed) as empty:
        moving.move(article, "hand_on", by=editor)
    edit_block(article, "p1", FERRY, base=2, by=editor)
    edit_block(article, "headline", "", base=3, by=editor)
    moving.move(article, "hand_on", by=editor)
    with pytest.raises(GateClosed) as headless:
        signing.sign(article, revision=4, by=slot)

    assert texts(empty) == ["The story has no text."]
    assert texts(headless) == ["The story has no headline. Write one."]


def test_authors_own_change_makes_nobody_a_second_reader(desk, reporter, editor, slot):
    """Sent back, changed by the reporter, decided by one editor alone: that editor has no fresh eyes."""
    article = make_article(desk, reporter)
    moving.move(article, "send_back", by=editor, note="Check the day.")
    edit_block(article, "p1", FERRY.replace("Tuesday", "Monday"), base=1, by=reporter)
    moving.move(article, "submit", by=reporter)
    article = second_read(article, editor)

    with pytest.raises(GateClosed, match="somebody else"):
        signing.sign(article, revision=article.head.number, by=editor)


def test_of_several_who_sent_a_story_on_with_nothing_to_decide_the_last_has_read_it(
    desk, reporter, editor, colleague, slot
):
    article = taken(make_article(desk, reporter, [FERRY]), editor)
    moving.move(article, "hand_on", by=editor)
    moving.move(article, "hold", by=slot, note="Wait for the harbour office.")
    moving.move(article, "release", by=slot, note="They answered.")
    article = moving.move(article, "hand_on", by=colleague)

    assert [signing.is_second_reader(article, user) for user in (editor, colleague)] == [True, False]


def test_who_may_not_sign_is_told_what_they_can_do_instead(article, editor, slot):
    article = second_read(article, editor)
    own = second_read(make_article(article.desk, slot, [FERRY]), editor)

    told = []
    for story, reader in ((article, editor), (own, slot)):
        with pytest.raises(GateClosed) as refused:
            signing.sign(story, revision=story.head.number, by=reader)
        told += texts(refused)

    why = "A second read is somebody else's: you wrote this story, or you alone read it."
    assert told == [
        f"{why} Ask a colleague at the desk to sign it off, or a slot to waive the second read with a reason.",
        f"{why} Ask a colleague at the desk to sign it off, or waive the second read with a reason.",
    ]


def test_opening_again_drops_the_sign_off(article, editor, slot):
    article = ready(article, editor, slot)

    moving.move(article, "reopen", by=editor)

    article.refresh_from_db()
    assert gate.signed(article) is None
    assert "Nobody has signed off" in gate.reasons(article, "publish")[-1].text


def test_who_signed_is_told_of_what_takes_the_sign_off_back(article, editor, slot):
    article = ready(article, editor, slot)
    review.undo(Decision.objects.get(), by=editor)
    by_undo = list(slot.notifications.values_list("words", "link"))

    review.accept(finding := article.findings.get(), key=finding.offers()[0].key, by=editor)
    signing.sign(article, revision=4, by=slot)
    moving.move(article, "reopen", by=slot)

    opened = "edda opened “Ferry late again” again, which you had signed off: Took back “Remove the later copy”"
    assert by_undo == [(opened, article.get_absolute_url())]
    worked_on = ["sam opened “Ferry late again” again, which you had worked on."]
    assert [slot.notifications.count(), *editor.notifications.values_list("words", flat=True)] == [1, *worked_on]


SENT = {
    "reopen": "opened “Ferry late again” again",
    "send_back": "sent “Ferry late again” back",
    "hold": "held “Ferry late again”",
    "spike": "spiked “Ferry late again”",
}


@pytest.mark.parametrize("name", SENT)
def test_who_signed_is_told_of_the_move_by_which_it_fell_and_of_no_other(article, editor, slot, desk, reporter, name):
    article, sally = ready(article, editor, slot), make_user("sally", desk, Role.SLOT)

    moving.move(article, name, by=sally, note="Who says so?")
    moving.move(article, "revive" if name == "spike" else "spike", by=sally, note="Enough.")

    did = f"sally {SENT[name]}"
    assert list(slot.notifications.values_list("words", "link")) == [
        (f"{did}, which you had signed off: Who says so?", article.get_absolute_url())
    ]


def told(user):
    """What somebody was told, the first sentence first."""
    return [each.words for each in user.notifications.order_by("pk")]


@pytest.mark.parametrize("name", SENT)
def test_author_and_who_decided_are_told_once_that_a_story_came_back_or_was_laid_aside(
    article, editor, slot, reporter, name
):
    article = ready(article, editor, slot)

    for _ in range(2):
        moving.move(article, name, by=slot, note="Who says so?")

    did = f"sam {SENT[name]}"
    assert told(editor) == [f"{did}, which you had worked on: Who says so?"]
    assert told(reporter) == ([] if name == "reopen" else [f"{did}: Who says so?"])
    assert told(slot) == []


def test_who_decided_is_told_though_nobody_had_signed(article, editor, slot):
    article = second_read(article, editor)

    moving.move(article, "send_back", by=slot, note="Who says so?")

    assert told(editor) == ["sam sent “Ferry late again” back, which you had worked on: Who says so?"]


def test_nobody_is_told_of_an_own_move_nor_of_a_way_forward(article, editor, slot, reporter):
    article = ready(article, editor, slot)

    moving.move(article, "reopen", by=editor)
    moving.move(article, "hold", by=slot, note="Wait for it.")
    moving.move(article, "release", by=slot, note="It came.")

    held = "sam held “Ferry late again”, which you had worked on: Wait for it."
    released = "sam released “Ferry late again”, which is with you again: It came."
    opened = "edda opened “Ferry late again” again, which you had signed off."
    assert [told(user) for user in (editor, slot, reporter)] == [
        [held, released],
        [opened],
        ["sam held “Ferry late again”: Wait for it.", "sam released “Ferry late again”: It came."],
    ]


LEAVING = {
    "becomes a reporter": lambda user: user.memberships.update(role=Role.REPORTER),
    "leaves the desk": lambda user: user.memberships.all().delete(),
    "leaves the house": lambda user: get_user_model().objects.filter(pk=user.pk).update(is_active=False),
}


@pytest.mark.parametrize("until", [taken, decided, second_read])
def test_released_story_is_with_whoever_had_taken_it(article, editor, slot, until):
    until(article, editor)
    moving.move(article, "hold", by=slot, note="Wait.")

    moving.move(article, "release", by=slot, note="It came.")

    article.refresh_from_db()
    assert (article.stage, article.claimed_by) == (Stage.IN_REVIEW, editor)
    assert told(editor)[1:] == ["sam released “Ferry late again”, which is with you again: It came."]


@pytest.mark.parametrize("leaving", LEAVING)
def test_released_story_waits_where_its_reader_may_read_it_no_more(article, editor, slot, leaving):
    taken(article, editor)
    LEAVING[leaving](editor)
    moving.move(article, "hold", by=slot, note="Wait.")

    moving.move(article, "release", by=slot, note="It came.")

    article.refresh_from_db()
    assert (article.stage, article.claimed_by, told(editor)) == (Stage.SUBMITTED, None, [])


def test_released_story_that_nobody_had_taken_since_waits_and_is_taken_by_the_next_decision(
    article, editor, colleague, slot, reporter
):
    moving.move(taken(article, editor), "send_back", by=editor, note="Who says so?")
    moving.move(article, "submit", by=reporter)
    moving.move(article, "hold", by=slot, note="Wait.")
    moving.move(article, "release", by=slot, note="It came.")
    article.refresh_from_db()
    waits = article.stage, article.claimed_by

    review.reject(article.findings.get(), by=colleague)

    article.refresh_from_db()
    assert waits == (Stage.SUBMITTED, None)
    assert (article.stage, article.claimed_by) == (Stage.IN_REVIEW, colleague)


def test_revived_story_is_its_reporters_who_is_told_as_is_who_had_it(article, editor, slot, reporter):
    moving.move(taken(article, editor), "spike", by=slot, note="Enough.")

    moving.move(article, "revive", by=slot, note="It came.")

    article.refresh_from_db()
    assert (article.stage, article.claimed_by) == (Stage.DRAFT, None)
    assert told(reporter)[1:] == ["sam revived “Ferry late again”: It came."]
    assert told(editor)[1:] == ["sam revived “Ferry late again”, which you had worked on: It came."]


@pytest.mark.parametrize("name", ["send_back", "hold", "spike"])
def test_who_took_a_story_or_edited_it_by_hand_has_worked_on_it(article, editor, colleague, slot, name):
    edit_block(taken(article, colleague), "p1", "Nobody minded.", base=1, by=editor)

    moving.move(article, name, by=slot, note="Who says so?")

    worked_on = [f"sam {SENT[name]}, which you had worked on: Who says so?"]
    assert [told(user) for user in (editor, colleague)] == [worked_on, worked_on]


def test_who_took_or_edited_a_story_is_told_once_that_it_was_opened_again(article, editor, colleague, slot):
    edit_block(taken(article, colleague), "p1", "Nobody minded.", base=1, by=editor)
    for finding in article.findings.open():
        review.reject(finding, by=editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=2, by=slot)

    moving.move(article, "reopen", by=slot)

    worked_on = ["sam opened “Ferry late again” again, which you had worked on."]
    assert [told(user) for user in (editor, colleague, slot)] == [worked_on, worked_on, []]


@pytest.mark.parametrize(
    ("submits", "leaving", "words"),
    [
        ("reporter", None, ["rosa submitted “Ferry late again” again, which you had sent back: The harbour office."]),
        ("slot", None, ["sam submitted “Ferry late again” again, which you had sent back: The harbour office."]),
        ("editor", None, []),
        *(("reporter", leaving, []) for leaving in LEAVING),
    ],
)
def test_who_sent_a_story_back_is_told_that_somebody_else_submitted_it_again(
    request, article, editor, submits, leaving, words
):
    moving.move(taken(article, editor), "send_back", by=editor, note="Who says so?")
    if leaving:
        LEAVING[leaving](editor)

    for _ in range(2):
        moving.move(article, "submit", by=request.getfixturevalue(submits), note="The harbour office.")

    assert told(editor) == words


def test_who_decided_before_it_was_submitted_again_or_published_or_has_left_is_not_told(
    desk, editor, colleague, slot, reporter
):
    sally = make_user("sally", desk, Role.SLOT)
    submitted, live, left = (make_article(desk, reporter) for _ in range(3))
    moving.move(ready(submitted, editor, slot), "send_back", by=editor, note="Who says so?")
    moving.move(submitted, "submit", by=reporter)
    published(live, editor, slot)
    review.reject(left.findings.get(), by=colleague)
    colleague.memberships.all().delete()
    before = told(editor)

    moving.move(submitted, "hold", by=sally, note="Wait.")
    moving.move(live, "reopen", by=sally)
    moving.move(left, "hold", by=sally, note="Wait.")

    assert (told(editor), told(colleague)) == (before, [])


def test_who_did_several_things_on_a_story_is_told_once(desk, editor, colleague, slot):
    """The author, who decided and signed too."""
    own = make_article(desk, slot)
    review.accept(finding := own.findings.get(), key=finding.offers()[0].key, by=slot)
    moving.move(own, "hand_on", by=editor)
    signing.sign(own, revision=2, by=slot, waiver="Nobody else is here.")

    moving.move(own, "send_back", by=colleague, note="Who says so?")

    assert told(slot) == ["dana sent “Ferry late again” back, which you had signed off: Who says so?"]


def test_author_who_signed_alone_is_told_once_that_the_story_came_back(desk, editor, slot):
    own = make_article(desk, slot, [FERRY])
    moving.move(taken(own, editor), "hand_on", by=editor)
    signing.sign(own, revision=1, by=slot, waiver="Nobody else is here.")

    moving.move(own, "send_back", by=editor, note="Who says so?")

    told = "edda sent “Ferry late again” back, which you had signed off: Who says so?"
    assert [each.words for each in slot.notifications.all()] == [told]


def test_every_story_finds_an_address_of_its_own(desk, reporter, editor, slot):
    first = published(make_article(desk, reporter, [FERRY], headline="Ferry"), editor, slot)
    namesake = published(make_article(desk, reporter, [FERRY], headline="Ferry 2"), editor, slot)
    third = published(make_article(desk, reporter, [FERRY], headline="Ferry"), editor, slot)
    long = published(make_article(desk, reporter, [FERRY], headline="!" * 9, slug="ﬃ" * 40), editor, slot)

    assert [each.url_slug for each in (first, namesake, third)] == ["ferry", "ferry-2", "ferry-3"]
    assert long.url_slug == ("ffi" * 40)[:60]
