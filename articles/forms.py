"""What may be filled in, and what is wrong with it when it does not do."""

from django import forms
from django.contrib.auth import authenticate
from django.contrib.auth.forms import PasswordChangeForm

from articles.actions.desks import LONGEST_BOILERPLATE
from articles.actions.limits import LONGEST_FURNITURE, LONGEST_NOTE, LONGEST_REASON
from articles.detection.rules import RULES
from articles.formats import manuscript, plain
from articles.formats.story import LONGEST_HEADLINE, TooLarge, Unreadable
from articles.keys import KEYS, KeyMode, printed
from articles.models import Decision, Desk, Theme
from articles.models.metrics import LONGEST, QUARTER
from articles.text.document import FURNITURE

REASONS = ("intended", "quotation", "boilerplate", "wrong match")
"""What people say most often when they reject a finding."""


class Words(forms.CharField):
    """Words typed into a form, without codes that are no characters."""

    default_error_messages = {"max_length": "It has %(show_value)s characters; %(limit_value)s is the most."}

    def to_python(self, value):
        return super().to_python(plain.clean(value or "")[0])

    def bound_data(self, data, initial):
        return initial if data is None else data


class TypedText(forms.Field):
    """Text of a story as it was typed, untrimmed, without codes that are no characters."""

    widget = forms.Textarea

    def to_python(self, value):
        return plain.clean(value or "")[0]

    def bound_data(self, data, initial):
        return initial if data is None else data


class Typed(forms.Form):
    """A form with words of a story in it."""

    def notes(self):
        """What could not stay of what was typed, counted and named."""
        fields = [name for name, field in self.fields.items() if isinstance(field, Words | TypedText)]
        return plain.clean("\n".join(self.data.get(name, "") for name in fields))[1]


class Entire(Typed):
    """A form that changes text, so all of it has to arrive: an empty field was emptied, a missing one was lost."""

    def clean(self):
        if "base" in self.errors or any(self.add_prefix(name) not in self.data for name in self.fields):
            raise forms.ValidationError("The form did not arrive whole, so nothing was saved. Send it again.")
        return super().clean()


class Submission(Typed):
    """A story handed in: a paste, and what the reporter already knows of its parts."""

    text = forms.Field(
        label="Text",
        widget=forms.Textarea(attrs={"rows": 18, "class": "copy", "dir": "auto"}),
        error_messages={"required": "There is none yet. Paste the words of the story."},
    )
    headline = Words(max_length=LONGEST_HEADLINE, required=False)
    standfirst = Words(
        max_length=LONGEST_FURNITURE,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="The summary under it.",
    )
    byline = Words(max_length=LONGEST_FURNITURE, required=False)
    dateline = Words(max_length=LONGEST_FURNITURE, required=False, help_text="Where it was reported from.")
    desk = forms.ModelChoiceField(
        Desk.objects.none(),
        empty_label=None,
        error_messages={
            "required": "Choose the desk that gets the story.",
            "invalid_choice": "You do not belong to that desk. Choose one of yours.",
        },
    )
    slug = Words(max_length=80, required=False, help_text="The desk's working name for the story.")
    urgency = forms.TypedChoiceField(
        choices=[(level, str(level)) for level in range(1, 9)],
        coerce=int,
        initial=5,
        help_text="1 is most urgent.",
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose a number from 1 to 8."),
    )
    note = Words(
        max_length=LONGEST_NOTE, required=False, label="Note to the desk", widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args, user, pasted=b"", **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.pasted = pasted
        self.fields["desk"].queryset = Desk.objects.visible_to(user)
        self.fields["desk"].initial = self.fields["desk"].queryset.first()

    def clean_text(self):
        """Refuse what cannot be read as a story, with the reason."""
        try:
            plain.read(self.pasted)
        except TooLarge as problem:
            raise forms.ValidationError(str(problem), code="too_large") from problem
        except Unreadable as problem:
            raise forms.ValidationError(str(problem)) from problem
        return self.cleaned_data["text"]

    def clean_standfirst(self):
        """A standfirst is one paragraph, however it was typed."""
        return " ".join(self.cleaned_data["standfirst"].split())

    def known(self):
        """What was filled in beside the text, as it is kept."""
        return {
            name: value.pk if name == "desk" else value for name, value in self.cleaned_data.items() if name != "text"
        }


class Again(forms.Form):
    """Which text somebody wants to change before it is submitted."""

    of = forms.UUIDField()


class Signature(forms.Form):
    """Which revision somebody read, and why a second reader is waived if nobody else can read it."""

    revision = forms.IntegerField(min_value=1)
    waiver = Words(max_length=LONGEST_REASON, required=False)


class TwoRevisions(forms.Form):
    """Which revisions somebody wants to see beside each other."""

    older = forms.IntegerField(min_value=1)
    newer = forms.IntegerField(min_value=1)


class Shown(forms.Form):
    """Which revision a page shows."""

    revision = forms.IntegerField(min_value=1)


LEAST_YEAR, LAST_YEAR = 1970, 9999
"""Beyond them a time of day cannot be told in every time zone."""


class Since(forms.Form):
    """When a list was made."""

    since = forms.DateTimeField()

    def clean_since(self):
        since = self.cleaned_data["since"]
        if not LEAST_YEAR < since.year < LAST_YEAR:
            raise forms.ValidationError("No list was made in that year.")
        return since


class Restoring(forms.Form):
    """Which revision the story should read like, and the last one that was there to be seen."""

    revision = forms.IntegerField(min_value=1)
    base = forms.IntegerField(min_value=1)


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


class BlockText(Entire):
    """One block's new text, and the revision it was read in."""

    base = forms.IntegerField(min_value=1)
    text = TypedText(required=False)


class Whole(Entire):
    """A whole story as text: its furniture, and its body with an empty line between paragraphs."""

    base = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    headline = Words(max_length=LONGEST_FURNITURE, required=False)
    standfirst = TypedText(required=False, widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}))
    byline = Words(max_length=LONGEST_FURNITURE, required=False)
    dateline = Words(max_length=LONGEST_FURNITURE, required=False)
    body = TypedText(required=False, widget=forms.Textarea(attrs={"rows": 24, "class": "copy", "dir": "auto"}))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)

    @classmethod
    def of(cls, article):
        """The story as it is now, ready to be edited."""
        document = article.document
        furniture = {kind: document.block(kind).text for kind in FURNITURE}
        return cls(initial={"base": article.head.number, "body": manuscript.write(document), **furniture})

    def again(self, article):
        """What was typed, to be sent again on top of the story as it is now."""
        return Whole(initial=self.cleaned_data | {"base": article.head.number})

    def furniture(self):
        """The four slots as they were typed."""
        return {kind: " ".join(self.cleaned_data[kind].split()) for kind in FURNITURE}

    def lines(self):
        """The body's blocks in order, each with its kind."""
        return manuscript.read(self.cleaned_data["body"])


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

    def again(self, number):
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
