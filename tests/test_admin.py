"""Is the admin complete for whoever keeps the newsroom, and a back door for nobody?"""

import html
import re

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.contrib.messages import get_messages
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.actions import commenting, desks, editing, intake, moving, notifying, publishing, review, signing
from articles.actions.describing import describe
from articles.detection.rules.near_duplicate import LIKE
from articles.models import (
    Article,
    Boilerplate,
    Comment,
    Decision,
    Desk,
    Finding,
    Membership,
    Move,
    Notification,
    Original,
    Publication,
    Revision,
    RulesetVersion,
    Scan,
    SignOff,
)
from articles.workflow import Role, Stage, Status
from tests.factories import CREW, FARES, FERRY, comment, make_article, make_desk, make_user
from tests.house import settle

pytestmark = pytest.mark.database

User = get_user_model()
LOG = [Comment, Finding, Decision, Revision, Move, SignOff, Publication, Scan, Original]
HOUSE = [RulesetVersion, Boilerplate, Notification]
PAGES = [*LOG, *HOUSE, Article, Desk, Membership, User]
SHOWN = re.compile(r'<input type="hidden" name="(initial-\w+)"(?: value="([^"]*)")?')
SEEN = {"slug": "", "urgency": 5, "language": "en"}
EDITABLE = {"slug": "ferry", "urgency": "2", "language": "en"}


@pytest.fixture
def admin(db, client):
    """A superuser who belongs to no desk, logged in."""
    user = User.objects.create_superuser("ada", first_name="Ada", last_name="Moss")
    client.force_login(user)
    return user


@pytest.fixture
def lead(admin, desk):
    """The same, but slot of the desk."""
    Membership.objects.create(desk=desk, user=admin, role=Role.SLOT)
    return admin


@pytest.fixture
def clerk(db):
    """Staff who may look, without all rights and without a desk."""
    user = User.objects.create_user("clem", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    return user


@pytest.fixture
def published(desk, reporter, editor, slot):
    return make_published(desk, reporter, editor, slot)


def make_published(desk, reporter, editor, slot, **fields):
    """A story with a row in every table of the log, live."""
    article = make_article(desk, reporter, **fields)
    finding = article.findings.open().get()
    review.undo(review.reject(finding, by=editor, reason="A refrain."), by=editor)
    finding.refresh_from_db()
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    moving.move(article, "hand_on", by=editor)
    signing.sign(article, revision=2, by=slot)
    publishing.publish(article, revision=2, by=slot)
    article.refresh_from_db()
    said = comment(article, f"Which ferry, @{slot.username}?", by=editor, finding=finding)
    commenting.resolve(said, by=slot)
    settle(desk, slot, off=["doubled-word"], reason="The ferry is called Dum Dum.")
    desks.approve_boilerplate(desks.propose_boilerplate(desk, f"{CREW} {desk}", by=editor), by=slot)
    notifying.tell_the_slots(desk, "Look at the ferry's rules.", desk.get_rules_url())
    return article


def address(model, *words):
    return "/".join(["/admin", model._meta.app_label, model._meta.model_name, *map(str, words), ""])


def said(answer):
    """The messages that an answer leaves for the next page."""
    return [(message.level_tag, str(message)) for message in get_messages(answer.wsgi_request)]


def everything():
    """Every row of every table the admin shows, to compare."""
    return {model: list(model.objects.order_by("pk").values()) for model in PAGES}


# Pages


def assert_says_nothing_inline(page):
    """Our policy would silence it, and the page would be broken."""
    assert re.findall(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", page) == []
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=[\"']|javascript:", page) == []


@pytest.mark.parametrize("model", PAGES)
def test_pages_are_there_and_keep_the_policy(client, admin, published, model):
    row = model.objects.order_by("pk").first()

    for page in (address(model), address(model, row.pk, "change")):
        answer = client.get(page)

        assert answer.status_code == 200
        assert_says_nothing_inline(answer.text)


@pytest.mark.parametrize("model", PAGES)
def test_lists_can_be_searched(client, admin, published, model):
    answer = client.get(address(model), {"q": "ferry"})

    assert answer.status_code == 200


def test_lists_ask_as_often_for_thirty_rows_as_for_one(client, admin, desk, reporter, editor, slot):
    def queries(model):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            answer = client.get(address(model))
        assert answer.status_code == 200
        return len(asked)

    def counts(stories):
        while (number := Article.objects.count()) < stories:
            other = make_desk(f"Desk{number}")
            people = [make_user(f"{role}{number}", other, role) for role in Role]
            make_published(other, *people, slug=f"s{number}")
        return {model: queries(model) for model in PAGES}

    counts(1)  # what is asked once a process
    at_one, at_three, at_thirty = counts(1), counts(3), counts(30)

    assert at_three == at_one
    assert at_thirty == at_one


def test_story_page_asks_as_often_however_long_the_log(client, admin, article, editor):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            client.get(address(Article, article.pk, "change"))
        return len(asked)

    moving.move(article, "take", by=editor)
    queries()
    before = queries()
    for number in range(10):
        article.refresh_from_db()
        editing.edit_block(article, "p1", f"The ferry was {number} hours late.", base=number + 1, by=editor)

    assert article.revisions.count() == 11
    assert queries() == before


def test_story_page_shows_its_text_as_text(client, admin, desk, reporter):
    article = make_article(desk, reporter, ["<script>alert(1)</script> was written on the <b>ferry</b>."], slug="<i>")

    page = client.get(address(Article, article.pk, "change")).text

    assert "&lt;script&gt;alert(1)&lt;/script&gt; was written on the &lt;b&gt;ferry&lt;/b&gt;." in page
    assert "alert(1)</script>" not in page


def shown_of(client, row, field):
    """What the page of a row shows of a field, without tags, a line each."""
    page = client.get(address(type(row), row.pk, "change")).text
    told = re.search(rf'field-{field}.*?<div class="readonly">(.*?)</div>', page, re.DOTALL)[1]
    lines = re.sub(r"</p>", "\n", told).split("\n")
    return [html.unescape(re.sub(r"<[^>]+>", "", line)).strip() for line in lines if line.strip()]


@pytest.mark.parametrize(
    ("block", "text", "told"),
    [
        ("p1", FERRY.replace("forty", "**fifty**"), ["Line 1: “forty” became “fifty”."]),
        ("p3", "", [f"Line 3: “{FARES}” was taken out."]),
        ("p4", f"{CREW}\nNobody minded.", ["New line 5: “Nobody minded.” was put in.", "New line 5 was added."]),
        ("standfirst", "Late again.", ["The standfirst: “Late again.” was put in."]),
    ],
)
def test_revision_says_in_words_what_it_changed(client, admin, article, editor, block, text, told):
    first = article.head
    moving.move(article, "take", by=editor)

    revision = editing.edit_block(article, block, text, base=1, by=editor)

    assert shown_of(client, revision, "changed") == told
    assert shown_of(client, first, "changed") == ["-"]


def test_texts_are_shown_behind_the_names_of_their_places(client, admin, article):
    finding = article.findings.get()

    assert shown_of(client, article.head, "text")[:2] == ["The headline Ferry late again", f"Line 1 {FERRY}"]
    assert shown_of(client, finding, "words") == [f"Line 4 {CREW}"]
    assert shown_of(client, finding, "copies") == [f"Line 2 {CREW}"]


def test_log_says_in_words_what_ran_went_and_was_settled(client, admin, published, desk, slot):
    scan, move = Scan.objects.first(), Move.objects.filter(name="hand_on").get()
    original, version = Original.objects.get(), RulesetVersion.objects.get()
    own = settle(desk, slot, informing=["doubled-word"], limits={LIKE.name: 95.0}, reason="Less noise.", base=1)

    assert shown_of(client, scan, "ran")[0].startswith("unplaced-headline, unplaced-standfirst, headline-echo, ")
    assert shown_of(client, scan, "unfinished") == ["none"]
    assert shown_of(client, move, "did") == ["Sent it to second read"]
    assert shown_of(client, original, "filled_in") == ["Headline Ferry late again"]
    assert shown_of(client, version, "are_off") == ["doubled-word"]
    assert shown_of(client, version, "own_limits") == ["none"]
    assert shown_of(client, own, "only_inform") == ["doubled-word"]
    assert shown_of(client, own, "own_limits") == [f"{LIKE.says} 95"]


def test_story_page_leads_to_its_rows(client, admin, published):
    other = make_article(published.desk, published.author, headline="Another story")
    page = client.get(address(Article, published.pk, "change")).text
    links = [link.replace("&amp;", "&") for link in re.findall(r'href="(/admin/articles/decision/\?[^"]*)"', page)]

    answer = client.get(links[0])

    assert len(links) == 1
    assert Decision.objects.exclude(finding__article=published).count() == 0
    assert "3 decisions" in answer.text
    assert other.findings.count() == 1


def test_log_of_the_admin_itself_is_shown_and_closed(client, admin, desk):
    client.post(address(Desk, desk.pk, "change"), desk_form(desk, name="Abroad"))
    entry = LogEntry.objects.get()

    assert "Changed Name." in client.get(address(LogEntry)).text
    assert client.post(address(LogEntry, entry.pk, "delete"), {"post": "yes"}).status_code == 403


def test_original_is_handed_out_as_a_file(client, admin, reporter):
    original = intake.receive(b"<script>alert(1)</script>\xff", fields={}, by=reporter)

    answer = client.get(f"/admin/articles/original/{original.pk}/bytes/")

    assert answer.content == b"<script>alert(1)</script>\xff"
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == f'attachment; filename="original-{original.pk}.txt"'


# Logging in


def test_admin_asks_for_a_login_on_our_own_page(client, db):
    at_the_door = client.get("/admin/articles/article/")
    old_door = client.post("/admin/login/?next=/admin/", {"username": "ada", "password": "guess"})

    assert at_the_door["Location"] == "/accounts/login/?next=/admin/articles/article/"
    assert (old_door.status_code, old_door["Location"]) == (302, "/accounts/login/?next=/admin/")


def test_reporter_is_told_that_the_account_may_not_open_it(client, reporter):
    client.force_login(reporter)

    answer = client.get("/admin/", follow=True)

    assert answer.redirect_chain[-1][0] == "/accounts/login/?next=%2Fadmin%2F"
    assert "Your account may not open that page." in answer.text


# What only actions write


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
    "The story was described anew since you opened it. Reload the page and describe it again. "
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


def test_tables_of_the_lockout_are_not_listed(client, admin):
    page = client.get("/admin/")

    assert {app["app_label"] for app in page.context["app_list"]} == {"admin", "articles", "auth"}


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


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("hold", "Say why, so that the next person knows: the note is empty."),
        ("hand_on", "The story is submitted by now, where “Send to second read” is no move. Read where it stands."),
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


# What a desk has settled


def test_boilerplate_is_approved_and_withdrawn_by_the_desks_own_actions(client, admin, desk, editor):
    row = desks.propose_boilerplate(desk, CREW, by=editor)

    approved = client.post(address(Boilerplate), {"action": "approve", "_selected_action": [row.pk]})
    state = Boilerplate.objects.get().state
    client.post(address(Boilerplate), {"action": "withdraw", "_selected_action": [row.pk]})

    assert said(approved) == [("success", f"“{row}” is approved now.")]
    assert (state, Boilerplate.objects.get().state) == ("approved", "withdrawn")
    assert Boilerplate.objects.get().approved_by == admin


def test_staff_see_and_settle_what_is_theirs(client, clerk, desk, editor, other_desk, slot):
    row = desks.propose_boilerplate(desk, CREW, by=editor)
    emil = make_user("emil", other_desk, Role.EDITOR)
    desks.propose_boilerplate(other_desk, "Words of another desk.", by=emil)
    notifying.tell_the_slots(desk, "For the slot alone.", desk.get_rules_url())
    Membership.objects.create(desk=desk, user=clerk, role=Role.EDITOR)
    client.force_login(clerk)

    page = client.get(address(Boilerplate)).text
    refused = client.post(address(Boilerplate), {"action": "approve", "_selected_action": [row.pk]})

    assert ("Two of the crew" in page, "Words of another desk." in page) == (True, False)
    assert [level for level, _ in said(refused)] == ["error"]
    assert Boilerplate.objects.get(pk=row.pk).state == "waiting for approval"
    assert "For the slot alone." not in client.get(address(Notification)).text


# Staff without all rights


def test_staff_see_the_stories_of_their_desks_only(client, clerk, published, other_desk):
    hidden = make_article(other_desk, make_user("olga", other_desk), headline="Hidden away")
    Membership.objects.create(desk=published.desk, user=clerk, role=Role.EDITOR)
    client.force_login(clerk)

    for model in (Article, *LOG):
        page = client.get(address(model)).text
        assert "Hidden away" not in page
        assert "Ferry late again" in page

    unseen = client.get(address(Article, hidden.pk, "change"))
    missing = client.get(address(Article, 10**6, "change"))
    assert (unseen.status_code, unseen["Location"]) == (missing.status_code, missing["Location"])
    assert client.get(address(Original, hidden.original.pk, "bytes")).status_code == 404


def test_staff_who_may_only_look_move_nothing(client, clerk, article):
    Membership.objects.create(desk=article.desk, user=clerk, role=Role.SLOT)
    client.force_login(clerk)

    answers = [
        client.post(address(Article, article.pk, "change"), EDITABLE),
        client.post(address(Article, article.pk, "move", "take")),
        client.post(address(Article, article.pk, "scan")),
    ]

    assert [answer.status_code for answer in answers] == [403, 403, 403]


def test_staff_do_not_give_rights_to_themselves(client, clerk, admin):
    clerk.user_permissions.add(*Permission.objects.filter(content_type__app_label="auth", codename__endswith="_user"))
    client.force_login(clerk)
    forged = {"username": "clem", "is_superuser": "on", "is_staff": "on", "memberships-TOTAL_FORMS": "0"}
    forged |= {"date_joined_0": "2026-01-01", "date_joined_1": "00:00", "memberships-INITIAL_FORMS": "0"}
    word = {"password1": "another fine word", "password2": "another fine word"}

    own = client.post(address(User, clerk.pk, "change"), forged | {"is_active": "on"})
    other = client.post(address(User, admin.pk, "change"), forged)
    password = client.post(address(User, admin.pk, "password"), word)
    clerk.refresh_from_db()

    assert own.status_code == 302
    assert not clerk.is_superuser
    assert (other.status_code, password.status_code) == (403, 403)


# Desks and accounts


def desk_form(desk, **fields):
    members = {"memberships-TOTAL_FORMS": "0", "memberships-INITIAL_FORMS": "0"}
    return {"name": desk.name, "slug": desk.slug, "time_zone": desk.time_zone} | members | fields


def test_time_zone_has_to_exist(client, admin, desk):
    answer = client.post(address(Desk, desk.pk, "change"), desk_form(desk, time_zone="Mars/Olympus"))

    assert "“Mars/Olympus” is no time zone." in answer.text


def test_desk_with_stories_stays(client, admin, article):
    page = address(Desk, article.desk.pk, "delete")

    assert "Cannot delete desk" in client.get(page).text
    client.post(page, {"post": "yes"})
    assert Desk.objects.filter(pk=article.desk.pk).exists()


def test_slug_of_a_desk_is_fixed_once_readers_have_addresses_under_it(client, admin, published, other_desk):
    for desk in (published.desk, other_desk):
        client.post(address(Desk, desk.pk, "change"), desk_form(desk, slug=f"{desk.slug}-moved"))

    assert list(Desk.objects.order_by("pk").values_list("slug", flat=True)) == ["world", "sport-moved"]


def test_people_are_never_deleted(client, admin, reporter):
    answer = client.post(address(User, reporter.pk, "delete"), {"post": "yes"})
    client.post(address(User), {"action": "delete_selected", "_selected_action": reporter.pk, "post": "yes"})

    assert answer.status_code == 403
    assert User.objects.filter(pk=reporter.pk).exists()


def test_account_made_here_works_at_the_desk(client, admin, article):
    word = "a long enough word"
    made = {"username": "nina", "usable_password": "true", "password1": word, "password2": word}
    place = {"memberships-TOTAL_FORMS": "1", "memberships-INITIAL_FORMS": "0"}
    place |= {"memberships-0-desk": article.desk.pk, "memberships-0-role": Role.EDITOR}

    client.post(address(User, "add"), made | place)
    client.logout()
    client.post("/accounts/login/", {"username": "nina", "password": word})

    assert client.get(article.get_absolute_url()).status_code == 200
    assert client.get("/admin/").status_code == 302
