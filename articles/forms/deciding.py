"""What does somebody say who rejects a finding, comments on a story or signs it?"""

from django import forms

from articles.actions.review import editable
from articles.forms.fields import NOT_WHOLE, Entire, OverWords, TypedText, Words
from articles.models import Decision

REASONS = ("intended", "quotation", "boilerplate", "wrong match")
"""What people say most often when they reject a finding."""

NO_REASON = "Choose a reason or say why in your own words; or reject without one."
"""Said to somebody who means to give a reason and gives none."""


class Consent(Entire):
    """To exactly what somebody consents, of one finding or of several at once: the key it was shown under."""

    carried = ("key",)

    key = forms.CharField()


class Rewording(Consent):
    """The key of a suggestion that is to be made in other words, and the words of each block in a field of its own."""

    carried = ("key", "over_words")

    over_words = OverWords()

    def __init__(self, data, *, finding):
        super().__init__(data)
        self.finding = finding

    def clean(self):
        offer = self.finding.offer(self.cleaned_data.get("key"))
        if not self.texts() or (offer and not self.texts().keys() >= {*editable(offer.suggestion)}):
            raise forms.ValidationError(NOT_WHOLE)
        return super().clean()

    def texts(self):
        """What was typed for each block."""
        return {name.removeprefix("text-"): text for name, text in self.data.items() if name.startswith("text-")}


class Rejection(Entire):
    """Why a finding is rejected, in a word, in words of one's own or both, and for which places.

    `why` is sent by the button below the reasons and by Enter among them: whoever presses that means to give one.
    """

    carried = ("reason", "scope")
    unsent = ("reason", "why")

    reason = forms.ChoiceField(choices=[(reason, reason) for reason in REASONS], required=False)
    words = Words(required=False)
    scope = forms.ChoiceField(choices=Decision.Scope)
    why = forms.BooleanField(required=False)

    def clean(self):
        cleaned = super().clean()
        if self.cleaned_data["why"] and not self.told():
            self.add_error("words", NO_REASON)
        return cleaned

    def told(self):
        """The word and the words as one reason."""
        return ": ".join(filter(None, (self.cleaned_data["reason"], self.cleaned_data["words"])))


class Commenting(forms.Form):
    """What somebody says, and the token of the form it was written in."""

    token = forms.UUIDField()
    words = TypedText(required=False)

    def clean(self):
        if "token" in self.errors or "words" not in self.data:
            raise forms.ValidationError(NOT_WHOLE)
        return super().clean()


class Signature(forms.Form):
    """Which revision somebody read who answers for it."""

    revision = forms.IntegerField(min_value=1)
