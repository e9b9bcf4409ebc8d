"""How somebody wants the newsroom to look, and its keys to work: each settles that alone."""

from django.db import transaction

from articles import keys
from articles.actions.refusals import GateClosed, Reason
from articles.models import Preferences


def prefer(*, theme, key_mode, chosen, by):
    """Keep what somebody chose; of the keys, `chosen` by action, what differs from the usual ones.

    Raises GateClosed with a reason for each key that does not do, its `block` the action.
    """
    remap = keys.moved(key_mode, chosen)
    wrong = keys.objections(key_mode, remap)
    if wrong:
        raise GateClosed([Reason(sentence, block=action) for action, sentence in wrong.items()])
    with transaction.atomic():
        wanted = {"theme": theme, "key_mode": key_mode, "remap": remap}
        return Preferences.objects.update_or_create(user=by, defaults=wanted)[0]


def prefer_usual_keys(*, by):
    """Give every action its usual key again; how keys are pressed stays as it was chosen."""
    with transaction.atomic():
        Preferences.objects.filter(user=by).update(remap={})
