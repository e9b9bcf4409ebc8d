"""Several editors at once: nothing lost, nothing done twice, and the loser learns who was faster."""

import random
import threading
from itertools import pairwise

import pytest

from articles.actions import editing, moving, publishing, review, signing, undoing
from articles.actions.refusals import GateClosed, Refusal, Stale
from articles.models import Article, Decision, Finding
from tests.factories import CREW, FARES, FERRY, make_article, standing, taken
from tests.invariants import assert_trustworthy
from tests.races.conftest import REPEATS, story_with_repeats
from tests.races.together import together

pytestmark = [pytest.mark.database, pytest.mark.races, pytest.mark.django_db(transaction=True)]

ROUNDS = 12


def problems(outcomes):
    return [outcome.problem for outcome in outcomes if outcome.problem]


def test_two_editors_on_one_article_lose_nothing(repeated, editor, colleague):
    findings = list(repeated.findings.open())
    before = standing(repeated)

    def decide_all(user, seed):
        def run():
            for finding in random.Random(seed).sample(findings, len(findings)):
                fresh = Finding.objects.get(pk=finding.pk)
                try:
                    review.accept(fresh, key=fresh.offers()[0].key, by=user)
                except Stale:
                    told.append(user)

        return run

    told = []
    outcomes = together(
        decide_all(editor, 1), decide_all(colleague, 2), decide_all(editor, 3), decide_all(colleague, 4)
    )

    assert problems(outcomes) == []
    assert len(findings) == REPEATS
    assert Decision.objects.count() == REPEATS
    assert len(standing(repeated)) == len(before) - REPEATS
    assert set(standing(repeated)) == set(before)
    assert_trustworthy(repeated)


def test_undoing_at_once_gives_the_original_text_back(repeated, editor, colleague):
    before = standing(repeated)
    for finding in repeated.findings.open():
        review.accept(finding, key=finding.offers()[0].key, by=editor)
    decisions = list(Decision.objects.all())

    def undo_all(user):
        def run():
            for decision in decisions:
                try:
                    review.undo(decision, by=user)
                except Stale:
                    told.append(user)

        return run

    told = []
    outcomes = together(undo_all(editor), undo_all(colleague))

    assert problems(outcomes) == []
    assert standing(repeated) == before
    assert Decision.objects.filter(verdict="undone").count() == REPEATS
    assert_trustworthy(repeated)


def test_edit_that_two_take_back_at_once_is_taken_back_once_and_a_third_loses_nothing(
    repeated, editor, colleague, slot
):
    before = standing(repeated)
    edit = editing.edit_block(repeated, "p1", "Nobody minded.", base=1, by=editor)

    outcomes = together(
        lambda: undoing.undo_edit(edit, by=editor),
        lambda: undoing.undo_edit(edit, by=colleague),
        lambda: editing.edit_block(repeated, "p2", "Nobody knew.", base=2, by=slot),
    )

    assert [str(problem) for problem in problems(outcomes) if not isinstance(problem, Stale)] == []
    assert [type(each.problem) for each in outcomes[:2]].count(Stale) == 1
    assert standing(repeated) == [before[0], "Nobody knew.", *before[2:]]
    assert (repeated.revisions.count(), edit.undone_by.author in (editor, colleague)) == (4, True)
    assert_trustworthy(repeated)


def test_without_the_lock_decisions_are_lost(repeated, editor):
    """The control: text read, changed and saved in place, as a naive desk would do it, loses work."""
    once, _ = story_with_repeats()
    Article.objects.filter(pk=repeated.pk).update(note="\n".join(once))
    gate = threading.Barrier(2)

    def remove(words):
        def run():
            article = Article.objects.get(pk=repeated.pk)
            gate.wait(timeout=30)
            article.note = article.note.replace(words, "")
            article.save(update_fields=["note"])

        return run

    for first, second in zip(once[::2], once[1::2], strict=True):
        together(remove(first), remove(second))

    repeated.refresh_from_db()
    left = [words for words in once if words in repeated.note]
    assert left != []


def test_double_click_has_one_effect_and_one_answer(repeated, editor):
    for finding in repeated.findings.open():
        key = finding.offers()[0].key

        outcomes = together(*[lambda finding=finding, key=key: review.accept(finding, key=key, by=editor)] * 2)

        assert problems(outcomes) == []
        assert outcomes[0].value == outcomes[1].value
    assert Decision.objects.count() == REPEATS
    assert_trustworthy(repeated)


def test_accept_against_reject_has_one_winner_and_the_loser_learns_who(repeated, editor, colleague):
    for finding in repeated.findings.open():
        key = finding.offers()[0].key

        accepted, rejected = together(
            lambda finding=finding, key=key: review.accept(finding, key=key, by=editor),
            lambda finding=finding: review.reject(finding, by=colleague),
        )

        finding.refresh_from_db()
        winner, loser = (accepted, rejected) if finding.status == "accepted" else (rejected, accepted)
        assert winner.problem is None
        assert isinstance(loser.problem, Stale)
        assert winner.value.by.username in str(loser.problem)
    assert Decision.objects.count() == REPEATS
    assert_trustworthy(repeated)


def signed_story(desk, reporter, editor, slot):
    article = taken(make_article(desk, reporter, [FERRY, CREW, FARES, CREW]), editor)
    finding = article.findings.get()
    decision = review.accept(finding, key=finding.offers()[0].key, by=editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=2, by=slot)
    return article, decision


def test_publish_against_undo_never_gives_readers_what_was_not_signed(desk, reporter, editor, slot):
    for _ in range(ROUNDS):
        article, decision = signed_story(desk, reporter, editor, slot)

        published, undone = together(
            lambda article=article: publishing.publish(article, revision=2, by=slot),
            lambda decision=decision: review.undo(decision, by=editor),
        )

        assert undone.problem is None
        assert published.problem is None or isinstance(published.problem, Refusal)
        article.refresh_from_db()
        assert article.live_id in (None, article.revisions.get(number=2).pk)
        assert (article.live_id is None) == (article.publications.count() == 0) == (published.problem is not None)
        assert (article.stage, article.head.number) == ("second_read", 3)
        assert_trustworthy(article)


def test_without_the_lock_readers_would_get_what_was_not_signed(desk, reporter, editor, slot):
    """The control: a gate asked before the decision and a publication after it."""
    article, decision = signed_story(desk, reporter, editor, slot)
    asked, decided = threading.Event(), threading.Event()

    def naive_publish():
        clean = not article.findings.blocking().exists()
        asked.set()
        decided.wait(timeout=30)
        if clean:
            now = Article.objects.get(pk=article.pk)
            Article.objects.filter(pk=article.pk).update(live=now.head)

    def undo():
        asked.wait(timeout=30)
        review.undo(decision, by=editor)
        decided.set()

    assert problems(together(naive_publish, undo)) == []

    article.refresh_from_db()
    assert article.live.document.paragraphs[-1].text == CREW
    assert article.findings.blocking().count() == 1


def test_two_publishers_make_one_publication(desk, reporter, editor, slot):
    article, _ = signed_story(desk, reporter, editor, slot)

    outcomes = together(*[lambda: publishing.publish(article, revision=2, by=slot)] * 6)

    assert problems(outcomes) == []
    assert {outcome.value for outcome in outcomes} == {article.publications.get()}
    assert article.moves.filter(name="publish").count() == 1


def test_two_stories_of_one_headline_published_at_once_have_two_addresses(desk, reporter, editor, slot):
    for _ in range(4):
        stories = [signed_story(desk, reporter, editor, slot)[0] for _ in range(3)]

        outcomes = together(*(lambda story=story: publishing.publish(story, revision=2, by=slot) for story in stories))

        assert problems(outcomes) == []
    addresses = list(Article.objects.values_list("url_slug", flat=True))
    assert len(set(addresses)) == len(addresses) == 12


def test_two_editors_taking_a_story_know_who_has_it(desk, reporter, editor, colleague):
    for _ in range(ROUNDS):
        article = make_article(desk, reporter)

        outcomes = together(*(lambda user=user, article=article: taken(article, user) for user in (editor, colleague)))

        article.refresh_from_db()
        assert [type(outcome.problem) for outcome in outcomes if outcome.problem] == [Stale]
        assert article.moves.filter(name="take").get().by == article.claimed_by


def test_hand_on_against_undo_never_passes_an_open_finding(desk, reporter, editor, colleague):
    for _ in range(ROUNDS):
        article = taken(make_article(desk, reporter), editor)
        finding = article.findings.get()
        decision = review.accept(finding, key=finding.offers()[0].key, by=editor)

        handed, undone = together(
            lambda article=article: moving.move(article, "hand_on", by=editor),
            lambda decision=decision: review.undo(decision, by=colleague),
        )

        assert undone.problem is None
        assert handed.problem is None or isinstance(handed.problem, GateClosed)
        revisions = [revision.number for revision in article.revisions.all()]
        assert all(later == earlier + 1 for earlier, later in pairwise(revisions))
        assert_trustworthy(article)
