"""What every page needs besides its title: how much is unread, whether the rules are one's business, which palette."""

from django import template

from articles.models import preferences_of
from articles.models.desks import reads_a_desk
from articles.models.notices import unread_of

register = template.Library()


@register.simple_tag
def unread_by(user):
    """How many notices this person has not read."""
    return unread_of.first(user.pk) or 0


@register.simple_tag
def reads_rules(user):
    """Whether the rules of some desk are this person's business."""
    return reads_a_desk(user)


@register.simple_tag
def preferred_by(user):
    """What this person prefers."""
    return preferences_of(user)
