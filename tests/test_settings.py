"""Are the production settings sound, and does the environment decide what it says it decides?"""

import os
import stat
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from newsroom import environment
from tests.conftest import ROOT

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
    " connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
)


def manage(*words, **variables):
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "NEWSROOM_SECRET_KEY": "k" + "0123456789abcdef" * 4} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_settings_are_clean():
    answer = manage("check", "--deploy", "--fail-level", "WARNING", NEWSROOM_HTTPS="1", ALLOWED_HOSTS="desk.example")

    assert answer.returncode == 0, answer.stderr


def test_web_process_never_searches_what_it_loaded_for_garbage():
    look = "import gc, newsroom.wsgi; print(gc.get_freeze_count() > 9 * len(gc.get_objects()))"
    answer = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True)

    assert answer.stdout == "True\n"


@pytest.mark.parametrize("process", ["newsroom.wsgi", "manage"])
def test_processes_search_for_garbage_a_tenth_as_often(process):
    look = f"import gc; often = gc.get_threshold()[0]; import {process}; print(gc.get_threshold()[0] >= 10 * often)"
    answer = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True)

    assert answer.stdout == "True\n"


def test_demo_on_a_public_address_is_refused():
    answer = manage("check", NEWSROOM_DEMO="1", ADDRESS="192.0.2.7:8000")

    assert answer.returncode == 1
    assert "is not served on 192.0.2.7:8000" in answer.stderr


@pytest.mark.parametrize(("said", "count"), [("", 0), (" ", 0), ("0", 0), ("1", 1), (" 12 ", 12)])
def test_number_is_read_and_none_where_nothing_is_said(said, count):
    assert environment.number("PROXIES", {"PROXIES": said}) == count


@pytest.mark.parametrize("said", ["one", "-1", "1.5", "²", "٣"])
def test_word_that_is_no_count_is_refused(said):
    with pytest.raises(ImproperlyConfigured, match=f"PROXIES is a number, 0, 1 or more, not “{said}”"):
        environment.number("PROXIES", {"PROXIES": said})


def test_wrong_number_of_proxies_stops_the_start_with_a_sentence():
    answer = manage("check", NEWSROOM_PROXIES="one")

    assert answer.returncode == 1
    assert "NEWSROOM_PROXIES is a number, 0, 1 or more, not “one”: correct it and start again." in answer.stderr


def test_every_answer_carries_the_policy(client):
    assert client.get("/no-such-page/").headers["Content-Security-Policy"] == POLICY


def test_static_answer_carries_the_policy_and_is_for_this_site_alone(client):
    answer = client.get("/static/admin/css/base.css")

    assert answer.headers["Content-Security-Policy"] == POLICY
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_https_alone_sets_what_only_https_can_keep():
    look = (
        "from newsroom import settings as s; print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_SECURE, s.SECURE_HSTS_SECONDS)"
    )

    assert manage("shell", "-v", "0", "-c", look, NEWSROOM_HTTPS="1").stdout.split() == [
        "__Host-session",
        "True",
        "31536000",
    ]
    assert manage("shell", "-v", "0", "-c", look).stdout.split() == ["session", "False", "0"]


def test_session_lasts_a_working_day():
    assert settings.SESSION_COOKIE_AGE == 12 * 60 * 60


@pytest.mark.parametrize(("said", "on"), [("1", True), ("yes", True), ("", False), ("0", False), ("False", False)])
def test_flag_reads_the_usual_words(said, on):
    assert environment.flag("SWITCH", {"SWITCH": said}) is on


@pytest.mark.parametrize(
    ("address", "host"),
    [("127.0.0.1:8000", "127.0.0.1"), ("[::1]:80", "::1"), ("::1", "::1"), ("localhost:1", "localhost"), ("a", "a")],
)
def test_host_of_an_address(address, host):
    assert environment.host(address) == host


@pytest.mark.parametrize(
    ("host", "answer"),
    [("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("desk", False)],
)
def test_loopback_is_told_from_the_rest(host, answer):
    assert environment.loopback(host) is answer


def test_secret_key_is_made_once_and_for_its_owner_alone(tmp_path):
    first = environment.secret_key(tmp_path / "var", {})

    assert environment.secret_key(tmp_path / "var", {}) == first
    assert len(first) > 50
    assert stat.S_IMODE((tmp_path / "var" / "secret-key").stat().st_mode) == 0o600
    assert [file.name for file in (tmp_path / "var").iterdir()] == ["secret-key"]


def test_secret_key_of_the_environment_comes_first(tmp_path):
    assert environment.secret_key(tmp_path, {"SECRET_KEY": "given"}) == "given"
    assert list(tmp_path.iterdir()) == []


def test_database_is_a_file_unless_told(tmp_path):
    chosen = environment.database(tmp_path, {})

    assert chosen["NAME"] == tmp_path / "newsroom.sqlite3"
    assert chosen["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_database_url_names_postgresql(tmp_path):
    chosen = environment.database(tmp_path, {"DATABASE_URL": "postgresql://desk@127.0.0.1:5433/news"})

    assert chosen["ENGINE"] == "django.db.backends.postgresql"
    assert chosen["NAME"] == "news"


def test_sqlite_url_keeps_the_settings_for_many_writers(tmp_path):
    chosen = environment.database(tmp_path, {"DATABASE_URL": "sqlite:////srv/news.sqlite3"})

    assert str(chosen["NAME"]) == "/srv/news.sqlite3"
    assert chosen["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_other_databases_are_refused(tmp_path):
    with pytest.raises(ImproperlyConfigured):
        environment.database(tmp_path, {"DATABASE_URL": "mysql://desk@127.0.0.1/news"})


def test_each_lock_file_pins_the_same_versions():
    def pins(name):
        lines = (ROOT / name).read_text(encoding="ascii").splitlines()
        return {line.rstrip("\\ ") for line in lines if not line.startswith((" ", "#"))}

    assert pins("requirements.txt") <= pins("requirements-dev.txt")
    assert "://" not in (ROOT / "requirements-dev.txt").read_text(encoding="ascii")
