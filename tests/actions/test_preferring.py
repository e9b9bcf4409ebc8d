"""Preferences are kept once, each person's own, and no key that would do two things is among them."""

import pytest
from django.db import IntegrityError, transaction

from articles.actions.preferring import prefer, prefer_usual_keys
from articles.actions.refusals import GateClosed
from articles.models import Preferences

pytestmark = [pytest.mark.database, pytest.mark.django_db]

CHOICE = {"theme": "dark", "key_mode": "single", "chosen": {"accept": "y", "reject": "", "undo": "u"}}


def rows():
    return list(Preferences.objects.order_by("pk").values())


def test_only_what_differs_is_kept(editor):
    kept = prefer(**CHOICE, by=editor)

    assert (kept.theme, kept.key_mode, kept.remap) == ("dark", "single", {"accept": "y"})
    assert kept.keymap["accept"] == "y"


def test_repeat_changes_nothing(editor):
    prefer(**CHOICE, by=editor)
    before = rows()

    prefer(**CHOICE, by=editor)

    assert rows() == before


def test_next_choice_takes_the_place_of_the_last(editor, colleague):
    prefer(**CHOICE, by=editor)
    prefer(**CHOICE, by=colleague)

    prefer(theme="light", key_mode="off", chosen={"edit": "z"}, by=editor)

    assert list(Preferences.objects.order_by("pk").values_list("user__username", "theme", "key_mode", "remap")) == [
        ("edda", "light", "off", {"edit": "z"}),
        ("dana", "dark", "single", {"accept": "y"}),
    ]


def test_refusal_names_every_key_and_keeps_what_was(editor):
    prefer(**CHOICE, by=editor)
    before = rows()

    with pytest.raises(GateClosed) as refused:
        prefer(theme="light", key_mode="single", chosen={"accept": "r", "undo": "??"}, by=editor)

    assert [(reason.block, reason.text) for reason in refused.value.reasons] == [
        ("accept", "“r” would accept the suggestion and reject the finding. Choose another key."),
        ("undo", "A key is one letter, figure or sign."),
    ]
    assert rows() == before


def test_usual_keys_come_back_for_one_person(editor, colleague):
    prefer(**CHOICE, by=editor)
    prefer(**CHOICE, by=colleague)

    prefer_usual_keys(by=editor)

    assert list(Preferences.objects.order_by("pk").values_list("theme", "remap")) == [
        ("dark", {}),
        ("dark", {"accept": "y"}),
    ]


def test_usual_keys_of_whoever_never_chose_are_no_row(editor):
    prefer_usual_keys(by=editor)

    assert rows() == []


@pytest.mark.parametrize("field", ["theme", "key_mode"])
def test_database_keeps_out_what_cannot_be_chosen(editor, field):
    with pytest.raises(IntegrityError), transaction.atomic():
        Preferences.objects.create(user=editor, **{field: "purple"})
