"""What was decided, and what became of the words: how every page says it."""

from articles.actions.review import is_reworded
from articles.models import Decision, name_of
from articles.models.findings import suggestion_from
from articles.views.places import place


def fates(edits):
    """Each edit that takes words away or puts them otherwise, with the block they move to, or "" where they do not."""
    arriving = {edit.new: edit.block for edit in edits if edit.new and not edit.old}
    return [(edit, arriving.get(edit.old, "")) for edit in edits if edit.old]


def made_by(decision):
    """The edits that a decision made; of a rejection none."""
    return suggestion_from(decision.suggestion).edits if decision.suggestion else ()


def who_decided(decision):
    """Who decided what, and why: Rejected in the whole story by Edda Brandt: quotation."""
    how = ""
    if decision.verdict == Decision.Verdict.REJECTED and decision.together:
        how = " in the whole story"
    elif is_reworded(decision):
        how = " in other words"
    reason = f": {decision.reason}" if decision.reason else ""
    return f"{decision.get_verdict_display()}{how} by {name_of(decision.by)}{reason}"


def outcome(edits):
    """What edits did, in a few words: line 2 became the headline, line 5 changed, gone from lines 7–8."""
    fate = fates(edits)
    filled = {there for _, there in fate}
    changed = [edit.block for edit in edits if edit.new and edit.block not in filled]
    gone = [edit.block for edit, there in fate if not edit.new and not there and edit.block not in changed]
    said = [f"{place([edit.block])} became {place([there])}" for edit, there in fate if there]
    said += [f"{place(changed)} changed"] if changed else []
    said += [f"gone from {place(gone)}"] if gone else []
    return ", ".join(said)
