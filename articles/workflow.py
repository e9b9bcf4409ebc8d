"""Where a story may go, and who may send it there: one table, read by actions, buttons and tests alike."""

from dataclasses import dataclass
from enum import StrEnum

from django.db import models


class Stage(models.TextChoices):
    """How far the desk has got with a story."""

    DRAFT = "draft", "Draft"
    SUBMITTED = "submitted", "Submitted"
    IN_REVIEW = "in_review", "In review"
    SECOND_READ = "second_read", "Second read"
    READY = "ready", "Ready"
    RETURNED = "returned", "Returned"
    HELD = "held", "Held"
    SPIKED = "spiked", "Spiked"

    @property
    def said(self) -> str:
        """The stage inside a sentence: the story is in second read."""
        return _SAID.get(self, self.label.lower())


_SAID = {Stage.DRAFT: "a draft", Stage.SECOND_READ: "in second read"}


class Status(models.TextChoices):
    """Whether readers can see a story; apart from its stage, so that a live story can be worked on."""

    UNPUBLISHED = "unpublished", "Not published"
    PUBLISHED = "published", "Published"


class Right(StrEnum):
    """What a role may do on its desk."""

    WRITE = "write"
    EDIT = "edit"
    SIGN = "sign"
    LEAD = "lead"
    PUBLISH = "publish"


class Role(models.TextChoices):
    """What somebody is on a desk."""

    REPORTER = "reporter", "Reporter"
    EDITOR = "editor", "Copy editor"
    SLOT = "slot", "Slot"


RIGHTS: dict[str, frozenset[Right]] = {
    Role.REPORTER: frozenset({Right.WRITE}),
    Role.EDITOR: frozenset({Right.WRITE, Right.EDIT, Right.SIGN}),
    Role.SLOT: frozenset(Right),
}

DESK_STAGES = frozenset({Stage.SUBMITTED, Stage.IN_REVIEW, Stage.SECOND_READ, Stage.READY})
"""Where the desk may change the text: in the first it takes the story, in the last it opens it again."""

WRITER_STAGES = frozenset({Stage.DRAFT, Stage.RETURNED})
"""Where the reporter may change the text of an own story."""

OFF_THE_DESK = frozenset({Stage.RETURNED, Stage.HELD, Stage.SPIKED})
"""Where a story is that the desk has sent back or laid aside."""


@dataclass(frozen=True, slots=True)
class Transition:
    """A move of the table: from these stages to that one, for people with this right.

    `needs_note`: it asks for a reason. `needs_clean_copy`: no error or warning may be open. `only_unpublished`: not
    while readers can see the story. `by_action`: an action of its own makes it, never a bare button.
    `forward`: the way to the reader. `vouches`: whoever makes it answers for the words, so its button names the
    revision read, as an action of its own does anyway. `otherwise`: where it goes instead if nobody had taken it who
    still may.
    """

    name: str
    label: str
    done: str
    sources: frozenset[Stage]
    target: Stage
    right: Right
    needs_note: bool = False
    needs_clean_copy: bool = False
    only_unpublished: bool = False
    by_action: bool = False
    forward: bool = False
    vouches: bool = False
    otherwise: Stage | None = None

    def done_to(self, what: str) -> str:
        """What was done, as a sentence goes on after a name, to something called so: sent “Ferry late” back."""
        return self.done.replace(" it", f" {what}", 1)


def _from(*stages: Stage) -> frozenset[Stage]:
    return frozenset(stages)


_AT_THE_DESK = _from(Stage.SUBMITTED, Stage.IN_REVIEW, Stage.SECOND_READ, Stage.READY)

TRANSITIONS: dict[str, Transition] = {
    each.name: each
    for each in (
        Transition(
            "submit",
            "Submit",
            "submitted it",
            _from(Stage.DRAFT, Stage.RETURNED),
            Stage.SUBMITTED,
            Right.WRITE,
            forward=True,
            vouches=True,
        ),
        Transition("take", "Take", "took it", _from(Stage.SUBMITTED), Stage.IN_REVIEW, Right.EDIT, forward=True),
        Transition(
            "hand_on",
            "Send to second read",
            "sent it to second read",
            _from(Stage.IN_REVIEW),
            Stage.SECOND_READ,
            Right.EDIT,
            needs_clean_copy=True,
            forward=True,
            vouches=True,
        ),
        Transition(
            "sign",
            "Sign off",
            "signed it off",
            _from(Stage.SECOND_READ),
            Stage.READY,
            Right.SIGN,
            needs_clean_copy=True,
            by_action=True,
            forward=True,
        ),
        Transition("reopen", "Open again", "opened it again", _from(Stage.READY), Stage.SECOND_READ, Right.EDIT),
        Transition(
            "send_back",
            "Send back",
            "sent it back",
            _AT_THE_DESK,
            Stage.RETURNED,
            Right.EDIT,
            needs_note=True,
            only_unpublished=True,
        ),
        Transition("hold", "Hold", "held it", _AT_THE_DESK, Stage.HELD, Right.LEAD, needs_note=True),
        Transition(
            "release",
            "Release",
            "released it",
            _from(Stage.HELD),
            Stage.IN_REVIEW,
            Right.LEAD,
            needs_note=True,
            otherwise=Stage.SUBMITTED,
        ),
        Transition(
            "spike",
            "Spike",
            "spiked it",
            _from(*(set(Stage) - {Stage.SPIKED})),
            Stage.SPIKED,
            Right.LEAD,
            needs_note=True,
            only_unpublished=True,
        ),
        Transition(
            "revive",
            "Revive",
            "revived it",
            _from(Stage.SPIKED),
            Stage.DRAFT,
            Right.LEAD,
            needs_note=True,
            only_unpublished=True,
        ),
        Transition(
            "publish",
            "Publish",
            "published it",
            _from(Stage.READY),
            Stage.READY,
            Right.PUBLISH,
            needs_clean_copy=True,
            by_action=True,
            forward=True,
        ),
    )
}
