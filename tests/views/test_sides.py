"""The copies of a finding side by side, the text without marks, and the whole story beside its clean proof."""

import html
import re
from types import SimpleNamespace

import pytest

from articles.actions import review
from articles.actions.editing import edit_block
from articles.detection.differences import Passage, compare
from articles.detection.findings import Span
from articles.models import Finding
from articles.models.findings import as_row
from articles.text.document import Document
from articles.text.similarity import level
from articles.views.cards import cards
from articles.views.deciding import disputing
from articles.views.places import place
from articles.views.sides import MOST_CHANGES, sides
from articles.views.versions import alike
from tests.detection.samples import SHOP
from tests.factories import CREW, DISPUTED, FARES, FERRY, GOLDEN, VERSIONS, make_article, standing, taken
from tests.stories import HEADLINE, REST
from tests.views.asking import PANEL

pytestmark = [pytest.mark.database, pytest.mark.django_db]


SLIPS = [FERRY, FERRY.replace("waiting", "wiating"), CREW, FERRY.replace(",", "")]


def text_of(page):
    """What stands on a page, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def first(article):
    return article.findings.open().first()


def test_copies_stand_side_by_side_where_they_part(at_desk, versions):
    page = at_desk.get(f"/review/{versions.pk}/?f={first(versions).pk}&view=compare").text

    assert " of 100 letters are the same, 1 change." in page
    assert re.findall(r'data-change="1"[^>]*><span class="hidden" dir="ltr">only here: </span>([^<]+)<', page) == [
        "forty",
        "fifty",
    ]
    assert page.count("autofocus") == 1
    assert 'id="sides-head" tabindex="-1" autofocus' in page


def test_likeness_is_the_figure_of_which_a_desk_sets_the_limit(at_desk, desk, reporter, editor):
    reworded = CREW
    for word, another in (("crew", "crowd"), ("early", "earlier"), ("quay", "quarry"), ("engine", "ending")):
        reworded = reworded.replace(word, another)
    article = taken(make_article(desk, reporter, [CREW, FERRY, reworded]), editor)

    page = at_desk.get(f"/review/{article.pk}/?f={first(article).pk}&view=compare").text
    [shown] = map(int, re.findall(r"(\d+) of 100 letters are the same", page))
    passages = [Passage.of(level(text)) for text in (CREW, reworded)]

    assert compare(*passages, like=shown)
    assert not compare(*passages, like=shown + 1)


@pytest.mark.parametrize("merged", [False, True])
def test_parts_of_a_paragraph_stand_together_beside_all_of_it(at_desk, desk, reporter, editor, merged):
    whole, parts = [f"{FERRY} {CREW}"], [FERRY, CREW.replace("early", "late")]
    lines = [*parts, FARES, *whole] if merged else [*whole, FARES, *parts]
    article = taken(make_article(desk, reporter, lines), editor)

    found = sides(first(article), article.document, first(article).offers())

    [[one, other]] = found.pairs
    assert (found.changes, found.copies, found.keepable) == (1, 2, 2 + merged)
    assert sorted([one.text, other.text]) == sorted([whole[0], " ".join(parts)])
    assert {words for side in (one, other) for words, change in side.pieces if change} == {"early", "late"}


@pytest.mark.parametrize(
    "later", [[FERRY, f"{CREW} {FARES}", SHOP], [FERRY, f"{CREW} {FARES} {SHOP}"]], ids=["three", "two"]
)
def test_run_divided_in_other_places_stands_together_beside_its_copy(at_desk, desk, reporter, editor, later):
    article = taken(make_article(desk, reporter, [f"{FERRY} {CREW}", f"{FARES} {SHOP}", REST[1], *later]), editor)
    run = article.findings.get(rule="repeated-run")

    page = at_desk.get(f"/review/{article.pk}/?f={run.pk}&view=compare").text
    [[one, other]] = sides(run, article.document, run.offers()).pairs

    assert one.text == other.text == f"{FERRY} {CREW} {FARES} {SHOP}"
    assert f"Identical, word for word: {len(one.text.split())} words." in page
    assert "Lines 1–2, stays" in text_of(page)
    assert list(dict.fromkeys(re.findall(r'aria-label="A, (copy \d of \d, lines [\d–]+),', page))) == [
        "copy 1 of 2, lines 1–2",
        f"copy 2 of 2, lines 4–{3 + len(later)}",
    ]


def test_facts_that_differ_lead(at_desk, versions):
    page = at_desk.get(f"/review/{versions.pk}/?f={first(versions).pk}&view=compare").text

    table = page[page.index('<table class="table apart">') : page.index("</table>")]
    assert re.findall(r'<td dir="auto">([^<]*)</td>', table) == ["forty", "fifty"]
    assert re.findall(r'<th scope="col">([^<]*)</th>', table) == ["Line 1 says", "Line 3 says"]
    assert page.index('<table class="table apart">') < page.index('<div class="pair">')


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        ([FERRY, f"{CREW} It was the the cold.", FARES], "doubled-word"),
        ([FERRY, "Ferry late again", CREW], "headline-echo"),
    ],
)
def test_what_has_one_fix_and_nothing_that_differs_is_not_compared(at_desk, desk, reporter, editor, lines, rule):
    story = taken(make_article(desk, reporter, lines), editor)
    finding = story.findings.get(rule=rule)

    page = at_desk.get(f"/review/{story.pk}/?f={finding.pk}").text

    assert f'id="h-{finding.pk}"' in page
    assert 'data-do="compare' not in page
    assert 'id="sides"' not in at_desk.get(f"/review/{story.pk}/?f={finding.pk}&view=compare").text


def test_identical_copies_say_so(at_desk, golden):
    run = golden.findings.get(rule="repeated-run")

    page = at_desk.get(f"/review/{golden.pk}/?f={run.pk}&view=compare").text

    words = sum(len(text.split()) for text in REST[1:])
    assert f"Identical, word for word: {words} words." in page
    assert "data-change" not in page
    assert text_of(page).index("Line 7, stays") < text_of(page).index("Line 9, to be removed")


KEEP = re.compile(
    r'name="key" value="([^"]+)">\s*<button id="keep-[^"]*"( [^>]*)>([^<]*?)'
    r'(?:<span class="hidden">([^<]*)</span>)?(?: <kbd aria-hidden="true">([^<]*)</kbd>)?<'
)


def keep_buttons(client, finding):
    """The buttons of the comparison that keep a copy, in the order of the page."""
    page = client.get(f"/review/{finding.article_id}/?f={finding.pk}&view=compare").text
    return KEEP.findall(page[page.index('id="sides"') : page.index('id="text"')])


def keeps(client, finding):
    """What the comparison offers to keep: the key, what its button says, and what a screen reader hears besides."""
    return [(key, says, heard) for key, _, says, heard, _ in keep_buttons(client, finding)]


def controls(client, finding):
    """What may be asked of each of those buttons, and the key that stands on it."""
    return [
        (*re.findall(r'data-(?:do|to)="([^"]+)"', asked), hint)
        for _, asked, _, _, hint in keep_buttons(client, finding)
    ]


def test_either_version_is_kept_where_it_is_read(at_desk, versions):
    first_one, second, _ = keeps(at_desk, first(versions))

    assert first_one[1:] == ("Keep this one", ", line 1")
    assert second[1:] == ("Keep this one here", ", line 3")
    at_desk.post(f"/finding/{first(versions).pk}/accept/", {"key": second[0]})
    assert standing(versions) == [CREW, VERSIONS[2], FARES]


def test_later_words_are_put_in_the_earlier_place_where_both_are_read(at_desk, client, reporter, versions):
    finding = first(versions)
    *_, third = keeps(at_desk, finding)

    at_desk.post(f"/finding/{finding.pk}/accept/", {"key": third[0]})

    assert third[1:] == ("Later words, earlier place", "")
    assert standing(versions) == [VERSIONS[2], CREW, FARES]
    page = text_of(at_desk.get(f"/review/{versions.pk}/?f={finding.pk}").text)
    assert "Accepted by edda: put line 3 in the place of line 1" in page


def test_words_that_an_edit_took_out_of_the_earlier_place_again_are_told_so(at_desk, editor, versions):
    finding = first(versions)
    *_, third = keeps(at_desk, finding)
    before = standing(versions)[0]
    at_desk.post(f"/finding/{finding.pk}/accept/", {"key": third[0]})

    edit_block(versions, "p1", before, base=2, by=editor)

    page = text_of(at_desk.get(f"/review/{versions.pk}/?f={finding.pk}").text)
    assert "put line 3 in the place of line 1, which a later edit took out of it again" in page


def test_copy_that_is_put_in_the_earlier_place_is_shown_with_what_is_new_there(at_desk, desk, reporter, editor):
    lines = [CREW, f"<p>{FERRY}</p>", "They were waiting for the first boat.", FARES, FERRY]
    finding = first(taken(make_article(desk, reporter, lines), editor))

    page = at_desk.get(f"/review/{finding.article_id}/?f={finding.pk}").text
    card = text_of(page)
    compared = text_of(at_desk.get(f"/review/{finding.article_id}/?f={finding.pk}&view=compare").text)

    assert "Line 5 would take the place of line 2" in card
    assert "Accept: put the later copy in the earlier place" in card
    assert "A, copy 1 of 2, line 2, to be replaced" in page
    assert "A, copy 2 of 2, line 5, moves up" in page
    assert "Line 5, moves up" in compared
    assert "Line 2, to be replaced" in compared


DRESSED = f"<p>{FERRY}</p>"
TRIED = "He was tried under martial law on Tuesday in the harbour town of Skerrin, the court said."
ISNT = "It isn’t known when the ferry of the early morning will leave the harbour again."
AT_LAW = [REST[1], TRIED.replace("martial", "marital"), CREW, TRIED, "Martial law was declared there in May."]


@pytest.mark.parametrize(
    ("lines", "labels"),
    [
        (VERSIONS, ["Line 1", "Line 3"]),
        ([CREW, DRESSED, FARES, FERRY, REST[0]], ["Line 2, to be replaced", "Line 4, moves up"]),
        ([CREW, DRESSED, FARES, FERRY.replace("forty", "fifty")], ["Line 2", "Line 4"]),
        (AT_LAW, ["Line 2", "Line 4"]),
        (
            [CREW, DRESSED, FARES, FERRY, REST[0], FERRY],
            ["Line 2, to be removed", "Line 4, stays", "Line 2, to be removed", "Line 6, to be removed"],
        ),
        ([FERRY, CREW, FARES, f"{FERRY} {CREW} {REST[1]}"], ["Lines 1–2, stays", "Line 4, to lose what stands again"]),
        ([FERRY, CREW, FARES, f"{FERRY.replace('forty', 'fifty')} {CREW} {REST[1]}"], ["Lines 1–2", "Line 4"]),
        ([REST[0], f"{ISNT} {CREW} {ISNT.replace('’', "'")}"], ["Line 2, stays", "Line 2, to be removed"]),
    ],
    ids=["versions", "upward", "fact", "slip", "three", "parts of a longer one", "parts that differ", "one line"],
)
def test_earlier_copy_stands_first_whichever_stays(desk, reporter, lines, labels):
    finding = first(make_article(desk, reporter, lines))

    found = sides(finding, finding.article.document, finding.offers())

    assert [side.label for pair in found.pairs for side in pair] == labels


def test_card_tells_the_earlier_version_first_whichever_stays(desk, reporter, editor):
    article = taken(make_article(desk, reporter, [CREW, DRESSED, FARES, FERRY.replace("forty", "fifty")]), editor)

    [card] = [card for card in cards(article, [first(article)], []) if card.selected]

    assert [effect.label for effect in card.effects] == ["Line 2 reads", "Line 4 reads"]


def test_facts_that_differ_are_told_in_the_order_of_the_copies(desk, reporter):
    finding = first(make_article(desk, reporter, [CREW, DRESSED, FARES, FERRY.replace("forty", "fifty")]))

    found = sides(finding, finding.article.document, finding.offers())

    assert (found.say, found.facts) == (("Line 2 says", "Line 4 says"), (("forty", "fifty"),))


@pytest.mark.parametrize(
    ("lines", "done"),
    [
        (
            [CREW, DRESSED, FARES, FERRY, REST[0]],
            {
                ("1", "Keep this one", ", line 2"): [CREW, DRESSED, FARES, REST[0]],
                ("2", "Keep this one here", ", line 4"): [CREW, FARES, FERRY, REST[0]],
                ("3", "Later words, earlier place", ""): [CREW, FERRY, FARES, REST[0]],
            },
        ),
        (
            VERSIONS,
            {
                ("1", "Keep this one", ", line 1"): VERSIONS[:2] + VERSIONS[3:],
                ("2", "Keep this one here", ", line 3"): VERSIONS[1:],
                ("3", "Later words, earlier place", ""): [VERSIONS[2], CREW, FARES],
            },
        ),
        (
            [CREW, DRESSED, FARES, FERRY, REST[0], FERRY],
            {
                ("2", "Keep this one", ", line 4"): [CREW, FARES, FERRY, REST[0]],
                ("1", "Keep this one", ", line 2"): [CREW, DRESSED, FARES, REST[0]],
                ("3", "Keep this one", ", line 6"): [CREW, FARES, REST[0], FERRY],
            },
        ),
        (
            GOLDEN,
            {
                ("1", "Keep this one", ", line 2"): [FERRY, CREW, FARES],
                ("2", "Keep this one", ", line 4"): [FERRY, FARES, CREW],
            },
        ),
    ],
    ids=["upward", "versions", "three", "equal"],
)
def test_key_does_what_its_button_says(at_desk, desk, reporter, editor, lines, done):
    stories = [taken(make_article(desk, reporter, lines, headline=f"Read {at}"), editor) for at in range(len(done))]
    found = {}
    for at, story in enumerate(stories):
        key, _, says, heard, hint = keep_buttons(at_desk, first(story))[at]
        at_desk.post(f"/finding/{first(story).pk}/accept/", {"key": key})
        found[hint, says, heard] = standing(story)

    assert found == done


def test_button_beside_a_copy_keeps_it_where_it_stands_though_the_other_place_is_preferred(desk, reporter, editor):
    lines = [CREW, f"<p>{FERRY}</p>", "They were waiting for the first boat.", FARES, FERRY]
    finding = first(taken(make_article(desk, reporter, lines), editor))
    offers = finding.offers()
    [moving] = [offer.key for offer in offers if offer.suggestion.moved]

    found = sides(finding, finding.article.document, offers)

    assert offers[0].key == moving
    assert [keep.key for keep in found.keeps] == [moving]
    assert moving not in [side.keep.key for pair in found.pairs for side in pair]


def test_one_changed_sentence_is_read_beside_the_first_of_its_equal_copies(at_desk, desk, reporter, editor):
    dues = "Chair Mona Ferrier said the charge of 18 crowns a night would not return before all had been heard."
    lines = [f"{FERRY} {dues}", "Nobody minded.", f"{CREW} {dues.replace('18', '81')}", f"{FARES} {dues}"]
    article = taken(make_article(desk, reporter, lines), editor)
    finding = article.findings.get(rule="changed-sentence")

    found = sides(finding, article.document, finding.offers())

    [[one, other]] = found.pairs
    assert [words for side in (one, other) for words, change in side.pieces if change] == ["18", "81"]
    assert (found.changes, found.copies, found.again) == (1, 3, "Line 4, the same as line 1")
    first_one, second = keeps(at_desk, finding)
    assert (first_one[1:], second[1:]) == (("Keep lines 1, 4", ""), ("Keep this one", ", line 3"))
    at_desk.post(f"/finding/{finding.pk}/accept/", {"key": second[0]})
    assert standing(article) == [FERRY, "Nobody minded.", lines[2], FARES]


def test_what_is_kept_is_what_the_card_offers(at_desk, golden):
    run = golden.findings.get(rule="repeated-run")

    found = keeps(at_desk, run)

    assert found == [(run.offers()[0].key, "Keep lines 7–8", ""), (run.offers()[1].key, "Keep lines 9–10", "")]


def test_each_of_three_copies_is_kept_by_one_button(at_desk, desk, reporter, editor):
    article = taken(make_article(desk, reporter, SLIPS), editor)

    found = keeps(at_desk, first(article))

    assert sorted(found) == sorted(
        (offer.key, "Keep this one", f", {place([span.block for span in offer.suggestion.keeps])}")
        for offer in first(article).offers()
    )
    assert len(found) == 3


def test_copies_that_are_all_the_same_are_read_once(at_desk, desk, reporter, editor):
    article = taken(make_article(desk, reporter, [FERRY, FERRY, CREW, FERRY, FARES, FERRY]), editor)

    page = at_desk.get(f"/review/{article.pk}/?f={first(article).pk}&view=compare").text
    shown = text_of(page[page.index('id="sides"') : page.index('id="text"')])

    assert f"Identical, word for word: {len(FERRY.split())} words, four times." in shown
    assert shown.count(FERRY) == 3  # either copy, and both in one for a screen that has no room for two
    assert "Lines 4, 6, the same again, to be removed" in shown
    assert [each[1:] for each in keeps(at_desk, first(article))] == [
        ("Keep this one", ", line 1"),
        ("Keep this one", ", line 2"),
        ("Keep line 4", ""),
        ("Keep line 6", ""),
    ]
    assert controls(at_desk, first(article)) == [(f"keep-{number}", str(number)) for number in (1, 2, 3, 4)]


def test_runs_that_are_all_the_same_are_read_once(at_desk, desk, reporter, editor):
    article = taken(make_article(desk, reporter, [FERRY, CREW] * 3), editor)

    found = keeps(at_desk, first(article))
    at_desk.post(f"/finding/{first(article).pk}/accept/", {"key": found[2][0]})

    assert [each[1:] for each in found] == [("Keep lines 1–2", ""), ("Keep lines 3–4", ""), ("Keep lines 5–6", "")]
    assert [block.id for block in article.revisions.last().document.paragraphs] == ["p5", "p6"]


def test_where_nothing_is_preferred_accept_and_the_other_copy_lead_to_the_buttons(at_desk, versions):
    assert controls(at_desk, first(versions)) == [("keep-1", "accept", "1"), ("keep-2", "other", "2"), ("keep-3", "3")]


def test_where_a_copy_is_preferred_its_card_has_those_keys(at_desk, golden):
    run = golden.findings.get(rule="repeated-run")
    page = at_desk.get(f"/review/{golden.pk}/?f={run.pk}&view=compare").text

    assert controls(at_desk, run) == [("keep-1", "1"), ("keep-2", "2")]
    assert [len(re.findall(f'data-(?:do|to)="[^"]*{does}', page)) for does in ("accept", "other")] == [1, 1]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            [FERRY, CREW, FERRY, FARES, FERRY.replace("waiting", "wiating")],
            "Lines 1 and 3 are identical; line 5 says “wiating” instead of “waiting”.",
        ),
        (
            [FERRY, CREW, *[FERRY.replace(",", "").replace("waiting", "wiating")] * 2, FARES],
            "Lines 3–4 leave out “,” and differ in 1 more place.",
        ),
        (SLIPS, "Line 2 says “wiating” instead of “waiting”; line 4 leaves out “,”."),
        ([FERRY, CREW, FERRY.replace("forty", "fifty"), FARES], ""),
        ([FERRY, CREW, FERRY, FARES, FERRY], ""),
    ],
)
def test_card_says_which_of_several_copies_are_the_same(desk, reporter, lines, told):
    assert alike(first(make_article(desk, reporter, lines))) == told


@pytest.mark.parametrize(
    ("copies", "told"),
    [
        (["Fares ( or $9) rise.", "Fares (or $9) rise.", "Fares (or $9) fall."],
         "Lines 1–2 are identical; line 3 says “fall” instead of “rise”."),
        (["火曜日 に船が遅れた", "火曜日に船が遅れた", "火曜日に船が着いた"],
         "Lines 1–2 are identical; line 3 says “着い” instead of “遅れ”."),
        (["Fares ( or $9) rise.", "Fares (or $9) rise.", "Fares  (or $9) rise."], ""),
    ],
)  # fmt: skip
def test_copies_that_differ_in_their_spaces_alone_are_the_same(copies, told):
    one, *others = (Span(f"p{line}", 0, len(text), text) for line, text in enumerate(copies, start=1))
    finding = Finding(kind="version", related=[as_row(one)], spans=[as_row(other) for other in others])

    assert alike(finding) == told


def test_card_of_three_copies_says_it(at_desk, desk, reporter, editor):
    lines = [FERRY, CREW, FERRY, FARES, FERRY.replace("waiting", "wiating")]
    finding = first(taken(make_article(desk, reporter, lines), editor))

    page = text_of(at_desk.get(f"/review/{finding.article_id}/?f={finding.pk}").text)

    assert "Lines 1 and 3 are identical; line 5 says “wiating” instead of “waiting”." in page


MERGED = [FERRY, CREW, FARES, f"{FERRY} {CREW}", REST[0]]
SPLIT = [f"{FERRY} {CREW}", FARES, FERRY, CREW, REST[0]]
LONGER = [FERRY, FARES, f"{FERRY} {CREW}", REST[0]]


@pytest.mark.parametrize(
    ("lines", "summary", "labels", "buttons"),
    [
        (
            MERGED,
            "Identical, word for word: 39 words.",
            ["Lines 1–2, stays", "Line 4, to be removed"],
            [("Keep lines 1–2", ""), ("Keep this one here", ", line 4"), ("Later words, earlier place", "")],
        ),
        (
            SPLIT,
            "Identical, word for word: 39 words.",
            ["Line 1, stays", "Lines 3–4, to be removed"],
            [("Keep this one", ", line 1"), ("Keep lines 3–4", "")],
        ),
        (
            LONGER,
            "66 of 100 letters are the same, 1 change.",
            ["Line 1, stays", "Line 3, to lose what stands again"],
            [("Keep this one", ", line 1"), ("Keep this one here", ", line 3"), ("Later words, earlier place", "")],
        ),
    ],
    ids=["merged", "split", "longer"],
)
def test_parts_are_read_together_beside_the_whole(at_desk, desk, reporter, editor, lines, summary, labels, buttons):
    finding = first(taken(make_article(desk, reporter, lines), editor))

    page = at_desk.get(f"/review/{finding.article_id}/?f={finding.pk}&view=compare").text
    compared = page[page.index('id="sides"') : page.index('id="text"')]

    assert re.findall(r"</span> ([^<]+)</h2>", compared) == [summary]
    assert re.findall(r'<p class="label">([^<]+)</p>', compared) == labels
    assert [each[1:] for each in keeps(at_desk, finding)] == buttons


def test_longer_text_takes_the_place_of_its_parts(at_desk, desk, reporter, editor):
    finding = first(taken(make_article(desk, reporter, MERGED), editor))
    *_, third = keeps(at_desk, finding)

    at_desk.post(f"/finding/{finding.pk}/accept/", {"key": third[0]})

    assert standing(finding.article) == [f"{FERRY} {CREW}", FARES, REST[0]]
    page = text_of(at_desk.get(f"/review/{finding.article_id}/?f={finding.pk}").text)
    assert "Accepted by edda: put line 4 in the place of line 1, removed line 2" in page


def test_copies_are_numbered_as_they_are_shown(at_desk, desk, reporter, editor):
    article = taken(make_article(desk, reporter, SLIPS), editor)

    page = at_desk.get(f"/review/{article.pk}/?f={first(article).pk}&view=compare").text
    found = re.findall(r'data-do="(keep-\d)"[^>]*>Keep this one<span class="hidden">, line (\d)<', page)

    assert sorted(found) == [("keep-1", "1"), ("keep-2", "2"), ("keep-3", "4")]


def test_the_wording_of_a_line_is_used_where_it_is_read(at_desk, desk, reporter, editor):
    slip = HEADLINE.replace("Harbour", "Habrour")
    article = taken(make_article(desk, reporter, [slip, FERRY, CREW], headline=HEADLINE), editor)

    found = keeps(at_desk, article.findings.get())
    at_desk.post(f"/finding/{article.findings.get().pk}/accept/", {"key": found[1][0]})

    assert [each[1:] for each in found] == [
        ("Keep this one", ", the headline"),
        ("Use this wording as the headline", ""),
    ]
    assert standing(article) == [FERRY, CREW]
    assert article.headline == slip


@pytest.fixture
def disputed(desk, reporter, editor):
    """A story with two copies of which only the first can be kept, another version of one line, and more."""
    return taken(make_article(desk, reporter, [*DISPUTED, REST[0], REST[0]]), editor)


def why_only_one(client, finding):
    """What the comparison says of the copies that cannot be kept."""
    page = client.get(f"/review/{finding.article_id}/?f={finding.pk}&view=compare").text
    said = text_of(page[page.index('id="sides"') : page.index('id="text"')])
    return re.findall(r"Only one of them can be kept here, because (.+) too\.", said)


def test_why_only_one_copy_can_be_kept_is_said(at_desk, disputed, editor):
    run, other, _ = disputed.findings.order_by("pk")

    assert why_only_one(at_desk, run) == ["B speaks of these lines"]
    assert len(keeps(at_desk, run)) == 1
    review.reject(other, by=editor)
    assert why_only_one(at_desk, run) == ["B speaks of these lines"]


def test_card_says_what_to_do_to_keep_another_copy(at_desk, disputed, editor):
    run, other, _ = disputed.findings.order_by("pk")
    waiting = text_of(at_desk.get(f"/review/{disputed.pk}/?f={run.pk}").text)
    review.reject(other, by=editor)
    settled = text_of(at_desk.get(f"/review/{disputed.pk}/?f={run.pk}").text)

    assert re.findall(r"To keep another copy, (.+?)\.", f"{waiting} {settled}") == [
        "decide that first",
        "edit the text by hand",
    ]


def test_of_the_findings_on_the_same_lines_those_are_named_that_wait_for_a_decision():
    def card(pk, line, *, decided):
        return SimpleNamespace(pk=pk, finding=SimpleNamespace(kind="conflict"), lines={line}, decided=decided)

    chosen, apart = card(1, "p1", decided=False), card(2, "p9", decided=False)
    settled, waiting = card(3, "p1", decided=True), card(4, "p1", decided=False)

    assert disputing(chosen, [chosen, settled, waiting, apart]) == [waiting]
    assert disputing(chosen, [chosen, settled, apart]) == [settled]


def test_once_no_other_version_stands_either_copy_can_be_kept(at_desk, disputed, editor):
    run, other, _ = disputed.findings.order_by("pk")
    review.accept(other, key=other.offers()[0].key, by=editor)

    assert why_only_one(at_desk, run) == []
    assert len(keeps(at_desk, run)) == 2


def test_nothing_is_said_of_keeping_what_is_decided(at_desk, disputed, editor):
    run = disputed.findings.get(rule="repeated-run")
    review.reject(run, by=editor)

    assert why_only_one(at_desk, run) == []


def test_comparison_of_what_is_decided_says_by_whom_and_leads_back(at_desk, client, golden, editor, reporter):
    run = golden.findings.get(rule="repeated-run")
    rejection = review.reject(run, by=editor, reason="meant")
    page = at_desk.get(f"/review/{golden.pk}/?f={run.pk}&view=compare").text
    compared = page[page.index('id="sides"') : page.index('id="text"')]
    client.force_login(reporter)
    theirs = client.get(f"/review/{golden.pk}/?f={run.pk}&view=compare").text

    assert "Rejected by edda: meant." in text_of(compared)
    assert f'hx-post="/decision/{rejection.pk}/undo/"' in compared
    assert "to be removed" not in compared
    assert page.count(f'id="undo-{run.pk}"') == page.count(f'id="undo-{run.pk}-above"') == 1
    assert page.count('data-do="undo"') == 1
    assert ("Rejected by edda: meant." in theirs, "/undo/" in theirs) == (True, False)


def test_comparison_of_what_is_open_says_nothing_of_a_decision(at_desk, golden):
    run = golden.findings.get(rule="repeated-run")

    assert 'id="settled"' not in at_desk.get(f"/review/{golden.pk}/?f={run.pk}&view=compare").text


@pytest.mark.parametrize(
    ("asked", "focused", "after", "before"),
    [("", 0, 1, 3), ("1", 1, 2, 3), ("2", 2, 3, 1), ("3", 3, 1, 2), ("4", 0, 1, 3), ("x", 0, 1, 3)],
)
def test_changes_are_stepped_through_by_the_address(at_desk, desk, reporter, editor, asked, focused, after, before):
    other = FERRY.replace("forty", "fifty").replace("Tuesday", "Friday").replace("late", "early")
    story = taken(make_article(desk, reporter, [FERRY, CREW, other]), editor)
    here = f"/review/{story.pk}/?f={first(story).pk}&view=compare"

    page = at_desk.get(f"{here}&change={asked}").text

    steps = re.findall(r'href="([^"]*)" data-do="(?:next|previous)-change"', page)
    assert [html.unescape(each) for each in steps] == [f"{here}&change={after}", f"{here}&change={before}"]
    focus = re.findall(r'data-change="(\d)" tabindex="-1" autofocus', page)
    assert set(focus) == ({str(focused)} if focused else set())
    assert ('id="sides-head" tabindex="-1" autofocus' in page) == (not focused)


@pytest.mark.parametrize("view", ["compare", "clean"])
def test_address_says_what_is_shown_once_another_view_is_left(at_desk, golden, view):
    run = golden.findings.get(rule="repeated-run")
    there = f"/review/{golden.pk}/?f={run.pk}&view={view}"

    shown = at_desk.get(there, headers=PANEL)
    edited = at_desk.get(f"/review/{golden.pk}/block/p1/?f={run.pk}", headers=PANEL)

    assert "HX-Replace-Url" not in shown
    assert edited["HX-Replace-Url"] == f"/review/{golden.pk}/?f={run.pk}"


def test_a_paragraph_is_marked_or_not_by_itself(desk, reporter):
    """A long run that was edited a little everywhere is not left without marks for that."""
    lines = [line.replace(" the ", " this ").replace(" a ", " one ").replace(" of ", " for ") for line in REST]
    finding = Finding(
        related=[as_row(Span(f"p{at}", 0, len(text), text)) for at, text in enumerate(REST)],
        spans=[as_row(Span(f"q{at}", 0, len(text), text)) for at, text in enumerate(lines)],
    )

    found = sides(finding, Document.of([]))

    numbers = [number for pair in found.pairs for _, number in pair[0].pieces if number]
    assert found.changes > MOST_CHANGES
    assert numbers == list(range(1, found.changes + 1))


def test_a_paragraph_that_differs_too_much_says_so_instead_of_marks(desk, reporter):
    shuffled = " ".join(reversed(FERRY.split()))
    texts = [[FERRY, CREW], [shuffled, CREW.replace("early", "late")]]
    spans = [
        [as_row(Span(f"p{at}{side}", 0, len(text), text)) for at, text in enumerate(texts[side])] for side in (0, 1)
    ]

    found = sides(Finding(related=spans[0], spans=spans[1]), Document.of([]))

    assert [pair[1].label.partition(", ")[2] for pair in found.pairs] == ["too much differs to mark it", ""]
    assert [[number for _, number in pair[1].pieces if number] for pair in found.pairs] == [[], [1]]
    assert [merged.pieces == () for merged in found.merged] == [True, False]


@pytest.mark.parametrize(
    ("first", "second", "merged"),
    [
        ("Forty slept.", "Fifty slept.", "[p1 Forty] [q1 Fifty] slept."),
        ("Forty of them slept.", "Forty slept.", "Forty [p1 of them] slept."),
        ("Nobody slept for forty.", "Nobody slept for fifty.", "Nobody slept for [p1 forty] [q1 fifty]."),
    ],
)
def test_two_copies_are_read_in_one_text(first, second, merged):
    spans = [[as_row(Span(block, 0, len(text), text))] for block, text in (("p1", first), ("q1", second))]

    found = sides(Finding(related=spans[0], spans=spans[1]), Document.of([])).merged[0]

    names = dict(zip(found.places, ("p1", "q1"), strict=True))
    assert "".join(f"[{names[where]} {words}]" if where else words for words, _, where in found.pieces) == merged


def test_nobody_is_offered_to_keep_what_is_decided_or_not_theirs(at_desk, client, versions, reporter, editor):
    finding = first(versions)
    client.force_login(reporter)
    assert keeps(client, finding) == []

    client.force_login(editor)
    assert len(keeps(client, finding)) == 3
    review.reject(finding, by=editor)
    assert keeps(client, finding) == []


@pytest.mark.parametrize("view", ["compare", "clean", "nonsense", "\x00"])
def test_a_view_of_nothing_is_the_screen_as_it_is(at_desk, desk, reporter, view):
    article = make_article(desk, reporter, [FERRY, CREW])

    page = at_desk.get(f"/review/{article.pk}/", {"view": view})

    assert page.status_code == 200
    assert 'id="sides"' not in page.text


def test_marks_stay_hidden_while_somebody_works_until_they_are_shown(at_desk, golden):
    first, second = golden.findings.open()[:2]
    hidden = f"/review/{golden.pk}/?f={first.pk}&view=clean"
    there = PANEL | {"HX-Current-URL": f"http://testserver{hidden}"}
    accept = f"/finding/{first.pk}/accept/"

    selected = at_desk.get(f"/review/{golden.pk}/?f={second.pk}", headers=there)
    shown = at_desk.get(f"/review/{golden.pk}/?f={second.pk}&view=marks", headers=there)
    accepted = at_desk.post(accept, {"key": first.offers()[0].key}, headers=there)
    plainly = at_desk.post(accept, {"key": first.offers()[0].key}, headers={"Referer": f"http://testserver{hidden}"})

    assert ["Show marks" in page.text for page in (selected, shown, accepted)] == [True, False, True]
    after = f"/review/{golden.pk}/?f={second.pk}&view=clean"
    assert (selected["HX-Push-Url"], accepted["HX-Replace-Url"], plainly["Location"]) == (after, after, after)


def test_marks_can_be_hidden(at_desk, golden):
    page = at_desk.get(f"/review/{golden.pk}/?view=clean").text
    text = page[page.index('id="text"') : page.index('id="findings"')]

    assert "to be removed" not in text
    assert "Show marks" in text
    assert HEADLINE in text


def proof_of(client, article, query=""):
    """What the proof says above the two versions."""
    page = client.get(f"/review/{article.pk}/proof/{query}").text
    return text_of(page[page.index('id="proof">') + len('id="proof">') : page.index("</p>", page.index('id="proof"'))])


def test_clean_proof_of_one_word_tells_one(at_desk, desk, reporter):
    article = make_article(desk, reporter, ["Late", "Advertisement", "Advertisement"], headline="")

    assert "→ 1 word, " in proof_of(at_desk, article)


def test_clean_proof_shows_the_story_with_every_proposed_fix(at_desk, golden):
    page = text_of(at_desk.get(f"/review/{golden.pk}/proof/").text)

    assert f"The headline · was line 2 inserted: {HEADLINE}" in page
    assert golden.revisions.count() == 1


def test_way_to_the_clean_proof_says_what_one_gets(at_desk, golden):
    page = at_desk.get(f"/review/{golden.pk}/").text

    [label] = re.findall(rf'href="/review/{golden.pk}/proof/[^"]*">([^<]*)<', page)

    assert label == "Clean proof: before and after"


def test_clean_proof_says_how_many_fixes_wait(at_desk, golden, editor):
    begun = f"Every proposed fix would make it {golden.words} → 190 words, {golden.words - 190} fewer (32 %)."

    untouched = proof_of(at_desk, golden)
    for _ in range(3):
        finding = first(golden)
        review.accept(finding, key=finding.offers()[0].key, by=editor)

    assert untouched == f"{begun} 4 fixes still wait to be accepted. The rules would find nothing then."
    assert proof_of(at_desk, golden) == f"{begun} 1 fix still waits to be accepted. The rules would find nothing then."


def test_clean_proof_of_a_story_in_which_nothing_was_found(at_desk, desk, reporter):
    article = make_article(desk, reporter, [FERRY, CREW])

    assert proof_of(at_desk, article) == f"The rules found nothing, so there is nothing to fix: {article.words} words."
    assert "As decided so far" not in at_desk.get(f"/review/{article.pk}/proof/").text


def test_clean_proof_of_a_story_that_is_decided(at_desk, desk, reporter, editor):
    accepted, rejected = (taken(make_article(desk, reporter), editor) for _ in range(2))
    finding = first(accepted)
    review.accept(finding, key=finding.offers()[0].key, by=editor)
    review.reject(first(rejected), by=editor)

    assert proof_of(at_desk, accepted) == (
        "All findings are decided: 83 → 63 words, 20 fewer (24 %). The rules find nothing in it."
    )
    assert proof_of(at_desk, rejected) == (
        "All findings are decided: 83 words. The rules find nothing in it but what was rejected."
    )


def test_clean_proof_of_findings_without_a_fix_says_what_to_do(at_desk, versions):
    page = at_desk.get(f"/review/{versions.pk}/proof/").text

    assert proof_of(at_desk, versions) == (
        f"As decided so far: {versions.words} words. 1 finding is still open, and the rules prefer no fix for it: "
        "read it. The rules still find in it:"
    )
    assert "As it is now" in page
    assert "As it would be" not in page


def test_clean_proof_of_what_was_decided_says_what_is_left(at_desk, golden, editor):
    finding = first(golden)
    review.accept(finding, key=finding.offers()[0].key, by=editor)

    page = text_of(at_desk.get(f"/review/{golden.pk}/proof/?only=decided").text)

    assert "3 findings are still open. The rules still find in it: Line 4" in page


def test_what_was_rejected_is_not_fixed_in_the_proof(at_desk, golden, editor):
    review.reject(golden.findings.get(rule="repeated-run"), by=editor)

    page = text_of(at_desk.get(f"/review/{golden.pk}/proof/").text)

    assert "Line 9 · taken out" not in page
    assert "3 fixes still wait to be accepted. The rules would find nothing then but what was rejected." in page
