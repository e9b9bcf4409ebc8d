"""How often does an answer ask the database? At most so often, at every stage, however much there is of anything."""

import uuid

import pytest
from django.urls import reverse

from articles.actions import at_once, moving, publishing, review, signing
from articles.actions.editing import edit_block, restore
from articles.models import Article, Boilerplate, Decision, Finding, RulesetVersion
from articles.workflow import Role
from tests.factories import FARES, comment, make_article, make_user, taken
from tests.house import EVERY_RULE, decide, decide_many, settle
from tests.views.asking import PANEL, REJECTION, key, queries, typed

pytestmark = [pytest.mark.database, pytest.mark.django_db]

MOST = 15
"""Of a decision, its undoing, an edit, a move or a comment, each answered with its panel."""

MOST_OF_A_PAGE = 12

NUMBERS = (1, 3, 30)

STAGES = ["submitted", "in review", "in second read", "ready", "published", "returned", "returned when signed"]

VERDICTS = ["accepted", "rejected here", "rejected in the story", "accepted at once", "rejected at once"]

NAMES = ["harbour", "lantern", "rope", "captain", "whistle", "barrel", "gull", "anchor", "tide", "cabin", "funnel"]


def line(number):
    """A line like no other, long enough to be taken out unread where it stands again."""
    first, second = NAMES[number % len(NAMES)], NAMES[(number * 7 + 3) % len(NAMES)]
    return (
        f"Ferry {number * 7919} took the {first}-{number} and the {second} of quay {number * 31} along, and nobody who "
        f"stood there in the rain that night with the {number * 17} others waved at it."
    )


def repeating(desk, author, number):
    """A story with so many findings: each of its lines stands again, in the other order, so no run is made."""
    lines = [line(each) for each in range(number)]
    return make_article(desk, author, [*lines, FARES, *reversed(lines)], headline=f"Repeated {number}")


def slipping(desk, author, number):
    """A story with so many findings of the same words."""
    lines = [f"Ferry {each * 7919} left, and nobody on the the quay waved." for each in range(number)]
    return make_article(desk, author, [*lines, FARES], headline=f"Slipped {number}")


def safe_key(article):
    article.refresh_from_db()
    safe = at_once.safe_fixes(article.head.document, list(article.findings.open()))
    return at_once.key_of(offer.key for _, offer in safe)


def decided(article, verdict, by):
    """A decision on a story; those that were made at once with it have the same `together`."""
    finding = article.findings.open().first()
    if verdict == "accepted at once":
        return at_once.accept_safe(article, key=safe_key(article), by=by)[0]
    if verdict == "accepted":
        return review.accept(finding, key=key(finding), by=by)
    scope = Decision.Scope.HERE if verdict == "rejected here" else Decision.Scope.STORY
    return review.reject(finding, by=by, scope=scope)


def brought(article, stage, people):
    """A story that the editor has read, brought to this stage by others."""
    editor, slot = people["editor"], people["slot"]
    if stage in ("in second read", "ready", "published", "returned when signed"):
        for finding in article.findings.open().exclude(severity="notice"):
            review.reject(finding, by=editor)
        moving.move(article, "hand_on", by=editor)
        article.refresh_from_db()
    if stage in ("ready", "published", "returned when signed"):
        signing.sign(article, revision=article.head.number, by=slot)
    if stage == "published":
        publishing.publish(article, revision=article.head.number, by=slot)
    if stage in ("returned", "returned when signed", "submitted"):
        moving.move(article, "send_back", by=editor, note="Who says so?")
    if stage == "submitted":
        moving.move(article, "submit", by=people["author"])
    article.refresh_from_db()
    return article


def assert_holds(counts, most=MOST):
    """As often for thirty as for one, and no oftener than an answer may ask."""
    assert counts == [counts[0]] * len(counts)
    assert [count for count in counts if count > most] == []


@pytest.fixture
def people(reporter, editor, colleague, slot):
    return {"author": reporter, "editor": editor, "colleague": colleague, "slot": slot}


@pytest.fixture
def reading(client, people):
    """The browser of whoever may change a story at a stage: somebody who has not decided or signed anything."""

    def log_in(stage="in review"):
        client.force_login(people["author" if stage.startswith("returned") else "colleague"])
        client.get("/")  # what is asked once a process
        return client

    return log_in


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("verdict", VERDICTS)
def test_undo_asks_as_often_for_thirty_findings_as_for_one(reading, desk, people, verdict, stage):
    if verdict != "accepted at once":
        settle(desk, people["slot"], informing=EVERY_RULE)  # so that the others may stay open at every stage
    made = slipping if "story" in verdict or verdict == "rejected at once" else repeating
    browser, counts = reading(stage), []
    for number in NUMBERS:
        article = taken(made(desk, people["author"], number), people["editor"])
        decision = decided(article, verdict, people["editor"])
        edit_block(article, f"p{number + 1}", "Dogs go free.", base=article.revisions.count(), by=people["editor"])
        brought(article, stage, people)
        url = reverse("articles:undo", args=[decision.pk])
        if "at once" in verdict:
            url = reverse("articles:undo_together", args=[article.pk, decision.together])
        counts.append(queries(lambda url=url: browser.post(url, headers=PANEL)))

    assert_holds(counts)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("verdict", VERDICTS[:3])
def test_decision_asks_as_often_for_thirty_findings_as_for_one(reading, desk, people, verdict, stage):
    settle(desk, people["slot"], informing=EVERY_RULE)
    made = slipping if "story" in verdict else repeating
    browser, counts = reading(stage), []
    for number in NUMBERS:
        article = brought(taken(made(desk, people["author"], number), people["editor"]), stage, people)
        finding = article.findings.first()
        deed, form = "reject", REJECTION | {"scope": "story" if "story" in verdict else "here"}
        if verdict == "accepted":
            deed, form = "accept", {"key": key(finding)}
        url = reverse(f"articles:{deed}", args=[finding.pk])
        counts.append(queries(lambda url=url, form=form: browser.post(url, form, headers=PANEL)))

    assert_holds(counts)


def test_rejection_by_which_its_rule_is_judged_asks_as_often_for_thirty_findings_as_for_one(reading, desk, people):
    browser, counts = reading(), []
    for number in NUMBERS:
        article = taken(repeating(desk, people["author"], number), people["editor"])
        url = reverse("articles:reject", args=[article.findings.first().pk])
        counts.append(queries(lambda url=url: browser.post(url, REJECTION, headers=PANEL)))

    assert_holds(counts)


LESSONS = {"words": (0, 2, 1, 0), "a rule": (29, 0, 0, 1), "both": (27, 2, 1, 0)}
"""So many rejections of other words, so many of these; what the next one proposes, and what it demotes."""


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_rejection_that_teaches_the_desk_asks_no_oftener_than_an_answer_may(reading, desk, people, stage, lesson):
    author, editor = people["author"], people["editor"]
    others, again, proposed, demoted = LESSONS[lesson]
    settle(desk, people["slot"], informing=EVERY_RULE)  # so that it may stay open at every stage
    article = brought(taken(repeating(desk, author, 3), editor), stage, people)
    settle(desk, people["slot"])
    decide_many(desk, author, editor, rejected=others)
    for number in range(again):
        decide(make_article(desk, author, [line(0), FARES, line(0)], headline=f"Again {number}"), "reject", editor)
    finding = next(each for each in article.findings.all() if each.places()[0].quote == line(0))
    Finding.objects.filter(pk=finding.pk).update(severity="error")
    url, browser = reverse("articles:reject", args=[finding.pk]), reading(stage)

    asked = queries(lambda: browser.post(url, REJECTION, headers=PANEL))

    assert (Boilerplate.objects.count(), RulesetVersion.objects.count() - 2) == (proposed, demoted)
    assert asked <= MOST


@pytest.mark.parametrize("stage", STAGES)
def test_undo_that_finds_more_and_rejects_some_of_it_in_the_story_asks_no_oftener(reading, desk, people, stage):
    """Two rules that were off find more once a rejection is undone, the one of them what was rejected everywhere."""
    editor, slip = people["editor"], "A ferry left, and nobody on the the quay waved."
    settle(desk, people["slot"], informing=EVERY_RULE)
    article = taken(make_article(desk, people["author"], [line(0), slip, FARES, line(0)], headline="Late"), editor)
    slipped, repeated = article.findings.order_by("rule")
    review.reject(slipped, by=editor, scope=Decision.Scope.STORY)
    rejection = review.reject(repeated, by=editor)
    settle(desk, people["slot"], informing=EVERY_RULE, off=["doubled-word", "placeholder"])
    edit_block(article, "p3", f"{FARES} A dog on the the boat goes for TK pounds.", base=1, by=editor)
    brought(article, stage, people)
    settle(desk, people["slot"], informing=EVERY_RULE)
    url, browser = reverse("articles:undo", args=[rejection.pk]), reading(stage)

    asked = queries(lambda: browser.post(url, headers=PANEL))

    told = [(each.rule, each.status) for each in article.findings.all()]
    assert told[:2] == [("doubled-word", "rejected"), ("duplicate-paragraph", "open")]
    assert told[2:] == [("doubled-word", "rejected"), ("placeholder", "open")]
    assert asked <= MOST


@pytest.mark.parametrize("verdict", ["accepted", "accepted at once", "rejected in the story"])
def test_undo_sent_twice_asks_as_often_for_thirty_findings_as_for_one(reading, desk, people, verdict):
    made = slipping if "story" in verdict else repeating
    browser, counts = reading(), []
    for number in NUMBERS:
        article = taken(made(desk, people["author"], number), people["editor"])
        decision = decided(article, verdict, people["editor"])
        url = reverse("articles:undo", args=[decision.pk])
        if decision.together:
            url = reverse("articles:undo_together", args=[article.pk, decision.together])
        browser.post(url, headers=PANEL)
        counts.append(queries(lambda url=url: browser.post(url, headers=PANEL)))

    assert_holds(counts)


def test_rejection_that_takes_a_waiting_story_asks_as_often_by_rules_of_its_desk(reading, desk, people):
    settle(desk, people["slot"], informing=["doubled-word"])
    browser, counts = reading("submitted"), []
    story = taken(repeating(desk, people["author"], 1), people["editor"])
    review.reject(story.findings.get(), by=people["editor"])  # when each rule was changed is asked once a process
    for number in NUMBERS:
        article = repeating(desk, people["author"], number)
        url = reverse("articles:reject", args=[article.findings.first().pk])
        counts.append(queries(lambda url=url: browser.post(url, REJECTION, headers=PANEL)))

    assert_holds(counts)


@pytest.mark.parametrize("stage", ["submitted", "in review", "returned"])
def test_accepting_at_once_asks_as_often_for_thirty_as_for_one(reading, desk, people, stage):
    browser, counts = reading(stage), []
    for number in NUMBERS:
        article = brought(taken(repeating(desk, people["author"], number), people["editor"]), stage, people)
        url, form = reverse("articles:safe", args=[article.pk]), {"key": safe_key(article)}
        counts.append(queries(lambda url=url, form=form: browser.post(url, form, headers=PANEL)))
        assert article.findings.filter(status="accepted").count() >= number * 2 / 3

    assert_holds(counts)


MOVES = [
    ("take", None), ("hand_on", "in review"), ("reopen", "published"), ("send_back", "ready"), ("hold", "in review"),
    ("spike", "in review"), ("submit", "returned"), ("sign", "in second read"), ("publish", "ready"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "stage"), MOVES)
def test_move_asks_as_often_for_thirty_findings_as_for_one(client, desk, people, name, stage):
    settle(desk, people["slot"], informing=EVERY_RULE)
    client.force_login(people["author" if name == "submit" else "slot"])
    client.get("/")  # what is asked once a process
    counts = []
    for number in NUMBERS:
        article = repeating(desk, people["author"], number)
        if stage:
            brought(taken(article, people["editor"]), stage, people)
        by_action = name in ("sign", "publish")
        url = reverse(f"articles:{name if by_action else 'move'}", args=[article.pk, *([] if by_action else [name])])
        form = {"note": "Who says so?", "revision": 1}
        counts.append(queries(lambda url=url, form=form: client.post(url, form, headers=PANEL)))

    assert_holds(counts)


@pytest.mark.parametrize("name", ["send_back", "hold", "spike"])
def test_move_by_which_somebody_elses_sign_off_falls_asks_no_oftener(client, desk, people, name):
    settle(desk, people["slot"], informing=EVERY_RULE)
    client.force_login(make_user("sally", desk, Role.SLOT))
    client.get("/")  # what is asked once a process
    counts = []
    for number in NUMBERS:
        story = brought(taken(repeating(desk, people["author"], number), people["editor"]), "ready", people)
        url, form = reverse("articles:move", args=[story.pk, name]), {"note": "Who says so?"}
        counts.append(queries(lambda url=url, form=form: client.post(url, form, headers=PANEL)))

    told = people["slot"].notifications.filter(words__endswith="which you had signed off: Who says so?")
    assert told.count() == len(NUMBERS)
    assert_holds(counts)


def test_publication_asks_as_often_however_many_stories_had_its_headline(client, desk, people):
    client.force_login(people["slot"])
    client.get("/")  # what is asked once a process
    counts = []
    for _ in range(4):
        story = taken(make_article(desk, people["author"], [FARES], headline="Weather"), people["editor"])
        brought(story, "ready", people)
        url = reverse("articles:publish", args=[story.pk])
        counts.append(queries(lambda url=url: client.post(url, {"revision": 1})))

    addresses = Article.objects.order_by("pk").values_list("url_slug", flat=True)
    assert [*addresses] == ["weather", "weather-2", "weather-3", "weather-4"]
    assert_holds(counts)


@pytest.mark.parametrize("stage", ["in review", "ready"])
def test_edit_and_comment_ask_as_often_for_thirty_findings_as_for_one(reading, desk, people, stage):
    settle(desk, people["slot"], informing=EVERY_RULE)
    browser, said, saved = reading(stage), [], []
    for number in NUMBERS:
        article = brought(taken(repeating(desk, people["author"], number), people["editor"]), stage, people)
        words = {"words": "@edda Which ferry?", "token": str(uuid.uuid4())}
        url, edited = f"/review/{article.pk}/comment/", f"/review/{article.pk}/block/p{number + 1}/"
        said.append(queries(lambda url=url, words=words: browser.post(url, words, headers=PANEL)))
        saved.append(queries(lambda edited=edited: browser.post(edited, typed("Dogs go free."), headers=PANEL)))

    assert_holds(said)
    assert_holds(saved)


@pytest.mark.parametrize("stage", STAGES)
def test_undo_of_an_edit_asks_as_often_for_thirty_findings_as_for_one(reading, desk, people, stage):
    settle(desk, people["slot"], informing=EVERY_RULE)
    browser, counts = reading(stage), []
    for number in NUMBERS:
        article = taken(repeating(desk, people["author"], number), people["editor"])
        edit = edit_block(article, f"p{number + 1}", "Dogs go free.", base=1, by=people["editor"])
        decided(article, "accepted", people["editor"])
        brought(article, stage, people)
        url = reverse("articles:undo_edit", args=[edit.pk])
        counts.append([queries(lambda url=url: browser.post(url, headers=PANEL)) for _ in range(2)])

    assert_holds([first for first, _ in counts])
    assert_holds([second for _, second in counts])


@pytest.mark.parametrize("stage", STAGES[:5])
def test_undo_past_an_edit_that_cannot_go_asks_as_often_for_thirty_findings_as_for_one(reading, desk, people, stage):
    """So does the saving of what has to be put back before that one can go."""
    settle(desk, people["slot"], informing=EVERY_RULE)
    browser, undone, saved = reading(stage), [], []
    for number in NUMBERS:
        article = taken(repeating(desk, people["author"], number), people["editor"])
        stuck = f"p{number + 1}"
        for base, line in enumerate(["headline", "standfirst", stuck], 1):
            edit = edit_block(article, line, f"Dogs go free on {line}.", base=base, by=people["colleague"])
        edit_block(article, stuck, "Cats too.", base=4, by=people["editor"])
        brought(article, stage, people)
        undo = reverse("articles:undo_edit", args=[article.revisions.get(number=3).pk])
        there = f"/review/{article.pk}/block/{stuck}/"
        words = typed(f"Dogs go free on {stuck}.", base=6, back=edit.number)
        undone.append(queries(lambda undo=undo: browser.post(undo, headers=PANEL)))
        saved.append(queries(lambda there=there, words=words: browser.post(there, words, headers=PANEL)))
        assert article.revisions.last().note == f"Put back line {number + 1}"

    assert_holds(undone)
    assert_holds(saved)


def test_page_of_a_story_opened_again_by_a_restore_asks_as_often_for_thirty_findings_as_for_one(reading, desk, people):
    """It tells who had signed, whether the reader may sign it now, and which revision a line went away with again."""
    settle(desk, people["slot"], informing=EVERY_RULE)
    browser, counts = reading(), []
    for number in NUMBERS:
        article = taken(repeating(desk, people["author"], number), people["editor"])
        review.undo(decided(article, "accepted", people["editor"]), by=people["editor"])
        brought(article, "ready", people)
        restore(article, 2, base=3, by=people["editor"])
        edit_block(article, f"p{number + 1}", "Dogs go free.", base=4, by=people["editor"])
        comment(article, "Who says so?", by=people["slot"])
        page = f"/review/{article.pk}/"
        text = browser.get(page).text
        assert ("no longer holds" in text, "was taken out by the restore of revision 2" in text) == (True, True)
        counts.append(queries(lambda page=page: browser.get(page)))

    assert_holds(counts, MOST_OF_A_PAGE)


@pytest.mark.parametrize("stage", STAGES)
def test_page_asks_as_often_for_thirty_findings_as_for_one_at_every_stage(reading, desk, people, stage):
    settle(desk, people["slot"], informing=EVERY_RULE)
    browser, counts = reading(stage), []
    for number in NUMBERS:
        article = brought(taken(repeating(desk, people["author"], number), people["editor"]), stage, people)
        counts.append(queries(lambda pk=article.pk: browser.get(f"/review/{pk}/")))

    assert_holds(counts, MOST_OF_A_PAGE)
