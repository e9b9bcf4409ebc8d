"""What may this person do with a story next? Asked by every page that has buttons."""

from articles.actions.moving import moves_for
from articles.actions.signing import is_second_reader
from articles.models import can
from articles.workflow import Right, Stage


def next_steps(user, article, *, waits=None):
    """The moves this person may make now, the way forward first, without those that would come to nothing.

    Nobody is offered to sign as a second reader who is none, nor to publish what readers see already. `waits`: whether
    the story waits for another reader, where that was asked already.
    """
    if waits is None:
        waits = waits_for_another(user, article)
    idle = {"publish"} if article.is_live else {"sign"} if waits else set()
    steps = [move for move in moves_for(user, article) if move.name not in idle]
    return sorted(steps, key=lambda move: not move.forward)


def waits_for_another(user, article):
    """Whether this person might sign, but for having written the story or read it alone."""
    if article.stage != Stage.SECOND_READ or not can(user, Right.SIGN, article):
        return False
    return not is_second_reader(article, user)


def signs_own_words(user, article, steps):
    """Whether this person may sign off, among these next steps, words that perhaps nobody else has read since."""
    return article.head.author_id == user.pk and any(step.name == "sign" for step in steps)


def may_waive(user, article):
    """Whether this person may sign the story off now without a second reader."""
    return article.stage == Stage.SECOND_READ and can(user, Right.LEAD, article)
