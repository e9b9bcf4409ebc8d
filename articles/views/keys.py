"""What the review screen tells of the keys: to the script which press does what, to a person which key to press."""

import json
from dataclasses import dataclass
from functools import cached_property

from articles.keys import KEYS, KeyMode, printed
from articles.models import Preferences, preferences_of


@dataclass(frozen=True)  # no slots: what is shown is asked for by every button that bears its key
class Keys:
    """Somebody's keys, as the page prints them."""

    preferences: Preferences

    @property
    def pressed(self):
        return json.dumps(self.preferences.pressed)

    @property
    def off(self):
        return self.preferences.key_mode == KeyMode.OFF

    @property
    def with_alt(self):
        return self.preferences.key_mode == KeyMode.ALT_SHIFT

    @property
    def hints(self):
        """The keys that fit on a button: those that are pressed without Alt."""
        return {} if self.off or self.with_alt else self.shown

    @cached_property
    def shown(self):
        """The key of each action, as it is pressed."""
        return {action: printed(self.preferences.key_mode, key) for action, key in self.preferences.keymap.items()}

    @property
    def rows(self):
        """Each key with what it does."""
        return [(self.shown[key.action], key.says) for key in KEYS]


def keys_of(user):
    """The keys of whoever is asking."""
    return Keys(preferences_of(user))


DECIDE = ("accept", "other", "reject", "why", "later", "edit")
KEEP = tuple(key.action for key in KEYS if key.action.startswith("keep-"))
CHANGES = ("next-change", "previous-change")

ABOUT_A_CARD = (*DECIDE, *KEEP, "compare")
"""What is done with the selected finding."""


def unanswered(screen, closed):
    """What to do instead of each key whose button is not on the screen, in one sentence; `closed`: who may not decide.

    The script says it only where it finds no button, so that it need not be worked out which are there.
    """
    chosen, sides = screen["chosen"], screen["sides"]
    told = {
        "safe": "Nothing is safe to accept unread. Decide the findings one by one.",
        "undo": "Nothing of yours is left to undo here. To undo a colleague’s decision, press Undo on its card.",
        "step": "There is no next step for you here.",
        "marks": "There are no marks to hide: no finding is open.",
        **dict.fromkeys(("next", "previous"), "No other finding is open."),
        **dict.fromkeys(("next-any", "previous-any"), "There is no other finding."),
        **dict.fromkeys(CHANGES, "The copies do not differ." if sides else "Compare two copies first."),
    }
    if screen["preview"] and screen["safe"]:
        told["safe"] = "The safe fixes are shown: accept them there, or close them."
    about = dict.fromkeys((*ABOUT_A_CARD, "comment"), _nothing_chosen(screen))
    if chosen is not None:
        about = _of_a_card(chosen, sides, screen["disputing"], decided=chosen.decided)
    if not screen["writable"]:
        about |= dict.fromkeys((*DECIDE, *KEEP, "undo", "safe"), closed)
    elif screen["rewording"]:
        about |= dict.fromkeys(
            DECIDE, "Accept in these words, or cancel, before you do anything else with the finding."
        )
    return told | about


def _nothing_chosen(screen):
    if screen["left"]:
        return "No finding is selected. Open one of them first."
    if screen["cards"]:
        return "Every finding is decided. Open one to undo it."
    return "Nothing is left to decide." if screen["gone"] else "The rules found nothing to decide."


def _of_a_card(card, sides, disputing, *, decided):
    """What is said of a finding that does not offer what a key asks for."""
    name = card.letter
    if decided:
        settled = f"{name} is decided. Undo that on its card to decide again."
        return dict.fromkeys(ABOUT_A_CARD, settled)
    instead = "Choose Edit or Reject on its card."
    return {
        "accept": f"{name} offers no fix. {instead}",
        "other": _only_one(disputing) or f"{name} has no other copy that could stay. {instead}",
        "later": f"{name} is the only one left open. Decide it.",
        "compare": f"{name} has no copies to compare. Read its words in the text.",
        **dict.fromkeys(KEEP, f"{name} has no copy of that number to keep." if sides else "Compare two copies first."),
    }


def _only_one(disputing):
    """Why only one copy can be kept, if other findings speak of these lines, and what to do."""
    if not disputing:
        return ""
    named = " and ".join(card.letter for card in disputing)
    speak = "speaks" if len(disputing) == 1 else "speak"
    instead = "Edit the text by hand" if disputing[0].decided else f"Decide {named} first"
    return f"Only one copy can be kept, because {named} {speak} of these lines too. {instead} to keep another."
