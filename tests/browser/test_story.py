"""The given article's shape, from the paste to the published page: with the mouse, by keyboard, without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

from articles.models import Article
from tests.browser.steps import accept, expect_clean_story, expect_published, log_in, open_review, press, submit
from tests.factories import CREW, FARES, FERRY

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def public_address():
    return Article.objects.get().get_public_url()


def sign_and_publish(page):
    """Second-read, sign off and publish, as the slot does."""
    open_review(page, "Harbour Master")
    press(page, re.compile("^Sign off revision 5"))
    page.get_by_role("link", name="Publish…").click()
    press(page, "Publish revision 5")


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-javascript"])
def test_story_goes_from_paste_to_published_page(newsroom, scripts):
    rosa, edda, sam = (newsroom.browse(scripts=scripts) for _ in range(3))
    for page, name in ((rosa, "rosa"), (edda, "edda"), (sam, "sam")):
        page.goto("/")
        log_in(page, name)
    submit(rosa)
    open_review(edda)

    for left in range(4):
        expect(edda.locator("#progress")).to_have_text(f"{left} of 4 decided")
        accept(edda)
    expect(edda.locator("#progress")).to_have_text("4 of 4 decided")
    expect_clean_story(edda)
    press(edda, "Send to second read")
    sign_and_publish(sam)

    reader = newsroom.browse(scripts=scripts)
    reader.goto(public_address())
    expect_published(reader)


def test_keyboard_alone_takes_the_story_to_the_second_read(newsroom):
    newsroom.receive()
    desk = newsroom.browse("edda")
    open_review(desk)

    for decided in range(1, 5):
        desk.keyboard.press("a")
        expect(desk.locator("#progress")).to_have_text(f"{decided} of 4 decided")
        expect(desk.locator("#review :focus")).to_have_count(1)
    expect_clean_story(desk)
    desk.get_by_role("button", name="Send to second read").focus()
    desk.keyboard.press("Enter")

    expect(desk.locator(".facts")).to_contain_text("Second read")


def test_focus_moves_to_the_next_finding_and_it_is_announced(newsroom):
    newsroom.receive()
    desk = newsroom.browse("edda")
    open_review(desk)

    accept(desk)

    expect(desk.locator(".card.selected h2")).to_be_focused()
    expect(desk.get_by_role("status")).to_contain_text("1 of 4 decided.")
    expect(desk).to_have_url(re.compile(r"\?f=\d+"))


def test_every_decision_is_undone_after_reload_by_another_editor(newsroom):
    newsroom.receive()
    desk = newsroom.browse("edda")
    open_review(desk)
    for decided in range(1, 5):
        accept(desk)
        expect(desk.locator("#progress")).to_have_text(f"{decided} of 4 decided")
    colleague = newsroom.browse("dana")
    open_review(colleague, "Harbour Master")

    for decided in range(3, -1, -1):
        colleague.get_by_role("button", name="Undo").first.click()
        expect(colleague.locator("#progress")).to_have_text(f"{decided} of 4 decided")

    article = Article.objects.get()
    assert article.head.document == article.revisions.get(number=1).document


def test_editor_keeps_the_other_copy(newsroom):
    newsroom.receive()
    desk = newsroom.browse("edda")
    open_review(desk)
    desk.get_by_role("link", name=re.compile("two paragraphs")).click()

    desk.locator(".card.selected").get_by_role("button", name="Remove the earlier copy").click()
    expect(desk.locator("#progress")).to_have_text("1 of 4 decided")

    assert [block.id for block in Article.objects.get().document.paragraphs][-3:] == ["p6", "p9", "p10"]


def test_rejected_finding_stays_rejected_after_reload(newsroom):
    newsroom.receive()
    desk = newsroom.browse("edda")
    open_review(desk)

    desk.get_by_text("Say why").click()
    desk.get_by_label("intended").check()
    press(desk, "Reject for this reason")
    expect(desk.locator("#progress")).to_have_text("1 of 4 decided")
    desk.reload()

    expect(desk.get_by_text("Rejected by edda: intended")).to_be_visible()


def test_paragraph_is_edited_by_hand_and_a_collision_keeps_what_was_typed(newsroom):
    newsroom.receive()
    first, second = newsroom.browse("edda"), newsroom.browse("dana")
    for page in (first, second):
        open_review(page)
        page.locator("#edit-p1").click()
    first.locator("#block-text").fill("Ours.")
    first.get_by_role("button", name="Save").click()
    expect(first.locator("#b-p1 .prose")).to_have_text("Ours.")

    newsroom.expect_answer(409)
    second.locator("#block-text").fill("Theirs.")
    second.get_by_role("button", name="Save").click()

    expect(second.get_by_role("alert").first).to_contain_text("Line 1 was changed by edda since you opened it.")
    expect(second.locator("#block-text")).to_have_value("Theirs.")
    expect(second.locator("#block-theirs")).to_have_text("only theirs: Ours.")


def test_whole_story_is_rewritten(newsroom):
    newsroom.receive("One thing happened.\nThen another thing did.")
    desk = newsroom.browse("edda")
    open_review(desk, "One thing happened")
    desk.get_by_role("link", name="Edit the whole story").click()

    desk.get_by_label("Headline").fill("Two things")
    desk.get_by_label("Body").fill("Then another thing did.\n\nOne thing happened.\n\nA third is expected.")
    press(desk, "Save")

    expect(desk.locator(".manuscript .line:not(.gone) .prose")).to_have_text(
        ["Two things", "Then another thing did.", "One thing happened.", "A third is expected."]
    )


def test_publication_names_each_reason_with_a_way_to_mend_it(newsroom):
    newsroom.receive()
    slot = newsroom.browse("sam")
    slot.goto(f"/story/{Article.objects.get().pk}/publish/")

    expect(slot.get_by_role("button", name=re.compile("Publish revision"))).to_have_count(0)
    slot.get_by_role("link", name=re.compile("no headline")).click()

    expect(slot.locator("#block-text")).to_be_focused()


def test_reporter_sees_an_own_story_and_nobody_elses(newsroom):
    newsroom.receive()
    dana = newsroom.browse("dana")
    submit(dana, "Dana's own story.\nIt is short.")
    rosa = newsroom.browse("rosa")
    rosa.goto("/")

    expect(rosa.locator("table.stories tbody tr")).to_have_count(1)
    newsroom.expect_answer(404)
    rosa.goto(f"/review/{Article.objects.latest('pk').pk}/")
    expect(rosa.get_by_text("Dana's own story")).to_have_count(0)


def test_nobody_reads_without_logging_in_and_log_out_ends_it(newsroom):
    page = newsroom.browse("edda")
    page.goto("/")
    page.locator("summary").filter(has_text="edda").click()
    page.get_by_role("button", name="Log out").click()
    page.goto("/")

    expect(page).to_have_url(re.compile("/accounts/login/"))


def test_refused_answer_is_told_and_the_page_stays(newsroom):
    """A story moved to another desk while it was on screen: the action is refused with a sentence, not a blank page."""
    newsroom.receive()
    desk = newsroom.browse("edda")
    open_review(desk)
    newsroom.desk.memberships.filter(user__username="edda").delete()

    newsroom.expect_answer(404)
    accept(desk)

    expect(desk.locator("#alert")).not_to_be_empty()
    expect(desk.locator("#progress")).to_have_text("0 of 4 decided")


def test_what_is_said_covers_no_button_on_a_phone(newsroom):
    newsroom.receive()
    page = newsroom.browse("edda", width=390, height=844)
    open_review(page)

    accept(page)

    said = page.locator("#status")
    expect(said).to_contain_text("1 of 4 decided")
    top = page.locator(".card.selected").bounding_box()["y"]
    box = said.bounding_box()
    assert box["y"] + box["height"] <= top


def test_story_with_nothing_open_starts_at_its_top_on_a_phone(newsroom):
    newsroom.receive("\n".join([FERRY, CREW, FARES]))
    page = newsroom.browse("edda", width=390, height=844)

    open_review(page, FERRY[:20])

    expect(page.locator("#story")).to_be_focused()
    assert page.evaluate("scrollY") == 0
