"""The review panel: what it shows, and how an action is answered with and without htmx."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse

from articles import forms
from articles.actions import gate
from articles.actions.editing import RESTORED, emptied_by_restores
from articles.actions.locking import closed
from articles.actions.next_steps import may_waive, next_steps, signs_own_words, waits_for_another
from articles.actions.refusals import CarriedOver, GateClosed, LastCopy, NotAllowed, Overtaken, Rearranged, Reason
from articles.actions.scanning import decisions_of, findings_of, house_of, is_read_by_other_rules, last_scan
from articles.actions.signing import what_instead
from articles.actions.whereabouts import hand_edit_before, hand_edits, last_move, readings
from articles.models import can_change, name_of
from articles.models.articles import visible_story
from articles.text.document import FURNITURE
from articles.text.edits import Conflict
from articles.views import errors
from articles.views.cards import address, cards, causes, gone_by_hand, name_card_looks
from articles.views.deciding import can_be_fixed, deciding
from articles.views.keys import ABOUT_A_CARD, keys_of, unanswered
from articles.views.later import put_off
from articles.views.looks import shown_by
from articles.views.manuscript import (
    emptied_by_hand,
    in_stretches,
    lines,
    map_of,
    name_looks,
    unaccounted,
    worth_showing,
)
from articles.views.outcomes import unsigned
from articles.views.places import capital, place
from articles.views.threads import Talk, beside
from articles.views.undoing import of_the_card, undoing
from articles.workflow import WRITER_STAGES, Stage

NO_HEADLINE = "The story has no headline yet; it cannot be signed off without one."

NEXT = "Next: {}, {}."
AGAIN = "{} is open again: {}."
STILL = "{} is still open: {}."
THERE = "{} is open there: {}."
"""What is told of the selected finding: that it comes next, was taken back, or that an edit did not settle it.

Or that it speaks of the lines of an edit that was taken back.
"""

DIGITS = 19
"""A number of more digits is no row of any database."""

HEADINGS = {
    GateClosed: "Not yet",
    LastCopy: "Not done: these words stand nowhere else",
    Overtaken: "Not undone: these words have changed",
    Conflict: "Not saved: these words have changed",
    Rearranged: "Not saved: paragraphs were moved or added",
    CarriedOver: "Not saved: paragraphs were split or joined",
}
"""What a refusal is called; any other one says that nothing was done."""


def story(request, pk):
    """The story of this number, if this person may read it."""
    return seen(request, visible_story, pk)


def seen(request, visible, pk):
    """The row of this number, if this person may see it; one they may not see is missing."""
    row = visible.get(request.user, pk)
    if row is None:
        raise Http404
    return row


def asked_for(request, name="f"):
    """The finding named in the address or the form, or another number, as the comment's under the name "c"; or None."""
    asked = request.POST.get(name) or request.GET.get(name, "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < DIGITS else None


def moved_when_shown(request):
    """The last move that the page knew which sends this form, by its number, or None if it does not say."""
    return asked_for(request, "moved")


def done(request, article, said, *, finding=None, landed="", told=NEXT, **more):
    """Answer what was done: with the panel for htmx, with a way to the page for a plain form, `finding` selected.

    `told`: what is said of that finding; of another one, that it is the next. `more` is for the panel alone.
    """
    said = " ".join([said, *unsigned(article, request.user)])
    if wants_panel(request):
        return panel(request, article, selected=finding, said=said, landed=landed, told=told, **more)
    messages.success(request, said)
    # No fragment: with one, browsers leave `autofocus` alone.
    return HttpResponseRedirect(address(article.pk, finding, view_held(request)), status=303)


def refused(request, pk, problem, selected=None, **more):
    """The panel as it is now, with what stood in the way; a person without the right gets no panel."""
    if isinstance(problem, NotAllowed):
        return errors.not_allowed(request, problem, story=pk)
    return panel(request, story(request, pk), problem=problem, selected=selected, status=status_of(problem), **more)


def lost(form):
    """What stands in the way of a form that did not arrive whole, or in one of its fields."""
    whole = [Reason(sentence) for sentence in form.non_field_errors()]
    return GateClosed(whole or [Reason(words, block=name) for name, error in form.errors.items() for words in error])


def status_of(problem):
    """422 where the story is not fit for it, 409 where somebody was faster."""
    return 422 if isinstance(problem, GateClosed) else 409


def wants_panel(request):
    """Whether htmx asked for the panel alone; Back asks for the page."""
    return request.htmx.request_type == "partial"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a review screen is to show beside the story and its findings.

    `told`: what is said of the `selected` finding, beside what was `said` to be done; `pressed`: the key that had no
    button on the page, which may have one by now; `landed`: the block that was changed, and `editing` the one that is
    written in; `tried`: the number of one's own edit by hand that was to be undone, so that the one before it is
    offered next; `noted`: what stood in the fields beside a move or a sign-off that was refused; `talk`: what is shown
    of the comments. `view`: the copies of the selected finding side by side ("compare"), `change` which of the places
    where they part, `copies` which of many copies, or the text without marks ("clean"); `preview`: what is safe;
    `typed`: what stood in the form of a refused rejection; `reword`: the texts of a suggestion that is to be accepted
    in other words, `offer` its key.
    """

    selected: int | None = None
    said: str = ""
    told: str = NEXT
    pressed: str = ""
    problem: Exception | None = None
    landed: str = ""
    editing: dict | None = None
    tried: int | None = None
    noted: Mapping = field(default_factory=dict)
    talk: Talk | None = None
    view: str | None = None
    change: int | None = None
    copies: int | None = None
    preview: bool = False
    typed: Mapping | None = None
    reword: Mapping | None = None
    offer: str | None = None

    @property
    def of_decisions(self):
        """What concerns how the findings can be decided."""
        names = ("view", "change", "copies", "preview", "typed", "reword", "offer")
        return {name: getattr(self, name) for name in names}

    @property
    def elsewhere(self):
        """Whether something else than the next finding is to be read or written first."""
        return bool(self.problem or self.editing or self.landed or self.reword is not None or self.preview)


def view_held(request):
    """The text without marks stays without them until somebody asks for another view of it."""
    return "clean" if QueryDict(urlsplit(errors.page_of(request)).query).get("view") == "clean" else None


def panel(request, article, *, status=200, view=None, **asked):
    """Answer with the review screen: the panel for htmx, else the page. What is `asked` is told by `Asked`."""
    held = None if view else view_held(request)
    context = screen(request, article, Asked(view=view or held, **asked))
    if not wants_panel(request):
        return render(request, "articles/review.html", context, status=status)
    answer = render(request, "articles/review.html#panel", context, status=status)
    if request.path != address(article.pk):  # whose links say what they lead to
        answer["HX-Replace-Url"] = context["here"]
    elif held:
        answer["HX-Push-Url"] = context["here"]
    return answer


def screen(request, article, asked):
    """Everything the review template prints."""
    known = findings_of(article), decisions_of(article)
    found = cards(article, *known, asked.selected, put_off=put_off(request))
    chosen = next((card for card in found if card.selected), None)
    noted = {name: text for name, text in asked.noted.items() if text.strip()}
    context = told_of(request, article, found, chosen, asked) | refusal(asked.problem, request.user)
    context |= {"editing": asked.editing, "landed": asked.landed, "noted": noted, "elsewhere": asked.elsewhere}
    context["reason_first"] = is_read_first(context, asked.said)
    shown = [] if context["clean"] else context["lines"]
    buttons = context["writable"] and not (asked.reword is not None and can_be_fixed(chosen, asked.selected))
    context |= beside(article, found, shown, chosen, asked.talk, buttons=buttons)
    may = {name: context[name] for name in ("said", "writable")}
    context |= deciding(article, found, chosen, asked=asked.selected, **may, **asked.of_decisions)
    context["kept"] += unplaced(noted, context)
    context["wanted"] = wanted(asked.problem, context)
    context |= spoken(context, asked, request.user)
    context["elsewhere"] = context["elsewhere"] or context["talking"]
    context["opened"] = not wants_panel(request)
    context["at_end"] = not (context["left"] or chosen or context["elsewhere"] or context["reason_first"])
    return context | printed(request, context)


def spoken(context, asked, user):
    """What a screen reader hears now, and what each key without a button says or asks."""
    shut = "" if context["writable"] else closed(user, context["article"])
    instead = unanswered(context, shut)
    say = heard(context, asked.said, told=asked.told, selected=asked.selected, pressed=asked.pressed, instead=instead)
    return {"say": say, "unanswered": json.dumps(instead | asked_first(context), ensure_ascii=False)}


def refusal(problem, user):
    """What stood in the way, if anything did: how it is called, its reasons, and what overtook an undo."""
    reasons = getattr(problem, "reasons", ())
    return {
        "problem": problem,
        "heading": heading(problem),
        "reasons_to_stop": reasons,
        "overtaken": overtaken(problem, user) if isinstance(problem, Overtaken) else None,
    }


def wanted(problem, context):
    """The field that a refusal asks somebody to fill in: the focus goes there."""
    blocks = {reason.block for reason in getattr(problem, "reasons", ())}
    if "words" in blocks and context["typed"]:
        return f"words-{context['chosen'].pk}"
    return "note" if "note" in blocks else ""


def is_read_first(context, said):
    """Whether the reason why the story came back holds the focus: nothing else on the page asks for it."""
    just_finished = said and not context["left"]
    taken = context["chosen"] or just_finished or context["elsewhere"]
    return context["article"].stage == Stage.RETURNED and not taken


def heard(context, said, *, told, selected, pressed, instead):
    """What a screen reader hears: what was said or done and what is next, or what became of a key without a button."""
    if context["talking"]:
        return said
    chosen = context["chosen"]
    if pressed in ABOUT_A_CARD:
        if not context["writable"] or chosen is None or chosen.decided:
            return instead.get(pressed, "")
        return (AGAIN if selected in (chosen.pk, None) else NEXT).format(chosen.letter, chosen.title)
    if not said:
        return ""
    told = told if chosen and chosen.pk == selected else NEXT
    return sentence(said, context["cards"], chosen if context["writable"] else None, told)


def asked_first(context):
    """The keys that ask the server first, since the page shows nothing to decide, each with what it asks."""
    chosen = context["chosen"]
    if not (context["writable"] and settled(chosen, context["left"])):
        return {}
    view = "compare" if context["sides"] else None
    return {key: address(context["article"].pk, chosen and chosen.pk, view, pressed=key) for key in ABOUT_A_CARD}


def printed(request, context):
    """The lines and cards as they are printed: those that the asking page shows already only have their place."""
    landed, editing = context["landed"], context["editing"]
    if editing:
        chosen, view = context["chosen"], "clean" if context["clean"] else None
        back = address(context["article"].pk, chosen and chosen.pk, view, line=editing["block"])
        next(line for line in context["lines"] if line.id == editing["block"]).editing = editing | {"cancel": back}
    shown = worth_showing(context["lines"], but=landed)
    known = shown_by(request) if wants_panel(request) else frozenset()
    name_looks(shown, context["blocks"], context["writable"], but=landed, shown=known)
    signed = bool(context["signed"])
    selected = of_the_card(request, context["chosen"], context["edited"])
    undone = undoing(request.user, context["cards"], selected, context["edited"], context["together"], signed)
    move = context["move"]
    looks = {"writable": context["writable"], "by_key": undone["by_key"], "signed": signed, "moved": move and move.pk}
    name_card_looks(context["cards"], **looks, shown=known)
    furniture, body = shown[: len(FURNITURE)], in_stretches(shown[len(FURNITURE) :], shown=known)
    return {"lines": shown, "furniture": furniture, "body": body} | undone


def unplaced(noted, context):
    """What was typed beside a move or a sign-off for which the page has no field any more."""
    fields = {"note": context["aside"], "waiver": context["aside"] and context["may_waive"]}
    return [text for name, text in noted.items() if not fields[name]]


def settled(chosen, left):
    """Whether the page shows nothing to decide: a colleague may have opened it again, so a key asks first."""
    return chosen.decided if chosen is not None else not left


def heading(problem):
    """What a refusal is called above its sentence."""
    return next((words for kind, words in HEADINGS.items() if isinstance(problem, kind)), "Nothing was changed")


def overtaken(problem, user):
    """What stands in the way of an undo, who did it, and where else the decision can be taken back by hand."""
    author = problem.revision.author
    return {
        "block": problem.block,
        "place": capital(place([problem.block])),
        "before": problem.before,
        "revision": problem.revision,
        "decision": problem.decision,
        "by": "you" if author == user else name_of(author),
        "others": [(block, place([block])) for block in problem.others],
    }


def told_of(request, article, cards, chosen, asked):
    """What the review template prints of the story and its findings."""
    edits = hand_edits(article, request.user)  # first, so that all that is known of the story is one question
    view = asked.view
    found = lines(article.document, [] if view == "clean" else cards)
    tell_restored(article, found)
    left = [card for card in cards if not card.decided]
    writable = can_change(request.user, article)
    edited = hand_edit_before(article, request.user, asked.tried) if asked.tried else next(iter(edits), None)
    scan = last_scan(article)
    return steps_from(article, request.user, left) | {
        "article": article,
        "lines": found,
        "emptied": emptied_by_hand(found, decisions_of(article)),
        "map": map_of(found),
        "blocks": f"{reverse('articles:review', args=[article.pk])}block/",
        "cards": cards,
        "causes": list(causes(scan, cards)),
        "gone": gone_by_hand(findings_of(article)),
        "chosen": chosen,
        "here": address(article.pk, chosen and chosen.pk, "clean" if view == "clean" else None),
        "decided": len(cards) - len(left),
        "decisions": sum(finding.decided for finding in findings_of(article)),
        "left": len(left),
        "edited": edited if writable else None,
        "keys": keys_of(request.user),
        "clean": view == "clean",
        "toggled": address(article.pk, chosen and chosen.pk, "marks" if view == "clean" else "clean"),
        "writable": writable,
        "reasons": forms.REASONS,
        "rules": len(scan.rules) if scan else 0,
        "scan": scan,
        "other_rules": writable and article.stage != Stage.READY and is_read_by_other_rules(article),
        "informing": house_of(article).ruleset.informing if writable else (),
    }


def steps_from(article, user, left):
    """How the story came where it is, and what this person may do with it next; `left` are the cards to be decided."""
    move, waits = last_move(article), waits_for_another(user, article)
    steps = next_steps(user, article, waits=waits)
    turn = whose_turn(user, article)
    main = None if turn else main_step(steps, left)
    return {
        "signed": gate.signed(article),
        "move": move,
        "because": why_there(article, move),
        "fallen": gate.lost_sign_off(article),
        "sent_back": readings(article).sent_back if article.stage != Stage.RETURNED else None,
        "steps": steps,
        "turn": turn,
        "waits": what_instead(article, user) if waits else "",
        "no_headline": NO_HEADLINE if (waits or is_read_next(main)) and gate.lacks_headline(article) else "",
        "own_words": signs_own_words(user, article, steps),
        "aside": [step for step in steps if step.needs_note],
        "may_waive": may_waive(user, article),
        "last_steps": any(step.name in ("sign", "publish") for step in steps),
        "main_step": main,
    }


def whose_turn(user, article):
    """The author with whom a story is, where that is somebody else; whoever sends it on then does so for them."""
    return article.author if article.stage in WRITER_STAGES and article.author_id != user.pk else None


def tell_restored(article, found):
    """Say of each line that a restore took out again, after its decision was taken back, which revision that was."""
    if lost := unaccounted(found, findings_of(article)):
        restored = emptied_by_restores(article, {line.id for line in lost})
        for line in lost:
            line.restored = restored.get(line.id, "")


def why_there(article, move):
    """Why the story is where it is; not that it went back to a revision, once it went on to another one."""
    if move is None:
        return ""
    by_restoring = move.name == "reopen" and move.note.removeprefix(RESTORED).isdecimal()
    return "" if by_restoring and move.note != article.head.note else move.note


def main_step(steps, left):
    """The way forward, unless findings that block it are left: then to decide them is the main act."""
    step = next((step for step in steps if step.forward), None)
    blocked = step is not None and step.needs_clean_copy and any(card.finding.blocks for card in left)
    return None if blocked else step


def is_read_next(step):
    """Whether the way forward leads to the second read or through it."""
    return step is not None and step.name in ("hand_on", "sign")


def sentence(said, cards, chosen, told):
    """What a screen reader hears after an action: what was done, how far the story is, which finding is selected."""
    left = sum(not card.decided for card in cards)
    parts = [said]
    if cards:
        parts.append(f"{len(cards) - left} of {len(cards)} decided.")
    if chosen is not None and not chosen.decided:
        parts.append(told.format(chosen.letter, chosen.title))
    return " ".join(parts)
