"""Logging in and out, and changing the password, with plain forms."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

WORD = "a long enough word"


@pytest.fixture
def user(db):
    return get_user_model().objects.create_user("dana", password=WORD)


@pytest.mark.django_db
def test_the_login_page_keeps_the_demo_accounts_to_itself(client):
    answer = client.get("/accounts/login/")

    assert answer.status_code == 200
    assert "demo" not in answer.text


@pytest.mark.django_db
def test_the_login_page_of_the_demo_names_its_accounts(client, settings):
    settings.DEMO = True

    assert "These accounts have the password <code>demo</code>" in client.get("/accounts/login/").text


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


HERE = {"Origin": "http://testserver"}
WANTED = "/accounts/password/?a=1"
OLD = {"csrfmiddlewaretoken": "x" * 64}


def browser_of(user):
    """A browser in which this person has logged in since its other page was opened."""
    browser = Client(enforce_csrf_checks=True)
    if user:
        browser.force_login(user)
    return browser


def send_old_login(user, name, **more):
    return browser_of(user).post(
        "/accounts/login/", {"username": name, "password": WORD, "next": WANTED} | OLD | more, headers=HERE
    )


def sentence_of(answer):
    said = re.search('<p class="notice warning" role="alert">(.+?)</p>', answer.text)
    return re.sub("<[^>]*>", "", said[1])


@pytest.mark.parametrize("name", ["dana", " dana ", "ｄａｎａ"])
def test_old_login_of_who_is_logged_in_by_now_goes_on(user, name):
    answer = send_old_login(user, name)

    assert (answer.status_code, answer["Location"]) == (302, WANTED)


def test_old_login_never_leads_elsewhere(user):
    answer = send_old_login(user, "dana", next="https://evil.example/")

    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_old_login_of_somebody_else_says_who_is_logged_in_and_takes_the_password_once_more(user):
    colleague = get_user_model().objects.create_user("edda", password=WORD, first_name="Edda", last_name="Brandt")

    answer = send_old_login(colleague, "dana")

    assert answer.status_code == 403
    assert sentence_of(answer) == (
        "Edda Brandt is logged in here by now, and still is. To go on as somebody else, type your password once more; "
        "else go back to the queue."
    )
    assert 'name="username" value="dana"' in answer.text
    assert f'name="next" value="{WANTED}"' in answer.text
    assert WORD not in answer.text
    assert answer.wsgi_request.user == colleague


def test_old_login_of_nobody_takes_the_password_once_more(user):
    browser = browser_of(None)
    form = {"username": "dana", "password": WORD, "next": WANTED}

    refused = browser.post("/accounts/login/", form | OLD, headers=HERE)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', refused.text)[1]
    taken = browser.post("/accounts/login/", form | {"csrfmiddlewaretoken": token}, headers=HERE)

    assert refused.status_code == 403
    assert sentence_of(refused) == (
        "This page was opened too long ago to log in with. Type your password once more. "
        "If this comes back, allow this site its cookies."
    )
    assert (taken.status_code, taken["Location"]) == (302, WANTED)


def test_old_login_is_no_try_at_a_password(user):
    """Its words are not looked at: else another site could close somebody out."""
    for _ in range(11):
        send_old_login(None, "dana", password="wrong")

    assert Client().post("/accounts/login/", {"username": "dana", "password": WORD}).status_code == 302


@pytest.mark.parametrize("address", ["/accounts/logout/", "/admin/logout/"])
@pytest.mark.parametrize("logged_in", [True, False])
def test_old_log_out_logs_out(user, address, logged_in):
    browser = browser_of(user if logged_in else None)

    answer = browser.post(address, OLD, headers=HERE)

    assert (answer.status_code, answer["Location"]) == (302, "/accounts/login/")
    assert browser.get("/accounts/password/").status_code == 302


@pytest.mark.parametrize("headers", [{"Origin": "https://elsewhere.example"}, {"Origin": "null"}, {}])
def test_another_site_logs_nobody_out(user, headers):
    browser = browser_of(user)

    answer = browser.post("/accounts/logout/", OLD, headers=headers)

    assert answer.status_code == 403
    assert "Go back, load the page again and press the button once more." in answer.text
    assert browser.get("/accounts/password/").status_code == 200
