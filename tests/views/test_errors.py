"""What a person sees when a request is refused or fails."""

import pytest
from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.newsroom.broken")]


@pytest.fixture
def client():
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("path", "status", "heading"),
    [
        ("/distrusts/", 400, "That request could not be read"),
        ("/denies/", 403, "You may not do this"),
        ("/nowhere/", 404, "There is nothing here"),
        ("/breaks/", 500, "Something broke"),
    ],
)
def test_a_page_says_what_happened_and_its_reference(client, path, status, heading):
    answer = client.get(path)

    assert answer.status_code == status
    assert f"<h1>{heading}</h1>" in answer.text
    assert f"Reference <code>{answer['X-Request-ID']}</code>" in answer.text
    assert "secret words" not in answer.text


def test_a_reader_is_told_nothing_of_desks(client):
    reader = client.get("/nowhere/").text
    client.force_login(get_user_model().objects.create_user("dana"))
    colleague = client.get("/nowhere/").text

    assert ("another desk" in reader, "Back to the queue" in reader) == (False, False)
    assert ("another desk" in colleague, "Back to the queue" in colleague) == (True, True)


@pytest.mark.parametrize(("path", "status"), [("/distrusts/", 400), ("/denies/", 403), ("/nowhere/", 404)])
def test_a_panel_gets_the_sentence_alone(client, path, status):
    answer = client.get(path, headers={"HX-Request": "true", "HX-Request-Type": "partial"})

    assert answer.status_code == status
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.text.endswith(f" Reference {answer['X-Request-ID']}.")
    assert "<" not in answer.text


def test_a_sentence_is_text_in_the_panel_and_written_once_for_the_page(client, desk, article, reporter):
    desk.name = "Arts & Life's"
    desk.save()
    client.force_login(reporter)

    page = client.get(f"/review/{article.pk}/write/").text
    panel = client.get(f"/review/{article.pk}/write/", headers={"HX-Request": "true", "HX-Request-Type": "partial"})

    asked = "Ask somebody on the {} desk."
    assert panel.text.partition(" now. ")[2].partition(" Reference ")[0] == asked.format("Arts & Life's")
    assert (
        f"<p>{page.partition('<p>This story ')[2].partition(' now. ')[2].partition('</p>')[0]}"
        == "<p>" + asked.format("Arts &amp; Life&#x27;s")
    )


def test_a_body_too_large_is_a_413(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000

    answer = client.post("/reads/", {"text": "x" * 2000}, content_type="application/x-www-form-urlencoded")

    assert answer.status_code == 413
    assert "That is too much at once" in answer.text


def test_a_form_without_its_token_is_refused():
    client = Client(enforce_csrf_checks=True)

    answer = client.post("/reads/", {"text": "x"})

    assert answer.status_code == 403
    assert "Your login has ended" in answer.text


def test_the_500_page_needs_nothing_but_itself():
    assert "Reference <code>abc</code>" in render_to_string("500.html", {"reference": "abc"})


def log_in(client, password, address="192.0.2.1"):
    return client.post("/accounts/login/", {"username": "dana", "password": password}, REMOTE_ADDR=address)


def test_ten_wrong_passwords_close_the_account_for_a_while(client):
    get_user_model().objects.create_user("dana", password="a long enough word")

    tries = [log_in(client, "wrong").status_code for _ in range(10)]
    right = log_in(client, "a long enough word")

    assert tries == [200] * 9 + [429]
    assert right.status_code == 429
    assert "Too many tries" in right.text
    assert right["Retry-After"] == "900"


def test_nine_wrong_passwords_close_nothing(client):
    get_user_model().objects.create_user("dana", password="a long enough word")
    for _ in range(9):
        log_in(client, "wrong")

    assert log_in(client, "a long enough word").status_code == 302


def test_wrong_passwords_from_one_place_close_nobody_out_elsewhere(client):
    """Else anybody could close an editor out by guessing badly."""
    get_user_model().objects.create_user("dana", password="a long enough word")
    for _ in range(11):
        log_in(client, "wrong")

    assert log_in(client, "a long enough word", address="192.0.2.2").status_code == 302
