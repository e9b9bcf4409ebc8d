"""Pictures of the main pages, to be looked at, and those that the README shows."""

import base64
import re

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from articles.models import Article
from tests.browser.looking import THEMES
from tests.browser.steps import accept, open_review, press
from tests.browser.test_accessibility import sign_off
from tests.conftest import ROOT
from tests.factories import make_article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FOLDER = ROOT / "var" / "screenshots"

FEWEST = 10
"""A page with a word on it has more colours: the edges of its letters are soft."""

COLOURS = """async picture => {
  const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, image.width, image.height);
  return new Set(new Uint32Array(data.buffer)).size;
}"""


class Album:
    """The pictures of some pages in one width, each light and dark; those of an earlier time are thrown away."""

    def __init__(self, names, width, folder=FOLDER):
        self.paths = {(name, theme): folder / f"{name}-{width}-{theme}.png" for name in names for theme in THEMES}
        folder.mkdir(parents=True, exist_ok=True)
        for path in self.paths.values():
            path.unlink(missing_ok=True)

    def shoot(self, page, name, *, whole=True):
        """Keep what the page shows, light and dark."""
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            page.screenshot(path=self.paths[name, theme], full_page=whole)

    def faults(self, page):
        """What is wrong with which picture, by its name; `page` is any page, in which they are looked at."""
        told = {path.name: fault(page, path) for path in self.paths.values()}
        return {name: wrong for name, wrong in told.items() if wrong}


def fault(page, path):
    """What is wrong with a picture, if anything is."""
    if not path.exists():
        return "missing"
    picture = path.read_bytes()
    if not picture:
        return "empty"
    colours = page.evaluate(COLOURS, base64.b64encode(picture).decode())
    return "" if colours >= FEWEST else f"{colours} colours"


def test_picture_that_shows_nothing_is_a_fault(chromium, tmp_path):
    page = chromium.new_page()
    album = Album(["blank", "empty", "missing", "page"], 390, tmp_path)
    album.shoot(page, "blank")
    page.set_content("<h1>Second Read</h1>")
    album.shoot(page, "page")
    for theme in THEMES:
        album.paths["empty", theme].touch()

    wrong = {"blank": "1 colours", "empty": "empty", "missing": "missing"}
    assert album.faults(page) == {f"{name}-390-{theme}.png": wrong[name] for name in wrong for theme in THEMES}
    page.close()


def test_picture_of_an_earlier_time_is_no_picture(chromium, tmp_path):
    page = chromium.new_page()
    page.set_content("<h1>Second Read</h1>")
    Album(["page"], 390, tmp_path).shoot(page, "page")

    assert Album(["page"], 390, tmp_path).faults(page) == dict.fromkeys(
        ("page-390-light.png", "page-390-dark.png"), "missing"
    )
    page.close()


MAIN = (
    "queue", "submit", "preferences", "review", "keys", "review-decided", "history", "compare", "publish", "public",
)  # fmt: skip


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_screenshots_are_made_of_every_main_page(newsroom, django_user_model, width):
    newsroom.receive()
    article = Article.objects.get()
    page = newsroom.browse("edda", width=width)

    album = Album(MAIN, width)

    def shoot(name, *, whole=True):
        album.shoot(page, name, whole=whole)

    page.goto("/")
    shoot("queue")
    page.goto("/submit/")
    shoot("submit")
    page.goto("/preferences/")
    shoot("preferences")
    open_review(page)
    shoot("review", whole=False)
    page.get_by_role("button", name="Help").click()
    shoot("keys", whole=False)
    page.keyboard.press("Escape")
    for decided in range(1, 4):
        accept(page)
        expect(page.locator("#progress")).to_have_text(f"{decided} of 4 decided")
    shoot("review-decided")
    sign_off(article, *(django_user_model.objects.get(username=name) for name in ("edda", "sam")))
    page.goto("about:blank")  # nothing of the editor's page asks the server while the slot sits down
    newsroom.log_in(page, "sam")
    page.goto(f"/story/{article.pk}/publish/")
    shoot("publish")
    press(page, "Publish revision")
    expect(page.get_by_role("link", name="Public page")).to_be_visible()
    article.refresh_from_db()
    page.goto(f"/story/{article.pk}/history/")
    shoot("history")
    page.goto(f"/story/{article.pk}/compare/")
    shoot("compare")
    page.goto(article.get_public_url())
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Harbour Master"))
    shoot("public")

    assert album.faults(page) == {}


def test_pictures_of_the_readme_are_made_of_the_demo(demo):
    shown = re.findall(r"\(docs/(\w+)\.png\)", (ROOT / "README.md").read_text())
    pictures = {name: FOLDER / f"readme-{name}.png" for name in shown}
    for path in pictures.values():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
    page = demo.browse("editor", height=1200)

    open_review(page, "aldersay-lighthouse")
    page.get_by_role("link", name="These two paragraphs").click()
    expect(page.locator(".card.selected h2")).to_contain_text("These two paragraphs")
    page.mouse.move(0, 0)  # off what lies under it by now
    page.screenshot(path=pictures["review"])
    page.set_viewport_size({"width": 1440, "height": 900})
    open_review(page, "Town clock")
    page.get_by_role("link", name="Compare").click()
    expect(page.get_by_role("region", name="the same")).to_be_visible()
    page.screenshot(path=pictures["compare"])

    assert {name: fault(page, path) for name, path in pictures.items()} == {"review": "", "compare": ""}


VERSIONS = [
    "The ferry to Skerrin was an hour late again on Tuesday, the harbour office said in a note to 40 passengers.",
    "Advertisement",
    "Two of the crew had missed the early train, and nobody else on the quay may run the engine in such weather.",
    "Fares will go up by a tenth in March, the operator has announced, and the winter timetable ends then.",
    "The ferry to Skerrin was two hours late again on Tuesday, the harbour office said in a note to 45 passengers.",
    "Two of the crew had missed the early train, and nobody else on the quay may start the engine in such weather.",
    "Read more",
]


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_screenshots_are_made_of_the_rules_and_of_two_versions(busy, width):
    people = get_user_model().objects
    article = make_article(busy.desk, people.get(username="rosa"), VERSIONS, headline="Skerrin ferry late again")
    pages = {
        "desk-rules": "/desks/world/rules/",
        "boilerplate": "/desks/world/boilerplate/",
        "notices": "/notices/",
        "rules": "/rules/",
        "versions": f"/review/{article.pk}/?f={article.findings.get(rule='repeated-run').pk}",
    }
    page = busy.browse("sam", width=width)

    album = Album(pages, width)
    for name, address in pages.items():
        page.goto(address)
        album.shoot(page, name)

    assert album.faults(page) == {}


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_screenshots_are_made_of_the_metrics(measured, width):
    page = measured.browse("sam", width=width)

    album = Album(["metrics"], width)

    page.goto("/metrics/")
    album.shoot(page, "metrics")

    assert album.faults(page) == {}
