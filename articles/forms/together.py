"""Which of two versions of a block stays, where two people changed the same words?"""

from dataclasses import replace
from itertools import chain, zip_longest

from django import forms

from articles.formats import manuscript, plain
from articles.forms.fields import TypedText
from articles.text.document import FURNITURE


class Both(forms.Form):
    """Either version of a block, or of some in a row which one of the two split or joined, and which of them stays."""

    keep = forms.ChoiceField(
        choices=[("mine", "Mine"), ("theirs", "Theirs")],
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose which of the two stays, then save."),
    )
    mine = TypedText(required=False)
    theirs = TypedText(required=False)

    def __init__(self, data=None, *, blocks, **versions):
        super().__init__(data, prefix=f"text-{blocks[0]}", initial=versions)
        self.block, self.blocks = blocks[0], blocks

    @property
    def stays(self):
        """The words of the version that was chosen; mine until one is."""
        return self["theirs" if self["keep"].value() == "theirs" else "mine"].value() or ""


def in_pieces(data):
    """What was typed into a form in parts, field by field and in one piece, though what it was cut at was lost."""
    mine = {name[5:-5]: text for name, text in data.items() if name.startswith("text-") and name.endswith("-mine")}
    slots = {block: text for block, text in mine.items() if block in FURNITURE}
    between = [text for block, text in mine.items() if block not in FURNITURE]
    parts = [*filter(None, chain.from_iterable(zip_longest(data.getlist("body"), between, fillvalue="")))]
    return slots | ({"body": "\n\n".join(parts)} if parts else {})


class Together:
    """A whole-story form in parts: its body is cut at each block of which two versions are to be chosen between."""

    def __init__(self, texts, boths):
        self.texts, self.boths = list(texts), list(boths)

    @classmethod
    def sent(cls, data, document):
        """The parts that were sent, of a story that has such blocks; of a block that is named twice the first.

        What is left out is missed in the body, so that nothing is saved without it.
        """
        known, seen = [], set()
        for each in data.getlist("clash"):
            blocks = list(dict.fromkeys(each.split()))
            if blocks and all(map(document.has, blocks)) and seen.isdisjoint(blocks):
                known.append(blocks)
                seen |= {*blocks}
        return cls(data.getlist("body"), [Both(data, blocks=blocks) for blocks in known])

    def __bool__(self):
        return bool(self.boths)

    @property
    def in_body(self):
        return [both for both in self.boths if both.block not in FURNITURE]

    def chosen(self):
        """Whether it was said of every block which version stays."""
        return all(both.is_valid() for both in self.boths)

    @property
    def whole(self):
        """Whether a part of the body was sent for each place between two versions: none was lost, nor their names."""
        return len(self.texts) == len(self.in_body) + 1

    def settled(self, data):
        """The data of the form in one piece, with what was chosen; without a body where a part of it was lost."""
        if not self.boths and self.whole:
            return data
        data = data.copy()
        for both in self.boths:
            if both.block in FURNITURE:
                data[both.block] = both.stays
        if self.whole:
            stays = [both.stays for both in self.in_body] + [""]
            data["body"] = "\n\n".join(part for pair in zip(self.texts, stays, strict=True) for part in pair)
        else:
            data.pop("body", None)
        return data

    def placed(self, lines, read):
        """The lines of the body; what stays of a block that says nothing in the story as it was read begins in it.

        So what a colleague took out comes back in its own place, and undoing the removal puts back no second one.
        """
        lines, at = list(lines), 0
        for text, both in zip(self.texts, self.in_body, strict=False):
            at += manuscript.count(plain.clean(text)[0])
            if stays := manuscript.count(plain.clean(both.stays)[0]):
                if read.has(both.block) and not read.block(both.block).text:
                    lines[at] = replace(lines[at], block=both.block)
                at += stays
        return lines
