"""What a page shows already is not sent again, and what is left out is what it shows."""

import re

import pytest

from articles.actions import editing, moving, review
from articles.actions.editing import edit_block
from articles.templatetags import story as tags
from articles.text.align import Line
from articles.text.kept import Kept
from articles.views.looks import HEADER, look_of
from tests.benchmarks.stopwatch import story as repeated
from tests.factories import comment, make_article, taken
from tests.stories import PASTE
from tests.views.asking import PANEL, REJECTION, typed

pytestmark = pytest.mark.django_db

PART = re.compile(
    r'<(div|li) id="([bf]-[\w-]+)"(?: data-look="([\w-]+)")? class="(?:line|card) .*?\n</\1>\n', re.DOTALL
)
SAME = re.compile(r'<(?:div|li) id="((?:b|f|from)-[\w-]+)" data-same></(?:div|li)>\n')
LOOK = re.compile(r' data-look="([\w-]+)"')
STRETCH = re.compile(r'(?=<div id="from-)|(?=<svg class="lane)')


@pytest.fixture
def story(desk, reporter, editor):
    return taken(make_article(desk, reporter, PASTE, headline=""), editor)


def panel(client, url, shown="", form=None):
    headers = PANEL | {HEADER: " ".join(LOOK.findall(shown))}
    return (client.get(url, headers=headers) if form is None else client.post(url, form, headers=headers)).text


def parts(text):
    """The lines and the cards of an answer by their ids."""
    return {found[2]: {"look": found[3], "text": found[0]} for found in PART.finditer(text)}


def stretches(text):
    """The stretches of lines of an answer by their ids."""
    return {each.split('"', 2)[1]: each for each in STRETCH.split(text) if each.startswith('<div id="from-')}


def filled(answer, shown):
    """What the page reads like once the answer is there: what was left out stays as it was."""
    before = stretches(shown) | {part: found["text"] for part, found in parts(shown).items()}
    return SAME.sub(lambda found: before[found[1]], answer)


def left_out(answer, shown):
    """The ids of the lines and cards that stay as they were."""
    return parts(filled(answer, shown)).keys() - parts(answer).keys()


def words_of(answer):
    """The parts of an answer, without what is another each time: tokens, and where the focus goes."""
    return [re.sub(r' autofocus|value="[\w-]{30,}"', "", found["text"]) for found in parts(answer).values()]


def test_every_part_of_a_page_has_its_look_but_the_selected_card(at_desk, story):
    selected, *others = story.findings.open()
    found = parts(at_desk.get(f"/review/{story.pk}/").text)

    assert found.pop(f"f-{selected.pk}")["look"] is None
    looks = [part["look"] for part in found.values()]
    assert len(looks) == len(set(looks)) == len(list(story.document)) + len(others)
    assert all(looks)


@pytest.mark.parametrize("act", ["accept", "reject", "select", "edit", "write", "comment", "marks", "look for"])
def test_answer_with_parts_left_out_makes_the_page_that_all_of_it_makes(at_desk, story, editor, act):
    first, second = story.findings.open()[:2]
    comment(story, "Which winter?", by=editor, block="p6")
    shown = panel(at_desk, f"/review/{story.pk}/")
    url, form, after = {
        "accept": (f"/finding/{first.pk}/accept/", {"key": first.offers()[0].key}, f"?f={second.pk}"),
        "reject": (f"/finding/{first.pk}/reject/", REJECTION | {"reason": "intended"}, f"?f={second.pk}"),
        "select": (f"/review/{story.pk}/?f={second.pk}", None, f"?f={second.pk}"),
        "edit": (f"/review/{story.pk}/block/p6/", typed("Another."), f"?f={first.pk}"),
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

    sent, before = parts(answer), parts(shown)
    assert sent
    assert all(found["look"] != before[part]["look"] for part, found in sent.items())
    assert sent.keys() | left_out(answer, shown) == before.keys()


def test_line_in_which_somebody_writes_is_always_sent(at_desk, story):
    shown = panel(at_desk, f"/review/{story.pk}/")
    writing = panel(at_desk, f"/review/{story.pk}/block/p6/", shown)

    again = panel(at_desk, f"/review/{story.pk}/block/p6/", filled(writing, shown))

    assert parts(writing)["b-p6"]["look"] is None
    assert "<textarea" in parts(writing)["b-p6"]["text"]
    assert parts(again).keys() == {"b-p6", f"f-{story.findings.open().first().pk}"}


def test_page_that_is_asked_for_whole_comes_whole(at_desk, story):
    page = at_desk.get(f"/review/{story.pk}/").text
    shown = " ".join(LOOK.findall(page))

    again = at_desk.get(f"/review/{story.pk}/", headers={HEADER: shown}).text

    assert words_of(again) == words_of(page)


def test_lines_of_another_story_with_the_same_words_are_no_ones_own(at_desk, desk, reporter, editor):
    one, other = (taken(make_article(desk, reporter, PASTE, headline=""), editor) for _ in range(2))

    answer = panel(at_desk, f"/review/{other.pk}/", panel(at_desk, f"/review/{one.pk}/"))

    assert not SAME.search(answer)


def test_line_one_may_not_write_in_any_more_is_sent_without_its_tools(at_desk, story, editor, reporter, client):
    shown = panel(at_desk, f"/review/{story.pk}/")
    moving.move(story, "send_back", by=editor, note="Who is the source?")

    answer = panel(at_desk, f"/review/{story.pk}/", shown)

    assert not any(part.startswith("b-") for part in left_out(answer, shown))
    assert 'id="edit-p6"' not in answer


@pytest.fixture
def long_story(desk, reporter, editor):
    """Of which the first three findings are decided, the second one last."""
    article = taken(make_article(desk, reporter, repeated(40, 10)), editor)
    for at in (0, 1, 0):
        review.reject(article.findings.open()[at], by=editor)
    return article


def test_decision_one_may_not_take_back_any_more_is_sent_without_its_button(at_desk, long_story, editor):
    second = long_story.findings.all()[1]
    shown = panel(at_desk, f"/review/{long_story.pk}/")
    moving.move(long_story, "send_back", by=editor, note="Who is the source?")

    answer = panel(at_desk, f"/review/{long_story.pk}/", shown)

    assert f'id="undo-{second.pk}"' in shown
    assert f"f-{second.pk}" in parts(answer)
    assert f'id="undo-{second.pk}"' not in answer


def test_card_says_anew_whether_a_key_takes_its_decision_back(at_desk, long_story):
    _, second, _, fourth, fifth = long_story.findings.all()[:5]
    shown = panel(at_desk, f"/review/{long_story.pk}/")

    answer = panel(at_desk, f"/finding/{fourth.pk}/reject/", shown, REJECTION)

    assert re.findall(r'id="undo-(\d+)" data-do="undo"', shown) == [str(second.pk)]
    assert re.findall(r'id="undo-(\d+)" data-do="undo"', filled(answer, shown)) == [str(fourth.pk)]
    assert words_of(filled(answer, shown)) == words_of(panel(at_desk, f"/review/{long_story.pk}/?f={fifth.pk}"))


def test_cards_that_no_decision_changed_are_not_sent_again(at_desk, long_story):
    first, *_, fourth, _, sixth, seventh = long_story.findings.all()[:7]
    shown = panel(at_desk, f"/review/{long_story.pk}/?f={fourth.pk}")

    answer = panel(at_desk, f"/finding/{fourth.pk}/reject/", shown, REJECTION)

    assert {f"f-{first.pk}", f"f-{seventh.pk}"} <= left_out(answer, shown)
    assert f"f-{sixth.pk}" in parts(answer)  # a key leads to it now


def test_stretch_of_lines_that_stay_takes_one_place(at_desk, desk, reporter, editor):
    article = taken(make_article(desk, reporter, repeated(70, 1)), editor)
    shown = panel(at_desk, f"/review/{article.pk}/")

    answer = panel(at_desk, f"/review/{article.pk}/block/p30/", shown)

    assert list(stretches(shown)) == ["from-p1", "from-p21", "from-p41", "from-p61"]
    assert {"from-p1", "from-p41"} <= set(SAME.findall(answer))
    assert "from-p21" not in SAME.findall(answer)
    assert {"b-p21", "b-p29", "b-p31", "b-p40"} <= set(SAME.findall(answer))
    assert "b-p2" not in SAME.findall(answer)


def test_line_put_in_moves_the_lines_of_no_other_stretch(at_desk, desk, reporter, editor):
    article = taken(make_article(desk, reporter, repeated(70, 1)), editor)
    shown = panel(at_desk, f"/review/{article.pk}/")
    first, *others = (Line(block.kind, block.text) for block in article.document.paragraphs)
    editing.rewrite(article, {}, [first, Line("paragraph", "Nobody waved."), *others], base=1, by=editor)

    answer = panel(at_desk, f"/review/{article.pk}/", shown)

    assert list(stretches(answer)) == list(stretches(shown))
    assert {"from-p21", "from-p41", "from-p61"} <= set(SAME.findall(answer))
    assert [part for part in parts(answer) if part.startswith("b-")] == ["b-n71"]


def test_every_form_of_a_page_carries_its_own_token(at_desk, story, editor):
    review.reject(story.findings.open().first(), by=editor)

    for _ in range(2):
        tokens = re.findall(r'name="csrfmiddlewaretoken" value="([\w-]+)"', panel(at_desk, f"/review/{story.pk}/"))
        assert len(tokens) > 1
        assert len(set(tokens)) == 1


def test_words_that_were_changed_elsewhere_are_sent(at_desk, story, colleague):
    shown = panel(at_desk, f"/review/{story.pk}/")
    edit_block(story, "p6", "Another.", base=1, by=colleague)

    answer = panel(at_desk, f"/review/{story.pk}/", shown)

    assert parts(answer).keys() == {"b-p6", f"f-{story.findings.open().first().pk}"}


@pytest.mark.parametrize("sent", ["x" * 7_000, "\u00e9\u00e8", "a b", "==", ","])
def test_looks_that_nobody_gave_leave_nothing_out(at_desk, story, sent):
    answer = at_desk.get(f"/review/{story.pk}/", headers=PANEL | {HEADER: sent.encode().decode("latin-1")}).text

    assert not SAME.search(answer)


def test_look_of_what_is_no_text_is_told():
    assert look_of("\ud800") != look_of("\ud801")


@pytest.mark.parametrize(("shown", "otherwise"), [((True,), (1,)), (("p1", (False, "A")), ("p1", (0, "A")))])
def test_look_tells_what_is_equal_and_printed_otherwise(shown, otherwise):
    assert shown == otherwise
    assert look_of(*shown) != look_of(*otherwise)


def test_part_that_was_printed_stands_as_it_was_printed(at_desk, story, monkeypatch):
    monkeypatch.setattr(tags, "_kept", Kept(tags.MOST_KEPT))
    page = f"/review/{story.pk}/"
    before = at_desk.get(page).text
    look = re.search(r'<div id="b-p6" data-look="([^"]+)"', before)[1]
    tags._kept.put(("articles/line.html", look), "<p>Printed before.</p>\n")

    again = parts(at_desk.get(page).text)

    assert parts(before).keys() - again.keys() == {"b-p6"}
