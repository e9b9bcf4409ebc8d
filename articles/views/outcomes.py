"""What was decided, what became of the words, and whose sign-off fell by it: how every page says it."""

from articles.actions.refusals import Stale
from articles.actions.review import is_reworded, need_open
from articles.detection.findings import Suggestion
from articles.models import Decision, name_of
from articles.models.findings import suggestion_from
from articles.text.rewording import stands_in
from articles.views.places import place


def fates(edits):
    """Each edit that takes words away or puts them otherwise, with the block they move to, or "" where they do not."""
    arriving = {edit.new: edit.block for edit in edits if edit.new and not edit.old}
    return [(edit, arriving.get(edit.old, "")) for edit in edits if edit.old]


def fates_in_place(suggestion):
    """The fates of what a suggestion changes, but for the lines of which it puts one in the place of another."""
    moved = suggestion.moved
    return [(edit, there) for edit, there in fates(suggestion.edits) if edit.block not in {*moved, *moved.values()}]


def accepted_in(decision):
    """The suggestion that a decision made; of a rejection one that changes nothing."""
    return suggestion_from(decision.suggestion) if decision.suggestion else Suggestion("", ())


def made_by(decision):
    """The edits that a decision made; of a rejection none."""
    return accepted_in(decision).edits


def decided(decision):
    """What was decided, and how far: Rejected in the whole story."""
    how = ""
    if decision.verdict == Decision.Verdict.REJECTED and decision.together:
        how = " in the whole story"
    elif is_reworded(decision):
        how = " in other words"
    return f"{decision.get_verdict_display()}{how}"


def who_decided(decision):
    """Who decided what, and why: Rejected in the whole story by Edda Brandt: quotation."""
    reason = f": {decision.reason}" if decision.reason else ""
    return f"{decided(decision)} by {name_of(decision.by)}{reason}"


def emptied_by(decision):
    """The blocks that a decision may have left without a word; what it took from further on left their beginning."""
    return {edit.block for edit in made_by(decision) if not (edit.new or edit.start)}


def last_taken(decisions):
    """Of each block from which some decisions took words the number of the last one that did."""
    made = sorted(decisions, key=lambda decision: decision.pk)
    return {edit.block: decision.pk for decision in made for edit in made_by(decision) if edit.old and not edit.new}


def outcome(decision, document, taken=None):
    """What an acceptance did, in a few words: kept line 9, removed line 3; of a rejection nothing.

    `document`: the story since. It tells a line that is gone from one that lost some of its words; where a later
    decision took the rest, which `taken` knows, that one removed it.
    """
    suggestion = accepted_in(decision)
    edits, put, fate = suggestion.edits, suggestion.moved, fates_in_place(suggestion)
    filled = {there for _, there in fate}
    changed = [edit.block for edit in edits if edit.new and edit.block not in {*filled, *put.values()}]
    gone = [edit.block for edit, there in fate if not edit.new and not there and edit.block not in changed]
    here = [block for block in gone if not taken or taken.get(block, 0) <= decision.pk]
    may_be = emptied_by(decision)
    emptied = [
        block for block in here if not document.has(block) or (block in may_be and not document.block(block).text)
    ]
    back = brought_back(
        decision, [edit for edit, _ in fate if edit.block in gone and edit.block not in emptied], document
    )
    done = {
        "changed {}": changed,
        "kept {}": kept_by(decision) if emptied else [],
        "removed {}": emptied,
        "took the words out of {}": [block for block in gone if block not in (*emptied, *back)],
        "took the words out of {}, which a later edit put back": back,
    }
    moved = [f"made {place([edit.block])} {place([there])}" for edit, there in fate if there]
    if put:
        again = _taken_out_again(decision, put, document)
        moved.append(f"put {place(put)} in the place of {place(put.values())}{again}")
    return ", ".join([*moved, *(did.format(place(blocks)) for did, blocks in done.items() if blocks)])


def _taken_out_again(decision, put, document):
    """That a line which was put in the place of another was taken out of it again, as by a restore; or nothing."""
    filled = [edit for edit in made_by(decision) if edit.block in put.values() and edit.new]
    texts = [(edit, document.block(edit.block).text if document.has(edit.block) else "") for edit in filled]
    again = any(edit.new not in text and edit.old in text for edit, text in texts)
    return ", which a later edit took out of it again" if again else ""


def brought_back(decision, edits, document):
    """The blocks in which the words that these edits took out stand again, or most of them, since a later edit.

    Where a decision let others of a block's words stand, those may be the same.
    """
    kept = {span.block for span in accepted_in(decision).keeps}
    return [
        edit.block for edit in edits if edit.block not in kept and stands_in(edit.old, document.block(edit.block).text)
    ]


def kept_by(decision):
    """The blocks that a decision let stand as they were, for others; of a rejection none."""
    suggestion = accepted_in(decision)
    touched = {edit.block for edit in suggestion.edits}
    return [span.block for span in suggestion.keeps if span.block not in touched]


def unsigned(article, user):
    """That a sign-off fell by what this person has just done to a locked article, as sentences; mostly none."""
    fell = article.taken_back
    if fell is None:
        return []
    whose = "Your" if fell.by == user else f"{name_of(fell.by)}’s"
    return [f"{whose} sign-off on revision {fell.revision.number} no longer holds."]


def settled_meanwhile(finding, user):
    """Who has settled a finding that this person is about to reword, and that nothing is lost; or nothing."""
    try:
        need_open(finding, by=user)
    except Stale as settled:
        return f"{settled} You had not typed anything yet, so nothing is lost."
    return ""
