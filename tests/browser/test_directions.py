"""Words run in the direction they are written in, whatever stands among them for those who listen."""

import pytest
from playwright.sync_api import expect

from articles.models import Article
from tests.browser.steps import accept, press

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FERRY = "تأخرت العبارة إلى سكيرين مرة أخرى يوم الثلاثاء، وقضى أربعون راكبا الليل في قاعة الانتظار."
CREW = "قال مكتب الميناء في بيان قصير إن اثنين من أفراد الطاقم فاتهما القطار المبكر من العاصمة صباح الاثنين."
STORY = f"{FERRY}\n{CREW}\n{FERRY}\nثم {CREW}"
"""One paragraph stands twice; of another the second copy differs in its first word."""

WRONG = """() => [...document.querySelectorAll("main [dir=auto]")]
  .filter(each => /[\\u0600-\\u06ff]/.test(each.textContent) && getComputedStyle(each).direction !== "rtl")
  .map(each => each.outerHTML)"""
"""The Arabic that runs from left to right."""

LABELS = 'main [dir="auto"] :is(.hidden, .label, .token)'


def test_no_label_turns_arabic_round(newsroom):
    rosa = newsroom.browse("rosa")
    rosa.goto("/submit/")
    rosa.get_by_label("Text").fill(STORY)
    press(rosa, "See how we read it")
    wrong, labels = {"how we read it": rosa.evaluate(WRONG)}, {"how we read it": rosa.locator(LABELS).count()}
    press(rosa, "Submit")
    article = Article.objects.get()
    page = newsroom.browse("edda")
    page.goto(f"/review/{article.pk}/")
    accept(page)
    expect(page.locator("#progress")).to_have_text("1 of 2 decided")
    versions = f"/review/{article.pk}/?view=compare&f={article.findings.open().get().pk}"
    story = f"/story/{article.pk}/"
    for address in (versions, f"/review/{article.pk}/proof/", story, f"{story}history/", f"{story}compare/"):
        page.goto(address)
        wrong[address], labels[address] = page.evaluate(WRONG), page.locator(LABELS).count()

    assert {where: words for where, words in wrong.items() if words} == {}
    assert [where for where, number in labels.items() if not number] == []


BESIDE = """() => [...document.querySelectorAll(".line")].filter(line => /[\\u0600-\\u06ff]/.test(line.textContent))
  .map(line => {
    const [number, words] = [".margin", ".prose"].map(each => line.querySelector(each).getBoundingClientRect());
    return [number.left >= words.right, getComputedStyle(line.querySelector(".body")).borderRightWidth !== "0px"];
  })"""
"""Of every Arabic line whether its number and its border stand at the right of it."""


@pytest.mark.parametrize("width", [1440, 390])
def test_numbers_and_borders_stand_where_arabic_begins(newsroom, width):
    rosa = newsroom.browse("rosa")
    rosa.goto("/submit/")
    rosa.get_by_label("Text").fill(f"Ferry late again\n{STORY}")
    press(rosa, "See how we read it")
    press(rosa, "Submit")
    page = newsroom.browse("edda")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"/review/{Article.objects.get().pk}/")

    assert page.evaluate(BESIDE) == [[True, True]] * 4
    [say] = page.locator(".line[dir=rtl] .say").all()[:1]
    body = page.locator(".line[dir=rtl] .body").first
    edges = [each.evaluate("each => each.getBoundingClientRect().right") for each in (say, say.locator("strong"))]
    assert edges[0] == pytest.approx(edges[1], abs=1)
    assert body.evaluate("each => document.documentElement.scrollWidth <= innerWidth")
