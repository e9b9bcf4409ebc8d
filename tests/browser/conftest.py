"""A real Chromium in front of a real server. Whatever the console or the network complains of fails the test."""

import os
from io import StringIO

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright's sync interface runs an event loop in this thread

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from playwright.sync_api import expect, sync_playwright

from articles.actions import desks, notifying, preferring
from articles.workflow import Role
from tests import browsers, factories
from tests.browser.steps import PASTED, open_review
from tests.house import decide, quarter, repeating

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
"""Root may only start it without its sandbox; the rest keeps it from calling home."""


PATIENCE = 20_000
"""Milliseconds to wait for what is sure to come, on a machine that has other work too."""

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browsers.find(), args=ARGUMENTS)
        yield browser
        browser.close()


def person(name):
    return get_user_model().objects.get(username=name)


def session(user):
    """The cookie of somebody logged in."""
    client = Client()
    client.force_login(person(user))
    return {"name": settings.SESSION_COOKIE_NAME, "value": client.cookies[settings.SESSION_COOKIE_NAME].value}


class Desk:
    """A newsroom with its people and their browsers."""

    def __init__(self, chromium, server):
        self.chromium, self.server = chromium, server
        self.contexts, self.complaints, self.expected = [], [], set()

    def browse(self, user=None, *, scripts=True, width=1440, height=1000, theme="light"):
        """Open a page of one's own, logged in as somebody."""
        context = self.chromium.new_context(
            base_url=self.server.url,
            java_script_enabled=scripts,
            viewport={"width": width, "height": height},
            color_scheme=theme,
            reduced_motion="reduce",
        )
        self.contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("console", lambda said: said.type in ("error", "warning") and self._complain(said.text))
        page.on("pageerror", lambda problem: self._complain(str(problem)))
        page.on("requestfailed", lambda request: self._failed(request))
        page.on("response", lambda answer: answer.status >= 400 and self._complain(f"{answer.status} {answer.url}"))
        if user:
            self.log_in(page, user)
        return page

    def log_in(self, page, user):
        """Let somebody else sit down before this browser; what is open stays open until they go on."""
        page.context.add_cookies([{"url": self.server.url, **session(user)}])

    def receive(self, text=PASTED):
        """A story of the reporter's has come in, without anybody having looked at it in a browser."""
        return factories.make_article(self.desk, person("rosa"), text.split("\n"), headline="")

    def expect_answer(self, status):
        """Say that an answer of this status is part of the story."""
        self.expected.add(str(status))

    def _failed(self, request):
        if request.failure != "net::ERR_ABORTED":  # a page that was left while something loaded
            self._complain(f"{request.failure} {request.url}")

    def _complain(self, words):
        if not any(status in words for status in self.expected):
            self.complaints.append(words)

    def close(self):
        for context in self.contexts:
            context.close()


@pytest.fixture
def empty(chromium, live_server, transactional_db):
    """A newsroom in which nobody works yet."""
    room = Desk(chromium, live_server)
    yield room
    room.close()
    assert room.complaints == []


@pytest.fixture
def newsroom(empty):
    """One desk with a reporter, two editors and a slot."""
    empty.desk = factories.make_desk()
    for name, role in (("rosa", Role.REPORTER), ("edda", Role.EDITOR), ("dana", Role.EDITOR), ("sam", Role.SLOT)):
        factories.make_user(name, empty.desk, role)
    return empty


@pytest.fixture
def demo(empty, settings):
    """The newsroom that `make run` serves."""
    settings.DEMO = True
    call_command("demo", stdout=StringIO())
    return empty


@pytest.fixture
def busy(newsroom):
    """A desk with something in every list."""
    rosa, edda, sam = map(person, ("rosa", "edda", "sam"))
    desk = newsroom.desk
    for number in range(3):
        decide(repeating(desk, rosa, number), "reject", edda, "boilerplate")
    repeating(desk, rosa, 3)
    desks.approve_boilerplate(desks.propose_boilerplate(desk, factories.FERRY, by=edda), by=sam)
    desks.withdraw_boilerplate(desks.propose_boilerplate(desk, factories.FARES, by=edda), by=sam)
    rules = {"off": ["doubled-word"], "informing": [], "limits": {}, "reason": "They chant here.", "base": 0}
    desks.change_rules(desk, **rules, by=sam)
    notifying.tell_the_slots(desk, f"Look at “{factories.CREW}”.", desk.get_rules_url())
    return newsroom


@pytest.fixture
def measured(newsroom):
    """A desk with a quarter of a year behind it, and a second one beside it for its slot."""
    rosa, edda, sam = map(person, ("rosa", "edda", "sam"))
    quarter(newsroom.desk, rosa, edda, sam)
    factories.make_desk("Sport").memberships.create(user=sam, role=Role.SLOT)
    return newsroom


@pytest.fixture
def review(newsroom):
    """Opens the story as an editor with these preferences."""
    newsroom.receive()

    def opened(*, key_mode="single", theme="system", chosen=(), **how):
        editor = person("edda")
        preferring.prefer(theme=theme, key_mode=key_mode, chosen=dict(chosen), by=editor)
        page = newsroom.browse("edda", **how)
        open_review(page)
        expect(page.locator(".card.selected h2")).to_be_focused()
        return page

    return opened
