"""What people say beside the text: once, to all who may read the story, and told to whom it names."""

import uuid

import pytest

from articles.actions import commenting, gate, moving, review, signing
from articles.actions.refusals import GateClosed, NotAllowed, Stale, TooLong
from articles.models import Article, Comment, Notification, readers_of
from articles.workflow import Role, Stage
from tests.factories import comment, make_user, taken
from tests.invariants import assert_trustworthy

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def told():
    return list(Notification.objects.order_by("pk").values_list("user__username", "words"))


def test_comment_keeps_what_was_said_about_what(article, editor):
    finding = article.findings.get()

    on_story = comment(article, "  Good one.\r\nRun it.  ", by=editor)
    on_finding = comment(article, "Keep the first.", by=editor, finding=finding)
    on_block = comment(article, "Which ferry?", by=editor, block="p1")

    rows = [(each.words, each.finding, each.block, each.by) for each in Comment.objects.all()]
    assert rows == [
        ("Good one.\nRun it.", None, "", editor),
        ("Keep the first.", finding, "", editor),
        ("Which ferry?", None, "p1", editor),
    ]
    assert [each.get_absolute_url() for each in (on_story, on_finding, on_block)] == [
        f"/review/{article.pk}/?c={on_story.pk}",
        f"/review/{article.pk}/?f={finding.pk}&c={on_finding.pk}",
        f"/review/{article.pk}/?c={on_block.pk}",
    ]


def test_comment_leaves_the_story_as_it_is(article, editor):
    before = Article.objects.filter(pk=article.pk).values().get()

    comment(article, "Which ferry?", by=editor, block="p1")

    assert Article.objects.filter(pk=article.pk).values().get() == before
    assert (article.revisions.count(), article.moves.count()) == (1, 1)
    assert_trustworthy(article)


def test_open_comment_stands_in_nobodys_way(article, editor, slot):
    taken(article, editor)
    review.reject(article.findings.get(), by=editor)
    comment(article, "Which ferry?", by=editor, block="p1")

    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=1, by=slot)
    article.refresh_from_db()

    assert article.stage == Stage.READY
    assert gate.reasons(article, "publish") == ()


def test_comment_leaves_a_sign_off_standing(article, editor, slot):
    taken(article, editor)
    review.reject(article.findings.get(), by=editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=1, by=slot)

    comment(article, "Which ferry?", by=editor, block="p1")
    article.refresh_from_db()

    assert gate.signed(article).by == slot


def test_form_sent_twice_is_one_comment_and_one_notice(article, editor):
    token = uuid.uuid4()

    first = commenting.comment(article, "Is this so, @rosa?", by=editor, token=token)
    again = commenting.comment(article, "Is this so, @rosa?\r\n", by=editor, token=token)

    assert again == first
    assert (Comment.objects.count(), len(told())) == (1, 1)


def test_form_sent_again_with_other_words_loses_none(article, editor):
    token = uuid.uuid4()

    commenting.comment(article, "Is this so?", by=editor, token=token)
    commenting.comment(article, "Is this so?", by=editor, token=token, block="p1")
    commenting.comment(article, "Is it?", by=editor, token=token)

    assert Comment.objects.count() == 3


def test_whoever_is_named_is_told_once_and_where(article, editor, slot):
    said = comment(article, "@sam, is this so? @Sam?", by=editor, block="p1")

    [notice] = Notification.objects.all()
    assert (notice.user, notice.words, notice.link) == (
        slot,
        "edda mentions you on “Ferry late again”: @sam, is this so? @Sam?",
        said.get_absolute_url(),
    )
    assert list(said.mentions.all()) == [slot]


def test_nobody_tells_themselves(article, editor):
    said = comment(article, "Note for @edda.", by=editor)

    assert told() == []
    assert list(said.mentions.all()) == [editor]


def test_only_those_who_may_read_the_story_are_named(article, desk, other_desk, editor, django_user_model):
    make_user("otto", other_desk, Role.SLOT)
    make_user("rolf", desk, Role.REPORTER)
    gone = make_user("gus", desk, Role.SLOT)
    django_user_model.objects.filter(pk=gone.pk).update(is_active=False)

    said = comment(article, "@otto @rolf @gus @nobody @rosa", by=editor)

    assert [person.username for person in said.mentions.all()] == ["rosa"]
    assert said.words == "@otto @rolf @gus @nobody @rosa"
    assert [user for user, _ in told()] == ["rosa"]


def test_long_comment_is_told_in_short(article, editor, slot):
    comment(article, "@sam " + "x" * 1_900, by=editor)

    assert [len(words) for _, words in told()] == [500]


def test_readers_are_those_who_see_the_story(article, desk, other_desk, editor, slot, django_user_model):
    make_user("rolf", desk, Role.REPORTER)
    make_user("otto", other_desk, Role.SLOT)
    django_user_model.objects.create_superuser("ada")
    make_user("gus", desk, Role.SLOT)
    django_user_model.objects.filter(username="gus").update(is_active=False)
    elsewhere = make_user("rita", other_desk, Role.REPORTER)
    Article.objects.filter(pk=article.pk).update(author=elsewhere)  # an author who has left the desk
    article.refresh_from_db()

    everybody = django_user_model.objects.order_by("username")
    seeing = [person.username for person in everybody if article in Article.objects.visible_to(person)]

    assert [person.username for person in readers_of(article)] == seeing
    assert seeing == ["ada", "edda", "sam"]


@pytest.mark.parametrize(
    ("words", "refusal", "told"),
    [
        ("x" * 2_001, TooLong, "The comment has 2,001 characters; it may have 2,000. Shorten it."),
        ("", GateClosed, "The comment is empty. Write what you want to say."),
        (" \r\n\x00 ", GateClosed, "The comment is empty. Write what you want to say."),
    ],
)
def test_words_that_do_not_do_are_refused_in_words(article, editor, words, refusal, told):
    with pytest.raises(refusal) as refused:
        comment(article, words, by=editor)

    assert str(refused.value) == told
    assert Comment.objects.count() == 0


def test_longest_comment_is_kept(article, editor):
    assert comment(article, "x" * 2_000, by=editor).words == "x" * 2_000


def test_block_that_never_was_is_refused(article, editor):
    with pytest.raises(Stale, match="not part of the story"):
        comment(article, "Which?", by=editor, block="p99")


def test_comment_is_resolved_and_opened_again(article, editor, colleague):
    said = comment(article, "Which ferry?", by=editor)

    commenting.resolve(said, by=colleague)
    resolved = Comment.objects.get()
    commenting.reopen(said, by=editor)
    opened = Comment.objects.get()

    assert (resolved.resolved_by, resolved.is_open) == (colleague, False)
    assert (opened.resolved_by, opened.resolved_at, opened.is_open) == (None, None, True)


def test_second_to_resolve_changes_nothing(article, editor, colleague, slot):
    said = comment(article, "Which ferry?", by=editor)
    commenting.resolve(said, by=colleague)
    first = Comment.objects.get()

    commenting.resolve(said, by=slot)

    again = Comment.objects.get()
    assert (again.resolved_by, again.resolved_at) == (colleague, first.resolved_at)


def do(deed, article, said, by):
    try:
        if deed == "comment":
            comment(article, "Which ferry?", by=by)
        else:
            getattr(commenting, deed)(said, by=by)
    except NotAllowed:
        return False
    return True


@pytest.mark.parametrize("deed", ["comment", "resolve", "reopen"])
@pytest.mark.parametrize("stage", Stage)
def test_everybody_who_reads_the_story_may(article, desk, other_desk, editor, slot, django_user_model, stage, deed):
    people = {
        "author": article.author,
        "editor": editor,
        "slot": slot,
        "administrator": django_user_model.objects.create_superuser("ada"),
        "reporter": make_user("rolf", desk, Role.REPORTER),
        "slot elsewhere": make_user("otto", other_desk, Role.SLOT),
    }
    said = comment(article, "Which?", by=editor)
    Article.objects.filter(pk=article.pk).update(stage=stage)

    may = {who for who, person in people.items() if do(deed, article, said, person)}

    assert may == {"author", "editor", "slot", "administrator"}
