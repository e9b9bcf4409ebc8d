"""What does the key for undoing take back? What the selected card tells of, else what this person did last."""

from django.urls import reverse


def undoing(user, cards, selected, edited, together, signed):
    """Which of all that can be taken back on the screen the key takes back.

    `by_key` is a decision, `last` its card. `selected`: the decision that `of_the_card` gives; `edited`: this person's
    last edit by hand, if it can be taken back; `together`: the latest decisions that were made at once. On a signed
    story the key takes back nothing that is not selected, since the sign-off would go with it: it leads to the card or
    the button that does.
    """
    latest = latest_decision(cards, user)
    edited_last = selected is None and edited is not None and _began(latest, cards) < edited.at.timestamp()
    decided_last = None if selected or edited_last or signed else latest
    if signed and not (selected or edited_last):
        _lead_to(latest, cards)
    by_key = selected or (decided_last if decided_last not in together else None)
    return {
        "by_key": by_key,
        "together_by_key": decided_last is not None and decided_last in together,
        "last": next((card for card in cards if by_key is not None and card.decision == by_key), None),
        "edited_by_key": edited_last,
    }


def of_the_card(request, chosen, edited):
    """The decision on the selected card, if the key takes it back, or None.

    That is one's own, or a colleague's whose card somebody went to: one that a colleague decided while it was selected
    was selected for something else. Of a page that is loaded anew nobody knows, so that what this person has `edited`
    since goes first.
    """
    decision = chosen.decision if chosen is not None else None
    if decision is None or decision.by_id == request.user.pk:
        return decision
    gone_to = request.htmx.source == f"a#open-{chosen.pk}"
    tried = request.path == reverse("articles:undo", args=[decision.pk])
    opened = not request.htmx and request.method == "GET" and (edited is None or edited.at < decision.at)
    return decision if gone_to or tried or opened else None


def latest_decision(cards, user):
    """This person's latest standing decision."""
    mine = [card.decision for card in cards if card.decision is not None and card.decision.by_id == user.pk]
    return max(mine, key=lambda decision: decision.pk, default=None)


def _began(decision, cards):
    """When a decision was made, or the first of those that it was made with: a scan adds some to a rejection later."""
    if decision is None:
        return 0
    alike = [card.decision for card in cards if card.decision is not None]
    made = [each for each in alike if decision.together and each.together == decision.together]
    return min(each.at for each in (decision, *made)).timestamp()


def _lead_to(decision, cards):
    """Let the key for undoing select the card of a decision."""
    for card in cards:
        if card.decision is not None and card.decision == decision:
            card.leads.append("undo")
