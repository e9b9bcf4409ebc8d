"""Every route of the newsroom, and who gets what from it: tables, and nothing but tables.

A route that is in none of them fails a test in test_rights.py.
"""

from dataclasses import dataclass, field

from articles.workflow import Stage
from tests.house import choices

METHODS = ["get", "head", "post", "put", "patch", "delete", "options"]
EVERYWHERE = set(Stage)
AT_THE_DESK = {Stage.SUBMITTED, Stage.IN_REVIEW, Stage.SECOND_READ, Stage.READY}
WITH_THE_WRITER = {Stage.DRAFT, Stage.RETURNED}

SEES = {"author", "editor", "slot", "administrator"}
SEES_NOT = {"reporter", "slot elsewhere"}
THE_DESK = {"editor", "slot"}

MAY_MOVE = {
    "submit": (WITH_THE_WRITER, {"author", "editor", "slot"}),
    "take": ({Stage.SUBMITTED}, THE_DESK),
    "hand_on": ({Stage.IN_REVIEW}, THE_DESK),
    "reopen": ({Stage.READY}, THE_DESK),
    "send_back": (AT_THE_DESK, THE_DESK),
    "hold": (AT_THE_DESK, {"slot"}),
    "release": ({Stage.HELD}, {"slot"}),
    "spike": (EVERYWHERE - {Stage.SPIKED}, {"slot"}),
    "revive": ({Stage.SPIKED}, {"slot"}),
    "sign": (EVERYWHERE, set()),
    "publish": (EVERYWHERE, set()),
    "no-such-move": (EVERYWHERE, set()),
}
"""Each move with where it begins and who may make it; signing and publishing have addresses of their own."""


def may_read(who, stage):
    return 200


def may_look(who, stage):
    """Whoever may read is noted as reading, and there is no news to tell."""
    return 204


def may_change(who, stage):
    """The desk while it has the story, its author before and after; anybody else is refused, whatever the stage."""
    changes = {"author"} if stage in WITH_THE_WRITER else THE_DESK if stage in AT_THE_DESK else set()
    return 200 if who in changes else 403


def may_step(stages, people):
    """Those with the right, where the table has the step; elsewhere they are told where the story is."""

    def expected(who, stage):
        if who not in people:
            return 403
        return 200 if stage in stages else 409

    return expected


@dataclass(frozen=True)
class Way:
    """One way to ask for a route about a story: with which method, form and story, and what is expected."""

    route: str
    method: str
    expected: object
    story: str = "faulty"
    more: tuple = ()
    form: dict = field(default_factory=dict)


WHOLE = {
    "base": "2",
    "over_words": "1",
    "headline": "Ferry",
    "standfirst": "",
    "byline": "",
    "dateline": "",
    "body": "Only this.",
}
SAID = {"words": "Is this so, @sam?", "token": "6f1c6f0e-0d5c-4a39-9d1f-0c1b7f0f7a11"}

WAYS = [
    Way("story", "get", may_read),
    Way("history", "get", may_read),
    Way("original", "get", may_read),
    Way("compare", "get", may_read),
    Way("proof", "get", may_read),
    Way("restore", "post", may_change, form={"revision": "1", "base": "2"}),
    Way("review", "get", may_read),
    Way("presence", "post", may_look),
    Way("following", "get", may_read),
    Way("preceding", "get", may_read),
    Way("publish", "get", may_read),
    Way("write", "get", may_change),
    Way("block", "get", may_change, more=("p1",)),
    Way("write", "post", may_change, form=WHOLE),
    Way("block", "post", may_change, more=("p1",), form={"base": "2", "over_words": "1", "text": "Something else."}),
    Way("rescan", "post", may_change),
    Way("accept", "post", may_change),
    Way("reject", "post", may_change),
    Way("undo", "post", may_change),
    Way("reword", "get", may_change),
    Way("reword", "post", may_change),
    Way("safe", "get", may_change),
    Way("safe", "post", may_change),
    Way("undo_together", "post", may_change, story="at once"),
    Way("undo_edit", "post", may_change, story="at once"),
    Way("comment", "get", may_read),
    Way("comment", "post", may_read, form=SAID),
    Way("comment_block", "get", may_read, more=("p1",)),
    Way("comment_block", "post", may_read, more=("p1",), form=SAID),
    Way("comment_finding", "get", may_read),
    Way("comment_finding", "post", may_read, form=SAID),
    Way("resolve", "post", may_read),
    Way("reopen", "post", may_read),
    *(
        Way("move", "post", may_step(*where), story="clean", more=(name,), form={"note": "Because.", "revision": "1"})
        for name, where in MAY_MOVE.items()
    ),
    Way("sign", "post", may_step({Stage.SECOND_READ}, THE_DESK), story="clean", form={"revision": "1"}),
    Way("publish", "post", may_step({Stage.READY}, {"slot"}), story="clean", form={"revision": "1"}),
]
READS_THE_DESK = {"editor", "slot", "administrator"}
LEADS_THE_DESK = {"slot", "administrator"}


def reads_rules(who, stage=None):
    """Who reads all of a desk; a reporter reads own stories, and no more of it is there."""
    return 200 if who in READS_THE_DESK else 404


def settles_rules(who, stage=None):
    return 200 if who in LEADS_THE_DESK else 403 if who in READS_THE_DESK else 404


CHOICES = choices(doubled_word="informing")

DESK_WAYS = [
    Way("rules", "get", reads_rules),
    Way("scores", "get", reads_rules),
    Way("boilerplate", "get", reads_rules),
    Way("rules", "post", settles_rules, form=CHOICES),
    Way("trial", "post", settles_rules, form=CHOICES),
    Way("back", "post", settles_rules, form={"base": "0", "number": "0", "note": ""}),
    Way("raise_again", "post", settles_rules, form={"base": "0", "rule": "doubled-word", "note": ""}),
    Way("boilerplate", "post", reads_rules, form={"text": "Words of the harbour office."}),
    Way("approve", "post", settles_rules),
    Way("withdraw", "post", settles_rules),
]
"""What is about a desk: its rules and its boilerplate."""

APART = {
    "articles:queue": "what is listed narrows by desk: below",
    "articles:news": "what is listed narrows by desk: below",
    "articles:submit": "for everybody, to desks of their own: below",
    "articles:readback": "for whoever handed the text in: below",
    "articles:public": "for readers: below",
    "articles:all_rules": "the desks that one reads: below",
    "articles:all_scores": "the desks that one reads: below",
    "articles:metrics": "the desks that one reads: below",
    "articles:metrics_table": "the desks that one reads: below",
    "articles:preferences": "one's own: test_preferences.py",
    "articles:notices": "what one was told: below",
    "articles:notice": "what one was told: below",
    "login": "before anybody is anybody",
    "logout": "ends one's own session",
    "password_change": "changes one's own password",
    "password_change_done": "says that it was changed",
    "/admin/login/": "leads to our own login page",
    "/healthz": "says nothing",
}
"""Routes that are about no single story, and why."""


ONE_A_ROUTE = list({way.route: way for way in WAYS}.values())
"""Each route about a story once, in one of its ways."""
