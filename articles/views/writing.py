"""Changing the text by hand: one block where it stands, or the whole story."""

from dataclasses import replace

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from articles import forms
from articles.actions import editing, gate
from articles.actions.locking import closed
from articles.actions.refusals import CarriedOver, NotAllowed, Rearranged, Refusal, Stale
from articles.actions.review import without_detours
from articles.actions.scanning import findings_of
from articles.actions.undoing import undo_edit
from articles.actions.whereabouts import last_move
from articles.models import can_change, name_of
from articles.models.by_hand import visible_hand_edit
from articles.text.document import FURNITURE
from articles.text.edits import Conflict
from articles.text.markup import in_the_box, is_only_words, plain
from articles.text.rewording import rewording, stands_in
from articles.views import errors
from articles.views.cards import Effect, address, gone_by_hand, in_order, parting
from articles.views.outcomes import settled_meanwhile, unsigned
from articles.views.panel import (
    NEXT,
    STILL,
    THERE,
    asked_for,
    done,
    heading,
    lost,
    moved_when_shown,
    panel,
    refused,
    seen,
    status_of,
    story,
    wants_panel,
)
from articles.views.places import capital, place, rearrangement

SAID_ALREADY = "Nothing to save: the story says all of it already."

FEW = 20
"""Revisions read at a time."""


@require_http_methods(["GET", "HEAD", "POST"])
def block(request, pk, block):
    """One paragraph or piece of furniture, edited by hand where it stands."""
    article = story(request, pk)
    if not article.document.has(block):
        return errors.missing(request, None)
    if request.method == "POST":
        return _saved(request, article, block)
    if not can_change(request.user, article):
        return errors.not_allowed(request, closed(request.user, article), story=article.pk)
    then = asked_for(request, "back")
    words = last_words(article, block) if then is None else earlier_words(article, block, then, request.user)
    editing_now, said = writing(article, block) | words, about_to(request, article)
    if said and not wants_panel(request):
        messages.info(request, said)
        said = ""
    return panel(request, article, selected=asked_for(request), editing=editing_now, said=said)


def about_to(request, article):
    """Who has settled the finding for whose sake somebody edits by hand, where its page took it for open."""
    if "open" not in request.GET:
        return ""
    found = (finding for finding in findings_of(article) if finding.pk == asked_for(request))
    return "".join(settled_meanwhile(finding, request.user) for finding in found)


def _saved(request, article, block):
    """Save what was typed into one block; whether this person may is asked by the action, under its lock."""
    shown = writing(article, block)
    form = forms.BlockText(request.POST, initial={"text": shown["text"], "over_words": "1" if shown["words"] else "0"})
    if not form.is_valid():
        if not can_change(request.user, article):
            return errors.not_allowed(request, closed(request.user, article), story=article.pk)
        typed = {"text": form["text"].value(), "words": form["over_words"].value() == "1"}
        kept = shown | kept_text(article, block, typed["text"], article.head.number) | typed
        return panel(request, article, selected=asked_for(request), problem=lost(form), editing=kept, status=422)
    text, base, over_words = (form.cleaned_data[name] for name in ("text", "base", "over_words"))
    back, moved = asked_for(request, "back"), moved_when_shown(request)
    read = {"base": base, "over_words": over_words, "back": back, "moved": moved}
    try:
        saved = editing.edit_block(article, block, text, by=request.user, **read)
    except NotAllowed as problem:
        return errors.not_allowed(request, problem, story=article.pk)
    except (Refusal, Conflict) as problem:
        article = story(request, article.pk)
        kept = writing(article, block) | kept_text(article, block, text, base) | {"words": over_words}
        if isinstance(problem, Conflict):
            kept["met"] = changed_meanwhile(block, kept["changed"], request.user)
        status = status_of(problem)
        return panel(request, article, selected=asked_for(request), problem=problem, editing=kept, status=status)
    is_mine = saved.author_id == request.user.pk
    told = [f"Saved{_meanwhile(saved, base)}.", *_made_an_end_of(saved)] if is_mine else [SAID_ALREADY]
    said = " ".join([*told, *form.notes()])
    return done(request, saved.article, said, finding=asked_for(request), landed=block, told=STILL)


@require_http_methods(["GET", "HEAD", "POST"])
def undo(request, pk):
    """Take an edit by hand back, and come to what it had changed."""
    edit = seen(request, visible_hand_edit, pk)
    tried = edit.number if edit.author_id == request.user.pk else None
    if request.method != "POST":
        return redirect(address(edit.article_id))
    try:
        undone = undo_edit(edit, by=request.user, moved=moved_when_shown(request))
    except (Refusal, Conflict) as problem:
        return refused(request, edit.article_id, problem, selected=asked_for(request), tried=tried)
    article, changed = undone.article, {edit.block for edit in undone.change.edits}
    lines = [block.id for block in article.document if block.id in changed]
    there = first_about(changed, article)
    said = f"Undone in {place(lines)}." if lines else "Undone."
    shown = {"finding": there or asked_for(request), "landed": lines[0] if lines else "", "tried": tried}
    return done(request, article, said, **shown, told=THERE if there else NEXT)


def first_about(blocks, article):
    """The first open finding that speaks of some of these blocks, by its number, or None."""
    shown = in_order(findings_of(article), article.document)
    about = (each.pk for each in shown if each.is_open and blocks & {span.block for span in each.places()})
    return next(about, None)


@require_http_methods(["GET", "HEAD", "POST"])
def write(request, pk):
    """The whole story as text: split, merge, add and move paragraphs by editing."""
    article = story(request, pk)
    if not can_change(request.user, article):
        return errors.not_allowed(request, closed(request.user, article), story=article.pk)
    if request.method != "POST":
        return _written(request, article, forms.Whole.of(article))
    together = forms.Together.sent(request.POST, article.document)
    initial = forms.Whole.of(article).initial | forms.in_pieces(request.POST)
    form = forms.Whole(together.settled(request.POST), initial=initial)
    chosen = together.chosen()
    if not form.is_valid() or not chosen:
        return _written(request, article, form, together if together.whole else None, status=422)
    base, over_words = form.cleaned_data["base"], form.cleaned_data["over_words"]
    try:
        read = editing.revision_of(article, base).document
        lines = together.placed(form.lines(read if over_words else None), read)
        known = {"base": base, "over_words": over_words, "moved": moved_when_shown(request)}
        saved = editing.rewrite(article, form.furniture(), lines, by=request.user, **known)
    except NotAllowed as problem:
        return errors.not_allowed(request, problem, story=article.pk)
    except (Refusal, Conflict) as problem:
        article, status = story(request, pk), status_of(problem)
        if base < article.head.number:
            typed = (article, form.furniture(), lines)
            merge = editing.brought_together(*typed, base=base, over_words=over_words)
            form, together = forms.Whole.after(article, merge)
        return _written(request, article, form, together, problem=problem, status=status)
    is_new = saved.number > article.head.number and saved.author_id == request.user.pk
    told = [f"Saved as a new revision{_meanwhile(saved, base)}.", *_made_an_end_of(saved)] if is_new else [SAID_ALREADY]
    messages.success(request, " ".join([*told, *form.notes(), *unsigned(saved.article, request.user)]))
    return redirect("articles:review", pk)


def _made_an_end_of(saved):
    """Which findings stand no more since what was saved, as a sentence; nothing where all of them do."""
    names = [each.letter for each in gone_by_hand(findings_of(saved.article), saved)]
    if not names:
        return []
    *others, last = names
    return [f"{', '.join(others)} and {last} are gone." if others else f"{last} is gone."]


def _meanwhile(saved, base):
    """What others had changed since revision number `base`, as the end of a sentence that says what was saved."""
    between = [each for each in editing.since(saved.article, base) if base < each.number < saved.number]
    others = [revision for revision in between if revision.author_id != saved.author_id]
    if not others:
        return ""
    names = " and ".join(dict.fromkeys(name_of(revision.author) for revision in others))
    changed = {edit.block for revision in others for edit in revision.change.edits}
    lines = [block.id for block in saved.document if block.id in changed]
    return f", with what {names} changed meanwhile" + (f": {place(lines)}" if lines else "")


def _written(request, article, form, together=None, *, problem=None, status=200):
    """The page for the whole story, with what stands in the way of what was typed."""
    context = {
        "article": article,
        "signed": gate.signed(article),
        "move": last_move(article),
        "form": form,
        "parts": list(_parts(form, together)),
        "carried": isinstance(problem, CarriedOver),
        "clashing": [(both.block, place(both.blocks)) for both in together.boths] if together else (),
        "problem": problem,
        "heading": heading(problem),
        "theirs": forms.Whole.of(article) if problem else None,
        "which": rearrangement(problem.moved, problem.added) if isinstance(problem, Rearranged) else "",
    }
    return render(request, "articles/write.html", context, status=status)


def _parts(form, together):
    """What the form is made of: fields, texts of the body, and versions to choose between."""
    boths = {both.block: both for both in together.boths} if together else {}
    for slot in FURNITURE:
        yield _choice(boths[slot]) if slot in boths else {"field": form[slot]}
    if not (together and together.in_body):
        yield {"field": form["body"]}
        return
    said = [at for at, text in enumerate(together.texts) if text]
    for at, text in enumerate(together.texts):
        yield {"text": text, "number": said.index(at) + 1 if text else 0, "of": len(said)}
        for both in together.in_body[at : at + 1]:
            yield _choice(both)


def _choice(both):
    """Two versions of which one stays, with the places in which they part; `breaks`: only where lines end."""
    mine, theirs = (both[whose].value() or "" for whose in ("mine", "theirs"))
    versions, breaks = parting(mine, theirs), False
    if versions is None and mine and theirs:
        breaks = _lines(mine) != _lines(theirs)
        versions = {"mine": _with_breaks(mine), "theirs": _with_breaks(theirs)} if breaks else None
    return {"both": both, "place": place(both.blocks), "parting": versions, "breaks": breaks}


def _lines(text):
    return [line.split() for line in text.splitlines() if line.strip()]


def _with_breaks(text):
    """A version with each end of a line marked."""
    words = [" ".join(line) for line in _lines(text)]
    later = (part for line in words[1:] for part in ((" ¶", True), (f" {line}", False)))
    return Effect("", (text,), ((words[0], False), *later))


def writing(article, block):
    """What the form for one block needs."""
    text = article.document.block(block).text
    shown = {"text": in_the_box(text), "words": is_only_words(text), "signs": "\\" in text}
    return {"block": block, "base": article.head.number, "theirs": None} | shown


def earlier_words(article, block, number, user):
    """What a block said in the revision of this number, to be put back; nothing where it says so still or never did.

    Other changes than the first one that took its place go `along`.
    """
    try:
        revision, *later = editing.read_since(article, number)
    except Stale:
        return {}
    if not revision.document.has(block):
        return {}
    text, now = revision.document.block(block).text, article.document.block(block).text
    if text == now:
        return {}
    _, *others = [each for each, _ in without_detours(revision, later, [block])]
    said = {"back": number, "now": plain(now), "along": _whose(others, user)}
    return {"text": text, "words": False, "signs": "\\" in text} | said


def _whose(revisions, user):
    """Who changed something, in which revision, as a list in words."""
    named = ("you" if each.author_id == user.pk else name_of(each.author) for each in revisions)
    return " and ".join(f"{who} in revision {each.number}" for who, each in zip(named, revisions, strict=True))


def last_words(article, block):
    """What a line that was taken out said last, and the revision that took it out; nothing where it says something."""
    if block in FURNITURE or article.document.block(block).text:
        return {}
    for revision in article.revisions.select_related("author").defer("blocks").order_by("-number").iterator(FEW):
        if any(edit.block == block for edit in revision.change.edits):
            before = article.revisions.get(number=revision.number - 1)
            return {"text": before.document.block(block).text, "words": False, "taken_out": revision}
    return {}


def kept_text(article, block, text, base):
    """What somebody typed while a colleague was faster, beside what the colleague made of it, and of what."""
    later = article.revisions.filter(number__gt=base).select_related("author").defer("blocks").order_by("-number")
    changed = next((each for each in later if any(edit.block == block for edit in each.change.edits)), None)
    theirs = article.document.block(block).text
    read = article.revisions.filter(number=base).first()
    was = read.document.block(block).text if read and read.document.has(block) else theirs
    parted = parted_from(block, article, read) if read else []
    kept = {"text": text, "theirs": in_the_box(theirs), "changed": changed, "was": in_the_box(was)}
    kept["versions"] = versions(text, kept["theirs"]) if changed and text.strip() else None
    return kept | {"parted": place(parted) if parted else ""}


def versions(mine, theirs):
    """Two versions of a line with the words that only one of them says marked: mine where they part, theirs whole."""
    parted = parting(mine, theirs)
    if parted is None:
        return None
    said = [(each.new, each.new.rstrip(), not each.same) for each in rewording(mine, theirs)]
    pieces = [part for text, words, differs in said for part in ((words, differs), (text[len(words) :], False))]
    whole = replace(parted["theirs"], pieces=tuple(part for part in pieces if part[0]), more=0)
    return parted | {"theirs": whole}


def changed_meanwhile(block, changed, user):
    """What is said of a line typed into that a colleague changed too, in the revision `changed` where it is known."""
    by = f" by {'you' if changed.author_id == user.pk else name_of(changed.author)}" if changed else ""
    said = f"{capital(place([block]))} was changed{by} since you opened it."
    return f"{said} Both versions are below: put together what is to stand, then save."


def parted_from(block, article, read):
    """The blocks in which words of one stand that a colleague split or joined since revision `read`."""
    if not read.document.has(block):
        return []
    was, found = read.document.block(block).text, []
    for other in article.document.body:
        before = read.document.block(other.id).text if read.document.has(other.id) else ""
        split = not before and stands_in(other.text, was)
        joined = stands_in(was, other.text) and not stands_in(was, before)
        if other.id != block and (split or joined):
            found.append(other.id)
    return found
