"""Talking about a story beside its text: said to all who may read it, told to whoever is named, resolved by anybody.

A comment changes no word of the story, takes it for nobody and stands in nobody's way.
"""

import hashlib
import json

from django.db import transaction
from django.utils import timezone

from articles.actions.limits import clean_comment
from articles.actions.locking import know_anew, lock
from articles.actions.notifying import tell
from articles.actions.refusals import NotAllowed, Stale
from articles.actions.scanning import decisions_of
from articles.models import Article, Comment, name_of, readers_of
from articles.models.findings import suggestion_from
from articles.text.folding import fold
from articles.text.markup import plain
from articles.text.mentions import cut
from articles.text.quoting import in_quotes


def comment(article, words, *, by, token, finding=None, block=""):
    """Say something about a story, or about a finding or a block of it, and tell those whom it names.

    `token` is the form's own: the same words sent twice with it are one comment. Raises TooLong or GateClosed for words
    that do not do, Stale where there is no such block, NotAllowed.
    """
    words = clean_comment(words)
    about = finding.pk if finding else None
    key = hashlib.sha256(json.dumps([str(token), article.pk, about, block, words]).encode()).hexdigest()
    with transaction.atomic():
        article = lock(article.pk, by=by)
        _need_reader(by, article)
        said = article.comments.filter(by=by, key=key).first()
        if said:
            return said
        if block and not article.document.has(block):
            raise Stale("This paragraph is not part of the story any more. Read the story as it is now.")
        said = Comment.objects.create(article=article, finding=finding, block=block, words=words, key=key, by=by)
        named = _named(words, article)
        said.mentions.add(*named)
        sentence = f"{name_of(by)} mentions you on {in_quotes(article.name)}: {words}"
        tell([person.pk for person in named if person != by], sentence, link=said.get_absolute_url())
        return said


def followed(article, blocks):
    """Of these blocks those that a standing fix emptied and whose words stand elsewhere, each with where they stand.

    Worked out from the decisions, so that an undo brings what was said back to where it was said.
    """
    now = {block.id: block.text for block in article.document}
    if all(now.get(block, "-") for block in blocks):
        return {}
    went = {}
    for decision in decisions_of(article):
        if decision.suggestion is None:
            continue
        suggestion = suggestion_from(decision.suggestion)
        to = [span.block for span in suggestion.keeps] + [edit.block for edit in suggestion.edits if edit.new]
        went |= {edit.block: (edit.old, to) for edit in suggestion.edits if not edit.new and not now.get(edit.block)}

    def stand(block, words, passed):
        """Where these words of an emptied block stand; what kept them may have been emptied in its turn."""
        for other in went[block][1] if block in went else ():
            if fold(words) in fold(plain(now.get(other, ""))):
                return other
            further = stand(other, words, passed | {other}) if other not in passed else ""
            if further:
                return further
        return ""

    found = {block: stand(block, plain(went[block][0]), {block}) for block in blocks if block in went}
    return {block: other for block, other in found.items() if other}


def spoken_of(article):
    """What open comments are on, each a finding's number and a block, one of them empty; a block as it is followed."""
    said = set(Comment.objects.filter(article=article).open().values_list("finding_id", "block"))
    there = followed(article, {block for _, block in said if block})
    return {(finding, there.get(block, block)) for finding, block in said}


def resolve(comment, *, by):
    """Note that a comment is dealt with; one that is resolved already stays as it is. Raises NotAllowed."""
    _settle(comment, by, resolved_by=by, resolved_at=timezone.now())


def reopen(comment, *, by):
    """Note that a comment is not dealt with after all; an open one stays as it is. Raises NotAllowed."""
    _settle(comment, by, resolved_by=None, resolved_at=None)


def _settle(comment, by, *, resolved_by, resolved_at):
    with transaction.atomic():
        article = lock(comment.article_id, by=by)
        _need_reader(by, article)
        to_change = Comment.objects.filter(pk=comment.pk, resolved_by__isnull=resolved_by is not None)
        to_change.update(resolved_by=resolved_by, resolved_at=resolved_at)


def _need_reader(user, article):
    """Refuse unless this person may read the story."""
    know_anew(user, article)
    if not Article.objects.visible_to(user).filter(pk=article.pk).exists():
        raise NotAllowed(f"You may not read this story, so you cannot talk about it. Ask the {article.desk} desk.")


def _named(words, article):
    """The people whom the words name, of those who may read the story."""
    if "@" not in words:
        return []
    readers = {person.get_username(): person for person in readers_of(article)}
    return [readers[name] for name in dict.fromkeys(name for _, name in cut(words, readers) if name)]
