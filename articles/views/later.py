"""Which findings has this person left for later? Their session knows; they are marked, and come last until decided."""

NAME = "left_for_later"

MOST = 500
"""So many findings are remembered, the last ones: a session is read and written whole."""


def put_off(request):
    """The findings that were left for later, in whatever story, by their numbers."""
    return frozenset(request.session.get(NAME, ()))


def put_off_too(request, finding):
    """Remember that this one was left for later as well; asked for again, nothing is written."""
    known = request.session.get(NAME, [])
    if finding.pk not in known:
        request.session[NAME] = [*known, finding.pk][-MOST:]
