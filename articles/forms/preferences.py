"""What does somebody settle for themselves: how the newsroom looks, which key does what, and the password?"""

from django import forms
from django.contrib.auth import authenticate
from django.contrib.auth.forms import PasswordChangeForm

from articles.forms.fields import Entire, Words
from articles.keys import KEYS, KeyMode, printed
from articles.models import Theme


class Preferred(Entire):
    """How somebody wants the newsroom to look, and its keys to work: a field a key, empty where it is the usual one."""

    UNKNOWN = dict.fromkeys(("required", "invalid_choice"), "Choose one of these.")

    theme = forms.ChoiceField(label="Colours", choices=Theme, widget=forms.RadioSelect, error_messages=UNKNOWN)
    key_mode = forms.ChoiceField(label="Pressed", choices=KeyMode, widget=forms.RadioSelect, error_messages=UNKNOWN)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        for key in KEYS:
            attributes = {"class": "onekey", "autocomplete": "off", "autocapitalize": "off", "spellcheck": "false"}
            self.fields[f"key-{key.action}"] = Words(
                label=f"{key.says[0].upper()}{key.says[1:]}",
                required=False,
                max_length=1,
                widget=forms.TextInput(attrs=attributes),
            )

    @classmethod
    def of(cls, preferences):
        """What somebody prefers now."""
        chosen = {f"key-{action}": key for action, key in preferences.remap.items()}
        return cls(initial={"theme": preferences.theme, "key_mode": preferences.key_mode, **chosen})

    def wanted(self):
        """What was chosen, as the action asks for it."""
        chosen = {key.action: self.cleaned_data[f"key-{key.action}"] for key in KEYS}
        return {"theme": self.cleaned_data["theme"], "key_mode": self.cleaned_data["key_mode"], "chosen": chosen}

    def refuse(self, reasons):
        """Put each reason beside the key it is about."""
        for reason in reasons:
            self.add_error(f"key-{reason.block}", reason.text)

    def rows(self):
        """What each key does, the two usual ones, and the field for another."""
        modes = (KeyMode.SINGLE, KeyMode.ALT_SHIFT)
        return [
            (key.says, [printed(mode, key.usual(mode)) for mode in modes], self[f"key-{key.action}"]) for key in KEYS
        ]


class NewPassword(PasswordChangeForm):
    """A new password for somebody who knows the old one; guesses count as they do at the login."""

    def __init__(self, *args, request, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.request = request

    def clean_old_password(self):
        word = self.cleaned_data["old_password"]
        if authenticate(self.request, username=self.user.get_username(), password=word) is None:
            raise forms.ValidationError(self.error_messages["password_incorrect"], code="password_incorrect")
        return word
