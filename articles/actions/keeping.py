"""The last-copy guard: what one fix took out because it stands elsewhere, nothing else may take away."""

from articles.actions.refusals import LastCopy
from articles.actions.scanning import decisions_of
from articles.detection.copies import orphaned
from articles.text.markup import plain


def words_taken(article):
    """The words that the fixes that stand took out of an article because they stand elsewhere too."""
    return [words for decision in decisions_of(article) for words in decision.taken]


def need_a_copy(article, before, after, taken=(), *, but=None, since=None):
    """Refuse a change after which words that some fix took out as a repeat would stand nowhere. Raises LastCopy.

    Looks at the fixes that stand, made after the revision `since` and other than `but`, and at `taken` itself.
    """
    standing = [each for each in decisions_of(article) if each.taken and each != but]
    if since:
        standing = [each for each in standing if each.revision_id > since.pk]
    words = [*taken, *(each for decision in standing for each in decision.taken)]
    lost = orphaned(before, after, words)
    if lost:
        removal = next((decision for decision in standing if lost[0] in decision.taken), None)
        raise LastCopy(plain(lost[0]), removal)
