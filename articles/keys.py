"""Which key does what on the review screen: one table, read by the page, its list of keys and preferences alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import digits

from django.db import models


class KeyMode(models.TextChoices):
    """How somebody's keys are pressed."""

    SINGLE = "single", "One key, such as “a”"
    ALT_SHIFT = "alt-shift", "Alt, Shift and a letter"
    OFF = "off", "Not at all"


@dataclass(frozen=True, slots=True)
class Key:
    """What a control on the page may do, and the key that does it unless somebody chose another.

    With Alt and Shift held down there are only letters and figures, and one of each: what else has a capital or a sign
    has a letter of its own there.
    """

    action: str
    single: str
    letter: str
    says: str

    def usual(self, mode: str) -> str:
        return self.letter if mode == KeyMode.ALT_SHIFT else self.single


KEYS = (
    Key("next", "j", "j", "go to the next open finding"),
    Key("previous", "k", "k", "go to the previous open finding"),
    Key("next-any", "J", "l", "go to the next finding, decided or not"),
    Key("previous-any", "K", "i", "go to the previous finding, decided or not"),
    Key("accept", "a", "a", "accept the suggestion"),
    Key("reject", "r", "r", "reject the finding"),
    Key("why", "w", "w", "open the reasons for a rejection"),
    Key("later", "s", "s", "leave the finding for later"),
    Key("other", "x", "x", "keep the other copy, or the next of several"),
    Key("edit", "e", "e", "edit the words"),
    Key("comment", "c", "c", "comment on the finding"),
    Key("undo", "u", "u", "undo the decision on the selected card, or your last one; if signed, first go to its card"),
    Key("compare", "o", "o", "compare the copies, or close them"),
    Key("next-change", "n", "n", "go to the next difference"),
    Key("previous-change", "p", "p", "go to the previous difference"),
    Key("keep-1", "1", "1", "keep the first copy when comparing"),
    Key("keep-2", "2", "2", "keep the second copy when comparing"),
    Key("keep-3", "3", "3", "keep the third copy when comparing, or put the later of two in the earlier place"),
    Key("keep-4", "4", "4", "keep the fourth copy when comparing"),
    Key("keep-5", "5", "5", "keep the fifth copy when comparing"),
    Key("across", "t", "t", "go from the card to the text, or back"),
    Key("marks", "h", "h", "hide the marks, or show them"),
    Key("result", "v", "v", "open the clean proof, or close it"),
    Key("safe", "A", "m", "preview all safe fixes"),
    Key("step", "P", "g", "go to the button of the next step"),
    Key("previous-story", "[", "b", "open the previous story"),
    Key("next-story", "]", "f", "open the next story"),
    Key("keys", "?", "q", "show all keys, and what the marks mean"),
)
BY_ACTION = {key.action: key for key in KEYS}


def printed(mode: str, key: str) -> str:
    """A key as a person reads it: a capital by itself would not tell everybody to hold Shift."""
    if mode == KeyMode.ALT_SHIFT:
        return key.upper()
    return f"Shift+{key}" if key.isupper() else key


def in_force(mode: str, remap: Mapping[str, str]) -> dict[str, str]:
    """The key of each action, where somebody has moved some of them."""
    found = {key.action: remap.get(key.action) or key.usual(mode) for key in KEYS}
    return {action: key.lower() for action, key in found.items()} if mode == KeyMode.ALT_SHIFT else found


def pressed(mode: str, remap: Mapping[str, str]) -> dict[str, str]:
    """What the script looks up: the name of a press, and the action it asks for.

    A key that somebody moved stays theirs when a later version gives it to another action.
    """
    if mode == KeyMode.OFF:
        return {}
    before = "Alt+Shift+" if mode == KeyMode.ALT_SHIFT else ""
    moved_last = sorted(in_force(mode, remap).items(), key=lambda pair: pair[0] in remap)
    return {f"{before}{key}": action for action, key in moved_last}


def moved(mode: str, chosen: Mapping[str, str]) -> dict[str, str]:
    """What somebody chose, without what is empty or usual."""
    usual = {key.action: key.usual(mode) for key in KEYS}
    return {action: key for action, key in chosen.items() if key and key != usual.get(action)}


def objections(mode: str, remap: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with keys that were moved: a sentence for each action with one that does not do."""
    wrong = {action: sentence for action, key in remap.items() if (sentence := _unfit(mode, action, key))}
    held: dict[str, list[str]] = {}
    for action, key in in_force(mode, remap).items():
        held.setdefault(key, []).append(action)
    for key, actions in held.items():
        for action in remap.keys() & actions - wrong.keys() if len(actions) > 1 else ():
            says = " and ".join(BY_ACTION[each].says for each in actions)
            wrong[action] = f"“{key}” would {says}. Choose another key."
    return {key.action: wrong.pop(key.action) for key in KEYS if key.action in wrong} | wrong


def _unfit(mode: str, action: str, key: str) -> str:
    if action not in BY_ACTION:
        return "There is no such action."
    if len(key) != 1 or not key.isprintable() or key.isspace():
        return "A key is one letter, figure or sign."
    if mode == KeyMode.ALT_SHIFT and not (key.isalpha() or key in digits):
        return "With Alt and Shift, a key is a letter or a figure."
    return ""
