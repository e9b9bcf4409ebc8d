"""What is safe to accept unread: seen first, then done at once, and taken back at once."""

import re

import pytest

from articles.actions import at_once, review
from articles.actions.editing import edit_block, restore
from articles.models import Decision
from tests.detection.samples import SCHOOL, SHOP
from tests.factories import CREW, FARES, FERRY, VERSIONS, comment, make_article, standing, taken
from tests.stories import HEADLINE, LEDE, PASTE, REST, STANDFIRST
from tests.views.asking import PANEL, queries

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def text_of(page):
    """What stands on a page, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def shown_key(client, article):
    page = client.get(f"/review/{article.pk}/safe/").text.split('<section class="safe"')[1]
    return re.search(r'name="key" value="([^"]*)"', page)[1]


def test_what_is_safe_is_shown_before_it_is_done(at_desk, golden):
    page = at_desk.get(f"/review/{golden.pk}/safe/", headers=PANEL).text
    box = page[page.index('<section class="safe"') : page.index("</section>", page.index('<section class="safe"'))]

    assert "Accept 2 safe fixes? B Remove the later copy, line 4" in text_of(box)
    assert f"{golden.words} → 190 words. Not included; read these first: A (it moves into the headline)" in text_of(box)
    assert "; C (it moves into the standfirst)." in text_of(box)
    assert page.count("autofocus") == 1


def test_the_preview_is_left_for_the_finding_one_came_from(at_desk, golden):
    third = golden.findings.order_by("pk")[2]
    shown = at_desk.get(f"/review/{golden.pk}/?f={third.pk}").text
    there = re.search(r'id="safe-open"[^>]* hx-get="([^"]+)"', shown)[1]

    page = at_desk.get(there, headers=PANEL).text

    assert re.search(r'id="safe-close"[^>]* href="([^"]+)"', page)[1] == f"/review/{golden.pk}/?f={third.pk}"


def test_accepting_all_leads_to_what_is_left(at_desk, golden):
    answer = at_desk.post(f"/review/{golden.pk}/safe/", {"key": shown_key(at_desk, golden)}, headers=PANEL)

    assert "2 of 4 decided" in answer.text
    assert "2 safe fixes accepted. 2 of 4 decided. Next: A, This line reads like the headline." in answer.text
    assert "Undo all 2" in answer.text
    assert standing(golden) == [LEDE, HEADLINE, STANDFIRST, *REST]


def test_one_of_them_is_told_as_one(at_desk, golden, editor):
    review.reject(golden.findings.get(rule="repeated-run"), by=editor)

    answer = at_desk.post(f"/review/{golden.pk}/safe/", {"key": shown_key(at_desk, golden)}, headers=PANEL)

    assert re.search('data-say="(.*?accepted)', answer.text)[1] == "1 safe fix accepted"


def test_the_one_that_is_left_of_them_is_undone_as_one(at_desk, golden, editor):
    at_desk.post(f"/review/{golden.pk}/safe/", {"key": shown_key(at_desk, golden)})
    first, second = Decision.objects.filter(finding__article=golden)
    review.undo(first, by=editor)

    answer = at_desk.post(f"/review/{golden.pk}/undo/{second.together}/", headers=PANEL)

    assert re.search('data-say="(.*?decided)', answer.text)[1] == "Undone. 0 of 4 decided"


def test_a_colleague_in_between_gives_a_new_preview(at_desk, golden, colleague):
    key = shown_key(at_desk, golden)
    review.reject(golden.findings.get(rule="repeated-run"), by=colleague)

    answer = at_desk.post(f"/review/{golden.pk}/safe/", {"key": key}, headers=PANEL)

    assert answer.status_code == 409
    assert "What is safe has changed since the page was shown." in answer.text
    assert "Accept 1 safe fix?" in text_of(answer.text)
    assert golden.revisions.count() == 1


def test_one_undo_gives_all_back(at_desk, golden):
    before = golden.head.document
    panel = at_desk.post(f"/review/{golden.pk}/safe/", {"key": shown_key(at_desk, golden)}, headers=PANEL).text
    [undo] = set(re.findall(rf'hx-post="(/review/{golden.pk}/undo/[^"]+)"', panel))

    answer = at_desk.post(undo, headers=PANEL)

    assert "0 of 4 decided" in answer.text
    golden.refresh_from_db()
    assert golden.head.document == before


def test_nothing_safe_is_not_offered(at_desk, versions):
    page = at_desk.get(f"/review/{versions.pk}/").text

    assert "safe fix" not in page.split("</main>")[0]


def test_a_fix_that_was_taken_back_by_hand_counts_as_open(at_desk, golden, editor, reporter, client):
    at_desk.post(f"/review/{golden.pk}/safe/", {"key": shown_key(at_desk, golden)})
    restore(golden, 1, base=3, by=editor)

    page = at_desk.get(f"/review/{golden.pk}/").text
    client.force_login(reporter)

    assert "0 of 4 decided" in page
    assert "Undo all" not in page
    assert client.get(f"/story/{golden.pk}/").text.count("Open again") == 2


def test_a_paragraph_somebody_speaks_of_is_not_safe(at_desk, golden, colleague):
    comment(golden, "Do not remove, legal wants it.", by=colleague, block="p9")

    page = at_desk.get(f"/review/{golden.pk}/safe/").text

    assert "Accept 1 safe fix?" in text_of(page)
    at_desk.post(f"/review/{golden.pk}/safe/", {"key": shown_key(at_desk, golden)})
    assert standing(golden)[-2:] == REST[1:]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (PASTE, "Accept 2 safe fixes…"),
        ([FERRY, CREW, FERRY, FARES], "Accept 1 safe fix…"),
    ],
)
def test_the_way_to_what_is_safe_says_how_much_it_is(at_desk, desk, reporter, editor, lines, said):
    story = taken(make_article(desk, reporter, lines, headline=""), editor)

    page = at_desk.get(f"/review/{story.pk}/").text

    assert re.search(r'id="safe-open" data-do="safe"[^>]*>([^<]*)<', page)[1] == said


def test_each_finding_that_is_not_safe_says_why(at_desk, desk, reporter, editor, colleague):
    story = taken(make_article(desk, reporter, [*VERSIONS, SHOP, SCHOOL, SHOP, SCHOOL], headline=""), editor)
    run = story.findings.get(rule="repeated-run")
    versions = story.findings.exclude(pk=run.pk).get()
    comment(story, "Is it?", by=colleague, finding=run)

    page = text_of(at_desk.get(f"/review/{story.pk}/safe/").text)

    letters = {finding.pk: letter for finding, letter in zip(story.findings.order_by("pk"), "AB", strict=True)}
    assert f"{letters[versions.pk]} ({at_once.NO_PREFERENCE})" in page
    assert f"{letters[run.pk]} ({at_once.SPOKEN_OF})" in page


def test_nothing_safe_is_no_button(at_desk, versions):
    assert 'id="safe-open"' not in at_desk.get(f"/review/{versions.pk}/").text


def test_there_is_no_way_to_safe_fixes_once_all_is_decided(at_desk, article, editor):
    review.reject(article.findings.get(), by=editor)

    assert 'id="safe-open"' not in at_desk.get(f"/review/{article.pk}/").text


def undoing(page):
    """The controls that the key for undoing may press."""
    return re.findall(r'id="(undo-[\w-]+)" data-do="undo"', page)


def test_key_takes_back_together_what_was_done_together(at_desk, golden, editor):
    made = at_once.accept_safe(golden, key=shown_key(at_desk, golden), by=editor)
    together = undoing(at_desk.get(f"/review/{golden.pk}/").text)
    last = review.reject(golden.findings.open().first(), by=editor)
    one = undoing(at_desk.get(f"/review/{golden.pk}/").text)
    review.undo(last, by=editor)
    review.undo(made[-1], by=editor)
    left = undoing(at_desk.get(f"/review/{golden.pk}/").text)

    assert (together, one, left) == (
        ["undo-together"],
        [f"undo-{last.finding_id}"],
        [f"undo-{made[0].finding_id}"],
    )


def ways_to_comment(page):
    """The controls and forms by which a comment is made on a finding, by their ids without its number."""
    return re.findall(r'id="(say|saying|add)-f[0-9]+"', page)


def test_card_keeps_its_buttons_and_one_way_to_comment_after_several_were_accepted_at_once(at_desk, golden, editor):
    before = ways_to_comment(at_desk.get(f"/review/{golden.pk}/").text)
    at_once.accept_safe(golden, key=shown_key(at_desk, golden), by=editor)

    page = at_desk.get(f"/review/{golden.pk}/").text

    assert (before, ways_to_comment(page)) == (["say"], ["say"])
    assert page.count('id="undo-together-above"') == 1


def test_card_keeps_its_buttons_and_one_way_to_comment_after_a_rejection_wherever_the_words_stand(
    at_desk, desk, reporter, editor
):
    slips = [line.replace("the ", "the the ", 1) for line in (FERRY, FARES)]
    story = taken(make_article(desk, reporter, [slips[0], CREW, slips[1], CREW]), editor)
    review.reject(story.findings.open().filter(rule="doubled-word").first(), by=editor, scope=Decision.Scope.STORY)

    page = at_desk.get(f"/review/{story.pk}/").text

    assert page.count('id="undo-together-above"') == 1
    assert ways_to_comment(page) == ["say"]


def told_together(page):
    """What is told of all that was decided at once before it is undone, and what the button says of that."""
    told = re.findall(r'<p class="why" id="obstacle-together">(.*?)</p>', page)
    return [text_of(words) for words in told], re.findall(r'id="undo-together"[^>]* aria-describedby="([^"]+)"', page)


@pytest.fixture
def at_once_made(golden, editor):
    """The decisions that were made at once on the golden story, its headline copy on line 4 and its run on 9 and 10."""
    fixes = at_once.safe_fixes(golden.document, list(golden.findings.all()))
    return at_once.accept_safe(golden, key=at_once.key_of(offer.key for _, offer in fixes), by=editor)


def test_undoing_all_says_beforehand_what_stands_in_its_way(at_desk, golden, editor, at_once_made):
    page = f"/review/{golden.pk}/"
    before = told_together(at_desk.get(page).text)
    edit_block(golden, "p4", "Something else stands here now.", base=3, by=editor)

    told, asked = told_together(at_desk.get(page).text), queries(lambda: at_desk.get(page))
    refusal = at_desk.post(f"/review/{golden.pk}/undo/{at_once_made[0].together}/", headers=PANEL)
    edit_block(golden, "p4", "", base=4, by=editor)

    why = (
        "They cannot be undone at once as they stand, because these were changed again: line 4 ( B ). "
        "Put them back first, or undo the others one by one."
    )
    assert (before, told) == (([], []), ([why], ["obstacle-together"]))
    assert (refusal.status_code, asked) == (409, 9)
    assert told_together(at_desk.get(page).text) == ([], [])


@pytest.mark.parametrize("then", ["as they were", "and gone again"])
def test_undoing_all_says_which_of_it_was_taken_back_by_hand(at_desk, desk, reporter, editor, then):
    """Such a finding is open again, or gone with what stands there now; its decision still stands with the others."""
    lines = [FERRY, CREW, FARES, SHOP, FARES, CREW, FERRY]
    story = taken(make_article(desk, reporter, lines), editor)
    fixes = at_once.safe_fixes(story.document, list(story.findings.all()))
    made = at_once.accept_safe(story, key=at_once.key_of(offer.key for _, offer in fixes), by=editor)
    edit_block(story, "p7", FERRY, base=4, by=editor)
    if then == "and gone again":
        edit_block(story, "p7", "Something else stands here now.", base=5, by=editor)

    told, _ = told_together(at_desk.get(f"/review/{story.pk}/").text)
    refusal = at_desk.post(f"/review/{story.pk}/undo/{made[0].together}/", headers=PANEL)

    assert [words.split(": ")[1].split(". ")[0] for words in told] == [
        "line 7 ( C )" if then == "as they were" else "line 7"
    ]
    assert refusal.status_code == 409


def test_nothing_stands_in_the_way_of_undoing_all_that_was_rejected(at_desk, desk, reporter, editor):
    slips = [line.replace("the ", "the the ", 1) for line in (FERRY, FARES)]
    story = taken(make_article(desk, reporter, [slips[0], CREW, slips[1]]), editor)
    review.reject(story.findings.open().first(), by=editor, scope=Decision.Scope.STORY)
    edit_block(story, "p1", f"{slips[0]} Nobody minded.", base=1, by=editor)

    page = at_desk.get(f"/review/{story.pk}/").text

    assert "Undo all 2" in page
    assert told_together(page) == ([], [])
