"""The review screen says which findings an edit by hand made an end of, who made it and when."""

import html
import re

import pytest

from articles.actions.editing import edit_block
from tests.factories import CREW, FARES, FERRY, make_article, taken
from tests.views.asking import PANEL, queries, typed
from tests.views.test_undoing import say

pytestmark = [pytest.mark.database, pytest.mark.django_db]

SLIP = "It was the the cold."


@pytest.fixture
def slipping(desk, reporter, editor):
    """A story with a doubled word in each of its three lines."""
    lines = [f"{line} {SLIP}" for line in (FERRY, CREW, FARES)]
    return taken(make_article(desk, reporter, [*lines]), editor)


def told(text):
    """What the rail says of what went by hand: its heading and its lines, each without the time."""
    part = re.search(r'<details[^>]*id="gone">(.*?)</details>', text, re.DOTALL)
    if not part:
        return None
    summary = re.search(r"<summary>(.*?)</summary>", part[1])[1]
    lines = re.findall(r"<li>(.*?)</li>", re.sub(r", <time.*?</time>", "", part[1]), re.DOTALL)
    return summary, [html.unescape(" ".join(re.sub(r"<[^>]+>", "", line).split())) for line in lines]


def test_mended_finding_is_told_with_who_mended_it(client, at_desk, slipping, colleague, editor):
    edit_block(slipping, "p2", CREW, base=1, by=colleague)
    before = told(at_desk.get(f"/review/{slipping.pk}/").text)

    saved = at_desk.post(f"/review/{slipping.pk}/block/p1/", typed(FERRY, base=2), headers=PANEL)

    title = "“the” stands twice running"
    assert before == ("1 gone by hand", [f"B {title} dana, revision 2"])
    assert told(saved.text) == (
        "2 gone by hand",
        [f"B {title} dana, revision 2", f"A {title} edda, revision 3"],
    )
    assert say(saved) == f"Saved. A is gone. 0 of 1 decided. Next: C, {title}."


def test_edit_that_mends_nothing_says_nothing_of_it(at_desk, slipping):
    saved = at_desk.post(
        f"/review/{slipping.pk}/block/p1/", typed(f"{FERRY.replace('forty', 'fifty')} {SLIP}"), headers=PANEL
    )

    assert (told(saved.text), say(saved)) == (
        None,
        "Saved. 0 of 3 decided. Next: A, “the” stands twice running.",
    )


def test_whole_story_that_mends_all_says_which(at_desk, slipping):
    form = {"base": 1, "over_words": 1, "headline": "Ferry late again", "standfirst": "", "byline": "", "dateline": ""}
    body = "\n\n".join([FERRY, CREW, FARES])

    shown = at_desk.post(f"/review/{slipping.pk}/write/", form | {"body": body}, follow=True).text

    assert '<p class="notice success" role="status">Saved as a new revision. A, B and C are gone.</p>' in shown
    assert told(shown)[0] == "3 gone by hand"
    assert re.search(r'id="finished"[^>]*>(.*?)<', shown)[1] == "Nothing is left to decide"


def test_edit_taken_back_takes_back_what_was_told(at_desk, slipping, editor):
    edit = edit_block(slipping, "p1", FERRY, base=1, by=editor)

    undone = at_desk.post(f"/revision/{edit.pk}/undo/", headers=PANEL)

    assert told(undone.text) is None
    assert say(undone) == "Undone in line 1. 0 of 3 decided. A is open there: “the” stands twice running."


def test_page_asks_as_often_however_many_are_gone(at_desk, slipping, editor, colleague):
    url, asked = f"/review/{slipping.pk}/", []
    at_desk.get(url)
    for base, (block, words) in enumerate((("p1", FERRY), ("p2", CREW), ("p3", FARES)), start=1):
        edit_block(slipping, block, words, base=base, by=(editor, colleague)[base % 2])
        asked.append(queries(lambda: at_desk.get(url)))

    assert asked == [9, 9, 9]
