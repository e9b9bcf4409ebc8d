"""What is wrong with a story now: run the rules over its head and settle what they found with what is known."""

from collections import defaultdict
from dataclasses import replace
from itertools import groupby

from django.db import transaction
from django.db.models import Max

from articles.actions.locking import lock, need_change
from articles.actions.refusals import Stale
from articles.detection.engine import detect
from articles.detection.proof import is_preferred, proof
from articles.detection.rules import RULES
from articles.detection.ruleset import STANDARD
from articles.models import Decision, Finding, Scan, house_rules
from articles.models.findings import as_row, findings_in, last_scans
from articles.models.rules import AS_THEY_COME
from articles.text.edits import apply, invert
from articles.text.markup import plain

PATIENCE = 10.0
"""Seconds a scan may take when nobody waits for a lock."""

PATIENCE_UNDER_LOCK = 1.0
"""Seconds a scan may take while the article is locked; SQLite has one writer, and everybody waits for it."""

REFRESHED = [
    "rule", "severity", "message", "kind", "changes", "safe", "preferred", "spans", "related", "suggestions", "status",
]  # fmt: skip

_SAID = ["fingerprint", *(name for name in REFRESHED if name != "status")]


def read(document, arrived, *, ruleset=STANDARD, seconds=PATIENCE):
    """What the rules, as a desk has them, say of a document that came in as `arrived`; nothing is written."""
    return detect(document, arrived, ruleset=ruleset, seconds=seconds)


def clean_proof(article, *, accepting):
    """The head with every fix made that the rules prefer, or as it stands, and what they say of it; nothing is written.

    What somebody has rejected is not proposed again, in another finding neither.
    """
    known = {finding.fingerprint: finding for finding in findings_of(article)}
    alone = left_alone(article)

    def stands(found):
        return found.fingerprint in known and known[found.fingerprint].status == Finding.Status.REJECTED

    def wanted(found):
        return accepting and is_preferred(found) and not stands(found) and alone.keys().isdisjoint(found.spans)

    made = proof(article.document, wanted, arrived=arrived(article), ruleset=house_of(article).ruleset)
    left = tuple(found for found in made.left.findings if not stands(found))
    return replace(made, left=replace(made.left, findings=left))


def arrived(article):
    """The story as it came in, or as it was last written anew."""
    return article.revisions.arrivals().latest("number").document


def findings_of(article):
    """Every finding of a locked article: read once, kept true by the action, and shown without being read again."""
    if not hasattr(article, "known_findings"):
        _read_findings(article)
    return article.known_findings


def decisions_of(article):
    """Every decision that stands on a locked article, with who made it: read once, kept true as its findings are."""
    if not hasattr(article, "known_decisions"):
        _read_findings(article)
    return article.known_decisions


def _read_findings(article):
    """Read the findings of an article and the decisions that stand on them, without those that are known already."""
    findings, decisions = [], []
    for finding, rows in groupby(findings_in(article.pk)):
        finding.article = article
        findings.append(finding)
        for row in rows:
            decision = getattr(row, "standing", None)  # Django sets none where nothing was joined
            if decision is not None:
                decision.finding = finding
                decisions.append(decision)
    if not hasattr(article, "known_findings"):
        article.known_findings = findings
    if not hasattr(article, "known_decisions"):
        article.known_decisions = sorted(decisions, key=lambda decision: decision.pk)


def left_alone(article):
    """The words that a rejection left as they are and whose finding is gone, each with that rejection.

    Another finding may speak of them by now: of the lines beside them too, or of fewer copies.
    """
    rejections = [each for each in decisions_of(article) if each.verdict == Decision.Verdict.REJECTED]
    gone = [each for each in rejections if each.finding.status == Finding.Status.GONE]
    return {span: rejection for rejection in gone for span in rejection.finding.places()}


def note_known(article, decisions):
    """Let `decisions_of` give what a page has read already: all that stand on the article, with who made them."""
    article.known_decisions = list(decisions)


def note_decisions(article, *, made=(), undone=None):
    """Keep what is known of the decisions on a locked article true after more were made or one was undone."""
    if hasattr(article, "known_decisions"):
        article.known_decisions = [each for each in article.known_decisions if each != undone] + list(made)


def last_scan(article):
    """The last reading of the head by the rules, or None."""
    if not hasattr(article, "last_scan"):
        article.last_scan = last_scans.first(article.head_id)
    return article.last_scan


def house_of(article):
    """What the article's desk has settled about the rules: asked once, by the lock if there was one."""
    if not hasattr(article, "house"):
        article.house = house_rules(article.desk_id)
    return article.house


def is_read_by_other_rules(article):
    """Whether the desk has settled something else since the head was read."""
    scan = last_scan(article)
    return scan is not None and scan.settled != house_of(article).ruleset.digest


def scan(article, made=()):
    """Run the rules over the head of a locked article and record what they say; write the decisions `made` along.

    Where there are none, somebody wrote the head by hand.
    """
    head, house = article.head, house_of(article)
    first = head.document if head.arrival else article.arrival.document
    report = read(head.document, first, ruleset=house.ruleset, seconds=PATIENCE_UNDER_LOCK)
    reconcile(article, report, house, made=made, edit=None if made else head)


def rescan(article, *, by):
    """Run the rules again, with time enough for the longest story; gives the story as it leaves it.

    Raises Stale when the text changes meanwhile, NotAllowed.
    """
    need_change(by, article)
    head, house = article.head, house_rules(article.desk_id)
    report = read(head.document, arrived(article), ruleset=house.ruleset)
    with transaction.atomic():
        article = lock(article.pk, by=by)
        need_change(by, article)
        if article.head_id != head.pk:
            raise Stale("The story changed while it was read. It has been read again since: look at the findings now.")
        reconcile(article, report, house)
    return article


def reconcile(article, report, house=AS_THEY_COME, *, made=(), edit=None):
    """Bring the findings of a locked article in line with a report on its head, made under these rules of its desk.

    Found and unknown: a new row. Found and known: refreshed, and open again if it was gone or cured, or if its copies
    differ by now in a fact in which they did not when it was rejected; rejected again if its rejection stands. What
    speaks of words that a rejection left alone as another finding prefers nothing: somebody has to look again. Not
    found: gone, unless its acceptance stands, its rule did not finish or its line stands elsewhere. `made`: decisions
    that are still to be written, as are the findings that they changed. `edit`: the head, where somebody wrote it by
    hand.
    """
    known = {finding.fingerprint: finding for finding in findings_of(article)}
    new, changed, returned, seen = [], [], [], set()
    for found in report.findings:
        fingerprint = found.fingerprint  # a digest of all its words
        if fingerprint in seen:
            continue
        seen.add(fingerprint)
        finding = known.get(fingerprint)
        if finding is None:
            new.append(_described(Finding(article=article, fingerprint=fingerprint, first_seen=article.head), found))
            continue
        before, facts = [getattr(finding, name) for name in REFRESHED], _facts_changed(finding)
        _described(finding, found)
        is_another = not _facts_changed(finding) <= facts  # both figures may be right, but nobody has seen this one
        if finding.status == Finding.Status.GONE and not is_another:
            returned.append(finding)
        if finding.status in (Finding.Status.GONE, Finding.Status.ACCEPTED) or is_another:
            finding.status = Finding.Status.OPEN
        if before != [getattr(finding, name) for name in REFRESHED]:
            changed.append(finding)
    standing = (Finding.Status.OPEN, Finding.Status.REJECTED)
    left = [
        finding
        for fingerprint, finding in known.items()
        if fingerprint not in seen and finding.status in standing and finding.rule not in report.failed
    ]
    moved = _gone_along(article, left, new)
    new = [finding for finding in new if finding not in moved.values()]
    rejected = {each.finding_id for each in decisions_of(article) if each.verdict == Decision.Verdict.REJECTED}
    went = _let_go(left, moved, _cured_again(article, left), rejected)
    _note_gone(went, edit, [*new, *returned])
    changed += left
    _reject_again(returned, rejected)
    alone = left_alone(article)
    _prefer_nothing(new, alone)
    changed += _prefer_nothing([known[fingerprint] for fingerprint in seen if fingerprint in known], alone)
    made = [*made, *_reject_in_the_story(article, [*new, *(finding for finding in returned if finding.is_open)])]
    decided = [decision.finding for decision in made if decision.finding.pk]
    findings_of(article).extend(Finding.objects.bulk_create(new))
    fields = [*(REFRESHED if changed else ["status"]), *(["decided"] if decided else [])]
    fields += ["fingerprint"] if moved else []  # a scan seldom changes one
    fields += ["gone_in"] if left else []
    Finding.objects.bulk_update(dict.fromkeys([*decided, *changed]), fields)
    Decision.objects.bulk_create(made)
    article.last_scan = Scan.objects.create(
        revision=article.head,
        rules=[rule.id for rule in RULES if rule.id not in house.ruleset.off],
        failed=list(report.failed),
        causes=causes_of(article, report),
        seconds=report.seconds,
        ruleset_id=house.version,
        settled=house.ruleset.digest,
    )


def causes_of(article, report):
    """What probably happened to a locked article: as it came in, and since then to what was first found later.

    A slip of the paste does not become another one while its findings are decided.
    """
    named = [as_row(cause) for cause in report.causes]
    if article.head.arrival:
        return named
    first = article.arrival.scan_causes or []
    old = {finding.fingerprint for finding in findings_of(article) if finding.first_seen_id <= article.arrival.pk}
    return first + [cause for cause in named if old.isdisjoint(cause["findings"])]


def _let_go(left, moved, cured, rejected):
    """Findings that the rules find no longer as they stood: each goes along with its line, is cured again or gone.

    Of one that was open though it is `rejected`, since its copies had come to differ in another fact, no fact is kept:
    whichever it comes back with is then asked about. Gives those that were open and are gone.
    """
    went = []
    for finding in left:
        if finding in moved:
            for name in _SAID:
                setattr(finding, name, getattr(moved[finding], name))
        elif finding in cured:
            finding.status = Finding.Status.ACCEPTED
        else:
            if finding.is_open and finding.pk in rejected:
                finding.changes = []
            if finding.is_open:
                went.append(finding)
            finding.status, finding.gone_in = Finding.Status.GONE, None
    return went


def _note_gone(went, edit, came):
    """Say of findings that were open which edit by hand made an end of them, if one did.

    Not of one in whose place others `came` that speak of the same lines: it is there still, in other words. Nor where
    the edit takes another one back: that one had brought it.
    """
    if edit is None or edit.undoes_id:
        return
    for finding in went:
        if not any(_is_told_again(finding, other) for other in came):
            finding.gone_in = edit


def _is_told_again(finding, other):
    """Whether another finding says of some of the same lines what this one said."""
    alike = finding.rule == other.rule or bool(finding.kind and other.kind)
    return alike and not _blocks(finding).isdisjoint(_blocks(other))


def _blocks(finding):
    return {span.block for span in (*finding.places(), *finding.related_places())}


def _cured_again(article, left):
    """Of the findings that are left those whose acceptance stands, and which had come back, as they were cured then.

    That is known where the story reads again as it did in a revision since; else something else has made an end of it.
    """
    asked = {finding.pk for finding in left if finding.is_open and finding.decided}
    last = {each.finding_id: each for each in decisions_of(article) if each.finding_id in asked} if asked else {}
    accepted = {pk: each.revision_id for pk, each in last.items() if each.verdict == Decision.Verdict.ACCEPTED}
    if not accepted:
        return []
    same = article.revisions.filter(text_hash=article.head.text_hash, pk__lt=article.head_id)
    then = same.aggregate(last=Max("pk"))["last"] or 0
    return [finding for finding in left if finding.pk in accepted and accepted[finding.pk] <= then]


def _reject_again(returned, rejected):
    """Findings that are back with words that somebody has rejected: they need not be asked about twice."""
    for finding in returned:
        if finding.pk in rejected:
            finding.status = Finding.Status.REJECTED


def _prefer_nothing(found, alone):
    """Let findings about words that a rejection left `alone` prefer nothing; gives those."""
    again = [each for each in found if each.is_open and not alone.keys().isdisjoint(each.places())]
    for finding in again:
        finding.safe = finding.preferred = False
    return again


def _reject_in_the_story(article, found):
    """Reject findings whose words somebody has rejected wherever they stand in this story: in that person's name.

    One that was decided before was looked at by itself, and is not decided for anybody again; nor is one whose copies
    differ in a fact that stood in none of those that were rejected. Gives the decisions.
    """
    found = [finding for finding in found if not finding.decided]
    wide = {each.together: each for each in decisions_of(article) if each.is_story_wide} if found else {}
    if not wide:
        return []
    by_number = {finding.pk: finding for finding in findings_of(article)}
    rejections = {by_number[rejection.finding_id].words: rejection for rejection in wide.values()}
    facts = defaultdict(set)
    for each in decisions_of(article):
        if each.together in wide:
            finding = by_number[each.finding_id]
            facts[finding.words] |= _facts_changed(finding)
    known = [
        (finding, rejections[finding.words])
        for finding in found
        if finding.words in rejections and _facts_changed(finding) <= facts[finding.words]
    ]
    for finding, _ in known:
        finding.status = Finding.Status.REJECTED
        finding.decided += 1
    made = [
        Decision(
            finding=finding, verdict=rejection.verdict, reason=rejection.reason, together=rejection.together,
            by=rejection.by,
        )
        for finding, rejection in known
    ]  # fmt: skip
    note_decisions(article, made=made)
    return made


def _gone_along(article, left, new):
    """Of the findings that are left those whose lines the head put elsewhere as they were, each with what is new there.

    They are the same findings still: a line that is moved into its slot need not be asked about twice, what was said
    to it counts once, and undone it is undone wherever the line goes.
    """
    if not left or not new:
        return {}
    now = article.head.document
    before = apply(now, invert(article.head.change.edits))
    emptied = {block.id: plain(block.text) for block in before if block.text and not now.block(block.id).text}
    filled = {block.id: plain(block.text) for block in now if block.text and not before.block(block.id).text}

    def by_line(findings, lines):
        """What is wholly about these lines, by its words and theirs, in their order."""
        found = {}
        for finding in sorted(findings, key=lambda finding: [span.start for span in finding.places()]):
            blocks = {span.block for span in finding.places()}
            if blocks <= lines.keys():
                found.setdefault((finding.words, *sorted(lines[block] for block in blocks)), []).append(finding)
        return found

    there = by_line(new, filled)
    gone = by_line(left, emptied)
    return {old: found for line in gone for old, found in zip(gone[line], there.get(line, ()), strict=False)}


def _facts_changed(finding):
    """The facts in which the copies of a finding differ, whichever of them says what."""
    return {frozenset((change["first"], change["second"])) for change in finding.changes if change.get("fact")}


def _described(finding, found):
    """A row with what the rule said of it."""
    finding.rule = found.rule
    finding.severity = found.severity.value
    finding.message = found.message
    finding.kind = found.kind or ""
    finding.changes = [as_row(change) for change in found.changes]
    finding.safe = found.safe
    finding.preferred = found.preferred
    finding.spans = [as_row(span) for span in found.spans]
    finding.related = [as_row(span) for span in found.related]
    finding.suggestions = [as_row(suggestion) for suggestion in found.suggestions]
    return finding
