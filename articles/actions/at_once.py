"""Deciding several findings at once: what is safe to accept unread, and one undo for all of it."""

import hashlib
import json
import uuid
from itertools import chain, pairwise

from django.db import transaction

from articles.actions.commenting import spoken_of
from articles.actions.keeping import words_taken
from articles.actions.learning import unlearn
from articles.actions.locking import lock, lock_with_desk, need_change
from articles.actions.moving import tell_again
from articles.actions.refusals import Stale
from articles.actions.review import carry_out, revisions_from, take_back, tell_undone_again, under_lock, write
from articles.actions.scanning import decisions_of, findings_of
from articles.detection.copies.keeping import orphaned
from articles.models import Decision, name_of
from articles.models.findings import suggestion_from
from articles.text.document import FURNITURE
from articles.text.edits import apply, replay

NO_FIX = "no fix is offered"
NO_PREFERENCE = "the rules prefer no fix"
NOT_THE_SAME = "what would go does not stand elsewhere as it is"
MOVES = "it moves into the {}"
SHARED = "another finding speaks of the same words"
SPOKEN_OF = "somebody commented on it"
IN_THE_WAY = "another fix changes the same lines"
LAST_COPY = "the other copy of its words was already removed"
"""Why a finding has to be read first."""


def safe_fixes(document, findings, said=frozenset(), taken=()):
    """Of a story's findings those that can be accepted unread, each with its offer, none in the way of another.

    Safe: what goes is what stays, to the eye. Left out is whatever touches words that another open finding or comment
    speaks of: the one has to be read before the other is decided. `said`: what open comments are on, each a finding's
    number and a block, one of them empty. `taken`: the words that fixes took out as repeats, of which a copy has to
    stay.
    """
    found = weighed(document, findings, said, taken)
    return [(finding, finding.offers()[0]) for finding, why_not in found if not why_not]


def weighed(document, findings, said=frozenset(), taken=()):
    """Each open finding, and why it has to be read first; nothing where its fix can be accepted unread."""
    found = list(_weighed_by_places(document, findings, said))
    last = _last_copies(document, [finding for finding, why_not in found if not why_not], taken)
    return [(finding, LAST_COPY if finding in last else why_not) for finding, why_not in found]


def _last_copies(document, safe, taken):
    """Of findings whose safe fixes are made in this order those that the last-copy guard would refuse."""
    fixes = [finding.offers()[0].suggestion.edits for finding in safe]
    if not safe or not orphaned(document, apply(document, chain.from_iterable(fixes)), taken):
        return []  # as nearly always, and at the cost of one fix
    refused = []
    for finding, edits in zip(safe, fixes, strict=True):
        after = apply(document, edits)
        if orphaned(document, after, taken):
            refused.append(finding)
        else:
            document = after
    return refused


def _weighed_by_places(document, findings, said):
    """Each open finding, and why it has to be read first by itself or for what else stands in its lines."""
    standing = [finding for finding in findings if finding.is_open]
    spoken_of = {}
    for finding in standing:
        for block in {span.block for span in finding.places()}:
            spoken_of.setdefault(block, set()).add(finding.pk)
    changed, kept = set(), set()
    for finding in standing:
        why_not = _unsafe(document, finding)
        if why_not:
            yield finding, why_not
            continue
        suggestion = finding.offers()[0].suggestion
        changes = {edit.block for edit in suggestion.edits}
        keeps = {span.block for span in suggestion.keeps} - changes
        if any(spoken_of.get(block, set()) - {finding.pk} for block in changes):
            yield finding, SHARED
        elif said & {(finding.pk, ""), *((None, block) for block in changes)}:
            yield finding, SPOKEN_OF
        elif changes & (changed | kept) or keeps & changed:
            yield finding, IN_THE_WAY
        else:
            changed |= changes
            kept |= keeps
            yield finding, ""


def _unsafe(document, finding):
    """Why a finding by itself has to be read first; nothing where its fix is safe."""
    if not finding.offers() or not finding.fits(document):
        return NO_FIX
    if not finding.preferred:
        return NO_PREFERENCE
    if finding.safe:
        return ""
    slot = _slot_filled(document, finding.offers()[0].suggestion)
    return MOVES.format(slot) if slot else NOT_THE_SAME


def _slot_filled(document, suggestion):
    """The empty slot into which a suggestion puts words of the body, or None."""
    filled = {edit.block for edit in suggestion.edits if edit.new}
    return next((slot for slot in FURNITURE if slot in filled and not document.block(slot).text), None)


def key_of(keys):
    """The one key under which fixes of these keys are accepted at once: consent to exactly what the preview showed."""
    return hashlib.sha256(json.dumps(sorted(keys)).encode()).hexdigest()[:32]


def accept_safe(article, *, key, by, moved=None):
    """Accept what is safe, each with a revision of its own, all or none; `key` is the one that the preview showed.

    Gives the decisions. Raises Stale where anything else is safe by now, LastCopy, NotAllowed. A repeat by the same
    person writes nothing.
    """
    with transaction.atomic():
        article = lock(article.pk, by=by, moved=moved)
        need_change(by, article)
        safe = safe_fixes(article.head.document, findings_of(article), spoken_of(article), words_taken(article))
        made = _made_already(article, key, by)
        if made:
            tell_again(article, made[0].revision, by=by)
            return made
        if not safe:
            raise Stale("There is nothing left that is safe to accept unread. Decide the findings one by one.")
        if key != key_of(offer.key for _, offer in safe):
            raise Stale("What is safe has changed since the page was shown. Look at it as it is now.")
        together = uuid.uuid4()
        made = [
            carry_out(article, finding, offer.suggestion, key=offer.key, by=by, together=together)
            for finding, offer in safe
        ]
        write(article, made, by=by)
        return made


def undo_together(article, together, *, by, moved=None):
    """Take back what still stands of the decisions that were made at once, the last one first, all or none.

    Gives the undoings. Raises Overtaken, LastCopy, Stale where nothing of it stands, DoesNotExist where nothing was
    made so, NotAllowed. A repeat by the same person writes nothing.
    """
    with transaction.atomic():
        article = lock_with_desk(article.pk, by=by, moved=moved)  # they may be rejections
        standing = [each for each in reversed(decisions_of(article)) if each.together == together]
        made = standing or Decision.objects.filter(finding__article=article, together=together, undoes=None)
        if not made:
            raise Decision.DoesNotExist
        need_change(by, article)
        if not standing:
            undone = list(Decision.objects.filter(undoes__in=made).select_related("by", "revision"))
            for each in undone:
                each.finding = under_lock(each.finding_id, article)
            if undone and undone[-1].by_id == by.pk:
                mine = [each for each in undone if each.by_id == by.pk]
                tell_undone_again(article, mine[0], by=by)
                return mine
            who = f", the last of it by {name_of(undone[-1].by)}" if undone else ""
            raise Stale(f"All of it was undone already{who}. Read the story as it is now.")
        later = _read_from(article, [each.revision_id for each in standing if each.revision_id])
        undone = [take_back(article, each, by=by, later=[*later, *article.added_revisions]) for each in standing]
        write(article, undone, by=by)
        unlearn(standing, article)
        return undone


def changed_again(document, decision):
    """Of a decision made at once the lines that read otherwise by now, so that it cannot be undone; no question asked.

    What is safe takes out or fills whole lines: any other word in one of them stands in its way.
    """
    edits = suggestion_from(decision.suggestion).edits if decision.suggestion else ()
    return [edit.block for edit in edits if document.block(edit.block).text != edit.new]


def _read_from(article, made):
    """The revisions of the story from the first of these on, by their ids, each with its words."""
    later = revisions_from(article, min(made)) if made else []
    for before, revision in pairwise(later):
        revision.document = replay(before.document, revision.change)
    return later


def _made_already(article, key, by):
    """The decisions of this person that consented at once to exactly what this key stands for: it was sent twice."""
    groups = {}
    for decision in decisions_of(article):
        if decision.together and decision.key and decision.by_id == by.pk:
            groups.setdefault(decision.together, []).append(decision)
    return next((made for made in groups.values() if key_of(each.key for each in made) == key), [])
