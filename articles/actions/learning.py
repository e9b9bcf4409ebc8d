"""What a desk's rejections teach: which words it repeats on purpose, and which rule cries wolf there."""

from datetime import timedelta

from django.db.models import Count, Q, Value
from django.utils import timezone

from articles.actions.desks import LONGEST_BOILERPLATE, demote, learn_boilerplate, take_back_boilerplate
from articles.detection.findings import Severity, Span
from articles.detection.rules import RULES
from articles.models import Boilerplate, Decision, RejectedWords
from articles.models.desks import zone_of
from articles.models.rules import digest_of
from articles.models.scorecard import WINDOW, Score, judgements
from articles.text.markup import plain

FLOOR = 0.5
"""A rule that stops stories has to be right every other time: below that, editors learn to reject without reading."""

FEWEST = 30
"""Before so many decisions a record says nothing."""

STORIES = 3
"""The same words rejected in so many stories of a desk are proposed as its boilerplate."""

STORIES_CALLED_SO = 2
"""So many are enough where the reason given is that they are."""

CALLED_SO = "boilerplate"
"""The reason on the reject form that proposes words."""


def learn(decision, article):
    """Draw what follows from a rejection on an article locked with its desk, in the transaction that writes it.

    Were the desk not locked before anything is counted, of several rejections at once none would see the others. One
    lesson is drawn at a time: where words are proposed, their rule is judged by the next rejection.
    """
    passages, record = _passages(decision.finding, article), _record_of(decision.finding, article)
    _remember(decision, article, passages)
    again = _asked(article, passages, record)
    if again:
        rejected = {passages[digest]: number for digest, number in again.items()}
        learn_boilerplate(article.desk, rejected, article.house)
    elif record and record.decided >= FEWEST and record.interval[1] < FLOOR:
        demote(article.desk, record.rule, article.house, reason=_told(record, article.desk))


def unlearn(undone, article):
    """Take back what was learned from the rejections among these, if too few like them are left.

    The article is locked with its desk. What a slot has approved or declined stays: that was somebody's word. So does a
    rule that was demoted.
    """
    rejections = [each for each in undone if each.verdict == Decision.Verdict.REJECTED]
    if rejections:
        words = RejectedWords.objects.filter(decision__in=rejections).order_by().values("digest")
        left = _often_enough(article, words).values("digest")
        take_back_boilerplate(article.desk, words.exclude(digest__in=left))


def _passages(finding, article):
    """The words of a finding by their digests, if it is about whole paragraphs that stand more than once."""
    spans = (*finding.places(), *finding.related_places())
    document = article.head.document
    if not finding.related or any(span != Span.whole(document.block(span.block)) for span in spans):
        return {}
    words = [plain(span.quote) for span in spans if len(span.quote) <= LONGEST_BOILERPLATE]
    return {digest_of(each): each for each in words if each.strip()}


def _remember(decision, article, passages):
    RejectedWords.objects.bulk_create(
        [RejectedWords(decision=decision, desk_id=article.desk_id, digest=digest) for digest in passages]
    )


def _record_of(finding, article):
    """The record of a finding's rule, still empty, from when on the desk judges it; None of a rule that stops nothing.

    A rejection in the whole story is one judgement, however many findings it settles; what is accepted at once was
    safe, and counts for each.
    """
    known = [rule for rule in RULES if rule.id == finding.rule]
    settled = article.house.ruleset
    if not known or finding.severity == Severity.NOTICE or finding.rule in settled.off | settled.informing:
        return None
    return Score(finding.rule, since=judged_since(known, article.house)[finding.rule])


def _asked(article, passages, record):
    """Count the record, and give in how many stories each of the words was left alone, if enough and none proposed it.

    One query asks both.
    """
    known = Boilerplate.objects.filter(desk=article.desk_id, digest__in=passages)
    fresh = _often_enough(article, passages).exclude(
        digest__in=known.exclude(pk__in=known.taken_back()).values("digest")
    )
    rows = fresh.values_list("digest", Value(""), "number", "called", Value(0))
    if record:
        rows = rows.union(judgements(article.desk_id, {record.rule: record.since}), all=True).order_by()
    again = {}
    for name, *said in rows:
        if name in passages:
            again[name] = said[1]
        else:
            record.count(*said)
    return again


def _often_enough(article, digests):
    """Those of the words that standing rejections have left alone in stories enough, each with in what `number`."""
    standing = RejectedWords.objects.standing().filter(desk=article.desk_id, digest__in=digests).order_by()
    stories = standing.values("digest").annotate(
        number=Count("decision__finding__article", distinct=True),
        called=Count("decision__finding__article", distinct=True, filter=_called_so()),
    )
    return stories.filter(Q(number__gte=STORIES) | Q(called__gte=STORIES_CALLED_SO))


def _called_so():
    """Whether a rejection says so, with or without more words."""
    return Q(decision__reason=CALLED_SO) | Q(decision__reason__startswith=f"{CALLED_SO}: ")


def judged_since(rules, house):
    """From when on each of these rules is judged: since somebody last changed it, or as far as we look back."""
    start = timezone.now() - timedelta(days=WINDOW)
    changed = {rule.id: house.changed_at(rule.id, *(limit.name for limit in rule.limits)) for rule in rules}
    return {rule: max(moment, start) if moment else start for rule, moment in changed.items()}


def _told(record, desk):
    """A record as a sentence: what was accepted of how many since when, what that falls short of, and the rest."""
    low, high, floor = (f"{share * 100:.0f}" for share in (*record.interval, FLOOR))
    since = timezone.localdate(record.since, zone_of(desk.time_zone))
    return (
        f"Accepted {record.accepted} of {record.decided} since {since:%-d %B %Y} "
        f"({low}–{high}\N{NO-BREAK SPACE}%): under its floor of {floor}\N{NO-BREAK SPACE}%. "
        f"{record.rejected} rejected, {record.undone} undone."
    )
