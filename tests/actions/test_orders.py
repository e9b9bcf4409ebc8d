"""The given article's shape: four decisions that may be taken, and taken back, in any order."""

from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.actions import at_once, review
from articles.actions.editing import edit_block, restore
from articles.actions.refusals import LastCopy, Refusal
from articles.actions.scanning import rescan
from articles.models import Decision
from articles.text.edits import Conflict, apply
from tests.factories import make_article, standing, taken
from tests.invariants import assert_trustworthy
from tests.stories import HEADLINE, LEDE, PASTE, REST, STANDFIRST

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def golden(desk, reporter, editor):
    return taken(make_article(desk, reporter, PASTE, headline=""), editor)


def accept(finding, by):
    finding.refresh_from_db()
    return review.accept(finding, key=finding.offers()[0].key, by=by)


def clean(article):
    article.refresh_from_db()
    document = article.head.document
    return document.headline.text, document.standfirst.text, standing(article), article.findings.open().count()


def test_given_shape_shows_exactly_four_decisions(golden):
    shown = [(finding.rule, [span["block"] for span in finding.spans]) for finding in golden.findings.open()]

    assert shown == [
        ("unplaced-headline", ["p2"]),
        ("headline-echo", ["p4"]),
        ("unplaced-standfirst", ["p5"]),
        ("repeated-run", ["p9", "p10"]),
    ]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_accepting_all_four_in_any_order_gives_one_clean_story(golden, editor, order):
    findings = list(golden.findings.open())

    for which in order:
        accept(findings[which], editor)

    assert clean(golden) == (HEADLINE, STANDFIRST, [LEDE, *REST], 0)
    rescan(golden, by=editor)
    assert golden.findings.open().count() == 0
    assert_trustworthy(golden)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_undoing_all_four_in_any_order_gives_the_paste_back(golden, editor, colleague, order):
    before = golden.head.document
    decisions = [accept(finding, editor) for finding in golden.findings.open()]

    for which in order:
        review.undo(decisions[which], by=colleague)

    golden.refresh_from_db()
    assert golden.head.document == before
    assert golden.findings.open().count() == 4
    assert_trustworthy(golden)


def test_choosing_the_earlier_run_to_go_gives_the_same_words(golden, editor):
    *others, run = golden.findings.open()
    review.accept(run, key=run.offers()[1].key, by=editor)
    for finding in others:
        accept(finding, editor)

    assert clean(golden) == (HEADLINE, STANDFIRST, [LEDE, *REST], 0)
    assert_trustworthy(golden)


SLIPPED = REST[0].replace("councillors", "councilolrs")
VERSIONS = [LEDE, LEDE.replace("ninth", "tenth")]
TWICE = [VERSIONS[0], SLIPPED, REST[1], VERSIONS[1], f"The councillors met. {HEADLINE} was read out.", REST[0], REST[2]]
"""A lede in two versions, and a paragraph with a slip above its copy without it."""

ways = st.lists(st.tuples(st.sampled_from(["decide", "undo"]), st.integers(0, 5), st.integers(0, 2)), max_size=12)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ways=ways)
def test_one_copy_of_everything_stays_whichever_of_three_ways_editors_go(desk, reporter, editor, colleague, ways):
    article = taken(make_article(desk, reporter, TWICE), editor)
    for number, (step, which, way) in enumerate(ways):
        by = (editor, colleague)[number % 2]
        found = list(article.findings.open())
        decisions = list(Decision.objects.filter(finding__article=article).standing())
        try:
            if step == "decide" and found:
                finding = found[which % len(found)]
                review.accept(finding, key=finding.offers()[way % len(finding.offers())].key, by=by)
            elif step == "undo" and decisions:
                review.undo(decisions[which % len(decisions)], by=by)
        except (Refusal, Conflict):
            continue

    assert_trustworthy(article)
    left = standing(article)
    copies = [VERSIONS, [SLIPPED, REST[0]], [REST[1]], [TWICE[4]], [REST[2]]]
    assert [bool({*left}.intersection(each)) for each in copies] == [True] * len(copies)


def test_copy_without_the_slip_and_the_version_chosen_stand_where_the_first_ones_stood(desk, reporter, editor):
    article = taken(make_article(desk, reporter, TWICE), editor)

    for finding in article.findings.open():
        in_place = next(offer for offer in finding.offers() if offer.suggestion.moved)
        review.accept(finding, key=in_place.key, by=editor)

    assert standing(article) == [VERSIONS[1], REST[0], REST[1], TWICE[4], REST[2]]


OTHER_HEADLINE = "Talks on the winter timetable may begin next week"


@pytest.mark.parametrize("order", ["undone after it", "undone before it", "never decided", "rejected"])
def test_old_headline_in_the_body_is_asked_about_whenever_the_headline_was_changed(desk, reporter, editor, order):
    """Its line came with it; that somebody rejected, the editor has answered."""
    article = taken(make_article(desk, reporter, [LEDE, HEADLINE, *REST], headline=HEADLINE), editor)
    finding = article.findings.get()

    def retitle():
        article.refresh_from_db()
        edit_block(article, "headline", OTHER_HEADLINE, base=article.head.number, by=editor)

    if order == "undone after it":
        decision = review.accept(finding, key=finding.offers()[0].key, by=editor)
        retitle()
        review.undo(decision, by=editor)
    elif order == "undone before it":
        review.undo(review.accept(finding, key=finding.offers()[0].key, by=editor), by=editor)
        retitle()
    else:
        if order == "rejected":
            review.reject(finding, by=editor)
        retitle()

    found = article.findings.get()
    assert (found, found.status) == (finding, "rejected" if order == "rejected" else "open")
    assert found.message == "This line was the headline when the story arrived; the story has another one now."
    assert_trustworthy(article)


def restored(article, number, by):
    article.refresh_from_db()
    restore(article, number, base=article.head.number, by=by)


@pytest.mark.parametrize("copies", [1, 2])
def test_old_headline_goes_though_its_removal_stands_once_a_restore_has_put_it_back(desk, reporter, editor, copies):
    """No fix relies on a copy any more: all that the first one took out stands there again."""
    article = taken(make_article(desk, reporter, [LEDE, *[HEADLINE] * copies, *REST], headline=HEADLINE), editor)
    finding = article.findings.get()
    first = accept(finding, editor)
    restored(article, 1, editor)
    edit_block(article, "headline", OTHER_HEADLINE, base=3, by=editor)

    second = accept(finding, editor)

    assert list(Decision.objects.filter(finding=finding).standing()) == [first, second]
    assert clean(article) == (OTHER_HEADLINE, "", [LEDE, *REST], 0)
    assert_trustworthy(article)


@pytest.mark.parametrize("line", ["p2", "p3"])
def test_old_headline_stays_while_another_copy_of_it_is_out(desk, reporter, editor, line):
    """That one went because of what it was a copy of, and comes back first; then both may go."""
    article = taken(make_article(desk, reporter, [LEDE, HEADLINE, HEADLINE, *REST], headline=HEADLINE), editor)
    first = accept(article.findings.get(), editor)
    edit_block(article, line, HEADLINE, base=2, by=editor)
    article.refresh_from_db()
    edit_block(article, "headline", OTHER_HEADLINE, base=3, by=editor)
    [finding] = article.findings.open()

    with pytest.raises(LastCopy) as refusal:
        accept(finding, editor)

    assert refusal.value.args[0].endswith("Undo “Remove from the body” first, or keep this copy.")
    edit_block(article, line, "", base=4, by=editor)
    review.undo(first, by=editor)
    accept(article.findings.open().get(), editor)
    assert clean(article) == (OTHER_HEADLINE, "", [LEDE, *REST], 0)


def test_old_headline_stays_where_the_earlier_of_its_lines_was_taken_out_for_it(desk, reporter, editor):
    """The finding is open again, and yet the line that went is out: nothing was put back."""
    article = taken(make_article(desk, reporter, [LEDE, HEADLINE, *REST, HEADLINE], headline=""), editor)
    finding = article.findings.get(rule="headline-echo")
    earlier = next(offer for offer in finding.offers() if offer.suggestion.title == "Remove the earlier copy")
    review.accept(finding, key=earlier.key, by=editor)
    article.refresh_from_db()
    edit_block(article, "headline", OTHER_HEADLINE, base=2, by=editor)
    finding.refresh_from_db()

    with pytest.raises(LastCopy):
        accept(finding, editor)

    assert finding.status == "open"
    assert clean(article) == (OTHER_HEADLINE, "", [LEDE, *REST, HEADLINE], 1)


DECIDING = ["accept", "other", "reworded", "reject", "everywhere"]
UNDOING = ["undo", "undo all"]
STEPS = [*DECIDING, *UNDOING, "safe", "edit", "restore", "rescan"]
steps = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 9)))


def reword(finding, document, by):
    """Accept the first suggestion, each block that may be edited with a few words more."""
    offer = finding.offers()[0]
    after = apply(document, offer.suggestion.edits)
    texts = {block: f"{after.block(block).text} Quite so." for block in review.editable(offer.suggestion)}
    review.accept(finding, key=offer.key, texts=texts, by=by)


def decide(step, finding, document, by):
    """Do to a finding what a step says."""
    offers = finding.offers()
    if step in ("accept", "other"):
        review.accept(finding, key=offers[(step == "other") % len(offers)].key, by=by)
    elif step == "reworded":
        reword(finding, document, by)
    else:
        review.reject(finding, by=by, scope="story" if step == "everywhere" else "here")


def take_back(step, article, decision, by):
    """Undo a decision, or all that was decided with it."""
    if step == "undo all" and decision.together:
        at_once.undo_together(article, decision.together, by=by)
    else:
        review.undo(decision, by=by)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_story_stays_trustworthy_whatever_two_editors_do(desk, reporter, editor, colleague, steps):
    article = taken(make_article(desk, reporter, PASTE, headline=""), editor)
    for number, (step, which) in enumerate(steps):
        by = (editor, colleague)[number % 2]
        findings = list(article.findings.shown())
        decisions = list(Decision.objects.filter(finding__article=article).standing())
        article.refresh_from_db()
        try:
            if step in DECIDING and findings:
                decide(step, findings[which % len(findings)], article.head.document, by)
            elif step == "safe":
                fixes = at_once.safe_fixes(article.head.document, findings)
                at_once.accept_safe(article, key=at_once.key_of(offer.key for _, offer in fixes), by=by)
            elif step in UNDOING and decisions:
                take_back(step, article, decisions[which % len(decisions)], by)
            elif step == "edit":
                block = article.head.document.body[which % 9]
                edit_block(article, block.id, f"{block.text} And so on.", base=article.head.number, by=by)
            elif step == "restore":
                restore(article, 1 + which % article.head.number, base=article.head.number, by=by)
            elif step == "rescan":
                rescan(article, by=by)
        except (Refusal, Conflict):
            continue

    assert_trustworthy(article)
    words = " ".join([*standing(article), article.head.document.headline.text, article.head.document.standfirst.text])
    assert all(paragraph in words for paragraph in [LEDE, HEADLINE, STANDFIRST, *REST])
