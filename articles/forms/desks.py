"""Which words does a desk repeat on purpose, and which of its figures does somebody want to see?"""

from django import forms

from articles.actions.desks import LONGEST_BOILERPLATE
from articles.forms.fields import Typed, Words
from articles.models.metrics import LONGEST, QUARTER


class Repeated(Typed):
    """Words that a desk repeats on purpose."""

    text = Words(
        label="Words",
        max_length=LONGEST_BOILERPLATE,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        error_messages={"required": "There are none yet. Paste the paragraph that the desk repeats."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)


class Approval(forms.Form):
    """Until when words may be repeated."""

    expires_on = forms.DateField(
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages=dict.fromkeys(("required", "invalid"), "Choose the last day on which they hold."),
    )


class Days(forms.Form):
    """How far a scorecard looks back."""

    days = forms.IntegerField(min_value=1, max_value=3_650)


class Metrics(forms.Form):
    """Whose figures somebody wants to see, and of how many days."""

    desk = forms.ChoiceField(
        required=False,
        error_messages={"invalid_choice": "You have no desk of that name. Choose one of yours."},
    )
    days = forms.IntegerField(
        min_value=1,
        max_value=LONGEST,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4}),
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), f"Choose from 1 to {LONGEST} days."
        ),
    )

    def __init__(self, data, *, desks):
        """What the address asks for, to somebody who reads these desks."""
        super().__init__({"days": QUARTER} | data.dict(), label_suffix="")
        self.desks = list(desks)
        self.fields["desk"].choices = [("", "all of mine"), *((desk.slug, desk.name) for desk in self.desks)]

    def clean_desk(self):
        """The desk that was chosen, or the only one there is; None for all."""
        if len(self.desks) == 1:
            return self.desks[0]
        return next((desk for desk in self.desks if desk.slug == self.cleaned_data["desk"]), None)
