"""How often does an open page ask for news?"""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def every(what):
    """The time between two polls, as htmx reads it."""
    return settings.POLLS[what]
