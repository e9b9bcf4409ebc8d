"""What the review screen tells of the keys: to the script which press does what, to a person which key to press."""

import json
from dataclasses import dataclass

from articles.keys import KEYS, KeyMode, printed
from articles.models import Preferences, preferences_of


@dataclass(frozen=True, slots=True)
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

    @property
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
