"""How are words typed into a form taken: whole, and without codes that are no characters?"""

from django import forms

from articles.formats import plain


class Words(forms.CharField):
    """Words typed into a form, in whichever direction they read, without codes that are no characters."""

    default_error_messages = {"max_length": "It has %(show_value)s characters; %(limit_value)s is the most."}

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


class Entire(Typed):
    """A form that changes text, so all of it has to arrive: an empty field was emptied, a missing one was lost."""

    def clean(self):
        if "base" in self.errors or any(self.add_prefix(name) not in self.data for name in self.fields):
            raise forms.ValidationError("The form did not arrive whole, so nothing was saved. Send it again.")
        return super().clean()
