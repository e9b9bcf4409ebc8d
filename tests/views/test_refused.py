"""What the last-copy guard would refuse is told before somebody asks for it, beside the button."""

import re

import pytest
from django.utils.html import strip_tags

from articles.actions import at_once, moving, review, signing
from articles.actions.scanning import rescan
from articles.detection.findings import Span, Suggestion
from articles.models import Article
from articles.models.findings import as_row
from articles.text.edits import Edit
from tests.factories import CREW, FARES, FERRY, make_article, make_finding, standing, taken
from tests.house import EVERY_RULE, settle
from tests.views.asking import PANEL, queries

pytestmark = [pytest.mark.database, pytest.mark.django_db]

OTHER = FERRY.replace("Tuesday", "Sunday").replace("night in the waiting", "day in the board")
"""Another version of the first paragraph, too far from it to be a copy."""

LOST = (
    "“The ferry to Skerrin was late again on Tuesday, and forty passengers spent the …” would then stand nowhere in "
    "the story, because its other copy was already removed. Undo “Remove the later copy” first, or keep this copy."
)


@pytest.fixture
def versions(desk, reporter, editor):
    """A story of two versions of one paragraph; the copy of the first one was taken out."""
    article = taken(make_article(desk, reporter, [FERRY, CREW, FERRY, FARES, OTHER]), editor)
    copy = article.findings.get(rule="duplicate-paragraph")
    review.accept(copy, key=copy.offers()[0].key, by=editor)
    article.findings.open().update(kind="contained")  # between mere versions somebody may choose
    return article


def said(page):
    """What stands on a page under an id that tells why something is refused, by these ids."""
    found = re.findall(r'<p class="why" id="((?:reword-)?refused[^"]*)">(.*?)</p>', page)
    return {name: strip_tags(words) for name, words in found}


def describing(page):
    """Which buttons say by what they are described, each with that."""
    return dict(re.findall(r'<button[^>]* id="([^"]+)"[^>]* aria-describedby="([^"]*refused[^"]*)"', page))


def test_offer_that_would_take_out_a_last_copy_says_so_beside_its_button(at_desk, versions):
    finding = versions.findings.open().get()
    allowed, refused = finding.offers()

    page = at_desk.get(f"/review/{versions.pk}/?f={finding.pk}").text
    answers = [
        at_desk.post(f"/finding/{finding.pk}/accept/", {"key": offer.key}, headers=PANEL).status_code
        for offer in (refused, allowed)
    ]

    told = f"refused-{refused.key}"
    assert said(page) == {told: f"“Remove the earlier copy” cannot be accepted as it stands: {LOST}"}
    assert describing(page) == {f"accept-{finding.pk}-2": told}
    assert answers == [409, 200]


def test_copy_side_by_side_says_that_it_cannot_be_kept(at_desk, versions):
    finding = versions.findings.open().get()
    told = f"refused-{finding.offers()[1].key}"

    page = at_desk.get(f"/review/{versions.pk}/?f={finding.pk}&view=compare").text

    assert list(said(page)) == [told]
    assert describing(page) == {"keep-2": told, f"accept-{finding.pk}-2": told}


def test_offer_that_is_refused_in_a_signed_story_says_both_beside_its_buttons(at_desk, desk, versions, editor, slot):
    finding = versions.findings.open().get()
    settle(desk, slot, informing=EVERY_RULE)
    rescan(Article.objects.get(pk=versions.pk), by=editor)
    versions.findings.open().update(kind="contained")
    moving.move(versions, "hand_on", by=editor)
    signing.sign(versions, revision=2, by=slot)

    page = at_desk.get(f"/review/{versions.pk}/?f={finding.pk}&view=compare").text

    both = [*said(page), "unsigning-card"]
    assert [page.count(f' id="{name}"') for name in both] == [1, 1]
    assert describing(page) == dict.fromkeys(["keep-2", f"accept-{finding.pk}-2"], " ".join(both))


def test_offer_that_is_refused_is_refused_in_other_words_too_and_says_so(at_desk, versions):
    finding = versions.findings.open().get()
    allowed, refused = finding.offers()

    def form(offer):
        return at_desk.get(f"/finding/{finding.pk}/reword/?offer={offer.key}", headers=PANEL).text

    sent = {"key": refused.key, "over_words": "1", "text-p5": f"{OTHER} Nobody minded."}
    answer = at_desk.post(f"/finding/{finding.pk}/reword/", sent, headers=PANEL)

    told = {"reword-refused": f"It cannot be accepted as it stands, nor in other words: {LOST}"}
    assert (said(form(allowed)), said(form(refused))) == ({}, told)
    assert describing(form(refused)) == {"reword-accept": "reword-refused"}
    assert answer.status_code == 409


def test_preferred_offer_that_is_refused_is_not_the_main_button(at_desk, versions):
    finding = versions.findings.open().get()
    finding.suggestions, finding.preferred = finding.suggestions[::-1], True
    finding.save()

    page = at_desk.get(f"/review/{versions.pk}/?f={finding.pk}").text

    [button] = re.findall(rf'<button id="accept-{finding.pk}"([^>]*)>', page)
    assert button == f' data-do="accept" aria-describedby="refused-{finding.offers()[0].key}"'


def test_who_may_not_decide_is_not_told_which_offers_are_refused(client, versions, reporter):
    client.force_login(reporter)

    page = client.get(f"/review/{versions.pk}/?f={versions.findings.open().get().pk}").text

    assert (said(page), describing(page)) == ({}, {})


def test_what_is_refused_is_told_without_asking_the_database(at_desk, versions, editor):
    """The page asks as often once the copy is back and nothing is refused."""
    first, finding = versions.findings.order_by("pk")
    page = f"/review/{versions.pk}/?f={finding.pk}"
    refused = at_desk.get(page).text  # which asks what is asked once a process, too

    asked = [queries(lambda: at_desk.get(page))]
    review.undo(first.decisions.get(), by=editor)
    asked.append(queries(lambda: at_desk.get(page)))

    assert asked == [9, 9]
    assert (len(said(refused)), said(at_desk.get(page).text)) == (1, {})


def plant_safe(article, going, staying):
    """A safe finding as a rule might make it that takes one block out for what another one says."""
    article.refresh_from_db()
    out, stays = (article.head.document.block(block) for block in (going, staying))
    fix = Suggestion("Remove the later copy", (Edit(going, 0, out.text, ""),), (Span.whole(stays),))
    finding = make_finding(article, fix, fingerprint=f"{going} planted")
    finding.safe, finding.preferred, finding.spans = True, True, [as_row(Span.whole(out))]
    finding.save()
    return finding


def test_what_would_be_refused_is_not_proposed_as_safe(at_desk, versions, editor):
    """The other safe fix is accepted by the one button."""
    refused, safe = plant_safe(versions, "p1", "p5"), plant_safe(versions, "p2", "p4")

    page = at_desk.get(f"/review/{versions.pk}/safe/").text
    box = page.split('<section class="safe"')[1].split("</section>")[0]
    [key] = re.findall(r'name="key" value="([^"]*)"', box)
    answer = at_desk.post(f"/review/{versions.pk}/safe/", {"key": key}, headers=PANEL)

    assert "Accept 1 safe fix?" in box
    why_not = rf'id="unsafe-{refused.pk}"[^<]*</a> \({at_once.LAST_COPY}\)'
    assert len(re.findall(why_not, box)) == 1
    assert answer.status_code == 200
    safe.refresh_from_db()
    assert (safe.status, standing(versions)) == ("accepted", [FERRY, FARES, OTHER])


def test_what_is_safe_is_the_same_for_the_page_and_for_its_button(at_desk, versions):
    """Of two fixes in each other's way the one that was found first goes, wherever it stands."""
    first, _ = plant_safe(versions, "p4", "p2"), plant_safe(versions, "p2", "p1")

    page = at_desk.get(f"/review/{versions.pk}/safe/").text
    [key] = re.findall(r'name="key" value="([^"]*)"', page.split('<section class="safe"')[1].split("</section>")[0])
    answer = at_desk.post(f"/review/{versions.pk}/safe/", {"key": key}, headers=PANEL)

    first.refresh_from_db()
    assert (answer.status_code, first.status) == (200, "accepted")
