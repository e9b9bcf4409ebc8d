"""Start calls at the same moment, each in a thread with a database connection of its own."""

import threading
from dataclasses import dataclass

from django.db import connections


@dataclass
class Outcome:
    """What a call returned, or what it raised."""

    value: object = None
    problem: BaseException | None = None


def together(*calls):
    """Run the calls at once and return their outcomes in the same order."""
    outcomes = [Outcome() for _ in calls]
    barrier = threading.Barrier(len(calls))

    def run(call, outcome):
        try:
            barrier.wait(timeout=30)
            outcome.value = call()
        except Exception as problem:  # noqa: BLE001 — the test judges it
            outcome.problem = problem
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=pair) for pair in zip(calls, outcomes, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert not any(thread.is_alive() for thread in threads), "a call never came back"
    return outcomes
