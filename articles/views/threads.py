"""What is said beside the story, and where does it stand? A thread for each thing that somebody spoke of."""

import uuid
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse

from articles.actions.commenting import followed
from articles.actions.scanning import findings_of
from articles.models import Comment, readers_of
from articles.models.comments import comments_on
from articles.text.document import FURNITURE
from articles.views.places import capital, excerpt, letter, place


@dataclass(frozen=True, slots=True)
class Writing:
    """A comment that somebody is about to write: what it is about, and what stands in its form so far."""

    finding: int | None = None
    block: str = ""
    words: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """What a page is asked to show of its comments: the one that was just written or looked for, or an open form."""

    landed: int | None = None
    writing: Writing | None = None


@dataclass(slots=True)
class Thread:
    """What was said about one thing, and the way to say more; its `button` may stand among those that decide."""

    name: str
    title: str
    route: str
    about: tuple
    said: list[Comment]
    landed: int | None = None
    writing: Writing | None = None
    leading: bool = False
    button: bool = False

    @property
    def action(self):
        """Where more is said."""
        return reverse(self.route, args=self.about)

    @property
    def open(self):
        return [comment for comment in self.said if comment.is_open]

    @property
    def resolved(self):
        return [comment for comment in self.said if not comment.is_open]

    @property
    def unfolded(self):
        """Whether the comment one came for is among the resolved."""
        return any(comment.pk == self.landed for comment in self.resolved)

    @property
    def holds_focus(self):
        return self.writing is not None or any(comment.pk == self.landed for comment in self.said)


class Threads:
    """The comments on a story, read once and handed out thing by thing."""

    def __init__(self, article, talk):
        self.article, self.talk = article, talk or Talk()
        self.said = {}
        comments = told_apart(comments_on(article.pk))
        there = followed(article, {comment.block for comment in comments if comment.block})
        for comment in comments:
            block = there.get(comment.block, comment.block)
            comment.followed_from = place([comment.block]) if block != comment.block else ""
            self.said.setdefault((comment.finding_id, block), []).append(comment)

    @property
    def open(self):
        """What nobody has resolved, the first one said first."""
        spoken = (comment for comments in self.said.values() for comment in comments if comment.is_open)
        return sorted(spoken, key=lambda comment: comment.pk)

    def on_story(self):
        return self._thread("story", "The story", "articles:comment", self.article.pk)

    def on_finding(self, finding, title):
        return self._thread(f"f{finding.pk}", title, "articles:comment_finding", finding.pk, finding=finding.pk)

    def on_block(self, block):
        where = capital(place([block.id]))
        title = f"{where}: {excerpt(block.text)}" if block.text or block.kind in FURNITURE else f"{where}, taken out"
        return self._thread(f"b-{block.id}", title, "articles:comment_block", self.article.pk, block.id, block=block.id)

    def is_on(self, *, finding=None, block=""):
        """Whether somebody said something about this, or is about to."""
        writing = self.talk.writing
        return (finding, block) in self.said or (writing and (writing.finding, writing.block) == (finding, block))

    def _thread(self, name, title, route, *args, finding=None, block=""):
        writing = self.talk.writing
        return Thread(
            name=name,
            title=title,
            route=route,
            about=args,
            said=self.said.get((finding, block), []),
            landed=self.talk.landed,
            writing=writing if writing and (writing.finding, writing.block) == (finding, block) else None,
        )


def told_apart(rows):
    """The comments of `with_people`, each once, knowing all whom it names."""
    comments = []
    for comment, named in groupby(rows):
        comment.named = {row.name for row in named if row.name}
        comments.append(comment)
    return comments


def beside(article, cards, lines, chosen, talk, *, buttons):
    """What the review screen shows of the comments on its cards, its lines and the story: one query for all of them."""
    threads = Threads(article, talk)
    for card in cards:
        card.thread = threads.on_finding(card.finding, f"{card.letter}: {card.title}")
    for line in lines:
        if threads.is_on(block=line.id):
            line.thread = threads.on_block(line)
    shown = {card.pk for card in cards}
    past = [
        threads.on_finding(finding, finding.message)
        for finding in findings_of(article)
        if finding.pk not in shown and threads.is_on(finding=finding.pk)
    ]
    story = threads.on_story()
    selected = chosen.thread if chosen else story
    selected.leading, selected.button = True, not (chosen and buttons and not chosen.decided)
    seen = [story, *past, *(line.thread for line in lines if line.thread), *([chosen.thread] if chosen else [])]
    return {
        "talk": story,
        "past": past,
        "open_comments": threads.open,
        "said": {about for about, comments in threads.said.items() if any(each.is_open for each in comments)},
        "talking": any(thread.holds_focus for thread in seen),
        **form(article, asked=threads.talk.writing is not None),
    }


def everywhere(article, talk):
    """What the story's page shows of the comments: every thread, of the story, its findings and its blocks."""
    threads = Threads(article, talk)
    found = [
        threads.on_finding(finding, f"{letter(rank)}: {finding.message}")
        for rank, finding in enumerate(findings_of(article))
        if threads.is_on(finding=finding.pk)
    ]
    blocks = [threads.on_block(block) for block in article.document if threads.is_on(block=block.id)]
    return {"threads": [threads.on_story(), *found, *blocks], **form(article, asked=True)}


def form(article, *, asked):
    """What a form for a comment needs: a token of its own, and the names of those whom it may tell."""
    return {"token": uuid.uuid4(), "readers": list(readers_of(article)) if asked else []}
