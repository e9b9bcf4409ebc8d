"""Pressing keys on the review screen, and what comes of it."""

from playwright.sync_api import expect


def decided(page, number):
    expect(page.locator("#progress")).to_have_text(f"{number} of 4 decided")


def selected(page, letter):
    """This finding is selected, and its heading has the focus."""
    expect(page.locator(".card.selected .badge")).to_have_text(letter)
    expect(page.locator(".card.selected h2")).to_be_focused()


def is_by_itself(asked):
    """Whether a page asks this when it likes, or is answered: a font or an icon, or who else is there."""
    return "/static/" in asked.url or asked.url.endswith("/presence/")


def asked(page):
    """What the page asks the server for from now on."""
    requests = []
    page.on("request", lambda request: is_by_itself(request) or requests.append(f"{request.method} {request.url}"))
    return requests


def quiet(page):
    """Long enough for a request that should not be sent to be seen."""
    page.wait_for_timeout(300)


def press_one(page, key):
    """Press a key as a person does, who holds Shift for a capital."""
    page.keyboard.press(f"Shift+{key}" if key.isupper() and len(key) == 1 else key)


def press_all(page, keys):
    for key in keys:
        press_one(page, key)
    quiet(page)


def send(page, **event):
    """A key pressed as only some keyboards and input methods do it."""
    script = "event => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true, ...event}))"
    page.evaluate(script, event)
    quiet(page)
