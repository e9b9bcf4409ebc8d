"""One story: what it says, where it stands, what was done to it and by whom."""

from collections import deque

from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.actions import gate
from articles.actions.editing import RESTORED
from articles.actions.scanning import findings_of, note_known
from articles.models import Article, Decision, Original, can, can_change, name_of, replays
from articles.models.articles import visible_story
from articles.text.comparison import rearranged
from articles.text.rewording import in_whole_words
from articles.views.outcomes import decided, kept_by
from articles.views.panel import asked_for, seen
from articles.views.places import capital, place, rearrangement
from articles.views.threads import Talk, everywhere
from articles.views.verdicts import by_hand, verdicts
from articles.workflow import DESK_STAGES, TRANSITIONS, Right, Stage

FEW = 20
"""Whole revisions kept in memory at a time: each may be a megabyte."""

ABOUT_A_REVISION = {"sign": "Signed off revision {}", "publish": "Published revision {}"}
"""Moves that are about the words as they stood, as the history calls them."""

FALLEN = "The sign-off on revision {} no longer holds."

ENDS = (".", "?", "!", "…")
"""What ends a sentence, so that it needs no full stop."""

LATEST = 12
"""Events the story's page shows; the history has all."""


@require_safe
def story(request, pk):
    """The story's page: for reporters, what became of it."""
    article = seen(request, visible_story, pk)
    return page(request, article, Talk(landed=asked_for(request, "c")))


def page(request, article, talk, *, status=200):
    """What the story says, what was decided and why, what people say about it and what happened to it."""
    happened = events(article, request.user)
    context = {
        "article": article,
        "document": article.document,
        "open": sum(finding.is_open for finding in findings_of(article)),
        "signed": gate.signed(article),
        "may_change": can_change(request.user, article),
        "may_publish": can(request.user, Right.PUBLISH, article),
        "verdicts": verdicts(article),
        "gone_back": gone_back(article, happened),
        **by_hand(article, happened),
        "events": happened[:LATEST],
        "aside": None if article.stage in DESK_STAGES else last_move(happened),
        **everywhere(article, talk),
    }
    return render(request, "articles/story.html", context, status=status)


@require_safe
def history(request, pk):
    """Every revision with what it changed, every decision and every move, the latest first."""
    article = seen(request, visible_story, pk)
    happened = events(article, request.user)
    moved, changed = {}, {}
    revisions = noting(moved, changed, article.revisions.order_by("number").iterator(FEW))
    replayed = replays(revisions)
    deque(revisions, maxlen=0)  # replaying ends at a broken seal; what lies behind it is told all the same
    may_change = can_change(request.user, article)
    context = {
        "article": article,
        "signed": gate.signed(article) if may_change else None,
        "events": [
            event | {"moved": moved.get(event.get("revision")), "edits": changed.get(event.get("revision"), ())}
            for event in happened
        ],
        "may_change": may_change,
        "revisions": article.head.number,
        "decisions": sum(event["kind"] == "decision" for event in happened),
        "replays": replayed,
    }
    return render(request, "articles/history.html", context)


def noting(moved, changed, revisions):
    """The same revisions; on the way it is learned by number what each of them `moved` or added, and `changed`."""
    before = None
    for revision in revisions:
        if before is not None:
            changed[revision.number] = changed_in(revision, before)
        if before is not None and revision.change.order is not None:
            moved[revision.number] = moved_in(revision, before)
        before = revision
        yield revision


def changed_in(revision, before):
    """The edits that a revision made to the one before, in whole words, each with its place; in the story's order."""
    edits = in_whole_words(revision.change.edits, before.document)
    order = {block.id: at for at, block in enumerate(revision.document)}
    return [(capital(place([edit.block])), edit) for edit in sorted(edits, key=lambda edit: order.get(edit.block, 0))]


def moved_in(revision, before):
    """What a revision moved or added, in sentences."""
    return rearrangement(*rearranged(before.document, revision.document))


@require_safe
def original(request, pk):
    """What was handed in, byte for byte: as a file, and never as a page of ours."""
    article = get_object_or_404(Article.objects.visible_to(request.user), pk=pk)
    kept = get_object_or_404(Original, article=article)
    return HttpResponse(
        bytes(kept.data),
        content_type="text/plain",  # which characters the bytes are is for the reading to say
        headers={
            "Content-Disposition": f'attachment; filename="story-{article.pk}-original.txt"',
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "X-Content-Type-Options": "nosniff",
        },
    )


def events(article, user):
    """What happened to the story, the latest first; a decision and the revision it made are one event."""
    made_decisions = list(decisions(article, user))
    undone = {decision.undoes_id for decision in made_decisions}
    standing = (each for each in made_decisions if each.verdict != Decision.Verdict.UNDONE and each.pk not in undone)
    note_known(article, standing)
    by_number = {decision.pk: decision for decision in made_decisions}
    made = {decision.revision_id for decision in made_decisions}
    revisions = article.revisions.select_related("author").defer("blocks", "changes")
    revisions = revisions.annotate(took_back=F("undoes__number"), undone=F("undone_by"))
    found = [
        *(revision_event(revision) for revision in revisions if revision.pk not in made),
        *(decision_event(decision, by_number.get(decision.undoes_id)) for decision in made_decisions),
        *(move_event(move) for move in article.moves.select_related("by")),
    ]
    found.sort(key=lambda event: (event["at"], event["rank"]))
    name_revisions(found)
    return found[::-1]


def name_revisions(happened):
    """Say of each sign-off, publication and end of a sign-off, in the order of time, which revision it was about."""
    latest = signed = None
    for event in happened:
        latest = event.get("revision") or latest
        if event.get("move") == "sign":
            signed = latest
        if event.get("move") in ABOUT_A_REVISION:
            event["title"] = ABOUT_A_REVISION[event["move"]].format(latest)
        if signed and event["kind"] == "move" and TRANSITIONS[event["move"]].target != Stage.READY:
            event["note"] = " ".join(filter(None, [sentence(event["note"]), FALLEN.format(signed)]))
            signed = None


def sentence(words):
    """Words with a full stop where nothing ends the sentence; nothing stays nothing."""
    return words if words.endswith(ENDS) or not words else f"{words}."


def decisions(article, user):
    """Every decision on the story, undone ones too."""
    return (
        Decision.objects.visible_to(user)
        .filter(finding__article=article)
        .select_related("by", "finding", "revision", "undoes")
        .defer("revision__blocks", "revision__changes")
    )


def revision_event(revision):
    """A new revision; `by_hand` is its key where it is an edit that can be taken back."""
    is_edit = revision.number > 1 and not (revision.took_back or revision.undone)
    return {
        "at": revision.at,
        "rank": 1,
        "by": revision.author,
        "kind": "revision",
        "revision": revision.number,
        "before": revision.number - 1,
        "took_back": revision.took_back,
        "by_hand": revision.pk if is_edit else None,
        "title": f"Revision {revision.number}",
        "note": revision.note,
    }


def decision_event(decision, undone=None):
    """What somebody said to a finding, or which decision was `undone`."""
    revision = decision.revision
    return {
        "at": decision.at,
        "rank": 2,
        "by": decision.by,
        "kind": "decision",
        "revision": revision.number if revision else "",
        "before": revision.number - 1 if revision else "",
        "title": decided(decision) + (f", revision {revision.number}" if revision else ""),
        "note": " ".join([decision.finding.message, *kept(decision), *reason(decision), *took_back(undone)]),
    }


def kept(decision):
    """Which copy a decision let stand, as a sentence; nothing where there was none to choose."""
    blocks = kept_by(decision)
    return [f"Kept {place(blocks)}."] if blocks else []


def reason(decision):
    """Why a finding was rejected, as a sentence; nothing where nobody said."""
    return [f"Reason: {decision.reason}"] if decision.reason else []


def took_back(undone):
    """Whose decision was undone, as a sentence; nothing where none was."""
    if undone is None:
        return []
    what = "acceptance" if undone.verdict == Decision.Verdict.ACCEPTED else "rejection"
    where = f" in revision {undone.revision.number}" if undone.revision else ""
    return [f"Took back the {what} by {name_of(undone.by)}{where}."]


def last_move(happened):
    """Where the story went last, of what happened to it."""
    return next((event for event in happened if event["kind"] == "move"), None)


def gone_back(article, happened):
    """The last time that somebody went back to an earlier revision, to which, and the words that went with it."""
    revisions = [event for event in happened if event["kind"] == "revision"]
    undone = {event["took_back"] for event in revisions}
    restored = (event for event in revisions if event["note"].startswith(RESTORED) and event["revision"] not in undone)
    event = next(restored, None)
    if event is None:
        return None
    numbers = (event["before"], event["revision"])
    before, after = article.revisions.filter(number__in=numbers).order_by("number")
    taken = [(where, edit) for where, edit in changed_in(after, before) if edit.old]
    return event | {"to": event["note"].removeprefix(RESTORED), "taken": taken}


def move_event(move):
    """Where the story went."""
    return {
        "at": move.at,
        "rank": 3,
        "by": move.by,
        "kind": "move",
        "move": move.name,
        "title": capital(move.done),
        "said": move.note,
        "note": f"Without a second reader: {move.note}" if move.name == "sign" and move.note else move.note,
    }
