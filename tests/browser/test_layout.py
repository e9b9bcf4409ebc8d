"""Where things stand on the review screen, on a desk and on a phone, and where one is left after an action."""

import re

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from articles.actions import moving, review
from articles.models import Article
from tests.browser.conftest import person
from tests.browser.keyboard import quiet
from tests.browser.looking import WIDTHS
from tests.browser.steps import open_review, visit_review
from tests.factories import CREW, comment, make_article, taken
from tests.stories import PASTE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def boxes(page, *selectors):
    """The boxes of these elements, all at one moment: a page that scrolls moves them."""
    script = "selectors => selectors.map(each => document.querySelector(each).getBoundingClientRect().toJSON())"
    return page.evaluate(script, selectors)


def test_every_button_of_a_finding_is_in_sight_on_a_phone(newsroom):
    newsroom.receive()
    phone = newsroom.browse("edda", width=390, height=844)
    open_review(phone)

    for finding in ("reads like the headline", "two paragraphs"):
        link = phone.get_by_role("link", name=re.compile(finding))
        if link.count():
            link.first.click()
        expect(phone.locator(".card.selected h2")).to_contain_text(finding)
        card, last = boxes(phone, ".card.selected", ".card.selected .row:last-child button")

        assert card["height"] <= 844 * 0.45
        assert last["bottom"] <= card["bottom"] <= 844


BUTTONS = ".card.selected .row :is(button:not(.hidden), .button):not(details > div *)"


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_reasons_unfold_in_sight_and_move_no_button(newsroom, width, height):
    newsroom.receive("\n".join([PASTE[0], PASTE[5], PASTE[0].replace("ninth", "tenth"), PASTE[6]]))
    page = newsroom.browse("edda", width=width, height=height)
    open_review(page)
    expect(page.locator(".card.selected h2")).to_have_text(re.compile("The copies differ"))
    offsets = f"""() => [...document.querySelectorAll("{BUTTONS}")].map(each => {{
      const [own, card] = [each, each.closest(".card").querySelector("h2")].map(one => one.getBoundingClientRect());
      return [own.left - card.left, own.top - card.top];
    }})"""
    before = page.evaluate(offsets)

    page.locator("summary", has_text="Say why").click()

    expect(page.get_by_role("button", name="Reject for this reason")).to_be_in_viewport(ratio=0.99)
    expect(page.get_by_text("quotation", exact=True)).to_be_in_viewport(ratio=0.99)
    assert len(before) > 5
    assert page.evaluate(offsets) == before


def test_reasons_unfold_in_sight_on_a_phone_without_a_script(newsroom):
    newsroom.receive()
    phone = newsroom.browse("edda", width=390, height=844, scripts=False)
    phone.goto(f"/review/{Article.objects.get().pk}/")

    phone.locator("summary", has_text="Say why").click()

    expect(phone.get_by_role("button", name="Reject for this reason").last).to_be_in_viewport(ratio=0.99)


def test_reasons_unfold_in_sight_below_a_refusal(newsroom):
    newsroom.receive()
    phone = newsroom.browse("edda", width=390, height=844)
    open_review(phone)
    phone.locator("#aside summary").click()
    phone.get_by_label("Why?").fill(" ")
    newsroom.expect_answer(422)
    phone.get_by_role("button", name="Send back").click()
    expect(phone.locator("#problem")).to_be_visible()

    phone.locator("summary", has_text="Say why").click()

    expect(phone.get_by_role("button", name="Reject for this reason").last).to_be_in_viewport(ratio=0.99)


OPENED = [
    ("e", "#reword", "textarea"),
    ("c", ".saying", "textarea"),
    ("w", ".reject details > div", "input"),
    ("Shift+A", "#safe", "h2"),
]
"""What a key opens on a card or above it, and where the focus goes in it."""


@pytest.mark.parametrize(("key", "opened", "focused"), OPENED)
@pytest.mark.parametrize("finding", ["reads like the headline", "two paragraphs"])
def test_what_a_key_opens_stands_in_sight_whole_below_the_head_of_its_card(newsroom, key, opened, focused, finding):
    newsroom.receive()
    page = newsroom.browse("edda", width=1440, height=900)
    open_review(page)
    link = page.get_by_role("link", name=re.compile(finding))
    if link.count():
        link.first.click()
    expect(page.locator(".card.selected h2")).to_contain_text(finding)
    expect(page.locator(".card.selected h2")).to_be_focused()

    page.keyboard.press(key)

    expect(page.locator(f"{opened} {focused}").first).to_be_focused()
    quiet(page)
    box, head = boxes(page, opened, ".card.selected .head")
    assert 0 <= box["top"] < box["bottom"] <= 900
    assert 0 <= head["top"] < head["bottom"] <= 900


def test_every_fix_of_copies_that_differ_is_in_sight_on_a_phone_with_the_first_copy(newsroom):
    newsroom.receive("\n".join([PASTE[0], PASTE[5], PASTE[0].replace("ninth", "tenth"), PASTE[6]]))
    phone = newsroom.browse("edda", width=390, height=844)
    open_review(phone)
    expect(phone.locator(".card.selected h2")).to_have_text(re.compile("The copies differ"))

    for shown in [*phone.locator("[id^=accept-]").all(), phone.locator(".card.selected .words").first]:
        expect(shown).to_be_in_viewport(ratio=0.99)


@pytest.mark.parametrize("width", [1440, 390])
def test_copies_side_by_side_stay_in_sight_when_they_are_opened(newsroom, width):
    newsroom.receive("\n".join([*PASTE, *PASTE[5:9], PASTE[-1].replace("tea", "coffee")]))
    page = newsroom.browse("edda", width=width, height=600)
    versions = Article.objects.get().findings.open().last()
    page.goto(f"/review/{versions.article_id}/?f={versions.pk}")
    expect(page.locator(".card.selected h2")).to_be_focused()

    page.keyboard.press("o")
    expect(page.locator("#sides-head")).to_be_focused()
    quiet(page)
    expect(page.locator("#sides-head")).to_be_in_viewport()
    page.reload()
    quiet(page)

    expect(page.locator("#sides-head")).to_be_focused()
    expect(page.locator("#sides-head")).to_be_in_viewport()


@pytest.mark.parametrize("width", [1440, 1000, 390])
def test_reason_of_a_story_that_was_sent_back_stays_within_reach(newsroom, width):
    article = taken(newsroom.receive(), get_user_model().objects.get(username="edda"))
    moving.move(article, "send_back", by=article.claimed_by, note="Who says that tea was served? " * 10)
    page = newsroom.browse("rosa", width=width, height=844)
    visit_review(page, f"/review/{article.pk}/")

    page.keyboard.press("k")
    expect(page.locator(".card.selected h2")).to_contain_text("two paragraphs")
    expect(page.locator(".card.selected h2")).to_be_focused()
    quiet(page)
    expect(page.locator("#reason")).not_to_be_in_viewport()
    expect(page.locator("#whence")).to_be_in_viewport(ratio=1)
    assert page.locator("#whence").bounding_box()["height"] < 40
    page.locator("#whence").press("Enter")

    expect(page.locator("#reason")).to_be_focused()
    expect(page.locator("#reason")).to_be_in_viewport(ratio=1)


LONG = "Kept the headline, removed line 4. " * 8
"""What was said, four lines of it on a wide screen."""

COVERED = """() => {
  scrollTo(0, document.body.scrollHeight);
  document.getElementById("findings").scrollTo(0, 1e6);
  const foot = ["#status", ".card.selected:not(.decided)"].map(each => document.querySelector(each)).filter(
    each => each && getComputedStyle(each).position === "fixed" && each.getBoundingClientRect().top > 0);
  return [".manuscript .prose", ".card", ".rail > *"].filter(each => {
    const last = [...document.querySelectorAll(each)].at(-1), box = last.getBoundingClientRect();
    return foot.some(over => !over.contains(last) && over.getBoundingClientRect().top < box.bottom
      && over.getBoundingClientRect().right > box.left);
  });
}"""
"""What is covered at the end of the page by what stands at the foot of the screen."""


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (960, 720), (390, 844), (320, 568)])
@pytest.mark.parametrize("decided", [False, True])
def test_nothing_at_the_end_is_covered_by_what_is_said_or_to_be_decided(newsroom, width, height, decided):
    article = newsroom.receive()
    for finding in article.findings.open() if decided else ():
        review.reject(finding, by=person("dana"))
    page = newsroom.browse("edda", width=width, height=height)
    visit_review(page, f"/review/{article.pk}/")

    page.evaluate("words => { document.getElementById('status').textContent = words }", LONG)

    assert page.evaluate(COVERED) == []


def test_a_story_opens_at_its_passage_and_glides_only_from_there(newsroom):
    newsroom.receive("\n".join([*PASTE, *PASTE[5:9] * 4, PASTE[-1]]))
    page = newsroom.browse("edda", height=600)
    page.emulate_media(reduced_motion="no-preference")
    page.add_init_script(
        "window.glides = [];Element.prototype.scrollIntoView = function (how) { window.glides.push(how.behavior); };"
    )
    last = Article.objects.get().findings.open().last()

    page.goto(f"/review/{last.article_id}/?f={last.pk}")
    expect(page.locator(".card.selected h2")).to_be_focused()
    quiet(page)
    opened = page.evaluate("window.glides.splice(0)")
    page.keyboard.press("k")
    expect(page.locator(".card.selected h2")).to_be_focused()
    quiet(page)

    assert opened == ["auto"]
    assert page.evaluate("window.glides") == ["smooth"]


@pytest.mark.parametrize(
    ("address", "control"),
    [
        ("block/p1/", "#block-save"),
        ("block/p6/comment/", ".saying button"),
        ("safe/", "#safe-accept"),
        ("?view=compare", "#sides-close"),
    ],
)
def test_the_card_of_a_phone_gives_way_to_what_is_written_or_looked_at(newsroom, address, control):
    newsroom.receive("\n".join([*PASTE, PASTE[-1].replace("tea", "coffee")]))
    phone = newsroom.browse("edda", width=390, height=844)
    article = Article.objects.get()
    versions = article.findings.open().last().pk
    phone.goto(f"/review/{article.pk}/{address}{'&' if '?' in address else '?'}f={versions}")
    button = phone.locator(control).first
    button.scroll_into_view_if_needed()

    on_top = button.evaluate(
        "button => { const box = button.getBoundingClientRect();"
        " return button.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)); }"
    )

    expect(phone.locator(".card.selected")).to_have_css("position", "static")
    assert on_top


@pytest.mark.parametrize("width", [1440, 700])
def test_findings_are_end_notes_in_print(newsroom, width):
    newsroom.receive()
    page = newsroom.browse("edda", width=width)
    open_review(page)
    page.emulate_media(media="print")

    text, card = boxes(page, "#text", ".card.selected")

    assert card["top"] >= text["bottom"]
    expect(page.locator(".card h2")).to_have_count(4)
    expect(page.locator(".card.selected h2")).to_be_visible()
    expect(page.get_by_role("button", name="Accept")).to_have_count(0)
    expect(page.locator(".toolbar")).to_be_hidden()


@pytest.mark.parametrize("width", [1440, 390])
def test_a_line_number_stands_at_the_first_line(newsroom, width):
    newsroom.receive()
    page = newsroom.browse("edda", width=width)
    open_review(page)

    number, words = boxes(page, "#b-p1 .margin", "#b-p1 .prose")

    assert words["height"] > 60
    assert 0 <= number["y"] - words["y"] + 8 < 16


def test_a_link_that_is_hidden_takes_no_room_in_the_text(newsroom):
    newsroom.receive()
    page = newsroom.browse("edda")
    open_review(page)

    edit, words = boxes(page, "#edit-p1", "#b-p1 .prose")

    assert edit["left"] >= words["right"]


@pytest.mark.parametrize("width", [1440, 390])
def test_a_note_that_was_empty_is_asked_for_where_it_was_left(newsroom, width):
    newsroom.receive()
    desk = newsroom.browse("edda", width=width)
    open_review(desk)
    desk.locator("#aside summary").click()
    desk.get_by_label("Why?").fill(" ")

    newsroom.expect_answer(422)
    desk.get_by_role("button", name="Send back").click()

    expect(desk.get_by_role("alert").first).to_contain_text("Say why")
    expect(desk.get_by_label("Why?")).to_be_focused()
    expect(desk.get_by_label("Why?")).to_be_in_viewport()


@pytest.mark.parametrize("way", ["button", "link"])
def test_the_address_after_a_hand_edit_is_the_storys(newsroom, way):
    """Whether it was saved or cancelled: a reload must not open the editor again."""
    newsroom.receive()
    desk = newsroom.browse("edda")
    open_review(desk)
    desk.goto(f"{desk.url.partition('?')[0]}block/p1/")

    desk.locator("#editor").get_by_role(way).first.click()

    expect(desk.locator("#editor")).to_have_count(0)
    expect(desk).to_have_url(re.compile(r"/review/\d+/(\?f=\d+)?$"))


@pytest.mark.parametrize("scripts", [True, False])
def test_keys_are_named_only_where_a_script_listens_for_them(newsroom, scripts):
    newsroom.receive()
    page = newsroom.browse("edda", scripts=scripts)
    open_review(page)

    named = page.locator(":is(button, .button) kbd").all()

    assert {each.is_visible() for each in named} == {scripts}


ENDLESS = "x" * 250


def test_words_without_end_make_no_page_wider(newsroom):
    story = [f"{ENDLESS} was late.", f"<p>{ENDLESS}</p>", f"See https://news.example/{ENDLESS} for more.", CREW]
    article = make_article(newsroom.desk, person("rosa"), story, headline=ENDLESS)
    Article.objects.filter(pk=article.pk).update(slug="z" * 80, note=ENDLESS)
    comment(article, f"{ENDLESS}?", by=person("edda"), block="p1")
    review, story = f"/review/{article.pk}/", f"/story/{article.pk}/"
    shown = ["", "write/", "safe/", "proof/", "block/p1/", "?view=clean"]
    pages = [
        "/",
        *(review + each for each in shown),
        *(story + each for each in ("", "history/", "compare/", "publish/")),
    ]
    page, wider = newsroom.browse("sam"), []

    for address in pages:
        page.goto(address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wider.append((address, width))

    assert wider == []


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_empty_slots_stand_under_each_other_where_they_wrap(newsroom, width):
    newsroom.receive(PASTE[-1])
    page = newsroom.browse("edda", width=width)
    page.goto(f"/review/{Article.objects.get().pk}/")

    slots = [each.bounding_box() for each in page.locator(".furniture .line.gone .prose").all()]
    first_of_rows = {slot["y"]: slot["x"] for slot in reversed(slots)}

    assert len(slots) == 4
    assert len(set(first_of_rows.values())) == 1


def test_words_of_a_phone_have_the_whole_of_their_lines(newsroom):
    newsroom.receive()
    phone = newsroom.browse("edda", width=390, height=844)
    open_review(phone)

    words, tools = boxes(phone, "#b-p1 .prose", "#b-p1 .tools")

    assert tools["top"] >= words["bottom"]


def test_card_of_a_phone_folds_by_something_that_looks_like_a_button(newsroom):
    newsroom.receive()
    phone = newsroom.browse("edda", width=390, height=844)
    open_review(phone)
    before, label = boxes(phone, ".card.selected", ".fold")

    phone.mouse.click(label["right"] - 3, label["bottom"] - 3)

    assert boxes(phone, ".card.selected")[0]["height"] < before["height"] / 2
    expect(phone.locator(".fold")).to_have_css("border-top-style", "solid")
    expect(phone.get_by_label("Fold")).to_be_checked()


@pytest.mark.parametrize(("width", "last"), [(1440, False), (390, True)])
def test_story_is_submitted_at_the_end_of_what_there_is_to_fill_in(newsroom, width, last):
    page = newsroom.browse("rosa", width=width)
    page.goto("/submit/")

    text, note, button = boxes(page, "#id_text", "#id_note", "#read")

    assert (button["top"] >= text["bottom"], button["top"] >= note["bottom"]) == (True, last)
    assert button["height"] < 50
    assert page.evaluate("[...document.querySelector('form.paste').elements].at(-1).id") == "read"


def test_small_things_stand_where_their_neighbours_do(newsroom):
    newsroom.receive()
    phone = newsroom.browse("edda", width=390, height=844)
    phone.goto("/")
    select, button = boxes(phone, "#q", ".filters button")
    phone.goto("/submit/")
    gaps = phone.evaluate(
        """() => [...document.querySelectorAll(".beside .help")].map(each => {
          const field = each.previousElementSibling;
          return Math.round(each.getBoundingClientRect().top - field.getBoundingClientRect().bottom);
        })"""
    )

    assert select["height"] == button["height"]
    assert len(gaps) > 3
    assert set(gaps) == {4}


def test_way_back_to_the_story_looks_like_a_link_on_all_its_pages(newsroom):
    story = newsroom.receive()
    sam = newsroom.browse("sam")
    looks = []

    for page in ("story/{}/history/", "story/{}/compare/", "story/{}/publish/", "review/{}/proof/", "review/{}/write/"):
        sam.goto("/" + page.format(story.pk))
        looks.append(sam.locator("main .label a").evaluate("link => getComputedStyle(link).textDecorationLine"))

    assert looks == ["underline"] * 5
