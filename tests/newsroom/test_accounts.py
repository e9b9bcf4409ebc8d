"""Can the demo's public password open anything but the demo?"""

import pytest
from django.contrib.auth import get_user_model

from tests.test_settings import manage

WORD = "a long enough word"


@pytest.fixture(autouse=True)
def accounts(db):
    """Two accounts such as a demo leaves behind, one of which has chosen a password since."""
    get_user_model().objects.create_user("slot", password="demo")
    get_user_model().objects.create_user("edda", password=WORD)


@pytest.fixture
def in_the_demo(settings):
    settings.AUTHENTICATION_BACKENDS = backends("DemoAccounts")


def backends(name):
    return ["axes.backends.AxesStandaloneBackend", f"newsroom.accounts.{name}"]


def log_in(client, name, password, **environ):
    answer = client.post("/accounts/login/", {"username": name, "password": password}, **environ)
    return answer.status_code == 302


def is_in(client):
    return client.get("/accounts/password/").status_code == 200


def test_demo_password_opens_the_demo(client, in_the_demo):
    assert log_in(client, "slot", "demo")


def test_demo_password_opens_nothing_outside_the_demo(client):
    assert not log_in(client, "slot", "demo")
    assert log_in(client, "edda", WORD)


def test_demo_password_opens_nothing_to_another_machine(client, in_the_demo):
    assert not log_in(client, "slot", "demo", REMOTE_ADDR="192.0.2.7")


def test_session_begun_in_the_demo_ends_with_it(client, in_the_demo, settings):
    log_in(client, "slot", "demo")
    assert is_in(client)

    settings.AUTHENTICATION_BACKENDS = backends("Accounts")

    assert not is_in(client)


@pytest.mark.parametrize(("demo", "name"), [("1", "DemoAccounts"), ("0", "Accounts")])
def test_environment_chooses_the_accounts(demo, name):
    shown = manage(
        "shell",
        "--no-imports",
        "-c",
        "import sys; from django.conf import settings; sys.exit(settings.AUTHENTICATION_BACKENDS[-1])",
        NEWSROOM_DEMO=demo,
    )

    assert shown.stderr.splitlines()[-1] == f"newsroom.accounts.{name}"
