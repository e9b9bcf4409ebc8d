"""One finding of many copies: the page names the first of them and counts the others, and every one can be reached."""

import re

import pytest

from articles.detection.findings import Suggestion
from articles.text.edits import Edit
from articles.views.cards import effects
from articles.views.deciding import leafing
from articles.views.places import place
from articles.views.sides import sides
from tests.benchmarks.stopwatch import alike, paragraph
from tests.factories import CREW, FARES, FERRY, make_article

pytestmark = pytest.mark.django_db

TWIN = re.compile(r'<a href="#b-p\d+" dir="ltr">[^<]+</a>')


def only(article):
    return article.findings.open().get()


def labels(page):
    """What the card says of each text that it shows."""
    return re.findall(r'<div class="words"><span class="label">([^<]*)</span>', page)


def listed(desk, reporter, copies):
    return make_article(desk, reporter, alike(copies))


@pytest.mark.parametrize("copies", [60, 200])
def test_page_grows_with_the_copies_and_not_with_their_pairs(at_desk, desk, reporter, copies):
    article = listed(desk, reporter, copies)

    page, compared = (at_desk.get(f"/review/{article.pk}/", {"view": view}).text for view in ("", "compare"))

    assert len(TWIN.findall(page)) == 1 + 2 + 3 * (copies - 3) + 2
    assert len(page) < 20_000 + 1_500 * copies
    assert len(compared) < 45_000 + 1_500 * copies


def test_copy_is_linked_to_the_first_and_its_neighbours_and_counts_the_others(at_desk, desk, reporter):
    article = listed(desk, reporter, 60)

    said = re.findall(r'<p class="say">(.*?)</p>', at_desk.get(f"/review/{article.pk}/").text)

    assert [re.sub("<[^>]*>", "|", said[at]).strip("|") for at in (0, 1, 2, 59)] == [
        "One of the copies||see line 3||and 58 more",
        "One of the copies||see line 2||see line 4||and 57 more",
        "One of the copies||see line 2||see line 3||see line 5||and 56 more",
        "One of the copies||see line 2||see line 60||and 57 more",
    ]


def test_four_copies_are_all_linked(at_desk, desk, reporter):
    article = make_article(desk, reporter, [CREW, FERRY, CREW, FARES, CREW, paragraph(1), CREW])

    page = at_desk.get(f"/review/{article.pk}/").text

    assert (len(TWIN.findall(page)), "more</span></p>" in page) == (4 * 3, False)


def test_card_names_its_lines_in_the_order_of_the_story_and_some_of_the_differences(at_desk, desk, reporter):
    article = listed(desk, reporter, 60)

    page = at_desk.get(f"/review/{article.pk}/").text

    [told] = re.findall(r'<p class="why" dir="auto">(.*?)</p>', page)
    assert re.findall(r'<span class="place number">([^·]*) ·', page) == ["lines 3–61"]
    assert (told.count("instead of"), told.rpartition("; ")[2]) == (5, "54 more differ too.")


def test_many_lines_apart_are_counted():
    blocks = [f"p{number}" for number in range(1, 41, 2)]

    assert place(blocks) == "lines 1, 3, 5, 7, 9, 11, 13, 15 and 12 more"
    assert place(blocks[:8]) == "lines 1, 3, 5, 7, 9, 11, 13, 15"


def test_every_copy_is_shown_beside_the_first_one_some_at_a_time(at_desk, desk, reporter):
    article = listed(desk, reporter, 20)
    url, seen = f"/review/{article.pk}/?f={only(article).pk}&view=compare", []

    for _ in range(4):
        page = at_desk.get(url).text
        seen.append(re.findall(r'<div class="side second"[^>]*>\s*<p class="label">Line (\d+)', page))
        url = re.search(r'id="copies-after" href="([^"]*)"', page)[1].replace("&amp;", "&")

    assert [int(line) for shown in seen for line in shown] == list(range(3, 22))
    assert [len(shown) for shown in seen] == [6, 6, 6, 1]
    assert url.endswith("&copies=2")


def test_step_from_one_change_to_the_next_stays_with_the_copies_shown(at_desk, desk, reporter):
    article = listed(desk, reporter, 20)

    page = at_desk.get(f"/review/{article.pk}/?view=compare&copies=10&change=3").text

    assert re.findall(r'id="change-after" href="[^"]*change=(\d+)&amp;copies=(\d+)"', page) == [("4", "8")]
    assert "Copies 8–13 of 20 beside the first one." in page


@pytest.mark.parametrize(("asked", "shown"), [(0, (2, 7)), (7, (2, 7)), (8, (8, 13)), (20, (20, 20)), (999, (20, 20))])
def test_copy_asked_for_is_among_those_shown(desk, reporter, asked, shown):
    finding = only(listed(desk, reporter, 20))

    found = sides(finding, finding.article.document, (), asked)

    assert (found.begins, found.ends) == shown


def test_copies_before_the_first_ones_are_the_last(desk, reporter):
    article = listed(desk, reporter, 20)
    chosen = only(article)

    def around(begin):
        ways = leafing(article, chosen, sides(chosen, article.document, (), begin))
        return [ways[way].rpartition("=")[2] for way in ("before", "after")]

    assert [around(begin) for begin in (2, 8, 20)] == [["20", "8"], ["7", "14"], ["19", "2"]]


def test_each_offer_can_be_taken_whichever_copies_are_shown(desk, reporter):
    lines = [CREW, paragraph(1), *[CREW] * 8, CREW.replace("statement", "statment")]
    finding = only(make_article(desk, reporter, lines))
    offers = finding.offers()

    shown = [sides(finding, finding.article.document, offers, begin) for begin in (2, 8)]

    assert len(offers) == 2
    assert [sorted(keep.key for keep in found.decisions) for found in shown] == [sorted(o.key for o in offers)] * 2
    assert [[keep.action for keep in found.decisions] for found in shown] == [["keep-1", "keep-2"]] * 2


def test_copies_shown_that_are_the_same_are_said_to_be(desk, reporter):
    lines = [CREW, paragraph(1), *[CREW] * 8, CREW.replace("statement", "statment")]
    finding = only(make_article(desk, reporter, lines))

    found = sides(finding, finding.article.document, finding.offers())

    assert (found.summary, found.copies, len(found.pairs)) == (
        "These are the same as the first one, word for word.", 10, 6,
    )  # fmt: skip


def test_card_shows_the_first_versions_and_counts_the_others(at_desk, desk, reporter):
    article = listed(desk, reporter, 60)

    page = at_desk.get(f"/review/{article.pk}/").text

    assert labels(page) == [*(f"Line {number} reads" for number in range(2, 8)), "… and 54 more versions"]


def test_lines_that_would_read_otherwise_are_shown_by_the_first_ones(desk, reporter):
    document = make_article(desk, reporter, [paragraph(number) for number in range(30)]).document
    edits = tuple(Edit(block.id, 0, "The ferry", "A boat") for block in document.paragraphs)

    told = [effect.label for effect in effects(Suggestion("Call it a boat", edits), document)]

    assert told == [*(f"Line {number} would read" for number in range(1, 6)), "… and 25 more lines"]


@pytest.mark.parametrize(
    ("copies", "offered"),
    [
        (2, [("Accept: remove the later copy", ["a"]), ("Remove the earlier copy", ["x"])]),
        (
            4,
            [
                ("Accept: keep the first copy, remove the others", ["a"]),
                ("Keep the second copy, remove the others", ["x"]),
                ("Keep the third copy, remove the others", ["o", "3"]),
                ("Keep the fourth copy, remove the others", ["o", "4"]),
            ],
        ),
    ],
)
def test_every_copy_that_can_be_kept_instead_shows_its_keys(at_desk, desk, reporter, copies, offered):
    between = [FERRY, FARES, "Nobody minded.", "It rained all night."]
    article = make_article(desk, reporter, [line for other in between[:copies] for line in (CREW, other)])

    page = at_desk.get(f"/review/{article.pk}/").text

    buttons = re.findall(r'<button id="accept-[^>]*>([^<]*?) ?((?:<kbd[^>]*>.</kbd> ?)*)</button>', page)
    assert [(title, re.findall(r">(\S)<", keys)) for title, keys in buttons] == offered
