"""What people do on the pages, by the words they see there."""

from playwright.sync_api import expect

from tests.factories import PASSWORD
from tests.stories import BODY, HEADLINE, LEDE, PASTE, REST, STANDFIRST

PASTED = "\n".join(PASTE)


def log_in(page, user):
    """Say who one is, on the page that asks."""
    page.get_by_label("User name").fill(user)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()


def submit(page, text=PASTED):
    """Paste a text, look at how it is read, and hand it to the desk."""
    page.goto("/submit/")
    page.get_by_label("Text").fill(text)
    page.get_by_role("button", name="See how we read it").click()
    expect(page.get_by_role("heading", name="This is how we read it")).to_be_visible()
    page.get_by_role("button", name="Submit").click()


def open_review(page, name="As the quarrel"):
    """Open a story of the queue."""
    page.goto("/")
    page.get_by_role("link", name=name).first.click()
    expect_ready(page)


def visit_review(page, address):
    """Open the review screen by its address."""
    page.goto(address)
    expect_ready(page)


def expect_ready(page):
    """The review screen takes keys: a key pressed before its scripts run, or before it has the focus, is lost."""
    expect(page.get_by_role("region", name="Review")).to_be_visible()
    page.wait_for_load_state()
    expect(page.locator("#review :focus")).to_have_count(1)


def accept(page):
    """Take the suggestion of the selected finding."""
    page.get_by_role("button", name="Accept:").click()


def press(page, name):
    page.get_by_role("button", name=name).click()


def expect_clean_story(page):
    """The review screen shows the story an editor would have: headline, standfirst and four paragraphs."""
    expect(page.get_by_role("heading", level=1)).to_have_text(HEADLINE)
    shown = page.locator(".manuscript .line:not(.gone) .prose")
    expect(shown).to_have_text([HEADLINE, STANDFIRST, LEDE, *REST])


def expect_published(page):
    """A reader sees headline, standfirst and four paragraphs, each once."""
    expect(page.get_by_role("heading", level=1)).to_have_text(HEADLINE)
    expect(page.locator(".reader .standfirst")).to_have_text(STANDFIRST)
    expect(page.locator(".reader .prose p")).to_have_text(BODY)
