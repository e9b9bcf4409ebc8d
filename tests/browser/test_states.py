"""Every state of the screens, in any width, light and dark: axe finds nothing, and nothing is wider than the screen."""

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from articles.actions import at_once, moving, review, signing
from articles.actions.editing import edit_block
from articles.models import Article
from tests.browser.looking import faults
from tests.browser.steps import PASTED, press, visit_review
from tests.factories import CREW, FARES, FERRY, comment, make_article, published, taken
from tests.stories import PASTE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

VERSIONS = [FERRY, CREW, FERRY.replace("forty", "fifty").replace("Tuesday", "Monday"), FARES]
OTHER = FERRY.replace("Tuesday", "Sunday").replace("night in the waiting", "day in the board")
RTL = ["تأخرت العبارة مرة أخرى يوم الثلاثاء وقضى أربعون راكبا الليل في قاعة الانتظار بالميناء القديم."] * 2


class Stories:
    """One story in each state."""

    def __init__(self, desk):
        people = {name: get_user_model().objects.get(username=name) for name in ("rosa", "edda", "dana", "sam")}
        self.rosa, self.edda, self.dana, self.sam = people.values()

        def story(paragraphs=PASTE, headline=""):
            return make_article(desk, self.rosa, paragraphs, headline=headline)

        self.open, self.versions = story(), story(VERSIONS, "Skerrin ferry late")
        self.shared = taken(story(VERSIONS), self.edda)
        self.right_to_left = story(RTL, "عبارة")
        self.clean = taken(story([FERRY, CREW], "Skerrin ferry late"), self.edda)
        self.decided = self.accept_all(taken(story(), self.edda))
        self.handed = self.hand_on(self.accept_all(taken(story(), self.edda)))
        self.ready = self.sign(self.hand_on(self.accept_all(taken(story(), self.edda))))
        self.reopened = self.sign(self.hand_on(self.accept_all(taken(story(), self.edda))))
        edit_block(self.reopened, "p1", "Another beginning.", base=self.reopened.head.number, by=self.edda)
        self.live = published(
            taken(story([FERRY, CREW, FARES], "Skerrin ferry late again"), self.edda), self.edda, self.sam
        )
        self.talked = story()
        comment(self.talked, "Is this so, @edda?", by=self.dana, finding=self.talked.findings.first())
        comment(self.talked, "Says who?", by=self.dana, block="p1")
        self.last_copy = taken(story([FERRY, CREW, FERRY, FARES, OTHER], "Skerrin ferry late"), self.edda)
        copy = self.last_copy.findings.get(rule="duplicate-paragraph")
        review.accept(copy, key=copy.offers()[0].key, by=self.edda)
        self.overtaken = self.accept_safe(taken(story(), self.edda))
        edit_block(self.overtaken, "p4", "Another line.", base=self.overtaken.head.number, by=self.edda)

    def accept_safe(self, article):
        fixes = at_once.safe_fixes(article.document, list(article.findings.all()))
        at_once.accept_safe(article, key=at_once.key_of(offer.key for _, offer in fixes), by=self.edda)
        article.refresh_from_db()
        return article

    def accept_all(self, article):
        for finding in article.findings.open():
            finding.refresh_from_db()
            review.accept(finding, key=finding.offers()[0].key, by=self.edda)
        article.refresh_from_db()
        return article

    def hand_on(self, article):
        moving.move(article, "hand_on", by=self.edda)
        article.refresh_from_db()
        return article

    def sign(self, article):
        signing.sign(article, revision=article.head.number, by=self.sam)
        article.refresh_from_db()
        return article


def finding(article, rule):
    return article.findings.get(rule=rule).pk


def visit(address):
    """A state that is an address."""
    return lambda page, stories: page.goto(address(stories) if callable(address) else address)


def say_why(page, stories):
    page.goto(f"/review/{stories.open.pk}/")
    page.get_by_text("Say why").click()


def reworded_to_nothing(page, stories):
    page.goto(f"/finding/{stories.open.findings.first().pk}/reword/")
    page.get_by_label("The headline").fill("")
    press(page, "Accept in these words")
    expect(page.locator("#problem")).to_be_visible()


def handed_on_too_early(page, stories):
    page.goto(f"/review/{stories.talked.pk}/")
    press(page, "Take")
    press(page, "Send to second read")
    expect(page.locator("#problem")).to_be_visible()


def decided_by_another(page, stories):
    page.goto(f"/review/{stories.versions.pk}/")
    review.reject(stories.versions.findings.get(), by=stories.dana)
    page.locator(".card.selected").get_by_role("button", name="Remove").first.click()
    expect(page.locator("#problem")).to_be_visible()


def written_by_two(page, stories):
    page.goto(f"/review/{stories.shared.pk}/write/")
    head = stories.shared.head.number
    edit_block(stories.shared, "p1", VERSIONS[0].replace("Tuesday", "Friday"), base=head, by=stories.dana)
    page.get_by_label("Body").fill("\n".join([VERSIONS[0].replace("Tuesday", "Sunday"), *VERSIONS[1:], "More."]))
    press(page, "Save as a new revision")
    expect(page.locator("#clash-p1")).to_be_visible()


def one_copy_of_two(page, stories):
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(f"/review/{stories.versions.pk}/?view=compare")
    page.get_by_role("radio", name="Copy 1").check()


def keys(page, stories):
    visit_review(page, f"/review/{stories.open.pk}/")
    page.keyboard.press("?")
    expect(page.locator("#keymap")).to_be_visible()


def read_back(page, stories):
    page.goto("/submit/")
    page.get_by_label("Text").fill(PASTED)
    press(page, "See how we read it")
    expect(page.get_by_role("heading", name="This is how we read it")).to_be_visible()


def nothing_submitted(page, stories):
    page.goto("/submit/")
    page.get_by_label("Text").fill(" ")
    press(page, "See how we read it")


def at(name, more=""):
    """The review screen of a story."""
    return visit(lambda stories: f"/review/{getattr(stories, name).pk}/{more}")


STATES = {
    "queue": visit("/"),
    "queue with nothing in it": visit("/?q=nothing+like+it"),
    "form": visit("/submit/"),
    "form refused": nothing_submitted,
    "read back": read_back,
    "findings open": at("open"),
    "run selected": visit(lambda stories: f"/review/{stories.open.pk}/?f={finding(stories.open, 'repeated-run')}"),
    "identical copies": visit(
        lambda stories: f"/review/{stories.open.pk}/?f={finding(stories.open, 'repeated-run')}&view=compare"
    ),
    "versions side by side": at("versions", "?view=compare"),
    "one copy by itself": one_copy_of_two,
    "right to left": at("right_to_left", "?view=compare"),
    "marks hidden": at("open", "?view=clean"),
    "reason": say_why,
    "other words": visit(lambda stories: f"/finding/{stories.open.findings.first().pk}/reword/"),
    "other words refused": reworded_to_nothing,
    "safe fixes": at("open", "safe/"),
    "block edited": at("open", "block/p1/"),
    "whole story edited": at("open", "write/"),
    "whole story edited by two": written_by_two,
    "comments": at("talked"),
    "comment written": at("talked", "block/p1/comment/"),
    "all keys": keys,
    "clean proof": at("open", "proof/"),
    "decided": at("decided"),
    "last copy": visit(
        lambda stories: f"/review/{stories.last_copy.pk}/?f={finding(stories.last_copy, 'near-duplicate')}&view=compare"
    ),
    "undo in the way": visit(
        lambda stories: f"/review/{stories.overtaken.pk}/?f={finding(stories.overtaken, 'headline-echo')}"
    ),
    "line put back": at("overtaken", "block/p4/?back=2"),
    "nothing found": at("clean"),
    "second read": at("handed"),
    "signed": at("ready"),
    "sign-off fallen": at("reopened"),
    "live": at("live"),
    "decided by another": decided_by_another,
    "handed on too early": handed_on_too_early,
    "story page": visit(lambda stories: f"/story/{stories.decided.pk}/"),
    "history": visit(lambda stories: f"/story/{stories.decided.pk}/history/"),
    "revisions": visit(lambda stories: f"/story/{stories.decided.pk}/compare/"),
    "publication": visit(lambda stories: f"/story/{stories.ready.pk}/publish/"),
    "publication refused": visit(lambda stories: f"/story/{stories.open.pk}/publish/"),
    "public page": visit(lambda stories: stories.live.get_public_url()),
    "preferences": visit("/preferences/"),
    "metrics": visit("/metrics/"),
    "not there": visit("/review/999999/"),
}


@pytest.mark.parametrize("half", [0, 1])
def test_axe_finds_nothing_in_any_state(newsroom, half):
    for status in (404, 409, 422):
        newsroom.expect_answer(status)
    stories = Stories(newsroom.desk)
    page = newsroom.browse("sam")
    found = {}
    for name in list(STATES)[half::2]:
        page.set_viewport_size({"width": 1440, "height": 900})
        STATES[name](page, stories)
        found[name] = faults(page)

    assert {name: problems for name, problems in found.items() if problems} == {}
    assert len(found) >= 18
    assert Article.objects.count() == 13
