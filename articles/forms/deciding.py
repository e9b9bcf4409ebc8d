"""What does somebody say who rejects a finding, comments on a story or signs it?"""

from django import forms

from articles.actions.limits import LONGEST_REASON
from articles.forms.fields import TypedText, Words
from articles.models import Decision

REASONS = ("intended", "quotation", "boilerplate", "wrong match")
"""What people say most often when they reject a finding."""


class Rejection(forms.Form):
    """Why a finding is rejected, in a word, in words of one's own or both, and for which places."""

    reason = forms.ChoiceField(choices=[(reason, reason) for reason in REASONS], required=False)
    words = Words(required=False)
    scope = forms.ChoiceField(choices=Decision.Scope, required=False)

    def clean_scope(self):
        return self.cleaned_data["scope"] or Decision.Scope.HERE

    def told(self):
        """The word and the words as one reason."""
        return ": ".join(filter(None, (self.cleaned_data.get("reason"), self.cleaned_data.get("words"))))


class Commenting(forms.Form):
    """What somebody says, and the token of the form it was written in."""

    token = forms.UUIDField()
    words = TypedText(required=False)

    def clean(self):
        if "token" in self.errors or "words" not in self.data:
            raise forms.ValidationError("The form did not arrive whole, so nothing was saved. Send it again.")
        return super().clean()


class Signature(forms.Form):
    """Which revision somebody read, and why a second reader is waived if nobody else can read it."""

    revision = forms.IntegerField(min_value=1)
    waiver = Words(max_length=LONGEST_REASON, required=False)
