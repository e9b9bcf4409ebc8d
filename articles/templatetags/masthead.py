"""What stands above every page besides its title: how much is unread, and whether the rules are one's business."""

from django import template

from articles.models import Notification, rights
from articles.workflow import Right

register = template.Library()


@register.simple_tag
def unread_by(user):
    """How many notices this person has not read."""
    return Notification.objects.visible_to(user).unread().count()


@register.simple_tag
def reads_rules(user):
    """Whether this person is copy editor or slot somewhere, or has all rights."""
    if user.is_superuser:
        return True
    rights(user, None)
    return any(Right.EDIT in rights(user, desk) for desk in user.desk_roles)
