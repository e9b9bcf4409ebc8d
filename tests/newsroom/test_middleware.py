"""What every answer carries, what the log says of it, and who is asked to log in."""

import logging

import pytest
from django.contrib.auth import get_user_model

PANEL = {"HX-Request": "true", "HX-Request-Type": "partial", "HX-Current-URL": "http://testserver/review/8/?f=3"}


@pytest.fixture
def user(db):
    return get_user_model().objects.create_user("dana", password="a long enough word")


@pytest.mark.django_db
@pytest.mark.urls("tests.newsroom.broken")
@pytest.mark.parametrize("path", ["/accounts/login/", "/healthz", "/nowhere/", "/denies/", "/breaks/", "/newsroom.css"])
def test_every_answer_carries_the_headers(client, path):
    client.raise_request_exception = False

    answer = client.get(path.replace("/newsroom.css", "/static/newsroom.css"))

    assert {
        name: answer.get(name)
        for name in [
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Referrer-Policy",
            "X-Content-Type-Options",
        ]
    } == {
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }
    assert answer["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert answer["Permissions-Policy"].startswith("accelerometer=()")
    assert len(answer["X-Request-ID"]) == 12


@pytest.mark.django_db
def test_a_page_stays_out_of_caches_and_varies_by_panel(client):
    answer = client.get("/nowhere/")

    assert answer["Cache-Control"] == "private, no-store"
    assert {"HX-Request", "HX-Request-Type", "Cookie"} <= set(answer["Vary"].split(", "))


def test_a_static_file_may_be_kept(client):
    answer = client.get("/static/newsroom.css")

    assert "no-store" not in answer["Cache-Control"]
    assert "Cookie" not in answer.get("Vary", "")


def test_the_log_has_one_line_a_request_and_no_query(client, user, caplog):
    client.force_login(user)

    with caplog.at_level(logging.INFO, logger="newsroom.requests"):
        answer = client.get("/accounts/password/?embargoed=headline")

    (line,) = [record for record in caplog.records if record.name == "newsroom.requests"]
    assert (line.method, line.path, line.status) == ("GET", "/accounts/password/", 200)
    assert (line.user, line.reference, line.bytes) == (str(user.pk), answer["X-Request-ID"], len(answer.content))
    assert "embargoed" not in str(vars(line))


@pytest.mark.django_db
def test_a_page_asks_for_a_login_and_comes_back(client):
    answer = client.get("/accounts/password/?a=1")

    assert answer.status_code == 302
    assert answer["Location"] == "/accounts/login/?next=/accounts/password/%3Fa%3D1"


@pytest.mark.django_db
def test_a_form_sent_after_the_session_ended_comes_back_to_its_page(client):
    answer = client.post("/accounts/password/", headers={"Referer": "http://testserver/review/8/?f=3"})

    assert answer["Location"] == "/accounts/login/?next=/review/8/%3Ff%3D3"


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["http://evil.example/review/9/", "http://testserver.evil.example/", "http://["])
def test_a_form_from_elsewhere_does_not_choose_the_next_page(client, page):
    answer = client.post("/accounts/password/", headers={"Referer": page})

    assert answer["Location"] == "/accounts/login/?next=/"


@pytest.mark.django_db
def test_a_panel_never_gets_the_login_page(client):
    answer = client.get("/accounts/password/", headers=PANEL)

    assert (answer.status_code, answer.content) == (200, b"")
    assert answer["HX-Redirect"] == "/accounts/login/?next=/review/8/%3Ff%3D3"


@pytest.mark.django_db
def test_an_answer_made_before_any_view_carries_the_policy(client, settings):
    settings.SECURE_SSL_REDIRECT = True

    strange = client.get("/healthz", headers={"Host": "elsewhere.example"})
    redirect = client.get("/accounts/login/")

    assert (strange.status_code, redirect.status_code) == (400, 301)
    for answer in (strange, redirect):
        assert answer["Content-Security-Policy"].startswith("default-src 'none';")
