"""However a story came to where it is, no answer to a form asks the database oftener than it may."""

from contextlib import suppress

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.actions import moving, publishing, signing
from articles.actions.refusals import Refusal
from articles.models import Article, Decision
from articles.workflow import Stage
from tests.factories import make_article, taken
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
    if finding is None or (deed == "accept" and not finding.offers()):
        return None
    if deed == "accept":
        return f"/finding/{finding.pk}/accept/", {"key": finding.offers()[which % len(finding.offers())].key}
    return f"/finding/{finding.pk}/reject/", REJECTION | {"scope": "story" if deed == "reject everywhere" else "here"}


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


def changing(deed, article, which):
    """The form that changes the text otherwise."""
    head = article.head
    if deed == "accept all safe":
        return f"/review/{article.pk}/safe/", {"key": safe_key(article)}
    if deed == "restore":
        return f"/story/{article.pk}/restore/", {"base": head.number, "revision": which % head.number + 1}
    block = head.document.body[which % len(head.document.body)]
    text = "" if deed == "remove" else f"{block.text} And so on."
    return f"/review/{article.pk}/block/{block.id}/", typed(text, base=max(1, head.number - which % 2))


FORMS = {
    **dict.fromkeys(["accept", "reject", "reject everywhere"], deciding),
    **dict.fromkeys(["undo", "undo all"], undoing),
    **dict.fromkeys(["accept all safe", "restore", "remove", "edit"], changing),
}


def go_on(article, which, slot):
    """Send the story on from its stage, if its findings let it."""
    number = article.head.number
    with suppress(Refusal):
        if article.stage == Stage.IN_REVIEW:
            moving.move(article, "hand_on", by=slot)
        elif article.stage == Stage.SECOND_READ:
            signing.sign(article, revision=number, by=slot, waiver="Alone on the desk.")
        elif article.stage == Stage.READY and which % 3 == 0:
            publishing.publish(article, revision=number, by=slot)


steps = st.lists(st.tuples(st.sampled_from([*FORMS, "go on", "settle"]), st.integers(0, 9)), min_size=6, max_size=20)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_no_form_asks_oftener_whatever_was_done_before(client, desk, reporter, editor, colleague, slot, steps):
    settle(desk, slot, informing=EVERY_RULE)
    article = taken(make_article(desk, reporter, [*PASTE, *SLIPS, SLIPS[0]], headline="Ferry late"), editor)
    asked = []
    for number, (deed, which) in enumerate(steps):
        article = Article.objects.get(pk=article.pk)
        if deed == "go on":
            go_on(article, which, slot)
        elif deed == "settle":
            settle(desk, slot, informing=RULES[which % 3], reason=f"Reason {number}.")
        elif form := FORMS[deed](deed, article, which):
            client.force_login((editor, colleague)[number % 2])
            client.get("/")  # what is asked once a process
            with CaptureQueriesContext(connection) as queries:
                answer = client.post(*form, headers=PANEL)
            marks = [query for query in queries if "SAVEPOINT" in query["sql"]]
            asked.append((len(queries) - min(len(marks), 2), answer.status_code, deed, article.stage))

    assert [each for each in asked if each[0] > MOST or each[1] >= 500] == []
