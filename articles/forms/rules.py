"""How is every rule to run on a desk, and what comes of it where two people settled that at once?"""

from dataclasses import dataclass

from django import forms

from articles.actions.desks import NO_REASON
from articles.actions.limits import LONGEST_REASON
from articles.detection.rules import RULES
from articles.detection.ruleset import STANDARD, Ruleset, exact
from articles.forms.fields import Entire, Words

RUNS = {"on": "in force", "informing": "informs only", "off": "off"}
"""How a rule may run, and what that is called."""


@dataclass(frozen=True, slots=True)
class Change:
    """A field that somebody set otherwise: its name, what it is called, and its value before and after in words."""

    name: str
    label: str
    was: str
    now: str


class Limited(forms.FloatField):
    """A limit of a rule, within its bounds; where it is left empty it is as it comes."""

    def __init__(self, limit):
        super().__init__(
            label=limit.says,
            required=False,
            help_text=f"Standard: {exact(limit.default)}; {limit.bounds}.",
            widget=forms.TextInput(attrs={"inputmode": "numeric" if limit.whole else "decimal", "size": 5}),
            error_messages={"invalid": limit.no_number},
        )
        self.limit = limit

    def validate(self, value):
        super().validate(value)
        objection = value is not None and self.limit.objection(value)
        if objection:
            raise forms.ValidationError(objection)


class RuleChoices(Entire):
    """How every rule is to run on a desk, why, and the version that was seen.

    Where two people set one field otherwise at once, `both` has the two values of it, mine first: until one of them is
    chosen, the field is empty and a hidden one carries the two.
    """

    base = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    note = Words(max_length=LONGEST_REASON, required=False, label="Why")

    def __init__(self, data=None, *, both=None, **kwargs):
        """The form of the rules there are: a field a rule, a field a limit."""
        super().__init__(data, label_suffix="", **kwargs)
        for rule in RULES:
            self.fields[f"rule-{rule.id}"] = forms.ChoiceField(choices=RUNS, label=f"{rule.id} on this desk")
            for limit in rule.limits:
                self.fields[f"limit-{limit.name}"] = Limited(limit)
        for name, (mine, theirs) in (both or self._still_asked()).items():
            self._ask(name, mine, theirs)

    @classmethod
    def of(cls, ruleset, number):
        """The rules as they are in force."""
        return cls(initial={"base": number, **values_of(ruleset)})

    def ask_why(self):
        """Say along with what is wrong in a form that came whole that its reason is empty, if it is."""
        if self.has_error("__all__") or self.cleaned_data.get("note", "").strip() or self.has_error("note"):
            return
        self.add_error("note", NO_REASON.text)

    def on_top_of(self, number):
        """What was chosen, to be sent again on top of the version in force."""
        return RuleChoices(initial={**self.values(), "note": self.cleaned_data["note"], "base": number})

    def together_with(self, seen, now, number):
        """What I changed of the rules that were seen, carried over into those that a colleague has put in force since.

        What we both set otherwise is asked about.
        """
        mine, seen, theirs = self.values(), values_of(seen), values_of(now)
        both = {
            name: (mine[name], theirs[name])
            for name in mine
            if seen[name] not in (mine[name], theirs[name]) and mine[name] != theirs[name]
        }
        merged = {name: mine[name] if theirs[name] == seen[name] else theirs[name] for name in mine}
        return RuleChoices(
            initial={**merged, **dict.fromkeys(both, ""), "note": self.cleaned_data["note"], "base": number}, both=both
        )

    def values(self):
        """What was chosen, a value a field; an empty limit is as it comes."""
        runs = {f"rule-{rule.id}": self.cleaned_data[f"rule-{rule.id}"] for rule in RULES}
        sizes = {name: (self.cleaned_data[name], limit.default) for name, limit in limits().items()}
        return runs | {name: exact(usual if size is None else size) for name, (size, usual) in sizes.items()}

    def wanted(self):
        """What was chosen, as the action asks for it."""
        values = self.values()
        runs = {run: [rule.id for rule in RULES if values[f"rule-{rule.id}"] == run] for run in ("off", "informing")}
        return {**runs, "limits": {limit.name: float(values[name]) for name, limit in limits().items()}}

    def rows(self):
        """The fields of each rule: how it runs, and its limits; one that several rules share stands with the first."""
        shown, rows = set(), []
        for rule in RULES:
            names = [limit.name for limit in rule.limits if limit.name not in shown]
            shown |= set(names)
            rows.append((rule, self[f"rule-{rule.id}"], [self[f"limit-{name}"] for name in names]))
        return rows

    def is_in_force(self, ruleset):
        """Is what the form shows what holds under these rules already, with nothing left to be asked?"""
        return not self.asked and all(self.initial[name] == value for name, value in values_of(ruleset).items())

    def ruleset(self):
        """What was chosen, as the rules see it."""
        wanted = self.wanted()
        return Ruleset(frozenset(wanted["off"]), frozenset(wanted["informing"]), wanted["limits"])

    @property
    def asked(self):
        """The fields of which two values are to be chosen between."""
        return [self[name.removeprefix("both-")] for name in self.fields if name.startswith("both-")]

    def _still_asked(self):
        """The fields of which two values were sent to be chosen between, with the two."""
        sent = {name: self.data.get(f"both-{name}", "").split() for name in values_of(STANDARD)}
        return {
            name: values
            for name, values in sent.items()
            if len(values) == 2 and all(self._may_be(name, value) for value in values)
        }

    def _may_be(self, name, value):
        try:
            self.fields[name].clean(value)
        except forms.ValidationError:
            return False
        return True

    def _ask(self, name, mine, theirs):
        field = self.fields[name]
        field.required = True
        field.error_messages["required"] = f"{field.label}: two values were set at once. Choose the one that holds."
        choices = [
            ("", "Choose one"),
            (mine, f"{said(name, mine)}, as I set it"),
            (theirs, f"{said(name, theirs)}, as it is now"),
        ]
        field.widget = forms.Select(choices=choices)
        self.fields[f"both-{name}"] = forms.CharField(widget=forms.HiddenInput, initial=f"{mine} {theirs}")


class Pressed(Entire):
    """A change of the rules by one press: of which version that was seen, and why."""

    base = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    note = Words(max_length=LONGEST_REASON, required=False, label="Why")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)

    def wanted(self):
        """What was pressed, as the action asks for it."""
        wanted = dict(self.cleaned_data)
        return {"reason": wanted.pop("note"), **wanted}


class BackTo(Pressed):
    """Which earlier version is to be in force once more."""

    carried = ("base", "number")
    number = forms.IntegerField(
        min_value=0,
        error_messages=dict.fromkeys(("required", "invalid", "min_value"), "Choose one of the versions below."),
    )


class RaisedAgain(Pressed):
    """Which rule is to stop stories again."""

    carried = ("base", "rule")
    rule = forms.ChoiceField(choices=[(rule.id, rule.id) for rule in RULES], widget=forms.HiddenInput)


def limits():
    """The limits of all rules, by the names of their fields; several rules may share one."""
    return {f"limit-{limit.name}": limit for rule in RULES for limit in rule.limits}


def values_of(ruleset):
    """The value of each field where these rules are in force."""
    runs = {f"rule-{rule.id}": how(rule.id, ruleset) for rule in RULES}
    return runs | {name: exact(ruleset.limit(limit)) for name, limit in limits().items()}


def how(rule, ruleset):
    """How a rule of this name runs: one of RUNS."""
    return "off" if rule in ruleset.off else "informing" if rule in ruleset.informing else "on"


def said(name, value):
    """A value of a field in words."""
    return RUNS[value] if name.startswith("rule-") else value


def changes(before, after):
    """What is set otherwise in the second of two rulesets, in the order of the rules and then of the limits."""
    was, now = values_of(before), values_of(after)
    labels = {f"rule-{rule.id}": rule.id for rule in RULES} | {name: limit.says for name, limit in limits().items()}
    differing = [name for name in was if was[name] != now[name]]
    return [Change(name, labels[name], said(name, was[name]), said(name, now[name])) for name in differing]
