"""How are words typed into a form taken: whole, and without codes that are no characters?"""

from django import forms

from articles.formats import plain

NOT_WHOLE = "The form did not arrive whole, so nothing was saved. Send it again."
"""Said where something that the page sends along was lost on the way, as by a proxy or an extension."""


class Words(forms.CharField):
    """Words typed into a form, in whichever direction they read, without codes that are no characters."""

    default_error_messages = {"max_length": "It has %(show_value)s characters; the limit is %(limit_value)s."}

    def widget_attrs(self, widget):
        return super().widget_attrs(widget) | {"dir": "auto"}

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


class OverWords(forms.TypedChoiceField):
    """Whether text was typed over words as readers see them, not over their source."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs):
        super().__init__(choices=[("1", "words"), ("0", "source")], coerce="1".__eq__, **kwargs)


class AsSent(forms.BoundField):
    """A field as it was sent; one that was lost, or altered though nobody types it, as the page had it."""

    def value(self):
        form = self.form
        lost = form.is_bound and (self.html_name not in form.data or {self.name} & {*form.carried} & {*form.errors})
        return self.initial if lost else super().value()


class Entire(Typed):
    """A form that changes something, so all of it has to arrive: an empty field was emptied, a missing one was lost.

    `carried` are the fields that a page sends along and nobody types, `unsent` those of which a browser sends nothing
    while nothing is chosen.
    """

    bound_field_class = AsSent
    carried = ("base",)
    unsent = ()

    def clean(self):
        wanted = [name for name in self.fields if name not in self.unsent]
        if {*self.carried} & {*self.errors} or any(self.add_prefix(name) not in self.data for name in wanted):
            raise forms.ValidationError(NOT_WHOLE)
        return super().clean()
