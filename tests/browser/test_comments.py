"""Two people talk about a story in real browsers: by key, with a notice, to the end; and without a script."""

import re

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from articles.actions import commenting, review
from articles.models import Article, Comment
from tests.browser.looking import faults
from tests.browser.steps import open_review, press, submit
from tests.factories import comment

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_comment_by_key_reaches_a_colleague_who_resolves_it(newsroom):
    newsroom.receive()
    desk = newsroom.browse("edda")
    open_review(desk)

    desk.keyboard.press("c")
    expect(desk.get_by_label("Comment: A")).to_be_focused()
    desk.keyboard.type("Is this the headline, @dana?")
    press(desk, "Add comment")
    comment = desk.locator(".card.selected .comment")
    expect(comment).to_be_focused()
    expect(comment).to_contain_text("Is this the headline, @dana?")
    expect(desk.get_by_role("status")).to_have_text("Comment added. dana is told.")

    colleague = newsroom.browse("dana")
    colleague.goto("/")
    colleague.get_by_role("link", name="Notices 1").click()
    expect(colleague.get_by_text("edda mentions you on “As the quarrel")).to_be_visible()
    press(colleague, "Open and mark as read")
    expect(colleague.locator(".card.selected .comment")).to_be_focused()
    press(colleague, "Resolve the comment of edda")
    expect(colleague.locator(".card.selected .comment")).to_be_focused()
    expect(colleague.locator(".card.selected .comment")).to_contain_text("Resolved by dana")
    expect(colleague.get_by_role("status")).to_have_text("Comment resolved.")
    colleague.keyboard.press("c")

    expect(colleague.get_by_label("Comment: A")).to_be_focused()
    expect(colleague.get_by_text("1 resolved")).to_be_visible()


def test_block_is_commented_on_where_it_stands(newsroom):
    newsroom.receive()
    desk = newsroom.browse("edda")
    open_review(desk)

    desk.locator("#b-p8").hover()
    desk.get_by_role("link", name="Comment on line 8").click()
    expect(desk.locator("#comment-b-p8")).to_be_focused()
    desk.keyboard.type("A lovely line.")
    press(desk, "Add comment")

    expect(desk.locator("#b-p8 .comment")).to_be_focused()
    expect(desk.locator("#b-p8 .comment")).to_be_in_viewport()


def test_reply_on_the_page_of_a_story_is_typed_at_once(newsroom, talked):
    page = newsroom.browse("rosa")
    page.goto(f"/story/{Article.objects.get().pk}/")
    reply = page.locator(".comments details", has_text="Reply").first

    reply.locator("summary").click()
    expect(reply.locator("textarea")).to_be_focused()
    page.keyboard.type("It is.")

    expect(reply.locator("textarea")).to_have_value("It is.")


def test_deciding_goes_on_after_a_comment(newsroom):
    newsroom.receive()
    desk = newsroom.browse("edda")
    open_review(desk)
    desk.keyboard.press("c")
    desk.get_by_label("Comment: A").fill("Yes.")
    press(desk, "Add comment")
    expect(desk.locator(".card.selected .comment")).to_be_focused()

    desk.keyboard.press("a")

    expect(desk.locator("#progress")).to_have_text("1 of 4 decided")
    expect(desk.locator(".card.selected h2")).to_be_focused()


def test_empty_comment_is_asked_for_again(newsroom):
    newsroom.expect_answer(422)
    newsroom.receive()
    desk = newsroom.browse("edda")
    open_review(desk)
    desk.keyboard.press("c")
    desk.get_by_label("Comment: A").fill("   ")
    press(desk, "Add comment")

    expect(desk.get_by_text("The comment is empty.").first).to_be_visible()
    expect(desk.get_by_label("Comment: A")).to_be_focused()
    assert Comment.objects.count() == 0


def test_it_is_all_done_without_javascript_too(newsroom):
    reporter = newsroom.browse("rosa", scripts=False)
    submit(reporter)
    desk = newsroom.browse("edda", scripts=False)
    open_review(desk)

    desk.locator(".card.selected").get_by_role("link", name="Comment").click()
    expect(desk.get_by_label("Comment: A")).to_be_focused()
    desk.get_by_label("Comment: A").fill("Is this the headline, @rosa?")
    press(desk, "Add comment")
    expect(desk.locator(".card.selected .comment")).to_be_focused()

    reporter.goto(f"/story/{Article.objects.get().pk}/")
    reporter.locator("summary", has_text=re.compile("Reply.*A: ")).click()
    reporter.get_by_label(re.compile("Comment: A")).fill("It is.")
    reporter.get_by_role("button", name="Add comment").locator("visible=true").click()
    expect(reporter.locator(".comment", has_text="It is.")).to_be_focused()
    reporter.get_by_role("button", name="Resolve the comment of edda").click()

    expect(reporter.locator(".comment", has_text="Is this the headline")).to_contain_text("Resolved by rosa")


ABOVE_THE_CARD = """() => {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect();
  const landed = box("#b-p1 .comment:focus");
  return landed.top >= 0 && landed.bottom <= box(".card.selected").top;
}"""


def test_comment_one_lands_on_is_not_under_the_card_of_a_phone(newsroom, talked):
    page = newsroom.browse("dana", width=390, height=844)

    page.goto(Comment.objects.get(resolved_at__isnull=False).get_absolute_url())
    expect(page.locator("#b-p1 .comment:focus")).to_be_visible()

    page.wait_for_function(ABOVE_THE_CARD)


@pytest.fixture
def talked(newsroom):
    """A story with a decision of each kind and comments on everything, resolved and not."""
    newsroom.receive()
    article = Article.objects.get()
    edda, dana = (get_user_model().objects.get(username=name) for name in ("edda", "dana"))
    first, second, third, last = article.findings.open()
    review.accept(first, key=first.offers()[0].key, by=edda)
    review.reject(second, by=dana, reason="quotation: She says it twice on purpose.")
    last.refresh_from_db()
    review.accept(last, key=last.offers()[0].key, by=dana)
    comment(article, "Fit to print once the standfirst is settled, I think. @sam, second read?", by=edda)
    comment(
        article, "Which of the two is the standfirst, @rosa?\nThe desk can live with either.", by=edda, finding=third
    )
    comment(article, "Twice is right here.", by=dana, finding=second)
    comment(article, "Is it Calder or Caldor? The port's page has both.", by=dana, block="p1")
    commenting.resolve(comment(article, "Ninth month or tenth?", by=edda, block="p1"), by=dana)
    return article


def test_axe_finds_nothing_on_pages_with_comments(newsroom, talked):
    page = newsroom.browse("dana")
    third = talked.findings.open().first()
    found = {}
    for name, address in {
        "review": f"/review/{talked.pk}/?f={third.pk}",
        "form": f"/finding/{third.pk}/comment/",
        "block": f"/review/{talked.pk}/block/p6/comment/",
        "landed": Comment.objects.get(resolved_at__isnull=False).get_absolute_url(),
        "story": f"/story/{talked.pk}/",
    }.items():
        page.goto(address)
        found[name] = faults(page)

    assert {name: problems for name, problems in found.items() if problems} == {}
