"""Why an action says no: each refusal is a sentence that tells an editor what to do next."""

from dataclasses import dataclass

from articles.text.quoting import in_quotes


class Refusal(Exception):
    """An action was refused and nothing was written."""


class Stale(Refusal):
    """Somebody was faster, or the page is old."""


class Rearranged(Stale):
    """The blocks of a story stand in another order, or more do, than when its whole text was opened."""

    def __init__(self, moved, added):
        self.moved, self.added = moved, added
        super().__init__("Somebody has moved or added paragraphs since you opened the story. Read it as it is now.")


class CarriedOver(Stale):
    """Words were carried from one block into another, and one of the two was changed since; `blocks` are these."""

    def __init__(self, blocks):
        self.blocks = tuple(blocks)
        super().__init__(
            "You and somebody else changed the same paragraphs since you opened the story, and one of you split or "
            "joined them. Both texts stand below: take out what stands twice, then save."
        )


class LastCopy(Refusal):
    """The fix would take out the last copy of words that an earlier fix, `removal`, took out elsewhere."""

    def __init__(self, words, removal=None):
        self.words = words if len(words) <= 80 else f"{words[:79]}…"
        said = in_quotes(self.words)
        super().__init__(
            f"{said} would then stand nowhere in the story, because its other copy was already removed. "
            f"{f'Undo {_title(removal)} first' if removal else 'Undo that removal first'}, or keep this copy."
        )


class Overtaken(Refusal):
    """What a decision or edit changed in a block was changed again, in a later revision; `others` are its other blocks.

    `before` is the number of the revision before that one, whose words have to stand there again; `decision` the one
    that made the later revision, if it stands.
    """

    def __init__(self, block, revision, others=(), decision=None):
        self.block, self.revision, self.before = block, revision, revision.number - 1
        self.others, self.decision = tuple(others), decision
        first = f"Undo {_title(decision)} first" if decision else "Put that back first"
        super().__init__(
            f"What it changed was changed again in revision {revision.number}. {first}, or edit it by hand."
        )


def _title(decision):
    """What a decision did, as its button said."""
    return in_quotes(decision.suggestion["title"])


class NotAllowed(Refusal):
    """This person may not do that."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that stands in the way, and where to mend it: a finding's id, a block's, or the `note` or `words`."""

    text: str
    finding: int | None = None
    block: str = ""


class GateClosed(Refusal):
    """A story is not fit to go on; `reasons` says why."""

    def __init__(self, reasons):
        self.reasons = tuple(reasons)
        super().__init__(" ".join(reason.text for reason in self.reasons))


class TooLong(GateClosed):
    """There is more than a story, a note or a reason may hold."""

    def __init__(self, sentence, block=""):
        super().__init__([Reason(sentence, block=block)])
