"""A copy with one changed fact is never called a copy with a slip, whatever the names and figures are."""

import random

from tests.detection.drift import classes


def test_changed_fact_is_never_taken_for_a_slip():
    seed = random.SystemRandom().randrange(10**9)

    _, wrong = classes(2_000, seed)

    assert wrong == [], f"random seed {seed}"
