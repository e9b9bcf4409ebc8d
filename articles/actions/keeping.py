"""The last-copy guard: what one fix took out because it stands elsewhere, nothing else may take away."""

from articles.actions.refusals import LastCopy
from articles.detection.copies import orphaned
from articles.models import Decision
from articles.text.markup import plain


def need_a_copy(article, before, after, taken=(), *, but=None, since=0):
    """Refuse a change after which words that some fix took out as a repeat would stand nowhere. Raises LastCopy.

    Looks at the fixes that stand, made after revision number `since` and other than `but`, and at `taken` itself.
    """
    standing = Decision.objects.filter(finding__article=article, revision__number__gt=since).standing().accepted()
    if but is not None:
        standing = standing.exclude(pk=but.pk)
    words = [*taken, *(each for row in standing.values_list("taken", flat=True) for each in row)]
    lost = orphaned(before, after, words)
    if lost:
        raise LastCopy(plain(lost[0]))
