"""What tests of a desk's own rules stand on: a change of rules in one line, and stories rejected by the dozen."""

from contextlib import contextmanager
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from articles.actions import desks, review
from articles.actions.locking import lock_desk
from articles.actions.refusals import NotAllowed
from articles.detection.rules import RULES
from articles.detection.rules.duplicate_paragraph import DuplicateParagraph
from articles.detection.ruleset import Limit
from articles.models import Article, RulesetVersion, house_rules
from tests.factories import CREW, FARES, FERRY, GOLDEN, make_article, published

REPEATS = "duplicate-paragraph"
EVERY_RULE = tuple(rule.id for rule in RULES)
"""All of them off: where one rule is off, the next may speak of the same words."""

LENGTH = Limit("shortest-repeat", 8, 3, 40, "Words of the shortest repeat")
"""A limit as a rule might have it."""


@contextmanager
def with_limit(*limits):
    """A rule with these limits, or with one."""
    before, DuplicateParagraph.limits = DuplicateParagraph.limits, limits or (LENGTH,)
    try:
        yield
    finally:
        DuplicateParagraph.limits = before


def number_of(desk):
    """The version in force, 0 where there is none."""
    last = RulesetVersion.objects.filter(desk=desk).first()
    return last.number if last else 0


def settle(desk, by, *, off=(), informing=(), limits=None, reason="It cries wolf.", base=None):
    """Put rules in force on top of those that are."""
    base = number_of(desk) if base is None else base
    return desks.change_rules(desk, off=off, informing=informing, limits=limits or {}, reason=reason, base=base, by=by)


def demote(desk, rule, reason="Accepted 1 of 30."):
    """Let a rule inform by its own record."""
    with transaction.atomic():
        desks.demote(lock_desk(desk.pk), rule, house_rules(desk.pk), reason=reason)


def repeating(desk, author, number, words=CREW):
    """A story like no other, but for the words that stand twice in it."""
    return make_article(desk, author, [f"{number}. {FERRY}", words, FARES, words], headline=f"Story {number}")


def decide(article, verdict, by, reason=""):
    """Accept or reject the one finding of a story."""
    finding = article.findings.open().get()
    if verdict == "accept":
        return review.accept(finding, key=finding.offers()[0].key, by=by)
    return review.reject(finding, by=by, reason=reason)


def decide_many(desk, author, by, *, accepted=0, rejected=0, first=0):
    """So many stories, accepted and rejected; the words differ, so that nothing is learned but how often."""
    for number in range(first, first + accepted + rejected):
        words = (
            f"The harbour office counted {number * 7 + 3} boats at quay {number + 2} before the fog came down again."
        )
        decide(repeating(desk, author, number, words), "accept" if number < first + accepted else "reject", by)


def quarter(desk, author, editor, slot):
    """Thirteen weeks of a desk: stories of every age, half of them published, decided in every way, some waiting."""
    now, reasons = timezone.now(), ("intended", "quotation: from the minutes", "", "Ask her.")
    for number in range(26):
        words = (
            f"The harbour office counted {number * 7 + 3} boats at quay {number + 2} before the fog came down again."
        )
        article = repeating(desk, author, number, words)
        came = now - timedelta(days=3.4 * number, hours=5)
        Article.objects.filter(pk=article.pk).update(created_at=came, moved_at=came)
        if number % 4 == 3:
            continue
        decision = decide(article, "accept" if number % 3 else "reject", editor, reasons[number % 4])
        if number % 5 == 4:
            review.undo(decision, by=editor)
            continue
        if number % 2:
            continue
        published(article, editor, slot)
        out = came + timedelta(hours=1 + number * number / 20)
        Article.objects.filter(pk=article.pk).update(first_published_at=out)
    paste = make_article(desk, author, [*GOLDEN, "Advertisement", "The the ferry was late."], headline="Late again")
    for finding in paste.findings.all():
        review.accept(finding, key=finding.offers()[0].key, by=editor)


def choices(*, base=0, note="They cry wolf.", **runs):
    """The form of a desk's rules with these set otherwise, as the page would send it; limits left as they come."""
    rules = {f"rule-{rule}": runs.get(rule.replace("-", "_"), "on") for rule in EVERY_RULE}
    limits = {f"limit-{limit.name}": "" for rule in RULES for limit in rule.limits}
    return {"base": str(base), "note": note, **rules, **limits}


def approve(desk, slot, words=CREW, **fields):
    return desks.approve_boilerplate(desks.propose_boilerplate(desk, words, by=slot), by=slot, **fields)


def who_may(people, deed):
    """Those to whom the deed is not refused; it is done for each of them."""
    able = set()
    for who, user in people.items():
        try:
            deed(who, user)
        except NotAllowed:
            continue
        able.add(who)
    return able
