"""What a page shows already is not sent again, and what is left out is what it shows."""

import re

import pytest

from articles.actions import moving
from articles.actions.editing import edit_block
from articles.views.looks import HEADER, look_of
from tests.factories import comment, make_article, taken
from tests.stories import PASTE
from tests.views.asking import PANEL

pytestmark = pytest.mark.django_db

LINE = re.compile(r'<div id="b-([\w-]+)"(?: data-look="([\w-]+)")? class="line .*?\n</div>\n', re.DOTALL)
SAME = re.compile(r'<div id="b-([\w-]+)" data-same></div>\n')


@pytest.fixture
def story(desk, reporter, editor):
    return taken(make_article(desk, reporter, PASTE, headline=""), editor)


def panel(client, url, shown="", form=None):
    headers = PANEL | {HEADER: " ".join(found["look"] for found in lines(shown).values() if found["look"])}
    return (client.get(url, headers=headers) if form is None else client.post(url, form, headers=headers)).text


def lines(text):
    """The lines of an answer by their ids."""
    return {found[1]: {"look": found[2], "text": found[0]} for found in LINE.finditer(text)}


def filled(answer, shown):
    """What the page reads like once the answer is there: a line that was left out stays as it was."""
    before = lines(shown)
    return SAME.sub(lambda found: before[found[1]]["text"], answer)


def words_of(answer):
    """The lines of an answer, without what is another each time: tokens, and where the focus goes."""
    return [re.sub(r' autofocus|value="[\w-]{30,}"', "", found["text"]) for found in lines(answer).values()]


def test_every_line_of_a_page_has_its_look(at_desk, story):
    looks = [found["look"] for found in lines(at_desk.get(f"/review/{story.pk}/").text).values()]

    assert len(looks) == len(set(looks)) == len(list(story.document))
    assert all(looks)


@pytest.mark.parametrize("act", ["accept", "reject", "select", "edit", "write", "comment", "marks", "look for"])
def test_answer_with_lines_left_out_makes_the_page_that_all_of_it_makes(at_desk, story, editor, act):
    first, second = story.findings.open()[:2]
    comment(story, "Which winter?", by=editor, block="p6")
    shown = panel(at_desk, f"/review/{story.pk}/")
    url, form, after = {
        "accept": (f"/finding/{first.pk}/accept/", {"key": first.offers()[0].key}, f"?f={second.pk}"),
        "reject": (f"/finding/{first.pk}/reject/", {"reason": "intended"}, f"?f={second.pk}"),
        "select": (f"/review/{story.pk}/?f={second.pk}", None, f"?f={second.pk}"),
        "edit": (f"/review/{story.pk}/block/p6/", {"base": 1, "text": "Another."}, f"?f={first.pk}"),
        "write": (f"/review/{story.pk}/block/p6/", None, None),
        "comment": (f"/review/{story.pk}/block/p4/comment/", None, None),
        "marks": (f"/review/{story.pk}/?view=clean", None, "?view=clean"),
        "look for": (f"/review/{story.pk}/?c={story.comments.get().pk}", None, f"?c={story.comments.get().pk}"),
    }[act]

    answer = panel(at_desk, url, shown, form)
    whole = panel(at_desk, url if after is None else f"/review/{story.pk}/{after}")

    assert SAME.search(answer)
    assert words_of(filled(answer, shown)) == words_of(whole)
    assert len(answer) < len(whole)


def test_only_what_looks_otherwise_is_sent(at_desk, story):
    first = story.findings.open().first()
    shown = panel(at_desk, f"/review/{story.pk}/")

    answer = panel(at_desk, f"/finding/{first.pk}/accept/", shown, {"key": first.offers()[0].key})

    sent, before = lines(answer), lines(shown)
    assert sent
    assert all(found["look"] != before[block]["look"] for block, found in sent.items())
    assert set(sent) | set(SAME.findall(answer)) == set(before)


def test_line_in_which_somebody_writes_is_always_sent(at_desk, story):
    shown = panel(at_desk, f"/review/{story.pk}/")
    writing = panel(at_desk, f"/review/{story.pk}/block/p6/", shown)

    again = panel(at_desk, f"/review/{story.pk}/block/p6/", filled(writing, shown))

    assert lines(writing)["p6"]["look"] is None
    assert "<textarea" in lines(writing)["p6"]["text"]
    assert words_of(again) == [words for words in words_of(writing) if "<textarea" in words]


def test_page_that_is_asked_for_whole_comes_whole(at_desk, story):
    page = at_desk.get(f"/review/{story.pk}/").text
    shown = " ".join(found["look"] for found in lines(page).values())

    again = at_desk.get(f"/review/{story.pk}/", headers={HEADER: shown}).text

    assert lines(again) == lines(page)


def test_lines_of_another_story_with_the_same_words_are_no_ones_own(at_desk, desk, reporter, editor):
    one, other = (taken(make_article(desk, reporter, PASTE, headline=""), editor) for _ in range(2))

    answer = panel(at_desk, f"/review/{other.pk}/", panel(at_desk, f"/review/{one.pk}/"))

    assert not SAME.search(answer)


def test_line_one_may_not_write_in_any_more_is_sent_without_its_tools(at_desk, story, editor, reporter, client):
    shown = panel(at_desk, f"/review/{story.pk}/")
    moving.move(story, "send_back", by=editor, note="Who is the source?")

    answer = panel(at_desk, f"/review/{story.pk}/", shown)

    assert not SAME.search(answer)
    assert 'id="edit-p6"' not in answer


def test_words_that_were_changed_elsewhere_are_sent(at_desk, story, colleague):
    shown = panel(at_desk, f"/review/{story.pk}/")
    edit_block(story, "p6", "Another.", base=1, by=colleague)

    answer = panel(at_desk, f"/review/{story.pk}/", shown)

    assert list(lines(answer)) == ["p6"]


@pytest.mark.parametrize("sent", ["x" * 7_000, "\u00e9\u00e8", "a b", "==", ","])
def test_looks_that_nobody_gave_leave_nothing_out(at_desk, story, sent):
    answer = at_desk.get(f"/review/{story.pk}/", headers=PANEL | {HEADER: sent.encode().decode("latin-1")}).text

    assert not SAME.search(answer)


def test_look_of_what_is_no_text_is_told():
    assert look_of("\ud800") != look_of("\ud801")
