"""Logging in and out, and changing the password, with plain forms."""

import pytest
from django.contrib.auth import get_user_model

WORD = "a long enough word"


@pytest.fixture
def user(db):
    return get_user_model().objects.create_user("dana", password=WORD)


@pytest.mark.django_db
def test_the_login_page_keeps_the_demo_accounts_to_itself(client):
    answer = client.get("/accounts/login/")

    assert answer.status_code == 200
    assert "demo" not in answer.text


def test_logging_in_leads_back_to_the_page(client, user):
    answer = client.post("/accounts/login/", {"username": "dana", "password": WORD, "next": "/accounts/password/"})

    assert (answer.status_code, answer["Location"]) == (302, "/accounts/password/")


def test_logging_in_never_leads_elsewhere(client, user):
    answer = client.post("/accounts/login/", {"username": "dana", "password": WORD, "next": "https://evil.example/"})

    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_a_wrong_password_is_told_and_the_name_kept(client, user):
    answer = client.post("/accounts/login/", {"username": "dana", "password": "wrong"})

    assert answer.status_code == 200
    assert "do not belong together" in answer.text
    assert 'value="dana"' in answer.text


def test_logging_out_takes_a_post(client, user):
    client.force_login(user)

    assert client.get("/accounts/logout/").status_code == 405
    assert client.post("/accounts/logout/")["Location"] == "/accounts/login/"
    assert client.get("/accounts/password/").status_code == 302


def test_changing_the_password(client, user):
    client.force_login(user)
    form = {"old_password": WORD, "new_password1": "another fine word", "new_password2": "another fine word"}

    refused = client.post("/accounts/password/", form | {"old_password": "wrong"})
    changed = client.post("/accounts/password/", form)
    user.refresh_from_db()

    assert refused.status_code == 200
    assert "Your old password was entered incorrectly" in refused.text
    assert changed["Location"] == "/accounts/password/done/"
    assert user.check_password("another fine word")


def test_guessing_the_old_password_closes_the_account_as_the_login_does(client, user):
    client.force_login(user)
    form = {"old_password": "wrong", "new_password1": "another fine word", "new_password2": "another fine word"}

    answers = [client.post("/accounts/password/", form) for _ in range(10)]
    right = client.post("/accounts/password/", form | {"old_password": WORD})
    user.refresh_from_db()

    assert [answer.status_code for answer in answers] == [200] * 9 + [429]
    assert right.status_code == 429
    assert user.check_password(WORD)
