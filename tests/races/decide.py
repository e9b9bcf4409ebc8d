"""Accept every open finding of a story as one person: a process of its own for the race tests.

python -m tests.races.decide ARTICLE USERNAME, with DATABASE_URL naming the database. Prints how many it accepted.
"""

import sys

import django


def main(pk, username):
    """Accept what is still open, in an order of one's own, and count what was done."""
    from django.contrib.auth import get_user_model  # noqa: PLC0415 — after django.setup

    from articles.actions import review  # noqa: PLC0415
    from articles.actions.refusals import Stale  # noqa: PLC0415
    from articles.models import Finding  # noqa: PLC0415

    user = get_user_model().objects.get(username=username)
    order = "pk" if username < "e" else "-pk"
    done = 0
    for finding in Finding.objects.filter(article=pk).open().order_by(order):
        try:
            done += review.accept(finding, key=finding.offers()[0].key, by=user).by_id == user.pk
        except Stale:
            continue
    sys.stdout.write(f"{done}\n")


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]), sys.argv[2])
