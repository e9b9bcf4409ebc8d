"""What is done to a story in the admin, and what only the desk's own actions do."""

import re

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client

from articles.actions import moving, review, signing
from articles.actions.describing import describe
from articles.models import Article, Membership, Scan
from articles.workflow import Role, Stage, Status
from tests.admin.asking import EDITABLE, HOUSE, LOG, SEEN, address, everything, said
from tests.factories import make_article, make_user

pytestmark = pytest.mark.database

SHOWN = re.compile(r'<input type="hidden" name="(initial-\w+)"(?: value="([^"]*)")?')


@pytest.mark.parametrize("model", [*LOG, *HOUSE])
def test_log_is_read_only(client, lead, published, model):
    before, row = everything(), model.objects.order_by("pk").last()
    fields = {field.name: "1" for field in model._meta.fields} | {"post": "yes"}

    answers = [
        client.get(address(model, "add")),
        client.post(address(model, "add"), fields),
        client.post(address(model, row.pk, "change"), fields),
        client.get(address(model, row.pk, "delete")),
        client.post(address(model, row.pk, "delete"), fields),
    ]
    client.post(address(model), {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"})

    assert [answer.status_code for answer in answers] == [403] * 5
    assert everything() == before


def test_stories_are_neither_added_nor_deleted(client, lead, article):
    before = everything()

    answers = [
        client.post(address(Article, "add"), EDITABLE),
        client.post(address(Article, article.pk, "delete"), {"post": "yes"}),
    ]
    client.post(address(Article), {"action": "delete_selected", "_selected_action": article.pk, "post": "yes"})

    assert [answer.status_code for answer in answers] == [403, 403]
    assert everything() == before


def story_form(client, article, **fields):
    """The story's form as its page shows it, with these fields filled in otherwise."""
    page = client.get(address(Article, article.pk, "change"))
    form = {"csrfmiddlewaretoken": ""} | dict(SHOWN.findall(page.text))
    for formset in page.context["inline_admin_formsets"]:
        management = formset.formset.management_form
        form |= {management.add_prefix(name): value for name, value in management.initial.items()}
    return form | EDITABLE | fields


def test_member_describes_a_story(client, lead, article):
    answer = client.post(address(Article, article.pk, "change"), story_form(client, article))
    article.refresh_from_db()

    assert answer.status_code == 302
    assert (article.slug, article.urgency) == ("ferry", 2)
    assert LogEntry.objects.get().get_change_message() == "Changed Slug and Urgency."


ANEW = (
    "The story’s details were changed since you opened it. Reload the page and enter yours again. "
    "You sent: slug “ferry”, urgency “5”, language “en”."
)


@pytest.mark.parametrize(
    ("theirs", "mine", "stands", "told"),
    [
        ({"slug": "quay"}, {"slug": "ferry", "urgency": "5"}, ("quay", 5), [("error", ANEW)]),
        ({"slug": "quay"}, {"slug": "", "urgency": "2"}, ("quay", 2), []),
        ({"slug": "ferry"}, {"slug": "ferry", "urgency": "2"}, ("ferry", 2), []),
    ],
)
def test_description_opened_before_a_colleagues_writes_over_nothing(
    client, lead, article, editor, theirs, mine, stands, told
):
    form = story_form(client, article, **mine)
    describe(article, **SEEN | theirs, seen=SEEN, by=editor)

    answer = client.post(address(Article, article.pk, "change"), form)

    article.refresh_from_db()
    assert (article.slug, article.urgency) == stands
    assert [message for message in said(answer) if message[0] == "error"] == told


@pytest.mark.parametrize(
    ("name", "came"),
    [("initial-slug", []), ("initial-urgency", []), ("initial-urgency", ["none"]), ("initial-language", [])],
)
def test_description_that_does_not_say_what_it_was_made_of_is_refused(client, lead, article, name, came):
    form = story_form(client, article) | {name: came}
    before = everything()

    answer = client.post(address(Article, article.pk, "change"), form)

    assert everything() == before
    [(level, told)] = said(answer)
    assert (level, told.startswith("The form did not arrive whole, so nothing was saved.")) == ("error", True)


def test_fields_that_actions_own_are_ignored(client, lead, article):
    move = article.moves.get()
    forged = {
        "stage": Stage.READY,
        "status": Status.PUBLISHED,
        "headline": "Forged",
        "url_slug": "forged",
        "author": lead.pk,
        "head": "",
        "words": "0",
        "note": "Forged",
        "moves-INITIAL_FORMS": "1",
        "moves-0-id": move.pk,
        "moves-0-article": article.pk,
        "moves-0-name": "publish",
        "moves-0-DELETE": "on",
        "findings-TOTAL_FORMS": "2",
        "findings-1-rule": "forged",
        "findings-1-article": article.pk,
    }
    before = everything()

    client.post(address(Article, article.pk, "change"), story_form(client, article, **forged))

    after = everything()
    kept = [{**row, "slug": "ferry", "urgency": 2} for row in before[Article]]
    assert after == before | {Article: kept}


def test_description_does_not_carry_an_old_stage_along(client, lead, article, editor):
    stale = Article.objects.get(pk=article.pk)
    moving.move(article, "take", by=editor)

    describe(stale, slug="ferry", urgency=2, language="en", seen=SEEN, by=lead)
    article.refresh_from_db()

    assert (article.slug, article.stage, article.claimed_by) == ("ferry", Stage.IN_REVIEW, editor)


def test_urgency_has_its_bounds(client, lead, article):
    answer = client.post(address(Article, article.pk, "change"), story_form(client, article, urgency="9"))

    assert answer.status_code == 200
    assert "Ensure this value is less than or equal to 8." in answer.text


def test_administrator_without_a_desk_changes_no_story(client, admin, article):
    form = story_form(client, article)
    before = everything()

    client.post(address(Article, article.pk, "change"), form)
    client.post(address(Article, article.pk, "move", "hold"), {"reason": "Wait."})
    client.post(address(Article, article.pk, "scan"))
    answer = client.post(address(Article), {"action": "scan_again", "_selected_action": article.pk})

    waiting = "This story is submitted; you may not change its text now. Ask somebody on the World desk."
    assert said(answer) == [
        ("error", "You may not describe stories of the World desk. Ask its slot."),
        ("error", "You may not hold stories of the World desk. Ask its slot."),
        ("error", waiting),
        ("error", f"“Ferry late again”: {waiting}"),
    ]
    assert everything() == before


def test_page_offers_only_what_its_reader_may_do(client, admin, article):
    assert "Move this story" not in client.get(address(Article, article.pk, "change")).text

    Membership.objects.create(desk=article.desk, user=admin, role=Role.SLOT)
    offered = re.findall(r'formaction="([^"]*)"', client.get(address(Article, article.pk, "change")).text)

    assert offered == [
        address(Article, article.pk, "move", name) for name in ("take", "send_back", "hold", "spike")
    ] + [address(Article, article.pk, "scan")]


def test_member_moves_a_story_through_the_action(client, lead, article):
    answer = client.post(address(Article, article.pk, "move", "hold"), {"reason": "Wait for the harbour office."})
    article.refresh_from_db()
    move = article.moves.last()

    assert said(answer) == [("success", "“Ferry late again” is held now.")]
    assert article.stage == Stage.HELD
    assert (move.name, move.by, move.note) == ("hold", lead, "Wait for the harbour office.")


def test_move_of_a_signed_story_says_before_and_after_that_the_sign_off_goes(client, lead, article, editor, slot):
    review.reject(article.findings.get(), by=editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=1, by=slot)
    page = client.get(address(Article, article.pk, "change")).text

    answer = client.post(address(Article, article.pk, "move", "hold"), {"reason": "Wait."})

    takes = "Any move takes back sam’s sign-off on revision 1: the story needs a second read again."
    assert (takes in page, page.count('aria-describedby="unsigning"')) == (True, 4)
    gone = "sam’s sign-off on revision 1 no longer holds."
    assert said(answer) == [("success", f"“Ferry late again” is held now. {gone}")]
    assert "takes back" not in client.get(address(Article, article.pk, "change")).text


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("hold", "Say why, so that the next person knows: the note is empty."),
        (
            "hand_on",
            (
                "The story is submitted by now, so “Send to second read” is not possible. "
                "Reload the page to see where it stands."
            ),
        ),
        ("sign", "There is no such move. Use the buttons of the story's page."),
        ("publish", "There is no such move. Use the buttons of the story's page."),
        ("kill", "There is no such move. Use the buttons of the story's page."),
    ],
)
def test_refusal_of_a_move_is_a_message(client, lead, article, name, refusal):
    before = everything()

    answer = client.post(address(Article, article.pk, "move", name), {})

    assert said(answer) == [("error", refusal)]
    assert everything() == before


def test_moves_are_never_made_by_looking(client, lead, article):
    assert client.get(address(Article, article.pk, "move", "take")).status_code == 405
    assert client.get(address(Article, article.pk, "scan")).status_code == 405


def test_moves_need_a_token(lead, article, django_user_model):
    client = Client(enforce_csrf_checks=True)
    client.force_login(lead)

    assert client.post(address(Article, article.pk, "move", "take")).status_code == 403
    assert not article.moves.filter(name="take").exists()


def test_scan_again_reads_the_stories_that_may_be_read(client, lead, article, other_desk):
    elsewhere = make_article(other_desk, make_user("olga", other_desk), headline="Elsewhere")
    selected = {"action": "scan_again", "_selected_action": [article.pk, elsewhere.pk]}

    answer = client.post(address(Article), selected)

    assert sorted(level for level, _ in said(answer)) == ["error", "success"]
    assert Scan.objects.filter(revision=article.head).count() == 2
    assert Scan.objects.filter(revision=elsewhere.head).count() == 1
