"""How can the findings be decided? One by one, with the copies side by side, in other words, and several at once."""

from django.urls import reverse

from articles.actions.at_once import changed_again, key_of, weighed
from articles.actions.keeping import words_taken
from articles.actions.refusals import Overtaken
from articles.actions.review import editable, last_copy, obstacle
from articles.actions.scanning import decisions_of, findings_of
from articles.text.edits import apply
from articles.text.markup import in_the_box
from articles.views.cards import address
from articles.views.places import capital, place
from articles.views.sides import has_sides, sides


def deciding(
    article,
    cards,
    chosen,
    *,
    said=frozenset(),
    writable=False,
    asked=None,
    view=None,
    change=None,
    copies=None,
    preview=False,
    typed=None,
    reword=None,
    offer=None,
):
    """What the screen shows of the decisions that can be made: one by one, in other words, and at once.

    `said`: what open comments are on. `writable`: whether the reader may decide. `change`: which of the places where
    the copies part somebody asked for, and `copies` which of many copies. What was typed stands in its form again, or
    is `kept` beside it where the finding `asked` about is decided by now.
    """
    still_open = can_be_fixed(chosen, asked)
    refused = refused_offers(article, chosen) if writable else {}
    fields = rewording(article.document, chosen, offer, reword) if reword is not None and still_open else None
    shown = fields and fields | {"refused": refused.get(fields["offer"].key, "")}
    in_the_way = obstacle(article, chosen.decision) if writable and chosen and chosen.decision else None
    return {
        **comparing(article, cards, chosen, refused, view=view, change=change or 0, begin=copies or 0),
        **accepting_at_once(article, cards, said, preview=preview),
        "typed": typed if typed and still_open else {},
        "rewording": shown,
        "kept": kept(typed if not still_open else None, reword, shown),
        "refused": refused,
        "obstacle": str(in_the_way or ""),
        "put_back": putting_back(article, chosen, in_the_way) if isinstance(in_the_way, Overtaken) else {},
    }


def can_be_fixed(chosen, asked):
    """Whether the finding that was `asked` about is the selected one, open, and has a fix on offer."""
    return chosen is not None and chosen.pk == asked and bool(chosen.offers) and not chosen.decided


def refused_offers(article, chosen):
    """Of the selected finding's offers those that cannot be accepted as they stand, by their keys, and why."""
    offers = chosen.offers if chosen is not None and not chosen.decided else ()
    found = {offer.key: last_copy(article, chosen.finding, offer.suggestion) for offer in offers}
    return {key: str(problem) for key, problem in found.items() if problem}


def putting_back(article, chosen, problem):
    """The way to the line that was changed again, with the words that the undo needs there; not past a decision."""
    if problem.decision:
        return {}
    asked = {"back": problem.before, "f": chosen.pk}
    there = reverse("articles:block", args=[article.pk, problem.block], query=asked)
    return {"there": there, "place": place([problem.block])}


def comparing(article, cards, chosen, refused, *, view, change, begin):
    """What can be done with the selected finding, and its copies side by side where they are asked for.

    `ways` are its offers, each with the key that keeps its copy side by side where none is preferred or there are more
    than two, and with why it would be `refused`. `disputed` is told on the page where its copies could be kept one by
    one, `disputing` to a key for the other copy: which findings speak of the only one that is offered.
    """
    offers = chosen.offers if chosen else ()
    comparable = chosen is not None and has_sides(chosen.finding) and not chosen.stale
    undecidable, compared = comparable and chosen.undecidable, comparable and view == "compare"
    kept_by = () if chosen is None or chosen.decided else offers
    chosen_there = undecidable or (comparable and len(kept_by) > 2)
    copies = sides(chosen.finding, article.document, kept_by, begin) if chosen_there or compared else None
    keeps = {keep.key: keep.action for keep in copies.decisions} if chosen_there else {}
    beside = copies if compared else None
    alone = comparable and not chosen.decided and len(chosen.offers) == 1
    return {
        "comparable": address(article.pk, chosen.pk, "compare") if comparable else "",
        "rewordable": bool(offers) and bool(editable(offers[0].suggestion)),
        "ways": [(offer, keeps.get(offer.key, ""), refused.get(offer.key, "")) for offer in offers],
        "sides": beside,
        "stepping": stepping(article, chosen, beside, change) if beside and beside.changes else {},
        "leafing": leafing(article, chosen, beside) if beside and beside.parted else {},
        "disputed": disputing(chosen, cards) if copies and copies.keepable == 1 else (),
        "disputing": disputing(chosen, cards) if alone else (),
    }


def accepting_at_once(article, cards, said, *, preview):
    """What is safe, why the others are not, and what all that is safe would make of the story."""
    document = article.document
    why_not = {each.pk: why for each, why in weighed(document, findings_of(article), said, words_taken(article))}
    safe = [card for card in cards if why_not.get(card.pk) == ""]
    edits = [edit for card in safe for edit in card.suggestion.edits]
    together = made_together(cards)
    return {
        "safe": safe,
        "safe_key": key_of(card.offers[0].key for card in safe) if preview else "",
        "unsafe": read_first(cards, why_not),
        "preview": preview,
        "words_then": apply(document, edits).words if preview else 0,
        "together": together,
        "overtaken_together": overtaken_together(article, cards, together),
    }


def stepping(article, chosen, shown, at):
    """Where the page stands among the places in which copies part, before the first at 0, and the ways on and back."""
    at, begin = at if at <= shown.changes else 0, shown.begins if shown.parted else None
    there = {"after": at % shown.changes + 1, "before": at - 1 if at > 1 else shown.changes}
    ways = {way: address(article.pk, chosen.pk, "compare", change=n, copies=begin) for way, n in there.items()}
    return {"at": at} | ways


def leafing(article, chosen, shown):
    """The ways from some of many copies to the next and to those before, around the end."""
    there = {
        "after": shown.ends + 1 if shown.ends < shown.copies else 2,
        "before": shown.begins - 1 if shown.begins > 2 else shown.copies,  # the first one stands beside each
    }
    return {way: address(article.pk, chosen.pk, "compare", copies=copy) for way, copy in there.items()}


def disputing(chosen, cards):
    """The other findings on the lines of these copies, the open ones, if any: with them decided, each may be kept."""
    others = [card for card in cards if card.pk != chosen.pk and card.finding.kind and chosen.finding.kind]
    found = [card for card in others if not chosen.lines.isdisjoint(card.lines)]
    return [card for card in found if not card.decided] or found


def read_first(cards, why_not):
    """The reasons for which findings are not safe, in the order of the story, each with the cards that have it."""
    found = {}
    for card in cards:
        if why_not.get(card.pk):
            found.setdefault(why_not[card.pk], []).append(card)
    return list(found.items())


def kept(typed, reword, shown):
    """What was typed and has no field any more."""
    fields = {field["block"] for field in shown["fields"]} if shown else set()
    texts = [text for block, text in (reword or {}).items() if block not in fields]
    return [text for text in [*texts, (typed or {}).get("words", "")] if text]


def rewording(document, card, key, texts):
    """The fields of a suggestion to be accepted in other words: what its blocks would say, or what was typed."""
    offer = offer_for(card, key, texts)
    after = apply(document, offer.suggestion.edits)
    fields = [
        {
            "block": block,
            "place": capital(place([block])),
            "text": texts.get(block, in_the_box(after.block(block).text)),
        }
        for block in editable(offer.suggestion)
    ]
    return {"offer": offer, "others": [each for each in card.offers if each != offer], "fields": fields}


def offer_for(card, key, texts):
    """The offer of this key; where it has changed meanwhile, the first one that has a field for every text."""
    fitting = [offer for offer in card.offers if set(texts) <= set(editable(offer.suggestion))]
    return next((offer for offer in card.offers if offer.key == key), (fitting or card.offers)[0])


def made_together(cards):
    """The latest decisions that were made at once, while more than one of them stands."""
    groups = {}
    for card in cards:
        if card.decision is not None and card.decision.together:
            groups.setdefault(card.decision.together, []).append(card.decision)
    several = [group for group in groups.values() if len(group) > 1]
    return max(several, key=lambda group: group[-1].pk, default=[])


def overtaken_together(article, cards, together):
    """The lines for which decisions made at once cannot be undone at once, each with the card that tells more of it.

    One that an edit took back by hand is among them: its finding is open again, or gone and without a card.
    """
    if not together:
        return []
    by_finding = {card.pk: card for card in cards}
    standing = [each for each in decisions_of(article) if each.together == together[0].together]
    changed = [(each, changed_again(article.document, each)) for each in standing]
    return [(place(lines), by_finding.get(each.finding_id)) for each, lines in changed if lines]
