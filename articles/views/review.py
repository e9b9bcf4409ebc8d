"""The review screen: read a story with its findings, decide, edit by hand, send it on."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles import forms
from articles.actions import editing, gate, moving, scanning, signing
from articles.actions import review as reviewing
from articles.actions.refusals import GateClosed, NotAllowed, Refusal, Stale
from articles.detection.rules import RULES
from articles.formats import plain
from articles.models import Article, Decision, Finding, can, can_change
from articles.text.document import FURNITURE
from articles.text.edits import Conflict
from articles.views import errors, marks
from articles.workflow import Right, Stage

REASONS = ("intended", "quotation", "boilerplate", "wrong match")
"""What people say most often when they reject a finding."""

CLOSED = "You may not change this story's text at its stage. Ask somebody on its desk."


@require_safe
def review(request, pk):
    """A story with its findings, one of them selected; the selection is in the address."""
    return panel(request, story(request, pk), selected=asked_for(request))


@require_POST
def accept(request, pk):
    """Make the suggestion that was shown."""
    finding = get_object_or_404(Finding.objects.visible_to(request.user), pk=pk)
    try:
        decision = reviewing.accept(finding, key=request.POST.get("key", ""), by=request.user)
    except (Refusal, Conflict) as problem:
        return refused(request, finding.article_id, problem, selected=finding.pk)
    return decided(request, finding, f"Accepted: {decision.suggestion['title']}.")


@require_POST
def reject(request, pk):
    """Leave the words as they are."""
    finding = get_object_or_404(Finding.objects.visible_to(request.user), pk=pk)
    try:
        reviewing.reject(finding, by=request.user, reason=why(request, "reason"))
    except (Refusal, Conflict) as problem:
        return refused(request, finding.article_id, problem, selected=finding.pk)
    return decided(request, finding, "Rejected.")


@require_POST
def undo(request, pk):
    """Take a decision back, and come to its finding again."""
    decision = get_object_or_404(Decision.objects.visible_to(request.user).select_related("finding"), pk=pk)
    finding = decision.finding
    try:
        reviewing.undo(decision, by=request.user)
    except (Refusal, Conflict) as problem:
        return refused(request, finding.article_id, problem, selected=finding.pk)
    return panel(request, story(request, finding.article_id), selected=finding.pk, said="Undone.")


@require_POST
def rescan(request, pk):
    """Run the rules again, where they did not finish."""
    article = story(request, pk)
    try:
        scanning.rescan(article, by=request.user)
    except Refusal as problem:
        return refused(request, pk, problem)
    return panel(request, story(request, pk), said="The rules have run again.")


@require_POST
def move(request, pk, name):
    """Send the story on, back, or aside."""
    article = story(request, pk)
    try:
        moving.move(article, name, by=request.user, note=why(request, "note"))
    except Refusal as problem:
        return refused(request, pk, problem)
    article = story(request, pk)
    return panel(request, article, said=f"The story is {article.whereabouts} now.")


@require_POST
def sign(request, pk):
    """Put one's name to the revision that was read."""
    article = story(request, pk)
    form = forms.Signature(request.POST)
    if not form.is_valid():
        return refused(request, pk, Stale("The page did not say which revision you read. Read it and sign again."))
    try:
        signing.sign(article, **form.cleaned_data, by=request.user)
    except Refusal as problem:
        return refused(request, pk, problem)
    return panel(request, story(request, pk), said="Signed off. It is ready to publish.")


@require_http_methods(["GET", "HEAD", "POST"])
def block(request, pk, block):
    """One paragraph or piece of furniture, edited by hand where it stands."""
    article = story(request, pk)
    if not article.document.has(block):
        return errors.missing(request, None)
    if not can_change(request.user, article):
        return errors.not_allowed(request, CLOSED)
    if request.method != "POST":
        return panel(request, article, editing=writing(article, block))
    form = forms.BlockText(request.POST)
    if not form.is_valid():
        return refused(request, pk, Stale("The form did not say what it changes. Open the paragraph again."))
    text, base = form.cleaned_data["text"], form.cleaned_data["base"]
    try:
        editing.edit_block(article, block, text, base=base, by=request.user)
    except NotAllowed as problem:
        return refused(request, pk, problem)
    except (Refusal, Conflict) as problem:
        article = story(request, pk)
        kept = writing(article, block) | kept_text(article, block, text, base)
        return panel(request, article, problem=problem, editing=kept, status=409)
    said = " ".join(["Saved.", *form.notes()])
    return panel(request, story(request, pk), selected=asked_for(request), said=said, landed=block)


@require_http_methods(["GET", "HEAD", "POST"])
def write(request, pk):
    """The whole story as text: split, merge, add and move paragraphs by editing."""
    article = story(request, pk)
    if not can_change(request.user, article):
        return errors.not_allowed(request, CLOSED)
    if request.method != "POST":
        return render(request, "articles/write.html", {"article": article, "form": forms.Whole.of(article)})
    form = forms.Whole(request.POST)
    if not form.is_valid():
        return render(request, "articles/write.html", {"article": article, "form": form}, status=422)
    try:
        editing.rewrite(article, form.furniture(), form.lines(), base=form.cleaned_data["base"], by=request.user)
    except NotAllowed as problem:
        return errors.not_allowed(request, problem)
    except (Refusal, Conflict) as problem:
        article = story(request, pk)
        form = form.again(article)
        theirs = forms.Whole.of(article)
        context = {"article": article, "form": form, "problem": problem, "theirs": theirs}
        return render(request, "articles/write.html", context, status=409)
    messages.success(request, " ".join(["Saved as a new revision.", *form.notes()]))
    return redirect("articles:review", pk)


def why(request, name):
    """The words somebody gives as a reason, without what is no character."""
    words, _ = plain.clean(request.POST.get(name, ""))
    return words


def story(request, pk):
    """The story of this number, if this person may read it."""
    return get_object_or_404(Article.objects.visible_to(request.user).with_head(), pk=pk)


def asked_for(request):
    """The finding named in the address, or None."""
    asked = request.GET.get("f", "")
    return int(asked) if asked.isascii() and asked.isdigit() else None


def decided(request, finding, said):
    """The panel after a decision, with the next open finding selected."""
    return panel(request, story(request, finding.article_id), after=finding.pk, said=said)


def refused(request, pk, problem, selected=None):
    """The panel as it is now, with what stood in the way; a person without the right gets no panel."""
    if isinstance(problem, NotAllowed):
        return errors.not_allowed(request, problem)
    status = 422 if isinstance(problem, GateClosed) else 409
    return panel(request, story(request, pk), problem=problem, selected=selected, status=status)


def panel(request, article, *, selected=None, after=None, said="", status=200, problem=None, editing=None, landed=""):
    """Answer with the review screen: the panel for htmx, else the page, or a way to it after a plain form."""
    found = list(article.findings.all())
    standing = decisions_on(article, request.user)
    cards = marks.cards(article, found, standing, selected)
    chosen = choose(cards, selected, after)
    address = reverse("articles:review", args=[article.pk])
    here = f"{address}?f={chosen.pk}" if chosen else address
    partial = request.htmx.request_type == "partial"
    if request.method == "POST" and status == 200 and not partial:
        return HttpResponseRedirect(here, status=303)  # no fragment: with one, browsers leave `autofocus` alone
    context = screen(request, article, cards, chosen) | {
        "problem": problem,
        "reasons_to_stop": getattr(problem, "reasons", ()),
        "editing": editing,
        "landed": landed,
        "here": here,
        "say": sentence(said, cards, chosen if can_change(request.user, article) else None) if said else "",
    }
    if editing:
        next(line for line in context["lines"] if line.id == editing["block"]).editing = editing
    template = "articles/review.html#panel" if partial else "articles/review.html"
    answer = render(request, template, context, status=status)
    if partial and request.method == "POST":
        answer["HX-Replace-Url"] = here
    return answer


def decisions_on(article, user):
    """The decisions that stand, each with the person who made it."""
    return Decision.objects.visible_to(user).filter(finding__article=article).standing().select_related("by")


def choose(cards, selected, after):
    """Select a card: the one asked for, else the next open one after a decision, else the first open one."""
    chosen = next((card for card in cards if card.pk == selected), None)
    if chosen is None:
        at = next((rank for rank, card in enumerate(cards) if card.pk == after), -1)
        turned = cards[at + 1 :] + cards[: at + 1]
        chosen = next((card for card in turned if not card.decided), None)
    if chosen is not None:
        chosen.selected = True
        shortcuts(cards, chosen)
    return chosen


def shortcuts(cards, chosen):
    """Give the open cards on either side of the chosen one the keys j and k."""
    at = cards.index(chosen)
    following = [card for card in cards[at + 1 :] + cards[:at] if not card.decided]
    if following:
        following[-1].shortcut = "k"
        following[0].shortcut = "j"


def screen(request, article, cards, chosen):
    """Everything the review template prints."""
    document = article.document
    found = marks.lines(document, cards)
    left = [card for card in cards if not card.decided]
    may_change = can_change(request.user, article)
    waits = waits_for_another(request.user, article)
    steps = [step for step in next_steps(request.user, article) if not (waits and step["name"] == "sign")]
    return {
        "article": article,
        "document": document,
        "lines": found,
        "blocks": f"{reverse('articles:review', args=[article.pk])}block/",
        "furniture": found[: len(FURNITURE)],
        "body": found[len(FURNITURE) :],
        "cards": cards,
        "chosen": chosen,
        "decided": len(cards) - len(left),
        "left": len(left),
        "latest": latest(cards, request.user),
        "writable": may_change,
        "reasons": REASONS,
        "rules": len(RULES),
        "scan": article.head.scans.first(),
        "signed": gate.signed(article),
        "move": article.moves.select_related("by").last(),
        "arrived_words": words_at_first(article),
        "steps": steps,
        "waits": waits,
        "aside": [step for step in steps if step["needs_note"]],
        "may_waive": article.stage == Stage.SECOND_READ and can(request.user, Right.LEAD, article),
        "main_step": next((step for step in steps if step["main"]), None),
        "following": next_story(request.user, article) if may_change and not left else None,
    }


def latest(cards, user):
    """This person's latest standing decision, which the key u takes back."""
    mine = [card.decision for card in cards if card.decision is not None and card.decision.by_id == user.pk]
    return max(mine, key=lambda decision: decision.pk, default=None)


def words_at_first(article):
    """How long the story was when it came in."""
    if article.head.number == 1:
        return article.words
    return article.revisions.get(number=1).document.words


MAIN_STEPS = ("submit", "take", "hand_on", "sign", "publish")


def next_steps(user, article):
    """The moves this person may make now, as buttons, the way forward first."""
    return sorted(
        (
            {
                "name": move.name,
                "label": move.label,
                "needs_note": move.needs_note,
                "main": move.name in MAIN_STEPS,
                "url": reverse("articles:move", args=[article.pk, move.name]),
            }
            for move in moving.moves_for(user, article)
            if not (move.name == "publish" and article.is_live)
        ),
        key=lambda step: not step["main"],
    )


def waits_for_another(user, article):
    """Whether this person might sign, but for having written the story or read it alone."""
    if article.stage != Stage.SECOND_READ or not can(user, Right.SIGN, article):
        return False
    return not signing.is_second_reader(article, user)


def next_story(user, article):
    """Another story that waits for a reader."""
    waiting = Article.objects.visible_to(user).filter(stage__in=(Stage.SUBMITTED, Stage.IN_REVIEW))
    return waiting.exclude(pk=article.pk).only("pk", "headline", "slug", "opening").first()


def writing(article, block):
    """What the form for one block needs."""
    text = article.document.block(block).text
    return {"block": block, "base": article.head.number, "text": text, "theirs": None, "rows": rows(text)}


def kept_text(article, block, text, base):
    """What somebody typed while a colleague was faster, beside what the colleague made of it."""
    later = article.revisions.filter(number__gt=base).select_related("author").order_by("-number")
    changed = next((each for each in later if any(edit.block == block for edit in each.change.edits)), None)
    theirs = article.document.block(block).text
    return {"text": text, "theirs": theirs, "changed": changed, "rows": rows(text)}


def rows(text):
    """How high a box has to be to show the text."""
    return min(16, 2 + len(text) // 70)


def sentence(said, cards, chosen):
    """What a screen reader hears after an action: what was done, how far the story is, what comes next."""
    left = sum(not card.decided for card in cards)
    parts = [said]
    if cards:
        parts.append(f"{len(cards) - left} of {len(cards)} decided.")
    if chosen is not None and not chosen.decided:
        parts.append(f"Next: {chosen.letter}, {chosen.title}.")
    return " ".join(parts)
