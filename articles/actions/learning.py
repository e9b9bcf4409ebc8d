"""What a desk's rejections teach: which words it repeats on purpose, and which rule cries wolf there."""

from datetime import timedelta

from django.db.models import Count, Q
from django.utils import timezone

from articles.actions.desks import (
    LONGEST_BOILERPLATE,
    demote,
    learn_boilerplate,
    take_back_boilerplate,
)
from articles.actions.locking import lock_desk
from articles.actions.scanning import house_of
from articles.detection.findings import Severity, Span
from articles.detection.rules import RULES
from articles.models import Decision, RejectedWords, RulesetVersion
from articles.models.desks import zone_of
from articles.models.rules import digest_of, last_changes
from articles.models.scorecard import WINDOW, found_since, records
from articles.text.kept import Kept
from articles.text.markup import plain

FLOOR = 0.5
"""A rule that stops stories has to be right every other time: below that, editors learn to reject without reading."""

FEWEST = 30
"""Before so many decisions a record says nothing."""

STORIES = 3
"""The same words rejected in so many stories of a desk are proposed as its boilerplate."""

STORIES_CALLED_SO = 2
"""So many are enough where the reason given is that they are."""

MOST_JUDGED = 256
"""Of so many rules, each by a version in force, it is remembered from when on they are judged."""

_JUDGED_SINCE = Kept(MOST_JUDGED)
"""Those moments; no version is ever altered, so that they stay true but for how far we look back."""

CALLED_SO = "boilerplate"
"""The reason on the reject form that proposes words."""


def learn(decision, article):
    """Draw what follows from a rejection on a locked article, in the transaction that writes it.

    The desk is locked before anything is counted, or of several rejections at once none would see the others.
    """
    finding = decision.finding
    lock_desk(article.desk_id)
    passages = _passages(finding, article)
    if passages:
        _remember(decision, article, passages)
        _propose_boilerplate(article, passages)
    if finding.severity != Severity.NOTICE:
        _judge(finding.rule, article)


def unlearn(undone, article):
    """Take back what was learned from the rejections among these of a locked article, if too few like them are left.

    What a slot has approved or declined stays: that was somebody's word. So does a rule that was demoted. The desk is
    locked whether there is anything to take back or not: to ask that first would be one question more.
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


def _propose_boilerplate(article, passages):
    """Propose those of the words that standing rejections have left alone in stories enough."""
    for digest, number in _often_enough(article, passages).values_list("digest", "number"):
        learn_boilerplate(article.desk, passages[digest], told=f"Rejected in {number} stories")


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


def _judge(rule, article):
    """Demote a rule whose findings this desk rejects more often than its floor allows.

    A rejection in the whole story is one judgement, however many findings it settles; what is accepted at once was
    safe, and counts for each.
    """
    house, known = house_of(article), [each for each in RULES if each.id == rule]
    if rule in house.ruleset.informing or not known:
        return
    since = {rule: _remembered_since(known, article, house)}
    record = records(article.desk_id, since)[rule]
    if record.decided >= FEWEST and record.interval[1] < FLOOR:
        record.found = found_since(article.desk_id, since)[rule]
        demote(article.desk, rule, since=since[rule], reason=_told(record, article.desk))


def _remembered_since(known, article, house):
    """From when on decisions count for this one rule: asked once a process for each version in force."""
    [rule] = known
    if not house.number:
        return _look_back()
    asked = house.version, house.since, rule.id
    moment = _JUDGED_SINCE.get(asked)
    if moment is None:
        versions = RulesetVersion.objects.filter(desk=article.desk_id).newest_first()
        moment = judged_since(known, versions)[rule.id]
        _JUDGED_SINCE.put(asked, moment)
    return max(moment, _look_back())


def _look_back():
    """The moment from which decisions count where no rule was changed since."""
    return timezone.now() - timedelta(days=WINDOW)


def judged_since(rules, versions):
    """From when on decisions count for each of these rules: since somebody last changed it, or as far as we look back.

    Of the desk's versions, the newest first, no more is read than it takes.
    """
    start = _look_back()
    changed = last_changes(versions, rules, after=start)
    return {rule.id: changed[rule.id].at if rule.id in changed else start for rule in rules}


def _told(record, desk):
    """A record as a sentence: what was accepted of how many since when, what that falls short of, and the rest."""
    low, high, floor = (f"{share * 100:.0f}" for share in (*record.interval, FLOOR))
    since = timezone.localdate(record.since, zone_of(desk.time_zone))
    return (
        f"Accepted {record.accepted} of {record.decided} since {since:%-d %B %Y} "
        f"({low}–{high}\N{NO-BREAK SPACE}%): under its floor of {floor}\N{NO-BREAK SPACE}%. "
        f"{record.found} found, {record.rejected} rejected, {record.undone} undone."
    )
