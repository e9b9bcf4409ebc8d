"""Writing by hand: a field that was lost is not one that was emptied, and what was typed is not lost with it."""

import html
import re

import pytest
from django.test import Client
from django.utils.html import escape

from articles.actions import moving, review
from articles.actions.editing import edit_block, rewrite
from articles.detection.findings import Span, Suggestion
from articles.formats.manuscript import read
from articles.models import Article, Finding
from articles.models.findings import as_row
from articles.text.edits import Edit
from tests.factories import CREW, FARES, FERRY, make_article, make_finding, published, standing, taken
from tests.stories import PASTE
from tests.views.asking import PANEL, REJECTION, typed

pytestmark = [pytest.mark.database, pytest.mark.django_db]

AFTER_FORTY = FERRY.partition("forty")[2]
MINE = "Mine, typed <b>slowly</b>."
WHOLE = {
    "base": 1,
    "over_words": 0,
    "headline": "Ferry late again",
    "standfirst": "",
    "byline": "",
    "dateline": "",
    "body": CREW,
}


def block(article):
    return f"/review/{article.pk}/block/p1/"


def write(article):
    return f"/review/{article.pk}/write/"


@pytest.mark.parametrize("lost", ["base", "over_words", "text"])
def test_a_block_keeps_its_text_when_a_field_is_lost(at_desk, article, lost):
    form = typed(MINE)
    del form[lost]

    answer = at_desk.post(block(article), form)

    assert answer.status_code == 422
    assert "The form did not arrive whole" in answer.text
    assert standing(article) == [FERRY, CREW, FARES, CREW]


def test_who_leaves_a_line_as_it_was_comes_back_to_it(at_desk, article, finding, editor):
    editing = at_desk.get(f"{block(article)}?f={finding.pk}").text
    [way] = re.findall(r'id="block-cancel"[^>]* href="([^"]*)"', editing)

    back = at_desk.get(html.unescape(way)).text
    nowhere = at_desk.get(f"/review/{article.pk}/?line=p99").text
    moving.move(article, "send_back", by=editor, note="Who says so?")
    shut = at_desk.get(html.unescape(way)).text

    assert way == f"/review/{article.pk}/?f={finding.pk}&amp;line=p1"
    focused = re.compile(r'id="([^"]+)"[^>]* autofocus')
    assert [focused.findall(page) for page in (back, nowhere, shut)] == [
        ["edit-p1"],
        [f"h-{finding.pk}"],
        [f"h-{finding.pk}"],
    ]


@pytest.mark.parametrize("lost", list(WHOLE))
def test_a_story_keeps_its_text_when_a_field_is_lost(at_desk, article, lost):
    answer = at_desk.post(write(article), {name: value for name, value in WHOLE.items() if name != lost})
    article.refresh_from_db()

    assert answer.status_code == 422
    assert "The form did not arrive whole" in answer.text
    assert article.head.number == 1


def test_a_lost_field_is_offered_as_it_stands(at_desk, article):
    answer = at_desk.post(write(article), {"base": 1, "over_words": 0, "headline": "Mine"})

    form = answer.context["form"]
    assert form["headline"].value() == "Mine"
    assert form["body"].value().split() == " ".join([FERRY, CREW, FARES, CREW]).split()


def planted(article, line, text, by):
    """A decision that puts another text in a line."""
    article.refresh_from_db()
    old = article.head.document.block(line)
    finding = make_finding(article, Suggestion("Mend it", (Edit(line, 0, old.text, text),)), fingerprint=text)
    Finding.objects.filter(pk=finding.pk).update(spans=[as_row(Span.whole(old))])
    return review.accept(finding, key=finding.offers()[0].key, by=by)


def test_line_that_was_taken_out_offers_its_last_words(at_desk, article, colleague):
    edit_block(article, "p1", MINE, base=1, by=colleague)
    edit_block(article, "p1", "", base=2, by=colleague)
    edit_block(article, "p2", "Another.", base=3, by=colleague)

    page = at_desk.get(block(article)).text
    at_desk.post(block(article), typed(MINE, base=4))

    assert f'autofocus aria-describedby="block-last block-help">{escape(MINE)}</textarea>' in page
    assert "Taken out in revision 3 by dana. These were its last words: save to put them back." in page
    assert standing(article)[0] == MINE
    assert "Taken out in revision" not in at_desk.get(block(article)).text


def test_copy_that_a_decision_took_out_offers_its_words_too(at_desk, article, editor):
    finding = article.findings.get()
    review.accept(finding, key=finding.offers()[0].key, by=editor)

    assert f"{CREW}</textarea>" in at_desk.get(f"/review/{article.pk}/block/p4/").text


def ways_back(answer):
    """The ways on a page to a line with the words that an undo needs there."""
    return re.findall(r'<a(?: class="button small" id="put-back-\d+")? href="([^"]*\?back=[^"]*)"', answer.text)


def told_of_the_field(page):
    """What stands above the field of a line, and in it."""
    above = re.findall(r'<p [^>]*id="block-(?:back|now|last)"[^>]*>(.*?)</p>', page)
    return [*above, *re.findall(r'<textarea[^>]* id="block-text"[^>]*>(.*?)</textarea>', page)]


@pytest.mark.parametrize("number", [0, 1])
def test_what_was_changed_after_a_decision_is_put_back_with_the_words_that_the_undo_needs(
    at_desk, desk, reporter, editor, number
):
    """From the card before somebody undoes, and from the refusal after it: two ways to one field."""
    story = make_article(desk, reporter, PASTE, headline="")
    finding = story.findings.get(rule="unplaced-headline")
    decision = review.accept(finding, key=finding.offers()[0].key, by=editor)
    made = story.revisions.get(number=2).document.headline.text
    edit_block(story, "headline", "Another headline", base=2, by=editor)
    undo = f"/decision/{decision.pk}/undo/"
    answers = [at_desk.get(f"/review/{story.pk}/?f={finding.pk}"), at_desk.post(undo, headers=PANEL)]

    [there] = ways_back(answers[number]) if number == 0 else ways_back(answers[number])[:1]
    page = at_desk.get(there.replace("&amp;", "&")).text
    at_desk.post(there.split("?")[0], typed(made, base=3))
    undone = at_desk.post(undo, headers=PANEL)

    told = "These were its words in revision 2: save to put them back. It reads now:"
    assert told_of_the_field(page) == [told, "Another headline", escape(made)]
    assert 'aria-describedby="block-back block-now block-help"' in page
    assert (answers[1].status_code, undone.status_code) == (409, 200)
    story.refresh_from_db()
    assert story.head.document == story.revisions.get(number=1).document


SLIP = FERRY.replace("The ferry", "The the ferry")
MORE = f"{FERRY} Nobody was hurt."


@pytest.mark.parametrize("elsewhere", [False, True])
def test_what_a_colleague_added_before_a_line_was_changed_again_stays_when_it_is_put_back(
    at_desk, desk, reporter, editor, colleague, elsewhere
):
    story = taken(make_article(desk, reporter, [SLIP, CREW]), editor)
    finding = story.findings.get()
    decision = review.accept(finding, key=finding.offers()[0].key, by=editor)
    edit_block(story, "p1", MORE, base=2, by=colleague)
    edit_block(story, "p1", MORE.replace("The ferry", "A boat"), base=3, by=editor)
    if elsewhere:
        edit_block(story, "p2", FARES, base=4, by=colleague)
    [there] = ways_back(at_desk.get(f"/review/{story.pk}/?f={finding.pk}"))

    page = at_desk.get(there.replace("&amp;", "&")).text
    at_desk.post(there.split("?")[0], typed(MORE, base=story.revisions.count()))
    undone = at_desk.post(f"/decision/{decision.pk}/undo/", headers=PANEL)

    told = "These were its words in revision 3: save to put them back. It reads now:"
    assert told_of_the_field(page) == [told, MORE.replace("The ferry", "A boat"), MORE]
    assert (undone.status_code, standing(story)[0]) == (200, MORE.replace("The ferry", "The the ferry"))


def test_what_goes_along_when_a_line_is_put_back_is_told_with_whose_it_is(
    at_desk, desk, reporter, editor, colleague, django_assert_max_num_queries
):
    """What was changed and put back in between is told of no more."""
    story = taken(make_article(desk, reporter, [SLIP, CREW]), editor)
    finding = story.findings.get()
    decision = review.accept(finding, key=finding.offers()[0].key, by=editor)
    boat = FERRY.replace("The ferry", "A boat")
    rest = [f"{boat} Why?", boat, f"{boat} Nobody was hurt.", f"{boat} Nobody was hurt at all."]
    for base, (text, by) in enumerate(zip([boat, *rest], [colleague, *[editor, colleague] * 2], strict=True), start=2):
        edit_block(story, "p1", text, base=base, by=by)
    [there] = ways_back(at_desk.get(f"/review/{story.pk}/?f={finding.pk}"))

    with django_assert_max_num_queries(12):
        page = at_desk.get(there.replace("&amp;", "&")).text
    at_desk.post(there.split("?")[0], typed(FERRY, base=7))
    undone = at_desk.post(f"/decision/{decision.pk}/undo/", headers=PANEL)

    along = "What was changed here by you in revision 6 and dana in revision 7 goes too."
    told = f"These were its words in revision 2: save to put them back. {along} It reads now:"
    assert told_of_the_field(page) == [told, rest[-1], FERRY]
    assert (undone.status_code, standing(story)[0]) == (200, SLIP)


def test_line_that_was_taken_out_and_written_anew_is_put_back_by_an_empty_field(at_desk, article, editor):
    finding = article.findings.get()
    decision = review.accept(finding, key=finding.offers()[0].key, by=editor)
    edit_block(article, "p4", "Another end.", base=2, by=editor)
    [there] = ways_back(at_desk.get(f"/review/{article.pk}/?f={finding.pk}"))

    page = at_desk.get(there.replace("&amp;", "&")).text
    at_desk.post(there.split("?")[0], typed("", base=3))

    told = "In revision 2 nothing stood here: save the empty field to take the line out again. It reads now:"
    assert told_of_the_field(page) == [told, "Another end.", ""]
    assert at_desk.post(f"/decision/{decision.pk}/undo/", headers=PANEL).status_code == 200


def test_what_a_later_decision_changed_is_not_put_back_by_hand(at_desk, article, editor):
    """That one is undone first."""
    first = planted(article, "p1", CREW, editor)
    planted(article, "p1", FARES, editor)

    page = at_desk.get(f"/review/{article.pk}/?f={first.finding_id}")

    assert "Undo “Mend it” first, or edit it by hand." in page.text
    assert ways_back(page) == []


@pytest.mark.parametrize("back", ["1", "9", "0", "x", "9" * 30])
def test_line_that_reads_as_it_did_or_is_asked_for_in_no_revision_opens_as_it_is(at_desk, article, back):
    page = at_desk.get(f"{block(article)}?back={back}").text

    assert told_of_the_field(page) == [FERRY]


def test_empty_piece_of_furniture_offers_nothing(at_desk, article, editor):
    edit_block(article, "headline", "", base=1, by=editor)

    assert "></textarea>" in at_desk.get(f"/review/{article.pk}/block/headline/").text


def test_an_empty_field_empties_its_block(at_desk, article):
    answer = at_desk.post(block(article), typed(""))

    assert answer.status_code == 303
    assert standing(article) == [CREW, FARES, CREW]


def test_what_could_not_stay_is_named_for_every_field(at_desk, article):
    form = WHOLE | {"headline": "Ferry\x07 late", "byline": "By\x07 Rosa", "body": f"{CREW}\x07"}

    answer = at_desk.post(write(article), form, follow=True)

    assert "3 control characters were taken out" in answer.text


@pytest.mark.parametrize("address", ["/", "/submit/", "/review/{pk}/", "/review/{pk}/write/", "/review/{pk}/block/p1/"])
def test_words_are_typed_in_whichever_direction_they_read(client, article, slot, address):
    client.force_login(slot)

    fields = re.findall(r"<(?:textarea|input)[^>]*>", client.get(address.format(pk=article.pk)).text)

    typed = [each for each in fields if not re.search('type="(?:hidden|radio|checkbox|number|date)"', each)]
    assert [each for each in typed if 'dir="auto"' not in each] == []
    assert typed


def test_what_was_typed_comes_back_when_the_story_has_moved_on(at_desk, article, slot):
    moving.move(article, "hold", by=slot, note="Wait.")

    one = at_desk.post(block(article), typed(MINE))
    whole = at_desk.post(write(article), WHOLE | {"body": MINE})

    for answer in (one, whole):
        assert answer.status_code == 403
        assert "Mine, typed &lt;b&gt;slowly&lt;/b&gt;.</textarea>" in answer.text


@pytest.mark.parametrize(("name", "what"), [("p1", "line 1"), ("headline", "the headline")])
def test_field_says_what_an_empty_one_removes(at_desk, article, name, what):
    page = at_desk.get(f"/review/{article.pk}/block/{name}/").text

    help_text = re.search(r'<span class="help" id="block-help">(.*?)</span>', page)[1]
    assert help_text.partition("). ")[2] == (
        f"A new line begins a new paragraph; leave the field empty to remove {what}."
    )


CLOSED = [
    ("author", [], "This story is submitted; you may not change its text now. Ask somebody on the World desk."),
    ("author", ["spike"], "sam spiked this story: {} You may not change its text now. Ask somebody on the World desk."),
    ("editor", ["send_back"], "sam sent this story back: {} Once it is submitted, the desk may change its text."),
    (
        "editor",
        ["hold"],
        "sam held this story: {} To change its text, ask the slot of the World desk to release it first.",
    ),
    ("slot", ["hold"], "You held this story: {} To change its text, release it first."),
    (
        "editor",
        ["spike"],
        "sam spiked this story: {} To change its text, ask the slot of the World desk to revive it first.",
    ),
    ("slot", ["spike", "revive"], "You revived this story: {} Once it is submitted, the desk may change its text."),
]
"""Who may not change a story's text after which moves of the slot, and what they are told."""


@pytest.mark.parametrize(("who", "moves", "sentence"), CLOSED)
def test_text_that_is_closed_says_where_the_story_is_and_what_to_do(client, article, users, who, moves, sentence):
    finding = article.findings.get()
    for move in moves:
        moving.move(Article.objects.get(), move, by=users["slot"], note="Wait for\nthe verdict")
    client.force_login(users[who])

    answers = [
        client.get(block(article), headers=PANEL),
        client.get(write(article), headers=PANEL),
        client.get(f"/review/{article.pk}/safe/", headers=PANEL),
        client.get(f"/finding/{finding.pk}/reword/", headers=PANEL),
        client.post(block(article), typed(MINE), headers=PANEL),
        client.post(f"/finding/{finding.pk}/reject/", REJECTION, headers=PANEL),
    ]

    told = [(answer.status_code, answer.text.partition(" Reference ")[0]) for answer in answers]
    so = sentence.format("Wait for the verdict.")
    typed_too = [""] * 4 + [" What you typed can't be saved now: copy it.", ""]
    assert told == [(403, f"{so}{more}") for more in typed_too]


@pytest.mark.parametrize("address", [block, write])
def test_words_sent_to_a_story_that_was_held_come_back_with_the_reason_and_the_way_to_it(
    client, article, users, address
):
    moving.move(article, "hold", by=users["slot"], note="Wait for the verdict.")
    client.force_login(users["editor"])
    form = typed(MINE) if address is block else {"base": 1, "over_words": 0, "body": MINE}

    page = client.post(address(article), form).text

    says = re.search(r"<h1[^>]*>.*?</h1>\s*<p>(.*?)</p>\s*<p>(.*?)</p>", page, re.DOTALL)
    assert says[1].replace("&#x27;", "'") == (
        "sam held this story: Wait for the verdict. To change its text, ask the slot of the World desk to release it "
        "first. What you typed can't be saved now: copy it."
    )
    assert says[2] == f'<a class="button" id="to-story" href="/review/{article.pk}/">Back to the story</a>'
    assert "Mine, typed &lt;b&gt;slowly&lt;/b&gt;.</textarea>" in page


def test_what_was_typed_comes_back_when_the_login_has_ended(client, article):
    answer = client.post(block(article), typed(MINE))
    panel = client.post(block(article), typed(MINE), headers=PANEL)

    assert answer.status_code == 401
    assert "Your login has ended" in answer.text
    assert "Mine, typed &lt;b&gt;slowly&lt;/b&gt;.</textarea>" in answer.text
    assert 'href="/accounts/login/?next=/"' in answer.text
    assert (panel.status_code, panel["Content-Type"]) == (401, "text/plain; charset=utf-8")  # never swapped in
    assert standing(article) == [FERRY, CREW, FARES, CREW]


def test_what_was_typed_comes_back_when_the_forms_token_is_old(article, editor):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(editor)

    answer = browser.post(block(article), typed(MINE))

    assert answer.status_code == 403
    assert "This form is too old" in answer.text
    assert "Mine, typed &lt;b&gt;slowly&lt;/b&gt;.</textarea>" in answer.text


def test_a_decision_without_a_login_leads_to_the_login(client, article):
    answer = client.post(f"/finding/{article.findings.get().pk}/reject/", {"reason": "quotation"})

    assert (answer.status_code, answer["Location"]) == (302, "/accounts/login/?next=/")


def test_a_headline_too_long_is_no_race(at_desk, article):
    answer = at_desk.post(write(article), WHOLE | {"headline": "x" * 301})

    assert answer.status_code == 422
    assert "The headline would have 301 characters; it may have 300. Shorten it." in answer.text
    assert ">Not yet</h2>" in answer.text
    assert "The latest revision" not in answer.text


STARRED = "**The ferry** was late for 2 * 3 hours, they said."


@pytest.fixture
def starred(desk, reporter):
    """A plain text with signs that the desk's own hand would set words with."""
    return make_article(desk, reporter, [STARRED, CREW])


def test_signs_of_a_plain_text_read_alike_on_every_page(at_desk, starred, editor, slot):
    taken(starred, editor)
    review.reject(starred.findings.get(), by=editor)  # else the marks would be taken off
    starred = published(starred, editor, slot)
    review_page, story = f"/review/{starred.pk}/", f"/story/{starred.pk}/"

    box = re.search(r'<textarea[^>]* id="block-text"[^>]*>(.*?)</textarea>', at_desk.get(block(starred)).text)
    assert box[1] == STARRED
    for page in (review_page, f"{review_page}proof/", story, starred.get_public_url()):
        assert STARRED in at_desk.get(page).text


def test_signs_stay_signs_when_the_words_beside_them_are_changed(at_desk, starred):
    form = {"base": 1, "over_words": 1, "text": STARRED.replace("hours", "*long* hours")}

    at_desk.post(block(starred), form)

    assert standing(starred) == [r"\*\*The ferry\*\* was late for 2 \* 3 *long* hours, they said.", CREW]


def test_what_is_only_looked_at_in_the_box_is_not_changed(at_desk, starred):
    at_desk.post(block(starred), {"base": 1, "over_words": 1, "text": STARRED})

    starred.refresh_from_db()
    assert starred.head.number == 1


def test_a_form_that_says_it_was_typed_over_source_is_read_as_source(at_desk, starred):
    at_desk.post(block(starred), typed("**The ferry** was late."))

    assert standing(starred) == ["**The ferry** was late.", CREW]


def whole(client, article):
    """The whole-story form as it is offered."""
    form = client.get(write(article)).context["form"]
    return {field.name: field.value() or "" for field in form} | {"over_words": 1}


SET = ["**The ferry** was late for 2 * 3 hours, they said.", "- It *sank*, they [said](https://skerrin.example)."]


@pytest.fixture
def dressed(at_desk, starred, editor):
    """A story with signs that set nothing, and with words that are set."""
    edit_block(starred, "p2", SET[1], base=1, by=editor)
    edit_block(starred, "headline", r"Ferry \*very\* late", base=2, by=editor)
    starred.refresh_from_db()
    return starred


def test_whole_story_is_edited_as_it_is_read(at_desk, dressed):
    form = whole(at_desk, dressed)

    assert form["headline"] == "Ferry *very* late"
    assert form["body"].split("\n\n") == SET


def test_whole_story_that_is_only_looked_at_is_not_changed(at_desk, dressed):
    before = dressed.head

    at_desk.post(write(dressed), whole(at_desk, dressed))

    dressed.refresh_from_db()
    assert dressed.head == before


def test_signs_emphasis_and_links_stay_when_words_beside_them_are_changed(at_desk, dressed):
    form = whole(at_desk, dressed)

    at_desk.post(write(dressed), form | {"body": form["body"].replace("hours", "days").replace("It", "They say it")})

    assert standing(dressed) == [
        r"\*\*The ferry\*\* was late for 2 \* 3 days, they said.",
        "- They say it *sank*, they [said](https://skerrin.example).",
    ]
    assert dressed.head.document.paragraphs[1].kind == "paragraph"


MONDAY, FRIDAY = FERRY.replace("Tuesday", "Monday"), FERRY.replace("Tuesday", "Friday")
CLASH = re.compile(r'name="clash" value="([^"]+)"')
AREAS = re.compile(r'<textarea[^>]* name="([^"]+)"[^>]*>\n?([^<]*)</textarea>')


def sent_late(client, article, colleague, **mine):
    """The answer to a whole story that was read in revision 1, after a colleague changed its headline and line 1."""
    edit_block(article, "headline", "Ferry on time", base=1, by=colleague)
    edit_block(article, "p1", FRIDAY, base=2, by=colleague)
    return client.post(write(article), WHOLE | {"over_words": 1} | mine)


def again(page, **chosen):
    """What the page that tells of a clash sends when it is saved with these choices."""
    fields = AREAS.findall(page)
    parts = re.findall(r'<(?:textarea|input type="hidden")[^>]* name="body"[^>]*?(?:value="()"|>\n?([^<]*)<)', page)
    whole = {name: value for name, value in fields if name != "body"} | {"body": ["".join(part) for part in parts]}
    inputs = dict(re.findall(r'<input [^>]*name="(base|headline|byline|dateline)" value="([^"]*)"', page))
    keeps = {f"text-{block}-keep": which for block, which in chosen.items()}
    slots = {"headline": "", "byline": "", "dateline": ""} | inputs
    return {**slots, **whole, "over_words": 1, "clash": CLASH.findall(page), **keeps}


def test_words_a_colleague_changed_elsewhere_stay_theirs(at_desk, article, colleague):
    body = "\n".join([FERRY, CREW, FARES, CREW, "Mine is new."])

    answer = sent_late(at_desk, article, colleague, body=body)

    article.refresh_from_db()
    assert answer.status_code == 302
    assert standing(article) == [FRIDAY, CREW, FARES, CREW, "Mine is new."]
    assert article.headline == "Ferry on time"


def notice(page):
    return [str(message) for message in page.context["messages"]]


def test_save_says_who_changed_what_meanwhile(at_desk, article, colleague, slot):
    body = "\n".join([FERRY, CREW, FARES, CREW, "Mine is new."])
    edit_block(article, "headline", "Ferry on time", base=1, by=colleague)
    edit_block(article, "p3", FARES.replace("tenth", "fifth"), base=2, by=slot)
    edit_block(article, "p1", FRIDAY, base=3, by=colleague)

    page = at_desk.post(write(article), WHOLE | {"over_words": 1, "body": body}, follow=True)

    assert notice(page) == [
        "Saved as a new revision, with what dana and sam changed meanwhile: the headline and lines 1, 3."
    ]


def test_save_of_one_line_says_who_changed_what_meanwhile(at_desk, article, editor, colleague):
    edit_block(article, "p1", FRIDAY, base=1, by=colleague)
    edit_block(article, "p3", "Fares fall.", base=2, by=editor)
    form = {"base": 1, "over_words": 1, "text": FERRY.replace("forty", "fifty")}

    said = [notice(at_desk.post(block(article), form, follow=True)) for _ in range(2)]

    assert said == [["Saved, with what dana changed meanwhile: line 1."]] * 2
    assert standing(article)[0] == FRIDAY.replace("forty", "fifty")


def test_save_over_ones_own_changes_speaks_of_nobody(at_desk, article, editor):
    edit_block(article, "p1", FRIDAY, base=1, by=editor)

    form = {"base": 1, "over_words": 1, "text": f"Late: {FERRY}"}

    assert notice(at_desk.post(block(article), form, follow=True)) == ["Saved."]


def test_words_of_one_line_that_a_colleague_has_saved_already_are_not_said_to_be_saved(at_desk, article, colleague):
    edit_block(article, "p1", FRIDAY, base=1, by=colleague)

    page = at_desk.post(block(article), {"base": 1, "over_words": 1, "text": FRIDAY}, follow=True)

    assert notice(page) == ["Nothing to save: the story says all of it already."]


@pytest.mark.parametrize(
    ("mine", "said"),
    [
        ("New.", "Nothing to save: the story says all of it already."),
        ("Newer.", "Saved as a new revision, with what dana changed meanwhile: new line 5."),
    ],
)
def test_what_a_colleague_has_saved_already_is_not_said_to_be_saved(at_desk, article, colleague, mine, said):
    edit_block(article, "p4", f"{CREW}\nNew.", base=1, by=colleague)
    body = "\n".join([FERRY, CREW, FARES, CREW, mine])

    page = at_desk.post(write(article), WHOLE | {"over_words": 1, "body": body}, follow=True)

    assert [str(message) for message in page.context["messages"]] == [said]


def test_what_one_saved_in_another_tab_is_not_said_to_be_saved_again(at_desk, article, editor):
    edit_block(article, "p4", f"{CREW}\nNew.", base=1, by=editor)
    body = "\n".join([FERRY, CREW, FARES, CREW, "New."])

    page = at_desk.post(write(article), WHOLE | {"over_words": 1, "body": body}, follow=True)

    assert [str(message) for message in page.context["messages"]] == [
        "Nothing to save: the story says all of it already."
    ]


@pytest.mark.parametrize(("which", "stays"), [("mine", MONDAY), ("theirs", FRIDAY)])
def test_of_words_both_changed_somebody_chooses_which_stay(at_desk, article, colleague, which, stays):
    body = "\n".join(["First of all.", MONDAY, CREW, FARES, CREW])

    page = sent_late(at_desk, article, colleague, body=body)
    before = standing(article)
    saved = at_desk.post(write(article), again(page.text, p1=which))

    assert page.status_code == 409
    assert before == [FRIDAY, CREW, FARES, CREW]
    assert CLASH.findall(page.text) == ["p1"]
    assert saved.status_code == 302
    assert standing(article) == ["First of all.", stays, CREW, FARES, CREW]
    article.refresh_from_db()
    assert article.headline == "Ferry on time"


SIX = CREW.replace("Two", "Six")


@pytest.mark.parametrize("elsewhere", ["", "\nNew."])
def test_words_that_stay_over_a_removal_stand_in_their_own_line_and_undo_puts_no_further_copy_back(
    at_desk, article, colleague, elsewhere
):
    finding = article.findings.get()
    decision = review.accept(finding, key=finding.offers()[0].key, by=colleague)
    body = "\n".join([f"First of all.\n{FERRY}", CREW, f"{FARES}{elsewhere}", SIX])
    page = at_desk.post(write(article), WHOLE | {"over_words": 1, "body": body})
    at_desk.post(write(article), again(page.text, p4="mine"))
    saved = standing(article)

    told = at_desk.get(f"/review/{article.pk}/?f={finding.pk}").text
    undone = at_desk.post(f"/decision/{decision.pk}/undo/")

    assert CLASH.findall(page.text) == ["p4"]
    assert saved == ["First of all.", FERRY, CREW, FARES, *elsewhere.split(), SIX]
    assert article.head.document.block("p4").text == SIX
    assert "Accepted by dana: took the words out of line 4, which a later edit put back" in told
    assert (undone.status_code, standing(article)) == (409, saved)


@pytest.mark.parametrize("place", [[FERRY, CREW, FARES, CREW], [CREW, FERRY, CREW, FARES]], ids=["there", "elsewhere"])
def test_line_that_is_typed_back_is_the_one_that_was_removed_and_undo_puts_no_further_copy_back(
    at_desk, article, colleague, place
):
    finding = article.findings.get()
    decision = review.accept(finding, key=finding.offers()[0].key, by=colleague)
    at_desk.post(write(article), WHOLE | {"base": 2, "over_words": 1, "body": "\n".join(place)})
    saved = standing(article)

    undone = at_desk.post(f"/decision/{decision.pk}/undo/")

    assert saved == place
    assert [block.id for block in article.head.document.paragraphs if block.text == CREW] == ["p2", "p4"]
    assert [each.is_open for each in article.findings.all()] == [True]
    assert (undone.status_code, standing(article)) == (409, saved)


def test_several_lines_that_stay_over_a_removal_begin_in_its_line(at_desk, article, colleague):
    edit_block(article, "p3", "", base=1, by=colleague)
    cheaper = FARES.replace("rise", "fall")
    page = at_desk.post(write(article), WHOLE | {"over_words": 1, "body": "\n".join([FERRY, CREW, cheaper, CREW])})
    form = again(page.text, p3="mine") | {"text-p3-mine": f"\n{cheaper}\n\nNew.\n"}

    at_desk.post(write(article), form)

    assert standing(article) == [FERRY, CREW, cheaper, "New.", CREW]
    assert [block.id for block in article.head.document.paragraphs] == ["p1", "p2", "p3", "n5", "p4"]


HALVES = FERRY.split(", and ")
SUNDAY = FERRY.replace("Tuesday, and", "Sunday, while")
TEA = "Tea was served to those who waited."
JOINED, FIFTH = f"{CREW} {FARES}", FARES.replace("tenth", "fifth")
FOURTH_JOINED = JOINED.replace("tenth", "fourth")


@pytest.mark.parametrize("which", ["mine", "theirs"])
@pytest.mark.parametrize(
    ("mine", "theirs", "rest", "said"),
    [
        (HALVES, [SUNDAY], [CREW, FARES, TEA], "line 1"),
        ([SUNDAY], HALVES, [CREW, FARES, TEA], "line 1"),
        ([FERRY, FOURTH_JOINED], [FERRY, CREW, FIFTH], [TEA], "lines 2–3"),
        ([FERRY, CREW, FIFTH], [FERRY, FOURTH_JOINED], [TEA], "lines 2–3"),
    ],
    ids=["split", "split since", "joined", "joined since"],
)
def test_choice_over_split_or_joined_paragraphs_saves_all_of_one_and_nothing_twice(
    at_desk, desk, reporter, colleague, which, mine, theirs, rest, said
):
    article = make_article(desk, reporter, [FERRY, CREW, FARES, TEA])
    rewrite(article, {}, read("\n".join([*theirs, *rest])), base=1, by=colleague)
    body = "\n".join([*mine, *rest])

    page = at_desk.post(write(article), WHOLE | {"over_words": 1, "body": body})
    [block] = CLASH.findall(page.text)
    asked = at_desk.post(write(article), again(page.text))
    saved = at_desk.post(write(article), again(page.text, **{block.split()[0]: which}))

    assert f"Both of you changed {said}. Which version stays?" in page.text
    assert "Not saved: these words have changed" in page.text
    assert f"Both of you changed {said}. Which version stays?" in asked.text
    assert saved.status_code == 302
    assert standing(article) == [*(mine if which == "mine" else theirs), *rest]


def test_clash_says_where_it_is_and_offers_both_texts(at_desk, article, colleague):
    body = "\n".join([MONDAY, CREW, FARES, CREW])

    page = sent_late(at_desk, article, colleague, body=body, headline="Late ferry").text

    assert re.findall(r'<a href="#clash-([^"]+)">([^<]+)</a>', page) == [("headline", "the headline"), ("p1", "line 1")]
    areas = dict(AREAS.findall(page))
    assert (areas["text-p1-mine"], areas["text-p1-theirs"]) == (MONDAY, FRIDAY)
    assert (areas["text-headline-mine"], areas["text-headline-theirs"]) == ("Late ferry", "Ferry on time")
    assert 'data-words="unsaved"' in page


def marked(page):
    """What is told of the versions above their boxes, the words in which they part in brackets."""
    told = re.findall(r'<p class="version" dir="auto">(.*?)</p>', page)
    words = [
        re.sub(r'<mark class="differs"><span class="hidden" dir="ltr">([^<]*)</span>', r"[\1", each) for each in told
    ]
    return [re.sub("<[^>]*>", "", each.replace("</mark>", "]")) for each in words]


def test_line_that_nobody_else_changed_marks_no_words_of_another(at_desk, article):
    page = at_desk.post(block(article), {"text": FERRY.replace("forty", "sixty")}, headers=PANEL).text

    assert (FERRY.replace("forty", "sixty") in page, "only theirs" in page) == (True, False)


def test_line_typed_into_that_a_colleague_changed_marks_the_words_that_meet(at_desk, article, colleague):
    edit_block(article, "p1", FERRY.replace("forty", "fifty"), base=1, by=colleague)

    page = at_desk.post(block(article), typed(FERRY.replace("forty", "sixty")), headers=PANEL).text

    editor = page.partition('id="editor"')[2].partition("</form>")[0]
    marks = re.findall(r'<mark class="differs"><span class="hidden" dir="ltr">(.*?)</span>(.*?)</mark>', editor)
    assert marks == [("only theirs: ", "fifty"), ("only mine: ", "sixty")]
    assert f'<mark class="differs"><span class="hidden" dir="ltr">only theirs: </span>fifty</mark>{AFTER_FORTY}' in page


def test_line_that_a_colleague_took_out_is_said_to_be_so_without_marks(at_desk, article, colleague):
    edit_block(article, "p1", "", base=1, by=colleague)

    page = at_desk.post(block(article), typed(MINE), headers=PANEL).text

    editor = page.partition('id="editor"')[2].partition("</form>")[0]
    assert ("(taken out)" in editor, "<mark" in editor) == (True, False)


def test_story_as_it_is_now_shows_its_words_alone(at_desk, article, colleague):
    edit_block(article, "p2", "Theirs.", base=1, by=colleague)

    page = at_desk.post(write(article), WHOLE | {"body": MINE}).text

    now = page.partition("The story as it is now</summary>")[2].partition("</details>")[0]
    assert re.findall("<strong>(.*?)</strong>", now) == ["Headline", "Body"]


def test_clash_marks_in_what_mine_and_theirs_differ(at_desk, article, colleague):
    ferry = f"It carried 340 people. {CREW} {FARES}"
    edit_block(article, "p1", ferry, base=1, by=colleague)
    edit_block(article, "p1", ferry.replace("340", "<341>"), base=2, by=colleague)
    body = "\n".join([ferry.replace("340", "342").replace("dogs", "cats"), CREW, FARES, CREW])

    page = at_desk.post(write(article), WHOLE | {"over_words": 1, "base": 2, "body": body}).text

    shared = "people. Two of the crew had missed the early … by a tenth in March, the operator announced, and"
    assert marked(page) == [
        f"It carried [only mine: 342] {shared} [only mine: cats] will no longer go free.",
        f"It carried [only theirs: &lt;341&gt;] {shared} [only theirs: dogs] will no longer go free.",
    ]


@pytest.mark.parametrize(("typed", "says"), [("", []), (FRIDAY, []), ("Nobody knew.", ["[only mine: Nobody knew]."])])
def test_marks_follow_what_is_typed_into_the_boxes(at_desk, article, colleague, typed, says):
    page = sent_late(at_desk, article, colleague, body="\n".join([MONDAY, CREW, FARES, CREW])).text

    asked = at_desk.post(write(article), again(page) | {"text-p1-mine": typed}).text

    assert marked(asked)[:1] == says


def test_versions_that_differ_in_line_breaks_alone_are_said_to_and_marked_there(at_desk, article, colleague):
    page = sent_late(at_desk, article, colleague, body="\n".join([MONDAY, CREW, FARES, CREW])).text
    first, second = FRIDAY.split(", and ")
    typed = again(page) | {"text-p1-mine": f"{first}, and\n\n{second}"}

    asked = at_desk.post(write(article), typed).text

    assert "They say the same and differ only in where a line ends, marked ¶." in asked
    assert marked(asked)[:2] == [f"{first}, and[only mine:  ¶] {second}", FRIDAY]
    assert "marked ¶" not in page


@pytest.mark.parametrize(
    ("made", "said"),
    [
        ([FRIDAY.replace(", and ", ".\n"), CREW, FARES, TEA], "The rest of it stands in new line 5 now."),
        ([f"{FRIDAY} {CREW}", FARES, TEA], "Its words stand in line 2 now."),
        ([FRIDAY, CREW.replace("early", "late"), FARES, TEA], None),
    ],
    ids=["split", "joined", "changed"],
)
def test_edit_of_one_line_that_a_colleague_split_or_joined_says_where_the_rest_of_it_stands(
    at_desk, desk, reporter, colleague, made, said
):
    article = make_article(desk, reporter, [FERRY, CREW, FARES, TEA])
    rewrite(article, {}, read("\n".join(made)), base=1, by=colleague)

    answer = at_desk.post(block(article), {"base": 1, "over_words": 1, "text": MONDAY})

    assert answer.status_code == 409
    assert re.findall(r'id="block-parted">([^<]*)<', answer.text) == ([said] if said else [])


def test_nothing_is_saved_and_nothing_lost_until_a_choice_is_made(at_desk, article, colleague):
    page = sent_late(at_desk, article, colleague, body="\n".join([MONDAY, CREW, FARES, CREW, "Mine is new."]))
    form = again(page.text) | {"text-p1-mine": f"{MONDAY} Mine."}

    asked = at_desk.post(write(article), form)

    assert asked.status_code == 422
    assert "Choose which of the two stays, then save." in asked.text
    assert dict(AREAS.findall(asked.text))["text-p1-mine"] == f"{MONDAY} Mine."
    assert "Mine is new." in asked.text
    assert standing(article) == [FRIDAY, CREW, FARES, CREW]


def test_part_of_the_body_that_was_lost_empties_nothing(at_desk, article, colleague):
    page = sent_late(at_desk, article, colleague, body="\n".join([MONDAY, CREW, FARES, CREW]))
    form = again(page.text, p1="mine")

    answer = at_desk.post(write(article), form | {"body": form["body"][:1]})

    assert answer.status_code == 422
    assert "The form did not arrive whole" in answer.text
    assert standing(article) == [FRIDAY, CREW, FARES, CREW]


@pytest.mark.parametrize("clashes", [["p1", "p1 p1"], ["p1", "p2 p1"], ["p1", "p1"], ["p99", "p98"]])
def test_choice_that_names_a_block_twice_or_none_of_the_story_saves_nothing(at_desk, article, colleague, clashes):
    page = sent_late(at_desk, article, colleague, body="\n".join([MONDAY, CREW, FARES, CREW]))
    form = again(page.text, p1="mine")

    answer = at_desk.post(write(article), form | {"clash": clashes, "body": [*form["body"], FARES]})

    assert answer.status_code == 422
    assert "The form did not arrive whole" in answer.text
    assert standing(article) == [FRIDAY, CREW, FARES, CREW]


def test_version_that_is_chosen_late_is_asked_about_again_where_its_words_changed_meanwhile(
    at_desk, article, colleague, slot
):
    page = sent_late(at_desk, article, colleague, body="\n".join([MONDAY, CREW, FARES, CREW]))
    saturday = FERRY.replace("Tuesday", "Saturday")
    edit_block(article, "p1", saturday, base=3, by=slot)

    asked = at_desk.post(write(article), again(page.text, p1="mine"))

    assert asked.status_code == 409
    assert [dict(AREAS.findall(asked.text))[f"text-p1-{whose}"] for whose in ("mine", "theirs")] == [MONDAY, saturday]
    assert standing(article) == [saturday, CREW, FARES, CREW]


def test_second_colleague_meanwhile_is_not_overwritten_either(at_desk, article, colleague, slot):
    page = sent_late(at_desk, article, colleague, body="\n".join([MONDAY, CREW, FARES, CREW]))
    edit_block(article, "p3", "Fares fall.", base=3, by=slot)

    saved = at_desk.post(write(article), again(page.text, p1="mine"))

    assert saved.status_code == 302
    assert standing(article) == [MONDAY, CREW, "Fares fall.", CREW]


def test_either_version_comes_back_when_the_login_has_ended(client, article):
    form = WHOLE | {"clash": "p1", "text-p1-mine": MONDAY, "text-p1-theirs": FRIDAY, "text-p1-keep": "mine"}

    page = client.post(write(article), form).text

    told = [page.index(words) for words in ("Line 1, mine", MONDAY, "Line 1, theirs", FRIDAY)]
    assert told == sorted(told)
    assert "Text</" not in page


@pytest.mark.parametrize("lost", ["clash", "body"])
def test_story_in_parts_that_lost_a_field_is_not_cut_short_and_comes_back_in_one_piece(
    at_desk, article, colleague, lost
):
    asked = sent_late(
        at_desk, article, colleague, headline="Ferry early", body="\n".join([MONDAY, CREW, "Mine is new."])
    )
    form = again(asked.text, headline="mine", p1="mine") | {"text-headline-mine": "Ferry very early"}
    form[lost] = form[lost][:1]
    before = standing(article)

    answer = at_desk.post(write(article), form)

    assert answer.status_code == 422
    assert "The form did not arrive whole" in answer.text
    assert standing(article) == before
    typed = answer.context["form"]
    told = [words for words in (MONDAY, CREW, "Mine is new.") if words in typed["body"].value()]
    assert told == ([MONDAY, CREW, "Mine is new."] if lost == "clash" else [MONDAY])
    assert "Ferry very early" in answer.text


def test_form_with_a_choice_and_without_a_body_comes_back(client, editor, article):
    client.force_login(editor)
    form = WHOLE | {"base": 1, "clash": "headline", "text-headline-mine": "A", "text-headline-keep": "mine"}
    form.pop("body", None)

    assert client.post(write(article), form).status_code == 422
