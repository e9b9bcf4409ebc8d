"""Work shared out among processes, its results in the order in which it was given out."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from queue import Queue
from threading import Thread

BATCH = 32
"""So many items go to a worker at once where so many have come; who sends one and waits for its result gets it."""

WAITING = 4
"""So many batches wait for each worker: enough to keep it busy, and few beside any memory."""


def cores() -> int:
    """How many processes this one may run at the same time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order[Item, Result](work: Callable[[Item], Result], items: Iterable[Item], workers: int) -> Iterator[Result]:
    """What `work` makes of each item, each as soon as those before it are done.

    A single worker is this process. Raises BrokenProcessPool when one of several dies, and what reading the items does.
    """
    if workers == 1:
        yield from map(work, items)
        return
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_leave_interrupts)
    come: Queue[Item | _End] = Queue(2 * BATCH)
    waiting: Queue[Future[list[Result]] | _End] = Queue(WAITING * workers)
    for task in (lambda: _read(items, come), lambda: _hand_out(pool, work, come, waiting)):
        Thread(target=task, daemon=True).start()
    try:
        while not isinstance(due := waiting.get(), _End):
            yield from due.result()
        if due.problem:
            raise due.problem
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


class _End:
    """Nothing more comes, and why where that was not to be expected."""

    def __init__(self, problem: BaseException | None = None) -> None:
        self.problem = problem


def _read[Item](items: Iterable[Item], come: "Queue[Item | _End]") -> None:
    """Pass the items on as they come."""
    try:
        for item in items:
            come.put(item)
    except BaseException as problem:  # noqa: BLE001 - raised again by whoever waits for the results
        come.put(_End(problem))
    else:
        come.put(_End())


def _hand_out[Item, Result](
    pool: ProcessPoolExecutor,
    work: Callable[[Item], Result],
    come: "Queue[Item | _End]",
    waiting: "Queue[Future[list[Result]] | _End]",
) -> None:
    """Give the workers what has come, in batches."""
    end = None
    while end is None:
        batch: list[Item] = []
        while not batch or (len(batch) < BATCH and not come.empty()):
            item = come.get()
            if isinstance(item, _End):
                end = item
                break
            batch.append(item)
        try:
            if batch:
                waiting.put(pool.submit(_each, work, batch))
        except RuntimeError as problem:  # the pool is broken, or nobody waits for results any more
            end = _End(problem)
    waiting.put(end)


def _each[Item, Result](work: Callable[[Item], Result], batch: list[Item]) -> list[Result]:
    return [work(item) for item in batch]


def _leave_interrupts() -> None:
    """The one who handed out the work hears of an interrupt and ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
