"""What does a desk settle about its rules and its own words, and which of its figures does somebody want to see?"""

from django import forms

from articles.actions.desks import LONGEST_BOILERPLATE
from articles.actions.limits import LONGEST_REASON
from articles.detection.rules import RULES
from articles.forms.fields import Entire, Typed, Words
from articles.models.metrics import LONGEST, QUARTER


class RuleChoices(Entire):
    """How every rule is to run on a desk, why, and the version that was seen."""

    RUNS = (("on", "in force"), ("informing", "informs only"), ("off", "off"))

    base = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    note = Words(max_length=LONGEST_REASON, required=False, label="Why")

    def __init__(self, *args, **kwargs):
        """The form of the rules there are: a field a rule, a field a limit."""
        super().__init__(*args, label_suffix="", **kwargs)
        for rule in RULES:
            self.fields[f"rule-{rule.id}"] = forms.ChoiceField(choices=self.RUNS, label=f"{rule.id} on this desk")
            for limit in rule.limits:
                self.fields[f"limit-{limit.name}"] = forms.FloatField(
                    label=limit.says,
                    required=False,
                    help_text=f"{limit.default:g} unless told; from {limit.least:g} to {limit.most:g}.",
                    widget=forms.TextInput(attrs={"inputmode": "decimal", "size": 5}),
                    error_messages={"invalid": f"{limit.says}: that is no number."},
                )

    @classmethod
    def of(cls, ruleset, number):
        """The rules as they are in force."""
        runs = {
            f"rule-{rule.id}": "off"
            if rule.id in ruleset.off
            else "informing"
            if rule.id in ruleset.informing
            else "on"
            for rule in RULES
        }
        limits = {f"limit-{limit.name}": f"{ruleset.limit(limit):g}" for rule in RULES for limit in rule.limits}
        return cls(initial={"base": number, **runs, **limits})

    def on_top_of(self, number):
        """What was chosen, to be sent again on top of the version in force."""
        return RuleChoices(initial=self.cleaned_data | {"base": number})

    def wanted(self):
        """What was chosen, as the action asks for it."""
        chosen = {name.partition("-")[2]: value for name, value in self.cleaned_data.items() if "rule-" in name}
        limits = {name.partition("-")[2]: value for name, value in self.cleaned_data.items() if "limit-" in name}
        return {
            "off": [rule for rule, runs in chosen.items() if runs == "off"],
            "informing": [rule for rule, runs in chosen.items() if runs == "informing"],
            "limits": {name: value for name, value in limits.items() if value is not None},
        }

    def rows(self):
        """The fields of each rule: how it runs, and its limits; one that several rules share stands with the first."""
        shown, rows = set(), []
        for rule in RULES:
            names = [limit.name for limit in rule.limits if limit.name not in shown]
            shown |= set(names)
            rows.append((rule, self[f"rule-{rule.id}"], [self[f"limit-{name}"] for name in names]))
        return rows


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
        error_messages={"invalid_choice": "You read no desk of that name. Choose one of yours."},
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
