"""Deciding what the rules suggest: accept, reject, and take either back. What is decided at once is in `at_once`."""

import uuid
from collections import defaultdict

from django.db import transaction
from django.db.models import Case, JSONField, When

from articles.actions.editing import add_revision, write_added
from articles.actions.keeping import given_up, need_a_copy
from articles.actions.learning import learn, unlearn
from articles.actions.limits import clean_reason
from articles.actions.locking import lock, lock_with_desk, need_change
from articles.actions.moving import TOOK_BACK, reopen_if_signed, take_if_waiting, tell_again
from articles.actions.refusals import GateClosed, LastCopy, Overtaken, Reason, Stale
from articles.actions.scanning import decisions_of, findings_of, note_decisions, scan
from articles.detection.copies.keeping import repeated
from articles.detection.findings import Span, Suggestion
from articles.formats import plain as formats
from articles.models import Decision, Finding, name_of
from articles.models.findings import as_row, suggestion_from
from articles.text.edits import Change, Conflict, apply, between, invert, rebase
from articles.text.markup import is_only_words, retyped
from articles.text.quoting import in_quotes

REWORDED = ", reworded"
"""Ends the title of what was accepted in other words."""

UNCURED = "With these words the finding would still be there. Change them, or reject it."


def accept(finding, *, key, by, texts=None, over_words=False, moved=None):
    """Make the suggestion of this key; the key consents to exactly what was shown, once.

    `texts`: what blocks that it fills or keeps should say instead, by their ids; `over_words`: typed over their
    words as readers see them, not over their source. Raises Stale when the finding is settled or offers
    something else by now, Conflict when the words have changed, LastCopy when no copy would be left, GateClosed when
    the texts cure nothing, NotAllowed. A repeat by the same person in the same words writes nothing.
    """
    with transaction.atomic():
        article = lock(finding.article_id, by=by, moved=moved)
        finding = under_lock(finding.pk, article)
        need_change(by, article)
        last = _last(finding)
        if _accepted_already(article, finding, last, key=key, by=by, texts=texts, over_words=over_words):
            tell_again(article, last.revision, by=by)
            return last
        _need_open(finding, last, by=by)
        offer = finding.offer(key)
        if offer is None:
            raise Stale("The suggestion has changed since the page was shown. Read it as it is now and decide again.")
        suggestion = offer.suggestion
        if texts:
            suggestion = reworded(suggestion, article.head.document, texts, over_words=over_words)
        decision = carry_out(article, finding, suggestion, key=key, by=by, offered=offer.suggestion)
        write(article, [decision], by=by)
        if texts and finding.is_open:
            raise GateClosed([Reason(UNCURED)])
        return decision


def carry_out(article, finding, suggestion, *, key, by, offered=None, together=None):
    """Make a suggestion of an open finding of a locked article, to be written. Raises Conflict or LastCopy.

    `offered`: the suggestion in its own words. What a person says otherwise is an edit by hand, free to take any copy.
    """
    taken = _need_a_copy(article, finding, suggestion, offered or suggestion)
    _settle(finding, Finding.Status.ACCEPTED)
    revision = add_revision(article, Change(suggestion.edits), by=by, note=f"Accepted {in_quotes(suggestion.title)}")
    decision = Decision(
        finding=finding,
        verdict=Decision.Verdict.ACCEPTED,
        key=key,
        suggestion=as_row(suggestion),
        taken=taken,
        revision=revision,
        together=together,
        by=by,
    )
    note_decisions(article, made=[decision])
    return decision


def _need_a_copy(article, finding, suggestion, offered):
    """Refuse a suggestion that would take a last copy, in words of one's own too; gives the words that it takes."""
    before, taken = article.head.document, _words_taken(suggestion)
    need_a_copy(article, before, apply(before, offered.edits), taken, chosen=given_up(finding, offered))
    return taken


def last_copy(article, finding, suggestion):
    """Why the last-copy guard would refuse a suggestion, in words of one's own too, or None."""
    try:
        _need_a_copy(article, finding, suggestion, suggestion)
    except LastCopy as problem:
        return problem
    return None


def write(article, made, *, by):
    """Write decisions made on a locked article, with all that they changed; of several only the last text is read.

    What was rejected is read again once that is taken back: its words or the desk's rules may have changed since.
    """
    if article.added_revisions:
        write_added(article, by=by, made=made)
    elif any(decision.verdict == Decision.Verdict.UNDONE for decision in made):
        scan(article, made)
    else:
        Finding.objects.bulk_update([decision.finding for decision in made], ["status", "decided"])
        Decision.objects.bulk_create(made)


def editable(suggestion):
    """The blocks whose words a person may change while accepting: those that it fills, and those that it keeps."""
    filled = [edit.block for edit in suggestion.edits if edit.new]
    return tuple(dict.fromkeys([*filled, *(span.block for span in suggestion.keeps)]))


def reworded(suggestion, document, texts, *, over_words=False):
    """The suggestion with other words in the blocks that it fills or keeps. Raises GateClosed or Stale."""
    after = apply(document, suggestion.edits)
    wanted = {block.id: block.text for block in after}
    for block, text in texts.items():
        if block not in editable(suggestion):
            raise Stale("The suggestion has changed since the page was shown. Read it as it is now and decide again.")
        lines = [line.strip() for line in formats.clean(text)[0].splitlines() if line.strip()]
        if len(lines) != 1:
            stands = "is empty" if not lines else "has several lines"
            raise GateClosed(
                [Reason(f"The text {stands}; it has to be one paragraph. Nothing was changed.", block=block)]
            )
        typed_over = over_words and is_only_words(wanted[block])
        wanted[block] = retyped(wanted[block], lines[0]) if typed_over else lines[0]
    touched = {edit.block for edit in suggestion.edits} | set(texts)
    edits = tuple(
        edit for block in document if block.id in touched for edit in between(block.id, block.text, wanted[block.id])
    )
    if not edits:
        raise GateClosed([Reason(UNCURED)])
    keeps = tuple(
        Span(span.block, 0, len(wanted[span.block]), wanted[span.block]) if span.block in texts else span
        for span in suggestion.keeps
    )
    return Suggestion(f"{suggestion.title}{REWORDED}", edits, keeps)


def is_reworded(decision):
    """Whether a suggestion was accepted in other words than its own."""
    return bool(decision.suggestion) and decision.suggestion["title"].endswith(REWORDED)


def reject(finding, *, by, reason="", scope=Decision.Scope.HERE):
    """Leave the words as they are; the finding stays rejected until its words change.

    Copies that differ in another fact by then are asked about again.

    Rejected in the story, so are all others of the same rule and words, now and whenever they are found.
    Raises Stale, NotAllowed, or TooLong for a reason of more than 300 characters. A repeat by the same person with the
    same reason and scope writes nothing.
    """
    reason = clean_reason(reason)
    with transaction.atomic():
        article = lock_with_desk(finding.article_id, by=by)
        finding = under_lock(finding.pk, article)
        need_change(by, article)
        last = _last(finding)
        said = (by.pk, reason, scope)
        if finding.status == Finding.Status.REJECTED and last and (last.by_id, last.reason, last.scope) == said:
            return last
        _need_open(finding, last, by=by)
        take_if_waiting(article, by=by)
        together, same = None, []
        if scope == Decision.Scope.STORY:
            together = uuid.uuid4()
            same = [each for each in findings_of(article) if each.is_open and each.words == finding.words]
            same.remove(finding)
        said = {"verdict": Decision.Verdict.REJECTED, "reason": reason, "together": together, "by": by}
        made = [Decision(finding=finding, scope=scope, **said), *(Decision(finding=each, **said) for each in same)]
        for each in (finding, *same):
            _settle(each, Finding.Status.REJECTED)
        note_decisions(article, made=made)
        write(article, made, by=by)
        learn(made[0], article)
        return made[0]


def undo(decision, *, by, moved=None):
    """Take an acceptance or a rejection back, whoever made it and whatever was decided since.

    Raises Overtaken when the words it changed were changed again, LastCopy when an earlier fix relies on what would go,
    Stale when it is undone already, NotAllowed. A repeat by the same person writes nothing.
    """
    with transaction.atomic():
        locked = lock_with_desk if decision.verdict == Decision.Verdict.REJECTED else lock
        article = locked(decision.finding.article_id, by=by, moved=moved)
        need_change(by, article)
        if decision not in decisions_of(article):
            return _undone_already(article, decision, by)
        undone = take_back(article, decision, by=by)
        write(article, [undone], by=by)
        unlearn([decision], article)
        return undone


def _undone_already(article, decision, by):
    """The undoing of a decision that stands no longer, if it is this person's. Raises Stale."""
    undone = Decision.objects.filter(undoes=decision).select_related("by", "revision").first()
    if undone is None:
        raise Stale("An undo is taken back by deciding again: accept or reject the finding.")
    if undone.by_id != by.pk:
        raise Stale(f"{name_of(undone.by)} has undone this decision already.")
    undone.finding = under_lock(decision.finding_id, article)
    tell_undone_again(article, undone, by=by)
    return undone


def tell_undone_again(article, undone, *, by):
    """Let the answer to an undo that was sent twice tell once more of the sign-off that fell by it, if one did.

    Of rejections taken back, which make no revision, the first one since opened the story again.
    """
    moved = article.moves.order_by("-pk").values("at")[:1]
    since = Decision.objects.filter(finding__article=article, at__gte=moved)
    if undone.revision or undone == since.first():
        tell_again(article, undone.revision, by=by)


def take_back(article, decision, *, by, later=None):
    """Undo a standing decision on a locked article, to be written. Raises Overtaken or LastCopy.

    `later`: the revisions from its own on, where they have been read.
    """
    finding = under_lock(decision.finding_id, article)
    if decision.verdict == Decision.Verdict.REJECTED:
        revision = None
        take_if_waiting(article, by=by)
        reopen_if_signed(article, by=by, note=TOOK_BACK)
        since = [each for each in decisions_of(article) if each.finding_id == finding.pk and each.pk > decision.pk]
        again = any(each.verdict == Decision.Verdict.REJECTED for each in since)
        _settle(finding, Finding.Status.REJECTED if again else Finding.Status.OPEN)
    else:
        edits = _undoing(article, decision, later)
        _settle(finding, Finding.Status.OPEN)  # the rescan lets it go if it is not true
        note = f"Took back {in_quotes(decision.suggestion['title'])}"
        revision = add_revision(article, Change(edits), by=by, note=note)
    note_decisions(article, undone=decision)
    return Decision(
        finding=finding,
        verdict=Decision.Verdict.UNDONE,
        undoes=decision,
        revision=revision,
        together=decision.together,
        by=by,
    )


def obstacle(article, decision):
    """What stands in the way of undoing a standing decision, as `undo` would say it, or None."""
    if decision.verdict == Decision.Verdict.ACCEPTED:
        try:
            _undoing(article, decision)
        except (Overtaken, LastCopy) as problem:
            return problem
    return None


def _undoing(article, decision, later=None):
    """The edits that take an acceptance back. Raises Overtaken or LastCopy."""
    later = revisions_from(article, decision.revision_id) if later is None else later
    at = next(at for at, revision in enumerate(later) if revision.pk == decision.revision_id)
    edits, before = given_back(article, later[at], later[at + 1 :]), article.head.document
    need_a_copy(article, before, apply(before, edits), but=decision)
    return edits


def revisions_from(article, made):
    """A revision of the story, by its id, and those that came after it; only of the first the words are read."""
    if made == article.head_id:
        return [article.head]
    words = Case(When(pk=made, then="blocks"), output_field=JSONField())
    later = article.revisions.filter(pk__gte=made).select_related("author").defer("blocks").annotate(words=words)
    found = list(later.order_by("number"))
    found[0].blocks = found[0].words
    return found


def given_back(article, made, later):
    """The edits that take back a revision of the story, as they apply to its head. Raises Overtaken."""
    edits = moved = invert(made.change.edits)
    for revision, changed in without_detours(made, later, {edit.block for edit in edits}):
        try:
            moved = rebase(moved, changed)
        except Conflict as problem:
            others = dict.fromkeys(edit.block for edit in edits if edit.block != problem.block)
            made_by = {each.revision_id: each for each in decisions_of(article) if each.revision_id}
            raise Overtaken(problem.block, revision, others, made_by.get(revision.pk)) from problem
    return tuple(sorted(moved))


def without_detours(made, later, blocks):
    """The revisions after one that led these blocks to what they say now, each with its edits of them.

    What was done to a block and put back in between is not among them, whatever was done elsewhere meanwhile.
    """
    documents, kept = [made.document], defaultdict(list)
    for revision in later:
        edits = [edit for edit in revision.change.edits if edit.block in blocks]
        documents.append(apply(documents[-1], edits) if edits else documents[-1])
    for block in blocks:
        texts = [document.block(block).text for document in documents]
        last = {text: at for at, text in enumerate(texts)}
        at = last[texts[0]]
        while at < len(later):
            kept[at] += [edit for edit in later[at].change.edits if edit.block == block]
            at = last[texts[at + 1]]
    return [(later[at], tuple(kept[at])) for at in sorted(kept)]


def under_lock(number, article):
    """The finding of this number as it is under the lock."""
    return next(each for each in findings_of(article) if each.pk == number)


def _last(finding):
    """The decision that settled a finding, or None while it is open."""
    return None if finding.is_open else finding.decisions.standing().last()


def _accepted_already(article, finding, last, *, key, by, texts, over_words):
    """Whether this person has accepted the same suggestion in the same words: the form was sent twice.

    Other words are another decision. Those of the first one are in the suggestion that it made, which the same texts,
    typed over the revision before, make again.
    """
    if finding.status != Finding.Status.ACCEPTED or last is None or (last.key, last.by_id) != (key, by.pk):
        return False
    if not texts:
        return not is_reworded(last)
    suggestions = map(suggestion_from, finding.suggestions)
    offered = next((each for each in suggestions if each.digest(finding.decided - 1) == key), None)
    if offered is None or not is_reworded(last):
        return False
    before = article.revisions.get(number=last.revision.number - 1).document
    try:
        return as_row(reworded(offered, before, texts, over_words=over_words)) == last.suggestion
    except (GateClosed, Stale):
        return False  # words that nobody could have accepted


def need_open(finding, *, by):
    """Refuse where a finding is settled or gone. Raises Stale, which says who did what."""
    _need_open(finding, _last(finding), by=by)


def _need_open(finding, last, *, by):
    if finding.status == Finding.Status.GONE:
        raise Stale("This finding is gone: its words have changed. Read the story as it is now.")
    if not finding.is_open:
        who = "A colleague has" if last is None else "You have" if last.by_id == by.pk else f"{name_of(last.by)} has"
        raise Stale(f"{who} {finding.get_status_display().lower()} this already. Undo that first to decide again.")


def _settle(finding, status):
    """Give a finding its new status and count the decision, so that no old key fits it any more; `write` writes it."""
    finding.status = status
    finding.decided += 1


def _words_taken(suggestion):
    """The words a fix takes out because they stand in what it keeps as well.

    Whoever chooses between two versions that differ gives the other version up knowingly.
    """
    gone = [edit.old for edit in suggestion.edits if edit.old and not edit.new]
    there = suggestion.moved.values()
    put = [edit.new for edit in suggestion.edits if edit.block in there]
    return repeated(gone, [*put, *(span.quote for span in suggestion.keeps)])
