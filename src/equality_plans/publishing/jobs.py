"""Work on plans side by side, and an account of what was not done when a worker dies or the user stops the run."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


class Stopped(Exception):  # noqa: N818 - it is no error: the user asked for it
    """The user stopped the run.

    Attributes:
        undone: the places of the tasks that were not finished.
    """

    def __init__(self, undone: Sequence[int]) -> None:
        super().__init__("stopped")
        self.undone = undone


class WorkerDied(Exception):  # noqa: N818 - named for what happened
    """A worker ended before its work, and so did a second one at the same task.

    Attributes:
        undone: the places of the tasks that were not finished.
    """

    def __init__(self, undone: Sequence[int]) -> None:
        super().__init__("a worker ended before its work")
        self.undone = undone


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run(work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int) -> Iterator[tuple[int, Result]]:
    """Do every task, in this process or in several.

    Args:
        work: a function of a module; its tasks and results travel between processes.
        tasks: what to do.
        jobs: how many at a time.

    Yields:
        the place of a task and its result, in the order in which they are done.

    Raises:
        Stopped: on Ctrl-C.
        WorkerDied: what was left could not be done by a fresh set of workers either.
    """
    pending = set(range(len(tasks)))
    try:
        if jobs <= 1 or len(tasks) <= 1:
            for place, task in enumerate(tasks):
                result = work(task)
                pending.discard(place)
                yield place, result
            return
        for attempt in (1, 2):
            try:
                for place, result in _side_by_side(work, tasks, sorted(pending), jobs):
                    pending.discard(place)
                    yield place, result
            except BrokenProcessPool:
                if attempt == 2:
                    raise WorkerDied(sorted(pending)) from None
                # One bad task takes the whole pool with it, so the others deserve another try; one worker for each
                # task at a time would tell which it was, at the price of starting them all again.
                continue
            return
    except KeyboardInterrupt:
        raise Stopped(sorted(pending)) from None


def _side_by_side(
    work: Callable[[Task], Result], tasks: Sequence[Task], places: Sequence[int], jobs: int
) -> Iterator[tuple[int, Result]]:
    # Forking shares the libraries that are already in memory; elsewhere each worker loads them for itself.
    method = "fork" if sys.platform == "linux" else "spawn"
    pool = ProcessPoolExecutor(
        min(jobs, len(places)), multiprocessing.get_context(method), initializer=_leave_interrupts_to_the_parent
    )
    futures: dict[Future[Result], int] = {}
    try:
        futures = {pool.submit(work, tasks[place]): place for place in places}
        waiting = set(futures)
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for future in sorted(done, key=lambda one: futures[one]):
                yield futures[future], future.result()
    finally:
        if any(not future.done() for future in futures):
            for process in list((getattr(pool, "_processes", None) or {}).values()):
                process.terminate()
        pool.shutdown(wait=True, cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
