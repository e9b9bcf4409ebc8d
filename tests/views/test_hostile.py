"""Does any address or form, whatever it is sent, answer with a 500? The addresses are read from the URLconf."""

import re
from urllib.parse import quote, urlencode

import pytest
from django.urls import NoReverseMatch, URLResolver, get_resolver, reverse

from articles import urls
from tests.house import choices

pytestmark = [pytest.mark.database, pytest.mark.django_db]

WORDS = ["", "a\0b", "\u202e\u2066\ufdd0", "\ud800", "-1", "9" * 40, "{{7*7}}%00٣", "x" * 5_000]
FIELDS = [
    *[
        "action",
        "back",
        "base",
        "block",
        "byline",
        "dateline",
        "desk",
        "headline",
        "key",
        "lines",
        "mine",
        "name",
        "next",
    ],
    *[
        "note",
        "order",
        "page",
        "q",
        "reason",
        "revision",
        "shown",
        "since",
        "slug",
        "split",
        "stage",
        "standfirst",
        "text",
        "urgency",
    ],
    *["waiver", "words", "token", "days", "expires_on", "change", "theme", "key_mode", "key-accept", *choices()],
    *["f", "newer", "offer", "older", "only", "scope", "shown", "text-headline", "text-p1", "view"],
]
GIVEN = {
    "pk": ["{pk}", "0", "9223372036854775807", "9" * 30],
    "name": ["take", "spike", "no-such-move", "x" * 500, "stories"],
    "block": ["headline", "p1", "p99", "\u202e", "x" * 500],
    "token": ["00000000-0000-0000-0000-000000000000"],
    "together": ["00000000-0000-0000-0000-000000000000"],
    "desk": ["world", "nowhere"],
    "year": ["2026", "0", "9" * 30],
    "url_slug": ["ferry", "x" * 500],
    "slug": ["world", "nowhere", "x" * 500],
}


@pytest.fixture
def desk_worker(client, slot):
    """Somebody who may do everything on the desk, and is told of a failure instead of seeing it raised."""
    client.force_login(slot)
    client.raise_request_exception = False
    return client


def addresses(pk):
    """Every address of the desk: once as it should be, and with each odd value in each place."""
    for pattern in urls.urlpatterns:
        names = re.findall(r"<\w+:(\w+)>", str(pattern.pattern))
        usual = {name: GIVEN[name][0] for name in names}
        for given in [usual, *(usual | {name: value} for name in names for value in GIVEN[name][1:])]:
            try:
                yield reverse(f"articles:{pattern.name}", kwargs={k: v.format(pk=pk) for k, v in given.items()})
            except NoReverseMatch:  # the URLconf lets no such value in
                continue


def encoded(words):
    """A form as a browser that sends anything would send it: lone surrogates as the bytes they would be."""
    return urlencode({name: encode(word) for name, word in words.items()})


def encode(word):
    return word.encode("utf-8", "surrogatepass")


def form(client, url, words):
    return client.post(url, encoded(words), content_type="application/x-www-form-urlencoded")


def test_no_address_fails(desk_worker, article):
    failed = [
        (url, word)
        for url in addresses(article.pk)
        for word in ["a\0b", "9" * 40]
        if desk_worker.get(url, dict.fromkeys(FIELDS, word)).status_code >= 500
    ]

    assert failed == []


@pytest.mark.parametrize("word", WORDS, ids=lambda word: ascii(word[:12]))
def test_no_form_fails(desk_worker, article, word):
    hostile = dict.fromkeys(FIELDS, word)
    partly = hostile | {
        "base": "1",
        "revision": "1",
        "split": "lines",
        "urgency": "5",
        "desk": "1",
        "headline": "Ferry",
        **choices(base=1, doubled_word="off"),
    }
    failed = [
        (url, sent is hostile)
        for url in addresses(article.pk)
        for sent in (hostile, partly)
        if form(desk_worker, url, sent).status_code >= 500
    ]

    assert failed == []


@pytest.mark.parametrize("word", WORDS, ids=lambda word: ascii(word[:12]))
def test_no_decision_fails(desk_worker, article, word):
    finding = article.findings.get()
    sent = {"key": word, "reason": word, "words": word, "scope": word, "over_words": "1"}

    accepted = form(desk_worker, reverse("articles:accept", args=[finding.pk]), sent)
    reworded = form(
        desk_worker, reverse("articles:reword", args=[finding.pk]), sent | {"over_words": "1", "text-p2": word}
    )
    rejected = form(desk_worker, reverse("articles:reject", args=[finding.pk]), sent)

    refused = 422 if word.strip() in ("", "a\0b") else 409
    assert (accepted.status_code, reworded.status_code, rejected.status_code) == (refused, refused, 422)


ODD = ["9" * 30]


def admin_addresses(pk):
    """Every address of the admin: once as it should be, and with each odd value in each place."""
    for path, names in routes(get_resolver("newsroom.urls").url_patterns):
        usual = {name: "take" if name == "name" else str(pk) for name in names}
        for given in [usual, *(usual | {name: value} for name in names for value in ODD)]:
            yield "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda found, given=given: given[found[1]], path)


def routes(patterns, before=""):
    """Each route of the admin, with the names of what is filled into it."""
    for pattern in patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, path)
        elif path.startswith("admin/") and not re.search(r"[\^$(]", path):
            yield path, re.findall(r"<(?:\w+:)?(\w+)>", path)


@pytest.mark.parametrize("word", ["a\0b", "x" * 5_000], ids=lambda word: ascii(word[:12]))
def test_no_form_of_the_admin_fails(desk_worker, slot, article, word):
    slot.is_staff = slot.is_superuser = True
    slot.save()
    fields = dict.fromkeys([*FIELDS, "q", "username", "password1", "urgency", "_save", "action"], word)

    failed = [
        (method, url)
        for url in admin_addresses(article.pk)
        for method, answer in (
            ("GET", desk_worker.get(quote(url), {"q": word.encode("utf-8", "replace").decode()})),
            ("POST", form(desk_worker, quote(url), fields)),
        )
        if answer.status_code >= 500
    ]

    assert failed == []
