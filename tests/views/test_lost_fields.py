"""A field may be lost on the way to us: each form says so, writes nothing and keeps what was typed into the others."""

import pytest
from django.utils.html import escape

from articles.workflow import Stage
from tests.views.asking import at, desk_target, rows, target
from tests.views.pages import sent_as_shown
from tests.views.ways import DESK_WAYS, WAYS

pytestmark = [pytest.mark.database, pytest.mark.django_db]

NOT_WHOLE = "The form did not arrive whole, so nothing was saved. Send it again."
NO_REVISION = "The page did not say which revision"
SAYS = {
    "restore": NO_REVISION,
    "sign": NO_REVISION,
    "publish": NO_REVISION,
    "boilerplate": "There are none yet. Paste the paragraph that the desk repeats.",
    "approve": "Choose the last day on which they hold.",
}
"""What those say that have words of their own for it."""

STAGES = {"sign": Stage.SECOND_READ, "publish": Stage.READY}
FORMS = [way for way in WAYS if way.method == "post" and way.route != "move"]
"""Of a move only the note is sent, which somebody types: the moves that need one ask for it."""


def assert_refused_without(client, url, form, says):
    """Send the form once without each of its fields."""
    before = rows()
    for lost in form:
        left = {name: value for name, value in form.items() if name != lost}
        answer = client.post(url, left)

        assert (lost, answer.status_code) in [(lost, 422), (lost, 409)]
        assert (lost, says in answer.text) == (lost, True)
        typed = [value for name, value in left.items() if name in ("words", "body") or name.startswith("text")]
        assert [value for value in typed if escape(value) not in answer.text] == []
        assert rows() == before


@pytest.mark.parametrize("way", FORMS, ids=lambda way: way.route)
def test_form_about_a_story_that_lost_a_field_is_refused_in_words(clients, stories, way):
    at(stories, STAGES.get(way.route, Stage.IN_REVIEW))
    url, form = target(way, stories)

    assert_refused_without(clients["slot"], url, form, SAYS.get(way.route, NOT_WHOLE))


@pytest.mark.parametrize("way", [way for way in DESK_WAYS if way.method == "post"], ids=lambda way: way.route)
def test_form_about_a_desk_that_lost_a_field_is_refused_in_words(lead, desk, proposal, way):
    url, form, _ = desk_target(way, desk, proposal)
    form = {} if way.route == "withdraw" else form

    assert_refused_without(lead, url, form, SAYS.get(way.route, NOT_WHOLE))


def test_preferences_that_lost_a_field_are_refused_and_the_rest_is_shown_as_chosen(lead):
    form = sent_as_shown(lead.get("/preferences/")) | {"key-accept": "z"}
    assert_refused_without(lead, "/preferences/", form, NOT_WHOLE)
    del form["theme"]

    assert sent_as_shown(lead.post("/preferences/", form)) == form | {"theme": "system"}


def test_rules_that_lost_a_field_are_shown_as_chosen_and_else_as_they_are_in_force(lead, desk):
    form = {name: str(value) for name, value in sent_as_shown(lead.get(desk.get_rules_url())).items()}
    chosen = form | {"rule-doubled-word": "off", "note": "They chant here."}
    del chosen["base"], chosen["rule-repeated-run"]

    shown = sent_as_shown(lead.post(desk.get_rules_url(), chosen))

    assert {name: str(value) for name, value in shown.items()} == form | chosen
