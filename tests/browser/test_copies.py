"""The copies of a finding where the screen has room for one: merged, or each by itself."""

import pytest
from playwright.sync_api import expect

from articles.actions import review
from articles.models import Finding
from tests.browser.conftest import person
from tests.browser.looking import faults
from tests.browser.steps import visit_review
from tests.factories import CREW, FERRY, VERSIONS, make_article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def compared(newsroom):
    """Opens the comparison of the first finding of these paragraphs as an editor."""

    def opened(paragraphs=tuple(VERSIONS), **how):
        article = make_article(newsroom.desk, person("rosa"), list(paragraphs), headline="Skerrin ferry late again")
        finding = article.findings.open().first()
        page = newsroom.browse("edda", **how)
        visit_review(page, f"/review/{article.pk}/?f={finding.pk}&view=compare")
        return page

    return opened


def shown(page):
    """The texts of the comparison that can be seen."""
    return [" ".join(each.inner_text().split()) for each in page.locator("#sides .prose").all() if each.is_visible()]


def spoken(text, where):
    """A version as it is printed: what only it says has its place before it, for who hears it."""
    differs = "forty" if "forty" in text else "fifty"
    return text.replace(differs, f"{where}: {differs}")


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [390, 320])
def test_phone_shows_the_copies_merged_or_one_at_a_time(compared, width, scripts):
    page = compared(width=width, scripts=scripts)
    first, second = VERSIONS[0], VERSIONS[2]
    before, after = first.split("forty")

    merged = shown(page)
    page.get_by_role("radio", name="Copy 1").check()
    copy_1 = shown(page)
    page.get_by_role("radio", name="Copy 2").check()

    assert merged == [f"{before}only line 1: forty only line 3: fifty{after}"]
    assert copy_1 == [spoken(first, "only here")]
    assert shown(page) == [spoken(second, "only here")]
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_tabs_of_a_phone_are_a_named_group_that_arrows_go_through(compared):
    page = compared(width=390)
    page.get_by_role("group", name="Show").get_by_role("radio", name="Merged").focus()

    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Copy 1")).to_be_focused()
    expect(page.get_by_role("radio", name="Copy 1")).to_be_checked()
    page.keyboard.press("n")
    expect(page.locator(".side.first [data-change]")).to_be_focused()
    page.get_by_role("radio", name="Copy 1").focus()
    page.keyboard.press("Escape")

    expect(page.locator("#sides")).to_have_count(0)


@pytest.mark.parametrize("tab", ["Merged", "Copy 1", "Copy 2"])
def test_a_copy_is_kept_on_a_phone_from_wherever_it_is_read(compared, tab):
    page = compared(width=390)

    page.get_by_role("radio", name=tab).check()

    there = {"Merged": ["line 1", "line 3"], "Copy 1": ["line 1"], "Copy 2": ["line 3"]}[tab]
    keeps = page.get_by_role("button", name="Keep this one")
    assert [each.inner_text().partition(", ")[2].split("\n")[0] for each in keeps.all()] == there
    keeps.last.click()
    expect(page.locator("#sides")).to_have_count(0)
    expect(page.get_by_role("status")).to_contain_text(f"Kept {there[-1]}")


@pytest.mark.parametrize("width", [1440, 320])
def test_later_words_are_put_in_the_earlier_place_by_a_key_or_a_finger(compared, width):
    page = compared(width=width)

    if width == 1440:
        page.keyboard.press("3")
    else:
        page.get_by_role("button", name="Later words, earlier place").click()

    expect(page.locator("#sides")).to_have_count(0)
    expect(page.get_by_role("status")).to_contain_text("put line 3 in the place of line 1", ignore_case=True)
    expect(page.locator("#b-p1")).to_contain_text("fifty")


def test_of_three_copies_the_one_that_stays_is_read_once(compared):
    page = compared([FERRY, FERRY.replace("waiting", "wiating"), CREW, FERRY.replace(",", "")], width=390)

    page.get_by_role("radio", name="Copy 1").check()
    first = shown(page)
    page.get_by_role("radio", name="Copies 2–3").check()

    assert (len(first), len(shown(page))) == (1, 2)


def test_wide_screen_shows_the_copies_side_by_side(compared):
    page = compared(width=1440)

    expect(page.get_by_role("radio", name="Merged")).to_be_hidden()
    assert shown(page) == [spoken(VERSIONS[0], "only here"), spoken(VERSIONS[2], "only here")]


@pytest.mark.parametrize("width", [1440, 390])
def test_without_scripts_the_changes_are_stepped_through_all_the_same(compared, width):
    other = FERRY.replace("forty", "fifty").replace("Tuesday", "Friday")
    page = compared([FERRY, CREW, other], scripts=False, width=width)
    where = ".merged" if width == 390 else ".side"

    for way, number in [("Next", 1), ("Next", 2), ("Next", 1), ("Previous", 2)]:
        page.get_by_role("link", name=f"{way} change").click()
        expect(page.locator(f'{where} [data-change="{number}"]').first).to_be_focused()


def test_mouse_goes_from_change_to_change_and_shows_where_it_is(compared):
    page = compared([FERRY, CREW, FERRY.replace("forty", "fifty").replace("Tuesday", "Friday")], width=1440)

    for way, number in [("Next", 1), ("Next", 2), ("Next", 1), ("Previous", 2)]:
        page.get_by_role("link", name=f"{way} change").click()
        change = page.locator(f'.side [data-change="{number}"]').first
        expect(change).to_be_focused()
        expect(change).to_have_css("outline-style", "solid")


def test_decided_finding_is_compared_by_its_key(compared):
    page = compared(width=1440)
    finding = Finding.objects.get()
    review.reject(finding, by=person("edda"))
    visit_review(page, f"/review/{finding.article_id}/?f={finding.pk}")

    page.keyboard.press("o")

    expect(page.locator("#sides-head")).to_be_focused()


def test_after_an_edit_from_the_comparison_the_address_says_what_is_shown(compared):
    page = compared()
    page.locator("#b-p2").hover()
    page.locator("#edit-p2").click()
    expect(page.locator("#block-text")).to_be_focused()

    assert "view=compare" not in page.url
    page.reload()
    expect(page.locator("#sides")).to_have_count(0)


def test_comparison_of_a_decided_finding_is_undone_where_it_is_read(compared):
    page = compared()
    here = page.url
    page.keyboard.press("r")
    expect(page.locator("#progress")).to_have_text("1 of 1 decided")
    page.goto(here)
    expect(page.locator("#settled")).to_have_text("Rejected by edda. Undo A")
    assert faults(page) == {}

    page.locator("#settled").get_by_role("button", name="Undo").click()

    expect(page.locator("#progress")).to_have_text("0 of 1 decided")
    expect(page.locator(".card.selected h2")).to_be_focused()
