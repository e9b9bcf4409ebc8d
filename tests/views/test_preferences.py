"""One's own preferences: what the page says, what it keeps, and that no other page has to ask for them."""

import html
import json
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from articles.keys import KEYS, KeyMode, printed
from articles.models import Preferences
from tests.factories import make_user

pytestmark = [pytest.mark.database, pytest.mark.django_db]

PAGE = "/preferences/"


def chosen(*, theme="system", key_mode="single", **moved):
    """The form as the page would send it, with these keys moved."""
    keys = {f"key-{key.action}": moved.get(key.action.replace("-", "_"), "") for key in KEYS}
    return {"theme": theme, "key_mode": key_mode, **keys}


def theme_of(answer):
    """The palette that the page asks for; None where the device decides."""
    found = re.search(r'<html lang="en-GB"(?: data-theme="(\w+)")?>', answer.text)
    return found[1]


def pressed(answer):
    """What the script would look up."""
    return json.loads(html.unescape(re.search(r'data-keys="([^"]*)"', answer.text)[1]))


def hints(answer):
    """The keys that stand on buttons."""
    return re.findall(r'<kbd aria-hidden="true">(.*?)</kbd>', answer.text)


@pytest.fixture
def desk_worker(client, editor):
    client.force_login(editor)
    return client


def review_of(article):
    return f"/review/{article.pk}/"


def test_nobody_has_to_choose_anything(desk_worker, article):
    page = desk_worker.get(PAGE)

    review = desk_worker.get(review_of(article))
    assert page.status_code == 200
    assert theme_of(review) is None
    assert pressed(review) == {key.single: key.action for key in KEYS}
    assert hints(review) == ["a", "x", "r", "w", "e", "o", "c", "?", "t", "[", "]"]
    assert Preferences.objects.count() == 0


def test_page_names_every_key(desk_worker):
    page = html.unescape(desk_worker.get(PAGE).text)

    rows = re.findall(
        r'<label for="id_key-([\w-]+)">(.*?)</label>.*?<kbd>(.*?)</kbd>.*?<kbd>(.*?)</kbd>', page, re.DOTALL
    )
    assert rows == [(key.action, key.says, printed(KeyMode.SINGLE, key.single), key.letter.upper()) for key in KEYS]
    assert ("safe", "preview all safe fixes", "Shift+A", "M") in rows


def test_what_is_chosen_is_kept_and_shown(desk_worker, editor, article):
    answer = desk_worker.post(PAGE, chosen(theme="dark", accept="y"), follow=True)

    kept = Preferences.objects.get()
    assert (kept.user, kept.theme, kept.key_mode, kept.remap) == (editor, "dark", "single", {"accept": "y"})
    assert "Your preferences are saved." in answer.text
    assert answer.context["form"]["key-accept"].value() == "y"
    assert theme_of(answer) == "dark"
    review = desk_worker.get(review_of(article))
    assert (pressed(review)["y"], "a" in pressed(review)) == ("accept", False)
    assert hints(review) == ["y", "x", "r", "w", "e", "o", "c", "?", "t", "[", "]"]


def test_with_alt_and_shift_each_press_is_named_so(desk_worker, article):
    desk_worker.post(PAGE, chosen(key_mode="alt-shift", accept="Y"))

    review = desk_worker.get(review_of(article))
    assert pressed(review) == {f"Alt+Shift+{key.letter}": key.action for key in KEYS if key.action != "accept"} | {
        "Alt+Shift+y": "accept"
    }
    assert hints(review) == []


def test_switched_off_there_are_none(desk_worker, article):
    desk_worker.post(PAGE, chosen(key_mode="off"))

    review = desk_worker.get(review_of(article))
    assert pressed(review) == {}
    assert hints(review) == []
    assert "You have switched the keys off." in review.text


def test_key_for_two_actions_is_refused_beside_the_one_that_was_moved(desk_worker):
    answer = desk_worker.post(PAGE, chosen(theme="dark", accept="r", edit="z"))

    assert answer.status_code == 422
    errors = {name: list(sentences) for name, sentences in answer.context["form"].errors.items()}
    assert errors == {"key-accept": ["“r” would accept the suggestion and reject the finding. Choose another key."]}
    assert answer.context["form"]["key-edit"].value() == "z"
    assert '<a href="#id_key-accept">' in answer.text
    assert Preferences.objects.count() == 0


def test_two_keys_change_places(desk_worker):
    desk_worker.post(PAGE, chosen(accept="r", reject="a"))

    assert Preferences.objects.get().remap == {"accept": "r", "reject": "a"}


def test_form_that_did_not_arrive_whole_changes_nothing(desk_worker):
    desk_worker.post(PAGE, chosen(accept="y"))
    part = chosen(theme="dark")
    del part["key-accept"]

    answer = desk_worker.post(PAGE, part)

    assert answer.status_code == 422
    assert "did not arrive whole" in answer.text
    assert (Preferences.objects.get().theme, Preferences.objects.get().remap) == ("system", {"accept": "y"})


@pytest.mark.parametrize("word", ["", "purple", "\0"])
def test_what_cannot_be_chosen_is_refused(desk_worker, word):
    answer = desk_worker.post(PAGE, chosen(theme=word, key_mode=word))

    assert answer.status_code == 422
    assert sorted(answer.context["form"].errors) == ["key_mode", "theme"]
    assert Preferences.objects.count() == 0


def test_back_to_the_usual_keys_leaves_the_rest(desk_worker):
    desk_worker.post(PAGE, chosen(theme="dark", key_mode="alt-shift", accept="y"))

    answer = desk_worker.post(PAGE, {"usual": "1"}, follow=True)

    kept = Preferences.objects.get()
    assert (kept.theme, kept.key_mode, kept.remap) == ("dark", "alt-shift", {})
    assert "Every action has its usual key again." in answer.text


def test_each_has_preferences_of_ones_own(desk_worker, editor, colleague):
    other = Client()
    other.force_login(colleague)

    desk_worker.post(PAGE, chosen(theme="dark"))
    other.post(PAGE, chosen(theme="light", accept="y"))

    assert (theme_of(desk_worker.get("/")), theme_of(other.get("/"))) == ("dark", "light")
    assert list(Preferences.objects.order_by("user__username").values_list("user__username", "theme")) == [
        ("dana", "light"),
        ("edda", "dark"),
    ]


def test_choice_holds_at_once_in_every_browser_of_that_person(desk_worker, editor):
    elsewhere = Client()
    elsewhere.force_login(editor)
    before = theme_of(elsewhere.get("/"))

    desk_worker.post(PAGE, chosen(theme="dark"))

    assert (before, theme_of(elsewhere.get("/"))) == (None, "dark")


def test_pages_before_the_login_are_as_the_device_has_it(desk_worker):
    desk_worker.post(PAGE, chosen(theme="dark"))
    desk_worker.post("/accounts/logout/")

    assert theme_of(desk_worker.get("/accounts/login/")) is None
    assert desk_worker.get(PAGE).status_code == 302


def queries_of(client, url):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_no_page_asks_for_preferences_beside_the_account(client, desk_worker, editor, article):
    """Neither with them nor without, and however many people have some."""
    pages = ["/", review_of(article), PAGE]
    desk_worker.get("/")
    without = [queries_of(desk_worker, page) for page in pages]
    for number in range(30):
        Preferences.objects.create(user=make_user(f"reader{number}"), theme="light")
    Preferences.objects.create(user=editor, theme="dark")

    with_them = [queries_of(desk_worker, page) for page in pages]

    assert with_them == without
    with CaptureQueriesContext(connection) as captured:
        desk_worker.get(review_of(article))
    assert sum("articles_preferences" in query["sql"] for query in captured) == 1


MARKS = {
    "A B": "the letter of a finding, on its card and beside its lines; colour and line style only set neighbours "
    "apart, and do not say how serious it is",
    "C1 C2": "the first copy that finding C is about, and the second",
    "Stays": "this copy is kept if you accept",
    "To be removed": "this copy goes if you accept; until then nothing has changed",
    "safe": "a fix that takes out only what stands there twice, alike to the eye; such fixes can be accepted at once, "
    "unread",
    "strip at the left": "the whole story from top to bottom, with a bar where each finding is",
    "error, warning": "stops the story until somebody decides",
    "notice": "is for information and stops nothing",
    "underlined": "the words a finding is about, where it is not the whole paragraph",
    "struck out": "the suggestion would take these words out",
    "differing": "the copies differ here",
    "taken out": "in the older version only",
    "put in": "in the newer version only",
}
"""What each mark says in words, wherever its colour is explained."""


def test_marks_are_explained_beside_the_keys_and_on_the_page_to_which_they_lead_without_a_script(at_desk, article):
    pages = [at_desk.get(path).text for path in (f"/review/{article.pk}/", PAGE)]

    told = []
    for page in pages:
        legend = re.search(r'<dl class="marks">.*?</dl>', page, re.DOTALL)[0]
        rows = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", legend)
        told.append({strip_tags(sign): says for sign, says in rows})

    assert told == [MARKS, MARKS]
