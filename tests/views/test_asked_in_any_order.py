"""However a story came to where it is, no answer to a form asks the database oftener than it may."""

from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import forms
from articles.actions.review import editable
from articles.models import Article, Decision
from articles.text.edits import apply
from articles.workflow import TRANSITIONS, WRITER_STAGES
from tests.factories import make_article
from tests.house import EVERY_RULE, settle
from tests.stories import PASTE
from tests.views.asking import PANEL, REJECTION, typed
from tests.views.test_asked import MOST, safe_key

pytestmark = [pytest.mark.database, pytest.mark.django_db]

SLIPS = ["The the ferry left, and nobody waved.", "The the ferry came, and nobody was there."]
RULES = [EVERY_RULE, (), ("doubled-word",)]
"""What may only inform: where every rule does, a story goes on with its findings open."""


def deciding(deed, article, which):
    """The form that accepts or rejects an open finding."""
    found = list(article.findings.open())
    finding = found[which % len(found)] if found else None
    offers = finding.offers() if finding else ()
    if finding is None or (not deed.startswith("reject") and not offers):
        return None
    if deed.startswith("reject"):
        scope = "story" if deed == "reject everywhere" else "here"
        return f"/finding/{finding.pk}/reject/", REJECTION | {"scope": scope}
    offer = offers[which % len(offers)]
    if deed == "accept":
        return f"/finding/{finding.pk}/accept/", {"key": offer.key}
    after = apply(article.document, offer.suggestion.edits)
    texts = {f"text-{block}": f"{after.block(block).text} At last." for block in editable(offer.suggestion)}
    return (f"/finding/{finding.pk}/reword/", {"key": offer.key, "over_words": 0} | texts) if texts else None


def undoing(deed, article, which):
    """The form that takes back a decision that stands, or those that were made with it."""
    made = list(Decision.objects.filter(finding__article=article).standing())
    made = [each for each in made if each.together] if deed == "undo all" else made
    if not made:
        return None
    decision = made[which % len(made)]
    where = (
        f"/review/{article.pk}/undo/{decision.together}/" if deed == "undo all" else f"/decision/{decision.pk}/undo/"
    )
    return where, {}


def taking_back(deed, article, which):
    """The form that takes back an edit by hand that stands."""
    made = list(article.revisions.by_hand().standing())
    return (f"/revision/{made[which % len(made)].pk}/undo/", {}) if made else None


def changing(deed, article, which):
    """The form that changes the text otherwise."""
    head = article.head
    base = max(1, head.number - which % 2)
    if deed == "accept all safe":
        return f"/review/{article.pk}/safe/", {"key": safe_key(article)}
    if deed == "restore":
        return f"/story/{article.pk}/restore/", {"base": head.number, "revision": which % head.number + 1}
    if deed == "write":
        initial = forms.Whole.of(article).initial
        whole = initial | {"base": base, "over_words": 1, "body": f"{initial['body']}\n\nAnd so on, {which}."}
        return f"/review/{article.pk}/write/", whole
    block = head.document.body[which % len(head.document.body)]
    text = "" if deed == "remove" else f"{block.text} And so on."
    return f"/review/{article.pk}/block/{block.id}/", typed(text, base=base)


def talking(deed, article, which):
    """The form that says something of the story, a line or a finding, or that what was said is dealt with or not."""
    if deed == "comment":
        finding = article.findings.first()
        about = (f"review/{article.pk}", f"review/{article.pk}/block/p1", f"finding/{finding.pk}")[which % 3]
        return f"/{about}/comment/", {"words": f"@edda Which ferry, {which}?", "token": UUID(int=which)}
    said = article.comments.first()
    return said and (f"/comment/{said.pk}/{'resolve' if deed == 'resolve' else 'reopen'}/", {})


def moving(deed, article, which):
    """The form that makes a move of the table, where the story may go so."""
    move = TRANSITIONS[deed]
    if article.stage not in move.sources:
        return None
    where = f"/story/{article.pk}/{deed}/" if move.by_action else f"/story/{article.pk}/move/{deed}/"
    return where, {"revision": article.head.number, "note": "Who says so?", "waiver": "Alone on the desk."}


def reading(deed, article, which):
    """The form that has the rules run again."""
    return f"/review/{article.pk}/rescan/", {}


FORMS = {
    **dict.fromkeys(["accept", "reword", "reject", "reject everywhere"], deciding),
    **dict.fromkeys(["undo", "undo all"], undoing),
    "take back": taking_back,
    **dict.fromkeys(["accept all safe", "restore", "write", "remove", "edit"], changing),
    **dict.fromkeys(["comment", "resolve", "ask again"], talking),
    **dict.fromkeys(TRANSITIONS, moving),
    "rescan": reading,
}


def sender(deed, article, number):
    """Who sends a form: moves the slot, what a returned story needs its author, all else two editors in turn."""
    if article.stage in WRITER_STAGES and deed != "spike":
        return "rosa"
    return "sam" if deed in TRANSITIONS else ("edda", "dana")[number % 2]


def onward(article):
    """The way on from where a story stands, or the one way out."""
    ways = [each for each in TRANSITIONS.values() if article.stage in each.sources]
    return min(ways, key=lambda move: not move.forward).name


def walk(client, desk, steps):
    """How often each form that was sent on the way asked, with what it was, how it was answered and at which stage."""
    people = {each.user.username: each.user for each in desk.memberships.select_related("user")}
    settle(desk, people["sam"], informing=EVERY_RULE)
    article = make_article(desk, people["rosa"], [*PASTE, *SLIPS, SLIPS[0]], headline="Ferry late")
    asked = []
    for number, (deed, which) in enumerate(steps):
        article = Article.objects.get(pk=article.pk)
        deed = onward(article) if deed == "go on" else deed
        if deed == "settle":
            settle(desk, people["sam"], informing=RULES[which % 3], reason=f"Reason {number}.")
        elif form := FORMS[deed](deed, article, which):
            client.force_login(people[sender(deed, article, number)])
            client.get("/")  # what is asked once a process
            with CaptureQueriesContext(connection) as queries:
                answer = client.post(*form, headers=PANEL)
            marks = [query for query in queries if "SAVEPOINT" in query["sql"]]
            asked.append((len(queries) - min(len(marks), 2), deed, answer.status_code, article.stage))
    return asked


def too_many(asked):
    """Of the forms sent those that asked too often, or had no answer."""
    return [each for each in asked if each[0] > MOST or each[2] >= 500]


EVERY_FORM = [
    ("take", 0), ("comment", 0), ("resolve", 0), ("ask again", 0), ("accept", 0), ("undo", 0), ("reword", 1),
    ("reject", 0), ("reject everywhere", 0), ("edit", 3), ("take back", 0), ("remove", 4), ("write", 0), ("restore", 0),
    ("settle", 1), ("rescan", 0), ("accept all safe", 0), ("undo all", 0), ("settle", 0), ("rescan", 0),
    ("send_back", 0), ("submit", 0), ("take", 0), ("hold", 0), ("release", 0), ("spike", 0), ("revive", 0),
    ("submit", 0), ("take", 0), ("hand_on", 0), ("sign", 0), ("reopen", 0), ("sign", 0), ("publish", 0),
]  # fmt: skip
"""A walk on which each form is sent where it is done: the rules only inform, count, and inform again."""


def test_no_form_asks_oftener_on_a_walk_that_sends_each(client, desk, reporter, editor, colleague, slot):
    asked = walk(client, desk, EVERY_FORM)

    assert {deed for _, deed, status, _ in asked if status < 400} == {*FORMS}
    assert too_many(asked) == []


steps = st.lists(
    st.tuples(st.sampled_from([*FORMS, "settle", *["go on"] * 9]), st.integers(0, 9)), min_size=9, max_size=30
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_no_form_asks_oftener_whatever_was_done_before(client, desk, reporter, editor, colleague, slot, steps):
    assert too_many(walk(client, desk, steps)) == []
