"""Who may open the admin, what staff see and settle there, and what is kept of desks and accounts."""

import pytest
from django.contrib.auth.models import Permission

from articles.actions import desks, notifying
from articles.models import Article, Boilerplate, Desk, Membership, Notification, Original
from articles.workflow import Role
from tests.admin.asking import EDITABLE, LOG, User, address, desk_form, said
from tests.factories import CREW, make_article, make_user

pytestmark = pytest.mark.database


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
