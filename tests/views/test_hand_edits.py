"""What the story's page tells its reporter of the words that the desk changed by hand."""

import html
import re

import pytest

from articles.actions import moving, review
from articles.actions.editing import edit_block, restore, rewrite
from articles.text.align import Line
from articles.text.document import FURNITURE
from tests.factories import CREW, FARES, FERRY, make_article, taken
from tests.views.asking import PANEL, queries, typed

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def by_hand(client, article):
    """What the story's page says was changed by hand, a list of what is in each entry, without tags."""
    section = client.get(f"/story/{article.pk}/").text.split('id="decided"')[1].split("</section>")[0]
    entries = re.findall(r'<li class="event" id="r-\d+">(.*?)</li>', section, re.DOTALL)
    return [" ".join(re.sub(r"<time.*?</time>|<[^>]+>", " ", entry).split()) for entry in entries]


def test_reporter_reads_which_words_the_desk_changed_by_hand_the_newest_last(client, reporter, article, editor):
    edit_block(article, "p2", CREW.replace("Two", "Three"), base=1, by=editor)
    edit_block(article, "p3", "", base=2, by=editor)
    moving.move(article, "send_back", by=editor, note="How many passengers?")
    edit_block(article, "p1", FERRY.replace("forty", "fifty"), base=3, by=reporter)
    client.force_login(reporter)

    told = by_hand(client, article)

    assert told == [
        "Edited line 2 edda, revision 2 Line 2 deleted: Two inserted: Three",
        f"Edited line 3 edda, revision 3 Line 3 deleted: {FARES}",
    ]


def test_hand_edits_that_a_restored_revision_took_back_are_not_told(client, reporter, article, editor):
    for base, words in enumerate(("Three", "Four", "Five"), 1):
        edit_block(article, "p2", CREW.replace("Two", words), base=base, by=editor)
    restore(article, 2, base=4, by=editor)
    edit_block(article, "p2", CREW.replace("Two", "Six"), base=5, by=editor)
    client.force_login(reporter)

    told = by_hand(client, article)

    assert told == [
        "Edited line 2 edda, revision 2 Line 2 deleted: Two inserted: Three",
        "Edited line 2 edda, revision 6 Line 2 deleted: Three inserted: Six",
    ]


def test_hand_edits_are_told_a_screenful_and_the_rest_left_to_the_history(client, desk, reporter, editor):
    lines = [f"{number}: {CREW}" for number in range(20)]
    article = make_article(desk, reporter, lines)
    edit_block(article, "headline", "Ferry late", base=1, by=editor)
    furniture = dict.fromkeys(FURNITURE, "") | {"headline": "Ferry late"}
    rewrite(article, furniture, [Line("paragraph", f"{line} {FARES * 9}") for line in lines], base=2, by=editor)
    client.force_login(reporter)

    [told] = by_hand(client, article)
    page = client.get(f"/story/{article.pk}/").text

    assert told.count("inserted:") == 8
    assert told.endswith("and 12 more changes")
    assert len(told) < 3_000
    assert '<p id="earlier-edits">' in page


def test_hand_edits_cost_the_storys_page_one_query_however_many(client, reporter, article, editor):
    client.force_login(reporter)
    url = f"/story/{article.pk}/"
    client.get(url)
    asked = [queries(lambda: client.get(url))]

    for base, words in enumerate(("Three", "Four", "Five"), 1):
        edit_block(article, "p2", CREW.replace("Two", words), base=base, by=editor)
        asked.append(queries(lambda: client.get(url)))

    assert asked == [10, 11, 11, 11]


def test_who_alone_has_changed_a_story_in_second_read_is_told_at_once_that_it_waits_for_another(
    client, desk, reporter, editor, colleague
):
    story = taken(make_article(desk, reporter, [FERRY, CREW]), editor)
    moving.move(story, "hand_on", by=editor)
    client.force_login(colleague)
    waits = "Waiting for a second read by somebody else."

    before = client.get(f"/review/{story.pk}/")
    after = client.post(f"/review/{story.pk}/block/p1/", typed("The ferry was early."), headers=PANEL)

    assert (waits in before.text, waits in after.text) == (False, True)


def test_who_saves_the_words_of_a_story_in_second_read_as_they_are_has_not_read_it_alone(
    client, desk, reporter, editor, colleague
):
    story = taken(make_article(desk, reporter, [FERRY, CREW]), editor)
    moving.move(story, "hand_on", by=editor)
    client.force_login(colleague)

    after = client.post(f"/review/{story.pk}/block/p1/", typed(FERRY), headers=PANEL)

    assert (story.revisions.count(), "Waiting for a second read by somebody else." in after.text) == (1, False)


def less(page):
    """What the review screen says of lines that are gone, and where that leads."""
    return re.findall(r'id="emptied"><a href="(.*?)">(.*?)</a>', page)


@pytest.mark.parametrize("view", ["", "?view=clean"])
def test_second_reader_sees_how_many_lines_were_taken_out_by_hand_and_which(at_desk, desk, reporter, editor, view):
    story = taken(make_article(desk, reporter, [FERRY, CREW, FARES, CREW]), editor)
    finding = story.findings.get()
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    edit_block(story, "p3", FARES.replace("tenth", "fifth"), base=2, by=editor)
    by_decision = less(at_desk.get(f"/review/{story.pk}/{view}").text)
    edit_block(story, "p3", "", base=3, by=editor)

    [(way, told)] = less(at_desk.get(f"/review/{story.pk}/{view}").text)

    assert (by_decision, told) == ([], "Lines taken out, joined or moved by hand")
    page = at_desk.get(html.unescape(way)).text
    assert re.findall(r"(Line \d+) · taken out", page) == ["Line 3", "Line 4"]
    edit_block(story, "p3", FARES, base=4, by=editor)
    assert less(at_desk.get(f"/review/{story.pk}/{view}").text) == []


def test_line_that_a_decision_took_a_word_out_of_is_told_once_it_is_taken_out_by_hand(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, [FERRY, CREW.replace(" the ", " the the ", 1)]), editor)
    finding = story.findings.get()
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    edit_block(story, "p2", "", base=2, by=editor)

    [(_, told)] = less(at_desk.get(f"/review/{story.pk}/").text)

    assert told == "Lines taken out, joined or moved by hand"


def test_line_put_in_by_hand_and_taken_out_again_is_not_told_as_one_of_the_paste(at_desk, article, editor):
    lines = [Line("paragraph", block.text) for block in article.head.document.body]
    rewrite(article, {}, [*lines, Line("paragraph", "Dogs go free.")], base=1, by=editor)
    added = article.revisions.last().document.body[-1].id
    edit_block(article, added, "", base=2, by=editor)

    assert less(at_desk.get(f"/review/{article.pk}/").text) == []


def test_line_that_a_restore_took_out_again_says_so_itself_and_is_not_told_as_taken_out_by_hand(
    at_desk, article, finding, editor
):
    review.undo(review.accept(finding, key=finding.offers()[0].key, by=editor), by=editor)
    restore(article, 2, base=3, by=editor)

    page = at_desk.get(f"/review/{article.pk}/").text

    assert ("was taken out by the restore of revision 2" in " ".join(page.split()), less(page)) == (True, [])
