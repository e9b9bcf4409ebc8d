"""What a card says of its finding, and which cause several have."""

import re

import pytest

from articles.actions import review
from articles.actions.editing import edit_block
from articles.actions.review import editable
from articles.detection.causes import CAUSES
from articles.detection.findings import Span
from articles.text.rewording import abridged
from articles.views.cards import BESIDE, TOLD_BY_ITS_CARD, side_by_side
from articles.views.places import excerpt
from tests.factories import CREW, FARES, FERRY, make_article, taken
from tests.stories import PASTE
from tests.views.asking import PANEL, REJECTION, key

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def test_a_card_quotes_the_ends_of_a_long_run(at_desk, desk, reporter):
    lines = [f"Line number {number} of a report that somebody has pasted twice in full." for number in range(1, 21)]
    article = make_article(desk, reporter, [*lines, *lines])

    page = at_desk.get(f"/review/{article.pk}/").text
    words = page.split('<div class="words">')[1].split("</div>")[0]

    assert re.findall(r'<p dir="auto">(.*?)</p>', words) == [lines[0], lines[1], "… and 17 more", lines[19]]


def test_versions_that_differ_stand_side_by_side_and_none_is_said_to_go(client, desk, reporter, editor):
    drifted = FERRY.replace("forty", "fifty")
    article = make_article(desk, reporter, [FERRY, CREW, drifted])
    client.force_login(editor)

    page = client.get(f"/review/{article.pk}/")

    [card] = page.context["cards"]
    assert [(effect.label, effect.texts) for effect in card.effects] == [
        ("Line 1 reads", (FERRY,)),
        ("Line 3 reads", (drifted,)),
    ]
    assert card.stays == ""
    assert '<a href="#b-p3" dir="ltr">see line 3</a>' in page.text
    assert re.findall('<mark class="differs">([^<]*)</mark>', page.text.partition("<dialog")[0]) == ["forty", "fifty"]


def test_versions_of_a_run_are_shown_line_by_line_where_they_part(at_desk, desk, reporter):
    lines = [FERRY, CREW, FARES, FERRY.replace("forty", "fifty"), CREW.replace("Two", "Three")]
    article = make_article(desk, reporter, lines)

    [card] = at_desk.get(f"/review/{article.pk}/").context["cards"]

    assert [effect.label for effect in card.effects] == ["Line 1 reads", "Line 4 reads", "Line 2 reads", "Line 5 reads"]
    assert [[words for words, differs in effect.pieces if differs] for effect in card.effects] == [
        ["forty"], ["fifty"], ["Two"], ["Three"],
    ]  # fmt: skip


def test_what_versions_share_is_left_out_far_from_where_they_part(at_desk, desk, reporter):
    long = f"{FERRY} {CREW} {FARES}"
    article = make_article(desk, reporter, [long, "Nobody minded.", long.replace("capital", "mainland")])

    first, second = at_desk.get(f"/review/{article.pk}/").context["cards"][0].effects

    [before, differing, after] = [words for words, _ in second.pieces]
    assert (before[:2], len(before) <= BESIDE + 2, differing, after[-2:]) == ("… ", True, "mainland", " …")
    assert first.pieces[1] == ("capital", True)


def test_badge_beside_the_text_says_of_which_rule_it_is(at_desk, golden):
    page = at_desk.get(f"/review/{golden.pk}/").text

    badges = re.findall(r'<a class="badge [^>]*>([^<]+)<span class="hidden">([^<]+)</span></a>', page)
    assert badges[:3] == [("A", ", unplaced headline"), ("B1", ", headline echo"), ("B2", ", headline echo")]
    assert ("D2", ", repeated run") in badges
    assert "Finding " not in page


def test_likely_cause_is_named_while_its_findings_are_open(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, [FERRY, CREW, FARES, CREW, FARES]), editor)
    finding = story.findings.get()

    page = at_desk.get(f"/review/{story.pk}/").text

    cause = f'<a href="/review/{story.pk}/?f={finding.pk}" aria-label="A, repeated run">A</a>'
    assert f"Likely cause: The whole story was pasted twice. {cause}" in page

    review.accept(finding, key=key(finding), by=editor)

    assert "Likely cause" not in at_desk.get(f"/review/{story.pk}/").text


def test_what_was_rejected_is_explained_by_no_cause(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, PASTE, headline=""), editor)
    first, second = (story.findings.get(rule=rule) for rule in ("unplaced-headline", "unplaced-standfirst"))

    def explained():
        page = at_desk.get(f"/review/{story.pk}/").text
        return re.findall(r'aria-label="(\w), ', page.partition('id="causes"')[2].partition("</li>")[0])

    before = explained()
    review.reject(second, by=editor)

    assert (first.pk < second.pk, before, explained()) == (True, ["A", "B", "C"], ["A", "B"])


def told_causes(client, story):
    """Each likely cause on the page, and the letters of what it explains."""
    rows = re.findall(r"<li>Likely cause: (.*?)</li>", client.get(f"/review/{story.pk}/").text)
    return [(row.partition(" <a")[0], re.findall(r'aria-label="(\w), ', row)) for row in rows]


def test_cause_stays_what_it_was_while_its_findings_are_decided(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, PASTE, headline=""), editor)
    named = [("Page furniture was pasted mid-copy.", ["A", "B", "C"])]
    before = told_causes(at_desk, story)
    for rule in ("unplaced-headline", "headline-echo"):
        review.accept(story.findings.get(rule=rule), key=key(story.findings.get(rule=rule)), by=editor)

    assert (before, told_causes(at_desk, story)) == (named, named)


NEWER = [
    "SKERRIN (AP) — The ferry to Skerrin was two hours late on Tuesday, for its engine failed, the office said.",
    CREW.replace("Two", "Three"),
]
PASTED_OVER = [f"SKERRIN (AP) — {FERRY}", CREW, FARES, *NEWER, "The shop is out of bread and milk until Friday."]


@pytest.mark.parametrize(("decide", "explained"), [("accept", ["B", "C"]), ("reject", ["B"])])
def test_cause_of_two_findings_is_named_however_one_of_them_is_decided(
    at_desk, desk, reporter, editor, decide, explained
):
    story = taken(make_article(desk, reporter, PASTED_OVER), editor)
    version = story.findings.get(rule="near-duplicate")
    before = told_causes(at_desk, story)

    at_desk.post(f"/finding/{version.pk}/{decide}/", REJECTION | {"key": key(version)}, headers=PANEL)

    named = "A new version was pasted over the old one."
    assert (before, told_causes(at_desk, story)) == ([(named, ["B", "C"])], [(named, explained)])


def test_causes_that_one_card_tells_by_itself_are_causes_that_the_rules_know():
    assert set(TOLD_BY_ITS_CARD) - {sentence for sentence, _ in CAUSES} == set()


def test_end_that_was_pasted_again_is_no_cause_of_its_one_card(at_desk, golden):
    [scan] = golden.head.scans.all()

    named = [(cause["sentence"], len(cause["findings"])) for cause in scan.causes]
    assert named == [("Page furniture was pasted mid-copy.", 3), (TOLD_BY_ITS_CARD[0], 1)]
    assert told_causes(at_desk, golden) == [(named[0][0], ["A", "B", "C"])]


def test_what_was_pasted_later_has_a_cause_of_its_own(at_desk, desk, reporter, editor):
    story = taken(make_article(desk, reporter, [FERRY, CREW, FARES, "", "By Rosa Marlow"]), editor)
    again = FERRY.replace("forty", "fifty") + "\n" + FARES.replace("tenth", "fifth")

    edit_block(story, "p5", again, base=1, by=editor)

    assert told_causes(at_desk, story) == [("Two versions of the story were put together.", ["B"])]


def test_card_says_how_a_line_would_read_without_its_html(at_desk, desk, reporter, editor):
    article = make_article(desk, reporter, [f"<p>{CREW}</p>", f"Harbour &amp; quay &mdash; all: <b>{FERRY}</b>"])

    cards = at_desk.get(f"/review/{article.pk}/").context["cards"]

    assert [card.words for card in cards] == [0, 2]
    read = [[(effect.label, effect.texts) for effect in card.effects] for card in cards]
    assert read == [
        [("Would go from line 1", ("<p>", "</p>"))],
        [("Line 2 would read", (f"Harbour & quay — all: {FERRY}",))],
    ]
    assert [words for words, differs in cards[1].effects[0].pieces if differs] == ["quay —"]

    review.accept(cards[1].finding, key=key(cards[1].finding), by=editor)

    assert "Accepted by edda: changed line 2<" in at_desk.get(f"/review/{article.pk}/").text


@pytest.fixture
def stale(desk, reporter, editor):
    """A story with a finding whose rule did not finish after its words were changed."""
    article = taken(make_article(desk, reporter, [FERRY, CREW, FERRY]), editor)
    edit_block(article, "p3", "Dogs go free.", base=1, by=editor)
    article.findings.update(status="open")
    article.refresh_from_db()
    return article


def test_finding_whose_words_have_changed_says_so_and_offers_nothing(at_desk, stale):
    finding = stale.findings.get()
    address = f"/review/{stale.pk}/?f={finding.pk}"

    page = at_desk.get(address)
    plain, compared, safe = page.text, at_desk.get(f"{address}&view=compare"), at_desk.get(f"/review/{stale.pk}/safe/")

    assert [(card.stale, card.effects, card.offers) for card in page.context["cards"]] == [(True, (), ())]
    assert (
        "Its words have changed since the rules found it, so no fix is offered. "
        "Run the rules again; until then edit by hand, or reject it."
    ) in plain
    assert ("Accept" in plain, f'id="reject-{finding.pk}"' in plain, "to be removed" in plain) == (False, True, False)
    assert (compared.context["sides"], safe.context["safe"]) == (None, [])


def test_finding_whose_words_have_changed_is_refused_in_any_way(at_desk, stale):
    finding = stale.findings.get()
    offered = finding.offers()[0].key
    fields = editable(finding.offers()[0].suggestion)
    texts = {"key": offered, "over_words": 1} | {f"text-{block}": f"Mine, for {block}." for block in fields}

    opened = at_desk.get(f"/finding/{finding.pk}/reword/")
    accepted = at_desk.post(f"/finding/{finding.pk}/accept/", {"key": offered}, headers=PANEL)
    reworded = at_desk.post(f"/finding/{finding.pk}/reword/", texts, headers=PANEL)
    at_once = at_desk.post(f"/review/{stale.pk}/safe/", {"key": offered}, headers=PANEL)
    rejected = at_desk.post(f"/finding/{finding.pk}/reject/", REJECTION, headers=PANEL)

    answers = (opened, accepted, reworded, at_once, rejected)
    assert [answer.status_code for answer in answers] == [200, 409, 409, 409, 200]
    assert [f"You typed: <bdi>“Mine, for {block}.”</bdi>" in reworded.text for block in fields] == [True]
    assert stale.revisions.count() == 2


@pytest.mark.parametrize("changed", [True, False])
def test_words_of_ones_own_are_asked_for_with_one_way_to_comment_on_any_finding(at_desk, request, changed):
    """Where no fix is offered any more there are the buttons of the card, and no form."""
    story = request.getfixturevalue("stale" if changed else "article")
    finding = story.findings.get()

    page = at_desk.get(f"/finding/{finding.pk}/reword/").text

    assert ('id="reword"' in page, re.findall(r'id="(say-f\d+)"', page)) == (not changed, [f"say-f{finding.pk}"])


def test_long_line_is_told_by_what_would_change_in_it(at_desk, desk, reporter):
    article = make_article(desk, reporter, [" ".join(f"At quay {number} &mdash; {FERRY}" for number in range(9))])

    answer = at_desk.get(f"/review/{article.pk}/?f={article.findings.get(rule='paste-residue').pk}")

    [effect] = next(card.effects for card in answer.context["cards"] if card.selected)
    assert [words for words, differs in effect.pieces if differs] == [f"{number} —" for number in range(3)]
    assert (effect.more, max(len(words) for words, _ in effect.pieces) < 3 * BESIDE) == (6, True)
    assert " … and 6 more changes</span></p>" in answer.text


def test_versions_that_part_often_are_told_by_the_first_places():
    first, second = (" ".join(f"Boat {number} came at {number + more}." for number in range(9)) for more in (20, 50))

    effects = side_by_side([Span("p1", 0, len(first), first)], [Span("p2", 0, len(second), second)])

    assert [[words for words, differs in effect.pieces if differs] for effect in effects] == [
        [str(number + more) for number in range(6)] for more in (20, 50)
    ]


def test_long_words_of_one_version_are_told_by_their_ends():
    middle = "and nobody minded " * 60

    copies = [Span("p1", 0, 19, "The ferry was late."), Span("p2", 0, 1099, f"The ferry {middle}was late.")]

    _, longer = side_by_side(copies[:1], copies[1:])

    [words] = [words for words, differs in longer.pieces if differs]
    assert words == abridged(middle.rstrip(), 100)
    assert len(words) < 210


@pytest.mark.parametrize("text", ["港" * 5_000, f"{'x' * 1_000_000}"])
def test_passage_without_spaces_is_quoted_by_its_beginning(text):
    assert excerpt(text) == f"{text[:280]} …"


def test_card_of_what_was_accepted_says_why_it_was_found_and_not_that_it_still_holds(at_desk, golden, editor):
    headline = golden.findings.first()
    path = f"/review/{golden.pk}/?f={headline.pk}"
    stands = "t stands in the story more than once, and the story has none."

    def why():
        """Why the first finding was made, while it is open, rejected and accepted."""
        return re.findall(rf'<p class="why">(.*{stands})</p>', at_desk.get(path).text)

    still_open = why()
    rejection = review.reject(headline, by=editor)
    rejected = why()
    review.undo(rejection, by=editor)
    review.accept(headline, key=key(headline), by=editor)

    assert (still_open, rejected, why()) == ([f"I{stands}"], [f"I{stands}"], [f"Why it was found: i{stands}"])
