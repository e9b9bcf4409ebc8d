"""What stands in the way of a move: asked on the server at the moment it is made, by whoever makes it."""

from articles.actions.refusals import Reason
from articles.actions.scanning import is_read_by_other_rules, last_scan
from articles.actions.whereabouts import readings
from articles.models import Finding
from articles.workflow import TRANSITIONS, Stage

UNSIGNED = Reason("Nobody has signed off this revision. It needs a second read.")


def reasons(article, name):
    """Everything that keeps the article from this move, in the order of the story; empty when it may go on."""
    found = []
    if TRANSITIONS[name].needs_clean_copy:
        found += _open_findings(article) + _unfinished_scan(article)
    if name in ("hand_on", "sign"):
        found += _old_rules(article)
    if name == "hand_on":
        found += _missing_text(article)
    if name in ("sign", "publish"):
        found += _missing_headline(article) + _missing_text(article)
    if name == "publish":
        found += _missing_signature(article)
    return tuple(found)


def signed(article):
    """The sign-off that holds for the head, or None; opening the story again drops it."""
    if article.stage != Stage.READY:
        return None
    last = readings(article).sign_off
    return last if last and last.revision_id == article.head_id else None


def lost_sign_off(article):
    """The sign-off that holds no longer since the story left where it was signed, until there is a new one; or None."""
    return None if article.stage == Stage.READY else readings(article).sign_off


def fallen(article, move):
    """The sign-off that fell by a story's last move, which then led away from where it was signed, or None."""
    if move is None or move.source != Stage.READY or move.stage == Stage.READY:
        return None
    return readings(article).sign_off


def _open_findings(article):
    return [
        Reason(f"{finding.get_severity_display()} not decided: {finding.message}", finding=finding.pk)
        for finding in Finding.objects.filter(article=article).blocking()
    ]


def _unfinished_scan(article):
    scan = last_scan(article)
    if scan is None:
        return [Reason("This revision has not been read by the rules yet. Run them again.")]
    if scan.failed:
        return [Reason(f"The rules did not finish ({', '.join(scan.failed)}). Run them again.")]
    return []


def _old_rules(article):
    """Publication does not ask: what somebody signed was read by the rules of its day, and that was their word."""
    if is_read_by_other_rules(article):
        return [Reason("The desk's rules have changed since they read this revision. Run them again.")]
    return []


def _missing_headline(article):
    return [Reason("The story has no headline. Write one.", block="headline")] if lacks_headline(article) else []


def lacks_headline(article):
    """Whether nobody has written its headline yet: that may come last, but before the sign-off."""
    return not article.head.document.headline.text.strip()


def _missing_text(article):
    if article.head.document.paragraphs:
        return []
    return [Reason("The story has no text.", block="body")]


def _missing_signature(article):
    return [] if signed(article) else [UNSIGNED]
