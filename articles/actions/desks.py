"""What a desk settles about its rules: the only writer of its rulesets and its boilerplate."""

import re
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator

from articles.actions.limits import LONGEST_REASON, clean_reason
from articles.actions.locking import lock_desk, need_editor, need_lead
from articles.actions.notifying import tell, tell_the_slots
from articles.actions.refusals import GateClosed, Reason, Stale, TooLong
from articles.detection.rules import RULES
from articles.detection.ruleset import Ruleset, exact
from articles.formats import plain as formats
from articles.models import WAITS, Boilerplate, RulesetVersion, can_lead, house_rules, name_of
from articles.models.rules import digest_of
from articles.text.folding import fold
from articles.text.quoting import in_quotes

LONGEST_BOILERPLATE = 2_000
"""Characters of words that a desk repeats on purpose; they are compared with every paragraph of every scan."""

NO_REASON = Reason("Say why, so that the next slot knows: the reason is empty.", block="note")
"""Said where the rules are to be changed and nobody says why."""

_BACK_TO = re.compile(r"(?:Back to (?:version \d+|the rules as they come|the standard rules): )+")

USUAL_DAYS = 180
MOST_DAYS = 365
"""How long boilerplate holds before somebody has to say again that it is meant."""


def proposed_rules(*, off, informing, limits):
    """The ruleset somebody proposes, without what says nothing. Raises GateClosed with every reason against it."""
    off, informing = frozenset(off), frozenset(informing)
    known = {limit.name: limit for rule in RULES for limit in rule.limits}
    wrong = [f"There is no rule “{name}”." for name in sorted((off | informing) - {rule.id for rule in RULES})]
    for name, value in sorted(limits.items()):
        limit = known.get(name)
        objection = limit.objection(value) if limit else f"There is no limit “{name}”."
        wrong += [objection] if objection else []
    if wrong:
        raise GateClosed([Reason(sentence) for sentence in wrong])
    changed = {name: float(exact(value)) for name, value in limits.items() if value != known[name].default}
    return Ruleset(off, informing - off, changed)


def change_rules(desk, *, off, informing, limits, reason, base, by):
    """Put other rules in force on a desk, as a version after number `base`, the one that was seen.

    Raises GateClosed for what is no rule or no fit limit and for an empty reason, Stale when somebody else has changed
    the rules since, NotAllowed. What is in force already is left as it is, whoever sends it again.
    """
    reason = clean_reason(reason)
    with transaction.atomic():
        desk = lock_desk(desk.pk)
        need_lead(by, desk)
        wanted = proposed_rules(off=off, informing=informing, limits=limits)
        last = RulesetVersion.objects.latest_of(desk.pk).select_related("by").first()
        if last and (last.number, last.by_id, last.reason) == (base + 1, by.pk, reason) and last.settled == wanted:
            return last
        if wanted == (last.settled if last else Ruleset()):
            return last
        if base != (last.number if last else 0):
            who = "You" if last and last.by_id == by.pk else _who(last)
            raise Stale(f"{who} changed the rules meanwhile. Read them as they are now, then send yours again.")
        if not reason:
            raise GateClosed([NO_REASON])
        return _write(desk, wanted, house_rules(desk.pk), reason=reason, by=by)


def go_back(desk, number, *, reason, base, by):
    """Put an earlier version of the rules in force once more, 0 for the rules as they come, as a new version.

    Its reason names the one gone back to, whatever is said besides; without a word it has that one's own reason. Raises
    what a change of the rules raises, and Stale for a version that is none.
    """
    need_lead(by, desk)
    earlier = RulesetVersion.objects.filter(desk=desk, number=number).first()
    if earlier is None and number:
        raise Stale(f"There is no version {number} of these rules. Choose one of those below.")
    wanted = _still_there(earlier.settled if earlier else Ruleset())
    return change_rules(desk, **wanted, reason=_back_to(earlier, clean_reason(reason)), base=base, by=by)


def _still_there(settled):
    """What of a ruleset there still is: rules, and limits as near as they may be to what they were set to.

    By one press nobody could set otherwise what an older version of the program allowed.
    """
    there = {rule.id for rule in RULES}
    limits = [limit for rule in RULES for limit in rule.limits if limit.name in settled.limits]
    return {
        "off": settled.off & there,
        "informing": settled.informing & there,
        "limits": {limit.name: limit.nearest(settled.limits[limit.name]) for limit in limits},
    }


def _back_to(earlier, said):
    where = f"Back to version {earlier.number}" if earlier else "Back to the standard rules"
    if said or not earlier:
        return f"{where}: {said}" if said else f"{where}."
    return Truncator(f"{where}: {_BACK_TO.sub('', earlier.reason)}").chars(LONGEST_REASON)


def raise_again(desk, rule, *, reason, base, by):
    """Let a rule stop stories again that its own record demoted; raises what a change of the rules raises.

    It is judged by decisions from then on.
    """
    last = RulesetVersion.objects.latest_of(desk.pk).first()
    wanted = _still_there(last.settled if last else Ruleset())
    wanted["informing"] -= {rule}
    return change_rules(desk, **wanted, reason=reason, base=base, by=by)


def demote(desk, rule, house, *, reason):
    """Let a rule only inform from now on, because its record says so, and tell who leads the desk.

    `house`: what holds on the desk, read since it was locked.
    """
    settled = house.ruleset
    wanted = Ruleset(settled.off, settled.informing | {rule}, settled.limits)
    _write(desk, wanted, house, reason=reason, by=None)
    words = f"The rule {rule} only informs on the {desk} desk from now on. {reason}"
    tell(house.leads, words, link=desk.get_rules_url())


def _write(desk, wanted, house, *, reason, by):
    """Put rules in force in place of those that hold on a locked desk."""
    now = timezone.now()
    return RulesetVersion.objects.create(
        desk=desk,
        number=house.number + 1,
        off=sorted(wanted.off),
        informing=sorted(wanted.informing),
        limits=dict(sorted(wanted.limits.items())),
        changed=dict(house.changed) | dict.fromkeys(wanted.changes(house.ruleset), now.isoformat()),
        reason=reason,
        by=by,
        at=now,
    )


def propose_boilerplate(desk, words, *, by):
    """Propose words that the desk repeats on purpose. Raises GateClosed for none or too many, NotAllowed.

    Words that are proposed or approved already are left as they are.
    """
    need_editor(by, desk)
    words = " ".join(formats.clean(words)[0].split())
    if not fold(words).strip():
        raise GateClosed([Reason("There are no words yet. Paste the paragraph that the desk repeats.", block="text")])
    if len(words) > LONGEST_BOILERPLATE:
        most = f"{LONGEST_BOILERPLATE:,}"
        raise TooLong(f"The words have {len(words):,} characters; boilerplate may have {most}. Propose less.")
    with transaction.atomic():
        desk = lock_desk(desk.pk)
        need_editor(by, desk)
        there = _same_words(desk, words).filter(withdrawn_at=None).first()
        if there:
            return there
        proposed = _propose(desk, words, by=by)
        if not can_lead(by, desk):
            told = f"{name_of(by)} proposes boilerplate for the {desk} desk; it waits for your approval"
            tell_the_slots(desk, f"{told}: {in_quotes(str(proposed))}", desk.get_boilerplate_url())
        return proposed


def learn_boilerplate(desk, rejected, house):
    """Propose words of a locked desk because they were `rejected`, each in so many stories, and tell who leads it."""
    proposed = Boilerplate.objects.bulk_create(_proposal(desk, words, by=None) for words in rejected)
    waits = f"words of the {desk} desk wait for your approval as boilerplate"
    told = [f"Rejected in {rejected[each.words]} stories, {waits}: {in_quotes(str(each))}" for each in proposed]
    tell(house.leads, *told, link=desk.get_boilerplate_url())


def take_back_boilerplate(desk, digests):
    """Withdraw what a locked desk has learned of these words and nobody has said a word about."""
    learned = Boilerplate.objects.proposed().filter(desk=desk, proposed_by=None, digest__in=digests)
    learned.update(withdrawn_at=timezone.now())


def approve_boilerplate(boilerplate, *, by, expires_on=None):
    """Let the rules only notice these words, up to a day; what has expired is approved as a row of its own.

    Raises GateClosed for a day that is past or more than a year away, Stale when somebody else settled it, NotAllowed.
    """
    with transaction.atomic():
        desk = lock_desk(boilerplate.desk_id)
        boilerplate = Boilerplate.objects.select_related("approved_by", "withdrawn_by").get(pk=boilerplate.pk)
        need_lead(by, desk)
        boilerplate.desk = desk
        today = desk.today()
        expires_on = expires_on or today + timedelta(days=USUAL_DAYS)
        done = _same_words(desk, boilerplate.words).in_force(desk).filter(approved_by=by, expires_on=expires_on).first()
        if done:
            return done
        if boilerplate.state not in (WAITS, "expired"):
            _need_anybodys_word(boilerplate)
            who = boilerplate.withdrawn_by or boilerplate.approved_by
            raise Stale(f"{name_of(who)} settled this already: it is {boilerplate.state}. Read it as it is now.")
        if not today < expires_on <= today + timedelta(days=MOST_DAYS):
            raise GateClosed([Reason(f"Choose a day within {MOST_DAYS} days from today.", block="expires_on")])
        if boilerplate.state == "expired":
            _withdraw(boilerplate, by=by)
            boilerplate = _propose(desk, boilerplate.words, by=by)
        boilerplate.approved_by, boilerplate.approved_at, boilerplate.expires_on = by, timezone.now(), expires_on
        boilerplate.save(update_fields=["approved_by", "approved_at", "expires_on"])
        return boilerplate


def withdraw_boilerplate(boilerplate, *, by):
    """Take an approval back, or decline what was proposed. Raises Stale, NotAllowed; a repeat writes nothing."""
    with transaction.atomic():
        desk = lock_desk(boilerplate.desk_id)
        boilerplate = Boilerplate.objects.select_related("withdrawn_by").get(pk=boilerplate.pk)
        boilerplate.desk = desk
        need_lead(by, desk)
        _need_anybodys_word(boilerplate)
        if boilerplate.withdrawn_at and boilerplate.withdrawn_by != by:
            raise Stale(f"{name_of(boilerplate.withdrawn_by)} has {boilerplate.state} this already.")
        if not boilerplate.withdrawn_at:
            _withdraw(boilerplate, by=by)
        return boilerplate


def _need_anybodys_word(boilerplate):
    """Refuse what was taken back by itself."""
    if boilerplate.state == "taken back":
        raise Stale("The rejections that proposed this were undone. Propose the words below if the desk repeats them.")


def _withdraw(boilerplate, *, by):
    boilerplate.withdrawn_by, boilerplate.withdrawn_at = by, timezone.now()
    boilerplate.save(update_fields=["withdrawn_by", "withdrawn_at"])


def _propose(desk, words, *, by):
    proposed = _proposal(desk, words, by=by)
    proposed.save()
    return proposed


def _proposal(desk, words, *, by):
    return Boilerplate(desk=desk, words=words, folded=fold(words), digest=digest_of(words), proposed_by=by)


def _same_words(desk, words):
    return Boilerplate.objects.filter(desk=desk, digest=digest_of(words))


def _who(version):
    """Who made a version: a rule's own record, where nobody did."""
    return name_of(version.by) if version and version.by else "A rule's own record"
