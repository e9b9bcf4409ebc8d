"""How is a story handed in, shown, written in and put back?"""

from django import forms

from articles.actions.limits import LONGEST_FURNITURE, LONGEST_NOTE
from articles.formats import manuscript, plain
from articles.formats.story import LONGEST_HEADLINE, TooLarge, Unreadable
from articles.forms.fields import Entire, OverWords, Typed, TypedText, Words
from articles.forms.together import Both, Together
from articles.models import Desk
from articles.text.document import FURNITURE
from articles.text.markup import in_the_box

LEAST_YEAR, LAST_YEAR = 1970, 9999
"""Beyond them a time of day cannot be told in every time zone."""


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
        desks = Desk.objects.visible_to(user)
        self.fields["desk"].queryset = desks
        self.fields["desk"].initial = desks.usual_of(user)
        if len(desks) > 1:
            self.fields["desk"].empty_label = "Choose one"

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


class HandedIn(forms.Form):
    """Which text somebody wants to change before it is submitted."""

    of = forms.UUIDField()


class BlockText(Entire):
    """One block's new text, and the revision it was read in."""

    carried = ("base", "over_words")

    base = forms.IntegerField(min_value=1)
    over_words = OverWords()
    text = TypedText(required=False)


class Whole(Entire):
    """A whole story as text: its furniture, and its body with an empty line between paragraphs."""

    carried = ("base", "over_words")

    base = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    over_words = OverWords(initial="1")
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
        furniture = {kind: in_the_box(document.block(kind).text) for kind in FURNITURE}
        return cls(initial={"base": article.head.number, "body": manuscript.write(document), **furniture})

    @classmethod
    def after(cls, article, merge):
        """The story as it is now with what somebody changed in an earlier one, to be sent again on top of it."""
        head, initial = article.document, {"base": article.head.number}
        texts, boths = [[]], []
        clashes = {clash.blocks[0]: clash for clash in merge.clashes}
        others = {block for clash in merge.clashes for block in clash.blocks[1:]}
        for block in merge.document:
            if block.id in clashes:
                clash = clashes[block.id]
                mine = "\n\n".join(manuscript.rewritten(each, head) for each in clash.mine)
                theirs = "\n\n".join(manuscript.written(each) for each in clash.theirs)
                boths.append(Both(blocks=[each.id for each in clash.was], mine=mine, theirs=theirs))
                if block.id not in FURNITURE:
                    texts.append([])
            elif block.id in others:
                continue
            elif block.id in FURNITURE:
                initial[block.id] = manuscript.rewritten(block, head)
            elif block.text:
                texts[-1].append(manuscript.rewritten(block, head))
        texts = ["\n\n".join(part) for part in texts]
        return cls(initial=initial | {"body": texts[0]}), Together(texts, boths)

    def furniture(self):
        """The four slots as they were typed."""
        return {kind: " ".join(self.cleaned_data[kind].split()) for kind in FURNITURE}

    def lines(self, over=None):
        """The body's blocks in order, each with its kind, as they were typed over the words of a story."""
        return manuscript.read(self.cleaned_data["body"], over)


class Shown(forms.Form):
    """Which revision a page shows, how many decisions had been made by then, and which move was the last, by number."""

    revision = forms.IntegerField(min_value=1)
    decisions = forms.IntegerField(min_value=0)
    moved = forms.IntegerField(min_value=0)


class TwoRevisions(forms.Form):
    """Which revisions somebody wants to see beside each other."""

    older = forms.IntegerField(min_value=1)
    newer = forms.IntegerField(min_value=1)


class Restoring(forms.Form):
    """Which revision the story should read like, and the last one that was there to be seen."""

    revision = forms.IntegerField(min_value=1)
    base = forms.IntegerField(min_value=1)


class NoticesShown(Entire):
    """The unread notices that a page showed, by their numbers."""

    carried = ("shown",)

    shown = forms.RegexField(r"\A\d{1,18}(,\d{1,18})*\Z", max_length=1_000)

    def clean_shown(self):
        return [int(number) for number in self.cleaned_data["shown"].split(",")]


class Since(forms.Form):
    """When a list was made."""

    since = forms.DateTimeField()

    def clean_since(self):
        since = self.cleaned_data["since"]
        if not LEAST_YEAR < since.year < LAST_YEAR:
            raise forms.ValidationError("No list was made in that year.")
        return since
