"""A form older than the login is sent again by one press, if a page of ours sent it."""

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.views import errors
from tests.factories import CREW, FARES, FERRY, PASSWORD, standing
from tests.views.asking import typed

pytestmark = [pytest.mark.database, pytest.mark.django_db]

HERE = "http://testserver"
FORM = re.compile(r'<form method="post" action="([^"]*)" enctype="([^"]*)" id="resend"[^>]*>(.*?)</form>', re.DOTALL)
FIELD = re.compile(r'name="([^"]*)"(?: value="([^"]*)"| [^>]*>\n(.*?)</textarea>)', re.DOTALL)
MINE = "Mine, typed\r\n\r\n<b>slowly</b>."


@pytest.fixture
def browser(editor):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(editor)
    return browser


def refused(browser, address, form, **headers):
    """The page that refuses a form whose token is old."""
    headers = headers or {"Origin": HERE}
    answer = browser.post(address, form | {"csrfmiddlewaretoken": "x" * 64}, headers=headers)
    assert answer.status_code == 403
    assert re.search("<h1[^>]*>(This form is too old|Your login has ended)</h1>", answer.text)
    return answer


def form_of(answer):
    """The form that can be sent again: where to, how, and each field as a browser sends it."""
    found = FORM.search(answer.text)
    if found is None:
        return None
    action, encoding, inside = found.groups()
    fields = {}
    for name, value, words in FIELD.findall(inside):
        fields.setdefault(name, []).append(unescape(value or words))
    return unescape(action), encoding, fields


def test_one_press_sends_what_was_typed(browser, article):
    form = typed(MINE, f=7)
    address = f"/review/{article.pk}/block/p1/?f=7"

    answer = refused(browser, address, form)
    action, _, fields = form_of(answer)
    token = fields.pop("csrfmiddlewaretoken")
    sent = browser.post(action, fields | {"csrfmiddlewaretoken": token}, headers={"Origin": HERE})

    assert (action, fields) == (
        address,
        {"base": ["1"], "over_words": ["0"], "text": [MINE], "f": ["7"]},
    )
    assert sent.status_code == 303
    assert standing(article)[:2] == ["Mine, typed", "<b>slowly</b>."]
    assert standing(article)[2:] == [CREW, FARES, CREW]


def test_who_sends_it_is_said_before(browser, article, editor):
    answer = refused(browser, f"/review/{article.pk}/block/p1/", typed(MINE))

    assert f'<button class="main">Send again as {editor.username}</button>' in answer.text


def test_every_field_that_was_filled_in_is_shown_by_its_name(browser, article):
    finding = article.findings.get()
    form = {
        "reason": "quotation",
        "words": "She says it twice.",
        "scope": "story",
        "text-headline": "Ferry",
        "text-p3": "x",
    }

    answer = refused(browser, f"/finding/{finding.pk}/reject/", form)

    labels = re.findall(r'<label for="typed-\d+">([^<]*)</label>', answer.text)
    assert labels == ["Reason", "In your words", "Where it holds", "The headline", "Line 3"]


@pytest.mark.parametrize("address", ["/story/{pk}/move/hand_on/", "/finding/{finding}/accept/"])
def test_what_nobody_filled_in_is_pressed_again_on_its_own_page(browser, article, address):
    address = address.format(pk=article.pk, finding=article.findings.get().pk)

    answer = refused(browser, address, {"key": "x", "base": 1, "reason": "quotation"})

    assert form_of(answer) is None
    assert "Go back, load the page again and press the button once more." in answer.text


def test_page_without_origin_is_told_by_its_referer(browser, article):
    address = f"/review/{article.pk}/block/p1/"

    assert form_of(refused(browser, address, {"text": MINE}, Referer=f"{HERE}{address}")) is not None


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "https://testserver"},
        {"Origin": "http://testserver.elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "null", "Referer": f"{HERE}/"},
        {"Origin": "http://["},
        {"Referer": "http://testserver.elsewhere.example/"},
        {"Referer": "http://["},
        {"Host": "testserver"},
    ],
)
def test_what_another_site_sent_is_only_shown(browser, article, headers):
    answer = refused(browser, f"/review/{article.pk}/block/p1/", typed(MINE), **headers)

    assert form_of(answer) is None
    assert "&lt;b&gt;slowly&lt;/b&gt;.</textarea>" in answer.text


def test_without_a_login_nothing_is_sent_again(article):
    answer = refused(Client(enforce_csrf_checks=True), f"/review/{article.pk}/block/p1/", typed(MINE))

    assert form_of(answer) is None


PASSWORD_PAGES = ("/accounts/login/", "/accounts/password/", "/admin/auth/user/add/", "/admin/auth/user/{pk}/password/")


def test_field_of_every_password_there_is_is_known(admin_client, admin_user):
    pages = "".join(admin_client.get(page.format(pk=admin_user.pk)).text for page in PASSWORD_PAGES)

    fields = [field for field in re.findall("<input[^>]*>", pages) if 'type="password"' in field]
    assert len(fields) == 8
    assert {re.search('name="([^"]*)"', field)[1] for field in fields} == errors.SECRET


@pytest.mark.parametrize("name", sorted(errors.SECRET))
@pytest.mark.parametrize("address", ["/accounts/password/", "/submit/"])
def test_password_stands_on_no_page(browser, address, name):
    answer = refused(browser, address, {"text": MINE, name: PASSWORD})

    assert form_of(answer) is None
    assert PASSWORD not in answer.text


@pytest.mark.parametrize("name", ["passwords", "note-on-password", "text-password"])
def test_name_like_that_of_a_password_hides_nothing(browser, article, name):
    _, _, fields = form_of(refused(browser, f"/review/{article.pk}/block/p1/", {"text": MINE, name: "x"}))

    assert fields.pop("csrfmiddlewaretoken")
    assert fields == {"text": [MINE], name: ["x"]}


PANEL = {"HX-Request": "true", "HX-Request-Type": "partial", "Origin": HERE}


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"text": MINE}, "nothing was saved. What you typed is still here: send it once more."),
        ({"words": " ", "reason": "quotation"}, "nothing was done. Press the button once more."),
        ({"key": "x"}, "nothing was done. Press the button once more."),
    ],
)
def test_panel_says_that_words_are_there_only_where_some_are(browser, article, form, said):
    answer = browser.post(f"/finding/{article.findings.get().pk}/reject/", form, headers=PANEL)

    assert answer.status_code == 403
    assert (
        answer.text == f"You have logged in since this page was opened, so {said} Reference {answer['X-Request-ID']}."
    )


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"text": MINE}, "saved. What you typed is still here: log in in another tab, then send it once more."),
        ({"key": "x"}, "done. Press the button once more to log in."),
    ],
)
def test_panel_of_somebody_without_a_login_does_not_speak_of_a_new_one(article, form, said):
    nobody = Client(enforce_csrf_checks=True)

    answer = nobody.post(f"/finding/{article.findings.get().pk}/reject/", form, headers=PANEL)

    assert answer.status_code == 403
    assert answer.text.startswith(f"You are not logged in any more, so nothing was {said} Reference ")


def test_panel_is_told_whose_the_new_login_is(browser, editor, article):
    address = f"/finding/{article.findings.get().pk}/reject/"

    answers = [each.post(address, {}, headers=PANEL) for each in (browser, Client(enforce_csrf_checks=True))]

    assert [answer["X-User"] for answer in answers] == [str(editor.pk), ""]


@pytest.mark.parametrize(
    ("form", "said", "link"),
    [
        ({"text": MINE}, "saved. Copy what you typed, log in, and send it again.", "Log in, in another tab"),
        ({"key": "x"}, "done. Log in, and press the button once more.", "Log in"),
    ],
)
def test_page_of_somebody_without_a_login_leads_to_one_and_back(article, form, said, link):
    here = f"/review/{article.pk}/?f=1"
    nobody = Client(enforce_csrf_checks=True)

    answer = nobody.post(f"/review/{article.pk}/block/p1/", form, headers={"Referer": f"{HERE}{here}"})

    assert answer.status_code == 403
    assert ">Your login has ended</h1>" in answer.text
    assert f"<p>You are not logged in any more, so nothing was {said}</p>" in answer.text
    there, words = re.search(r'<a class="button" id="login" href="([^"]*)"[^>]*>(.*?)</a>', answer.text).groups()
    assert (unescape(there), words) == (f"/accounts/login/?next=/review/{article.pk}/%3Ff%3D1", link)


def test_file_is_not_sent_again_without_itself(browser, article):
    story = SimpleUploadedFile("story.txt", b"The ferry was late.")

    answer = refused(browser, "/submit/", {"text": FERRY, "file": story})

    assert form_of(answer) is None
    assert f"{FERRY}</textarea>" in answer.text


def test_field_sent_twice_is_there_twice(browser, article):
    answer = refused(browser, f"/review/{article.pk}/write/", {"body": [FERRY, "", CREW], "base": ["1", "2"]})

    _, encoding, fields = form_of(answer)
    assert encoding == "multipart/form-data"
    assert {name: fields[name] for name in ("body", "base")} == {"body": [FERRY, "", CREW], "base": ["1", "2"]}


def test_megabytes_and_thousands_of_fields_are_all_there(browser):
    long = "<ferry> " * 500_000
    form = {f"text-p{number}": "x" for number in range(5_000)} | {"text": long}

    _, _, fields = form_of(refused(browser, "/submit/", form))

    assert fields.pop("csrfmiddlewaretoken")
    assert fields == {name: [value] for name, value in form.items()}


def test_what_is_no_form_is_not_sent_again(browser, article):
    answer = browser.post(
        f"/review/{article.pk}/block/p1/", "text=Mine", content_type="text/plain", headers={"Origin": HERE}
    )

    assert answer.status_code == 403
    assert form_of(answer) is None
