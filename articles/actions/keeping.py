"""The last-copy guard: what one fix took out because it stands elsewhere, nothing else may take away."""

from articles.actions.refusals import LastCopy
from articles.actions.scanning import decisions_of
from articles.detection.copies.keeping import orphaned, says_the_same
from articles.detection.findings import Kind
from articles.models import Finding
from articles.models.findings import suggestion_from
from articles.text.markup import plain

VERSIONS = (Kind.TYPO, Kind.REWORDED, Kind.CONFLICT, Kind.PATTERN)
"""Copies that do not say the same: between them somebody chooses."""

FOUND_AGAIN = (Finding.Status.OPEN, Finding.Status.REJECTED)


def words_taken(article):
    """The words that the fixes in force took out of an article because they stand elsewhere too."""
    return [words for decision in _in_force(article) for words in decision.taken]


def given_up(finding, suggestion):
    """What goes by a choice between versions: whoever makes it has both before the eyes."""
    return [edit.old for edit in suggestion.edits if edit.old] if finding.kind in VERSIONS else []


def need_a_copy(article, before, after, taken=(), *, chosen=(), but=None, since=None):
    """Refuse a change after which words that some fix took out as a repeat would stand nowhere. Raises LastCopy.

    Looks at the fixes in force, made after the revision `since` and other than `but`, and at `taken` itself; not at
    copies of what is `chosen` to be given up.
    """
    standing = [each for each in _in_force(article) if each != but]
    if since:
        standing = [each for each in standing if each.revision_id > since.pk]
    words = [*taken, *(each for decision in standing for each in decision.taken)]
    words = [each for each in words if not any(says_the_same(text, each) for text in chosen)]
    lost = orphaned(before, after, words)
    if lost:
        removal = next((decision for decision in standing if lost[0] in decision.taken), None)
        raise LastCopy(plain(lost[0]), removal)


def _in_force(article):
    """The decisions that stand on an article and took out words that have not all come back to where they stood."""
    return [each for each in decisions_of(article) if each.taken and not _is_back(article.head.document, each)]


def _is_back(document, decision):
    """Whether all that a fix took out stands there again, put back by hand, so that the rules have found it again.

    One copy of two is not enough: the other one went because of what it was a copy of.
    """
    if decision.finding.status not in FOUND_AGAIN:
        return False
    gone = [edit for edit in suggestion_from(decision.suggestion).edits if edit.old and not edit.new]
    texts = {edit.block: document.block(edit.block).text for edit in gone}
    return all(texts[edit.block][edit.start : edit.end] == edit.old for edit in gone)
