"""The table of keys: nothing in it twice, and what becomes of a key that somebody moved."""

import re
from pathlib import Path
from string import ascii_lowercase, digits

import pytest

from articles.detection.copies.keeping import MOST_KEEPERS
from articles.keys import KEYS, KeyMode, in_force, moved, objections, pressed
from tests.conftest import ROOT

NAMED = re.compile(r'data-(?:do|to)="([a-z -]+)"')
MODES = [KeyMode.SINGLE, KeyMode.ALT_SHIFT]


@pytest.mark.parametrize("mode", MODES)
def test_no_two_usual_keys_are_the_same(mode):
    usual = [key.usual(mode) for key in KEYS]

    assert sorted(set(usual)) == sorted(usual)
    assert objections(mode, dict(zip([key.action for key in KEYS], usual, strict=True))) == {}


def test_with_alt_and_shift_every_usual_key_is_a_small_letter_or_a_figure():
    assert [key.letter for key in KEYS if key.letter not in ascii_lowercase + digits] == []


def test_key_of_ones_own_takes_the_place_of_the_usual_one():
    assert in_force(KeyMode.SINGLE, {"accept": "y"}) == {key.action: key.single for key in KEYS} | {"accept": "y"}
    assert pressed(KeyMode.SINGLE, {"accept": "y"}).get("a") is None


def test_with_alt_and_shift_a_capital_is_its_letter():
    assert pressed(KeyMode.ALT_SHIFT, {"accept": "Y"})["Alt+Shift+y"] == "accept"


def test_switched_off_nothing_is_pressed():
    assert pressed(KeyMode.OFF, {"accept": "y"}) == {}


def test_key_that_a_later_version_gives_to_another_action_stays_with_whoever_moved_it():
    """Nobody could have been refused it when they chose it."""
    assert pressed(KeyMode.SINGLE, {"next": "?"})["?"] == "next"


def test_what_is_empty_or_usual_is_not_moved():
    assert moved(KeyMode.SINGLE, {"accept": "", "reject": "r", "edit": "z"}) == {"edit": "z"}
    assert moved(KeyMode.ALT_SHIFT, {"safe": "m", "step": "P"}) == {"step": "P"}


@pytest.mark.parametrize("key", ["ab", " ", "\u00a0", "\0", "\u202e", "\ud800", "x" * 5_000])
def test_what_no_key_makes_is_refused(key):
    assert objections(KeyMode.SINGLE, {"accept": key}) == {"accept": "A key is one letter, figure or sign."}


@pytest.mark.parametrize("key", ["/", "²", "٣"])
def test_with_alt_and_shift_only_letters_and_figures_do(key):
    refused = {"accept": "With Alt and Shift, a key is a letter or a figure."}
    assert [objections(mode, {"accept": "9"}) for mode in MODES] == [{}, {}]
    assert [objections(mode, {"accept": key}) for mode in MODES] == [{}, refused]


def test_each_copy_that_may_be_kept_has_a_key():
    keeping = [key.action for key in KEYS if key.action.startswith("keep-")]

    assert keeping == [f"keep-{number}" for number in range(1, MOST_KEEPERS + 1)]


def test_capital_and_letter_are_two_keys_alone_and_one_with_alt_and_shift():
    assert objections(KeyMode.SINGLE, {"accept": "R"}) == {}
    assert objections(KeyMode.ALT_SHIFT, {"accept": "R"}) == {
        "accept": "“r” would accept the suggestion and reject the finding. Choose another key."
    }


def test_two_keys_moved_to_one_are_both_refused():
    assert objections(KeyMode.SINGLE, {"accept": "y", "edit": "y"}) == dict.fromkeys(
        ["accept", "edit"], "“y” would accept the suggestion and edit the words. Choose another key."
    )


def test_two_keys_may_change_places():
    assert objections(KeyMode.SINGLE, {"accept": "r", "reject": "a"}) == {}


def test_unknown_action_is_refused():
    assert objections(KeyMode.SINGLE, {"publish": "y"}) == {"publish": "There is no such action."}


def test_every_control_asks_for_something_that_has_a_key():
    """A control that names what no key does would be dead to the keyboard without anybody noticing."""
    templates = "".join(path.read_text() for path in Path(ROOT, "templates").rglob("*.html"))
    named = {word for words in NAMED.findall(templates) for word in words.split()}

    assert named - {key.action for key in KEYS} == {"close"}
